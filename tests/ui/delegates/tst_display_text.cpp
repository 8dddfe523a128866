#include "ui/delegates/display_text.h"

#include "core/text/unicode.h"

#include <QTest>

#include <random>

using namespace greffier;
using delegates::DisplayText;
using delegates::Paragraph;

namespace {

std::string utf8(std::u32string_view text)
{
    return text::fromUtf32(text);
}

QString joined(const DisplayText& display)
{
    QStringList lines;
    for (const Paragraph& paragraph : display.paragraphs)
        lines << paragraph.text;
    return lines.join(QLatin1Char('|'));
}

} // namespace

class TestDisplayText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shows_data()
    {
        QTest::addColumn<QString>("exact");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<int>("hidden");
        const auto row = [](const char* name, std::u32string_view exact, const char16_t* shown, int hidden) {
            QTest::newRow(name) << QString::fromStdU32String(std::u32string(exact))
                                << QString::fromUtf16(shown) << hidden;
        };
        row("plain", U"Bonjour", u"Bonjour", 0);
        row("empty", U"", u"", 0);
        row("NBSP stays", U"si\u00A0? 1\u202F000", u"si\u00A0? 1\u202F000", 0);
        row("line ends", U"a\nb\r\nc\rd\u2028e\u0085f", u"a|b|c|d|e|f", 0);
        row("break at the end", U"a\n", u"a|", 0);
        row("tab", U"a\tb", u"a\tb", 0);
        row("soft hyphen", U"con\u00ADnard", u"con⟦SHY⟧nard", 1);
        row("zero-width space in a word", U"p\u200Bute", u"p⟦ZWSP⟧ute", 1);
        row("override", U"\u202Etxt.exe", u"⟦RLO⟧txt.exe", 1);
        row("the same many times", U"a\u200B\u200B\u200Bb", u"a⟦ZWSP×3⟧b", 3);
        row("control", U"a\u0007b", u"a⟦U+0007⟧b", 1);
        row("joiner in an emoji stays", U"\U0001F468\u200D\U0001F469\u200D\U0001F467",
            u"\U0001F468\u200D\U0001F469\u200D\U0001F467", 0);
        row("heart with selector", U"\u2764\uFE0F", u"\u2764\uFE0F", 0);
        row("keycap", U"1\uFE0F\u20E3", u"1\uFE0F\u20E3", 0);
        row("joiner in a Latin word", U"a\u200Db", u"a⟦ZWJ⟧b", 1);
        row("selector behind a Latin letter", U"a\uFE0Fb", u"a⟦U+FE0F⟧b", 1);
        row("non-joiner in Persian stays", U"\u0645\u06CC\u200C\u062E", u"\u0645\u06CC\u200C\u062E", 0);
        row("flag of Scotland", U"\U0001F3F4\U000E0067\U000E0062\U000E007F",
            u"\U0001F3F4\U000E0067\U000E0062\U000E007F", 0);
        row("tags elsewhere", U"a\U000E0067", u"a⟦U+E0067⟧", 1);
        row("NFD", U"e\u0301te\u0301", u"e\u0301te\u0301", 0);
        row("many different ones", U"\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202Ex",
            u"⟦ZWSP⟧⟦ZWNJ⟧⟦ZWJ⟧⟦LRM⟧⟦RLM⟧⟦LRE⟧⟦RLE⟧⟦PDF⟧⟦+2⟧x", 10);
    }

    void shows()
    {
        QFETCH(QString, exact);
        QFETCH(QString, shown);
        QFETCH(int, hidden);
        const DisplayText display(exact.toStdString());
        QCOMPARE(joined(display), shown);
        QCOMPARE(display.hiddenCount, hidden);
        QCOMPARE(display.size, static_cast<std::int32_t>(exact.toUcs4().size()));
    }

    void combiningMarksAreBounded()
    {
        std::u32string text = U"e";
        text.append(100000, U'\u0301');
        text += U"nd";
        const DisplayText display(utf8(text));
        QVERIFY(joined(display).size() < 40);
        QVERIFY(joined(display).endsWith(QStringLiteral("⟦+99992⟧nd")));
        const Paragraph& paragraph = display.paragraphs.back();
        QCOMPARE(paragraph.toUnit(display.size), paragraph.text.size());
        QCOMPARE(paragraph.fromUnit(static_cast<std::int32_t>(paragraph.text.size()) - 1),
                 display.size - 1); // the "d"
    }

    void longTextsAreSplitForLayout()
    {
        std::string words;
        for (int i = 0; i < 30000; ++i)
            words += "mot ";
        const DisplayText display(words);
        QVERIFY(display.paragraphs.size() > 25);
        for (const Paragraph& paragraph : display.paragraphs)
            QVERIFY(paragraph.text.size() <= DisplayText::kLongestParagraph + 4);
        const DisplayText oneWord(std::string(50000, 'a'));
        QVERIFY(oneWord.paragraphs.size() >= 10);
        QCOMPARE(oneWord.size, 50000);
    }

    // Whatever the text, its paragraphs cover it without gap, units ascend, and each code point that is shown
    // as itself is found again at its unit.
    void mappingIsWhole()
    {
        static constexpr char32_t kAlphabet[] = {
            U'a',      U'é',          U' ',      U'\n',     U'\r',     U'\u00A0', U'\u0301',     U'\u200B',
            U'\u202E', U'\U0001F600', U'\u05D0', U'\u0628', U'\u200D', U'\uFE0F', U'\U0001F468', U'\t'};
        std::mt19937 random(20261123);
        for (int round = 0; round < 400; ++round) {
            std::u32string text;
            const auto length = random() % 60;
            for (unsigned i = 0; i < length; ++i)
                text += kAlphabet[random() % std::size(kAlphabet)];
            const DisplayText display(utf8(text));
            QCOMPARE(display.size, static_cast<std::int32_t>(text.size()));
            std::int32_t at = 0;
            for (const Paragraph& paragraph : display.paragraphs) {
                QCOMPARE(paragraph.span.start, at);
                at = paragraph.span.end;
                QCOMPARE(static_cast<std::int32_t>(paragraph.units.size()), paragraph.span.length() + 1);
                QVERIFY(std::is_sorted(paragraph.units.begin(), paragraph.units.end()));
                QCOMPARE(paragraph.units.back(), static_cast<std::int32_t>(paragraph.text.size()));
                for (std::int32_t point = paragraph.span.start;
                     point < paragraph.span.end - paragraph.breakLength; ++point) {
                    const std::int32_t unit = paragraph.toUnit(point);
                    const auto code = text[static_cast<std::size_t>(point)];
                    const char32_t first =
                        QChar::requiresSurrogates(code) ? QChar::highSurrogate(code) : code;
                    if (unit < paragraph.text.size() &&
                        paragraph.text.at(unit) == QChar(static_cast<char16_t>(first)))
                        QCOMPARE(paragraph.fromUnit(unit), point);
                    QVERIFY(paragraph.fromUnit(unit) >= point);
                }
            }
            QCOMPARE(at, display.size);
        }
    }

    void paragraphOfACodePoint()
    {
        const DisplayText display("ab\r\ncd\n");
        QCOMPARE(display.paragraphs.size(), std::size_t(3));
        QCOMPARE(display.paragraphAt(0), std::size_t(0));
        QCOMPARE(display.paragraphAt(3), std::size_t(0)); // the LF of CR LF
        QCOMPARE(display.paragraphAt(4), std::size_t(1));
        QCOMPARE(display.paragraphAt(7), std::size_t(2));
        QCOMPARE(display.paragraphs[0].fromUnit(2), 2); // before the break, not behind it
    }

    void foreignNamesCannotTurnTheirNeighbours()
    {
        QCOMPARE(delegates::isolated(QStringLiteral("Jean\u202E\nMich\u2067")),
                 QStringLiteral("\u2068Jean Mich\u2069"));
        QCOMPARE(delegates::isolated(QStringLiteral("José")), QStringLiteral("\u2068José\u2069"));
        const QString marks = QStringLiteral("e") + QString(1000, QChar(0x301));
        QCOMPARE(delegates::oneLine(marks).size(), 1 + DisplayText::kMarksShown);
    }
};

QTEST_GUILESS_MAIN(TestDisplayText)
#include "tst_display_text.moc"
