#pragma once
#include "ui/models/backtest_model.h"
#include "ui/models/collision_model.h"
#include "ui/models/rule_diff_model.h"
#include "ui/models/suggestion_model.h"
#include "ui/panels/panel.h"

#include <array>

class QAbstractItemModel;
class QLabel;
class QTabWidget;

namespace greffier::panels {

// What a rule would do, before it does it: its hits on the whole case against the decisions, the hits that another
// version gains and loses, ordinary words that it would hit too, and words that could make a rule. Each on a page of
// its own; a comment is shown by choosing its row.
class RuleTestPanel final : public Panel {
    Q_OBJECT
public:
    enum class Page { Backtest, Diff, Collisions, Suggestions };
    struct Models {
        models::BacktestModel& backtest;
        models::RuleDiffModel& diff;
        models::CollisionModel& collisions;
        models::SuggestionModel& suggestions;
    };
    explicit RuleTestPanel(const Models& models, QWidget* parent = nullptr);

    QString title() const override;
    QWidget* firstFocus() override;
    void retranslate() override;

    void showPage(Page page);
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void commentChosen(const QString& comment); // "c-12"
    void suggestionsRequested();
    void draftRequested(const QString& words, const QString& condition);

private:
    struct Parts {
        QWidget* page = nullptr;
        QLabel* summary = nullptr;
        QTreeView* list = nullptr;
    };
    static constexpr std::size_t kPages = 4;

    Parts addPage(QAbstractItemModel& model, int stretched);
    Parts& parts(Page page) { return m_parts[static_cast<std::size_t>(page)]; }
    void showComments(Page page); // rows that stand for comments
    void update();

    Models m_models;
    QTabWidget* m_tabs = nullptr;
    std::array<Parts, kPages> m_parts;
    QPushButton* m_suggest = nullptr;
    QPushButton* m_draft = nullptr;
    bool m_isReadOnly = false;
};

} // namespace greffier::panels
