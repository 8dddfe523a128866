#pragma once
#include "core/base/span.h"

#include <optional>
#include <string_view>
#include <vector>

namespace greffier::casefile {

// Where the stretches of a passage stand in a later text of the same comment.
struct Relocated {
    // Nobody has to look: the texts are the same, or each stretch stands there once, word for word, with the 32 code points
    // around it (to the text's end where it is nearer) as they were.
    bool isExact = false;
    std::vector<base::Span> spans; // as many as before, in the same order, disjoint; whole characters
};
// Nothing where a stretch is lost. A repeated word is never taken for another: where the words around do not tell which of
// them it is, it is lost or, where most of them do, for a person to judge.
std::optional<Relocated> relocate(std::string_view before, const std::vector<base::Span>& spans, std::string_view after);
// Does the later text hold the words of every stretch, wherever? Then a passage that is not found is not told from others.
bool areWordsIn(std::string_view before, const std::vector<base::Span>& spans, std::string_view after);

} // namespace greffier::casefile
