#include "ui/models/backtest_model.h"

#include "ui/models/wording.h"

namespace greffier::models {

void BacktestModel::setBacktest(casefile::Backtest test, Excerpts excerpts)
{
    m_test = std::move(test);
    std::vector<Group> groups;
    for (std::size_t kind = 0; kind < m_test.groups.size(); ++kind)
        groups.push_back({static_cast<int>(kind), m_test.groups[kind].count, m_test.groups[kind].examples});
    setGroups(std::move(groups), std::move(excerpts));
}

QString BacktestModel::summary() const
{
    return m_test.comments == 0 ? QString() : backtestTexts(m_test).join(QLatin1Char(' '));
}

QString BacktestModel::groupText(int kind) const
{
    return backtestGroupText(static_cast<casefile::BacktestGroup>(kind));
}

} // namespace greffier::models
