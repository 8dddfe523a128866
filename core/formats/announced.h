#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace greffier::formats {

// The number of comments that a heading announces: "32 commentaires", "Commentaires (32)", "One comment",
// "Un avis sur « Titre »", "37 réponses à …". The line must be a heading: a number and a noun of discussion,
// with at most the title of the article after it. Nothing where the line is something else.
std::optional<std::int64_t> announcedCount(std::string_view line);

} // namespace greffier::formats
