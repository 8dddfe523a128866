#pragma once
#include "ui/dialogs/form_dialog.h"

class QCheckBox;
class QLineEdit;

namespace greffier::dialogs {

// Which law, request or order a person is erased for, where the new case file is written, and what becomes of the old one
// and of its backups.
class EraseDialog final : public FormDialog {
    Q_OBJECT
public:
    // `path`: proposed for the new file; `backups`: how many the ring holds of the case.
    EraseDialog(const QString& person, const QString& path, int backups, QWidget* parent);

    QString basis() const;
    QString path() const;
    bool setsAside() const;
    bool deletesBackups() const;

private:
    void browse();
    void check();

    QLineEdit* m_basis = nullptr;
    QLineEdit* m_path = nullptr;
    QCheckBox* m_setsAside = nullptr;
    QCheckBox* m_deletesBackups = nullptr;
};

} // namespace greffier::dialogs
