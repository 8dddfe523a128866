#include "tests/support/million_comments.h"
#include "ui/models/text_loader.h"
#include "ui/models/text_pages.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>
#include <QtTest>

#include <atomic>

using namespace greffier;
using models::CommentDisplay;
using models::TextLoader;
using models::TextPages;

namespace {

constexpr std::int32_t kSize = TextPages::kPageSize;

std::shared_ptr<const evidence::ThreadArrays> arraysOf(std::int32_t count)
{
    const auto comments = tests::madeUpComments(count);
    return std::make_shared<const evidence::ThreadArrays>(
        evidence::ThreadArrays::build(tests::madeUpNodes(comments), tests::threadCountOf(comments)));
}

std::vector<CommentDisplay> named(const std::vector<base::ItemId>& ids)
{
    std::vector<CommentDisplay> displays(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        displays[i].author = QString::number(ids[i].value);
    return displays;
}

} // namespace

class TestTextLoader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsOnAWorkerAndAnswersHere();
    void theNewestRequestIsReadFirst();
    void failedReadsAreGivenUp();
    void otherArraysDropWhatIsOnItsWay();
    void oldestRequestsAreGivenUp();
    void destructionWaitsForTheReadUnderWay();
};

void TestTextLoader::readsOnAWorkerAndAnswersHere()
{
    TextPages pages;
    std::atomic<QThread*> worker = nullptr;
    TextLoader loader(pages, [&worker](std::vector<base::ItemId> ids) -> TextLoader::Read {
        return [&worker, ids] {
            worker = QThread::currentThread();
            return named(ids);
        };
    });
    const auto arrays = arraysOf(kSize + 10);
    loader.setArrays(arrays);
    QCOMPARE(pages.size(), kSize + 10);
    QSignalSpy arrived(&pages, &TextPages::rowsArrived);
    QVERIFY(pages.find(kSize + 3) == nullptr);
    QVERIFY(arrived.wait());
    QVERIFY(worker.load() != nullptr);
    QVERIFY(worker.load() != QThread::currentThread());
    QCOMPARE(pages.find(kSize + 3)->author, QString::number(arrays->id(kSize + 3).value));
    QVERIFY(!pages.isLoaded(0));
}

void TestTextLoader::theNewestRequestIsReadFirst()
{
    TextPages pages;
    QSemaphore gate;
    QList<int> order; // written in the loader's thread, when the work is prepared
    const auto arrays = arraysOf(4 * kSize);
    TextLoader loader(pages, [&](std::vector<base::ItemId> ids) -> TextLoader::Read {
        order << arrays->positionOf(ids.front()) / kSize;
        return [&gate, ids] {
            gate.acquire();
            return named(ids);
        };
    });
    loader.setArrays(arrays);
    QSignalSpy arrived(&pages, &TextPages::rowsArrived);
    for (int page = 0; page < 4; ++page)
        pages.find(page * kSize);
    gate.release(4);
    while (arrived.size() < 4)
        QVERIFY(arrived.wait());
    QCOMPARE(order, (QList<int>{3, 2, 1, 0}));
}

void TestTextLoader::failedReadsAreGivenUp()
{
    TextPages pages;
    QSemaphore done;
    TextLoader loader(pages, [&done](const std::vector<base::ItemId>&) -> TextLoader::Read {
        return [&done] {
            done.release();
            return std::vector<CommentDisplay>();
        };
    });
    loader.setArrays(arraysOf(5));
    QSignalSpy needed(&pages, &TextPages::pageNeeded);
    pages.find(0);
    const auto asksAgain = [&] {
        pages.find(0);
        return needed.size() >= 2;
    };
    QTRY_VERIFY(asksAgain()); // only once the failure is known
    QVERIFY(done.tryAcquire(1, 5'000));
    QVERIFY(!pages.isLoaded(0));
}

void TestTextLoader::otherArraysDropWhatIsOnItsWay()
{
    TextPages pages;
    QSemaphore gate;
    TextLoader loader(pages, [&gate](std::vector<base::ItemId> ids) -> TextLoader::Read {
        return [&gate, ids] {
            gate.acquire();
            return named(ids);
        };
    });
    loader.setArrays(arraysOf(3 * kSize));
    pages.find(0);
    QCoreApplication::sendPostedEvents(&loader); // the read begins
    loader.setArrays(arraysOf(2));
    QSignalSpy arrived(&pages, &TextPages::rowsArrived);
    pages.find(1);
    gate.release(2);
    QVERIFY(arrived.wait());
    QCOMPARE(arrived.size(), 1);
    QCOMPARE(pages.pageCount(), 1);
    QCOMPARE(pages.find(1)->author, QStringLiteral("2"));
    QVERIFY(pages.find(2) == nullptr);
}

void TestTextLoader::oldestRequestsAreGivenUp()
{
    TextPages pages(200);
    TextLoader loader(pages, [](std::vector<base::ItemId> ids) -> TextLoader::Read { return [ids] { return named(ids); }; });
    const int count = static_cast<int>(TextLoader::kMaxWaiting) + 10;
    loader.setArrays(arraysOf(count * kSize));
    QSignalSpy arrived(&pages, &TextPages::rowsArrived);
    for (int page = 0; page < count; ++page)
        pages.find(page * kSize);
    while (arrived.size() < static_cast<int>(TextLoader::kMaxWaiting))
        QVERIFY(arrived.wait());
    QVERIFY(!pages.isLoaded(9 * kSize));
    QVERIFY(pages.isLoaded(10 * kSize));
    QVERIFY(pages.isLoaded((count - 1) * kSize));
}

void TestTextLoader::destructionWaitsForTheReadUnderWay()
{
    TextPages pages;
    std::atomic<bool> isDone = false;
    QSemaphore started;
    {
        TextLoader loader(pages, [&](const std::vector<base::ItemId>&) -> TextLoader::Read {
            return [&] {
                started.release();
                for (int i = 0; i < 1'000; ++i)
                    QThread::yieldCurrentThread();
                isDone = true;
                return std::vector<CommentDisplay>(1);
            };
        });
        loader.setArrays(arraysOf(1));
        pages.find(0);
        QCoreApplication::sendPostedEvents(&loader);
        QVERIFY(started.tryAcquire(1, 5'000));
    }
    QVERIFY(isDone);
    QVERIFY(!pages.isLoaded(0)); // the answer of a loader that is gone reaches nobody
}

QTEST_GUILESS_MAIN(TestTextLoader)
#include "tst_text_loader.moc"
