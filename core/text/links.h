#pragma once
#include "core/text/source.h"

// Finding addresses, mentions and hashtags; not for other folders. All functions give the end of what begins
// at `start`, or `start` where there is nothing of the kind.
namespace greffier::text {

// "https://…", "ftp://…", "www.…"; punctuation at the end belongs to the sentence.
std::size_t urlEnd(const Source& source, std::size_t start);
// The end of the stretch of characters that an address may hold, so that callers look at each stretch once.
std::size_t addressStretchEnd(const Source& source, std::size_t start);
// "name@host.tld" or a bare "host.tld/path" within the stretch that begins at `start`.
std::size_t addressEnd(const Source& source, std::size_t start, std::size_t stretchEnd);
// "@name", "@name@server".
std::size_t mentionEnd(const Source& source, std::size_t start);
// "#word" with at least one letter.
std::size_t hashtagEnd(const Source& source, std::size_t start);

} // namespace greffier::text
