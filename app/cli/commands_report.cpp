#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/casefile/export.h"
#include "core/casefile/rule_book.h"
#include "core/report/csv_writer.h"
#include "core/report/html_writer.h"
#include "core/report/json_writer.h"
#include "core/report/pdf_writer.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;

// One place that knows which report formats exist on the command line. PDF needs Qt Gui, so it is wired here.
Result<casefile::Renderer> rendererFor(const std::string& format)
{
    if (format == "html")
        return [](const report::ReportData& data) -> Result<std::string> { return report::toHtml(data); };
    if (format == "json")
        return [](const report::ReportData& data) -> Result<std::string> { return report::toJson(data); };
    if (format == "csv")
        return [](const report::ReportData& data) -> Result<std::string> { return report::toCsv(data); };
    if (format == "pdf")
        return casefile::Renderer(report::toPdf);
    return base::fail(base::Error{ErrorCode::UnknownFormat, format, {}, 0, 0, "html pdf json csv"});
}

// The table's description beside it: OUT.schema.json.
base::Status writeCsvSchema(const std::string& out)
{
    const std::string path = out + ".schema.json";
    const std::string schema = report::csvSchema();
    QSaveFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(schema.data(), static_cast<qint64>(schema.size())) < 0 ||
        !file.commit())
        return base::fail(ErrorCode::WriteFailed, path, file.errorString().toStdString());
    return {};
}

Result<int> report(const Call& call)
{
    const std::string format = call.value("format");
    const std::string out = call.value("o");
    if (out.empty() || format.empty())
        return base::fail(base::Error{ErrorCode::Usage, "report", {}, 0, 0, "--format html|pdf|csv|json -o OUT"});
    const auto renderer = rendererFor(format);
    if (!renderer)
        return base::fail(renderer.error());
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    if (const auto status = casefile::restoreHits(**file, terminalJob()); !status)
        return base::fail(status.error());
    const casefile::ReportOptions options{call.value("where"), call.language};
    const base::Status written = casefile::exportReport(**file, format, out, options, *renderer, terminalJob());
    if (!written)
        return base::fail(written.error());
    if (format == "csv") {
        if (const base::Status status = writeCsvSchema(out); !status)
            return base::fail(status.error());
    }
    return 0;
}

} // namespace

std::vector<Command> reportCommands()
{
    return {{"report", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "writes a case report"),
             {{"format", "html|pdf|csv|json"}, {"o", "OUT"}, {"where", "EXPR"}},
             QT_TRANSLATE_NOOP("Cli", "--lang chooses the language of the report. The export is an act of the journal."),
             report}};
}

} // namespace greffier::cli
