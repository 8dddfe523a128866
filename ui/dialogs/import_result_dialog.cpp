#include "ui/dialogs/import_result_dialog.h"

#include "core/base/json.h"
#include "ui/panels/ledger_list.h"
#include "ui/panels/panel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace greffier::dialogs {

namespace {

constexpr int kTitleUnits = 60;

QString nameOf(const evidence::Capture& capture)
{
    QString text = base::toQString(capture.title);
    if (text.isEmpty() && !capture.blobs.empty())
        text = base::toQString(capture.blobs.front().name);
    text = text.simplified();
    if (text.size() > kTitleUnits)
        text = text.left(kTitleUnits) + QChar(0x2026);
    return base::toQString(base::toString(capture.publicId)) + QStringLiteral(": ") + text;
}

} // namespace

ImportResultDialog::ImportResultDialog(std::vector<evidence::Capture> captures, QWidget* parent)
    : QDialog(parent), m_captures(std::move(captures))
{
    setObjectName(QStringLiteral("importResultDialog"));
    setWindowTitle(tr("%n capture(s) imported", nullptr, static_cast<int>(m_captures.size())));
    auto* column = new QVBoxLayout(this);
    m_summary = new QLabel(this);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    QFont large = m_summary->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_summary->setFont(large);
    column->addWidget(m_summary);
    if (m_captures.size() > 1)
        addChoice(*column);
    auto* list = new panels::LedgerList(m_ledger, this);
    list->setAccessibleName(tr("Completeness of the capture"));
    column->addWidget(list, 1);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* const show = buttons->addButton(tr("&Show the comments"), QDialogButtonBox::ActionRole);
    panels::wordButton(show, show->text());
    show->setAutoDefault(false);
    QPushButton* const read = buttons->addButton(tr("Read the thread"), QDialogButtonBox::AcceptRole);
    read->setDefault(true);
    read->setAccessibleName(read->text());
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(show, &QPushButton::clicked, list, &panels::LedgerList::choose);
    connect(list, &panels::LedgerList::currentMoved, show, [show, list] { show->setEnabled(list->leadsToComments()); });
    connect(list, &panels::LedgerList::findingChosen, this, [this](const models::LedgerFinding& finding) {
        Q_EMIT findingChosen(finding);
        accept();
    });
    showLedger(0);
    resize(860, 520);
    read->setFocus();
}

void ImportResultDialog::addChoice(QVBoxLayout& column)
{
    auto* choice = new QComboBox(this);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setAccessibleName(tr("Capture"));
    choice->view()->setAccessibleName(tr("Captures"));
    choice->addItem(tr("All captures of this import"));
    for (const evidence::Capture& capture : m_captures)
        choice->addItem(nameOf(capture));
    connect(choice, &QComboBox::currentIndexChanged, this, &ImportResultDialog::showLedger);
    column.addWidget(choice);
}

void ImportResultDialog::showLedger(int row)
{
    m_ledger.setCaptures(row == 0 ? m_captures : std::vector{m_captures[static_cast<std::size_t>(row) - 1]});
    m_summary->setText(m_ledger.summary());
}

} // namespace greffier::dialogs
