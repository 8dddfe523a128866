#pragma once
#include "core/casefile/verify.h"

#include <QDialog>

namespace greffier::dialogs {

// What a verification checked, what differs, and what it does not prove.
class VerifyDialog final : public QDialog {
    Q_OBJECT
public:
    VerifyDialog(const casefile::VerifyReport& report, QWidget* parent);
};

} // namespace greffier::dialogs
