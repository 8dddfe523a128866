#include "ui/panels/ledger_panel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QPushButton>

namespace greffier::panels {

LedgerPanel::LedgerPanel(models::LedgerModel& model, QWidget* parent) : Panel(parent)
{
    setObjectName(QStringLiteral("ledgerPanel"));
    m_captures = new QComboBox(this);
    m_captures->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_captures->setMinimumContentsLength(12);
    column()->addWidget(m_captures);
    m_table = addList(&model, models::LedgerModel::ExampleColumn);
    m_show = addButton();
    const auto show = [this] {
        const QString object = m_table->currentIndex().data(models::LedgerModel::ObjectRole).toString();
        if (!object.isEmpty())
            Q_EMIT objectChosen(object);
    };
    connect(m_show, &QPushButton::clicked, this, show);
    connect(m_table, &QTreeView::activated, this, show);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &LedgerPanel::updateButtons);
    connect(&model, &QAbstractItemModel::modelReset, this, &LedgerPanel::updateButtons);
    connect(m_captures, &QComboBox::currentIndexChanged, this, &LedgerPanel::captureChosen);
    retranslate();
    updateButtons();
}

void LedgerPanel::updateButtons()
{
    m_show->setEnabled(!m_table->currentIndex().data(models::LedgerModel::ObjectRole).toString().isEmpty());
}

QString LedgerPanel::title() const
{
    return tr("Completeness");
}

QWidget* LedgerPanel::firstFocus()
{
    return m_captures;
}

void LedgerPanel::retranslate()
{
    m_captures->setAccessibleName(tr("Capture"));
    m_captures->view()->setAccessibleName(tr("Captures"));
    m_table->setAccessibleName(tr("Completeness of the capture"));
    wordButton(m_show, tr("Show the comment"));
}

void LedgerPanel::setCaptures(const QStringList& names)
{
    m_captures->clear();
    m_captures->addItems(names);
    m_captures->setCurrentIndex(static_cast<int>(names.size()) - 1);
}

} // namespace greffier::panels
