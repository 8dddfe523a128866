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

// What a spool has in its file.
struct SpoolFile {
    base::ScratchFile file;
    std::string part; // on its way there: the writing thread's
};

// The beginning of a spool that grows, which another thread may read meanwhile: whole comments.
struct WrittenDrafts {
    std::shared_ptr<const SpoolFile> file;
    std::int64_t bytes = 0;
    std::int64_t count = 0; // comments
};

// The comments of a capture between parsing and storing, in order of emission: the last 8 MiB in memory, what is before
// them in a nameless file, so that a capture of any size takes little memory. A second thread writes it.
class DraftSpool {
public:
    // `folder`: where the file goes; empty: the system's folder for temporary files.
    explicit DraftSpool(std::string folder = {}) : m_folder(std::move(folder)) {}
    // Keeps all but the parent and the stated depth. Errors: those of base::ScratchFile.
    base::Status add(const CommentDraft& draft);
    // Call once, after the last add(): from then on it can be read whole, also by readers that live longer. Errors: those of
    // base::ScratchFile.
    base::Status finish();
    // What can be read already, as of the last add().
    const WrittenDrafts& written() const { return m_written; }

private:
    friend class DraftReader;
    base::Status spill();
    base::Status settle();

    std::string m_folder;
    std::shared_ptr<SpoolFile> m_file; // stays where it is when the spool is moved
    std::int64_t m_fileSize = 0;       // bytes, those on their way included
    std::int64_t m_count = 0;          // comments
    std::int64_t m_handedOver = 0;     // those of them that are in the file or on their way
    WrittenDrafts m_written;
    std::string m_tail; // what follows the file
    std::shared_ptr<const std::string> m_end; // the same once it is complete
    std::future<base::Status> m_writing; // after m_file: it is waited for before the file goes
};

// Reads a spool once from the start, also while it grows.
class DraftReader {
public:
    // From now on this much can be read.
    void goOn(const WrittenDrafts& written);
    // From now on all of it: it is complete.
    void goOn(const DraftSpool& spool);
    // The next comment; nullptr where there is none to be read.
    base::Result<const DraftView*> next();

private:
    // `size` more bytes; valid until the next call.
    base::Result<std::string_view> take(std::size_t size);

    std::shared_ptr<const SpoolFile> m_file;
    std::int64_t m_fileSize = 0; // bytes that can be read
    std::shared_ptr<const std::string> m_tail;
    std::string m_block; // of the file
    std::size_t m_used = 0;
    std::int64_t m_read = 0; // bytes of the file that are or were in the block
    std::size_t m_tailUsed = 0;
    DraftView m_view;
};

} // namespace greffier::evidence
