#pragma once
#include "core/base/span.h"
#include "core/casefile/qualify.h"
#include "core/casefile/reanchor.h"
#include "core/journal/state.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace greffier::models {

// A passage with one of its qualifications, or with none.
struct QualificationRow {
    journal::Passage passage;
    std::optional<report::QualifiedGround> qualified;
    bool isInConflict = false;
    std::optional<casefile::Continuation> continuation; // in a later capture, not taken yet
};
// Every passage of the case, in order of their comments and places. `today`: Europe/Paris.
std::vector<QualificationRow> qualificationRows(const casefile::CaseFile& file, QDate today);

// The passages of a case and the grounds that they are qualified by.
// Invariant: rows are copies; a passage with several qualifications has a row for each.
class QualificationModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { CommentColumn, WordsColumn, GroundColumn, ElementsColumn, DegreeColumn, PeriodColumn, kColumnCount };
    Q_ENUM(Column)
    enum Role {
        PassageRole = Qt::UserRole + 1, // QString "a-9"
        CommentRole,                    // QString "c-3"
        QualificationRole,              // QString "a-12", empty where there is none
        GroundRole,                     // QString: the ground's id, a first impression too
        SpanStartRole, SpanEndRole,     // int, code points of the exact text
        WarningRole,                    // QString: what is wrong with the row, empty where nothing is
        IsVerifiedRole,                 // bool: the catalogue's entry was read in its source
        CanBeTakenRole                  // bool: its words stand in a later capture
    };
    Q_ENUM(Role)

    explicit QualificationModel(QObject* parent = nullptr);

    void setRows(std::vector<QualificationRow> rows);
    void clear() { setRows({}); }
    void retranslate();
    // The row of a passage; -1 where it has none.
    int rowOf(const QString& passage) const;
    const QualificationRow* at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant display(const QualificationRow& row, int column) const;

    std::vector<QualificationRow> m_rows;
};

} // namespace greffier::models
