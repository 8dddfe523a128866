#pragma once
#include "core/report/labels.h"
#include "core/report/report_data.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::report {

struct TableColumn {
    std::string_view name; // in files for programs: "posted_raw"
    const char* title;     // in files for people, an English source string of the context "Report"
    std::string_view type; // "string", "integer", "boolean"
    std::string_view description;
    int width = 14;        // characters, of a spreadsheet's column
};
using TableRow = std::vector<std::string>;

// One table of a case, for CSV and spreadsheets: what its columns are and how its rows come out of the data. Rows are
// handed over one by one, so that a large case never stands in memory twice. `labels` words statuses, severities and
// truth values for people; without it they are the ids that the JSON report has.
struct DataTable {
    std::string_view id; // "items"
    const char* title;   // of a sheet, an English source string of the context "Report"
    std::vector<TableColumn> columns;
    std::function<void(const ReportData& data, const Labels* labels, const std::function<void(TableRow)>& onRow)> forEachRow;
};

// "items" (the comments), "passages", "decisions", "captures", "losses", "rules", "acts".
const std::vector<DataTable>& dataTables();
const DataTable* findTable(std::string_view id); // null where there is none
std::string tableIds();                          // "items passages …"

// True where a spreadsheet could take the cell for a formula: it begins with = + - @, a tab, CR, NUL or one of the
// full-width signs (OWASP, "CSV injection"). Such a cell is written with an apostrophe before it.
bool needsGuard(std::string_view cell);

} // namespace greffier::report
