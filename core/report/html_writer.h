#pragma once
#include "core/report/document.h"
#include "core/report/report_data.h"

#include <string>

namespace greffier::report {

// The case report as one page without script and without network, well-formed as XML too (UTF-8). Every character of
// an exact text stands in it; those that XML forbids are coded and listed in an annex.
std::string toHtml(const ReportData& data);
std::string toHtml(const Document& document);

} // namespace greffier::report
