#pragma once
#include "ui/models/journal_model.h"
#include "ui/panels/panel.h"

namespace greffier::panels {

// Every act of the case, the newest first; takes back what was done after a row.
class JournalPanel final : public Panel {
    Q_OBJECT
public:
    explicit JournalPanel(models::JournalModel& model, QWidget* parent = nullptr);

    QString title() const override;
    QWidget* firstFocus() override { return m_table; }
    void retranslate() override;

Q_SIGNALS:
    void undoToRequested(qint64 seq); // every act after this one
    void objectChosen(const QString& publicId);

private:
    void updateButtons();

    QTreeView* m_table = nullptr;
    QPushButton* m_undoTo = nullptr;
    QPushButton* m_show = nullptr;
};

} // namespace greffier::panels
