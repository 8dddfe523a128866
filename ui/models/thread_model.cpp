#include "ui/models/thread_model.h"

#include <algorithm>
#include <utility>

namespace greffier::models {
namespace {

static_assert(sizeof(quintptr) == sizeof(quint64), "internal ids mix 64 bits");

// Any odd number has an inverse modulo 2^64, so the product is a bijection: a position keeps its id, and neighbours
// fall far apart in Qt's hash of persistent indexes.
constexpr quint64 kMixer = 0x9E3779B97F4A7C15ULL;

constexpr quint64 inverseOf(quint64 odd)
{
    quint64 inverse = odd; // right to 3 bits; each of Newton's steps doubles them
    for (int step = 0; step < 5; ++step)
        inverse *= 2 - odd * inverse;
    return inverse;
}
static_assert(kMixer * inverseOf(kMixer) == 1);

quintptr idOf(std::int32_t position)
{
    return static_cast<quint64>(position) * kMixer;
}

std::size_t at(std::int32_t position)
{
    return static_cast<std::size_t>(position);
}

} // namespace

ThreadModel::ThreadModel(TextPages* pages, QObject* parent)
    : QAbstractItemModel(parent), m_pages(pages), m_arrays(std::make_shared<const evidence::ThreadArrays>())
{
    rebuildRows();
    if (m_pages == nullptr)
        return;
    connect(m_pages, &TextPages::rowsArrived, this, [this](const QList<int>& positions) {
        for (const int position : positions)
            announce(position);
    });
}

void ThreadModel::setArrays(std::shared_ptr<const evidence::ThreadArrays> arrays, std::vector<RowMarks> marks)
{
    beginResetModel();
    m_arrays = std::move(arrays);
    m_relations.reset(); // of other arrays
    m_marks = std::move(marks);
    m_marks.resize(at(m_arrays->size()));
    m_scope = wholeCase();
    m_filter.reset();
    m_prefix.clear();
    rebuildRows();
    endResetModel();
}

void ThreadModel::setRelations(std::shared_ptr<const evidence::Relations> relations)
{
    if (relations == m_relations)
        return;
    if (!m_wantsJoined) {
        m_relations = std::move(relations);
        announceAll();
        return;
    }
    beginResetModel();
    m_relations = std::move(relations);
    rebuildRows();
    endResetModel();
}

void ThreadModel::setJoined(bool isJoined)
{
    if (isJoined == m_wantsJoined)
        return;
    beginResetModel();
    m_wantsJoined = isJoined;
    rebuildRows();
    endResetModel();
}

std::int32_t ThreadModel::placeOf(std::int32_t position) const
{
    if (!m_joined)
        return position;
    return position < 0 || position >= m_arrays->size() ? -1 : m_joined->places[at(position)];
}

std::int32_t ThreadModel::positionAt(std::int32_t place) const
{
    return m_joined && place >= 0 ? m_joined->positions[at(place)] : place;
}

void ThreadModel::setScope(ThreadScope scope)
{
    beginResetModel();
    m_scope.firstThread = std::clamp(scope.firstThread, 0, m_arrays->threadCount());
    m_scope.endThread = std::clamp(scope.endThread, m_scope.firstThread, m_arrays->threadCount());
    rebuildRows();
    endResetModel();
}

void ThreadModel::setFilter(std::optional<std::vector<std::int32_t>> positions)
{
    beginResetModel();
    m_filter = std::move(positions);
    rebuildRows();
    endResetModel();
}

std::int32_t ThreadModel::visibleCount() const
{
    return shownCount();
}

void ThreadModel::rebuildRows()
{
    const bool wasJoined = isJoined();
    m_joined = m_wantsJoined && !m_filter && m_relations
                   ? JoinedRows::of(*m_arrays, *m_relations, m_scope.firstThread, m_scope.endThread)
                   : nullptr;
    if (wasJoined || m_joined)
        m_prefix.clear();
    const bool isEmpty = m_scope.firstThread >= m_scope.endThread;
    m_first = isEmpty || m_joined ? 0 : m_arrays->threadRange(m_scope.firstThread).first;
    m_end = isEmpty ? 0 : m_joined ? m_joined->tree.size() : m_arrays->threadRange(m_scope.endThread - 1).second;
    m_topRows.clear();
    m_topRowBegin.clear();
    for (std::int32_t thread = m_scope.firstThread; thread < m_scope.endThread; ++thread) {
        m_topRowBegin.push_back(static_cast<std::int32_t>(m_topRows.size()));
        for (std::int32_t row = 0; row < tree().rootCount(thread); ++row)
            m_topRows.push_back(tree().root(thread, row));
    }
    m_visible.clear();
    m_visiblePrefix.clear();
    if (m_filter)
        std::copy_if(m_filter->begin(), m_filter->end(), std::back_inserter(m_visible),
                     [this](std::int32_t position) { return m_first <= position && position < m_end; });
}

void ThreadModel::setMarks(std::int32_t position, RowMarks marks)
{
    if (position < 0 || position >= m_arrays->size() || m_marks[at(position)] == marks)
        return;
    if ((m_marks[at(position)].hits > 0) != (marks.hits > 0)) {
        m_prefix.clear();
        m_visiblePrefix.clear();
    }
    m_marks[at(position)] = marks;
    announce(position);
    std::int32_t root = placeOf(position);
    while (root >= 0 && tree().parent(root) >= 0)
        root = tree().parent(root);
    if (root != placeOf(position))
        announce(positionAt(root));
}

void ThreadModel::setMarks(std::vector<RowMarks> marks)
{
    m_marks = std::move(marks);
    m_marks.resize(at(m_arrays->size()));
    m_prefix.clear();
    m_visiblePrefix.clear();
    announceAll();
}

const RowMarks& ThreadModel::marks(std::int32_t position) const
{
    return m_marks[at(position)];
}

void ThreadModel::announce(std::int32_t position)
{
    const QModelIndex changed = indexOf(position);
    if (changed.isValid())
        Q_EMIT dataChanged(changed, changed);
}

// One row alone would make a view paint that row alone; so the first generation with several rows is announced too.
void ThreadModel::announceAll()
{
    QModelIndex parent;
    int rows = rowCount(parent);
    while (rows > 0) {
        Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, 0, parent));
        if (rows > 1)
            break;
        parent = index(0, 0, parent);
        rows = rowCount(parent);
    }
}

void ThreadModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, 0);
    announceAll();
}

std::int32_t ThreadModel::positionOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<std::int32_t>(index.internalId() * inverseOf(kMixer)) : -1;
}

QModelIndex ThreadModel::indexOf(std::int32_t position) const
{
    const std::int32_t place = placeOf(position);
    if (place < m_first || place >= m_end)
        return {};
    const int row = rowOf(place);
    return row < 0 ? QModelIndex() : makeIndex(row, positionAt(place));
}

QModelIndex ThreadModel::makeIndex(int row, std::int32_t position) const
{
    return createIndex(row, 0, idOf(position));
}

// -1 where a filter hides it. The place lies in the scope.
int ThreadModel::rowOf(std::int32_t place) const
{
    if (m_filter) {
        const auto found = std::lower_bound(m_visible.begin(), m_visible.end(), place);
        return found != m_visible.end() && *found == place ? static_cast<int>(found - m_visible.begin()) : -1;
    }
    const int row = tree().rowInParent(place);
    return tree().parent(place) >= 0 ? row : m_topRowBegin[at(tree().thread(place) - m_scope.firstThread)] + row;
}

std::vector<base::ItemId> ThreadModel::idsOf(const QModelIndexList& indexes) const
{
    std::vector<std::int32_t> positions;
    for (const QModelIndex& each : indexes) {
        if (each.isValid())
            positions.push_back(positionOf(each));
    }
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    std::vector<base::ItemId> ids;
    for (const std::int32_t position : positions)
        ids.push_back(m_arrays->id(position));
    return ids;
}

QModelIndexList ThreadModel::indexesOf(const std::vector<base::ItemId>& ids) const
{
    QModelIndexList indexes;
    for (const base::ItemId id : ids) {
        const QModelIndex found = indexOf(m_arrays->positionOf(id));
        if (found.isValid())
            indexes.append(found);
    }
    return indexes;
}

QModelIndex ThreadModel::index(int row, int column, const QModelIndex& parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    if (parent.isValid())
        return makeIndex(row, positionAt(tree().child(placeOf(positionOf(parent)), row)));
    return makeIndex(row, m_filter ? m_visible[at(row)] : positionAt(m_topRows[at(row)]));
}

QModelIndex ThreadModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || m_filter)
        return {};
    const std::int32_t above = tree().parent(placeOf(positionOf(child)));
    return above < 0 ? QModelIndex() : makeIndex(rowOf(above), positionAt(above));
}

int ThreadModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_filter ? m_visible.size() : m_topRows.size());
    return m_filter || parent.column() != 0 ? 0 : tree().childCount(placeOf(positionOf(parent)));
}

int ThreadModel::columnCount(const QModelIndex&) const
{
    return 1;
}

bool ThreadModel::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0;
}

Qt::ItemFlags ThreadModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return hasChildren(index) ? flags : flags | Qt::ItemNeverHasChildren;
}

} // namespace greffier::models
