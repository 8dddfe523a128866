#include "core/casefile/import_progress.h"

#include <QTest>

using namespace greffier;
using casefile::ImportProgress;
using Step = ImportProgress::Step;

class TestImportProgress : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsAtTheTotal();
    void neverGoesBack();
    void unknownTotalsAreLeftOut();
    void cancelIsPassedOn();
};

namespace {

struct Reported {
    std::vector<base::Progress> all;
    base::JobControl job()
    {
        base::JobControl control;
        control.progress = [this](const base::Progress& progress) { all.push_back(progress); };
        return control;
    }
};

} // namespace

void TestImportProgress::endsAtTheTotal()
{
    Reported reported;
    const base::JobControl job = reported.job();
    ImportProgress progress({1000, 0, 333}, job);
    for (const std::size_t parcel : {0U, 1U, 2U}) {
        for (const Step step : {Step::Hashing, Step::Parsing, Step::Storing, Step::Checking}) {
            progress.control(parcel, step, job.cancel).report(base::Stage::Scanning, 1, 3);
            progress.finish(parcel, step);
        }
    }
    QCOMPARE(reported.all.back().done, std::int64_t{1333});
    QCOMPARE(reported.all.back().total, std::int64_t{1333});
    QVERIFY(reported.all.front().done > 0 && reported.all.front().done < 100); // a third of the hashing of the first
}

void TestImportProgress::neverGoesBack()
{
    Reported reported;
    const base::JobControl job = reported.job();
    ImportProgress progress({1000}, job);
    const base::JobControl parsing = progress.control(0, Step::Parsing, job.cancel);
    for (const std::int64_t done : {10, 90, 5, 50, 100, 300, 0})
        parsing.report(base::Stage::Parsing, done, 100);
    for (std::size_t i = 1; i < reported.all.size(); ++i)
        QVERIFY(reported.all[i].done >= reported.all[i - 1].done);
    QVERIFY(reported.all.back().done < 1000); // the other steps are still to come
}

void TestImportProgress::unknownTotalsAreLeftOut()
{
    Reported reported;
    const base::JobControl job = reported.job();
    ImportProgress progress({1000}, job);
    progress.control(0, Step::Parsing, job.cancel).report(base::Stage::Reading, 500, 0);
    QVERIFY(reported.all.empty());
}

void TestImportProgress::cancelIsPassedOn()
{
    Reported reported;
    const base::JobControl job = reported.job();
    const base::CancelToken token;
    ImportProgress progress({1}, job);
    const base::JobControl control = progress.control(0, Step::Storing, token);
    QVERIFY(!control.isCancelled());
    token.cancel();
    QVERIFY(control.isCancelled());
}

QTEST_GUILESS_MAIN(TestImportProgress)
#include "tst_import_progress.moc"
