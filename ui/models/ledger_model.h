#pragma once
#include "core/evidence/capture.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace greffier::models {

// How much a row of the ledger asks to be looked at. Attention: something is missing from the capture or unknown.
enum class Attention { Fact, Notice, Attention };

// The completeness ledger of one capture as rows "what | how much | example", the most telling first:
// "20 captured of 32 announced".
class LedgerModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { WhatColumn, AmountColumn, ExampleColumn, kColumnCount };
    Q_ENUM(Column)
    enum Role {
        AttentionRole = Qt::UserRole + 1, // int, models::Attention
        WhatIdRole                        // QString, stable: "announced", "orphans", a loss's `what`
    };
    Q_ENUM(Role)

    explicit LedgerModel(QObject* parent = nullptr);

    void setCapture(const evidence::Capture& capture); // resets
    void clear();
    QString summary() const; // the first row's text; empty without a capture

    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString id;
        QString what, amount, example;
        Attention attention = Attention::Fact;
    };
    std::vector<Row> wordedRows() const;
    void appendProvenance(std::vector<Row>& rows) const;

    bool m_hasCapture = false;
    evidence::Capture m_capture;
    std::vector<Row> m_rows;
};

} // namespace greffier::models
