#include "tests/ui/delegates/sample_rows.h"
#include "ui/delegates/thread_row_delegate.h"
#include "ui/views/thread_tree_view.h"

#include <QSignalSpy>
#include <QTest>

using namespace greffier;
using views::ThreadTreeView;

namespace {

struct Shown {
    Shown()
    {
        view.resize(700, 900);
        view.setModel(&sample.model);
        view.show();
    }
    tests::SampleModel sample;
    ThreadTreeView view;
};

} // namespace

class TestThreadTreeView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsExpanded()
    {
        Shown shown;
        QVERIFY(shown.view.isExpanded(shown.sample.model.indexOf(0)));
        QVERIFY(shown.view.isExpanded(shown.sample.model.indexOf(2)));
        QCOMPARE(shown.view.currentPosition(), -1);
    }

    void stepsInReadingOrder()
    {
        Shown shown;
        QSignalSpy changed(&shown.view, &ThreadTreeView::currentPositionChanged);
        shown.view.goNext();
        QCOMPARE(shown.view.currentPosition(), 0);
        shown.view.goNext();
        shown.view.goNext();
        QCOMPARE(shown.view.currentPosition(), 2); // the placeholder
        shown.view.goPrevious();
        QCOMPARE(shown.view.currentPosition(), 1);
        QCOMPARE(changed.count(), 4);
        QCOMPARE(changed.last().first().toInt(), 1);
        QCOMPARE(shown.view.selectedPositions(), std::vector<std::int32_t>{1});
        shown.view.goTo(shown.sample.arrays->size() - 1);
        shown.view.goNext();
        QCOMPARE(shown.view.currentPosition(), shown.sample.arrays->size() - 1); // stays at the end
    }

    void stepsFromHitToHit()
    {
        Shown shown;
        std::vector<int> visited;
        for (int i = 0; i < 6; ++i) {
            shown.view.goNextHit();
            visited.push_back(shown.view.currentPosition());
        }
        QCOMPARE(visited[0], 0);
        QCOMPARE(visited[1], 3);
        QCOMPARE(visited[2], 4);
        QVERIFY(visited[3] > 4);
        QCOMPARE(visited[4], visited[3]);
        shown.view.goPreviousHit();
        QCOMPARE(shown.view.currentPosition(), 4);
    }

    void goesIntoFoldedThreads()
    {
        Shown shown;
        shown.view.collapse(shown.sample.model.indexOf(0));
        shown.view.goTo(3);
        QCOMPARE(shown.view.currentPosition(), 3);
        QVERIFY(shown.view.isExpanded(shown.sample.model.indexOf(0)));
        QVERIFY(
            shown.view.viewport()->rect().intersects(shown.view.visualRect(shown.sample.model.indexOf(3))));
    }

    void selectionAndFoldingSurviveAReset()
    {
        Shown shown;
        shown.view.goTo(3);
        shown.view.selectionModel()->select(shown.sample.model.indexOf(1), QItemSelectionModel::Select);
        shown.view.collapse(shown.sample.model.indexOf(4));
        QCOMPARE(shown.view.selectedPositions(), (std::vector<std::int32_t>{1, 3}));
        const auto ids = shown.view.selectedIds();
        shown.sample.model.setFilter(std::vector<std::int32_t>{1, 3, 4});
        QCOMPARE(shown.view.selectedIds(), ids);
        QCOMPARE(shown.view.currentPosition(), 3);
        shown.sample.model.setFilter(std::nullopt);
        QCOMPARE(shown.view.selectedIds(), ids);
        QCOMPARE(shown.view.currentPosition(), 3);
        QVERIFY(!shown.view.isExpanded(shown.sample.model.indexOf(4)));
        QVERIFY(shown.view.isExpanded(shown.sample.model.indexOf(0)));
    }

    void clickOnTheExpanderFolds()
    {
        Shown shown;
        const QModelIndex index = shown.sample.model.indexOf(0);
        QStyleOptionViewItem option;
        option.initFrom(&shown.view);
        option.widget = &shown.view;
        option.font = shown.view.font();
        option.rect = shown.view.visualRect(index);
        const auto* rows = qobject_cast<const delegates::ThreadRowDelegate*>(shown.view.itemDelegate());
        const QRect expander = rows->expanderRect(option, index);
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, expander.center());
        QVERIFY(!shown.view.isExpanded(index));
        QCOMPARE(shown.view.currentPosition(), -1); // folding does not choose
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, expander.center());
        QVERIFY(shown.view.isExpanded(index));
    }

    void foldsAndUnfoldsEverything()
    {
        Shown shown;
        shown.view.goTo(3);
        shown.view.collapseEverything();
        QVERIFY(!shown.view.isExpanded(shown.sample.model.indexOf(0)));
        QCOMPARE(shown.view.currentPosition(), 0); // a row that can be seen
        shown.view.expandEverything();
        for (std::int32_t p = 0; p < shown.sample.arrays->size(); ++p) {
            if (shown.sample.arrays->childCount(p) > 0)
                QVERIFY(shown.view.isExpanded(shown.sample.model.indexOf(p)));
        }
    }

    void rowsGrowWithTheZoom()
    {
        Shown shown;
        const int before = shown.view.visualRect(shown.sample.model.indexOf(0)).height();
        shown.view.setZoom(200);
        QTRY_VERIFY(shown.view.visualRect(shown.sample.model.indexOf(0)).height() > before * 3 / 2);
        QCOMPARE(shown.view.zoom(), 200);
    }

    void noModel()
    {
        ThreadTreeView view;
        view.goNext();
        view.goNextHit();
        view.expandEverything();
        view.collapseEverything();
        QCOMPARE(view.currentPosition(), -1);
        QVERIFY(view.selectedPositions().empty());
    }
};

QTEST_MAIN(TestThreadTreeView)
#include "tst_thread_tree_view.moc"
