#include "ui/models/row_marks.h"

namespace greffier::models {

bool belongsTo(BuiltInView view, const RowMarks& marks)
{
    using journal::DecisionStatus;
    switch (view) {
    case BuiltInView::All:
        return true;
    case BuiltInView::ToReview:
        return marks.hits > 0 && marks.status == DecisionStatus::Open;
    case BuiltInView::Flagged:
        return marks.status == DecisionStatus::Flagged;
    case BuiltInView::Decided:
        return marks.status != DecisionStatus::Open;
    case BuiltInView::Annotated:
        return marks.isAnnotated;
    }
    return false;
}

std::vector<std::int32_t> positionsOf(BuiltInView view, const std::vector<RowMarks>& marks)
{
    std::vector<std::int32_t> positions;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (belongsTo(view, marks[i]))
            positions.push_back(static_cast<std::int32_t>(i));
    }
    return positions;
}

} // namespace greffier::models
