#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace greffier::rules {

// The word list of Debian's package wfrench, compiled in: 346,000 inflected forms. It decides where a missing accent is
// no other word (RULES.md §3); no rule depends on it otherwise.
// Format (written by word_list_generator.cpp): entries sorted by folded form, front-coded, in blocks of
// kWordsPerBlock. An entry is: bytes shared with the entry before; the other bytes, the last with its high bit set;
// the number of words of that form; for each the number of its accented letters; for each of these the byte of the
// folded form where it stands and its index in the table of letters.
constexpr std::size_t kWordsPerBlock = 32;

// Every French word (lower case, accents kept) of that folded form; empty where there is none. Takes about 1 µs.
std::vector<std::string> frenchWords(std::string_view folded);
// True where the folded form is no word as it stands, but becomes one with accents: "medecin", "tres".
bool lacksAccents(std::string_view folded);

} // namespace greffier::rules
