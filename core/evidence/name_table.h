#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::evidence {

// Gives each different text a number from 0 on, in the order of first appearance. A million identifiers of ten bytes take
// some 40 MB. Seeded like Qt's own hash tables, so that nobody can write a file whose identifiers all collide.
class NameTable {
public:
    NameTable();
    // The number of the text, given out now where it is new.
    std::int32_t add(std::string_view name);
    std::int32_t find(std::string_view name) const; // -1 where it has no number
    std::string_view at(std::int32_t number) const; // valid until the next add()
    std::int32_t size() const { return static_cast<std::int32_t>(m_ends.size()); }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::int32_t number = -1;
    };
    std::size_t placeOf(std::string_view name, std::uint32_t hash) const;
    std::uint32_t hashOf(std::string_view name) const;
    void grow();

    std::string m_bytes;             // all texts one after the other
    std::vector<std::size_t> m_ends; // by number
    std::vector<Slot> m_slots;       // open addressing, a power of two, at most half full
    std::size_t m_seed;
};

} // namespace greffier::evidence
