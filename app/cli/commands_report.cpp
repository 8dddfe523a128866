#include "app/cli/command.h"
#include "app/cli/complaint_export.h"
#include "app/cli/dsa_export.h"
#include "app/cli/output.h"
#include "core/casefile/export.h"
#include "core/casefile/rule_book.h"
#include "core/report/export_formats.h"

#include <QCoreApplication>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;

// What the options say about tables.
Result<report::FormatOptions> formatOptions(const Call& call)
{
    report::FormatOptions options;
    const std::string separator = call.value("separator");
    if (!separator.empty()) {
        const bool isKnown = separator == "," || separator == ";" || separator == "tab";
        if (!isKnown)
            return base::fail(base::Error{ErrorCode::BadValue, separator, {}, 0, 0, ", ; tab"});
        options.csv.separator = separator == "tab" ? '\t' : separator.front();
    }
    const std::string table = call.value("table");
    if (!table.empty()) {
        if (report::findTable(table) == nullptr)
            return base::fail(base::Error{ErrorCode::BadValue, table, {}, 0, 0, report::tableIds()});
        options.csv.table = table;
    }
    options.csv.hasMark = call.has("bom");
    if (call.has("utf16"))
        options.offsets = report::OffsetUnit::Utf16;
    return options;
}

Result<int> report(const Call& call)
{
    if (call.has("complaint"))
        return reportComplaint(call);
    const std::string id = call.value("format");
    const std::string out = call.value("o");
    if (id == "dsa")
        return exportStatements(call);
    const report::ExportFormat* format = report::findFormat(id);
    if (format == nullptr)
        return base::fail(base::Error{ErrorCode::UnknownFormat, id, {}, 0, 0, report::formatIds()});
    const auto how = formatOptions(call);
    if (!how)
        return base::fail(how.error());
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    if (const auto status = casefile::restoreHits(**file, terminalJob()); !status)
        return base::fail(status.error());
    casefile::ReportOptions options{call.value("where"), call.language};
    options.profile = call.has("redact") ? call.value("redact") : "none";
    options.recipient = call.value("recipient");
    options.purpose = call.value("purpose");
    const base::Status written = casefile::exportReport(**file, id, out, options, format->writer(*how), terminalJob());
    if (!written)
        return base::fail(written.error());
    if (format->sideFiles) {
        if (const base::Status status = casefile::writeSideFiles(out, format->sideFiles(*how)); !status)
            return base::fail(status.error());
    }
    return 0;
}

} // namespace

std::vector<Command> reportCommands()
{
    return {{"report", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "writes a case report"),
             {{"format", "html|pdf|odt|json|csv|xlsx|jsonld|dsa", Need::Required}, {"o", "OUT", Need::Required}, {"where", "EXPR"}, {"complaint", "COMPLAINT"}, {"table", "NAME"}, {"separator", ",|;|tab"}, {"bom", nullptr},
              {"utf16", nullptr}, {"letter", "DIR"}, {"letter-format", "html|pdf|odt"},
              {"redact", "none|names|personal|custom:NAME"}, {"recipient", "WHO"}, {"purpose", "WHY"}},
             QT_TRANSLATE_NOOP("Cli", "--lang chooses the language of the report. CSV: --table items, passages, decisions, captures, losses, rules or acts; --separator; --bom puts a byte order mark first. JSON-LD: --utf16 counts offsets in UTF-16 code units instead of code points. --format dsa writes statements of reasons, at most 100 in a file (OUT-2.json, …), with --letter the letter to each author. The export is an act of the journal."),
             report}};
}

} // namespace greffier::cli
