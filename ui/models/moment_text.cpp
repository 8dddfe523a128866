#include "ui/models/moment_text.h"

#include "core/base/json.h"
#include "core/evidence/relative_time.h"

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

QString interpretedText(const evidence::PostedTime& posted, const QLocale& locale)
{
    const QDateTime when = QDateTime::fromSecsSinceEpoch(*posted.seconds, Qt::UTC);
    if (posted.precision == evidence::TimePrecision::Day)
        return locale.toString(when.date(), kDate);
    const QString minute = locale.toString(when, kDateAndMinute);
    if (posted.isZoneKnown)
        return minute + QStringLiteral(" UTC");
    return QCoreApplication::translate("Wording", "%1 (local time)", "a time whose zone is unknown").arg(minute);
}

} // namespace

QString dayFormat()
{
    return kDate;
}

QString dayAndMinuteFormat()
{
    return kDateAndMinute;
}

QString postedText(const evidence::PostedTime& posted, const QLocale& locale)
{
    if (!posted.seconds || posted.precision == evidence::TimePrecision::Unknown)
        return unknownDate(posted.raw);
    const QString when = interpretedText(posted, locale);
    if (!evidence::isRelativeTime(posted.raw))
        return when;
    return QCoreApplication::translate("Wording", "about %1 (“%2”)", "counted back from the moment of capture")
        .arg(when, base::toQString(posted.raw).simplified());
}

QString momentSourceText(const std::string& from)
{
    if (from == "person")
        return QCoreApplication::translate("Wording", "as a person says");
    if (from == "page")
        return QCoreApplication::translate("Wording", "as the page says");
    if (from == "headers")
        return QCoreApplication::translate("Wording", "from the headers saved with the page");
    if (from == "file")
        return QCoreApplication::translate("Wording", "the file’s own time, which copying may change");
    return QCoreApplication::translate("Wording", "nothing tells it: the moment it was brought in");
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
