#include "ui/models/qualification_model.h"

#include "core/base/json.h"
#include "core/casefile/case_file.h"
#include "core/journal/excerpts.h"
#include "ui/models/wording_law.h"

#include <algorithm>
#include <set>

namespace greffier::models {

namespace {

QString publicAct(std::int64_t act)
{
    return QStringLiteral("a-%1").arg(act);
}

QString shownWords(const journal::PassageMarked& mark)
{
    return base::toQString(journal::wordsOf(mark)).simplified();
}

// Every ground in conflict, by passage.
std::set<std::pair<std::string, std::string>> conflictsByPassage(const casefile::CaseFile& file)
{
    std::set<std::pair<std::string, std::string>> found;
    for (const casefile::Conflict& conflict : casefile::conflictsOf(file)) {
        found.emplace(conflict.passage, conflict.ground);
        found.emplace(conflict.otherPassage, conflict.otherGround);
    }
    return found;
}

} // namespace

std::vector<QualificationRow> qualificationRows(const casefile::CaseFile& file, QDate today)
{
    const auto conflicts = conflictsByPassage(file);
    const std::vector<casefile::Continuation> continuations = casefile::continuationsAtHand(file);
    std::vector<QualificationRow> rows;
    for (const auto& [act, passage] : file.state().passages) {
        const std::string id = publicAct(act).toStdString();
        QualificationRow row;
        row.passage = passage;
        const auto continuation = std::find_if(continuations.begin(), continuations.end(),
                                               [&id](const casefile::Continuation& each) { return each.passage == id; });
        if (continuation != continuations.end())
            row.continuation = *continuation;
        const auto qualifications = casefile::qualificationsOf(file, act, today);
        if (qualifications.empty()) {
            row.isInConflict = conflicts.contains({id, passage.mark.ground});
            rows.push_back(row);
        }
        for (const report::QualifiedGround& qualified : qualifications) {
            row.qualified = qualified;
            row.isInConflict = conflicts.contains({id, qualified.qualification.what.ground});
            rows.push_back(row);
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const QualificationRow& a, const QualificationRow& b) {
        const auto number = [](const QualificationRow& row) {
            const auto comment = base::parsePublicId(row.passage.mark.comment);
            return comment ? comment->number : 0;
        };
        return std::pair(number(a), a.passage.mark.span.start) < std::pair(number(b), b.passage.mark.span.start);
    });
    return rows;
}

QualificationModel::QualificationModel(QObject* parent) : QAbstractTableModel(parent) {}

void QualificationModel::setRows(std::vector<QualificationRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void QualificationModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumnCount - 1));
}

int QualificationModel::rowOf(const QString& passage) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&passage](const QualificationRow& each) {
        return publicAct(each.passage.act) == passage;
    });
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

const QualificationRow* QualificationModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int QualificationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int QualificationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

namespace {

QString warningOf(const QualificationRow& row)
{
    if (row.isInConflict)
        return QualificationModel::tr("The same words are qualified in two ways that exclude each other.");
    if (row.continuation && row.continuation->anchoring == casefile::Anchoring::Unseen)
        return QualificationModel::tr("Its comment is not in the later capture %1, which may be only a part of the thread.")
            .arg(base::toQString(row.continuation->capture));
    if (row.continuation && row.continuation->loss == casefile::Loss::Choice)
        return QualificationModel::tr("The later capture %1 holds such words, but nothing tells that they are these.")
            .arg(base::toQString(row.continuation->capture));
    if (row.continuation && row.continuation->anchoring == casefile::Anchoring::Orphan)
        return QualificationModel::tr("The later capture %1 does not show these words any more.")
            .arg(base::toQString(row.continuation->capture));
    if (row.continuation)
        return QualificationModel::tr("The later capture %1 shows these words in %2: take them over, or leave them.")
            .arg(base::toQString(row.continuation->capture), base::toQString(row.continuation->comment));
    return {};
}

} // namespace

QVariant QualificationModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const QualificationRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole: {
        const QString warning = warningOf(row);
        if (!warning.isEmpty())
            return warning;
        return row.qualified && index.column() != WordsColumn ? groundDetailsText(row.qualified->ground)
                                                              : shownWords(row.passage.mark);
    }
    case PassageRole:
        return publicAct(row.passage.act);
    case CommentRole:
        return base::toQString(row.passage.mark.comment);
    case QualificationRole:
        return row.qualified ? publicAct(row.qualified->qualification.act) : QString();
    case GroundRole:
        return base::toQString(row.qualified ? row.qualified->qualification.what.ground : row.passage.mark.ground);
    case SpanStartRole:
        return row.passage.mark.span.start;
    case SpanEndRole:
        return row.passage.mark.span.end;
    case WarningRole:
        return warningOf(row);
    case IsVerifiedRole:
        return !row.qualified || row.qualified->ground.provenance.isVerified;
    case CanBeTakenRole:
        return row.continuation && !row.continuation->spans.empty();
    default:
        return {};
    }
}

QVariant QualificationModel::display(const QualificationRow& row, int column) const
{
    switch (column) {
    case CommentColumn:
        return base::toQString(row.passage.mark.comment);
    case WordsColumn:
        return warningOf(row).isEmpty() ? shownWords(row.passage.mark) : QStringLiteral("⚠ ") + shownWords(row.passage.mark);
    case GroundColumn:
        if (row.qualified)
            return groundTitleText(row.qualified->ground);
        return row.passage.mark.ground.empty() ? tr("not qualified")
                                               : tr("%1 (first impression)").arg(base::toQString(row.passage.mark.ground));
    case ElementsColumn:
        return row.qualified ? elementsText(row.qualified->qualification.what, row.qualified->ground) : QString();
    case DegreeColumn:
        return row.qualified ? degreeText(row.qualified->qualification.what.degree) : QString();
    case PeriodColumn:
        return row.qualified && row.qualified->ground.prescription ? clockText(row.qualified->clock) : QString();
    default:
        return {};
    }
}

QVariant QualificationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CommentColumn:
        return tr("Comment");
    case WordsColumn:
        return tr("Words");
    case GroundColumn:
        return tr("Ground");
    case ElementsColumn:
        return tr("Elements");
    case DegreeColumn:
        return tr("Evidence");
    case PeriodColumn:
        return tr("Prescription");
    default:
        return {};
    }
}

} // namespace greffier::models
