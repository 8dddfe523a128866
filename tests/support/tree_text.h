#pragma once
#include "core/evidence/thread_arrays.h"

#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

class QAbstractItemModel;
class QModelIndex;

namespace greffier::tests {

// Trees as text. A node is a number, or "(number children…)"; "p2" is placeholder 2; blanks separate and mean nothing
// else: "(1 (2 3)(p1))" is comment 1 with the replies 2 and p1, and 3 answers 2. Roots stand in brackets.
//
// One text per thread; item ids count from 1 in reading order. An ill-formed text gives an empty result.
std::vector<evidence::ItemNode> nodesFromText(const std::vector<std::string_view>& threads);
std::shared_ptr<const evidence::ThreadArrays> arraysFromText(const std::vector<std::string_view>& threads);

// The model's tree in the same form, one label per row: the role's text without the "c-" of a comment and the hyphen of
// a placeholder. Roots and rows with children stand in brackets: "(1 (2 3) p1)".
std::string treeOf(const QAbstractItemModel& model, int role);

} // namespace greffier::tests
