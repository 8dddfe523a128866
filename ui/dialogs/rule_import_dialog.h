#pragma once
#include "ui/dialogs/form_dialog.h"

class QPlainTextEdit;

namespace greffier::dialogs {

// What rules of another program became: the report of their import, read before they are adopted as drafts.
class RuleImportDialog final : public FormDialog {
    Q_OBJECT
public:
    // `rules`: how many carried over; with none there is nothing to adopt.
    RuleImportDialog(const QString& fileName, const QString& report, int rules, QWidget* parent);

private:
    QPlainTextEdit* m_report = nullptr;
};

} // namespace greffier::dialogs
