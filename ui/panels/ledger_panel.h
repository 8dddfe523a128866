#pragma once
#include "ui/models/ledger_model.h"
#include "ui/panels/panel.h"

#include <QStringList>

class QComboBox;
class QPushButton;

namespace greffier::panels {

// The completeness ledger of one capture, chosen from a list.
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
    void objectChosen(const QString& publicId); // the comment of a row is to be shown

private:
    QComboBox* m_captures = nullptr;
    void updateButtons();

    QTreeView* m_table = nullptr;
    QPushButton* m_show = nullptr;
};

} // namespace greffier::panels
