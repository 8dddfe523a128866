#pragma once
#include "core/base/result.h"

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace greffier::formats {

// The columns that a table of comments may have; everything else is Other and kept as it is.
enum class Column { Id, Parent, Author, Time, Text, Thread, Title, Other };
// Names for the command line and for settings, in the order of Column. Stable for ever.
inline constexpr std::array<std::string_view, 7> kColumnNames{"id", "parent", "author", "time", "text", "thread", "title"};

// What a person says about a table: the header that bears each column; an empty header = the table has no such column.
// Columns that are not named are guessed by columnOf(header).
using ColumnMap = std::map<Column, std::string>;

// By header name, whatever its case: id|comment_id|ref, parent|parent_id|reply_to|in_reply_to,
// author|user|name|auteur, date|time|posted|created_at, text|body|comment|content|message|texte,
// thread|topic|post|url|link, title.
Column columnOf(std::string_view header);
// The same, with the person's word first: what is named is not guessed a second time.
Column columnOf(std::string_view header, const ColumnMap& map);

// {"text": "Kommentar", "author": "Verfasser", "parent": ""}. Errors: Malformed; BadValue where a name is no column or a
// header stands for two.
base::Result<ColumnMap> columnMapFromJson(std::string_view json, const std::string& where);
std::string toJson(const ColumnMap& map);

} // namespace greffier::formats
