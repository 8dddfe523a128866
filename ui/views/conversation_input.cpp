// What the mouse and the keys do in ConversationView.
#include "core/text/unicode.h"
#include "ui/delegates/display_text.h"
#include "ui/views/conversation_view.h"
#include "ui/views/zoom.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

namespace greffier::views {

std::int32_t ConversationView::rowAt(const QPoint& viewportPos) const
{
    if (!m_source)
        return -1;
    const std::int64_t y = static_cast<std::int64_t>(verticalScrollBar()->value()) + viewportPos.y();
    return y < m_layout.height() ? m_layout.rowAt(y) : -1;
}

// The point relative to the text of the row.
QPointF ConversationView::toText(const QPoint& viewportPos, std::int32_t row) const
{
    const ConversationLayout::Row* laidOut = m_layout.row(row);
    if (!laidOut)
        return {};
    const auto top = static_cast<int>(m_layout.top(row) - verticalScrollBar()->value());
    return QPointF(viewportPos - QPoint(0, top) - m_layout.card(row, *laidOut).text);
}

void ConversationView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const std::int32_t row = rowAt(event->pos());
    if (row < 0)
        return;
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier) && row == m_currentRow;
    setCurrentRow(row, ByWhom::Person);
    const TextBlock* block = currentBlock();
    if (!block)
        return;
    const base::Span before = selectedSpan();
    m_cursor.moveTo(block->positionAt(toText(event->pos(), row)),
                    extends ? TextCursor::Keep::Anchor : TextCursor::Keep::Nothing);
    announceSelection(before);
}

void ConversationView::mouseMoveEvent(QMouseEvent* event)
{
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        const std::int32_t row = rowAt(event->pos());
        const ConversationLayout::Row* laidOut = row >= 0 ? m_layout.row(row) : nullptr;
        const bool isText = laidOut && laidOut->text && laidOut->text->isInside(toText(event->pos(), row));
        viewport()->setCursor(isText ? Qt::IBeamCursor : Qt::ArrowCursor);
        return;
    }
    const TextBlock* block = currentBlock();
    if (!block)
        return;
    const base::Span before = selectedSpan();
    m_cursor.moveTo(block->positionAt(toText(event->pos(), m_currentRow)), TextCursor::Keep::Anchor);
    announceSelection(before);
    if (event->pos().y() < 0 || event->pos().y() > viewport()->height())
        scrollToCaret();
}

void ConversationView::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept(); // ends what the press began
}

void ConversationView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const TextBlock* block = currentBlock();
    if (!block || rowAt(event->pos()) != m_currentRow)
        return;
    const base::Span before = selectedSpan();
    m_cursor.select(
        TextCursor::wordAt(block->exact(), block->positionAt(toText(event->pos(), m_currentRow))));
    announceSelection(before);
}

void ConversationView::scrollToCaret()
{
    const TextBlock* block = currentBlock();
    const ConversationLayout::Row* row = m_layout.row(m_currentRow);
    if (!block || !row)
        return;
    const int top = static_cast<int>(m_layout.top(m_currentRow)) + m_layout.card(m_currentRow, *row).text.y();
    const QRect caret = block->caretRect(m_cursor.caret()).toAlignedRect().translated(0, top);
    const int value = verticalScrollBar()->value();
    if (caret.top() < value)
        verticalScrollBar()->setValue(caret.top());
    else if (caret.bottom() > value + viewport()->height())
        verticalScrollBar()->setValue(caret.bottom() - viewport()->height());
}

bool ConversationView::handleScrollKey(const QKeyEvent& event)
{
    QScrollBar* bar = verticalScrollBar();
    switch (event.key()) {
    case Qt::Key_Down:
        bar->triggerAction(QScrollBar::SliderSingleStepAdd);
        return true;
    case Qt::Key_Up:
        bar->triggerAction(QScrollBar::SliderSingleStepSub);
        return true;
    case Qt::Key_PageDown:
        bar->triggerAction(QScrollBar::SliderPageStepAdd);
        return true;
    case Qt::Key_PageUp:
        bar->triggerAction(QScrollBar::SliderPageStepSub);
        return true;
    case Qt::Key_Home:
        bar->setValue(bar->minimum());
        return true;
    case Qt::Key_End:
        // The last rows were estimates until now: what is corrected may move the end.
        for (int round = 0; round < 10 && bar->value() < bar->maximum(); ++round)
            bar->setValue(bar->maximum());
        return true;
    default:
        return false;
    }
}

void ConversationView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        const std::string chosen = selectedText();
        if (!chosen.empty())
            QGuiApplication::clipboard()->setText(
                QString::fromUtf8(chosen.data(), static_cast<qsizetype>(chosen.size())));
        return;
    }
    const TextBlock* block = currentBlock();
    const bool selects = event->modifiers().testFlag(Qt::ShiftModifier) ||
                         event->matches(QKeySequence::SelectAll) || event->key() == Qt::Key_Left ||
                         event->key() == Qt::Key_Right;
    if (block && selects) {
        const base::Span before = selectedSpan();
        if (m_cursor.handleKey(*event, *block)) {
            announceSelection(before);
            scrollToCaret();
            return;
        }
    }
    if (!handleScrollKey(*event))
        QAbstractScrollArea::keyPressEvent(event);
}

void ConversationView::wheelEvent(QWheelEvent* event)
{
    const int zoom = zoomAfterWheel(m_zoom, *event);
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        setZoom(zoom);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ConversationView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    const std::int32_t row = isByMouse ? rowAt(viewport()->mapFromGlobal(event->globalPos())) : m_currentRow;
    if (row < 0)
        return;
    setCurrentRow(row, ByWhom::Person);
    Q_EMIT contextMenuRequested(currentPosition(), event->globalPos());
}

bool ConversationView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const std::int32_t row = rowAt(help->pos());
    const ConversationLayout::Row* laidOut = row >= 0 ? m_layout.row(row) : nullptr;
    QStringList labels;
    if (laidOut && laidOut->text && laidOut->text->isInside(toText(help->pos(), row))) {
        const std::int32_t at = laidOut->text->positionAt(toText(help->pos(), row));
        for (const TextHighlight* highlight : laidOut->text->highlightsAt(at))
            labels << delegates::isolated(highlight->label);
    }
    QToolTip::showText(help->globalPos(), delegates::toolTipText(labels.join(QLatin1Char('\n'))), viewport());
    return true;
}

bool ConversationView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) { // before the shell's shortcuts of the same keys
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void ConversationView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ConversationView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace greffier::views
