#include "ui/shell/window_docks.h"

#include <QMenu>

namespace greffier::shell {

namespace {

panels::Panel* panelOf(const QDockWidget* dock)
{
    return static_cast<panels::Panel*>(dock->widget()); // addDock puts nothing else in
}

} // namespace

WindowDocks::WindowDocks(CaseModels& models, QMainWindow& window, QMenu& switches) : QObject(&window), m_window(window)
{
    m_navigator = new panels::NavigatorPanel(models.navigator);
    m_preview = new panels::PreviewPanel;
    m_explanation = new panels::ExplanationPanel(models.explanation);
    m_notes = new panels::NotesPanel(models.notes);
    m_qualifications = new panels::QualificationPanel(models.qualifications, models.reminders);
    m_complaints = new panels::ComplaintPanel(models.complaints);
    m_rules = new panels::RulesPanel(models.rules);
    m_ruleTests = new panels::RuleTestPanel({models.backtest, models.ruleDiff, models.collisions, models.suggestions});
    m_ledger = new panels::LedgerPanel(models.ledger);
    m_journal = new panels::JournalPanel(models.journal);

    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea); // pages are high
    window.setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    QDockWidget* const left = addDock(m_navigator, Qt::LeftDockWidgetArea, "navigatorDock", switches);
    addDock(m_preview, Qt::RightDockWidgetArea, "previewDock", switches)->hide();
    QDockWidget* const first = addDock(m_explanation, Qt::BottomDockWidgetArea, "explanationDock", switches);
    QDockWidget* before = first;
    const std::pair<panels::Panel*, const char*> below[] = {
        {m_notes, "notesDock"}, {m_qualifications, "qualificationsDock"},
        {m_complaints, "complaintsDock"}, {m_rules, "rulesDock"}, {m_ruleTests, "ruleTestsDock"}, {m_ledger, "ledgerDock"},
        {m_journal, "journalDock"}};
    for (const auto& [panel, name] : below) {
        QDockWidget* const dock = addDock(panel, Qt::BottomDockWidgetArea, name, switches);
        window.tabifyDockWidget(before, dock);
        before = dock;
    }
    first->raise();
    window.resizeDocks({left}, {240}, Qt::Horizontal);
    window.resizeDocks({first}, {230}, Qt::Vertical);
    retranslate();
}

QDockWidget* WindowDocks::addDock(panels::Panel* panel, Qt::DockWidgetArea area, const char* name, QMenu& switches)
{
    auto* dock = new QDockWidget(&m_window);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setWidget(panel);
    m_window.addDockWidget(area, dock);
    switches.addAction(dock->toggleViewAction());
    m_docks.push_back(dock);
    return dock;
}

void WindowDocks::raise(panels::Panel& panel)
{
    for (QDockWidget* dock : m_docks) {
        if (dock->widget() == &panel) {
            dock->show();
            dock->raise();
        }
    }
}

std::vector<QWidget*> WindowDocks::panes() const
{
    std::vector<QWidget*> panes;
    for (const QDockWidget* dock : m_docks) {
        QWidget* const first = panelOf(dock)->firstFocus();
        if (!dock->visibleRegion().isEmpty()) {
            // An empty panel hides its list; then whatever can take the focus in it.
            panes.push_back(first->isVisible() ? first : dock->widget());
        }
    }
    return panes;
}

void WindowDocks::setShown(bool isShown)
{
    if (isShown) {
        for (QDockWidget* dock : m_hidden)
            dock->show();
        m_hidden.clear();
        return;
    }
    for (QDockWidget* dock : m_docks) {
        if (dock->isHidden())
            continue;
        dock->hide();
        m_hidden.push_back(dock);
    }
}

void WindowDocks::retranslate()
{
    for (QDockWidget* dock : m_docks) {
        const QString title = panelOf(dock)->title();
        dock->setWindowTitle(title);
        dock->setAccessibleName(title);
        panelOf(dock)->setAccessibleName(title);
    }
}

} // namespace greffier::shell
