#pragma once
#include "core/evidence/capture.h"
#include "core/evidence/comment.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace greffier::evidence {

// What a reader hands over, before anything has an identifier in the case. Items are counted from 0 in the order in
// which they are emitted: that is the reading order, and c-1, c-2, … follow it.
using ItemIndex = std::int64_t;
using ThreadIndex = std::int64_t;

struct NoParent {
    auto operator<=>(const NoParent&) const = default;
};
// The parent's own identifier in the source; it may come later. Unresolved at the end it becomes a placeholder,
// one for all that name it, or none at all where `isRootIfAbsent` ("0" means "no parent", unless a comment has that id).
struct ParentRef {
    std::string ref;
    bool isRootIfAbsent = false;
    auto operator<=>(const ParentRef&) const = default;
};
// The parent is the item emitted at that index (a comment or a placeholder).
struct ParentItem {
    ItemIndex index = 0;
    auto operator<=>(const ParentItem&) const = default;
};
using DraftParent = std::variant<NoParent, ParentRef, ParentItem>;

struct ThreadDraft {
    std::string ref;
    std::string title;
    std::string uri;
    PostedTime posted;
    std::string body;
};

struct CommentDraft {
    std::string ref;
    DraftParent parent;
    std::optional<std::int32_t> statedDepth; // where the source states one; 1 = top level
    std::string authorRef;
    std::string author;
    PostedTime posted;
    std::string audience;
    std::string sourceStatus;
    std::string permalink;
    ByteRange bytes;
    std::string extra;
    std::string text;
};

// Stands for a comment that others answer but that the capture does not hold.
struct PlaceholderDraft {
    DraftParent parent;
    std::string ref;
    std::optional<std::int32_t> statedDepth;
};

// Facts of the whole capture.
struct CaptureDraft {
    std::string title;
    std::string uri; // of the page, where the source names it
    std::string charset;
    std::optional<std::int64_t> announced;
    std::string note;
};

} // namespace greffier::evidence
