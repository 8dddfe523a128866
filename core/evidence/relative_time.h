#pragma once
#include "core/base/clock.h"
#include "core/evidence/comment.h"

#include <optional>
#include <string_view>

namespace greffier::evidence {

// Whether a time is told by its distance from the moment of reading alone: "il y a 2 heures", "hier à 14:05", "3 days ago",
// "yesterday", "à l'instant". French and English. What was made of such a time is only as good as the moment of capture, so
// whoever shows or counts on it asks here.
bool isRelativeTime(std::string_view raw);

// What such words mean where the page was captured at that moment; nothing where they are too vague to name a day ("il y a 2
// mois", or hours that lead across midnight). Hours and days give a day of the place of capture, minutes a minute in UTC, a
// day with a clock ("hier à 14:05") a minute of that place.
std::optional<PostedTime> relativeTime(std::string_view raw, base::Moment captured);

} // namespace greffier::evidence
