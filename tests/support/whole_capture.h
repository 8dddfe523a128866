#pragma once
#include "core/evidence/capture_builder.h"

#include <QtGlobal>

#include <string>
#include <vector>

namespace greffier::tests {

// A finished capture with its comments read back from the spool: what a test looks at.
struct WholeCapture {
    struct Item {
        bool isPlaceholder = false;
        std::int32_t thread = 0;
        std::int32_t parent = -1;
        evidence::ParentState parentState = evidence::ParentState::Root;
        std::int32_t depth = 1;
        evidence::CommentDraft draft; // of a placeholder only ref is set
    };
    evidence::CaptureDraft capture;
    std::vector<evidence::ThreadDraft> threads;
    std::vector<Item> items;
    evidence::Ledger ledger;
};

inline evidence::CommentDraft copyOf(const evidence::DraftView& view)
{
    evidence::CommentDraft draft;
    draft.ref = view.ref;
    draft.authorRef = view.authorRef;
    draft.author = view.author;
    draft.posted = view.posted();
    draft.audience = view.audience;
    draft.sourceStatus = view.sourceStatus;
    draft.permalink = view.permalink;
    draft.bytes = view.bytes;
    draft.extra = view.extra;
    draft.text = view.text;
    return draft;
}

inline WholeCapture wholeCapture(const evidence::BuiltCapture& built)
{
    WholeCapture whole{built.capture, built.threads, {}, built.ledger};
    evidence::DraftReader drafts;
    drafts.goOn(built.drafts);
    for (const evidence::BuiltItem& item : built.items) {
        whole.items.push_back({item.isPlaceholder, item.thread, item.parent, item.parentState, item.depth, {}});
        evidence::CommentDraft& draft = whole.items.back().draft;
        if (item.isPlaceholder) {
            draft.ref = built.refOf(item);
            continue;
        }
        const auto view = drafts.next();
        if (!view || *view == nullptr)
            qFatal("the spool holds too few comments");
        draft = copyOf(**view);
    }
    return whole;
}

inline WholeCapture wholeCapture(evidence::CaptureBuilder& builder)
{
    const auto built = builder.finish();
    if (!built)
        qFatal("the capture cannot be finished: %s", built.error().detail.c_str());
    return wholeCapture(*built);
}

} // namespace greffier::tests
