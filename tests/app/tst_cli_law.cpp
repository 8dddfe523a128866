#include "cli_runner.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

// The law catalogue and statements of reasons from the command line.
class TestCliLaw : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void catalogueIsRead();
    void removedCommentsBecomeStatements();
    void badSettingsAreRefused();

private:
    void makeCase(CliRunner& cli);
};

void TestCliLaw::catalogueIsRead()
{
    CliRunner cli;
    const auto list = cli.run({QStringLiteral("law"), QStringLiteral("list"), QStringLiteral("--lang"), QStringLiteral("en")});
    QCOMPARE(list.code, 0);
    QVERIFY(list.out.contains("secret-professionnel") && list.out.contains("[not verified]"));
    const auto json = cli.run({QStringLiteral("law"), QStringLiteral("list"), QStringLiteral("--json")}).json().object();
    QCOMPARE(json.value(QStringLiteral("grounds")).toArray().size(), 13);
    QCOMPARE(json.value(QStringLiteral("recipients")).toArray().size(), 8);
    const auto show = cli.run({QStringLiteral("law"), QStringLiteral("show"), QStringLiteral("ordre"), QStringLiteral("--lang"), QStringLiteral("fr")});
    QCOMPARE(show.code, 0);
    QVERIFY(show.out.contains("226-10"));
    QCOMPARE(cli.run({QStringLiteral("law"), QStringLiteral("show"), QStringLiteral("blaspheme")}).code, 2);
}

void TestCliLaw::makeCase(CliRunner& cli)
{
    cli.write("in.csv", "id,author,date,text\n1,Lucie Martin,2019-02-20T10:00:00Z,Sales porcs !\n2,Paul Durand,,Bande de nuls\n"
                        "3,Paul Durand,2019-02-21T10:00:00Z,Merci\n");
    QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("a.greffier")}).code, 0);
    QCOMPARE(cli.run({QStringLiteral("import"), QStringLiteral("a.greffier"), QStringLiteral("in.csv")}).code, 0);
}

void TestCliLaw::removedCommentsBecomeStatements()
{
    CliRunner cli;
    makeCase(cli);
    const QStringList report{QStringLiteral("report"), QStringLiteral("a.greffier"), QStringLiteral("--format"), QStringLiteral("dsa"),
                             QStringLiteral("-o"), QStringLiteral("out.json"), QStringLiteral("--letter"), QStringLiteral("letters"),
                             QStringLiteral("--lang"), QStringLiteral("fr")};
    QCOMPARE(cli.run(report).code, 1); // nothing was removed
    QCOMPARE(cli.run({QStringLiteral("case"), QStringLiteral("set"), QStringLiteral("a.greffier"), QStringLiteral("dsa.clause=Charte, art. 3")}).code, 0);
    const QStringList decide{QStringLiteral("decide"), QStringLiteral("a.greffier"), QStringLiteral("c-1"), QStringLiteral("--as"),
                             QStringLiteral("removed"), QStringLiteral("--reason"), QStringLiteral("Injure envers une profession."),
                             QStringLiteral("--dsa"), QStringLiteral("category=illegal-or-harmful-speech"), QStringLiteral("--dsa"),
                             QStringLiteral("keywords=hate-speech")};
    QCOMPARE(cli.run(decide).code, 0);
    QCOMPARE(cli.run({QStringLiteral("decide"), QStringLiteral("a.greffier"), QStringLiteral("c-2"), QStringLiteral("--as"),
                      QStringLiteral("removed"), QStringLiteral("--reason"), QStringLiteral("Injure.")}).code, 0);
    const auto written = cli.run(report);
    QVERIFY2(written.code == 0, written.err.constData());
    QVERIFY(written.err.contains("c-2")); // it has no date
    QFile file(cli.path("out.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const QJsonArray all = QJsonDocument::fromJson(bytes).object().value(QStringLiteral("statements")).toArray();
    QCOMPARE(all.size(), 1);
    const QJsonObject one = all.first().toObject();
    QCOMPARE(one.value(QStringLiteral("category")).toString(), QStringLiteral("STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH"));
    QCOMPARE(one.value(QStringLiteral("category_specification")).toArray().first().toString(), QStringLiteral("KEYWORD_HATE_SPEECH"));
    QCOMPARE(one.value(QStringLiteral("incompatible_content_ground")).toString(), QStringLiteral("Charte, art. 3"));
    QVERIFY(!bytes.contains("Lucie") && !bytes.contains("porcs"));
    QFile letter(cli.path("letters/") + one.value(QStringLiteral("puid")).toString() + QStringLiteral(".html"));
    QVERIFY(letter.open(QIODevice::ReadOnly));
    QVERIFY(letter.readAll().contains("Sales porcs"));
    const auto odt = cli.run(report + QStringList{QStringLiteral("--letter-format"), QStringLiteral("odt")});
    QVERIFY2(odt.code == 0, odt.err.constData());
    QVERIFY(QFile::exists(cli.path("letters/") + one.value(QStringLiteral("puid")).toString() + QStringLiteral(".odt")));
    const auto pdf = cli.run(report + QStringList{QStringLiteral("--letter-format"), QStringLiteral("pdf")});
    QVERIFY2(pdf.code == 0, pdf.err.constData());
    QFile page(cli.path("letters/") + one.value(QStringLiteral("puid")).toString() + QStringLiteral(".pdf"));
    QVERIFY(page.open(QIODevice::ReadOnly) && page.read(5) == "%PDF-");
    QCOMPARE(cli.run(report + QStringList{QStringLiteral("--letter-format"), QStringLiteral("csv")}).code, 2);
    // A name in the reason is refused, with comment and field.
    QCOMPARE(cli.run({QStringLiteral("decide"), QStringLiteral("a.greffier"), QStringLiteral("c-3"), QStringLiteral("--as"),
                      QStringLiteral("removed"), QStringLiteral("--reason"), QStringLiteral("Propos de Paul Durand.")}).code, 0);
    const auto refused = cli.run(report);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("c-3") && refused.err.contains("decision_facts") && !refused.err.contains("%1"), refused.err.constData());
}

void TestCliLaw::badSettingsAreRefused()
{
    CliRunner cli;
    makeCase(cli);
    const auto set = [&cli](const char* pair) {
        return cli.run({QStringLiteral("case"), QStringLiteral("set"), QStringLiteral("a.greffier"), QLatin1String(pair)}).code;
    };
    QCOMPARE(set("dsa.category=scope-of-platform-service"), 2);
    QCOMPARE(set("dsa.nothing=x"), 2);
    QCOMPARE(set("dsa.scope=FR,BE"), 0);
    QCOMPARE(set("dsa.redress=Write to us."), 0);
    QCOMPARE(cli.run({QStringLiteral("decide"), QStringLiteral("a.greffier"), QStringLiteral("c-1"), QStringLiteral("--as"),
                      QStringLiteral("removed"), QStringLiteral("--dsa"), QStringLiteral("automated_decision=fully")}).code, 2);
    QCOMPARE(cli.run({QStringLiteral("decide"), QStringLiteral("a.greffier"), QStringLiteral("c-1"), QStringLiteral("--as"),
                      QStringLiteral("removed"), QStringLiteral("--dsa"), QStringLiteral("category")}).code, 2);
}

QTEST_GUILESS_MAIN(TestCliLaw)
#include "tst_cli_law.moc"
