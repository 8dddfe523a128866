#pragma once
#include <cstdint>
#include <string_view>

namespace greffier::text {

// What a text is made of, in visible characters: blanks do not count, and marks, joined emoji and flags count with the
// character that they belong to.
struct Proportions {
    std::int64_t visible = 0;
    std::int64_t punctuation = 0;
    std::int64_t emoji = 0;
};

// Any text; the readable form gives what a person sees.
Proportions measureProportions(std::string_view text);

} // namespace greffier::text
