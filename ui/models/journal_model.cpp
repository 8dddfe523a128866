#include "ui/models/journal_model.h"

#include "core/base/json.h"
#include "ui/models/moment_text.h"
#include "ui/models/wording.h"

#include <algorithm>
#include <utility>

namespace greffier::models {

JournalModel::JournalModel(QObject* parent) : QAbstractTableModel(parent) {}

std::size_t JournalModel::at(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    return m_order == JournalOrder::OldestFirst ? place : m_acts.size() - 1 - place;
}

void JournalModel::setOrder(JournalOrder order)
{
    if (order == m_order)
        return;
    beginResetModel();
    m_order = order;
    endResetModel();
}

void JournalModel::setActs(const std::vector<journal::Act>& acts, std::set<std::int64_t> undone)
{
    if (!isPrefixOf(acts)) {
        beginResetModel();
        m_acts = acts;
        m_undone = std::move(undone);
        endResetModel();
        return;
    }
    const auto added = static_cast<int>(acts.size() - m_acts.size());
    if (added > 0) {
        const int first = m_order == JournalOrder::OldestFirst ? rowCount() : 0;
        beginInsertRows({}, first, first + added - 1);
        m_acts.insert(m_acts.end(), acts.end() - added, acts.end());
        endInsertRows();
    }
    setUndone(std::move(undone));
}

bool JournalModel::isPrefixOf(const std::vector<journal::Act>& acts) const
{
    return m_acts.size() <= acts.size() && std::equal(m_acts.begin(), m_acts.end(), acts.begin(),
                                                      [](const journal::Act& a, const journal::Act& b) {
                                                          return a.seq == b.seq && a.hash == b.hash;
                                                      });
}

void JournalModel::setUndone(std::set<std::int64_t> undone)
{
    std::set<std::int64_t> changed;
    std::set_symmetric_difference(m_undone.begin(), m_undone.end(), undone.begin(), undone.end(),
                                  std::inserter(changed, changed.end()));
    m_undone = std::move(undone);
    for (const std::int64_t seq : changed) {
        const QModelIndex first = indexOfSeq(seq);
        if (first.isValid())
            Q_EMIT dataChanged(first, first.siblingAtColumn(kColumnCount - 1));
    }
}

QModelIndex JournalModel::indexOfSeq(std::int64_t seq) const
{
    const auto found = std::lower_bound(m_acts.begin(), m_acts.end(), seq,
                                        [](const journal::Act& act, std::int64_t wanted) { return act.seq < wanted; });
    if (found == m_acts.end() || found->seq != seq)
        return {};
    const auto place = static_cast<int>(found - m_acts.begin());
    return index(m_order == JournalOrder::OldestFirst ? place : rowCount() - 1 - place, 0);
}

const journal::Act& JournalModel::act(int row) const
{
    return m_acts[at(row)];
}

void JournalModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (!m_acts.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumnCount - 1));
}

int JournalModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_acts.size());
}

int JournalModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant JournalModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const journal::Act& act = m_acts[at(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(act, index.column());
    case Qt::ToolTipRole:
        return index.column() == TimeColumn ? momentText(act.at) : text(act, index.column());
    case Qt::AccessibleTextRole: {
        const QString said = text(act, index.column()).toString();
        return index.column() == WhatColumn && m_undone.contains(act.seq) ? tr("%1 (taken back)").arg(said) : said;
    }
    case SeqRole:
        return static_cast<qint64>(act.seq);
    case ObjectRole:
        return base::toQString(journal::objectOf(act.payload));
    case KindRole:
        return base::toQString(journal::kindName(act.payload));
    case IsUndoneRole:
        return m_undone.contains(act.seq);
    case IsUndoableRole:
        return journal::isUndoable(act.payload);
    case HashRole:
        return base::toQString(base::toHex(act.hash));
    default:
        return {};
    }
}

QVariant JournalModel::text(const journal::Act& act, int column) const
{
    switch (column) {
    case IdColumn:
        return base::toQString(act.publicId());
    case TimeColumn:
        return momentShortText(act.at);
    case WhoColumn:
        return base::toQString(act.actor);
    case WhatColumn:
        return actText(act);
    case ObjectColumn:
        return base::toQString(journal::objectOf(act.payload));
    default:
        return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case IdColumn:
        return tr("Act");
    case TimeColumn:
        return tr("Time");
    case WhoColumn:
        return tr("Who");
    case WhatColumn:
        return tr("What");
    case ObjectColumn:
        return tr("Object");
    default:
        return {};
    }
}

} // namespace greffier::models
