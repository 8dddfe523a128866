#include "core/text/lookalikes.h"

#include "core/text/unicode.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/unorm2.h>
#include <unicode/uspoof.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <memory>

namespace greffier::text {
namespace {

// Where alphabets of letters in frames begin: A, and the 25 that follow it.
constexpr std::array<char32_t, 7> kFramedAlphabets{0x249C, 0x24B6, 0x24D0, 0x1F130, 0x1F150, 0x1F170, 0x1F1E6};

// What UTS #39 keeps apart but people write for a Latin letter: prototypes of its data and small letters of Cyrillic
// and Greek.
struct Likeness {
    char32_t codePoint;
    std::string_view letters;
};
constexpr std::array<Likeness, 55> kLikenesses{
    {{U'ʙ', "b"}, {U'ĸ', "k"}, {U'ʍ', "m"}, {U'ʜ', "h"}, {U'ᴛ', "t"}, {U'ᴎ', "un"}, {U'ᴙ', "r"}, {U'π', "n"},
     {U'ƅ', "b"}, {U'ɜ', "e"}, {U'ч', "y"}, {U'ш', "w"}, {U'щ', "w"}, {U'б', "b"},  {U'д', "d"}, {U'л', "l"},
     {U'ф', "f"}, {U'э', "e"}, {U'є', "e"}, {U'ꓵ', "n"}, {U'ꞓ', "e"}, {U'ß', "b"},  {U'χ', "x"}, {U'ω', "w"},
     {U'μ', "u"}, {U'µ', "u"}, {U'λ', "l"}, {U'ẟ', "d"}, {U'η', "n"}, {U'ɴ', "n"},  {U'ᴀ', "a"}, {U'ʀ', "r"},
     {U'ᴅ', "d"}, {U'ᴇ', "e"}, {U'ꜰ', "f"}, {U'ɢ', "g"}, {U'ɪ', "i"}, {U'ᴊ', "j"},  {U'ᴋ', "k"}, {U'ʟ', "l"},
     {U'ᴍ', "m"}, {U'ᴘ', "p"}, {U'ꜱ', "s"}, {U'ᴜ', "u"}, {U'ʏ', "y"}, {U'ɔ', "c"},  {U'ƈ', "c"}, {U'Σ', "e"},
     {U'Λ', "a"}, {U'Δ', "a"}, {U'Я', "r"}, {U'И', "n"}, {U'ə', "e"}, {U'ð', "d"},
     {U'γ', "yr"}}};

char asciiLetter(char32_t c)
{
    const char32_t lower = c >= U'A' && c <= U'Z' ? c + 32 : c;
    return lower >= U'a' && lower <= U'z' ? static_cast<char>(lower) : '\0';
}

std::string likeness(char32_t codePoint)
{
    for (const Likeness& entry : kLikenesses) {
        if (entry.codePoint == codePoint)
            return std::string(entry.letters);
    }
    return {};
}

// One letter, digit or sign that a character came down to.
std::string lettersOf(char32_t codePoint)
{
    if (const char letter = asciiLetter(codePoint))
        return std::string(1, letter);
    if (codePoint >= U'0' && codePoint <= U'9')
        return std::string(lettersOfSign(codePoint));
    return likeness(codePoint);
}

// UTF-16 without combining marks.
std::u32string bare(const UChar* units, std::int32_t size)
{
    std::u32string letters;
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U16_NEXT(units, at, size, c);
        if ((U_MASK(u_charType(c)) & U_GC_M_MASK) == 0)
            letters += static_cast<char32_t>(c);
    }
    return letters;
}

struct Units {
    std::array<UChar, 4> source{};
    std::int32_t sourceSize = 0;
    std::array<UChar, 64> result{};

    explicit Units(char32_t codePoint)
    {
        U16_APPEND_UNSAFE(source.data(), sourceSize, static_cast<UChar32>(codePoint));
    }
};

std::u32string compatibilityForm(char32_t codePoint)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfkd = unorm2_getNFKDInstance(&status);
    Units units(codePoint);
    const std::int32_t size = unorm2_normalize(nfkd, units.source.data(), units.sourceSize, units.result.data(),
                                               static_cast<std::int32_t>(units.result.size()), &status);
    return U_FAILURE(status) ? std::u32string() : bare(units.result.data(), size);
}

struct CloseChecker {
    void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
};

// The prototype of UTS #39, section 4: characters with the same one look alike.
std::u32string prototype(char32_t codePoint)
{
    static const std::unique_ptr<USpoofChecker, CloseChecker> checker([] {
        UErrorCode opened = U_ZERO_ERROR;
        return uspoof_open(&opened);
    }());
    UErrorCode status = U_ZERO_ERROR;
    Units units(codePoint);
    const std::int32_t size = uspoof_getSkeleton(checker.get(), 0, units.source.data(), units.sourceSize,
                                                 units.result.data(), static_cast<std::int32_t>(units.result.size()),
                                                 &status);
    return U_FAILURE(status) ? std::u32string() : bare(units.result.data(), size);
}

} // namespace

bool isFrenchLetter(char32_t codePoint)
{
    if (codePoint < 0x80)
        return asciiLetter(codePoint) != '\0';
    constexpr std::u32string_view kAccented = U"éèêëàâäçîïôöùûüÿœæÉÈÊËÀÂÄÇÎÏÔÖÙÛÜŸŒÆ";
    return kAccented.find(codePoint) != kAccented.npos;
}

bool isFramedLetter(char32_t codePoint)
{
    return std::any_of(kFramedAlphabets.begin(), kFramedAlphabets.end(),
                       [codePoint](char32_t first) { return codePoint >= first && codePoint < first + 26; });
}

bool isForeignLetter(char32_t codePoint)
{
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(codePoint), &status);
    return script != USCRIPT_LATIN && script != USCRIPT_COMMON && script != USCRIPT_INHERITED;
}

std::string_view lettersOfSign(char32_t codePoint)
{
    switch (codePoint) {
    case U'0':
        return "o";
    case U'1':
    case U'!':
    case U'|':
        return "il";
    case U'3':
        return "e";
    case U'4':
    case U'@':
        return "a";
    case U'5':
    case U'$':
    case U'§':
        return "s";
    case U'7':
    case U'+':
        return "t";
    case U'8':
        return "b";
    case U'9':
        return "gq";
    case U'€':
        return "ec";
    case U'¢':
        return "c";
    case U'£':
        return "l";
    case U'¥':
        return "y";
    default:
        return {};
    }
}

std::string lettersOfLookalike(char32_t codePoint)
{
    for (const char32_t first : kFramedAlphabets) {
        if (codePoint >= first && codePoint < first + 26)
            return std::string(1, static_cast<char>(codePoint - first + U'a'));
    }
    if (std::string letters = likeness(codePoint); !letters.empty())
        return letters;
    const std::u32string compatible = compatibilityForm(codePoint);
    if (compatible.size() != 1)
        return {};
    if (std::string letters = lettersOf(compatible[0]); !letters.empty())
        return letters;
    const std::u32string same = prototype(compatible[0]);
    if (same == U"rn")
        return "m";
    if (same == U"vv")
        return "w";
    return same.size() == 1 ? lettersOf(same[0]) : std::string();
}

} // namespace greffier::text
