#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/base/json.h"
#include "ui/models/rule_import_report.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;
namespace importers = rules::importers;

constexpr qint64 kMaxBytes = 1'048'577; // one more than importRules() takes, so that it can refuse

Result<std::string> readFile(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return base::fail(ErrorCode::FileMissing, path);
    if (QFileInfo(file).isDir())
        return base::fail(ErrorCode::FileIsDirectory, path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::FileUnreadable, path, file.errorString().toStdString());
    return file.read(kMaxBytes).toStdString();
}

base::Status writePack(const std::string& path, const std::string& toml)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return base::fail(file.exists() ? ErrorCode::FileExists : ErrorCode::WriteFailed, path,
                          file.exists() ? std::string() : file.errorString().toStdString());
    if (file.write(toml.data(), static_cast<qint64>(toml.size())) < 0 || !file.flush())
        return base::fail(ErrorCode::WriteFailed, path, file.errorString().toStdString());
    return {};
}

QJsonObject toJson(const importers::Import& import, bool hasFile)
{
    QJsonArray remarks;
    for (const importers::Remark& remark : import.remarks)
        remarks.append(QJsonObject{
            {QLatin1String("line"), remark.line},
            {QLatin1String("rule"), base::toQString(remark.rule)},
            {QLatin1String("what"), base::toQString(remark.what)},
            {QLatin1String("reason"), base::toQString(importers::kReasonNames[static_cast<std::size_t>(remark.reason)])},
            {QLatin1String("effect"), base::toQString(importers::kEffectNames[static_cast<std::size_t>(remark.effect)])},
            {QLatin1String("detail"), base::toQString(remark.detail)},
            {QLatin1String("text"), models::remarkText(remark)}});
    QJsonObject json{{QLatin1String("source"), base::toQString(importers::toString(import.source))},
                     {QLatin1String("pack"), base::toQString(import.packId)},
                     {QLatin1String("rules"), import.rules},
                     {QLatin1String("remarks"), remarks}};
    if (!hasFile)
        json[QLatin1String("toml")] = base::toQString(import.toml);
    return json;
}

// The pack goes to the file, or to standard output; the report to the other one.
Result<int> importRules(const Call& call)
{
    const std::string path = call.argument(0);
    std::optional<importers::Source> from;
    if (call.has("from")) {
        from = importers::sourceFrom(call.value("from"));
        if (!from)
            return base::fail(base::Error{ErrorCode::UnknownFormat, call.value("from"), {}, 0, 0,
                                          "automoderator abusefilter wordpress discourse"});
    }
    const auto bytes = readFile(path);
    if (!bytes)
        return base::fail(bytes.error());
    const auto import = importers::importRules({*bytes, path, from});
    if (!import)
        return base::fail(import.error());
    const std::string out = call.value("out");
    const bool hasRules = import->rules > 0;
    if (!out.empty() && hasRules) {
        if (const auto status = writePack(out, import->toml); !status)
            return base::fail(status.error());
    }
    if (call.has("json")) {
        printJson(toJson(*import, !out.empty()));
        return hasRules ? 0 : 1;
    }
    for (const QString& line : models::importReport(*import))
        out.empty() ? warn(line) : print(line);
    if (out.empty())
        printRaw(import->toml);
    return hasRules ? 0 : 1;
}

} // namespace

std::vector<Command> ruleImportCommands()
{
    return {{"rules import", "FILE", 1, 1, QT_TRANSLATE_NOOP("Cli", "makes a pack of drafts from the rules of another program"),
             {{"from", "automoderator|abusefilter|wordpress|discourse"}, {"out", "PACK"}, {"json"}},
             QT_TRANSLATE_NOOP("Cli", "Without --out the pack goes to standard output and the report to standard error. Exit code 1 where no rule carries over. "
                                      "JSON: {source, pack, rules, remarks: [{line, rule, what, reason, effect, detail, text}], toml}."),
             importRules}};
}

} // namespace greffier::cli
