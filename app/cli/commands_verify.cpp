#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/casefile/verify.h"
#include "core/casefile/verify_bundle.h"
#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QFile>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;

QString words(const char* source)
{
    return QCoreApplication::translate("Cli", source);
}

QJsonObject toJson(const casefile::VerifyReport& report)
{
    QJsonArray layers, findings, stamps, notProved;
    for (const casefile::LayerCount& layer : report.layers)
        layers.append(QJsonObject{{QLatin1String("layer"), QLatin1String(casefile::layerName(layer.layer))},
                                  {QLatin1String("checked"), static_cast<qint64>(layer.checked)}});
    for (const casefile::Finding& finding : report.findings)
        findings.append(QJsonObject{{QLatin1String("layer"), QLatin1String(casefile::layerName(finding.layer))},
                                    {QLatin1String("row"), base::toQString(finding.row)},
                                    {QLatin1String("detail"), base::toQString(finding.detail)}});
    for (const casefile::CheckedStamp& stamp : report.stamps)
        stamps.append(QJsonObject{{QLatin1String("up_to"), static_cast<qint64>(stamp.upToSeq)},
                                  {QLatin1String("time"), base::toQString(base::isoUtc(stamp.utcMs))},
                                  {QLatin1String("authority"), base::toQString(stamp.authority)},
                                  {QLatin1String("trusted"), stamp.isTrusted}});
    for (const casefile::NotProved what : report.notProved)
        notProved.append(QLatin1String(casefile::notProvedName(what)));
    return {{QLatin1String("ok"), report.isIntact()},
            {QLatin1String("layers"), layers},
            {QLatin1String("findings"), findings},
            {QLatin1String("stamps"), stamps},
            {QLatin1String("not_proved"), notProved},
            {QLatin1String("journal_head"), base::toQString(report.journalHead)},
            {QLatin1String("acts"), static_cast<qint64>(report.acts)}};
}

void printReport(const casefile::VerifyReport& report)
{
    for (const casefile::LayerCount& layer : report.layers)
        print(QStringLiteral("%1: %2").arg(models::layerText(layer.layer)).arg(layer.checked));
    for (const casefile::Finding& finding : report.findings)
        print(models::findingText(finding));
    for (const casefile::CheckedStamp& stamp : report.stamps)
        print(models::stampText(stamp));
    print(report.isIntact() ? words(QT_TRANSLATE_NOOP("Cli", "OK: everything that can be recomputed fits."))
                            : words(QT_TRANSLATE_NOOP("Cli", "NOT OK: it was changed or damaged.")));
    print(words(QT_TRANSLATE_NOOP("Cli", "Journal head: %1 after %2 acts"))
              .arg(base::toQString(report.journalHead)).arg(report.acts));
    print(words(QT_TRANSLATE_NOOP("Cli", "Not proved:")));
    for (const casefile::NotProved what : report.notProved)
        print(QStringLiteral("  – ") + models::notProvedText(what));
}

Result<std::string> readPem(const std::string& path)
{
    if (path.empty())
        return std::string();
    constexpr qint64 kMost = 16 << 20; // bytes; a system's list of authorities has a few hundred thousand
    QFile file(base::toQString(path));
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileMissing, path, file.errorString().toStdString());
    const std::string text = file.read(kMost).toStdString();
    return text.find("-----BEGIN ") == std::string::npos ? base::fail(ErrorCode::BadValue, path, "PEM") : Result<std::string>(text);
}

// The option's bundle and a case's own journal: a bundle has none of ours.
Result<int> record(const Call& call, const casefile::VerifyReport& report)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    const auto act = (*file)->act(journal::Verified{report.isIntact(), std::to_string(report.findings.size())});
    return act ? Result<int>(0) : base::fail(act.error());
}

Result<int> verify(const Call& call)
{
    const std::string path = call.argument(0);
    const auto key = readPem(call.value("key")), authorities = readPem(call.value("ca"));
    if (!key || !authorities)
        return base::fail(!key ? key.error() : authorities.error());
    const bool isBundle = casefile::isBundle(path);
    if (isBundle ? call.has("record") : call.has("key"))
        return base::fail(base::Error{ErrorCode::UnknownOption, "verify", isBundle ? "record" : "key", 0, 0, {}});
    const auto report = isBundle ? casefile::verifyBundle(path, {*key, *authorities}, terminalJob())
                                 : casefile::verify(path, call.environment.cacheFolder, terminalJob(), *authorities);
    if (!report)
        return base::fail(report.error());
    if (call.has("json"))
        printJson(toJson(*report));
    else
        printReport(*report);
    if (call.has("record")) {
        if (const auto recorded = record(call, *report); !recorded)
            return recorded;
    }
    return report->isIntact() ? 0 : 1;
}

} // namespace

std::vector<Command> verifyCommands()
{
    return {{"verify", "CASE|BUNDLE", 1, 1, QT_TRANSLATE_NOOP("Cli", "recomputes every digest of a case or of a bundle"),
             {{"json"}, {"record"}, {"key", "PUBLIC"}, {"ca", "FILE"}},
             QT_TRANSLATE_NOOP("Cli", "A bundle is a ZIP file or the folder that it unpacks to. --key: the public key that should have "
                                      "signed it. --ca: certificates of the authorities whose time stamps are trusted. JSON: {ok, "
                                      "layers: [{layer, checked}], findings: [{layer, row, detail}], stamps: [{up_to, time, authority, "
                                      "trusted}], not_proved, journal_head, acts}."),
             verify}};
}

} // namespace greffier::cli
