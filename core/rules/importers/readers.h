#pragma once
#include "core/rules/importers/pack_builder.h"

namespace greffier::rules::importers {

// One function per kind of source: adds the rules of the bytes (valid UTF-8, at most 1 MiB) to the pack.
// Errors: Malformed, where there is no structure to go by.
base::Status readAutoModerator(const Request& request, PackBuilder& pack); // automoderator.cpp
base::Status readAbuseFilter(const Request& request, PackBuilder& pack);   // abuse_filter.cpp
base::Status readWordList(const Request& request, PackBuilder& pack);      // word_list.cpp: WordPress
base::Status readWatchedWords(const Request& request, PackBuilder& pack);  // watched_words.cpp: Discourse

} // namespace greffier::rules::importers
