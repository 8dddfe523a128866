#pragma once
#include "core/evidence/comment.h"
#include "core/evidence/relations.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace greffier::evidence {

// One item as a capture shows it, in the form in which captures are compared.
struct SeenComment {
    base::ItemId item;
    base::ItemId parent;
    std::uint64_t ref = 0;    // 0 = the source gives no identifier
    std::uint64_t exact = 0;  // of the exact text
    std::uint64_t words = 0;  // of its words, without markup, entities and capitals; 0 = no word
    std::uint64_t author = 0; // 0 = unknown
    std::uint64_t status = 0;
    bool isPlaceholder = false;
};
SeenComment seenComment(const Comment& comment);

// A thread of one capture.
struct SeenThread {
    std::int32_t thread = 0; // index in the case
    base::CaptureId capture;
    std::int64_t capturedUtcMs = 0;
    std::uint64_t format = 0;
    Coverage coverage = Coverage::Unstated;
    JoinRule rule = JoinRule::Address;
    std::vector<SeenComment> items; // in reading order
};

// Compares what the captures of one thread show, one after the other, and adds it to the relations. `parts` are by moment
// of capture, at least two.
void compareCaptures(const std::vector<const SeenThread*>& parts, Relations& relations);

} // namespace greffier::evidence
