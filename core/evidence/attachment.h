#pragma once
#include "core/evidence/capture.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::evidence {

// What a reader says of a file that a comment refers to or carries.
struct AttachmentDraft {
    std::string target;                                // as the source names it: a path beside it, an address, a file name
    std::vector<std::string> others = {};              // further places where exports of its kind put the file
    std::string mediaType = {};                        // as the source states it; empty = not stated
    std::optional<std::string> bytes = std::nullopt;   // where the source carries it: a part of a mail
    bool isLink = false;                               // behind a link: pages are no attachments then
};

// A file beside the one that is read: of the same folder or archive, or of the folder that a browser saves with a page.
struct HeldFile {
    std::string name;       // path below the folder or in the archive
    std::string_view bytes; // outlives the import
};

// A file that is kept with a comment, before anything has an identifier in the case.
struct BuiltAttachment {
    std::int64_t comment = 0; // the n-th comment of the capture, from 0 on, placeholders not counted
    std::string name;
    std::string mediaType;    // as stated, may be empty
    std::string_view bytes;
};

// A file kept as evidence. Never parsed.
struct Attachment {
    std::int64_t number = 0;  // its row, from 1 on
    std::string object;       // what it belongs to: "c-12", "t-1" …; empty = the case
    base::CaptureId capture;  // the capture that it came with; none where a person attached it
    std::string name;         // as the source or the person named it: a label, never a path to write to
    std::string mediaType;    // as stated by the source, else as recognised
    Blob blob;                // its `mediaType` is what the bytes look like
    bool isErased = false;    // its bytes went with a person; `blob.sha256` is a commitment then, not their digest
};

} // namespace greffier::evidence
