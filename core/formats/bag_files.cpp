#include "core/formats/bag_files.h"

#include "core/formats/charset.h"
#include "core/formats/zip_directory.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <utility>

namespace greffier::formats {
namespace {

using base::ErrorCode;
using base::Result;
using base::Status;

constexpr std::size_t kMaxEntries = 250'000;
constexpr std::int64_t kMaxRatio = 200;
constexpr std::int64_t kRatioFrom = std::int64_t{16} << 20U; // bytes that any bag may hold
constexpr std::size_t kMaxName = 255;

std::string shown(const std::string& name)
{
    std::int64_t replaced = 0;
    return repairUtf8(name.substr(0, kMaxName), replaced);
}

// Why no file may be called so; nullptr where it may.
const char* faultOf(const std::string& name)
{
    if (name.empty() || name.size() > kMaxName)
        return "name";
    if (name.front() == '/' || name.find(':') != std::string::npos)
        return "absolute path";
    if (name.find('\\') != std::string::npos)
        return "backslash in the name";
    if (std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }))
        return "control character in the name";
    for (std::size_t start = 0; start <= name.size();) {
        const std::size_t end = std::min(name.find('/', start), name.size());
        const std::string_view part(name.data() + start, end - start);
        if (part.empty() || part == "." || part == "..")
            return "path leads out of its folder";
        start = end + 1;
    }
    return nullptr;
}

// Names and numbers that both kinds of bag are held to.
class Reading {
public:
    Reading(std::string path, const BagVisitor& visitor, const base::JobControl& job)
        : m_path(std::move(path)), m_visitor(visitor), m_job(job)
    {
    }
    virtual ~Reading() = default;
    virtual Status run() = 0;
    std::vector<BagFault> faults;

protected:
    void refuse(const std::string& name, std::string why) { faults.push_back({shown(name), std::move(why)}); }

    // False where the file is not to be read. Some systems do not tell "A" from "a".
    bool admit(const std::string& name)
    {
        const char* fault = faultOf(name);
        if (fault == nullptr && !m_names.insert(name).second)
            fault = "a second file of that name";
        else if (fault == nullptr && !m_folded.insert(QString::fromStdString(name).toCaseFolded().toStdString()).second)
            fault = "differs from another name only by case";
        if (fault != nullptr)
            refuse(name, fault);
        return fault == nullptr;
    }
    bool isTooMany() { return ++m_entries > kMaxEntries; }

    const std::string m_path;
    const BagVisitor& m_visitor;
    const base::JobControl& m_job;
    std::int64_t m_total = 0; // bytes

private:
    std::set<std::string> m_names, m_folded;
    std::size_t m_entries = 0;
};

struct Buffers { // bytes on their way
    std::array<char, 65536> packed{}, unpacked{};
};

// One entry for libarchive, as a ZIP file of that entry alone: what is wrong with one cannot keep the next from being read.
class EntryReading {
public:
    EntryReading(QIODevice& file, const ZipPlace& place, Buffers& buffers)
        : m_file(file), m_buffers(buffers), m_rest(place.packed), m_archive(archive_read_new(), &archive_read_free),
          m_head(headOf(place))
    {
        m_file.seek(static_cast<qint64>(place.content));
        archive_read_support_format_zip_streamable(m_archive.get());
    }

    // Everything until it ends; empty where it ended well, else why it did not.
    std::string run(const std::function<Status(std::string_view)>& take, Status& stopped)
    {
        archive_entry* entry = nullptr;
        if (archive_read_open(m_archive.get(), this, nullptr, &EntryReading::next, nullptr) != ARCHIVE_OK ||
            archive_read_next_header(m_archive.get(), &entry) < ARCHIVE_WARN)
            return message();
        for (;;) {
            const auto got = archive_read_data(m_archive.get(), m_buffers.unpacked.data(), m_buffers.unpacked.size());
            if (got < 0)
                return message();
            if (got > 0)
                stopped = take({m_buffers.unpacked.data(), static_cast<std::size_t>(got)});
            if (got == 0 || !stopped)
                return {};
        }
    }

private:
    static void add(std::string& out, std::uint64_t value, int bytes)
    {
        for (int i = 0; i < bytes; ++i)
            out += static_cast<char>((value >> (8 * i)) & 0xFFU);
    }

    static std::string headOf(const ZipPlace& place)
    {
        constexpr std::uint64_t kMost = 0xFFFFFFFFU;
        constexpr std::uint16_t kOfMethod = 1U << 1U | 1U << 2U; // flags that say how it was packed
        const bool isLong = place.packed >= kMost || place.size >= kMost;
        std::string head("PK\x03\x04", 4);
        add(head, 45, 2);
        add(head, place.flags & kOfMethod, 2);
        add(head, place.method, 2);
        add(head, 0x00210000U, 4); // 1980-01-01
        add(head, place.crc, 4);
        add(head, isLong ? kMost : place.packed, 4);
        add(head, isLong ? kMost : place.size, 4);
        add(head, 1, 2);
        add(head, isLong ? 20 : 0, 2);
        head += 'x';
        if (isLong) {
            add(head, 1, 2);
            add(head, 16, 2);
            add(head, place.size, 8);
            add(head, place.packed, 8);
        }
        return head;
    }

    static la_ssize_t next(archive*, void* self, const void** bytes)
    {
        auto& reading = *static_cast<EntryReading*>(self);
        *bytes = reading.m_head.data();
        if (!std::exchange(reading.m_isBegun, true))
            return static_cast<la_ssize_t>(reading.m_head.size());
        auto& packed = reading.m_buffers.packed;
        *bytes = packed.data();
        const qint64 got =
            reading.m_file.read(packed.data(), static_cast<qint64>(std::min<std::uint64_t>(packed.size(), reading.m_rest)));
        reading.m_rest -= static_cast<std::uint64_t>(std::max<qint64>(0, got));
        return static_cast<la_ssize_t>(got);
    }

    std::string message() const
    {
        const char* text = archive_error_string(m_archive.get());
        return text == nullptr ? "not readable" : shown(text);
    }

    QIODevice& m_file;
    Buffers& m_buffers;
    std::uint64_t m_rest; // bytes of the entry that were not read yet
    std::unique_ptr<archive, decltype(&archive_read_free)> m_archive;
    std::string m_head;
    bool m_isBegun = false;
};

class ZipReading final : public Reading {
public:
    using Reading::Reading;

    Status run() override
    {
        m_file.setFileName(QString::fromStdString(m_path));
        if (!m_file.open(QIODevice::ReadOnly))
            return base::fail(ErrorCode::FileUnreadable, m_path, m_file.errorString().toStdString());
        const auto directory = readZipDirectory(m_file, m_path, kMaxEntries);
        if (!directory)
            return base::fail(directory.error());
        for (const ZipFault& fault : directory->faults)
            refuse(fault.entry, fault.why);
        for (const ZipPlace& place : directory->places) {
            if (const Status status = take(place); !status)
                return status;
        }
        return {};
    }

private:
    Status take(const ZipPlace& place)
    {
        constexpr std::uint32_t kKind = 0170000, kFolder = 0040000, kPlain = 0100000, kLink = 0120000;
        std::string name = place.name;
        const bool isFolder = !name.empty() && name.back() == '/';
        if (isFolder)
            name.pop_back();
        const std::size_t slash = name.find('/');
        const std::string folder = name.substr(0, slash);
        if (m_folder.empty())
            m_folder = folder;
        const std::uint32_t kind = place.mode & kKind;
        if (isFolder || kind == kFolder) {
            if (faultOf(name) != nullptr || folder != m_folder)
                refuse(name, "outside the bag's folder");
            else if (place.packed > 0)
                refuse(name, "a folder with bytes in it");
            return {};
        }
        if (kind == kLink)
            refuse(name, "a link");
        else if (kind != 0 && kind != kPlain)
            refuse(name, "a special file");
        else if (place.isEncrypted())
            refuse(name, "an encrypted file");
        else if (!admit(name))
            return {};
        else if (slash == std::string::npos || folder != m_folder)
            refuse(name, "outside the bag's folder");
        else
            return unpack(place, name.substr(slash + 1));
        return {};
    }

    Status unpack(const ZipPlace& place, const std::string& path)
    {
        if (!m_visitor.begin(path))
            return {};
        const std::int64_t packed = m_file.size();
        Status status;
        const std::string why = EntryReading(m_file, place, m_buffers).run(
            [&](std::string_view piece) -> Status {
                if (m_job.isCancelled())
                    return base::fail(ErrorCode::Cancelled, m_path);
                m_total += static_cast<std::int64_t>(piece.size());
                if (m_total > std::max(kRatioFrom, packed * kMaxRatio))
                    return base::fail(ErrorCode::LimitExceeded, m_path, "ratio");
                m_visitor.bytes(piece);
                return {};
            },
            status);
        if (!status)
            return status;
        if (!why.empty())
            refuse(path, "cannot be unpacked: " + why);
        m_visitor.end();
        m_job.report(base::Stage::Verifying, static_cast<std::int64_t>(place.content + place.packed), packed);
        return {};
    }

    QFile m_file;
    Buffers m_buffers;
    std::string m_folder;
};

class FolderReading final : public Reading {
public:
    using Reading::Reading;

    Status run() override
    {
        const QString root = QString::fromStdString(m_path);
        QStringList files;
        QDirIterator all(root, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            files += all.next();
            if (isTooMany())
                return base::fail(ErrorCode::LimitExceeded, m_path, "entries");
        }
        files.sort();
        for (const QString& file : files) {
            if (const Status status = take(QFileInfo(file), QDir(root).relativeFilePath(file).toStdString()); !status)
                return status;
        }
        return {};
    }

private:
    Status take(const QFileInfo& file, const std::string& name)
    {
        if (file.isSymLink()) {
            refuse(name, "a link");
            return {};
        }
        if (file.isDir())
            return {};
        if (!file.isFile()) {
            refuse(name, "a special file");
            return {};
        }
        return admit(name) ? read(file.filePath(), name) : Status();
    }

    Status read(const QString& file, const std::string& name)
    {
        QFile bytes(file);
        if (!bytes.open(QIODevice::ReadOnly))
            return base::fail(ErrorCode::FileUnreadable, file.toStdString(), bytes.errorString().toStdString());
        if (!m_visitor.begin(name))
            return {};
        std::array<char, 65536> buffer{};
        for (;;) {
            if (m_job.isCancelled())
                return base::fail(ErrorCode::Cancelled, m_path);
            const qint64 got = bytes.read(buffer.data(), buffer.size());
            if (got < 0)
                return base::fail(ErrorCode::FileUnreadable, file.toStdString(), bytes.errorString().toStdString());
            if (got == 0)
                break;
            m_visitor.bytes({buffer.data(), static_cast<std::size_t>(got)});
        }
        m_visitor.end();
        return {};
    }
};

bool looksLikeZip(const QString& path)
{
    constexpr qint64 kEnd = 22; // bytes of the record at the end: for one whose first bytes are damaged
    QFile file(path);
    return file.open(QIODevice::ReadOnly) &&
           (file.read(4) == QByteArray("PK\x03\x04", 4) ||
            (file.seek(std::max<qint64>(0, file.size() - kEnd)) && file.read(4) == QByteArray("PK\x05\x06", 4)));
}

} // namespace

bool isBag(const std::string& path)
{
    const QString name = QString::fromStdString(path);
    const QFileInfo info(name);
    return info.isDir() ? QFileInfo(name + QLatin1String("/bagit.txt")).isFile() : info.isFile() && looksLikeZip(name);
}

Result<std::vector<BagFault>> readBag(const std::string& path, const BagVisitor& visitor, const base::JobControl& job)
{
    const QFileInfo info(QString::fromStdString(path));
    if (!info.exists())
        return base::fail(ErrorCode::FileMissing, path);
    if (!info.isReadable())
        return base::fail(ErrorCode::FileUnreadable, path);
    std::unique_ptr<Reading> reading;
    if (info.isDir())
        reading = std::make_unique<FolderReading>(path, visitor, job);
    else if (info.isFile())
        reading = std::make_unique<ZipReading>(path, visitor, job);
    else
        return base::fail(ErrorCode::FormatNotRecognised, path);
    if (const Status status = reading->run(); !status)
        return base::fail(status.error());
    return std::move(reading->faults);
}

} // namespace greffier::formats
