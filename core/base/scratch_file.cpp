#include "core/base/scratch_file.h"

#include <QDir>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace greffier::base {
namespace {

Error lastError(const std::string& folder)
{
    const int code = errno;
    const bool isFull = code == ENOSPC || code == EDQUOT || code == EFBIG;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::WriteFailed, folder, std::strerror(code), 0, 0, {}};
}

} // namespace

Result<ScratchFile> ScratchFile::create(const std::string& folder)
{
    std::string path = (folder.empty() ? QDir::tempPath().toStdString() : folder) + "/.greffier-XXXXXX";
    const int handle = ::mkostemp(path.data(), O_CLOEXEC);
    if (handle < 0)
        return fail(lastError(folder));
    ::unlink(path.c_str());
    return ScratchFile(handle, folder);
}

ScratchFile::ScratchFile(ScratchFile&& other) noexcept
    : m_handle(std::exchange(other.m_handle, -1)), m_folder(std::move(other.m_folder)), m_size(other.m_size),
      m_mapped(std::exchange(other.m_mapped, nullptr))
{
}

ScratchFile& ScratchFile::operator=(ScratchFile&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_folder, other.m_folder);
    std::swap(m_size, other.m_size);
    std::swap(m_mapped, other.m_mapped);
    return *this;
}

ScratchFile::~ScratchFile()
{
    if (m_mapped != nullptr)
        ::munmap(m_mapped, static_cast<std::size_t>(m_size));
    if (m_handle >= 0)
        ::close(m_handle);
}

Result<std::string_view> ScratchFile::map()
{
    if (m_size == 0)
        return std::string_view();
    const auto size = static_cast<std::size_t>(m_size);
    void* mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, m_handle, 0);
    if (mapped == MAP_FAILED)
        return fail(lastError(m_folder));
    m_mapped = mapped;
    return std::string_view(static_cast<const char*>(mapped), size);
}

Status ScratchFile::append(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_handle, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return fail(lastError(m_folder));
        m_size += std::max<ssize_t>(written, 0);
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return {};
}

Status ScratchFile::read(std::int64_t offset, char* to, std::size_t size) const
{
    while (size > 0) {
        const ssize_t got = ::pread(m_handle, to, size, offset);
        if (got == 0)
            return fail(ErrorCode::WriteFailed, m_folder, "temporary file too short");
        if (got < 0 && errno != EINTR)
            return fail(lastError(m_folder));
        if (got > 0) {
            to += got;
            offset += got;
            size -= static_cast<std::size_t>(got);
        }
    }
    return {};
}

} // namespace greffier::base
