#include "ui/shell/action_button.h"

namespace greffier::shell {

ActionButton::ActionButton(QAction* action, QWidget* parent) : QPushButton(parent), m_action(action)
{
    setAutoDefault(true); // Return presses it
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

void ActionButton::follow()
{
    const QString key = m_action->shortcut().toString(QKeySequence::NativeText);
    QString text = m_action->text();
    if (!key.isEmpty())
        text += QStringLiteral("   ") + key;
    setText(text);
    setEnabled(m_action->isEnabled());
    setAccessibleName(m_action->text().remove(QLatin1Char('&')));
}

} // namespace greffier::shell
