#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/report/complaint_data.h"
#include "core/report/report_data.h"
#include "ui/shell/workbench.h"

#include <memory>

namespace greffier::desktop {

// The pages that the PDF file of the same data has, for the preview. Made on any thread; painted by the window's.
// Errors: Cancelled, Internal.
using MadePages = base::Result<std::shared_ptr<const views::PreviewPages>>;
MadePages reportPages(const report::ReportData& data, const base::JobControl& job);
MadePages complaintPages(const report::ComplaintData& data, const base::JobControl& job);

} // namespace greffier::desktop
