#include "ui/shell/command_palette.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace greffier::shell {

CommandPalette::CommandPalette(const ActionRegistry& actions, QWidget* parent) : QDialog(parent), m_actions(actions)
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Find a command"));
    m_field = new QLineEdit(this);
    m_field->setAccessibleName(tr("Command"));
    m_field->setPlaceholderText(tr("A few letters of its name"));
    m_field->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrow keys of the field move in it
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    fill();
    resize(520, 420);
}

QString CommandPalette::folded(const QString& text)
{
    QString bare;
    for (const QChar each : text.normalized(QString::NormalizationForm_KD)) {
        if (!each.isMark())
            bare += each.toCaseFolded();
    }
    return bare;
}

bool CommandPalette::matches(const QString& text, const QString& query)
{
    const QString where = folded(text);
    qsizetype from = 0;
    for (const QChar each : folded(query)) {
        if (each.isSpace())
            continue;
        from = where.indexOf(each, from);
        if (from < 0)
            return false;
        ++from;
    }
    return true;
}

void CommandPalette::fill()
{
    m_list->clear();
    const QString query = m_field->text();
    std::vector<const ActionSpec*> found;
    for (const ActionSpec& spec : actionSpecs()) {
        if (spec.id != ActionId::CommandPalette && m_actions.action(spec.id)->isEnabled() &&
            matches(m_actions.plainText(spec.id), query))
            found.push_back(&spec);
    }
    // Names that hold the letters side by side come first.
    const QString wanted = folded(query);
    std::stable_partition(found.begin(), found.end(), [&](const ActionSpec* spec) {
        return folded(m_actions.plainText(spec->id)).contains(wanted);
    });
    for (const ActionSpec* spec : found) {
        const QString keys = m_actions.keyText(spec->id);
        const QString name = m_actions.plainText(spec->id);
        auto* item = new QListWidgetItem(keys.isEmpty() ? name : tr("%1   (%2)").arg(name, keys), m_list);
        item->setData(Qt::UserRole, static_cast<int>(spec->id));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem* const item = m_list->currentItem();
    if (!item)
        return;
    QAction* const action = m_actions.action(static_cast<ActionId>(item->data(Qt::UserRole).toInt()));
    accept();
    // The palette is closed first: the action may open a dialog of its own or need the focus.
    QTimer::singleShot(0, action, &QAction::trigger);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : key == Qt::Key_PageDown ? 8 : key == Qt::Key_PageUp ? -8 : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace greffier::shell
