#include "ui/views/conversation_paint.h"

#include "ui/delegates/chips.h"
#include "ui/delegates/display_text.h"
#include "ui/models/wording.h"
#include "ui/views/marks.h"

#include <QCoreApplication>
#include <QPainter>

namespace greffier::views {

namespace {

void paintGuides(QPainter& painter, const QPoint& origin, const ConversationLayout& layout, std::int32_t row,
                 int height, const theme::Colours& colours)
{
    painter.setPen(QPen(colours.guide, layout.metrics().stroke));
    const int step = layout.indentStep();
    for (int x = 0; x < layout.indentOf(row); x += step) {
        const int at = origin.x() + layout.columnLeft() + x + step / 3;
        painter.drawLine(at, origin.y(), at, origin.y() + height);
    }
}

void paintBox(QPainter& painter, const QRect& box, const ConversationItem& item,
              const ConversationLayout& layout, const theme::Colours& colours, const CardState& state)
{
    const theme::Metrics& metrics = layout.metrics();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5);
    if (item.isPlaceholder) {
        painter.setPen(QPen(colours.muted, metrics.stroke, Qt::DashLine));
        painter.setBrush(state.isCurrent ? QBrush(colours.selectedRow) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(frame, metrics.radius, metrics.radius);
    } else {
        painter.setPen(QPen(state.isCurrent ? colours.accent : colours.guide, metrics.stroke));
        painter.setBrush(state.isCurrent ? colours.selectedRow : colours.page);
        painter.drawRoundedRect(frame, metrics.radius, metrics.radius);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (state.isCurrent)
        painter.fillRect(QRect(box.left(), box.top(), metrics.gap, box.height()), colours.accent);
}

// Author, time, level where it is deeper than shown, public id.
void paintCardHead(QPainter& painter, const QRect& head, const ConversationItem& item,
                   const ConversationLayout& layout, const theme::Colours& colours)
{
    const theme::Metrics& metrics = layout.metrics();
    const QFontMetrics plain(layout.font());
    const int y = head.top() + plain.ascent();
    QString right = item.publicId;
    if (item.depth > theme::kDeepestIndent + 1)
        right.prepend(QCoreApplication::translate("ConversationView", "level %1").arg(item.depth) +
                      QStringLiteral("   "));
    painter.setFont(layout.font());
    painter.setPen(colours.muted);
    const int rightWidth = plain.horizontalAdvance(right);
    painter.drawText(head.right() - rightWidth, y, right);

    QFont font = layout.font();
    font.setBold(!item.author.isEmpty());
    font.setItalic(item.author.isEmpty());
    const QFontMetrics bold(font);
    const QString name =
        item.author.isEmpty() ? models::unknownAuthorText() : delegates::oneLine(item.author);
    const int room = head.width() - rightWidth - metrics.wide;
    const int timeWidth = plain.horizontalAdvance(item.time) + metrics.wide;
    const QString shown = bold.elidedText(name, Qt::ElideRight, std::max(room / 2, room - timeWidth));
    painter.setFont(font);
    painter.setPen(item.author.isEmpty() ? colours.muted : colours.text);
    painter.drawText(head.left(), y, QChar(0x2068) + shown + QChar(0x2069));
    const int used = bold.horizontalAdvance(shown) + metrics.wide;
    painter.setFont(layout.font());
    painter.setPen(colours.muted);
    painter.drawText(head.left() + used, y,
                     plain.elidedText(item.time, Qt::ElideRight, std::max(0, room - used)));
}

void paintPlaceholder(QPainter& painter, const QRect& head, const ConversationItem& item,
                      const ConversationLayout& layout, const theme::Colours& colours)
{
    const theme::Metrics& metrics = layout.metrics();
    theme::paintIcon(painter,
                     QRectF(head.left(), head.center().y() - metrics.icon / 2.0, metrics.icon, metrics.icon),
                     theme::Icon::Placeholder, colours.muted);
    QFont italic = layout.font();
    italic.setItalic(true);
    painter.setFont(italic);
    painter.setPen(colours.placeholder.text);
    const int left = metrics.icon + metrics.wide;
    painter.drawText(head.adjusted(left, 0, -metrics.line * 3, 0), Qt::TextWordWrap | Qt::AlignVCenter,
                     models::placeholderText());
    painter.setFont(layout.font());
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, item.publicId);
}

void paintMarks(QPainter& painter, const QRect& marks, const ConversationLayout::Row& row,
                const ConversationLayout& layout, const theme::Colours& colours)
{
    const QFontMetrics font(layout.font());
    painter.setFont(layout.font());
    int x = marks.left();
    const auto add = [&](const delegates::ChipText& chip, const theme::Ink& ink) {
        const int width = delegates::chipSize(chip, font).width();
        if (x > marks.left() && x + width > marks.right() + 1)
            return; // the reading pane shows all of them
        delegates::paintChip(painter, {x, marks.top()}, chip, ink, font);
        x += width + layout.metrics().wide;
    };
    for (const Mark& mark : marksOf(row.item, row.text ? row.text->hiddenCount() : 0, colours))
        add(mark.chip, mark.ink);
}

} // namespace

void paintCard(QPainter& painter, const QPoint& origin, const QRect& clip, ConversationLayout& layout,
               std::int32_t row, const theme::Colours& colours, const CardState& state)
{
    ConversationLayout::Row* laidOut = layout.row(row);
    if (!laidOut)
        return;
    const ConversationLayout::Card card = layout.card(row, *laidOut);
    paintGuides(painter, origin, layout, row, card.height, colours);
    paintBox(painter, card.box.translated(origin), laidOut->item, layout, colours, state);
    if (laidOut->item.isPlaceholder) {
        paintPlaceholder(painter, card.head.translated(origin), laidOut->item, layout, colours);
        return;
    }
    paintCardHead(painter, card.head.translated(origin), laidOut->item, layout, colours);
    if (laidOut->text)
        laidOut->text->paint(painter, origin + card.text, clip, colours, state.selection,
                             layout.showsMarks());
    if (!card.marks.isEmpty())
        paintMarks(painter, card.marks.translated(origin), *laidOut, layout, colours);
}

void paintHead(QPainter& painter, const QPoint& origin, const QRect& clip, ConversationLayout& layout,
               const theme::Colours& colours)
{
    painter.setFont(layout.titleFont());
    painter.setPen(colours.text);
    painter.drawText(layout.titleRect().translated(origin), Qt::TextWordWrap,
                     delegates::oneLine(layout.title()));
    if (layout.headText())
        layout.headText()->paint(painter, origin + layout.bodyOrigin(), clip, colours, {},
                                 layout.showsMarks());
    painter.setPen(QPen(colours.guide, layout.metrics().stroke));
    const int y = origin.y() + layout.rowHeight(-1) - layout.metrics().margin;
    painter.drawLine(origin.x() + layout.columnLeft(), y,
                     origin.x() + layout.columnLeft() + layout.columnWidth(), y);
}

} // namespace greffier::views
