// The life of a rule: what it would do on the case before it is allowed to.
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/casefile/backtest.h"
#include "core/casefile/rule_diff.h"
#include "core/casefile/suggestions.h"
#include "core/rules/collisions.h"
#include "ui/models/wording.h"

#include <QCoreApplication>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;
using casefile::Backtest;
using casefile::BacktestGroup;

QJsonArray idsJson(const std::vector<std::int64_t>& comments)
{
    QJsonArray ids;
    for (const std::int64_t comment : comments)
        ids.append(QStringLiteral("c-%1").arg(comment));
    return ids;
}

QString idsText(const std::vector<std::int64_t>& comments)
{
    constexpr std::size_t kShown = 12;
    QStringList ids;
    for (std::size_t i = 0; i < std::min(kShown, comments.size()); ++i)
        ids += QStringLiteral("c-%1").arg(comments[i]);
    if (comments.size() > kShown)
        ids += QStringLiteral("…");
    return ids.join(QLatin1Char(' '));
}

QJsonObject shareJson(std::int64_t part, std::int64_t whole)
{
    const rules::Interval interval = rules::wilsonInterval(part, whole);
    return {{QLatin1String("found"), static_cast<qint64>(part)},
            {QLatin1String("of"), static_cast<qint64>(whole)},
            {QLatin1String("low"), interval.low},
            {QLatin1String("high"), interval.high}};
}

QJsonObject toJson(const Backtest& test)
{
    const auto count = [&test](BacktestGroup group) { return static_cast<qint64>(test.group(group).count); };
    QJsonObject examples;
    for (const auto& [name, group] : {std::pair{"confirmed", BacktestGroup::Confirmed},
                                      {"contradicted", BacktestGroup::Contradicted},
                                      {"beside", BacktestGroup::Beside},
                                      {"undecided", BacktestGroup::Undecided},
                                      {"unknown", BacktestGroup::Unknown},
                                      {"indeterminate", BacktestGroup::Indeterminate},
                                      {"missed", BacktestGroup::Missed}})
        examples[QLatin1String(name)] = idsJson(test.group(group).examples);
    const rules::Tally tally = test.tally();
    QJsonObject recall = shareJson(test.ofGround.found, test.ofGround.of);
    recall[QLatin1String("ground")] = base::toQString(test.ground);
    return {{QLatin1String("rule"), base::toQString(test.rule)},
            {QLatin1String("version"), base::toQString(test.version)},
            {QLatin1String("comments"), static_cast<qint64>(test.comments)},
            {QLatin1String("hits"), static_cast<qint64>(test.hits)},
            {QLatin1String("confirmed"), static_cast<qint64>(tally.confirmed)},
            {QLatin1String("contradicted"), static_cast<qint64>(tally.contradicted)},
            {QLatin1String("beside"), count(BacktestGroup::Beside)},
            {QLatin1String("undecided"), count(BacktestGroup::Undecided)},
            {QLatin1String("unknown"), count(BacktestGroup::Unknown)},
            {QLatin1String("indeterminate"), count(BacktestGroup::Indeterminate)},
            {QLatin1String("precision"), shareJson(tally.confirmed, tally.decided())},
            {QLatin1String("decided_against"), shareJson(test.decidedAgainst.found, test.decidedAgainst.of)},
            {QLatin1String("recall"), test.ofGround.of > 0 ? QJsonValue(recall) : QJsonValue()},
            {QLatin1String("runaway"), test.isRunaway()},
            {QLatin1String("proven"), rules::isProven(tally)},
            {QLatin1String("examples"), examples}};
}

Result<int> backtest(const Call& call)
{
    if (call.arguments.size() < 2 && !call.has("when"))
        return base::fail(base::Error{ErrorCode::Usage, "rules backtest", {}, 0, 0, "RULE | --when CONDITION"});
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    const auto test = casefile::backtest(**file, call.argument(1), call.value("when"), terminalJob());
    if (!test)
        return base::fail(test.error());
    if (call.has("json")) {
        printJson(toJson(*test));
        return 0;
    }
    for (const QString& line : models::backtestTexts(*test))
        print(line);
    for (std::size_t i = 0; i < casefile::kBacktestGroups; ++i) {
        if (const Backtest::Group& group = test->groups[i]; group.count > 0)
            print(QStringLiteral("%1 %2  %3").arg(models::backtestGroupText(static_cast<BacktestGroup>(i)), -44)
                      .arg(group.count, 7).arg(idsText(group.examples)));
    }
    return 0;
}

QJsonObject toJson(const casefile::RuleDiff& diff)
{
    QJsonObject json{{QLatin1String("rule"), base::toQString(diff.rule)},
                     {QLatin1String("old"), base::toQString(diff.oldVersion)},
                     {QLatin1String("new"), base::toQString(diff.newVersion)}};
    for (const auto& [name, comments] : {std::pair{"gained", &diff.gained}, {"lost", &diff.lost},
                                         {"changed", &diff.changed}, {"kept", &diff.kept}}) {
        json[QLatin1String(name)] = static_cast<qint64>(comments->size());
        json[QLatin1String(name) + QLatin1String("_ids")] = idsJson(*comments);
    }
    return json;
}

void printDiff(const casefile::RuleDiff& diff)
{
    print(base::toQString(diff.rule) + QLatin1String("  ") + models::ruleDiffText(diff));
    for (const auto& [sign, comments] : {std::pair{'+', &diff.gained}, {'-', &diff.lost}, {'~', &diff.changed}}) {
        if (!comments->empty())
            print(QStringLiteral("  %1 %2").arg(QLatin1Char(sign)).arg(idsText(*comments)));
    }
}

Result<int> diff(const Call& call)
{
    if (call.has("when") && call.has("against"))
        return base::fail(base::Error{ErrorCode::Usage, "rules diff", {}, 0, 0, "--when CONDITION | --against VERSION"});
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    if (!call.has("when") && !call.has("against")) {
        const auto diffs = casefile::diffWithPack(**file, call.argument(1), terminalJob());
        if (!diffs)
            return base::fail(diffs.error());
        QJsonArray all;
        for (const casefile::RuleDiff& each : *diffs) {
            all.append(toJson(each));
            if (!call.has("json") && each.hasDifference())
                printDiff(each);
        }
        if (call.has("json"))
            printJson(all);
        else if (std::none_of(diffs->begin(), diffs->end(), [](const auto& each) { return each.hasDifference(); }))
            print(QCoreApplication::translate("Cli", "The same hits."));
        return 0;
    }
    const auto one = call.has("when")
                         ? casefile::diffWithCondition(**file, call.argument(1), call.value("when"), terminalJob())
                         : casefile::diffWithVersion(**file, call.argument(1), call.value("against"), terminalJob());
    if (!one)
        return base::fail(one.error());
    if (call.has("json"))
        printJson(toJson(*one));
    else
        printDiff(*one);
    return 0;
}

QJsonObject toJson(const rules::WordCollisions& words)
{
    QJsonArray examples;
    for (const std::string& word : words.examples)
        examples.append(base::toQString(word));
    return {{QLatin1String("words"), static_cast<qint64>(words.all())},
            {QLatin1String("whole"), static_cast<qint64>(words.whole)},
            {QLatin1String("inside"), static_cast<qint64>(words.inside)},
            {QLatin1String("examples"), examples}};
}

Result<rules::Expression> conditionAsked(const Call& call)
{
    if (call.arguments.size() < 2)
        return rules::parseExpression(call.argument(0));
    const auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    auto info = casefile::findRule(**file, call.argument(1));
    return info ? Result<rules::Expression>(std::move(info->rule.condition)) : base::fail(info.error());
}

Result<int> collisions(const Call& call)
{
    const auto condition = conditionAsked(call);
    if (!condition)
        return base::fail(condition.error());
    const auto terms = rules::findCollisions(*condition, terminalJob());
    if (!terms)
        return base::fail(terms.error());
    QJsonArray all;
    for (const rules::TermCollisions& term : *terms) {
        all.append(QJsonObject{{QLatin1String("term"), base::toQString(term.term)},
                               {QLatin1String("fr"), toJson(term.french)},
                               {QLatin1String("en"), toJson(term.english)}});
        if (!call.has("json")) {
            print(oneLine(term.term, 70) + QLatin1String("  ") + models::collisionText(term));
            for (const rules::WordCollisions* words : {&term.french, &term.english}) {
                if (!words->examples.empty())
                    print(QLatin1String("  ") + models::examplesText(*words));
            }
        }
    }
    if (call.has("json"))
        printJson(all);
    else if (terms->empty())
        print(QCoreApplication::translate("Cli", "The condition looks for no words."));
    return 0;
}

Result<int> suggest(const Call& call)
{
    std::int64_t minCount = casefile::kDefaultMinCount;
    if (call.has("min-count")) {
        bool isNumber = false;
        minCount = QString::fromStdString(call.value("min-count")).toInt(&isNumber);
        if (!isNumber || minCount < 1)
            return base::fail(base::Error{ErrorCode::BadValue, "--min-count", call.value("min-count"), 0, 0, "1 2 3 …"});
    }
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    if (const auto status = casefile::restoreHits(**file, terminalJob()); !status)
        return base::fail(status.error());
    const auto found = casefile::suggestWords(**file, minCount, terminalJob());
    if (!found)
        return base::fail(found.error());
    QJsonArray all;
    for (const casefile::Suggestion& each : found->all) {
        all.append(QJsonObject{{QLatin1String("text"), base::toQString(each.text)},
                               {QLatin1String("when"), base::toQString(each.when)},
                               {QLatin1String("against"), static_cast<qint64>(each.against)},
                               {QLatin1String("cleared"), static_cast<qint64>(each.cleared)},
                               {QLatin1String("log_odds"), each.ratio},
                               {QLatin1String("z"), each.z},
                               {QLatin1String("matched"), static_cast<qint64>(each.matched)},
                               {QLatin1String("rule"), base::toQString(each.rule)}});
        if (!call.has("json"))
            print(QStringLiteral("%1 %2 %3 %4  %5").arg(base::toQString(each.when), -36)
                      .arg(each.against, 5).arg(each.cleared, 5).arg(each.z, 6, 'f', 2)
                      .arg(models::matchedText(each)));
    }
    if (call.has("json"))
        printJson(QJsonObject{{QLatin1String("against"), static_cast<qint64>(found->against)},
                              {QLatin1String("cleared"), static_cast<qint64>(found->cleared)},
                              {QLatin1String("others"), static_cast<qint64>(found->others)},
                              {QLatin1String("suggestions"), all}});
    else
        print(models::suggestionsText(*found));
    return 0;
}

} // namespace

std::vector<Command> lifeCommands()
{
    return {
        {"rules backtest", "CASE [RULE]", 1, 2,
         QT_TRANSLATE_NOOP("Cli", "runs a rule or a condition on the whole case against the decisions taken"),
         {{"when", "CONDITION"}, {"json"}},
         "{rule, version, comments, hits, confirmed, contradicted, beside, undecided, unknown, indeterminate, "
         "precision: {found, of, low, high}, decided_against: {…}, recall: {ground, found, of, low, high} | null, "
         "runaway, proven, examples: {confirmed: [ids], …, missed}}",
         backtest},
        {"rules diff", "CASE RULE|PACKFILE", 2, 2,
         QT_TRANSLATE_NOOP("Cli", "compares the hits of two versions of a rule, or of a pack in the case and in a file"),
         {{"when", "CONDITION"}, {"against", "PACKFILE|VERSION|ACT"}, {"json"}},
         "{rule, old, new, gained, gained_ids, lost, lost_ids, changed, changed_ids, kept, kept_ids}", diff},
        {"rules collisions", "CONDITION | CASE RULE", 1, 2,
         QT_TRANSLATE_NOOP("Cli", "names ordinary French and English words that a condition would also hit"), {{"json"}},
         "[{term, fr: {words, whole, inside, examples}, en: {…}}]", collisions},
        {"suggest", "CASE", 1, 1,
         QT_TRANSLATE_NOOP("Cli", "proposes words that tell comments decided against from cleared ones"),
         {{"min-count", "N"}, {"json"}},
         "{against, cleared, others, suggestions: [{text, when, against, cleared, log_odds, z, matched, rule}]}", suggest},
    };
}

} // namespace greffier::cli
