#pragma once
#include "core/evidence/attachment.h"
#include "core/evidence/sink.h"

#include <utility>

namespace greffier::evidence {

// What a Sink may be besides: one that keeps files. CaptureBuilder is; a preview is not.
class FileSink {
public:
    // Keeps a file that the comment refers to or carries. False where the capture does not hold it: the reader then counts a
    // loss of its own. What is beyond the limits is counted here.
    virtual bool addAttachment(ItemIndex item, AttachmentDraft file) = 0;

protected:
    ~FileSink() = default;
};

// False also where the sink keeps no files.
inline bool addAttachment(Sink& sink, ItemIndex item, AttachmentDraft file)
{
    auto* files = dynamic_cast<FileSink*>(&sink);
    return files != nullptr && files->addAttachment(item, std::move(file));
}

} // namespace greffier::evidence
