#pragma once
#include <archive.h>
#include <archive_entry.h>

#include <map>
#include <string>

namespace greffier::testing {

// What a ZIP archive holds, read by another library than the one that wrote it.
inline std::map<std::string, std::string> unpacked(const std::string& zip)
{
    std::map<std::string, std::string> files;
    archive* reader = archive_read_new();
    archive_read_support_format_zip(reader);
    archive_read_open_memory(reader, zip.data(), zip.size());
    archive_entry* entry = nullptr;
    while (archive_read_next_header(reader, &entry) == ARCHIVE_OK) {
        const char* name = archive_entry_pathname_utf8(entry);
        std::string bytes(static_cast<std::size_t>(archive_entry_size(entry)), '\0');
        if (archive_read_data(reader, bytes.data(), bytes.size()) != static_cast<la_ssize_t>(bytes.size()))
            bytes = "unreadable";
        files[name != nullptr ? name : "?"] = bytes;
    }
    archive_read_free(reader);
    return files;
}

} // namespace greffier::testing
