#pragma once
#include "ui/dialogs/form_dialog.h"
#include "ui/dialogs/leave_out.h"

#include <QStringList>

#include <map>
#include <utility>
#include <vector>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace greffier::dialogs {

// Statements of reasons (DSA art. 17): of which decisions, what they say where a decision says nothing of its own, where they
// go, and whether a letter to each author comes with them.
class StatementDialog final : public FormDialog {
    Q_OBJECT
public:
    struct Input {
        QString language; // of the interface
        QString comment;  // "c-2": the one that is shown, may be empty
        QString filter;   // the expression shown at present, may be empty
        QString stem;     // path without ending
        std::map<QString, QString> defaults; // "ground", "category", "law", "clause", "redress" as the case has them
    };
    StatementDialog(const Input& input, const std::vector<ProfileChoice>& profiles, const std::vector<CheckRow>& identifiers,
                    QWidget* parent);

    QString comment() const;    // only of that one; empty: all that the expression chooses
    QString expression() const; // what may have a statement
    QString language() const;
    QString profile() const;
    QStringList checked() const;
    QString letterFormat() const; // "html", "pdf", "odt"; empty: no letters
    QString path() const;
    std::map<QString, QString> defaults() const; // as the fields have them now

private:
    void addDecisions(const Input& input);
    void addDefaults(const Input& input);
    QComboBox* addWords(const QString& label, const std::vector<std::pair<QString, QString>>& words, const QString& chosen);
    void followGround();

    QString m_comment, m_filter;
    QString m_law, m_clause; // the text of the ground that is not chosen
    QComboBox* m_decisions = nullptr;
    QComboBox* m_language = nullptr;
    QComboBox* m_ground = nullptr;
    QComboBox* m_category = nullptr;
    QLineEdit* m_text = nullptr;
    QPlainTextEdit* m_redress = nullptr;
    LeaveOut* m_leaveOut = nullptr;
    QComboBox* m_letters = nullptr;
    QLineEdit* m_path = nullptr;
};

} // namespace greffier::dialogs
