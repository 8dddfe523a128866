#pragma once
#include "core/journal/act.h"

#include <string>
#include <vector>

namespace greffier::journal {

// The stretches of a passage in the order of the text: the first, then the further ones.
std::vector<Excerpt> excerptsOf(const PassageMarked& mark);
std::vector<base::Span> spansOf(const PassageMarked& mark);
// The words of all stretches on one line, " […] " between them.
std::string wordsOf(const PassageMarked& mark);
// Whether two lists of stretches of one text share a code point.
bool overlap(const std::vector<base::Span>& left, const std::vector<base::Span>& right);

} // namespace greffier::journal
