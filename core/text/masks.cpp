#include "core/text/masks.h"

#include <algorithm>
#include <array>

namespace greffier::text {
namespace {

// The word before the first mask character: [start, end).
struct Prefix {
    std::size_t start = 0;
    std::size_t end = 0;

    std::size_t length() const { return end - start; }
};

bool isConsonant(const Source& source, std::size_t i)
{
    return source.isLetter(i) && (!isVowelOrH(source.at(i)) || source.at(i) == U'h' || source.at(i) == U'H');
}

bool isLowerConsonant(const Source& source, Prefix prefix)
{
    return prefix.length() == 1 && source.isLowerAt(prefix.start) && isConsonant(source, prefix.start);
}

// Short words that follow an ellipsis without a blank more often than they end a masked word ("bon…on
// verra").
bool isShortWord(std::string_view folded)
{
    constexpr std::array<std::string_view, 34> kWords{
        "a",  "y",  "on", "tu", "je", "il", "et", "ou", "un", "en", "ce", "de", "la", "le", "du", "au", "ca",
        "si", "sa", "ma", "ta", "ne", "ni", "me", "te", "se", "va", "vu", "eh", "oh", "ah", "o",  "as", "es"};
    return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

// "m****", "m*rde", "s*l*pe", "conn**": stars inside, or two and more at the end. One star at the end is a
// footnote, and stars that close an emphasis are left alone.
std::size_t starredEnd(const Source& source, Prefix prefix, std::size_t openStars)
{
    bool hasInner = false;
    std::size_t end = prefix.end;
    while (source.at(end) == U'*') {
        const std::size_t stars = source.runLength(end);
        if (source.isWordCharacter(end + stars)) {
            hasInner = true;
            end = source.wordCharactersEnd(end + stars);
            continue;
        }
        if (stars == openStars)
            break;
        return hasInner || stars >= 2 ? end + stars : prefix.start;
    }
    return hasInner ? end : prefix.start;
}

// "p…n", "m...", "conn…d". After a whole word an ellipsis is ordinary punctuation: "mais bon…", "attends...".
std::size_t ellipsisEnd(const Source& source, Prefix prefix)
{
    std::size_t end = prefix.end;
    while (source.at(end) == U'…' || source.at(end) == U'.')
        ++end;
    const std::size_t last = source.wordCharactersEnd(end);
    const std::size_t tail = last - end;
    if (tail == 0)
        return isLowerConsonant(source, prefix) ? end : prefix.start;
    if (source.kind(last) == CharacterClass::Apostrophe || !source.isLetter(end))
        return prefix.start;
    if (prefix.length() == 1) {
        const bool isStutter = source.folded(end, end + 1) == source.folded(prefix.start, prefix.end);
        return isConsonant(source, prefix.start) && !isStutter ? last : prefix.start;
    }
    constexpr std::size_t kLongestPrefix = 5;
    const bool isMask =
        prefix.length() <= kLongestPrefix && tail <= 2 && !isShortWord(source.folded(end, last));
    return isMask ? last : prefix.start;
}

// "m.rde": one full stop after one small letter; "M.Dupont" and "p.ex" are not masks.
std::size_t dottedEnd(const Source& source, Prefix prefix)
{
    std::size_t last = prefix.end + 1;
    while (source.isLowerAt(last))
        ++last;
    constexpr std::size_t kShortestTail = 3;
    const bool isWhole = !source.isWordCharacter(last) && source.kind(last) != CharacterClass::Apostrophe;
    const bool isMask = isLowerConsonant(source, prefix) && isWhole && last - prefix.end > kShortestTail;
    return isMask ? last : prefix.start;
}

// "m_rde", "m____", "m--de", "m##de", "m#rde", "m·rde": `most` is the longest part before the mask.
std::size_t repeatedEnd(const Source& source, Prefix prefix, std::size_t most)
{
    const char32_t mask = source.at(prefix.end);
    const std::size_t count = source.runLength(prefix.end);
    const std::size_t end = prefix.end + count;
    const std::size_t last = source.isLetter(end) ? source.wordCharactersEnd(end) : end;
    const bool isSingleInner = count == 1 && last > end;
    const bool opensWithMask = prefix.start > 0 && source.at(prefix.start - 1) == mask;
    if (opensWithMask || prefix.length() > most || (count == 1 && !isSingleInner))
        return prefix.start;
    if (last == end && prefix.length() > 1 && mask == U'-') // "non--": a dash
        return prefix.start;
    return last;
}

// "mxxxx": the letter x at least three times after one small letter.
bool isCrossedOut(const Source& source, Prefix prefix)
{
    if (prefix.length() < 4 || !source.isLowerAt(prefix.start) || source.at(prefix.start) == U'x')
        return false;
    return source.at(prefix.start + 1) == U'x' && source.runLength(prefix.start + 1) == prefix.length() - 1 &&
           isConsonant(source, prefix.start);
}

} // namespace

std::size_t maskedEnd(const Source& source, std::size_t start, std::size_t openStars)
{
    if (!source.isLetter(start))
        return start;
    const Prefix prefix{start, source.wordCharactersEnd(start)};
    switch (source.at(prefix.end)) {
    case U'*':
        return starredEnd(source, prefix, openStars);
    case U'…':
        return ellipsisEnd(source, prefix);
    case U'.':
        return source.at(prefix.end + 1) == U'.' ? ellipsisEnd(source, prefix) : dottedEnd(source, prefix);
    case U'·':
    case U'•':
        return source.isLetter(prefix.end + 1) ? repeatedEnd(source, prefix, 3) : start;
    case U'_': {
        // One underscore joins a name ("Jean_Mich"); it masks only after one letter.
        const bool isMask = prefix.length() == 1 || source.runLength(prefix.end) > 1;
        return isMask ? repeatedEnd(source, prefix, 3) : start;
    }
    case U'#':
        return repeatedEnd(source, prefix, 3);
    case U'-':
        return source.runLength(prefix.end) > 1 ? repeatedEnd(source, prefix, 3) : start;
    default:
        return isCrossedOut(source, prefix) ? prefix.end : start;
    }
}

} // namespace greffier::text
