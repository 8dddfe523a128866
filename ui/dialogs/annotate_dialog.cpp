#include "ui/dialogs/annotate_dialog.h"

#include "core/evidence/names.h"
#include "ui/models/wording.h"

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace greffier::dialogs {

namespace {

constexpr int kShownUnits = 400; // of the passage; the whole of it stays selected behind the dialog

} // namespace

AnnotateDialog::AnnotateDialog(const Input& input, QWidget* parent)
    : FormDialog(tr("Annotate a passage"), tr("Annotate"), parent)
{
    setObjectName(QStringLiteral("annotateDialog"));
    QString shown = input.exact.simplified();
    if (shown.size() > kShownUnits)
        shown = shown.left(kShownUnits) + QChar(0x2026);
    QLabel* const passage = addIntroduction(tr("“%1”").arg(shown));
    passage->setAccessibleName(tr("Passage"));

    m_label = new QLineEdit(this);
    auto* completer = new QCompleter(input.labels, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_label->setCompleter(completer);
    m_label->setPlaceholderText(tr("A word or two, as you will look for it later"));
    addField(tr("&Label"), m_label);

    m_ground = addChoice(tr("&Ground"), input.grounds);
    std::vector<Choice> severities;
    for (const auto severity : {evidence::Severity::Info, evidence::Severity::Low, evidence::Severity::Medium,
                                evidence::Severity::High, evidence::Severity::Critical})
        severities.push_back({QString::fromStdString(std::string(evidence::toString(severity))), models::severityText(severity)});
    m_severity = addChoice(tr("&Severity"), severities);
    m_person = addChoice(tr("&Person aimed at"), input.persons);

    m_note = new QPlainTextEdit(this);
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(fontMetrics().height() * 4);
    addField(tr("N&ote"), m_note);

    setMinimumWidth(480);
    setAcceptable(false);
    connect(m_label, &QLineEdit::textChanged, this, [this] { setAcceptable(!label().isEmpty()); });
    m_label->setFocus();
}

QComboBox* AnnotateDialog::addChoice(const QString& label, const std::vector<Choice>& choices)
{
    auto* box = new QComboBox(this);
    box->addItem(tr("None"), QString());
    for (const Choice& choice : choices)
        box->addItem(choice.text, choice.id);
    addField(label, box);
    return box;
}

QString AnnotateDialog::label() const
{
    return m_label->text().simplified();
}

QString AnnotateDialog::ground() const
{
    return m_ground->currentData().toString();
}

QString AnnotateDialog::severity() const
{
    return m_severity->currentData().toString();
}

QString AnnotateDialog::person() const
{
    return m_person->currentData().toString();
}

QString AnnotateDialog::note() const
{
    return m_note->toPlainText().trimmed();
}

} // namespace greffier::dialogs
