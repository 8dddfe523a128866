#pragma once
#include "ui/dialogs/form_dialog.h"
#include "ui/dialogs/leave_out.h"

#include <QStringList>

class QComboBox;
class QLabel;
class QLineEdit;

namespace greffier::dialogs {

// What a report is to hold, in which format and language, and where it is written.
class ExportDialog final : public FormDialog {
    Q_OBJECT
public:
    // `language` of the interface; `filter`: the expression shown at present, may be empty; `stem`: path without ending.
    // `profiles` and `identifiers`: of LeaveOut.
    ExportDialog(const QString& language, const QString& filter, const QString& stem, const std::vector<ProfileChoice>& profiles,
                 const std::vector<CheckRow>& identifiers, QWidget* parent);

    QString format() const;     // "html", "pdf", "odt", "json", "xlsx", "csv", "jsonld"
    QString language() const;   // "fr", "en"
    QString expression() const; // empty: what was flagged, decided or annotated
    QString path() const;
    QString profile() const; // "none", "names", "personal", "custom:NAME"
    QStringList checked() const; // what a person looked for
    QString recipient() const; // for the journal, as is the purpose
    QString purpose() const;

private:
    void addSelection(const QString& filter);
    void addPlace();
    void followFormat();
    void browse();

    bool m_isPathTyped = false;
    QString m_stem;
    QString m_filter;
    QComboBox* m_format = nullptr;
    QComboBox* m_language = nullptr;
    QComboBox* m_selection = nullptr;
    LeaveOut* m_leaveOut = nullptr;
    QLineEdit* m_recipient = nullptr;
    QLineEdit* m_purpose = nullptr;
    QLineEdit* m_path = nullptr;
    QLabel* m_replaces = nullptr;
};

} // namespace greffier::dialogs
