#pragma once
#include "core/text/tokens.h"

#include <cstddef>
#include <string>
#include <vector>

// A disguised word, letter by letter; not for other folders.
namespace greffier::text {

// Collects what each character of a disguised word can stand for, and gives the words that come of it.
class PlainWord {
public:
    void addLetter(char32_t letter);                     // as French writes it
    void addReplaced(const std::string& letters);        // one character that may stand for each of these letters
    void addLiteral(char32_t sign);                      // a hyphen, apostrophe or mask that stays
    void ignoreLastMarks();                              // the last letter has marks that French does not write

    std::size_t size() const { return m_slots.size(); } // repeated letters count once
    bool hasRepeats() const;
    // At most `most`, the likeliest where there would be more. Only readable, folded and anyAccent are set.
    std::vector<PlainForm> forms(std::size_t most) const;

private:
    struct Slot {
        std::string readable; // empty: accents cannot be told
        std::string letters;  // folded, for one letter as it stands ("oe" for œ); else one letter per possibility
        std::size_t count = 1;
        bool isChoice = false; // `letters` are possibilities
        bool isLiteral = false;

        std::size_t choices() const { return isChoice ? letters.size() : 1; }
        bool isRepeated() const { return count > 2 && !isLiteral; }
    };
    struct Choice {
        std::size_t letter = 0;
        std::size_t count = 1;
    };
    void add(Slot slot);
    PlainForm form(const std::vector<Choice>& choices) const;
    std::vector<PlainForm> allForms() const;
    std::vector<PlainForm> likeliestForms(std::size_t most) const;

    std::vector<Slot> m_slots;
};

} // namespace greffier::text
