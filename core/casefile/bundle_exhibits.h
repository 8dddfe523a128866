#pragma once
#include "core/casefile/bag_lists.h"
#include "core/journal/act.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace greffier::casefile {

// The objects ("c-12", "t-1") that the index of a bundle's exhibits names.
std::set<std::string> exhibitObjects(const KeptFiles& kept);

// The letters and exhibits of a bundle: every file that their index names is there, no other is, the numbers, objects and
// titles are those that the acts gave, and the digests those of the texts and of files of the case. `acts`: none where the
// journal is redacted, and then nothing is known of digests either. `texts`: SHA-256 of exhibitObjects(), hex.
void checkExhibits(const SeenFiles& seen, const KeptFiles& kept, const std::vector<journal::Act>& acts,
                   const std::map<std::string, std::string>& texts, BundleReport& report);

} // namespace greffier::casefile
