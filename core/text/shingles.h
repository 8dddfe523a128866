#pragma once
#include "core/base/span.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace greffier::text {

// A word of a folded text: letters, marks and digits in a row.
struct HashedWord {
    std::uint64_t hash = 0;
    base::Span span; // code points of the folded text
};
std::vector<HashedWord> foldedWords(std::string_view folded);

// The hashes of every `size` words in a row, in order; one hash of all words where there are fewer (none for no word).
std::vector<std::uint64_t> shinglesOf(const std::vector<HashedWord>& words, std::size_t size);

} // namespace greffier::text
