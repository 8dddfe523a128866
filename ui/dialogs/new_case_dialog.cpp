#include "ui/dialogs/new_case_dialog.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace greffier::dialogs {

namespace {

const QLatin1String kEnding(".greffier");

// A file name that every file system takes: letters and digits of any script, single hyphens between them.
QString fileNameOf(const QString& title)
{
    QString name;
    for (const QChar each : title.simplified().toLower()) {
        if (each.isLetterOrNumber())
            name += each;
        else if (!name.isEmpty() && !name.endsWith(QLatin1Char('-')))
            name += QLatin1Char('-');
    }
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    return name.left(60);
}

} // namespace

NewCaseDialog::NewCaseDialog(const QString& folder, const QString& title, QWidget* parent)
    : FormDialog(tr("New case"), tr("Create the case"), parent), m_folder(folder)
{
    setObjectName(QStringLiteral("newCaseDialog"));
    addIntroduction(tr("A case is one file. It keeps the captured pages as they are and every act that you do on them."));
    m_title = new QLineEdit(title, this);
    m_title->selectAll();
    addField(tr("&Title"), m_title);

    auto* place = new QWidget(this);
    m_path = new QLineEdit(place);
    auto* browse = new QPushButton(tr("&Choose…"), place);
    browse->setAccessibleName(tr("Choose where the case is kept"));
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_path, 1);
    row->addWidget(browse);
    addField(tr("&File"), place, m_path);

    m_packs = new QCheckBox(tr("&Adopt the rule packs that come with Greffier (French and English moderation)"), this);
    m_packs->setChecked(true);
    m_packs->setToolTip(tr("The adoption is an act in the journal; rules can be changed or switched off later."));
    addWide(m_packs);
    m_problem = new QLabel(this);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    addWide(m_problem);

    setMinimumWidth(520);
    connect(m_title, &QLineEdit::textChanged, this, &NewCaseDialog::proposePath);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_isPathTyped = true; });
    connect(m_path, &QLineEdit::textChanged, this, &NewCaseDialog::check);
    connect(browse, &QPushButton::clicked, this, &NewCaseDialog::browse);
    proposePath();
}

QString NewCaseDialog::title() const
{
    const QString title = m_title->text().simplified();
    return title.isEmpty() ? QFileInfo(path()).completeBaseName() : title;
}

QString NewCaseDialog::path() const
{
    QString path = m_path->text().trimmed();
    if (!path.isEmpty() && !path.endsWith(kEnding))
        path += kEnding;
    return path;
}

bool NewCaseDialog::adoptsBundledPacks() const
{
    return m_packs->isChecked();
}

void NewCaseDialog::proposePath()
{
    if (!m_isPathTyped) {
        const QString name = fileNameOf(m_title->text());
        m_path->setText(QDir(m_folder).filePath((name.isEmpty() ? tr("case") : name) + kEnding));
    }
    check();
}

void NewCaseDialog::browse()
{
    const QString chosen = QFileDialog::getSaveFileName(this, tr("New case"), path(), tr("Greffier cases (*.greffier)"));
    if (chosen.isEmpty())
        return;
    m_isPathTyped = true;
    m_path->setText(chosen);
}

void NewCaseDialog::check()
{
    const QFileInfo file(path());
    QString problem;
    if (path().isEmpty())
        problem = tr("Say where the case is to be kept.");
    else if (file.exists())
        problem = tr("This file exists already. Choose another name.");
    else if (!file.dir().exists())
        problem = tr("This folder does not exist.");
    m_problem->setText(problem);
    setAcceptable(problem.isEmpty());
}

} // namespace greffier::dialogs
