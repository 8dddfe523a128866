#include "core/text/links.h"

#include <algorithm>
#include <array>

namespace greffier::text {
namespace {

// Endings that make "word.word" an address even without a scheme. Short on purpose: people forget the blank
// after a full stop, and "fini.non" is no address.
constexpr std::array<std::string_view, 14> kTopLevels{"fr", "com",  "org", "net", "eu", "be",   "ch",
                                                      "ca", "info", "io",  "uk",  "de", "gouv", "tv"};

bool startsWith(const Source& source, std::size_t start, std::string_view lowerCase)
{
    for (std::size_t i = 0; i < lowerCase.size(); ++i) {
        const char32_t c = source.at(start + i);
        const char32_t lower = c >= U'A' && c <= U'Z' ? c + 32 : c;
        if (lower != static_cast<char32_t>(lowerCase[i]))
            return false;
    }
    return true;
}

bool isAsciiAlnum(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

bool endsUrl(const Source& source, std::size_t i)
{
    if (i >= source.size() || source.isBlank(i))
        return true;
    constexpr std::u32string_view kStops = U"<>\"«»“”|\\^{}";
    return kStops.find(source.at(i)) != std::u32string_view::npos;
}

// Consumes what an URL may hold and gives back the punctuation at its end; a ")" stays where a "(" came
// before.
std::size_t pathEnd(const Source& source, std::size_t start, std::size_t from)
{
    std::size_t end = from;
    std::size_t open = 0;
    std::size_t close = 0;
    for (; !endsUrl(source, end); ++end) {
        open += source.at(end) == U'(' ? 1U : 0U;
        close += source.at(end) == U')' ? 1U : 0U;
    }
    constexpr std::u32string_view kTrailing = U".,;:!?'…*_";
    while (end > start) {
        const char32_t last = source.at(end - 1);
        if (last == U')' && close > open)
            --close;
        else if (kTrailing.find(last) == std::u32string_view::npos)
            break;
        --end;
    }
    return end;
}

// The end of a host name with at least one dot and a last label of two letters or more, else `start`.
std::size_t hostEnd(const Source& source, std::size_t start)
{
    std::size_t end = start;
    std::size_t label = start;
    std::size_t best = start;
    constexpr std::size_t kLongestHost = 255;
    for (; end - start <= kLongestHost; ++end) {
        const char32_t c = source.at(end);
        if (isAsciiAlnum(c) || c == U'-')
            continue;
        const bool isNamed = end - label >= 2 && source.isLetter(end - 1);
        if (isNamed && label > start)
            best = end;
        if (c != U'.' || end == label)
            break;
        label = end + 1;
    }
    return best;
}

} // namespace

std::size_t urlEnd(const Source& source, std::size_t start)
{
    constexpr std::u32string_view kFirst = U"hfwHFW";
    if (kFirst.find(source.at(start)) == kFirst.npos)
        return start;
    for (const std::string_view scheme : {"https://", "http://", "ftp://", "www."}) {
        const std::size_t after = start + scheme.size();
        if (!startsWith(source, start, scheme) || !source.isLetterOrDigit(after))
            continue;
        return pathEnd(source, after, after);
    }
    return start;
}

std::size_t addressStretchEnd(const Source& source, std::size_t start)
{
    const auto isInside = [](char32_t c) {
        return isAsciiAlnum(c) || c == U'.' || c == U'-' || c == U'_' || c == U'%' || c == U'+';
    };
    std::size_t end = start;
    while (isInside(source.at(end)))
        ++end;
    return end;
}

std::size_t addressEnd(const Source& source, std::size_t start, std::size_t stretchEnd)
{
    if (source.at(stretchEnd) == U'@') {
        const std::size_t end = hostEnd(source, stretchEnd + 1);
        return end > stretchEnd + 1 && !source.isWordCharacter(end) ? end : start; // no token begins inside a word
    }
    bool hasDot = false;
    for (std::size_t i = start; i < stretchEnd && !hasDot; ++i)
        hasDot = source.at(i) == U'.';
    const std::size_t end = hasDot ? hostEnd(source, start) : start;
    if (end == start || source.isWordCharacter(end))
        return start;
    std::size_t label = end;
    while (source.at(label - 1) != U'.')
        --label;
    const std::string_view topLevel = source.folded(label, end);
    if (std::find(kTopLevels.begin(), kTopLevels.end(), topLevel) == kTopLevels.end() || label - start < 3)
        return start;
    return source.at(end) == U'/' ? pathEnd(source, end, end) : end;
}

std::size_t mentionEnd(const Source& source, std::size_t start)
{
    const auto isName = [&source](std::size_t i) {
        return source.isWordCharacter(i) || source.at(i) == U'_';
    };
    if (source.at(start) != U'@' || !source.isWordStart(start) || !isName(start + 1))
        return start;
    std::size_t end = start + 1;
    while (isName(end) || ((source.at(end) == U'.' || source.at(end) == U'-') && isName(end + 1)))
        ++end;
    if (source.at(end) != U'@')
        return end;
    const std::size_t host = hostEnd(source, end + 1);
    return host > end + 1 && !source.isWordCharacter(host) ? host : end;
}

std::size_t hashtagEnd(const Source& source, std::size_t start)
{
    if (source.at(start) != U'#' || !source.isWordStart(start))
        return start;
    bool hasLetter = false;
    std::size_t end = start + 1;
    for (; source.isWordCharacter(end) || source.at(end) == U'_'; ++end)
        hasLetter = hasLetter || source.isLetter(end);
    return hasLetter ? end : start;
}

} // namespace greffier::text
