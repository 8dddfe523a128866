#include "ui/models/suggestion_model.h"

#include "core/base/json.h"
#include "ui/models/wording.h"

#include <QLocale>

namespace greffier::models {

namespace {

QString text(const casefile::Suggestion& suggestion, int column)
{
    const QLocale locale;
    switch (column) {
    case SuggestionModel::TextColumn:
        return base::toQString(suggestion.text);
    case SuggestionModel::AgainstColumn:
        return locale.toString(static_cast<qlonglong>(suggestion.against));
    case SuggestionModel::ClearedColumn:
        return locale.toString(static_cast<qlonglong>(suggestion.cleared));
    case SuggestionModel::ScoreColumn:
        return locale.toString(suggestion.z, 'f', 2);
    default:
        return matchedText(suggestion);
    }
}

} // namespace

void SuggestionModel::setSuggestions(casefile::Suggestions suggestions)
{
    beginResetModel();
    m_suggestions = std::move(suggestions);
    endResetModel();
}

QString SuggestionModel::summary() const
{
    return m_suggestions.against == 0 ? QString() : suggestionsText(m_suggestions);
}

void SuggestionModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (!m_suggestions.all.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumnCount - 1));
}

int SuggestionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_suggestions.all.size());
}

int SuggestionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant SuggestionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const casefile::Suggestion& suggestion = m_suggestions.all[static_cast<std::size_t>(index.row())];
    const bool isNumber = index.column() != TextColumn && index.column() != MatchedColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(suggestion, index.column());
    case Qt::TextAlignmentRole:
        return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case WhenRole:
        return base::toQString(suggestion.when);
    case WordsRole:
        return base::toQString(suggestion.text);
    default:
        return {};
    }
}

QVariant SuggestionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TextColumn:
        return tr("Words");
    case AgainstColumn:
        return tr("Decided against");
    case ClearedColumn:
        return tr("Cleared");
    case ScoreColumn:
        return tr("Score (z)");
    default:
        return tr("Rules that find it");
    }
}

} // namespace greffier::models
