#pragma once
#include "core/casefile/persons.h"
#include "ui/dialogs/check_list.h"
#include "ui/dialogs/form_dialog.h"

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace greffier::dialogs {

// The persons of the case with everything that texts call them. What is asked for is said by a signal; the dialog stays
// open and is given the persons anew.
class PersonsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit PersonsDialog(QWidget* parent);

    void setPersons(const std::vector<casefile::PersonValues>& persons);
    void setReadOnly(bool isReadOnly);
    void setProblem(const QString& text); // empty: none
    void clearFields();

Q_SIGNALS:
    void personRequested(const QStringList& values, const QString& role);
    void valuesRequested(const QString& person, const QStringList& values, const QString& role);
    void erasureRequested(const QString& person); // "n-2", one that has values

private:
    QString current() const; // "n-2", empty for none
    QStringList values() const;
    void update();

    QTreeWidget* m_list = nullptr;
    QPlainTextEdit* m_values = nullptr;
    QLineEdit* m_role = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_link = nullptr;
    QPushButton* m_erase = nullptr;
    bool m_isReadOnly = false;
};

// A profile of redaction of the case's own: which kinds of data and which persons it takes out.
class ProfileDialog final : public FormDialog {
    Q_OBJECT
public:
    struct Known {
        QString name;
        QStringList kinds;
    };
    ProfileDialog(const std::vector<CheckRow>& kinds, const std::vector<Known>& known, QWidget* parent);

    QString name() const;
    QStringList kinds() const;

private:
    void follow();
    void update();

    std::vector<Known> m_known;
    QComboBox* m_name = nullptr;
    CheckList* m_kinds = nullptr;
};

} // namespace greffier::dialogs
