#include "core/law/clocks.h"

namespace greffier::law {
namespace {

constexpr int kSoonDays = 14;

void setEnd(Clock& clock, Period period, QDate today)
{
    if (!clock.start.isValid())
        return;
    clock.end = lastDayOf(clock.start, period);
    clock.daysLeft = static_cast<int>(today.daysTo(clock.end));
    clock.state = clock.daysLeft < 0            ? ClockState::Over
                  : clock.daysLeft <= kSoonDays ? ClockState::Soon
                                                : ClockState::Running;
}

Period periodOf(ClockKind kind)
{
    switch (kind) {
    case ClockKind::InternalComplaint:
        return {6, PeriodUnit::Month}; // Regulation (EU) 2022/2065, art. 20(1): at least
    case ClockKind::OrdreConciliation:
        return {1, PeriodUnit::Month}; // CSP, art. L.4123-2
    case ClockKind::OrdreTransmission:
    case ClockKind::Prescription:
        break;
    }
    return {3, PeriodUnit::Month}; // CSP, art. L.4123-2
}

} // namespace

Clock prescriptionClock(const Ground& ground, const Dated& published, QDate today)
{
    Clock clock;
    clock.ground = ground.id;
    clock.start = parisDay(published);
    clock.isVerified = ground.prescriptionProvenance.isVerified;
    if (ground.prescription)
        setEnd(clock, *ground.prescription, today);
    return clock;
}

Clock runningClock(ClockKind kind, QDate start, QDate today)
{
    Clock clock;
    clock.kind = kind;
    clock.start = start;
    clock.isVerified = true; // the three texts were read
    setEnd(clock, periodOf(kind), today);
    return clock;
}

} // namespace greffier::law
