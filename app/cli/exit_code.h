#pragma once
#include "core/base/error.h"

namespace greffier::cli {

// The exit codes of PRODUCT.md and DECISIONS.md 27: 0 done; 1 a negative answer; 2 wrong usage; 3 an input that cannot be
// read; 4 a case that is refused, damaged, locked or newer.
int exitCode(base::ErrorCode code);

} // namespace greffier::cli
