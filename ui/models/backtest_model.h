#pragma once
#include "core/casefile/backtest.h"
#include "ui/models/comment_groups_model.h"

namespace greffier::models {

// What a rule does on the whole case: its hits by what people said of them, with examples.
class BacktestModel final : public CommentGroupsModel {
    Q_OBJECT
public:
    explicit BacktestModel(QObject* parent = nullptr) : CommentGroupsModel(parent) {}

    void setBacktest(casefile::Backtest test, Excerpts excerpts);

    QString summary() const override;
    void clear() override { setBacktest({}, {}); }

protected:
    QString groupText(int kind) const override;

private:
    casefile::Backtest m_test; // of no comment: nothing was tested
};

} // namespace greffier::models
