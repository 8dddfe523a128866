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
    const journal::Act& act = (*file)->acts().back();
    print(base::toQString(act.publicId()) + QLatin1String("  ") + models::actText(act)); // the id that “complaint add” takes
    return 0;
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
        {"rebuild", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "drops everything derived and builds it again"), {}, "",
         rebuild},
    };
}

} // namespace greffier::cli
