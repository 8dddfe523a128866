#include "ui/panels/ledger_panel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPushButton>

namespace greffier::panels {

LedgerPanel::LedgerPanel(models::LedgerModel& model, QWidget* parent) : Panel(parent)
{
    setObjectName(QStringLiteral("ledgerPanel"));
    m_captures = new QComboBox(this);
    m_captures->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_captures->setMinimumContentsLength(12);
    column()->addWidget(m_captures);
    m_table = new LedgerList(model, this);
    column()->addWidget(m_table, 1);
    m_show = addButton();
    connect(m_captures, &QComboBox::currentIndexChanged, this, &LedgerPanel::captureChosen);
    connect(m_show, &QPushButton::clicked, m_table, &LedgerList::choose);
    connect(m_table, &LedgerList::findingChosen, this, &LedgerPanel::findingChosen);
    const auto update = [this] { m_show->setEnabled(m_table->leadsToComments()); };
    connect(m_table, &LedgerList::currentMoved, this, update);
    update();
    retranslate();
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
    wordButton(m_show, tr("Show the comments"));
}

void LedgerPanel::setCaptures(const QStringList& names)
{
    m_captures->clear();
    m_captures->addItems(names);
    m_captures->setCurrentIndex(static_cast<int>(names.size()) - 1);
}

} // namespace greffier::panels
