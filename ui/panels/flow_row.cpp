#include "ui/panels/flow_row.h"

#include <QWidget>

#include <algorithm>

namespace greffier::panels {

namespace {

constexpr int kSpacing = 6;

} // namespace

FlowRow::FlowRow(QWidget* parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowRow::~FlowRow()
{
    for (QLayoutItem* item : m_items)
        delete item;
}

void FlowRow::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
}

int FlowRow::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowRow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowRow::takeAt(int index)
{
    QLayoutItem* const item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowRow::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), Mode::Measure);
}

void FlowRow::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Mode::Place);
}

QSize FlowRow::sizeHint() const
{
    return minimumSize();
}

QSize FlowRow::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

int FlowRow::arrange(const QRect& rect, Mode mode) const
{
    int x = rect.x();
    int y = rect.y();
    int lineHeight = 0;
    std::vector<QLayoutItem*> line; // labels stand in the middle of it, beside what they name
    const auto centre = [&] {
        for (QLayoutItem* item : line) {
            const QRect place = item->geometry();
            item->setGeometry(place.translated(0, (lineHeight - place.height()) / 2));
        }
        line.clear();
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint();
        const QSize size(std::min(wanted.width(), std::max(rect.width(), item->minimumSize().width())), wanted.height());
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            centre();
            x = rect.x();
            y += lineHeight + kSpacing;
            lineHeight = 0;
        }
        if (mode == Mode::Place) {
            item->setGeometry(QRect(QPoint(x, y), size));
            line.push_back(item);
        }
        x += size.width() + kSpacing;
        lineHeight = std::max(lineHeight, size.height());
    }
    centre();
    return y + lineHeight - rect.y();
}

} // namespace greffier::panels
