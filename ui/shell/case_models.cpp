#include "ui/shell/case_models.h"

namespace greffier::shell {

void CaseModels::retranslate(const QString& language)
{
    rules.setLanguage(language.toStdString());
    threads.retranslate();
    navigator.retranslate();
    explanation.retranslate();
    journal.retranslate();
    ledger.retranslate();
    notes.retranslate();
    qualifications.retranslate();
    reminders.retranslate();
    complaints.retranslate();
    rules.retranslate();
    backtest.retranslate();
    ruleDiff.retranslate();
    collisions.retranslate();
    suggestions.retranslate();
}

void CaseModels::clear()
{
    explanation.clear();
    notes.clear();
    qualifications.clear();
    reminders.clear();
    complaints.clear();
    ledger.clear();
    rules.setRules({});
    backtest.clear();
    ruleDiff.clear();
    collisions.clear();
    suggestions.clear();
    journal.setActs({}, {});
    navigator.setSavedViews({});
    navigator.setCaptures({});
    navigator.setCounts({});
    pages.reset(0);
    threads.setArrays(std::make_shared<const evidence::ThreadArrays>(), {});
}

} // namespace greffier::shell
