#pragma once
#include <QAction>
#include <QPushButton>

namespace greffier::shell {

// A button that does what an action does, with its text, its key and its state.
// Invariant: follows the action through every change of language or availability.
class ActionButton final : public QPushButton {
    Q_OBJECT
public:
    explicit ActionButton(QAction* action, QWidget* parent = nullptr);

private:
    void follow();

    QAction* m_action;
};

} // namespace greffier::shell
