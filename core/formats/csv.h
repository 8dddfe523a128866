#pragma once
#include "core/formats/reader.h"
#include "core/formats/table_columns.h"

#include <optional>

namespace greffier::formats {

// One record of a table of values.
struct CsvRecord {
    std::vector<std::string> cells;
    std::size_t start = 0; // byte of the text
    std::size_t end = 0;
    int line = 1;
};

// Splits text as RFC 4180 says, with any one-byte separator; both kinds of line ends; empty lines are no
// records.
class CsvScanner {
public:
    CsvScanner(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

    // The next record, or nothing at the end. `isUnclosed` is then true where a quoted cell never ends.
    std::optional<CsvRecord> next();
    bool isUnclosed() const { return m_isUnclosed; }
    int line() const { return m_line; }

private:
    std::string cell();

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    int m_line = 1;
    bool m_isUnclosed = false;
};

// The separator of the first line: the one of comma, semicolon and tab that stands there most often outside
// quotes.
char guessSeparator(std::string_view text);

// The header line and the first rows, of the first 256 KiB. Errors: NoThread where there is no line.
base::Result<TablePreview> previewCsv(const Source& source, std::size_t most);

// A table of comments with a header line (CSV, TSV).
class CsvReader final : public Reader {
public:
    std::string name() const override { return "csv"; }
    std::vector<std::string> extensions() const override { return {"csv", "tsv"}; }
    std::vector<std::string> recovers() const override { return {"id", "parent", "author", "time", "text"}; }
    int version() const override { return 1; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
};

} // namespace greffier::formats
