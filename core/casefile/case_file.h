#pragma once
#include "core/base/clock.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/evidence/capture.h"
#include "core/evidence/hit.h"
#include "core/evidence/thread_arrays.h"
#include "core/journal/state.h"

#include <QObject>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::casefile {

class CaseCore;

struct Environment {
    std::string operatorName;                // who acts; never empty
    std::string device;                      // this machine, one journal chain per operator and device
    std::string cacheFolder;                 // where derived files live
    std::shared_ptr<const base::Clock> clock; // never null
};
// The user's name, the machine's id, <cache>/greffier and the system clock.
Environment systemEnvironment();

struct CaseInfo {
    std::string path, uid, title;
    std::int64_t createdUtcMs = 0;
    bool isReadOnly = false;
    std::string journalHead; // hex: SHA-256 of the sorted chain heads
    std::int64_t acts = 0;
    std::int64_t comments = 0, placeholders = 0;
};

// How a case is opened. Write: CaseNewer and CaseReadOnly are errors. Read: nothing can be written; a file without write
// permission is fine. Window: writable where possible, else read-only, a newer schema included.
enum class Access { Write, Read, Window };

// One comment's place in the lists: what can be known without I/O, by position in arrays().
struct Marks {
    journal::DecisionStatus status = journal::DecisionStatus::Open;
    std::uint8_t hits = 0;     // rules that hit, 255 = 255 or more
    std::int8_t severity = -1; // highest evidence::Severity of its hits, -1 = none
};

// A case: evidence, journal and derived file behind one door.
// Invariants: one writer (a thread with its own connection; BEGIN IMMEDIATE across processes); every act is on disk
// when act() returns; evidence is only ever added. Threads: the methods marked "any thread" may be called from worker
// threads (short chunked reads); all others belong to the thread that opened the case. Signals come after the commit.
class CaseFile final : public QObject {
    Q_OBJECT
public:
    // Errors: FileExists, WriteFailed, DiskFull.
    static base::Result<std::unique_ptr<CaseFile>> create(const std::string& path, const std::string& title,
                                                          Environment environment);
    // Errors: CaseMissing, CaseNotACase, CaseDamaged, CaseNewer, CaseReadOnly, CaseLocked, CaseRefused, SideCarPresent
    // (a hot journal is left for SQLite to roll back).
    static base::Result<std::unique_ptr<CaseFile>> open(const std::string& path, Environment environment,
                                                        Access access = Access::Write);
    ~CaseFile() override;

    CaseInfo info() const;
    const Environment& environment() const;

    // Evidence. Captures and threads are small and kept in memory (thread bodies are not).
    const std::vector<evidence::Capture>& captures() const;
    const std::vector<evidence::Thread>& threads() const; // in case order: index = ThreadArrays::thread()
    const evidence::ThreadArrays& arrays() const;         // valid until captureAdded()
    std::string threadBody(base::ThreadId thread) const;  // any thread
    // In the order asked for; ids that do not exist are left out. At most 2,000 per call. Any thread.
    base::Result<std::vector<evidence::Comment>> comments(const std::vector<base::ItemId>& ids) const;
    base::Result<evidence::Comment> comment(base::ItemId id) const; // any thread
    // "c-12" -> the comment. Errors: UnknownObject, PlaceholderNotAllowed for "p-1".
    base::Result<base::ItemId> resolveComment(std::string_view publicId) const;
    base::Result<std::string> blobBytes(base::BlobId blob) const; // any thread

    // Journal.
    const std::vector<journal::Act>& acts() const;
    const journal::CaseState& state() const;
    // Commits one act, applies it, emits acted(). Errors: CaseLocked, CaseReadOnly, DiskFull, WriteFailed.
    base::Result<journal::Act> act(journal::Payload payload);
    base::Result<journal::Act> undo();                   // NothingToUndo
    base::Result<journal::Act> redo();                   // NothingToRedo
    base::Result<journal::Act> undoTo(std::int64_t seq); // takes back every undoable act after seq, as one act
    // What people see of an act's effect: statuses and labels as the filter language reads them.
    const Marks& marks(std::int32_t position) const;

    // Derived: hits of the last scan.
    std::vector<evidence::Hit> hits(base::ItemId id) const; // any thread
    bool isScanStale() const; // evidence or rules changed since the last scan

    void reloadHits();        // the derived file has them again (restoreHits, rebuild)

    // Another program may have written: re-reads what is new. True where something was.
    bool refresh();

Q_SIGNALS:
    void acted(const greffier::journal::Act& act); // also for undo and redo
    void captureAdded();                           // arrays(), captures(), threads() are new
    void hitsChanged();                            // marks() and hits() are new

public:
    // The other files of this folder work through it.
    CaseCore& core() const;

private:
    base::Status catchUp(); // what cannot be read now is read at the next refresh
    explicit CaseFile(std::unique_ptr<CaseCore> core);
    std::unique_ptr<CaseCore> m_core;
};

} // namespace greffier::casefile
