#pragma once
#include "ui/panels/ledger_list.h"
#include "ui/panels/panel.h"

#include <QStringList>

class QComboBox;
class QPushButton;

namespace greffier::panels {

// The completeness ledger of one capture, chosen from a list. Return or a double click on a finding shows its comments.
class LedgerPanel final : public Panel {
    Q_OBJECT
public:
    explicit LedgerPanel(models::LedgerModel& model, QWidget* parent = nullptr);

    QString title() const override;
    QWidget* firstFocus() override;
    void retranslate() override;
    // What the list of captures shows, in the case's order; the last one becomes current.
    void setCaptures(const QStringList& names);

Q_SIGNALS:
    void captureChosen(int index);
    void findingChosen(const greffier::models::LedgerFinding& finding); // it has comments

private:
    QComboBox* m_captures = nullptr;
    LedgerList* m_table = nullptr;
    QPushButton* m_show = nullptr;
};

} // namespace greffier::panels
