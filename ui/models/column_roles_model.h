#pragma once
#include "core/casefile/import_preview.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace greffier::models {

// What a column of a table holds, in words.
QString columnRoleText(formats::Column role);
// All of them in the order in which they are offered.
const std::vector<formats::Column>& columnRoles();

// The columns of a table with examples and the role of each, guessed or named by a person.
// Invariant: each role but Other belongs to one column at most.
class ColumnRolesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { HeaderColumn, RoleColumn, ExamplesColumn, kColumnCount };
    Q_ENUM(Column)

    explicit ColumnRolesModel(QObject* parent = nullptr);

    // `map` empty: all is guessed.
    void setTable(const formats::TablePreview& table, const formats::ColumnMap& map);
    void clear();
    formats::Column role(int row) const;
    // Takes the role from the column that had it.
    void setRole(int row, formats::Column role);
    // Every role with its column; empty while nothing differs from the guess.
    formats::ColumnMap map() const;
    bool hasText() const; // without a column of texts there is nothing to import

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override; // EditRole: int, formats::Column
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void rolesChanged();

private:
    struct Row {
        std::string header;
        QString examples;
        formats::Column role = formats::Column::Other;
    };
    std::vector<Row> m_rows;
};

} // namespace greffier::models
