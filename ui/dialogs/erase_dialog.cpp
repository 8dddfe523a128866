#include "ui/dialogs/erase_dialog.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace greffier::dialogs {

EraseDialog::EraseDialog(const QString& person, const QString& path, int backups, QWidget* parent)
    : FormDialog(tr("Erase a person"), tr("Erase"), parent)
{
    setObjectName(QStringLiteral("eraseDialog"));
    addIntroduction(tr("Everything that names %1 is taken out of a new case file: labels, words, captured bytes, words of acts. The "
                       "case that is open now is not changed; the new one is opened in its place.").arg(person));
    m_basis = new QLineEdit(this);
    m_basis->setPlaceholderText(tr("law, request or order, without the name"));
    addField(tr("&Basis"), m_basis);
    auto* place = new QWidget(this);
    m_path = new QLineEdit(path, place);
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_path, 1);
    auto* choose = new QPushButton(tr("C&hoose…"), place);
    choose->setAccessibleName(tr("Choose where the new case is written"));
    choose->setAutoDefault(false);
    row->addWidget(choose);
    addField(tr("&New file"), place, m_path);
    m_setsAside = new QCheckBox(tr("&Rename the old file, so that nobody goes on with it by mistake"), this);
    m_setsAside->setChecked(true);
    addWide(m_setsAside);
    m_deletesBackups = new QCheckBox(tr("&Delete the backups that hold this person (the ring has %n of the case)", nullptr, backups), this);
    m_deletesBackups->setVisible(backups > 0);
    addWide(m_deletesBackups);
    setMinimumWidth(560);
    connect(choose, &QPushButton::clicked, this, &EraseDialog::browse);
    connect(m_basis, &QLineEdit::textChanged, this, &EraseDialog::check);
    connect(m_path, &QLineEdit::textChanged, this, &EraseDialog::check);
    m_basis->setFocus();
    check();
}

QString EraseDialog::basis() const
{
    return m_basis->text().simplified();
}

QString EraseDialog::path() const
{
    return m_path->text().trimmed();
}

bool EraseDialog::setsAside() const
{
    return m_setsAside->isChecked();
}

bool EraseDialog::deletesBackups() const
{
    return m_deletesBackups->isChecked();
}

void EraseDialog::browse()
{
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Where the new case is written"), path(), {}, nullptr,
                                                        QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty())
        m_path->setText(chosen);
}

// Nothing is ever replaced.
void EraseDialog::check()
{
    setAcceptable(!basis().isEmpty() && !path().isEmpty() && !QFileInfo::exists(path()));
}

} // namespace greffier::dialogs
