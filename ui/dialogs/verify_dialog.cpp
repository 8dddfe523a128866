#include "ui/dialogs/verify_dialog.h"

#include "core/base/json.h"
#include "ui/models/wording.h"
#include "ui/models/wording_verify.h"

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
    Shown shown{report.isIntact() ? tr("The case is intact.") : verdictOf(static_cast<qsizetype>(report.findings.size())),
                base::toQString(report.journalHead),
                tr("Not proved: that the site really showed this, that the clock was right, and that nobody "
                   "rebuilt the whole journal before its head was kept outside this computer."),
                report.isIntact(), static_cast<int>(report.acts), {}};
    for (const casefile::Finding& finding : report.findings)
        shown.rows.emplace_back(models::layerText(finding.layer), models::findingText(finding));
    for (const std::string& row : report.erased)
        shown.rows.emplace_back(base::toQString(row), tr("erased, as the journal says"));
    for (const casefile::LayerCount& layer : report.layers)
        shown.rows.emplace_back(models::layerText(layer.layer), checkedText(layer.checked));
    build(shown);
}

VerifyDialog::VerifyDialog(const casefile::BundleReport& report, QWidget* parent) : QDialog(parent)
{
    QStringList notProved;
    for (const casefile::CheckedStamp& stamp : report.stamps)
        notProved += models::stampText(stamp);
    notProved += tr("Not proved:");
    for (const casefile::NotProved what : report.notProved)
        notProved += QStringLiteral("\u2013 ") + models::notProvedText(what);
    Shown shown{report.isIntact() ? tr("The bundle is intact.")
                                  : verdictOf(static_cast<qsizetype>(report.findings.size()) + static_cast<qsizetype>(report.moreFindings)),
                base::toQString(report.journalHead), notProved.join(QLatin1Char('\n')), report.isIntact(),
                static_cast<int>(report.acts), {}};
    for (const casefile::BundleFinding& finding : report.findings)
        shown.rows.emplace_back(models::layerText(finding.layer), models::findingText(finding));
    for (const std::string& row : report.erased)
        shown.rows.emplace_back(base::toQString(row), tr("erased, as the journal says"));
    for (const casefile::BundleLayerCount& layer : report.layers)
        shown.rows.emplace_back(models::layerText(layer.layer), checkedText(layer.checked));
    build(shown);
}

QString VerifyDialog::verdictOf(qsizetype findings)
{
    return tr("%n thing(s) differ from what was recorded.", nullptr, static_cast<int>(findings));
}

QString VerifyDialog::checkedText(std::int64_t count)
{
    return tr("%1 checked").arg(QLocale().toString(static_cast<qint64>(count)));
}

void VerifyDialog::build(const Shown& shown)
{
    setObjectName(QStringLiteral("verifyDialog"));
    setWindowTitle(tr("Verification"));
    auto* column = new QVBoxLayout(this);
    QLabel* const verdict = plainLabel(shown.verdict, this);
    verdict->setObjectName(QStringLiteral("verdict"));
    QFont large = verdict->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(!shown.isIntact);
    verdict->setFont(large);
    column->addWidget(verdict);

    auto* list = new QTreeWidget(this);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAccessibleName(tr("What was checked"));
    list->setTabKeyNavigation(false);
    list->setHeaderLabels({tr("Layer"), tr("Result")});
    for (const auto& [layer, result] : shown.rows)
        new QTreeWidgetItem(list, {layer, result});
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(true);
    column->addWidget(list, 1);

    auto* head = new QLineEdit(shown.head, this);
    head->setReadOnly(true);
    head->setAccessibleName(tr("Journal head"));
    QLabel* const headLabel = plainLabel(tr("&Journal head after %n act(s):", nullptr, shown.acts), this);
    headLabel->setBuddy(head);
    column->addWidget(headLabel);
    column->addWidget(head);
    column->addWidget(plainLabel(shown.notProved, this));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(640, 440);
}

} // namespace greffier::dialogs
