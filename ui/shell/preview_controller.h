#pragma once
#include "ui/panels/preview_panel.h"
#include "ui/shell/workbench.h"

#include <QObject>
#include <QTimer>

namespace greffier::shell {

class FilterController;
class WindowDocks;

// Keeps the preview up to date while it can be seen: after acts, scans, captures and other choices.
// Invariants: the pages are made on a worker from a connection of its own, so that nothing waits for them; only those of
// the latest request are shown.
class PreviewController final : public QObject {
    Q_OBJECT
public:
    PreviewController(Workbench& bench, WindowDocks& docks, FilterController& filter, QObject* parent);

    void show();
    void showComplaint(const QString& complaint);

    static constexpr int kDelayMs = 400; // acts come in rows: pages are made when they pause

private:
    void refreshSoon();
    void refresh();
    void fillChoices();
    void followLanguage(); // a complaint is shown in the language that it was opened in

    Workbench& m_bench;
    WindowDocks& m_docks;
    FilterController& m_filter;
    panels::PreviewPanel& m_panel;
    QTimer m_soon;
    QString m_complaint; // shown last
};

} // namespace greffier::shell
