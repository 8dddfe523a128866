#pragma once
#include "core/casefile/bag_lists.h"
#include "core/journal/act.h"

#include <vector>

namespace greffier::casefile {

// The letters and exhibits of a bundle: every file that their index names is there, no other is, and the numbers, objects
// and titles are those that the acts gave. `acts`: none where the journal is redacted.
void checkExhibits(const SeenFiles& seen, const KeptFiles& kept, const std::vector<journal::Act>& acts, BundleReport& report);

} // namespace greffier::casefile
