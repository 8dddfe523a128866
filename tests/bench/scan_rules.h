#pragma once
#include "tests/support/french_text.h"

#include <string>

namespace greffier::tests {

// A pack of that many rules of mixed kinds: words, phrases, lists, near, masked, patterns, fields, thread, negations.
// Their words are of middling and low frequency, as those of real rules are. With `edited` one rule is another.
std::string madeUpPack(const FrenchText& french, int count, bool edited = false);

} // namespace greffier::tests
