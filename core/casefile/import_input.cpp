#include "core/casefile/import_input.h"

#include "core/casefile/import.h"

#include <QFileInfo>
#include <QMimeDatabase>

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace greffier::casefile {

using base::ErrorCode;

namespace {

constexpr std::size_t kReleaseStep = 8 * 1024 * 1024; // bytes read between two calls of the system

} // namespace

void Input::release(std::size_t count) const
{
    if (!m_isMapped || bytes.empty())
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

base::Result<Input> openInput(const ImportSource& source)
{
    Input input;
    if (source.isInMemory) {
        input.name = input.label = source.name;
        input.bytes = source.bytes;
    } else {
        const QFileInfo info(QString::fromStdString(source.path));
        if (!info.exists())
            return base::fail(ErrorCode::FileMissing, source.path);
        if (info.isDir())
            return base::fail(ErrorCode::FileIsDirectory, source.path);
        input.name = info.fileName().toStdString();
        input.uri = input.label = source.path;
        input.m_file = std::make_unique<QFile>(info.filePath());
        if (!input.m_file->open(QIODevice::ReadOnly))
            return base::fail(ErrorCode::FileUnreadable, source.path, input.m_file->errorString().toStdString());
        const uchar* mapped = info.size() > 0 ? input.m_file->map(0, info.size(), QFileDevice::MapPrivateOption) : nullptr;
        input.m_isMapped = mapped != nullptr;
        if (input.m_isMapped) {
            input.bytes = {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(info.size())};
        } else {
            input.m_kept = input.m_file->readAll();
            input.bytes = {input.m_kept.constData(), static_cast<std::size_t>(input.m_kept.size())};
        }
    }
    const auto head = static_cast<qsizetype>(std::min<std::size_t>(input.bytes.size(), 4096));
    input.mediaType = QMimeDatabase()
                          .mimeTypeForData(QByteArray::fromRawData(input.bytes.data(), head))
                          .name()
                          .toStdString();
    return input;
}

} // namespace greffier::casefile
