#pragma once
#include "core/casefile/case_core.h"
#include "core/rules/facts.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace greffier::casefile {

// Turns comments into what rules and filters see of them: captured facts, asserted ones where nothing was captured,
// decisions and labels. One per job; works on the job's snapshot.
class FactsMaker {
public:
    explicit FactsMaker(const Snapshot& snapshot);
    // The hits of the last scan become Facts::hits, for filters; rules see each other's hits by themselves.
    void loadHits(const CaseCore& core);
    rules::Facts make(const evidence::Comment& comment) const;

private:
    void addAsserted(rules::Facts& facts) const;

    const Snapshot& m_snapshot;
    struct ItemHits {
        std::vector<std::string> rules;
        std::int32_t shown = 0;
    };
    std::unordered_map<std::int64_t, ItemHits> m_hits; // by item
    std::unordered_map<std::string, bool> m_annotated;
};

// The thread around a comment, read from the case when a condition asks for it.
class CaseSurroundings final : public rules::Surroundings {
public:
    CaseSurroundings(const CaseCore& core, const Snapshot& snapshot, const FactsMaker& maker);
    const rules::Facts* parentOf(const rules::Facts& facts) override;
    bool matchesSearch(const rules::Facts& facts, std::string_view folded) override;

private:
    const CaseCore& m_core;
    const Snapshot& m_snapshot;
    const FactsMaker& m_maker;
    std::unordered_map<std::int32_t, rules::Facts> m_parents; // by position; emptied when it grows
    std::map<std::string, std::vector<bool>, std::less<>> m_found; // by word: item id -> held
};

// Calls `visit` for every comment of the case (no placeholder) with its facts, in chunks of short reads.
// `visit` returns false to stop. Errors: those of the reads; Cancelled.
base::Status forEachComment(const CaseCore& core, const FactsMaker& maker, base::Stage stage,
                            const base::JobControl& job,
                            const std::function<bool(const evidence::Comment&, const rules::Facts&)>& visit);

// Makes the full-text index current; what it does for a million comments takes seconds.
base::Status ensureSearch(const CaseCore& core, const Snapshot& snapshot, const base::JobControl& job);

// The hits of the last scan made again, without keeping them: what `verify` compares the derived file with.
using FoundHit = std::pair<std::int64_t, std::string>; // item, full rule id
base::Result<std::set<FoundHit>> hitsAtLastScan(const CaseCore& core, const Snapshot& now, const base::JobControl& job);

} // namespace greffier::casefile
