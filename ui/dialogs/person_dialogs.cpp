#include "ui/dialogs/person_dialogs.h"

#include "core/base/json.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace greffier::dialogs {

PersonsDialog::PersonsDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("personsDialog"));
    setWindowTitle(tr("Persons of the case"));
    auto* column = new QVBoxLayout(this);
    auto* about = new QLabel(tr("A pseudonymised export takes out everything that stands here, and the names of all "
                                "authors. The journal keeps only digests of it."),
                             this);
    about->setWordWrap(true);
    column->addWidget(about);
    m_list = new QTreeWidget(this);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTabKeyNavigation(false);
    m_list->setAccessibleName(tr("Persons"));
    m_list->setHeaderLabels({tr("Person"), tr("Role"), tr("What texts call this person")});
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    column->addWidget(m_list, 1);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_values = new QPlainTextEdit(this);
    m_values->setTabChangesFocus(true);
    m_values->setAccessibleName(tr("Names, one per line"));
    m_values->setFixedHeight(m_values->fontMetrics().lineSpacing() * 4);
    m_role = new QLineEdit(this);
    m_role->setAccessibleName(tr("Role"));
    form->addRow(tr("&Names, one per line"), m_values);
    form->addRow(tr("&Role"), m_role);
    column->addLayout(form);
    m_problem = new QLabel(this);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_add = buttons->addButton(tr("Add as a new person"), QDialogButtonBox::ActionRole);
    m_link = buttons->addButton(tr("Add to the chosen person"), QDialogButtonBox::ActionRole);
    m_erase = buttons->addButton(tr("Erase the chosen person…"), QDialogButtonBox::ActionRole);
    for (QAbstractButton* button : buttons->buttons()) {
        button->setAccessibleName(button->text().remove(QLatin1Char('&')));
        qobject_cast<QPushButton*>(button)->setAutoDefault(false);
    }
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT personRequested(values(), m_role->text().simplified()); });
    connect(m_link, &QPushButton::clicked, this,
            [this] { Q_EMIT valuesRequested(current(), values(), m_role->text().simplified()); });
    connect(m_erase, &QPushButton::clicked, this, [this] { Q_EMIT erasureRequested(current()); });
    connect(m_values, &QPlainTextEdit::textChanged, this, &PersonsDialog::update);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &PersonsDialog::update);
    m_values->setFocus();
    resize(640, 480);
    setProblem({});
    update();
}

void PersonsDialog::setPersons(const std::vector<casefile::PersonValues>& persons)
{
    const QString chosen = current();
    m_list->clear();
    for (const casefile::PersonValues& person : persons) {
        QStringList values;
        for (const std::string& value : person.values)
            values << base::toQString(value);
        const QString id = base::toQString(person.id);
        auto* item = new QTreeWidgetItem(
            m_list, {id, base::toQString(person.role), values.isEmpty() ? tr("erased") : values.join(QStringLiteral(" · "))});
        item->setData(0, Qt::UserRole, !values.isEmpty()); // can be erased
        item->setToolTip(2, values.join(QLatin1Char('\n')).toHtmlEscaped());
        if (id == chosen)
            m_list->setCurrentItem(item);
    }
    update();
}

void PersonsDialog::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    update();
}

void PersonsDialog::setProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void PersonsDialog::clearFields()
{
    m_values->clear();
    m_role->clear();
    m_values->setFocus();
}

QString PersonsDialog::current() const
{
    return m_list->currentItem() ? m_list->currentItem()->text(0) : QString();
}

QStringList PersonsDialog::values() const
{
    QStringList all;
    for (const QString& line : m_values->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            all << line.trimmed();
    }
    return all;
}

void PersonsDialog::update()
{
    const bool hasValues = !values().isEmpty() && !m_isReadOnly;
    m_add->setEnabled(hasValues);
    m_link->setEnabled(hasValues && !current().isEmpty());
    m_erase->setEnabled(!m_isReadOnly && m_list->currentItem() && m_list->currentItem()->data(0, Qt::UserRole).toBool());
}

ProfileDialog::ProfileDialog(const std::vector<CheckRow>& kinds, const std::vector<Known>& known, QWidget* parent)
    : FormDialog(tr("Profile of redaction"), tr("Save the profile"), parent), m_known(known)
{
    setObjectName(QStringLiteral("profileDialog"));
    addIntroduction(tr("An export under this profile leaves out what is ticked. A name that exists already gets what is "
                       "ticked from now on; the journal keeps what it was."));
    m_name = new QComboBox(this);
    m_name->setEditable(true);
    for (const Known& each : known)
        m_name->addItem(each.name);
    m_name->setCurrentIndex(-1);
    m_name->lineEdit()->setAccessibleName(tr("Name"));
    addField(tr("&Name"), m_name);
    m_kinds = new CheckList(this);
    m_kinds->setRows(kinds);
    addField(tr("&Left out"), m_kinds);
    setMinimumWidth(480);
    connect(m_name, &QComboBox::currentTextChanged, this, [this] {
        follow();
        update();
    });
    connect(m_kinds, &QListWidget::itemChanged, this, &ProfileDialog::update);
    update();
    m_name->setFocus();
}

QString ProfileDialog::name() const
{
    return m_name->currentText().trimmed();
}

QStringList ProfileDialog::kinds() const
{
    return m_kinds->checked();
}

void ProfileDialog::follow()
{
    const auto known = std::find_if(m_known.begin(), m_known.end(), [this](const Known& each) { return each.name == name(); });
    if (known != m_known.end())
        m_kinds->setChecked(known->kinds);
}

void ProfileDialog::update()
{
    setAcceptable(!name().isEmpty() && !kinds().isEmpty());
}

} // namespace greffier::dialogs
