#pragma once
#include "core/casefile/case_core.h"
#include "core/casefile/recent_texts.h"
#include "core/evidence/evidence_reader.h"
#include "core/index/derived_file.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace greffier::casefile {

// How often a rule was evaluated on a stretch of items, and how often it had no answer.
struct ScanTally {
    std::uint32_t rule = 0;
    std::int64_t candidates = 0, unknown = 0, indeterminate = 0;
};

// A rule that runs out of its budget this often is not worth the time: after twenty times, and more than once in a
// hundred.
inline bool isOverrunning(std::int64_t candidates, std::int64_t overruns)
{
    return overruns >= 20 && overruns * 100 > candidates;
}

// What a rule said of an item that it could have hit.
struct ScanAnswer {
    base::ItemId item;
    std::uint32_t rule = 0;
    evidence::Truth truth = evidence::Truth::False;
};

// What the rules gave on a stretch of items; `rule` is always the index in the set.
struct ScannedChunk {
    std::int64_t first = 0;
    std::int64_t end = 0; // the item after the last one
    std::vector<index::StoredHit> hits; // ascending by item and rule
    std::vector<ScanAnswer> others;     // of the candidates that were not hit, in the same order, where they are listed
    std::vector<ScanTally> tallies;     // ascending by rule; of those that were candidates
    std::vector<rules::WordSketch> sketches; // of the items, where they were made
    base::Status status;
};

// Runs some rules over a stretch of items on all processors. Each worker has its own connection and reads a chunk at a
// time, so that a writer never waits for longer than such a read. Invariant: chunks are handed over in the order of
// items, whoever was first, so that the result does not depend on the timing.
class ScanPipeline {
public:
    // The case, the snapshot and the set outlive it. `isAsked`: one per rule of the set.
    ScanPipeline(const CaseCore& core, const Snapshot& snapshot, const rules::RuleSet& set, const std::vector<char>& isAsked);

    // Calls `take` on this thread for each chunk of the items [first, end). Errors: those of the reads and of `take`;
    // Cancelled.
    using Take = std::function<base::Status(ScannedChunk&)>;
    base::Status run(std::int64_t first, std::int64_t end, const Take& take, const base::JobControl& job);

    // Before run(): the items up to `lastItem` of which the file holds a sketch are read only where a rule may concern
    // them. `stamps`: ScannedEvidence::sketchStamps().
    void useSketches(index::DerivedFile& file, const std::set<std::string>& stamps, std::int64_t lastItem);
    // Before run(): ScannedChunk::sketches is filled for chunks with items that have none.
    void makeSketches() { m_makesSketches = true; }
    // Before run(): ScannedChunk::others is filled.
    void listOthers() { m_listsOthers = true; }

    // From `take`: the rule is not evaluated any more on later chunks; its candidates are still counted.
    void suspend(std::size_t rule) { m_isSuspended[rule].store(true, std::memory_order_relaxed); }

private:
    class Worker;
    bool isSketched(std::int64_t first, std::int64_t end) const; // all of the items
    void work(Worker& worker);
    base::Result<ScannedChunk> next();

    const CaseCore& m_core;
    const Snapshot& m_snapshot;
    const rules::RuleSet& m_set;
    std::shared_ptr<const rules::CandidateFinder> m_finder;
    std::vector<std::atomic<bool>> m_isSuspended;
    bool m_listsOthers = false;
    bool m_makesSketches = false;
    enum class Sketched : std::uint8_t { Not, Concerned, LeftOut };
    std::vector<Sketched> m_sketched; // by item
    std::optional<evidence::AuthorLabels> m_authors; // where a rule's gate asks for them

    mutable RecentTexts m_recent; // shared by the workers

    std::mutex m_mutex;
    std::condition_variable m_ready, m_room;
    std::map<std::int64_t, ScannedChunk> m_done; // by first item
    std::int64_t m_nextToScan = 0, m_nextToTake = 0, m_end = 0;
    bool m_isStopped = false;
};

} // namespace greffier::casefile
