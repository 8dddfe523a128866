#include "cli_runner.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

namespace {

const char* const kBefore = "id,parent,author,date,text,url\n"
                            "a,,Marc,2026-11-05T23:30:00Z,\"Voici mon avis sur cet article. Le docteur est un con, un vrai con.\",https://blog.example/a/\n"
                            "b,a,Ana,,\"Tous des porcs, je le dis\",https://blog.example/a/\n";
const char* const kAfter = "id,parent,author,date,text,url\n"
                           "a,,Marc,2026-11-05T23:30:00Z,\"Édit 😂 Voici mon avis sur cet article. Le docteur est un con, un vrai con.\",https://blog.example/a/\n"
                           "b,a,Ana,,\"je le dis\",https://blog.example/a/\n";
const char* const kHouse = "id = \"charte-3\"\ntitle = { fr = \"Article 3\", en = \"Article 3\" }\n";

} // namespace

// Passages, qualifications and reminders as the command line has them.
class TestCliPassages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void stretches();
    void wrongUsage_data();
    void wrongUsage();
    void missingOptionsAreNamed();
    void againInALaterCapture();
    void lossIsNeverSilent();
    void qualificationsExclude();
    void elementsAreKept();
    void remindersWithAFixedClock();
    void houseGrounds();

private:
    CliRunner::Answer run(const char* words) const { return m_cli->run(QString::fromUtf8(words).split(QLatin1Char(' '))); }
    std::unique_ptr<CliRunner> m_cli;
};

void TestCliPassages::init()
{
    qputenv("SOURCE_DATE_EPOCH", "1796031000"); // 2026-11-30T09:30:00Z
    m_cli = std::make_unique<CliRunner>();
    m_cli->write("avant.csv", kBefore);
    m_cli->write("apres.csv", kAfter);
    m_cli->write("maison.toml", kHouse);
    QCOMPARE(run("new c.greffier").code, 0);
    QCOMPARE(run("import c.greffier avant.csv").code, 0); // a-2
}

void TestCliPassages::stretches()
{
    QCOMPARE(run("annotate c.greffier c-1 --exact con --occurrence 2 --exact Voici --label insulte --severity high").code, 0);
    const auto passages = run("passages c.greffier --json");
    QCOMPARE(passages.code, 0);
    const QJsonObject passage = passages.json().array()[0].toObject();
    QCOMPARE(passage[QLatin1String("spans")].toArray(), QJsonArray({QJsonArray{0, 5}, QJsonArray{63, 66}}));
    QCOMPARE(passage[QLatin1String("exact")].toString(), QStringLiteral("Voici"));
    QCOMPARE(passage[QLatin1String("severity")].toString(), QStringLiteral("high"));
    QVERIFY(passage[QLatin1String("fits")].toBool());
    const auto shown = run("show c.greffier c-1 --json").json()[QLatin1String("passages")].toArray()[0].toObject();
    QCOMPARE(shown[QLatin1String("start")].toInt(), 0);
    QCOMPARE(shown[QLatin1String("more")].toArray()[0][QLatin1String("exact")].toString(), QStringLiteral("con"));
    QCOMPARE(run("annotate c.greffier c-1 --range 0:5 --range 10:14 --label x").code, 0);
    QCOMPARE(run("undo c.greffier").code, 0);
    QCOMPARE(run("passages c.greffier --json").json().array().size(), 1);
    QCOMPARE(run("verify c.greffier").code, 0);
}

void TestCliPassages::wrongUsage_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("code");
    const auto row = [](const char* command, int code) { QTest::newRow(command) << QString::fromUtf8(command) << code; };
    row("annotate c.greffier c-1 --range 0:5 --range 4:9 --label x", 2);
    row("annotate c.greffier c-1 --range 0:5 --exact con --label x", 2);
    row("annotate c.greffier c-1 --exact con --occurrence 1 --occurrence 2 --label x", 2);
    row("annotate c.greffier c-1 --exact con", 2);
    row("annotate c.greffier c-1 --exact con --label x --severity grave", 2);
    row("annotate c.greffier c-1 --exact con --label x --person n-1", 2);
    row("annotate c.greffier c-1 --hit rien", 2);
    row("qualify c.greffier a-9 injure", 2);
    row("withdraw c.greffier a-9", 2);
    row("withdraw c.greffier a-9 --reason x", 2);
    row("reanchor c.greffier --take a-9", 2);
    row("law add c.greffier rien.toml", 3);
    row("law remove c.greffier rien", 2);
}

void TestCliPassages::wrongUsage()
{
    QFETCH(QString, command);
    QFETCH(int, code);
    const auto answer = m_cli->run(command.split(QLatin1Char(' ')));
    QCOMPARE(answer.code, code);
    QCOMPARE(answer.err.trimmed().count('\n'), 0); // one clear line
    QVERIFY(!answer.err.isEmpty());
}

// Before the case is looked at.
void TestCliPassages::missingOptionsAreNamed()
{
    QVERIFY(run("withdraw rien.greffier a-9").err.contains("--reason T"));
    QVERIFY(run("complaint sent rien.greffier d-1").err.contains("--on DATE --way W"));
    QVERIFY(run("complaint sent rien.greffier d-1 --on 2026-11-02 --way=").err.contains(" --way W"));
    QVERIFY(run("note rien.greffier c-1").err.contains("--text T"));
    QVERIFY(run("help complaint sent").out.contains(" --on DATE --way W [--reference R]"));
}

void TestCliPassages::againInALaterCapture()
{
    QCOMPARE(run("annotate c.greffier c-1 --exact con --occurrence 2 --label insulte").code, 0); // a-3
    QCOMPARE(run("annotate c.greffier c-2 --exact porcs --label insulte").code, 0);              // a-4
    QCOMPARE(run("import c.greffier apres.csv").code, 0);                                        // a-5
    const auto found = run("reanchor c.greffier --json").json()[QLatin1String("found")].toArray();
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0][QLatin1String("anchoring")].toString(), QStringLiteral("exact"));
    QCOMPARE(found[0][QLatin1String("spans")].toArray(), QJsonArray({QJsonValue(QJsonArray{70, 73})})); // the second one
    QCOMPARE(found[1][QLatin1String("anchoring")].toString(), QStringLiteral("orphan"));
    const auto orphans = run("passages c.greffier --orphans --json").json().array();
    QCOMPARE(orphans.size(), 1);
    QCOMPARE(orphans[0][QLatin1String("id")].toString(), QStringLiteral("a-4"));
    const auto taken = run("reanchor c.greffier --apply --json").json()[QLatin1String("taken")].toArray();
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken[0][QLatin1String("from")].toString(), QStringLiteral("a-3"));
    QCOMPARE(run("reanchor c.greffier --apply --json").json()[QLatin1String("taken")].toArray().size(), 0);
    QCOMPARE(run("passages c.greffier --orphans --json").json().array().size(), 1);
    QCOMPARE(run("report c.greffier --format html --lang en -o r.html").code, 0);
    QFile file(m_cli->path("r.html"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray html = file.readAll();
    QVERIFY(html.contains("continues a-3 of an earlier capture"));
    QVERIFY(html.contains("not found in k-2"));
    QCOMPARE(run("verify c.greffier").code, 0);
}

void TestCliPassages::lossIsNeverSilent()
{
    QCOMPARE(run("annotate c.greffier c-2 --exact porcs --label insulte").code, 0); // a-3
    QCOMPARE(run("reanchor c.greffier --lang en").out.trimmed(), QByteArray());
    m_cli->write("avant.csv", "id,parent,author,date,text,url\nz,,Zoé,,Autre chose,https://blog.example/b/\n");
    QCOMPARE(run("import c.greffier avant.csv").code, 0); // the same name, another thread
    const QByteArray none = run("reanchor c.greffier --lang en").out;
    QVERIFY(none.contains("No later capture was recognised"));
    QCOMPARE(none.trimmed().count('\n'), 0);
    QVERIFY(run("reanchor c.greffier --json").json()[QLatin1String("unrecognised")].toBool());
    const QByteArray text(kAfter);
    m_cli->write("apres.csv", text.left(text.indexOf("b,a,")).constData()); // without the last comment
    QCOMPARE(run("import c.greffier apres.csv").code, 0);
    QVERIFY(run("reanchor c.greffier --lang en").out.contains("a-3  not seen again: its comment is not in k-3, which may be only a part"));
    const auto unseen = run("passages c.greffier --orphans --json").json().array()[0][QLatin1String("later")].toObject();
    QCOMPARE(unseen[QLatin1String("anchoring")].toString(), QStringLiteral("unseen"));
    QCOMPARE(run("reanchor c.greffier --take a-3").code, 2);
}

void TestCliPassages::qualificationsExclude()
{
    QCOMPARE(run("annotate c.greffier c-1 --exact con, --label insulte").code, 0); // a-3
    QCOMPARE(run("qualify c.greffier a-3 injure").code, 0);                        // a-4
    const auto refused = run("qualify c.greffier a-3 diffamation --lang en");
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains("injure a-3"));
    QCOMPARE(run("annotate c.greffier c-1 --range 50:56 --label x").code, 0); // a-5, from another word into it
    QCOMPARE(run("qualify c.greffier a-5 diffamation").code, 1);
    QCOMPARE(run("annotate c.greffier c-1 --range 50:56 --label x --ground diffamation").code, 1);
    QCOMPARE(run("withdraw c.greffier a-4 --reason relu").code, 0);
    QCOMPARE(run("qualify c.greffier a-5 diffamation").code, 0);
    QCOMPARE(run("qualifications c.greffier --json").json().array().size(), 1);
    QCOMPARE(run("undo c.greffier").code, 0);
    QCOMPARE(run("qualifications c.greffier --json").json().array().size(), 0);
}

void TestCliPassages::elementsAreKept()
{
    QCOMPARE(run("annotate c.greffier c-1 --exact con, --label insulte").code, 0); // a-3
    const auto grounds = run("grounds c.greffier --json").json().array();
    QString first, second;
    for (const QJsonValue& ground : grounds) {
        if (ground[QLatin1String("id")].toString() == QLatin1String("injure")) {
            first = ground[QLatin1String("elements")].toArray()[0][QLatin1String("id")].toString();
            second = ground[QLatin1String("elements")].toArray()[1][QLatin1String("id")].toString();
        }
    }
    QVERIFY(!second.isEmpty());
    const QStringList qualify{QStringLiteral("qualify"), QStringLiteral("c.greffier"), QStringLiteral("a-3"), QStringLiteral("injure"),
                              QStringLiteral("--element")};
    QCOMPARE(m_cli->run(qualify + QStringList{first + QStringLiteral("=established:c-1, : « con »"), QStringLiteral("--degree"), QStringLiteral("reported")}).code, 0);
    QCOMPARE(m_cli->run(qualify + QStringList{second + QStringLiteral("=disputed")}).code, 0);
    QCOMPARE(m_cli->run(qualify + QStringList{QStringLiteral("beauté=established")}).code, 2);
    QCOMPARE(m_cli->run(qualify + QStringList{second + QStringLiteral("=peut-être")}).code, 2);
    const auto all = run("qualifications c.greffier --json").json().array();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all[0][QLatin1String("degree")].toString(), QStringLiteral("reported"));
    QCOMPARE(all[0][QLatin1String("elements")].toArray().size(), 2);
    QCOMPARE(all[0][QLatin1String("elements")].toArray()[0][QLatin1String("evidence")].toString(), QStringLiteral("c-1, : « con »"));
}

void TestCliPassages::remindersWithAFixedClock()
{
    QCOMPARE(run("annotate c.greffier c-1 --exact con, --label insulte").code, 0);
    QCOMPARE(run("annotate c.greffier c-2 --exact porcs --label insulte").code, 0);
    QCOMPARE(run("qualify c.greffier a-3 injure").code, 0);
    QCOMPARE(run("qualify c.greffier a-4 injure").code, 0);
    const auto reminders = run("reminders c.greffier --json").json().array();
    QCOMPARE(reminders.size(), 2);
    QVERIFY(reminders[0][QLatin1String("end")].isNull());
    QCOMPARE(reminders[0][QLatin1String("comment")].toString(), QStringLiteral("c-2"));
    QCOMPARE(reminders[1][QLatin1String("start")].toString(), QStringLiteral("2026-11-06")); // the day in Paris
    QCOMPARE(reminders[1][QLatin1String("end")].toString(), QStringLiteral("2027-02-06"));
    QCOMPARE(reminders[1][QLatin1String("days_left")].toInt(), 68);
    QVERIFY(run("reminders c.greffier --lang fr").out.contains("date inconnue\u00a0: dater la publication"));
}

void TestCliPassages::houseGrounds()
{
    QCOMPARE(run("law add c.greffier maison.toml").code, 0);
    QVERIFY(run("grounds c.greffier").out.contains("charte-3"));
    QCOMPARE(run("annotate c.greffier c-1 --exact con, --label insulte").code, 0); // a-4
    QCOMPARE(run("qualify c.greffier a-4 charte-3").code, 0);
    QCOMPARE(run("law remove c.greffier charte-3").code, 2);
    QCOMPARE(run("withdraw c.greffier a-5 --reason relu").code, 0);
    QCOMPARE(run("law remove c.greffier charte-3").code, 0);
    QVERIFY(!run("grounds c.greffier").out.contains("charte-3"));
}

QTEST_GUILESS_MAIN(TestCliPassages)
#include "tst_cli_passages.moc"
