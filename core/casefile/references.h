#pragma once
#include "core/base/ids.h"
#include "core/base/job.h"
#include "core/base/result.h"

#include <string_view>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// The items that bear this identifier at the source, in reading order, at most 2,000; identifiers may repeat across
// captures and, by mistake of the source, within one. Reads the whole table in short steps: for a worker thread.
// Errors: Cancelled; those of reading the case.
base::Result<std::vector<base::ItemId>> itemsWithReference(const CaseFile& file, std::string_view reference,
                                                           const base::JobControl& job);

} // namespace greffier::casefile
