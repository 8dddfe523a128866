#include "ui/panels/qualification_panel.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

namespace greffier::panels {

using models::QualificationModel;
using models::ReminderModel;

QualificationPanel::QualificationPanel(QualificationModel& qualifications, ReminderModel& reminders, QWidget* parent)
    : Panel(parent), m_qualifications(qualifications), m_reminders(reminders)
{
    setObjectName(QStringLiteral("qualificationPanel"));
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    column()->addWidget(m_tabs, 1);
    m_passages = addPage(qualifications, QualificationModel::WordsColumn);
    m_periods = addPage(reminders, ReminderModel::WhatColumn);
    m_qualify = addButton();
    m_withdraw = addButton();
    m_take = addButton();
    m_date = addButton();
    connect(m_qualify, &QPushButton::clicked, this, [this] {
        Q_EMIT qualificationRequested(current(QualificationModel::PassageRole), current(QualificationModel::GroundRole));
    });
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        const QString qualification = current(QualificationModel::QualificationRole);
        Q_EMIT withdrawalRequested(qualification.isEmpty() ? current(QualificationModel::PassageRole) : qualification);
    });
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT takingRequested(current(QualificationModel::PassageRole)); });
    connect(m_date, &QPushButton::clicked, this, [this] { Q_EMIT datingRequested(commentToDate()); });
    connect(m_passages.list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        update();
        if (index.isValid()) {
            Q_EMIT passageChosen(current(QualificationModel::CommentRole),
                                 {index.data(QualificationModel::SpanStartRole).toInt(),
                                  index.data(QualificationModel::SpanEndRole).toInt()});
        }
    });
    connect(m_periods.list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        update();
        if (const QString comment = index.data(ReminderModel::CommentRole).toString(); !comment.isEmpty())
            Q_EMIT commentChosen(comment);
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &QualificationPanel::update);
    retranslate();
}

QualificationPanel::Page QualificationPanel::addPage(QAbstractItemModel& model, int stretched)
{
    Page page;
    page.widget = new QWidget(m_tabs);
    auto* rows = new QVBoxLayout(page.widget);
    rows->setContentsMargins(0, 4, 0, 0);
    page.empty = new QLabel(page.widget);
    page.empty->setTextFormat(Qt::PlainText);
    page.empty->setWordWrap(true);
    page.empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    rows->addWidget(page.empty);
    page.list = addList(&model, stretched);
    column()->removeWidget(page.list);
    rows->addWidget(page.list, 1);
    m_tabs->addTab(page.widget, QString());
    connect(&model, &QAbstractItemModel::modelReset, this, &QualificationPanel::update);
    return page;
}

QString QualificationPanel::current(int role) const
{
    return m_passages.list->currentIndex().data(role).toString();
}

QString QualificationPanel::commentToDate() const
{
    return m_tabs->currentWidget() == m_periods.widget
               ? m_periods.list->currentIndex().data(ReminderModel::CommentRole).toString()
               : current(QualificationModel::CommentRole);
}

QString QualificationPanel::title() const
{
    return tr("Qualifications");
}

QWidget* QualificationPanel::firstFocus()
{
    QTreeView* const list = m_tabs->currentWidget() == m_periods.widget ? m_periods.list : m_passages.list;
    return list->isVisible() ? static_cast<QWidget*>(list) : m_tabs->tabBar();
}

void QualificationPanel::retranslate()
{
    m_tabs->setAccessibleName(title());
    m_tabs->tabBar()->setAccessibleName(tr("Passages and periods"));
    m_passages.list->setAccessibleName(tr("Passages and their qualifications"));
    m_periods.list->setAccessibleName(tr("Periods that run"));
    m_passages.empty->setText(tr("No passage yet. Select words in the text and press A to annotate them, or press H for the "
                                 "words of a rule’s hit; then qualify them here."));
    m_periods.empty->setText(tr("No period runs. A qualification starts the prescription of its ground; a complaint that was "
                                "sent starts the periods of its recipient."));
    wordButton(m_qualify, tr("Qualify…"));
    wordButton(m_withdraw, tr("Withdraw…"));
    wordButton(m_take, tr("Take over into the later capture"));
    wordButton(m_date, tr("Date the publication…"));
    update();
}

void QualificationPanel::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    update();
}

void QualificationPanel::showPassage(const QString& passage)
{
    m_tabs->setCurrentWidget(m_passages.widget);
    if (const int row = m_qualifications.rowOf(passage); row >= 0)
        m_passages.list->setCurrentIndex(m_qualifications.index(row, 0));
}

void QualificationPanel::update()
{
    if (!m_date) // while the pages are being made
        return;
    const bool isPassages = m_tabs->currentWidget() == m_passages.widget;
    for (const Page& page : {m_passages, m_periods}) {
        const bool hasRows = page.list->model()->rowCount() > 0;
        page.empty->setVisible(!hasRows);
        page.list->setVisible(hasRows);
    }
    const int pressing = m_reminders.pressing();
    m_tabs->setTabText(0, tr("Passages"));
    m_tabs->setTabText(1, pressing > 0 ? tr("Periods (%1 to look at)").arg(pressing) : tr("Periods"));
    const bool isChosen = isPassages && m_passages.list->currentIndex().isValid();
    for (QPushButton* button : {m_qualify, m_withdraw, m_take})
        button->setVisible(isPassages);
    m_qualify->setEnabled(!m_isReadOnly && isChosen);
    m_withdraw->setEnabled(!m_isReadOnly && isChosen && !current(QualificationModel::GroundRole).isEmpty());
    m_take->setEnabled(!m_isReadOnly && isChosen &&
                       m_passages.list->currentIndex().data(QualificationModel::CanBeTakenRole).toBool());
    m_date->setEnabled(!m_isReadOnly && !commentToDate().isEmpty());
}

} // namespace greffier::panels
