#include "core/text/letter_counts.h"
#include "core/text/unicode.h"

#include <QChar>
#include <QtTest>

#include <random>

using namespace greffier;

class TestLetterCounts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void counts_data();
    void counts();
    void boundsHoldForRandomTexts();
};

void TestLetterCounts::counts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("capitals");
    QTest::addColumn<int>("letters");
    QTest::newRow("empty") << QString() << 0 << 0;
    QTest::newRow("short") << QStringLiteral("Abc D.") << 2 << 4;
    QTest::newRow("block") << QStringLiteral("ABCDEFGHIJKLMNOP") << 16 << 16;
    QTest::newRow("beside the letters") << QStringLiteral("@[`{/:09 @[`{/:09 @[`{/:09") << 0 << 0;
    QTest::newRow("accents") << u"é à É À ß ÿ œ"_qs << 4 << 0; // É, À, ß and œ may be
    QTest::newRow("marks") << u"l’ami – « oui » …"_qs << 0 << 7;
    QTest::newRow("accent at the end of a block") << u"aaaaaaaaaaaaaaaÉaaaaaaaaaaaaaaaéaaaaaaaaaaaaa"_qs << 1 << 43;
    QTest::newRow("other letters") << u"ДОМ дом"_qs << 6 << 0;
    QTest::newRow("many") << QStringLiteral("Aa").repeated(10'000) << 10'000 << 20'000;
}

void TestLetterCounts::counts()
{
    QFETCH(const QString, text);
    QFETCH(const int, capitals);
    QFETCH(const int, letters);
    const text::LetterCounts counted = text::countLetters(text.toStdString());
    QCOMPARE(counted.mostCapitals, std::int64_t{capitals});
    QCOMPARE(counted.fewestLetters, std::int64_t{letters});
}

// Of every length, so that each byte stands once at the end of a block and behind the last one.
void TestLetterCounts::boundsHoldForRandomTexts()
{
    constexpr std::u32string_view kCharacters = U"aZ .,éÉœŒ’…«»–ßÿдД0@[`{😀";
    std::mt19937 random(412);
    for (int round = 0; round < 20'000; ++round) {
        std::u32string text;
        for (std::size_t count = random() % 60; count > 0; --count)
            text += kCharacters[random() % kCharacters.size()];
        std::int64_t capitals = 0;
        std::int64_t letters = 0;
        for (const char32_t c : text) {
            capitals += QChar::isUpper(c) ? 1 : 0;
            letters += QChar::isLetter(c) ? 1 : 0;
        }
        const text::LetterCounts counted = text::countLetters(text::fromUtf32(text));
        QVERIFY(counted.mostCapitals >= capitals && counted.fewestLetters <= letters);
        const auto ascii = std::count_if(text.begin(), text.end(), [](char32_t c) { return c == U'a' || c == U'Z'; });
        QCOMPARE(counted.fewestLetters, static_cast<std::int64_t>(ascii));
    }
}

QTEST_APPLESS_MAIN(TestLetterCounts)
#include "tst_letter_counts.moc"
