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
    bool isJoined = false;  // nothing but one hyphen, dot or low line stands before it
    std::int32_t signStart = 0; // where it begins in the exact text with a "+" directly before it
};
constexpr std::int32_t kWall = 1'000; // a gap that nothing reaches across
using Cells = std::vector<Cell>;

// `tokens`: what stands in their place is a wall, not words.
Cells cellsOf(std::string_view text, const std::unordered_set<std::string>& tokens);
// The places of those tokens, in code points.
std::vector<base::Span> tokenSpans(std::string_view text, const std::unordered_set<std::string>& tokens);

// One way to read a text.
struct Reading {
    std::string text;
    std::vector<std::int32_t> origin; // of its code points in the exact text, and its end; empty: they are the same
    Cells cells;                      // with their places in the exact text

    base::Span toExact(base::Span span) const
    {
        const auto at = [this](std::int32_t i) { return origin.empty() ? i : origin[static_cast<std::size_t>(i)]; };
        return {at(span.start), at(span.end)};
    }
};
// The text as it stands, and as it reads with percent signs, entities and JSON escapes undone, up to three times over.
std::vector<Reading> readings(std::string_view text, const std::unordered_set<std::string>& tokens);
// A place of the exact text and the token that will be shown there.
struct TokenPlace {
    base::Span exact;
    std::string_view token;
};
// The reading as it will be shown, without its cells. `places`: ascending, disjoint.
Reading withTokens(const Reading& reading, const std::vector<TokenPlace>& places);

// The text with one layer of percent signs, entities, JSON escapes and printed codes undone; `origin` has the place of each code point in
// the former text, and its end behind the last.
struct Decoded {
    std::string text;
    std::vector<std::int32_t> origin; // one more than code points
};
Decoded decodeOnce(std::string_view text);

} // namespace greffier::report
