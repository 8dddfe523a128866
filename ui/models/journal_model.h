#pragma once
#include "core/journal/act.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <set>
#include <vector>

namespace greffier::models {

enum class JournalOrder { NewestFirst, OldestFirst };

// The acts of a case as a table.
// Invariant: one row per act, in order of seq or its reverse; acts are only ever added, what changes is which of them
// are taken back at present.
class JournalModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { IdColumn, TimeColumn, WhoColumn, WhatColumn, ObjectColumn, kColumnCount };
    Q_ENUM(Column)
    enum Role {
        SeqRole = Qt::UserRole + 1, // qint64
        ObjectRole,                 // QString: public id that the act is about ("c-3"), may be empty
        KindRole,                   // QString: kind as stored ("Decided")
        IsUndoneRole,               // bool: taken back at present
        IsUndoableRole,             // bool: of a kind that can be taken back
        HashRole                    // QString, hex
    };
    Q_ENUM(Role)

    explicit JournalModel(QObject* parent = nullptr);

    void setOrder(JournalOrder order); // resets
    // All acts in order of seq; `undone` = journal::CaseState::undone. Resets only where the acts held are not a prefix
    // of these; else rows are inserted.
    void setActs(const std::vector<journal::Act>& acts, std::set<std::int64_t> undone);

    QModelIndex indexOfSeq(std::int64_t seq) const; // invalid where there is none
    const journal::Act& act(int row) const;

    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::size_t at(int row) const;
    QVariant text(const journal::Act& act, int column) const;
    bool isPrefixOf(const std::vector<journal::Act>& acts) const;
    void setUndone(std::set<std::int64_t> undone);

    JournalOrder m_order = JournalOrder::NewestFirst;
    std::vector<journal::Act> m_acts; // by seq
    std::set<std::int64_t> m_undone;
};

} // namespace greffier::models
