#pragma once
#include "core/casefile/import.h"

#include <QDialog>

namespace greffier::dialogs {

// What an import brought in and what it could not: one completeness ledger per capture.
// Return closes it, so that the hands stay on the keyboard.
class ImportResultDialog final : public QDialog {
    Q_OBJECT
public:
    ImportResultDialog(const std::vector<evidence::Capture>& captures, QWidget* parent);
};

} // namespace greffier::dialogs
