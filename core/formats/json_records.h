#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/evidence/comment.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace greffier::formats {

// One object of a JSON document. Strings are decoded; numbers are the digits of the file, so that none loses
// its last ones; null is empty; objects and arrays are their JSON text.
struct JsonRecord {
    std::vector<std::pair<std::string, std::string>> fields;
    evidence::ByteRange bytes;       // of the text given
    std::int64_t duplicateKeys = 0;  // the first value was kept
    std::int64_t loneSurrogates = 0; // became U+FFFD
    std::int64_t nulCharacters = 0;  // became U+2400
    std::string duplicateKey;        // the first one
};

// Calls `take` for each record of an array of objects, of {"comments": […]} or {"items": […]}, or of one
// object per line (NDJSON), until it returns false. `utf8` must be valid UTF-8. Errors: Malformed and
// Truncated with line and column, LimitExceeded (nesting beyond 1024), NoThread where the document is JSON of
// another shape, Cancelled.
base::Status readJsonRecords(std::string_view utf8, const std::string& name, const base::JobControl& job,
                             const std::function<bool(JsonRecord)>& take);

// The text of a JSON string without its quotes: escapes decoded, lone surrogates and NUL made visible and
// counted.
std::string decodedJsonString(std::string_view escaped, JsonRecord& record);

} // namespace greffier::formats
