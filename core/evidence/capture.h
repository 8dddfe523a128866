#pragma once
#include "core/base/clock.h"
#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/evidence/comment.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace greffier::evidence {

// One kind of thing that a capture could not keep or found wrong: how often, and the first example.
struct Loss {
    std::string what; // stable id: "unknown-author", "duplicate-id", "html-removed", "invalid-bytes", "cycle", …
    std::int64_t count = 0;
    std::string example;

    bool operator==(const Loss&) const = default;
};

// A file of a folder or archive that gave no comments.
struct SkippedFile {
    std::string name;
    std::string why; // what it is: "a PNG image"

    bool operator==(const SkippedFile&) const = default;
};

// The completeness ledger of a capture: announced against captured, and every loss.
// Counts as in FORMATS.md §3; maxDepth counts a top-level comment as 1, placeholders add no level.
struct Ledger {
    std::int64_t threads = 0;
    std::int64_t comments = 0;
    std::int64_t replies = 0;
    std::int64_t orphans = 0;
    std::int64_t placeholders = 0;
    std::int32_t maxDepth = 0;
    std::optional<std::int64_t> announced;
    std::int64_t unknownAuthors = 0;
    std::int64_t unknownDates = 0;
    std::int64_t duplicates = 0;
    std::int32_t depthCap = 0; // the depth at which the site seems to stop nesting; 0 = no sign of it
    std::int64_t files = 0;    // of a folder or archive, those with comments; 0 = a single file
    std::int64_t joined = 0;   // how often a thread went on in another file
    std::int64_t skippedFiles = 0;
    std::string firstAuthor;
    std::vector<std::pair<std::string, std::int64_t>> statuses; // as the source names them, with their number
    std::vector<SkippedFile> skipped;                           // the first 200
    std::vector<Loss> losses;

    bool operator==(const Ledger&) const = default;
};

struct Blob {
    base::BlobId id;
    base::Digest sha256{};
    std::int64_t size = 0; // bytes
    std::string mediaType;
    std::string name; // file name as given, without folder
};

// One imported file: its bytes, digest, origin, time, format.
struct Capture {
    base::CaptureId id;
    base::PublicId publicId; // k-N
    std::string uid;
    std::string format;    // Reader::name()
    std::string sourceUri; // path or URL as given
    std::string title;
    base::Moment captured;
    std::string operatorName;
    std::string toolVersion;
    std::string environment; // canonical JSON
    std::string charset;
    std::string note;
    std::vector<Blob> blobs;
    Ledger ledger;
};

// One discussion. `body` is the exact text of the article or opening, possibly empty.
struct Thread {
    base::ThreadId id;
    base::PublicId publicId; // t-N
    base::CaptureId capture;
    std::string ref;
    std::string title;
    std::string uri;
    PostedTime posted;
    std::string body;
};

} // namespace greffier::evidence
