#pragma once
#include "core/base/ids.h"
#include "core/base/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What follows from comparing evidence with itself: derived, beside the captured trees and never over them.
namespace greffier::evidence {

// Why a comment seems to answer another one than the capture says. OtherCapture: another capture of the same thread says so.
enum class ReplyReason : std::uint8_t { Mention, Quote, DepthLimit, OtherCapture };
enum class Confidence : std::uint8_t { Low, Medium, High };

struct InferredReply {
    base::ItemId item;
    base::ItemId parent; // never a later comment, never the captured parent
    ReplyReason reason = ReplyReason::Mention;
    Confidence confidence = Confidence::Low;
    base::Span span; // the words of `item` that say so, code points; empty where none do

    bool operator==(const InferredReply&) const = default;
};

// By what two threads of different captures are known as one: their address, identifiers with the same texts under them,
// or (where the source has no identifiers) the same texts of the same authors.
enum class JoinRule : std::uint8_t { Address, Identifiers, Texts };
// How much of a thread a capture shows. Whole: all that it announces. Unstated: it announces nothing. Short: fewer than it
// announces. Feed: the latest comments only. Cut: the source says that it leaves some out, or the rest was unreadable.
enum class Coverage : std::uint8_t { Whole, Unstated, Short, Feed, Cut };

// One capture's part of a thread that several captures show. Counts are comments; a part is compared with the captures
// before it.
struct JoinedThread {
    std::int32_t thread = 0; // index in the case
    JoinRule rule = JoinRule::Address; // of the first: that of the second
    Coverage coverage = Coverage::Unstated;
    std::int64_t comments = 0;
    std::int64_t added = 0;    // not in an earlier capture
    std::int64_t changed = 0;  // another text, author or status under the same identifier
    std::int64_t differing = 0; // other words in a capture of another format: that may be the format's doing
    std::int64_t lacking = 0;  // in an earlier capture and not here
    std::int64_t vanished = 0; // of these, those that this capture would show if they were still there

    bool operator==(const JoinedThread&) const = default;
};
// At least two parts, by the moment of capture; at most one of each capture.
using Discussion = std::vector<JoinedThread>;

// What differs between two captures of one comment.
struct Difference {
    static constexpr std::uint8_t kText = 1, kAuthor = 2, kStatus = 4, kParent = 8;
};

// A comment that an earlier capture has too.
struct Sighting {
    base::ItemId item;
    base::ItemId earlier; // compared with: the latest one before, of the same format where there is one
    base::ItemId first;   // of all
    std::uint8_t differences = 0;
    bool isOtherFormat = false; // then only words are compared, and a difference may be the format's doing

    bool isChanged() const
    {
        return !isOtherFormat && (differences & (Difference::kText | Difference::kAuthor | Difference::kStatus)) != 0;
    }
    bool operator==(const Sighting&) const = default;
};

// A comment that a later capture would show and does not.
struct Absence {
    base::ItemId item;       // the latest capture of it before
    std::int32_t thread = 0; // where it is missing
    bool hasIdentifier = true; // else it may be there with an edited text

    bool operator==(const Absence&) const = default;
};

// Invariant: each list ascends by item (`absences` by item and thread); an item stands at most once in `sightings` and
// once in `replies`.
struct Relations {
    std::vector<Discussion> discussions;
    std::vector<Sighting> sightings;
    std::vector<Absence> absences;
    std::vector<InferredReply> replies;

    bool operator==(const Relations&) const = default;

    // nullptr where there is none.
    const InferredReply* replyOf(base::ItemId item) const;
    const Sighting* sightingOf(base::ItemId item) const;
    // Every capture of that comment, in order of capture; the item alone where there is no other.
    std::vector<base::ItemId> sightingsOf(base::ItemId item) const;
    const Discussion* discussionOf(std::int32_t thread) const;
    std::vector<Absence> absencesOf(base::ItemId item) const;

    // As bytes for the derived file, and back; false where the bytes are not ours.
    std::string serialise() const;
    static bool deserialise(std::string_view bytes, Relations& relations);
};

std::string_view toString(ReplyReason reason);     // "mention", "quote", "depth-limit", "other-capture"
std::string_view toString(Confidence confidence);  // "low", "medium", "high"
std::string_view toString(JoinRule rule);          // "address", "identifiers", "texts"
std::string_view toString(Coverage coverage);      // "whole", "unstated", "short", "feed", "cut"

} // namespace greffier::evidence
