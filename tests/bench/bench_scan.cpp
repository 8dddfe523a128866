// A scan of many made-up comments with 500 rules, beside the bare reading of the texts and other matchers, in one run.
// The number of comments: GREFFIER_BENCH_COMMENTS or the first argument (20,000; what is stated was measured with 1,000,000).
// With GREFFIER_BENCH_FOLDER the case is made once, kept there and copied for each run.
#include "core/casefile/case_file.h"
#include "core/casefile/import.h"
#include "core/casefile/rule_diff.h"
#include "core/casefile/rule_book.h"
#include "core/evidence/evidence_reader.h"
#include "core/store/connection.h"
#include "tests/bench/reference_matchers.h"
#include "tests/bench/scan_rules.h"
#include "tests/support/million_comments.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <cstdio>
#include <fstream>

using namespace greffier;

namespace {

constexpr int kRules = 500;

class Clock final : public base::Clock {
public:
    base::Moment now() const override { return {1'700'000'000'000, 60}; }
};

casefile::Environment environmentIn(const std::string& folder)
{
    return {"banc", "banc", folder + "/cache", std::make_shared<Clock>()};
}

double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

// Wall clock and processor time of what stands between start() and print().
class Stopwatch {
public:
    Stopwatch() { start(); }
    void start()
    {
        m_clock.start();
        m_cpu = cpu();
    }
    double wall() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e9; }
    double used() const { return cpu() - m_cpu; }

private:
    static double cpu()
    {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return seconds(usage.ru_utime) + seconds(usage.ru_stime);
    }
    QElapsedTimer m_clock;
    double m_cpu = 0;
};

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

std::int64_t wantedComments()
{
    const auto arguments = QCoreApplication::arguments();
    const bool isGiven = arguments.size() > 1 && arguments[1].toLongLong() > 0;
    const QByteArray value = isGiven ? arguments[1].toUtf8() : qgetenv("GREFFIER_BENCH_COMMENTS");
    return value.toLongLong() > 0 ? value.toLongLong() : 20'000;
}

void quoteInto(std::ofstream& file, const std::string& text)
{
    file << '"';
    for (const char c : text)
        file << (c == '"' ? "\"\"" : std::string(1, c));
    file << '"';
}

// In a process of its own, so that its memory is not counted: a case with the comments and the rules.
int makeCase(const std::string& folder, std::int64_t count)
{
    const tests::FrenchText french = tests::FrenchText::fromDictionary();
    const auto tree = tests::madeUpComments(static_cast<std::int32_t>(count));
    const std::string path = folder + "/fil.csv";
    {
        std::ofstream file(path, std::ios::binary);
        file << "id,parent,thread,author,text\n";
        for (std::size_t i = 0; i < tree.size(); ++i) {
            file << i + 1 << ',' << (tree[i].parent >= 0 ? std::to_string(tree[i].parent + 1) : "") << ",fil-" << tree[i].thread
                 << ',' << tests::madeUpAuthor(tree[i].author) << ',';
            quoteInto(file, french.comment(static_cast<std::int64_t>(i)));
            file << '\n';
        }
    }
    auto file = casefile::CaseFile::create(folder + "/banc.greffier", "Banc", environmentIn(folder));
    casefile::ImportSource source;
    source.path = path;
    if (!file || !casefile::importFiles(**file, {source}, {}, {}))
        return 1;
    QFile::remove(QString::fromStdString(path));
    const auto adopted = casefile::adoptPackBytes(**file, "banc.toml", tests::madeUpPack(french, kRules));
    if (!adopted)
        std::fprintf(stderr, "%s %s\n", adopted.error().where.c_str(), adopted.error().detail.c_str());
    return adopted ? 0 : 1;
}

} // namespace

class BenchScan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void scan();
    void rescanOfOneRule();
    void differenceOfTwoVersions();
    void newCaptureAlone();
    void otherMatchers();

private:
    struct Reading {
        double wall = 0; // seconds
        double used = 0; // of the processor
    };
    // SELECT of the texts in the order of their rowids, one thread.
    Reading readTexts();
    void print(const char* what, const Stopwatch& watch) const
    {
        std::printf("%-34s %8.3f s  %6.2f x reading  %8.0f ns/comment  %8.1f MB/s  (processors: %.3f s, %.2f x reading; peak %.0f MB)\n",
                    what, watch.wall(), watch.wall() / m_reading.wall, watch.wall() * 1e9 / static_cast<double>(m_count),
                    m_megabytes / watch.wall(), watch.used(), watch.used() / m_reading.used, peakMegabytes());
        std::fflush(stdout);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<casefile::CaseFile> m_file;
    tests::FrenchText m_french;
    std::int64_t m_count = 0;
    double m_megabytes = 0;
    Reading m_reading; // the quickest of some
};

BenchScan::Reading BenchScan::readTexts()
{
    auto connection = store::Connection::open(m_file->info().path, store::OpenMode::ReadOnly);
    auto statement = connection->prepare("SELECT text FROM comment ORDER BY id");
    Stopwatch watch;
    std::size_t bytes = 0;
    while (statement->step().value_or(false))
        bytes += statement->text(0).size();
    m_megabytes = static_cast<double>(bytes) / 1e6;
    return {watch.wall(), watch.used()};
}

void BenchScan::initTestCase()
{
    m_french = tests::FrenchText::fromDictionary();
    QVERIFY2(!m_french.isEmpty(), "no /usr/share/dict/french (package wfrench)");
    m_count = wantedComments();
    const std::string folder = m_folder.path().toStdString();
    const QString kept = qEnvironmentVariable("GREFFIER_BENCH_FOLDER");
    const QString source = kept.isEmpty() ? m_folder.path() : kept + QLatin1Char('/') + QString::number(m_count);
    if (!QFile::exists(source + QLatin1String("/banc.greffier"))) {
        QVERIFY(QDir().mkpath(source));
        QProcess maker;
        maker.setProcessChannelMode(QProcess::ForwardedChannels);
        maker.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--make"), source, QString::number(m_count)});
        QVERIFY(maker.waitForFinished(-1) && maker.exitCode() == 0);
    }
    QVERIFY(kept.isEmpty() || QFile::copy(source + QLatin1String("/banc.greffier"), m_folder.filePath(QStringLiteral("banc.greffier"))));
    auto file = casefile::CaseFile::open(folder + "/banc.greffier", environmentIn(folder));
    QVERIFY(file.has_value());
    m_file = std::move(*file);
    m_reading = readTexts(); // warms the cache
    for (int i = 0; i < 4; ++i) {
        const Reading again = readTexts();
        m_reading = {std::min(m_reading.wall, again.wall), std::min(m_reading.used, again.used)};
    }
    std::printf("%lld comments, %.0f MB of text, %d rules\nreading every text: %.3f s (processor: %.3f s), %.0f MB/s\n",
                static_cast<long long>(m_count), m_megabytes, kRules, m_reading.wall, m_reading.used, m_megabytes / m_reading.wall);
}

void BenchScan::scan()
{
    Stopwatch watch;
    const auto report = casefile::scan(*m_file, {});
    print("scan, 500 rules", watch);
    QVERIFY(report.has_value());
    std::printf("    %lld hits on %lld comments, unknown %lld, indeterminate %lld\n", static_cast<long long>(report->hits),
                static_cast<long long>(report->flaggedComments), static_cast<long long>(report->unknown),
                static_cast<long long>(report->indeterminate));
    QCOMPARE(report->comments, m_count);
    QVERIFY(report->flaggedComments > 0);
    watch.start();
    QVERIFY(casefile::scan(*m_file, {}).has_value());
    print("scan again, nothing changed", watch);
}

void BenchScan::rescanOfOneRule()
{
    const std::string when = "word(\"" + m_french.word(2'000) + "|" + m_french.word(3'000) + "\") and not in_quote";
    auto edited = casefile::findRule(*m_file, "banc/r0");
    QVERIFY(edited.has_value());
    QVERIFY(m_file->act(journal::RuleEdited{"banc/r0", "", "low", "injure", when}).has_value());
    Stopwatch watch;
    QVERIFY(casefile::scan(*m_file, {}).has_value());
    print("scan after one rule was edited", watch);
}

// The rule as it stands and the condition that it might get: `greffier-cli rules diff`.
void BenchScan::differenceOfTwoVersions()
{
    const std::string when = "word(\"" + m_french.word(2'500) + "|" + m_french.word(3'000) + "\") and not in_quote";
    Stopwatch watch;
    const auto diff = casefile::diffWithCondition(*m_file, "banc/r0", when, {});
    print("two versions of a rule compared", watch);
    QVERIFY(diff.has_value());
    QVERIFY(!diff->gained.empty() && !diff->lost.empty() && !diff->kept.empty());
}

void BenchScan::newCaptureAlone()
{
    casefile::ImportSource source;
    source.name = "fil.csv";
    source.bytes = "id,text\n";
    for (std::int64_t i = 0; i < 1'000; ++i)
        source.bytes += "n" + std::to_string(i) + ",encore " + m_french.word(static_cast<std::size_t>(i)) + "\n";
    source.isInMemory = true;
    QVERIFY(casefile::importFiles(*m_file, {source}, {}, {}).has_value());
    Stopwatch watch;
    QVERIFY(casefile::scan(*m_file, {}).has_value());
    print("scan after 1,000 new comments", watch);
}

void BenchScan::otherMatchers()
{
    const auto pack = rules::parsePack(tests::madeUpPack(m_french, kRules), "banc.toml").pack;
    tests::ReferenceMatchers references(pack.rules);
    auto connection = store::Connection::open(m_file->info().path, store::OpenMode::ReadOnly);
    evidence::TextLoader texts(*connection);
    evidence::TextChunk chunk;
    constexpr std::int64_t kChunk = 1'000;
    for (std::int64_t first = 1; first + kChunk <= m_count + 1; first += kChunk) {
        QVERIFY(texts.load({first}, {first + kChunk}, nullptr, chunk).has_value());
        references.run(chunk);
    }
    references.print(m_megabytes, m_reading.wall);
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 4 && std::string_view(argv[1]) == "--make")
        return makeCase(argv[2], std::atoll(argv[3]));
    BenchScan bench;
    return QTest::qExec(&bench, 1, argv); // our own argument is a number
}
#include "bench_scan.moc"
