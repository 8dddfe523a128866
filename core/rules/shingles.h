#pragma once
#include "core/text/shingles.h"

namespace greffier::rules {

using text::HashedWord;
using text::ShingleFinder;
using text::foldedWords;
using text::shinglesOf;

// Text that repeats an earlier comment is a quotation where this many words in a row are the same, …
constexpr std::size_t kQuoteShingle = 6;
// … and the comment has at least so many words of its own: a comment that is a copy quotes nothing.
constexpr std::size_t kOwnWords = 3;

} // namespace greffier::rules
