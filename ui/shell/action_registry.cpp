#include "ui/shell/action_registry.h"

#include <QCoreApplication>
#include <QStringList>

namespace greffier::shell {

namespace {

bool isWriting(ActionId id)
{
    switch (id) {
    case ActionId::ImportFiles:
    case ActionId::PasteCapture:
    case ActionId::AdoptPack:
    case ActionId::AdoptBundledPacks:
    case ActionId::ExportReport: // journalled
    case ActionId::NewComplaint:
    case ActionId::NewProfile:
    case ActionId::SealBundle:
    case ActionId::AnchorRequest:
    case ActionId::AnchorAnswer:
    case ActionId::AnchorText:
    case ActionId::RebuildCase:
    case ActionId::ScanCase:
        return true;
    default:
        return actionSpecs()[static_cast<std::size_t>(id)].group == ActionGroup::Decide;
    }
}

// A key that types a character must not repeat an irreversible-looking act while it is held down.
bool repeats(ActionId id)
{
    return id == ActionId::NextComment || id == ActionId::PreviousComment || id == ActionId::NextHit ||
           id == ActionId::PreviousHit || id == ActionId::PageOrNext || id == ActionId::LargerText ||
           id == ActionId::SmallerText;
}

} // namespace

QString actionGroupTitle(ActionGroup group)
{
    const char* title = "";
    switch (group) {
    case ActionGroup::Case: title = QT_TRANSLATE_NOOP("Actions", "Case"); break;
    case ActionGroup::Decide: title = QT_TRANSLATE_NOOP("Actions", "Decide and annotate"); break;
    case ActionGroup::Go: title = QT_TRANSLATE_NOOP("Actions", "Move"); break;
    case ActionGroup::Rules: title = QT_TRANSLATE_NOOP("Actions", "Rules"); break;
    case ActionGroup::View: title = QT_TRANSLATE_NOOP("Actions", "View"); break;
    case ActionGroup::Help: title = QT_TRANSLATE_NOOP("Actions", "Help"); break;
    }
    return QCoreApplication::translate("Actions", title);
}

ActionRegistry::ActionRegistry(QObject* parent) : QObject(parent)
{
    for (const ActionSpec& spec : actionSpecs()) {
        auto* action = new QAction(this);
        action->setObjectName(QString::fromLatin1(spec.name));
        if (*spec.keys != '\0') // an empty text would give an empty key
            action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(spec.keys)));
        action->setShortcutContext(spec.scope == ActionScope::Reading ? Qt::WidgetWithChildrenShortcut
                                                                      : Qt::WindowShortcut);
        action->setAutoRepeat(repeats(spec.id));
        action->setCheckable(spec.isCheckable);
        // Roles are guessed from texts otherwise, which differs between languages.
        action->setMenuRole(QAction::NoRole);
        m_actions[static_cast<std::size_t>(spec.id)] = action;
    }
    retranslate();
    setCaseOpen(false, true);
}

QString ActionRegistry::plainText(ActionId id) const
{
    QString text = action(id)->text();
    text.remove(QLatin1Char('&'));
    while (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

QString ActionRegistry::keyText(ActionId id) const
{
    return action(id)->shortcut().toString(QKeySequence::NativeText);
}

void ActionRegistry::setCaseOpen(bool isOpen, bool isReadOnly)
{
    for (const ActionSpec& spec : actionSpecs()) {
        const bool isAllowed = !spec.needsCase || (isOpen && !(isReadOnly && isWriting(spec.id)));
        action(spec.id)->setEnabled(isAllowed);
    }
}

void ActionRegistry::retranslate()
{
    for (const ActionSpec& spec : actionSpecs()) {
        QAction* const each = action(spec.id);
        each->setText(QCoreApplication::translate("Actions", spec.text));
        const QString keys = keyText(spec.id);
        const QString plain = plainText(spec.id);
        each->setToolTip(keys.isEmpty() ? plain : QStringLiteral("%1 (%2)").arg(plain, keys));
    }
}

} // namespace greffier::shell
