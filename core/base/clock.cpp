#include "core/base/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace greffier::base {

Moment SystemClock::now() const
{
    bool isSet = false;
    const qint64 fixed = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isSet);
    if (isSet)
        return {fixed * 1000, 0};
    const QDateTime local = QDateTime::currentDateTime();
    return {local.toMSecsSinceEpoch(), local.offsetFromUtc() / 60};
}

std::string isoUtc(std::int64_t utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs - utcMs % 1000, Qt::UTC).toString(Qt::ISODate).toStdString();
}

std::string isoLocal(Moment moment)
{
    const qint64 seconds = moment.utcMs - moment.utcMs % 1000;
    return QDateTime::fromMSecsSinceEpoch(seconds, Qt::OffsetFromUTC, moment.offsetMinutes * 60)
        .toString(Qt::ISODate)
        .toStdString();
}

} // namespace greffier::base
