#include "ui/panels/complaint_panel.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>

namespace greffier::panels {

using models::ComplaintModel;
using NodeKind = models::ComplaintModel::NodeKind;

namespace {

NodeKind kindOf(const QModelIndex& index)
{
    return static_cast<NodeKind>(index.data(ComplaintModel::KindRole).toInt());
}

} // namespace

ComplaintPanel::ComplaintPanel(ComplaintModel& model, QWidget* parent) : Panel(parent), m_model(model)
{
    setObjectName(QStringLiteral("complaintPanel"));
    m_empty = new QLabel(this);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    column()->addWidget(m_empty);
    m_tree = addList(&model, ComplaintModel::WhatColumn);
    m_tree->setRootIsDecorated(true);
    for (QPushButton** button : {&m_new, &m_facts, &m_exhibit, &m_edit, &m_letter, &m_remove, &m_export, &m_send, &m_answer})
        *button = addButton();
    connect(m_new, &QPushButton::clicked, this, &ComplaintPanel::newRequested);
    connect(m_facts, &QPushButton::clicked, this, [this] { Q_EMIT factsRequested(complaint()); });
    connect(m_exhibit, &QPushButton::clicked, this, [this] { Q_EMIT exhibitRequested(complaint()); });
    connect(m_edit, &QPushButton::clicked, this, &ComplaintPanel::editCurrent);
    connect(m_letter, &QPushButton::clicked, this, [this] { Q_EMIT fieldRequested(complaint(), QStringLiteral("template")); });
    connect(m_remove, &QPushButton::clicked, this, &ComplaintPanel::removeCurrent);
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(complaint()); });
    connect(m_send, &QPushButton::clicked, this, [this] { Q_EMIT sendingRequested(complaint()); });
    connect(m_answer, &QPushButton::clicked, this, [this] { Q_EMIT answerRequested(complaint()); });
    connect(m_tree, &QTreeView::activated, this, &ComplaintPanel::editCurrent);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        update();
        if (const QString comment = index.data(ComplaintModel::CommentRole).toString(); !comment.isEmpty())
            Q_EMIT commentChosen(comment);
    });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ComplaintPanel::keepOpen);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QModelIndex each = m_model.index(row, 0);
            if (m_open.contains(each.data(ComplaintModel::ComplaintRole).toString()))
                m_tree->expandRecursively(each);
        }
        // The row that was worked on stays the current one: place by place, as far as it still goes.
        const QStringList places = m_kept.split(QLatin1Char('/'), Qt::SkipEmptyParts);
        QModelIndex at = places.isEmpty() ? QModelIndex() : m_model.indexOf(places.first());
        for (qsizetype i = 1; i < places.size() && at.isValid(); ++i) {
            const QModelIndex child = m_model.index(places[i].toInt(), 0, at);
            if (!child.isValid())
                break;
            at = child;
        }
        if (at.isValid())
            m_tree->setCurrentIndex(at);
        update();
    });
    retranslate();
}

void ComplaintPanel::keepOpen()
{
    m_open.clear();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex each = m_model.index(row, 0);
        if (m_tree->isExpanded(each))
            m_open.insert(each.data(ComplaintModel::ComplaintRole).toString());
    }
    m_kept.clear();
    for (QModelIndex at = m_tree->currentIndex().siblingAtColumn(0); at.isValid(); at = at.parent()) {
        const QString place = at.parent().isValid() ? QString::number(at.row()) : at.data(ComplaintModel::ComplaintRole).toString();
        m_kept = m_kept.isEmpty() ? place : place + QLatin1Char('/') + m_kept;
    }
}

QString ComplaintPanel::complaint() const
{
    return m_tree->currentIndex().data(ComplaintModel::ComplaintRole).toString();
}

void ComplaintPanel::editCurrent()
{
    const QModelIndex index = m_tree->currentIndex();
    if (m_isReadOnly || !index.isValid() || index.data(ComplaintModel::IsClosedRole).toBool())
        return;
    // A gap about a field leads to the field.
    const bool isField = kindOf(index) == NodeKind::Field;
    const bool isGap = kindOf(index) == NodeKind::Gap && index.data(ComplaintModel::CommentRole).toString().isEmpty();
    if (isField || isGap)
        Q_EMIT fieldRequested(complaint(), index.data(ComplaintModel::ObjectRole).toString());
}

void ComplaintPanel::removeCurrent()
{
    const QModelIndex index = m_tree->currentIndex();
    const QString object = index.data(ComplaintModel::ObjectRole).toString();
    if (kindOf(index) == NodeKind::Fact)
        Q_EMIT removalRequested(complaint(), object);
    else if (kindOf(index) == NodeKind::Exhibit)
        Q_EMIT exhibitWithdrawalRequested(complaint(), object.toLongLong());
}

QString ComplaintPanel::title() const
{
    return tr("Complaints");
}

QWidget* ComplaintPanel::firstFocus()
{
    return m_tree->isVisible() ? static_cast<QWidget*>(m_tree) : m_new;
}

void ComplaintPanel::retranslate()
{
    m_empty->setText(tr("No complaint yet. A complaint goes to a platform, a professional order, a prosecutor or a host; it "
                        "takes qualified passages as its facts and numbers its exhibits once and for all."));
    m_tree->setAccessibleName(tr("Complaints of the case"));
    wordButton(m_new, tr("New complaint…"));
    wordButton(m_facts, tr("Add passages…"));
    wordButton(m_exhibit, tr("Number an exhibit…"));
    wordButton(m_edit, tr("Change the field…"));
    wordButton(m_letter, tr("Text of the letter…"));
    wordButton(m_export, tr("Export…"));
    wordButton(m_send, tr("Record the sending…"));
    wordButton(m_answer, tr("Record an answer…"));
    update();
}

void ComplaintPanel::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    update();
}

void ComplaintPanel::showComplaint(const QString& complaint)
{
    const QModelIndex index = m_model.indexOf(complaint);
    if (!index.isValid())
        return;
    m_tree->expandRecursively(index);
    m_tree->setCurrentIndex(index);
    m_tree->setFocus(Qt::OtherFocusReason); // it is to be filled in next
}

void ComplaintPanel::update()
{
    const bool hasRows = m_model.rowCount() > 0;
    m_empty->setVisible(!hasRows);
    m_tree->setVisible(hasRows);
    const QModelIndex index = m_tree->currentIndex();
    const bool isChosen = index.isValid();
    const bool isClosed = index.data(ComplaintModel::IsClosedRole).toBool();
    const bool isOpen = isChosen && !m_isReadOnly && !isClosed;
    const NodeKind kind = kindOf(index);
    const bool isFact = isChosen && kind == NodeKind::Fact;
    const bool isExhibit = isChosen && kind == NodeKind::Exhibit && !index.data(ComplaintModel::IsWithdrawnRole).toBool();
    const bool isGap = isChosen && kind == NodeKind::Gap && index.data(ComplaintModel::CommentRole).toString().isEmpty();
    m_new->setEnabled(!m_isReadOnly);
    m_facts->setEnabled(isOpen);
    m_exhibit->setEnabled(isOpen);
    m_edit->setEnabled(isOpen && (kind == NodeKind::Field || isGap));
    m_letter->setEnabled(isOpen);
    m_remove->setEnabled(isOpen && (isFact || isExhibit));
    wordButton(m_remove, isExhibit ? tr("Withdraw the exhibit…") : tr("Take the passage out"));
    m_export->setEnabled(isChosen && !m_isReadOnly);
    m_send->setEnabled(isChosen && !m_isReadOnly);
    m_answer->setEnabled(isChosen && !m_isReadOnly && isClosed);
}

} // namespace greffier::panels
