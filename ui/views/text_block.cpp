#include "ui/views/text_block.h"

#include "core/text/unicode.h"

#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace greffier::views {

using delegates::Paragraph;

namespace {

// The part of a span that lies in the paragraph, in its UTF-16 units; empty where none does.
std::pair<int, int> unitsIn(const Paragraph& paragraph, base::Span span)
{
    if (!span.intersects(paragraph.span))
        return {0, 0};
    return {paragraph.toUnit(span.start), paragraph.toUnit(span.end)};
}

QTextOption wrapping()
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto); // each paragraph by its first strong character
    return option;
}

// Horizontal extents of [start, end) on a line; a mixed-direction line may show them apart: the outer bounds
// are given.
QRectF extentOf(const QTextLine& line, int start, int end)
{
    const int from = std::max(start, line.textStart());
    const int to = std::min(end, line.textStart() + line.textLength());
    if (from >= to)
        return {};
    const qreal a = line.cursorToX(from);
    const qreal b = line.cursorToX(to);
    return {std::min(a, b), line.y(), std::abs(b - a), line.height()};
}

// The caret position of the line nearest to x. Not QTextLine::xToCursor: behind an emoji joined of several it
// gives the end of the line (Qt 6.4.2).
int nearestUnit(const QTextLayout& layout, const QTextLine& line, qreal x)
{
    if (!line.isValid())
        return 0;
    int nearest = line.textStart();
    qreal least = std::abs(line.cursorToX(nearest) - x);
    const bool isLast = line.lineNumber() == layout.lineCount() - 1;
    const int end = line.textStart() + line.textLength() +
                    (isLast ? 1 : 0); // a wrapped line's end is the next one's start
    for (int unit = line.textStart() + 1; unit < end; ++unit) {
        if (!layout.isValidCursorPosition(unit))
            continue;
        const qreal distance = std::abs(line.cursorToX(unit) - x);
        if (distance < least) {
            least = distance;
            nearest = unit;
        }
    }
    return nearest;
}

} // namespace

TextBlock::TextBlock(std::string exact, std::vector<TextHighlight> highlights)
    : m_exact(std::move(exact)), m_display(m_exact), m_highlights(std::move(highlights))
{
}

void TextBlock::layOut(const QFont& font, qreal width)
{
    if (m_width == width && m_font == font)
        return;
    m_font = font;
    m_width = width;
    m_pieces.clear();
    qreal y = 0;
    const qreal leading = QFontMetricsF(font).height() * 0.18; // running text needs more air than Qt gives it
    for (const Paragraph& paragraph : m_display.paragraphs) {
        Piece piece{std::make_unique<QTextLayout>(paragraph.text, font), y};
        piece.layout->setTextOption(wrapping());
        piece.layout->setCacheEnabled(true);
        piece.layout->beginLayout();
        qreal height = 0;
        for (QTextLine line = piece.layout->createLine(); line.isValid(); line = piece.layout->createLine()) {
            line.setLineWidth(std::max<qreal>(width, 1));
            line.setPosition({0, height});
            height += line.height() + leading;
        }
        piece.layout->endLayout();
        y += height;
        m_pieces.push_back(std::move(piece));
    }
    m_height = std::ceil(y);
}

std::size_t TextBlock::pieceAt(qreal y) const
{
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), y,
                                        [](qreal value, const Piece& piece) { return value < piece.top; });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - m_pieces.begin() - 1, 0));
}

void TextBlock::paint(QPainter& painter, const QPointF& origin, const QRectF& clip,
                      const theme::Colours& colours, const TextSelectionPaint& selection, bool showsMarks)
{
    paintHighlights(painter, origin, clip, colours);
    painter.setPen(colours.text);
    for (std::size_t i = pieceAt(clip.top() - origin.y()); i < m_pieces.size(); ++i) {
        const Piece& piece = m_pieces[i];
        const Paragraph& paragraph = m_display.paragraphs[i];
        const QPointF at = origin + QPointF(0, piece.top);
        if (at.y() > clip.bottom())
            break;
        QList<QTextLayout::FormatRange> chosen;
        const auto [start, end] = unitsIn(paragraph, selection.selected);
        if (start < end) {
            QTextCharFormat format;
            format.setBackground(colours.selection);
            format.setForeground(colours.selectedText);
            chosen.append({start, end - start, format});
        }
        piece.layout->draw(&painter, at, chosen, clip);
    }
    if (showsMarks)
        paintMarks(painter, origin, clip, colours);
    if (selection.caret >= 0)
        painter.fillRect(caretRect(selection.caret).translated(origin), colours.accent);
}

// Calls `place` with the box of each line's part of the span, in the painter's coordinates.
template <class Place>
void TextBlock::forEachBox(base::Span span, const QPointF& origin, const QRectF& clip, Place place) const
{
    for (std::size_t i = m_display.paragraphAt(span.start); i < m_pieces.size(); ++i) {
        if (m_display.paragraphs[i].span.start >= span.end)
            break;
        const auto [start, end] = unitsIn(m_display.paragraphs[i], span);
        for (int n = 0; start < end && n < m_pieces[i].layout->lineCount(); ++n) {
            const QRectF extent = extentOf(m_pieces[i].layout->lineAt(n), start, end);
            const QRectF box = extent.translated(origin + QPointF(0, m_pieces[i].top));
            if (!extent.isEmpty() && box.intersects(clip))
                place(box);
        }
    }
}

// What lies behind the letters. Formats of QTextLayout would do the same, but setting them breaks the lines
// again.
void TextBlock::paintHighlights(QPainter& painter, const QPointF& origin, const QRectF& clip,
                                const theme::Colours& colours) const
{
    const qreal stroke = std::max<qreal>(1.5, QFontMetricsF(m_font).height() / 12);
    for (const TextHighlight& highlight : m_highlights) {
        if (highlight.kind != TextHighlight::Kind::Passage)
            continue;
        forEachBox(highlight.span, origin, clip, [&](const QRectF& box) {
            painter.setPen(QPen(colours.passage.line, stroke));
            painter.setBrush(colours.passage.fill);
            painter.drawRect(box.adjusted(-stroke, -stroke / 2, stroke, stroke / 2));
        });
    }
    for (const TextHighlight& highlight : m_highlights) {
        if (highlight.kind != TextHighlight::Kind::Hit)
            continue;
        const theme::Ink& ink = colours.severity(highlight.severity);
        forEachBox(highlight.span, origin, clip, [&](const QRectF& box) {
            painter.fillRect(box, ink.fill);
            painter.fillRect(QRectF(box.left(), box.bottom() - stroke, box.width(), stroke), ink.line);
        });
    }
    for (std::size_t i = pieceAt(clip.top() - origin.y()); i < m_pieces.size(); ++i) {
        const QPointF at = origin + QPointF(0, m_pieces[i].top);
        if (at.y() > clip.bottom())
            break;
        for (const delegates::Chip& chip : m_display.paragraphs[i].chips) {
            for (int n = 0; n < m_pieces[i].layout->lineCount(); ++n)
                painter.fillRect(extentOf(m_pieces[i].layout->lineAt(n), chip.start, chip.start + chip.length)
                                     .translated(at),
                                 colours.hidden.fill);
        }
    }
}

// A dotted line under each NO-BREAK SPACE: nothing is added to the text, so nothing moves.
void TextBlock::paintMarks(QPainter& painter, const QPointF& origin, const QRectF& clip,
                           const theme::Colours& colours) const
{
    painter.setPen(QPen(colours.hidden.line, 1.5, Qt::DotLine));
    for (std::size_t i = pieceAt(clip.top() - origin.y()); i < m_pieces.size(); ++i) {
        if (origin.y() + m_pieces[i].top > clip.bottom())
            break;
        for (const std::int32_t unit : m_display.paragraphs[i].noBreakSpaces) {
            const QTextLine line = m_pieces[i].layout->lineForTextPosition(unit);
            if (!line.isValid())
                continue;
            const QRectF extent =
                extentOf(line, unit, unit + 1).translated(origin + QPointF(0, m_pieces[i].top));
            painter.drawLine(extent.bottomLeft(), extent.bottomRight());
        }
    }
}

std::int32_t TextBlock::positionAt(const QPointF& point) const
{
    if (m_pieces.empty())
        return 0;
    const std::size_t index = pieceAt(point.y());
    const Piece& piece = m_pieces[index];
    const qreal y = point.y() - piece.top;
    QTextLine chosen = piece.layout->lineAt(0);
    for (int n = 1; n < piece.layout->lineCount(); ++n) {
        if (piece.layout->lineAt(n).y() <= y)
            chosen = piece.layout->lineAt(n);
    }
    const Paragraph& paragraph = m_display.paragraphs[index];
    int unit = nearestUnit(*piece.layout, chosen, point.x());
    // Inside a chip: the nearer end of it.
    for (const delegates::Chip& chip : paragraph.chips) {
        if (unit > chip.start && unit < chip.start + chip.length)
            unit = unit - chip.start < chip.length / 2 ? chip.start : chip.start + chip.length;
    }
    const std::int32_t at = paragraph.fromUnit(unit);
    return text::isGraphemeBoundary(m_exact, at) ? at : text::widenToGraphemes(m_exact, {at, at + 1}).start;
}

QRectF TextBlock::caretRect(std::int32_t codePoint) const
{
    const std::size_t index = m_display.paragraphAt(codePoint);
    if (index >= m_pieces.size())
        return {};
    const Piece& piece = m_pieces[index];
    const std::int32_t unit = m_display.paragraphs[index].toUnit(codePoint);
    const QTextLine line = piece.layout->lineForTextPosition(unit);
    if (!line.isValid())
        return {0, piece.top, 2, QFontMetricsF(m_font).height()};
    return {line.cursorToX(unit), piece.top + line.y(), 2, line.height()};
}

std::vector<const TextHighlight*> TextBlock::highlightsAt(std::int32_t codePoint) const
{
    std::vector<const TextHighlight*> found;
    for (const TextHighlight& highlight : m_highlights) {
        if (highlight.span.start <= codePoint && codePoint < highlight.span.end)
            found.push_back(&highlight);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto* a, const auto* b) { return a->kind < b->kind; });
    return found;
}

bool TextBlock::isInside(const QPointF& point) const
{
    if (m_pieces.empty() || point.y() < 0 || point.y() >= m_height)
        return false;
    const Piece& piece = m_pieces[pieceAt(point.y())];
    for (int n = 0; n < piece.layout->lineCount(); ++n) {
        if (piece.layout->lineAt(n).naturalTextRect().translated(0, piece.top).contains(point))
            return true;
    }
    return false;
}

} // namespace greffier::views
