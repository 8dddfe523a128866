// The tree of rows where several captures show one thread.
#include "tests/support/tree_text.h"
#include "ui/models/thread_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace greffier;
using evidence::Relations;
using models::ThreadModel;

namespace {

// t-1 (captured first), an unrelated t-2, t-3 = t-1 again: 2 vanished, 5 is 1 again, 6 is 3 again and changed, 7 answers it anew.
std::shared_ptr<const evidence::ThreadArrays> arrays()
{
    return tests::arraysFromText({"(1 2)(3)", "(4)", "(5)(6 7)"});
}

std::shared_ptr<const Relations> relations(const evidence::ThreadArrays& arrays)
{
    const auto id = [&arrays](std::int64_t number) {
        return arrays.id(arrays.positionOf(base::PublicId{base::PublicKind::Comment, number}));
    };
    auto made = std::make_shared<Relations>();
    evidence::JoinedThread first, second;
    first.thread = 0;
    second.thread = 2;
    made->discussions = {{first, second}};
    made->sightings = {{id(5), id(1), id(1), 0, false}, {id(6), id(3), id(3), evidence::Difference::kText, false}};
    made->absences = {{id(2), 2, true}};
    return made;
}

// "5(2) 6(7) 4": the rows as ids, children in brackets.
QString shown(const ThreadModel& model, const QModelIndex& parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString below = shown(model, index);
        rows += index.data(ThreadModel::PublicIdRole).toString().mid(2) + (below.isEmpty() ? QString() : QStringLiteral("(%1)").arg(below));
    }
    return rows.join(QLatin1Char(' '));
}

} // namespace

class TestThreadModelJoined : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyCommentOnce();
    void marksSayWhatCapturesShow();
    void stepsFollowTheRows();
    void scopesAndFilters();
    void withoutRelationsNothingChanges();

private:
    std::int32_t at(std::int64_t number) const { return m_arrays->positionOf(base::PublicId{base::PublicKind::Comment, number}); }
    QString idAt(std::int32_t position) const { return position < 0 ? QString() : m_model->publicIdAt(position); }

    std::shared_ptr<const evidence::ThreadArrays> m_arrays;
    std::unique_ptr<ThreadModel> m_model;
};

void TestThreadModelJoined::init()
{
    m_arrays = arrays();
    m_model = std::make_unique<ThreadModel>(nullptr);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    std::vector<models::RowMarks> marks(7);
    marks[static_cast<std::size_t>(at(7))].hits = 1;
    marks[static_cast<std::size_t>(at(4))].hits = 1;
    m_model->setArrays(m_arrays, marks);
    m_model->setRelations(relations(*m_arrays));
}

void TestThreadModelJoined::everyCommentOnce()
{
    QCOMPARE(shown(*m_model), QStringLiteral("1(2) 3 4 5 6(7)"));
    m_model->setJoined(true);
    QVERIFY(m_model->isJoined());
    QCOMPARE(shown(*m_model), QStringLiteral("5(2) 6(7) 4"));
    QCOMPARE(m_model->visibleCount(), 5);
    // An earlier capture of a comment has the comment's row; every row leads back to itself.
    QCOMPARE(m_model->indexOf(at(1)), m_model->indexOf(at(5)));
    QCOMPARE(m_model->indexOf(at(5)).data(ThreadModel::PositionRole).toInt(), at(5));
    QCOMPARE(m_model->indexOf(at(2)).parent(), m_model->indexOf(at(5)));
    QCOMPARE(m_model->indexOf(at(2)).data(ThreadModel::DepthRole).toInt(), 2);
    m_model->setJoined(false);
    QCOMPARE(shown(*m_model), QStringLiteral("1(2) 3 4 5 6(7)"));
}

void TestThreadModelJoined::marksSayWhatCapturesShow()
{
    const auto change = [this](std::int64_t number) { return m_model->indexOf(at(number)).data(ThreadModel::CaptureChangeRole).toString(); };
    QCOMPARE(change(7), QString()); // beside the captured tree there is nothing to add to
    m_model->setJoined(true);
    QVERIFY(change(7).startsWith(QLatin1String("Added")));
    QVERIFY(change(6).startsWith(QLatin1String("Changed since c-3")));
    QVERIFY(change(2).startsWith(QLatin1String("Vanished")));
    QCOMPARE(change(5), QString());
    QCOMPARE(change(4), QString());
}

void TestThreadModelJoined::stepsFollowTheRows()
{
    m_model->setJoined(true);
    QStringList order;
    for (std::int32_t at = m_model->nextVisible(-1); at >= 0; at = m_model->nextVisible(at))
        order += idAt(at).mid(2);
    QCOMPARE(order.join(QLatin1Char(' ')), QStringLiteral("5 2 6 7 4"));
    order.clear();
    for (std::int32_t at = m_model->previousVisible(-1); at >= 0; at = m_model->previousVisible(at))
        order += idAt(at).mid(2);
    QCOMPARE(order.join(QLatin1Char(' ')), QStringLiteral("4 7 6 2 5"));
    QCOMPARE(idAt(m_model->nextVisible(at(1))), QStringLiteral("c-2")); // from where the comment stands now
    QCOMPARE(idAt(m_model->nextWithHits(-1)), QStringLiteral("c-7"));
    QCOMPARE(idAt(m_model->nextWithHits(at(7))), QStringLiteral("c-4"));
    QCOMPARE(idAt(m_model->previousWithHits(at(4))), QStringLiteral("c-7"));
    QCOMPARE(m_model->subtreeHits(at(6)), 1);
    QCOMPARE(m_model->subtreeHits(at(5)), 0);
    QCOMPARE(m_model->visibleWithHits(), 2);
}

void TestThreadModelJoined::scopesAndFilters()
{
    m_model->setJoined(true);
    m_model->setScope({2, 3}); // the second capture: the thread is the same one
    QCOMPARE(shown(*m_model), QStringLiteral("5(2) 6(7)"));
    m_model->setScope({1, 2});
    QVERIFY(!m_model->isJoined());
    QCOMPARE(shown(*m_model), QStringLiteral("4"));
    m_model->setScope(m_model->wholeCase());
    m_model->setFilter(std::vector<std::int32_t>{at(1), at(6)}); // words may stand in the first capture only
    QVERIFY(!m_model->isJoined());
    QCOMPARE(shown(*m_model), QStringLiteral("1 6"));
    m_model->setFilter(std::nullopt);
    QCOMPARE(shown(*m_model), QStringLiteral("5(2) 6(7) 4"));
}

void TestThreadModelJoined::withoutRelationsNothingChanges()
{
    m_model->setRelations(nullptr);
    m_model->setJoined(true);
    QCOMPARE(shown(*m_model), QStringLiteral("1(2) 3 4 5 6(7)"));
    m_model->setRelations(relations(*m_arrays)); // they arrive later than the case
    QCOMPARE(shown(*m_model), QStringLiteral("5(2) 6(7) 4"));
}

QTEST_GUILESS_MAIN(TestThreadModelJoined)
#include "tst_thread_model_joined.moc"
