#include "core/casefile/import_input.h"

#include "core/casefile/import.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QMimeDatabase>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace greffier::casefile {

using base::ErrorCode;

namespace {

constexpr std::size_t kReleaseStep = 8 * 1024 * 1024; // bytes read between two calls of the system
constexpr std::size_t kMaxFiles = 50'000;             // Linux maps 65,530 files at once

// Of a file or its rollback journal.
bool isOfCase(const QString& path, const QString& openCase)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real == openCase || real == openCase + QLatin1String("-journal");
}

// The files of a folder and of those in it, by their path below `root`.
base::Result<std::vector<Input>> filesOf(const QString& root, const QString& openCase)
{
    std::vector<std::string> names;
    // Links are not followed: they may lead out of the folder, or in circles.
    for (QDirIterator found(root, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
         found.hasNext();) {
        const QString path = found.next();
        if (isOfCase(path, openCase))
            continue;
        names.push_back(path.mid(root.size()).toStdString());
        if (names.size() > kMaxFiles)
            return base::fail(ErrorCode::LimitExceeded, root.toStdString(), "entries");
    }
    std::sort(names.begin(), names.end());
    std::vector<Input> files;
    for (std::string& name : names) {
        auto input = Input::open(root.toStdString() + name);
        if (!input)
            return base::fail(input.error());
        input->name = std::move(name);
        files.push_back(std::move(*input));
    }
    return files;
}

// "page.html" -> the files of "page_files" beside it, as browsers call that folder in French and English. A folder that cannot
// be read is none: the page counts.
std::vector<Input> savedWith(const QFileInfo& page, const QString& openCase)
{
    static const QStringList kPages{QStringLiteral("html"), QStringLiteral("htm"), QStringLiteral("xhtml")};
    if (!kPages.contains(page.suffix().toLower()))
        return {};
    for (const QLatin1String ending : {QLatin1String("_files"), QLatin1String("_fichiers")}) {
        const QFileInfo folder(page.dir(), page.completeBaseName() + ending);
        if (!folder.isDir() || folder.isSymLink())
            continue;
        auto files = filesOf(folder.filePath() + QLatin1Char('/'), openCase);
        if (!files)
            return {};
        for (Input& file : *files)
            file.name = (folder.fileName() + QLatin1Char('/')).toStdString() + file.name;
        return std::move(*files);
    }
    return {};
}

base::Result<Parcel> openFolder(const QString& folder, const QString& openCase)
{
    const QString root = folder.endsWith(QLatin1Char('/')) ? folder : folder + QLatin1Char('/');
    auto files = filesOf(root, openCase);
    if (!files)
        return base::fail(files.error());
    Parcel parcel;
    parcel.isFolder = true;
    parcel.files = std::move(*files);
    return parcel;
}

} // namespace

void Unmap::operator()(const char* mapped) const
{
    ::munmap(const_cast<char*>(mapped), size);
}

base::Result<Input> Input::open(const std::string& path)
{
    const QFileInfo info(QString::fromStdString(path));
    if (!info.exists())
        return base::fail(ErrorCode::FileMissing, path);
    if (info.isDir())
        return base::fail(ErrorCode::FileIsDirectory, path);
    Input input;
    input.name = info.fileName().toStdString();
    input.uri = path;
    const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return base::fail(ErrorCode::FileUnreadable, path, std::strerror(errno));
    struct stat status {};
    ::fstat(handle, &status);
    const auto size = static_cast<std::size_t>(std::max<off_t>(::lseek(handle, 0, SEEK_END), 0));
    void* mapped = size > 0 ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, handle, 0) : nullptr;
    const int code = errno;
    ::close(handle);
    if (mapped == MAP_FAILED)
        return base::fail(ErrorCode::FileUnreadable, path, std::strerror(code));
    input.m_mapped = {static_cast<const char*>(mapped), Unmap{size}};
    input.bytes = {static_cast<const char*>(mapped), size};
    input.m_seen = seen(status);
    return input;
}

Input::Seen Input::seen(const struct stat& status)
{
    return {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino), static_cast<std::int64_t>(status.st_size),
            static_cast<std::int64_t>(status.st_mtim.tv_sec), static_cast<std::int64_t>(status.st_mtim.tv_nsec)};
}

base::Status Input::checkUnchanged() const
{
    struct stat status {};
    if (!m_mapped || ::stat(uri.c_str(), &status) != 0)
        return {};
    const Seen now = seen(status);
    const bool isSameFile = now.device == m_seen.device && now.number == m_seen.number;
    return isSameFile && now != m_seen ? base::fail(ErrorCode::FileChanged, uri) : base::Status();
}

Input Input::inMemory(std::string name, std::string_view bytes)
{
    Input input;
    input.name = std::move(name);
    input.bytes = bytes;
    return input;
}

std::string mediaTypeOf(std::string_view bytes)
{
    const auto head = static_cast<qsizetype>(std::min<std::size_t>(bytes.size(), 4096));
    return QMimeDatabase().mimeTypeForData(QByteArray::fromRawData(bytes.data(), head)).name().toStdString();
}

std::string Input::mediaType() const
{
    return mediaTypeOf(bytes);
}

void Input::release(std::size_t count) const
{
    if (!m_mapped)
        return;
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const std::size_t whole = std::min(count, bytes.size()) / page * page;
    if (whole > 0) // the mapping is private and never written: dropped pages come back from the file
        ::madvise(const_cast<char*>(bytes.data()), whole, MADV_DONTNEED);
}

formats::Source Input::source() const
{
    return {name, bytes, [this](std::size_t count) { release(count); }};
}

base::JobControl Input::releasing(const base::JobControl& job) const
{
    base::JobControl control = job;
    control.progress = [this, &job, released = std::size_t{0}](const base::Progress& progress) mutable {
        const auto done = static_cast<std::size_t>(std::max<std::int64_t>(progress.done, 0));
        if (done < released)
            released = 0; // a second pass
        if (done > released + 2 * kReleaseStep) {
            released = done - kReleaseStep;
            release(released);
        }
        job.report(progress.stage, progress.done, progress.total);
    };
    return control;
}

base::Result<Parcel> openParcel(const ImportSource& source, const std::string& openCase)
{
    const QString own = QFileInfo(QString::fromStdString(openCase)).canonicalFilePath();
    if (!source.isInMemory && isOfCase(QString::fromStdString(source.path), own))
        return base::fail(ErrorCode::CaseLocked, source.path);
    if (!source.isInMemory && QFileInfo(QString::fromStdString(source.path)).isDir()) {
        auto folder = openFolder(QString::fromStdString(source.path), own);
        if (folder) {
            folder->name = QDir(QString::fromStdString(source.path)).dirName().toStdString();
            folder->uri = source.path;
            folder->format = source.format;
            folder->columns = source.columns;
        }
        return folder;
    }
    Parcel parcel;
    auto input = source.isInMemory ? Input::inMemory(source.name, source.bytes) : Input::open(source.path);
    if (!input)
        return base::fail(input.error());
    parcel.name = input->name;
    parcel.uri = input->uri;
    parcel.format = source.format;
    parcel.columns = source.columns;
    if (const QDateTime time = QFileInfo(QString::fromStdString(source.path)).lastModified(); !source.isInMemory && time.isValid())
        parcel.fileTime = base::Moment{time.toMSecsSinceEpoch(), time.offsetFromUtc() / 60};
    if (!source.isInMemory)
        parcel.beside = savedWith(QFileInfo(QString::fromStdString(source.path)), own);
    parcel.files.push_back(std::move(*input));
    return parcel;
}

} // namespace greffier::casefile
