#pragma once
#include "core/evidence/comment.h"
#include "core/evidence/hit.h"

#include <optional>
#include <string_view>

namespace greffier::evidence {

// The names of enumerators in the case file and in exports. Stable for ever.
std::string_view toString(ItemKind kind);             // "comment" "placeholder"
std::string_view toString(ParentState state);         // "root" "known" "missing" "deleted"
std::string_view toString(TimePrecision precision);   // "unknown" "day" "minute" "second"
std::string_view toString(Severity severity);         // "info" "low" "medium" "high" "critical"
std::optional<Severity> severityFrom(std::string_view name);
// A name that is not known gives Root and Unknown.
ParentState parentStateFrom(std::string_view name);
TimePrecision timePrecisionFrom(std::string_view name);

} // namespace greffier::evidence
