#pragma once
#include "core/base/job.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// A word, or two words in a row, that stands in comments decided against more than in cleared ones: material for a rule.
struct Suggestion {
    std::string text; // "sale con"
    bool isPair = false;
    std::int64_t against = 0, cleared = 0; // comments that hold it
    double ratio = 0, z = 0;               // rules::LogOdds
    std::int64_t matched = 0; // of those decided against: where a rule of the last scan hits it already
    std::string rule;         // the one that does so most often
    std::string when;         // a condition: word("…") or phrase("…")
};

struct Suggestions {
    std::int64_t against = 0, cleared = 0, others = 0; // comments that were read
    std::vector<Suggestion> all; // the most telling first
};

// What tells flagged, removed and escalated comments from cleared ones. A comment counts once for each of its words, quoted
// words not at all; how common a word is in the whole case is taken from comments of all kinds. Of each kind at most
// kMostRead comments are read, spread over the case. Nothing is adopted. May run on a worker thread.
// Errors: TooFewDecisions, Cancelled.
base::Result<Suggestions> suggestWords(const CaseFile& file, std::int64_t minCount, const base::JobControl& job);
constexpr std::size_t kMostRead = 20'000;
constexpr std::size_t kMostSuggestions = 100;
constexpr std::int64_t kDefaultMinCount = 3; // comments decided against that hold the word

} // namespace greffier::casefile
