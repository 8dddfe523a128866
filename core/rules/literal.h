#pragma once
#include <string>
#include <vector>

namespace greffier::rules {

// Where a literal has to stand.
enum class LiteralPlace {
    Word,       // it holds a word, and no word goes on across its ends (text::FoldedTexts)
    WordGoesOn, // the same, and behind it, full stops and ellipses left out, stands more of a word
    WordStart,  // no word goes on across its beginning
    Anywhere
};

// Folded text that a comment must hold for a condition to be anything but false.
struct Literal {
    std::string text;
    LiteralPlace place = LiteralPlace::Word;

    bool operator==(const Literal&) const = default;
};

// At least one of them must stand in the comment; an empty set: the condition is always false.
using LiteralSet = std::vector<Literal>;
// Of each of these sets. No set: nothing is known, and the condition has to be evaluated on every comment.
using Literals = std::vector<LiteralSet>;

} // namespace greffier::rules
