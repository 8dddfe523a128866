#pragma once
#include "ui/dialogs/form_dialog.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QTimeEdit;

namespace greffier::dialogs {

// When something was published, as a person states it, and how he knows. Nothing is filled in that nobody said: the date
// begins at today's and has to be given with its source.
class DateDialog final : public FormDialog {
    Q_OBJECT
public:
    DateDialog(const QString& object, QWidget* parent);

    QString value() const;  // ISO 8601: a day, or a local time of Europe/Paris with its offset
    QString source() const;

private:
    QDateEdit* m_day = nullptr;
    QCheckBox* m_hasTime = nullptr;
    QTimeEdit* m_time = nullptr;
    QLineEdit* m_source = nullptr;
};

} // namespace greffier::dialogs
