#pragma once
#include "ui/dialogs/form_dialog.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace greffier::dialogs {

// Where a new case is written and what it is called; offers to adopt the packs that come with the program.
class NewCaseDialog final : public FormDialog {
    Q_OBJECT
public:
    // `folder`: where the file is proposed. `title`: proposed, may be empty.
    NewCaseDialog(const QString& folder, const QString& title, QWidget* parent);

    QString title() const;
    QString path() const; // with the ending .greffier
    bool adoptsBundledPacks() const;

private:
    void proposePath();
    void browse();
    void check();

    QString m_folder;
    bool m_isPathTyped = false; // the person chose a path: do not derive it from the title any more
    QLineEdit* m_title = nullptr;
    QLineEdit* m_path = nullptr;
    QCheckBox* m_packs = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace greffier::dialogs
