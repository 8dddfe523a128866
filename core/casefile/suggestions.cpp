#include "core/casefile/suggestions.h"

#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/casefile/judgement.h"
#include "core/evidence/evidence_reader.h"
#include "core/rules/french_words.h"
#include "core/rules/log_odds.h"
#include "core/rules/rule_set.h"
#include "core/text/tokens.h"
#include "core/text/unicode.h"

#include <QString>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace greffier::casefile {
namespace {

using base::Result;
using text::Token;
using text::TokenKind;

constexpr std::size_t kChunk = 1'000;      // comments per read
constexpr double kPriorWords = 500;        // how much the prior weighs: some twenty comments

enum class Kind { Against, Cleared, Other };

// Which comments are read, by kind.
struct Sample {
    std::vector<base::ItemId> items[3];

    void thin()
    {
        for (std::vector<base::ItemId>& all : items) {
            if (all.size() <= kMostRead)
                continue;
            for (std::size_t i = 0; i < kMostRead; ++i)
                all[i] = all[i * all.size() / kMostRead];
            all.resize(kMostRead);
        }
    }
};

Sample chooseComments(const Snapshot& snapshot)
{
    Sample sample;
    const evidence::ThreadArrays& arrays = *snapshot.arrays;
    for (std::int32_t position = 0; position < arrays.size(); ++position) {
        if (arrays.isPlaceholder(position))
            continue;
        const auto status = snapshot.state.statusOf(base::toString(arrays.publicId(position)));
        const Kind kind = isDecidedAgainst(status)                          ? Kind::Against
                          : status == journal::DecisionStatus::Cleared ? Kind::Cleared
                                                                       : Kind::Other;
        sample.items[static_cast<std::size_t>(kind)].push_back(arrays.id(position));
    }
    sample.thin();
    return sample;
}

struct Entry {
    rules::ClassCounts counts;
    std::map<std::string, std::int64_t> matchedBy; // rule -> comments decided against
};

// Words and pairs with their counts, comment after comment.
class Counter {
public:
    void add(const std::string& exact, Kind kind, const std::vector<evidence::Hit>& hits)
    {
        const text::TokenText read = text::tokenise(exact);
        std::set<std::string> seen;
        std::string before; // the word before, where nothing stands between
        base::Span beforeSpan;
        for (const Token& token : read.tokens) {
            const std::string word = isWord(token) ? spelling(token) : std::string();
            if (!word.empty() && seen.insert(word).second)
                count(m_words, m_wordTotal, word, kind, hits, token.exact);
            const std::string pair = before.empty() || word.empty() || token.startsSentence ? "" : before + " " + word;
            if (!pair.empty() && seen.insert(pair).second)
                count(m_pairs, m_pairTotal, pair, kind, hits, {beforeSpan.start, token.exact.end});
            before = word;
            beforeSpan = token.exact;
        }
    }

    void suggest(std::int64_t minCount, std::vector<Suggestion>& all) const
    {
        suggestFrom(m_words, m_wordTotal, false, minCount, all);
        suggestFrom(m_pairs, m_pairTotal, true, minCount, all);
    }

private:
    using Entries = std::unordered_map<std::string, Entry>;

    static bool isWord(const Token& token)
    {
        return token.kind == TokenKind::Word && !token.isPart && token.quoteDepth == 0 && token.alternatives.empty() &&
               text::codePointCount(token.readable) > 1;
    }

    // One spelling for one word: where the letters are those of one French word alone, that word.
    const std::string& spelling(const Token& token)
    {
        const auto [known, isNew] = m_spellings.try_emplace(std::string(token.readable));
        if (isNew) {
            const std::vector<std::string> words = rules::frenchWords(token.folded);
            known->second =
                words.size() == 1 ? words.front() : QString::fromUtf8(token.readable).toLower().toStdString();
        }
        return known->second;
    }

    static void count(Entries& entries, rules::ClassCounts& total, const std::string& text, Kind kind,
                      const std::vector<evidence::Hit>& hits, base::Span span)
    {
        Entry& entry = entries[text];
        for (rules::ClassCounts* counts : {&entry.counts, &total}) {
            counts->first += kind == Kind::Against ? 1 : 0;
            counts->second += kind == Kind::Cleared ? 1 : 0;
            ++counts->all;
        }
        for (const evidence::Hit& hit : hits) {
            const bool isMatched = std::any_of(hit.spans.begin(), hit.spans.end(), [span](base::Span other) {
                return other.start <= span.start && span.end <= other.end;
            });
            if (isMatched && kind == Kind::Against)
                ++entry.matchedBy[hit.rule];
        }
    }

    static void suggestFrom(const Entries& entries, const rules::ClassCounts& total, bool isPair, std::int64_t minCount,
                            std::vector<Suggestion>& all)
    {
        for (const auto& [text, entry] : entries) {
            if (entry.counts.first < minCount)
                continue;
            const rules::LogOdds odds = rules::logOdds(entry.counts, total, kPriorWords);
            if (odds.z <= 0)
                continue;
            Suggestion suggestion{text, isPair, entry.counts.first, entry.counts.second, odds.ratio, odds.z, 0, {}, {}};
            for (const auto& [rule, comments] : entry.matchedBy) {
                if (comments > suggestion.matched) {
                    suggestion.matched = comments;
                    suggestion.rule = rule;
                }
            }
            suggestion.when = (isPair ? "phrase(\"" : "word(\"") + text + "\")";
            all.push_back(std::move(suggestion));
        }
    }

    Entries m_words, m_pairs;
    rules::ClassCounts m_wordTotal, m_pairTotal;
    std::unordered_map<std::string, std::string> m_spellings; // by readable form
};

Result<std::vector<evidence::Comment>> read(const CaseCore& core, const std::vector<base::ItemId>& items,
                                            std::size_t first)
{
    const auto begin = items.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = items.begin() + static_cast<std::ptrdiff_t>(std::min(first + kChunk, items.size()));
    return core.read([ids = std::vector<base::ItemId>(begin, end)](store::Connection& connection) {
        return evidence::loadComments(connection, ids);
    });
}

std::vector<evidence::Hit> hitsOn(const CaseCore& core, const std::string& stamp, base::ItemId item)
{
    return core.derived([&](index::DerivedFile* file) {
        const bool isThere = file != nullptr && !stamp.empty() && file->isCurrent(index::Part::Hits, stamp);
        return isThere ? file->hitsOf(item) : std::vector<evidence::Hit>();
    });
}

void keepTheBest(std::vector<Suggestion>& all)
{
    std::sort(all.begin(), all.end(), [](const Suggestion& a, const Suggestion& b) {
        return a.z != b.z ? a.z > b.z : a.text < b.text;
    });
    std::vector<Suggestion> best;
    for (Suggestion& each : all) {
        if (best.size() < kMostSuggestions && rules::parseExpression(each.when))
            best.push_back(std::move(each));
    }
    all = std::move(best);
}

} // namespace

Result<Suggestions> suggestWords(const CaseFile& file, std::int64_t minCount, const base::JobControl& job)
{
    const CaseCore& core = file.core();
    const Snapshot snapshot = core.snapshot();
    const Sample sample = chooseComments(snapshot);
    const auto size = [&sample](Kind kind) {
        return static_cast<std::int64_t>(sample.items[static_cast<std::size_t>(kind)].size());
    };
    Suggestions result{size(Kind::Against), size(Kind::Cleared), size(Kind::Other), {}};
    if (result.against == 0 || result.cleared == 0)
        return base::fail(base::ErrorCode::TooFewDecisions, {},
                          std::to_string(result.against) + " " + std::to_string(result.cleared));
    const std::string stamp = scanStamp(snapshot.acts, snapshot.state);
    Counter counter;
    std::int64_t done = 0;
    for (const Kind kind : {Kind::Against, Kind::Cleared, Kind::Other}) {
        const std::vector<base::ItemId>& items = sample.items[static_cast<std::size_t>(kind)];
        for (std::size_t first = 0; first < items.size(); first += kChunk) {
            if (job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled);
            job.report(base::Stage::Scanning, done, result.against + result.cleared + result.others);
            const auto comments = read(core, items, first);
            if (!comments)
                return base::fail(comments.error());
            for (const evidence::Comment& comment : *comments) {
                const bool isAgainst = kind == Kind::Against;
                counter.add(comment.text, kind,
                            isAgainst ? hitsOn(core, stamp, comment.id) : std::vector<evidence::Hit>());
            }
            done += static_cast<std::int64_t>(comments->size());
        }
    }
    counter.suggest(minCount, result.all);
    keepTheBest(result.all);
    return result;
}

} // namespace greffier::casefile
