#pragma once
#include "ui/shell/workbench.h"

#include <QObject>

#include <functional>

class QMenu;

namespace greffier::shell {

class RuleController;

// New, open, recent and close.
class CaseController final : public QObject {
    Q_OBJECT
public:
    CaseController(Workbench& bench, RuleController& rules, QWidget* window);

    // Asks where; `then` runs in the new case, after its packs are adopted. Nothing happens where the person gives up.
    void newCase(const QString& title, std::function<void()> then = {});
    void chooseCase();
    // Fills the menu: a case that is not there any more is shown as such and offers to be forgotten.
    void fillRecent(QMenu& menu);

private:
    QString proposedFolder() const;

    Workbench& m_bench;
    RuleController& m_rules;
    QWidget* m_window;
};

} // namespace greffier::shell
