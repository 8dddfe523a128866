#include "core/rules/rule_statistics.h"

#include <algorithm>
#include <cmath>

namespace greffier::rules {

Interval wilsonInterval(std::int64_t successes, std::int64_t trials)
{
    if (trials <= 0)
        return {};
    constexpr double kZ = 1.959963984540054; // 97.5 % quantile of the normal distribution
    const auto n = static_cast<double>(trials);
    const double p = static_cast<double>(successes) / n;
    const double scale = 1.0 + kZ * kZ / n;
    const double centre = (p + kZ * kZ / (2.0 * n)) / scale;
    const double half = kZ / scale * std::sqrt(p * (1.0 - p) / n + kZ * kZ / (4.0 * n * n));
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

} // namespace greffier::rules
