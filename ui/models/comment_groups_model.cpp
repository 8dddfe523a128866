#include "ui/models/comment_groups_model.h"

#include <QLocale>

#include <algorithm>

namespace greffier::models {

namespace {

constexpr quintptr kGroupId = 0; // a comment's row has the number of its group's row plus one

} // namespace

CommentGroupsModel::CommentGroupsModel(QObject* parent) : QAbstractItemModel(parent) {}

void CommentGroupsModel::setGroups(std::vector<Group> groups, Excerpts excerpts)
{
    groups.erase(std::remove_if(groups.begin(), groups.end(), [](const Group& group) { return group.count == 0; }),
                 groups.end());
    beginResetModel();
    m_groups = std::move(groups);
    m_excerpts = std::move(excerpts);
    endResetModel();
}

void CommentGroupsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (!m_groups.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumnCount - 1));
}

bool CommentGroupsModel::isGroup(const QModelIndex& index)
{
    return index.internalId() == kGroupId;
}

QModelIndex CommentGroupsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kGroupId);
}

QModelIndex CommentGroupsModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || isGroup(child))
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, kGroupId);
}

int CommentGroupsModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (!isGroup(parent) || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].comments.size());
}

int CommentGroupsModel::columnCount(const QModelIndex&) const
{
    return kColumnCount;
}

QVariant CommentGroupsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == CountColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (!isGroup(index)) {
        const Group& group = m_groups[index.internalId() - 1];
        return commentData(group.comments[static_cast<std::size_t>(index.row())], index.column(), role);
    }
    const Group& group = m_groups[static_cast<std::size_t>(index.row())];
    if (role == CountRole)
        return static_cast<qint64>(group.count);
    if (role == CommentRole)
        return QString();
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == TextColumn ? groupText(group.kind) : QLocale().toString(static_cast<qlonglong>(group.count));
}

QVariant CommentGroupsModel::commentData(std::int64_t comment, int column, int role) const
{
    const QString id = QStringLiteral("c-%1").arg(comment);
    if (role == CommentRole)
        return id;
    if (role != Qt::DisplayRole || column != TextColumn)
        return {};
    const auto excerpt = m_excerpts.find(comment);
    return excerpt == m_excerpts.end() ? id : id + QStringLiteral("  ") + excerpt->second;
}

QVariant CommentGroupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == TextColumn ? tr("Comments") : tr("Count");
}

} // namespace greffier::models
