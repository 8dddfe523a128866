#pragma once
#include "core/journal/act.h"

#include <cstdint>
#include <vector>

namespace greffier::models {

// What a row shows of a comment's state beside its text: plain data, filled from casefile::Marks and the journal's
// state by case_values.h, by position of evidence::ThreadArrays. Four bytes, because a case holds a million of them.
struct RowMarks {
    journal::DecisionStatus status = journal::DecisionStatus::Open;
    std::uint8_t hits = 0;     // rules that hit; 255 = 255 or more
    std::int8_t severity = -1; // highest evidence::Severity of its hits; -1 = none
    bool isAnnotated = false;  // has a passage, as `annotated` of the filter language

    bool operator==(const RowMarks&) const = default;
};

// The views that every case has. They are answered from the marks alone, without reading the case.
enum class BuiltInView {
    All,
    ToReview, // hit by a rule and still open
    Flagged,  // status flagged
    Decided,  // any status but open
    Annotated
};
bool belongsTo(BuiltInView view, const RowMarks& marks);
// Positions of the marks that belong to the view, ascending. All gives every position.
std::vector<std::int32_t> positionsOf(BuiltInView view, const std::vector<RowMarks>& marks);

} // namespace greffier::models
