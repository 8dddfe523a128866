#pragma once
#include "core/law/catalogue.h"
#include "ui/dialogs/form_dialog.h"

#include <QDate>
#include <QStringList>

#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace greffier::dialogs {

// The small dialogs of a complaint's life. Each is complete from the keyboard.

// To whom, under which title, in which language. What the recipient is about and what it warns of stands beside it.
class NewComplaintDialog final : public FormDialog {
    Q_OBJECT
public:
    NewComplaintDialog(const QString& language, QWidget* parent);

    QString recipient() const; // its id in the catalogue
    QString title() const;
    QString language() const;

private:
    void followRecipient();

    QComboBox* m_recipient = nullptr;
    QLineEdit* m_title = nullptr;
    QComboBox* m_language = nullptr;
    QLabel* m_about = nullptr;
};

// One field of a complaint: what is asked, how, and the value.
class FieldDialog final : public FormDialog {
    Q_OBJECT
public:
    enum class Size { Line, Text };
    FieldDialog(const QString& title, const QString& hint, const QString& value, Size size, QWidget* parent);

    // What is said where the field is empty: shown to be changed, and a button brings it back. Of a long field.
    void setBuiltIn(const QString& text);
    QString value() const; // empty where it is the built-in text

private:
    QString m_builtIn;
    QLineEdit* m_line = nullptr;
    QPlainTextEdit* m_text = nullptr;
};

// Something that can be chosen: its id, as the journal names it, and what a person reads.
struct ChoiceRow {
    QString id, text;
};

// Several of a list, by check boxes.
class ChoiceDialog final : public FormDialog {
    Q_OBJECT
public:
    ChoiceDialog(const QString& title, const QString& accept, const QString& introduction, const std::vector<ChoiceRow>& rows,
                 QWidget* parent);

    QStringList chosen() const; // ids

private:
    QListWidget* m_list = nullptr;
};

// What becomes an exhibit, and its title in the list of exhibits.
class ExhibitDialog final : public FormDialog {
    Q_OBJECT
public:
    ExhibitDialog(const std::vector<ChoiceRow>& objects, qint64 number, QWidget* parent);

    QString object() const;
    QString title() const;

private:
    QComboBox* m_object = nullptr;
    QLineEdit* m_title = nullptr;
};

// That it was sent: when and how. What the catalogue warns of is read here, before it leaves.
class SentDialog final : public FormDialog {
    Q_OBJECT
public:
    // `missing`: what blocks; then somebody has to say that it goes all the same. `last`: no later day can be given.
    SentDialog(const QStringList& warnings, const QStringList& missing, QDate last, QWidget* parent);

    QString on() const; // ISO 8601 date
    QString way() const;
    QString reference() const;
    bool areGapsAccepted() const;

private:
    QDateEdit* m_on = nullptr;
    QLineEdit* m_way = nullptr;
    QLineEdit* m_reference = nullptr;
    QCheckBox* m_accept = nullptr;
};

class AnswerDialog final : public FormDialog {
    Q_OBJECT
public:
    AnswerDialog(QDate first, QDate last, QWidget* parent);

    QString kind() const; // "acknowledged", "answered"
    QString on() const;
    QString outcome() const;

private:
    QComboBox* m_kind = nullptr;
    QDateEdit* m_on = nullptr;
    QPlainTextEdit* m_outcome = nullptr;
};

// Where and how the document is written: the formats with pages.
class ComplaintExportDialog final : public FormDialog {
    Q_OBJECT
public:
    // `formats`: ids ("html", "pdf", "odt"); `profiles`: of redaction, "none" first; `stem`: path without ending.
    ComplaintExportDialog(const std::vector<ChoiceRow>& formats, const std::vector<ChoiceRow>& profiles, const QString& stem,
                          QWidget* parent);

    QString format() const;
    QString profile() const;
    QString path() const;

private:
    void followFormat();

    QString m_stem;
    bool m_isPathTyped = false;
    QComboBox* m_format = nullptr;
    QComboBox* m_profile = nullptr;
    QLineEdit* m_path = nullptr;
};

} // namespace greffier::dialogs
