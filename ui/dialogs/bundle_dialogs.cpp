#include "ui/dialogs/bundle_dialogs.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace greffier::dialogs {

BundleDialog::BundleDialog(const QString& language, const std::vector<CheckRow>& complaints, const QString& stem,
                           const std::vector<ProfileChoice>& profiles, const std::vector<CheckRow>& identifiers,
                           QWidget* parent)
    : FormDialog(tr("Seal a bundle"), tr("Seal"), parent)
{
    setObjectName(QStringLiteral("bundleDialog"));
    addIntroduction(tr("A bundle is one ZIP file with the report, the exhibits, the captured bytes and the journal, which "
                       "others can check without Greffier."));
    m_language = new QComboBox(this);
    m_language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(m_language->findData(language));
    addField(tr("&Language"), m_language);
    m_complaints = new CheckList(this);
    m_complaints->setRows(complaints);
    if (!complaints.empty()) {
        QStringList all;
        for (const CheckRow& row : complaints)
            all << row.id;
        m_complaints->setChecked(all);
        addField(tr("&Complaints"), m_complaints);
    } else {
        m_complaints->hide();
    }
    m_leaveOut = new LeaveOut(profiles, identifiers, this);
    addField(tr("Pseudon&ymised"), m_leaveOut, m_leaveOut->choice());
    m_recipient = new QLineEdit(this);
    addField(tr("&Recipient"), m_recipient);
    m_purpose = new QLineEdit(this);
    addField(tr("&Purpose"), m_purpose);
    m_key = addFile(tr("Signed with the &key"), tr("Choose a key…"), "key");
    m_key->setPlaceholderText(tr("not signed"));
    m_path = addFile(tr("F&ile"), tr("C&hoose…"), "file");
    m_path->setText(stem + QStringLiteral(".zip"));
    m_problem = new QLabel(this);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    addWide(m_problem);
    setMinimumWidth(600);
    connect(m_path, &QLineEdit::textChanged, this, &BundleDialog::check);
    connect(m_key, &QLineEdit::textChanged, this, &BundleDialog::check);
    check();
}

QLineEdit* BundleDialog::addFile(const QString& label, const QString& choose, const char* name)
{
    const bool isKey = QLatin1String(name) == QLatin1String("key");
    auto* place = new QWidget(this);
    auto* line = new QLineEdit(place);
    line->setObjectName(QString::fromLatin1(name));
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(line, 1);
    auto* browse = new QPushButton(choose, place);
    browse->setAccessibleName(isKey ? tr("Choose the key to sign with") : tr("Choose where the bundle is written"));
    browse->setAutoDefault(false);
    row->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, isKey ? &BundleDialog::browseKey : &BundleDialog::browse);
    if (isKey) {
        auto* make = new QPushButton(tr("&Make a key…"), place);
        make->setAccessibleName(tr("Make a key"));
        make->setAutoDefault(false);
        row->addWidget(make);
        connect(make, &QPushButton::clicked, this, &BundleDialog::newKey);
    }
    addField(label, place, line);
    return line;
}

void BundleDialog::browse()
{
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Seal a bundle"), path(), {}, nullptr,
                                                        QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty())
        m_path->setText(chosen);
}

void BundleDialog::browseKey()
{
    const QString chosen = QFileDialog::getOpenFileName(this, tr("The key to sign with"), QFileInfo(path()).path());
    if (!chosen.isEmpty())
        m_key->setText(chosen);
}

void BundleDialog::newKey()
{
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Where the new key is kept"), QFileInfo(path()).path() + QStringLiteral("/greffier.key"), {}, nullptr,
        QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty())
        Q_EMIT keyRequested(chosen);
}

void BundleDialog::check()
{
    const bool exists = QFileInfo::exists(path());
    const bool isKeyMissing = !signingKey().isEmpty() && !QFileInfo(signingKey()).isFile();
    setProblem(exists         ? tr("This file exists. A bundle never replaces a file: choose another name.")
               : isKeyMissing ? tr("There is no such key.")
                              : QString());
    setAcceptable(!path().isEmpty() && !exists && !isKeyMissing);
}

QString BundleDialog::path() const
{
    return m_path->text().trimmed();
}

QString BundleDialog::language() const
{
    return m_language->currentData().toString();
}

QString BundleDialog::profile() const
{
    return m_leaveOut->profile();
}

QStringList BundleDialog::checked() const
{
    return m_leaveOut->checked();
}

QStringList BundleDialog::complaints() const
{
    return m_complaints->checked();
}

QString BundleDialog::recipient() const
{
    return m_recipient->text().simplified();
}

QString BundleDialog::purpose() const
{
    return m_purpose->text().simplified();
}

QString BundleDialog::signingKey() const
{
    return m_key->text().trimmed();
}

void BundleDialog::setSigningKey(const QString& path)
{
    m_key->setText(path);
}

void BundleDialog::setProblem(const QString& text)
{
    m_problem->setText(text);
}

AnchorTextDialog::AnchorTextDialog(const QString& text, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("anchorTextDialog"));
    setWindowTitle(tr("Head of the journal"));
    auto* column = new QVBoxLayout(this);
    auto* about = new QLabel(tr("Print this or send it to somebody outside. Whoever holds it can tell later whether the "
                                "journal was rebuilt."),
                             this);
    about->setWordWrap(true);
    column->addWidget(about);
    auto* page = new QPlainTextEdit(this);
    page->setReadOnly(true);
    page->setTabChangesFocus(true);
    page->setPlainText(text);
    page->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    page->setAccessibleName(tr("Text with the head of the journal"));
    column->addWidget(page, 1);
    m_problem = new QLabel(this);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* const copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    QPushButton* const keep = buttons->addButton(tr("Save as a file…"), QDialogButtonBox::ActionRole);
    for (QAbstractButton* button : buttons->buttons())
        button->setAccessibleName(button->text().remove(QLatin1Char('&')));
    column->addWidget(buttons);
    connect(copy, &QPushButton::clicked, this, [text] { QApplication::clipboard()->setText(text); });
    connect(keep, &QPushButton::clicked, this, [this, text] { save(text); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(620, 360);
}

void AnchorTextDialog::save(const QString& text)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Head of the journal"), {}, tr("Texts (*.txt)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    m_problem->setText(isWritten ? tr("Written: %1").arg(path) : tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

} // namespace greffier::dialogs
