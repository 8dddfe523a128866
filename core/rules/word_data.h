#pragma once
#include <cstddef>
#include <cstdint>

namespace greffier::rules {

// An accented letter of the word list and how many bytes of the folded form it stands for ("œ": 2).
struct WordLetter {
    const char* utf8;
    std::size_t foldedLength;
};

// Written at build time by word_list_generator; the format is described in french_words.h.
extern const char kWordData[];
extern const std::uint32_t kWordBlocks[]; // byte where each block begins
extern const std::size_t kWordBlockCount;
extern const std::size_t kWordCount; // different folded forms
extern const WordLetter kWordLetters[];

} // namespace greffier::rules
