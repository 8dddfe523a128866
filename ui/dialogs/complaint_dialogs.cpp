#include "ui/dialogs/complaint_dialogs.h"

#include "core/base/json.h"
#include "ui/models/wording_complaint.h"
#include "ui/models/wording_law.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace greffier::dialogs {

namespace {

QString asList(const QStringList& lines)
{
    QStringList shown;
    for (const QString& line : lines)
        shown << QStringLiteral("• ") + line;
    return shown.join(QLatin1Char('\n'));
}

} // namespace

NewComplaintDialog::NewComplaintDialog(const QString& language, QWidget* parent)
    : FormDialog(tr("New complaint"), tr("Open the complaint"), parent)
{
    setObjectName(QStringLiteral("newComplaintDialog"));
    m_recipient = new QComboBox(this);
    for (const law::Recipient& recipient : law::catalogue().recipients)
        m_recipient->addItem(models::withVerification(base::toQString(recipient.title.in(models::interfaceLanguage())),
                                                      recipient.provenance.isVerified),
                             base::toQString(recipient.id));
    addField(tr("&To"), m_recipient);
    m_title = new QLineEdit(this);
    m_title->setPlaceholderText(tr("What it is about, in a few words"));
    addField(tr("T&itle"), m_title);
    m_language = new QComboBox(this);
    m_language->addItem(tr("French"), QStringLiteral("fr"));
    m_language->addItem(tr("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(m_language->findData(language));
    addField(tr("&Language of the letter"), m_language);
    m_about = addIntroduction({});
    m_about->setObjectName(QStringLiteral("aboutRecipient"));
    m_about->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    resize(620, 420);
    connect(m_recipient, &QComboBox::currentIndexChanged, this, &NewComplaintDialog::followRecipient);
    followRecipient();
    m_recipient->setFocus();
}

void NewComplaintDialog::followRecipient()
{
    const law::Recipient* const recipient = law::catalogue().recipient(this->recipient().toStdString());
    if (!recipient)
        return;
    const std::string language = models::interfaceLanguage();
    QStringList lines{base::toQString(recipient->basis.in(language))};
    for (const law::Wording& warning : recipient->warnings)
        lines << QStringLiteral("⚠ ") + base::toQString(warning.in(language));
    lines.removeAll(QString());
    m_about->setText(lines.join(QStringLiteral("\n\n")));
}

QString NewComplaintDialog::recipient() const
{
    return m_recipient->currentData().toString();
}

QString NewComplaintDialog::title() const
{
    return m_title->text().simplified();
}

QString NewComplaintDialog::language() const
{
    return m_language->currentData().toString();
}

FieldDialog::FieldDialog(const QString& title, const QString& hint, const QString& value, Size size, QWidget* parent)
    : FormDialog(title, tr("Keep it"), parent)
{
    setObjectName(QStringLiteral("fieldDialog"));
    if (!hint.isEmpty())
        addIntroduction(hint);
    if (size == Size::Text) {
        m_text = new QPlainTextEdit(this);
        m_text->setTabChangesFocus(true);
        m_text->setPlainText(value);
        addField(title, m_text);
        resize(620, 380);
        m_text->setFocus();
    } else {
        m_line = new QLineEdit(value, this);
        addField(title, m_line);
        setMinimumWidth(520);
        m_line->setFocus();
    }
}

void FieldDialog::setBuiltIn(const QString& text)
{
    if (!m_text)
        return;
    // The editor gives no-break spaces back as spaces; the letter makes them firm again.
    m_builtIn = QString(text).replace(QChar(QChar::Nbsp), QLatin1Char(' ')).trimmed();
    if (m_text->toPlainText().trimmed().isEmpty())
        m_text->setPlainText(m_builtIn);
    m_text->moveCursor(QTextCursor::Start);
    QPushButton* const reset = buttons()->addButton(tr("&Built-in text"), QDialogButtonBox::ResetRole);
    reset->setAccessibleName(tr("Bring back the built-in text"));
    const auto follow = [this, reset] { reset->setEnabled(!value().isEmpty()); };
    connect(reset, &QPushButton::clicked, this, [this] {
        m_text->setPlainText(m_builtIn);
        m_text->setFocus();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, follow);
    follow();
    resize(760, 560);
}

QString FieldDialog::value() const
{
    const QString text = m_text ? m_text->toPlainText().trimmed() : m_line->text().trimmed();
    return text == m_builtIn ? QString() : text;
}

ChoiceDialog::ChoiceDialog(const QString& title, const QString& accept, const QString& introduction,
                           const std::vector<ChoiceRow>& rows, QWidget* parent)
    : FormDialog(title, accept, parent)
{
    setObjectName(QStringLiteral("choiceDialog"));
    addIntroduction(introduction);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(title);
    for (const ChoiceRow& row : rows) {
        auto* item = new QListWidgetItem(row.text, m_list);
        item->setData(Qt::UserRole, row.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    addWide(m_list);
    resize(620, 420);
    setAcceptable(false);
    connect(m_list, &QListWidget::itemChanged, this, [this] { setAcceptable(!chosen().isEmpty()); });
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

QStringList ChoiceDialog::chosen() const
{
    QStringList ids;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            ids << m_list->item(row)->data(Qt::UserRole).toString();
    }
    return ids;
}

ExhibitDialog::ExhibitDialog(const std::vector<ChoiceRow>& objects, qint64 number, QWidget* parent)
    : FormDialog(tr("Number an exhibit"), tr("Give it number %1").arg(number), parent)
{
    setObjectName(QStringLiteral("exhibitDialog"));
    addIntroduction(tr("A number is given once. An exhibit that is withdrawn later leaves a gap; no other one takes its number."));
    m_object = new QComboBox(this);
    m_object->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_object->setMinimumContentsLength(40);
    for (const ChoiceRow& row : objects)
        m_object->addItem(row.text, row.id);
    addField(tr("&Exhibit"), m_object);
    m_title = new QLineEdit(this);
    addField(tr("&Title"), m_title);
    setMinimumWidth(560);
    setAcceptable(false);
    connect(m_title, &QLineEdit::textChanged, this, [this] { setAcceptable(!title().isEmpty() && m_object->count() > 0); });
    m_object->setFocus();
}

QString ExhibitDialog::object() const
{
    return m_object->currentData().toString();
}

QString ExhibitDialog::title() const
{
    return m_title->text().simplified();
}

SentDialog::SentDialog(const QStringList& warnings, const QStringList& missing, QDate last, QWidget* parent)
    : FormDialog(tr("Record the sending"), tr("It was sent"), parent)
{
    setObjectName(QStringLiteral("sentDialog"));
    if (!warnings.isEmpty())
        addIntroduction(asList(warnings))->setObjectName(QStringLiteral("warnings"));
    if (!missing.isEmpty())
        addIntroduction(tr("Still missing:\n%1").arg(asList(missing)))->setObjectName(QStringLiteral("missing"));
    m_on = dayField(last, this);
    addField(tr("&On"), m_on);
    m_way = new QLineEdit(this);
    m_way->setPlaceholderText(tr("Registered letter, form of the site, e-mail…"));
    addField(tr("&How"), m_way);
    m_reference = new QLineEdit(this);
    m_reference->setPlaceholderText(tr("Number of the letter or of the receipt, if there is one"));
    addField(tr("&Reference"), m_reference);
    if (!missing.isEmpty()) {
        m_accept = new QCheckBox(tr("It was sent &without what is missing"), this);
        addWide(m_accept);
    }
    addIntroduction(tr("After that its facts, fields and exhibits do not change any more."));
    setMinimumWidth(580);
    setAcceptable(false);
    const auto follow = [this] { setAcceptable(!way().isEmpty() && (!m_accept || m_accept->isChecked())); };
    connect(m_way, &QLineEdit::textChanged, this, follow);
    if (m_accept)
        connect(m_accept, &QCheckBox::toggled, this, follow);
    m_on->setFocus();
}

QString SentDialog::on() const
{
    return m_on->date().toString(Qt::ISODate);
}

QString SentDialog::way() const
{
    return m_way->text().simplified();
}

QString SentDialog::reference() const
{
    return m_reference->text().simplified();
}

bool SentDialog::areGapsAccepted() const
{
    return m_accept && m_accept->isChecked();
}

AnswerDialog::AnswerDialog(QDate first, QDate last, QWidget* parent)
    : FormDialog(tr("Record an answer"), tr("Keep it"), parent)
{
    setObjectName(QStringLiteral("answerDialog"));
    m_kind = new QComboBox(this);
    m_kind->addItem(tr("They acknowledged it"), QStringLiteral("acknowledged"));
    m_kind->addItem(tr("They answered"), QStringLiteral("answered"));
    addField(tr("&What"), m_kind);
    m_on = dayField(last, this);
    if (first.isValid())
        m_on->setMinimumDate(first);
    addField(tr("&On"), m_on);
    m_outcome = new QPlainTextEdit(this);
    m_outcome->setTabChangesFocus(true);
    addField(tr("&Outcome"), m_outcome);
    resize(520, 320);
    m_kind->setFocus();
}

QString AnswerDialog::kind() const
{
    return m_kind->currentData().toString();
}

QString AnswerDialog::on() const
{
    return m_on->date().toString(Qt::ISODate);
}

QString AnswerDialog::outcome() const
{
    return m_outcome->toPlainText().trimmed();
}

ComplaintExportDialog::ComplaintExportDialog(const std::vector<ChoiceRow>& formats, const std::vector<ChoiceRow>& profiles,
                                             const QString& stem, QWidget* parent)
    : FormDialog(tr("Export the complaint"), tr("Export"), parent), m_stem(stem)
{
    setObjectName(QStringLiteral("complaintExportDialog"));
    m_format = new QComboBox(this);
    for (const ChoiceRow& row : formats)
        m_format->addItem(row.text, row.id);
    addField(tr("&Format"), m_format);
    m_profile = new QComboBox(this);
    for (const ChoiceRow& row : profiles)
        m_profile->addItem(row.text, row.id);
    addField(tr("&Pseudonymised"), m_profile);
    m_path = new QLineEdit(this);
    addField(tr("F&ile"), m_path);
    setMinimumWidth(560);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ComplaintExportDialog::followFormat);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_isPathTyped = true; });
    connect(m_path, &QLineEdit::textChanged, this, [this] { setAcceptable(!path().isEmpty()); });
    followFormat();
    m_format->setFocus();
}

void ComplaintExportDialog::followFormat()
{
    if (!m_isPathTyped)
        m_path->setText(m_stem + QLatin1Char('.') + format());
}

QString ComplaintExportDialog::format() const
{
    return m_format->currentData().toString();
}

QString ComplaintExportDialog::profile() const
{
    return m_profile->currentData().toString();
}

QString ComplaintExportDialog::path() const
{
    return m_path->text().trimmed();
}

} // namespace greffier::dialogs
