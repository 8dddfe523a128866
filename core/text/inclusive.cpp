#include "core/text/inclusive.h"

#include <algorithm>
#include <array>
#include <optional>

namespace greffier::text {
namespace {

enum class Style { Dot, Stop, Hyphen, Parenthesis }; // · . - ()

// How a feminine ending is put on a masculine form: where the form ends in `masculine`, `cut` letters go
// first. `isPlain`: the ending is no French word, so that it may follow a full stop or a hyphen without being
// misread.
struct Ending {
    std::string_view feminine;
    std::string_view masculine;
    std::size_t cut = 0;
    bool isPlain = false;
};

constexpr std::array<Ending, 24> kEndings{
    {{"e", "", 0, true},        {"rice", "teur", 3, true}, {"trice", "teur", 4, true},
     {"euse", "eur", 3, true},  {"eure", "eur", 3, true},  {"ere", "er", 2, true},
     {"iere", "ier", 3, true},  {"ve", "f", 1, true},      {"ive", "if", 2, true},
     {"ienne", "ien", 3, true}, {"enne", "en", 2, true},   {"onne", "on", 2, true},
     {"elle", "el", 2, false},  {"elle", "eau", 3, false}, {"esse", "e", 1, true},
     {"se", "x", 1, false},     {"euse", "eux", 3, true},  {"sse", "s", 1, false},
     {"ne", "n", 0, false},     {"te", "t", 0, false},     {"le", "l", 0, false},
     {"lle", "l", 1, false},    {"he", "c", 0, false},     {"te", "u", 0, false}}};

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string pluralOf(const std::string& word)
{
    const bool isSame = endsWith(word, "s") || endsWith(word, "x") || endsWith(word, "z");
    return isSame ? word : word + "s";
}

const Ending* endingFor(std::string_view stem, std::string_view feminine)
{
    for (const Ending& ending : kEndings) {
        if (ending.feminine == feminine && endsWith(stem, ending.masculine))
            return &ending;
    }
    return nullptr;
}

std::optional<Style> styleAt(const Source& source, std::size_t i)
{
    switch (source.at(i)) {
    case U'·':
    case U'•':
    case 0x2027:
        return Style::Dot;
    case U'.':
        return Style::Stop;
    case U'-':
    case 0x2010:
    case 0x2011:
        return Style::Hyphen;
    case U'(':
        return Style::Parenthesis;
    default:
        return std::nullopt;
    }
}

// The endings as they are written, folded, and where they end.
struct Written {
    std::vector<std::string> pieces;
    std::size_t end = 0;
};

Written readPieces(const Source& source, std::size_t stemEnd, Style style)
{
    constexpr std::size_t kMostPieces = 3;
    constexpr std::size_t kLongestPiece = 6;
    Written written{{}, stemEnd};
    while (written.pieces.size() < kMostPieces && styleAt(source, written.end) == style) {
        const std::size_t from = written.end + 1;
        std::size_t to = from;
        while (source.isLetter(to) && to - from <= kLongestPiece)
            ++to;
        const bool isClosed = style != Style::Parenthesis || source.at(to) == U')';
        if (to == from || to - from > kLongestPiece || !isClosed)
            break;
        written.pieces.emplace_back(source.folded(from, to));
        written.end = style == Style::Parenthesis ? to + 1 : to;
    }
    // "patient(e)s"
    if (style == Style::Parenthesis && !written.pieces.empty() &&
        source.folded(written.end, written.end + 1) == "s") {
        written.pieces.emplace_back("s");
        ++written.end;
    }
    return written;
}

std::vector<std::string> expand(std::string stem, const std::string& feminine, bool isPlural,
                                const Ending* ending)
{
    std::vector<std::string> forms{stem};
    if (ending)
        forms.push_back(stem.substr(0, stem.size() - ending->cut) + feminine);
    if (isPlural) {
        const std::size_t count = forms.size();
        for (std::size_t i = 0; i < count; ++i)
            forms.push_back(pluralOf(forms[i]));
    }
    std::vector<std::string> unique;
    for (std::string& form : forms) {
        if (std::find(unique.begin(), unique.end(), form) == unique.end())
            unique.push_back(std::move(form));
    }
    return unique;
}

// A full stop and a hyphen have other uses: there, only endings that are no words of their own count, unless
// a plural "s" follows, and nothing may follow that would make a sentence or a compound of it.
bool isPlausible(const Source& source, const Written& written, Style style, const Ending* ending,
                 std::size_t stem)
{
    if (source.isWordCharacter(written.end))
        return false;
    if (style == Style::Dot || style == Style::Parenthesis)
        return stem >= 2;
    const bool touchesMore = source.kind(written.end) == CharacterClass::Apostrophe ||
                             source.kind(written.end) == CharacterClass::Hyphen ||
                             source.at(written.end) == U'@';
    const bool isFollowedByPlural = written.pieces.size() == 2;
    if (touchesMore || stem < (style == Style::Stop ? 2U : 3U))
        return false;
    return ending ? ending->isPlain || isFollowedByPlural : style == Style::Stop && stem >= 3;
}

bool isFeminine(std::string_view ending, bool isWordFine)
{
    return std::any_of(kEndings.begin(), kEndings.end(), [&](const Ending& known) {
        return known.feminine == ending && (known.isPlain || isWordFine);
    });
}

} // namespace

bool mayBeInclusive(std::string_view joint, std::string_view ending, bool isPlural)
{
    constexpr std::array<std::string_view, 7> kJoints{".", "-", "(", "·", "•", "‧", "‐"};
    const bool isHyphen = joint == "-" || joint == "‐" || joint == "‑";
    if (!isHyphen && std::find(kJoints.begin(), kJoints.end(), joint) == kJoints.end())
        return false;
    if (ending == "s")
        return !isHyphen;
    // After a full stop or a hyphen an ending that is a word counts only in the plural (isPlausible).
    const bool isWordFine = isPlural || !(isHyphen || joint == ".");
    if (isFeminine(ending, isWordFine))
        return true;
    return endsWith(ending, "s") && isFeminine(ending.substr(0, ending.size() - 1), isWordFine);
}

Inclusive readInclusive(const Source& source, std::size_t start, std::size_t stemEnd)
{
    const std::optional<Style> style = styleAt(source, stemEnd);
    if (!style || !source.isLetter(start))
        return {};
    const Written written = readPieces(source, stemEnd, *style);
    if (written.pieces.empty() || written.pieces.size() > 2)
        return {};
    std::string stem(source.folded(start, stemEnd));
    std::string feminine = written.pieces.front();
    bool isPlural = written.pieces.size() == 2;
    if (isPlural && written.pieces.back() != "s")
        return {};
    if (!isPlural && feminine == "s") { // "ami·s": only the plural is added
        if (!isPlausible(source, written, *style, nullptr, stemEnd - start))
            return {};
        return {written.end, expand(std::move(stem), {}, true, nullptr)};
    }
    if (!isPlural && feminine.size() > 1 && endsWith(feminine, "s")) { // "patient·es", "acteurs·rices"
        isPlural = true;
        feminine.pop_back();
        if (endsWith(stem, "s") && !endingFor(stem, feminine)) // the stem stands in the plural too
            stem.pop_back();
    }
    const Ending* ending = endingFor(stem, feminine);
    if (!ending || !isPlausible(source, written, *style, ending, stemEnd - start))
        return {};
    return {written.end, expand(std::move(stem), feminine, isPlural, ending)};
}

} // namespace greffier::text
