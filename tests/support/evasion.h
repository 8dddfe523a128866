#pragma once
#include <string>
#include <string_view>
#include <vector>

// Words as people write them who do not want a filter to find them. Deterministic: the same word gives the same
// variants, in the same order.
namespace greffier::test {

struct Evasion {
    std::string kind; // "leet", "Cyrillic", …
    std::string text; // UTF-8
};

// Every variant of one word of at least three letters (French, lower case, accents kept):
// - signs: leet (every second letter that has a digit or sign), leet of the first and of the last such letter alone;
// - masks: all letters but the first as stars, one inner vowel as a star, as many stars as inner letters;
// - separators after each letter: blank, two blanks, full stop, hyphen, underscore, star, slash, blank and full stop;
// - repeats: one letter three times and five times, every letter three times;
// - lookalikes: Cyrillic, Greek, full-width, mathematical bold and script, squared, circled, small capitals;
// - hidden: ZERO WIDTH SPACE, SOFT HYPHEN and RIGHT-TO-LEFT MARK between letters;
// - marks: a stroke through each letter, a dot below every second;
// - mixed: leet with repeats, leet with full stops, Cyrillic with hidden ones, full-width with blanks, Cyrillic with
//   stars as masks, capitals with leet.
// A kind that does not change the word (no letter looks Greek) is left out.
std::vector<Evasion> evasionsOf(std::string_view word);

} // namespace greffier::test
