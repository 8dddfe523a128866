// What is said about how rules do: precision, runaways.
#include "ui/models/wording.h"

#include "core/base/json.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace greffier::models {

QString precisionText(const rules::Tally& tally)
{
    if (tally.decided() <= 0)
        return QCoreApplication::translate("Wording", "no decisions yet");
    const rules::Interval interval = tally.precision();
    const QLocale locale;
    return QCoreApplication::translate("Wording", "%1 of %2 (%3–%4 %)", "confirmed hits, decided hits, interval")
        .arg(locale.toString(static_cast<qlonglong>(tally.confirmed)),
             locale.toString(static_cast<qlonglong>(tally.decided())),
             locale.toString(std::lround(interval.low * 100.0)), locale.toString(std::lround(interval.high * 100.0)));
}

QString runawayText(const std::vector<casefile::RuleHits>& runaways, std::int64_t comments)
{
    QStringList rules;
    const QLocale locale;
    for (const casefile::RuleHits& each : runaways)
        rules += QCoreApplication::translate("Wording", "%1 (%2 %)", "rule, share of the comments")
                     .arg(each.rule.empty() ? QCoreApplication::translate("Wording", "this condition")
                                            : base::toQString(each.rule),
                          locale.toString(std::lround(100.0 * static_cast<double>(each.hits)
                                                                                 / static_cast<double>(comments))));
    if (rules.isEmpty())
        return {};
    return QCoreApplication::translate("Wording", "Hits more than a fifth of all comments, too wide to say much: %1.")
        .arg(rules.join(QStringLiteral(", ")));
}

QString ruleGapText(const casefile::RuleInfo& info)
{
    if (info.indeterminate == 0 && !info.isSuspended)
        return {};
    const int comments = static_cast<int>(info.indeterminate);
    return info.isSuspended
               ? QCoreApplication::translate("Wording", "given up: it ran out of time too often; no answer on %n comment(s)", nullptr, comments)
               : QCoreApplication::translate("Wording", "ran out of time: no answer on %n comment(s)", nullptr, comments);
}

QString backtestGroupText(casefile::BacktestGroup group)
{
    switch (group) {
    case casefile::BacktestGroup::Confirmed:
        return QCoreApplication::translate("Wording", "Hits that people confirmed");
    case casefile::BacktestGroup::Contradicted:
        return QCoreApplication::translate("Wording", "Hits that people contradicted");
    case casefile::BacktestGroup::Beside:
        return QCoreApplication::translate("Wording", "Hits beside the point");
    case casefile::BacktestGroup::Undecided:
        return QCoreApplication::translate("Wording", "Hits not decided yet");
    case casefile::BacktestGroup::Unknown:
        return QCoreApplication::translate("Wording", "Not decidable: data missing");
    case casefile::BacktestGroup::Indeterminate:
        return QCoreApplication::translate("Wording", "Not decidable: out of time");
    case casefile::BacktestGroup::Missed:
        return QCoreApplication::translate("Wording", "Missed: same ground, no hit");
    }
    return {};
}

QStringList backtestTexts(const casefile::Backtest& test)
{
    const auto number = [](std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); };
    QStringList lines;
    lines += QCoreApplication::translate("Wording", "%1 in %2. Right so far: %3.", "hits, comments, precision")
                 .arg(hitCountText(test.hits), commentCountText(test.comments), precisionText(test.tally()));
    if (test.decidedAgainst.of > 0)
        lines += QCoreApplication::translate("Wording", "Of %1 comments decided against, on whatever ground, it hits %2.")
                     .arg(number(test.decidedAgainst.of), number(test.decidedAgainst.found));
    if (test.ofGround.of > 0)
        lines += QCoreApplication::translate("Wording", "Of those that people tied to its ground “%1” it finds %2.")
                     .arg(base::toQString(test.ground),
                          precisionText({test.ofGround.found, test.ofGround.of - test.ofGround.found}));
    if (test.isRunaway())
        lines += runawayText({{test.rule, test.hits}}, test.comments);
    return lines;
}

QString ruleDiffText(const casefile::RuleDiff& diff)
{
    const auto number = [](const std::vector<std::int64_t>& comments) {
        return QLocale().toString(static_cast<qlonglong>(comments.size()));
    };
    return QCoreApplication::translate("Wording", "%1 gained, %2 lost, %3 in other passages, %4 as before", "hits")
        .arg(number(diff.gained), number(diff.lost), number(diff.changed), number(diff.kept));
}

QString collisionText(const rules::TermCollisions& term)
{
    if (term.french.all() + term.english.all() == 0)
        return QCoreApplication::translate("Wording", "no ordinary word");
    const auto number = [](std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); };
    const QString words = QCoreApplication::translate("Wording", "ordinary words also hit: %1 French, %2 English")
                              .arg(number(term.french.all()), number(term.english.all()));
    const std::int64_t inside = term.french.inside + term.english.inside;
    return inside == 0 ? words
                       : QCoreApplication::translate("Wording", "%1 (%2 of them only in part)").arg(words, number(inside));
}

QString examplesText(const rules::WordCollisions& words)
{
    QStringList all;
    for (const std::string& word : words.examples)
        all += base::toQString(word);
    if (words.all() > static_cast<std::int64_t>(words.examples.size()))
        all += QStringLiteral("…");
    return all.join(QStringLiteral(", "));
}

QString suggestionsText(const casefile::Suggestions& suggestions)
{
    return QCoreApplication::translate(
               "Wording", "Compared: %1 decided against and %2 cleared. Quoted words do not count. Nothing is adopted.")
        .arg(commentCountText(suggestions.against), commentCountText(suggestions.cleared));
}

QString matchedText(const casefile::Suggestion& suggestion)
{
    if (suggestion.matched == 0)
        return {};
    return QCoreApplication::translate("Wording", "already hit in %1, by %2", "count, rule")
        .arg(QLocale().toString(static_cast<qlonglong>(suggestion.matched)), base::toQString(suggestion.rule));
}

} // namespace greffier::models
