#pragma once
#include "core/base/span.h"
#include "core/text/reading.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::text {

enum class TokenKind {
    Word,    // letters, marks, digits; a hyphenated compound is one word
    Elision, // "l'", "qu'", or a lone consonant and one space before a vowel ("l humour")
    Number,  // digits with separators, ordinals, amounts and units written together ("15 000", "1,50",
             // "16h30")
    Mention, // @name
    Hashtag, // #word
    Url,
    Masked, // letters with mask characters: "m****", "c*nnard", "p…n"
    Symbol  // one punctuation mark, symbol or emoji cluster (blanks are no tokens)
};

// One token of a text (RULES.md §4).
// Invariant: tokens are in order and do not overlap; `exact` is the token's code points in the exact text,
// `readable` those in the readable form, `folded` the form in which words are compared. That form is the same
// however the token was written: an elision is always "l'" (also for "l humour"), a clitic stands without its
// hyphens ("-t-il" -> "il").
struct Token {
    TokenKind kind = TokenKind::Word;
    base::Span exact;
    std::string_view readable; // case and accents kept; this and what follows lives as long as the text
    std::string_view folded;
    bool isCompound = false;     // hyphenated: "cul-de-sac"
    bool isPart = false;         // a clitic split from its verb: "-t-il", "-moi"
    bool hasJoint = false;       // a word with a hyphen or an apostrophe in it: "cul-de-sac", "-t-il", "aujourd'hui"
    bool startsSentence = false; // first token of a sentence
    std::int32_t quoteDepth = 0; // how many quotations it stands in (“ ” « » " ", lines that begin with ">")
    std::span<const std::string> alternatives; // folded forms that inclusive writing stands for: "patient·e·s"
};

// What a suspicious token, or several in a row, may stand for (the plain reading of RULES.md §3). One stretch may have
// several such forms: "1" is i or l, a letter repeated three times stands for one or two.
// Invariant: [firstToken, lastToken] are tokens of the same text; `exact` begins and ends at characters of them.
struct PlainForm {
    std::size_t firstToken = 0;
    std::size_t lastToken = 0; // included
    base::Span exact;
    std::string readable;        // lower case; accents where they were written
    std::string folded;          // the form in which words are compared
    std::uint64_t anyAccent = 0; // bit i: the i-th letter of `folded` was written with a sign that shows no accents
    bool isMasked = false;       // mask characters were kept: "м**d" gives "m**d"
    Disguises disguises;
};

// A text in the form in which rules see it. Immutable once made; holds what its tokens show, so it can be moved but not
// copied.
struct TokenText {
    ReadText readable;
    std::vector<Token> tokens;
    std::vector<base::Span> quotes; // quoted stretches, code points of the exact text, marks included
    std::vector<PlainForm> plain;   // by first and last token, without doubles; empty for nearly every text
    std::unique_ptr<char[]> letters;                // what the tokens show, but for the words of elisions
    std::vector<std::vector<std::string>> inclusive; // what their `alternatives` show
};

// False only where the text has no plain forms: a quick look at its bytes, for those who scan many texts.
bool mayHavePlainForms(std::string_view exact);

// Never fails: any valid UTF-8 gives tokens. Linear in the length of the text.
TokenText tokenise(std::string_view exact);
// The same for those who have asked mayHavePlainForms() already. `spare`: a text that is needed no more; its memory is
// used again.
TokenText tokenise(std::string_view exact, bool mayHavePlainForms, TokenText spare = {});

} // namespace greffier::text
