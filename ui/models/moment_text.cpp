#include "ui/models/moment_text.h"

#include "core/base/json.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace greffier::models {
namespace {

const QString kDate = QStringLiteral("d MMMM yyyy");
const QString kDateAndMinute = QStringLiteral("d MMMM yyyy HH:mm");

// The clock on the wall where the moment was taken, as a time without a zone of its own.
QDateTime wallClock(base::Moment moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.utcMs + std::int64_t{moment.offsetMinutes} * 60'000, Qt::UTC);
}

QString offsetText(std::int32_t minutes)
{
    if (minutes == 0)
        return QStringLiteral("UTC");
    const int size = minutes < 0 ? -minutes : minutes;
    return QStringLiteral("UTC%1%2:%3")
        .arg(QLatin1Char(minutes < 0 ? '-' : '+'))
        .arg(size / 60, 2, 10, QLatin1Char('0'))
        .arg(size % 60, 2, 10, QLatin1Char('0'));
}

QString unknownDate(const std::string& raw)
{
    const QString captured = base::toQString(raw).simplified();
    if (captured.isEmpty())
        return QCoreApplication::translate("Wording", "unknown date");
    return QCoreApplication::translate("Wording", "unknown date (“%1”)").arg(captured.left(60));
}

} // namespace

QString postedText(const evidence::PostedTime& posted, const QLocale& locale)
{
    if (!posted.seconds || posted.precision == evidence::TimePrecision::Unknown)
        return unknownDate(posted.raw);
    const QDateTime when = QDateTime::fromSecsSinceEpoch(*posted.seconds, Qt::UTC);
    if (posted.precision == evidence::TimePrecision::Day)
        return locale.toString(when.date(), kDate);
    const QString minute = locale.toString(when, kDateAndMinute);
    if (posted.isZoneKnown)
        return minute + QStringLiteral(" UTC");
    return QCoreApplication::translate("Wording", "%1 (local time)", "a time whose zone is unknown").arg(minute);
}

QString momentText(base::Moment moment, const QLocale& locale)
{
    return locale.toString(wallClock(moment), kDateAndMinute) + u' ' + offsetText(moment.offsetMinutes);
}

QString momentShortText(base::Moment moment, const QLocale& locale)
{
    return locale.toString(wallClock(moment), QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace greffier::models
