#pragma once
#include <QDate>
#include <QDateTime>
#include <QTimeZone>

#include <cstdint>
#include <optional>
#include <string>

namespace greffier::law {

enum class PeriodUnit { Day, Month, Year };

// A length in calendar units, as laws count.
struct Period {
    int count = 0;
    PeriodUnit unit = PeriodUnit::Month;
};

// A day as a source gave it: a moment in UTC, a local time without a zone, a day alone, or nothing.
struct Dated {
    std::optional<std::int64_t> utcMs;
    std::optional<QDate> day; // where no moment is known

    bool isKnown() const { return utcMs || day; }
};

// The calendar day in Europe/Paris of what is dated. Unknown: an invalid date.
QDate parisDay(const Dated& dated);
// The day of a moment in `zone`; where that is not valid, because the machine has no data of time zones, by the rule of
// summer time.
QDate parisDay(std::int64_t utcMs, const QTimeZone& zone);
// The day of the same number `period` later; the month's last day where it has no such day (29 February, 31st).
QDate addPeriod(QDate day, Period period);
// The last day on which one can still act: "révolus" periods end at the end of the day of the same number.
QDate lastDayOf(QDate start, Period period);

} // namespace greffier::law
