#pragma once
#include "ui/dialogs/form_dialog.h"

#include <QStringList>

#include <vector>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace greffier::dialogs {

// Gives a selected passage its label, ground, severity, the person aimed at and a note. Complete from the keyboard: the
// label has the focus and completes from the labels already in use, Return accepts.
class AnnotateDialog final : public FormDialog {
    Q_OBJECT
public:
    struct Choice {
        QString id, text;
    };
    struct Input {
        QString exact;               // the passage, for display
        QStringList labels;          // those in use, most used first
        std::vector<Choice> grounds; // of the case
        std::vector<Choice> persons; // "n-2" and the name
    };
    AnnotateDialog(const Input& input, QWidget* parent);

    QString label() const;
    QString ground() const;   // id, empty for none
    QString severity() const; // as rules name it, empty for none
    QString person() const;   // "n-2", empty for none
    QString note() const;

private:
    QComboBox* addChoice(const QString& label, const std::vector<Choice>& choices);

    QLineEdit* m_label = nullptr;
    QComboBox* m_ground = nullptr;
    QComboBox* m_severity = nullptr;
    QComboBox* m_person = nullptr;
    QPlainTextEdit* m_note = nullptr;
};

} // namespace greffier::dialogs
