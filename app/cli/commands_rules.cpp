#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/casefile/annotate.h"
#include "core/casefile/backtest.h"
#include "core/casefile/rule_book.h"
#include "core/evidence/names.h"
#include "core/rules/rule_state.h"
#include "ui/models/wording.h"

#include <QCoreApplication>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;

QJsonObject toJson(const casefile::RuleInfo& info)
{
    return {{QLatin1String("id"), base::toQString(info.rule.fullId())},
            {QLatin1String("title"), QJsonObject{{QLatin1String("fr"), base::toQString(info.rule.titleIn("fr"))},
                                                 {QLatin1String("en"), base::toQString(info.rule.titleIn("en"))}}},
            {QLatin1String("group"), base::toQString(info.rule.group)},
            {QLatin1String("severity"), base::toQString(evidence::toString(info.rule.severity))},
            {QLatin1String("ground"), base::toQString(info.rule.ground)},
            {QLatin1String("state"), base::toQString(rules::toString(info.rule.state))},
            {QLatin1String("version"), base::toQString(base::toHex(info.rule.condition.digest()))},
            {QLatin1String("edited"), info.isEdited},
            {QLatin1String("hits"), static_cast<qint64>(info.hits)},
            {QLatin1String("indeterminate"), static_cast<qint64>(info.indeterminate)},
            {QLatin1String("suspended"), info.isSuspended},
            {QLatin1String("confirmed"), static_cast<qint64>(info.tally.confirmed)},
            {QLatin1String("contradicted"), static_cast<qint64>(info.tally.contradicted)}};
}

Result<int> listRules(const Call& call)
{
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    if (const auto status = casefile::restoreHits(**file, terminalJob()); !status)
        return base::fail(status.error());
    QJsonArray all;
    for (const casefile::RuleInfo& info : casefile::ruleInfos(**file)) {
        all.append(toJson(info));
        if (call.has("json"))
            continue;
        const QString gap = models::ruleGapText(info);
        print(QStringLiteral("%1 %2 %3 %4  %5%6")
                  .arg(base::toQString(info.rule.fullId()), -44)
                  .arg(models::ruleStateText(info.rule.state), -9)
                  .arg(models::severityText(info.rule.severity), -9)
                  .arg(info.hits, 6)
                  .arg(oneLine(info.rule.titleIn(call.language), 70), gap.isEmpty() ? gap : QLatin1String("; ") + gap));
    }
    if (call.has("json"))
        printJson(all);
    return 0;
}

Result<int> addPacks(const Call& call)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    if (const auto status = casefile::adoptPacks(**file, call.argumentsFrom(1)); !status)
        return base::fail(status.error());
    return 0;
}

Result<rules::PackResult> readPack(const std::string& path)
{
    const auto bytes = casefile::readPackFile(path);
    if (!bytes)
        return base::fail(bytes.error());
    return rules::parsePack(*bytes, path);
}

// Names every problem of every pack.
Result<int> checkPacks(const Call& call)
{
    bool isGood = true;
    for (const std::string& path : call.argumentsFrom(0)) {
        const auto pack = readPack(path);
        if (!pack)
            return base::fail(pack.error());
        for (const base::Error& error : pack->errors)
            printError(error);
        for (const base::Error& warning : pack->warnings)
            warn(models::errorText(warning));
        isGood = isGood && pack->errors.empty();
        const int count = static_cast<int>(pack->pack.rules.size()); // lupdate reads no call with a cast in it
        if (pack->errors.empty())
            print(QCoreApplication::translate("Cli", "%1: %n rule(s)", nullptr, count).arg(QString::fromStdString(path)));
    }
    return isGood ? 0 : 2;
}

Result<int> testPacks(const Call& call)
{
    int failures = 0;
    for (const std::string& path : call.argumentsFrom(0)) {
        const auto pack = readPack(path);
        if (!pack)
            return base::fail(pack.error());
        if (!pack->errors.empty())
            return base::fail(pack->errors.front());
        for (const rules::ExampleFailure& failure : rules::testPack(pack->pack)) {
            ++failures;
            print(QStringLiteral("%1: %2: %3 (%4)")
                      .arg(base::toQString(failure.rule),
                           failure.mustMatch ? QCoreApplication::translate("Cli", "must match but does not")
                                             : QCoreApplication::translate("Cli", "must not match but does"),
                           oneLine(failure.example, 160), models::truthText(failure.truth)));
        }
    }
    if (failures == 0)
        print(QCoreApplication::translate("Cli", "Every example gives what its pack says."));
    return failures == 0 ? 0 : 1;
}

Result<int> showRule(const Call& call)
{
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    const auto info = casefile::findRule(**file, call.argument(1));
    if (!info)
        return base::fail(info.error());
    const auto language = call.language == "fr" ? rules::Language::French : rules::Language::English;
    if (call.has("json")) {
        QJsonObject json = toJson(*info);
        json[QLatin1String("when")] = base::toQString(info->rule.condition.toText(language));
        printJson(json);
        return 0;
    }
    print(base::toQString(info->rule.fullId()) + QLatin1String("  ") +
          oneLine(info->rule.titleIn(call.language), 100));
    print(models::ruleStateText(info->rule.state) + QLatin1String(", ") + models::severityText(info->rule.severity));
    print(base::toQString(info->rule.condition.toText(language)));
    return 0;
}

Result<int> setState(const Call& call)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    rules::Tally shown;
    if (call.argument(2) == rules::toString(rules::RuleState::Active) && call.value("reason").empty()) {
        const auto test = casefile::backtest(**file, call.argument(1), {}, terminalJob());
        if (!test)
            return base::fail(test.error());
        shown = test->tally();
    }
    const auto act =
        casefile::setRuleState(**file, call.argument(1), call.argument(2), call.value("reason"), shown);
    return act ? Result<int>(0) : base::fail(act.error());
}

Result<int> editRule(const Call& call)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    const auto act = casefile::editRule(**file, {call.argument(1), call.value("title"), call.value("severity"),
                                                 call.value("ground"), call.value("when")});
    return act ? Result<int>(0) : base::fail(act.error());
}

Result<int> removeRule(const Call& call)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    const auto info = casefile::findRule(**file, call.argument(1));
    if (!info)
        return base::fail(info.error());
    const auto act = (*file)->act(journal::RuleRemoved{info->rule.fullId()});
    return act ? Result<int>(0) : base::fail(act.error());
}

} // namespace

std::vector<Command> ruleCommands()
{
    return {
        {"rules list", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "lists the rules of the case with their hits"), {{"json"}},
         "[{id, title: {fr, en}, group, severity, ground, state, version, edited, hits, indeterminate, suspended, confirmed, contradicted}]",
         listRules},
        {"rules add", "CASE PACK...", 2, -1, QT_TRANSLATE_NOOP("Cli", "adopts packs whose examples all pass"), {}, "",
         addPacks},
        {"rules check", "PACK...", 1, -1, QT_TRANSLATE_NOOP("Cli", "names every error of a pack"), {}, "", checkPacks},
        {"rules test", "PACK...", 1, -1, QT_TRANSLATE_NOOP("Cli", "runs the examples of a pack"), {}, "", testPacks},
        {"rules show", "CASE RULE", 2, 2, QT_TRANSLATE_NOOP("Cli", "prints a rule in the language chosen"), {{"json"}}, "",
         showRule},
        {"rules state", "CASE RULE draft|watch|active|retired", 3, 3, QT_TRANSLATE_NOOP("Cli", "sets a rule's state"),
         {{"reason", "T"}}, "", setState},
        {"rules edit", "CASE RULE", 2, 2, QT_TRANSLATE_NOOP("Cli", "changes a rule or writes a new one (as a draft)"),
         {{"when", "CONDITION"}, {"title", "T"}, {"severity", "S"}, {"ground", "G"}}, "", editRule},
        {"rules remove", "CASE RULE", 2, 2, QT_TRANSLATE_NOOP("Cli", "takes a rule out of the case"), {}, "", removeRule},
    };
}

} // namespace greffier::cli
