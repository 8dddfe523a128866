#pragma once
#include "core/rules/author_index.h"
#include "core/rules/duplicates.h"
#include "core/rules/facts.h"

#include <optional>
#include <vector>

namespace greffier::rules {

// One thread that is wholly in memory: the examples of packs, and tests. It is the whole case for the questions that are
// asked of a case.
// Invariant: the comments are in reading order; a parent stands before its answers. Facts::position of each is its index,
// and only facts of this thread are asked about.
class ListedThread final : public Surroundings {
public:
    struct Item {
        Facts facts;
        std::int32_t parent = -1; // index
    };
    // Sets positions and, where none is stated, ids; a comment with a parent has a known one.
    explicit ListedThread(std::vector<Item> items);
    const Facts& comment(std::size_t index) const { return m_items[index].facts; }

    const Facts* parentOf(const Facts& facts) override;
    bool matchesSearch(const Facts& facts, std::string_view folded) override;
    Place placeOf(const Facts& facts) override;
    const Facts* replyTo(const Facts& facts, std::int64_t index) override;
    std::vector<bool> areRepeated(const Facts& facts, const std::vector<text::HashedWord>& words, std::string_view part) override;
    std::int64_t duplicatesOf(const Facts& facts) override;
    AuthorRecord authorOf(const Facts& facts) override;
    std::int64_t decidedOf(const Facts& facts, std::string_view status) override;
    evidence::Truth isInBurst(const Facts& facts, std::int32_t count, std::int32_t minutes) override;

private:
    const Item& itemOf(const Facts& facts) const { return m_items[static_cast<std::size_t>(facts.position)]; }
    const AuthorIndex& authors();

    std::vector<Item> m_items;
    std::optional<AuthorIndex> m_authors; // made when first asked
    std::optional<DuplicateGroups> m_duplicates;
};

} // namespace greffier::rules
