#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/evidence/attachment.h"
#include "core/store/connection.h"

#include <string>
#include <vector>

namespace greffier::evidence {

// The object under which a captured file stands in the table: "k-3/c-12". One that a person attached has the bare object, so
// that the two can be told apart: the act CaptureAdded binds the one, an act of its own the other.
std::string capturedObject(base::CaptureId capture, const std::string& comment);
// The capture of such an object; none where a person attached the file.
base::CaptureId captureOfObject(std::string_view object);

// Stores the files of a capture inside the caller's transaction; `firstComment` is the number of its first c-N. `typeOf`
// recognises bytes. Errors: those of storeBlob().
using TypeOf = std::string (*)(std::string_view bytes);
base::Status storeAttachments(store::Connection& connection, base::CaptureId capture, std::int64_t firstComment,
                              const std::vector<BuiltAttachment>& attachments, TypeOf typeOf, const base::JobControl& job);

// The files kept with an object ("c-12"), or all of them where it is empty, in the order in which they came. A short read.
base::Result<std::vector<Attachment>> loadAttachments(store::Connection& connection, const std::string& object = {});

} // namespace greffier::evidence
