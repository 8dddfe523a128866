#pragma once
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace greffier::store {

// Switches off everything that a hostile file could use (PLATFORM.md §3, measured on SQLite 3.40.1). Triggers stay on:
// the schema fingerprint is checked before anything is written (case_schema.h).
void harden(sqlite3* handle);
// "file:…?immutable=1" with the path percent-encoded (https://www.sqlite.org/uri.html).
std::string immutableUri(std::string_view path);
// The statements of a script of resources/sql, without the comment lines at its head.
std::vector<std::string> splitScript(std::string_view script);

} // namespace greffier::store
