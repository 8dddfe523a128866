#pragma once
#include "ui/dialogs/form_dialog.h"

#include <QStringList>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace greffier::dialogs {

// Gives a selected passage its label, ground and note. Complete from the keyboard: the label has the focus and
// completes from the labels already in use, Return accepts.
class AnnotateDialog final : public FormDialog {
    Q_OBJECT
public:
    // `exact`: the passage, for display. `labels`: those in use, most used first.
    AnnotateDialog(const QString& exact, const QStringList& labels, QWidget* parent);

    QString label() const;
    QString ground() const; // id, empty for none
    QString note() const;

private:
    QLineEdit* m_label = nullptr;
    QComboBox* m_ground = nullptr;
    QPlainTextEdit* m_note = nullptr;
};

} // namespace greffier::dialogs
