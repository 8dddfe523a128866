#include "app/cli/complaint_export.h"

#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/casefile/complaint.h"
#include "core/casefile/complaint_export.h"
#include "core/report/export_formats.h"
#include "ui/models/wording_complaint.h"

#include <QCoreApplication>

#include <algorithm>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;

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
    if (format == nullptr || !format->hasPages())
        return base::fail(base::Error{ErrorCode::UnknownFormat, call.value("format"), {}, 0, 0, pageFormats()});
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    const auto complaint = casefile::findComplaint(**file, id);
    if (!complaint)
        return base::fail(complaint.error());
    const journal::ComplaintOpened opened = (*complaint)->opened;
    const casefile::ComplaintExport what{id, call.has("lang") ? call.language : std::string(),
                                         call.has("redact") ? call.value("redact") : "none"};
    const base::Status written = casefile::exportComplaint(**file, what, std::string(format->id), out, format->complaintWriter(), terminalJob());
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
