#include "core/evidence/name_table.h"

#include <QHashFunctions>
#include <QRandomGenerator>

namespace greffier::evidence {

NameTable::NameTable() : m_slots(64), m_seed(QRandomGenerator::system()->generate64()) {}

std::string_view NameTable::at(std::int32_t number) const
{
    const auto index = static_cast<std::size_t>(number);
    const std::size_t start = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_bytes).substr(start, m_ends[index] - start);
}

std::uint32_t NameTable::hashOf(std::string_view name) const
{
    return static_cast<std::uint32_t>(qHashBits(name.data(), name.size(), m_seed));
}

// Where the name stands, or the free slot where it would.
std::size_t NameTable::placeOf(std::string_view name, std::uint32_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t place = hash & mask;
    while (m_slots[place].number >= 0 && (m_slots[place].hash != hash || at(m_slots[place].number) != name))
        place = (place + 1) & mask;
    return place;
}

std::int32_t NameTable::find(std::string_view name) const
{
    return m_slots[placeOf(name, hashOf(name))].number;
}

std::int32_t NameTable::add(std::string_view name)
{
    const std::uint32_t hash = hashOf(name);
    const std::size_t place = placeOf(name, hash);
    if (m_slots[place].number >= 0)
        return m_slots[place].number;
    const std::int32_t number = size();
    m_slots[place] = {hash, number};
    m_bytes += name;
    m_ends.push_back(m_bytes.size());
    if (m_ends.size() * 2 > m_slots.size())
        grow();
    return number;
}

void NameTable::grow()
{
    std::vector<Slot> slots(m_slots.size() * 2);
    const std::size_t mask = slots.size() - 1;
    for (const Slot& slot : m_slots) {
        if (slot.number < 0)
            continue;
        std::size_t place = slot.hash & mask;
        while (slots[place].number >= 0)
            place = (place + 1) & mask;
        slots[place] = slot;
    }
    m_slots = std::move(slots);
}

} // namespace greffier::evidence
