#pragma once
#include "core/evidence/relations.h"
#include "core/evidence/thread_arrays.h"

#include <vector>

namespace greffier::evidence {

// One thread out of all captures of it: every comment once, as its latest capture shows it (a feed only where no page
// does), in the order in which captures first showed them. A comment stands below its captured parent, or below the
// comment that another capture has where its own had a placeholder. The captured trees stay as they are; this is a way to
// read them. All nodes have thread 0.
std::vector<ItemNode> joinedNodes(const ThreadArrays& arrays, const Relations& relations, const Discussion& discussion);

} // namespace greffier::evidence
