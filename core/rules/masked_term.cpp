#include "core/rules/forms.h"
#include "core/rules/terms.h"
#include "core/text/unicode.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace greffier::rules {
namespace {

using text::Token;
using text::TokenKind;

// What a token of kind Masked, or a disguise of one, may have behind the letters before its first mask. A single hyphen or
// full stop stands for one letter, with the next one behind it.
constexpr std::array<std::string_view, 6> kMasks{"*", "·", "•", "_", "#", "--"};
constexpr std::array<std::string_view, 2> kEllipses{"…", ".."};

// Letters that may be the folded form of one small consonant of the text: only these may be followed by full stops that
// end the word ("m...").
bool mayBeOneLetter(std::u32string_view letters)
{
    constexpr std::array<std::u32string_view, 7> kPairs{U"ss", U"ff", U"fi", U"fl", U"st", U"ffi", U"ffl"};
    const bool isAscii = std::all_of(letters.begin(), letters.end(), [](char32_t c) { return c < 0x80; });
    return letters.size() == 1 || !isAscii || std::find(kPairs.begin(), kPairs.end(), letters) != kPairs.end();
}

// A masked word: letters, where the first mask begins and where the last one ends.
struct MaskedWord {
    std::u32string text;
    std::size_t first = 0;
    std::size_t last = 0; // end of the last mask
    bool isOneRun = false; // one character, repeated, without letters between

    explicit MaskedWord(std::string_view folded) : text(text::toUtf32(folded)), first(text.size())
    {
        const auto isLetter = [](char32_t c) { return QChar::isLetterOrNumber(c) || QChar::isMark(c); };
        first = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isLetter) - text.begin());
        last = static_cast<std::size_t>(std::find_if_not(text.rbegin(), text.rend(), isLetter).base() - text.begin());
        if (first == text.size()) { // crossed out with the letter x: "mxxxx"
            first = std::min<std::size_t>(1, text.size());
            last = text.size();
        }
        isOneRun = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(first),
                               text.begin() + static_cast<std::ptrdiff_t>(last),
                               [this](char32_t c) { return c == text[first]; });
    }

    bool isEllipsis() const { return isOneRun && (text[first] == U'…' || (text[first] == U'.' && last - first > 1)); }

    bool standsFor(const std::u32string& word) const
    {
        const std::size_t tail = text.size() - last;
        if (first == 0 || first >= last || word.compare(0, first, text, 0, first) != 0)
            return false;
        // A mask at the end, and an ellipsis anywhere, stand for any number of letters.
        if (isOneRun && (tail == 0 || isEllipsis()))
            return word.size() > first + tail && word.compare(word.size() - tail, tail, text, last, tail) == 0;
        if (word.size() != text.size())
            return false;
        for (std::size_t i = first; i < text.size(); ++i) {
            if (QChar::isLetterOrNumber(text[i]) && text[i] != word[i])
                return false;
        }
        return true;
    }
};

class MaskedTerm final : public Term {
public:
    explicit MaskedTerm(const Node& node)
    {
        for (const std::string& paradigm : node.texts) {
            for (const std::string& form : splitForms(paradigm))
                m_words.push_back(text::toUtf32(text::fold(form)));
        }
    }

    Matches find(const TextView& view) const override
    {
        Matches matches;
        for (const Token& token : view.tokens()) {
            if (token.kind != TokenKind::Masked)
                continue;
            const MaskedWord masked(token.folded);
            if (isMaskOf(masked))
                matches.found.push_back({token.exact, text::ReadingKind::Folded});
        }
        const std::vector<text::PlainForm>& all = view.text().plain;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].isMasked && isMaskOf(MaskedWord(all[i].folded)))
                matches.found.push_back({all[i].exact, text::ReadingKind::Plain, static_cast<std::int32_t>(i)});
        }
        sortMatches(matches.found);
        return matches;
    }

    Literals literals() const override
    {
        LiteralSet all;
        for (const std::u32string& word : m_words) {
            for (std::size_t letters = 1; letters < word.size(); ++letters)
                addLiterals(word, letters, all);
        }
        return {all};
    }

private:
    // Those of the word with its first mask behind so many letters.
    static void addLiterals(const std::u32string& word, std::size_t letters, LiteralSet& all)
    {
        const std::string before = text::fromUtf32(word.substr(0, letters));
        const bool hasNext = letters + 1 < word.size();
        // Beyond ASCII it could be longer than the letters before, and the literal be known by it (WordTable).
        const std::string next = hasNext && word[letters + 1] < 0x80 ? text::fromUtf32(word.substr(letters + 1, 1)) : "";
        const bool isShort = mayBeOneLetter(std::u32string_view(word).substr(0, letters));
        for (const std::string_view mask : kMasks)
            all.push_back({before + std::string(mask), LiteralPlace::Word});
        for (const std::string_view dots : kEllipses)
            all.push_back({before + std::string(dots), isShort ? LiteralPlace::Word : LiteralPlace::WordGoesOn});
        if (hasNext)
            all.push_back({before + "-" + next, LiteralPlace::Word});
        if (hasNext && isShort)
            all.push_back({before + "." + next, LiteralPlace::Word});
        if (isShort)
            all.push_back({before + "xxx", LiteralPlace::WordStart});
    }

    bool isMaskOf(const MaskedWord& masked) const
    {
        return std::any_of(m_words.begin(), m_words.end(), [&](const auto& word) { return masked.standsFor(word); });
    }

    std::vector<std::u32string> m_words;
};

} // namespace

std::unique_ptr<Term> makeMaskedTerm(const Node& node)
{
    return std::make_unique<MaskedTerm>(node);
}

} // namespace greffier::rules
