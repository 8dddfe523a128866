#pragma once
#include "core/report/report_data.h"

#include <string>
#include <string_view>

namespace greffier::report {

// One row per comment of the case (placeholders are no rows), UTF-8 without byte order mark, comma, CRLF, every cell
// quoted (RFC 4180), header first. A cell that a spreadsheet could take for a formula is guarded: it begins with an
// apostrophe, and the column "guarded" names the columns of its row where that was done. The exact text is in the JSON.
std::string toCsv(const ReportData& data);
// What the columns are: a JSON document to be written beside the table.
std::string csvSchema();
// True where a spreadsheet could take the cell for a formula: it begins with = + - @, a tab, CR, NUL or one of the
// full-width signs (OWASP, "CSV injection").
bool needsGuard(std::string_view cell);

} // namespace greffier::report
