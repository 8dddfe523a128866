#include "ui/models/rules_model.h"

#include "core/base/json.h"
#include "ui/models/wording.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace greffier::models {

RulesModel::RulesModel(QObject* parent) : QAbstractTableModel(parent) {}

void RulesModel::setRules(std::vector<casefile::RuleInfo> rules)
{
    if (hasSameRules(rules)) {
        m_rules = std::move(rules);
        if (!m_rules.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rules = std::move(rules);
    endResetModel();
}

bool RulesModel::hasSameRules(const std::vector<casefile::RuleInfo>& rules) const
{
    return std::equal(rules.begin(), rules.end(), m_rules.begin(), m_rules.end(),
                      [](const casefile::RuleInfo& a, const casefile::RuleInfo& b) {
                          return a.rule.pack == b.rule.pack && a.rule.id == b.rule.id;
                      });
}

void RulesModel::setLanguage(const std::string& language)
{
    m_language = language;
    retranslate();
}

const casefile::RuleInfo& RulesModel::rule(int row) const
{
    return m_rules[static_cast<std::size_t>(row)];
}

QModelIndex RulesModel::indexOfRule(const QString& id) const
{
    const std::string wanted = id.toStdString();
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        if (m_rules[i].rule.fullId() == wanted)
            return index(static_cast<int>(i), 0);
    }
    return {};
}

void RulesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (!m_rules.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumnCount - 1));
}

int RulesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

int RulesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant RulesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const casefile::RuleInfo& info = rule(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(info, index.column());
    case Qt::ToolTipRole: {
        const QString gap = ruleGapText(info);
        return gap.isEmpty() ? base::toQString(info.rule.fullId())
                             : base::toQString(info.rule.fullId()) + QLatin1Char('\n') + gap;
    }
    case Qt::TextAlignmentRole:
        return index.column() == HitsColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case IdRole:
        return base::toQString(info.rule.fullId());
    case WhenRole:
        return base::toQString(info.rule.when);
    case StateRole:
        return static_cast<int>(info.rule.state);
    case SeverityRole:
        return static_cast<int>(info.rule.severity);
    case HitsRole:
        return static_cast<qint64>(info.hits);
    case PrecisionLowRole:
        return info.tally.decided() == 0 ? QVariant() : QVariant(info.tally.precision().low);
    case IsEditedRole:
        return info.isEdited;
    case SortRole:
        return sortKey(info, index.column());
    default:
        return {};
    }
}

QVariant RulesModel::text(const casefile::RuleInfo& info, int column) const
{
    switch (column) {
    case StateColumn:
        return ruleStateText(info.rule.state);
    case TitleColumn: {
        const QString title = base::toQString(info.rule.titleIn(m_language));
        const QString gap = ruleGapText(info);
        const QString named = info.isEdited ? tr("%1 (changed in the case)").arg(title) : title;
        return gap.isEmpty() ? named : tr("%1 – %2", "title of a rule, what it did not answer").arg(named, gap);
    }
    case SeverityColumn:
        return severityText(info.rule.severity);
    case GroupColumn:
        return base::toQString(info.rule.group);
    case HitsColumn:
        return QLocale().toString(static_cast<qlonglong>(info.hits));
    case PrecisionColumn:
        return precisionText(info.tally);
    default:
        return {};
    }
}

QVariant RulesModel::sortKey(const casefile::RuleInfo& info, int column) const
{
    switch (column) {
    case StateColumn:
        return static_cast<int>(info.rule.state);
    case SeverityColumn:
        return static_cast<int>(info.rule.severity);
    case HitsColumn:
        return static_cast<qint64>(info.hits);
    case PrecisionColumn: // no decisions sort below any decision
        return info.tally.decided() == 0 ? -1.0 : info.tally.precision().low;
    default:
        return text(info, column);
    }
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case TitleColumn:
        return tr("Rule");
    case SeverityColumn:
        return tr("Severity");
    case GroupColumn:
        return tr("Group");
    case HitsColumn:
        return tr("Hits");
    case PrecisionColumn:
        return tr("Right so far");
    default:
        return {};
    }
}

} // namespace greffier::models
