#include "ui/panels/journal_panel.h"

#include <QItemSelectionModel>
#include <QPushButton>

namespace greffier::panels {

using models::JournalModel;

JournalPanel::JournalPanel(JournalModel& model, QWidget* parent) : Panel(parent)
{
    setObjectName(QStringLiteral("journalPanel"));
    m_table = addList(&model, JournalModel::WhatColumn);
    m_undoTo = addButton();
    m_show = addButton();
    connect(m_undoTo, &QPushButton::clicked, this, [this] {
        Q_EMIT undoToRequested(m_table->currentIndex().data(JournalModel::SeqRole).toLongLong());
    });
    const auto show = [this] {
        const QString object = m_table->currentIndex().data(JournalModel::ObjectRole).toString();
        if (!object.isEmpty())
            Q_EMIT objectChosen(object);
    };
    connect(m_show, &QPushButton::clicked, this, show);
    connect(m_table, &QTreeView::activated, this, show);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &JournalPanel::updateButtons);
    connect(&model, &QAbstractItemModel::modelReset, this, &JournalPanel::updateButtons);
    retranslate();
    updateButtons();
}

QString JournalPanel::title() const
{
    return tr("Journal");
}

void JournalPanel::retranslate()
{
    m_table->setAccessibleName(tr("Acts, the newest first"));
    wordButton(m_undoTo, tr("Undo everything after this act"));
    wordButton(m_show, tr("Show the comment"));
}

void JournalPanel::updateButtons()
{
    const QModelIndex current = m_table->currentIndex();
    m_undoTo->setEnabled(current.isValid());
    m_show->setEnabled(!current.data(JournalModel::ObjectRole).toString().isEmpty());
}

} // namespace greffier::panels
