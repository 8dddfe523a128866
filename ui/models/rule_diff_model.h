#pragma once
#include "core/casefile/rule_diff.h"
#include "ui/models/comment_groups_model.h"

namespace greffier::models {

// The hits that one version of a rule has and another has not.
class RuleDiffModel final : public CommentGroupsModel {
    Q_OBJECT
public:
    enum Kind { Gained, Lost, Changed, Kept };
    static constexpr std::size_t kMostShown = 200; // comments of a group; the count is of all

    explicit RuleDiffModel(QObject* parent = nullptr) : CommentGroupsModel(parent) {}

    void setDiff(casefile::RuleDiff diff, Excerpts excerpts);

    QString summary() const override;
    void clear() override { setDiff({}, {}); }

protected:
    QString groupText(int kind) const override;

private:
    casefile::RuleDiff m_diff; // without a version: nothing was compared
};

} // namespace greffier::models
