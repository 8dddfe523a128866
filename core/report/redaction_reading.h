#pragma once
#include "core/base/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace greffier::report {

// One letter or digit of a text, folded, with its place in the exact text and how many other characters stand before it
// since the one before; invisible ones do not count.
struct Cell {
    char32_t letter = 0;
    base::Span exact;
    std::int32_t gap = 0;
    bool isDigit = false;
    bool isMention = false; // "@" stands directly before it
};
constexpr std::int32_t kWall = 1'000; // a gap that nothing reaches across
using Cells = std::vector<Cell>;

// `tokens`: what stands in their place is a wall, not words.
Cells cellsOf(std::string_view text, const std::unordered_set<std::string>& tokens);
// The text as it stands, and as it reads with percent signs, entities and JSON escapes undone, up to three times over.
std::vector<Cells> readings(std::string_view text, const std::unordered_set<std::string>& tokens);

// The text with one layer of percent signs, entities, JSON escapes and printed codes undone; `origin` has the place of each code point in
// the former text, and its end behind the last.
struct Decoded {
    std::string text;
    std::vector<std::int32_t> origin; // one more than code points
};
Decoded decodeOnce(std::string_view text);

} // namespace greffier::report
