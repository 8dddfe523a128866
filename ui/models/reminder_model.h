#pragma once
#include "core/casefile/qualify.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace greffier::models {

// The periods that run in a case, as casefile::remindersOf sorts them.
class ReminderModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { StateColumn, WhatColumn, AboutColumn, StartColumn, kColumnCount };
    Q_ENUM(Column)
    enum Role {
        CommentRole = Qt::UserRole + 1, // QString "c-3", empty where the period is a complaint's
        ComplaintRole,                  // QString "d-1"
        IsUnknownRole                   // bool: somebody has to date the publication
    };
    Q_ENUM(Role)

    explicit ReminderModel(QObject* parent = nullptr);

    // `grounds`: those of the case, for their titles.
    void setReminders(std::vector<casefile::Reminder> reminders, std::vector<law::Ground> grounds);
    void clear() { setReminders({}, {}); }
    void retranslate();
    // How many end within fourteen days or have no start: for the title of the panel.
    int pressing() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant display(const casefile::Reminder& reminder, int column) const;
    QString groundText(const std::string& id) const;

    std::vector<casefile::Reminder> m_reminders;
    std::vector<law::Ground> m_grounds;
};

} // namespace greffier::models
