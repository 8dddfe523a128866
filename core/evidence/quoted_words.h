#pragma once
#include "core/base/span.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace greffier::evidence {

// Which comments hold the words that others put between quotation marks (or in lines that begin with ">"). Texts are seen
// twice: first for the quotations, then for those who hold their words. Linear; keeps no text.
class QuotedWords {
public:
    // What a comment quotes of another one.
    struct Source {
        std::int32_t position = -1; // who said it first hand, the latest before the comment
        base::Span span;            // the quotation, code points of the quoting text
        std::size_t words = 0;
        bool isOnly = false;        // nobody else said it before the comment
    };

    void addQuotes(std::int32_t position, std::int32_t thread, std::string_view text);
    bool isEmpty() const { return m_quotes.empty(); }
    void addHolder(std::int32_t position, std::int32_t thread, std::string_view text);
    // Once, when every text was seen. `rank`: of each position, its place in time.
    void settle(const std::vector<std::int32_t>& rank);
    // In the order of the text; after settle().
    std::vector<Source> sourcesOf(std::int32_t position, const std::vector<std::int32_t>& rank) const;

private:
    struct Quote {
        std::int32_t position = 0;
        std::int32_t group = 0;
        base::Span span;
    };
    struct Group { // of quotations of the same words
        std::size_t words = 0;
        std::size_t shingles = 0;
        std::vector<std::int32_t> quoters, holders; // positions
    };
    struct Piece { // the n-th shingle of a group
        std::int32_t group = 0;
        std::size_t n = 0;
    };

    std::vector<Quote> m_quotes;
    std::vector<Group> m_groups;
    std::unordered_map<std::uint64_t, std::int32_t> m_groupOf;         // by thread and words
    std::unordered_map<std::uint64_t, std::vector<Piece>> m_pieces;    // by thread and shingle
};

} // namespace greffier::evidence
