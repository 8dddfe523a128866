#pragma once
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace greffier::base {

// A file without a name, for what is too large for memory: nobody else can open it, and it is gone with the program,
// however that ends. Errors: DiskFull; WriteFailed with the system's reason in `detail`; `where` = the folder.
class ScratchFile {
public:
    // In `folder`, or in the system's folder for temporary files where it is empty.
    static Result<ScratchFile> create(const std::string& folder);
    ScratchFile(ScratchFile&& other) noexcept;
    ScratchFile& operator=(ScratchFile&& other) noexcept;
    ~ScratchFile();

    Status append(std::string_view bytes);
    // Fills `to` with `size` bytes from `offset` on, which must have been written.
    Status read(std::int64_t offset, char* to, std::size_t size) const;
    // All that was written, as long as this object lives; call once, after the last append().
    Result<std::string_view> map();

private:
    ScratchFile(int handle, std::string folder) : m_handle(handle), m_folder(std::move(folder)) {}

    int m_handle = -1;
    std::string m_folder;
    std::int64_t m_size = 0; // bytes
    void* m_mapped = nullptr;
};

} // namespace greffier::base
