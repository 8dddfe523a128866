#pragma once
#include "ui/panels/complaint_panel.h"
#include "ui/panels/explanation_panel.h"
#include "ui/panels/journal_panel.h"
#include "ui/panels/ledger_panel.h"
#include "ui/panels/navigator_panel.h"
#include "ui/panels/notes_panel.h"
#include "ui/panels/qualification_panel.h"
#include "ui/panels/preview_panel.h"
#include "ui/panels/rule_test_panel.h"
#include "ui/panels/rules_panel.h"
#include "ui/shell/case_models.h"

#include <QDockWidget>
#include <QMainWindow>

#include <vector>

namespace greffier::shell {

// The panels in their docks: the navigator on the left, the preview on the right (hidden until asked for), the others as tabs below the comments.
class WindowDocks final : public QObject {
    Q_OBJECT
public:
    WindowDocks(CaseModels& models, QMainWindow& window, QMenu& switches);

    panels::NavigatorPanel& navigator() const { return *m_navigator; }
    panels::ExplanationPanel& explanation() const { return *m_explanation; }
    panels::RulesPanel& rules() const { return *m_rules; }
    panels::RuleTestPanel& ruleTests() const { return *m_ruleTests; }
    panels::LedgerPanel& ledger() const { return *m_ledger; }
    panels::JournalPanel& journal() const { return *m_journal; }
    panels::NotesPanel& notes() const { return *m_notes; }
    panels::ComplaintPanel& complaints() const { return *m_complaints; }
    panels::QualificationPanel& qualifications() const { return *m_qualifications; }

    panels::PreviewPanel& preview() const { return *m_preview; }

    void raise(panels::Panel& panel); // shows its dock in front
    // What gets the focus in each dock that can be seen, for F6.
    std::vector<QWidget*> panes() const;
    void setShown(bool isShown); // all of them at once: without a case they say nothing
    void retranslate();

private:
    QDockWidget* addDock(panels::Panel* panel, Qt::DockWidgetArea area, const char* name, QMenu& switches);

    QMainWindow& m_window;
    std::vector<QDockWidget*> m_docks;
    std::vector<QDockWidget*> m_hidden; // by setShown(false), to be shown again
    panels::NavigatorPanel* m_navigator = nullptr;
    panels::PreviewPanel* m_preview = nullptr;
    panels::ExplanationPanel* m_explanation = nullptr;
    panels::RulesPanel* m_rules = nullptr;
    panels::RuleTestPanel* m_ruleTests = nullptr;
    panels::LedgerPanel* m_ledger = nullptr;
    panels::JournalPanel* m_journal = nullptr;
    panels::NotesPanel* m_notes = nullptr;
    panels::QualificationPanel* m_qualifications = nullptr;
    panels::ComplaintPanel* m_complaints = nullptr;
};

} // namespace greffier::shell
