#include "ui/theme/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainterPath>
#include <QPalette>

namespace greffier::theme {

namespace {

// Every shape lives in a square of 16 by 16 and is stroked; `solid` is filled.
struct Shape {
    QPainterPath lines, solid;
};

void line(QPainterPath& path, std::initializer_list<QPointF> points)
{
    bool isFirst = true;
    for (const QPointF& point : points) {
        isFirst ? path.moveTo(point) : path.lineTo(point);
        isFirst = false;
    }
}

Shape decisionShape(Icon icon)
{
    Shape shape;
    switch (icon) {
    case Icon::Flag:
        line(shape.lines, {{4, 14.5}, {4, 2}});
        line(shape.solid, {{4, 2.5}, {13, 3.5}, {10.5, 6}, {13, 9}, {4, 9}});
        break;
    case Icon::Check:
        line(shape.lines, {{2.5, 8.5}, {6.5, 12.5}, {13.5, 4}});
        break;
    case Icon::Remove:
        line(shape.lines, {{3.5, 3.5}, {12.5, 12.5}});
        line(shape.lines, {{12.5, 3.5}, {3.5, 12.5}});
        break;
    case Icon::Escalate:
        line(shape.lines, {{3, 8}, {8, 3}, {13, 8}});
        line(shape.lines, {{3, 13}, {8, 8}, {13, 13}});
        break;
    default:
        shape.lines.addEllipse(QRectF(3, 3, 10, 10));
        break;
    }
    return shape;
}

Shape markShape(Icon icon)
{
    Shape shape;
    switch (icon) {
    case Icon::Note:
        line(shape.lines, {{3, 2.5}, {13, 2.5}, {13, 10}, {9.5, 13.5}, {3, 13.5}, {3, 2.5}});
        line(shape.lines, {{5.5, 6}, {10.5, 6}});
        line(shape.lines, {{5.5, 9}, {8.5, 9}});
        break;
    case Icon::Passage:
        line(shape.lines, {{5, 3}, {2.5, 3}, {2.5, 13}, {5, 13}});
        line(shape.lines, {{11, 3}, {13.5, 3}, {13.5, 13}, {11, 13}});
        line(shape.lines, {{5.5, 8}, {10.5, 8}});
        break;
    case Icon::Capture:
        shape.lines.addRoundedRect(QRectF(2, 4.5, 12, 9), 1.5, 1.5);
        shape.lines.addEllipse(QRectF(5.5, 6.5, 5, 5));
        line(shape.lines, {{5.5, 4.5}, {6.5, 2.5}, {9.5, 2.5}, {10.5, 4.5}});
        break;
    case Icon::Thread:
        line(shape.lines, {{2.5, 3.5}, {13.5, 3.5}});
        line(shape.lines, {{5.5, 8}, {13.5, 8}});
        line(shape.lines, {{8.5, 12.5}, {13.5, 12.5}});
        line(shape.lines, {{3, 6.5}, {3, 8}});
        break;
    case Icon::Placeholder:
        for (int side = 0; side < 4; ++side) {
            const QTransform turn = QTransform().translate(8, 8).rotate(90 * side).translate(-8, -8);
            QPainterPath dash;
            line(dash, {{2.5, 6}, {2.5, 2.5}, {6, 2.5}});
            shape.lines.addPath(turn.map(dash));
        }
        break;
    case Icon::Warning:
        line(shape.lines, {{8, 2}, {14.5, 13.5}, {1.5, 13.5}, {8, 2}});
        line(shape.lines, {{8, 6.5}, {8, 9.5}});
        shape.solid.addEllipse(QPointF(8, 11.6), 0.6, 0.6);
        break;
    default: // Hidden: an eye struck through
        shape.lines.moveTo(1.5, 8);
        shape.lines.quadTo(8, 1.5, 14.5, 8);
        shape.lines.quadTo(8, 14.5, 1.5, 8);
        line(shape.lines, {{3, 13}, {13, 3}});
        break;
    }
    return shape;
}

Shape arrowShape(Icon icon)
{
    Shape shape;
    switch (icon) {
    case Icon::Undo:
    case Icon::Redo: {
        QPainterPath path;
        path.moveTo(3, 6);
        path.lineTo(10, 6);
        path.arcTo(QRectF(6, 6, 7.5, 7.5), 90, -180);
        path.lineTo(6, 13.5);
        line(path, {{6, 3}, {3, 6}, {6, 9}});
        const QTransform mirror(-1, 0, 0, 1, 16, 0);
        shape.lines = icon == Icon::Undo ? path : mirror.map(path);
        break;
    }
    case Icon::Previous:
        line(shape.lines, {{3, 10.5}, {8, 5.5}, {13, 10.5}});
        break;
    case Icon::Next:
        line(shape.lines, {{3, 5.5}, {8, 10.5}, {13, 5.5}});
        break;
    case Icon::Import:
        line(shape.lines, {{8, 2}, {8, 10}});
        line(shape.lines, {{4.5, 6.5}, {8, 10}, {11.5, 6.5}});
        line(shape.lines, {{2.5, 11}, {2.5, 13.5}, {13.5, 13.5}, {13.5, 11}});
        break;
    default: // Expand
        line(shape.lines, {{4, 2.5}, {8, 6}, {12, 2.5}});
        line(shape.lines, {{4, 13.5}, {8, 10}, {12, 13.5}});
        break;
    }
    return shape;
}

Shape toolShape(Icon icon)
{
    Shape shape;
    switch (icon) {
    case Icon::Search:
        shape.lines.addEllipse(QRectF(2.5, 2.5, 8, 8));
        line(shape.lines, {{9.5, 9.5}, {13.5, 13.5}});
        break;
    case Icon::Rules:
        line(shape.lines, {{2.5, 4}, {4, 5.5}, {6.5, 2.5}});
        line(shape.lines, {{9, 4}, {13.5, 4}});
        line(shape.lines, {{2.5, 11}, {4, 12.5}, {6.5, 9.5}});
        line(shape.lines, {{9, 11}, {13.5, 11}});
        break;
    case Icon::Scan:
        line(shape.solid, {{4, 2.5}, {13, 8}, {4, 13.5}});
        break;
    case Icon::Journal:
        shape.lines.addRoundedRect(QRectF(3.5, 2, 9.5, 12), 1, 1);
        line(shape.lines, {{6, 2}, {6, 14}});
        line(shape.lines, {{8, 5.5}, {11, 5.5}});
        break;
    case Icon::Ledger:
        shape.lines.addRect(QRectF(2.5, 2.5, 11, 11));
        line(shape.lines, {{2.5, 6.5}, {13.5, 6.5}});
        line(shape.lines, {{2.5, 10}, {13.5, 10}});
        line(shape.lines, {{8, 2.5}, {8, 13.5}});
        break;
    default: // Report
        line(shape.lines, {{3.5, 2}, {9.5, 2}, {12.5, 5}, {12.5, 14}, {3.5, 14}, {3.5, 2}});
        line(shape.lines, {{9, 2.5}, {9, 5.5}, {12, 5.5}});
        line(shape.lines, {{6, 8.5}, {10, 8.5}});
        line(shape.lines, {{6, 11}, {10, 11}});
        break;
    }
    return shape;
}

Shape shapeOf(Icon icon)
{
    switch (icon) {
    case Icon::Open:
    case Icon::Flag:
    case Icon::Check:
    case Icon::Remove:
    case Icon::Escalate:
        return decisionShape(icon);
    case Icon::Note:
    case Icon::Passage:
    case Icon::Capture:
    case Icon::Thread:
    case Icon::Placeholder:
    case Icon::Warning:
    case Icon::Hidden:
        return markShape(icon);
    case Icon::Undo:
    case Icon::Redo:
    case Icon::Previous:
    case Icon::Next:
    case Icon::Import:
    case Icon::Expand:
        return arrowShape(icon);
    default:
        return toolShape(icon);
    }
}

// Paints an icon afresh with the palette of the moment each time it is asked for.
class PaintedIconEngine final : public QIconEngine {
public:
    explicit PaintedIconEngine(Icon icon) : m_icon(icon) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText;
        paintIcon(*painter, rect, m_icon, QGuiApplication::palette().color(group, role));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new PaintedIconEngine(m_icon); }

private:
    Icon m_icon;
};

} // namespace

void paintIcon(QPainter& painter, const QRectF& box, Icon icon, const QColor& colour)
{
    const Shape shape = shapeOf(icon);
    const double side = std::min(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 16, side / 16);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape.lines);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(shape.solid);
    painter.restore();
}

QIcon icon(Icon icon)
{
    return QIcon(new PaintedIconEngine(icon)); // QIcon owns its engine
}

} // namespace greffier::theme
