#pragma once
#include "core/casefile/suggestions.h"

#include <QAbstractTableModel>
#include <QString>

namespace greffier::models {

// Words that tell comments decided against from cleared ones, the most telling first.
class SuggestionModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TextColumn, AgainstColumn, ClearedColumn, ScoreColumn, MatchedColumn, kColumnCount };
    Q_ENUM(Column)
    enum Role {
        WhenRole = Qt::UserRole + 1, // QString: a condition that looks for it
        WordsRole                    // QString: the word or words alone
    };
    Q_ENUM(Role)

    explicit SuggestionModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setSuggestions(casefile::Suggestions suggestions); // resets
    QString summary() const; // empty where nothing was compared yet
    void clear() { setSuggestions({}); }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    casefile::Suggestions m_suggestions;
};

} // namespace greffier::models
