#pragma once
#include "app/cli/command.h"

namespace greffier::cli {

// `report CASE --format dsa -o OUT.json [--letter DIR [--letter-format html|pdf|odt]]`: statements of reasons, at most 100 in a file (OUT-2.json, …), and the
// letter to the author of each.
base::Result<int> exportStatements(const Call& call);

} // namespace greffier::cli
