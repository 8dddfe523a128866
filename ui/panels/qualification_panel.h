#pragma once
#include "core/base/span.h"
#include "ui/models/qualification_model.h"
#include "ui/models/reminder_model.h"
#include "ui/panels/panel.h"

class QLabel;
class QTabWidget;

namespace greffier::panels {

// The passages of the case with the grounds that they are qualified by, and the periods that run, each on a page.
class QualificationPanel final : public Panel {
    Q_OBJECT
public:
    QualificationPanel(models::QualificationModel& qualifications, models::ReminderModel& reminders,
                       QWidget* parent = nullptr);

    QString title() const override;
    QWidget* firstFocus() override;
    void retranslate() override;

    void setReadOnly(bool isReadOnly);
    // Brings the page of the passages to the front with that passage chosen.
    void showPassage(const QString& passage);

Q_SIGNALS:
    void passageChosen(const QString& comment, greffier::base::Span span);
    void commentChosen(const QString& comment);
    void qualificationRequested(const QString& passage, const QString& ground); // ground: the one of the row, or empty
    void withdrawalRequested(const QString& object); // the qualification, or the passage that was marked with a ground
    void takingRequested(const QString& passage);    // its words in a later capture
    void datingRequested(const QString& comment);    // when it was published

private:
    struct Page {
        QWidget* widget = nullptr;
        QLabel* empty = nullptr;
        QTreeView* list = nullptr;
    };
    Page addPage(QAbstractItemModel& model, int stretched);
    QString current(int role) const; // of the passages' row
    QString commentToDate() const;
    void update();

    models::QualificationModel& m_qualifications;
    models::ReminderModel& m_reminders;
    QTabWidget* m_tabs = nullptr;
    Page m_passages, m_periods;
    QPushButton* m_qualify = nullptr;
    QPushButton* m_withdraw = nullptr;
    QPushButton* m_take = nullptr;
    QPushButton* m_date = nullptr;
    bool m_isReadOnly = false;
};

} // namespace greffier::panels
