#include "ui/dialogs/import_dialog.h"

#include "ui/dialogs/import_details.h"
#include "ui/dialogs/local_files.h"
#include "ui/models/moment_text.h"
#include "ui/panels/panel.h"
#include "ui/theme/icons.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace greffier::dialogs {
namespace {

using models::ImportFilesModel;

// A sign before what is left out.
class FileDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isKnown = index.data(ImportFilesModel::IsKnownRole).toBool();
        const bool hasProblem = index.data(ImportFilesModel::HasProblemRole).toBool();
        option->icon = isKnown ? theme::icon(hasProblem ? theme::Icon::Warning : theme::Icon::Capture) : QIcon();
        if (isKnown)
            option->features |= QStyleOptionViewItem::HasDecoration;
        option->textElideMode = Qt::ElideMiddle; // an ending tells
    }
};

} // namespace

ImportDialog::ImportDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import files"));
    setAcceptDrops(true);
    auto* column = new QVBoxLayout(this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(makeEmpty());
    m_pages->addWidget(makeList());
    column->addWidget(m_pages, 1);
    m_partial = new QCheckBox(tr("&Keep the readable part of a damaged file (the ledger then says where it ends)"), this);
    column->addWidget(m_partial);
    column->addLayout(makeMoment());
    m_summary = new QLabel(this);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    addButtons(*column);
    connect(&m_files, &QAbstractItemModel::dataChanged, this, &ImportDialog::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        refresh();
        askForSample();
    });
    resize(880, 620);
    refresh();
    m_add->setFocus();
}

QLayout* ImportDialog::makeMoment()
{
    auto* row = new QHBoxLayout;
    m_isStated = new QCheckBox(tr("Ca&ptured on:"), this);
    m_isStated->setObjectName(QStringLiteral("isCaptureStated"));
    m_isStated->setToolTip(tr("For files that do not say it themselves. Times such as “2 hours ago” count from there."));
    m_when = new QDateTimeEdit(QDateTime::currentDateTime(), this);
    m_when->setObjectName(QStringLiteral("capturedOn"));
    m_when->setAccessibleName(tr("Moment of capture"));
    m_when->findChild<QLineEdit*>()->setAccessibleName(m_when->accessibleName()); // has the focus in its place
    m_when->setDisplayFormat(models::dayAndMinuteFormat());
    m_when->setCalendarPopup(true);
    m_when->setMaximumDateTime(m_when->dateTime()); // nothing was captured later than now
    m_when->setEnabled(false);
    connect(m_isStated, &QCheckBox::toggled, m_when, &QWidget::setEnabled);
    row->addWidget(m_isStated);
    row->addWidget(m_when);
    row->addStretch(1);
    return row;
}

QWidget* ImportDialog::makeEmpty()
{
    auto* page = new QWidget(m_pages);
    auto* column = new QVBoxLayout(page);
    auto* title = new QLabel(tr("Drop files, folders or archives here"), page);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    title->setFont(large);
    auto* text = new QLabel(tr("Saved pages, exports of forums and blogs, feeds, mailboxes, chats, tables (CSV, TSV, JSON). A folder or "
                               "an archive (.zip, .tar.gz, .gz, .zst) becomes one capture. You see how each will be read before "
                               "anything is imported; the files themselves stay as they are."),
                            page);
    for (QLabel* label : {title, text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
    }
    column->addStretch(1);
    column->addWidget(title);
    column->addSpacing(8);
    column->addWidget(text);
    column->addStretch(2);
    return page;
}

QWidget* ImportDialog::makeList()
{
    auto* halves = new QSplitter(Qt::Vertical, m_pages);
    halves->setChildrenCollapsible(false);
    m_list = new QTreeView(halves);
    panels::shapeList(*m_list, &m_files, ImportFilesModel::VerdictColumn);
    m_list->setItemDelegateForColumn(ImportFilesModel::FileColumn, new FileDelegate(m_list));
    m_list->header()->setSectionResizeMode(ImportFilesModel::FileColumn, QHeaderView::Interactive);
    m_list->header()->resizeSection(ImportFilesModel::FileColumn, fontMetrics().averageCharWidth() * 32);
    m_list->setAccessibleName(tr("Files to import"));
    m_details = new ImportDetails(halves);
    connect(m_details, &ImportDetails::formatChosen, this, [this](const std::string& format) {
        m_files.setFormat(currentId(), format);
        Q_EMIT tableRequested(currentId());
    });
    connect(m_details, &ImportDetails::columnsChosen, this, [this](const formats::ColumnMap& columns) {
        m_files.setColumns(currentId(), columns);
        askForSample();
    });
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    return halves;
}

void ImportDialog::addButtons(QVBoxLayout& column)
{
    auto* row = new QHBoxLayout;
    m_add = new QPushButton(tr("A&dd files…"), this);
    auto* folder = new QPushButton(tr("Add a f&older…"), this);
    m_remove = new QPushButton(tr("&Remove"), this);
    m_remove->setToolTip(tr("Takes the chosen file off the list (Delete)"));
    for (QPushButton* button : {m_add, folder, m_remove}) {
        button->setAutoDefault(false);
        panels::wordButton(button, button->text());
        row->addWidget(button);
    }
    row->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setDefault(true);
    panels::wordButton(m_import, m_import->text());
    QPushButton* const cancel = buttons->button(QDialogButtonBox::Cancel);
    panels::wordButton(cancel, cancel->text());
    cancel->setAutoDefault(false);
    row->addWidget(buttons);
    column.addLayout(row);
    connect(m_add, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    connect(folder, &QPushButton::clicked, this, &ImportDialog::chooseFolder);
    connect(m_remove, &QPushButton::clicked, this, &ImportDialog::removeCurrent);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ImportDialog::addPaths(const QStringList& paths)
{
    const int before = m_files.rowCount();
    if (m_files.addPaths(paths) == 0)
        return;
    m_list->setCurrentIndex(m_files.index(before, 0));
    m_list->setFocus();
    refresh();
    if (m_lookedAt == 0)
        lookAtNext();
}

// One after the other: the first answers come at once, whatever the last file is.
void ImportDialog::lookAtNext()
{
    m_lookedAt = m_files.nextUnknown();
    if (m_lookedAt != 0)
        Q_EMIT previewRequested(m_lookedAt);
}

bool ImportDialog::isPartial() const
{
    return m_partial->isChecked();
}

std::optional<base::Moment> ImportDialog::captured() const
{
    if (!m_isStated->isChecked())
        return std::nullopt;
    const QDateTime when = m_when->dateTime();
    return base::Moment{when.toMSecsSinceEpoch(), when.offsetFromUtc() / 60};
}

void ImportDialog::showPreview(int id, casefile::FilePreview preview)
{
    m_files.setPreview(id, std::move(preview));
    Q_EMIT tableRequested(id);
    lookAtNext();
}

void ImportDialog::showTable(int id, std::optional<formats::TablePreview> table, const formats::ColumnMap& remembered)
{
    const int row = m_files.rowOf(id);
    if (row < 0)
        return;
    if (m_files.rows()[static_cast<std::size_t>(row)].source.columns.empty())
        m_files.setColumns(id, remembered);
    m_files.setTable(id, std::move(table));
    if (id == currentId())
        askForSample();
}

void ImportDialog::showSample(int id, base::Result<std::vector<evidence::CommentDraft>> comments)
{
    if (id == currentId())
        m_details->showSample(std::move(comments));
}

bool ImportDialog::showFailure(const base::Error& error)
{
    if (!m_files.setFailure(error))
        return false;
    for (int row = 0; row < m_files.rowCount(); ++row) {
        if (m_files.rows()[static_cast<std::size_t>(row)].failure)
            m_list->setCurrentIndex(m_files.index(row, 0));
    }
    m_list->setFocus();
    return true;
}

void ImportDialog::accept()
{
    if (m_import->isEnabled())
        Q_EMIT importRequested();
}

int ImportDialog::currentId() const
{
    const int row = m_list->currentIndex().row();
    return row < 0 ? 0 : m_files.rows()[static_cast<std::size_t>(row)].id;
}

void ImportDialog::askForSample()
{
    const int row = m_files.rowOf(currentId());
    if (row < 0)
        return;
    const models::ImportRow& file = m_files.rows()[static_cast<std::size_t>(row)];
    if (file.preview && !file.format().empty())
        Q_EMIT sampleRequested(file.id);
}

void ImportDialog::refresh()
{
    const bool isEmpty = m_files.rowCount() == 0;
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
    m_partial->setEnabled(!isEmpty);
    const int row = m_files.rowOf(currentId());
    m_details->showRow(row < 0 ? nullptr : &m_files.rows()[static_cast<std::size_t>(row)],
                       m_files.index(row, ImportFilesModel::VerdictColumn).data().toString());
    m_remove->setEnabled(row >= 0);
    m_summary->setText(isEmpty ? QString() : m_files.summary());
    m_import->setEnabled(!m_files.isLooking() && !m_files.readable().empty());
}

void ImportDialog::removeCurrent()
{
    const int row = m_list->currentIndex().row();
    m_files.removeRow(row);
    refresh();
    (m_files.rowCount() > 0 ? static_cast<QWidget*>(m_list) : m_add)->setFocus();
}

void ImportDialog::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Add files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportDialog::addPaths);
    dialog->open();
}

void ImportDialog::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Add a folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportDialog::addPaths);
    dialog->open();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    addPaths(localFiles(*event->mimeData()));
}

void ImportDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete && m_list->hasFocus()) {
        removeCurrent();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace greffier::dialogs
