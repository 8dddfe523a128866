#pragma once
#include "ui/panels/rule_test_panel.h"
#include "ui/shell/workbench.h"

#include <QObject>

#include <functional>

namespace greffier::panels {
class RulesPanel;
}

namespace greffier::shell {

// Tests of rules, as jobs: on the whole case, against the saved version, against ordinary words; suggestions of words;
// and the state of a rule, which may need such a test.
class RuleLifeController final : public QObject {
    Q_OBJECT
public:
    RuleLifeController(Workbench& bench, QWidget* window);
    void setPanels(panels::RulesPanel& rules, panels::RuleTestPanel& tests);

    void suggest();

Q_SIGNALS:
    void resultShown(); // the panel of tests has something new
    void rulesChanged(); // a state or a draft: the scan may be stale

private:
    void backtest(const QString& rule, const QString& condition);
    void compare(const QString& rule, const QString& condition);
    void collide(const QString& rule, const QString& condition);
    void askDraft(const QString& words, const QString& condition);
    void writeDraft(const QString& name, const QString& words, const QString& condition);
    void askState(const QString& rule, const QString& state);
    void askReason(const QString& rule, const QString& state, const rules::Tally& shown, bool isProofAsked);
    void setState(const QString& rule, const QString& state, const QString& reason, const rules::Tally& shown);
    // Runs a test that replaces the one that runs; `show` gets what it found while the case is still open.
    template <class T>
    void run(std::function<base::Result<T>(const casefile::CaseFile&, const base::JobControl&)> test,
             std::function<void(T)> show);
    void showPage(panels::RuleTestPanel::Page page);

    Workbench& m_bench;
    QWidget* m_window;
    panels::RulesPanel* m_rules = nullptr;
    panels::RuleTestPanel* m_tests = nullptr;
};

} // namespace greffier::shell
