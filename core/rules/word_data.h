#pragma once
#include <cstddef>
#include <cstdint>

namespace greffier::rules {

// An accented letter of a word list and how many bytes of the folded form it stands for ("œ": 2).
struct WordLetter {
    const char* utf8;
    std::size_t foldedLength;
};

// A word list as it is compiled in, written at build time by word_list_generator; the format is described in
// word_list.h.
struct WordList {
    const char* data;
    const std::uint32_t* blocks; // byte where each block begins
    std::size_t blockCount;
    std::size_t count; // different folded forms
    const WordLetter* letters;
};
constexpr std::size_t kWordsPerBlock = 32;

extern const WordList kFrenchWordList;
extern const WordList kEnglishWordList;

} // namespace greffier::rules
