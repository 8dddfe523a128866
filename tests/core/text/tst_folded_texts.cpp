#include "core/text/folded_texts.h"
#include "core/text/reading.h"
#include "core/text/tokens.h"
#include "core/text/unicode.h"

#include <QTest>

#include <random>

using namespace greffier;

namespace {

std::string hex(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size())).toHex(' ').toStdString();
}

// The words of the only text, joined.
std::string wordsOf(const text::FoldedTexts& texts)
{
    std::string all;
    for (std::size_t i = 0; i < texts.wordCount(); ++i) {
        const text::FoldedWord word = texts.word(i);
        all.append(all.empty() ? "" : " ").append(texts.bytes().substr(word.start, word.end - word.start));
    }
    return all;
}

// Characters that each take another way through the code, and the joints between them.
const std::vector<std::u32string> kPieces{
    U"a",      U"Être",       U"con",     U"L’",      U"œUVRE",  U"ŒIL",     U"e\u0301", U"\u00AD",       U"\u200B",  U"\u00A0",
    U"\u202F", U"«",          U"»",       U"…",       U"`",      U"´",       U"ʼ",       U"ŉ",            U"ǅ",       U"ß",
    U"ﬃ",     U"ᾷ",          U"İ",       U"Я",       U"😀",     U"❤\uFE0F", U"👨\u200D👩", U"1\uFE0F\u20E3", U"한",    U"\u1112\u1161",
    U"क\u093C", U"\u0345",    U"x\u0302", U"_",       U"-",      U".",       U"16h30",   U"\n",           U" ",       U"@nom",
    U"ⓐ",      U"Ⅷ",          U"½",       U"\u2028",  U"\u0085", U"\u061C",  U"ａ",      U"qu'",          U"\u0301",  U"abcdefghijklmnopqrstuvwxyz"};

// No word goes on across this byte.
bool isBoundary(const text::FoldedTexts& texts, std::size_t byte)
{
    for (std::size_t i = 0; i < texts.wordCount(); ++i) {
        if (texts.word(i).start < byte && texts.word(i).end > byte)
            return false;
    }
    return true;
}

std::string randomText(std::mt19937& random)
{
    std::u32string text;
    const std::size_t count = random() % 30;
    for (std::size_t i = 0; i < count; ++i) {
        if (random() % 6 != 0) {
            text += kPieces[random() % kPieces.size()];
            continue;
        }
        char32_t c = random() % 0x110000;
        if (c >= 0xD800 && c < 0xE000)
            c = U'x';
        text += c;
    }
    return text::fromUtf32(text);
}

} // namespace

class TestFoldedTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void words_data();
    void words();
    void everyCharacterFoldsAsAlone();
    void randomTextsFoldAsFoldDoes();
    void tokensBeginAndEndWithWords();
    void formsBelongToTheLastText();
};

void TestFoldedTexts::words_data()
{
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("found");
    QTest::newRow("empty") << "" << "";
    QTest::newRow("accents") << "L’été déjà, CONÇU !" << "l ete deja concu";
    QTest::newRow("longer than a block") << "anticonstitutionnellement vôtre, et bien au-delà" << "anticonstitutionnellement votre et bien au dela";
    QTest::newRow("ends at a block's end") << "0123456789abcdef" << "0123456789abcdef";
    QTest::newRow("invisible") << QStringLiteral("con\u00ADne con\u200Bne") << "conne conne";
    QTest::newRow("decomposed") << QStringLiteral("e\u0301te\u0301") << "ete";
    QTest::newRow("underscore") << "Jean_Mich" << "jean mich";
    QTest::newRow("guillemets touch words") << "«con»…«sot»" << "con sot";
    QTest::newRow("one letter, two characters") << QStringLiteral("a\u0149b") << "a nb";
    QTest::newRow("other scripts") << "СЛОВО 한국" << "слово 한국";
}

void TestFoldedTexts::words()
{
    QFETCH(const QString, exact);
    QFETCH(const QString, found);
    text::FoldedTexts texts;
    texts.append(exact.toStdString());
    QCOMPARE(QString::fromStdString(wordsOf(texts)), found);
}

// Also: the buffer is reserved for the longest form that there is.
void TestFoldedTexts::everyCharacterFoldsAsAlone()
{
    text::FoldedTexts texts;
    for (char32_t c = 1; c < 0x110000; ++c) {
        if (c >= 0xD800 && c < 0xE000)
            continue;
        std::string exact;
        text::appendUtf8(exact, c);
        const std::string expected = text::fold(exact);
        texts.clear();
        texts.append(exact);
        QVERIFY2(texts.bytes() == expected + "\n", hex(exact).c_str());
        QVERIFY2(expected.size() <= 3 * exact.size(), hex(exact).c_str());
    }
}

void TestFoldedTexts::randomTextsFoldAsFoldDoes()
{
    std::mt19937 random(3'001);
    text::FoldedTexts texts;
    std::string expected;
    for (int i = 0; i < 1'500; ++i) {
        const std::string exact = randomText(random);
        expected += text::fold(exact) + "\n";
        texts.append(exact);
        QVERIFY2(texts.bytes() == expected, hex(exact).c_str());
        QCOMPARE(texts.textEnd(texts.size() - 1), expected.size());
        if (i % 50 == 0) {
            texts.clear();
            expected.clear();
        }
    }
}

// What the pre-filter relies on: the folded form of a token stands in the folded text between two word boundaries.
void TestFoldedTexts::tokensBeginAndEndWithWords()
{
    std::mt19937 random(3'002);
    int checked = 0;
    for (int i = 0; i < 1'500; ++i) {
        const std::string exact = randomText(random);
        text::FoldedTexts texts;
        texts.append(exact);
        for (const text::Token& token : text::tokenise(exact).tokens) {
            if (token.kind != text::TokenKind::Word && token.kind != text::TokenKind::Number)
                continue;
            text::FoldedTexts form;
            form.append(token.folded);
            const std::string_view bytes = form.bytes().substr(0, form.bytes().size() - 1);
            if (bytes != token.folded || form.wordCount() == 0)
                continue; // no form that a rule could have
            bool isFound = false;
            const text::FoldedWord key = form.word(0);
            for (std::size_t w = 0; w < texts.wordCount() && !isFound; ++w) {
                const std::size_t at = texts.word(w).start;
                const bool fits = at >= key.start && texts.bytes().compare(at - key.start, bytes.size(), bytes) == 0;
                const std::size_t end = at - key.start + bytes.size();
                isFound = fits && isBoundary(texts, end);
            }
            QVERIFY2(isFound, (hex(token.folded) + " in " + hex(exact)).c_str());
            ++checked;
        }
    }
    QVERIFY(checked > 4'000);
}

void TestFoldedTexts::formsBelongToTheLastText()
{
    text::FoldedTexts texts;
    texts.append("Un");
    texts.append("Deux");
    texts.appendForm("trois");
    QCOMPARE(texts.size(), std::size_t{2});
    QCOMPARE(texts.bytes(), std::string_view("un\ndeux\ntrois\n"));
    QCOMPARE(texts.wordCount(), std::size_t{2});
    QCOMPARE(texts.word(0).start, std::uint32_t{3});
}

QTEST_GUILESS_MAIN(TestFoldedTexts)
#include "tst_folded_texts.moc"
