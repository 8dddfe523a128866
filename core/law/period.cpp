#include "core/law/period.h"

#include <QTimeZone>

namespace greffier::law {
namespace {

constexpr int kStandardOffset = 3'600; // seconds, CET
constexpr int kSummerOffset = 7'200;   // seconds, CEST

QDate lastSundayOf(int year, int month)
{
    const QDate last(year, month, QDate(year, month, 1).daysInMonth());
    return last.addDays(-(last.dayOfWeek() % 7));
}

// Where the machine has no data of time zones: summer time from the last Sunday of March to the last Sunday of October,
// 01:00 UTC (Directive 2000/84/EC, in France since 1996; before that the days may be off by an hour at midnight).
int offsetByDirective(const QDateTime& utc)
{
    const int year = utc.date().year();
    const QDateTime begin(lastSundayOf(year, 3), QTime(1, 0), Qt::UTC);
    const QDateTime end(lastSundayOf(year, 10), QTime(1, 0), Qt::UTC);
    return utc >= begin && utc < end ? kSummerOffset : kStandardOffset;
}

} // namespace

QDate parisDay(std::int64_t utcMs, const QTimeZone& zone)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    const int offset = zone.isValid() ? zone.offsetFromUtc(utc) : offsetByDirective(utc);
    return utc.addSecs(offset).date();
}

QDate parisDay(const Dated& dated)
{
    static const QTimeZone paris("Europe/Paris");
    if (dated.utcMs)
        return parisDay(*dated.utcMs, paris);
    return dated.day.value_or(QDate());
}

QDate addPeriod(QDate day, Period period)
{
    if (!day.isValid())
        return {};
    switch (period.unit) {
    case PeriodUnit::Day:
        return day.addDays(period.count);
    case PeriodUnit::Month:
        return day.addMonths(period.count);
    case PeriodUnit::Year:
        return day.addYears(period.count);
    }
    return {};
}

QDate lastDayOf(QDate start, Period period)
{
    return addPeriod(start, period);
}

} // namespace greffier::law
