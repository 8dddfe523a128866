#pragma once
#include "core/evidence/draft.h"

#include <string_view>

namespace greffier::evidence {

// Where a reader puts what it finds, in reading order. CaptureBuilder implements it.
class Sink {
public:
    virtual ~Sink() = default;
    virtual void setCapture(CaptureDraft capture) = 0;
    virtual ThreadIndex addThread(ThreadDraft thread) = 0;
    // Says more of a thread that was added before: a title that the source tells only later. Fields that are not empty
    // replace what was there.
    virtual void completeThread(ThreadIndex thread, ThreadDraft more) = 0;
    // Items belong to the thread given; both calls return the item's index.
    virtual ItemIndex addComment(ThreadIndex thread, CommentDraft comment) = 0;
    virtual ItemIndex addPlaceholder(ThreadIndex thread, PlaceholderDraft placeholder) = 0;
    // What follows comes from this file of a folder or archive. Identifiers count within a file; a thread whose uri an
    // earlier file has too goes on there, and what it repeats word for word is counted, not kept twice.
    virtual void startFile(std::string_view name) { static_cast<void>(name); }
    // Counts a loss; the first example given for `what` is kept (shortened to 120 code points).
    virtual void addLoss(std::string_view what, std::int64_t count, std::string_view example) = 0;
};

} // namespace greffier::evidence
