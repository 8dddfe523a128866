// Backups: whole, verified, kept in a ring, and made into a case again.
#include "bundle_fixture.h"
#include "core/casefile/backup.h"
#include "core/casefile/verify.h"

#include <QDateTime>
#include <QTest>

using namespace greffier;
using base::ErrorCode;

class TestBackup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCopyOfAnOpenCaseIsWhole();
    void damagedCasesAreNotCopied();
    void restoredCasesGoOn();
    void whatExistsIsNotReplaced();
    void cancelLeavesNothing();
    void theRingGrowsWithTheCase();
    void whatTheRingKeeps_data();
    void whatTheRingKeeps();
    void theRingForgets();
    void beforeAnImport();

private:
    std::unique_ptr<tests::CaseFolder> m_folder;
    std::unique_ptr<casefile::CaseFile> m_file;
};

namespace {

struct SetClock final : base::Clock {
    std::int64_t utcMs = 0;
    base::Moment now() const override { return {utcMs, 0}; }
};

std::int64_t at(const char* iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

void TestBackup::init()
{
    m_folder = std::make_unique<tests::CaseFolder>();
    m_file = tests::richCase(*m_folder);
    QVERIFY(m_file);
}

void TestBackup::aCopyOfAnOpenCaseIsWhole()
{
    const std::string copy = m_folder->path("copy.greffier");
    QVERIFY(casefile::backUp(m_folder->path(), copy, {}).has_value());
    QVERIFY(casefile::decide(*m_file, {"c-1"}, journal::DecisionStatus::Cleared, "").has_value()); // goes on working
    QVERIFY((QFile::permissions(QString::fromStdString(copy)) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    auto other = m_folder->open("copy.greffier");
    QVERIFY(other);
    QCOMPARE(other->info().uid, m_file->info().uid);
    QCOMPARE(other->info().acts, m_file->info().acts - 1);
    QCOMPARE(other->comment({2})->text, m_file->comment({2})->text);
    QVERIFY(!QFileInfo::exists(QString::fromStdString(copy + ".part")));
}

void TestBackup::damagedCasesAreNotCopied()
{
    m_file.reset();
    QByteArray bytes = m_folder->bytes();
    const qsizetype text = bytes.indexOf("Un sale con, ");
    QVERIFY(text > 0);
    bytes[text] = 'V';
    m_folder->write("damaged.greffier", bytes);
    for (const char* to : {"copy.greffier", "restored.greffier"}) {
        const auto status = to[0] == 'c' ? casefile::backUp(m_folder->path("damaged.greffier"), m_folder->path(to), {})
                                         : casefile::restore(m_folder->path("damaged.greffier"), m_folder->path(to), {});
        QVERIFY(!status.has_value());
        QVERIFY(status.error().code == ErrorCode::VerificationFailed);
        QVERIFY2(QString::fromStdString(status.error().detail).contains(QLatin1String("blob ")), status.error().detail.c_str());
        QVERIFY(!QFileInfo::exists(QString::fromStdString(m_folder->path(to))));
        QVERIFY(!QFileInfo::exists(QString::fromStdString(m_folder->path(to) + ".part")));
    }
}

void TestBackup::restoredCasesGoOn()
{
    QVERIFY(casefile::backUp(m_folder->path(), m_folder->path("copy.greffier"), {}).has_value());
    const std::string head = m_file->info().journalHead;
    m_file.reset();
    QVERIFY(QFile::remove(QString::fromStdString(m_folder->path()))); // lost
    QVERIFY(casefile::restore(m_folder->path("copy.greffier"), m_folder->path(), {}).has_value());
    auto file = m_folder->open();
    QVERIFY(file);
    QCOMPARE(file->info().journalHead, head);
    QVERIFY(casefile::decide(*file, {"c-1"}, journal::DecisionStatus::Cleared, "").has_value());
    QCOMPARE(tests::describe(*casefile::verify(m_folder->path(), m_folder->cache(), {})), QString());
}

void TestBackup::whatExistsIsNotReplaced()
{
    m_folder->write("mine", "mine");
    const auto copied = casefile::backUp(m_folder->path(), m_folder->path("mine"), {});
    QVERIFY(!copied.has_value() && copied.error().code == ErrorCode::FileExists);
    const auto restored = casefile::restore(m_folder->path(), m_folder->path("mine"), {});
    QVERIFY(!restored.has_value() && restored.error().code == ErrorCode::FileExists);
    QCOMPARE(m_folder->bytes("mine"), QByteArray("mine"));
    const auto missing = casefile::backUp(m_folder->path("absent"), m_folder->path("c"), {});
    QVERIFY(!missing.has_value() && missing.error().code == ErrorCode::CaseMissing);
    const auto text = casefile::restore(m_folder->path("mine"), m_folder->path("c"), {});
    QVERIFY(!text.has_value() && text.error().code == ErrorCode::CaseNotACase);
    const auto nowhere = casefile::backUp(m_folder->path(), m_folder->path("no/such/folder"), {});
    QVERIFY(!nowhere.has_value() && nowhere.error().code == ErrorCode::WriteFailed);
}

void TestBackup::cancelLeavesNothing()
{
    base::JobControl job;
    job.cancel.cancel();
    const auto status = casefile::backUp(m_folder->path(), m_folder->path("copy.greffier"), job);
    QVERIFY(!status.has_value() && status.error().code == ErrorCode::Cancelled);
    QVERIFY(!QFileInfo::exists(QString::fromStdString(m_folder->path("copy.greffier"))));
    QVERIFY(!QFileInfo::exists(QString::fromStdString(m_folder->path("copy.greffier.part"))));
}

void TestBackup::theRingGrowsWithTheCase()
{
    const std::string ring = m_folder->path("ring");
    SetClock clock;
    clock.utcMs = at("2026-11-30T10:00:00Z");
    const auto first = casefile::keepBackup(m_folder->path(), ring, clock, {});
    QVERIFY(first.has_value());
    clock.utcMs += 60'000;
    QCOMPARE(*casefile::keepBackup(m_folder->path(), ring, clock, {}), *first); // nothing new to keep
    QVERIFY(casefile::decide(*m_file, {"c-1"}, journal::DecisionStatus::Cleared, "").has_value());
    const auto second = casefile::keepBackup(m_folder->path(), ring, clock, {});
    QVERIFY(second.has_value() && *second != *first);
    const auto all = casefile::backupsOf(ring, m_file->info().uid);
    QCOMPARE(all.size(), std::size_t{2});
    QCOMPARE(all[0].path, *second);
    QCOMPARE(all[0].utcMs, clock.utcMs);
    QVERIFY(m_file->info().journalHead.starts_with(all[0].head));
    QVERIFY(casefile::restore(*first, m_folder->path("restored.greffier"), {}).has_value());
    QCOMPARE(m_folder->open("restored.greffier")->info().acts, m_file->info().acts - 1);
    QVERIFY(casefile::backupsOf(ring, "another").empty());
}

void TestBackup::whatTheRingKeeps_data()
{
    QTest::addColumn<QList<qint64>>("hoursAgo");
    QTest::addColumn<int>("kept");
    QList<qint64> hourly, daily, weekly, monthly;
    for (qint64 i = 0; i < 48; ++i)
        hourly += i;
    for (qint64 i = 0; i < 40; ++i)
        daily += i * 24;
    for (qint64 i = 0; i < 40; ++i)
        weekly += i * 24 * 7;
    for (qint64 i = 0; i < 24; ++i)
        monthly += i * 24 * 31;
    QTest::newRow("none") << QList<qint64>() << 0;
    QTest::newRow("few") << QList<qint64>{0, 1, 2} << 3;
    // Monday 30 November at noon: ten of that day, the newest of Sunday and of Saturday are all that is older.
    QTest::newRow("every hour for two days") << hourly << 12;
    // Ten days; the Sundays before beyond them (15 and 8 November), October's newest. Weeks: 30, 29, 22, 15 November.
    QTest::newRow("every day for forty days") << daily << 12;
    QTest::newRow("every week for forty weeks") << weekly << 13;
    QTest::newRow("every month for two years") << monthly << 10;
}

void TestBackup::whatTheRingKeeps()
{
    QFETCH(QList<qint64>, hoursAgo);
    QFETCH(int, kept);
    const std::int64_t now = at("2026-11-30T12:00:00Z");
    std::vector<std::int64_t> times;
    for (const qint64 hours : hoursAgo)
        times.push_back(now - hours * 3'600'000);
    const auto keepers = casefile::keepers(times);
    QVERIFY(keepers.empty() || keepers.front() == 0); // never the newest
    QCOMPARE(static_cast<int>(keepers.size()), kept);
}

void TestBackup::theRingForgets()
{
    const std::string ring = m_folder->path("ring");
    SetClock clock;
    clock.utcMs = at("2026-11-30T10:00:00Z");
    for (int i = 0; i < 14; ++i) {
        QVERIFY(casefile::decide(*m_file, {"c-1"}, journal::DecisionStatus::Cleared, std::to_string(i)).has_value());
        QVERIFY(casefile::keepBackup(m_folder->path(), ring, clock, {}).has_value());
        clock.utcMs += 60'000;
    }
    const auto all = casefile::backupsOf(ring, m_file->info().uid);
    QCOMPARE(all.size(), std::size_t{10});
    QCOMPARE(all.front().utcMs, clock.utcMs - 60'000);
}

void TestBackup::beforeAnImport()
{
    const std::string ring = m_folder->path("ring");
    SetClock clock;
    clock.utcMs = at("2026-11-30T10:00:00Z");
    {
        auto fresh = m_folder->create("fresh.greffier"); // nothing can be lost yet
        const auto none = casefile::backUpBeforeImport(fresh->info(), ring, clock, {});
        QVERIFY(none && none->path.empty() && !none->isTooLarge);
    }
    const auto large = casefile::backUpBeforeImport(m_file->info(), ring, clock, {}, 10);
    QVERIFY(large && large->path.empty() && large->isTooLarge);
    QVERIFY(casefile::backupsOf(ring, m_file->info().uid).empty());
    const auto made = casefile::backUpBeforeImport(m_file->info(), ring, clock, {});
    QVERIFY(made && !made->isTooLarge);
    QCOMPARE(casefile::backupsOf(ring, m_file->info().uid).at(0).path, made->path);
    base::JobControl job;
    job.cancel.cancel();
    QVERIFY(casefile::decide(*m_file, {"c-1"}, journal::DecisionStatus::Cleared, "").has_value());
    const auto cancelled = casefile::backUpBeforeImport(m_file->info(), ring, clock, job);
    QVERIFY(!cancelled && cancelled.error().code == ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
