#include "core/rules/pack.h"

#include <QTest>

using namespace greffier;
using namespace greffier::rules;

namespace {

const std::string kHead = "[pack]\nid = \"essai\"\nversion = \"1\"\nlanguage = \"fr\"\nlicence = \"CC0-1.0\"\n";

std::string rule(const std::string& when, const std::string& more = {})
{
    return "[[rule]]\nid = \"r\"\ntitle = \"R\"\nwhen = '" + when + "'\n" + more;
}

// "line:column detail -> hint" of every problem, joined by newlines.
QString described(const std::vector<base::Error>& errors)
{
    QStringList lines;
    for (const base::Error& error : errors)
        lines += QStringLiteral("%1:%2 %3 -> %4")
                     .arg(error.line)
                     .arg(error.column)
                     .arg(QString::fromStdString(error.detail), QString::fromStdString(error.hint));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class TestPack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void errors_data()
    {
        QTest::addColumn<QString>("toml");
        QTest::addColumn<QString>("problems");
        const auto row = [](const char* name, const std::string& toml, const char* problems) {
            QTest::newRow(name) << QString::fromStdString(toml) << QString::fromUtf8(problems);
        };
        row("right", kHead + rule("word(\"con\")"), "");
        row("misspelt key", kHead + rule("word(\"con\")", "sevrity = \"low\"\n"), "10:1 sevrity -> severity");
        row("misspelt section", kHead + "[list.a]\nwords = [\"b\"]\n" + rule("word(\"con\")"), "6:2 list -> lists");
        row("severity", kHead + rule("word(\"con\")", "severity = \"hihg\"\n"), "10:12 hihg -> high");
        row("state", kHead + rule("word(\"con\")", "state = 3\n"), "10:9 state -> \"…\"");
        row("condition, one line", kHead + rule("wrod(\"con\")"), "9:9 wrod -> word");
        row("condition, several lines",
            kHead + "[[rule]]\nid = \"r\"\ntitle = \"R\"\nwhen = '''\n  word(\"con\")\n  and depht > 2'''\n",
            "11:7 depht -> depth");
        row("unknown list", kHead + "[lists.profession]\nwords = [\"docteur\"]\n" + rule("list(\"profesion\")"),
            "11:14 profesion -> profession");
        row("unknown rule", kHead + rule("hit(\"q\")"), "9:1 q -> r");
        row("circle", kHead + rule("hit(\"r\")"), "9:1 essai/r essai/r -> ");
        row("duplicate id", kHead + rule("word(\"a\")") + rule("word(\"b\")"), "11:6 r -> ");
        row("all at once", kHead + rule("wrod(\"con\")", "sevrity = \"low\"\nmust_match = 3\n"),
            "10:1 sevrity -> severity\n9:9 wrod -> word\n11:14 must_match -> [\"…\"]");
        row("missing head", rule("word(\"a\")"), "1:1  -> [pack]");
        row("missing fields", "[pack]\nid = \"x\"\n" + rule("word(\"a\")"),
            "1:1  -> version\n1:1  -> language\n1:1  -> licence");
        row("bad example", kHead + rule("word(\"a\")", "must_match = [{ txt = \"a\" }]\n"),
            "10:17 txt -> text\n10:15  -> text");
        row("bad list entry", kHead + "[lists.a]\nwords = [\"??\"]\n" + rule("list(\"a\")"), "7:10 ?? -> ");
    }

    void errors()
    {
        QFETCH(const QString, toml);
        const PackResult result = parsePack(toml.toStdString(), "essai.toml");
        QTEST(described(result.errors), "problems");
    }

    void broken()
    {
        QCOMPARE(parsePack(kHead + "id = \n", "x.toml").errors.size(), std::size_t{1});
        const auto twice = parsePack(kHead + rule("word(\"a\")", "id = \"s\"\n"), "x.toml");
        QCOMPARE(twice.errors.size(), std::size_t{1});
        QCOMPARE(twice.errors[0].line, 10);
        QCOMPARE(parsePack("\xFF", "x.toml").errors[0].code, base::ErrorCode::NotUtf8);
    }

    void warnings()
    {
        const auto result = parsePack(kHead + "[lists.a]\nwords = [\"b|c\", \"b\"]\n"
                                          + rule("list(\"a\")", "ground = \"injures\"\n"),
                                      "x.toml");
        QCOMPARE(described(result.errors), QString());
        QCOMPARE(described(result.warnings), QStringLiteral("7:17 b -> \n12:10 injures -> injure"));
    }

    void fields()
    {
        const auto result = parsePack(
            kHead + "accents = \"strict\"\ntitle = \"Essai\"\nsources = [\"s\"]\n"
                + rule("mot(\"médecin\")", "severity = \"critical\"\nstate = \"watch\"\ngroup = \"g\"\n"
                                           "must_match = [\"un médecin\"]\nmust_not_match = [\"un medecin\"]\n"),
            "x.toml");
        QCOMPARE(described(result.errors), QString());
        const Rule& rule = result.pack.rules.at(0);
        QCOMPARE(rule.fullId(), std::string("essai/r"));
        QCOMPARE(rule.titleIn("en"), std::string("R"));
        QCOMPARE(rule.severity, evidence::Severity::Critical);
        QCOMPARE(rule.state, RuleState::Watch);
        QCOMPARE(rule.line, 12);
        QVERIFY(testPack(result.pack).empty());
    }

    void examplesAreRun()
    {
        const auto result = parsePack(kHead + rule("word(\"con\")", "must_match = [\"con\", \"conçu\"]\n"
                                                                    "must_not_match = [\"concours\", \"le con\"]\n"
                                                                    "known_miss = [\"kon\", \"con !\"]\n"
                                                                    "known_false = [\"con\", \"rien\"]\n"),
                                      "x.toml");
        QCOMPARE(described(result.errors), QString());
        QStringList failed;
        for (const ExampleFailure& failure : testPack(result.pack))
            failed += QString::fromStdString(failure.example);
        QCOMPARE(failed.join(QLatin1Char('|')), QStringLiteral("conçu|le con|con !|rien"));
    }

    void examplesWithThread()
    {
        const auto result = parsePack(
            kHead
                + rule("parent(author = \"Léa\" and posted < 2021) and depth = 3 and any_ancestor(word(\"haut\"))",
                       "must_match = [{ text = \"a\", parent = [{ text = \"b\", author = \"Léa\", posted = \"2020-05-01\" }, "
                       "\"haut\"] }]\n"
                       "must_not_match = [\"a\", { text = \"a\", depth = 3, parent = { text = \"haut\", author = \"Léa\" } }]\n"),
            "x.toml");
        QCOMPARE(described(result.errors), QString());
        const auto failures = testPack(result.pack);
        QVERIFY2(failures.empty(), failures.empty() ? "" : failures[0].example.c_str());
    }
};

QTEST_GUILESS_MAIN(TestPack)
#include "tst_pack.moc"
