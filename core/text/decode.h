#pragma once
#include <unicode/utf8.h>

#include <cstdint>
#include <string_view>

// Reading UTF-8 one code point at a time; not for other folders.
namespace greffier::text {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kIllFormed = 0xFFFFFFFF; // never a code point

// The code point at `byte` (which must lie before the end), or kIllFormed; `byte` moves past it, or past the
// maximal invalid part.
inline char32_t decodeStrictly(std::string_view utf8, std::int32_t& byte)
{
    const auto first = static_cast<unsigned char>(utf8[static_cast<std::size_t>(byte)]);
    if (first < 0x80) {
        ++byte;
        return first;
    }
    UChar32 codePoint = 0;
// ICU's macro narrows int to uint8_t within itself.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
    U8_NEXT(utf8.data(), byte, static_cast<std::int32_t>(utf8.size()), codePoint);
#pragma GCC diagnostic pop
    return codePoint < 0 ? kIllFormed : static_cast<char32_t>(codePoint);
}

// The same with U+FFFD for what is ill-formed.
inline char32_t decode(std::string_view utf8, std::int32_t& byte)
{
    const char32_t codePoint = decodeStrictly(utf8, byte);
    return codePoint == kIllFormed ? kReplacement : codePoint;
}

} // namespace greffier::text
