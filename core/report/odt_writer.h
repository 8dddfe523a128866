#pragma once
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/report/document.h"
#include "core/report/report_data.h"

#include <string>

namespace greffier::report {

// The case report, or any document tree, as OpenDocument text 1.2 that can be edited in a word processor: named styles,
// headings, tables, links within the document, the exact texts with every space. It names no author and is dated as
// given, so that the same data give the same bytes. Errors: LimitExceeded.
base::Result<std::string> toOdt(const ReportData& data);
base::Result<std::string> toOdt(const Document& document, base::Moment written);

} // namespace greffier::report
