#pragma once
#include <QDialog>

namespace greffier::dialogs {

// Name, version, licence, and what the program never does.
class AboutDialog final : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent);
};

} // namespace greffier::dialogs
