#include "ui/models/wording.h"

#include "core/base/json.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace greffier::models {
namespace {

// Plural forms take an int; a larger count has the same form as the largest int.
int pluralOf(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

QString number(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

} // namespace

QString statusText(journal::DecisionStatus status)
{
    switch (status) {
    case journal::DecisionStatus::Open:
        return QCoreApplication::translate("Wording", "open", "status of a comment");
    case journal::DecisionStatus::Cleared:
        return QCoreApplication::translate("Wording", "cleared", "status of a comment");
    case journal::DecisionStatus::Flagged:
        return QCoreApplication::translate("Wording", "flagged", "status of a comment");
    case journal::DecisionStatus::Removed:
        return QCoreApplication::translate("Wording", "removed", "status of a comment");
    case journal::DecisionStatus::Escalated:
        return QCoreApplication::translate("Wording", "escalated", "status of a comment");
    }
    return {};
}

QString statusVerb(journal::DecisionStatus status)
{
    switch (status) {
    case journal::DecisionStatus::Open:
        return QCoreApplication::translate("Wording", "Reopen");
    case journal::DecisionStatus::Cleared:
        return QCoreApplication::translate("Wording", "Clear", "decide that nothing is wrong with a comment");
    case journal::DecisionStatus::Flagged:
        return QCoreApplication::translate("Wording", "Flag");
    case journal::DecisionStatus::Removed:
        return QCoreApplication::translate("Wording", "Remove");
    case journal::DecisionStatus::Escalated:
        return QCoreApplication::translate("Wording", "Escalate");
    }
    return {};
}

QString severityText(evidence::Severity severity)
{
    switch (severity) {
    case evidence::Severity::Info:
        return QCoreApplication::translate("Wording", "info", "severity");
    case evidence::Severity::Low:
        return QCoreApplication::translate("Wording", "low", "severity");
    case evidence::Severity::Medium:
        return QCoreApplication::translate("Wording", "medium", "severity");
    case evidence::Severity::High:
        return QCoreApplication::translate("Wording", "high", "severity");
    case evidence::Severity::Critical:
        return QCoreApplication::translate("Wording", "critical", "severity");
    }
    return {};
}

QString stepsText(std::int64_t steps)
{
    const int count = static_cast<int>(steps);
    return QCoreApplication::translate("Wording", "%n step(s)", "cost of a condition", count);
}

QString costText(std::int64_t steps, std::int64_t budget)
{
    const double share = budget > 0 ? 100.0 * static_cast<double>(steps) / static_cast<double>(budget) : 0;
    return QCoreApplication::translate("Wording", "%1, %2 % of the budget").arg(stepsText(steps), QLocale().toString(share, 'f', 3));
}

QString truthText(evidence::Truth truth)
{
    switch (truth) {
    case evidence::Truth::False:
        return QCoreApplication::translate("Wording", "no", "a condition that does not hold");
    case evidence::Truth::True:
        return QCoreApplication::translate("Wording", "yes", "a condition that holds");
    case evidence::Truth::Unknown:
        return QCoreApplication::translate("Wording", "unknown: the capture does not say");
    case evidence::Truth::Indeterminate:
        return QCoreApplication::translate("Wording", "indeterminate: the rule took too long");
    }
    return {};
}

QString readingText(text::ReadingKind reading)
{
    switch (reading) {
    case text::ReadingKind::Raw:
        return QCoreApplication::translate("Wording", "as captured", "reading of a text");
    case text::ReadingKind::Readable:
        return QCoreApplication::translate("Wording", "as written", "reading of a text");
    case text::ReadingKind::Folded:
        return QCoreApplication::translate("Wording", "without case and accents", "reading of a text");
    case text::ReadingKind::Plain:
        return QCoreApplication::translate("Wording", "with disguises removed", "reading of a text");
    }
    return {};
}

QString disguiseText(const evidence::Disguise& disguise)
{
    QStringList how;
    if (disguise.how.hasLookalikes)
        how += QCoreApplication::translate("Wording", "characters that look like letters", "disguise of a word");
    if (disguise.how.hasSigns)
        how += QCoreApplication::translate("Wording", "digits and signs for letters", "disguise of a word");
    if (disguise.how.hasRepeats)
        how += QCoreApplication::translate("Wording", "repeated letters", "disguise of a word");
    if (disguise.how.hasSeparators)
        how += QCoreApplication::translate("Wording", "letters kept apart", "disguise of a word");
    if (disguise.how.hasHidden)
        how += QCoreApplication::translate("Wording", "invisible characters", "disguise of a word");
    const QString list = how.join(QStringLiteral(", "));
    if (disguise.readAs.empty())
        return list;
    return QCoreApplication::translate("Wording", "“%1”: %2", "the word behind a disguise: how it was disguised")
        .arg(base::toQString(disguise.readAs), list);
}

QString verdictText(journal::Verdict verdict)
{
    switch (verdict) {
    case journal::Verdict::Right:
        return QCoreApplication::translate("Wording", "right", "verdict on a hit");
    case journal::Verdict::Wrong:
        return QCoreApplication::translate("Wording", "wrong", "verdict on a hit");
    case journal::Verdict::Beside:
        return QCoreApplication::translate("Wording", "beside the point", "verdict on a hit");
    }
    return {};
}

QString ruleStateText(rules::RuleState state)
{
    switch (state) {
    case rules::RuleState::Draft:
        return QCoreApplication::translate("Wording", "draft", "state of a rule");
    case rules::RuleState::Watch:
        return QCoreApplication::translate("Wording", "watch", "state of a rule");
    case rules::RuleState::Active:
        return QCoreApplication::translate("Wording", "active", "state of a rule");
    case rules::RuleState::Retired:
        return QCoreApplication::translate("Wording", "retired", "state of a rule");
    }
    return {};
}

QString layerText(casefile::Layer layer)
{
    struct Named {
        casefile::Layer layer;
        const char* text;
    };
    static constexpr Named kNames[] = {
        {casefile::Layer::File, QT_TRANSLATE_NOOP("Wording", "case file")},
        {casefile::Layer::Schema, QT_TRANSLATE_NOOP("Wording", "schema")},
        {casefile::Layer::Blob, QT_TRANSLATE_NOOP("Wording", "captured bytes")},
        {casefile::Layer::Text, QT_TRANSLATE_NOOP("Wording", "comment text")},
        {casefile::Layer::Author, QT_TRANSLATE_NOOP("Wording", "author")},
        {casefile::Layer::Thread, QT_TRANSLATE_NOOP("Wording", "thread")},
        {casefile::Layer::Capture, QT_TRANSLATE_NOOP("Wording", "capture")},
        {casefile::Layer::Passage, QT_TRANSLATE_NOOP("Wording", "passage")},
        {casefile::Layer::Chain, QT_TRANSLATE_NOOP("Wording", "journal")},
        {casefile::Layer::Derived, QT_TRANSLATE_NOOP("Wording", "derived file")},
        {casefile::Layer::Reparse, QT_TRANSLATE_NOOP("Wording", "second reading of the captured bytes")},
    };
    for (const Named& named : kNames) {
        if (named.layer == layer)
            return QCoreApplication::translate("Wording", named.text);
    }
    return {};
}

QString findingText(const casefile::Finding& finding)
{
    const QString place = layerText(finding.layer) + QStringLiteral(", ") + base::toQString(finding.row);
    return (finding.row.empty() ? layerText(finding.layer) : place) + QStringLiteral(": ") +
           base::toQString(finding.detail).simplified();
}

QString stageText(base::Stage stage)
{
    switch (stage) {
    case base::Stage::Reading:
        return QCoreApplication::translate("Wording", "Reading");
    case base::Stage::Parsing:
        return QCoreApplication::translate("Wording", "Parsing");
    case base::Stage::Storing:
        return QCoreApplication::translate("Wording", "Storing");
    case base::Stage::Scanning:
        return QCoreApplication::translate("Wording", "Scanning");
    case base::Stage::Indexing:
        return QCoreApplication::translate("Wording", "Indexing");
    case base::Stage::Verifying:
        return QCoreApplication::translate("Wording", "Verifying");
    case base::Stage::Exporting:
        return QCoreApplication::translate("Wording", "Exporting");
    }
    return {};
}

QString completenessText(const evidence::Ledger& ledger)
{
    if (!ledger.announced)
        return QCoreApplication::translate("Wording", "%1 captured, the source announces no number")
            .arg(number(ledger.comments));
    return QCoreApplication::translate("Wording", "%1 captured of %2 announced")
        .arg(number(ledger.comments), number(*ledger.announced));
}

QString commentCountText(std::int64_t count)
{
    return QCoreApplication::translate("Wording", "%Ln comment(s)", nullptr, pluralOf(count));
}

QString hitCountText(std::int64_t count)
{
    return QCoreApplication::translate("Wording", "%Ln hit(s)", nullptr, pluralOf(count));
}

QString unknownAuthorText()
{
    return QCoreApplication::translate("Wording", "unknown author");
}

QString placeholderText()
{
    return QCoreApplication::translate("Wording", "Missing: others answer this comment, but the capture does not hold it");
}

} // namespace greffier::models
