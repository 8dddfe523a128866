#include "core/law/catalogue.h"
#include "core/report/export_formats.h"
#include "tests/support/french_text.h"
#include "tests/support/report_fixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>

extern char** environ;

using namespace greffier;

namespace {

int exhibits()
{
    const int asked = qEnvironmentVariableIntValue("GREFFIER_BENCH_EXHIBITS");
    return asked > 0 ? asked : 1'000;
}

// A letter whose exhibits are comments, each with the one that it answers.
report::ComplaintData letterWith(const tests::FrenchText& texts)
{
    report::ComplaintData data;
    data.report = testing::sampleReport("fr");
    data.report.items.clear();
    data.id = "d-1";
    data.recipient = *law::catalogue().recipient("letter");
    data.complaint.opened = {"d-1", "letter", "Courrier", "fr"};
    for (std::int64_t i = 1; i <= exhibits(); ++i) {
        const std::string parent = "c-" + std::to_string(2 * i - 1);
        data.report.items.push_back(testing::reportComment(2 * i - 1, "", 1, texts.comment(2 * i)));
        data.report.items.push_back(testing::reportComment(2 * i, parent, 2, texts.comment(2 * i + 1)));
        report::ComplaintExhibit exhibit;
        exhibit.number = i;
        exhibit.exhibit = {"c-" + std::to_string(2 * i), "Commentaire", std::nullopt, 20};
        exhibit.item = static_cast<std::size_t>(2 * i - 1);
        exhibit.capture = 0;
        data.exhibits.push_back(exhibit);
    }
    return data;
}

// The work itself, in a process of its own so that its memory is its own.
int writeFormat(const char* id, const char* path)
{
    const tests::FrenchText texts = tests::FrenchText::fromDictionary();
    const report::ExportFormat* format = report::findFormat(id);
    const auto written = format->writeComplaint(letterWith(texts), {});
    if (!written)
        return 1;
    QFile file(QString::fromLocal8Bit(path));
    const std::string& bytes = written->bytes;
    return file.open(QIODevice::WriteOnly) && file.write(bytes.data(), static_cast<qint64>(bytes.size())) > 0 ? 0 : 1;
}

struct Run {
    double seconds = 0;
    long peakKib = 0;
    int code = -1;
};

// Runs a program to its end; the peak is that of the largest process that it waited for.
Run run(const QStringList& arguments)
{
    std::vector<QByteArray> kept;
    for (const QString& argument : arguments)
        kept.push_back(argument.toLocal8Bit());
    std::vector<char*> pointers;
    for (QByteArray& argument : kept)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    QElapsedTimer clock;
    clock.start();
    pid_t child = 0;
    Run result;
    if (posix_spawnp(&child, pointers[0], &actions, nullptr, pointers.data(), environ) == 0) {
        int status = 0;
        rusage usage{};
        wait4(child, &status, 0, &usage);
        result = {static_cast<double>(clock.nsecsElapsed()) / 1e9, usage.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : -1};
    }
    posix_spawn_file_actions_destroy(&actions);
    return result;
}

void print(const char* what, const Run& done, const QString& path)
{
    std::printf("%-44s %7.2f s %7.0f MB peak %9.2f MB of file\n", what, done.seconds, static_cast<double>(done.peakKib) / 1024,
                static_cast<double>(QFileInfo(path).size()) / 1e6);
}

} // namespace

// Prints what a thousand exhibits cost; asserts that they are written, never how fast.
class BenchReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exhibitsAsPages();
};

void BenchReport::exhibitsAsPages()
{
    const QTemporaryDir folder;
    const QString self = QCoreApplication::applicationFilePath();
    const QString pdf = folder.filePath(QStringLiteral("pieces.pdf"));
    const QString odt = folder.filePath(QStringLiteral("pieces.odt"));
    const QString html = folder.filePath(QStringLiteral("pieces.html"));
    std::printf("%d exhibits\n", exhibits());
    const std::pair<const char*, QString> ours[] = {{"html", html}, {"odt", odt}, {"pdf", pdf}};
    for (const auto& [id, path] : ours) {
        const Run done = run({self, QStringLiteral("--write"), QLatin1String(id), path});
        QCOMPARE(done.code, 0);
        print(id, done, path);
    }
    const QString theirs = folder.filePath(QStringLiteral("office/pieces.pdf"));
    const Run office = run({QStringLiteral("soffice"), QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("settings")),
                            QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("pdf"), QStringLiteral("--outdir"),
                            folder.filePath(QStringLiteral("office")), odt});
    QCOMPARE(office.code, 0);
    QVERIFY(QFileInfo::exists(theirs));
    print("LibreOffice, the same ODT to PDF", office, theirs);
    const Run text = run({QStringLiteral("pdftotext"), pdf, folder.filePath(QStringLiteral("pieces.txt"))});
    QCOMPARE(text.code, 0);
    QFile words(folder.filePath(QStringLiteral("pieces.txt")));
    QVERIFY(words.open(QIODevice::ReadOnly));
    QVERIFY(words.readAll().contains(("Pièce n° " + std::to_string(exhibits()) + " ").c_str()));
}

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    if (argc == 4 && std::strcmp(argv[1], "--write") == 0)
        return writeFormat(argv[2], argv[3]);
    BenchReport bench;
    return QTest::qExec(&bench, argc, argv);
}
#include "bench_report.moc"
