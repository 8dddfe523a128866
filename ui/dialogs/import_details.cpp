#include "ui/dialogs/import_details.h"

#include "ui/dialogs/role_list.h"
#include "ui/models/wording.h"
#include "ui/panels/panel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace greffier::dialogs {
namespace {

QLabel* addTitle(QVBoxLayout& column, const QString& text, QWidget* buddy)
{
    auto* title = new QLabel(text, buddy->parentWidget());
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    title->setBuddy(buddy);
    column.addWidget(title);
    return title;
}

} // namespace

ImportDetails::ImportDetails(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_verdict = new QLabel(this);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    column->addWidget(m_verdict);
    m_format = new QComboBox(this);
    m_format->setAccessibleName(tr("Format of the file"));
    m_format->view()->setAccessibleName(m_format->accessibleName());
    m_format->setMaxVisibleItems(20);
    auto* formatRow = new QHBoxLayout;
    auto* formatTitle = new QLabel(tr("&Format:"), this);
    formatTitle->setBuddy(m_format);
    formatRow->addWidget(formatTitle);
    formatRow->addWidget(m_format, 1);
    column->addLayout(formatRow);

    m_roleList = new RoleList(this);
    panels::shapeList(*m_roleList, &m_roles, models::ColumnRolesModel::ExamplesColumn);
    m_roleList->setEditTriggers(QAbstractItemView::SelectedClicked | QAbstractItemView::DoubleClicked);
    m_roleList->setUniformRowHeights(true);
    m_roleList->setAccessibleName(tr("What the columns of the table hold"));
    m_rolesTitle = addTitle(*column, tr("What the &columns hold (Return changes it; kept for the next table with this header):"), m_roleList);
    column->addWidget(m_roleList, 3);

    m_sampleList = new QTreeView(this);
    panels::shapeList(*m_sampleList, &m_sample, models::CommentSampleModel::TextColumn);
    m_sampleList->setAccessibleName(tr("The first comments"));
    m_sampleTitle = addTitle(*column, {}, m_sampleList);
    column->addWidget(m_sampleList, 2);

    connect(m_format, &QComboBox::activated, this, [this] { Q_EMIT formatChosen(m_format->currentData().toString().toStdString()); });
    connect(&m_roles, &models::ColumnRolesModel::rolesChanged, this, [this] { Q_EMIT columnsChosen(m_roles.map()); });
    showRow(nullptr, {});
}

void ImportDetails::showRow(const models::ImportRow* row, const QString& verdict)
{
    const bool isFile = row && row->preview && row->preview->kind == casefile::FilePreview::Kind::File;
    const int id = row ? row->id : 0;
    if (id != m_row) {
        m_sample.setComments({});
        m_sampleTitle->clear();
        m_headers.clear();
        m_roles.clear();
    }
    m_row = id;
    m_format->setEnabled(isFile && row->preview->size > 0);
    m_format->clear();
    if (isFile)
        fillFormats(*row);
    m_verdict->setText(verdict);
    m_isTable = isFile && row->isTable() && row->table;
    m_rolesTitle->setVisible(m_isTable);
    m_roleList->setVisible(m_isTable);
    if (m_isTable)
        showTable(*row);
    else
        m_headers.clear();
    m_roleList->setEnabled(isFile);
    m_sampleList->setEnabled(isFile);
}

void ImportDetails::fillFormats(const models::ImportRow& row)
{
    const auto& guesses = row.preview->guesses;
    m_format->addItem(guesses.empty() ? tr("Not recognised: choose one")
                                      : tr("As recognised: %1").arg(models::formatText(guesses.front().format)),
                      QString());
    // What else it may be comes first.
    for (const casefile::FormatGuess& guess : guesses)
        m_format->addItem(tr("%1 (%2 %)").arg(models::formatText(guess.format)).arg(guess.confidence),
                          QString::fromStdString(guess.format));
    if (!guesses.empty())
        m_format->insertSeparator(m_format->count());
    for (const std::string& name : casefile::formatNames()) {
        if (m_format->findData(QString::fromStdString(name)) < 0)
            m_format->addItem(models::formatText(name), QString::fromStdString(name));
    }
    m_format->setCurrentIndex(std::max(0, m_format->findData(QString::fromStdString(row.source.format))));
}

void ImportDetails::showTable(const models::ImportRow& row)
{
    if (row.table->headers == m_headers)
        return; // the same: what is current in the list stays
    m_headers = row.table->headers;
    m_roles.setTable(*row.table, row.source.columns);
    m_roleList->setCurrentIndex(m_roles.index(0, 0));
}

void ImportDetails::showSample(base::Result<std::vector<evidence::CommentDraft>> comments)
{
    const bool isEmpty = comments && comments->empty();
    const bool lacksColumns = !comments && m_isTable &&
                              (comments.error().code == base::ErrorCode::MissingColumn || comments.error().code == base::ErrorCode::NoThread);
    if (lacksColumns)
        m_sampleTitle->setText(tr("Say which columns hold the identifier and the text: then the first comments stand here."));
    else if (!comments)
        m_sampleTitle->setText(models::errorText(comments.error()));
    else
        m_sampleTitle->setText(isEmpty ? tr("The first comments are not shown for a file of this size.")
                                       : tr("The first comments, &as they will be read:"));
    m_sample.setComments(comments ? std::move(*comments) : std::vector<evidence::CommentDraft>());
}

} // namespace greffier::dialogs
