#pragma once
#include "core/casefile/case_core.h"
#include "core/casefile/case_wide.h"
#include "core/casefile/recent_texts.h"
#include "core/evidence/evidence_reader.h"
#include "core/rules/facts.h"
#include "core/text/folded_texts.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace greffier::casefile {

// ISO 8601 as people assert it: a date, or a date and time with or without zone. Anything else has only `raw`.
evidence::PostedTime postedFrom(const std::string& value);

// Turns comments into what rules and filters see of them: captured facts, asserted ones where nothing was captured,
// decisions and labels. One per job; works on the job's snapshot.
class FactsMaker {
public:
    explicit FactsMaker(const Snapshot& snapshot);
    // The hits of the last scan become Facts::hits, for filters; rules see each other's hits by themselves.
    void loadHits(const CaseCore& core);
    rules::Facts make(const evidence::Comment& comment) const;
    // Author, time and audience that somebody asserted, where none were captured. Looks at `id`.
    void addAsserted(rules::Facts& facts) const;
    CaseWide& wide() const { return *m_wide; } // shared by the threads of the job

private:
    const Snapshot& m_snapshot;
    struct ItemHits {
        std::vector<std::string> rules;
        std::int32_t shown = 0;
        std::int64_t score = 0;
    };
    std::unordered_map<std::int64_t, ItemHits> m_hits; // by item
    std::unordered_map<std::string, bool> m_annotated;
    std::unique_ptr<CaseWide> m_wide;
};

// The thread around a comment, read from the case when a condition asks for it: with the connection given, which outlives
// it, or for a few comments with that of the case.
class CaseSurroundings final : public rules::Surroundings {
public:
    CaseSurroundings(const CaseCore& core, const Snapshot& snapshot, const FactsMaker& maker,
                     store::Connection* connection = nullptr);
    RecentTexts::View& recent() { return m_recent; } // texts that are at hand; none unless somebody adds them
    const rules::Facts* parentOf(const rules::Facts& facts) override;
    bool matchesSearch(const rules::Facts& facts, std::string_view folded) override;
    rules::Place placeOf(const rules::Facts& facts) override;
    const rules::Facts* replyTo(const rules::Facts& facts, std::int64_t index) override;
    std::vector<bool> areRepeated(const rules::Facts& facts, const std::vector<text::HashedWord>& words,
                                  std::string_view part) override;
    std::int64_t duplicatesOf(const rules::Facts& facts) override;
    rules::AuthorRecord authorOf(const rules::Facts& facts) override;
    std::int64_t decidedOf(const rules::Facts& facts, std::string_view status) override;
    evidence::Truth isInBurst(const rules::Facts& facts, std::int32_t count, std::int32_t minutes) override;

private:
    base::Result<std::vector<evidence::Comment>> load(const std::vector<base::ItemId>& items);
    const rules::Facts* factsAt(std::int32_t position);
    const std::vector<std::int32_t>& answersTo(std::int32_t parent, std::int32_t thread);
    std::vector<std::int32_t> earlierThan(std::int32_t position) const;
    void loadEarlier(const std::vector<std::int32_t>& positions);
    void addEarlier(base::ItemId item, std::string_view author, std::string_view text);
    std::int32_t numberOf(const rules::Facts& facts) const; // of its item; -1 where it is not of the case

    struct Earlier {
        std::string author;
        std::vector<std::uint64_t> words; // hashes, in order
    };
    const CaseCore& m_core;
    const Snapshot& m_snapshot;
    const FactsMaker& m_maker;
    std::optional<evidence::CommentLoader> m_loader;         // where there is a connection for it alone
    std::optional<evidence::SpokenLoader> m_spoken;          // likewise
    std::unordered_map<std::int32_t, rules::Facts> m_others; // by position; emptied when it grows
    std::unordered_map<std::int32_t, Earlier> m_earlier;     // by position; emptied when it grows
    text::FoldedTexts m_folded; // of one text
    RecentTexts::View m_recent;
    std::pair<std::int32_t, std::int32_t> m_answersKey{-2, -2};
    std::vector<std::int32_t> m_answers;
    std::map<std::string, std::vector<bool>, std::less<>> m_found; // by word: item id -> held
};

// Calls `visit` for every comment of the case (no placeholder) with its facts, in chunks of short reads.
// Errors: those of the reads; CaseDamaged where a comment is missing; Cancelled.
base::Status forEachComment(const CaseCore& core, const FactsMaker& maker, base::Stage stage,
                            const base::JobControl& job,
                            const std::function<void(const rules::Facts&)>& visit);

// Makes the full-text index current; what it does for a million comments takes seconds.
base::Status ensureSearch(const CaseCore& core, const Snapshot& snapshot, const base::JobControl& job);

// The hits of the last scan made again, without keeping them: what `verify` compares the derived file with.
using FoundHit = std::pair<std::int64_t, std::string>; // item, full rule id
base::Result<std::set<FoundHit>> hitsAtLastScan(const CaseCore& core, const Snapshot& now, const base::JobControl& job);

} // namespace greffier::casefile
