#pragma once
#include "core/base/result.h"
#include "core/evidence/attachment.h"
#include "core/evidence/draft_spool.h"
#include "core/evidence/name_table.h"
#include "core/evidence/sink.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace greffier::evidence {

// The place of one item of a capture: 28 bytes, so that millions fit into memory. What the comment says is in the spool.
struct BuiltItem {
    std::int32_t thread = 0;
    std::int32_t parent = -1;  // index into BuiltCapture::items, -1 = none
    std::int32_t depth = 0;    // while building: as stated, 0 = not stated
    std::int32_t ref = -1;     // index into BuiltCapture::refs, -1 = none
    std::int32_t missing = -1; // while building: the parent's identifier, then -1
    ParentState parentState = ParentState::Root;
    bool isPlaceholder = false;
    bool isRootIfAbsent = false;
};

// A finished capture, parents resolved. Items are in reading order; a placeholder that stands for an unresolved reference
// comes right before the first comment that names it. `drafts` holds the comments among the items, in the same order.
struct BuiltCapture {
    CaptureDraft capture;
    std::vector<ThreadDraft> threads; // only those that hold an item
    std::vector<BuiltItem> items;
    NameTable refs;
    DraftSpool drafts;
    Ledger ledger;
    std::vector<BuiltAttachment> attachments; // in the order of the comments
    std::optional<base::ScratchFile> carried; // the bytes of those that the source carries itself

    // The source's own identifier of the item, may be empty.
    std::string_view refOf(const BuiltItem& item) const;
};

// Resolves parents, cuts circles of replies, inserts placeholders, sets depths, drops threads without items and counts
// what follows from it in the ledger. `itemOf` gives the first item of each identifier, -1 where there is none.
void settleStructure(BuiltCapture& built, const std::vector<std::int32_t>& itemOf, Sink& losses);

} // namespace greffier::evidence
