#include "core/text/reading.h"
#include "core/text/tokens.h"
#include "core/text/unicode.h"

#include <QTest>

#include <algorithm>
#include <ctime>
#include <random>

using namespace greffier;

// What must hold for any text: random Unicode with fixed seeds, and long texts made of one character.
class TestTextProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomTexts_data();
    void randomTexts();
    void longTexts_data();
    void longTexts();
};

namespace {

// Characters that the loops treat in some special way, more often than chance would give them.
std::u32string randomText(std::mt19937& random)
{
    static const std::u32string kSpecial =
        U"aaeéàœßﬁlLdmMyhon'’ʼ`´ -‐_*….·•#@()\"“”«»„><\n\r\t\u00A0\u202F\u00AD\u200B"
        U"\u200D\uFE0F\u202E\u2066\u0301\u0323\u0345\u0958\u1112\u1161\u11AB\u0344"
        U"🟣👩❤👍\U0001F3FD\U0001F1EB\U0001F1F7\U000E0067\U0001F3F40123456789,.:/xX"
        U"@$€|!+=~oOсоｃ🄲ø"
        U"\u2028\u0085\uFEFF\U0001D15E\u2ADC";
    std::u32string text;
    const std::size_t length = random() % 60;
    while (text.size() < length) {
        char32_t c = kSpecial[random() % kSpecial.size()];
        if (random() % 4 == 0)
            c = static_cast<char32_t>(random() % (random() % 2 == 0 ? 0x3000 : 0x110000));
        if (c < 0xD800 || c > 0xDFFF)
            text.append(random() % 16 == 0 ? 3 : 1, c);
    }
    return text;
}

void checkReading(const text::ReadText& read, std::int32_t exactSize)
{
    QVERIFY(text::isValidUtf8(read.text));
    const std::int32_t size = text::codePointCount(read.text);
    QCOMPARE(static_cast<std::int32_t>(read.origin.size()), size + 1);
    QVERIFY(std::is_sorted(read.origin.begin(), read.origin.end()));
    QCOMPARE(read.origin.back(), exactSize);
    for (std::int32_t i = 0; i < size; ++i) {
        const base::Span one = read.toExact({i, i + 1});
        QVERIFY(!one.isEmpty());
        QVERIFY(one.start >= 0 && one.end <= exactSize);
    }
    QVERIFY(std::is_sorted(read.hidden.begin(), read.hidden.end()));
}

void checkOffsets(const std::string& utf8)
{
    const text::Offsets offsets(utf8);
    for (std::int32_t i = 0; i <= offsets.size(); ++i) {
        QCOMPARE(offsets.fromByte(offsets.toByte(i)), i);
        QCOMPARE(offsets.fromUtf16(offsets.toUtf16(i)), i);
    }
    const std::u32string all = text::toUtf32(utf8);
    const auto astral = std::count_if(all.begin(), all.end(), [](char32_t c) { return c > 0xFFFF; });
    QCOMPARE(offsets.toUtf16(offsets.size()), offsets.size() + static_cast<std::int32_t>(astral));
}

// Tokens are in order, do not overlap, and nothing visible stands between them.
void checkTokens(const std::string& exact, const text::TokenText& text)
{
    std::int32_t end = 0;
    const auto onlyBlanks = [&exact](base::Span gap) {
        const std::u32string between = text::toUtf32(text::makeReadable(text::slice(exact, gap)));
        return std::all_of(between.begin(), between.end(), [](char32_t c) { return QChar::isSpace(c); });
    };
    for (const text::Token& token : text.tokens) {
        QVERIFY(token.exact.start >= end);
        QVERIFY(!token.exact.isEmpty());
        QVERIFY(!token.readable.empty() && !token.folded.empty());
        QVERIFY(token.quoteDepth >= 0);
        QVERIFY2(onlyBlanks({end, token.exact.start}), exact.c_str());
        end = token.exact.end;
    }
    const std::int32_t size = text::codePointCount(exact);
    QVERIFY(end <= size);
    QVERIFY(onlyBlanks({end, size}));
    if (!text.tokens.empty())
        QVERIFY(text.tokens.front().startsSentence);
    std::int32_t quoteEnd = 0;
    for (const base::Span quote : text.quotes) {
        QVERIFY(quote.start >= quoteEnd && !quote.isEmpty() && quote.end <= size);
        quoteEnd = quote.end;
    }
}

std::string repeated(std::string_view part, std::size_t bytes)
{
    std::string text;
    text.reserve(bytes + part.size());
    while (text.size() < bytes)
        text += part;
    return text;
}

// Processor time, so that a busy machine does not fail the test.
qint64 milliseconds(const std::string& text)
{
    const std::clock_t start = std::clock();
    const text::TokenText tokens = text::tokenise(text);
    const std::clock_t end = std::clock();
    return tokens.readable.origin.back() == text::codePointCount(text) ? (end - start) * 1000 / CLOCKS_PER_SEC : -1;
}
} // namespace

void TestTextProperties::randomTexts_data()
{
    QTest::addColumn<int>("seed");
    for (const int seed : {1, 2, 3, 4})
        QTest::addRow("seed %d", seed) << seed;
}

void checkPlainForms(const std::string& exact, const text::TokenText& text)
{
    QVERIFY(text.plain.empty() || text::mayHavePlainForms(exact));
    std::size_t token = 0;
    for (const text::PlainForm& form : text.plain) {
        QVERIFY(form.firstToken >= token && form.firstToken <= form.lastToken);
        QVERIFY(form.lastToken < text.tokens.size());
        token = form.firstToken;
        QVERIFY(form.folded.size() > 1 && !form.readable.empty() && text::isValidUtf8(form.folded));
        QVERIFY(form.disguises != text::Disguises{});
        const base::Span first = text.tokens[form.firstToken].exact;
        const base::Span last = text.tokens[form.lastToken].exact;
        QVERIFY(form.exact.start >= first.start && form.exact.start < first.end);
        QVERIFY(form.exact.end > last.start && form.exact.end <= last.end);
    }
}

void TestTextProperties::randomTexts()
{
    QFETCH(int, seed);
    std::mt19937 random(static_cast<std::mt19937::result_type>(seed));
    for (int round = 0; round < 2000 && !QTest::currentTestFailed(); ++round) {
        const std::string exact = text::fromUtf32(randomText(random));
        const text::TokenText text = text::tokenise(exact);
        const std::int32_t size = text::codePointCount(exact);
        checkReading(text.readable, size);
        const text::ReadText folded = text::foldedReading(text.readable);
        checkReading(folded, size);
        checkReading(text::rawReading(exact), size);
        QCOMPARE(folded.text, text::fold(exact));
        QCOMPARE(text::makeReadable(text.readable.text), text.readable.text);
        checkOffsets(exact);
        checkTokens(exact, text);
        checkPlainForms(exact, text);
        if (QTest::currentTestFailed())
            qWarning() << "round" << round << QString::fromStdString(exact);
    }
}

void TestTextProperties::longTexts_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<int>("kilobytes");
    for (const char* part : {"a", "\u0301", "\u202E", "\""})
        QTest::addRow("1 MB of %s", part) << QByteArray(part) << 1024;
    for (const char* part :
         {"\u0301\u0316", "“",       "”",    "”a",      "« ”",  "a ",  "*",     "a*",   "a.",
          "a-",           "-il",     "a_",   "@",       "a@",   "@a",  "a@a.b", "n y ", "l ",
          "1 000 ",       "1",       ".",    "…",       "a…",   "(",   "a(e)",  "a·e",  ">",
          "> a\n",        "\n",      "\r\n", "http://", "www.", "#",   "m#",    "'",    "l'",
          "\U0001F1EB",   "👩\u200D", "qu'-", "x",       "**a ", "x.x", "0x",    "é",    "🟣",
          "c.",           "c o",     "a1",   "1a1a1a1a ", "aaabbbccc ", "сa", "a*b_",  "a$",   "🄲",
          "ｃ ",          "\u0436a"})
        QTest::addRow("128 kB of %s", part) << QByteArray(part) << 128;
}

// Twice the text may take about twice the time, not four times. The bounds are wide, for slow machines and
// sanitizers.
void TestTextProperties::longTexts()
{
    QFETCH(QByteArray, part);
    QFETCH(int, kilobytes);
    const std::size_t bytes = static_cast<std::size_t>(kilobytes) * 1024;
    const qint64 half = milliseconds(repeated(part.toStdString(), bytes / 2));
    const qint64 whole = milliseconds(repeated(part.toStdString(), bytes));
    QVERIFY2(whole < 30'000, qPrintable(QString::number(whole)));
    QVERIFY2(whole < 3 * half + 600, qPrintable(QStringLiteral("%1 ms, then %2 ms").arg(half).arg(whole)));
}

QTEST_GUILESS_MAIN(TestTextProperties)
#include "tst_text_properties.moc"
