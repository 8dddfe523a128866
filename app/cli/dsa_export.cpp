#include "app/cli/dsa_export.h"

#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/casefile/export.h"
#include "core/casefile/rule_book.h"
#include "core/report/dsa_writer.h"
#include "core/report/export_formats.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;

QString words(const char* source)
{
    return QCoreApplication::translate("Cli", source);
}

// OUT.json, OUT-2.json, …
std::string nthPath(const std::string& path, std::size_t n)
{
    if (n == 0)
        return path;
    const QFileInfo info(QString::fromStdString(path));
    const QString suffix = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    return QStringLiteral("%1/%2-%3%4").arg(info.path(), info.completeBaseName()).arg(n + 1).arg(suffix).toStdString();
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

base::Status writeLetters(casefile::CaseFile& file, const std::string& folder, const report::ExportFormat& format,
                          const report::ReportData& data, const report::DsaStatements& made)
{
    if (!QDir().mkpath(QString::fromStdString(folder)))
        return base::fail(ErrorCode::WriteFailed, folder);
    for (const report::DsaStatement& one : made.statements) {
        const std::string path = folder + "/" + one.statement.at("puid").front() + "." + std::string(format.extension);
        const auto letter = format.writeDocument(report::buildStatementLetter(data, one), data.written);
        if (!letter)
            return base::fail(letter.error());
        if (const base::Status status = casefile::writeReport(file, "dsa-letter", path, letter->bytes); !status)
            return status;
    }
    return {};
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
    const auto data = casefile::collectReport(**file, {call.value("where"), call.language}, terminalJob());
    if (!data)
        return base::fail(data.error());
    const auto made = report::makeStatements(*data);
    if (!made)
        return base::fail(made.error());
    sayUndated(*made);
    if (made->statements.empty())
        return base::fail(ErrorCode::NothingFound, call.argument(0));
    const std::vector<std::string> files = report::dsaFiles(*made);
    for (std::size_t n = 0; n < files.size(); ++n) {
        if (const base::Status status = casefile::writeReport(**file, "dsa", nthPath(call.value("o"), n), files[n]); !status)
            return base::fail(status.error());
    }
    if (call.has("letter")) {
        if (const base::Status status = writeLetters(**file, call.value("letter"), **format, *data, *made); !status)
            return base::fail(status.error());
    }
    for (const report::DsaStatement& one : made->statements)
        print(base::toQString(one.comment + "\t" + one.statement.at("puid").front()));
    return 0;
}

} // namespace greffier::cli
