#include "core/report/export_formats.h"

#include "core/report/complaint_document.h"
#include "core/report/html_writer.h"
#include "core/report/json_writer.h"
#include "core/report/odt_text.h"
#include "core/report/odt_writer.h"
#include "core/report/pdf_writer.h"
#include "core/report/xlsx_writer.h"

#include <algorithm>
#include <utility>

namespace greffier::report {
namespace {

using base::Result;

Result<Renders> renderInMarkup()
{
    return Renders(renderInHtml);
}

Result<std::string> writeCsv(const ReportData& data, const FormatOptions& options)
{
    if (findTable(options.csv.table) == nullptr)
        return base::fail(base::Error{base::ErrorCode::BadValue, options.csv.table, {}, 0, 0, tableIds()});
    return toCsv(data, options.csv);
}

Result<WrittenDocument> written(Result<std::string> bytes, std::size_t pages = 0)
{
    return bytes ? Result<WrittenDocument>({std::move(*bytes), pages}) : base::fail(bytes.error());
}

// A complaint in HTML, whose pages are those of whoever prints it.
Result<WrittenDocument> complaintInHtml(const ComplaintData& data, const base::JobControl&)
{
    return WrittenDocument{toHtml(buildComplaint(data, renderInHtml)), 0};
}

Result<WrittenDocument> complaintInOdt(const ComplaintData& data, const base::JobControl&)
{
    return written(toOdt(buildComplaint(data, renderInOdt, LetterPages::Counted), data.report.written));
}

Result<WrittenDocument> complaintInPdf(const ComplaintData& data, const base::JobControl& job)
{
    std::size_t pages = 0;
    auto bytes = toPdf(data, job, &pages);
    return written(std::move(bytes), pages);
}

std::vector<ExportFormat> makeFormats()
{
    std::vector<ExportFormat> formats;
    formats.push_back({"html", "html", "text/html", false,
                       [](const ReportData& data, const FormatOptions&) -> Result<std::string> { return toHtml(data); },
                       [](const Document& document, base::Moment) -> Result<WrittenDocument> { return WrittenDocument{toHtml(document), 0}; },
                       complaintInHtml,
                       renderInMarkup,
                       {}});
    formats.push_back({"pdf", "pdf", "application/pdf", true, [](const ReportData& data, const FormatOptions&) { return toPdf(data); },
                       [](const Document& document, base::Moment when) -> Result<WrittenDocument> {
                           std::size_t pages = 0;
                           auto bytes = toPdf(document, when, &pages);
                           return written(std::move(bytes), pages);
                       },
                       complaintInPdf,
                       renderInPdf,
                       {}});
    formats.push_back({"odt", "odt", "application/vnd.oasis.opendocument.text", false,
                       [](const ReportData& data, const FormatOptions&) { return toOdt(data); },
                       [](const Document& document, base::Moment when) { return written(toOdt(document, when)); },
                       complaintInOdt,
                       []() -> Result<Renders> { return Renders(renderInOdt); },
                       {}});
    formats.push_back({"json", "json", "application/json", false,
                       [](const ReportData& data, const FormatOptions&) -> Result<std::string> { return toJson(data); },
                       {},
                       {},
                       {},
                       {}});
    formats.push_back({"csv", "csv", "text/csv", false,
                       writeCsv,
                       {},
                       {},
                       {},
                       [](const FormatOptions& options) { return std::vector<SideFile>{{".schema.json", csvSchema(options.csv)}}; }});
    formats.push_back({"xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false,
                       [](const ReportData& data, const FormatOptions&) { return toXlsx(data); },
                       {},
                       {},
                       {},
                       {}});
    formats.push_back({"jsonld", "jsonld", "application/ld+json", false,
                       [](const ReportData& data, const FormatOptions& options) -> Result<std::string> {
                           return toJsonLd(data, options.offsets);
                       },
                       {},
                       {},
                       {},
                       {}});
    return formats;
}

} // namespace

std::function<Result<std::string>(const ComplaintData&, const base::JobControl&)> ExportFormat::complaintWriter() const
{
    return [write = writeComplaint](const ComplaintData& data, const base::JobControl& job) -> Result<std::string> {
        auto written = write(data, job);
        return written ? Result<std::string>(std::move(written->bytes)) : base::fail(written.error());
    };
}

const std::vector<ExportFormat>& exportFormats()
{
    static const std::vector<ExportFormat> kFormats = makeFormats();
    return kFormats;
}

const ExportFormat* findFormat(std::string_view id)
{
    const auto& formats = exportFormats();
    const auto found = std::find_if(formats.begin(), formats.end(), [&](const ExportFormat& each) { return each.id == id; });
    return found == formats.end() ? nullptr : &*found;
}

std::string formatIds()
{
    std::string ids;
    for (const ExportFormat& format : exportFormats()) {
        ids += ids.empty() ? "" : " ";
        ids += format.id;
    }
    return ids;
}

} // namespace greffier::report
