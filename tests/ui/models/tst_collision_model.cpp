#include "ui/models/collision_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace greffier;
using models::CollisionModel;

class TestCollisionModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void termsShowTheirWords();
};

void TestCollisionModel::termsShowTheirWords()
{
    CollisionModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(model.summary().isEmpty());
    rules::TermCollisions term;
    term.term = "regex(/tuer/)";
    term.french = {1, 265, {"habituer", "statuer"}};
    term.english = {0, 2, {"statuer"}};
    model.setCollisions({term, {"word(\"x\")", {}, {}}});
    const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, CollisionModel::TermColumn), QStringLiteral("regex(/tuer/)"));
    QCOMPARE(text(0, CollisionModel::FrenchColumn), QStringLiteral("266"));
    QCOMPARE(text(0, CollisionModel::EnglishColumn), QStringLiteral("2"));
    QCOMPARE(text(0, CollisionModel::InsideColumn), QStringLiteral("267"));
    QCOMPARE(text(0, CollisionModel::ExamplesColumn), QStringLiteral("habituer, statuer, …; statuer, …"));
    QCOMPARE(text(1, CollisionModel::ExamplesColumn), QString());
    QVERIFY(!model.summary().isEmpty());
    const QString found = model.summary();
    model.setCollisions({});
    QVERIFY(!model.summary().isEmpty() && model.summary() != found); // measured, and nothing to measure
    model.clear();
    QVERIFY(model.summary().isEmpty());
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestCollisionModel)
#include "tst_collision_model.moc"
