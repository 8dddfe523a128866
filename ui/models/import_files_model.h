#pragma once
#include "core/casefile/import_preview.h"

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace greffier::models {

// One file, folder or archive that may be brought in.
struct ImportRow {
    int id = 0;                                   // stays while rows before it go
    casefile::ImportSource source;                // `format` only where a person chose it
    std::optional<casefile::FilePreview> preview; // none while it is being looked at
    std::optional<base::Error> failure;           // what an import said of it
    std::optional<formats::TablePreview> table;   // where its format is a table

    // As what it will be read; empty for a folder or archive, whose files are recognised one by one, and while not known.
    std::string format() const;
    bool isTable() const { return casefile::isTableFormat(format()); }
    // Whether an import takes it: it is recognised, or a person said what it is.
    bool isReadable() const;
};

// The files of an import before it begins: what each is, why, how large, and what will be read or why not.
// Invariant: a path stands in it once.
class ImportFilesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { FileColumn, FormatColumn, ConfidenceColumn, SizeColumn, VerdictColumn, kColumnCount };
    Q_ENUM(Column)
    enum Role { IsReadableRole = Qt::UserRole + 1, IsKnownRole, HasProblemRole }; // a problem: left out, or failed before

    explicit ImportFilesModel(QObject* parent = nullptr);

    // Paths that are there already are left out. Returns how many are new.
    int addPaths(const QStringList& paths);
    void removeRow(int row);
    const std::vector<ImportRow>& rows() const { return m_rows; }
    int rowOf(int id) const; // -1: it was taken away

    void setPreview(int id, casefile::FilePreview preview);
    void setTable(int id, std::optional<formats::TablePreview> table);
    void setFormat(int id, const std::string& format); // empty: as recognised; the columns are guessed anew
    void setColumns(int id, const formats::ColumnMap& columns);
    // Of the row whose path the error names; false where there is none.
    bool setFailure(const base::Error& error);
    int nextUnknown() const; // id of the first row that nobody has looked at; 0 = none

    std::vector<casefile::ImportSource> readable() const;
    bool isLooking() const { return nextUnknown() != 0; }
    QString summary() const; // "3 of 4 will be imported (1.2 MB)"

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ImportRow* find(int id);
    void changed(int id);
    QString text(const ImportRow& row, int column) const;
    QString verdict(const ImportRow& row) const;

    std::vector<ImportRow> m_rows;
    int m_nextId = 1;
};

} // namespace greffier::models
