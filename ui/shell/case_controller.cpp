#include "ui/shell/case_controller.h"

#include "ui/dialogs/new_case_dialog.h"
#include "ui/shell/rule_controller.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

namespace greffier::shell {

CaseController::CaseController(Workbench& bench, RuleController& rules, QWidget* window)
    : QObject(window), m_bench(bench), m_rules(rules), m_window(window)
{
}

QString CaseController::proposedFolder() const
{
    for (const RecentCase& recent : m_bench.store().recentCases()) {
        if (!recent.isMissing)
            return QFileInfo(recent.path).absolutePath();
    }
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo::exists(documents) ? documents : QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
}

void CaseController::newCase(const QString& title, std::function<void()> then)
{
    auto* dialog = new dialogs::NewCaseDialog(proposedFolder(), title, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, then = std::move(then)] {
        if (!m_bench.createCase(dialog->path(), dialog->title()))
            return;
        if (dialog->adoptsBundledPacks())
            m_rules.adoptBundled();
        if (then)
            then();
    });
    dialog->open();
}

void CaseController::chooseCase()
{
    auto* dialog = new QFileDialog(m_window, tr("Open a case"), proposedFolder(),
                                   tr("Greffier cases (*.greffier);;Every file (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { m_bench.openCase(path); });
    dialog->open();
}

void CaseController::fillRecent(QMenu& menu)
{
    menu.clear();
    const std::vector<RecentCase> recent = m_bench.store().recentCases();
    menu.setEnabled(!recent.empty());
    for (const RecentCase& each : recent) {
        // An ampersand of a path would become a mnemonic.
        const QString shown = QString(each.path).replace(QLatin1Char('&'), QLatin1String("&&"));
        const QString path = each.path;
        if (each.isMissing) {
            QAction* const forget = menu.addAction(tr("%1 (not there any more: forget it)").arg(shown));
            connect(forget, &QAction::triggered, this, [this, path] { m_bench.store().forgetRecent(path); });
        } else {
            QAction* const open = menu.addAction(shown);
            connect(open, &QAction::triggered, this, [this, path] { m_bench.openCase(path); });
        }
    }
}

} // namespace greffier::shell
