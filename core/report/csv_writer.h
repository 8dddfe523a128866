#pragma once
#include "core/report/data_tables.h"
#include "core/report/report_data.h"

#include <string>
#include <string_view>

namespace greffier::report {

struct CsvOptions {
    std::string table = "items"; // of dataTables()
    char separator = ',';        // or ';' or a tab
    bool hasMark = false;        // U+FEFF first: some spreadsheets take the file for UTF-8 only then
};

// One row per comment of the case (placeholders are no rows), or per passage, decision, …: UTF-8, CRLF, every cell
// quoted (RFC 4180), header first. A cell that a spreadsheet could take for a formula is guarded: it begins with an
// apostrophe, and the last column, "guarded", names the columns of its row where that was done. The exact text is in
// the JSON. An unknown table gives nothing.
std::string toCsv(const ReportData& data, const CsvOptions& options = {});
// What the columns are and how they are written: a JSON document to be written beside the table.
std::string csvSchema(const CsvOptions& options = {});

} // namespace greffier::report
