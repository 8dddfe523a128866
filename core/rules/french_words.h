#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace greffier::rules {

// The word list of Debian's package wfrench, compiled in: 346,000 inflected forms. It decides where a missing accent is
// no other word; no rule depends on it otherwise.

// Every French word (lower case, accents kept) of that folded form; empty where there is none. Takes about 1 µs.
std::vector<std::string> frenchWords(std::string_view folded);
// True where the folded form is no word as it stands, but becomes one with accents: "medecin", "tres".
bool lacksAccents(std::string_view folded);

} // namespace greffier::rules
