#pragma once
#include "core/base/result.h"
#include "core/store/connection.h"

#include <cstdint>
#include <string>

namespace greffier::store {

constexpr std::int64_t kApplicationId = 0x47524546; // "GREF" at offset 68 of the file
constexpr std::int64_t kCaseSchema = 1;             // user_version
constexpr std::int64_t kDerivedSchema = 4;

// Writes the tables and triggers of resources/sql/case.sql and the two numbers above, in the caller's transaction.
base::Status createCaseSchema(Connection& connection);
// A file is ours only if every row of its sqlite_schema is the one that this program would have made: no other table,
// view or trigger. Errors: CaseNotACase (application_id), CaseNewer (user_version in `detail`), CaseRefused naming the
// object that differs.
base::Status checkCaseSchema(Connection& connection);

// The derived file's layout (resources/sql/derived.sql); a file of another layout is not an error but no use.
base::Status createDerivedSchema(Connection& connection);
bool isDerivedSchema(Connection& connection);

} // namespace greffier::store
