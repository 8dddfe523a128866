#pragma once
#include <cstdint>

namespace greffier::rules {

// In how many comments of each kind a word stands, or how many words all of them have together.
struct ClassCounts {
    std::int64_t first = 0;
    std::int64_t second = 0;
    std::int64_t all = 0; // both kinds and the background
};

struct LogOdds {
    double ratio = 0; // > 0: more typical of the first kind
    double z = 0;     // the ratio divided by its standard deviation
};

// How much a word tells two kinds of texts apart: the log-odds ratio with an informative Dirichlet prior (Monroe,
// Colaresi, Quinn: Fightin' Words, Political Analysis 16, 2008). The prior weighs as much as `priorWords` words that are
// distributed as in all texts, so that rare words need more evidence. Needs word.all > 0.
LogOdds logOdds(const ClassCounts& word, const ClassCounts& total, double priorWords);

} // namespace greffier::rules
