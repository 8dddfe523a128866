#pragma once
#include "core/evidence/comment.h"

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

// The thread around a comment. Not thread-safe; one per scanning thread.
class Surroundings {
public:
    virtual ~Surroundings() = default;
    // The parent comment; nullptr for a root and where the parent is missing. Valid until the next call.
    virtual const Facts* parentOf(const Facts& facts) = 0;
    // Full-text search for a bare word of the filter bar: does the comment hold it? Folded text of the word.
    virtual bool matchesSearch(const Facts& facts, std::string_view folded) = 0;
};

} // namespace greffier::rules
