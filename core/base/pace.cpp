#include "core/base/pace.h"

#include <cmath>

namespace greffier::base {
namespace {

constexpr double kMemorySeconds = 8;
constexpr std::int64_t kStalledMs = 5'000;

} // namespace

void Pace::observe(const Progress& progress, std::int64_t nowMs)
{
    if (m_startMs < 0 || progress.total != m_last.total || progress.done < m_last.done) {
        m_startMs = m_lastMs = m_movedMs = nowMs;
        m_work = m_seconds = 0;
        m_last = progress;
        return;
    }
    const double elapsed = static_cast<double>(nowMs - m_lastMs) / 1000.0;
    const double kept = std::exp(-elapsed / kMemorySeconds);
    m_work = m_work * kept + static_cast<double>(progress.done - m_last.done);
    m_seconds = m_seconds * kept + elapsed;
    if (progress.done > m_last.done)
        m_movedMs = nowMs;
    m_lastMs = nowMs;
    m_last = progress;
}

double Pace::perSecond() const
{
    return isWatched() && m_seconds > 0 ? m_work / m_seconds : 0;
}

std::optional<std::int64_t> Pace::remainingSeconds() const
{
    const double speed = perSecond();
    const std::int64_t left = m_last.total - m_last.done;
    if (speed <= 0 || m_last.total <= 0 || left < 0 || m_lastMs - m_movedMs >= kStalledMs)
        return std::nullopt;
    const double seconds = std::ceil(static_cast<double>(left) / speed - 0.05); // rounding errors add no second
    constexpr double kMost = 100.0 * 24 * 3600; // beyond that nobody waits, and the number would not fit
    return seconds < kMost ? std::optional(static_cast<std::int64_t>(seconds)) : std::nullopt;
}

} // namespace greffier::base
