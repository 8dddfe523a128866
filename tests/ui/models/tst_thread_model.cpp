#include "tests/support/tree_text.h"
#include "ui/models/thread_model.h"
#include "ui/models/wording.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QtTest>

using namespace greffier;
using models::RowMarks;
using models::ThreadModel;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

RowMarks withHits(int hits, evidence::Severity severity = evidence::Severity::High)
{
    RowMarks marks;
    marks.hits = static_cast<std::uint8_t>(hits);
    marks.severity = static_cast<std::int8_t>(severity);
    return marks;
}

models::CommentDisplay display(const QString& author, const QString& text)
{
    models::CommentDisplay shown;
    shown.author = author;
    shown.snippet.text = text;
    return shown;
}

// A case of two threads; positions: 1=0 2=1 3=2 p1=3 4=4 5=5 | 6=6 7=7 8=8.
struct TwoThreads {
    models::TextPages pages;
    QSignalSpy needed{&pages, &models::TextPages::pageNeeded}; // the tester asks for texts as a view does
    ThreadModel model{&pages};
    QAbstractItemModelTester tester{&model, kFatal};

    void answer(const models::CommentDisplay& text)
    {
        pages.find(0);
        pages.setPage(needed.last().at(0).toULongLong(), 0, std::vector<models::CommentDisplay>(9, text));
    }

    explicit TwoThreads(std::vector<RowMarks> marks = {})
    {
        const auto arrays = tests::arraysFromText({"(1 (2 3)(p1 4))(5)", "(6 7)(8)"});
        pages.reset(arrays->size());
        model.setArrays(arrays, std::move(marks));
    }
};

} // namespace

class TestThreadModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void relationsStandBesideTheRows();
    void emptyModelHasNoRows();
    void readsBackAsText_data();
    void readsBackAsText();
    void scopeShowsItsThreadsOnly();
    void scopeIsClampedToTheCase();
    void filterIsAFlatListWithinTheScope();
    void filterSurvivesAScopeAndGoesWithTheArrays();
    void leavesNeverHaveChildren();
    void positionsAndIndexesAreInverse();
    void stepsFollowTheReadingOrder();
    void stepsFromAHiddenRowGoToItsNeighbours();
    void hitsAreFoundInBothDirections();
    void hitsAreFoundWithinFilterAndScope();
    void subtreeHitsCountTheWholeSubtree();
    void marksRefreshTheRowAndItsRoot();
    void allMarksAreAnnouncedBelowASingleRoot();
    void changedHitsChangeTheSteps();
    void textsArriveLater();
    void unknownAuthorIsWorded();
    void placeholderNeedsNoText();
    void accessibleTextSaysEverything();
    void selectionSurvivesAsIds();
    void persistentIndexesAreGoneAfterReset();
    void retranslateAnnouncesHeaderAndRows();
};

// 4 (position 4) seems to answer 2; 5 is a later capture of 1, 8 vanished.
void TestThreadModel::relationsStandBesideTheRows()
{
    TwoThreads threads;
    const auto row = [&threads](std::int32_t position) { return threads.model.indexOf(position); };
    QCOMPARE(row(4).data(ThreadModel::InferredParentRole).toInt(), -1);
    auto relations = std::make_shared<evidence::Relations>();
    const auto idOf = [&threads](std::int32_t position) { return threads.model.arrays().id(position); };
    relations->replies = {{idOf(4), idOf(1), evidence::ReplyReason::Quote, evidence::Confidence::Medium, {}}};
    relations->sightings = {{idOf(5), idOf(0), idOf(0), evidence::Difference::kText, false}};
    relations->absences = {{idOf(8), 0, true}};
    const QSignalSpy changed(&threads.model, &QAbstractItemModel::dataChanged);
    threads.model.setRelations(relations);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(row(4).data(ThreadModel::InferredParentRole).toInt(), 1);
    QCOMPARE(row(4).data(ThreadModel::InferredTextRole).toString(), QStringLiteral("Seems to answer c-2: the text quotes it (probable)"));
    QCOMPARE(row(4).data(Qt::ToolTipRole), row(4).data(ThreadModel::InferredTextRole));
    QVERIFY(row(4).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Seems to answer c-2")));
    QCOMPARE(row(4).parent().data(ThreadModel::PublicIdRole).toString(), QStringLiteral("p-1")); // the tree is as captured
    QCOMPARE(row(5).data(ThreadModel::CaptureChangeRole).toString(), QStringLiteral("Changed since c-1: text"));
    QVERIFY(!row(8).data(ThreadModel::CaptureChangeRole).toString().isEmpty());
    QCOMPARE(row(0).data(ThreadModel::CaptureChangeRole).toString(), QString());
    QCOMPARE(row(0).data(Qt::ToolTipRole).toString(), QString());
    threads.model.setArrays(tests::arraysFromText({"(1 2)"}), {});
    QVERIFY(threads.model.relations() == nullptr); // they were of the other arrays
}

void TestThreadModel::emptyModelHasNoRows()
{
    ThreadModel model(nullptr);
    const QAbstractItemModelTester tester(&model, kFatal);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.nextVisible(-1), -1);
    QCOMPARE(model.previousWithHits(-1), -1);
    QVERIFY(!model.indexOf(0).isValid());
}

void TestThreadModel::readsBackAsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << "(1)";
    QTest::newRow("chain") << "(1 (2 (3 4)))";
    QTest::newRow("forest") << "(1 (2 3) 4)(5)(6 7 8)";
    QTest::newRow("placeholders") << "(p1 (p2 1 2))(3)";
}

void TestThreadModel::readsBackAsText()
{
    QFETCH(QString, text);
    const std::string written = text.toStdString();
    ThreadModel model(nullptr);
    const QAbstractItemModelTester tester(&model, kFatal);
    model.setArrays(tests::arraysFromText({written}), {});
    QCOMPARE(QString::fromStdString(tests::treeOf(model, ThreadModel::PublicIdRole)), text);
}

void TestThreadModel::scopeShowsItsThreadsOnly()
{
    TwoThreads it;
    QCOMPARE(tests::treeOf(it.model, ThreadModel::PublicIdRole), std::string("(1 (2 3) (p1 4))(5)(6 7)(8)"));
    it.model.setScope({1, 2});
    QCOMPARE(tests::treeOf(it.model, ThreadModel::PublicIdRole), std::string("(6 7)(8)"));
    QCOMPARE(it.model.visibleCount(), 3);
    QVERIFY(!it.model.indexOf(0).isValid());
    QCOMPARE(it.model.indexOf(8).row(), 1);
    it.model.setScope({0, 1});
    QCOMPARE(tests::treeOf(it.model, ThreadModel::PublicIdRole), std::string("(1 (2 3) (p1 4))(5)"));
    it.model.setScope(it.model.wholeCase());
    QCOMPARE(it.model.visibleCount(), 9);
}

void TestThreadModel::scopeIsClampedToTheCase()
{
    TwoThreads it;
    it.model.setScope({1, 99});
    QCOMPARE(it.model.scope(), (models::ThreadScope{1, 2}));
    it.model.setScope({5, 3});
    QCOMPARE(it.model.rowCount(), 0);
    QCOMPARE(it.model.nextVisible(-1), -1);
}

void TestThreadModel::filterIsAFlatListWithinTheScope()
{
    TwoThreads it;
    it.model.setFilter(std::vector<std::int32_t>{0, 2, 4, 7});
    QCOMPARE(tests::treeOf(it.model, ThreadModel::PublicIdRole), std::string("(1)(3)(4)(7)"));
    QVERIFY(it.model.isFiltered());
    it.model.setScope({0, 1});
    QCOMPARE(tests::treeOf(it.model, ThreadModel::PublicIdRole), std::string("(1)(3)(4)"));
    QVERIFY(!it.model.indexOf(1).isValid());
    QCOMPARE(it.model.indexOf(4).row(), 2);
    QVERIFY(!it.model.indexOf(4).parent().isValid());
    it.model.setFilter(std::nullopt);
    QCOMPARE(tests::treeOf(it.model, ThreadModel::PublicIdRole), std::string("(1 (2 3) (p1 4))(5)"));
}

void TestThreadModel::filterSurvivesAScopeAndGoesWithTheArrays()
{
    TwoThreads it;
    it.model.setFilter(std::vector<std::int32_t>{2, 7});
    it.model.setScope({1, 2});
    it.model.setScope(it.model.wholeCase());
    QCOMPARE(tests::treeOf(it.model, ThreadModel::PublicIdRole), std::string("(3)(7)"));
    it.model.setFilter(std::vector<std::int32_t>{});
    QCOMPARE(it.model.rowCount(), 0);
    it.model.setArrays(tests::arraysFromText({"(1 2)"}), {});
    QVERIFY(!it.model.isFiltered());
    QCOMPARE(tests::treeOf(it.model, ThreadModel::PublicIdRole), std::string("(1 2)"));
}

void TestThreadModel::leavesNeverHaveChildren()
{
    TwoThreads it;
    QVERIFY(!it.model.indexOf(0).flags().testFlag(Qt::ItemNeverHasChildren));
    QVERIFY(it.model.indexOf(2).flags().testFlag(Qt::ItemNeverHasChildren));
    it.model.setFilter(std::vector<std::int32_t>{0});
    QVERIFY(it.model.indexOf(0).flags().testFlag(Qt::ItemNeverHasChildren));
}

void TestThreadModel::positionsAndIndexesAreInverse()
{
    TwoThreads it;
    for (std::int32_t position = 0; position < 9; ++position)
        QCOMPARE(it.model.positionOf(it.model.indexOf(position)), position);
    QCOMPARE(it.model.positionOf({}), -1);
    QVERIFY(!it.model.indexOf(-1).isValid());
    QVERIFY(!it.model.indexOf(9).isValid());
    QCOMPARE(it.model.indexOf(4).data(ThreadModel::PositionRole).toInt(), 4);
}

void TestThreadModel::stepsFollowTheReadingOrder()
{
    TwoThreads it;
    QList<int> forward, backward;
    for (std::int32_t at = it.model.nextVisible(-1); at >= 0; at = it.model.nextVisible(at))
        forward << at;
    for (std::int32_t at = it.model.previousVisible(-1); at >= 0; at = it.model.previousVisible(at))
        backward.prepend(at);
    QCOMPARE(forward, (QList<int>{0, 1, 2, 3, 4, 5, 6, 7, 8}));
    QCOMPARE(backward, forward);
    it.model.setScope({1, 2});
    QCOMPARE(it.model.nextVisible(-1), 6);
    QCOMPARE(it.model.previousVisible(6), -1);
    QCOMPARE(it.model.nextVisible(8), -1);
}

void TestThreadModel::stepsFromAHiddenRowGoToItsNeighbours()
{
    TwoThreads it;
    it.model.setFilter(std::vector<std::int32_t>{1, 4, 7});
    QCOMPARE(it.model.nextVisible(2), 4);
    QCOMPARE(it.model.previousVisible(2), 1);
    QCOMPARE(it.model.nextVisible(0), 1);
    QCOMPARE(it.model.previousVisible(1), -1);
    it.model.setFilter(std::nullopt);
    it.model.setScope({1, 2});
    QCOMPARE(it.model.nextVisible(2), 6); // before the scope
    it.model.setScope({0, 1});
    QCOMPARE(it.model.previousVisible(8), 5); // behind it
}

void TestThreadModel::hitsAreFoundInBothDirections()
{
    TwoThreads it({{}, withHits(1), {}, {}, withHits(2), {}, {}, withHits(1), {}});
    QCOMPARE(it.model.nextWithHits(-1), 1);
    QCOMPARE(it.model.nextWithHits(1), 4);
    QCOMPARE(it.model.nextWithHits(2), 4);
    QCOMPARE(it.model.nextWithHits(4), 7);
    QCOMPARE(it.model.nextWithHits(7), -1);
    QCOMPARE(it.model.previousWithHits(-1), 7);
    QCOMPARE(it.model.previousWithHits(7), 4);
    QCOMPARE(it.model.previousWithHits(1), -1);
    QCOMPARE(it.model.visibleWithHits(), 3);
}

void TestThreadModel::hitsAreFoundWithinFilterAndScope()
{
    TwoThreads it({{}, withHits(1), {}, {}, withHits(2), {}, {}, withHits(1), {}});
    it.model.setFilter(std::vector<std::int32_t>{0, 4, 5, 7});
    QCOMPARE(it.model.nextWithHits(-1), 4);
    QCOMPARE(it.model.nextWithHits(4), 7);
    QCOMPARE(it.model.previousWithHits(4), -1);
    it.model.setScope({0, 1});
    QCOMPARE(it.model.nextWithHits(4), -1);
    QCOMPARE(it.model.visibleWithHits(), 1);
    it.model.setFilter(std::nullopt);
    it.model.setScope({1, 2});
    QCOMPARE(it.model.nextWithHits(-1), 7);
    QCOMPARE(it.model.previousWithHits(7), -1);
}

void TestThreadModel::subtreeHitsCountTheWholeSubtree()
{
    TwoThreads it({withHits(3), withHits(1), {}, {}, withHits(2), {}, {}, withHits(1), {}});
    QCOMPARE(it.model.subtreeHits(0), 3);
    QCOMPARE(it.model.subtreeHits(3), 1);
    QCOMPARE(it.model.subtreeHits(5), 0);
    QCOMPARE(it.model.indexOf(0).data(ThreadModel::SubtreeHitsRole).toInt(), 2);
    QCOMPARE(it.model.indexOf(4).data(ThreadModel::SubtreeHitsRole).toInt(), 0);
}

void TestThreadModel::marksRefreshTheRowAndItsRoot()
{
    TwoThreads it;
    const QSignalSpy changed(&it.model, &QAbstractItemModel::dataChanged);
    it.model.setMarks(2, withHits(1));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(it.model.positionOf(changed.at(0).at(0).toModelIndex()), 2);
    QCOMPARE(it.model.positionOf(changed.at(1).at(0).toModelIndex()), 0);
    QCOMPARE(it.model.indexOf(2).data(ThreadModel::HitCountRole).toInt(), 1);
    QCOMPARE(it.model.indexOf(2).data(ThreadModel::SeverityRole).toInt(), int(evidence::Severity::High));
    it.model.setMarks(2, withHits(1));
    QCOMPARE(changed.size(), 2); // nothing new
    it.model.setMarks(5, withHits(1));
    QCOMPARE(changed.size(), 3); // a root is refreshed once
    it.model.setScope({1, 2});
    it.model.setMarks(2, RowMarks());
    QCOMPARE(changed.size(), 3); // not shown
}

void TestThreadModel::allMarksAreAnnouncedBelowASingleRoot()
{
    ThreadModel model(nullptr);
    const QAbstractItemModelTester tester(&model, kFatal);
    model.setArrays(tests::arraysFromText({"(1 (2 (3 4)(5)))"}), {});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    std::vector<RowMarks> marks(5);
    marks[4].status = journal::DecisionStatus::Flagged;
    model.setMarks(marks);
    QCOMPARE(changed.size(), 3); // 1; 2; 3 to 5
    QCOMPARE(model.positionOf(changed.at(2).at(0).toModelIndex()), 2);
    QCOMPARE(model.positionOf(changed.at(2).at(1).toModelIndex()), 4);
    QCOMPARE(model.indexOf(4).data(ThreadModel::StatusRole).toInt(), int(journal::DecisionStatus::Flagged));
    QCOMPARE(model.indexOf(4).data(ThreadModel::StatusTextRole).toString(), QStringLiteral("flagged"));
    QCOMPARE(model.indexOf(3).data(ThreadModel::StatusTextRole).toString(), QString());
}

void TestThreadModel::changedHitsChangeTheSteps()
{
    TwoThreads it;
    QCOMPARE(it.model.nextWithHits(-1), -1);
    it.model.setMarks(4, withHits(1));
    QCOMPARE(it.model.nextWithHits(-1), 4);
    it.model.setFilter(std::vector<std::int32_t>{1, 4});
    QCOMPARE(it.model.nextWithHits(-1), 4);
    it.model.setMarks(1, withHits(1));
    QCOMPARE(it.model.nextWithHits(-1), 1);
    it.model.setMarks(std::vector<RowMarks>(9));
    QCOMPARE(it.model.visibleWithHits(), 0);
}

void TestThreadModel::textsArriveLater()
{
    TwoThreads it;
    const QSignalSpy changed(&it.model, &QAbstractItemModel::dataChanged);
    const QModelIndex second = it.model.indexOf(1);
    QCOMPARE(second.data(ThreadModel::SnippetRole).toString(), QString());
    QCOMPARE(second.data(ThreadModel::AuthorRole).toString(), QString());
    QCOMPARE(second.data(ThreadModel::IsLoadedRole).toBool(), false);
    models::CommentDisplay text = display(QStringLiteral("Marc"), QStringLiteral("Bonjour"));
    text.snippet.highlights = {{0, 3}};
    it.answer(text);
    QSet<int> announced;
    for (const QList<QVariant>& signal : changed)
        announced << it.model.positionOf(signal.at(0).toModelIndex());
    QVERIFY(announced.contains(1));
    QVERIFY(!announced.contains(2)); // nobody has looked at it
    QCOMPARE(second.data(ThreadModel::SnippetRole).toString(), QStringLiteral("Bonjour"));
    QCOMPARE(second.data(Qt::DisplayRole).toString(), QStringLiteral("Bonjour"));
    QCOMPARE(second.data(ThreadModel::AuthorRole).toString(), QStringLiteral("Marc"));
    QCOMPARE(second.data(ThreadModel::HighlightsRole).value<models::Highlights>(), (models::Highlights{{0, 3}}));
    it.model.setFilter(std::vector<std::int32_t>{1, 7}); // texts are by position, not by row
    QCOMPARE(it.model.index(1, 0).data(ThreadModel::SnippetRole).toString(), QStringLiteral("Bonjour"));
    QCOMPARE(it.needed.size(), 1);
}

void TestThreadModel::unknownAuthorIsWorded()
{
    TwoThreads it;
    it.answer({});
    QCOMPARE(it.model.indexOf(0).data(ThreadModel::AuthorRole).toString(), models::unknownAuthorText());
    QCOMPARE(it.model.indexOf(0).data(ThreadModel::IsAuthorKnownRole).toBool(), false);
    QCOMPARE(it.model.indexOf(0).data(ThreadModel::TimeRole).toString(), QStringLiteral("unknown date"));
}

void TestThreadModel::placeholderNeedsNoText()
{
    models::TextPages pages;
    ThreadModel model(&pages); // no tester: it would ask for the texts of the others
    const auto arrays = tests::arraysFromText({"(1 (p1 2))"});
    pages.reset(arrays->size());
    model.setArrays(arrays, {});
    const QSignalSpy needed(&pages, &models::TextPages::pageNeeded);
    const QModelIndex missing = model.indexOf(1);
    QVERIFY(missing.data(ThreadModel::IsPlaceholderRole).toBool());
    QCOMPARE(missing.data(ThreadModel::SnippetRole).toString(), models::placeholderText());
    QVERIFY(missing.data(ThreadModel::IsLoadedRole).toBool());
    QCOMPARE(missing.data(ThreadModel::PublicIdRole).toString(), QStringLiteral("p-1"));
    QCOMPARE(missing.data(ThreadModel::ReplyCountRole).toInt(), 1);
    QCOMPARE(needed.size(), 0);
    model.indexOf(0).data(ThreadModel::SnippetRole);
    QCOMPARE(needed.size(), 1);
}

void TestThreadModel::accessibleTextSaysEverything()
{
    RowMarks marks = withHits(2, evidence::Severity::Medium);
    marks.status = journal::DecisionStatus::Removed;
    marks.isAnnotated = true;
    TwoThreads it({{}, {}, marks});
    it.answer(display(QStringLiteral("Marc"), QStringLiteral("Bonjour")));
    const QString said = it.model.indexOf(2).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(said, QStringLiteral("Marc, unknown date, level 3, %1, medium, removed, annotated, Bonjour")
                       .arg(models::hitCountText(2)));
    QVERIFY(it.model.indexOf(3).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("level 2, ")));
}

void TestThreadModel::selectionSurvivesAsIds()
{
    TwoThreads it;
    const auto ids = it.model.idsOf({it.model.indexOf(7), it.model.indexOf(2), it.model.indexOf(7), QModelIndex()});
    QCOMPARE(ids, (std::vector<base::ItemId>{{3}, {8}}));
    it.model.setFilter(std::vector<std::int32_t>{2, 4});
    const QModelIndexList found = it.model.indexesOf(ids);
    QCOMPARE(found.size(), 1);
    QCOMPARE(it.model.positionOf(found.first()), 2);
    QVERIFY(it.model.indexesOf({base::ItemId{99}}).isEmpty());
}

void TestThreadModel::persistentIndexesAreGoneAfterReset()
{
    TwoThreads it;
    const QPersistentModelIndex kept(it.model.indexOf(4));
    it.model.setMarks(4, withHits(1));
    QVERIFY(kept.isValid());
    it.model.setScope({1, 2});
    QVERIFY(!kept.isValid());
}

void TestThreadModel::retranslateAnnouncesHeaderAndRows()
{
    TwoThreads it;
    const QSignalSpy rows(&it.model, &QAbstractItemModel::dataChanged);
    const QSignalSpy header(&it.model, &QAbstractItemModel::headerDataChanged);
    it.model.retranslate();
    QCOMPARE(header.size(), 1);
    QCOMPARE(rows.size(), 1);
    QVERIFY(!it.model.headerData(0, Qt::Horizontal).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestThreadModel)
#include "tst_thread_model.moc"
