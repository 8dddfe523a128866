#include "ui/views/conversation_view.h"

#include "core/text/unicode.h"
#include "ui/delegates/display_text.h"
#include "ui/models/wording.h"
#include "ui/views/conversation_paint.h"
#include "ui/views/zoom.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <limits>

namespace greffier::views {

ConversationView::ConversationView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Conversation"));
    viewport()->setMouseTracking(true);
}

ConversationView::~ConversationView() = default;

void ConversationView::setSource(std::unique_ptr<ConversationSource> source)
{
    const bool hadSelection = !selectedSpan().isEmpty();
    m_currentRow = -1;
    m_cursor = {};
    m_anchor = {};
    m_layout.reset(nullptr, font(), viewport()->width()); // the rows point into the old source
    m_source = std::move(source);
    verticalScrollBar()->setValue(0);
    relayout();
    describe();
    if (hadSelection)
        Q_EMIT selectionChanged({});
}

void ConversationView::refresh()
{
    m_layout.forgetRows();
    settleVisible();
    describe();
    viewport()->update();
}

std::int32_t ConversationView::currentPosition() const
{
    return m_source && m_currentRow >= 0 ? m_source->positionAt(m_currentRow) : -1;
}

const TextBlock* ConversationView::currentBlock() const
{
    const ConversationLayout::Row* row = m_layout.row(m_currentRow);
    return row ? row->text.get() : nullptr;
}

base::Span ConversationView::selectedSpan() const
{
    const TextBlock* block = currentBlock();
    return block ? m_cursor.selected(block->exact()) : base::Span{};
}

std::string ConversationView::selectedText() const
{
    const TextBlock* block = currentBlock();
    return block ? std::string(text::slice(block->exact(), selectedSpan())) : std::string();
}

QSize ConversationView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 40};
}

void ConversationView::goTo(int position)
{
    const std::int32_t row = m_source ? m_source->rowOf(position) : -1;
    if (row < 0)
        return;
    setCurrentRow(row, ByWhom::Program);
    reveal(row);
}

void ConversationView::clearSelection()
{
    const bool had = !selectedSpan().isEmpty();
    m_cursor.clear();
    viewport()->update();
    if (had)
        Q_EMIT selectionChanged({});
}

void ConversationView::setZoom(int percent)
{
    const int bounded = boundedZoom(percent);
    if (bounded == m_zoom)
        return;
    m_zoom = bounded;
    setFont(zoomedFont(m_zoom, this)); // FontChange lays out again
    Q_EMIT zoomChanged(m_zoom);
}

void ConversationView::setShowsMarks(bool shows)
{
    m_layout.setShowsMarks(shows);
    viewport()->update();
}

// Everything is broken into lines again; the row at the top of the screen stays there.
void ConversationView::relayout()
{
    const Anchor anchor = m_anchor;
    m_layout.reset(m_source.get(), font(), viewport()->width());
    updateScrollBar();
    m_anchor = anchor;
    if (m_source && m_anchor.row >= 0)
        verticalScrollBar()->setValue(static_cast<int>(m_layout.top(m_anchor.row)) - m_anchor.y);
    settleVisible();
    viewport()->update();
}

void ConversationView::updateScrollBar()
{
    const std::int64_t most = std::max<std::int64_t>(0, m_layout.height() - viewport()->height());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_layout.metrics().line * 2);
    verticalScrollBar()->setRange(
        0, static_cast<int>(std::min<std::int64_t>(most, std::numeric_limits<int>::max())));
}

void ConversationView::settleVisible()
{
    if (!m_source || m_isSettling)
        return;
    const QScopedValueRollback<bool> guard(m_isSettling, true);
    // Correcting a height above the anchor moves it; a few rounds bring it back to where the person saw it.
    for (int round = 0; round < 4; ++round) {
        const int value = verticalScrollBar()->value();
        m_layout.settle(value, viewport()->height());
        updateScrollBar();
        if (m_anchor.row < 0)
            break;
        const auto wanted = static_cast<int>(m_layout.top(m_anchor.row) - m_anchor.y);
        verticalScrollBar()->setValue(wanted);
        if (verticalScrollBar()->value() == value)
            break;
    }
    const int value = verticalScrollBar()->value();
    m_anchor.row = m_layout.rowAt(value);
    m_anchor.y = static_cast<int>(m_layout.top(m_anchor.row) - value);
}

void ConversationView::scrollContentsBy(int, int dy)
{
    if (m_isSettling)
        return;
    // A short scroll keeps what is seen; a jump begins anew where it lands.
    if (std::abs(dy) < 2 * viewport()->height())
        m_anchor.y += dy;
    else
        m_anchor.row = -1;
    settleVisible();
    viewport()->update();
}

void ConversationView::reveal(std::int32_t row)
{
    m_layout.row(row);
    const std::int64_t top = m_layout.top(row);
    const int height = m_layout.rowHeight(row);
    const int value = verticalScrollBar()->value();
    const int room = viewport()->height();
    const bool isVisible = top >= value && (top + height <= value + room);
    if (isVisible)
        return;
    updateScrollBar();
    const int lead = std::max(0, std::min(room / 5, (room - height) / 2)); // some of what was said before
    m_anchor = {row, lead};
    {
        const QScopedValueRollback<bool> guard(m_isSettling, true);
        verticalScrollBar()->setValue(static_cast<int>(std::max<std::int64_t>(0, top - lead)));
    }
    settleVisible();
    viewport()->update();
}

void ConversationView::setCurrentRow(std::int32_t row, ByWhom whom)
{
    if (row == m_currentRow)
        return;
    const bool hadSelection = !selectedSpan().isEmpty();
    m_currentRow = row;
    m_cursor = {};
    viewport()->update();
    describe();
    if (hadSelection)
        Q_EMIT selectionChanged({});
    if (whom == ByWhom::Person)
        Q_EMIT currentChanged(currentPosition());
}

void ConversationView::announceSelection(base::Span before)
{
    viewport()->update();
    const base::Span now = selectedSpan();
    if (now != before && !(now.isEmpty() && before.isEmpty()))
        Q_EMIT selectionChanged(now);
}

// "Marc, 3 March 2024, level 2, text …": for assistive tools, since what is painted here has no widgets of
// its own.
void ConversationView::describe()
{
    const ConversationLayout::Row* row = m_layout.row(m_currentRow);
    if (!row) {
        setAccessibleDescription(m_layout.title());
        return;
    }
    const ConversationItem& item = row->item;
    QStringList parts{item.publicId};
    if (item.isPlaceholder)
        parts << models::placeholderText();
    else
        parts << (item.author.isEmpty() ? models::unknownAuthorText() : delegates::oneLine(item.author))
              << item.time;
    parts << tr("level %1").arg(item.depth);
    if (item.severity >= 0)
        parts << models::severityText(static_cast<evidence::Severity>(item.severity));
    if (item.status != journal::DecisionStatus::Open)
        parts << models::statusText(item.status);
    parts << QString::fromUtf8(item.text.data(), static_cast<qsizetype>(item.text.size()));
    parts.removeAll(QString());
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

void ConversationView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const theme::Colours colours = theme::Colours::of(palette());
    painter.fillRect(event->rect(), colours.page);
    if (!m_source)
        return;
    const int value = verticalScrollBar()->value();
    const QRect clip = event->rect();
    if (m_layout.rowHeight(-1) > value)
        paintHead(painter, {0, -value}, clip, m_layout, colours);
    for (std::int32_t row = std::max(0, m_layout.rowAt(value)); row < m_layout.count(); ++row) {
        const auto top = static_cast<int>(m_layout.top(row) - value);
        if (top > clip.bottom())
            break;
        CardState state;
        state.isCurrent = row == m_currentRow;
        state.hasFocus = hasFocus();
        if (state.isCurrent)
            state.selection = {selectedSpan(), hasFocus() ? m_cursor.caret() : -1};
        paintCard(painter, {0, top}, clip, m_layout, row, colours, state);
    }
}

void ConversationView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (viewport()->width() != m_layout.width()) {
        relayout();
    } else {
        updateScrollBar();
        settleVisible();
    }
}

void ConversationView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        relayout();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        viewport()->update();
    else if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Conversation"));
        refresh(); // times are worded by the source
    }
}

} // namespace greffier::views
