#include "core/casefile/complaint_export.h"

#include "core/casefile/complaint.h"
#include "core/casefile/export.h"
#include "core/casefile/redaction_of_case.h"

namespace greffier::casefile {

using base::Result;
using base::Status;

Result<PreparedComplaint> prepareComplaint(const CaseFile& file, const ComplaintExport& what, const base::JobControl& job)
{
    const auto complaint = findComplaint(file, what.complaint);
    if (!complaint)
        return base::fail(complaint.error());
    const std::string& language = what.language.empty() ? (*complaint)->opened.language : what.language;
    auto data = collectComplaint(file, what.complaint, language, job);
    if (!data)
        return base::fail(data.error());
    auto set = redactionSetOf(file, what.profile, language, *data);
    if (!set)
        return base::fail(set.error());
    if (!set->isActive())
        return PreparedComplaint{std::move(*data), std::move(*set)};
    report::ComplaintData redacted = report::redact(*data, *set);
    return PreparedComplaint{std::move(redacted), std::move(*set)};
}

Result<RenderedComplaint> renderComplaint(const PreparedComplaint& prepared, const ComplaintRenderer& render,
                                          const base::JobControl& job)
{
    auto bytes = render(prepared.data, job);
    if (!bytes)
        return base::fail(bytes.error());
    RenderedComplaint rendered;
    rendered.bytes = std::move(*bytes);
    if (prepared.set.isActive() && !job.isCancelled())
        rendered.wordless = render(report::wordless(prepared.data), job);
    if (job.isCancelled())
        return base::fail(base::ErrorCode::Cancelled);
    rendered.set = prepared.set;
    rendered.complaint = prepared.data.id;
    rendered.recipient = prepared.data.complaint.opened.recipient;
    return rendered;
}

namespace {

Origin originOf(const RenderedComplaint& rendered)
{
    return {rendered.set, [&rendered] { return rendered.wordless; }, rendered.recipient, rendered.complaint, rendered.passed};
}

} // namespace

Status passGate(RenderedComplaint& rendered, const std::string& path)
{
    auto passed = passGate(originOf(rendered), path, rendered.bytes);
    if (!passed)
        return base::fail(passed.error());
    rendered.passed = std::move(*passed);
    return {};
}

Status writeComplaint(CaseFile& file, const RenderedComplaint& rendered, const std::string& format, const std::string& path)
{
    return writeReport(file, format, path, rendered.bytes, originOf(rendered));
}

Status exportComplaint(CaseFile& file, const ComplaintExport& what, const std::string& format, const std::string& path,
                       const ComplaintRenderer& render, const base::JobControl& job)
{
    const auto prepared = prepareComplaint(file, what, job);
    if (!prepared)
        return base::fail(prepared.error());
    const auto rendered = renderComplaint(*prepared, render, job);
    if (!rendered)
        return base::fail(rendered.error());
    return writeComplaint(file, *rendered, format, path);
}

} // namespace greffier::casefile
