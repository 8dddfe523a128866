#include "ui/models/navigator_model.h"

#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace greffier::models {
namespace {

constexpr std::array kBuiltInViews{BuiltInView::All, BuiltInView::ToReview, BuiltInView::Flagged,
                                   BuiltInView::Decided, BuiltInView::Annotated};
constexpr int kBuiltInCount = static_cast<int>(kBuiltInViews.size());
constexpr int kViewGroup = 0;
constexpr int kCaptureGroup = 1;

// Internal ids name the parent: 0 for the two groups, 1 + group for what stands in a group, and from kThreads on the
// capture of a thread.
constexpr quintptr kThreads = 3;

std::int64_t countOf(const NavigatorCounts& counts, BuiltInView view)
{
    switch (view) {
    case BuiltInView::All:
        return counts.all;
    case BuiltInView::ToReview:
        return counts.toReview;
    case BuiltInView::Flagged:
        return counts.flagged;
    case BuiltInView::Decided:
        return counts.decided;
    case BuiltInView::Annotated:
        return counts.annotated;
    }
    return 0;
}

QString wordOf(BuiltInView view) // stable, for settings
{
    static const std::array kWords{QStringLiteral("all"), QStringLiteral("to-review"), QStringLiteral("flagged"),
                                   QStringLiteral("decided"), QStringLiteral("annotated")};
    return kWords.at(static_cast<std::size_t>(view));
}

QString withCount(const QString& text, std::int64_t count)
{
    return QCoreApplication::translate("Wording", "%1, %2", "a name and how many there are")
        .arg(text, commentCountText(count));
}

} // namespace

QString expressionOf(BuiltInView view)
{
    switch (view) {
    case BuiltInView::Flagged:
        return QStringLiteral("status = flagged");
    case BuiltInView::Decided:
        return QStringLiteral("status != open");
    case BuiltInView::Annotated:
        return QStringLiteral("annotated");
    default: // the language has no word for "hit by any rule"
        return {};
    }
}

QString builtInViewText(BuiltInView view)
{
    switch (view) {
    case BuiltInView::All:
        return QCoreApplication::translate("Wording", "All comments");
    case BuiltInView::ToReview:
        return QCoreApplication::translate("Wording", "To review");
    case BuiltInView::Flagged:
        return QCoreApplication::translate("Wording", "Flagged");
    case BuiltInView::Decided:
        return QCoreApplication::translate("Wording", "Decided");
    case BuiltInView::Annotated:
        return QCoreApplication::translate("Wording", "Annotated");
    }
    return {};
}

NavigatorCounts countMarks(const std::vector<RowMarks>& marks, const evidence::ThreadArrays& arrays)
{
    NavigatorCounts counts;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (arrays.isPlaceholder(static_cast<std::int32_t>(i)))
            continue;
        ++counts.all;
        counts.toReview += belongsTo(BuiltInView::ToReview, marks[i]) ? 1 : 0;
        counts.flagged += belongsTo(BuiltInView::Flagged, marks[i]) ? 1 : 0;
        counts.decided += belongsTo(BuiltInView::Decided, marks[i]) ? 1 : 0;
        counts.annotated += belongsTo(BuiltInView::Annotated, marks[i]) ? 1 : 0;
    }
    return counts;
}

NavigatorModel::NavigatorModel(QObject* parent) : QAbstractItemModel(parent) {}

void NavigatorModel::setCaptures(std::vector<NavigatorCapture> captures)
{
    beginResetModel();
    m_captures = std::move(captures);
    endResetModel();
}

void NavigatorModel::setSavedViews(std::vector<NavigatorView> views)
{
    const QModelIndex group = index(kViewGroup, 0);
    std::size_t i = 0;
    while (i < m_views.size()) { // those that are gone
        const bool isKept = std::any_of(views.begin(), views.end(),
                                        [&](const NavigatorView& view) { return view.name == m_views[i].name; });
        if (isKept) {
            ++i;
            continue;
        }
        const int row = kBuiltInCount + static_cast<int>(i);
        beginRemoveRows(group, row, row);
        m_views.erase(m_views.begin() + static_cast<std::ptrdiff_t>(i));
        endRemoveRows();
    }
    for (NavigatorView& view : views) {
        const QModelIndex known = indexOfSavedView(view.name);
        if (known.isValid()) {
            NavigatorView& held = m_views[static_cast<std::size_t>(known.row() - kBuiltInCount)];
            if (!view.count && held.expression == view.expression)
                view.count = held.count;
            held = std::move(view);
            Q_EMIT dataChanged(known, known);
            continue;
        }
        const int row = kBuiltInCount + static_cast<int>(m_views.size());
        beginInsertRows(group, row, row);
        m_views.push_back(std::move(view));
        endInsertRows();
    }
}

void NavigatorModel::setSavedViewCount(const QString& name, std::int64_t count)
{
    const QModelIndex known = indexOfSavedView(name);
    if (!known.isValid())
        return;
    m_views[static_cast<std::size_t>(known.row() - kBuiltInCount)].count = count;
    Q_EMIT dataChanged(known, known);
}

void NavigatorModel::setCounts(NavigatorCounts counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    const QModelIndex group = index(kViewGroup, 0);
    Q_EMIT dataChanged(index(0, 0, group), index(kBuiltInCount - 1, 0, group));
}

QModelIndex NavigatorModel::indexOfView(BuiltInView view) const
{
    return index(static_cast<int>(view), 0, index(kViewGroup, 0));
}

QModelIndex NavigatorModel::indexOfSavedView(const QString& name) const
{
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        if (m_views[i].name == name)
            return index(kBuiltInCount + static_cast<int>(i), 0, index(kViewGroup, 0));
    }
    return {};
}

QModelIndex NavigatorModel::indexOfId(const QString& publicId) const
{
    for (std::size_t i = 0; i < m_captures.size(); ++i) {
        const QModelIndex capture = index(static_cast<int>(i), 0, index(kCaptureGroup, 0));
        if (m_captures[i].publicId == publicId)
            return capture;
        const auto& threads = m_captures[i].threads;
        const auto found = std::find_if(threads.begin(), threads.end(), [&](const NavigatorThread& thread) {
            return thread.publicId == publicId;
        });
        if (found != threads.end())
            return index(static_cast<int>(found - threads.begin()), 0, capture);
    }
    return {};
}

std::optional<ThreadScope> NavigatorModel::scopeOf(const QModelIndex& index) const
{
    const QVariant first = data(index, FirstThreadRole);
    if (!first.isValid())
        return std::nullopt;
    return ThreadScope{first.toInt(), data(index, EndThreadRole).toInt()};
}

void NavigatorModel::retranslate()
{
    const QModelIndex views = index(kViewGroup, 0);
    const QModelIndex captures = index(kCaptureGroup, 0);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, 0);
    Q_EMIT dataChanged(views, captures);
    Q_EMIT dataChanged(index(0, 0, views), index(rowCount(views) - 1, 0, views));
    if (m_captures.empty())
        return;
    Q_EMIT dataChanged(index(0, 0, captures), index(rowCount(captures) - 1, 0, captures));
    for (int row = 0; row < rowCount(captures); ++row) {
        const QModelIndex capture = index(row, 0, captures);
        if (const int threads = rowCount(capture); threads > 0)
            Q_EMIT dataChanged(index(0, 0, capture), index(threads - 1, 0, capture));
    }
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex& parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, 0, quintptr{0});
    if (parent.internalId() == 0)
        return createIndex(row, 0, static_cast<quintptr>(1 + parent.row()));
    return createIndex(row, 0, kThreads + static_cast<quintptr>(parent.row()));
}

QModelIndex NavigatorModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    if (child.internalId() < kThreads)
        return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr{0});
    return createIndex(static_cast<int>(child.internalId() - kThreads), 0, static_cast<quintptr>(1 + kCaptureGroup));
}

int NavigatorModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return 2;
    switch (kindOf(parent)) {
    case NodeKind::ViewGroup:
        return kBuiltInCount + static_cast<int>(m_views.size());
    case NodeKind::CaptureGroup:
        return static_cast<int>(m_captures.size());
    case NodeKind::Capture:
        return static_cast<int>(m_captures[static_cast<std::size_t>(parent.row())].threads.size());
    default:
        return 0;
    }
}

int NavigatorModel::columnCount(const QModelIndex&) const
{
    return 1;
}

NavigatorModel::NodeKind NavigatorModel::kindOf(const QModelIndex& index) const
{
    if (index.internalId() == 0)
        return index.row() == kViewGroup ? NodeKind::ViewGroup : NodeKind::CaptureGroup;
    if (index.internalId() == 1 + kViewGroup)
        return index.row() < kBuiltInCount ? NodeKind::BuiltInView : NodeKind::SavedView;
    return index.internalId() == 1 + kCaptureGroup ? NodeKind::Capture : NodeKind::Thread;
}

Qt::ItemFlags NavigatorModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const NodeKind kind = kindOf(index);
    if (kind == NodeKind::ViewGroup || kind == NodeKind::CaptureGroup)
        return Qt::ItemIsEnabled;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return kind == NodeKind::Capture ? flags : flags | Qt::ItemNeverHasChildren;
}

QVariant NavigatorModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const NodeKind kind = kindOf(index);
    if (role == KindRole)
        return static_cast<int>(kind);
    switch (kind) {
    case NodeKind::ViewGroup:
        return role == Qt::DisplayRole ? QVariant(tr("Views")) : QVariant();
    case NodeKind::CaptureGroup:
        return role == Qt::DisplayRole ? QVariant(tr("Captures")) : QVariant();
    case NodeKind::BuiltInView:
    case NodeKind::SavedView:
        return viewData(index.row(), role);
    case NodeKind::Capture:
        return captureData(m_captures[static_cast<std::size_t>(index.row())], role);
    case NodeKind::Thread:
        return threadData(m_captures[index.internalId() - kThreads].threads[static_cast<std::size_t>(index.row())],
                          role);
    }
    return {};
}

QVariant NavigatorModel::viewData(int row, int role) const
{
    const bool isBuiltIn = row < kBuiltInCount;
    const BuiltInView view = isBuiltIn ? kBuiltInViews.at(static_cast<std::size_t>(row)) : BuiltInView::All;
    const NavigatorView shown = isBuiltIn ? NavigatorView{builtInViewText(view), expressionOf(view), countOf(m_counts, view)}
                                          : m_views[static_cast<std::size_t>(row - kBuiltInCount)];
    switch (role) {
    case Qt::DisplayRole:
        return shown.name;
    case Qt::AccessibleTextRole:
        return shown.count ? withCount(shown.name, *shown.count) : shown.name;
    case Qt::ToolTipRole:
    case ExpressionRole:
        return shown.expression;
    case IdRole:
        return isBuiltIn ? wordOf(view) : shown.name;
    case BuiltInViewRole:
        return isBuiltIn ? QVariant(static_cast<int>(view)) : QVariant();
    case CountRole:
        return shown.count ? QVariant(static_cast<qint64>(*shown.count)) : QVariant();
    default:
        return {};
    }
}

QVariant NavigatorModel::captureData(const NavigatorCapture& capture, int role) const
{
    evidence::Ledger ledger;
    ledger.comments = capture.comments;
    ledger.announced = capture.announced;
    switch (role) {
    case Qt::DisplayRole:
        return capture.title.isEmpty() ? capture.publicId : capture.title;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return QStringLiteral("%1 (%2, %3): %4")
            .arg(capture.title.isEmpty() ? capture.publicId : capture.title, capture.publicId, capture.format,
                 completenessText(ledger));
    case IdRole:
        return capture.publicId;
    case CountRole:
        return static_cast<qint64>(capture.comments);
    case FirstThreadRole:
        return capture.threads.empty() ? QVariant() : QVariant(capture.threads.front().index);
    case EndThreadRole:
        return capture.threads.empty() ? QVariant() : QVariant(capture.threads.back().index + 1);
    default:
        return {};
    }
}

QVariant NavigatorModel::threadData(const NavigatorThread& thread, int role) const
{
    const QString title = thread.title.isEmpty() ? thread.publicId : thread.title;
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::ToolTipRole:
        return QStringLiteral("%1 (%2)").arg(title, thread.publicId);
    case Qt::AccessibleTextRole:
        return withCount(title, thread.comments);
    case IdRole:
        return thread.publicId;
    case CountRole:
        return static_cast<qint64>(thread.comments);
    case FirstThreadRole:
        return thread.index;
    case EndThreadRole:
        return thread.index + 1;
    default:
        return {};
    }
}

QVariant NavigatorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(tr("Case"))
                                                                                    : QVariant();
}

} // namespace greffier::models
