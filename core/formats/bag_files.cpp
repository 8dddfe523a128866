#include "core/formats/bag_files.h"

#include "core/formats/charset.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>

namespace greffier::formats {
namespace {

using base::ErrorCode;
using base::Result;
using base::Status;

constexpr std::size_t kMaxEntries = 20'000;
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

class ZipReading final : public Reading {
public:
    ZipReading(const std::string& path, BagOrder order, const BagVisitor& visitor, const base::JobControl& job)
        : Reading(path, visitor, job), m_packed(QFileInfo(QString::fromStdString(path)).size()),
          m_archive(archive_read_new(), &archive_read_free)
    {
        if (order == BagOrder::ByList)
            archive_read_support_format_zip_seekable(m_archive.get());
        else
            archive_read_support_format_zip_streamable(m_archive.get());
    }

    Status run() override
    {
        constexpr std::size_t kBlock = 64 * 1024;
        if (archive_read_open_filename(m_archive.get(), m_path.c_str(), kBlock) != ARCHIVE_OK)
            return damaged();
        for (;;) {
            archive_entry* entry = nullptr;
            const int code = archive_read_next_header(m_archive.get(), &entry);
            if (code == ARCHIVE_EOF)
                return {};
            if (code < ARCHIVE_WARN)
                return damaged();
            if (isTooMany())
                return base::fail(ErrorCode::LimitExceeded, m_path, "entries");
            if (code == ARCHIVE_WARN) // the entry's head and the list differ
                refuse(archive_entry_pathname(entry) == nullptr ? "" : archive_entry_pathname(entry), message());
            if (const Status status = take(entry); !status)
                return status;
        }
    }

private:
    std::string message() const
    {
        const char* text = archive_error_string(m_archive.get());
        return text == nullptr ? "not readable" : shown(text);
    }

    Status damaged() const
    {
        const std::string detail = message();
        return base::fail(detail.find("runcated") != std::string::npos ? ErrorCode::Truncated : ErrorCode::Malformed, m_path, detail);
    }

    Status take(archive_entry* entry)
    {
        const char* raw = archive_entry_pathname(entry);
        std::string name = raw == nullptr ? "" : raw;
        const bool isFolder = !name.empty() && name.back() == '/';
        if (isFolder)
            name.pop_back();
        const std::size_t slash = name.find('/');
        const std::string folder = name.substr(0, slash);
        if (m_folder.empty())
            m_folder = folder;
        if (isFolder || archive_entry_filetype(entry) == AE_IFDIR) {
            if (faultOf(name) != nullptr || folder != m_folder)
                refuse(name, "outside the bag's folder");
            return {};
        }
        if (archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr)
            refuse(name, "a link");
        else if (archive_entry_filetype(entry) != AE_IFREG)
            refuse(name, "a special file");
        else if (archive_entry_is_encrypted(entry) != 0)
            refuse(name, "an encrypted file");
        else if (!admit(name))
            return {};
        else if (slash == std::string::npos || folder != m_folder)
            refuse(name, "outside the bag's folder");
        else
            return unpack(name.substr(slash + 1));
        return {};
    }

    Status unpack(const std::string& path)
    {
        m_visitor.begin(path);
        std::array<char, 65536> buffer{};
        for (;;) {
            if (m_job.isCancelled())
                return base::fail(ErrorCode::Cancelled, m_path);
            const auto got = archive_read_data(m_archive.get(), buffer.data(), buffer.size());
            if (got < 0)
                return damaged();
            if (got == 0)
                break;
            m_total += got;
            if (m_total > std::max(kRatioFrom, m_packed * kMaxRatio))
                return base::fail(ErrorCode::LimitExceeded, m_path, "ratio");
            m_visitor.bytes({buffer.data(), static_cast<std::size_t>(got)});
        }
        m_visitor.end();
        m_job.report(base::Stage::Verifying, std::min(archive_filter_bytes(m_archive.get(), -1), m_packed), m_packed);
        return {};
    }

    std::int64_t m_packed; // bytes
    std::unique_ptr<archive, decltype(&archive_read_free)> m_archive;
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
        m_visitor.begin(name);
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

bool beginsAsZip(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(4) == QByteArray("PK\x03\x04", 4);
}

} // namespace

bool isBag(const std::string& path)
{
    const QString name = QString::fromStdString(path);
    const QFileInfo info(name);
    return info.isDir() ? QFileInfo(name + QLatin1String("/bagit.txt")).isFile() : info.isFile() && beginsAsZip(name);
}

Result<std::vector<BagFault>> readBag(const std::string& path, BagOrder order, const BagVisitor& visitor,
                                      const base::JobControl& job)
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
        reading = std::make_unique<ZipReading>(path, order, visitor, job);
    else
        return base::fail(ErrorCode::FormatNotRecognised, path);
    if (const Status status = reading->run(); !status)
        return base::fail(status.error());
    return std::move(reading->faults);
}

} // namespace greffier::formats
