#pragma once
#include "core/base/result.h"
#include "core/evidence/attachment.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// The files kept with an object ("c-12"), or all of them, in the order in which they came. A short read. Any thread.
base::Result<std::vector<evidence::Attachment>> attachmentsOf(const CaseFile& file, const std::string& object = {});

// The bytes, compared with their digest. Errors: UnknownObject where they were erased with a person; CaseDamaged where they
// differ. Any thread.
base::Result<std::string> attachmentBytes(const CaseFile& file, const evidence::Attachment& attachment);

// Writes the file with that number, under the path that the person gives: the recorded name is never one.
// Errors: UnknownObject; CaseDamaged; FileExists; WriteFailed.
base::Status saveAttachment(const CaseFile& file, std::int64_t number, const std::string& path);

// A name to offer for saving: the last part alone, without control and direction characters, at most 120 code points.
std::string safeFileName(std::string_view name);

} // namespace greffier::casefile
