#include "ui/views/inferred_edges.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace greffier::views {

namespace {

constexpr int kLanes = 3;

void paintArrow(QPainter& painter, const QPoint& tip, const QColor& colour, int size)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({QPointF(tip), QPointF(tip.x() - size, tip.y() - size * 0.6),
                                   QPointF(tip.x() - size, tip.y() + size * 0.6)}));
}

} // namespace

void paintInferredEdges(QPainter& painter, const std::vector<InferredEdge>& edges, const theme::Colours& colours,
                        const theme::Metrics& metrics)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    int lane = 0;
    for (const InferredEdge& edge : edges) {
        const QColor colour = edge.isChosen ? colours.accent : colours.muted;
        const int x = metrics.gap + lane++ % kLanes * std::max(2, metrics.wide / kLanes);
        QPolygon line;
        line << edge.from << QPoint(x, edge.from.y()) << QPoint(x, edge.to.y());
        if (edge.isInSight)
            line << edge.to;
        painter.setPen(QPen(colour, metrics.stroke + (edge.isChosen ? 1 : 0), Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
        if (edge.isInSight)
            paintArrow(painter, edge.to, colour, metrics.wide);
    }
    painter.restore();
}

} // namespace greffier::views
