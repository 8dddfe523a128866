#pragma once
#include "ui/dialogs/form_dialog.h"

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
    ExportDialog(const QString& language, const QString& filter, const QString& stem, QWidget* parent);

    QString format() const;     // "html", "pdf", "odt", "json", "xlsx", "csv", "jsonld"
    QString language() const;   // "fr", "en"
    QString expression() const; // empty: what was flagged, decided or annotated
    QString path() const;

private:
    void followFormat();
    void browse();

    bool m_isPathTyped = false;
    QString m_stem;
    QString m_filter;
    QComboBox* m_format = nullptr;
    QComboBox* m_language = nullptr;
    QComboBox* m_selection = nullptr;
    QLineEdit* m_path = nullptr;
    QLabel* m_replaces = nullptr;
};

} // namespace greffier::dialogs
