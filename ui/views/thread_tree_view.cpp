#include "ui/views/thread_tree_view.h"

#include "ui/delegates/thread_row_delegate.h"
#include "ui/models/thread_model.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/views/zoom.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace greffier::views {

ThreadTreeView::ThreadTreeView(QWidget* parent)
    : QTreeView(parent), m_rows(new delegates::ThreadRowDelegate(this))
{
    setItemDelegate(m_rows);
    setHeaderHidden(true);
    setUniformRowHeights(true); // one jump through a million rows: 25 ms instead of 17 s (HOUSE.md)
    setIndentation(0);          // the delegate indents, up to a bound
    setRootIsDecorated(false);
    setExpandsOnDoubleClick(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Threads"));
    // What a person folds or unfolds is remembered; what the view does by itself is not.
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { noteFolding(index, true); });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex& index) { noteFolding(index, false); });
}

void ThreadTreeView::setModel(QAbstractItemModel* model)
{
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = qobject_cast<models::ThreadModel*>(model);
    m_collapsed.clear();
    m_rememberedSelection.clear();
    m_rememberedCurrent = {};
    if (m_model) // before QTreeView's own connections: it forgets everything at a reset
        connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &ThreadTreeView::remember);
    QTreeView::setModel(m_model);
    if (m_model) {
        connect(m_model, &QAbstractItemModel::modelReset, this, &ThreadTreeView::restore);
        restore();
    }
}

std::int32_t ThreadTreeView::currentPosition() const
{
    return m_model ? m_model->positionOf(currentIndex()) : -1;
}

std::vector<std::int32_t> ThreadTreeView::selectedPositions() const
{
    std::vector<std::int32_t> positions;
    if (!m_model || !selectionModel())
        return positions;
    const QModelIndexList indexes = selectionModel()->selectedIndexes();
    for (const QModelIndex& index : indexes)
        positions.push_back(m_model->positionOf(index));
    std::sort(positions.begin(), positions.end());
    return positions;
}

std::vector<base::ItemId> ThreadTreeView::selectedIds() const
{
    std::vector<base::ItemId> ids;
    for (const std::int32_t position : selectedPositions())
        ids.push_back(m_model->arrays().id(position));
    return ids;
}

void ThreadTreeView::goTo(int position)
{
    if (!m_model || position < 0)
        return;
    const QModelIndex index = m_model->indexOf(position);
    if (!index.isValid())
        return;
    {
        // Unfolding the way to a comment is the view's doing: the next reset folds it again.
        const QScopedValueRollback<bool> guard(m_isRestoring, true);
        for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent()) {
            if (!isExpanded(parent))
                expand(parent);
        }
    }
    // Not setCurrentIndex(): while a key such as Ctrl is held (Ctrl+Return in a dialog) it would add to the selection, and
    // the next decision would be about both.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index, QAbstractItemView::EnsureVisible);
}

void ThreadTreeView::goNext()
{
    if (m_model)
        goTo(m_model->nextVisible(currentPosition()));
}

void ThreadTreeView::goPrevious()
{
    if (m_model)
        goTo(m_model->previousVisible(currentPosition()));
}

void ThreadTreeView::goNextHit()
{
    if (m_model)
        goTo(m_model->nextWithHits(currentPosition()));
}

void ThreadTreeView::goPreviousHit()
{
    if (m_model)
        goTo(m_model->previousWithHits(currentPosition()));
}

void ThreadTreeView::expandEverything()
{
    m_collapsed.clear();
    const QScopedValueRollback<bool> guard(m_isRestoring, true);
    scheduleDelayedItemsLayout(); // one layout for all of them, not one for each (HOUSE.md: 11.6 s against
                                  // 0.2 s)
    expandAll();
}

void ThreadTreeView::collapseEverything()
{
    if (!m_model)
        return;
    m_collapsed.clear();
    const evidence::ThreadArrays& arrays = m_model->arrays();
    for (std::int32_t position = 0; position < arrays.size(); ++position) {
        if (arrays.childCount(position) > 0)
            m_collapsed.push_back(arrays.id(position));
    }
    std::sort(m_collapsed.begin(), m_collapsed.end());
    const QScopedValueRollback<bool> guard(m_isRestoring, true);
    const std::int32_t current = currentPosition();
    collapseAll();
    std::int32_t root = current;
    while (root >= 0 && arrays.parent(root) >= 0)
        root = arrays.parent(root);
    if (root >= 0)
        selectionModel()->setCurrentIndex(m_model->indexOf(root), QItemSelectionModel::ClearAndSelect);
}

void ThreadTreeView::noteFolding(const QModelIndex& index, bool isCollapsed)
{
    if (m_isRestoring || !m_model)
        return;
    const base::ItemId id = m_model->arrays().id(m_model->positionOf(index));
    const auto place = std::lower_bound(m_collapsed.begin(), m_collapsed.end(), id);
    const bool isKnown = place != m_collapsed.end() && *place == id;
    if (isCollapsed && !isKnown)
        m_collapsed.insert(place, id);
    else if (!isCollapsed && isKnown)
        m_collapsed.erase(place);
}

void ThreadTreeView::remember()
{
    m_rememberedSelection = selectedIds();
    const std::int32_t current = currentPosition();
    m_rememberedCurrent = current >= 0 ? m_model->arrays().id(current) : base::ItemId{};
    const QModelIndex top = indexAt({0, 0});
    m_rememberedTop = top.isValid() ? m_model->arrays().id(m_model->positionOf(top)) : base::ItemId{};
}

void ThreadTreeView::restore()
{
    const QScopedValueRollback<bool> guard(m_isRestoring, true);
    scheduleDelayedItemsLayout();
    if (!m_model->isFiltered())
        expandAll();
    for (const QModelIndex& index : m_model->indexesOf(m_collapsed))
        collapse(index);
    QItemSelection selection;
    for (const QModelIndex& index : m_model->indexesOf(m_rememberedSelection))
        selection.select(index, index);
    const QModelIndexList current = m_model->indexesOf({m_rememberedCurrent});
    const QModelIndexList top = m_model->indexesOf({m_rememberedTop});
    if (!current.isEmpty())
        selectionModel()->setCurrentIndex(current.front(), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!top.isEmpty())
        scrollTo(top.front(), QAbstractItemView::PositionAtTop);
    if (!current.isEmpty())
        scrollTo(current.front(), QAbstractItemView::EnsureVisible);
    Q_EMIT currentPositionChanged(currentPosition());
    Q_EMIT selectedPositionsChanged();
}

void ThreadTreeView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_model && m_model->relations() != nullptr)
        viewport()->update(); // lines from and to the current row stand out
    if (!m_isRestoring)
        Q_EMIT currentPositionChanged(currentPosition());
}

void ThreadTreeView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    if (!m_isRestoring)
        Q_EMIT selectedPositionsChanged();
}

// Only rows in sight are asked: where a row out of sight stands would have to be searched for.
std::vector<InferredEdge> ThreadTreeView::inferredEdges() const
{
    struct InSight {
        std::int32_t position = -1, answered = -1;
        QPoint anchor;
    };
    std::vector<InferredEdge> edges;
    if (!m_model || m_model->relations() == nullptr)
        return edges;
    std::vector<InSight> rows;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (QModelIndex index = indexAt({0, 0}); index.isValid(); index = indexBelow(index)) {
        option.rect = visualRect(index);
        if (option.rect.top() > viewport()->height())
            break;
        rows.push_back({m_model->positionOf(index), index.data(models::ThreadModel::InferredParentRole).toInt(),
                        m_rows->anchorOf(option, index)});
    }
    const std::int32_t current = currentPosition();
    for (const InSight& row : rows) {
        if (row.answered < 0)
            continue;
        const auto shown = std::find_if(rows.begin(), rows.end(),
                                        [&row](const InSight& other) { return other.position == row.answered; });
        const bool isAbove = row.answered < row.position;
        InferredEdge edge{row.anchor, {0, isAbove ? 0 : viewport()->height()}, shown != rows.end(), false};
        if (edge.isInSight)
            edge.to = shown->anchor;
        edge.isChosen = current >= 0 && (current == row.position || current == row.answered);
        edges.push_back(edge);
    }
    return edges;
}

void ThreadTreeView::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    const std::vector<InferredEdge> edges = inferredEdges();
    if (edges.empty())
        return;
    QPainter painter(viewport());
    paintInferredEdges(painter, edges, theme::Colours::of(palette()), theme::Metrics(fontMetrics()));
}

void ThreadTreeView::setZoom(int percent)
{
    const int bounded = boundedZoom(percent);
    if (bounded == m_zoom)
        return;
    m_zoom = bounded;
    setFont(zoomedFont(m_zoom, this));
    Q_EMIT zoomChanged(m_zoom);
}

void ThreadTreeView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QTreeView::wheelEvent(event);
        return;
    }
    setZoom(zoomAfterWheel(m_zoom, *event));
    event->accept();
}

void ThreadTreeView::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid()) {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        option.rect = visualRect(index);
        if (m_rows->expanderRect(option, index).contains(event->pos())) {
            setExpanded(index, !isExpanded(index));
            return;
        }
    }
    QTreeView::mousePressEvent(event);
}

void ThreadTreeView::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Threads"));
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout(); // every row has another height
}

} // namespace greffier::views
