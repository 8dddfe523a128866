#pragma once
#include <cstdint>
#include <string_view>

namespace greffier::text {

// How many letters of a text are capitals, within bounds that bytes show.
struct LetterCounts {
    std::int64_t mostCapitals = 0;   // beyond ASCII everything may be one but the small letters and the punctuation of French
    std::int64_t fewestLetters = 0; // those of ASCII
};
LetterCounts countLetters(std::string_view utf8);

} // namespace greffier::text
