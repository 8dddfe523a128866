// What people did, in one line per act.
#include "ui/models/wording.h"

#include "core/base/json.h"
#include "core/journal/excerpts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace greffier::models {
namespace {

constexpr qsizetype kLongText = 120; // UTF-16 units of a person's text that one line shows
constexpr int kListedComments = 5;

QString words(const char* source)
{
    return QCoreApplication::translate("Wording", source);
}

QString shortened(const std::string& text)
{
    QString line = base::toQString(text).simplified();
    if (line.size() <= kLongText)
        return line;
    line.truncate(line[kLongText - 1].isHighSurrogate() ? kLongText - 1 : kLongText);
    return line + u'…';
}

QString quoted(const std::string& text)
{
    return QCoreApplication::translate("Wording", "“%1”", "quotation marks").arg(shortened(text));
}

QString number(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString withReason(const QString& text, const std::string& reason)
{
    return reason.empty() ? text : text + QStringLiteral(": ") + shortened(reason);
}

// "c-3", "c-3, c-4", "c-3, c-4 and 18 more".
QString listed(const std::vector<std::string>& objects)
{
    QStringList names;
    for (std::size_t i = 0; i < objects.size() && i < kListedComments; ++i)
        names << base::toQString(objects[i]);
    const QString list = names.join(QStringLiteral(", "));
    const auto more = static_cast<std::int64_t>(objects.size()) - names.size();
    return more <= 0 ? list : QCoreApplication::translate("Wording", "%1 and %2 more").arg(list, number(more));
}

// One overload per payload. The sentences are whole, so that a translator can turn them around.
struct ActWords {
    QString operator()(const journal::CaseOpened& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Created the case %1")).arg(quoted(act.title));
    }
    QString operator()(const journal::CaptureAdded& act) const
    {
        if (act.lastComment < act.firstComment || act.firstComment <= 0)
            return words(QT_TRANSLATE_NOOP("Wording", "Imported a capture (%1)")).arg(base::toQString(act.format));
        return words(QT_TRANSLATE_NOOP("Wording", "Imported a capture (%1): comments c-%2 to c-%3"))
            .arg(base::toQString(act.format))
            .arg(act.firstComment)
            .arg(act.lastComment);
    }
    QString operator()(const journal::Attached& act) const
    {
        if (act.to.empty())
            return words(QT_TRANSLATE_NOOP("Wording", "Attached the file %1")).arg(quoted(act.name));
        return words(QT_TRANSLATE_NOOP("Wording", "Attached the file %1 to %2"))
            .arg(quoted(act.name), base::toQString(act.to));
    }
    QString operator()(const journal::RulesAdopted& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Adopted the rule pack %1, version %2"))
            .arg(base::toQString(act.pack), base::toQString(act.version));
    }
    QString operator()(const journal::RuleEdited& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Changed the rule %1: %2"))
            .arg(base::toQString(act.rule), shortened(act.when));
    }
    QString operator()(const journal::RuleRemoved& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Removed the rule %1")).arg(base::toQString(act.rule));
    }
    QString operator()(const journal::RuleStateSet& act) const
    {
        return withReason(words(QT_TRANSLATE_NOOP("Wording", "Set the rule %1 to “%2”"))
                              .arg(base::toQString(act.rule), base::toQString(act.state)),
                          act.reason);
    }
    QString operator()(const journal::ScanRun& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Scanned: %1 rules, %2 comments, %3 hits on %4 comments"))
            .arg(number(act.rules), number(act.comments), number(act.hits), number(act.flaggedComments));
    }
    QString operator()(const journal::Decided& act) const
    {
        return withReason(decisionWords(act.status).arg(listed(act.comments)), act.reason);
    }
    QString operator()(const journal::Noted& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Note on %1: %2"))
            .arg(base::toQString(act.object), shortened(act.text));
    }
    QString operator()(const journal::PassageMarked& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Marked %1 in %2 as %3"))
            .arg(quoted(journal::wordsOf(act)), base::toQString(act.comment), quoted(act.label));
    }
    QString operator()(const journal::PassageRetracted& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Retracted the passage %1")).arg(base::toQString(act.passage));
    }
    QString operator()(const journal::LabelSet& act) const
    {
        return (act.isOn ? words(QT_TRANSLATE_NOOP("Wording", "Labelled %1 %2"))
                         : words(QT_TRANSLATE_NOOP("Wording", "Took from %1 the label %2")))
            .arg(base::toQString(act.comment), quoted(act.label));
    }
    QString operator()(const journal::Asserted& act) const
    {
        const QString text = words(QT_TRANSLATE_NOOP("Wording", "Stated for %1: %2 = %3"))
                                 .arg(base::toQString(act.object), base::toQString(act.field), quoted(act.value));
        return act.source.empty() ? text
                                  : words(QT_TRANSLATE_NOOP("Wording", "%1 (source: %2)")).arg(text, shortened(act.source));
    }
    QString operator()(const journal::HitJudged& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Judged the hit of %1 on %2: %3"))
            .arg(base::toQString(act.rule), base::toQString(act.comment), verdictText(act.verdict));
    }
    QString operator()(const journal::CaseValueSet& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Set %1 of the case to %2"))
            .arg(base::toQString(act.key), quoted(act.value));
    }
    QString operator()(const journal::ViewSaved& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Saved the view %1: %2"))
            .arg(quoted(act.name), shortened(act.expression));
    }
    QString operator()(const journal::ViewRemoved& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Removed the view %1")).arg(quoted(act.name));
    }
    QString operator()(const journal::Exported& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Exported %1 as %2"))
            .arg(quoted(act.name), base::toQString(act.format));
    }
    QString operator()(const journal::Verified& act) const
    {
        return act.isIntact ? words(QT_TRANSLATE_NOOP("Wording", "Verified the case: intact"))
                            : words(QT_TRANSLATE_NOOP("Wording", "Verified the case: %1")).arg(shortened(act.findings));
    }
    QString operator()(const journal::Qualified& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Qualified the passage %1 as %2"))
            .arg(base::toQString(act.passage), base::toQString(act.ground));
    }
    QString operator()(const journal::QualificationWithdrawn& act) const
    {
        return withReason(words(QT_TRANSLATE_NOOP("Wording", "Withdrew the qualification %1"))
                              .arg(base::toQString(act.qualification)),
                          act.reason);
    }
    QString operator()(const journal::PersonNamed& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Named the person %1")).arg(base::toQString(act.person));
    }
    QString operator()(const journal::RedactionProfileSet& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Set the redaction profile %1")).arg(quoted(act.name));
    }
    QString operator()(const journal::ComplaintOpened& act) const
    {
        if (act.title.empty())
            return words(QT_TRANSLATE_NOOP("Wording", "Opened the complaint %1")).arg(base::toQString(act.complaint));
        return words(QT_TRANSLATE_NOOP("Wording", "Opened the complaint %1: %2"))
            .arg(base::toQString(act.complaint), shortened(act.title));
    }
    QString operator()(const journal::ComplaintAmended& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Set %1 of the complaint %2 to %3"))
            .arg(base::toQString(act.field), base::toQString(act.complaint), quoted(act.value));
    }
    QString operator()(const journal::ComplaintFactSet& act) const
    {
        return (act.isIn ? words(QT_TRANSLATE_NOOP("Wording", "Put the passage %1 into the complaint %2"))
                         : words(QT_TRANSLATE_NOOP("Wording", "Took the passage %1 out of the complaint %2")))
            .arg(base::toQString(act.passage), base::toQString(act.complaint));
    }
    QString operator()(const journal::ComplaintSent& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "The complaint %1 was sent on %2"))
            .arg(base::toQString(act.complaint), base::toQString(act.on));
    }
    QString operator()(const journal::ComplaintAnswered& act) const
    {
        const QString text = act.kind == "acknowledged"
                                 ? words(QT_TRANSLATE_NOOP("Wording", "Receipt of the complaint %1 was confirmed on %2"))
                                 : words(QT_TRANSLATE_NOOP("Wording", "The complaint %1 was answered on %2"));
        return withReason(text.arg(base::toQString(act.complaint), base::toQString(act.on)), act.outcome);
    }
    QString operator()(const journal::ExhibitNumbered& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Exhibit %1 of the complaint %2: %3"))
            .arg(number(act.number), base::toQString(act.complaint), base::toQString(act.object));
    }
    QString operator()(const journal::ExhibitWithdrawn& act) const
    {
        return withReason(words(QT_TRANSLATE_NOOP("Wording", "Withdrew the exhibit %1 of the complaint %2"))
                              .arg(number(act.number), base::toQString(act.complaint)),
                          act.reason);
    }
    QString operator()(const journal::Anchored& act) const
    {
        return words(QT_TRANSLATE_NOOP("Wording", "Anchored the journal up to a-%1 (%2)"))
            .arg(act.upToSeq)
            .arg(base::toQString(act.kind));
    }
    QString operator()(const journal::Erased& act) const
    {
        return withReason(words(QT_TRANSLATE_NOOP("Wording", "Erased the person %1")).arg(base::toQString(act.person)),
                          act.basis);
    }
    QString operator()(const journal::Undone& act) const
    {
        const int count = static_cast<int>(act.acts.size()); // lupdate reads no call with a cast in it
        return QCoreApplication::translate("Wording", "Took back %Ln act(s)", nullptr, count);
    }
    QString operator()(const journal::Redone& act) const
    {
        const int count = static_cast<int>(act.acts.size()); // lupdate reads no call with a cast in it
        return QCoreApplication::translate("Wording", "Did again %Ln act(s)", nullptr, count);
    }

private:
    static QString decisionWords(journal::DecisionStatus status)
    {
        switch (status) {
        case journal::DecisionStatus::Open:
            return words(QT_TRANSLATE_NOOP("Wording", "Reopened %1"));
        case journal::DecisionStatus::Cleared:
            return words(QT_TRANSLATE_NOOP("Wording", "Cleared %1"));
        case journal::DecisionStatus::Flagged:
            return words(QT_TRANSLATE_NOOP("Wording", "Flagged %1"));
        case journal::DecisionStatus::Removed:
            return words(QT_TRANSLATE_NOOP("Wording", "Removed %1"));
        case journal::DecisionStatus::Escalated:
            return words(QT_TRANSLATE_NOOP("Wording", "Escalated %1"));
        }
        return QStringLiteral("%1");
    }
};

struct KindWords {
    const char* operator()(const journal::CaseOpened&) const { return QT_TRANSLATE_NOOP("Wording", "Case created"); }
    const char* operator()(const journal::CaptureAdded&) const { return QT_TRANSLATE_NOOP("Wording", "Capture"); }
    const char* operator()(const journal::Attached&) const { return QT_TRANSLATE_NOOP("Wording", "Attachment"); }
    const char* operator()(const journal::RulesAdopted&) const { return QT_TRANSLATE_NOOP("Wording", "Rule pack adopted"); }
    const char* operator()(const journal::RuleEdited&) const { return QT_TRANSLATE_NOOP("Wording", "Rule changed"); }
    const char* operator()(const journal::RuleRemoved&) const { return QT_TRANSLATE_NOOP("Wording", "Rule removed"); }
    const char* operator()(const journal::RuleStateSet&) const { return QT_TRANSLATE_NOOP("Wording", "State of a rule"); }
    const char* operator()(const journal::ScanRun&) const { return QT_TRANSLATE_NOOP("Wording", "Scan"); }
    const char* operator()(const journal::Decided&) const { return QT_TRANSLATE_NOOP("Wording", "Decision"); }
    const char* operator()(const journal::Noted&) const { return QT_TRANSLATE_NOOP("Wording", "Note"); }
    const char* operator()(const journal::PassageMarked&) const { return QT_TRANSLATE_NOOP("Wording", "Passage"); }
    const char* operator()(const journal::PassageRetracted&) const { return QT_TRANSLATE_NOOP("Wording", "Passage retracted"); }
    const char* operator()(const journal::LabelSet&) const { return QT_TRANSLATE_NOOP("Wording", "Label"); }
    const char* operator()(const journal::Asserted&) const { return QT_TRANSLATE_NOOP("Wording", "Statement"); }
    const char* operator()(const journal::HitJudged&) const { return QT_TRANSLATE_NOOP("Wording", "Verdict"); }
    const char* operator()(const journal::CaseValueSet&) const { return QT_TRANSLATE_NOOP("Wording", "Case data"); }
    const char* operator()(const journal::ViewSaved&) const { return QT_TRANSLATE_NOOP("Wording", "View saved"); }
    const char* operator()(const journal::ViewRemoved&) const { return QT_TRANSLATE_NOOP("Wording", "View removed"); }
    const char* operator()(const journal::Exported&) const { return QT_TRANSLATE_NOOP("Wording", "Export"); }
    const char* operator()(const journal::Verified&) const { return QT_TRANSLATE_NOOP("Wording", "Verification"); }
    const char* operator()(const journal::Qualified&) const { return QT_TRANSLATE_NOOP("Wording", "Qualification"); }
    const char* operator()(const journal::QualificationWithdrawn&) const { return QT_TRANSLATE_NOOP("Wording", "Qualification withdrawn"); }
    const char* operator()(const journal::PersonNamed&) const { return QT_TRANSLATE_NOOP("Wording", "Person"); }
    const char* operator()(const journal::RedactionProfileSet&) const { return QT_TRANSLATE_NOOP("Wording", "Redaction profile"); }
    const char* operator()(const journal::ComplaintOpened&) const { return QT_TRANSLATE_NOOP("Wording", "Complaint"); }
    const char* operator()(const journal::ComplaintAmended&) const { return QT_TRANSLATE_NOOP("Wording", "Complaint changed"); }
    const char* operator()(const journal::ComplaintFactSet&) const { return QT_TRANSLATE_NOOP("Wording", "Facts of a complaint"); }
    const char* operator()(const journal::ComplaintSent&) const { return QT_TRANSLATE_NOOP("Wording", "Complaint sent"); }
    const char* operator()(const journal::ComplaintAnswered&) const { return QT_TRANSLATE_NOOP("Wording", "Complaint answered"); }
    const char* operator()(const journal::ExhibitNumbered&) const { return QT_TRANSLATE_NOOP("Wording", "Exhibit"); }
    const char* operator()(const journal::ExhibitWithdrawn&) const { return QT_TRANSLATE_NOOP("Wording", "Exhibit withdrawn"); }
    const char* operator()(const journal::Anchored&) const { return QT_TRANSLATE_NOOP("Wording", "Anchor"); }
    const char* operator()(const journal::Erased&) const { return QT_TRANSLATE_NOOP("Wording", "Erasure"); }
    const char* operator()(const journal::Undone&) const { return QT_TRANSLATE_NOOP("Wording", "Undo"); }
    const char* operator()(const journal::Redone&) const { return QT_TRANSLATE_NOOP("Wording", "Redo"); }
};

} // namespace

QString payloadText(const journal::Payload& payload)
{
    return std::visit(ActWords(), payload);
}

QString actText(const journal::Act& act)
{
    return payloadText(act.payload);
}

QString kindText(const journal::Payload& payload)
{
    return words(std::visit(KindWords(), payload));
}

} // namespace greffier::models
