#pragma once
#include "core/base/clock.h"
#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::report {

struct ZipEntry {
    std::string name;  // UTF-8, '/' between folders, no leading '/'
    std::string bytes;
    bool isStored = false; // not compressed: "mimetype" of OpenDocument, files that are compressed already
};

// From which number of bytes or entries on a value stands in the fields of ZIP64. Smaller ones are for tests.
struct ZipLimits {
    std::uint64_t bytes = 0xFFFFFFFF;
    std::size_t entries = 0xFFFF;
    // An entry that would shrink to less than this part of its size is stored as it is: who unpacks with limits takes what
    // grows too much for a bomb. 0: every entry may shrink.
    std::size_t ratio = 0;
};

// Writes a ZIP archive entry by entry; where a size, a place or the number of entries is too large for the old fields, with
// ZIP64 (APPNOTE.TXT 6.3, 4.3.14 to 4.5.3). The same entries and moment give the same bytes: entries keep their order, all
// bear the moment (UTC, whole two seconds, 1980 to 2107) and no user, no group and no extra field, so that the entry
// "mimetype" of OpenDocument stands where the standard wants it (libarchive always adds such fields).
// Errors: WriteFailed where the sink says no; LimitExceeded for a name beyond 65,535 bytes.
class ZipWriter {
public:
    using Sink = std::function<bool(std::string_view)>; // false: could not be written

    ZipWriter(Sink sink, base::Moment dated, ZipLimits limits = {});

    base::Status add(const ZipEntry& entry);
    base::Status add(std::string_view name, std::string_view bytes, bool isStored = false);
    // An entry that may be too large for memory, not compressed. `feed` hands over all of its bytes in pieces; it is called
    // twice with the same bytes, first for their length and sum.
    using Take = std::function<base::Status(std::string_view)>;
    base::Status addStored(const std::string& name, const std::function<base::Status(const Take&)>& feed);
    base::Status finish(); // the directory; nothing may be added afterwards

private:
    struct Head {
        std::string_view name;
        std::uint16_t method = 0;
        std::uint32_t crc = 0;
        std::uint64_t packed = 0, size = 0; // bytes
    };
    base::Status begin(const Head& head);
    base::Status put(std::string_view bytes);

    Sink m_sink;
    ZipLimits m_limits;
    std::uint16_t m_time = 0, m_date = 0;
    std::string m_directory;
    std::uint64_t m_offset = 0;
    std::size_t m_count = 0;
};

base::Result<std::string> zipOf(const std::vector<ZipEntry>& entries, base::Moment dated);

} // namespace greffier::report
