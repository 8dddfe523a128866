#include "ui/dialogs/annotate_dialog.h"

#include "ui/dialogs/grounds.h"

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

AnnotateDialog::AnnotateDialog(const QString& exact, const QStringList& labels, QWidget* parent)
    : FormDialog(tr("Annotate a passage"), tr("Annotate"), parent)
{
    setObjectName(QStringLiteral("annotateDialog"));
    QString shown = exact.simplified();
    if (shown.size() > kShownUnits)
        shown = shown.left(kShownUnits) + QChar(0x2026);
    QLabel* const passage = addIntroduction(tr("“%1”").arg(shown));
    passage->setAccessibleName(tr("Passage"));

    m_label = new QLineEdit(this);
    auto* completer = new QCompleter(labels, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_label->setCompleter(completer);
    m_label->setPlaceholderText(tr("A word or two, as you will look for it later"));
    addField(tr("&Label"), m_label);

    m_ground = new QComboBox(this);
    m_ground->addItem(tr("None"), QString());
    for (const Ground& ground : grounds())
        m_ground->addItem(groundText(QString::fromLatin1(ground.id)), QString::fromLatin1(ground.id));
    addField(tr("&Ground"), m_ground);

    m_note = new QPlainTextEdit(this);
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(fontMetrics().height() * 4);
    addField(tr("N&ote"), m_note);

    setMinimumWidth(480);
    setAcceptable(false);
    connect(m_label, &QLineEdit::textChanged, this, [this] { setAcceptable(!label().isEmpty()); });
    m_label->setFocus();
}

QString AnnotateDialog::label() const
{
    return m_label->text().simplified();
}

QString AnnotateDialog::ground() const
{
    return m_ground->currentData().toString();
}

QString AnnotateDialog::note() const
{
    return m_note->toPlainText().trimmed();
}

} // namespace greffier::dialogs
