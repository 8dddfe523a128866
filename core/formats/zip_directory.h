#pragma once
#include "core/base/result.h"

#include <QIODevice>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace greffier::formats {

// One entry of a ZIP file, as the list at its end tells of it.
struct ZipPlace {
    std::string name; // bytes as they stand there
    std::uint16_t flags = 0, method = 0;
    std::uint32_t crc = 0, mode = 0;      // mode: of Unix, 0 where none is told
    std::uint64_t packed = 0, size = 0;   // bytes
    std::uint64_t head = 0, content = 0;  // offsets in the file: of its own head, of its packed bytes
    bool isEncrypted() const;
};
struct ZipFault {
    std::string entry; // its name; empty: the archive as a whole
    std::string why;
};
struct ZipDirectory {
    std::vector<ZipPlace> places; // in the order of the list; those alone whose bytes can be found
    std::vector<ZipFault> faults;
};

// Where everything lies in a ZIP file (APPNOTE.TXT 6.3, ZIP64 too). Programs read such a file by the list at its end or by
// the heads of its entries from the front: that the two tell the same, and that nothing lies between the entries, is checked
// here, so that no file can show different things to different programs. What differs is a fault. Where the list cannot be
// read the heads are followed from the front.
// Errors: FileUnreadable, FormatNotRecognised (neither list nor head), Truncated (no list, and the heads do not lead to
// the end), LimitExceeded with "entries".
base::Result<ZipDirectory> readZipDirectory(QIODevice& file, const std::string& path, std::size_t mostEntries);

} // namespace greffier::formats
