#include "ui/models/text_pages.h"

#include <QSignalSpy>
#include <QtTest>

using namespace greffier;
using models::CommentDisplay;
using models::TextPages;

namespace {

constexpr std::int32_t kSize = TextPages::kPageSize;

std::vector<CommentDisplay> page(const QString& author, std::int32_t count = kSize)
{
    CommentDisplay display;
    display.author = author;
    return std::vector<CommentDisplay>(static_cast<std::size_t>(count), display);
}

} // namespace

class TestTextPages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksOncePerPage();
    void answersTellWhoWaited();
    void positionsOutsideAskForNothing();
    void answersToAnOlderRequestAreDropped();
    void unaskedPagesAreDropped();
    void leastRecentlyUsedPageGoes();
    void refreshShowsTheOldUntilTheNewIsThere();
    void refreshAtLeavesOtherPagesAlone();
    void refreshAsksAgainForThoseWhoWait();
    void givenUpPagesAreAskedForAgain();
    void shortLastPage();
};

void TestTextPages::asksOncePerPage()
{
    TextPages pages;
    pages.reset(3 * kSize);
    const QSignalSpy needed(&pages, &TextPages::pageNeeded);
    QVERIFY(pages.find(0) == nullptr);
    QVERIFY(pages.find(kSize - 1) == nullptr);
    QVERIFY(pages.find(kSize) == nullptr);
    QCOMPARE(needed.size(), 2);
    QCOMPARE(needed.at(0).at(1).toInt(), 0);
    QCOMPARE(needed.at(1).at(1).toInt(), 1);
}

void TestTextPages::answersTellWhoWaited()
{
    TextPages pages;
    pages.reset(2 * kSize);
    const QSignalSpy needed(&pages, &TextPages::pageNeeded);
    const QSignalSpy arrived(&pages, &TextPages::rowsArrived);
    pages.find(5);
    pages.find(7);
    pages.find(5);
    pages.setPage(needed.at(0).at(0).toULongLong(), 0, page(QStringLiteral("a")));
    QCOMPARE(arrived.size(), 1);
    QCOMPARE(arrived.at(0).at(0).value<QList<int>>(), (QList<int>{5, 7}));
    QCOMPARE(pages.find(6)->author, QStringLiteral("a"));
    QVERIFY(pages.isLoaded(6));
    QVERIFY(!pages.isLoaded(kSize));
    QCOMPARE(needed.size(), 1);
}

void TestTextPages::positionsOutsideAskForNothing()
{
    TextPages pages;
    pages.reset(10);
    const QSignalSpy needed(&pages, &TextPages::pageNeeded);
    QVERIFY(pages.find(-1) == nullptr);
    QVERIFY(pages.find(10) == nullptr);
    QCOMPARE(needed.size(), 0);
}

void TestTextPages::answersToAnOlderRequestAreDropped()
{
    TextPages pages;
    pages.reset(kSize);
    const QSignalSpy needed(&pages, &TextPages::pageNeeded);
    const QSignalSpy arrived(&pages, &TextPages::rowsArrived);
    pages.find(0);
    pages.reset(kSize);
    pages.find(0);
    QCOMPARE(needed.size(), 2);
    const quint64 older = needed.at(0).at(0).toULongLong();
    const quint64 newer = needed.at(1).at(0).toULongLong();
    QVERIFY(older != newer);
    pages.setPage(older, 0, page(QStringLiteral("old")));
    QVERIFY(pages.find(0) == nullptr);
    QCOMPARE(arrived.size(), 0);
    pages.setPage(newer, 0, page(QStringLiteral("new")));
    QCOMPARE(pages.find(0)->author, QStringLiteral("new"));
    pages.setPage(newer, 0, page(QStringLiteral("again")));
    QCOMPARE(pages.find(0)->author, QStringLiteral("new")); // a request is answered once
}

void TestTextPages::unaskedPagesAreDropped()
{
    TextPages pages;
    pages.reset(kSize);
    pages.setPage(1, 0, page(QStringLiteral("a")));
    pages.setPage(0, 7, page(QStringLiteral("a")));
    QCOMPARE(pages.pageCount(), 0);
}

void TestTextPages::leastRecentlyUsedPageGoes()
{
    TextPages pages(2);
    pages.reset(4 * kSize);
    connect(&pages, &TextPages::pageNeeded, this, [&pages](quint64 request, int number) {
        pages.setPage(request, number, page(QString::number(number)));
    });
    pages.find(0);
    pages.find(kSize);
    QVERIFY(pages.find(0) != nullptr); // page 0 is now the more recent one
    pages.find(2 * kSize);
    QCOMPARE(pages.pageCount(), 2);
    QVERIFY(pages.isLoaded(0));
    QVERIFY(!pages.isLoaded(kSize));
    QVERIFY(pages.isLoaded(2 * kSize));
}

void TestTextPages::refreshShowsTheOldUntilTheNewIsThere()
{
    TextPages pages;
    pages.reset(kSize);
    const QSignalSpy needed(&pages, &TextPages::pageNeeded);
    const QSignalSpy arrived(&pages, &TextPages::rowsArrived);
    pages.find(0);
    pages.setPage(needed.at(0).at(0).toULongLong(), 0, page(QStringLiteral("old")));
    pages.refresh();
    QCOMPARE(needed.size(), 1); // asked for when it is looked at
    QCOMPARE(pages.find(3)->author, QStringLiteral("old"));
    QCOMPARE(needed.size(), 2);
    pages.setPage(needed.at(1).at(0).toULongLong(), 0, page(QStringLiteral("new")));
    QCOMPARE(arrived.last().at(0).value<QList<int>>(), (QList<int>{3}));
    QCOMPARE(pages.find(3)->author, QStringLiteral("new"));
    QCOMPARE(needed.size(), 2);
}

void TestTextPages::refreshAtLeavesOtherPagesAlone()
{
    TextPages pages;
    pages.reset(2 * kSize);
    QSignalSpy needed(&pages, &TextPages::pageNeeded);
    pages.find(0);
    pages.find(kSize);
    pages.setPage(needed.at(0).at(0).toULongLong(), 0, page(QStringLiteral("0")));
    pages.setPage(needed.at(1).at(0).toULongLong(), 1, page(QStringLiteral("1")));
    needed.clear();
    pages.refreshAt(kSize + 4);
    pages.find(0);
    QCOMPARE(needed.size(), 0);
    pages.find(kSize);
    QCOMPARE(needed.size(), 1);
}

void TestTextPages::refreshAsksAgainForThoseWhoWait()
{
    TextPages pages;
    pages.reset(2 * kSize);
    const QSignalSpy needed(&pages, &TextPages::pageNeeded);
    const QSignalSpy arrived(&pages, &TextPages::rowsArrived);
    pages.find(1);
    pages.refreshAt(2);
    QCOMPARE(needed.size(), 2);
    pages.setPage(needed.at(0).at(0).toULongLong(), 0, page(QStringLiteral("old")));
    QCOMPARE(arrived.size(), 0);
    pages.refresh();
    QCOMPARE(needed.size(), 3);
    pages.setPage(needed.at(2).at(0).toULongLong(), 0, page(QStringLiteral("new")));
    QCOMPARE(arrived.at(0).at(0).value<QList<int>>(), (QList<int>{1}));
}

void TestTextPages::givenUpPagesAreAskedForAgain()
{
    TextPages pages;
    pages.reset(kSize);
    const QSignalSpy needed(&pages, &TextPages::pageNeeded);
    pages.find(0);
    pages.giveUp(needed.at(0).at(0).toULongLong() + 1, 0); // somebody else's request
    pages.find(0);
    QCOMPARE(needed.size(), 1);
    pages.giveUp(needed.at(0).at(0).toULongLong(), 0);
    pages.find(0);
    QCOMPARE(needed.size(), 2);
}

void TestTextPages::shortLastPage()
{
    TextPages pages;
    pages.reset(kSize + 2);
    const QSignalSpy needed(&pages, &TextPages::pageNeeded);
    pages.find(kSize + 1);
    pages.setPage(needed.at(0).at(0).toULongLong(), 1, page(QStringLiteral("a"), 1)); // one too few
    QVERIFY(pages.find(kSize) != nullptr);
    QVERIFY(pages.find(kSize + 1) == nullptr);
    QCOMPARE(needed.size(), 1);
}

QTEST_GUILESS_MAIN(TestTextPages)
#include "tst_text_pages.moc"
