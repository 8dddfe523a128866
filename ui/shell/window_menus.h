#pragma once
#include "ui/shell/action_registry.h"

#include <QMainWindow>
#include <QMenu>
#include <QToolBar>

#include <vector>

namespace greffier::shell {

// The menu bar and the toolbar of a window, made from the registry. Texts follow the actions; the titles of the menus
// are worded by retranslate().
class WindowMenus final : public QObject {
    Q_OBJECT
public:
    WindowMenus(ActionRegistry& actions, QMainWindow& window);

    QMenu& recentMenu() const { return *m_recent; }
    QMenu& panelMenu() const { return *m_panels; } // the docks' own switches are added by the window
    void retranslate();

private:
    QMenu* addMenu(const std::vector<ActionId>& ids); // ActionId::Count stands for a separator

    ActionRegistry& m_actions;
    QMainWindow& m_window;
    QMenu* m_case = nullptr;
    QMenu* m_keep = nullptr;
    QMenu* m_decide = nullptr;
    QMenu* m_go = nullptr;
    QMenu* m_view = nullptr;
    QMenu* m_help = nullptr;
    QMenu* m_recent = nullptr;
    QMenu* m_panels = nullptr;
    QMenu* m_colours = nullptr;
    QMenu* m_languages = nullptr;
    QToolBar* m_tools = nullptr;
};

} // namespace greffier::shell
