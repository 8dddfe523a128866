#include "app/cli/complaint_export.h"

#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/casefile/complaint.h"
#include "core/casefile/export.h"
#include "core/report/complaint_document.h"
#include "core/report/export_formats.h"
#include "ui/models/wording_complaint.h"

#include <QCoreApplication>

#include <algorithm>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;

Result<std::string> rendered(const report::ComplaintData& data, const report::ExportFormat& format)
{
    const auto renders = format.renders();
    if (!renders)
        return base::fail(renders.error());
    return format.writeDocument(report::buildComplaint(data, *renders), data.report.written);
}

// The formats with pages, for messages.
std::string pageFormats()
{
    std::string ids;
    for (const report::ExportFormat& format : report::exportFormats()) {
        if (format.hasPages())
            ids += (ids.empty() ? "" : " ") + std::string(format.id);
    }
    return ids;
}

} // namespace

void printWarnings(const std::string& recipient)
{
    const law::Recipient* const known = law::catalogue().recipient(recipient);
    if (known == nullptr)
        return;
    for (const law::Wording& warning : known->warnings)
        warn(QCoreApplication::translate("Cli", "Warning: %1")
                 .arg(base::toQString(warning.in(models::interfaceLanguage()))));
}

Result<int> reportComplaint(const Call& call)
{
    const report::ExportFormat* const format = report::findFormat(call.value("format"));
    const std::string out = call.value("o");
    const std::string id = call.value("complaint");
    if (out.empty() || call.value("format").empty())
        return base::fail(base::Error{ErrorCode::Usage, "report", {}, 0, 0, "--complaint D --format html|pdf|odt -o OUT"});
    if (format == nullptr || !format->hasPages())
        return base::fail(base::Error{ErrorCode::UnknownFormat, call.value("format"), {}, 0, 0, pageFormats()});
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    const auto complaint = casefile::findComplaint(**file, id);
    if (!complaint)
        return base::fail(complaint.error());
    const journal::ComplaintOpened opened = (*complaint)->opened;
    const std::string language = call.has("lang") ? call.language : opened.language;
    const auto data = casefile::collectComplaint(**file, id, language, terminalJob());
    if (!data)
        return base::fail(data.error());
    const std::string profile = call.value("redact").empty() ? "none" : call.value("redact");
    const auto set = casefile::redactionSetOf(**file, profile, language, data->report);
    if (!set)
        return base::fail(set.error());
    const report::ComplaintData shown = report::redact(*data, *set);
    const auto bytes = rendered(shown, *format);
    if (!bytes)
        return base::fail(bytes.error());
    const auto wordless = [&] { return rendered(report::wordless(shown), *format); };
    const auto written = casefile::writeReport(**file, std::string(format->id), out, *bytes, {*set, wordless, opened.recipient, id});
    if (!written)
        return base::fail(written.error());
    printWarnings(opened.recipient);
    const auto gaps = casefile::gapsOf(**file, id);
    const auto blocking = gaps ? std::count_if(gaps->begin(), gaps->end(), [](const casefile::Gap& gap) { return gap.isBlocking; }) : 0;
    if (blocking > 0)
        warn(QCoreApplication::translate("Cli", "Not ready to be sent, missing: %1. “greffier-cli complaint show” tells what.")
                 .arg(blocking));
    return 0;
}

} // namespace greffier::cli
