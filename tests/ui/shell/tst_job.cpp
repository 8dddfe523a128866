#include "ui/shell/job.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace greffier;
using namespace greffier::shell;

class TestJob : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsOffTheThreadAndAnswersOnIt();
    void tellsHowFarItIs();
    void stopsWhenAsked();
    void onlyTheLatestAnswerCounts();
    void answersNobodyWhoIsGone();
    void waitsForItsWorkersAtTheEnd();
};

void TestJob::runsOffTheThreadAndAnswersOnIt()
{
    JobTracker jobs;
    QThread* worker = nullptr;
    QThread* answered = nullptr;
    int result = 0;
    jobs.start<int>(
        JobKind::Scan, this,
        [&worker](const base::JobControl&) -> base::Result<int> {
            worker = QThread::currentThread();
            return 42;
        },
        [&](base::Result<int> answer) {
            answered = QThread::currentThread();
            result = *answer;
        });
    QVERIFY(jobs.isRunning(JobKind::Scan));
    QTRY_COMPARE(result, 42);
    QVERIFY(worker != QThread::currentThread());
    QCOMPARE(answered, QThread::currentThread());
    QTRY_VERIFY(jobs.isIdle());
}

void TestJob::tellsHowFarItIs()
{
    JobTracker jobs;
    QSemaphore mayEnd;
    bool isDone = false;
    jobs.start<int>(
        JobKind::Import, this,
        [&mayEnd](const base::JobControl& control) -> base::Result<int> {
            control.report(base::Stage::Parsing, 30, 120);
            mayEnd.acquire();
            control.report(base::Stage::Parsing, 60, 120);
            mayEnd.acquire();
            return 0;
        },
        [&isDone](base::Result<int>) { isDone = true; });
    QTRY_VERIFY(!jobs.snapshots().empty() && jobs.snapshots().front().progress.done == 30);
    const JobSnapshot snapshot = jobs.snapshots().front();
    QCOMPARE(snapshot.progress.total, std::int64_t{120});
    QCOMPARE(snapshot.progress.stage, base::Stage::Parsing);
    QTRY_VERIFY(jobs.snapshots().front().pace.isWatched());
    QCOMPARE(jobs.snapshots().front().pace.perSecond(), 0.0); // nothing has moved yet
    mayEnd.release();
    QTRY_VERIFY(jobs.snapshots().front().pace.perSecond() > 0);
    QVERIFY(jobs.snapshots().front().pace.remainingSeconds().value_or(0) > 0);
    QVERIFY(!isDone);
    mayEnd.release();
    QTRY_VERIFY(isDone);
}

void TestJob::stopsWhenAsked()
{
    JobTracker jobs;
    QSemaphore hasBegun;
    base::ErrorCode code = base::ErrorCode::Internal;
    const int id = jobs.start<int>(
        JobKind::Verify, this,
        [&hasBegun](const base::JobControl& control) -> base::Result<int> {
            hasBegun.release();
            while (!control.isCancelled())
                QThread::yieldCurrentThread();
            return base::fail(base::ErrorCode::Cancelled);
        },
        [&code](base::Result<int> answer) { code = answer.error().code; });
    hasBegun.acquire();
    jobs.cancel(id);
    QVERIFY(jobs.snapshots().front().isCancelling);
    QTRY_COMPARE(code, base::ErrorCode::Cancelled);
}

void TestJob::onlyTheLatestAnswerCounts()
{
    JobTracker jobs;
    std::vector<int> answers;
    QSemaphore mayEnd;
    const auto ask = [&](int number) {
        jobs.supersede(JobKind::Query);
        jobs.start<int>(
            JobKind::Query, this,
            [&mayEnd, number](const base::JobControl&) -> base::Result<int> {
                mayEnd.acquire();
                return number;
            },
            [&answers](base::Result<int> answer) { answers.push_back(*answer); });
    };
    ask(1);
    ask(2);
    ask(3);
    mayEnd.release(3);
    QTRY_VERIFY(jobs.isIdle());
    QCOMPARE(answers, std::vector<int>{3});
}

void TestJob::answersNobodyWhoIsGone()
{
    JobTracker jobs;
    QSemaphore mayEnd;
    bool isAnswered = false;
    auto context = std::make_unique<QObject>();
    jobs.start<int>(
        JobKind::Export, context.get(),
        [&mayEnd](const base::JobControl&) -> base::Result<int> {
            mayEnd.acquire();
            return 1;
        },
        [&isAnswered](base::Result<int>) { isAnswered = true; });
    context.reset();
    mayEnd.release();
    QTRY_VERIFY(jobs.isIdle());
    QVERIFY(!isAnswered);
}

void TestJob::waitsForItsWorkersAtTheEnd()
{
    std::atomic<bool> hasEnded{false};
    {
        JobTracker jobs;
        jobs.start<int>(
            JobKind::Rebuild, this,
            [&hasEnded](const base::JobControl& control) -> base::Result<int> {
                while (!control.isCancelled())
                    QThread::yieldCurrentThread();
                hasEnded = true;
                return 0;
            },
            [](base::Result<int>) { QFAIL("a job of a tracker that is gone has answered"); });
    }
    QVERIFY(hasEnded);
}

QTEST_MAIN(TestJob)
#include "tst_job.moc"
