#include "core/formats/table_columns.h"

#include "core/base/json.h"
#include "core/formats/posted_time.h"

#include <algorithm>
#include <array>
#include <utility>

namespace greffier::formats {

namespace {

bool isNoParent(std::string_view parent)
{
    static constexpr std::array<std::string_view, 7> none = {"", "0", "null", "NULL", "none", "root", "-1"};
    return std::find(none.begin(), none.end(), parent) != none.end();
}

bool isUri(std::string_view text)
{
    return text.rfind("http://", 0) == 0 || text.rfind("https://", 0) == 0;
}

bool hasColumn(const std::vector<std::string>& headers, Column wanted, const ColumnMap& map)
{
    return std::any_of(headers.begin(), headers.end(),
                       [&](const std::string& header) { return columnOf(header, map) == wanted; });
}

} // namespace

int confidenceOfColumns(const std::vector<std::string>& headers, const ColumnMap& map)
{
    const int known = (hasColumn(headers, Column::Id, map) ? 1 : 0) +
                      (hasColumn(headers, Column::Parent, map) ? 1 : 0) +
                      (hasColumn(headers, Column::Text, map) ? 1 : 0);
    return known == 3 ? 80 : known == 2 ? 40 : 0;
}

base::Status checkColumns(const std::vector<std::string>& headers, const std::string& name, const ColumnMap& map)
{
    const auto missing = !hasColumn(headers, Column::Text, map) ? "text"
                         : !hasColumn(headers, Column::Id, map) ? "id"
                                                           : nullptr;
    if (!missing)
        return {};
    base::Error error{base::ErrorCode::MissingColumn, name, missing, 1, 0, {}};
    for (const auto& header : headers)
        error.hint += (error.hint.empty() ? "" : ", ") + header;
    return base::fail(std::move(error));
}

Column TableImport::columnFor(const std::string& header)
{
    constexpr std::size_t kRemembered = 64;
    for (const auto& [known, column] : m_columns) {
        if (known == header)
            return column;
    }
    const Column column = columnOf(header, m_map);
    if (m_columns.size() < kRemembered)
        m_columns.emplace_back(header, column);
    return column;
}

void TableImport::addRow(Cells cells, evidence::ByteRange bytes)
{
    Row row;
    row.draft.bytes = bytes;
    QJsonObject extra;
    std::array<bool, static_cast<std::size_t>(Column::Other)> isSeen{};
    for (auto& [header, value] : cells) {
        auto column = columnFor(header);
        if (column != Column::Other && std::exchange(isSeen.at(static_cast<std::size_t>(column)), true))
            column = Column::Other; // a second column of that meaning
        switch (column) {
        case Column::Id:
            row.draft.ref = std::move(value);
            break;
        case Column::Parent:
            row.parent = std::move(value);
            break;
        case Column::Author:
            row.draft.author = std::move(value);
            break;
        case Column::Time:
            row.draft.posted = parsePostedTime(value);
            break;
        case Column::Text:
            row.draft.text = std::move(value);
            break;
        case Column::Thread:
            row.thread = std::move(value);
            break;
        case Column::Title:
            row.title = std::move(value);
            break;
        case Column::Other:
            if (!value.empty())
                extra.insert(base::toQString(header), base::toQString(value));
            break;
        }
    }
    if (!extra.isEmpty())
        row.draft.extra = base::canonicalJson(extra);
    const bool isNone = isNoParent(row.parent);
    if (!row.parent.empty())
        row.draft.parent = evidence::ParentRef{std::move(row.parent), isNone};
    const auto thread = threadOf(row);
    m_sink.addComment(thread, std::move(row.draft));
    ++m_rows;
}

// A thread is titled by the first row that has a title, until then by the thread column.
evidence::ThreadIndex TableImport::threadOf(Row& row)
{
    const auto known = m_threads.find(row.thread);
    if (known != m_threads.end()) {
        if (!row.title.empty() && !std::exchange(known->second.hasTitle, true)) {
            evidence::ThreadDraft more;
            more.title = std::move(row.title);
            m_sink.completeThread(known->second.index, std::move(more));
        }
        return known->second.index;
    }
    evidence::ThreadDraft draft;
    draft.ref = row.thread;
    const bool hasTitle = !row.title.empty();
    draft.title = hasTitle ? std::move(row.title) : row.thread;
    if (isUri(row.thread))
        draft.uri = row.thread;
    const auto index = m_sink.addThread(std::move(draft));
    m_threads.emplace(std::move(row.thread), Thread{index, hasTitle});
    return index;
}

} // namespace greffier::formats
