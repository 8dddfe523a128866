#pragma once
#include "core/report/characters.h"
#include "core/report/complaint_data.h"
#include "core/report/document.h"

#include <cstdint>

namespace greffier::report {

// One exhibit of a complaint as a document of its own: cover, context, exact text and capture sheet, as in the complaint.
Document buildExhibit(const ComplaintData& data, std::int64_t number, const Renders& renders = renderInHtml);

} // namespace greffier::report
