#include "core/rules/log_odds.h"

#include <cmath>

namespace greffier::rules {

LogOdds logOdds(const ClassCounts& word, const ClassCounts& total, double priorWords)
{
    const double prior = priorWords * static_cast<double>(word.all) / static_cast<double>(total.all);
    const auto odds = [&](std::int64_t count, std::int64_t of) {
        const double seen = static_cast<double>(count) + prior;
        return seen / (static_cast<double>(of) + priorWords - seen);
    };
    LogOdds result;
    result.ratio = std::log(odds(word.first, total.first)) - std::log(odds(word.second, total.second));
    const double variance =
        1.0 / (static_cast<double>(word.first) + prior) + 1.0 / (static_cast<double>(word.second) + prior);
    result.z = result.ratio / std::sqrt(variance);
    return result;
}

} // namespace greffier::rules
