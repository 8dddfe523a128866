#include "ui/models/import_files_model.h"

#include "core/base/json.h"
#include "ui/models/wording.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace greffier::models {
namespace {

// Readers that only think of a kind ("an HTML page") are this sure at most; see formats::detect().
constexpr int kOnlyLooksLike = 10;

bool hasTextColumn(const ImportRow& row)
{
    const auto isText = [&row](const std::string& header) {
        return formats::columnOf(header, row.source.columns) == formats::Column::Text;
    };
    return row.table && std::any_of(row.table->headers.begin(), row.table->headers.end(), isText);
}

// The place is the row itself: the sentence begins with what happened.
QString problemText(base::Error error)
{
    error.where.clear();
    return errorText(error);
}

QString sizeText(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace

std::string ImportRow::format() const
{
    if (!source.format.empty())
        return source.format;
    return preview && !preview->guesses.empty() ? preview->guesses.front().format : std::string();
}

bool ImportRow::isReadable() const
{
    if (!preview)
        return false;
    if (preview->kind != casefile::FilePreview::Kind::File)
        return !preview->problem && (!preview->formats.empty() || preview->looked < preview->files || preview->looked == 0);
    if (isTable() && table)
        return hasTextColumn(*this);
    if (!source.format.empty())
        return preview->size > 0;
    return !preview->problem && !preview->guesses.empty() && preview->guesses.front().confidence > kOnlyLooksLike;
}

ImportFilesModel::ImportFilesModel(QObject* parent) : QAbstractTableModel(parent) {}

int ImportFilesModel::addPaths(const QStringList& paths)
{
    QStringList fresh;
    for (const QString& path : paths) {
        const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
        const std::string known = absolute.toStdString();
        const bool isThere = std::any_of(m_rows.begin(), m_rows.end(),
                                         [&known](const ImportRow& row) { return row.source.path == known; });
        if (!isThere && !fresh.contains(absolute))
            fresh += absolute;
    }
    if (fresh.isEmpty())
        return 0;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
    for (const QString& path : fresh) {
        ImportRow& row = m_rows.emplace_back();
        row.id = m_nextId++;
        row.source.path = path.toStdString();
    }
    endInsertRows();
    return static_cast<int>(fresh.size());
}

void ImportFilesModel::removeRow(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

int ImportFilesModel::rowOf(int id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const ImportRow& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

ImportRow* ImportFilesModel::find(int id)
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_rows[static_cast<std::size_t>(row)];
}

void ImportFilesModel::changed(int id)
{
    const int row = rowOf(id);
    Q_EMIT dataChanged(index(row, 0), index(row, kColumnCount - 1));
}

void ImportFilesModel::setPreview(int id, casefile::FilePreview preview)
{
    if (ImportRow* const row = find(id)) {
        row->preview = std::move(preview);
        changed(id);
    }
}

void ImportFilesModel::setTable(int id, std::optional<formats::TablePreview> table)
{
    if (ImportRow* const row = find(id)) {
        row->table = std::move(table);
        changed(id);
    }
}

void ImportFilesModel::setFormat(int id, const std::string& format)
{
    ImportRow* const row = find(id);
    if (!row || row->source.format == format)
        return;
    row->source.format = format;
    row->source.columns.clear();
    row->table.reset();
    row->failure.reset();
    changed(id);
}

void ImportFilesModel::setColumns(int id, const formats::ColumnMap& columns)
{
    ImportRow* const row = find(id);
    if (!row || row->source.columns == columns)
        return;
    row->source.columns = columns;
    row->failure.reset();
    changed(id);
}

bool ImportFilesModel::setFailure(const base::Error& error)
{
    for (ImportRow& row : m_rows) {
        const std::string& path = row.source.path;
        const bool isIts = error.where == path || error.where.compare(0, path.size() + 2, path + ": ") == 0;
        row.failure = isIts ? std::optional(error) : std::nullopt;
        changed(row.id);
        if (isIts) // of a folder or archive the file in it is still to be said
            row.failure->where.erase(0, std::min(error.where.size(), path.size() + 2));
        if (isIts)
            return true;
    }
    return false;
}

int ImportFilesModel::nextUnknown() const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [](const ImportRow& row) { return !row.preview; });
    return found == m_rows.end() ? 0 : found->id;
}

std::vector<casefile::ImportSource> ImportFilesModel::readable() const
{
    std::vector<casefile::ImportSource> sources;
    for (const ImportRow& row : m_rows) {
        if (!row.isReadable())
            continue;
        sources.push_back(row.source);
        if (!row.source.columns.empty()) // a table that is only known as one by its columns must be read as one
            sources.back().format = row.format();
    }
    return sources;
}

QString ImportFilesModel::summary() const
{
    std::int64_t bytes = 0;
    for (const ImportRow& row : m_rows)
        bytes += row.isReadable() ? row.preview->size : 0;
    const auto taken = static_cast<int>(readable().size());
    if (isLooking())
        return tr("Looking at the files…");
    if (taken == 0)
        return tr("Nothing here can be imported yet.");
    if (taken < rowCount())
        return tr("%1 of %2 will be imported (%3); the others are left out, for the reason given.")
            .arg(taken).arg(rowCount()).arg(sizeText(bytes));
    return tr("%n file(s) will be imported (%1).", nullptr, taken).arg(sizeText(bytes));
}

QString ImportFilesModel::verdict(const ImportRow& row) const
{
    if (row.failure && row.failure->hint == "--partial") {
        base::Error error = *row.failure;
        error.hint.clear();
        return tr("%1 Or keep its readable part: see below.").arg(errorText(error));
    }
    if (row.failure)
        return errorText(*row.failure);
    if (!row.preview)
        return tr("Looking at it…");
    const casefile::FilePreview& preview = *row.preview;
    if (preview.kind != casefile::FilePreview::Kind::File && !preview.problem)
        return insideText(preview);
    if (!row.source.format.empty())
        return preview.guesses.empty() ? tr("Read as you chose.")
               : preview.guesses.front().format == row.source.format
                   ? tr("Recognised by: %1").arg(reasonText(preview.guesses.front().because))
                   : tr("Read as you chose; it looks more like %1.").arg(formatText(preview.guesses.front().format));
    if (preview.problem)
        return problemText(*preview.problem);
    const casefile::FormatGuess& best = preview.guesses.front();
    if (row.isTable() && !row.source.columns.empty() && row.isReadable())
        return tr("A table whose columns you named.");
    if (row.isTable() && row.table && !row.isReadable())
        return tr("A table in which no column is known to hold the texts: name it below.");
    if (best.confidence <= kOnlyLooksLike && !row.isReadable())
        return tr("No thread found (%1).").arg(reasonText(best.because));
    return tr("Recognised by: %1").arg(reasonText(best.because));
}

QString ImportFilesModel::text(const ImportRow& row, int column) const
{
    const bool isKnown = row.preview.has_value();
    switch (column) {
    case FileColumn:
        return QFileInfo(QString::fromStdString(row.source.path)).fileName();
    case FormatColumn:
        if (isKnown && row.preview->kind == casefile::FilePreview::Kind::Folder)
            return tr("Folder");
        if (isKnown && row.preview->kind == casefile::FilePreview::Kind::Archive)
            return tr("Archive");
        return formatText(row.format());
    case ConfidenceColumn:
        if (!row.source.format.empty())
            return tr("chosen", "the format was chosen by a person");
        return isKnown && !row.preview->guesses.empty() ? tr("%1 %").arg(row.preview->guesses.front().confidence) : QString();
    case SizeColumn:
        return isKnown && !(row.preview->problem && row.preview->size == 0) ? sizeText(row.preview->size) : QString();
    default:
        return verdict(row);
    }
}

int ImportFilesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportFilesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant ImportFilesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ImportRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == FileColumn ? QString::fromStdString(row.source.path) : text(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn || index.column() == ConfidenceColumn
                   ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == FileColumn && row.preview && !row.isReadable()
                   ? tr("%1, left out").arg(text(row, index.column()))
                   : text(row, index.column());
    case IsReadableRole:
        return row.isReadable();
    case HasProblemRole:
        return row.failure.has_value() || (row.preview && !row.isReadable());
    case IsKnownRole:
        return row.preview.has_value();
    default:
        return {};
    }
}

QVariant ImportFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileColumn:
        return tr("File");
    case FormatColumn:
        return tr("Format");
    case ConfidenceColumn:
        return tr("Sure");
    case SizeColumn:
        return tr("Size");
    default:
        return tr("What will be read");
    }
}

} // namespace greffier::models
