#pragma once
#include "core/base/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::text {

// Number of code points of valid UTF-8.
std::int32_t codePointCount(std::string_view utf8);
bool isValidUtf8(std::string_view bytes);
// Valid UTF-8 with U+FFFD for each maximal invalid part (Unicode 15, 3.9 "best practice"); `replaced` counts
// them.
std::string toValidUtf8(std::string_view bytes, std::int32_t* replaced = nullptr);
// The code points of `span`; spans outside the text are clamped to it.
std::string_view slice(std::string_view utf8, base::Span span);
void appendUtf8(std::string& out, char32_t codePoint);
std::u32string toUtf32(std::string_view utf8);
std::string fromUtf32(std::u32string_view text);

// Converts offsets of one text between code points, UTF-8 bytes and UTF-16 code units (a widget's unit).
// Invariant: built once from the text, holds no reference to it. Offsets past the end give the end; an offset
// inside a character gives that character's start.
class Offsets {
public:
    explicit Offsets(std::string_view utf8);
    std::int32_t size() const; // code points
    std::int32_t toByte(std::int32_t codePoint) const;
    std::int32_t fromByte(std::int32_t byte) const;
    std::int32_t toUtf16(std::int32_t codePoint) const;
    std::int32_t fromUtf16(std::int32_t unit) const;

private:
    std::vector<std::int32_t> m_bytes; // byte offset of each code point and of the end
    std::vector<std::int32_t> m_units; // UTF-16 offset of each; empty while equal to code points
};

// Extended grapheme clusters (UAX #29), offsets in code points.
bool isGraphemeBoundary(std::string_view utf8, std::int32_t codePoint);
// The smallest span of whole clusters that holds `span`.
base::Span widenToGraphemes(std::string_view utf8, base::Span span);
// Where `exact` occurs in `utf8` for the n-th time (n from 1, occurrences may overlap), in code points.
std::optional<base::Span> findOccurrence(std::string_view utf8, std::string_view exact, int n);

} // namespace greffier::text
