#include "app/cli/commands_bundle.h"
#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/casefile/anchor.h"
#include "core/casefile/verify.h"
#include "core/casefile/verify_bundle.h"
#include "ui/models/wording.h"
#include "ui/models/wording_verify.h"

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

const char* nameOf(casefile::Layer layer)
{
    return casefile::layerName(layer);
}

const char* nameOf(casefile::BundleLayer layer)
{
    return casefile::bundleLayerName(layer);
}

// What the reports of cases and of bundles have in common.
template <class Report>
QJsonObject jsonOf(const Report& report, const std::vector<casefile::CheckedStamp>& checked,
                   const std::vector<casefile::NotProved>& unproved)
{
    QJsonArray layers, findings, stamps, notProved;
    for (const auto& layer : report.layers)
        layers.append(QJsonObject{{QLatin1String("layer"), QLatin1String(nameOf(layer.layer))},
                                  {QLatin1String("checked"), static_cast<qint64>(layer.checked)}});
    for (const auto& finding : report.findings)
        findings.append(QJsonObject{{QLatin1String("layer"), QLatin1String(nameOf(finding.layer))},
                                    {QLatin1String("row"), base::toQString(finding.row)},
                                    {QLatin1String("detail"), base::toQString(finding.detail)}});
    for (const casefile::CheckedStamp& stamp : checked)
        stamps.append(QJsonObject{{QLatin1String("up_to"), static_cast<qint64>(stamp.upToSeq)},
                                  {QLatin1String("time"), base::toQString(base::isoUtc(stamp.utcMs))},
                                  {QLatin1String("authority"), base::toQString(stamp.authority)},
                                  {QLatin1String("trusted"), stamp.isTrusted}});
    for (const casefile::NotProved what : unproved)
        notProved.append(QLatin1String(casefile::notProvedName(what)));
    QJsonArray erased;
    for (const std::string& row : report.erased)
        erased.append(base::toQString(row));
    return {{QLatin1String("ok"), report.isIntact()},
            {QLatin1String("layers"), layers},
            {QLatin1String("findings"), findings},
            {QLatin1String("erased"), erased},
            {QLatin1String("stamps"), stamps},
            {QLatin1String("not_proved"), notProved},
            {QLatin1String("journal_head"), base::toQString(report.journalHead)},
            {QLatin1String("acts"), static_cast<qint64>(report.acts)}};
}

template <class Report>
void printReport(const Report& report, const std::vector<casefile::CheckedStamp>& stamps,
                 const std::vector<casefile::NotProved>& notProved)
{
    QStringList erased;
    for (const std::string& row : report.erased)
        erased += base::toQString(row);
    if (!erased.isEmpty())
        print(words(QT_TRANSLATE_NOOP("Cli", "Erased, as the journal says: %1")).arg(erased.join(QLatin1Char(' '))));
    for (const auto& layer : report.layers)
        print(QStringLiteral("%1: %2").arg(models::layerText(layer.layer)).arg(layer.checked));
    for (const auto& finding : report.findings)
        print(models::findingText(finding));
    for (const casefile::CheckedStamp& stamp : stamps)
        print(models::stampText(stamp));
    print(report.isIntact() ? words(QT_TRANSLATE_NOOP("Cli", "OK: everything that can be recomputed fits."))
                            : words(QT_TRANSLATE_NOOP("Cli", "NOT OK: it was changed or damaged.")));
    print(words(QT_TRANSLATE_NOOP("Cli", "Journal head: %1 after %2 acts"))
              .arg(base::toQString(report.journalHead)).arg(report.acts));
    print(words(QT_TRANSLATE_NOOP("Cli", "Not proved:")));
    for (const casefile::NotProved what : notProved)
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

Result<int> record(const Call& call, const casefile::VerifyReport& report)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    const auto act = (*file)->act(journal::Verified{report.isIntact(), std::to_string(report.findings.size())});
    return act ? Result<int>(0) : base::fail(act.error());
}

Result<int> verifyBundle(const Call& call, const casefile::BundleTrust& trust)
{
    const auto report = casefile::verifyBundle(call.argument(0), trust, terminalJob());
    if (!report)
        return base::fail(report.error());
    if (call.has("json")) {
        QJsonObject json = jsonOf(*report, report->stamps, report->notProved);
        json.insert(QLatin1String("more_findings"), static_cast<qint64>(report->moreFindings));
        printJson(json);
    } else {
        printReport(*report, report->stamps, report->notProved);
        if (report->moreFindings > 0)
            print(words(QT_TRANSLATE_NOOP("Cli", "Further findings that are not listed: %1")).arg(report->moreFindings));
    }
    return report->isIntact() ? 0 : 1;
}

Result<int> verifyCase(const Call& call, const std::string& authorities)
{
    using casefile::NotProved;
    auto report = casefile::verify(call.argument(0), call.environment.cacheFolder, terminalJob());
    if (!report)
        return base::fail(report.error());
    const auto anchors = casefile::verifyAnchors(call.argument(0), authorities);
    if (!anchors)
        return base::fail(anchors.error());
    if (!authorities.empty()) // by themselves the stamps were checked before
        report->findings.insert(report->findings.end(), anchors->findings.begin(), anchors->findings.end());
    std::vector<NotProved> notProved{NotProved::Source, NotProved::Clock, NotProved::Rebuilt, NotProved::People};
    if (!anchors->stamps.empty() && authorities.empty())
        notProved.push_back(NotProved::StampAuthority);
    if (call.has("json")) {
        printJson(jsonOf(*report, anchors->stamps, notProved));
    } else {
        printReport(*report, anchors->stamps, notProved);
    }
    if (call.has("record")) {
        if (const auto recorded = record(call, *report); !recorded)
            return recorded;
    }
    return report->isIntact() ? 0 : 1;
}

Result<int> verify(const Call& call)
{
    const auto key = readPem(call.value("key")), authorities = readPem(call.value("ca"));
    if (!key || !authorities)
        return base::fail(!key ? key.error() : authorities.error());
    const bool isBundle = casefile::isBundle(call.argument(0));
    if (isBundle ? call.has("record") : call.has("key"))
        return base::fail(base::Error{ErrorCode::UnknownOption, "verify", isBundle ? "record" : "key", 0, 0, {}});
    return isBundle ? verifyBundle(call, {*key, *authorities}) : verifyCase(call, *authorities);
}

} // namespace

std::vector<Command> verifyCommands()
{
    return {{"verify", "CASE|BUNDLE", 1, 1, QT_TRANSLATE_NOOP("Cli", "recomputes every digest of a case or of a bundle"),
             {{"json"}, {"record"}, {"key", "PUBLIC"}, {"ca", "FILE"}},
             QT_TRANSLATE_NOOP("Cli", "A bundle is a ZIP file or the folder that it unpacks to. --key: the public key that should have "
                                      "signed it. --ca: certificates of the authorities whose time stamps are trusted. JSON: {ok, "
                                      "layers: [{layer, checked}], findings: [{layer, row, detail}], stamps: [{up_to, time, authority, "
                                      "trusted}], not_proved, erased: [row], journal_head, acts}; of a bundle also more_findings, beyond 10,000."),
             verify}};
}

} // namespace greffier::cli
