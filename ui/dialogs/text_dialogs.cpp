#include "ui/dialogs/text_dialogs.h"

#include "ui/models/moment_text.h"

#include <QCompleter>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

namespace greffier::dialogs {

namespace {

constexpr int kPreviewUnits = 20000; // enough to recognise a page; the capture itself is whole

} // namespace

NoteDialog::NoteDialog(const QString& object, QWidget* parent)
    : FormDialog(tr("Note on %1").arg(object), tr("Add the note"), parent)
{
    setObjectName(QStringLiteral("noteDialog"));
    m_text = new QPlainTextEdit(this);
    m_text->setTabChangesFocus(true);
    addField(tr("&Note"), m_text);
    addIntroduction(tr("Ctrl+Return adds the note."));
    setMinimumWidth(460);
    setAcceptable(false);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { setAcceptable(!text().isEmpty()); });
    m_text->setFocus();
}

QString NoteDialog::text() const
{
    return m_text->toPlainText().trimmed();
}

ReasonDialog::ReasonDialog(const QString& what, const QStringList& former, Need need, QWidget* parent)
    : FormDialog(tr("Reason"), tr("Decide"), parent)
{
    setObjectName(QStringLiteral("reasonDialog"));
    addIntroduction(what);
    m_reason = new QLineEdit(this);
    auto* completer = new QCompleter(former, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_reason->setCompleter(completer);
    addField(tr("&Reason"), m_reason);
    setMinimumWidth(460);
    if (need == Need::Required) {
        setAcceptable(false);
        connect(m_reason, &QLineEdit::textChanged, this, [this] { setAcceptable(!reason().isEmpty()); });
    }
    m_reason->setFocus();
}

QString ReasonDialog::reason() const
{
    return m_reason->text().simplified();
}

NameDialog::NameDialog(const QString& title, const QString& what, QWidget* parent)
    : FormDialog(title, tr("Save"), parent)
{
    setObjectName(QStringLiteral("nameDialog"));
    addIntroduction(what);
    m_name = new QLineEdit(this);
    addField(tr("&Name"), m_name);
    setMinimumWidth(420);
    setAcceptable(false);
    connect(m_name, &QLineEdit::textChanged, this, [this] { setAcceptable(!name().isEmpty()); });
    m_name->setFocus();
}

QString NameDialog::name() const
{
    return m_name->text().simplified();
}

PasteDialog::PasteDialog(const QString& text, const QString& recognised, bool isReadable, QWidget* parent)
    : FormDialog(tr("Paste a text as a capture"), tr("Import this text"), parent)
{
    setObjectName(QStringLiteral("pasteDialog"));
    QLabel* const verdict = addIntroduction(recognised);
    verdict->setObjectName(QStringLiteral("recognised"));
    m_name = new QLineEdit(this);
    m_name->setText(tr("Pasted text of %1").arg(QLocale().toString(QDateTime::currentDateTime(), models::dayAndMinuteFormat())));
    addField(tr("&Name"), m_name);
    auto* preview = new QPlainTextEdit(this);
    preview->setReadOnly(true);
    preview->setTabChangesFocus(true);
    preview->setPlainText(text.left(kPreviewUnits));
    addField(tr("&Text"), preview);
    resize(640, 460);
    setAcceptable(isReadable);
}

QString PasteDialog::name() const
{
    return m_name->text().simplified();
}

} // namespace greffier::dialogs
