#pragma once
#include <QPoint>
#include <QtGlobal>

#include <vector>

class QPainter;

namespace greffier::theme {
struct Colours;
struct Metrics;
} // namespace greffier::theme

namespace greffier::views {

// A dashed line from a row to the row that its comment seems to answer, in pixels of the viewport.
struct InferredEdge {
    QPoint from;         // left of the answer's first line
    QPoint to;           // the same of the comment answered; at the upper or lower edge where that is out of sight
    bool isInSight = false; // the comment answered is shown
    bool isChosen = false;  // one of its ends is the current row
};

// Lines run in a lane left of the rows, each in its own as far as there is room; an arrow points at the comment answered.
void paintInferredEdges(QPainter& painter, const std::vector<InferredEdge>& edges, const theme::Colours& colours,
                        const theme::Metrics& metrics);

} // namespace greffier::views
