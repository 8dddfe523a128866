#pragma once
#include "core/casefile/rule_book.h"

#include <QAbstractTableModel>
#include <QString>

#include <string>
#include <vector>

namespace greffier::models {

// The rules of a case as a table, sorted by pack and group as the packs have them.
// Invariant: one row per rule; setRules keeps rows of the same rules in place (dataChanged), else resets.
class RulesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { StateColumn, TitleColumn, SeverityColumn, GroupColumn, HitsColumn, PrecisionColumn, kColumnCount };
    Q_ENUM(Column)
    enum Role {
        IdRole = Qt::UserRole + 1, // QString "pack/rule"
        WhenRole,                  // QString: the condition as written
        StateRole,                 // int, rules::RuleState
        SeverityRole,              // int, evidence::Severity
        HitsRole,                  // qint64
        PrecisionLowRole,          // double, lower bound 0..1; invalid without decisions
        IsEditedRole,              // bool: written or changed in the case
        SortRole                   // by column, comparable
    };
    Q_ENUM(Role)

    explicit RulesModel(QObject* parent = nullptr);

    void setRules(std::vector<casefile::RuleInfo> rules);
    // "en" or "fr": the language of titles. retranslate() for the rest.
    void setLanguage(const std::string& language);

    const casefile::RuleInfo& rule(int row) const;
    QModelIndex indexOfRule(const QString& id) const; // full id; invalid where there is none

    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant text(const casefile::RuleInfo& info, int column) const;
    QVariant sortKey(const casefile::RuleInfo& info, int column) const;
    bool hasSameRules(const std::vector<casefile::RuleInfo>& rules) const;

    std::vector<casefile::RuleInfo> m_rules;
    std::string m_language = "en";
};

} // namespace greffier::models
