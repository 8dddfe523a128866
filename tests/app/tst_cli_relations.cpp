#include "cli_runner.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtTest>

namespace {

QByteArray page(int announced, const QByteArray& comments)
{
    return "<html><head><title>Article</title><link rel=\"canonical\" href=\"https://blog.example/article/\"></head><body>"
           "<h2 class=\"comments-title\">" + QByteArray::number(announced) + " commentaires</h2><ol class=\"comment-list\">" +
           comments + "</ol></body></html>";
}

QByteArray comment(int id, const char* author, const char* text, const QByteArray& children = {})
{
    const QByteArray number = QByteArray::number(id);
    return "<li id=\"comment-" + number + "\" class=\"comment\"><article id=\"div-comment-" + number +
           "\" class=\"comment-body\"><footer class=\"comment-meta\"><b class=\"fn\">" + author +
           "</b></footer><div class=\"comment-content\"><p>" + text + "</p></div></article>" +
           (children.isEmpty() ? children : "<ol class=\"children\">" + children + "</ol>") + "</li>";
}

const char* const kFeed =
    "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Commentaires</title>"
    "<item><link>https://blog.example/article/#comment-13</link><dc:creator>Luc</dc:creator>"
    "<guid>https://blog.example/?p=1#comment-13</guid><description>En réponse à &lt;a href=\"https://blog.example/article/#comment-12\"&gt;"
    "Zoé&lt;/a&gt;. Moi non plus</description></item></channel></rss>";

QStringList kindsOf(const QJsonArray& findings)
{
    QStringList kinds;
    for (const QJsonValue& finding : findings)
        kinds << finding[QLatin1String("kind")].toString() + QLatin1Char(' ') + finding[QLatin1String("comment")].toString();
    return kinds;
}

} // namespace

class TestCliRelations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void importTellsWhatItJoins();
    void feedRestoresParents();
    void showHasBothTexts();
    void treeOfAllCaptures();
    void reportsSayWhatIsInferred();
    void wrongThread();

private:
    CliRunner::Answer run(const char* words) const { return m_cli->run(QString::fromUtf8(words).split(QLatin1Char(' '))); }

    std::unique_ptr<CliRunner> m_cli;
    CliRunner::Answer m_second;
};

// A page, the same page later: 11 edited, 12 gone, 14 new.
void TestCliRelations::init()
{
    m_cli = std::make_unique<CliRunner>();
    m_cli->write("avant.html", page(4, comment(11, "Marc", "Le premier avis", comment(12, "Zoé", "Une réponse") +
                                                                               comment(13, "Luc", "Moi non plus")) +
                                        comment(15, "Ana", "@Luc et pourquoi ?")));
    m_cli->write("apres.html", page(4, comment(11, "Marc", "Le premier avis, corrigé", comment(13, "Luc", "Moi non plus")) +
                                        comment(15, "Ana", "@Luc et pourquoi ?") + comment(14, "Paul", "Neuf")));
    m_cli->write("feed.xml", kFeed);
    QCOMPARE(run("new c.greffier").code, 0);
    QCOMPARE(run("import c.greffier avant.html --json").code, 0);
    m_second = run("import c.greffier apres.html --json");
    QCOMPARE(m_second.code, 0);
}

void TestCliRelations::importTellsWhatItJoins()
{
    const QJsonArray joined = m_second.json()[QLatin1String("joined")].toArray();
    QCOMPARE(joined.size(), 1);
    QCOMPARE(kindsOf(joined[0][QLatin1String("findings")].toArray()),
             QStringList({QStringLiteral("vanished c-2"), QStringLiteral("changed c-5")}));
    const QJsonObject part = joined[0][QLatin1String("parts")][1].toObject();
    QCOMPARE(part[QLatin1String("capture")].toString(), QStringLiteral("k-2"));
    QCOMPARE(part[QLatin1String("rule")].toString(), QStringLiteral("address"));
    QCOMPARE(part[QLatin1String("coverage")].toString(), QStringLiteral("whole"));
    QCOMPARE(part[QLatin1String("added")].toInt(), 1);
    const auto ledger = run("ledger c.greffier --json");
    QCOMPARE(ledger.json()[QLatin1String("joined")].toArray(), joined);
    QCOMPARE(ledger.json()[QLatin1String("captures")].toArray().size(), 2);
    const auto text = run("ledger c.greffier --lang en");
    QVERIFY(text.out.contains("c-2 is no longer there in k-2"));
    QVERIFY(text.out.contains("c-5 was changed since c-1: text"));
}

void TestCliRelations::feedRestoresParents()
{
    const auto before = run("show c.greffier c-3 --json").json();
    QVERIFY(before[QLatin1String("inferred")].isNull());
    QCOMPARE(run("import c.greffier feed.xml").code, 0);
    const auto after = run("show c.greffier c-3 --json").json();
    QCOMPARE(after[QLatin1String("parent")].toString(), QStringLiteral("c-1")); // as captured
    QCOMPARE(after[QLatin1String("inferred")][QLatin1String("parent")].toString(), QStringLiteral("c-2"));
    QCOMPARE(after[QLatin1String("inferred")][QLatin1String("reason")].toString(), QStringLiteral("other-capture"));
    QCOMPARE(run("verify c.greffier").code, 0);
}

void TestCliRelations::showHasBothTexts()
{
    const auto shown = run("show c.greffier c-5 --json").json();
    const QJsonArray sightings = shown[QLatin1String("sightings")].toArray();
    QCOMPARE(sightings.size(), 2);
    QCOMPARE(sightings[0][QLatin1String("text")].toString(), QStringLiteral("Le premier avis"));
    QCOMPARE(sightings[1][QLatin1String("text")].toString(), QStringLiteral("Le premier avis, corrigé"));
    QCOMPARE(sightings[1][QLatin1String("differs")].toArray(), QJsonArray{QStringLiteral("text")});
    const auto gone = run("show c.greffier c-2 --json").json();
    QCOMPARE(gone[QLatin1String("vanished_from")].toArray(), QJsonArray{QStringLiteral("k-2")});
    const auto named = run("show c.greffier c-4 --lang en");
    QVERIFY(named.out.contains("Seems to answer c-3"));
}

void TestCliRelations::treeOfAllCaptures()
{
    const auto captured = run("tree c.greffier t-1 --json").json().array();
    QCOMPARE(captured.size(), 1);
    QCOMPARE(captured[0][QLatin1String("items")].toArray().size(), 4);
    const auto joined = run("tree c.greffier --joined --json").json().array();
    QCOMPARE(joined.size(), 1);
    QStringList ids;
    for (const QJsonValue& item : joined[0][QLatin1String("items")].toArray())
        ids << item[QLatin1String("id")].toString() + (item[QLatin1String("vanished")].toBool() ? QStringLiteral("!") : QString());
    QCOMPARE(ids, QStringList({QStringLiteral("c-5"), QStringLiteral("c-2!"), QStringLiteral("c-6"), QStringLiteral("c-7"),
                               QStringLiteral("c-8")}));
    const auto text = run("tree c.greffier t-2 --joined --lang en");
    QVERIFY(text.out.contains("[vanished]"));
    QVERIFY(text.out.contains("[changed since c-1]"));
    QVERIFY(text.out.contains("┄▷ c-6 (mention"));
}

void TestCliRelations::reportsSayWhatIsInferred()
{
    QCOMPARE(run("report c.greffier --format json -o r.json").code, 0);
    QFile file(m_cli->path("r.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QHash<QString, QJsonObject> items;
    for (const QJsonValue& item : QJsonDocument::fromJson(file.readAll())[QLatin1String("items")].toArray())
        items.insert(item[QLatin1String("id")].toString(), item.toObject());
    QCOMPARE(items.size(), 8);
    QCOMPARE(items[QStringLiteral("c-4")][QLatin1String("inferred")][QLatin1String("parent")].toString(), QStringLiteral("c-3"));
    QVERIFY(items[QStringLiteral("c-4")][QLatin1String("parent")].isNull());
    QCOMPARE(items[QStringLiteral("c-2")][QLatin1String("vanished_from")].toArray(), QJsonArray{QStringLiteral("k-2")});
    const QJsonObject earlier = items[QStringLiteral("c-5")][QLatin1String("earlier_capture")].toObject();
    QCOMPARE(earlier[QLatin1String("comment")].toString(), QStringLiteral("c-1"));
    QCOMPARE(earlier[QLatin1String("differs")].toArray(), QJsonArray{QStringLiteral("text")});
    QVERIFY(!items[QStringLiteral("c-1")].contains(QStringLiteral("inferred")));

    QCOMPARE(m_cli->run({QStringLiteral("report"), QStringLiteral("c.greffier"), QStringLiteral("--format"), QStringLiteral("html"),
                         QStringLiteral("-o"), QStringLiteral("r.html"), QStringLiteral("--lang"), QStringLiteral("en"),
                         QStringLiteral("--where"), QStringLiteral("depth < 20")}).code, 0);
    QFile html(m_cli->path("r.html"));
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QByteArray text = html.readAll();
    QVERIFY(text.contains("seems to answer"));
    QVERIFY(text.contains("changed since"));
    QVERIFY(text.contains("no longer there in k-2"));
}

void TestCliRelations::wrongThread()
{
    QCOMPARE(run("tree c.greffier t-9").code, 2);
    QCOMPARE(run("tree c.greffier c-1").code, 2);
}

QTEST_GUILESS_MAIN(TestCliRelations)
#include "tst_cli_relations.moc"
