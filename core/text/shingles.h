#pragma once
#include "core/base/span.h"

#include <array>
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

// Looks in other texts for rows of `size` words of one text.
class ShingleFinder {
public:
    ShingleFinder(const std::vector<HashedWord>& words, std::size_t size);
    // The hashes of another text's words, in order.
    void lookIn(const std::vector<std::uint64_t>& words);
    const std::vector<bool>& found() const { return m_found; } // by shingle, as shinglesOf() gives them

private:
    static constexpr std::size_t kBits = 4'096;
    bool mayBeWord(std::uint64_t hash) const { return (m_words[hash % kBits / 64] >> (hash % 64) & 1U) != 0; }

    struct Shingle {
        std::uint64_t hash = 0;
        std::size_t index = 0;
    };
    std::size_t m_size;
    std::vector<Shingle> m_shingles; // by hash
    std::vector<bool> m_found;
    std::array<std::uint64_t, kBits / 64> m_words{}; // a bit for each word: most other texts have no such row of these
};

} // namespace greffier::text
