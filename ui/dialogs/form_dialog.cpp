#include "ui/dialogs/form_dialog.h"

#include "ui/models/moment_text.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace greffier::dialogs {

namespace {

QString withoutMnemonic(QString text)
{
    return text.remove(QLatin1Char('&'));
}

} // namespace

QDateEdit* dayField(QDate last, QWidget* parent)
{
    auto* day = new QDateEdit(last, parent);
    day->setDisplayFormat(models::dayFormat());
    day->setMaximumDate(last);
    day->setCalendarPopup(true);
    return day;
}

FormDialog::FormDialog(const QString& title, const QString& acceptText, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(title);
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* const accept = m_buttons->addButton(acceptText, QDialogButtonBox::AcceptRole);
    accept->setDefault(true);
    accept->setAccessibleName(withoutMnemonic(acceptText));
    QPushButton* const cancel = m_buttons->button(QDialogButtonBox::Cancel);
    cancel->setAccessibleName(withoutMnemonic(cancel->text()));
    auto* column = new QVBoxLayout(this);
    column->addLayout(m_form, 1);
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const int enter : {int(Qt::CTRL) | int(Qt::Key_Return), int(Qt::CTRL) | int(Qt::Key_Enter)}) {
        auto* shortcut = new QShortcut(QKeySequence(enter), this);
        connect(shortcut, &QShortcut::activated, accept, &QPushButton::click);
    }
}

QLabel* FormDialog::addIntroduction(const QString& text)
{
    auto* label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_form->addRow(label);
    return label;
}

void FormDialog::addField(const QString& label, QWidget* field)
{
    addField(label, field, field);
}

void FormDialog::addField(const QString& label, QWidget* field, QWidget* focus)
{
    auto* name = new QLabel(label, this);
    name->setBuddy(focus);
    focus->setAccessibleName(withoutMnemonic(label));
    if (auto* choice = qobject_cast<QComboBox*>(focus))
        choice->view()->setAccessibleName(withoutMnemonic(label));
    m_form->addRow(name, field);
}

void FormDialog::addWide(QWidget* widget)
{
    m_form->addRow(widget);
}

void FormDialog::setAcceptable(bool isAcceptable)
{
    for (QAbstractButton* button : m_buttons->buttons()) {
        if (m_buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->setEnabled(isAcceptable);
    }
}

} // namespace greffier::dialogs
