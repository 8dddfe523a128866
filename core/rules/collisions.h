#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/rules/expression.h"

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::rules {

// Ordinary words of one language that a term would also hit.
struct WordCollisions {
    std::int64_t whole = 0;            // the whole word is hit
    std::int64_t inside = 0;           // only a part of it: a pattern without word boundaries
    std::vector<std::string> examples; // at most kCollisionExamples, spread over the alphabet
    std::int64_t all() const { return whole + inside; }
};
constexpr std::size_t kCollisionExamples = 24;

// One term of a condition: word("…"), a list, a pattern.
struct TermCollisions {
    std::string term; // as canonical text
    WordCollisions french, english;
};

// The collision meter: tries every term of the condition that speaks for a hit (none within `not`) on every word of the
// two lists that are compiled in, each word as a text of its own. Forms that the condition itself names do not count.
// Takes a second or two. Errors: Cancelled.
base::Result<std::vector<TermCollisions>> findCollisions(const Expression& condition, const base::JobControl& job);

} // namespace greffier::rules
