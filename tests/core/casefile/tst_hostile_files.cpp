#include "core/casefile/read_files.h"
#include "tests/support/hostile_files.h"

#include <QtTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>

using namespace greffier;

namespace {

#if defined(GREFFIER_SANITIZED) || !defined(__OPTIMIZE__)
constexpr int kSlowness = 20; // of builds for finding faults
#else
constexpr int kSlowness = 1;
#endif

// What a child process says of one file.
struct Outcome {
    bool isRead = false;
    base::ErrorCode code = base::ErrorCode::Internal;
    int line = 0;
    bool hasDetail = false;
    std::int64_t comments = 0;
    std::int64_t milliseconds = 0; // of the processor
    std::int64_t kilobytes = 0;    // beyond the file itself
    std::size_t size = 0;
};

std::int64_t statusNumber(const char* key)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    const auto at = all.indexOf(key);
    return at < 0 ? 0 : all.mid(at + static_cast<qsizetype>(std::strlen(key))).trimmed().split(' ').first().toLongLong();
}

// The kernel forgets the peak, so that what follows has one of its own.
void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

std::int64_t processorTime()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000 + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

Outcome readIt(const tests::HostileFile& file)
{
    const std::string bytes = file.make();
    Outcome outcome;
    outcome.size = bytes.size();
    forgetPeak();
    const auto before = statusNumber("VmRSS:");
    const auto start = processorTime();
    const auto read = casefile::readFiles({{"hostile", bytes}}, {file.reader, {}, {}, false}, {});
    outcome.milliseconds = processorTime() - start;
    outcome.kilobytes = statusNumber("VmHWM:") - before;
    outcome.isRead = read.has_value();
    if (read) {
        outcome.comments = read->capture.ledger.comments;
    } else {
        outcome.code = read.error().code;
        outcome.line = read.error().line;
        outcome.hasDetail = !read.error().detail.empty();
    }
    return outcome;
}

// In a process of its own: what overruns the stack or the memory ends that one alone.
std::optional<Outcome> readApart(const tests::HostileFile& file)
{
    int pipes[2] = {-1, -1};
    if (pipe(pipes) != 0)
        return std::nullopt;
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        const Outcome outcome = readIt(file);
        const bool isWritten = write(pipes[1], &outcome, sizeof outcome) == static_cast<ssize_t>(sizeof outcome);
        _exit(isWritten ? 0 : 1);
    }
    close(pipes[1]);
    Outcome outcome;
    const bool isRead = read(pipes[0], &outcome, sizeof outcome) == static_cast<ssize_t>(sizeof outcome);
    close(pipes[0]);
    int status = 0;
    waitpid(child, &status, 0);
    return isRead && status == 0 ? std::optional(outcome) : std::nullopt;
}

} // namespace

// Files made to hurt: each is read or refused as it should, within its time and memory.
class TestHostileFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void files_data();
    void files();

private:
    std::vector<tests::HostileFile> m_files = tests::hostileFiles();
};

void TestHostileFiles::files_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < m_files.size(); ++i)
        QTest::newRow(m_files[i].name) << static_cast<int>(i);
}

void TestHostileFiles::files()
{
    QFETCH(int, index);
    const auto& file = m_files[static_cast<std::size_t>(index)];
    const auto outcome = readApart(file);
    QVERIFY2(outcome.has_value(), "the process that read it did not live to tell");
    std::printf("%-52s %7.1f MB %6lld ms %6.0f MB\n", file.name, static_cast<double>(outcome->size) / 1e6,
                static_cast<long long>(outcome->milliseconds), static_cast<double>(outcome->kilobytes) / 1024);
    if (file.expected) {
        QVERIFY2(!outcome->isRead, "it was read");
        QCOMPARE(static_cast<int>(outcome->code), static_cast<int>(*file.expected));
        QVERIFY(outcome->line > 0 || outcome->hasDetail);
    } else {
        QVERIFY2(outcome->isRead, qPrintable(QString::number(static_cast<int>(outcome->code))));
        QVERIFY(outcome->comments > 0);
    }
    QVERIFY2(outcome->milliseconds <= file.milliseconds * kSlowness, qPrintable(QString::number(outcome->milliseconds)));
#ifndef GREFFIER_SANITIZED
    QVERIFY2(outcome->kilobytes <= std::int64_t{file.megabytes} * 1024, qPrintable(QString::number(outcome->kilobytes)));
#endif
}

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "tst_hostile_files.moc"
