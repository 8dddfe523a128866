#include "ui/dialogs/import_result_dialog.h"

#include "core/base/json.h"
#include "ui/models/ledger_model.h"
#include "ui/models/wording.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace greffier::dialogs {

namespace {

// A title or a file name as a short label: an ampersand would become a mnemonic.
QString tabText(const evidence::Capture& capture)
{
    QString text = base::toQString(capture.title);
    if (text.isEmpty() && !capture.blobs.empty())
        text = base::toQString(capture.blobs.front().name);
    text = text.simplified();
    if (text.size() > 40)
        text = text.left(40) + QChar(0x2026);
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QWidget* makeLedger(const evidence::Capture& capture, QWidget* parent)
{
    auto* page = new QWidget(parent);
    auto* model = new models::LedgerModel(page);
    model->setCapture(capture);
    auto* summary = new QLabel(models::completenessText(capture.ledger), page);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    QFont large = summary->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    summary->setFont(large);
    auto* table = new QTreeView(page);
    table->setModel(model);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAlternatingRowColors(true);
    table->setTabKeyNavigation(false);
    table->setAccessibleName(ImportResultDialog::tr("Completeness of the capture"));
    table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->header()->setStretchLastSection(true);
    auto* column = new QVBoxLayout(page);
    column->addWidget(summary);
    column->addWidget(table, 1);
    return page;
}

} // namespace

ImportResultDialog::ImportResultDialog(const std::vector<evidence::Capture>& captures, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("importResultDialog"));
    setWindowTitle(tr("%n capture(s) imported", nullptr, static_cast<int>(captures.size())));
    auto* column = new QVBoxLayout(this);
    if (captures.size() == 1) {
        column->addWidget(makeLedger(captures.front(), this), 1);
    } else {
        auto* tabs = new QTabWidget(this);
        tabs->setAccessibleName(tr("Captures"));
        for (const evidence::Capture& capture : captures)
            tabs->addTab(makeLedger(capture, tabs), tabText(capture));
        column->addWidget(tabs, 1);
    }
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* const read = buttons->addButton(tr("Read the thread"), QDialogButtonBox::AcceptRole);
    read->setDefault(true);
    read->setAccessibleName(read->text());
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    resize(720, 440);
    read->setFocus();
}

} // namespace greffier::dialogs
