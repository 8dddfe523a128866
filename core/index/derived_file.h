#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/evidence/hit.h"
#include "core/evidence/relations.h"
#include "core/evidence/thread_arrays.h"
#include "core/store/connection.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::index {

// What a stamp is about. A part whose stamp differs from the one asked for does not exist.
enum class Part { Arrays, Hits, Search, Relations };

// A rule of a scan that is shown.
struct StoredRule {
    std::string name; // "pack/rule"
    bool isWatched = false; // its hits are left out of hitsOf() and hitMarks()
    evidence::Severity severity = evidence::Severity::Info;

    bool operator==(const StoredRule&) const = default;
};

// How far one version of a rule was scanned. Its hits are true for as long as the version is: whatever can change them
// without changing the text of the rule has to be a part of `version`.
struct RulePart {
    std::string version;
    std::int64_t id = 0;
    std::int64_t covered = 0; // the items 1 .. covered are done
    std::string evidence;     // what those items are: the stamp of the captures that they belong to; empty for none
    std::int64_t unknown = 0, indeterminate = 0;
    std::int64_t candidates = 0, overruns = 0; // evaluations, and those that ran out of their budget
    bool isSuspended = false;                  // it ran out too often; its later candidates count as indeterminate

    bool operator==(const RulePart&) const = default;
};

// Sketches of the words of some items, one after the other, for those who know what they are (rules::WordSketch).
struct SketchedItems {
    std::int64_t first = 0;
    std::string stamp; // of the captures that the items belong to, and of whoever made the sketches
    std::string bytes; // kSketchBytes for each item

    static constexpr std::size_t kSketchBytes = 128;
};

// A rule's hit on an item on its way into the file.
struct StoredHit {
    base::ItemId item;
    std::uint32_t rule = 0; // index in the list of rules or parts
    text::ReadingKind reading = text::ReadingKind::Readable;
    std::vector<base::Span> spans;
};

// Where a rule that is shown gave no answer.
struct RuleGap {
    std::string name;
    std::int64_t indeterminate = 0; // comments on which it ran out of its budget, or was not tried any more
    bool isSuspended = false;
};

struct HitTotals {
    std::int64_t hits = 0;
    std::int64_t items = 0; // with at least one hit
    std::vector<std::int64_t> ofPart; // hits of each part
};

struct ItemMarks {
    base::ItemId item;
    std::int64_t hits = 0;
    evidence::Severity severity = evidence::Severity::Info; // the highest
};

// The file of everything derived, one per case (third law of data): it can be deleted at any time.
// Invariant: a part's stamp is written last, so a part is whole or absent. One thread at a time; a long job opens its
// own.
class DerivedFile {
public:
    // <folder>/<caseUid>.idx, made anew where it is missing, damaged or of another layout. Errors: WriteFailed, DiskFull.
    static base::Result<DerivedFile> open(const std::string& folder, std::string_view caseUid);
    // The same in memory: where nothing can be kept, or nothing shall be.
    static base::Result<DerivedFile> openInMemory();
    static std::string pathFor(const std::string& folder, std::string_view caseUid);

    bool isInMemory() const;
    bool isCurrent(Part part, std::string_view stamp);
    // Forgets every part.
    base::Status clear();

    // Empty where the part is not current.
    evidence::ThreadArrays loadArrays(std::string_view stamp);
    base::Status saveArrays(const evidence::ThreadArrays& arrays, std::string_view stamp);
    // nullopt where the part is not current.
    std::optional<evidence::Relations> loadRelations(std::string_view stamp);
    base::Status saveRelations(const evidence::Relations& relations, std::string_view stamp);

    // The parts of those versions, made where there is none yet; in the same order. `evidence`: the stamps of the captures
    // of this case, one for each number of captures: a part of other captures belongs to a copy of the case.
    base::Result<std::vector<RulePart>> ruleParts(const std::vector<std::string>& versions, const std::set<std::string>& evidence);
    // One step of a scan: hits (`rule` is an index in `parts`) and how far each part is now; all or nothing. They are not
    // shown before showHits(). Errors: CaseLocked where a copy of the case took a part further in the meantime.
    base::Status addHits(const std::vector<RulePart>& parts, const std::vector<StoredHit>& hits,
                         const std::set<std::string>& evidence);
    // All or nothing. What other stamps have at the same place is forgotten.
    base::Status addSketches(const std::vector<SketchedItems>& all);
    // Those of the given stamps, ascending. `sketches`: empty, and not read, unless `withBytes`.
    using VisitSketches = std::function<void(std::int64_t first, std::int64_t end, std::string_view sketches)>;
    void forEachSketches(const std::set<std::string>& stamps, bool withBytes, const VisitSketches& visit);
    // Of those parts together, on the items up to `lastItem`.
    HitTotals totals(const std::vector<RulePart>& parts, std::int64_t lastItem);
    // From now on these are the hits: those of `parts` (one per rule) on the items up to `lastItem`. Versions that no
    // scan showed for long are forgotten.
    base::Status showHits(const std::vector<StoredRule>& rules, const std::vector<RulePart>& parts, std::int64_t lastItem,
                          std::string_view stamp);
    std::vector<evidence::Hit> hitsOf(base::ItemId item);
    std::vector<ItemMarks> hitMarks(); // ascending by item
    std::map<std::string, std::int64_t> ruleCounts();
    std::vector<RuleGap> ruleGaps();
    // Every hit, of watched rules too, ascending by item.
    using VisitHit = std::function<void(const StoredRule& rule, base::ItemId item, evidence::Severity severity)>;
    void forEachHit(const VisitHit& visit);

    // Fills the full-text index: `next` gives the folded text of one item after the other, false at the end. An
    // error or a cancel leaves the index absent.
    using NextText = std::function<base::Result<bool>(base::ItemId& item, std::string& folded)>;
    base::Status saveSearch(const NextText& next, std::string_view stamp, const base::JobControl& job);
    // The items that hold the words of `folded` one after the other; ascending.
    base::Result<std::vector<base::ItemId>> search(std::string_view folded);

private:
    explicit DerivedFile(store::Connection connection) : m_connection(std::move(connection)) {}
    base::Result<bool> addSearchBatch(const NextText& next, const base::JobControl& job); // true at the end
    base::Status setStamp(Part part, std::string_view stamp);
    std::string joined(const char* selectChunks);
    base::Status replaceChunks(const char* drop, const char* insertChunk, std::string_view bytes);
    base::Status replacePart(Part part, std::string_view stamp, const std::function<base::Status()>& write);

    store::Connection m_connection;
};

} // namespace greffier::index
