#include "core/base/digest.h"
#include "case_fixture.h"
#include "tests/support/million_comments.h"

#include <QProcess>
#include <QtTest>

#include <array>
#include <cstdio>
#include <random>

using namespace greffier;
using casefile::CaseFile;

namespace {

constexpr std::int32_t kComments = 3'000; // three chunks of a scan

// Words, phrases, the thread, quotations and a field without an answer for any comment.
constexpr std::array<const char*, 11> kConditions{
    "word(\"secret|connards\")",
    "phrase(\"sale con\")",
    "masked(\"merde\")",
    "word(\"honte\") and not in_quote",
    "near(word(\"garde\"), word(\"nuit\"), words = 8)",
    "word(\"preuve\") and parent(word(\"patient|patients\"))",
    "word(\"triste\") and any_ancestor(word(\"justice\"))",
    "regex(/m[eé]decins?/i) and depth > 2",
    "not word(\"de\") and depth > 6",
    "audience = \"tous\"",
    "hit(\"essai/r1\") or word(\"abruti\")"};

std::string pack()
{
    std::string toml = "[pack]\nid = \"essai\"\nversion = \"1\"\nlanguage = \"fr\"\ntitle = \"Essai\"\nlicence = \"CC0-1.0\"\n"
                       "sources = [\"x\"]\nchangelog = [\"1\"]\n";
    for (std::size_t i = 0; i < kConditions.size(); ++i)
        toml += "[[rule]]\nid = \"r" + std::to_string(i) + "\"\ntitle = { fr = \"r\", en = \"r\" }\ngroup = \"insult\"\n"
                "severity = \"low\"\nground = \"injure\"\nstate = \"active\"\nwhen = '''" + kConditions[i] + "'''\n";
    return toml;
}

// Over every hit of every comment: rule, reading and spans.
QString digestOf(const CaseFile& file)
{
    base::Sha256 sha;
    for (std::int32_t position = 0; position < file.arrays().size(); ++position) {
        for (const evidence::Hit& hit : file.hits(file.arrays().id(position))) {
            sha.addField(std::int64_t{position}).addField(hit.rule).addField(static_cast<std::int64_t>(hit.reading));
            for (const base::Span span : hit.spans)
                sha.addField(std::int64_t{span.start}).addField(std::int64_t{span.end});
        }
    }
    return QString::fromStdString(base::toHex(sha.result()));
}

// In a process of its own, which is killed: says where the scan is, line by line.
int scanAloud(const std::string& folder)
{
    auto file = CaseFile::open(folder + "/case.greffier",
                               {"Anne", "bureau", folder + "/cache", std::make_shared<tests::TickingClock>()});
    base::JobControl job;
    job.progress = [](const base::Progress& progress) {
        std::printf("%lld\n", static_cast<long long>(progress.done));
        std::fflush(stdout);
    };
    return file && casefile::scan(**file, job) ? 0 : 1;
}

} // namespace

// A scan that was cancelled or killed is gone on with, and gives the hits of one that was left alone.
class TestScanResume : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cancelled_data();
    void cancelled();
    void killed_data();
    void killed();
    void editedRuleIsReadBySketches_data();
    void editedRuleIsReadBySketches();

private:
    void forgetHits() const { QVERIFY(QDir(QString::fromStdString(m_folder->cache())).removeRecursively()); }
    void scanToTheEnd();

    std::unique_ptr<tests::CaseFolder> m_folder;
    QString m_expected;
    std::int64_t m_hits = 0;
    std::int64_t m_unknown = 0;
};

void TestScanResume::initTestCase()
{
    m_folder = std::make_unique<tests::CaseFolder>();
    auto file = m_folder->create();
    QVERIFY(file);
    casefile::ImportSource source;
    source.path = m_folder->path("fil.csv");
    QVERIFY(tests::writeComments(source.path, tests::Export::Csv, tests::madeUpComments(kComments)));
    QVERIFY(casefile::importFiles(*file, {source}, {}, {}).has_value());
    QVERIFY(casefile::adoptPackBytes(*file, "essai.toml", pack()).has_value());
    const auto report = casefile::scan(*file, {});
    QVERIFY(report.has_value());
    m_hits = report->hits;
    m_unknown = report->unknown;
    QVERIFY(m_hits > 100);
    QVERIFY(m_unknown >= kComments); // nobody knows the audience
    m_expected = digestOf(*file);
}

void TestScanResume::scanToTheEnd()
{
    auto file = m_folder->open();
    QVERIFY(file);
    const auto report = casefile::scan(*file, {});
    QVERIFY(report.has_value());
    QCOMPARE(report->hits, m_hits);
    QCOMPARE(report->unknown, m_unknown);
    QCOMPARE(digestOf(*file), m_expected);
}

void TestScanResume::cancelled_data()
{
    QTest::addColumn<int>("moment");
    std::mt19937 random(2'611);
    for (int i = 0; i < 3; ++i) {
        const int moment = static_cast<int>(1 + random() % 2);
        QTest::addRow("%d: after %d chunks", i, moment) << moment;
    }
}

void TestScanResume::cancelled()
{
    QFETCH(const int, moment);
    forgetHits();
    {
        auto file = m_folder->open();
        QVERIFY(file);
        base::JobControl job;
        int reports = 0;
        job.progress = [&](const base::Progress&) {
            if (++reports >= moment)
                job.cancel.cancel();
        };
        const auto report = casefile::scan(*file, job);
        QVERIFY(!report.has_value() && report.error().code == base::ErrorCode::Cancelled);
    }
    scanToTheEnd();
}

void TestScanResume::killed_data()
{
    cancelled_data();
}

void TestScanResume::killed()
{
    QFETCH(const int, moment);
    forgetHits();
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--scan"), m_folder->folder().path()});
    QVERIFY(child.waitForStarted());
    for (int lines = 0; lines < moment && (child.canReadLine() || child.waitForReadyRead());) {
        while (lines < moment && child.canReadLine())
            lines += child.readLine().isEmpty() ? 0 : 1;
    }
    child.kill();
    QVERIFY(child.waitForFinished());
    scanToTheEnd();
}

void TestScanResume::editedRuleIsReadBySketches_data()
{
    QTest::addColumn<QByteArray>("when");
    for (const char* when : {"word(\"garde\")", "phrase(\"sale con\")", "word(\"honte|abruti\") and not in_quote", "masked(\"merde\")",
                             "near(word(\"garde\"), word(\"nuit\"), words = 8)", "word(\"dejavu\")", "word(\"encore\")", "word(\"triste\") and depth > 2"})
        QTest::newRow(when) << QByteArray(when);
}

// The hits of an edited rule, most comments of which are not read, are those of a scan that reads every comment.
void TestScanResume::editedRuleIsReadBySketches()
{
    QFETCH(const QByteArray, when);
    auto file = m_folder->open();
    QVERIFY(file);
    QVERIFY(casefile::scan(*file, {}).has_value());
    QVERIFY(tests::CaseFolder::importText(*file, "id,text\nn,encore une garde\n"));
    QVERIFY(casefile::scan(*file, {}).has_value()); // the last chunk is sketched in two pieces
    QVERIFY(file->act(journal::RuleEdited{"essai/r0", "", "low", "injure", when.toStdString()}).has_value());
    const auto bySketches = casefile::scan(*file, {});
    QVERIFY(bySketches.has_value());
    const QString digest = digestOf(*file);
    file.reset();
    forgetHits();
    file = m_folder->open();
    const auto whole = casefile::scan(*file, {});
    QVERIFY(whole.has_value());
    QCOMPARE(bySketches->hits, whole->hits);
    QCOMPARE(digest, digestOf(*file));
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && std::string_view(argv[1]) == "--scan")
        return scanAloud(argv[2]);
    TestScanResume test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_scan_resume.moc"
