#pragma once
#include "core/base/result.h"
#include "core/evidence/sink.h"
#include "core/formats/column_map.h"

#include <QJsonObject>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace greffier::formats {

// The first rows of a table: one value per header, empty where a row has none.
struct TablePreview {
    std::vector<std::string> headers;
    std::vector<std::vector<std::string>> rows;
};

// How sure one may be that a table with these columns holds comments: 80 with identifier, parent and text, 40
// with two of them, else 0.
int confidenceOfColumns(const std::vector<std::string>& headers, const ColumnMap& map = {});

// MissingColumn where a column is missing without which there is no thread: `detail` names it, `hint` lists
// what is there.
base::Status checkColumns(const std::vector<std::string>& headers, const std::string& name, const ColumnMap& map);

// Turns rows into comments as they come, grouped in threads by the thread column. A parent of "", "0", "null", "none",
// "root" or "-1" is none, unless a row has that very identifier.
class TableImport {
public:
    using Cells = std::vector<std::pair<std::string, std::string>>; // header and value

    // `map` outlives it.
    TableImport(evidence::Sink& sink, const ColumnMap& map) : m_sink(sink), m_map(map) {}
    void addRow(Cells cells, evidence::ByteRange bytes);
    std::int64_t rows() const { return m_rows; }

private:
    struct Row {
        evidence::CommentDraft draft;
        std::string parent;
        std::string thread;
        std::string title;
    };
    struct Thread {
        evidence::ThreadIndex index = 0;
        bool hasTitle = false;
    };
    // columnOf(), remembered: rows repeat their headers.
    Column columnFor(const std::string& header);
    evidence::ThreadIndex threadOf(Row& row);

    evidence::Sink& m_sink;
    const ColumnMap& m_map;
    std::int64_t m_rows = 0;
    std::vector<std::pair<std::string, Column>> m_columns; // by header
    std::map<std::string, Thread, std::less<>> m_threads;
};

} // namespace greffier::formats
