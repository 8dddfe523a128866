#include "core/report/export_formats.h"
#include "core/report/inlines.h"
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

report::ExactText marked(const std::string& text)
{
    report::ExactText exact{text, {}};
    for (std::int32_t at = 5; at < 200; at += 60)
        exact.marks.push_back({{at, at + 12}, at % 120 == 5});
    return exact;
}

// What a large complaint annexes: per exhibit a heading, the capture sheet, the comment it answers and the comment.
report::Document annexes(const tests::FrenchText& texts)
{
    using namespace report;
    Document document;
    document.title = "Pièces";
    document.language = "fr";
    document.footer = "Dossier 0001, tête du journal 0123456789abcdef";
    document.blocks.push_back(heading(1, {words("Pièces")}));
    Table bordereau{"Bordereau", {{"Pièce", 2, true}, {"Titre", 8, false}, {"Date", 5, false}, {"SHA-256", 9, false}}, {}};
    for (int i = 1; i <= exhibits(); ++i) {
        const std::string number = std::to_string(i);
        const std::string digest = base::toHex(base::sha256(number));
        bordereau.rows.push_back({{link(number, "x-" + number)}, {foreign("Commentaire de Lucie" + number)}, {words("23 novembre 2026")}, {code(digest)}});
    }
    document.blocks.push_back({bordereau});
    for (int i = 1; i <= exhibits(); ++i) {
        const std::string number = std::to_string(i);
        document.blocks.push_back(heading(2, {words("Pièce " + number)}, "x-" + number));
        document.blocks.push_back({KeyValueTable{{{"Adresse", {foreign("https://journal.example/sante/groupe-ferme#c" + number)}},
                                                  {"Capturé le", {words("23 novembre 2026, 13:00:00 UTC+01:00")}},
                                                  {"Octets capturés (SHA-256)", {code(base::toHex(base::sha256(number)))}}}}});
        document.blocks.push_back({Card{CardKind::Context, 0, {}, {strong("c-" + number), words(" · Paul")}, {{ExactText{texts.comment(2 * i), {}}}}}});
        document.blocks.push_back({Card{CardKind::Selected, 1, "c-" + number, {strong("c-" + number), words(" · Lucie")}, {{marked(texts.comment(2 * i + 1))}}}});
    }
    return document;
}

// The work itself, in a process of its own so that its memory is its own.
int writeFormat(const char* id, const char* path)
{
    const tests::FrenchText texts = tests::FrenchText::fromDictionary();
    const report::ExportFormat* format = report::findFormat(id);
    const auto written = format->writeDocument(annexes(texts), testing::kWhen);
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
    QVERIFY(words.readAll().contains(("Pièce " + std::to_string(exhibits())).c_str()));
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
