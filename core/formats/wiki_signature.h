#pragma once
#include "core/evidence/comment.h"

#include <optional>
#include <string>
#include <string_view>

namespace greffier::formats {

// The date that MediaWiki puts behind a signature: "6 octobre 2014 à 12:29 (CEST)", "12:29, 6 October 2014
// (UTC)", whatever the language. Nothing where the text holds none.
std::optional<evidence::PostedTime> wikiTimestamp(std::string_view text);

// The user whose page, talk page or contributions a link leads to: "/wiki/User:Ann_B", "…title=Utente:Ann&…",
// "/wiki/Special:Contributions/192.0.2.1". Namespaces of a dozen languages; empty for other links.
std::string wikiUser(std::string_view href);

} // namespace greffier::formats
