#pragma once
#include "core/rules/pack.h"

#include <toml++/toml.h>

#include <functional>

namespace greffier::rules {

// Told about each problem: the place in the file, what was found, what would be right.
using Report = std::function<void(const toml::source_region& at, std::string found, std::string expected)>;

// One example of a pack: a string, a table, or a thread. A table is { text, author, posted, depth, status, edited,
// missing_parent, parent }; its parent is a string, such a table, or a list of them, nearest first. A thread is a list of
// tables in reading order: who has a greater depth answers the nearest one before that has a smaller depth; the example
// is about the one that says `here = true`, or else about the last.
Example readExample(const toml::node& node, const Report& report);

// Reports every key that is not in `allowed`, with the nearest that is.
void checkKeys(const toml::table& table, const std::vector<std::string>& allowed, const Report& report);

} // namespace greffier::rules
