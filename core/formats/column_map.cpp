#include "core/formats/column_map.h"

#include "core/base/json.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <set>

namespace greffier::formats {

namespace {

struct Alias {
    std::string_view name;
    Column column;
};

constexpr std::array<Alias, 27> kAliases = {{
    {"id", Column::Id},
    {"comment_id", Column::Id},
    {"ref", Column::Id},
    {"parent", Column::Parent},
    {"parent_id", Column::Parent},
    {"reply_to", Column::Parent},
    {"in_reply_to", Column::Parent},
    {"author", Column::Author},
    {"user", Column::Author},
    {"name", Column::Author},
    {"auteur", Column::Author},
    {"date", Column::Time},
    {"time", Column::Time},
    {"posted", Column::Time},
    {"created_at", Column::Time},
    {"text", Column::Text},
    {"body", Column::Text},
    {"comment", Column::Text},
    {"content", Column::Text},
    {"message", Column::Text},
    {"texte", Column::Text},
    {"thread", Column::Thread},
    {"topic", Column::Thread},
    {"post", Column::Thread},
    {"url", Column::Thread},
    {"link", Column::Thread},
    {"title", Column::Title},
}};

} // namespace

Column columnOf(std::string_view header)
{
    const auto first = header.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return Column::Other;
    std::string lowered(header.substr(first, header.find_last_not_of(" \t") - first + 1));
    std::transform(lowered.begin(), lowered.end(), lowered.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    for (const auto& alias : kAliases) {
        if (alias.name == lowered)
            return alias.column;
    }
    return Column::Other;
}

Column columnOf(std::string_view header, const ColumnMap& map)
{
    const auto named = std::find_if(map.begin(), map.end(), [header](const auto& entry) { return entry.second == header; });
    if (named != map.end() && !header.empty())
        return named->first;
    const Column guess = columnOf(header);
    return map.count(guess) == 0 ? guess : Column::Other;
}

base::Result<ColumnMap> columnMapFromJson(std::string_view json, const std::string& where)
{
    QJsonParseError error;
    const QByteArray bytes(json.data(), static_cast<qsizetype>(json.size()));
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return base::fail(base::ErrorCode::Malformed, where, error.errorString().toStdString());
    ColumnMap map;
    std::set<std::string> headers;
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const std::string name = entry.key().toStdString();
        const auto column = std::find(kColumnNames.begin(), kColumnNames.end(), name);
        if (column == kColumnNames.end() || !entry.value().isString())
            return base::fail(base::Error{base::ErrorCode::BadValue, where, name, 0, 0, "id parent author time text thread title"});
        const std::string header = entry.value().toString().toStdString();
        if (!header.empty() && !headers.insert(header).second)
            return base::fail(base::ErrorCode::BadValue, where, header);
        map[static_cast<Column>(column - kColumnNames.begin())] = header;
    }
    return map;
}

std::string toJson(const ColumnMap& map)
{
    QJsonObject object;
    for (const auto& [column, header] : map)
        object[base::toQString(kColumnNames[static_cast<std::size_t>(column)])] = base::toQString(header);
    return base::canonicalJson(object);
}

} // namespace greffier::formats
