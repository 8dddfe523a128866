#include "ui/views/page_preview.h"

#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace greffier::views;

namespace {

// Ten pages of A5 (420 by 595 points) with two comments on each; c-4 runs on from page 2 to page 3.
class SamplePages final : public PreviewPages {
public:
    explicit SamplePages(int count) : m_count(count)
    {
        for (int page = 0; page < count; ++page) {
            const QString first = page == 2 ? QStringLiteral("c-4") : QStringLiteral("c-%1").arg(2 * page + 1);
            m_items.push_back({first, page, QRectF(40, 50, 340, 100)});
            m_items.push_back({QStringLiteral("c-%1").arg(2 * page + 2), page, QRectF(40, 300, 340, 250)});
        }
    }
    int count() const override { return m_count; }
    QSizeF size() const override { return {420, 595}; }
    const std::vector<PreviewItem>& items() const override { return m_items; }
    void paint(QPainter& painter, int page) const override
    {
        painted.insert(page);
        painter.fillRect(QRectF(40, 50, 340, 100), Qt::darkBlue);
    }

    mutable std::set<int> painted;

private:
    int m_count;
    std::vector<PreviewItem> m_items;
};

} // namespace

class TestPagePreview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paintsWhatCanBeSeen();
    void isReadFromTheKeyboard();
    void stepsFromCommentToComment();
    void startsFromWhatIsOnScreen();
    void followsTheMouse();
    void keepsThePlaceOverNewPages();
    void fitsTheWidthOrKeepsASize();
    void showsNothingWithoutPages();

private:
    static void show(PagePreview& preview)
    {
        preview.resize(500, 700);
        preview.show();
        QVERIFY(QTest::qWaitForWindowExposed(&preview));
        preview.setFocus();
    }
};

void TestPagePreview::paintsWhatCanBeSeen()
{
    PagePreview preview;
    const auto pages = std::make_shared<SamplePages>(10);
    preview.setPages(pages);
    show(preview);
    preview.grab();
    QVERIFY(pages->painted.contains(0));
    QVERIFY2(pages->painted.size() <= 2, qPrintable(QString::number(pages->painted.size())));
    preview.goToPage(7);
    preview.grab();
    QVERIFY(pages->painted.contains(7));
    QVERIFY(!pages->painted.contains(4));
    QCOMPARE(preview.currentPage(), 7);
}

void TestPagePreview::isReadFromTheKeyboard()
{
    PagePreview preview;
    preview.setPages(std::make_shared<SamplePages>(10));
    show(preview);
    const QScrollBar* const bar = preview.verticalScrollBar();
    QTest::keyClick(&preview, Qt::Key_PageDown);
    QCOMPARE(bar->value(), bar->pageStep());
    QTest::keyClick(&preview, Qt::Key_PageUp);
    QCOMPARE(bar->value(), 0);
    QTest::keyClick(&preview, Qt::Key_Down);
    QVERIFY(bar->value() > 0);
    QTest::keyClick(&preview, Qt::Key_End);
    QCOMPARE(bar->value(), bar->maximum());
    QCOMPARE(preview.currentPage(), 9);
    QTest::keyClick(&preview, Qt::Key_Home);
    QCOMPARE(preview.currentPage(), 0);
}

void TestPagePreview::stepsFromCommentToComment()
{
    PagePreview preview;
    preview.setPages(std::make_shared<SamplePages>(4));
    show(preview);
    QSignalSpy activated(&preview, &PagePreview::itemActivated);
    QTest::keyClick(&preview, Qt::Key_Return); // no comment yet
    QCOMPARE(activated.size(), 0);
    QStringList seen;
    for (int i = 0; i < 9; ++i) {
        QTest::keyClick(&preview, Qt::Key_Right);
        if (seen.isEmpty() || seen.last() != preview.currentItem())
            seen << preview.currentItem();
    }
    // c-4 is one step although it stands on two pages, and the end is the end.
    QCOMPARE(seen.join(QLatin1Char(' ')), QStringLiteral("c-1 c-2 c-3 c-4 c-6 c-7 c-8"));
    QCOMPARE(preview.currentPage(), 3);
    QTest::keyClick(&preview, Qt::Key_Left);
    QCOMPARE(preview.currentItem(), QStringLiteral("c-7"));
    QTest::keyClick(&preview, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.at(0).at(0).toString(), QStringLiteral("c-7"));
    QVERIFY(preview.showItem(QStringLiteral("c-4")));
    QVERIFY(!preview.showItem(QStringLiteral("c-99")));
    QCOMPARE(preview.currentItem(), QStringLiteral("c-4"));
}

void TestPagePreview::startsFromWhatIsOnScreen()
{
    PagePreview preview;
    preview.setPages(std::make_shared<SamplePages>(10));
    show(preview);
    preview.goToPage(5);
    QVERIFY(preview.step(PagePreview::Step::Next));
    QCOMPARE(preview.currentItem(), QStringLiteral("c-11"));
}

void TestPagePreview::followsTheMouse()
{
    PagePreview preview;
    preview.setPages(std::make_shared<SamplePages>(3));
    show(preview);
    QSignalSpy activated(&preview, &PagePreview::itemActivated);
    const int middle = preview.viewport()->width() / 2;
    const qreal scale = preview.zoom() / 100.0 * 96 / 72;
    QTest::mouseClick(preview.viewport(), Qt::LeftButton, {}, QPoint(middle, static_cast<int>(100 * scale)));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.at(0).at(0).toString(), QStringLiteral("c-1"));
    QCOMPARE(preview.verticalScrollBar()->value(), 0);
    QTest::mouseClick(preview.viewport(), Qt::LeftButton, {}, QPoint(middle, static_cast<int>(240 * scale))); // between them
    QCOMPARE(activated.size(), 1);
}

void TestPagePreview::keepsThePlaceOverNewPages()
{
    PagePreview preview;
    preview.setPages(std::make_shared<SamplePages>(10));
    show(preview);
    QVERIFY(preview.showItem(QStringLiteral("c-14")));
    const int before = preview.verticalScrollBar()->value();
    QVERIFY(before > 0);
    preview.setPages(std::make_shared<SamplePages>(12));
    QCOMPARE(preview.verticalScrollBar()->value(), before);
    QCOMPARE(preview.currentItem(), QStringLiteral("c-14"));
    preview.setPages(std::make_shared<SamplePages>(2)); // what it showed is gone
    QCOMPARE(preview.currentItem(), QString());
    QCOMPARE(preview.currentPage(), 1);
}

void TestPagePreview::fitsTheWidthOrKeepsASize()
{
    PagePreview preview;
    preview.setPages(std::make_shared<SamplePages>(3));
    show(preview);
    const int fitted = preview.zoom();
    preview.resize(900, 700);
    QVERIFY(preview.zoom() > fitted);
    QCOMPARE(preview.horizontalScrollBar()->maximum(), 0);
    preview.setZoom(250);
    QCOMPARE(preview.zoom(), 250);
    QVERIFY(preview.horizontalScrollBar()->maximum() > 0);
    preview.resize(500, 700);
    QCOMPARE(preview.zoom(), 250);
    preview.setZoom({});
    QCOMPARE(preview.zoom(), fitted);
}

void TestPagePreview::showsNothingWithoutPages()
{
    PagePreview preview;
    show(preview);
    QCOMPARE(preview.currentPage(), -1);
    QVERIFY(!preview.step(PagePreview::Step::Next));
    QTest::keyClick(&preview, Qt::Key_End);
    preview.setPages(std::make_shared<SamplePages>(2));
    preview.setPages({});
    preview.grab();
    QCOMPARE(preview.pageCount(), 0);
}

QTEST_MAIN(TestPagePreview)
#include "tst_page_preview.moc"
