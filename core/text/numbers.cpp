#include "core/text/numbers.h"

#include <algorithm>
#include <array>

namespace greffier::text {
namespace {

// Letters that may follow a digit directly: ordinals, times, units. Folded.
constexpr std::array<std::string_view, 46> kSuffixes{
    "e",  "er", "ers", "re", "res", "ere", "eme", "emes", "ieme",  "iemes", "nd",  "nde",
    "h",  "mn", "min", "s",  "ms",  "j",   "m",   "m²",   "m³",    "km",    "km²", "cm",
    "mm", "kg", "g",   "mg", "l",   "cl",  "ml",  "k",    "ko",    "mo",    "go",  "to",
    "w",  "kw", "v",   "p",  "x",   "c",   "f",   "ans",  "euros", "eur"};

bool isSuffix(std::string_view letters)
{
    return std::find(kSuffixes.begin(), kSuffixes.end(), letters) != kSuffixes.end();
}

std::size_t digitsEnd(const Source& source, std::size_t i)
{
    while (source.isAsciiDigit(i))
        ++i;
    return i;
}

// "15 000 000": groups of three after one blank, the first group being one to three digits.
std::size_t groupsEnd(const Source& source, std::size_t start, std::size_t end)
{
    while (end - start <= 3 || source.at(end - 4) == U' ') {
        const bool isGroup = source.at(end) == U' ' && digitsEnd(source, end + 1) == end + 4;
        if (!isGroup)
            break;
        end += 4;
    }
    return end;
}

std::size_t separatedEnd(const Source& source, std::size_t end)
{
    constexpr std::u32string_view kSeparators = U".,:/-'";
    while (end < source.size() && kSeparators.find(source.at(end)) != kSeparators.npos &&
           source.isAsciiDigit(end + 1))
        end = digitsEnd(source, end + 1);
    return end;
}

} // namespace

std::size_t numberEnd(const Source& source, std::size_t start)
{
    std::size_t end = groupsEnd(source, start, digitsEnd(source, start));
    end = separatedEnd(source, end);
    // "2h15min", "1m50": units and digits in turn.
    while (source.isWordCharacter(end)) {
        std::size_t letters = end;
        while (source.isWordCharacter(letters) && !source.isAsciiDigit(letters))
            ++letters;
        constexpr std::size_t kLongestSuffix = 6;
        if (letters - end > kLongestSuffix || !isSuffix(source.folded(end, letters)))
            return start;
        end = digitsEnd(source, letters);
    }
    constexpr std::u32string_view kSigns = U"%‰€$£°";
    if (end < source.size() && kSigns.find(source.at(end)) != kSigns.npos) {
        ++end;
        const bool isDegree =
            source.at(end - 1) == U'°' && (source.at(end) == U'C' || source.at(end) == U'F');
        if (isDegree && !source.isWordCharacter(end + 1))
            ++end;
    }
    return end;
}

bool isNumberWithUnit(std::string_view utf8)
{
    const std::size_t unit = std::min(utf8.find_first_not_of("0123456789"), utf8.size());
    const std::string_view letters = utf8.substr(unit);
    return unit > 0 && (isSuffix(letters) || letters == "\u00E8me" || letters == "\u00E8re");
}

} // namespace greffier::text
