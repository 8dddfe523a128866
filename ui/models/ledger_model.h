#pragma once
#include "ui/models/ledger_findings.h"

#include <QAbstractTableModel>

#include <vector>

namespace greffier::models {

// The completeness ledger of one capture, or of several that came in together, as rows "what | how much | example", the
// most telling first: "20 captured of 32 announced".
class LedgerModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { WhatColumn, AmountColumn, ExampleColumn, kColumnCount };
    Q_ENUM(Column)
    enum Role {
        AttentionRole = Qt::UserRole + 1, // int, models::Attention
        WhatIdRole,                       // QString, LedgerFinding::id
        HasCommentsRole                   // bool: comments of the case can be shown for it
    };
    Q_ENUM(Role)

    explicit LedgerModel(QObject* parent = nullptr);

    // `joins`: what other captures of its threads have to do with the one capture. Both reset.
    void setCaptures(std::vector<evidence::Capture> captures, CaptureJoins joins = {});
    void clear();
    QString summary() const; // the first row's text; empty without a capture
    // What stands in a row, with the way to its comments; nullptr where the index is not of this model.
    const LedgerFinding* finding(const QModelIndex& index) const;

    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<evidence::Capture> m_captures;
    CaptureJoins m_joins;
    std::vector<LedgerFinding> m_rows;
};

} // namespace greffier::models
