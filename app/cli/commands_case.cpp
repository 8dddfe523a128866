#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/casefile/import.h"
#include "core/casefile/verify.h"
#include "core/formats/reader.h"
#include "core/law/dsa.h"
#include "ui/models/wording.h"

#include <QCoreApplication>

namespace greffier::cli {
namespace {

using base::Result;

QString words(const char* source)
{
    return QCoreApplication::translate("Cli", source);
}

Result<int> newCase(const Call& call)
{
    const auto file = casefile::CaseFile::create(call.argument(0), call.value("title"), call.environment);
    if (!file)
        return base::fail(file.error());
    print(words(QT_TRANSLATE_NOOP("Cli", "New case: %1")).arg(call.arguments[0]));
    return 0;
}

Result<int> setCaseValues(const Call& call)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    for (const std::string& pair : call.argumentsFrom(1)) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string::npos || equals == 0)
            return base::fail(base::Error{base::ErrorCode::BadValue, "case set", pair, 0, 0, "key=value"});
        if (pair.starts_with("dsa.") && !pair.starts_with("dsa.redress=")) { // the letter's own words on redress
            if (const auto setting = law::readDsaSetting(pair.substr(4, equals - 4), pair.substr(equals + 1)); !setting)
                return base::fail(setting.error());
        }
    }
    for (const std::string& pair : call.argumentsFrom(1)) {
        const std::size_t equals = pair.find('=');
        const auto act = (*file)->act(journal::CaseValueSet{pair.substr(0, equals), pair.substr(equals + 1)});
        if (!act)
            return base::fail(act.error());
    }
    return 0;
}

Result<int> formats(const Call& call)
{
    QJsonArray all;
    for (const formats::Reader* reader : formats::allReaders()) {
        QStringList extensions, recovers;
        for (const std::string& extension : reader->extensions())
            extensions << QString::fromStdString(extension);
        for (const std::string& part : reader->recovers())
            recovers << QString::fromStdString(part);
        all.append(QJsonObject{{QLatin1String("name"), QString::fromStdString(reader->name())},
                               {QLatin1String("extensions"), QJsonArray::fromStringList(extensions)},
                               {QLatin1String("recovers"), QJsonArray::fromStringList(recovers)}});
        if (!call.has("json"))
            print(QStringLiteral("%1 %2 %3").arg(QString::fromStdString(reader->name()), -16)
                      .arg(extensions.join(QLatin1Char(' ')), -20).arg(recovers.join(QLatin1Char(' '))));
    }
    if (call.has("json"))
        printJson(all);
    return 0;
}

Result<int> attach(const Call& call)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    if (const auto status = casefile::attachFile(**file, call.argument(1), call.value("to")); !status)
        return base::fail(status.error());
    return 0;
}

QJsonObject toJson(const casefile::VerifyReport& report)
{
    QJsonArray layers, findings, erased;
    for (const std::string& row : report.erased)
        erased.append(base::toQString(row));
    for (const casefile::LayerCount& layer : report.layers)
        layers.append(QJsonObject{{QLatin1String("layer"), QLatin1String(casefile::layerName(layer.layer))},
                                  {QLatin1String("checked"), static_cast<qint64>(layer.checked)}});
    for (const casefile::Finding& finding : report.findings)
        findings.append(QJsonObject{{QLatin1String("layer"), QLatin1String(casefile::layerName(finding.layer))},
                                    {QLatin1String("row"), base::toQString(finding.row)},
                                    {QLatin1String("detail"), base::toQString(finding.detail)}});
    return {{QLatin1String("ok"), report.isIntact()},
            {QLatin1String("layers"), layers},
            {QLatin1String("findings"), findings},
            {QLatin1String("erased"), erased},
            {QLatin1String("journal_head"), base::toQString(report.journalHead)},
            {QLatin1String("acts"), static_cast<qint64>(report.acts)}};
}

void printReport(const casefile::VerifyReport& report)
{
    for (const casefile::LayerCount& layer : report.layers)
        print(QStringLiteral("%1: %2").arg(models::layerText(layer.layer)).arg(layer.checked));
    for (const casefile::Finding& finding : report.findings)
        print(models::findingText(finding));
    QStringList erased;
    for (const std::string& row : report.erased)
        erased += base::toQString(row);
    if (!erased.isEmpty())
        print(words(QT_TRANSLATE_NOOP("Cli", "Erased, as the journal says: %1")).arg(erased.join(QLatin1Char(' '))));
    print(report.isIntact() ? words(QT_TRANSLATE_NOOP("Cli", "OK: everything that can be recomputed fits."))
                            : words(QT_TRANSLATE_NOOP("Cli", "NOT OK: the case was changed or damaged.")));
    print(words(QT_TRANSLATE_NOOP("Cli", "Journal head: %1 after %2 acts"))
              .arg(base::toQString(report.journalHead)).arg(report.acts));
    print(words(QT_TRANSLATE_NOOP(
        "Cli", "Not proved: that the site really showed this; that the clock was right; that nobody rebuilt the whole "
               "journal before its head was noted elsewhere.")));
}

Result<int> verifyCase(const Call& call)
{
    const auto report = casefile::verify(call.argument(0), call.environment.cacheFolder, terminalJob());
    if (!report)
        return base::fail(report.error());
    if (call.has("json"))
        printJson(toJson(*report));
    else
        printReport(*report);
    if (call.has("record")) {
        auto file = openCase(call, true);
        if (!file)
            return base::fail(file.error());
        const auto act = (*file)->act(
            journal::Verified{report->isIntact(), std::to_string(report->findings.size())});
        if (!act)
            return base::fail(act.error());
    }
    return report->isIntact() ? 0 : 1;
}

Result<int> rebuild(const Call& call)
{
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    if (const auto status = casefile::rebuild(**file, terminalJob()); !status)
        return base::fail(status.error());
    return 0;
}

} // namespace

std::vector<Command> caseCommands()
{
    return {
        {"new", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "makes an empty case"), {{"title", "T"}}, "", newCase},
        {"case set", "CASE KEY=VALUE...", 2, -1,
         QT_TRANSLATE_NOOP("Cli", "states facts of the case: dossier, service, requester, authors"), {}, "", setCaseValues},
        {"formats", "", 0, 0, QT_TRANSLATE_NOOP("Cli", "lists every format that can be brought in"), {{"json"}},
         "[{name, extensions, recovers}]", formats},
        {"attach", "CASE FILE", 2, 2, QT_TRANSLATE_NOOP("Cli", "keeps any file as evidence without reading it"),
         {{"to", "OBJECT"}}, "", attach},
        {"verify", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "recomputes every digest of the case"), {{"json"}, {"record"}},
         "{ok, layers: [{layer, checked}], findings: [{layer, row, detail}], erased: [row], journal_head, acts}", verifyCase},
        {"rebuild", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "drops everything derived and builds it again"), {}, "",
         rebuild},
    };
}

} // namespace greffier::cli
