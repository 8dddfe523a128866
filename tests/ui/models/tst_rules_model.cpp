#include "ui/models/rules_model.h"
#include "ui/models/wording.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace greffier;
using models::RulesModel;

namespace {

casefile::RuleInfo rule(const std::string& id, std::int64_t hits)
{
    casefile::RuleInfo info;
    info.rule.pack = "fr";
    info.rule.id = id;
    info.rule.title = {{"fr", "Insulte"}, {"en", "Insult"}};
    info.rule.group = "insultes";
    info.rule.severity = evidence::Severity::High;
    info.rule.when = "word(\"con\")";
    info.hits = hits;
    return info;
}

} // namespace

class TestRulesModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void precisionIsWorded();
    void sameRulesStayInPlace();
    void columnsShowTheRule();
    void titlesFollowTheLanguage();
    void undecidedRulesSortLast();
};

void TestRulesModel::precisionIsWorded()
{
    QCOMPARE(models::precisionText({7, 2}), QStringLiteral("7 of 9 (45–94 %)"));
    QCOMPARE(models::precisionText({}), QStringLiteral("no decisions yet"));
}

void TestRulesModel::sameRulesStayInPlace()
{
    RulesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRules({rule("a", 1), rule("b", 2)});
    QCOMPARE(reset.size(), 1);
    model.setRules({rule("a", 5), rule("b", 2)});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(0, RulesModel::HitsColumn).data().toString(), QStringLiteral("5"));
    model.setRules({rule("a", 5)});
    QCOMPARE(reset.size(), 2);
    QCOMPARE(model.rowCount(), 1);
    model.setRules({});
    QCOMPARE(model.rowCount(), 0);
}

void TestRulesModel::columnsShowTheRule()
{
    casefile::RuleInfo info = rule("a", 3);
    info.rule.state = rules::RuleState::Watch;
    info.tally = {7, 2};
    RulesModel model;
    model.setRules({info});
    const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(RulesModel::StateColumn), QStringLiteral("watch"));
    QCOMPARE(text(RulesModel::TitleColumn), QStringLiteral("Insult"));
    QCOMPARE(text(RulesModel::SeverityColumn), QStringLiteral("high"));
    QCOMPARE(text(RulesModel::GroupColumn), QStringLiteral("insultes"));
    QCOMPARE(text(RulesModel::HitsColumn), QStringLiteral("3"));
    QCOMPARE(text(RulesModel::PrecisionColumn), QStringLiteral("7 of 9 (45–94 %)"));
    QCOMPARE(model.index(0, 0).data(RulesModel::IdRole).toString(), QStringLiteral("fr/a"));
    QCOMPARE(model.index(0, 0).data(RulesModel::WhenRole).toString(), QStringLiteral("word(\"con\")"));
    QCOMPARE(model.indexOfRule(QStringLiteral("fr/a")).row(), 0);
    QVERIFY(!model.indexOfRule(QStringLiteral("a")).isValid());
}

void TestRulesModel::titlesFollowTheLanguage()
{
    RulesModel model;
    casefile::RuleInfo info = rule("a", 0);
    info.isEdited = true;
    model.setRules({info});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setLanguage("fr");
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(0, RulesModel::TitleColumn).data().toString(), QStringLiteral("Insulte (changed in the case)"));
}

void TestRulesModel::undecidedRulesSortLast()
{
    casefile::RuleInfo decided = rule("b", 1);
    decided.tally.contradicted = 1;
    RulesModel model;
    model.setRules({rule("a", 1), decided});
    const double undecidedKey = model.index(0, RulesModel::PrecisionColumn).data(RulesModel::SortRole).toDouble();
    const double decidedKey = model.index(1, RulesModel::PrecisionColumn).data(RulesModel::SortRole).toDouble();
    QVERIFY(undecidedKey < decidedKey);
    QVERIFY(!model.index(0, 0).data(RulesModel::PrecisionLowRole).isValid());
    QVERIFY(model.index(1, 0).data(RulesModel::PrecisionLowRole).isValid());
}

QTEST_GUILESS_MAIN(TestRulesModel)
#include "tst_rules_model.moc"
