#pragma once
#include "core/base/scratch_file.h"
#include "core/evidence/draft.h"

#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace greffier::evidence {

// What a comment says, apart from its place in the thread. Texts are valid until the reader's next step.
struct DraftView {
    std::string_view ref, authorRef, author, postedRaw, audience, sourceStatus, permalink, extra, text;
    std::optional<std::int64_t> postedSeconds;
    TimePrecision precision = TimePrecision::Unknown;
    bool isZoneKnown = false;
    ByteRange bytes;

    // All texts, which lie one behind the other in the order of the members.
    std::string_view texts() const;
    // Points to the copy of texts() that begins there; gives its end.
    const char* moveTexts(const char* start);

    PostedTime posted() const { return {std::string(postedRaw), postedSeconds, precision, isZoneKnown}; }
};

// The comments of a capture between parsing and storing, in order of emission: the last 8 MiB in memory, what is before
// them in a nameless file, so that a capture of any size takes little memory. A second thread writes it.
class DraftSpool {
public:
    // `folder`: where the file goes; empty: the system's folder for temporary files.
    explicit DraftSpool(std::string folder = {}) : m_folder(std::move(folder)) {}
    // Keeps all but the parent and the stated depth. Errors: those of base::ScratchFile.
    base::Status add(const CommentDraft& draft);
    // Call once, after the last add(): from then on it can be read. Errors: those of base::ScratchFile.
    base::Status finish();

private:
    friend class DraftReader;
    // The file and the part on its way there: they stay where they are when the spool is moved.
    struct File {
        base::ScratchFile file;
        std::string part; // the other thread's
    };
    base::Status spill();
    base::Status settle();

    std::string m_folder;
    std::unique_ptr<File> m_file;
    std::int64_t m_fileSize = 0; // bytes
    std::string m_tail;          // what follows the file
    std::future<base::Status> m_writing; // after m_file: it is waited for before the file goes
};

// Reads a spool that is complete, once from the start.
class DraftReader {
public:
    explicit DraftReader(const DraftSpool& spool) : m_spool(&spool) {}
    // The next comment; nullptr at the end.
    base::Result<const DraftView*> next();

private:
    // `size` more bytes; valid until the next call.
    base::Result<std::string_view> take(std::size_t size);

    const DraftSpool* m_spool;
    std::string m_block; // of the file
    std::size_t m_used = 0;
    std::int64_t m_read = 0; // bytes of the file that are or were in the block
    std::size_t m_tailUsed = 0;
    DraftView m_view;
};

} // namespace greffier::evidence
