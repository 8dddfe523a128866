#pragma once
#include "ui/shell/action_registry.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace greffier::shell {

// Finds an action by a few letters of its name, accents and case left aside, and does it. Shows every action's key.
class CommandPalette final : public QDialog {
    Q_OBJECT
public:
    CommandPalette(const ActionRegistry& actions, QWidget* parent);

    // Every letter of `query` occurs in `text`, in that order; both are folded first.
    static bool matches(const QString& text, const QString& query);
    // Lower case without accents.
    static QString folded(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void run();

    const ActionRegistry& m_actions;
    QLineEdit* m_field = nullptr;
    QListWidget* m_list = nullptr;
};

} // namespace greffier::shell
