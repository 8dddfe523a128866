#pragma once
#include "core/report/report_data.h"

#include <string>

namespace greffier::report {

// Everything that the report's data hold, without loss: the format of record, which formats::GreffierJsonReader reads
// back. One UTF-8 document, one element of an array per line. Members of the top-level object, in this order:
//   format "greffier-report", version 1, language, case {uid, title, values}, tool, operator, written, journal
//   {head, acts}, rules_digest, where, captures[], threads[], rules[], items[], deadlines[], orphans[], acts[].
// Items stand in reading order; "row" tells the order in which they were captured. Times are ISO 8601 with offset;
// "posted" of an item has no zone where none is known. Spans are [start, end) in code points of "text". Numbers are
// integers. Digests are lower-case hex. Unknown values are null, lists may be empty.
std::string toJson(const ReportData& data);

} // namespace greffier::report
