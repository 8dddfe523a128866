#pragma once
#include <QDialog>
#include <QString>

#include <vector>

namespace greffier::dialogs {

struct KeySheetRow {
    QString group; // title of the group, the same for neighbours
    QString text;
    QString keys;
};

// Every key of the program on one sheet, by group. Closed with Escape or by pressing the key again.
class KeySheetDialog final : public QDialog {
    Q_OBJECT
public:
    KeySheetDialog(const std::vector<KeySheetRow>& rows, QWidget* parent);
};

} // namespace greffier::dialogs
