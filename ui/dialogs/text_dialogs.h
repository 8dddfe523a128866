#pragma once
#include "ui/dialogs/form_dialog.h"

#include <QStringList>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace greffier::dialogs {

// A note on a comment. Return starts a line, Ctrl+Return accepts.
class NoteDialog final : public FormDialog {
    Q_OBJECT
public:
    NoteDialog(const QString& object, QWidget* parent); // object: "c-12"
    QString text() const;

private:
    QPlainTextEdit* m_text = nullptr;
};

// The reason of a decision or of a rule's new state; may stay empty unless `isRequired`.
class ReasonDialog final : public FormDialog {
    Q_OBJECT
public:
    enum class Need { Optional, Required };
    // `what`: the sentence that says what is decided. `former`: reasons given before, for completion.
    ReasonDialog(const QString& what, const QStringList& former, Need need, QWidget* parent);
    QString reason() const;

private:
    QLineEdit* m_reason = nullptr;
};

// The name of something new.
class NameDialog final : public FormDialog {
    Q_OBJECT
public:
    NameDialog(const QString& title, const QString& what, QWidget* parent);
    QString name() const;

private:
    QLineEdit* m_name = nullptr;
};

// Shows what the clipboard holds and what it was recognised as, before it becomes a capture.
class PasteDialog final : public FormDialog {
    Q_OBJECT
public:
    // `recognised`: the sentence about the format, or why there is none; then `isReadable` is false and the text
    // cannot be accepted.
    PasteDialog(const QString& text, const QString& recognised, bool isReadable, QWidget* parent);
    QString name() const; // how the capture is called

private:
    QLineEdit* m_name = nullptr;
};

} // namespace greffier::dialogs
