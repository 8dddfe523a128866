#include "core/report/labels.h"

#include "core/base/json.h"
#include "core/evidence/relative_time.h"

#include <QDateTime>
#include <QTimeZone>

namespace greffier::report {
namespace {

QString offsetText(int minutes)
{
    if (minutes == 0)
        return QStringLiteral("UTC");
    const int absolute = minutes < 0 ? -minutes : minutes;
    return QStringLiteral("UTC%1%2:%3")
        .arg(minutes < 0 ? QStringLiteral("\u2212") : QStringLiteral("+"))
        .arg(absolute / 60, 2, 10, QLatin1Char('0'))
        .arg(absolute % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

Labels::Labels(const std::string& language)
    : m_language(language == "fr" ? "fr" : "en"),
      m_locale(m_language == "fr" ? QLocale(QLocale::French, QLocale::France)
                                  : QLocale(QLocale::English, QLocale::UnitedKingdom))
{
    // Without the file (a build without translations) the words stay English; nothing else depends on it.
    [[maybe_unused]] const bool isLoaded = m_translator.load(QStringLiteral(":/i18n/greffier_")
                                                             + base::toQString(m_language) + QStringLiteral(".qm"));
}

std::string Labels::text(const char* source) const
{
    QString translated = m_translator.translate("Report", source);
    if (translated.isEmpty())
        translated = m_translator.translate("Formats", source); // the names of formats, which the interface shares
    return translated.isEmpty() ? std::string(source) : translated.toStdString();
}

std::string Labels::text(const char* source, std::initializer_list<std::string> arguments) const
{
    const std::string form = text(source);
    std::string out;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool isPlace = form[i] == '%' && i + 1 < form.size() && form[i + 1] >= '1' && form[i + 1] <= '9';
        const std::size_t index = isPlace ? static_cast<std::size_t>(form[i + 1] - '1') : 0;
        if (!isPlace || index >= arguments.size()) {
            out += form[i];
            continue;
        }
        out += *(arguments.begin() + index);
        ++i;
    }
    return out;
}

std::string Labels::number(std::int64_t value) const
{
    return m_locale.toString(static_cast<qlonglong>(value)).toStdString();
}

std::string Labels::bytes(std::int64_t size) const
{
    return text(QT_TRANSLATE_NOOP("Report", "%1 bytes"), {number(size)});
}

std::string Labels::day(const QDate& day) const
{
    // French writes the first of a month as an ordinal.
    if (m_language == "fr" && day.day() == 1)
        return m_locale.toString(day, QStringLiteral("'1er' MMMM yyyy")).toStdString();
    return m_locale.toString(day, QStringLiteral("d MMMM yyyy")).toStdString();
}

std::string Labels::moment(base::Moment moment) const
{
    const QDateTime local =
        QDateTime::fromMSecsSinceEpoch(moment.utcMs, Qt::OffsetFromUTC, moment.offsetMinutes * 60);
    const QString rest = local.time().toString(QStringLiteral("HH:mm:ss ")) + offsetText(moment.offsetMinutes);
    return day(local.date()) + ", " + rest.toStdString();
}

std::string Labels::utc(std::int64_t utcMs) const
{
    return moment({utcMs, 0});
}

std::string Labels::posted(const evidence::PostedTime& posted) const
{
    if (!posted.seconds || posted.precision == evidence::TimePrecision::Unknown)
        return text(QT_TRANSLATE_NOOP("Report", "date unknown"));
    if (evidence::isRelativeTime(posted.raw))
        return text(QT_TRANSLATE_NOOP("Report", "about %1 (counted back from the moment of capture)"), {interpreted(posted)});
    return interpreted(posted);
}

std::string Labels::interpreted(const evidence::PostedTime& posted) const
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(*posted.seconds, Qt::UTC);
    std::string out = day(time.date());
    if (posted.precision == evidence::TimePrecision::Day)
        return out;
    const bool hasSeconds = posted.precision == evidence::TimePrecision::Second;
    const QString form = hasSeconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
    if (m_language == "fr" && posted.isZoneKnown) {
        // The periods of French law count the days of Paris: a date in UTC would be another one around midnight.
        static const QTimeZone paris("Europe/Paris");
        const QDateTime local = time.toTimeZone(paris);
        const std::string utc = (local.date() == time.date() ? std::string() : out + ", ") + time.time().toString(form).toStdString();
        return text(QT_TRANSLATE_NOOP("Report", "%1, %2, Paris time (%3 UTC)"),
                    {day(local.date()), local.time().toString(form).toStdString(), utc});
    }
    out += ", " + time.time().toString(form).toStdString();
    return out + (posted.isZoneKnown ? std::string(" UTC")
                                     : text(QT_TRANSLATE_NOOP("Report", " (local time, zone not known)")));
}

std::string Labels::openQuote() const
{
    return m_language == "fr" ? "\u00AB\u202F" : "\u201C";
}

std::string Labels::closeQuote() const
{
    return m_language == "fr" ? "\u202F\u00BB" : "\u201D";
}

} // namespace greffier::report
