#include "tests/core/rules/rule_check.h"

#include <ctime>
#include <random>

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

    // What was undone is shown with the hit.
    void explanationNamesTheDisguise()
    {
        using evidence::Disguise;
        QCOMPARE(disguisesOf("word(\"connard\")", "quel c0nn4rd"),
                 (std::vector<Disguise>{{{5, 12}, "connard", {false, true, false, false, false}}}));
        QCOMPARE(disguisesOf("phrase(\"sale porc\")", "sale p.\u200Bo.r.c"),
                 (std::vector<Disguise>{{{5, 13}, "porc", {false, false, false, true, true}}}));
        QCOMPARE(disguisesOf("word(\"porc\")", "po\u200Brc"),
                 (std::vector<Disguise>{{{0, 5}, "", {false, false, false, false, true}}}));
        QCOMPARE(disguisesOf("word(\"porc\")", "porc").size(), std::size_t{0});
    }

    // Random Unicode around disguised words: whatever is hit begins and ends where a word does.
    void randomTextsEndAtWords_data()
    {
        QTest::addColumn<int>("seed");
        for (const int seed : {1, 2, 3, 4})
            QTest::addRow("seed %d", seed) << seed;
    }

    void randomTextsEndAtWords()
    {
        QFETCH(const int, seed);
        std::mt19937 random(static_cast<std::mt19937::result_type>(seed));
        const auto set = RuleSet::compile({ruleOf("word(\"con|cons|merde|porc|ai|oh\") or masked(\"merde\")")});
        const auto matcher = set->matcher();
        Chain chain;
        std::size_t spans = 0;
        for (int round = 0; round < 1500 && !QTest::currentTestFailed(); ++round) {
            const std::u32string exact = randomText(random);
            const std::string text = text::fromUtf32(exact);
            for (const Outcome& outcome : matcher->evaluate(comment(text), chain)) {
                for (const base::Span span : outcome.spans) {
                    ++spans;
                    QVERIFY2(isBoundary(exact, span.start) && isBoundary(exact, span.end), text.c_str());
                }
            }
        }
        QVERIFY(spans > 300);
    }

    // Twice the text takes about twice the time; the bound is wide, for slow machines.
    void hostileTextsTakeLinearTime_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<int>("count");
        QTest::newRow("combining marks") << QStringLiteral("\u0301") << 200'000;
        QTest::newRow("a letter and combining marks") << QStringLiteral("e\u0316\u0301") << 100'000;
        QTest::newRow("single letters with full stops") << QStringLiteral("c.") << 100'000;
        QTest::newRow("single letters with blanks") << QStringLiteral("c o ") << 50'000;
        QTest::newRow("scripts by turns in one word") << QStringLiteral("o\u043E") << 100'000;
        QTest::newRow("scripts by turns in many words") << QStringLiteral("c\u043En ") << 50'000;
        QTest::newRow("many choices in many words") << QStringLiteral("a1b1c1d1e1 ") << 20'000;
        QTest::newRow("signs") << QStringLiteral("a$") << 100'000;
    }

    void hostileTextsTakeLinearTime()
    {
        QFETCH(const QString, part);
        QFETCH(const int, count);
        const qint64 half = milliseconds(part.repeated(count / 2).toStdString());
        const qint64 whole = milliseconds(part.repeated(count).toStdString());
        QVERIFY2(whole < 3 * half + 1000, qPrintable(QStringLiteral("%1 ms, then %2 ms").arg(half).arg(whole)));
    }

private:
    static std::vector<evidence::Disguise> disguisesOf(const std::string& when, const std::string& text)
    {
        const auto set = RuleSet::compile({ruleOf(when)});
        Chain chain;
        return set->matcher()->explain(0, comment(text), chain, "en").root.disguises;
    }

    static std::u32string randomText(std::mt19937& random)
    {
        static const std::vector<std::u32string> kParts{
            U"c0n", U"c.o.n", U"c o n", U"m\u0435rde", U"ｐｏｒｃ", U"m**de", U"a1", U"0h", U"con", U" ", U" ", U", ", U"é",
            U"\u0301", U"\u200B", U"\u0416", U"x", U"'", U"-", U"_", U"@", U"#", U"*", U"3", U"🟣", U"\n", U"😀", U"°"};
        std::u32string text;
        const std::size_t length = random() % 14;
        for (std::size_t i = 0; i < length; ++i) {
            const bool isRare = random() % 20 == 0;
            const auto c = static_cast<char32_t>(random() % 0x3000);
            text += isRare ? std::u32string(1, c) : kParts[random() % kParts.size()];
        }
        return text;
    }

    static bool isBoundary(const std::u32string& exact, std::int32_t at)
    {
        const auto index = static_cast<std::size_t>(at);
        return index == 0 || index >= exact.size() || !QChar::isLetterOrNumber(exact[index - 1])
               || !QChar::isLetterOrNumber(exact[index]);
    }

    static qint64 milliseconds(const std::string& text)
    {
        const auto set = RuleSet::compile({ruleOf("word(\"con|porc\") or phrase(\"sale con\", gap = 2) or masked(\"merde\")")});
        const auto matcher = set->matcher();
        Chain chain;
        const std::clock_t start = std::clock();
        matcher->evaluate(comment(text), chain);
        return (std::clock() - start) * 1000 / CLOCKS_PER_SEC;
    }

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
