#include "ui/models/ledger_model.h"

#include "ui/models/wording.h"

#include <utility>

namespace greffier::models {

LedgerModel::LedgerModel(QObject* parent) : QAbstractTableModel(parent) {}

void LedgerModel::setCaptures(std::vector<evidence::Capture> captures, CaptureJoins joins)
{
    beginResetModel();
    m_captures = std::move(captures);
    m_joins = std::move(joins);
    m_rows = ledgerFindings(m_captures, m_joins);
    endResetModel();
}

void LedgerModel::clear()
{
    setCaptures({});
}

QString LedgerModel::summary() const
{
    return m_captures.empty() ? QString() : completenessText(sumOf(m_captures));
}

const LedgerFinding* LedgerModel::finding(const QModelIndex& index) const
{
    const bool isOurs = index.isValid() && index.model() == this && index.row() < rowCount();
    return isOurs ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
}

void LedgerModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (m_captures.empty())
        return;
    m_rows = ledgerFindings(m_captures, m_joins); // the same rows in other words
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumnCount - 1));
}

int LedgerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LedgerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant LedgerModel::data(const QModelIndex& index, int role) const
{
    const LedgerFinding* const row = finding(index);
    if (row == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return index.column() == WhatColumn ? row->what : index.column() == AmountColumn ? row->amount : row->example;
    case Qt::AccessibleTextRole:
        return row->attention == Attention::Attention && index.column() == WhatColumn ? tr("Attention: %1").arg(row->what)
                                                                                      : data(index, Qt::DisplayRole);
    case AttentionRole:
        return static_cast<int>(row->attention);
    case WhatIdRole:
        return row->id;
    case HasCommentsRole:
        return row->hasComments();
    default:
        return {};
    }
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn:
        return tr("What");
    case AmountColumn:
        return tr("How much");
    case ExampleColumn:
        return tr("Example");
    default:
        return {};
    }
}

} // namespace greffier::models
