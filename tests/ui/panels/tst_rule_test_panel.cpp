#include "ui/panels/rule_test_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace greffier;
using panels::RuleTestPanel;

class TestRuleTestPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatToDoBeforeAnythingWasTested();
    void aCommentIsChosenByItsRow();
    void aSuggestionBecomesADraft();
    void aReadOnlyCaseGetsNoDraft();

private:
    QTreeView* list(const char* name) const
    {
        for (QTreeView* each : m_panel->findChildren<QTreeView*>()) {
            if (each->accessibleName() == QString::fromUtf8(name))
                return each;
        }
        return nullptr;
    }
    QPushButton* button(const char* name) const
    {
        for (QPushButton* each : m_panel->findChildren<QPushButton*>()) {
            if (each->accessibleName() == QString::fromUtf8(name))
                return each;
        }
        return nullptr;
    }
    bool says(const char* words) const
    {
        const auto labels = m_panel->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [words](const QLabel* label) {
            return label->isVisibleTo(label->window()) && label->text().contains(QLatin1String(words));
        });
    }

    struct Models {
        models::BacktestModel backtest;
        models::RuleDiffModel diff;
        models::CollisionModel collisions;
        models::SuggestionModel suggestions;
    };
    std::unique_ptr<Models> m_models;
    std::unique_ptr<RuleTestPanel> m_panel;
};

void TestRuleTestPanel::init()
{
    m_models = std::make_unique<Models>();
    m_panel = std::make_unique<RuleTestPanel>(RuleTestPanel::Models{m_models->backtest, m_models->diff, m_models->collisions,
                                                                  m_models->suggestions});
    m_panel->show();
}

void TestRuleTestPanel::cleanup()
{
    m_panel.reset();
    m_models.reset();
}

void TestRuleTestPanel::saysWhatToDoBeforeAnythingWasTested()
{
    QVERIFY(says("Test on the case"));
    QVERIFY(!list("On the case")->isVisible());
    QVERIFY(m_panel->firstFocus()->isVisible());
    m_panel->showPage(RuleTestPanel::Page::Diff);
    QVERIFY(says("Compare with the saved version"));
    QVERIFY(!button("Suggest words")->isVisible());
    m_panel->showPage(RuleTestPanel::Page::Suggestions);
    QVERIFY(button("Suggest words")->isVisible());
    QSignalSpy asked(m_panel.get(), &RuleTestPanel::suggestionsRequested);
    button("Suggest words")->click();
    QCOMPARE(asked.size(), 1);
}

void TestRuleTestPanel::aCommentIsChosenByItsRow()
{
    casefile::Backtest test;
    test.comments = 20;
    test.hits = 1;
    test.groups[0] = {1, {7}};
    m_models->backtest.setBacktest(test, {});
    QVERIFY(list("On the case")->isVisible());
    QVERIFY(says("20 comment"));
    QSignalSpy chosen(m_panel.get(), &RuleTestPanel::commentChosen);
    const QModelIndex group = m_models->backtest.index(0, 0);
    list("On the case")->setCurrentIndex(group);
    QCOMPARE(chosen.size(), 0);
    list("On the case")->setCurrentIndex(m_models->backtest.index(0, 0, group));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), QStringLiteral("c-7"));
}

void TestRuleTestPanel::aSuggestionBecomesADraft()
{
    m_panel->showPage(RuleTestPanel::Page::Suggestions);
    m_models->suggestions.setSuggestions({3, 3, 0, {{"sale con", true, 3, 0, 1, 2, 0, {}, "phrase(\"sale con\")"}}});
    QPushButton* const draft = button("Write a draft rule with it…");
    QVERIFY(draft && !draft->isEnabled());
    list("Suggestions")->setCurrentIndex(m_models->suggestions.index(0, 0));
    QVERIFY(draft->isEnabled());
    QSignalSpy asked(m_panel.get(), &RuleTestPanel::draftRequested);
    draft->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), QStringLiteral("sale con"));
    QCOMPARE(asked[0][1].toString(), QStringLiteral("phrase(\"sale con\")"));
}

void TestRuleTestPanel::aReadOnlyCaseGetsNoDraft()
{
    m_panel->showPage(RuleTestPanel::Page::Suggestions);
    m_models->suggestions.setSuggestions({3, 3, 0, {{"con", false, 3, 0, 1, 2, 0, {}, "word(\"con\")"}}});
    list("Suggestions")->setCurrentIndex(m_models->suggestions.index(0, 0));
    m_panel->setReadOnly(true);
    QVERIFY(!button("Write a draft rule with it…")->isEnabled());
}

QTEST_MAIN(TestRuleTestPanel)
#include "tst_rule_test_panel.moc"
