#pragma once
#include "core/base/result.h"

#include <functional>
#include <string>

namespace greffier::store {

// Copies a database page by page with SQLite's backup interface, the only safe way while others have it open: a copy of
// the file's bytes would miss a write in progress and, within this program, drop SQLite's locks. Another program's write
// in between makes it begin again. `to` must not exist; it is readable by its owner alone.
// `goesOn` is told the pages done and all pages, and gives false to stop (Cancelled). Errors: those of Connection.
base::Status copyDatabase(const std::string& from, const std::string& to, const std::function<bool(int done, int all)>& goesOn);

} // namespace greffier::store
