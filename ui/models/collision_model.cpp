#include "ui/models/collision_model.h"

#include "core/base/json.h"
#include "ui/models/wording.h"

#include <QLocale>

namespace greffier::models {

namespace {

QString text(const rules::TermCollisions& term, int column)
{
    const auto number = [](std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); };
    switch (column) {
    case CollisionModel::TermColumn:
        return base::toQString(term.term);
    case CollisionModel::FrenchColumn:
        return number(term.french.all());
    case CollisionModel::EnglishColumn:
        return number(term.english.all());
    case CollisionModel::InsideColumn:
        return number(term.french.inside + term.english.inside);
    default: {
        const QString french = examplesText(term.french);
        const QString english = examplesText(term.english);
        return french.isEmpty() || english.isEmpty() ? french + english : french + QStringLiteral("; ") + english;
    }
    }
}

} // namespace

void CollisionModel::setCollisions(std::vector<rules::TermCollisions> terms)
{
    beginResetModel();
    m_terms = std::move(terms);
    m_isMeasured = true;
    endResetModel();
}

void CollisionModel::clear()
{
    beginResetModel();
    m_terms.clear();
    m_isMeasured = false;
    endResetModel();
}

QString CollisionModel::summary() const
{
    if (!m_isMeasured)
        return {};
    return m_terms.empty() ? tr("The condition looks for no words.")
                           : tr("Each thing looked for, tried alone on the words of a French and an English list. Forms "
                                "that the condition names itself do not count.");
}

void CollisionModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (!m_terms.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumnCount - 1));
}

int CollisionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_terms.size());
}

int CollisionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant CollisionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const rules::TermCollisions& term = m_terms[static_cast<std::size_t>(index.row())];
    const bool isNumber = index.column() != TermColumn && index.column() != ExamplesColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(term, index.column());
    case Qt::TextAlignmentRole:
        return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant CollisionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TermColumn:
        return tr("Looked for");
    case FrenchColumn:
        return tr("French words");
    case EnglishColumn:
        return tr("English words");
    case InsideColumn:
        return tr("In part");
    default:
        return tr("For example");
    }
}

} // namespace greffier::models
