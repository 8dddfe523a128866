#pragma once
#include "core/base/ids.h"
#include "core/base/span.h"

#include <cstdint>
#include <optional>
#include <string>

namespace greffier::evidence {

enum class ItemKind { Comment, Placeholder };
// Root: names no parent. Known: the parent is in the capture. Missing: it names (or its place implies) a parent that
// the capture does not hold; a placeholder stands for it. Deleted: the source says that the parent was deleted.
enum class ParentState { Root, Known, Missing, Deleted };
enum class TimePrecision { Unknown, Day, Minute, Second };

// When something was posted: the text as captured and what was made of it.
// Invariant: `seconds` counts from 1970-01-01 00:00:00, in UTC where `isZoneKnown`, else in the writer's local time,
// which is never compared with UTC.
struct PostedTime {
    std::string raw;
    std::optional<std::int64_t> seconds;
    TimePrecision precision = TimePrecision::Unknown;
    bool isZoneKnown = false;

    bool operator==(const PostedTime&) const = default;
};

// Where in the captured bytes an item lies (provenance, not equality with the text). Bytes, end excluded; -1 unknown.
struct ByteRange {
    std::int64_t start = -1;
    std::int64_t end = -1;

    bool operator==(const ByteRange&) const = default;
};

// One item of a thread as captured. Immutable evidence; `text` is exact UTF-8, never normalised.
// A placeholder (kind) has no author, time or text.
struct Comment {
    base::ItemId id;
    base::PublicId publicId; // c-N or p-N
    base::ThreadId thread;
    base::ItemId parent;     // none for a root
    ParentState parentState = ParentState::Root;
    std::int32_t depth = 1;  // a root is 1; the source's own where it states one
    std::string ref;         // the source's own identifier, may be empty
    std::string author;      // label as shown; empty = unknown
    PostedTime posted;
    std::string audience;     // "public", "followers", …; empty = not stated
    std::string sourceStatus; // "approved", "pending", "spam", "deleted", …; empty = not stated
    std::string permalink;
    ByteRange bytes;
    std::string extra;        // canonical JSON object of further columns, or empty
    std::string text;

    bool isPlaceholder() const { return publicId.kind == base::PublicKind::Placeholder; }
};

} // namespace greffier::evidence
