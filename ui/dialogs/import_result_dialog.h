#pragma once
#include "core/casefile/import.h"
#include "ui/models/ledger_model.h"

#include <QDialog>

class QLabel;
class QVBoxLayout;

namespace greffier::dialogs {

// What an import brought in and what it could not: one completeness ledger for all of it and, where there are several
// captures, that of each.
// Return on the button closes it, so that the hands stay on the keyboard; Return on a finding closes it and leads to the
// comments.
class ImportResultDialog final : public QDialog {
    Q_OBJECT
public:
    ImportResultDialog(std::vector<evidence::Capture> captures, QWidget* parent);

Q_SIGNALS:
    void findingChosen(const greffier::models::LedgerFinding& finding);

private:
    void addChoice(QVBoxLayout& column);
    void showLedger(int row); // 0 = all together

    std::vector<evidence::Capture> m_captures;
    models::LedgerModel m_ledger;
    QLabel* m_summary = nullptr;
};

} // namespace greffier::dialogs
