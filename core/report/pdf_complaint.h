#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/report/complaint_data.h"
#include "core/report/document.h"
#include "core/report/pdf_layout.h"

#include <memory>

namespace greffier::report {

struct LaidOutLetter {
    Document document;
    std::unique_ptr<PdfLayout> layout;
};

// A complaint in pages, its list of exhibits naming those of each. It is laid out until these are the pages that it has:
// twice, as a rule. Errors: as PdfLayout::make.
base::Result<LaidOutLetter> layOutComplaint(ComplaintData data, const base::JobControl& job);

} // namespace greffier::report
