#pragma once
#include "core/report/characters.h"
#include "core/report/document.h"
#include "core/report/report_data.h"

namespace greffier::report {

// The case report as one tree (CASEFILE.md §7, first row): head, selection, completeness, captures, threads with the
// selected comments in their context, passages, rules, how to verify, what is not proved, journal, and the characters
// that the format cannot give as they are. `renders` says how the format gives a character.
Document buildCaseReport(const ReportData& data, const Renders& renders = renderInHtml);

} // namespace greffier::report
