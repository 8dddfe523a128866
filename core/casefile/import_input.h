#pragma once
#include "core/base/clock.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/formats/reader.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct stat;

namespace greffier::casefile {

struct ImportSource;

// Gives a mapping of that many bytes back to the system.
struct Unmap {
    std::size_t size = 0;
    void operator()(const char* mapped) const;
};

// What the bytes look like, whatever their name says.
std::string mediaTypeOf(std::string_view bytes);

// One file to bring in, mapped where it comes from the disk: pages that were read are given back by release(). No file stays
// open, so a folder may hold tens of thousands.
// Invariant: `bytes` is valid as long as the input lives, also after a move.
class Input {
public:
    // Errors: FileMissing, FileIsDirectory, FileUnreadable.
    static base::Result<Input> open(const std::string& path);
    // `bytes` outlive the input.
    static Input inMemory(std::string name, std::string_view bytes);

    std::string name; // without folder; of a folder's file the path below it
    std::string uri;  // the path as given; empty for pasted text
    std::string_view bytes;

    std::string mediaType() const;
    // FileChanged where somebody wrote to the file since it was opened: different readings of its bytes may differ. A file
    // that was deleted or replaced stays as it was for those who had opened it.
    base::Status checkUnchanged() const;
    // Says that the first `count` bytes are not needed for now; reading them again is possible and only slower.
    void release(std::size_t count) const;
    // What a reader sees: it releases what it says it is done with. The input outlives it.
    formats::Source source() const;
    // A control that passes everything on and releases likewise.
    base::JobControl releasing(const base::JobControl& job) const;

private:
    struct Seen {
        std::uint64_t device = 0, number = 0; // which file it is
        std::int64_t size = 0;                // bytes
        std::int64_t seconds = 0, nanoseconds = 0; // when it was written to last
        bool operator==(const Seen&) const = default;
    };
    static Seen seen(const struct stat& status);

    std::unique_ptr<const char, Unmap> m_mapped;
    Seen m_seen;
};

// What becomes one capture: one file, or the files of one folder.
struct Parcel {
    std::vector<Input> files; // in the byte order of their names
    std::vector<Input> beside; // of a page alone: what a browser saved with it ("page_files"), kept where a comment refers to it
    std::string name;         // of the file or folder
    std::string uri;          // as given; empty for pasted text
    bool isFolder = false;
    std::optional<base::Moment> fileTime = {}; // of a single file on the disk
    std::string format = {};         // as ImportSource says
    formats::ColumnMap columns = {};

    // For messages: the path as given, or the pasted text's name.
    const std::string& label() const { return uri.empty() ? name : uri; }
};

// `openCase`: the case's own file, which is never touched: closing a second handle of it would drop SQLite's locks. A folder
// is read without it. Errors: those of Input::open; CaseLocked for that file; LimitExceeded with "entries" for a folder of
// more than 50,000 files.
base::Result<Parcel> openParcel(const ImportSource& source, const std::string& openCase);

} // namespace greffier::casefile
