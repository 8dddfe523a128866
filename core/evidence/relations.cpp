#include "core/evidence/relations.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <type_traits>

namespace greffier::evidence {
namespace {

constexpr std::string_view kMagic = "relations 1\n";

template <class Row> const Row* rowOf(const std::vector<Row>& rows, base::ItemId item)
{
    const auto place =
        std::lower_bound(rows.begin(), rows.end(), item, [](const Row& row, base::ItemId id) { return row.item < id; });
    return place != rows.end() && place->item == item ? &*place : nullptr;
}

// The derived file never leaves the machine, so rows are kept as they are in memory.
template <class Row> void put(std::string& bytes, const std::vector<Row>& rows)
{
    static_assert(std::is_trivially_copyable_v<Row>);
    const std::uint64_t count = rows.size();
    bytes.append(reinterpret_cast<const char*>(&count), sizeof count);
    bytes.append(reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(Row));
}

template <class Row> bool take(std::string_view& bytes, std::vector<Row>& rows)
{
    std::uint64_t count = 0;
    if (bytes.size() < sizeof count)
        return false;
    std::memcpy(&count, bytes.data(), sizeof count);
    bytes.remove_prefix(sizeof count);
    if (count > bytes.size() / sizeof(Row))
        return false;
    rows.resize(count);
    if (count == 0) // then there is no place to copy to
        return true;
    std::memcpy(static_cast<void*>(rows.data()), bytes.data(), count * sizeof(Row));
    bytes.remove_prefix(count * sizeof(Row));
    return true;
}

template <class Enum, std::size_t N> std::string_view nameOf(const std::array<std::string_view, N>& names, Enum value)
{
    return names[std::min(static_cast<std::size_t>(value), N - 1)];
}

} // namespace

const InferredReply* Relations::replyOf(base::ItemId item) const
{
    return rowOf(replies, item);
}

const Sighting* Relations::sightingOf(base::ItemId item) const
{
    return rowOf(sightings, item);
}

std::vector<base::ItemId> Relations::sightingsOf(base::ItemId item) const
{
    const Sighting* known = sightingOf(item);
    const base::ItemId first = known != nullptr ? known->first : item;
    std::vector<base::ItemId> all{first};
    for (const Sighting& sighting : sightings) {
        if (sighting.first == first)
            all.push_back(sighting.item);
    }
    return all;
}

const Discussion* Relations::discussionOf(std::int32_t thread) const
{
    for (const Discussion& discussion : discussions) {
        if (std::any_of(discussion.begin(), discussion.end(),
                        [thread](const JoinedThread& part) { return part.thread == thread; }))
            return &discussion;
    }
    return nullptr;
}

std::vector<Absence> Relations::absencesOf(base::ItemId item) const
{
    std::vector<Absence> found;
    for (auto place = std::lower_bound(absences.begin(), absences.end(), item,
                                       [](const Absence& absence, base::ItemId id) { return absence.item < id; });
         place != absences.end() && place->item == item; ++place)
        found.push_back(*place);
    return found;
}

std::string Relations::serialise() const
{
    std::string bytes(kMagic);
    std::vector<std::uint64_t> sizes;
    std::vector<JoinedThread> parts;
    for (const Discussion& discussion : discussions) {
        sizes.push_back(discussion.size());
        parts.insert(parts.end(), discussion.begin(), discussion.end());
    }
    put(bytes, sizes);
    put(bytes, parts);
    put(bytes, sightings);
    put(bytes, absences);
    put(bytes, replies);
    return bytes;
}

bool Relations::deserialise(std::string_view bytes, Relations& relations)
{
    relations = {};
    if (bytes.substr(0, kMagic.size()) != kMagic)
        return false;
    bytes.remove_prefix(kMagic.size());
    std::vector<std::uint64_t> sizes;
    std::vector<JoinedThread> parts;
    const bool isWhole = take(bytes, sizes) && take(bytes, parts) && take(bytes, relations.sightings) &&
                         take(bytes, relations.absences) && take(bytes, relations.replies) && bytes.empty();
    std::size_t start = 0;
    for (const std::uint64_t size : sizes) {
        if (!isWhole || size > parts.size() - start)
            return false;
        relations.discussions.emplace_back(parts.begin() + static_cast<std::ptrdiff_t>(start),
                                           parts.begin() + static_cast<std::ptrdiff_t>(start + size));
        start += size;
    }
    return isWhole;
}

std::string_view toString(ReplyReason reason)
{
    return nameOf(std::array<std::string_view, 4>{"mention", "quote", "depth-limit", "other-capture"}, reason);
}

std::string_view toString(Confidence confidence)
{
    return nameOf(std::array<std::string_view, 3>{"low", "medium", "high"}, confidence);
}

std::string_view toString(JoinRule rule)
{
    return nameOf(std::array<std::string_view, 3>{"address", "identifiers", "texts"}, rule);
}

std::string_view toString(Coverage coverage)
{
    return nameOf(std::array<std::string_view, 5>{"whole", "unstated", "short", "feed", "cut"}, coverage);
}

} // namespace greffier::evidence
