#pragma once
#include "core/rules/syntax.h"

namespace greffier::rules {

// Comparisons of one thing that exclude each other: in an `and` no value fulfils all of them (depth > 5 and depth < 3),
// in an `or` every value fulfils one (caps < 0.5 or caps >= 0.5). The child that completes the contradiction, or null.
const Node* impossibleComparison(const Node& join);

// True where the comparison holds for no value that the number can have, or for every value.
bool isConstant(const Node& compare);

} // namespace greffier::rules
