#include "ui/models/column_roles_model.h"

#include "core/base/json.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace greffier::models {
namespace {

constexpr int kExamples = 3;
constexpr int kExampleUnits = 60;
constexpr std::size_t kMostColumns = 300; // more is no table of comments, and nobody reads it

QString examplesOf(const formats::TablePreview& table, std::size_t column)
{
    QStringList examples;
    for (const auto& row : table.rows) {
        QString text = column < row.size() ? base::toQString(row[column]).simplified() : QString();
        if (text.size() > kExampleUnits)
            text = text.left(kExampleUnits) + QChar(0x2026);
        if (!text.isEmpty() && !examples.contains(text))
            examples += text;
        if (examples.size() == kExamples)
            break;
    }
    return examples.join(QStringLiteral("  ·  "));
}

} // namespace

QString columnRoleText(formats::Column role)
{
    using formats::Column;
    switch (role) {
    case Column::Id:
        return QCoreApplication::translate("ColumnRoles", "Identifier");
    case Column::Parent:
        return QCoreApplication::translate("ColumnRoles", "Identifier of the comment answered");
    case Column::Author:
        return QCoreApplication::translate("ColumnRoles", "Author");
    case Column::Time:
        return QCoreApplication::translate("ColumnRoles", "Time");
    case Column::Text:
        return QCoreApplication::translate("ColumnRoles", "Text of the comment");
    case Column::Thread:
        return QCoreApplication::translate("ColumnRoles", "Thread or address of the page");
    case Column::Title:
        return QCoreApplication::translate("ColumnRoles", "Title of the thread");
    case Column::Other:
        return QCoreApplication::translate("ColumnRoles", "Other (kept beside the comment)");
    }
    return {};
}

const std::vector<formats::Column>& columnRoles()
{
    using enum formats::Column;
    static const std::vector<formats::Column> roles{Text, Author, Time, Id, Parent, Thread, Title, Other};
    return roles;
}

ColumnRolesModel::ColumnRolesModel(QObject* parent) : QAbstractTableModel(parent) {}

void ColumnRolesModel::setTable(const formats::TablePreview& table, const formats::ColumnMap& map)
{
    beginResetModel();
    m_rows.clear();
    QSet<int> given;
    for (std::size_t i = 0; i < std::min(table.headers.size(), kMostColumns); ++i) {
        const std::string header = table.headers[i].empty() ? "column " + std::to_string(i + 1) : table.headers[i];
        formats::Column role = formats::columnOf(header, map);
        if (role != formats::Column::Other && given.contains(static_cast<int>(role)))
            role = formats::Column::Other;
        given.insert(static_cast<int>(role));
        m_rows.push_back({header, examplesOf(table, i), role});
    }
    endResetModel();
}

void ColumnRolesModel::clear()
{
    setTable({}, {});
}

formats::Column ColumnRolesModel::role(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].role : formats::Column::Other;
}

void ColumnRolesModel::setRole(int row, formats::Column role)
{
    if (row < 0 || row >= rowCount() || this->role(row) == role)
        return;
    for (int other = 0; other < rowCount() && role != formats::Column::Other; ++other) {
        if (m_rows[static_cast<std::size_t>(other)].role == role) {
            m_rows[static_cast<std::size_t>(other)].role = formats::Column::Other;
            Q_EMIT dataChanged(index(other, RoleColumn), index(other, RoleColumn));
        }
    }
    m_rows[static_cast<std::size_t>(row)].role = role;
    Q_EMIT dataChanged(index(row, RoleColumn), index(row, RoleColumn));
    Q_EMIT rolesChanged();
}

formats::ColumnMap ColumnRolesModel::map() const
{
    const bool isGuessed = std::all_of(m_rows.begin(), m_rows.end(), [](const Row& row) {
        return row.role == formats::columnOf(row.header);
    });
    if (isGuessed)
        return {};
    formats::ColumnMap map;
    for (const formats::Column role : columnRoles()) {
        if (role != formats::Column::Other)
            map[role]; // a role that no column has is said to be absent: it is not guessed
    }
    for (const Row& row : m_rows) {
        if (row.role != formats::Column::Other)
            map[row.role] = row.header;
    }
    return map;
}

bool ColumnRolesModel::hasText() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.role == formats::Column::Text; });
}

int ColumnRolesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ColumnRolesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant ColumnRolesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::EditRole && index.column() == RoleColumn)
        return static_cast<int>(row.role);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case HeaderColumn:
        return base::toQString(row.header).simplified();
    case RoleColumn:
        return columnRoleText(row.role);
    default:
        return row.examples;
    }
}

bool ColumnRolesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const int wanted = value.toInt();
    if (role != Qt::EditRole || index.column() != RoleColumn || wanted < 0 || wanted > static_cast<int>(formats::Column::Other))
        return false;
    setRole(index.row(), static_cast<formats::Column>(wanted));
    return true;
}

Qt::ItemFlags ColumnRolesModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == RoleColumn ? usual | Qt::ItemIsEditable : usual;
}

QVariant ColumnRolesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HeaderColumn:
        return tr("Column");
    case RoleColumn:
        return tr("Holds");
    default:
        return tr("Examples");
    }
}

} // namespace greffier::models
