#pragma once
#include "core/casefile/rule_book.h"
#include "ui/shell/workbench.h"

#include <QObject>

namespace greffier::panels {
class RulesPanel;
}

namespace greffier::shell {

// Rules: adopting packs, checking and saving a condition, scanning.
class RuleController final : public QObject {
    Q_OBJECT
public:
    RuleController(Workbench& bench, QWidget* window);
    void setPanel(panels::RulesPanel& panel);

    void choosePack();
    // Rules of another program: shows what carries over and what does not, then adopts them as drafts.
    void chooseRulesToImport();
    void importRules(const QString& path);
    // Adopts the packs of the program, each by an act of its own, and scans where there is something to scan.
    void adoptBundled();
    void scan();
    // Scans where evidence or rules changed since the last scan and there are rules and comments.
    void scanIfStale();

private:
    void check(const QString& rule, const QString& condition);
    void save(const QString& rule, const QString& condition);

    Workbench& m_bench;
    QWidget* m_window;
    panels::RulesPanel* m_panel = nullptr;
};

} // namespace greffier::shell
