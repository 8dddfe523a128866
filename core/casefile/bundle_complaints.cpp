#include "core/casefile/bundle_complaints.h"

#include "core/base/json.h"
#include "core/report/complaint_document.h"
#include "core/report/exhibit_document.h"

#include <QJsonDocument>

#include <algorithm>
#include <functional>

namespace greffier::casefile {
namespace {

using base::Result;
using base::Status;
using report::ComplaintData;
using report::ExportFormat;

using Build = std::function<report::Document(const ComplaintData&, const report::Renders&)>;

Result<std::string> written(const ExportFormat& format, const ComplaintData& data, const Build& build)
{
    const auto renders = format.renders();
    if (!renders)
        return base::fail(renders.error());
    return format.writeDocument(build(data, *renders), data.report.written);
}

Status addDocument(const PreparedComplaint& complaint, const ExportFormat& format, const Build& build, const std::string& path,
                   report::BagWriter& bag)
{
    const ComplaintData& data = complaint.data;
    const auto bytes = written(format, data, build);
    if (!bytes)
        return base::fail(bytes.error());
    return addSearched(complaint.set, path, *bytes, [&] { return written(format, report::wordless(data), build); }, bag);
}

// "piece-001"; where there are several complaints, each has its own numbers.
std::string pieceName(const BundleInput& input, const ComplaintData& data, std::int64_t number)
{
    const std::string digits = std::to_string(number);
    const std::string padded = std::string(3 - std::min<std::size_t>(3, digits.size()), '0') + digits;
    return (input.complaints.size() > 1 ? data.id + "-" : std::string()) + "piece-" + padded;
}

// PDF where it can be written, else the first format with pages.
const ExportFormat* formatOfExhibits(const BundleFormats& formats)
{
    const ExportFormat* best = nullptr;
    for (const ExportFormat& format : formats) {
        if (format.hasPages() && (best == nullptr || format.id == "pdf"))
            best = &format;
    }
    return best;
}

QJsonObject exhibitJson(const ComplaintData& data, const report::ComplaintExhibit& exhibit, const std::string& path)
{
    using base::toQString;
    return {{QStringLiteral("complaint"), toQString(data.id)},
            {QStringLiteral("number"), static_cast<qint64>(exhibit.number)},
            {QStringLiteral("title"), toQString(exhibit.exhibit.title)},
            {QStringLiteral("object"), toQString(exhibit.exhibit.object)},
            {QStringLiteral("sha256"), toQString(exhibit.sha256)},
            {QStringLiteral("file"), path.empty() ? QJsonValue() : QJsonValue(toQString(path))},
            {QStringLiteral("withdrawn"), exhibit.exhibit.withdrawn.has_value()}};
}

} // namespace

Status addSearched(const report::RedactionSet& set, const std::string& path, const std::string& bytes, const Wordless& wordless,
                   report::BagWriter& bag)
{
    const Status isClear = set.isActive() ? checkLeaks(set, path, bytes, wordless) : Status();
    return isClear ? bag.add(path, bytes) : isClear;
}

Status addComplaints(const BundleInput& input, const BundleFormats& formats, const base::JobControl& job, report::BagWriter& bag)
{
    const ExportFormat* const ofExhibits = formatOfExhibits(formats);
    QJsonArray index;
    for (const PreparedComplaint& complaint : input.complaints) {
        const ComplaintData& data = complaint.data;
        for (const ExportFormat& format : formats) {
            if (!format.hasPages())
                continue;
            const std::string path = "data/complaints/" + data.id + "." + std::string(format.extension);
            if (const Status status = addDocument(complaint, format, report::buildComplaint, path, bag); !status)
                return status;
        }
        for (const report::ComplaintExhibit& exhibit : data.exhibits) {
            if (job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled);
            std::string path;
            if (!exhibit.exhibit.withdrawn && ofExhibits != nullptr) {
                path = "data/exhibits/" + pieceName(input, data, exhibit.number) + "." + std::string(ofExhibits->extension);
                const Build build = [number = exhibit.number](const ComplaintData& each, const report::Renders& renders) {
                    return report::buildExhibit(each, number, renders);
                };
                if (const Status status = addDocument(complaint, *ofExhibits, build, path, bag); !status)
                    return status;
            }
            index.append(exhibitJson(data, exhibit, path));
        }
    }
    if (index.isEmpty())
        return {};
    const std::string text = QJsonDocument(QJsonObject{{QStringLiteral("exhibits"), index}}).toJson(QJsonDocument::Indented).toStdString();
    return addSearched(input.set, report::bag::kExhibits, text, {}, bag);
}

} // namespace greffier::casefile
