#pragma once
#include "core/formats/reader.h"
#include "core/formats/table_columns.h"

namespace greffier::formats {

enum class SpreadsheetKind { Xlsx, Ods };

// Tables of comments in the files of office programs: the first sheet with columns that map, its header among the first
// rows. Values are those that the program saved; formulas are not computed. Dates are given as ISO 8601 without a zone.
class SpreadsheetReader final : public Reader {
public:
    explicit SpreadsheetReader(SpreadsheetKind kind) : m_kind(kind) {}

    std::string name() const override { return m_kind == SpreadsheetKind::Xlsx ? "xlsx" : "ods"; }
    std::vector<std::string> extensions() const override { return {name()}; }
    std::vector<std::string> recovers() const override { return {"id", "parent", "author", "time", "text"}; }
    int version() const override { return 1; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;

private:
    SpreadsheetKind m_kind;
};

// The head of the sheet that would be read, at most `most` rows. Where no row names the columns that a thread needs, the first
// row with several values stands as the header, so that a person can say what its columns hold. Errors: as read().
base::Result<TablePreview> previewSheet(const Source& source, SpreadsheetKind kind, std::size_t most);

} // namespace greffier::formats
