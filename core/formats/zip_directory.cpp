#include "core/formats/zip_directory.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>

namespace greffier::formats {
namespace {

using base::ErrorCode;
using base::Result;

constexpr std::string_view kHead("PK\x03\x04", 4), kListed("PK\x01\x02", 4), kEnd("PK\x05\x06", 4), kEnd64("PK\x06\x06", 4),
    kLocator64("PK\x06\x07", 4), kDescriptor("PK\x07\x08", 4);
constexpr std::size_t kHeadSize = 30, kListedSize = 46, kEndSize = 22, kLocatorSize = 20, kEnd64Size = 56;
constexpr std::uint32_t kIn64 = 0xFFFFFFFFU; // the value stands in the field of ZIP64
constexpr std::uint16_t kEncrypted = 1U | 1U << 6U | 1U << 13U, kSizesFollow = 1U << 3U;

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}
std::uint16_t number16(std::string_view bytes, std::size_t at)
{
    return static_cast<std::uint16_t>(number(bytes, at, 2));
}
std::uint32_t number32(std::string_view bytes, std::size_t at)
{
    return static_cast<std::uint32_t>(number(bytes, at, 4));
}

// The values that ZIP64 keeps in an extra field, in their order; false where one is missing.
bool take64(std::string_view extra, std::initializer_list<std::uint64_t*> values)
{
    constexpr std::uint16_t kZip64 = 1;
    const bool isAsked = std::any_of(values.begin(), values.end(), [](const std::uint64_t* value) { return *value == kIn64; });
    while (isAsked && extra.size() >= 4) {
        const std::size_t size = std::min<std::size_t>(number16(extra, 2), extra.size() - 4);
        std::string_view field = extra.substr(4, size);
        const bool isOurs = number16(extra, 0) == kZip64;
        extra.remove_prefix(4 + size);
        for (std::uint64_t* value : values) {
            if (!isOurs || *value != kIn64)
                continue;
            if (field.size() < 8)
                return false;
            *value = number(field, 0, 8);
            field.remove_prefix(8);
        }
        if (isOurs)
            return true;
    }
    return !isAsked;
}

// What stands at the end of the file: where the list is.
struct End {
    std::uint64_t count = 0, size = 0, offset = 0;
    std::uint64_t at = 0; // where the list has to end
};

class DirectoryReading {
public:
    DirectoryReading(QIODevice& file, std::string path, std::size_t most)
        : m_file(file), m_path(std::move(path)), m_most(most), m_size(static_cast<std::uint64_t>(file.size()))
    {
    }

    Result<ZipDirectory> run()
    {
        const std::optional<End> end = findEnd();
        std::uint64_t listAt = 0;
        bool isListed = end && (readList(listAt = end->offset, *end) || (end->size <= end->at && readList(listAt = end->at - end->size, *end)));
        if (!isListed) { // the heads lead to where the list begins, or take its place
            const std::uint64_t behind = walk();
            std::vector<ZipPlace> walked = std::move(m_found.places);
            isListed = end && readList(listAt = behind, *end);
            if (!isListed) {
                if (m_isTooMany)
                    return base::fail(ErrorCode::LimitExceeded, m_path, "entries");
                if (walked.empty())
                    return base::fail(ErrorCode::FormatNotRecognised, m_path, "ZIP");
                const bool isAtList = bytesAt(behind, 4) == kListed ||
                                      (end && (behind == end->at || behind == end->offset || behind + end->size == end->at));
                if (!isAtList)
                    return base::fail(end ? ErrorCode::Malformed : ErrorCode::Truncated, m_path, "ZIP");
                m_found.places = std::move(walked);
                fault({}, "the list at the end cannot be read");
                return std::move(m_found);
            }
        }
        if (m_isTooMany)
            return base::fail(ErrorCode::LimitExceeded, m_path, "entries");
        if (end->offset != listAt || end->size != end->at - listAt || end->count != m_found.places.size())
            fault({}, "the record at the end tells something else");
        compareWithHeads(listAt);
        return std::move(m_found);
    }

private:
    void fault(std::string entry, std::string why) { m_found.faults.push_back({std::move(entry), std::move(why)}); }

    std::string bytesAt(std::uint64_t offset, std::uint64_t size)
    {
        if (offset > m_size || !m_file.seek(static_cast<qint64>(offset)))
            return {};
        return m_file.read(static_cast<qint64>(std::min(size, m_size - offset))).toStdString();
    }

    std::optional<End> findEnd()
    {
        constexpr std::uint64_t kMost = kEndSize + 0xFFFF;
        const std::uint64_t from = m_size - std::min(m_size, kMost);
        const std::string tail = bytesAt(from, kMost);
        for (std::size_t at = tail.rfind(kEnd); at != std::string::npos; at = at == 0 ? std::string::npos : tail.rfind(kEnd, at - 1)) {
            if (tail.size() - at < kEndSize || number16(tail, at + 20) != tail.size() - at - kEndSize)
                continue; // not the end, or its comment does not end with the file
            End end{number16(tail, at + 10), number32(tail, at + 12), number32(tail, at + 16), from + at};
            if (number16(tail, at + 20) != 0)
                fault({}, "bytes behind the end");
            return end.count == 0xFFFF || end.size == kIn64 || end.offset == kIn64 ? in64(end) : end;
        }
        return std::nullopt;
    }

    End in64(End end)
    {
        const std::string locator = end.at < kLocatorSize ? std::string() : bytesAt(end.at - kLocatorSize, kLocatorSize);
        if (locator.substr(0, 4) != kLocator64)
            return end; // just that many entries
        const std::uint64_t at = number(locator, 8, 8);
        const std::string record = bytesAt(at, kEnd64Size);
        if (record.size() < kEnd64Size || record.substr(0, 4) != kEnd64 || at + 12 + number(record, 4, 8) != end.at - kLocatorSize)
            return end;
        return {number(record, 32, 8), number(record, 40, 8), number(record, 48, 8), at};
    }

    // The list from there to where it has to end; false where it is none.
    bool readList(std::uint64_t at, const End& end)
    {
        m_found.places.clear();
        while (at < end.at) {
            const std::string listed = bytesAt(at, kListedSize);
            if (listed.size() < kListedSize || listed.substr(0, 4) != kListed)
                return false;
            if (m_found.places.size() >= m_most) {
                m_isTooMany = true;
                return true;
            }
            const std::size_t name = number16(listed, 28), extra = number16(listed, 30), comment = number16(listed, 32);
            const std::string rest = bytesAt(at + kListedSize, name + extra);
            if (rest.size() < name + extra)
                return false;
            constexpr unsigned kUnix = 3;
            const std::uint32_t mode = number16(listed, 4) >> 8U == kUnix ? number32(listed, 38) >> 16U : 0;
            ZipPlace place{rest.substr(0, name), number16(listed, 8),  number16(listed, 10), number32(listed, 16), mode,
                           number32(listed, 20), number32(listed, 24), number32(listed, 42), 0};
            if (!take64(std::string_view(rest).substr(name), {&place.size, &place.packed, &place.head}))
                return false;
            m_found.places.push_back(std::move(place));
            at += kListedSize + name + extra + comment;
        }
        return at == end.at;
    }

    // An entry as its own head tells of it.
    std::optional<ZipPlace> headAt(std::uint64_t at)
    {
        const std::string head = bytesAt(at, kHeadSize);
        if (head.size() < kHeadSize || head.substr(0, 4) != kHead)
            return std::nullopt;
        const std::size_t name = number16(head, 26), extra = number16(head, 28);
        const std::string rest = bytesAt(at + kHeadSize, name + extra);
        ZipPlace place{rest.substr(0, name), number16(head, 6),  number16(head, 8), number32(head, 14), 0,
                       number32(head, 18),   number32(head, 22), at,                at + kHeadSize + name + extra};
        if (rest.size() < name + extra || !take64(std::string_view(rest).substr(name), {&place.size, &place.packed}))
            return std::nullopt;
        return place;
    }

    // From the front, head by head; where that ends. Heads whose sizes stand behind the bytes end it.
    std::uint64_t walk()
    {
        m_found.places.clear();
        std::uint64_t at = 0;
        while (m_found.places.size() < m_most) {
            auto place = headAt(at);
            if (!place || (place->flags & kSizesFollow) != 0 || place->packed > m_size - std::min(m_size, place->content))
                break;
            at = place->content + place->packed;
            m_found.places.push_back(std::move(*place));
        }
        return at;
    }

    // Every entry of the list against its own head, and whether the entries lie one behind the other up to the list.
    void compareWithHeads(std::uint64_t listAt)
    {
        std::vector<std::size_t> order(m_found.places.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(),
                  [this](std::size_t a, std::size_t b) { return m_found.places[a].head < m_found.places[b].head; });
        if ((order.empty() ? listAt : m_found.places[order.front()].head) != 0)
            fault({}, "bytes before the first entry that belong to none");
        std::vector<bool> isLost(order.size(), false);
        for (std::size_t i = 0; i < order.size(); ++i)
            isLost[order[i]] = !locate(m_found.places[order[i]], i + 1 < order.size() ? m_found.places[order[i + 1]].head : listAt);
        std::size_t at = 0;
        std::erase_if(m_found.places, [&](const ZipPlace&) { return isLost[at++]; });
    }

    // Where its bytes begin; false where they cannot be where the list says. Where list and head differ, the one that leads
    // to the next entry is right.
    bool locate(ZipPlace& place, std::uint64_t next)
    {
        auto head = headAt(place.head);
        const bool isOne = head && isSame(place, *head);
        if (!isOne)
            fault(place.name, "its own head and the list at the end differ");
        if (!isOne && head && head->packed <= next && head->content == next - head->packed) {
            head->mode = place.mode;
            head->name = place.name; // as most programs show it
            place = std::move(*head);
        } else {
            place.content = isOne ? head->content : next - std::min(next, place.packed);
        }
        if (place.content < place.head + kHeadSize || place.content > next || place.packed > next - place.content) {
            fault(place.name, "is longer than the place it has");
            return false;
        }
        if (isOne && !isDescribed(place, place.content + place.packed, next))
            fault(place.name, "bytes behind the entry that belong to none");
        return true;
    }

    static bool isSame(const ZipPlace& listed, const ZipPlace& head)
    {
        const bool areSizesBehind = (head.flags & kSizesFollow) != 0;
        return listed.name == head.name && listed.flags == head.flags && listed.method == head.method &&
               (areSizesBehind || (listed.crc == head.crc && listed.packed == head.packed && listed.size == head.size));
    }

    // Between the bytes of an entry and the next one stands nothing, or sum and sizes where its head does not have them.
    bool isDescribed(const ZipPlace& place, std::uint64_t end, std::uint64_t next)
    {
        constexpr std::uint64_t kLongest = 24; // with its sign, sizes of 8 bytes
        if (end == next || (place.flags & kSizesFollow) == 0 || next - end > kLongest)
            return end == next;
        std::string behind = bytesAt(end, next - end);
        if (behind.substr(0, 4) == kDescriptor)
            behind.erase(0, 4);
        const bool isLong = behind.size() == 20;
        if (!isLong && behind.size() != 12)
            return false;
        return number32(behind, 0) == place.crc && number(behind, 4, isLong ? 8 : 4) == place.packed &&
               number(behind, isLong ? 12 : 8, isLong ? 8 : 4) == place.size;
    }

    QIODevice& m_file;
    const std::string m_path;
    const std::size_t m_most;
    const std::uint64_t m_size;
    bool m_isTooMany = false;
    ZipDirectory m_found;
};

} // namespace

bool ZipPlace::isEncrypted() const
{
    return (flags & kEncrypted) != 0;
}

Result<ZipDirectory> readZipDirectory(QIODevice& file, const std::string& path, std::size_t mostEntries)
{
    return DirectoryReading(file, path, mostEntries).run();
}

} // namespace greffier::formats
