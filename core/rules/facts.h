#pragma once
#include "core/evidence/comment.h"
#include "core/evidence/hit.h"
#include "core/text/shingles.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::rules {

// What a condition may ask about one comment. Plain data, filled by casefile from evidence, journal and index.
struct Facts {
    std::int32_t position = -1;  // in evidence::ThreadArrays; -1 for an example of a pack
    std::string id;              // "c-12"
    std::string text;            // exact
    std::string author;          // label; empty = unknown (captured or asserted)
    evidence::PostedTime posted; // captured or asserted
    std::int32_t depth = 1;
    evidence::ParentState parentState = evidence::ParentState::Root;
    std::string status = "open"; // open cleared flagged removed escalated
    std::vector<std::string> labels;
    std::vector<std::string> hits; // "pack/rule" of the last scan, for `hit(…)` in filters; rules of the same set see each other
    std::int32_t shownHits = 0; // how many of them are of rules that are not merely watched
    std::int64_t score = 0;     // of those: info 1, low 2, medium 4, high 8, critical 16, added up
    std::optional<bool> isEdited; // nothing where the source does not say
    std::string decidedBy;
    std::string sourceStatus;
    std::string audience;
    std::string format;
    std::string capture; // "k-1"
    bool isAnnotated = false;
};

// What can be known of a comment without making its facts: one row of a scan.
struct CommentRow {
    std::string_view text;   // exact
    std::string_view author; // as captured; empty where a person may have asserted one
    std::int32_t depth = 1;
    evidence::ParentState parentState = evidence::ParentState::Root;
};

// Makes the facts of the comment under evaluation when a condition asks for more than its text.
class FactsSource {
public:
    virtual ~FactsSource() = default;
    virtual const Facts& facts() = 0; // valid until the next comment
};

// Where a comment stands in its thread. Placeholders do not count.
struct Place {
    std::int64_t position = 1; // in reading order
    std::int64_t siblings = 0; // others that answer the same comment, or begin the same thread
    std::int64_t replies = 0;  // direct answers
};

// What the case knows of a comment's author; only asked for a comment whose author is known.
struct AuthorRecord {
    std::int64_t comments = 1; // of the whole case, this one included
    bool isFirst = true;       // this is the first of them
    std::string role;          // asserted; empty = unknown
};

// The thread around a comment and the case around the thread, asked only where a condition needs it. Not thread-safe;
// one per scanning thread. What is not overridden answers as for a comment that stands alone.
class Surroundings {
public:
    virtual ~Surroundings() = default;
    // The parent comment; nullptr for a root and where the parent is missing. Valid until the next call.
    virtual const Facts* parentOf(const Facts& facts) = 0;
    // Full-text search for a bare word of the filter bar: does the comment hold it? Folded text of the word.
    virtual bool matchesSearch(const Facts& facts, std::string_view folded) = 0;

    virtual Place placeOf(const Facts&) { return {}; }
    // A direct answer, 0 <= index < placeOf(facts).replies; nullptr where it cannot be read. Valid until the next call.
    virtual const Facts* replyTo(const Facts&, std::int64_t) { return nullptr; }
    // For each row of kQuoteShingle of the comment's words (shingles.h): does an earlier comment of another author hold it?
    // Looked through are the ancestors, kMaxQuoted at most, and the kQuoteWindow comments before it in the thread; where a
    // part is given, those may be left out whose folded text does not hold it.
    virtual std::vector<bool> areRepeated(const Facts&, const std::vector<text::HashedWord>&, std::string_view) { return {}; }
    // How many other comments of the case have nearly the same text (duplicates.h).
    virtual std::int64_t duplicatesOf(const Facts&) { return 0; }
    virtual AuthorRecord authorOf(const Facts&) { return {}; }
    // How many comments of the author bear that decision now ("removed").
    virtual std::int64_t decidedOf(const Facts&, std::string_view) { return 0; }
    // One of at least `count` comments of its author within `minutes` minutes. Unknown where times are missing or cannot
    // be compared and would decide.
    virtual evidence::Truth isInBurst(const Facts&, std::int32_t, std::int32_t) { return evidence::Truth::False; }
};

constexpr std::int32_t kMaxQuoted = 50;
constexpr std::int32_t kQuoteWindow = 50;

} // namespace greffier::rules
