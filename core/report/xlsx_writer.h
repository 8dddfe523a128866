#pragma once
#include "core/base/result.h"
#include "core/report/report_data.h"

#include <string>
#include <string_view>

namespace greffier::report {

// The tables of a case (data_tables.h) as an Excel workbook: first a sheet that says what the file is, then one per
// table, with headings and values in the language of the report. Every text is a typed string, our own counts are
// numbers; there is no formula, no hyperlink, no hidden sheet, row or column, and no author. The file is dated as the
// report is: the same data give the same bytes.
// Two last columns name the columns of their row that are not the exact text: guarded ones (as in CSV), and altered ones,
// where a text was longer than the 32,767 characters that a cell holds, or has a character that XML forbids.
// Errors: WriteFailed.
base::Result<std::string> toXlsx(const ReportData& data);

// What a cell holds for a text, and how it differs from it. The text is cut to `limit` UTF-16 code units, `note` included.
struct XlsxCell {
    std::string text;
    bool isGuarded = false;
    bool isAltered = false;
};
inline constexpr int kXlsxLimit = 32'767;
XlsxCell xlsxCell(std::string_view text, std::string_view note, int limit = kXlsxLimit);

} // namespace greffier::report
