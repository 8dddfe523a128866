#include "ui/views/exact_text_view.h"

#include "core/text/unicode.h"
#include "ui/delegates/display_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

namespace greffier::views {

ExactTextView::ExactTextView(QWidget* parent)
    : QWidget(parent), m_block(std::make_unique<TextBlock>(std::string(), std::vector<TextHighlight>()))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

ExactTextView::~ExactTextView() = default;

void ExactTextView::setText(std::string exact, std::vector<TextHighlight> highlights)
{
    const base::Span before = selectedSpan();
    if (exact != m_block->exact())
        m_cursor = {};
    m_block = std::make_unique<TextBlock>(std::move(exact), std::move(highlights));
    updateGeometry();
    update();
    announce(before);
}

base::Span ExactTextView::selectedSpan() const
{
    return m_cursor.selected(m_block->exact());
}

std::string ExactTextView::selectedText() const
{
    return std::string(text::slice(m_block->exact(), selectedSpan()));
}

void ExactTextView::setSelectedSpan(base::Span span)
{
    const base::Span before = selectedSpan();
    m_cursor.select({std::min(span.start, m_block->size()), std::min(span.end, m_block->size())});
    announce(before);
}

void ExactTextView::clearSelection()
{
    const base::Span before = selectedSpan();
    m_cursor.clear();
    announce(before);
}

void ExactTextView::setShowsMarks(bool shows)
{
    m_showsMarks = shows;
    update();
}

QRect ExactTextView::caretRect() const
{
    layOut(width());
    return m_block->caretRect(m_cursor.caret()).toAlignedRect();
}

void ExactTextView::layOut(int width) const
{
    m_block->layOut(font(), std::max(1, width - 4));
}

int ExactTextView::heightForWidth(int width) const
{
    layOut(width);
    return static_cast<int>(m_block->height()) + 4;
}

QSize ExactTextView::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 60;
    return {width, heightForWidth(width)};
}

QSize ExactTextView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, fontMetrics().height()};
}

bool ExactTextView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        layOut(width());
        const QPointF point = QPointF(help->pos()) - QPointF(2, 2);
        QStringList labels;
        if (m_block->isInside(point)) {
            for (const TextHighlight* highlight : m_block->highlightsAt(m_block->positionAt(point)))
                labels << delegates::isolated(highlight->label);
        }
        QToolTip::showText(help->globalPos(), delegates::toolTipText(labels.join(QLatin1Char('\n'))), this);
        return true;
    }
    if (event->type() ==
        QEvent::ShortcutOverride) { // Ctrl+C and the arrows are ours while the text has the focus
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ExactTextView::paintEvent(QPaintEvent* event)
{
    layOut(width());
    QPainter painter(this);
    const theme::Colours colours = theme::Colours::of(palette());
    TextSelectionPaint selection{selectedSpan(), hasFocus() ? m_cursor.caret() : -1};
    m_block->paint(painter, {2, 2}, event->rect(), colours, selection, m_showsMarks);
}

void ExactTextView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const base::Span before = selectedSpan();
    layOut(width());
    m_cursor.moveTo(m_block->positionAt(event->position() - QPointF(2, 2)),
                    event->modifiers().testFlag(Qt::ShiftModifier) ? TextCursor::Keep::Anchor
                                                                   : TextCursor::Keep::Nothing);
    announce(before);
}

void ExactTextView::mouseMoveEvent(QMouseEvent* event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    const base::Span before = selectedSpan();
    m_cursor.moveTo(m_block->positionAt(event->position() - QPointF(2, 2)), TextCursor::Keep::Anchor);
    announce(before);
    Q_EMIT caretMoved();
}

void ExactTextView::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept(); // ends what the press began
}

void ExactTextView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const base::Span before = selectedSpan();
    m_cursor.select(
        TextCursor::wordAt(m_block->exact(), m_block->positionAt(event->position() - QPointF(2, 2))));
    announce(before);
}

void ExactTextView::keyPressEvent(QKeyEvent* event)
{
    layOut(width());
    if (event->matches(QKeySequence::Copy)) {
        const std::string chosen = selectedText();
        if (!chosen.empty())
            QGuiApplication::clipboard()->setText(
                QString::fromUtf8(chosen.data(), static_cast<qsizetype>(chosen.size())));
        return;
    }
    const base::Span before = selectedSpan();
    if (!m_cursor.handleKey(*event, *m_block)) {
        QWidget::keyPressEvent(event);
        return;
    }
    announce(before);
    Q_EMIT caretMoved();
}

void ExactTextView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void ExactTextView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void ExactTextView::announce(base::Span before)
{
    update();
    const base::Span now = selectedSpan();
    if (now != before && !(now.isEmpty() && before.isEmpty()))
        Q_EMIT selectionChanged(now);
}

} // namespace greffier::views
