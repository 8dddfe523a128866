#pragma once
#include "core/rules/word_data.h"

#include <string>
#include <vector>

namespace greffier::rules {

// Reads the entries of a compiled word list one after the other, from the beginning of a block.
// Format (written by word_list_generator.cpp): entries sorted by folded form, front-coded, in blocks of
// kWordsPerBlock. An entry is: bytes shared with the entry before; the other bytes, the last with its high bit set;
// the number of words of that form; for each the number of its accented letters; for each of these the byte of the
// folded form where it stands and its index in the table of letters.
class WordListReader {
public:
    WordListReader(const WordList& list, std::size_t block) : m_list(list), m_at(list.blocks[block]) {}

    // Moves to the next entry and reads its folded form.
    const std::string& next();
    // The words of that entry: lower case, accents kept.
    std::vector<std::string> words();

private:
    unsigned char take() { return static_cast<unsigned char>(m_list.data[m_at++]); }
    void skipWords();

    const WordList& m_list;
    std::size_t m_at;
    bool m_isInEntry = false;
    std::string m_folded;
};

} // namespace greffier::rules
