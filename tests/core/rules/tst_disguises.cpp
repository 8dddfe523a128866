#include "tests/core/rules/rule_check.h"

using namespace greffier;
using namespace greffier::rules;

// Disguised words on the real engine: what is found, in which reading, and the innocents that are left alone.
class TestDisguises : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void found_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hits");
        QTest::addColumn<int>("reading");
        words();
        terms();
        accents();
        innocents();
    }

    void found()
    {
        QFETCH(const QString, when);
        QFETCH(const QString, text);
        QFETCH(const QString, hits);
        const Facts facts = comment(text.toStdString());
        QCOMPARE(QString::fromStdString(hitsOf(when.toStdString(), facts)), hits);
        if (hits != QStringLiteral("-"))
            QTEST(static_cast<int>(outcomeOf(when.toStdString(), facts).reading), "reading");
    }

    // The same rule with a stronger reading somewhere in the text names the weakest that it needed.
    void weakestReadingIsNamed()
    {
        const Outcome outcome = outcomeOf("word(\"porc\")", comment("porc et p0rc"));
        QCOMPARE(outcome.spans.size(), std::size_t{2});
        QCOMPARE(outcome.reading, text::ReadingKind::Plain);
        QCOMPARE(outcomeOf("word(\"porc\")", comment("porc")).reading, text::ReadingKind::Raw);
    }

private:
    using Reading = text::ReadingKind;

    static void row(const char* when, const char* text, const char* hits, Reading reading = Reading::Raw)
    {
        QTest::addRow("%s: %s", when, text) << QString::fromUtf8(when) << QString::fromUtf8(text)
                                            << QString::fromUtf8(hits) << static_cast<int>(reading);
    }

    // The measured facts of the rule language, and what an evader does.
    static void words()
    {
        row("word(\"été\")", "l’été dernier", "été", Reading::Raw);
        row("word(\"con\")", "con con con con", "con + con + con + con", Reading::Raw);
        row("phrase(\"secret médical\")", "le secret’médical", "secret’médical", Reading::Raw);
        row("phrase(\"sales porcs\")", "sales\u00A0porcs", "sales\u00A0porcs", Reading::Raw);
        row("phrase(\"sales porcs\")", "sales\u202Fporcs", "sales\u202Fporcs", Reading::Raw);
        row("word(\"enculé\")", "encule\u0301", "encule\u0301", Reading::Readable);
        row("word(\"sœur\")", "ta soeur", "soeur", Reading::Folded);
        row("word(\"con\")", "c\u200Bon", "c\u200Bon", Reading::Readable);
        row("word(\"con\")", "c\u00ADo\u00ADn", "c\u00ADo\u00ADn", Reading::Readable);
        row("word(\"con\")", "c\u202Eon", "c\u202Eon", Reading::Readable);
        row("word(\"con\")", "c\u043En", "c\u043En", Reading::Plain);
        row("word(\"con\")", "ｃｏｎ", "ｃｏｎ", Reading::Plain);
        row("word(\"con\")", "𝐜𝐨𝐧", "𝐜𝐨𝐧", Reading::Plain);
        row("word(\"con\")", "🄲🄾🄽", "🄲🄾🄽", Reading::Plain);
        row("word(\"connard\")", "quel c o n n a r d !", "c o n n a r d", Reading::Plain);
        row("word(\"con\")", "quel c.o.n !", "c.o.n", Reading::Plain);
        row("word(\"con\")", "quel c-o-n !", "c-o-n", Reading::Plain);
        row("word(\"con\")", "quel c_o_n !", "c_o_n", Reading::Plain);
        row("word(\"con\")", "quel c*o*n !", "c*o*n", Reading::Plain);
        row("word(\"connard\")", "connnnard", "connnnard", Reading::Plain);
        row("word(\"salope\")", "s4l0p€", "s4l0p€", Reading::Plain);
        row("word(\"salope\")", "s\u200B4\u00ADlope", "s\u200B4\u00ADlope", Reading::Plain);
        row("word(\"il\")", "il n y a", "il", Reading::Raw);
    }

    static void terms()
    {
        row("phrase(\"sale|sales porc|porcs\")", "ces sales p0rcs", "sales p0rcs", Reading::Plain);
        row("phrase(\"sale porc\")", "s a l e  p o r c", "s a l e  p o r c", Reading::Plain);
        row("phrase(\"sale porc\", gap = 1)", "s4le gros p o r c ici", "s4le gros p o r c", Reading::Plain);
        row("phrase(\"l'enculé\")", "l’3nculé", "l’3nculé", Reading::Plain);
        row("starts(\"porc\")", "$p0rc", "-");
        row("starts(\"salope\")", "$alope, va", "$alope", Reading::Plain);
        row("ends(\"con\")", "quel c.o.n !!", "c.o.n", Reading::Plain);
        row("ends(\"con\")", "c.o.n fini", "-");
        row("masked(\"connard\")", "c*nnard", "c*nnard", Reading::Folded);
        row("masked(\"merde\")", "m****", "m****", Reading::Folded);
        row("masked(\"merde\")", "\u043C**d\u0435", "\u043C**d\u0435", Reading::Plain);
        row("masked(\"merde\")", "m3r**", "m3r**", Reading::Plain);
        row("count(word(\"con\")) = 2", "c0nn c.o.n ｃｏｎ", "c.o.n + ｃｏｎ", Reading::Plain);
        row("word(\"con\") and not in_quote", "« c.o.n »", "-");
        row("near(word(\"porc\"), word(\"con\"), words = 1)", "p0rc et c.o.n", "p0rc + c.o.n", Reading::Plain);
        row("word(\"looool\")", "looooooool", "looooooool", Reading::Plain);
        row("word(\"p0rc\")", "porc", "-");
    }

    static void accents()
    {
        row("word(\"enculé\")", "3ncul3", "3ncul3", Reading::Plain);
        row("word(\"salé\")", "s4le", "-"); // e was written without an accent, and "sale" is a word
        row("word(\"sale\")", "s4lé", "-");
        row("word(\"sale\", accents = ignore)", "s4lé", "s4lé", Reading::Plain);
        row("word(\"salé\", accents = strict)", "s4lé", "s4lé", Reading::Plain);
        row("word(\"salé\")", "s4l3", "s4l3", Reading::Plain);
    }

    static void innocents()
    {
        row("word(\"pute|putes\")", "une dispute, un réputé", "-");
        row("word(\"con|cons\")", "un concours, conçu par la commercialisation", "-");
        row("word(\"cul\")", "un cul-de-sac", "-");
        row("word(\"poison\")", "du poisson", "-");
        row("word(\"sale\")", "un plat salé", "-");
        row("word(\"mich\") or word(\"jeanmich\")", "Jean_Mich", "-");
        row("word(\"soo\") or word(\"is\") or word(\"ooo\")", "15 000 euros", "-");
        row("word(\"som\") or word(\"iso\")", "1,50 m", "-");
        row("word(\"cad\")", "s.-à-d.", "-");
        row("word(\"pex\") or word(\"mx\")", "p. ex. M. X", "-");
        row("word(\"ioh\") or word(\"e\")", "10h 2e 3e", "-");
        row("word(\"tas\") or word(\"lete\")", "t'as vu l'été", "-");
        row("word(\"covidig\")", "Covid19", "-");
        row("word(\"con\")", "https://exemple.fr/c0n @c0n #c0n c.o.n.fr", "-");
    }
};

QTEST_GUILESS_MAIN(TestDisguises)
#include "tst_disguises.moc"
