#include "ui/dialogs/verify_dialog.h"

#include "core/base/json.h"
#include "ui/models/wording.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace greffier::dialogs {

namespace {

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

VerifyDialog::VerifyDialog(const casefile::VerifyReport& report, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("verifyDialog"));
    setWindowTitle(tr("Verification"));
    auto* column = new QVBoxLayout(this);
    QLabel* const verdict = plainLabel(
        report.isIntact() ? tr("The case is intact.")
                          : tr("%n thing(s) differ from what was recorded.", nullptr, static_cast<int>(report.findings.size())),
        this);
    verdict->setObjectName(QStringLiteral("verdict"));
    QFont large = verdict->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(!report.isIntact());
    verdict->setFont(large);
    column->addWidget(verdict);

    auto* list = new QTreeWidget(this);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAccessibleName(tr("What was checked"));
    list->setTabKeyNavigation(false);
    list->setHeaderLabels({tr("Layer"), tr("Result")});
    for (const casefile::Finding& finding : report.findings)
        new QTreeWidgetItem(list, {models::layerText(finding.layer), models::findingText(finding)});
    for (const std::string& row : report.erased)
        new QTreeWidgetItem(list, {base::toQString(row), tr("erased, as the journal says")});
    const QLocale locale;
    for (const casefile::LayerCount& layer : report.layers)
        new QTreeWidgetItem(list, {models::layerText(layer.layer), tr("%1 checked").arg(locale.toString(qint64(layer.checked)))});
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(true);
    column->addWidget(list, 1);

    auto* head = new QLineEdit(base::toQString(report.journalHead), this);
    head->setReadOnly(true);
    head->setAccessibleName(tr("Journal head"));
    QLabel* const headLabel = plainLabel(tr("&Journal head after %n act(s):", nullptr, static_cast<int>(report.acts)), this);
    headLabel->setBuddy(head);
    column->addWidget(headLabel);
    column->addWidget(head);
    column->addWidget(plainLabel(tr("Not proved: that the site really showed this, that the clock was right, and that nobody "
                                    "rebuilt the whole journal before its head was kept outside this computer."),
                                 this));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(640, 440);
}

} // namespace greffier::dialogs
