#include "ui/models/rules_model.h"

#include "core/base/json.h"
#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace greffier::models {

Interval wilsonInterval(std::int64_t successes, std::int64_t trials)
{
    if (trials <= 0)
        return {};
    constexpr double kZ = 1.959963984540054; // 97.5 % quantile of the normal distribution
    const auto n = static_cast<double>(trials);
    const double p = static_cast<double>(successes) / n;
    const double scale = 1.0 + kZ * kZ / n;
    const double centre = (p + kZ * kZ / (2.0 * n)) / scale;
    const double half = kZ / scale * std::sqrt(p * (1.0 - p) / n + kZ * kZ / (4.0 * n * n));
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

QString precisionText(std::int64_t confirmed, std::int64_t contradicted)
{
    const std::int64_t decided = confirmed + contradicted;
    if (decided <= 0)
        return QCoreApplication::translate("Wording", "no decisions yet");
    const Interval interval = wilsonInterval(confirmed, decided);
    const QLocale locale;
    return QCoreApplication::translate("Wording", "%1 of %2 (%3–%4 %)", "confirmed hits, decided hits, interval")
        .arg(locale.toString(static_cast<qlonglong>(confirmed)), locale.toString(static_cast<qlonglong>(decided)),
             locale.toString(std::lround(interval.low * 100.0)), locale.toString(std::lround(interval.high * 100.0)));
}

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
    case Qt::ToolTipRole:
        return base::toQString(info.rule.fullId());
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
        return info.confirmed + info.contradicted == 0
                   ? QVariant()
                   : QVariant(wilsonInterval(info.confirmed, info.confirmed + info.contradicted).low);
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
        return info.isEdited ? tr("%1 (changed in the case)").arg(title) : title;
    }
    case SeverityColumn:
        return severityText(info.rule.severity);
    case GroupColumn:
        return base::toQString(info.rule.group);
    case HitsColumn:
        return QLocale().toString(static_cast<qlonglong>(info.hits));
    case PrecisionColumn:
        return precisionText(info.confirmed, info.contradicted);
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
        return info.confirmed + info.contradicted == 0
                   ? -1.0
                   : wilsonInterval(info.confirmed, info.confirmed + info.contradicted).low;
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
