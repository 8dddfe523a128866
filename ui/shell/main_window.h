#pragma once
#include "ui/shell/action_registry.h"
#include "ui/shell/window_wiring.h"
#include "ui/shell/workbench.h"

#include <QMainWindow>
#include <QTimer>

class QLabel;
class QStackedWidget;

namespace greffier::shell {

class EmptyCasePage;
class WelcomePage;
class WindowMenus;

// The window: puts the parts together and connects them; it decides nothing itself.
// Invariant: the session on disk follows what is shown within kKeepMs, so that it is there after a kill.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Workbench& bench, QWidget* parent = nullptr);

    enum class Restore { Window, WindowAndCase };
    // The window as it was: geometry and docks; and the case with its comment, view and filter.
    void restoreSession(Restore what);
    // Cases are opened, other files imported.
    void takeFiles(const QStringList& paths);
    void setTheme(const QString& name); // "light", "dark", empty for the system's

    ActionRegistry& actions() { return m_actions; }
    ReadingArea& readingArea() const { return *m_area; }
    WindowDocks& docks() const { return *m_docks; }
    FilterBar& filterBar() const { return *m_filterBar; }
    MessageBar& messageBar() const { return *m_messages; }
    QString statusText() const;
    void keepSession(); // now

    static constexpr int kKeepMs = 1000;

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildCentre();
    void buildStatusBar();
    void buildControllers();
    void connectWindowActions();
    void connectBench();
    void on(ActionId id, std::function<void()> act);
    void showPage();
    void caseOpened();
    void caseClosed();
    void capturesChanged();
    void retranslate();
    void refreshTitle();
    void refreshCounts();
    void say(const QString& text);
    void cyclePane(int step);
    void setPageView(bool isPage);
    void setLanguage(const QString& language);
    void askViewName(const QString& expression);
    void showKeySheet();

    Workbench& m_bench;
    ActionRegistry m_actions;
    WindowControllers m_controllers;
    QTimer m_keepSoon;
    MessageBar* m_messages = nullptr;
    QStackedWidget* m_pages = nullptr;
    WelcomePage* m_welcome = nullptr;
    EmptyCasePage* m_empty = nullptr;
    QWidget* m_work = nullptr;
    FilterBar* m_filterBar = nullptr;
    ReadingArea* m_area = nullptr;
    QLabel* m_status = nullptr;
    QLabel* m_counts = nullptr;
    WindowMenus* m_menus = nullptr;
    WindowDocks* m_docks = nullptr;
};

} // namespace greffier::shell
