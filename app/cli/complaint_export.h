#pragma once
#include "app/cli/command.h"

namespace greffier::cli {

// `report CASE --complaint D --format F -o OUT`: the letter with its exhibits. The warnings for whoever signs it go to
// standard error, never into the letter.
base::Result<int> reportComplaint(const Call& call);
void printWarnings(const std::string& recipient);

} // namespace greffier::cli
