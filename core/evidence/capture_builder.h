#pragma once
#include "core/evidence/sink.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace greffier::evidence {

// One item of a finished capture, parents resolved. Items are in reading order; a placeholder that stands for an
// unresolved reference comes right before the first comment that names it.
struct BuiltItem {
    bool isPlaceholder = false;
    ThreadIndex thread = 0;
    ItemIndex parent = -1; // index into BuiltCapture::items, -1 = none
    ParentState parentState = ParentState::Root;
    std::int32_t depth = 1;
    CommentDraft draft; // of a placeholder only ref is set
};

struct BuiltCapture {
    CaptureDraft capture;
    std::vector<ThreadDraft> threads; // only those that hold an item
    std::vector<BuiltItem> items;
    Ledger ledger;
};

// Collects what a reader emits, then resolves parents and counts the ledger (FORMATS.md §3).
// Not thread-safe; used for one capture.
class CaptureBuilder final : public Sink {
public:
    void setCapture(CaptureDraft capture) override;
    ThreadIndex addThread(ThreadDraft thread) override;
    ItemIndex addComment(ThreadIndex thread, CommentDraft comment) override;
    ItemIndex addPlaceholder(ThreadIndex thread, PlaceholderDraft placeholder) override;
    void addLoss(std::string_view what, std::int64_t count, std::string_view example) override;

    // Call once, after the reader is done.
    BuiltCapture finish();

private:
    void resolveParents();
    void insertPlaceholders();
    void countNamedLinks();
    void cutCycles();
    void setDepths();
    void dropEmptyThreads();
    void countUnknowns();

    BuiltCapture m_built;
    std::unordered_map<std::string, ItemIndex> m_byRef;      // first item of each identifier
    std::vector<std::string> m_missingRef;                   // by item: the identifier that nothing in the capture has
    std::vector<std::optional<std::int32_t>> m_statedDepth;  // by item
};

} // namespace greffier::evidence
