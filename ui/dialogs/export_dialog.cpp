#include "ui/dialogs/export_dialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace greffier::dialogs {

namespace {

const QLatin1String kEveryComment("*"); // casefile::ReportOptions
const QLatin1String kAsFiltered("filter");

} // namespace

ExportDialog::ExportDialog(const QString& language, const QString& filter, const QString& stem,
                           const std::vector<ProfileChoice>& profiles, const std::vector<CheckRow>& identifiers, QWidget* parent)
    : FormDialog(tr("Export a report"), tr("Export"), parent), m_stem(stem), m_filter(filter)
{
    setObjectName(QStringLiteral("exportDialog"));
    addIntroduction(tr("The export is written to the journal with the digest of the file."));
    m_format = new QComboBox(this);
    m_format->addItem(tr("HTML: one file to read and print"), QStringLiteral("html"));
    m_format->addItem(tr("PDF: pages to print and send"), QStringLiteral("pdf"));
    m_format->addItem(tr("OpenDocument: text to edit in a word processor"), QStringLiteral("odt"));
    m_format->addItem(tr("JSON: every value, for programs"), QStringLiteral("json"));
    m_format->addItem(tr("Excel: comments, passages and decisions as tables"), QStringLiteral("xlsx"));
    m_format->addItem(tr("CSV: one comment per line, for spreadsheets"), QStringLiteral("csv"));
    m_format->addItem(tr("JSON-LD: W3C annotations, for annotation tools"), QStringLiteral("jsonld"));
    addField(tr("&Format"), m_format);

    m_language = new QComboBox(this);
    m_language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(m_language->findData(language));
    addField(tr("&Language"), m_language);

    addSelection(filter);
    m_leaveOut = new LeaveOut(profiles, identifiers, this);
    addField(tr("Pseudon&ymised"), m_leaveOut, m_leaveOut->choice());
    m_recipient = new QLineEdit(this);
    addField(tr("&Recipient"), m_recipient);
    m_purpose = new QLineEdit(this);
    addField(tr("&Purpose"), m_purpose);
    addPlace();
    setMinimumWidth(560);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    followFormat();
}

void ExportDialog::addSelection(const QString& filter)
{
    m_selection = new QComboBox(this);
    m_selection->addItem(tr("Reported by a rule, decided or annotated"), QString());
    if (!filter.isEmpty())
        m_selection->addItem(tr("As filtered at present: %1").arg(filter), QString(kAsFiltered));
    m_selection->addItem(tr("Every comment"), QString(kEveryComment));
    m_selection->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_selection->setMinimumContentsLength(40);
    addField(tr("&Comments"), m_selection);
}

void ExportDialog::addPlace()
{
    auto* place = new QWidget(this);
    m_path = new QLineEdit(place);
    auto* browse = new QPushButton(tr("C&hoose…"), place);
    browse->setAccessibleName(tr("Choose where the report is written"));
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_path, 1);
    row->addWidget(browse);
    addField(tr("F&ile"), place, m_path);
    m_replaces = new QLabel(this);
    m_replaces->setTextFormat(Qt::PlainText);
    m_replaces->setWordWrap(true);
    addWide(m_replaces);

    connect(m_path, &QLineEdit::textEdited, this, [this] { m_isPathTyped = true; });
    connect(m_path, &QLineEdit::textChanged, this, [this] {
        m_replaces->setText(QFileInfo::exists(path()) ? tr("This file exists and will be replaced.") : QString());
        setAcceptable(!path().isEmpty());
    });
    connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);
}

QString ExportDialog::profile() const
{
    return m_leaveOut->profile();
}

QStringList ExportDialog::checked() const
{
    return m_leaveOut->checked();
}

QString ExportDialog::recipient() const
{
    return m_recipient->text().simplified();
}

QString ExportDialog::purpose() const
{
    return m_purpose->text().simplified();
}

QString ExportDialog::format() const
{
    return m_format->currentData().toString();
}

QString ExportDialog::language() const
{
    return m_language->currentData().toString();
}

QString ExportDialog::expression() const
{
    const QString chosen = m_selection->currentData().toString();
    if (chosen == kAsFiltered)
        return m_filter;
    return chosen;
}

QString ExportDialog::path() const
{
    return m_path->text().trimmed();
}

void ExportDialog::followFormat()
{
    if (!m_isPathTyped) {
        m_path->setText(m_stem + QLatin1Char('.') + format());
        return;
    }
    const QFileInfo file(path());
    m_path->setText(file.path() + QLatin1Char('/') + file.completeBaseName() + QLatin1Char('.') + format());
}

void ExportDialog::browse()
{
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Export a report"), path(), {}, nullptr,
                                                        QFileDialog::DontConfirmOverwrite);
    if (chosen.isEmpty())
        return;
    m_isPathTyped = true;
    m_path->setText(chosen);
}

} // namespace greffier::dialogs
