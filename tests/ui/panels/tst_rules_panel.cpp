#include "ui/panels/rules_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace greffier;
using greffier::panels::RulesPanel;

class TestRulesPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTheConditionOfTheChosenRule();
    void savesOnlyWhatIsChangedAndComplete();
    void keepsATextThatIsBeingWritten();
    void emptyCaseSaysWhatToDo();

private:
    static std::vector<casefile::RuleInfo> rules();
    static QPushButton* button(const RulesPanel& panel, const QString& name);
};

std::vector<casefile::RuleInfo> TestRulesPanel::rules()
{
    std::vector<casefile::RuleInfo> all(2);
    all[0].rule.pack = all[1].rule.pack = "test";
    all[0].rule.id = "one";
    all[0].rule.when = "\n  depth > 2\n";
    all[1].rule.id = "two";
    all[1].rule.when = "orphan";
    all[1].rule.state = greffier::rules::RuleState::Watch;
    return all;
}

QPushButton* TestRulesPanel::button(const RulesPanel& panel, const QString& name)
{
    for (QPushButton* each : panel.findChildren<QPushButton*>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

void TestRulesPanel::showsTheConditionOfTheChosenRule()
{
    models::RulesModel model;
    RulesPanel panel(model);
    model.setRules(rules());
    QCOMPARE(panel.currentRule(), QStringLiteral("test/one"));
    QCOMPARE(panel.editor()->condition(), QStringLiteral("depth > 2"));
    panel.showRule(QStringLiteral("test/two"));
    QCOMPARE(panel.currentRule(), QStringLiteral("test/two"));
    QCOMPARE(panel.editor()->condition(), QStringLiteral("orphan"));
    panel.showRule(QStringLiteral("test/none"));
    QCOMPARE(panel.currentRule(), QStringLiteral("test/two"));
}

void TestRulesPanel::savesOnlyWhatIsChangedAndComplete()
{
    models::RulesModel model;
    RulesPanel panel(model);
    model.setRules(rules());
    QPushButton* const save = button(panel, QStringLiteral("Save the rule"));
    QVERIFY(save);
    QVERIFY(!save->isEnabled());
    QSignalSpy saved(&panel, &RulesPanel::saveRequested);
    QTest::keyClicks(panel.editor(), QStringLiteral("orphan and "));
    QVERIFY(save->isEnabled());
    base::Error error;
    error.code = base::ErrorCode::BadExpression;
    error.line = 1;
    error.column = 1;
    panel.showCheck(error);
    QVERIFY(!save->isEnabled());
    panel.showCheck(std::nullopt);
    save->click();
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved.front().at(0).toString(), QStringLiteral("test/one"));
    QCOMPARE(saved.front().at(1).toString(), QStringLiteral("orphan and depth > 2"));
    panel.setReadOnly(true);
    QVERIFY(!save->isEnabled());
}

void TestRulesPanel::keepsATextThatIsBeingWritten()
{
    models::RulesModel model;
    RulesPanel panel(model);
    model.setRules(rules());
    QTest::keyClicks(panel.editor(), QStringLiteral("not "));
    auto again = rules();
    again[0].hits = 7; // a scan ended meanwhile
    model.setRules(again);
    QCOMPARE(panel.editor()->condition(), QStringLiteral("not depth > 2"));
    button(panel, QStringLiteral("Undo my changes"))->click();
    QCOMPARE(panel.editor()->condition(), QStringLiteral("depth > 2"));
}

void TestRulesPanel::emptyCaseSaysWhatToDo()
{
    models::RulesModel model;
    RulesPanel panel(model);
    panel.show();
    QSignalSpy adopted(&panel, &RulesPanel::adoptRequested);
    QVERIFY(!panel.editor()->isVisible());
    button(panel, QString(QStringLiteral("Adopt a pack%1")).arg(QChar(0x2026)))->click();
    QCOMPARE(adopted.count(), 1);
}

QTEST_MAIN(TestRulesPanel)
#include "tst_rules_panel.moc"
