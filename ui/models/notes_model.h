#pragma once
#include "core/base/clock.h"
#include "core/base/span.h"
#include "core/journal/state.h"

#include <QAbstractTableModel>
#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::models {

// The notes and passages of one object (a comment, thread or capture), passages first by their place in the text,
// then notes by time.
// Invariant: rows are copies; a row's act is the public id by which a passage is retracted.
class NotesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class RowKind { Passage, Note };
    Q_ENUM(RowKind)
    enum Column { KindColumn, TextColumn, QualificationColumn, WhoColumn, TimeColumn, kColumnCount };
    Q_ENUM(Column)
    enum Role {
        KindRole = Qt::UserRole + 1, // int, RowKind
        ActRole,                     // QString "a-9"
        SpanStartRole,               // int, code points of the exact text; passages only
        SpanEndRole,                 // int
        LabelRole,                   // QString; passages only
        GroundRole                   // QString; passages only
    };
    Q_ENUM(Role)

    explicit NotesModel(QObject* parent = nullptr);

    // What the state holds about the object ("c-3"). Resets.
    void setObject(const journal::CaseState& state, const std::string& object);
    void clear();

    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        RowKind kind = RowKind::Note;
        std::int64_t act = 0;
        base::Span span;
        QString text, label, ground, comment, actor;
        base::Moment at;
    };
    QVariant display(const Row& row, int column) const;

    std::vector<Row> m_rows;
};

} // namespace greffier::models
