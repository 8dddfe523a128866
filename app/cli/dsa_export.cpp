#include "app/cli/dsa_export.h"

#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/casefile/rule_book.h"
#include "core/casefile/statements.h"
#include "core/report/export_formats.h"

#include <QCoreApplication>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;

QString words(const char* source)
{
    return QCoreApplication::translate("Cli", source);
}

void sayUndated(const report::DsaStatements& made)
{
    for (const std::string& comment : made.undated)
        warn(words(QT_TRANSLATE_NOOP("Cli", "%1: no date is known, so there is no statement; `assert CASE %1 posted=DATE` states one"))
                 .arg(base::toQString(comment)));
}

// The formats with pages.
Result<const report::ExportFormat*> letterFormat(const Call& call)
{
    const std::string id = call.has("letter-format") ? call.value("letter-format") : "html";
    const report::ExportFormat* format = report::findFormat(id);
    if (!format || !format->hasPages())
        return base::fail(base::Error{ErrorCode::UnknownFormat, id, {}, 0, 0, "html pdf odt"});
    return format;
}

} // namespace

Result<int> exportStatements(const Call& call)
{
    const auto format = letterFormat(call);
    if (!format)
        return base::fail(format.error());
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    if (const auto status = casefile::restoreHits(**file, terminalJob()); !status)
        return base::fail(status.error());
    casefile::ReportOptions options{call.value("where"), call.language};
    options.profile = call.has("redact") ? call.value("redact") : "none";
    options.recipient = call.value("recipient");
    options.purpose = call.value("purpose");
    const auto prepared = casefile::prepareStatements(**file, options, terminalJob());
    if (!prepared)
        return base::fail(prepared.error());
    sayUndated(prepared->made);
    if (prepared->made.statements.empty())
        return base::fail(ErrorCode::NothingFound, call.argument(0));
    const casefile::StatementTarget target{call.value("o"), call.value("letter"), std::string((*format)->extension)};
    auto files = casefile::renderStatements(
        *prepared, target,
        [&](const report::Document& letter) { return (*format)->writeDocument(letter, prepared->data.written); }, terminalJob());
    if (!files)
        return base::fail(files.error());
    if (const base::Status clear = casefile::passGate(*prepared, *files, terminalJob()); !clear)
        return base::fail(clear.error());
    if (const base::Status status = casefile::writeStatements(**file, *prepared, *files, options); !status)
        return base::fail(status.error());
    for (const report::DsaStatement& one : prepared->made.statements)
        print(base::toQString(one.comment + "\t" + one.statement.at("puid").front()));
    return 0;
}

} // namespace greffier::cli
