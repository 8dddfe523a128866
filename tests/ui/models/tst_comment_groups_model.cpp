// The two models that show groups of comments: a rule tested on the case, and two versions compared.
#include "ui/models/backtest_model.h"
#include "ui/models/rule_diff_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace greffier;
using casefile::BacktestGroup;
using models::CommentGroupsModel;

namespace {

casefile::Backtest backtest()
{
    casefile::Backtest test;
    test.comments = 100;
    test.hits = 30;
    test.groups[static_cast<std::size_t>(BacktestGroup::Confirmed)] = {7, {1, 4}};
    test.groups[static_cast<std::size_t>(BacktestGroup::Contradicted)] = {1, {9}};
    test.groups[static_cast<std::size_t>(BacktestGroup::Beside)] = {1, {12}};
    test.groups[static_cast<std::size_t>(BacktestGroup::Undecided)] = {21, {13}};
    return test;
}

// "Hits… 7 (c-1 c-4); …"
QString describe(const CommentGroupsModel& model)
{
    QStringList groups;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex group = model.index(row, 0);
        QStringList comments;
        for (int i = 0; i < model.rowCount(group); ++i)
            comments += model.index(i, 0, group).data(CommentGroupsModel::CommentRole).toString();
        groups += QStringLiteral("%1 %2 (%3)").arg(group.data().toString(), model.index(row, 1).data().toString(),
                                                  comments.join(QLatin1Char(' ')));
    }
    return groups.join(QLatin1String("; "));
}

} // namespace

class TestCommentGroupsModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void aBacktestIsShownByGroups();
    void commentsShowHowTheyBegin();
    void aRunawayIsSaid();
    void differencesAreShown();
    void longListsAreCut();
};

void TestCommentGroupsModel::aBacktestIsShownByGroups()
{
    models::BacktestModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(model.summary().isEmpty());
    model.setBacktest(backtest(), {});
    QCOMPARE(describe(model), QStringLiteral("Hits that people confirmed 7 (c-1 c-4); Hits that people contradicted 1 (c-9); "
                                             "Hits beside the point 1 (c-12); Hits not decided yet 21 (c-13)"));
    QVERIFY(model.summary().contains(QStringLiteral("7 of 9 (45–94 %)")));
    QVERIFY(model.index(0, 0).data(CommentGroupsModel::CommentRole).toString().isEmpty());
    QCOMPARE(model.index(3, 0).data(CommentGroupsModel::CountRole).toInt(), 21);
    model.retranslate();
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.summary().isEmpty());
}

void TestCommentGroupsModel::commentsShowHowTheyBegin()
{
    models::BacktestModel model;
    model.setBacktest(backtest(), {{4, QStringLiteral("Un <b>con</b>")}});
    const QModelIndex confirmed = model.index(0, 0);
    QCOMPARE(model.index(0, 0, confirmed).data().toString(), QStringLiteral("c-1"));
    QCOMPARE(model.index(1, 0, confirmed).data().toString(), QStringLiteral("c-4  Un <b>con</b>"));
    QVERIFY(model.parent(model.index(1, 0, confirmed)) == confirmed);
}

void TestCommentGroupsModel::aRunawayIsSaid()
{
    models::BacktestModel model;
    casefile::Backtest test = backtest();
    test.rule = "case/a";
    model.setBacktest(test, {});
    QVERIFY2(model.summary().contains(QLatin1String("case/a (30 %)")), qPrintable(model.summary()));
    test.hits = 20;
    model.setBacktest(test, {});
    QVERIFY(!model.summary().contains(QLatin1String("case/a")));
}

void TestCommentGroupsModel::differencesAreShown()
{
    models::RuleDiffModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(model.summary().isEmpty());
    casefile::RuleDiff diff;
    diff.rule = "case/a";
    diff.newVersion = "ab";
    diff.gained = {3};
    diff.changed = {5, 6};
    model.setDiff(diff, {});
    QCOMPARE(describe(model),
             QStringLiteral("Gained: only the new version hits 1 (c-3); Hit by both in other passages 2 (c-5 c-6)"));
    QCOMPARE(model.summary(), QStringLiteral("1 gained, 0 lost, 2 in other passages, 0 as before"));
}

void TestCommentGroupsModel::longListsAreCut()
{
    casefile::RuleDiff diff;
    diff.newVersion = "ab";
    for (std::int64_t i = 1; i <= 1'000; ++i)
        diff.kept.push_back(i);
    models::RuleDiffModel model;
    model.setDiff(diff, {});
    QCOMPARE(model.rowCount(model.index(0, 0)), static_cast<int>(models::RuleDiffModel::kMostShown));
    QCOMPARE(model.index(0, 0).data(CommentGroupsModel::CountRole).toInt(), 1'000);
}

QTEST_GUILESS_MAIN(TestCommentGroupsModel)
#include "tst_comment_groups_model.moc"
