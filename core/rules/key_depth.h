#pragma once
#include <optional>
#include <string_view>

namespace greffier::rules {

// The line (from 1) of the first key of a TOML file with more than kMaxKeyParts parts: a.b.c has three. The parser limits
// how deep values nest, but not keys, and a table that is nested a hundred thousand times cannot be freed: each level takes
// a frame of the stack. To be asked before parsing; right for every text, also where it is no TOML.
constexpr int kMaxKeyParts = 16;
std::optional<int> lineOfDeepKey(std::string_view toml);

} // namespace greffier::rules
