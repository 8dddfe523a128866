#pragma once
#include <cstdint>

namespace greffier::rules {

struct Interval {
    double low = 0.0;
    double high = 1.0;
};
// Wilson's score interval for a proportion (E. B. Wilson, JASA 22, 1927), 95 %: z = 1.959964. [0, 1] for no trials.
Interval wilsonInterval(std::int64_t successes, std::int64_t trials);

// How people judged the hits of a rule.
struct Tally {
    std::int64_t confirmed = 0;
    std::int64_t contradicted = 0;

    std::int64_t decided() const { return confirmed + contradicted; }
    Interval precision() const { return wilsonInterval(confirmed, decided()); }
    bool operator==(const Tally&) const = default;
};

// What a rule written in the case has to show before it is activated without a reason.
constexpr std::int64_t kDecidedToActivate = 20;
constexpr double kPrecisionToActivate = 0.6; // of the interval's lower bound
inline bool isProven(const Tally& tally)
{
    return tally.decided() >= kDecidedToActivate && tally.precision().low >= kPrecisionToActivate;
}

// A rule that hits more than a fifth of all comments says little about any of them.
inline bool isRunaway(std::int64_t hits, std::int64_t comments)
{
    return hits * 5 > comments;
}

} // namespace greffier::rules
