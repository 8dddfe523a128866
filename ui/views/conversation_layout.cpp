#include "ui/views/conversation_layout.h"

#include "ui/models/wording.h"

#include <algorithm>

namespace greffier::views {

namespace {

constexpr int kLeastColumn = 24; // characters that the deepest comment keeps beside its indentation

} // namespace

bool ConversationLayout::Row::hasMarks() const
{
    return item.severity >= 0 || item.status != journal::DecisionStatus::Open || item.passages > 0 ||
           item.notes > 0 || (text && text->hiddenCount() > 0);
}

void ConversationLayout::reset(const ConversationSource* source, const QFont& font, int width)
{
    m_source = source;
    m_font = font;
    m_metrics = theme::Metrics(QFontMetrics(font));
    m_width = width;
    m_title = source ? source->title() : QString();
    m_head = source ? std::make_unique<TextBlock>(source->body(), std::vector<TextHighlight>()) : nullptr;
    forgetRows();
    std::vector<std::int32_t> heights(source ? static_cast<std::size_t>(source->count()) : 0);
    for (std::size_t row = 0; row < heights.size(); ++row)
        heights[row] = estimatedHeight(static_cast<std::int32_t>(row));
    m_heights.assign(heights);
    layOutHead();
}

void ConversationLayout::forgetRows()
{
    m_rows.clear();
    m_used.clear();
    m_places.clear();
}

int ConversationLayout::columnWidth() const
{
    const int most = m_metrics.column + theme::kDeepestIndent * m_metrics.indent / 2;
    return std::max(m_metrics.line * 4, std::min(m_width - 2 * m_metrics.margin, most));
}

int ConversationLayout::columnLeft() const
{
    return std::max(m_metrics.margin, (m_width - columnWidth()) / 2);
}

int ConversationLayout::indentStep() const
{
    const int room = columnWidth() - m_metrics.column * kLeastColumn / 90 - 2 * m_metrics.margin;
    return std::clamp(room / theme::kDeepestIndent, m_metrics.gap, m_metrics.indent * 3 / 2);
}

int ConversationLayout::indentOf(std::int32_t row) const
{
    return std::clamp(m_source->depth(row) - 1, 0, theme::kDeepestIndent) * indentStep();
}

int ConversationLayout::textWidth(std::int32_t row) const
{
    return std::max(m_metrics.line * 3, columnWidth() - indentOf(row) - 2 * m_metrics.margin);
}

int ConversationLayout::estimatedHeight(std::int32_t row) const
{
    const int perLine = std::max(1, textWidth(row) * 90 / std::max(1, m_metrics.column));
    const int lines = 1 + m_source->guessedLength(row) / perLine;
    return 2 * m_metrics.margin + m_metrics.line + m_metrics.wide + m_metrics.gap +
           lines * m_metrics.line * 118 / 100;
}

QFont ConversationLayout::titleFont() const
{
    QFont font = m_font;
    font.setBold(true);
    if (font.pixelSize() > 0)
        font.setPixelSize(font.pixelSize() * 7 / 5);
    else
        font.setPointSizeF(font.pointSizeF() * 1.4);
    return font;
}

void ConversationLayout::layOutHead()
{
    m_titleHeight = 0;
    m_headHeight = m_metrics.margin;
    if (!m_source)
        return;
    if (!m_title.isEmpty()) {
        const QRect room(0, 0, columnWidth(), 1 << 20);
        m_titleHeight = QFontMetrics(titleFont()).boundingRect(room, Qt::TextWordWrap, m_title).height();
        m_headHeight += m_titleHeight + m_metrics.margin;
    }
    m_head->layOut(m_font, columnWidth());
    if (m_head->size() > 0)
        m_headHeight += static_cast<int>(m_head->height()) + m_metrics.margin;
    m_headHeight += m_metrics.margin;
}

QRect ConversationLayout::titleRect() const
{
    return {columnLeft(), m_metrics.margin, columnWidth(), m_titleHeight};
}

QPoint ConversationLayout::bodyOrigin() const
{
    return {columnLeft(), m_metrics.margin + (m_titleHeight > 0 ? m_titleHeight + m_metrics.margin : 0)};
}

std::int64_t ConversationLayout::height() const
{
    return m_headHeight + m_heights.total() + m_metrics.margin;
}

std::int64_t ConversationLayout::top(std::int32_t row) const
{
    return row < 0 ? 0 : m_headHeight + m_heights.top(row);
}

int ConversationLayout::rowHeight(std::int32_t row) const
{
    return row < 0 ? m_headHeight : m_heights.height(row);
}

std::int32_t ConversationLayout::rowAt(std::int64_t y) const
{
    return y < m_headHeight ? -1 : m_heights.rowAt(y - m_headHeight);
}

ConversationLayout::Card ConversationLayout::card(std::int32_t row, const Row& laidOut) const
{
    Card card;
    const int left = columnLeft() + indentOf(row);
    const int padding = m_metrics.margin;
    const int width = columnWidth() - indentOf(row);
    int y = padding * 2 / 3;
    card.head = QRect(left + padding, y, width - 2 * padding, m_metrics.line);
    if (laidOut.item.isPlaceholder) {
        const int iconRoom = m_metrics.icon + m_metrics.wide;
        const QRect room(0, 0, std::max(1, width - 2 * padding - iconRoom - m_metrics.line * 3), 1 << 20);
        QFont italic = m_font;
        italic.setItalic(true);
        card.head.setHeight(
            QFontMetrics(italic).boundingRect(room, Qt::TextWordWrap, models::placeholderText()).height());
        y += card.head.height();
    } else {
        y += m_metrics.line + m_metrics.gap;
        card.text = QPoint(left + padding, y);
        y += laidOut.text ? static_cast<int>(laidOut.text->height()) : 0;
        if (laidOut.hasMarks()) {
            y += m_metrics.gap;
            card.marks = QRect(left + padding, y, width - 2 * padding, m_metrics.line);
            y += m_metrics.line;
        }
    }
    y += padding * 2 / 3;
    card.box = QRect(left, 0, width, y);
    card.height = y + m_metrics.wide;
    return card;
}

void ConversationLayout::touch(std::int32_t row)
{
    const auto place = m_places.find(row);
    if (place != m_places.end())
        m_used.erase(place->second);
    m_used.push_front(row);
    m_places[row] = m_used.begin();
    while (m_used.size() > kKept) {
        m_rows.erase(m_used.back());
        m_places.erase(m_used.back());
        m_used.pop_back();
    }
}

void ConversationLayout::load(std::int32_t row)
{
    const std::int32_t first = row / ConversationSource::kPage * ConversationSource::kPage;
    std::vector<ConversationItem> items =
        m_source->items(first, std::min(ConversationSource::kPage, count() - first));
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::int32_t at = first + static_cast<std::int32_t>(i);
        if (m_rows.count(at) > 0)
            continue;
        Row loaded{std::move(items[i]), nullptr};
        if (!loaded.item.isPlaceholder)
            loaded.text = std::make_unique<TextBlock>(loaded.item.text, loaded.item.highlights);
        m_rows.emplace(at, std::move(loaded));
        touch(at);
    }
    if (m_rows.count(row) == 0) { // the source gave fewer rows than it counts: an empty one keeps its place
        m_rows.emplace(row, Row{});
        touch(row);
    }
}

ConversationLayout::Row* ConversationLayout::row(std::int32_t row)
{
    if (!m_source || row < 0 || row >= count())
        return nullptr;
    if (m_rows.count(row) == 0)
        load(row);
    touch(row);
    Row& found = m_rows.at(row);
    if (found.text)
        found.text->layOut(m_font, textWidth(row));
    m_heights.setHeight(row, card(row, found).height);
    return &found;
}

void ConversationLayout::settle(std::int64_t top, int height)
{
    if (!m_source || count() == 0)
        return;
    const std::int64_t bottom = top + height;
    // Bounded by what stays in memory: rows have a height of more than one line.
    std::size_t laidOut = 0;
    for (std::int32_t at = std::max(0, rowAt(top)); at < count() && laidOut < kKept; ++at, ++laidOut) {
        if (this->top(at) >= bottom)
            break;
        row(at);
    }
}

} // namespace greffier::views
