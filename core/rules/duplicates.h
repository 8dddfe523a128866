#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace greffier::rules {

// Groups of comments with nearly the same text, for duplicate_of. Two texts are alike where at least 14 of 24 minima over
// the hashes of their word pairs are equal (MinHash: Broder 1997), which estimates that more than half of all their word
// pairs are common; who is like a member of a group belongs to it. Candidates are those that share two neighbouring
// minima, so that the work grows with n log n. 60 bytes per comment while it is made, 4 afterwards.
// Invariant: after finish() immutable; any thread may ask.
class DuplicateGroups {
public:
    void add(std::int32_t comment, std::string_view folded); // numbers ascend, from 0
    void finish();
    // How many others are in its group; 0 for a comment that was not added or has no word.
    std::int64_t others(std::int32_t comment) const;

private:
    static constexpr std::size_t kMinima = 24;
    static constexpr std::size_t kAlike = 14;
    using Signature = std::array<std::uint16_t, kMinima>;
    bool isAlike(std::int32_t a, std::int32_t b) const;
    std::int32_t rootOf(std::int32_t comment);
    void joinBand(std::size_t band);
    void joinAlike(const std::vector<std::int32_t>& candidates);

    std::vector<Signature> m_signatures; // by number; freed by finish()
    std::vector<std::int32_t> m_parents; // of union-find; by finish() it becomes the size of the group, 0 without words
};

} // namespace greffier::rules
