#include "ui/models/wording_law.h"

#include "core/base/json.h"
#include "core/report/labels.h"
#include "core/report/wording.h"
#include "ui/models/wording_complaint.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace greffier::models {

namespace {

// Words that reports have too stand once, in the report's context.
QString reportWord(const char* source)
{
    return base::toQString(report::Labels(interfaceLanguage()).text(source));
}

QString dayText(QDate day)
{
    return QLocale().toString(day, QLocale::LongFormat);
}

} // namespace

QString withVerification(const QString& text, bool isVerified)
{
    return isVerified ? text : QCoreApplication::translate("Wording", "%1 (not verified)").arg(text);
}

QString groundTitleText(const law::Ground& ground)
{
    const std::string& title = ground.title.in(interfaceLanguage());
    return withVerification(base::toQString(title.empty() ? ground.id : title), ground.provenance.isVerified);
}

QString groundDetailsText(const law::Ground& ground)
{
    const std::string language = interfaceLanguage();
    QStringList lines;
    for (const std::string& line : {ground.provision.in(language), ground.definition.in(language)}) {
        if (!line.empty())
            lines << base::toQString(line);
    }
    for (const law::Penalty& penalty : ground.penalties)
        lines << withVerification(base::toQString(penalty.text.in(language)), penalty.provenance.isVerified);
    if (!ground.prescriptionNote.in(language).empty())
        lines << withVerification(base::toQString(ground.prescriptionNote.in(language)),
                                  ground.prescriptionProvenance.isVerified);
    if (!ground.provenance.source.empty())
        lines << QCoreApplication::translate("Wording", "Source: %1, version of %2")
                     .arg(base::toQString(ground.provenance.source), base::toQString(ground.provenance.version));
    return lines.join(QLatin1Char('\n'));
}

QString elementsText(const journal::Qualified& qualified, const law::Ground& ground)
{
    if (ground.elements.empty())
        return {};
    const auto count = std::count_if(qualified.elements.begin(), qualified.elements.end(), [](const journal::Element& each) {
        return each.state == journal::ElementState::Established;
    });
    return QCoreApplication::translate("Wording", "%1 of %2 established").arg(count).arg(ground.elements.size());
}

QString elementStateText(journal::ElementState state)
{
    return reportWord(report::wordFor(state));
}

QString degreeText(journal::EvidenceDegree degree)
{
    return reportWord(report::wordFor(degree));
}

QString clockKindText(law::ClockKind kind)
{
    return reportWord(report::wordFor(kind));
}

QString clockText(const law::Clock& clock)
{
    switch (clock.state) {
    case law::ClockState::Unknown:
        return clock.kind == law::ClockKind::Prescription
                   ? QCoreApplication::translate("Wording", "date unknown: date the publication")
                   : QCoreApplication::translate("Wording", "date unknown");
    case law::ClockState::Running:
    case law::ClockState::Soon:
        return QCoreApplication::translate("Wording", "until %1, %n day(s) left", nullptr, clock.daysLeft)
            .arg(dayText(clock.end));
    case law::ClockState::Over:
        return QCoreApplication::translate("Wording", "over since %1").arg(dayText(clock.end));
    }
    return {};
}

} // namespace greffier::models
