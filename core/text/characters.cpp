#include "core/text/characters.h"

#include "core/text/unicode.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <algorithm>

namespace greffier::text {
namespace {

const UNormalizer2* nfc()
{
    UErrorCode status = U_ZERO_ERROR;
    return unorm2_getNFCInstance(&status);
}

UChar32 icu(char32_t codePoint)
{
    return static_cast<UChar32>(codePoint);
}

std::uint32_t categoryOf(char32_t codePoint)
{
    return U_MASK(u_charType(icu(codePoint)));
}

CharacterClass computeClass(char32_t codePoint)
{
    switch (codePoint) {
    case U'\n':
    case U'\r':
    case 0x85:
    case 0x2028:
    case 0x2029:
        return CharacterClass::LineEnd;
    case U'\'':
    case 0x2018:
        return CharacterClass::Apostrophe; // the other apostrophes are ' in the readable form
    case U'-':
    case 0x2010:
    case 0x2011:
        return CharacterClass::Hyphen;
    default:
        break;
    }
    if (u_isUWhiteSpace(icu(codePoint)))
        return CharacterClass::Blank;
    const std::uint32_t category = categoryOf(codePoint);
    if (category & U_GC_L_MASK)
        return CharacterClass::Letter;
    if (category & U_GC_M_MASK)
        return CharacterClass::Mark;
    return category & U_GC_N_MASK ? CharacterClass::Digit : CharacterClass::Other;
}

// Accents and the like. Vowel signs, nuktas, viramas and the voicing marks of kana are marks too, but leaving
// them out would make other words: their combining classes are 0, 7, 8 and 9 (Unicode, table 4-3).
bool isAccent(char32_t codePoint)
{
    const bool isVariationSelector = codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    const bool isMark = (categoryOf(codePoint) & U_GC_MN_MASK) != 0;
    const int combining = isMark ? u_getCombiningClass(icu(codePoint)) : 0;
    return combining == 1 || combining > 9 || isVariationSelector ||
           (categoryOf(codePoint) & U_GC_ME_MASK) != 0;
}

// The canonical decomposition of a code point without its accents; the code point itself where it has none.
// (Hangul syllables decompose too, but into letters: they stay whole.)
std::u32string withoutMarks(char32_t codePoint)
{
    if (isAccent(codePoint))
        return {};
    std::array<UChar, 32> units{};
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t size = unorm2_getDecomposition(nfc(), icu(codePoint), units.data(), 32, &status);
    std::u32string bare;
    bool hasMarks = false;
    for (std::int32_t at = 0; at < size && U_SUCCESS(status);) {
        UChar32 part = 0;
        U16_NEXT(units.data(), at, size, part);
        if (isAccent(static_cast<char32_t>(part)))
            hasMarks = true;
        else
            bare += static_cast<char32_t>(part);
    }
    return hasMarks ? bare : std::u32string(1, codePoint);
}

std::u32string computeFolded(char32_t codePoint)
{
    if (isAccent(codePoint)) // the iota below has a case form, a letter, but stays a mark
        return {};
    std::array<UChar, 2> unit{};
    std::int32_t unitCount = 0;
    U16_APPEND_UNSAFE(unit.data(), unitCount, icu(codePoint));
    std::array<UChar, 16> units{};
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t size =
        u_strFoldCase(units.data(), 16, unit.data(), unitCount, U_FOLD_CASE_DEFAULT, &status);
    if (U_FAILURE(status))
        return std::u32string(1, codePoint);
    std::u32string folded;
    for (std::int32_t at = 0; at < size;) {
        UChar32 part = 0;
        U16_NEXT(units.data(), at, size, part);
        for (const char32_t bare : withoutMarks(static_cast<char32_t>(part))) {
            if (bare == U'œ')
                folded += U"oe";
            else if (bare == U'æ')
                folded += U"ae";
            else
                folded += readableForm(bare);
        }
    }
    return folded;
}

} // namespace

const std::array<CommonCharacter, kCommonCount>& commonCharacters()
{
    static const std::array<CommonCharacter, kCommonCount> characters = [] {
        std::array<CommonCharacter, kCommonCount> made{};
        for (char32_t c = 0; c < kCommonCount; ++c) {
            const std::u32string folded = computeFolded(c);
            const std::string bytes = fromUtf32(folded);
            CommonCharacter& common = made[c];
            common.kind = computeClass(c);
            common.foldedCount = static_cast<std::uint8_t>(folded.size());
            common.foldedSize = static_cast<std::uint8_t>(bytes.size());
            std::copy(bytes.begin(), bytes.end(), common.folded.begin());
        }
        return made;
    }();
    return characters;
}

CharacterClass classOf(char32_t codePoint)
{
    return codePoint < kCommonCount ? commonCharacters()[codePoint].kind : computeClass(codePoint);
}

bool isUpper(char32_t codePoint)
{
    return u_isupper(icu(codePoint)) != 0;
}

bool isLower(char32_t codePoint)
{
    return u_islower(icu(codePoint)) != 0;
}

bool isVowelOrH(char32_t codePoint)
{
    std::string folded;
    appendFolded(folded, codePoint);
    return !folded.empty() && std::string_view("aeiouyh").find(folded.front()) != std::string_view::npos;
}

bool isPictographic(char32_t codePoint)
{
    return codePoint >= 0xA9 && u_hasBinaryProperty(icu(codePoint), UCHAR_EXTENDED_PICTOGRAPHIC);
}

bool isRegionalIndicator(char32_t codePoint)
{
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
}

bool isExtender(char32_t codePoint)
{
    if (codePoint < kCommonCount)
        return false;
    return classOf(codePoint) == CharacterClass::Mark || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF) ||
           (codePoint >= 0xE0020 && codePoint <= 0xE007F);
}

bool isIgnorable(char32_t codePoint)
{
    if (codePoint < kCommonCount)
        return codePoint == 0xAD;
    if (codePoint >= 0x2010 && codePoint <= 0x2027) // quotation marks and dashes: too common to ask
        return false;
    return u_hasBinaryProperty(icu(codePoint), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool needsNormalising(char32_t codePoint)
{
    if (codePoint < kCommonCount || (codePoint >= 0x2010 && codePoint <= 0x2027))
        return false;
    return u_getCombiningClass(icu(codePoint)) != 0 ||
           u_getIntPropertyValue(icu(codePoint), UCHAR_NFC_QUICK_CHECK) != UNORM_YES;
}

char32_t readableForm(char32_t codePoint)
{
    if (codePoint < 0x80)
        return codePoint == U'`' ? U'\'' : codePoint;
    switch (codePoint) {
    case 0xB4:
    case 0x2BC:
    case 0x2019:
    case 0x2032:
        return U'\'';
    case 0xA0:
    case 0x202F:
        return U' ';
    default:
        break;
    }
    if (codePoint < 0x1680 || (codePoint >= 0x2010 && codePoint <= 0x2027))
        return codePoint;
    return u_charType(icu(codePoint)) == U_SPACE_SEPARATOR ? U' ' : codePoint;
}

int appendFolded(std::string& out, char32_t codePoint)
{
    if (codePoint < kCommonCount) {
        const CommonCharacter& entry = commonCharacters()[codePoint];
        out.append(entry.folded.data(), entry.foldedSize);
        return entry.foldedCount;
    }
    if (codePoint >= 0x2010 && codePoint <= 0x2027) {
        appendUtf8(out, readableForm(codePoint));
        return 1;
    }
    const std::u32string folded = computeFolded(codePoint);
    out += fromUtf32(folded);
    return static_cast<int>(folded.size());
}

} // namespace greffier::text
