#pragma once
#include "core/casefile/erase.h"
#include "ui/dialogs/leave_out.h"
#include "ui/shell/workbench.h"

#include <QObject>

#include <vector>

namespace greffier::dialogs {
class PersonsDialog;
} // namespace greffier::dialogs

namespace greffier::shell {

// Who is left out of exports and by which profiles: the persons of the case, its own profiles, and what a person looked for.
class RedactionController final : public QObject {
    Q_OBJECT
public:
    RedactionController(Workbench& bench, QWidget* window);

    void showPersons();
    void newProfile();

    // For the dialogs of exports. Only with an open case.
    std::vector<dialogs::ProfileChoice> profiles() const;
    std::vector<dialogs::CheckRow> identifiers() const; // what no program finds
    // Writes to the journal what was looked for, where that is new. False: the problem was said.
    bool recordChecked(const QString& profile, const QStringList& checked);
    // What an export would have shown, and what to do about it.
    void sayLeak(const base::Error& error);

private:
    void fill(dialogs::PersonsDialog& dialog);
    void erase(const QString& person);
    // The new case takes the old one's place in the window.
    void goOnWith(const casefile::Erasure& done, const std::string& former, bool setsAside);
    void told(dialogs::PersonsDialog& dialog, const base::Result<journal::Act>& act);

    Workbench& m_bench;
    QWidget* m_window;
};

} // namespace greffier::shell
