#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace greffier::tests {

// Made-up French comments with the statistics of real ones: how often the commonest words come (per 10,000, counted in
// posts of French forums), a Zipf tail of a hundred thousand dictionary words, lengths of sentences and comments,
// punctuation, elisions, capitals, quotations, numbers, addresses and emoji. Nothing of a real comment is in them.
// Deterministic: the n-th text is the same in every run.
class FrenchText {
public:
    // The words of Debian's wfrench. Empty where the list is not installed.
    static FrenchText fromDictionary();
    bool isEmpty() const { return m_words.empty(); }

    std::string comment(std::int64_t index) const;
    // The content word of that rank in the tail; the word of rank r comes about 1/r times as often as the first.
    const std::string& word(std::size_t rank) const { return m_words[rank % m_words.size()]; }
    std::size_t wordCount() const { return m_words.size(); }

private:
    std::vector<std::string> m_words; // by rank
};

} // namespace greffier::tests
