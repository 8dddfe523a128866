// The contract of the command line: exit codes, one-line errors, JSON, and that a failed command changes nothing.
#include "cli_runner.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

namespace {

const QString kSample = QStringLiteral(GREFFIER_SOURCE_DIR "/resources/sample/divan-clos.txt");
const QString kPack = QStringLiteral(GREFFIER_SOURCE_DIR "/resources/packs/fr-moderation.toml");

const char* const kBadPack = "[pack]\nid = \"x\"\nversion = \"1\"\nlanguage = \"fr\"\nlicence = \"CC0-1.0\"\n"
                             "[[rule]]\nid = \"a\"\ntitle = { fr = \"A\", en = \"A\" }\nseverity = \"medium\"\n"
                             "when = 'phrse(\"a b\")'\n";

} // namespace

class TestCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeJob();
    void actsSurviveReopening();
    void refusals_data();
    void refusals();
    void severalFilesAreAllOrNothing();
    void readingWritesNothing();
    void newerCaseIsRefused();
    void exportsAreReproducible();
    void everyCommandHasHelp();

private:
    // A case "c.greffier" with the sample, rules and a scan.
    static void prepare(CliRunner& cli);
};

void TestCli::prepare(CliRunner& cli)
{
    QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("c.greffier"), QStringLiteral("--title"), QStringLiteral("T")}).code, 0);
    QCOMPARE(cli.run({QStringLiteral("import"), QStringLiteral("c.greffier"), kSample}).code, 0);
    QCOMPARE(cli.run({QStringLiteral("rules"), QStringLiteral("add"), QStringLiteral("c.greffier"), kPack}).code, 0);
    QCOMPARE(cli.run({QStringLiteral("scan"), QStringLiteral("c.greffier")}).code, 0);
}

void TestCli::wholeJob()
{
    CliRunner cli;
    QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("c.greffier")}).code, 0);
    const auto import = cli.run({QStringLiteral("import"), QStringLiteral("c.greffier"), kSample, QStringLiteral("--json")});
    QCOMPARE(import.code, 0);
    QCOMPARE(import.err, QByteArray());
    const QJsonObject capture = import.json()[QLatin1String("captures")][0].toObject();
    QCOMPARE(capture[QLatin1String("comments")].toInt(), 34);
    QCOMPARE(capture[QLatin1String("announced")].toInt(), 41);
    QCOMPARE(capture[QLatin1String("orphans")].toInt(), 2);
    QCOMPARE(capture[QLatin1String("max_depth")].toInt(), 5);
    QCOMPARE(capture[QLatin1String("unknown_authors")].toInt(), 34);

    QCOMPARE(cli.run({QStringLiteral("rules"), QStringLiteral("add"), QStringLiteral("c.greffier"), kPack}).code, 0);
    const auto scan = cli.run({QStringLiteral("scan"), QStringLiteral("c.greffier"), QStringLiteral("--json")});
    QCOMPARE(scan.json()[QLatin1String("comments")].toInt(), 34);
    QVERIFY(scan.json()[QLatin1String("hits")].toInt() > 10);
    QCOMPARE(scan.json()[QLatin1String("indeterminate")].toInt(), 0);

    const auto list = cli.run({QStringLiteral("list"), QStringLiteral("c.greffier"), QStringLiteral("--where"),
                               QStringLiteral("hit(\"insulte-sale-animal\")"), QStringLiteral("--format"), QStringLiteral("json")});
    const QJsonArray hit = list.json().array();
    QCOMPARE(hit.size(), 1);
    QCOMPARE(hit[0][QLatin1String("id")].toString(), QStringLiteral("c-8"));
    // Spans count code points of the text.
    const QJsonArray span = hit[0][QLatin1String("hits")][0][QLatin1String("spans")][0].toArray();
    const QList<uint> text = hit[0][QLatin1String("text")].toString().toUcs4();
    QVERIFY(span[1].toInt() > span[0].toInt() && span[1].toInt() <= text.size());

    for (const char* format : {"html", "pdf", "json", "csv"}) {
        const QString out = QStringLiteral("out.") + QLatin1String(format);
        const auto report = cli.run({QStringLiteral("report"), QStringLiteral("c.greffier"), QStringLiteral("--format"),
                                     QLatin1String(format), QStringLiteral("-o"), out});
        QVERIFY2(report.code == 0, report.err.constData());
        QVERIFY(QFile(cli.path(out.toLatin1().constData())).size() > 1000);
    }
    QCOMPARE(cli.run({QStringLiteral("verify"), QStringLiteral("c.greffier")}).code, 0);
}

void TestCli::actsSurviveReopening()
{
    CliRunner cli;
    prepare(cli);
    const auto status = [&cli] {
        const auto shown = cli.run({QStringLiteral("show"), QStringLiteral("c.greffier"), QStringLiteral("c-8"), QStringLiteral("--json")});
        return shown.json()[QLatin1String("status")].toString();
    };
    QCOMPARE(cli.run({QStringLiteral("decide"), QStringLiteral("c.greffier"), QStringLiteral("c-8"), QStringLiteral("c-4"),
                      QStringLiteral("--as"), QStringLiteral("flagged"), QStringLiteral("--reason"), QStringLiteral("r")}).code, 0);
    QCOMPARE(status(), QStringLiteral("flagged"));
    QCOMPARE(cli.run({QStringLiteral("annotate"), QStringLiteral("c.greffier"), QStringLiteral("c-8"), QStringLiteral("--range"),
                      QStringLiteral("0:4"), QStringLiteral("--label"), QStringLiteral("l")}).code, 0);
    QCOMPARE(cli.run({QStringLiteral("undo"), QStringLiteral("c.greffier")}).code, 0);
    QCOMPARE(status(), QStringLiteral("flagged"));
    QCOMPARE(cli.run({QStringLiteral("undo"), QStringLiteral("c.greffier")}).code, 0); // the bulk as one
    QCOMPARE(status(), QStringLiteral("open"));
    QCOMPARE(cli.run({QStringLiteral("undo"), QStringLiteral("c.greffier")}).code, 1);
    QCOMPARE(cli.run({QStringLiteral("redo"), QStringLiteral("c.greffier")}).code, 0);
    QCOMPARE(status(), QStringLiteral("flagged"));
    QCOMPARE(cli.run({QStringLiteral("redo"), QStringLiteral("c.greffier")}).code, 0);
    QCOMPARE(cli.run({QStringLiteral("redo"), QStringLiteral("c.greffier")}).code, 1);
    QCOMPARE(cli.run({QStringLiteral("verify"), QStringLiteral("c.greffier")}).code, 0);
}

void TestCli::refusals_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const QString& line, int code) {
        QTest::newRow(name) << line.split(QLatin1Char('|')) << code;
    };
    row("picture", QStringLiteral("import|c.greffier|a.png"), 1);
    row("empty file", QStringLiteral("import|c.greffier|empty.txt"), 3);
    row("truncated XML", QStringLiteral("import|c.greffier|cut.xml"), 3);
    row("page without thread", QStringLiteral("import|c.greffier|page.html"), 1);
    row("directory", QStringLiteral("import|c.greffier|."), 3);
    row("missing file", QStringLiteral("import|c.greffier|nothing.txt"), 3);
    row("unknown format", QStringLiteral("import|c.greffier|page.html|--format|zzz"), 2);
    row("pack with a typo", QStringLiteral("rules|add|c.greffier|bad.toml"), 2);
    row("checked pack with a typo", QStringLiteral("rules|check|bad.toml"), 2);
    row("unknown command", QStringLiteral("frobnicate"), 2);
    row("unknown option", QStringLiteral("list|c.greffier|--wher|x"), 2);
    row("missing argument", QStringLiteral("import|c.greffier"), 2);
    row("unknown comment", QStringLiteral("decide|c.greffier|c-999|--as|flagged"), 2);
    row("placeholder", QStringLiteral("decide|c.greffier|p-1|--as|flagged"), 2);
    row("unknown status", QStringLiteral("decide|c.greffier|c-1|--as|nice"), 2);
    row("unknown field", QStringLiteral("list|c.greffier|--where|stats = open"), 2);
    row("unknown field asserted", QStringLiteral("assert|c.greffier|c-1|colour=red"), 2);
    row("bad date asserted", QStringLiteral("assert|c.greffier|c-1|posted=soon"), 2);
    row("words not found", QStringLiteral("annotate|c.greffier|c-1|--exact|zzzz|--label|x"), 2);
    row("range outside", QStringLiteral("annotate|c.greffier|c-1|--range|0:999999|--label|x"), 2);
    row("no such case", QStringLiteral("list|none.greffier"), 4);
    row("no case", QStringLiteral("list|page.html"), 4);
    row("empty case file", QStringLiteral("verify|empty.txt"), 4);
    row("existing case", QStringLiteral("new|c.greffier"), 2);
    row("unknown report", QStringLiteral("report|c.greffier|--format|doc|-o|x"), 2);
    row("bad language", QStringLiteral("list|c.greffier|--lang|xx"), 2);
}

void TestCli::refusals()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    CliRunner cli;
    QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("c.greffier")}).code, 0);
    QCOMPARE(cli.run({QStringLiteral("import"), QStringLiteral("c.greffier"), kSample}).code, 0);
    cli.write("a.png", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\0", 12));
    cli.write("empty.txt", QByteArray());
    cli.write("cut.xml", "<?xml version=\"1.0\"?><rss><channel><item><wp:comment><wp:comment_id>1</wp:com");
    cli.write("page.html", "<html><body><p>Bonjour</p></body></html>");
    cli.write("bad.toml", kBadPack);
    const QByteArray before = cli.digest("c.greffier");
    const auto answer = cli.run(words);
    QCOMPARE(answer.code, code);
    QCOMPARE(answer.err.count('\n'), 1); // one line
    QVERIFY(answer.err.size() > 20);
    QCOMPARE(cli.digest("c.greffier"), before);
}

void TestCli::severalFilesAreAllOrNothing()
{
    CliRunner cli;
    QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("c.greffier")}).code, 0);
    cli.write("empty.txt", QByteArray());
    const QByteArray before = cli.digest("c.greffier");
    QCOMPARE(cli.run({QStringLiteral("import"), QStringLiteral("c.greffier"), kSample, QStringLiteral("empty.txt")}).code, 3);
    QCOMPARE(cli.digest("c.greffier"), before);
}

void TestCli::readingWritesNothing()
{
    CliRunner cli;
    prepare(cli);
    const QByteArray before = cli.digest("c.greffier");
    for (const QString& line :
         {QStringLiteral("list|c.greffier"), QStringLiteral("show|c.greffier|c-8|--explain|--context"),
          QStringLiteral("log|c.greffier|--json"), QStringLiteral("rules|list|c.greffier"), QStringLiteral("verify|c.greffier"),
          QStringLiteral("rebuild|c.greffier"), QStringLiteral("list|c.greffier|--format|csv"), QStringLiteral("formats")}) {
        const auto answer = cli.run(line.split(QLatin1Char('|')));
        QVERIFY2(answer.code == 0, qPrintable(line + QString::fromUtf8(answer.err)));
    }
    QCOMPARE(cli.digest("c.greffier"), before);
}

void TestCli::newerCaseIsRefused()
{
    CliRunner cli;
    QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("c.greffier")}).code, 0);
    QFile file(cli.path("c.greffier"));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(63)); // user_version: bytes 60 to 63 of the header, big endian
    QVERIFY(file.putChar(9));
    file.close();
    for (const char* command : {"list", "scan", "log"}) {
        const auto answer = cli.run({QLatin1String(command), QStringLiteral("c.greffier")});
        QCOMPARE(answer.code, 4);
    }
}

void TestCli::exportsAreReproducible()
{
    CliRunner cli;
    prepare(cli);
    qputenv("SOURCE_DATE_EPOCH", "1700000000");
    CliRunner fixed; // takes the environment as it is now
    for (const char* format : {"html", "pdf", "json"}) {
        const QString one = cli.path("one.") + QLatin1String(format);
        const QString two = cli.path("two.") + QLatin1String(format);
        QVERIFY(QFile::copy(cli.path("c.greffier"), cli.path("copy.greffier")));
        for (const QString& pair : {cli.path("c.greffier") + QLatin1Char('|') + one,
                                    cli.path("copy.greffier") + QLatin1Char('|') + two}) {
            const QStringList parts = pair.split(QLatin1Char('|'));
            QCOMPARE(fixed.run({QStringLiteral("report"), parts[0], QStringLiteral("--format"), QLatin1String(format),
                                QStringLiteral("-o"), parts[1]}).code, 0);
        }
        QFile first(one), second(two);
        QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        QCOMPARE(first.readAll(), second.readAll());
        QVERIFY(QFile::remove(cli.path("c.greffier")) && QFile::rename(cli.path("copy.greffier"), cli.path("c.greffier")));
    }
    qunsetenv("SOURCE_DATE_EPOCH");
}

void TestCli::everyCommandHasHelp()
{
    CliRunner cli;
    const auto overview = cli.run({QStringLiteral("help")});
    QCOMPARE(overview.code, 0);
    for (const char* command : {"new", "case set", "formats", "import", "attach", "assert", "rules list", "rules add",
                                "rules check", "rules test", "scan", "list", "show", "decide", "verdict", "note",
                                "annotate", "undo", "redo", "log", "report", "verify", "rebuild"}) {
        QVERIFY2(overview.out.contains(command), command);
        const auto help = cli.run(QStringList{QStringLiteral("help")} + QString::fromLatin1(command).split(QLatin1Char(' ')));
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains(command));
    }
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
