#pragma once
#include "core/rules/expression.h"

#include <cstddef>
#include <functional>
#include <string>

namespace greffier::rules {

// The word lists that are compiled in: Debian's wfrench (346,000 inflected forms) and wamerican without names and
// possessives (59,000).
std::size_t ordinaryWordCount(Language language); // different folded forms
// Every word of the list, lower case, accents kept, in the order of their folded forms. `visit` returns false to stop.
void forEachOrdinaryWord(Language language, const std::function<bool(const std::string& word)>& visit);

} // namespace greffier::rules
