#include "core/text/reading.h"
#include "core/text/unicode.h"

#include <QTest>

using namespace greffier;

class TestReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readable_data();
    void readable();
    void folded_data();
    void folded();
    void raw();
    void toExact_data();
    void toExact();
    void hiddenCharactersAreRecorded();
    void emojiKeepTheirJoiners();
    void foldedIsStable();
};

namespace {
QString shown(const text::ReadText& read)
{
    return QString::fromStdString(read.text);
}

QString origins(const text::ReadText& read)
{
    QStringList numbers;
    for (const std::int32_t at : read.origin)
        numbers += QString::number(at);
    return numbers.join(QLatin1Char(' '));
}
} // namespace

void TestReading::readable_data()
{
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("origin");
    QTest::newRow("empty") << QString() << QString() << u"0"_qs;
    QTest::newRow("plain") << u"été"_qs << u"été"_qs << u"0 1 2 3"_qs;
    QTest::newRow("decomposed") << u"e\u0301te\u0301"_qs << u"été"_qs << u"0 2 3 5"_qs;
    QTest::newRow("two marks") << u"a\u0323\u0302b"_qs << u"ậb"_qs << u"0 3 4"_qs;
    QTest::newRow("mark that stays") << u"x\u0301\u0323y"_qs << u"x\u0323\u0301y"_qs << u"0 1 2 3 4"_qs;
    QTest::newRow("one gives two") << u"\u0958a"_qs << u"\u0915\u093Ca"_qs << u"0 0 1 2"_qs;
    QTest::newRow("apostrophes") << u"a’bʼc`d´e′"_qs << u"a'b'c'd'e'"_qs << u"0 1 2 3 4 5 6 7 8 9 10"_qs;
    QTest::newRow("quotation marks stay") << u"“a” «b»"_qs << u"“a” «b»"_qs << u"0 1 2 3 4 5 6 7"_qs;
    QTest::newRow("blanks") << u"a\u00A0b\u202Fc\u2009d\u3000e"_qs << u"a b c d e"_qs
                            << u"0 1 2 3 4 5 6 7 8 9"_qs;
    QTest::newRow("line ends stay") << u"a\rb\nc\r\nd\te"_qs << u"a\rb\nc\r\nd\te"_qs
                                    << u"0 1 2 3 4 5 6 7 8 9 10"_qs;
    QTest::newRow("zero width space") << u"a\u200Bb"_qs << u"ab"_qs << u"0 2 3"_qs;
    QTest::newRow("soft hyphen") << u"mé\u00ADdecin"_qs << u"médecin"_qs << u"0 1 3 4 5 6 7 8"_qs;
    QTest::newRow("bidi controls") << u"\u202Eab\u202C"_qs << u"ab"_qs << u"1 2 4"_qs;
    QTest::newRow("hidden between base and mark") << u"e\u200B\u0301a"_qs << u"éa"_qs << u"0 3 4"_qs;
    QTest::newRow("only hidden") << u"\u200B\u200B"_qs << QString() << u"2"_qs;
    QTest::newRow("beyond the first plane") << u"🟣𝓪b"_qs << u"🟣𝓪b"_qs << u"0 1 2 3"_qs;
    QTest::newRow("Hangul") << u"\u1112\u1161\u11ABa"_qs << u"한a"_qs << u"0 3 4"_qs;
    QTest::newRow("ligature stays") << u"ﬁn œuf"_qs << u"ﬁn œuf"_qs << u"0 1 2 3 4 5 6"_qs;
}

void TestReading::readable()
{
    QFETCH(QString, exact);
    QFETCH(QString, expected);
    QFETCH(QString, origin);
    const text::ReadText read = text::readableReading(exact.toStdString());
    QCOMPARE(read.kind, text::ReadingKind::Readable);
    QCOMPARE(shown(read), expected);
    QCOMPARE(origins(read), origin);
    QCOMPARE(QString::fromStdString(text::makeReadable(exact.toStdString())), expected);
}

void TestReading::folded_data()
{
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("origin");
    QTest::newRow("accents") << u"ÉTÉ"_qs << u"ete"_qs << u"0 1 2 3"_qs;
    QTest::newRow("decomposed") << u"E\u0301t"_qs << u"et"_qs << u"0 2 3"_qs;
    QTest::newRow("ligatures") << u"œ Œ æ ﬁ"_qs << u"oe oe ae fi"_qs << u"0 0 1 2 2 3 4 4 5 6 6 7"_qs;
    QTest::newRow("sharp s") << u"aßb"_qs << u"assb"_qs << u"0 1 1 2 3"_qs;
    QTest::newRow("dotted I") << u"İI"_qs << u"ii"_qs << u"0 1 2"_qs;
    QTest::newRow("final sigma") << u"ΛΌΓΟΣ"_qs << u"λογοσ"_qs << u"0 1 2 3 4 5"_qs;
    QTest::newRow("mark without base") << u"x\u0301y"_qs << u"xy"_qs << u"0 2 3"_qs;
    QTest::newRow("Cyrillic") << u"Йod"_qs << u"иod"_qs << u"0 1 2 3"_qs;
    QTest::newRow("vowel signs stay") << u"हिंदी"_qs << u"हिंदी"_qs << u"0 1 2 3 4 5"_qs;
    QTest::newRow("voicing marks stay") << u"が"_qs << u"が"_qs << u"0 1"_qs;
    QTest::newRow("Hangul stays whole") << u"한"_qs << u"한"_qs << u"0 1"_qs;
}

void TestReading::folded()
{
    QFETCH(QString, exact);
    QFETCH(QString, expected);
    QFETCH(QString, origin);
    const text::ReadText read = text::foldedReading(exact.toStdString());
    QCOMPARE(read.kind, text::ReadingKind::Folded);
    QCOMPARE(shown(read), expected);
    QCOMPARE(origins(read), origin);
    QCOMPARE(QString::fromStdString(text::fold(exact.toStdString())), expected);
}

void TestReading::raw()
{
    const std::string exact = "l’e\u0301te\u0301\u200B";
    const text::ReadText read = text::rawReading(exact);
    QCOMPARE(read.text, exact);
    QCOMPARE(read.origin.size(), std::size_t{9});
    QVERIFY(read.hidden.empty());
}

void TestReading::toExact_data()
{
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("word"); // as it stands in the folded reading
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"un été"_qs << u"ete"_qs << u"été"_qs;
    QTest::newRow("decomposed") << u"un e\u0301te\u0301!"_qs << u"ete"_qs << u"e\u0301te\u0301"_qs;
    QTest::newRow("first half of a ligature") << u"cœur"_qs << u"o"_qs << u"œ"_qs;
    QTest::newRow("second half of a ligature") << u"cœur"_qs << u"eu"_qs << u"œu"_qs;
    QTest::newRow("hidden inside") << u"un c\u200Bo\u00ADn!"_qs << u"con"_qs << u"c\u200Bo\u00ADn"_qs;
    QTest::newRow("at the end") << u"sœ"_qs << u"e"_qs << u"œ"_qs;
}

void TestReading::toExact()
{
    QFETCH(QString, exact);
    QFETCH(QString, word);
    QFETCH(QString, expected);
    const std::string utf8 = exact.toStdString();
    const text::ReadText read = text::foldedReading(utf8);
    const auto span = text::findOccurrence(read.text, word.toStdString(), 1);
    QVERIFY(span.has_value());
    QCOMPARE(QString::fromStdString(std::string(text::slice(utf8, read.toExact(*span)))), expected);
    const base::Span empty = read.toExact({span->start, span->start});
    QVERIFY(empty.isEmpty());
    const base::Span clamped = read.toExact({0, 9999});
    QCOMPARE(clamped.end, text::codePointCount(utf8));
}

void TestReading::hiddenCharactersAreRecorded()
{
    const text::ReadText read = text::foldedReading(std::string_view("a\u00ADb\u202Ec\uFEFF"));
    const std::vector<text::Hidden> expected{{1, 0xAD}, {3, 0x202E}, {5, 0xFEFF}};
    QCOMPARE(read.hidden, expected);
}

void TestReading::emojiKeepTheirJoiners()
{
    const std::string emoji = "👩\u200D❤\uFE0F\u200D👨 1\uFE0F\u20E3 a\u200Db";
    const text::ReadText read = text::readableReading(emoji);
    QCOMPARE(read.text, std::string("👩\u200D❤\uFE0F\u200D👨 1\uFE0F\u20E3 ab"));
    QCOMPARE(read.hidden.size(), std::size_t{1});
}

// Patterns are folded and compared with folded text: folding what is folded must change nothing.
void TestReading::foldedIsStable()
{
    for (char32_t c = 1; c < 0x20000; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        std::string one = "a";
        text::appendUtf8(one, c);
        const std::string once = text::fold(one);
        if (text::fold(once) != once)
            QFAIL(qPrintable(QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16)));
    }
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
