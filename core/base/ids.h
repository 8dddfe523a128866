#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace greffier::base {

// A row identifier that cannot be mixed up with another table's. 0 means "none".
template <class Tag> struct Id {
    std::int64_t value = 0;

    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return value != 0; }
};

using ItemId = Id<struct ItemTag>; // a row of `comment`: a comment or a placeholder
using ThreadId = Id<struct ThreadTag>;
using CaptureId = Id<struct CaptureTag>;
using AuthorId = Id<struct AuthorTag>;
using BlobId = Id<struct BlobTag>;

// The kinds of public identifiers: comments "c-3", placeholders "p-1", threads "t-1", captures "k-1", acts "a-9",
// persons "n-2", complaints "d-1".
enum class PublicKind { Comment, Placeholder, Thread, Capture, Act, Person, Complaint };

// A public identifier as the interface and the journal write it. Numbers count from 1 within their kind.
struct PublicId {
    PublicKind kind = PublicKind::Comment;
    std::int64_t number = 0;

    auto operator<=>(const PublicId&) const = default;
};

std::string toString(PublicId id);
// "c-12" -> {Comment, 12}; nothing for anything else (no blanks, no sign, no leading zero).
std::optional<PublicId> parsePublicId(std::string_view text);

// A random version 4 UUID (RFC 9562), lower case with hyphens.
std::string newUuid();

} // namespace greffier::base

template <class Tag> struct std::hash<greffier::base::Id<Tag>> {
    std::size_t operator()(greffier::base::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
