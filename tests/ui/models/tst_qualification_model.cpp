#include "ui/models/qualification_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace greffier;
using models::QualificationModel;
using models::QualificationRow;

namespace {

QualificationRow row(std::int64_t act, const std::string& comment, const std::string& exact)
{
    QualificationRow made;
    made.passage.act = act;
    made.passage.mark.comment = comment;
    made.passage.mark.span = {3, 8};
    made.passage.mark.exact = exact;
    return made;
}

QualificationRow qualifiedRow()
{
    QualificationRow made = row(4, "c-6", "sales\nporcs");
    made.passage.mark.more.push_back({{20, 25}, "encore", {}, {}});
    report::QualifiedGround ground;
    ground.qualification.act = 7;
    ground.qualification.what.ground = "injure";
    ground.qualification.what.degree = journal::EvidenceDegree::Quoted;
    ground.qualification.what.elements = {{"a", journal::ElementState::Established, "piece 1"},
                                          {"b", journal::ElementState::Disputed, {}}};
    ground.ground.id = "injure";
    ground.ground.title = {"Injure", "Insult"};
    ground.ground.elements = {{"a", {"a", "a"}}, {"b", {"b", "b"}}, {"c", {"c", "c"}}};
    ground.ground.prescription = law::Period{3, law::PeriodUnit::Month};
    made.qualified = ground;
    return made;
}

QString shown(const QualificationModel& model, int at, int column)
{
    return model.index(at, column).data().toString();
}

} // namespace

class TestQualificationModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::English); }
    void rowsSayWhatStands();
    void warningsComeFirst();
    void passagesAreFound();
};

void TestQualificationModel::rowsSayWhatStands()
{
    QualificationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QualificationRow marked = row(5, "c-8", "connards");
    marked.passage.mark.ground = "injure";
    model.setRows({qualifiedRow(), marked, row(6, "c-9", "m****")});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(shown(model, 0, QualificationModel::WordsColumn), QStringLiteral("sales porcs […] encore"));
    QCOMPARE(shown(model, 0, QualificationModel::GroundColumn), QStringLiteral("Insult (not verified)"));
    QCOMPARE(shown(model, 0, QualificationModel::ElementsColumn), QStringLiteral("1 of 3 established"));
    QVERIFY(shown(model, 0, QualificationModel::PeriodColumn).contains(QStringLiteral("date unknown")));
    QCOMPARE(model.index(0, 0).data(QualificationModel::QualificationRole).toString(), QStringLiteral("a-7"));
    QVERIFY(!model.index(0, 0).data(QualificationModel::IsVerifiedRole).toBool());
    QCOMPARE(shown(model, 1, QualificationModel::GroundColumn), QStringLiteral("injure (first impression)"));
    QCOMPARE(shown(model, 2, QualificationModel::GroundColumn), QStringLiteral("not qualified"));
    QVERIFY(model.index(2, 0).data(QualificationModel::QualificationRole).toString().isEmpty());
    QVERIFY(shown(model, 2, QualificationModel::PeriodColumn).isEmpty());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestQualificationModel::warningsComeFirst()
{
    QualificationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QualificationRow conflict = qualifiedRow();
    conflict.isInConflict = true;
    QualificationRow orphan = row(8, "c-2", "porcs");
    orphan.continuation = casefile::Continuation{"a-8", casefile::Anchoring::Orphan, "k-2", {}, {}, {}};
    QualificationRow unseen = orphan;
    unseen.continuation->anchoring = casefile::Anchoring::Unseen;
    QualificationRow alike = orphan;
    alike.continuation->loss = casefile::Loss::Choice;
    QualificationRow moved = row(9, "c-2", "porcs");
    moved.continuation = casefile::Continuation{"a-9", casefile::Anchoring::Exact, "k-2", "c-30", {{1, 6}}, {"porcs"}};
    model.setRows({conflict, orphan, moved, unseen, alike});
    const auto warning = [&model](int at) { return model.index(at, 0).data(QualificationModel::WarningRole).toString(); };
    QVERIFY(warning(0).contains(QStringLiteral("exclude")));
    QVERIFY(warning(1).contains(QStringLiteral("k-2")) && !warning(1).contains(QStringLiteral("take")));
    QVERIFY(warning(2).contains(QStringLiteral("c-30")));
    QVERIFY(shown(model, 1, QualificationModel::WordsColumn).startsWith(QStringLiteral("⚠")));
    QVERIFY(!model.index(1, 0).data(QualificationModel::CanBeTakenRole).toBool());
    QVERIFY(model.index(2, 0).data(QualificationModel::CanBeTakenRole).toBool());
    QVERIFY(warning(3).contains(QStringLiteral("only a part")));
    QVERIFY(!model.index(3, 0).data(QualificationModel::CanBeTakenRole).toBool());
    QVERIFY(warning(4).contains(QStringLiteral("nothing tells")));
}

void TestQualificationModel::passagesAreFound()
{
    QualificationModel model;
    model.setRows({qualifiedRow(), row(6, "c-9", "m****")});
    QCOMPARE(model.rowOf(QStringLiteral("a-6")), 1);
    QCOMPARE(model.rowOf(QStringLiteral("a-7")), -1); // a qualification is no passage
    QVERIFY(model.at(1) && !model.at(2) && !model.at(-1));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.retranslate();
    QCOMPARE(changed.count(), 1);
}

QTEST_GUILESS_MAIN(TestQualificationModel)
#include "tst_qualification_model.moc"
