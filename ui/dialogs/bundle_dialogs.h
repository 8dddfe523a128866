#pragma once
#include "ui/dialogs/form_dialog.h"
#include "ui/dialogs/leave_out.h"

#include <QStringList>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace greffier::dialogs {

// What goes into a bundle, for whom, where it is written, and by which key it is signed, if by any.
class BundleDialog final : public FormDialog {
    Q_OBJECT
public:
    // `complaints`: those of the case, all ticked; `stem`: path without ending.
    BundleDialog(const QString& language, const std::vector<CheckRow>& complaints, const QString& stem,
                 const std::vector<ProfileChoice>& profiles, const std::vector<CheckRow>& identifiers, QWidget* parent);

    QString path() const;
    QString language() const; // "fr", "en"
    QString profile() const;
    QStringList checked() const; // what a person looked for
    QStringList complaints() const; // "d-1"
    QString recipient() const;
    QString purpose() const;
    QString signingKey() const; // path, empty: not signed
    void setSigningKey(const QString& path);
    void setProblem(const QString& text);

Q_SIGNALS:
    void keyRequested(const QString& path); // a new pair is to be made there

private:
    QLineEdit* addFile(const QString& label, const QString& choose, const char* name);
    void browse();
    void browseKey();
    void newKey();
    void check();

    QComboBox* m_language = nullptr;
    CheckList* m_complaints = nullptr;
    LeaveOut* m_leaveOut = nullptr;
    QLineEdit* m_recipient = nullptr;
    QLineEdit* m_purpose = nullptr;
    QLineEdit* m_key = nullptr;
    QLineEdit* m_path = nullptr;
    QLabel* m_problem = nullptr;
};

// The head of the journal as a text to print or to send to somebody outside.
class AnchorTextDialog final : public QDialog {
    Q_OBJECT
public:
    AnchorTextDialog(const QString& text, QWidget* parent);

private:
    void save(const QString& text);
    QLabel* m_problem = nullptr;
};

} // namespace greffier::dialogs
