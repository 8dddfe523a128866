#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/report/characters.h"
#include "core/report/complaint_data.h"
#include "core/report/document.h"
#include "core/report/report_data.h"

#include <cstddef>
#include <string>

namespace greffier::report {

// The case report as PDF 1.4, A4, with the compiled-in fonts and selectable text. The exact texts that it prints are
// attached to it as "texts.json" (UTF-8). The same data give the same bytes: the file is dated as the report is.
// Needs a QGuiApplication. Errors: Internal where there is none or a font cannot be loaded; WriteFailed.
base::Result<std::string> toPdf(const ReportData& data);
// Any document tree; `written` dates it. `pages`, where given, is told how many it has.
base::Result<std::string> toPdf(const Document& document, base::Moment written, std::size_t* pages = nullptr);
// A complaint, its list of exhibits naming the pages of each. Errors also Cancelled.
base::Result<std::string> toPdf(const ComplaintData& data, const base::JobControl& job = {}, std::size_t* pages = nullptr);
// How the compiled-in fonts give a character. Errors as above.
base::Result<Renders> renderInPdf();

} // namespace greffier::report
