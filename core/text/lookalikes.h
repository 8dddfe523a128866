#pragma once
#include <string>
#include <string_view>

// Which letters a character can be read as; not for other folders.
namespace greffier::text {

// Letters that French writes: a-z and the letters with its own accents, in either case.
bool isFrenchLetter(char32_t codePoint);
// A letter in a circle, a square or a flag, which for Unicode is a symbol.
bool isFramedLetter(char32_t codePoint);
// A letter of another script than Latin, which an ordinary text in that script holds.
bool isForeignLetter(char32_t codePoint);
// The letters a-z that a digit or sign is written for ("leet"): '1' gives "il", '@' "a", '*' none.
std::string_view lettersOfSign(char32_t codePoint);
// The letters a-z that a character looks like: full-width and mathematical letters, letters in circles and squares,
// Latin letters with marks that French does not write, letters of other scripts (ICU's confusables, UTS #39), and the
// same for digits, which are then read as signs. Empty where it looks like none.
std::string lettersOfLookalike(char32_t codePoint);

} // namespace greffier::text
