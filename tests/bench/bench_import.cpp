#include "core/casefile/case_core.h"
#include "core/casefile/facts.h"
#include "tests/support/million_comments.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

extern char** environ;

using namespace greffier;
using tests::Export;

namespace {

struct Run {
    double seconds = 0;
    long peakKib = 0;
    int code = -1;
};

// Runs a program to its end; the peak is that of this child alone.
Run run(const std::vector<std::string>& arguments)
{
    std::vector<char*> pointers;
    for (const std::string& argument : arguments)
        pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);
    QElapsedTimer clock;
    clock.start();
    pid_t child = 0;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    Run result;
    if (posix_spawnp(&child, pointers[0], &actions, nullptr, pointers.data(), environ) == 0) {
        int status = 0;
        rusage usage{};
        wait4(child, &status, 0, &usage);
        result = {static_cast<double>(clock.nsecsElapsed()) / 1e9, usage.ru_maxrss,
                  WIFEXITED(status) ? WEXITSTATUS(status) : -1};
    }
    posix_spawn_file_actions_destroy(&actions);
    return result;
}

std::int32_t count()
{
    const int asked = qEnvironmentVariableIntValue("GREFFIER_BENCH_COMMENTS");
    return asked > 0 ? asked : 50'000;
}

void print(const char* what, const Run& result, double reference)
{
    std::printf("  %-44s %8.2f s %7.0f MB", what, result.seconds, static_cast<double>(result.peakKib) / 1024.0);
    std::printf(reference > 0 ? "  x %.2f\n" : "\n", result.seconds / reference);
    std::fflush(stdout);
}

} // namespace

// Imports of made-up exports into a durable case by the command line, beside `.import` and an FTS5 index of the sqlite3
// shell on the same CSV in the same run. GREFFIER_BENCH_COMMENTS=1000000 for the numbers of ARCHITECTURE.md.
class BenchImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void formats_data();
    void formats();
    void shapes_data();
    void shapes();
    void folder();

private:
    std::string path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }
    Run import(const std::string& source, const char* caseName) const;
    double secondsOfIndex(const char* caseName) const;

    QTemporaryDir m_folder;
    double m_reference = 0;
};

Run BenchImport::import(const std::string& source, const char* caseName) const
{
    const std::string program = GREFFIER_BINARY_DIR "/app/cli/greffier-cli";
    if (run({program, "new", path(caseName)}).code != 0)
        return {};
    return run({program, "import", path(caseName), source});
}

double BenchImport::secondsOfIndex(const char* caseName) const
{
    auto file = casefile::CaseFile::open(path(caseName), {"bench", "bench", path("cache"), std::make_shared<base::SystemClock>()});
    if (!file)
        return -1;
    QElapsedTimer clock;
    clock.start();
    const auto indexed = casefile::ensureSearch((*file)->core(), (*file)->core().snapshot(), {});
    return indexed ? static_cast<double>(clock.nsecsElapsed()) / 1e9 : -1;
}

void BenchImport::initTestCase()
{
    qputenv("XDG_CACHE_HOME", m_folder.filePath(QStringLiteral("cache")).toUtf8());
    qputenv("HOME", m_folder.path().toUtf8());
    const auto comments = tests::madeUpComments(count());
    QVERIFY(tests::writeComments(path("a.csv"), Export::Csv, comments));
    QVERIFY(tests::writeComments(path("a.ndjson"), Export::JsonLines, comments));
    QVERIFY(tests::writeComments(path("a.xml"), Export::Wxr, comments));
    std::printf("%d comments, %.0f MB as CSV\n", count(),
                static_cast<double>(QFileInfo(QString::fromStdString(path("a.csv"))).size()) / 1e6);
    const Run reference =
        run({"sqlite3", path("reference.db"), ".mode csv", ".import " + path("a.csv") + " comment",
             "CREATE VIRTUAL TABLE search USING fts5(text, content='comment', content_rowid='rowid')",
             "INSERT INTO search(search) VALUES('rebuild')"});
    QCOMPARE(reference.code, 0);
    m_reference = reference.seconds;
    print("sqlite3: .import and FTS5 rebuild", reference, 0);
}

void BenchImport::formats_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file : {"a.csv", "a.ndjson", "a.xml"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void BenchImport::formats()
{
    QFETCH(QString, file);
    const QByteArray name = file.toLatin1() + ".greffier";
    const Run imported = import(path(qPrintable(file)), name.constData());
    QCOMPARE(imported.code, 0);
    print(qPrintable(QStringLiteral("import %1, digests and arrays included").arg(file)), imported, m_reference);
    QVERIFY2(imported.peakKib < 400 * 1024, "the import takes too much memory");
    const double index = secondsOfIndex(name.constData());
    QVERIFY(index >= 0);
    Run both = imported;
    both.seconds += index;
    print("  … and the full-text index behind it", both, m_reference);
    QFile::remove(QString::fromStdString(path(name.constData())));
}

void BenchImport::shapes_data()
{
    QTest::addColumn<int>("comments");
    QTest::addColumn<bool>("isChain");
    QTest::newRow("one thread of 200,000 comments") << 200'000 << false;
    QTest::newRow("a chain of 100,000 replies") << 100'000 << true;
}

void BenchImport::shapes()
{
    QFETCH(int, comments);
    QFETCH(bool, isChain);
    std::vector<tests::MadeUpComment> made;
    for (std::int32_t i = 0; i < comments; ++i)
        made.push_back({0, isChain ? i - 1 : i % 7 == 0 ? -1 : i - 1 - i % 5, i % 1'000, 1'600'000'000 + i});
    QVERIFY(tests::writeComments(path("shape.csv"), Export::Csv, made));
    const std::string name = QByteArray(QTest::currentDataTag()).replace(' ', '-').toStdString() + ".greffier";
    const Run imported = import(path("shape.csv"), name.c_str());
    QCOMPARE(imported.code, 0);
    print(QTest::currentDataTag(), imported, 0);
}

void BenchImport::folder()
{
    constexpr int kFiles = 36'000;
    QDir(m_folder.path()).mkpath(QStringLiteral("files"));
    for (int i = 0; i < kFiles; ++i) {
        QFile file(m_folder.filePath(QStringLiteral("files/%1.csv").arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,parent,author,text\n1,,Anne,Bonjour\n2,1,Marc,Re\n");
    }
    const Run imported = import(path("files"), "folder.greffier");
    QCOMPARE(imported.code, 0);
    print("a folder of 36,000 files", imported, 0);
}

QTEST_GUILESS_MAIN(BenchImport)
#include "bench_import.moc"
