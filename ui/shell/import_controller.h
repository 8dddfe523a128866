#pragma once
#include "core/casefile/import.h"
#include "ui/shell/workbench.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>

namespace greffier::dialogs {
class ImportDialog;
} // namespace greffier::dialogs

namespace greffier::shell {

// The import dialog at work: looks at the files on worker threads, remembers what a person said about the columns of a
// table, and hands over what is to be imported.
class ImportController final : public QObject {
    Q_OBJECT
public:
    using Sources = std::vector<casefile::ImportSource>;
    // Does the import and says with finish() what came of it.
    using Start = std::function<void(const Sources& sources, const casefile::ImportOptions& options)>;

    ImportController(Workbench& bench, QWidget* window, Start start);

    // Shows the dialog with these files, or adds them to the one that is open.
    void open(const QStringList& paths);
    // The import runs: the dialog makes way and is handed over until finish().
    QPointer<dialogs::ImportDialog> begin();
    // `error` nullptr: it went well. An error about one of the files brings the dialog back where no other is open
    // meanwhile; any other is said. `dialog`: what begin() gave, or nothing for an import without it.
    void finish(const QPointer<dialogs::ImportDialog>& dialog, const base::Error* error);

private:
    void connectDialog();
    void lookAt(int id);
    void readTable(int id);
    void readSample(int id);
    void rememberColumns();
    const casefile::ImportSource* sourceOf(int id) const; // as it would be read; nullptr: it was taken away

    Workbench& m_bench;
    QWidget* m_window;
    Start m_start;
    QPointer<dialogs::ImportDialog> m_dialog;
};

} // namespace greffier::shell
