#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

// What core/text needs to know about single characters; not for other folders. The facts come from ICU; a
// table answers for the code points below U+0300, which make up nearly all of a French text.
namespace greffier::text {

enum class CharacterClass : std::uint8_t { Blank, LineEnd, Letter, Mark, Digit, Apostrophe, Hyphen, Other };

// One code point below U+0300, worked out once.
struct CommonCharacter {
    CharacterClass kind = CharacterClass::Other;
    std::uint8_t foldedCount = 0; // code points
    std::uint8_t foldedSize = 0;  // bytes
    std::array<char, 8> folded{};
};
constexpr char32_t kCommonCount = 0x300; // the first characters that can combine begin here
const std::array<CommonCharacter, kCommonCount>& commonCharacters();

CharacterClass classOf(char32_t codePoint);
bool isUpper(char32_t codePoint);
bool isLower(char32_t codePoint);
// a e i o u y with or without marks, œ, æ, and h: what a French elision can stand before.
bool isVowelOrH(char32_t codePoint);
bool isPictographic(char32_t codePoint);
bool isRegionalIndicator(char32_t codePoint);
// Combining marks, variation selectors, skin tones and tags: what stays with the character before it.
bool isExtender(char32_t codePoint);

// Characters without a visible form of their own: soft hyphen, ZWSP, bidi controls, …
bool isIgnorable(char32_t codePoint);
// True if the code point may change, or may change what stands before it, when a text is brought to NFC.
bool needsNormalising(char32_t codePoint);
// The readable form of one code point of NFC: the apostrophes of RULES.md §3 and all blanks of Unicode's
// class Zs.
char32_t readableForm(char32_t codePoint);
// The longest folded form of a character has three times its bytes (a test tries all of Unicode).
constexpr std::size_t kMostFoldedGrowth = 3;
// Appends the folded form of one readable code point (zero to several code points); says how many.
int appendFolded(std::string& out, char32_t codePoint);

inline bool isWordClass(CharacterClass kind)
{
    return kind == CharacterClass::Letter || kind == CharacterClass::Mark || kind == CharacterClass::Digit;
}

} // namespace greffier::text
