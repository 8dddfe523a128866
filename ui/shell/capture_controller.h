#pragma once
#include "core/casefile/import.h"
#include "ui/models/ledger_findings.h"
#include "ui/shell/workbench.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>

class QMimeData;

namespace greffier::dialogs {
class ImportDialog;
} // namespace greffier::dialogs

namespace greffier::shell {

class CaseController;
class ImportController;

// Brings files and pasted texts into the case: by dialog, by dropping, from the command line, from the clipboard. Files go
// through the import dialog. Without an open case a new one is proposed. After an import the ledger is shown and the rules
// are run.
class CaptureController final : public QObject {
    Q_OBJECT
public:
    CaptureController(Workbench& bench, CaseController& cases, QWidget* window);

    void chooseFiles();
    // Cases among them are opened (the first one), everything else goes to the import dialog: one import, all or nothing.
    void take(const QStringList& paths);
    void paste();
    void importSample(); // the thread that comes with the program
    static bool accepts(const QMimeData& data);
    void drop(const QMimeData& data);

Q_SIGNALS:
    void imported(); // captures came in and are shown
    void findingChosen(const greffier::models::LedgerFinding& finding); // of what came in

private:
    // `dialog`: the one in which the files were chosen, if any.
    void importSources(std::vector<casefile::ImportSource> sources, const casefile::ImportOptions& options = {},
                       const QPointer<dialogs::ImportDialog>& dialog = {});
    void withCase(const QString& title, std::function<void()> then); // an open case, or a new one

    Workbench& m_bench;
    CaseController& m_cases;
    QWidget* m_window;
    ImportController* m_imports;
};

} // namespace greffier::shell
