#include "core/formats/archive.h"

#include "core/formats/charset.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>

namespace greffier::formats {
namespace {

using base::ErrorCode;
using base::Status;

constexpr std::size_t kMaxEntries = 20'000;
constexpr std::int64_t kMaxTotal = std::int64_t{1} << 30U;
constexpr std::int64_t kMaxEntry = std::int64_t{256} << 20U;
constexpr std::int64_t kMaxRatio = 200;
constexpr std::int64_t kRatioFrom = std::int64_t{1} << 20U; // bytes that any archive may hold
constexpr std::size_t kMaxName = 255;

struct Place {
    std::string name;
    std::int64_t start = 0;
    std::int64_t size = 0;
};

bool startsWith(std::string_view bytes, std::string_view prefix)
{
    return bytes.substr(0, prefix.size()) == prefix;
}

bool isCompressedFile(std::string_view bytes)
{
    return startsWith(bytes, "\x1F\x8B") || startsWith(bytes, "\x28\xB5\x2F\xFD");
}

// Documents of office programs are ZIP files whose first entry, or the list at the end, says so.
bool isOfficeDocument(std::string_view bytes)
{
    constexpr std::size_t kEnd = 64 * 1024;
    const std::string_view name = bytes.substr(std::min<std::size_t>(30, bytes.size()), 19);
    const std::string_view end = bytes.substr(bytes.size() - std::min(bytes.size(), kEnd));
    return startsWith(name, "mimetype") || end.find("[Content_Types].xml") != std::string_view::npos;
}

// A label that can be shown: valid text, of bounded length.
std::string labelOf(const char* name)
{
    std::int64_t replaced = 0;
    std::string_view bytes = name == nullptr ? "" : name;
    while (bytes.substr(0, 2) == "./")
        bytes.remove_prefix(2);
    std::string label = repairUtf8(bytes, replaced);
    if (label.size() > kMaxName) {
        std::size_t end = kMaxName;
        while ((static_cast<unsigned char>(label[end]) & 0xC0U) == 0x80U)
            --end;
        label.resize(end);
    }
    return label;
}

// "comments.json.gz" -> "comments.json".
std::string withoutSuffix(const std::string& name)
{
    const std::size_t dot = name.rfind('.');
    return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

class Unpacking {
public:
    Unpacking(const Source& source, base::ScratchFile& file, const base::JobControl& job)
        : m_source(source), m_file(file), m_job(job), m_archive(archive_read_new(), &archive_read_free)
    {
        archive_read_support_filter_gzip(m_archive.get());
        archive_read_support_filter_zstd(m_archive.get());
        archive_read_support_format_zip(m_archive.get());
        archive_read_support_format_tar(m_archive.get());
        if (isCompressedFile(source.bytes)) // a file of its own, unless it holds a tar
            archive_read_support_format_raw(m_archive.get());
    }

    Status run()
    {
        if (archive_read_open_memory(m_archive.get(), m_source.bytes.data(), m_source.bytes.size()) != ARCHIVE_OK)
            return damaged();
        for (;;) {
            archive_entry* entry = nullptr;
            const int code = archive_read_next_header(m_archive.get(), &entry);
            if (code == ARCHIVE_EOF)
                return {};
            if (code < ARCHIVE_WARN)
                return damaged();
            if (++m_entries > kMaxEntries)
                return base::fail(ErrorCode::LimitExceeded, m_source.name, "entries");
            if (const Status status = take(entry); !status)
                return status;
        }
    }

    std::vector<Place> places;
    std::vector<std::pair<std::string, std::string>> refused;

private:
    base::Status damaged() const
    {
        const char* text = archive_error_string(m_archive.get());
        const std::string detail = text == nullptr ? "not readable" : text;
        const bool isCut = detail.find("runcated") != std::string::npos;
        return base::fail(isCut ? ErrorCode::Truncated : ErrorCode::Malformed, m_source.name, detail);
    }

    Status take(archive_entry* entry)
    {
        const bool isRaw = archive_format(m_archive.get()) == ARCHIVE_FORMAT_RAW;
        std::string name = isRaw ? withoutSuffix(m_source.name) : labelOf(archive_entry_pathname(entry));
        if (archive_entry_filetype(entry) == AE_IFDIR)
            return {};
        if (archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr) {
            refused.emplace_back(std::move(name), "a link");
            return {};
        }
        if (!isRaw && archive_entry_filetype(entry) != AE_IFREG) {
            refused.emplace_back(std::move(name), "a special file");
            return {};
        }
        if (archive_entry_is_encrypted(entry) != 0) {
            refused.emplace_back(std::move(name), "an encrypted file");
            return {};
        }
        return unpack(std::move(name));
    }

    Status unpack(std::string name)
    {
        Place place{std::move(name), m_total, 0};
        std::array<char, 65536> buffer{};
        for (;;) {
            if (m_job.isCancelled())
                return base::fail(ErrorCode::Cancelled, m_source.name);
            const auto got = archive_read_data(m_archive.get(), buffer.data(), buffer.size());
            if (got < 0)
                return damaged();
            if (got == 0)
                break;
            place.size += got;
            m_total += got;
            // Sizes in headers may lie: what counts is what comes out.
            const auto packed = static_cast<std::int64_t>(m_source.bytes.size());
            const char* limit = place.size > kMaxEntry                                        ? "entry size"
                                : m_total > kMaxTotal                                         ? "size"
                                : m_total > std::max(kRatioFrom, packed * kMaxRatio)          ? "ratio"
                                                                                              : nullptr;
            if (limit != nullptr)
                return base::fail(ErrorCode::LimitExceeded, m_source.name, limit);
            if (const Status status = m_file.append({buffer.data(), static_cast<std::size_t>(got)}); !status)
                return status;
        }
        m_job.report(base::Stage::Reading, m_total, 0);
        places.push_back(std::move(place));
        return {};
    }

    const Source& m_source;
    base::ScratchFile& m_file;
    const base::JobControl& m_job;
    std::unique_ptr<archive, decltype(&archive_read_free)> m_archive;
    std::size_t m_entries = 0;
    std::int64_t m_total = 0; // bytes unpacked
};

} // namespace

bool Archive::isArchive(std::string_view bytes)
{
    if (startsWith(bytes, "PK\x03\x04"))
        return !isOfficeDocument(bytes);
    return isCompressedFile(bytes) || bytes.substr(std::min<std::size_t>(257, bytes.size()), 5) == "ustar";
}

base::Result<Archive> Archive::unpack(const Source& source, const std::string& folder, const base::JobControl& job)
{
    auto file = base::ScratchFile::create(folder);
    if (!file)
        return base::fail(file.error());
    Archive archive(std::move(*file));
    Unpacking unpacking(source, archive.m_file, job);
    if (const Status status = unpacking.run(); !status)
        return base::fail(status.error());
    const auto bytes = archive.m_file.map();
    if (!bytes)
        return base::fail(bytes.error());
    std::sort(unpacking.places.begin(), unpacking.places.end(), [](const Place& left, const Place& right) {
        return left.name != right.name ? left.name < right.name : left.start < right.start;
    });
    for (Place& place : unpacking.places)
        archive.m_members.push_back({std::move(place.name), bytes->substr(static_cast<std::size_t>(place.start),
                                                                           static_cast<std::size_t>(place.size))});
    archive.m_refused = std::move(unpacking.refused);
    return archive;
}

} // namespace greffier::formats
