#pragma once
#include <archive.h>
#include <archive_entry.h>

#include <functional>
#include <string>
#include <vector>

namespace greffier::tests {

// A file or link that an archive holds.
struct Entry {
    std::string name;
    std::string bytes;
    std::string linkTo;
};

enum class PackedAs { Zip, TarGzip, TarZstd, Gzip };

// An archive of what `next` fills in, until it says no.
inline std::string packed(PackedAs kind, const std::function<bool(Entry&)>& next)
{
    std::string result;
    archive* writer = archive_write_new();
    if (kind == PackedAs::Zip)
        archive_write_set_format_zip(writer);
    else if (kind == PackedAs::Gzip)
        archive_write_set_format_raw(writer);
    else
        archive_write_set_format_pax_restricted(writer);
    if (kind == PackedAs::TarGzip || kind == PackedAs::Gzip)
        archive_write_add_filter_gzip(writer);
    if (kind == PackedAs::TarZstd)
        archive_write_add_filter_zstd(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    const auto append = [](archive*, void* to, const void* bytes, std::size_t size) {
        static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
        return static_cast<la_ssize_t>(size);
    };
    archive_write_open(writer, &result, nullptr, append, nullptr);
    for (Entry entry; next(entry); entry = {}) {
        archive_entry* header = archive_entry_new();
        archive_entry_set_pathname(header, entry.name.c_str());
        archive_entry_set_perm(header, 0644);
        archive_entry_set_filetype(header, entry.linkTo.empty() ? AE_IFREG : AE_IFLNK);
        if (!entry.linkTo.empty())
            archive_entry_set_symlink(header, entry.linkTo.c_str());
        archive_entry_set_size(header, static_cast<la_int64_t>(entry.bytes.size()));
        archive_write_header(writer, header);
        archive_write_data(writer, entry.bytes.data(), entry.bytes.size());
        archive_entry_free(header);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return result;
}

inline std::string packed(PackedAs kind, const std::vector<Entry>& entries)
{
    std::size_t at = 0;
    return packed(kind, [&](Entry& entry) {
        if (at == entries.size())
            return false;
        entry = entries[at++];
        return true;
    });
}

} // namespace greffier::tests
