#include "ui/models/explanation_model.h"

#include "core/base/json.h"
#include "ui/models/wording.h"

#include <QStringList>

#include <utility>

namespace greffier::models {

ExplanationModel::ExplanationModel(QObject* parent) : QAbstractItemModel(parent) {}

void ExplanationModel::setExplanations(std::vector<evidence::Explanation> explanations, std::string exactText)
{
    beginResetModel();
    m_explanations = std::move(explanations);
    m_exactText = std::move(exactText);
    m_nodes.clear();
    m_roots.clear();
    const text::Offsets offsets(m_exactText);
    for (std::size_t i = 0; i < m_explanations.size(); ++i) {
        const int rule = append(-1, i, nullptr);
        flatten(rule, i, m_explanations[i].root, offsets);
        m_nodes[static_cast<std::size_t>(rule)].spans =
            m_nodes[static_cast<std::size_t>(rule) + 1].spans; // the condition's own, for the rule's row
    }
    endResetModel();
}

void ExplanationModel::clear()
{
    setExplanations({}, {});
}

// The reading, and what it had to undo.
QString ExplanationModel::readText(const evidence::ExplanationNode& condition)
{
    QStringList parts{readingText(condition.reading)};
    for (const evidence::Disguise& disguise : condition.disguises)
        parts << disguiseText(disguise);
    return parts.join(QStringLiteral(" · "));
}

int ExplanationModel::append(int parent, std::size_t explanation, const evidence::ExplanationNode* condition)
{
    const auto place = static_cast<int>(m_nodes.size());
    std::vector<int>& siblings = parent < 0 ? m_roots : m_nodes[static_cast<std::size_t>(parent)].children;
    Node added;
    added.parent = parent;
    added.row = static_cast<int>(siblings.size());
    added.explanation = explanation;
    added.condition = condition;
    siblings.push_back(place);
    m_nodes.push_back(std::move(added));
    return place;
}

void ExplanationModel::flatten(int parent, std::size_t explanation, const evidence::ExplanationNode& condition,
                               const text::Offsets& offsets)
{
    const int place = append(parent, explanation, &condition);
    QStringList words;
    Highlights spans;
    for (const base::Span span : condition.spans) {
        const int start = offsets.toUtf16(span.start);
        spans.append({start, offsets.toUtf16(span.end) - start});
        words << base::toQString(text::slice(m_exactText, span)).simplified();
    }
    m_nodes[static_cast<std::size_t>(place)].spans = spans;
    m_nodes[static_cast<std::size_t>(place)].words = words.join(QStringLiteral(" · "));
    for (const evidence::ExplanationNode& child : condition.children)
        flatten(place, explanation, child, offsets);
}

const ExplanationModel::Node& ExplanationModel::node(const QModelIndex& index) const
{
    return m_nodes[index.internalId()];
}

QModelIndex ExplanationModel::indexOfRule(const QString& rule) const
{
    for (std::size_t i = 0; i < m_explanations.size(); ++i) {
        if (base::toQString(m_explanations[i].rule) == rule)
            return index(static_cast<int>(i), 0);
    }
    return {};
}

void ExplanationModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    for (const Node& each : m_nodes) { // each list of children once, by its last member
        const std::vector<int>& siblings =
            each.parent < 0 ? m_roots : m_nodes[static_cast<std::size_t>(each.parent)].children;
        if (each.row + 1 != static_cast<int>(siblings.size()))
            continue;
        Q_EMIT dataChanged(createIndex(0, 0, static_cast<quintptr>(siblings.front())),
                           createIndex(each.row, kColumnCount - 1, static_cast<quintptr>(siblings.back())));
    }
}

QModelIndex ExplanationModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= kColumnCount || row >= rowCount(parent))
        return {};
    const std::vector<int>& siblings = parent.isValid() ? node(parent).children : m_roots;
    return createIndex(row, column, static_cast<quintptr>(siblings[static_cast<std::size_t>(row)]));
}

QModelIndex ExplanationModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || node(child).parent < 0)
        return {};
    const int above = node(child).parent;
    return createIndex(m_nodes[static_cast<std::size_t>(above)].row, 0, static_cast<quintptr>(above));
}

int ExplanationModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_roots.size());
    return parent.column() == 0 ? static_cast<int>(node(parent).children.size()) : 0;
}

int ExplanationModel::columnCount(const QModelIndex&) const
{
    return kColumnCount;
}

evidence::Truth ExplanationModel::truthOf(const Node& node) const
{
    return node.condition == nullptr ? m_explanations[node.explanation].truth : node.condition->truth;
}

QVariant ExplanationModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node& shown = node(index);
    const evidence::Explanation& explanation = m_explanations[shown.explanation];
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::ToolTipRole:
        return shown.condition == nullptr ? base::toQString(explanation.rule) : text(shown, index.column()).toString();
    case TruthRole:
        return static_cast<int>(truthOf(shown));
    case SpansRole:
        return QVariant::fromValue(shown.spans);
    case RuleRole:
        return base::toQString(explanation.rule);
    case SeverityRole:
        return static_cast<int>(explanation.severity);
    case IsRuleRole:
        return shown.condition == nullptr;
    case IsDecisiveRole:
        return shown.condition != nullptr && shown.condition->isDecisive;
    case IsNearMissRole:
        return explanation.isNearMiss;
    default:
        return {};
    }
}

QVariant ExplanationModel::text(const Node& node, int column) const
{
    const evidence::Explanation& explanation = m_explanations[node.explanation];
    const bool isRule = node.condition == nullptr;
    switch (column) {
    case ConditionColumn:
        if (!isRule)
            return base::toQString(node.condition->condition);
        return explanation.title.empty() ? base::toQString(explanation.rule) : base::toQString(explanation.title);
    case TruthColumn:
        if (!isRule)
            return truthText(node.condition->truth);
        if (explanation.isNearMiss)
            return tr("one condition short");
        return explanation.truth == evidence::Truth::True ? tr("hit") : truthText(explanation.truth);
    case WordsColumn:
        return node.words;
    case ReadingColumn: // says something only where words were read
        return isRule || node.condition->spans.empty() ? QString() : readText(*node.condition);
    case MeasuredColumn:
        return isRule ? QString() : base::toQString(node.condition->measured);
    case CostColumn:
        return isRule ? costText(explanation.root.steps, explanation.budget) : stepsText(node.condition->steps);
    default:
        return {};
    }
}

QVariant ExplanationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ConditionColumn:
        return tr("Condition");
    case TruthColumn:
        return tr("Holds");
    case WordsColumn:
        return tr("Words");
    case ReadingColumn:
        return tr("Read");
    case MeasuredColumn:
        return tr("Measured");
    case CostColumn:
        return tr("Cost");
    default:
        return {};
    }
}

} // namespace greffier::models
