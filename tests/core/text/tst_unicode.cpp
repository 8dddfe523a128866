#include "core/text/unicode.h"

#include <QTest>

using namespace greffier;

class TestUnicode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void validUtf8_data();
    void validUtf8();
    void slice_data();
    void slice();
    void offsets();
    void offsetsPastTheEnd();
    void graphemes_data();
    void graphemes();
    void widening_data();
    void widening();
    void occurrences_data();
    void occurrences();
    void utf32RoundTrip();
};

namespace {
QString shown(base::Span span)
{
    return QStringLiteral("%1-%2").arg(span.start).arg(span.end);
}
} // namespace

void TestUnicode::validUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("replaced");
    QTest::newRow("empty") << QByteArray() << QString() << 0;
    QTest::newRow("valid") << QByteArray("h\xC3\xA9 \xF0\x9F\x9F\xA3") << u"hé 🟣"_qs << 0;
    QTest::newRow("windows-1252") << QByteArray("\xE9t\xE9") << u"\uFFFDt\uFFFD"_qs << 2;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << u"\uFFFD\uFFFD"_qs << 2;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << u"\uFFFD\uFFFD\uFFFD"_qs << 3;
    QTest::newRow("too large") << QByteArray("\xF4\x90\x80\x80") << u"\uFFFD\uFFFD\uFFFD\uFFFD"_qs << 4;
    QTest::newRow("cut short") << QByteArray("a\xF0\x9F\x9F") << u"a\uFFFD"_qs << 1;
    // The example of Unicode 15, table 3-11.
    QTest::newRow("maximal parts") << QByteArray("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64")
                                   << u"a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd"_qs << 6;
}

void TestUnicode::validUtf8()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QFETCH(int, replaced);
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    std::int32_t count = -1;
    QCOMPARE(QString::fromStdString(text::toValidUtf8(view, &count)), expected);
    QCOMPARE(count, replaced);
    QCOMPARE(text::isValidUtf8(view), replaced == 0);
}

void TestUnicode::slice_data()
{
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("expected");
    QTest::newRow("first") << 0 << 1 << u"é"_qs;
    QTest::newRow("emoji") << 1 << 3 << u"🟣c"_qs;
    QTest::newRow("everything") << 0 << 4 << u"é🟣ca"_qs;
    QTest::newRow("past the end") << 3 << 99 << u"a"_qs;
    QTest::newRow("outside") << 7 << 9 << QString();
    QTest::newRow("before the start") << -2 << 1 << u"é"_qs;
    QTest::newRow("turned round") << 3 << 1 << QString();
}

void TestUnicode::slice()
{
    QFETCH(int, start);
    QFETCH(int, end);
    QFETCH(QString, expected);
    const std::string utf8 = "é🟣ca";
    QCOMPARE(QString::fromStdString(std::string(text::slice(utf8, {start, end}))), expected);
}

void TestUnicode::offsets()
{
    const QString whole = u"aé🟣b\U0001F1EB\U0001F1F7c"_qs;
    const std::string utf8 = whole.toStdString();
    const text::Offsets offsets(utf8);
    QCOMPARE(offsets.size(), text::codePointCount(utf8));
    QCOMPARE(offsets.size(), 7);
    for (std::int32_t i = 0; i <= offsets.size(); ++i) {
        QCOMPARE(offsets.fromByte(offsets.toByte(i)), i);
        QCOMPARE(offsets.fromUtf16(offsets.toUtf16(i)), i);
        const std::string before = utf8.substr(0, static_cast<std::size_t>(offsets.toByte(i)));
        QCOMPARE(QString::fromStdString(before), whole.left(offsets.toUtf16(i)));
    }
    QCOMPARE(offsets.fromByte(2), 1);  // inside the é
    QCOMPARE(offsets.fromUtf16(3), 2); // between the halves of the emoji
}

void TestUnicode::offsetsPastTheEnd()
{
    for (const char* utf8 : {"", "abc", "a🟣"}) {
        const text::Offsets offsets(utf8);
        const auto bytes = static_cast<std::int32_t>(std::strlen(utf8));
        QCOMPARE(offsets.toByte(99), bytes);
        QCOMPARE(offsets.toByte(-1), 0);
        QCOMPARE(offsets.fromByte(99), offsets.size());
        QCOMPARE(offsets.fromByte(-1), 0);
        QCOMPARE(offsets.toUtf16(99), QString::fromUtf8(utf8).size());
        QCOMPARE(offsets.fromUtf16(99), offsets.size());
        QCOMPARE(offsets.fromUtf16(-1), 0);
    }
}

void TestUnicode::graphemes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("boundaries");
    QTest::newRow("plain") << u"abc"_qs << u"0 1 2 3"_qs;
    QTest::newRow("decomposed") << u"e\u0301a"_qs << u"0 2 3"_qs;
    QTest::newRow("family") << u"👩‍👧x"_qs << u"0 3 4"_qs;
    QTest::newRow("flags") << u"🇫🇷🇧🇪"_qs << u"0 2 4"_qs;
    QTest::newRow("skin tone") << u"👍🏽"_qs << u"0 2"_qs;
    QTest::newRow("CR LF") << u"a\r\nb"_qs << u"0 1 3 4"_qs;
    QTest::newRow("empty") << QString() << u"0"_qs;
}

void TestUnicode::graphemes()
{
    QFETCH(QString, text);
    QFETCH(QString, boundaries);
    const std::string utf8 = text.toStdString();
    QStringList found;
    for (std::int32_t i = 0; i <= text::codePointCount(utf8); ++i) {
        if (text::isGraphemeBoundary(utf8, i))
            found += QString::number(i);
    }
    QCOMPARE(found.join(QLatin1Char(' ')), boundaries);
}

void TestUnicode::widening_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("expected");
    QTest::newRow("whole already") << u"abc"_qs << 1 << 2 << u"1-2"_qs;
    QTest::newRow("inside a family") << u"a👩‍👧b"_qs << 2 << 3 << u"1-4"_qs;
    QTest::newRow("ends before a mark") << u"ae\u0301b"_qs << 1 << 2 << u"1-3"_qs;
    QTest::newRow("past the end") << u"ae\u0301"_qs << 2 << 99 << u"1-3"_qs;
    QTest::newRow("empty at a boundary") << u"ab"_qs << 1 << 1 << u"1-1"_qs;
}

void TestUnicode::widening()
{
    QFETCH(QString, text);
    QFETCH(int, start);
    QFETCH(int, end);
    QFETCH(QString, expected);
    QCOMPARE(shown(text::widenToGraphemes(text.toStdString(), {start, end})), expected);
}

void TestUnicode::occurrences_data()
{
    QTest::addColumn<QString>("exact");
    QTest::addColumn<int>("n");
    QTest::addColumn<QString>("expected");
    QTest::newRow("first") << u"ana"_qs << 1 << u"2-5"_qs;
    QTest::newRow("overlapping") << u"ana"_qs << 2 << u"4-7"_qs;
    QTest::newRow("one too many") << u"ana"_qs << 3 << QString();
    QTest::newRow("emoji") << u"🟣"_qs << 1 << u"0-1"_qs;
    QTest::newRow("nothing") << QString() << 1 << QString();
    QTest::newRow("zeroth") << u"ana"_qs << 0 << QString();
}

void TestUnicode::occurrences()
{
    QFETCH(QString, exact);
    QFETCH(int, n);
    QFETCH(QString, expected);
    const auto span = text::findOccurrence("🟣banana", exact.toStdString(), n);
    QCOMPARE(span ? shown(*span) : QString(), expected);
}

void TestUnicode::utf32RoundTrip()
{
    std::u32string all;
    for (char32_t c = 1; c < 0x110000; c += c < 0x3000 ? 1 : 97) {
        if (c < 0xD800 || c > 0xDFFF)
            all += c;
    }
    const std::string utf8 = text::fromUtf32(all);
    QVERIFY(text::isValidUtf8(utf8));
    QCOMPARE(utf8, QString::fromUcs4(all.data(), static_cast<qsizetype>(all.size())).toStdString());
    QVERIFY(text::toUtf32(utf8) == all);
    std::string surrogate;
    text::appendUtf8(surrogate, 0xD800);
    QCOMPARE(surrogate, std::string("\uFFFD"));
}

QTEST_GUILESS_MAIN(TestUnicode)
#include "tst_unicode.moc"
