#pragma once
#include "core/base/span.h"
#include "core/text/reading.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace greffier::rules {

// A word of a folded text: letters, marks and digits in a row.
struct FoldedWord {
    std::uint64_t hash = 0;
    base::Span span; // code points of the folded text
};
std::vector<FoldedWord> foldedWords(std::string_view folded);

// The hashes of every `size` words in a row, in order; one hash of all words where there are fewer (none for no word).
std::vector<std::uint64_t> shinglesOf(const std::vector<FoldedWord>& words, std::size_t size);

// Text that repeats an earlier comment is a quotation where this many words in a row are the same, …
constexpr std::size_t kQuoteShingle = 6;
// … and the comment has at least so many words of its own: a comment that is a copy quotes nothing.
constexpr std::size_t kOwnWords = 3;

} // namespace greffier::rules
