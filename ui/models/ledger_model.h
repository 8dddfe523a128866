#pragma once
#include "core/casefile/relations_of_case.h"
#include "core/evidence/capture.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace greffier::models {

// How much a row of the ledger asks to be looked at. Attention: something is missing from the capture or unknown.
enum class Attention { Fact, Notice, Attention };

// What captures of the same threads have to do with one capture, as plain data: it is worded in every language.
struct CaptureJoins {
    struct Thread {
        evidence::JoinedThread part;
        QString others; // public ids of the other captures
    };
    struct Finding {
        casefile::JoinFinding finding;
        QString item, earlier; // public ids
        QString text;          // the beginning of the comment's text
    };
    std::vector<Thread> threads;
    std::vector<Finding> findings; // the first kListed
    std::int64_t moreFindings = 0;
    static constexpr std::size_t kListed = 500;
};

// The completeness ledger of one capture as rows "what | how much | example", the most telling first:
// "20 captured of 32 announced".
class LedgerModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { WhatColumn, AmountColumn, ExampleColumn, kColumnCount };
    Q_ENUM(Column)
    enum Role {
        AttentionRole = Qt::UserRole + 1, // int, models::Attention
        WhatIdRole,                       // QString, stable: "announced", "orphans", a loss's `what`
        ObjectRole                        // QString, public id of the comment that the row is about, may be empty
    };
    Q_ENUM(Role)

    explicit LedgerModel(QObject* parent = nullptr);

    // What other captures of its threads have to do with the capture; none where it stands alone. Both reset.
    void setCapture(const evidence::Capture& capture, CaptureJoins joins = {});
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
        QString object = {};
    };
    std::vector<Row> wordedRows() const;
    void appendJoins(std::vector<Row>& rows) const;
    void appendProvenance(std::vector<Row>& rows) const;

    bool m_hasCapture = false;
    evidence::Capture m_capture;
    CaptureJoins m_joins;
    std::vector<Row> m_rows;
};

} // namespace greffier::models
