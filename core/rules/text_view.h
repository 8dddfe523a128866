#pragma once
#include "core/text/proportions.h"
#include "core/text/tokens.h"
#include "core/text/unicode.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace greffier::rules {

// Something that a term found. `span` in code points of the exact text, never empty.
struct Match {
    base::Span span;
    text::ReadingKind reading = text::ReadingKind::Readable;
    std::int32_t form = -1; // the last plain form that it needed, as an index of TokenText::plain
};

// What a term found in one text, by ascending start; at most one match per start.
struct Matches {
    std::vector<Match> found;
    bool isOverrun = false; // a budget ran out
};

// One text as the terms see it: tokens and what is measured on them, computed once, when first asked for. Not
// thread-safe. Invariant: the exact text outlives the view.
class TextView {
public:
    // What is known of the text already. `isOrdinary`: it has no plain forms (text::mayHavePlainForms). `spare`: memory of
    // an earlier text for the tokens, which is given back at the end; outlives the view.
    struct Known {
        bool isOrdinary = false;
        text::TokenText* spare = nullptr;
    };
    explicit TextView(std::string_view exact) : m_exact(exact) {}
    TextView(std::string_view exact, Known known) : m_exact(exact), m_known(known) {}
    ~TextView();
    TextView(const TextView&) = delete;
    TextView& operator=(const TextView&) = delete;

    std::string_view exact() const { return m_exact; }
    std::string_view written(base::Span span) const; // code points of the exact text
    const text::ReadText& readable() const; // without tokens
    const text::TokenText& text() const;
    const std::vector<text::Token>& tokens() const { return text().tokens; }
    // The parts of a hyphenated or apostrophed token, as tokens; empty for a simple one.
    const std::vector<text::Token>& parts(std::size_t token) const;
    // The plain forms that begin with a token.
    struct PlainForms {
        const text::PlainForm* first = nullptr;
        const text::PlainForm* last = nullptr; // past the end
        const text::PlainForm* begin() const { return first; }
        const text::PlainForm* end() const { return last; }
    };
    PlainForms plainForms(std::size_t token) const;
    // The writer leaves accents out: no letter of the text has one, and some word is none without (DECISIONS 18).
    bool leavesAccentsOut() const;
    std::int64_t length() const;          // code points of the exact text
    std::int64_t capsThousandths() const; // share of capitals; 0 for fewer than ten letters
    std::int64_t links() const;
    const text::Proportions& proportions() const;
    std::int32_t sentenceAt(std::int32_t codePoint) const; // numbers of sentences ascend with the text
    // Words that stand between two spans; nothing where they overlap. Elisions, clitics and punctuation are no words.
    std::optional<std::int32_t> wordsBetween(base::Span a, base::Span b) const;
    bool isQuoted(base::Span span) const; // whole span within one quotation

private:
    struct Parts {
        std::vector<text::Token> tokens;
        std::deque<std::string> folded; // what they show
    };
    const std::vector<std::int32_t>& wordsBefore() const; // per token, and one for the end
    const std::vector<std::int32_t>& sentenceStarts() const; // code points of the exact text
    static Parts partsOf(const text::Token& token);

    std::string_view m_exact;
    Known m_known;
    struct Place {
        std::int32_t codePoint = 0;
        std::size_t byte = 0;
    };
    mutable Place m_place; // of the last stretch that was asked for
    mutable std::optional<text::ReadText> m_readable;
    mutable std::optional<text::TokenText> m_text;
    mutable std::unordered_map<std::size_t, Parts> m_parts; // of the tokens that were asked for
    mutable std::vector<std::int32_t> m_wordsBefore, m_sentenceStarts; // empty until asked for
    mutable std::optional<bool> m_leavesAccentsOut;
    mutable std::optional<text::Proportions> m_proportions;
};

} // namespace greffier::rules
