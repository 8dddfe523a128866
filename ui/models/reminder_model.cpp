#include "ui/models/reminder_model.h"

#include "core/base/json.h"
#include "ui/models/moment_text.h"
#include "ui/models/wording_law.h"

#include <QLocale>

#include <algorithm>

namespace greffier::models {

ReminderModel::ReminderModel(QObject* parent) : QAbstractTableModel(parent) {}

void ReminderModel::setReminders(std::vector<casefile::Reminder> reminders, std::vector<law::Ground> grounds)
{
    beginResetModel();
    m_reminders = std::move(reminders);
    m_grounds = std::move(grounds);
    endResetModel();
}

void ReminderModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (!m_reminders.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumnCount - 1));
}

int ReminderModel::pressing() const
{
    return static_cast<int>(std::count_if(m_reminders.begin(), m_reminders.end(), [](const casefile::Reminder& reminder) {
        return reminder.clock.state == law::ClockState::Unknown || reminder.clock.state == law::ClockState::Soon;
    }));
}

int ReminderModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_reminders.size());
}

int ReminderModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant ReminderModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const casefile::Reminder& reminder = m_reminders[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(reminder, index.column());
    case CommentRole:
        return base::toQString(reminder.comment);
    case ComplaintRole:
        return base::toQString(reminder.complaint);
    case IsUnknownRole:
        return reminder.clock.state == law::ClockState::Unknown;
    default:
        return {};
    }
}

QString ReminderModel::groundText(const std::string& id) const
{
    const auto ground =
        std::find_if(m_grounds.begin(), m_grounds.end(), [&id](const law::Ground& each) { return each.id == id; });
    return ground == m_grounds.end() ? base::toQString(id) : groundTitleText(*ground);
}

QVariant ReminderModel::display(const casefile::Reminder& reminder, int column) const
{
    switch (column) {
    case StateColumn:
        return clockText(reminder.clock);
    case WhatColumn: {
        const QString kind = clockKindText(reminder.clock.kind);
        return reminder.clock.ground.empty() ? kind : tr("%1: %2").arg(kind, groundText(reminder.clock.ground));
    }
    case AboutColumn:
        return base::toQString(reminder.complaint.empty() ? reminder.comment : reminder.complaint);
    case StartColumn:
        if (!reminder.clock.start.isValid())
            return {};
        return reminder.clock.isAsserted
                   ? tr("%1 (stated)").arg(QLocale().toString(reminder.clock.start, dayFormat()))
                   : QLocale().toString(reminder.clock.start, dayFormat());
    default:
        return {};
    }
}

QVariant ReminderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("Until");
    case WhatColumn:
        return tr("Period");
    case AboutColumn:
        return tr("About");
    case StartColumn:
        return tr("From");
    default:
        return {};
    }
}

} // namespace greffier::models
