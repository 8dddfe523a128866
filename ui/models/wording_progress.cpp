// How far a long operation is, in words.
#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace greffier::models {
namespace {

// "12,000", or "12.3 MB" where the stage counts bytes.
QString amountText(base::Stage stage, std::int64_t amount)
{
    const QLocale locale;
    return base::countsBytes(stage) ? locale.formattedDataSize(amount, 1, QLocale::DataSizeSIFormat)
                                    : locale.toString(static_cast<qlonglong>(amount));
}

QString doneText(const base::Progress& progress)
{
    return QCoreApplication::translate("Wording", "%1 of %2", "done, total")
        .arg(amountText(progress.stage, progress.done), amountText(progress.stage, progress.total));
}

// Rounded, so that it does not flicker: to 5 seconds, to minutes, to 5 minutes.
QString remainingText(std::int64_t seconds)
{
    constexpr std::int64_t kMinute = 60, kHour = 3600;
    if (seconds < kMinute - 5) {
        const std::int64_t rounded = seconds < 10 ? seconds : (seconds + 2) / 5 * 5;
        return QCoreApplication::translate("Wording", "about %1 s left").arg(rounded);
    }
    if (seconds < kHour)
        return QCoreApplication::translate("Wording", "about %1 min left").arg((seconds + kMinute / 2) / kMinute);
    const std::int64_t minutes = (seconds / kMinute + 2) / 5 * 5;
    return QCoreApplication::translate("Wording", "about %1 h %2 min left").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

QString progressText(const base::Progress& progress)
{
    if (progress.total <= 0)
        return stageText(progress.stage) + QStringLiteral("…");
    return QCoreApplication::translate("Wording", "%1: %2", "stage, how far").arg(stageText(progress.stage), doneText(progress));
}

QString paceText(const base::Progress& progress, const base::Pace& pace)
{
    QStringList parts;
    if (progress.total > 0)
        parts += doneText(progress);
    const double speed = pace.perSecond();
    if (speed >= 1)
        parts += QCoreApplication::translate("Wording", "%1 per second")
                     .arg(amountText(progress.stage, static_cast<std::int64_t>(speed)));
    if (const auto seconds = pace.remainingSeconds(); seconds && *seconds > 0)
        parts += remainingText(*seconds);
    else if (pace.isWatched() && progress.done < progress.total)
        parts += QCoreApplication::translate("Wording", "time left unknown");
    return parts.join(QStringLiteral(", "));
}

} // namespace greffier::models
