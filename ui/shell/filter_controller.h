#pragma once
#include "ui/models/ledger_findings.h"
#include "ui/models/navigator_model.h"
#include "ui/shell/workbench.h"

#include <QObject>

#include <vector>

namespace greffier::shell {

class FilterBar;

// What the comments' list shows: an expression of the filter bar, a view of the navigator, a capture or a thread.
// Invariant: only the answer to the latest question is shown; a newer question supersedes the jobs before it.
class FilterController final : public QObject {
    Q_OBJECT
public:
    FilterController(Workbench& bench, FilterBar& bar, QObject* parent);

    void apply(const QString& expression);
    void showExpression(const QString& expression); // of a saved view or of the last session: also in the field
    void showView(models::BuiltInView view);
    void showScope(models::ThreadScope scope); // and no filter
    void showFinding(const models::LedgerFinding& finding); // the comments that a row of a ledger is about
    void saveView(const QString& name, const QString& expression);
    void removeView(const QString& name);
    QString expression() const { return m_expression; } // shown at present

Q_SIGNALS:
    void shown(); // the answer is on screen

private:
    void showReference(const QString& reference);
    void show(std::optional<std::vector<std::int32_t>> positions);
    void refreshCount();

    Workbench& m_bench;
    FilterBar& m_bar;
    QString m_expression;
};

} // namespace greffier::shell
