#pragma once
#include "core/rules/condition.h"
#include "core/rules/gate.h"
#include "core/rules/literal.h"

#include <functional>
#include <vector>

namespace greffier::rules {

// Gives the literals of a rule of the same set, for hit(…).
using LiteralsOfRule = std::function<Literals(std::size_t rule)>;

// The literals that a comment must hold for the condition to be anything but false. How they are derived:
// - a literal term gives a set of its folded forms (a phrase one for each word, a masked word its beginnings with each
//   mask character, a pattern what regexLiterals() finds in it);
// - `and` takes the sets of all its members, `or` the union of one set of each, if all have one;
// - near, in_quote(x), outside_quote(x), count(x) > n and hit(rule) pass on what they speak of needs;
// - negations, fields, the thread and everything that can be unknown without text give nothing.
Literals requiredLiterals(const ReadyNode& node, const LiteralsOfRule& ofRule = {});

// The gates that all have to be open for the condition to be anything but false.
std::vector<Gate> gatesOf(const Node& node);

} // namespace greffier::rules
