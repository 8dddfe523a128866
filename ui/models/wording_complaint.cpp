#include "ui/models/wording_complaint.h"

#include "core/base/json.h"
#include "core/report/labels.h"
#include "core/report/letter_template.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace greffier::models {
namespace {

// %1: what it is about; %2: the ground, element or capture.
const char* sentenceOf(casefile::GapKind kind)
{
    using casefile::GapKind;
    switch (kind) {
    case GapKind::FieldMissing: return QT_TRANSLATE_NOOP("Wording", "missing: %1");
    case GapKind::NoFact: return QT_TRANSLATE_NOOP("Wording", "no passage was added as a fact");
    case GapKind::FactRetracted: return QT_TRANSLATE_NOOP("Wording", "%1: the passage was retracted");
    case GapKind::FactBroken: return QT_TRANSLATE_NOOP("Wording", "%1: the passage does not stand in its text");
    case GapKind::FactVanished: return QT_TRANSLATE_NOOP("Wording", "%1: the later capture %2 does not show these words any more");
    case GapKind::FactWithoutExhibit: return QT_TRANSLATE_NOOP("Wording", "%1: no exhibit shows this passage");
    case GapKind::NoExhibit: return QT_TRANSLATE_NOOP("Wording", "no exhibit was numbered");
    case GapKind::Unqualified: return QT_TRANSLATE_NOOP("Wording", "%1: no ground is given for this passage");
    case GapKind::GroundConflict:
        return QT_TRANSLATE_NOOP("Wording", "%1: the same words are qualified in two ways that exclude each other (%2)");
    case GapKind::GroundUnverified: return QT_TRANSLATE_NOOP("Wording", "%1: the entry of the ground %2 is not verified");
    case GapKind::ElementOpen: return QT_TRANSLATE_NOOP("Wording", "%1: not established: %2");
    case GapKind::DateUnknown: return QT_TRANSLATE_NOOP("Wording", "%1: date unknown: date the publication");
    case GapKind::PrescriptionOver: return QT_TRANSLATE_NOOP("Wording", "%1: the prescription of the ground %2 is over");
    case GapKind::NotPublic: return QT_TRANSLATE_NOOP("Wording", "%1: this recipient wants public content; whether it is, nobody has said");
    case GapKind::NoPermalink: return QT_TRANSLATE_NOOP("Wording", "%1: the exact address of the comment is not known");
    case GapKind::NotAnchored: return QT_TRANSLATE_NOOP("Wording", "the journal of the case was never anchored outside");
    }
    return "";
}

} // namespace

std::string interfaceLanguage()
{
    return QLocale().language() == QLocale::French ? "fr" : "en";
}

QString complaintFieldText(const journal::Complaint& complaint, const std::string& field)
{
    for (const law::AskedField& asked : casefile::recipientOf(complaint).asks) {
        if (asked.field == field)
            return base::toQString(asked.title.in(interfaceLanguage()));
    }
    for (const report::CommonField& common : report::commonFields()) {
        if (field == common.id)
            return base::toQString(report::Labels(interfaceLanguage()).text(common.title));
    }
    return base::toQString(field);
}

QString gapText(const casefile::Gap& gap, const journal::Complaint& complaint)
{
    QString subject = base::toQString(gap.subject);
    if (gap.kind == casefile::GapKind::FieldMissing)
        subject = QStringLiteral("%1 (%2)").arg(complaintFieldText(complaint, gap.subject), subject);
    QString text = QCoreApplication::translate("Wording", sentenceOf(gap.kind));
    return text.replace(QLatin1String("%2"), base::toQString(gap.detail)).replace(QLatin1String("%1"), subject);
}

QString complaintStatusText(casefile::ComplaintStatus status)
{
    switch (status) {
    case casefile::ComplaintStatus::Draft: return QCoreApplication::translate("Wording", "draft", "a complaint");
    case casefile::ComplaintStatus::Sent: return QCoreApplication::translate("Wording", "sent", "a complaint");
    case casefile::ComplaintStatus::Acknowledged: return QCoreApplication::translate("Wording", "acknowledged", "a complaint");
    case casefile::ComplaintStatus::Answered: return QCoreApplication::translate("Wording", "answered", "a complaint");
    }
    return {};
}

} // namespace greffier::models
