// The life of a rule on the command line: backtest, comparison, activation.
#include "cli_runner.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

namespace {

const QString kSample = QStringLiteral(GREFFIER_SOURCE_DIR "/resources/sample/divan-clos.txt");
const QString kPack = QStringLiteral(GREFFIER_SOURCE_DIR "/resources/packs/fr-moderation.toml");

} // namespace

class TestCliLife : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRuleIsTestedBeforeItIsActive();
    void versionsAreCompared();
    void runawaysAreTold();
    void collisionsAreNamed();
    void wordsAreSuggested();
    void misuseIsTold_data();
    void misuseIsTold();

private:
    // Words separated by blanks; the rest as they are.
    CliRunner::Answer run(const char* words, const QStringList& rest = {})
    {
        return m_cli->run(QString::fromLatin1(words).split(QLatin1Char(' ')) + rest);
    }
    QString write(const char* rule, const char* when)
    {
        const auto answer = run("rules edit c.greffier", {QString::fromLatin1(rule), QStringLiteral("--when"), QString::fromUtf8(when)});
        return QString::fromUtf8(answer.err);
    }

    std::unique_ptr<CliRunner> m_cli;
};

void TestCliLife::init()
{
    m_cli = std::make_unique<CliRunner>();
    QCOMPARE(run("new c.greffier --title T").code, 0);
    QCOMPARE(run("import c.greffier", {kSample}).code, 0);
}

void TestCliLife::aRuleIsTestedBeforeItIsActive()
{
    QCOMPARE(write("porcs", "word(\"porcs\")"), QString());
    QCOMPARE(run("decide c.greffier c-8 --as flagged").code, 0);
    QCOMPARE(run("decide c.greffier c-9 --as cleared").code, 0);
    const auto test = run("rules backtest c.greffier porcs --json");
    QCOMPARE(test.code, 0);
    const QJsonObject json = test.json().object();
    QCOMPARE(json[QLatin1String("rule")].toString(), QStringLiteral("case/porcs"));
    QCOMPARE(json[QLatin1String("hits")].toInt(), 2);
    QCOMPARE(json[QLatin1String("confirmed")].toInt(), 1);
    QCOMPARE(json[QLatin1String("contradicted")].toInt(), 1);
    QVERIFY(qAbs(json[QLatin1String("precision")][QLatin1String("low")].toDouble() - 0.0945) < 0.0001);
    QCOMPARE(json[QLatin1String("examples")][QLatin1String("confirmed")][0].toString(), QStringLiteral("c-8"));
    QVERIFY(json[QLatin1String("recall")].isNull());
    const auto text = run("rules backtest c.greffier porcs");
    QVERIFY2(text.out.contains("c-9"), text.out.constData());

    const auto refused = run("rules state c.greffier porcs active");
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains("1 of 2 (9–91 %)") && refused.err.contains("20"), refused.err.constData());
    QCOMPARE(run("rules state c.greffier porcs watch").code, 0);
    QCOMPARE(run("rules state c.greffier porcs active --reason Mail").code, 0);
    const auto condition = run("rules backtest c.greffier --json --when", {QStringLiteral("word(\"porcs\")")});
    QCOMPARE(condition.json()[QLatin1String("hits")].toInt(), 2);
}

void TestCliLife::versionsAreCompared()
{
    QCOMPARE(write("porcs", "word(\"porcs\")"), QString());
    const auto diff = run("rules diff c.greffier porcs --json --when", {QStringLiteral("phrase(\"sales porcs\") and not in_quote")});
    QCOMPARE(diff.code, 0);
    QCOMPARE(diff.json()[QLatin1String("lost_ids")].toArray(), QJsonArray{QStringLiteral("c-9")});
    QCOMPARE(diff.json()[QLatin1String("changed_ids")].toArray(), QJsonArray{QStringLiteral("c-8")});
    QCOMPARE(diff.json()[QLatin1String("gained")].toInt(), 0);
    const QString version = diff.json()[QLatin1String("old")].toString();
    QCOMPARE(write("porcs", "phrase(\"sales porcs\") and not in_quote"), QString());
    const auto older = run("rules diff c.greffier porcs --against", {version.left(10)});
    QVERIFY2(older.out.contains("0 gained, 1 lost, 1 in other passages, 0 as before"), older.out.constData());
    QCOMPARE(run("rules add c.greffier", {kPack}).code, 0);
    const auto pack = run("rules diff c.greffier", {kPack, QStringLiteral("--json")});
    QCOMPARE(pack.code, 0);
    for (const QJsonValue& each : pack.json().array())
        QCOMPARE(each[QLatin1String("gained")].toInt() + each[QLatin1String("lost")].toInt(), 0);
}

void TestCliLife::runawaysAreTold()
{
    QCOMPARE(write("large", "word(\"le|la|les\")"), QString());
    QCOMPARE(run("rules state c.greffier large active --reason Essai").code, 0);
    const auto scan = run("scan c.greffier --json");
    QCOMPARE(scan.json()[QLatin1String("runaway")][0][QLatin1String("rule")].toString(), QStringLiteral("case/large"));
    const auto text = run("scan c.greffier");
    QCOMPARE(text.code, 0);
    QVERIFY2(text.err.contains("case/large"), text.err.constData());
    QCOMPARE(run("rules backtest c.greffier large --json").json()[QLatin1String("runaway")].toBool(), true);
}

void TestCliLife::collisionsAreNamed()
{
    const auto found = run("rules collisions --json", {QStringLiteral("regex(/tuer/)")});
    QCOMPARE(found.code, 0);
    const QJsonObject french = found.json()[0][QLatin1String("fr")].toObject();
    QVERIFY(french[QLatin1String("inside")].toInt() > 200); // "habituer", "statuer"
    QCOMPARE(french[QLatin1String("whole")].toInt(), 1);
    QVERIFY(french[QLatin1String("examples")].toArray().size() > 10);
    QCOMPARE(write("porcs", "word(\"porcs\")"), QString());
    const auto none = run("rules collisions c.greffier porcs");
    QVERIFY2(none.out.contains("no ordinary word"), none.out.constData());
}

void TestCliLife::wordsAreSuggested()
{
    QCOMPARE(run("suggest c.greffier").code, 1); // nothing is decided
    QCOMPARE(run("decide c.greffier c-8 c-9 --as flagged").code, 0);
    QCOMPARE(run("decide c.greffier c-2 c-3 c-4 --as cleared").code, 0);
    const auto found = run("suggest c.greffier --min-count 2 --json");
    QCOMPARE(found.code, 0);
    QCOMPARE(found.json()[QLatin1String("against")].toInt(), 2);
    QCOMPARE(found.json()[QLatin1String("cleared")].toInt(), 3);
    const QJsonObject first = found.json()[QLatin1String("suggestions")][0].toObject();
    QCOMPARE(first[QLatin1String("against")].toInt(), 2);
    QCOMPARE(write("proposition", first[QLatin1String("when")].toString().toUtf8().constData()), QString());
}

void TestCliLife::misuseIsTold_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* words, int code, const QStringList& rest = {}) {
        QTest::newRow(name) << QString::fromLatin1(words).split(QLatin1Char(' ')) + rest << code;
    };
    row("nothing to test", "rules backtest c.greffier", 2);
    row("unknown rule", "rules backtest c.greffier non", 2);
    row("wrong condition", "rules backtest c.greffier --when", 2, {QStringLiteral("wrd(\"a\")")});
    row("two things to compare with", "rules diff c.greffier porcs --when x --against y", 2);
    row("no such version", "rules diff c.greffier porcs --against 0123456789", 2);
    row("no such rule to measure", "rules collisions c.greffier non", 2);
    row("no number", "suggest c.greffier --min-count x", 2);
    row("no such pack", "rules diff c.greffier absent.toml", 3);
}

void TestCliLife::misuseIsTold()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    QCOMPARE(write("porcs", "word(\"porcs\")"), QString());
    const QByteArray before = m_cli->digest("c.greffier");
    const auto answer = m_cli->run(words);
    QCOMPARE(answer.code, code);
    QCOMPARE(answer.err.count('\n'), 1);
    QCOMPARE(answer.out, QByteArray());
    QCOMPARE(m_cli->digest("c.greffier"), before);
}

QTEST_GUILESS_MAIN(TestCliLife)
#include "tst_cli_life.moc"
