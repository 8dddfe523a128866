#include "ui/delegates/chips.h"

#include "ui/models/wording.h"

namespace greffier::delegates {

namespace {

int padding(const QFontMetrics& font)
{
    return theme::Metrics(font).gap * 3 / 2;
}

int iconSide(const QFontMetrics& font)
{
    return font.ascent() * 4 / 5;
}

} // namespace

QSize chipSize(const ChipText& chip, const QFontMetrics& font)
{
    const int icon = chip.icon ? iconSide(font) + theme::Metrics(font).gap : 0;
    return {font.horizontalAdvance(chip.text) + icon + 2 * padding(font), font.height()};
}

void paintChip(QPainter& painter, const QPoint& leftTop, const ChipText& chip, const theme::Ink& ink,
               const QFontMetrics& font)
{
    const theme::Metrics metrics(font);
    const QRect box(leftTop, chipSize(chip, font));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink.line, metrics.stroke));
    painter.setBrush(ink.fill);
    const double half = metrics.stroke / 2.0;
    painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), metrics.radius, metrics.radius);
    int left = box.left() + padding(font);
    if (chip.icon) {
        const int side = iconSide(font);
        theme::paintIcon(painter, QRectF(left, box.top() + (box.height() - side) / 2.0, side, side),
                         *chip.icon, ink.text);
        left += side + metrics.gap;
    }
    painter.setPen(ink.text);
    painter.drawText(QPoint(left, box.top() + font.ascent()), chip.text);
    painter.restore();
}

ChipText statusChip(journal::DecisionStatus status)
{
    return {static_cast<theme::Icon>(status),
            models::statusText(status)}; // icons are in the order of the statuses
}

ChipText severityChip(evidence::Severity severity)
{
    return {std::nullopt, QChar(0x25CF) + QStringLiteral(" ") + models::severityText(severity)};
}

} // namespace greffier::delegates
