#include "ui/models/rule_diff_model.h"

#include "ui/models/wording.h"

#include <algorithm>

namespace greffier::models {

void RuleDiffModel::setDiff(casefile::RuleDiff diff, Excerpts excerpts)
{
    m_diff = std::move(diff);
    std::vector<Group> groups;
    const auto add = [&groups](Kind kind, const std::vector<std::int64_t>& comments) {
        const auto shown = static_cast<std::ptrdiff_t>(std::min(comments.size(), kMostShown));
        groups.push_back({kind, static_cast<std::int64_t>(comments.size()), {comments.begin(), comments.begin() + shown}});
    };
    add(Gained, m_diff.gained);
    add(Lost, m_diff.lost);
    add(Changed, m_diff.changed);
    add(Kept, m_diff.kept);
    setGroups(std::move(groups), std::move(excerpts));
}

QString RuleDiffModel::summary() const
{
    return m_diff.newVersion.empty() ? QString() : ruleDiffText(m_diff);
}

QString RuleDiffModel::groupText(int kind) const
{
    switch (kind) {
    case Gained:
        return tr("Gained: only the new version hits");
    case Lost:
        return tr("Lost: only the saved version hits");
    case Changed:
        return tr("Hit by both in other passages");
    default:
        return tr("Hit by both in the same passages");
    }
}

} // namespace greffier::models
