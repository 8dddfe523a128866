#pragma once
#include <QDate>
#include <QDialog>
#include <QString>

class QDateEdit;
class QDialogButtonBox;
class QFormLayout;
class QLabel;

namespace greffier::dialogs {

// A day up to `last`, which it shows at first.
QDateEdit* dayField(QDate last, QWidget* parent);

// A dialog of labelled fields over a row of buttons: the frame that the dialogs of this folder share.
// Invariant: every field has its label as buddy and accessible name; Ctrl+Return accepts from any field; texts are
// plain texts.
class FormDialog : public QDialog {
    Q_OBJECT
public:
    FormDialog(const QString& title, const QString& acceptText, QWidget* parent);

protected:
    // A line that says what the dialog is about. Call before the fields.
    QLabel* addIntroduction(const QString& text);
    // `label` may hold a mnemonic.
    void addField(const QString& label, QWidget* field);
    // A field that holds other widgets: `focus` gets the mnemonic and the name.
    void addField(const QString& label, QWidget* field, QWidget* focus);
    void addWide(QWidget* widget);
    void setAcceptable(bool isAcceptable);
    QDialogButtonBox* buttons() const { return m_buttons; }

private:
    QFormLayout* m_form = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

} // namespace greffier::dialogs
