#pragma once
#include "core/base/job.h"

#include <cstdint>
#include <optional>

namespace greffier::base {

// How fast a long operation goes and how long it still takes, estimated from what it reports: the one place where that is
// done. The speed is a mean in which what happened eight seconds ago weighs a third of what happens now.
// Invariant: nothing is said before a second was watched; nothing of what remains where the total is not known or where
// nothing moved for five seconds: an unknown is not a guess.
class Pace {
public:
    // `nowMs`: milliseconds of a clock that does not go back. A new total or a step back begins anew.
    void observe(const Progress& progress, std::int64_t nowMs);

    bool isWatched() const { return m_startMs >= 0 && m_lastMs - m_startMs >= kSilentMs; }
    double perSecond() const; // in the unit of the stage; 0 = not known
    std::optional<std::int64_t> remainingSeconds() const;

private:
    static constexpr std::int64_t kSilentMs = 1'000;

    Progress m_last;
    std::int64_t m_startMs = -1, m_lastMs = 0, m_movedMs = 0;
    double m_work = 0, m_seconds = 0; // weighted by age
};

// Whether a stage counts bytes of the input; the others count comments or steps.
constexpr bool countsBytes(Stage stage)
{
    return stage == Stage::Reading || stage == Stage::Parsing || stage == Stage::Storing;
}

} // namespace greffier::base
