#pragma once
#include "core/rules/condition.h"
#include "core/rules/gate.h"
#include "core/rules/literal.h"

#include <functional>
#include <vector>

namespace greffier::rules {

// Gives the literals of a rule of the same set, for hit(…).
using LiteralsOfRule = std::function<Literals(std::size_t rule)>;

// The literals of which a comment must hold at least one for the condition to be anything but false; nothing where no
// such set is known and the condition has to be evaluated on every comment. How it is derived:
// - a literal term gives its folded forms (a phrase those of its rarest word, a masked word its beginnings with each
//   mask character, a pattern what regexLiterals() finds in it);
// - `and` takes the set of its members that says most, `or` the union of all of them, if all have one;
// - near, in_quote(x), outside_quote(x), count(x) > n and hit(rule) pass on what they speak of needs;
// - negations, fields, the thread and everything that can be unknown without text give nothing.
Literals requiredLiterals(const ReadyNode& node, const LiteralsOfRule& ofRule = {});

// The gates that all have to be open for the condition to be anything but false.
std::vector<Gate> gatesOf(const Node& node);

} // namespace greffier::rules
