#include "tests/core/rules/rule_check.h"

#include <QElapsedTimer>

using namespace greffier;
using namespace greffier::rules;

// What the terms find in French texts: the measured facts of RULES.md §5 and DECISIONS 18 and 19.
class TestTerms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void found_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hits");
        const auto row = [](const char* name, const char* when, const char* text, const char* hits) {
            QTest::newRow(name) << QString::fromUtf8(when) << QString::fromUtf8(text) << QString::fromUtf8(hits);
        };
        boundaries(row);
        accents(row);
        phrases(row);
        masks(row);
        positions(row);
        measures(row);
    }

    void found()
    {
        QFETCH(const QString, when);
        QFETCH(const QString, text);
        QTEST(QString::fromStdString(hitsOf(when.toStdString(), text.toStdString())), "hits");
    }

    void readings_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("reading");
        const auto row = [](const char* name, const char* when, const char* text, text::ReadingKind reading) {
            QTest::newRow(name) << QString::fromUtf8(when) << QString::fromUtf8(text) << static_cast<int>(reading);
        };
        row("as written", "word(\"porc\")", "un porc", text::ReadingKind::Raw);
        row("apostrophe", "word(\"aujourd'hui\")", "aujourd’hui", text::ReadingKind::Readable);
        row("capital", "word(\"porc\")", "Porc", text::ReadingKind::Folded);
        row("weakest of all", "word(\"porc\")", "porc Porc", text::ReadingKind::Folded);
        row("zero width", "word(\"porc\")", "po\u200Brc", text::ReadingKind::Readable);
        row("regex raw", "regex(/porc/)", "porc", text::ReadingKind::Raw);
        row("regex readable", "regex(/po rc/)", "po\u00A0rc", text::ReadingKind::Readable);
        row("no words", "top_level", "porc", text::ReadingKind::Raw);
    }

    void readings()
    {
        QFETCH(const QString, when);
        QFETCH(const QString, text);
        const Outcome outcome = outcomeOf(when.toStdString(), comment(text.toStdString()));
        QCOMPARE(outcome.truth, evidence::Truth::True);
        QTEST(static_cast<int>(outcome.reading), "reading");
    }

    void exactSpans()
    {
        const Outcome outcome = outcomeOf("word(\"con\")", comment("é con ­con"));
        QCOMPARE(outcome.spans.size(), std::size_t{2});
        QCOMPARE(outcome.spans[0].start, 2);
        QCOMPARE(outcome.spans[0].end, 5);
        QCOMPARE(outcome.spans[1].end, 10);
    }

    void catastrophicPatternIsIndeterminate()
    {
        QElapsedTimer timer;
        timer.start();
        const std::string text = std::string(5'000, 'a') + "!";
        QCOMPARE(hitsOf("regex(/(a+)+$/)", text), std::string("!"));
        QCOMPARE(hitsOf("not regex(/(a|aa)+$/)", text), std::string("!"));
        QCOMPARE(hitsOf("regex(/(a+)+$/) and depth > 3", text), std::string("-")); // false whatever it would be
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    template <class Row> static void boundaries(const Row& row)
    {
        row("whole word", "word(\"con\")", "quel con !", "con");
        row("conçu", "word(\"con\")", "c'est conçu ainsi", "-");
        row("concours", "word(\"con\")", "un concours", "-");
        row("four of four", "word(\"con\")", "con con con con", "con + con + con + con");
        row("l’été", "word(\"été\")", "l’été dernier", "été");
        row("elision with a blank", "word(\"humour\")", "l humour noir", "humour");
        row("cul-de-sac", "word(\"cul\")", "au fond du cul-de-sac", "-");
        row("the compound itself", "word(\"cul-de-sac\")", "au fond du cul-de-sac", "cul-de-sac");
        row("dispute", "word(\"pute|putes\")", "une dispute, des réputés", "-");
        row("poisson", "word(\"poison\")", "du poisson", "-");
        row("upper case", "word(\"porc|porcs\")", "PORCS", "PORCS");
        row("œ", "word(\"sœur\")", "ma soeur", "soeur");
        row("oe", "word(\"soeur\")", "ma sœur", "sœur");
        row("NFD", "word(\"été\")", "l'e\u0301te\u0301", "e\u0301te\u0301");
        row("mention", "word(\"con\")", "@con et #con", "-");
        row("address", "word(\"con\")", "https://exemple.fr/con", "-");
        row("inclusive", "word(\"patiente\")", "les patient·e·s", "patient·e·s");
        row("clitic", "word(\"casse\")", "casse-toi", "casse");
        row("hidden character", "word(\"porc\")", "po\u00ADrc", "po\u00ADrc");
        row("starts", "starts(\"sale porc\")", "« Sale porc »", "Sale porc");
        row("does not start", "starts(\"sale porc\")", "un sale porc", "-");
        row("ends", "ends(\"porc\")", "porc et porc !!", "porc");
    }

    template <class Row> static void accents(const Row& row)
    {
        row("sale is not salé", "word(\"sale\")", "un plat salé", "-");
        row("salé, bare, is ambiguous", "word(\"salé\")", "une sale affaire", "-");
        row("salé by a writer without accents", "word(\"salé\")", "le medecin a mange tres sale", "sale");
        row("but not by one with accents", "word(\"salé\")", "très sale", "-");
        row("médecin has no other reading", "word(\"médecin\")", "très bon medecin", "medecin");
        row("other accent", "word(\"pêche\")", "il péche", "-");
        row("ignore", "word(\"sale\", accents = ignore)", "un plat salé", "salé");
        row("strict", "word(\"médecin\", accents = strict)", "le medecin", "-");
        row("strict and right", "word(\"médecin\", accents = strict)", "Le Médecin", "Médecin");
        row("both forms of one paradigm", "word(\"violé|viole\")", "il viole", "viole");
        row("jeûne is not jeune", "word(\"jeûne\")", "un jeune garçon", "-");
    }

    template <class Row> static void phrases(const Row& row)
    {
        row("phrase", "phrase(\"sale|sales porc|porcs\")", "ces sales porcs de médecins", "sales porcs");
        row("NO-BREAK SPACE", "phrase(\"sale|sales porc|porcs\")", "sales\u00A0porcs", "sales\u00A0porcs");
        row("apostrophe between", "phrase(\"secret médical\")", "le secret’médical", "secret’médical");
        row("hyphen between", "phrase(\"secret médical\")", "le secret-médical", "secret-médical");
        row("comma between", "phrase(\"secret médical\")", "le secret, médical", "-");
        row("no gap", "phrase(\"sale porc\")", "sale gros porc", "-");
        row("gap", "phrase(\"sale porc\", gap = 2)", "sale gros vilain porc", "sale gros vilain porc");
        row("gap too wide", "phrase(\"sale porc\", gap = 2)", "sale a b c porc", "-");
        row("gap and full stop", "phrase(\"sale porc\", gap = 3)", "sale. Un porc", "-");
        row("shortest", "phrase(\"sale porc\", gap = 5)", "sale sale porc porc", "sale sale porc");
        row("elision in the phrase", "phrase(\"l'ordre des médecins\")", "l’Ordre des médecins", "l’Ordre des médecins");
        row("compound as a phrase", "phrase(\"cul de sac\")", "un cul-de-sac", "cul-de-sac");
        row("part of a compound", "phrase(\"cul de\")", "un cul-de-sac", "-");
    }

    template <class Row> static void masks(const Row& row)
    {
        row("m****", "masked(\"merde\")", "quelle m****", "m****");
        row("m**", "masked(\"merde\")", "quelle m**", "m**");
        row("m*rde", "masked(\"merde\")", "quelle m*rde", "m*rde");
        row("m*te", "masked(\"merde\")", "m*te", "-");
        row("other first letter", "masked(\"merde\")", "p****", "-");
        row("other letters shown", "masked(\"merde\")", "ma***", "-");
        row("p…n", "masked(\"putain\")", "p…n", "p…n");
        row("plain word", "masked(\"merde\")", "merde", "-");
        row("word() does not take masks", "word(\"merde\")", "m*rde", "-");
    }

    template <class Row> static void positions(const Row& row)
    {
        row("near", "near(word(\"a1\"), word(\"b1\"), words = 2)", "a1 x y b1", "a1 + b1");
        row("not near", "near(word(\"a1\"), word(\"b1\"), words = 2)", "a1 x y z b1", "-");
        row("near, behind", "near(word(\"a1\"), word(\"b1\"), words = 0)", "b1, a1", "b1 + a1");
        row("not near itself", "near(word(\"a1\"), word(\"a1\"), words = 5)", "a1", "-");
        row("quoted", "word(\"con\") and in_quote", "il a dit « con »", "con");
        row("not quoted", "word(\"con\") and not in_quote", "il a dit « con »", "-");
        row("both: only the unquoted one", "word(\"con\") and not in_quote", "« con » vous-même, con", "con");
        row("outside_quote", "outside_quote(word(\"con\"))", "“con” con", "con");
        row("in_quote(x)", "in_quote(word(\"con\"))", "“con” con", "-");
        row("it is the whole or", "(word(\"con\") or word(\"sot\")) and not in_quote", "« con » sot", "sot");
        row("it in near", "word(\"con\") and near(it, word(\"sot\"), words = 1)", "con et sot", "con + sot");
        row("sales porcs, quoted", "phrase(\"sales porcs\") and not in_quote", "“Sales porcs”, dites-vous ?", "-");
        row("or of terms in near", "near(word(\"x1\") or word(\"x2\"), word(\"b1\"))", "x2 b1", "x2 + b1");
    }

    template <class Row> static void measures(const Row& row)
    {
        row("count", "count(word(\"con\")) >= 3", "con con con", "con + con + con");
        row("count too few", "count(word(\"con\")) >= 4", "con con con", "-");
        row("count none", "count(word(\"con\")) = 0", "rien", "");
        row("length", "length = 4", "étée", "");
        row("caps", "caps >= 0.8", "ARRÊTEZ DE CRIER", "");
        row("caps of a short text", "caps >= 0.1", "STOP", "-");
        row("links", "links = 1", "voir https://exemple.fr/a et rien", "");
    }
};

QTEST_GUILESS_MAIN(TestTerms)
#include "tst_terms.moc"
