#include "ui/models/notes_model.h"

#include "core/base/json.h"
#include "core/journal/excerpts.h"
#include "ui/models/moment_text.h"

#include <algorithm>

namespace greffier::models {

NotesModel::NotesModel(QObject* parent) : QAbstractTableModel(parent) {}

void NotesModel::setObject(const journal::CaseState& state, const std::string& object)
{
    beginResetModel();
    m_rows.clear();
    for (const journal::Passage* passage : state.passagesOf(object)) {
        const journal::PassageMarked& mark = passage->mark;
        m_rows.push_back({RowKind::Passage, passage->act, mark.span, base::toQString(journal::wordsOf(mark)),
                          base::toQString(mark.label), base::toQString(mark.ground), base::toQString(mark.note),
                          base::toQString(passage->actor), passage->at});
    }
    if (const auto notes = state.notes.find(object); notes != state.notes.end()) {
        for (const journal::Note& note : notes->second)
            m_rows.push_back({RowKind::Note, note.act, {}, base::toQString(note.text), {}, {}, {},
                              base::toQString(note.actor), note.at});
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) {
        if (a.kind != b.kind)
            return a.kind == RowKind::Passage;
        return a.kind == RowKind::Passage ? a.span < b.span : a.act < b.act;
    });
    endResetModel();
}

void NotesModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void NotesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumnCount - 1));
}

int NotesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NotesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant NotesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isPassage = row.kind == RowKind::Passage;
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == TimeColumn ? momentText(row.at)
               : row.comment.isEmpty()      ? row.text
                                            : QStringLiteral("%1\n%2").arg(row.text, row.comment);
    case KindRole:
        return static_cast<int>(row.kind);
    case ActRole:
        return QStringLiteral("a-%1").arg(row.act);
    case SpanStartRole:
        return isPassage ? QVariant(row.span.start) : QVariant();
    case SpanEndRole:
        return isPassage ? QVariant(row.span.end) : QVariant();
    case LabelRole:
        return isPassage ? QVariant(row.label) : QVariant();
    case GroundRole:
        return isPassage ? QVariant(row.ground) : QVariant();
    default:
        return {};
    }
}

QVariant NotesModel::display(const Row& row, int column) const
{
    switch (column) {
    case KindColumn:
        return row.kind == RowKind::Passage ? tr("passage") : tr("note");
    case TextColumn:
        return row.text.simplified();
    case QualificationColumn:
        if (row.label.isEmpty() || row.ground.isEmpty())
            return row.label + row.ground;
        return QStringLiteral("%1 · %2").arg(row.label, row.ground);
    case WhoColumn:
        return row.actor;
    case TimeColumn:
        return momentShortText(row.at);
    default:
        return {};
    }
}

QVariant NotesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("Kind");
    case TextColumn:
        return tr("Text");
    case QualificationColumn:
        return tr("Label and ground");
    case WhoColumn:
        return tr("Who");
    case TimeColumn:
        return tr("Time");
    default:
        return {};
    }
}

} // namespace greffier::models
