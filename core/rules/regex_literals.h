#pragma once
#include "core/rules/literal.h"

#include <string_view>

namespace greffier::rules {

// Folded literals of which every text that the pattern matches holds one. Derived from a small part of PCRE2's syntax
// (characters, groups, alternatives, repeats); a pattern with anything else that could matter gives nothing.
Literals regexLiterals(std::string_view pattern);

} // namespace greffier::rules
