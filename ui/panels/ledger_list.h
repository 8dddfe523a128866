#pragma once
#include "ui/models/ledger_model.h"

#include <QTreeView>

namespace greffier::panels {

// The findings of a ledger as a list: what asks for attention bears a sign, what is about comments leads to them with
// Return or a double click.
class LedgerList final : public QTreeView {
    Q_OBJECT
public:
    explicit LedgerList(models::LedgerModel& model, QWidget* parent);

    bool leadsToComments() const; // the current row
    void choose();                // the current row, where it leads to comments

Q_SIGNALS:
    void findingChosen(const greffier::models::LedgerFinding& finding);
    void currentMoved();

private:
    models::LedgerModel& m_model;
};

} // namespace greffier::panels
