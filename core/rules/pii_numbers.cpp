#include "core/rules/pii.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace greffier::rules {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// ASCII letters and digits, and every byte of a character beyond ASCII: what a number must not touch.
bool isWordByte(char c)
{
    return isDigit(c) || isLetter(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::string digitsOf(std::string_view text)
{
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isDigit);
    return digits;
}

int mod97(std::string_view digits)
{
    int rest = 0;
    for (const char digit : digits)
        rest = (rest * 10 + (digit - '0')) % 97;
    return rest;
}

bool passesLuhn(std::string_view digits)
{
    int sum = 0;
    bool isDoubled = false;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, isDoubled = !isDoubled) {
        const int value = (*digit - '0') * (isDoubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

// The matches of a pattern that `isRight` accepts.
template <class IsRight> Pattern::Found matching(const Pattern& pattern, std::string_view text, IsRight isRight)
{
    Pattern::Found found = pattern.findAll(text);
    const auto isWrong = [&](base::Span span) {
        const auto start = static_cast<std::size_t>(span.start);
        return !isRight(text.substr(start, static_cast<std::size_t>(span.length())), start);
    };
    found.bytes.erase(std::remove_if(found.bytes.begin(), found.bytes.end(), isWrong), found.bytes.end());
    return found;
}

// First digits and lengths of the card schemes that people pay with.
bool isCardScheme(std::string_view digits)
{
    const auto prefix = [digits](std::size_t count) { return std::stoi(std::string(digits.substr(0, count))); };
    const auto isBetween = [](int value, int first, int last) { return value >= first && value <= last; };
    const std::size_t size = digits.size();
    if (digits[0] == '4')
        return size == 13 || size == 16 || size == 19;
    if (isBetween(prefix(2), 51, 55) || isBetween(prefix(4), 2221, 2720))
        return size == 16;
    if (prefix(2) == 34 || prefix(2) == 37)
        return size == 15;
    const bool isLong = size >= 16;
    return isLong
           && (prefix(4) == 6011 || prefix(2) == 65 || isBetween(prefix(3), 644, 649) || isBetween(prefix(4), 3528, 3589)
               || prefix(2) == 62 || prefix(2) == 50 || isBetween(prefix(2), 56, 58) || prefix(2) == 67);
}

// IBAN lengths by country (SWIFT registry).
constexpr std::array<std::pair<std::string_view, std::size_t>, 86> kIbanLengths{{
    {"AD", 24}, {"AE", 23}, {"AL", 28}, {"AT", 20}, {"AZ", 28}, {"BA", 20}, {"BE", 16}, {"BG", 22}, {"BH", 22},
    {"BI", 27}, {"BR", 29}, {"BY", 28}, {"CH", 21}, {"CR", 22}, {"CY", 28}, {"CZ", 24}, {"DE", 22}, {"DJ", 27},
    {"DK", 18}, {"DO", 28}, {"EE", 20}, {"EG", 29}, {"ES", 24}, {"FI", 18}, {"FK", 18}, {"FO", 18}, {"FR", 27},
    {"GB", 22}, {"GE", 22}, {"GI", 23}, {"GL", 18}, {"GR", 27}, {"GT", 28}, {"HR", 21}, {"HU", 28}, {"IE", 22},
    {"IL", 23}, {"IQ", 23}, {"IS", 26}, {"IT", 27}, {"JO", 30}, {"KW", 30}, {"KZ", 20}, {"LB", 28}, {"LC", 32},
    {"LI", 21}, {"LT", 20}, {"LU", 20}, {"LV", 21}, {"LY", 25}, {"MC", 27}, {"MD", 24}, {"ME", 22}, {"MK", 19},
    {"MN", 20}, {"MR", 27}, {"MT", 31}, {"MU", 30}, {"NI", 28}, {"NL", 18}, {"NO", 15}, {"OM", 23}, {"PK", 24},
    {"PL", 28}, {"PS", 29}, {"PT", 25}, {"QA", 29}, {"RO", 24}, {"RS", 22}, {"RU", 33}, {"SA", 24}, {"SC", 31},
    {"SD", 18}, {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27}, {"SO", 23}, {"ST", 25}, {"SV", 28}, {"TL", 23},
    {"TN", 24}, {"TR", 26}, {"UA", 29}, {"VG", 24}, {"XK", 20},
}};

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// The end of `count` letters and digits from `start` on, with at most one blank, hyphen or dot between two of them;
// nothing where there are fewer, or where a word goes on behind them.
std::optional<std::size_t> alphanumericEnd(std::string_view text, std::size_t start, std::size_t count, std::string& found)
{
    std::size_t at = start;
    while (found.size() < count) {
        const bool isJoint = at > start && at < text.size() && (text[at] == ' ' || text[at] == '-' || text[at] == '.');
        at += isJoint ? 1 : 0;
        if (at >= text.size() || (!isDigit(text[at]) && !isLetter(text[at])))
            return std::nullopt;
        found += upper(text[at++]);
    }
    return at < text.size() && isWordByte(text[at]) ? std::nullopt : std::optional(at);
}

bool isIban(std::string_view iban)
{
    std::string digits;
    const std::string turned = std::string(iban.substr(4)).append(iban.substr(0, 4));
    for (const char c : turned)
        digits += isDigit(c) ? std::string(1, c) : std::to_string(c - 'A' + 10);
    return mod97(digits) == 1;
}

// 01 to 12; 20 to 42 and 50 to 99 where the month of birth was not known (INSEE).
bool isNirMonth(int month)
{
    return (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
}

bool isNir(std::string_view match)
{
    std::string nir;
    for (const char c : match) {
        if (isDigit(c) || isLetter(c))
            nir += upper(c);
    }
    if (nir[6] == 'A' || nir[6] == 'B')
        nir.replace(5, 2, nir[6] == 'A' ? "19" : "18");
    const int key = std::stoi(nir.substr(13));
    return isNirMonth(std::stoi(nir.substr(3, 2))) && key >= 1 && 97 - mod97(std::string_view(nir).substr(0, 13)) == key;
}

} // namespace

Pattern::Found findPhones(std::string_view text)
{
    // One separator: a sign with or without blanks around it, or up to two blanks.
    static const Pattern pattern = *Pattern::compile(R"(
        (?(DEFINE) (?<sep> [ ]?[./_\-‑–][ ]? | [ ]{1,2} ))
        (?<![\p{L}\p{N}+]) (?<![\p{L}\p{N}][._\-])
        (?: \(?\+[ ]?33\)? | 00(?&sep)?33 ) (?&sep)? (?: \(0\)(?&sep)? | 0(?&sep)? )? [1-9] (?:(?&sep)?\d\d){4} (?![\p{L}\p{N}])
      | (?<![\p{L}\p{N}+]) (?: \(?\+[ ]?(?!33)[1-9]\d{0,2}\)?
            | (?<!\d[ ./_\-,])00(?&sep)?(?:1|32|34|351|352|377|39|41|44|49|212|213|216|221|225|237|262|508|590|594|596|687|689) )
        (?: (?&sep)?\(?\d{1,5}\)? ){2,6} (?![\p{L}\p{N}])
      | (?<![\p{L}\p{N}+]) (?<!\d[ ./_\-,]) (?!\d\d[./\-]\d\d[./\-](?:19|20)\d\d\b) 0[1-9] (?:(?&sep)?\d\d){4}
        (?! (?&sep)?\d | [\p{L}\p{N}] | [,:]\d | [ ]?[€%] )
      | (?<![\p{L}\p{N}+]) 0[1-9] (?:(?&sep)\d\d){4} (?! [\p{L}\p{N}] | ,\d ) (?! (?&sep)\d(?!\d) | (?&sep)\d{3} )
      | (?<![\p{L}\p{N}+]) (?<!\d[ ./_\-,]) (?: 0(?&sep)?8\d\d | 0[1-9]\d\d ) (?&sep) \d{3} (?&sep) \d{3}
        (?! (?&sep)?\d | [\p{L}\p{N}] | ,\d ))",
                                                     "x");
    return matching(pattern, text, [](std::string_view match, std::size_t) {
        const std::string digits = digitsOf(match);
        return digits.size() >= 8 && digits.size() <= 16;
    });
}

Pattern::Found findNirs(std::string_view text)
{
    static const Pattern pattern = *Pattern::compile(
        R"((?<![\p{L}\p{N}])[1-478](?:[ .\-]?\d){4}[ .\-]?(?:\d[ .\-]?\d|2[ .\-]?[AB])(?:[ .\-]?\d){8}(?![\p{L}\p{N}]))", "i");
    return matching(pattern, text, [](std::string_view match, std::size_t) { return isNir(match); });
}

Pattern::Found findIbans(std::string_view text)
{
    Pattern::Found found;
    for (std::size_t i = 0; i + 15 <= text.size(); ++i) {
        const std::size_t key = i + (text[i + 2] == ' ' ? 3 : 2); // "FR 76 …"
        const bool isStart = isLetter(text[i]) && isLetter(text[i + 1]) && isDigit(text[key]) && isDigit(text[key + 1])
                             && (i == 0 || !isWordByte(text[i - 1]));
        if (!isStart)
            continue;
        const std::string country{upper(text[i]), upper(text[i + 1])};
        const auto length = std::find_if(kIbanLengths.begin(), kIbanLengths.end(),
                                         [&](const auto& entry) { return entry.first == country; });
        std::string iban;
        const auto end = length == kIbanLengths.end() ? std::nullopt : alphanumericEnd(text, i, length->second, iban);
        if (!end || !isIban(iban))
            continue;
        found.bytes.push_back({static_cast<std::int32_t>(i), static_cast<std::int32_t>(*end)});
        i = *end - 1;
    }
    return found;
}

Pattern::Found findCards(std::string_view text)
{
    static const Pattern pattern = *Pattern::compile(R"(
        (?<![\p{L}\p{N}]) (?<!\d[ .\-])
        (?: \d{4}([ .\-])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})? | \d{4}([ \-])\d{6}\2\d{5} | \d{13,19} )
        (?! [\p{L}\p{N}] | [ .\-]\d ))",
                                                     "x");
    return matching(pattern, text, [](std::string_view match, std::size_t) {
        const std::string digits = digitsOf(match);
        return isCardScheme(digits) && passesLuhn(digits);
    });
}

Pattern::Found findIps(std::string_view text)
{
    // Behind the name of a program or the number of a section, four numbers are something else.
    static const Pattern numbered = *Pattern::compile(
        R"((?:\b(?:v|ver|vers|version|release|build|firmware|maj|rev|chrome|firefox|safari|edge|opera|windows|android|ios|macos|linux|kernel|noyau|section|chapitre|chapter|article|art|paragraphe|paragraph|annexe)s?|§|[\p{L}]/)[.:]? ?$)",
        "i");
    static const Pattern pattern = *Pattern::compile(R"(
        (?(DEFINE) (?<octet> 25[0-5] | 2[0-4]\d | 1\d\d | [1-9]?\d ) (?<group> [0-9a-f]{1,4} ))
        (?<![\p{L}\p{N}.,_\-]) (?&octet)(?:\.(?&octet)){3} (?! [\p{L}\p{N}_\-] | [.,]\d )
      | (?<![\p{L}\p{N}:.]) (?: (?&group)(?::(?&group)){7}
            | (?=[0-9a-f:]*\d) (?&group)(?::(?&group)){0,5}::(?:(?&group)(?::(?&group)){0,5})? ) (?![\p{L}\p{N}:]) )",
                                                     "xi");
    return matching(pattern, text, [text](std::string_view match, std::size_t start) {
        const bool isSix = match.find(':') != std::string_view::npos;
        const std::string_view before = text.substr(start > 24 ? start - 24 : 0, std::min<std::size_t>(start, 24));
        // A cut in the middle of a character is no valid UTF-8 to match on.
        const std::size_t cut = std::min(before.find_first_of(" \n./("), before.size());
        if (isSix)
            return match.find("::") == std::string_view::npos || std::count(match.begin(), match.end(), ':') > 1;
        return match[0] != '0' && numbered.findAll(start > 24 ? before.substr(cut) : before).bytes.empty();
    });
}

} // namespace greffier::rules
