#pragma once
#include "core/base/scratch_file.h"
#include "core/formats/reader.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace greffier::formats {

// The files of an archive (.zip, .tar, .tar.gz, .tar.zst) or of a compressed file (.gz, .zst), unpacked into a nameless
// file. Names are labels, never paths: nothing is written under them. An archive inside an archive stays packed.
// Invariant: members stand in the byte order of their names; their bytes live as long as this object.
class Archive {
public:
    // True where the first bytes are those of an archive that unpack() reads; office documents are none.
    static bool isArchive(std::string_view bytes);
    // `folder`: where the nameless file goes. Errors: LimitExceeded with "entries" (20,000), "size" (1 GiB), "entry size"
    // (256 MiB) or "ratio" (200 times the packed size) in `detail`; Malformed, Truncated; DiskFull; Cancelled.
    static base::Result<Archive> unpack(const Source& source, const std::string& folder, const base::JobControl& job);

    const std::vector<Source>& members() const { return m_members; }
    // What was not unpacked, and why: links, devices, encrypted entries.
    const std::vector<std::pair<std::string, std::string>>& refused() const { return m_refused; }

private:
    explicit Archive(base::ScratchFile file) : m_file(std::move(file)) {}

    base::ScratchFile m_file;
    std::vector<Source> m_members;
    std::vector<std::pair<std::string, std::string>> m_refused;
};

} // namespace greffier::formats
