#pragma once
#include "core/evidence/hit.h"
#include "core/text/unicode.h"
#include "ui/models/comment_display.h"

#include <QAbstractItemModel>
#include <QString>

#include <string>
#include <vector>

namespace greffier::models {

// Why rules hit or missed one comment: a row per rule, below it the tree of its conditions.
// Invariant: the nodes are flattened once, in pre-order; an internal id is a node's place in that order.
class ExplanationModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { ConditionColumn, TruthColumn, WordsColumn, ReadingColumn, MeasuredColumn, CostColumn, kColumnCount };
    Q_ENUM(Column)
    enum Role {
        TruthRole = Qt::UserRole + 1, // int, evidence::Truth
        SpansRole,                    // models::Highlights: UTF-16 ranges of the comment's exact text
        RuleRole,                     // QString "pack/rule", also on the conditions
        SeverityRole,                 // int, of the rule
        IsRuleRole,                   // bool: a rule's own row
        IsDecisiveRole,               // bool: this alone would have made it a hit
        IsNearMissRole                // bool: the rule is one condition short
    };
    Q_ENUM(Role)

    explicit ExplanationModel(QObject* parent = nullptr);

    // Explanations of one comment, whose exact text gives the words and the UTF-16 offsets. Resets.
    void setExplanations(std::vector<evidence::Explanation> explanations, std::string exactText);
    void clear();
    QModelIndex indexOfRule(const QString& rule) const;

    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node {
        int parent = -1; // a rule's row: -1
        int row = 0;
        std::size_t explanation = 0;
        const evidence::ExplanationNode* condition = nullptr; // null for a rule's row; points into m_explanations
        std::vector<int> children;
        Highlights spans;
        QString words; // the exact words at the spans
    };
    int append(int parent, std::size_t explanation, const evidence::ExplanationNode* condition);
    void flatten(int parent, std::size_t explanation, const evidence::ExplanationNode& condition,
                 const text::Offsets& offsets);
    const Node& node(const QModelIndex& index) const;
    QVariant text(const Node& node, int column) const;
    static QString readText(const evidence::ExplanationNode& condition);
    evidence::Truth truthOf(const Node& node) const;

    std::vector<evidence::Explanation> m_explanations;
    std::string m_exactText;
    std::vector<Node> m_nodes;
    std::vector<int> m_roots;
};

} // namespace greffier::models
