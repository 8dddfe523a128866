#include "ui/shell/import_controller.h"

#include "core/base/json.h"
#include "ui/dialogs/import_dialog.h"

#include <utility>

namespace greffier::shell {
namespace {

constexpr std::size_t kTableRows = 20;
constexpr std::size_t kSampleComments = 20;

} // namespace

ImportController::ImportController(Workbench& bench, QWidget* window, Start start)
    : QObject(window), m_bench(bench), m_window(window), m_start(std::move(start))
{
}

void ImportController::open(const QStringList& paths)
{
    if (!m_dialog) {
        m_dialog = new dialogs::ImportDialog(m_window);
        connectDialog();
    }
    m_dialog->addPaths(paths);
    m_dialog->open();
}

void ImportController::connectDialog()
{
    using dialogs::ImportDialog;
    ImportDialog* const dialog = m_dialog;
    connect(dialog, &ImportDialog::previewRequested, this, &ImportController::lookAt);
    connect(dialog, &ImportDialog::tableRequested, this, &ImportController::readTable);
    connect(dialog, &ImportDialog::sampleRequested, this, &ImportController::readSample);
    connect(dialog, &QDialog::rejected, this, [this, dialog] {
        m_dialog.clear(); // the next one is a new one, even before this one is gone
        dialog->deleteLater();
    });
    connect(dialog, &ImportDialog::importRequested, this, [this] {
        rememberColumns();
        m_start(m_dialog->files().readable(), {m_dialog->isPartial(), m_dialog->captured(), {}});
    });
}

QPointer<dialogs::ImportDialog> ImportController::begin()
{
    if (m_dialog)
        m_dialog->hide();
    return std::exchange(m_dialog, nullptr);
}

void ImportController::finish(const QPointer<dialogs::ImportDialog>& dialog, const base::Error* error)
{
    const bool isAsked = error && error->code == base::ErrorCode::Cancelled;
    if (error && dialog && !m_dialog && !isAsked) {
        m_dialog = dialog; // what it asks for is answered again
        if (m_dialog->showFailure(*error)) {
            m_dialog->open();
            return;
        }
        m_dialog.clear();
    }
    if (dialog)
        dialog->deleteLater();
    if (error)
        m_bench.report(*error);
}

const casefile::ImportSource* ImportController::sourceOf(int id) const
{
    const int row = m_dialog ? m_dialog->files().rowOf(id) : -1;
    return row < 0 ? nullptr : &m_dialog->files().rows()[static_cast<std::size_t>(row)].source;
}

void ImportController::lookAt(int id)
{
    const casefile::ImportSource* const source = sourceOf(id);
    if (!source)
        return;
    m_bench.jobs().start<casefile::FilePreview>(
        JobKind::Preview, m_dialog,
        [source = *source](const base::JobControl& control) -> base::Result<casefile::FilePreview> {
            return casefile::previewFile(source, control);
        },
        [dialog = m_dialog, id](base::Result<casefile::FilePreview> preview) { dialog->showPreview(id, std::move(*preview)); });
}

void ImportController::readTable(int id)
{
    const casefile::ImportSource* const known = sourceOf(id);
    if (!known)
        return;
    casefile::ImportSource source = *known;
    source.format = m_dialog->files().rows()[static_cast<std::size_t>(m_dialog->files().rowOf(id))].format();
    if (!casefile::isTableFormat(source.format)) {
        m_dialog->showTable(id, std::nullopt, {});
        return;
    }
    m_bench.jobs().start<formats::TablePreview>(
        JobKind::Preview, m_dialog,
        [source](const base::JobControl&) { return casefile::previewTable(source, kTableRows); },
        [this, dialog = m_dialog, id](base::Result<formats::TablePreview> table) {
            formats::ColumnMap remembered;
            const QString json = table ? m_bench.store().columnsOf(table->headers) : QString();
            if (!json.isEmpty())
                remembered = formats::columnMapFromJson(json.toStdString(), {}).value_or(formats::ColumnMap{});
            dialog->showTable(id, table ? std::optional(std::move(*table)) : std::nullopt, remembered);
        });
}

void ImportController::readSample(int id)
{
    const casefile::ImportSource* const known = sourceOf(id);
    if (!known)
        return;
    casefile::ImportSource source = *known;
    source.format = m_dialog->files().rows()[static_cast<std::size_t>(m_dialog->files().rowOf(id))].format();
    using Sample = std::vector<evidence::CommentDraft>;
    m_bench.jobs().supersede(JobKind::Sample);
    m_bench.jobs().start<Sample>(
        JobKind::Sample, m_dialog,
        [source](const base::JobControl& control) { return casefile::previewComments(source, kSampleComments, control); },
        [dialog = m_dialog, id](base::Result<Sample> sample) { dialog->showSample(id, std::move(sample)); });
}

void ImportController::rememberColumns()
{
    for (const models::ImportRow& row : m_dialog->files().rows()) {
        if (row.table && !row.source.columns.empty())
            m_bench.store().rememberColumns(row.table->headers, base::toQString(formats::toJson(row.source.columns)));
    }
}

} // namespace greffier::shell
