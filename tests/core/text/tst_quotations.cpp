#include "core/text/tokens.h"
#include "core/text/unicode.h"

#include <QTest>

using namespace greffier;

// What counts as quoted: the words, and the stretches with their marks.
class TestQuotations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quoted_data();
    void quoted();
    void depth();
};

void TestQuotations::quoted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("quotes");
    const auto row = [](const char* name, const QString& text, const QStringList& quotes) {
        QTest::newRow(name) << text << quotes;
    };
    row("curly", u"“Sales porcs”. Et ben"_qs, {u"“Sales porcs”"_qs});
    row("angle", u"dit « non » et «oui»"_qs, {u"« non »"_qs, u"«oui»"_qs});
    row("straight", u"dit \"non\" et \"oui\""_qs, {u"\"non\""_qs, u"\"oui\""_qs});
    row("nested", u"« il dit “non” hier » fin"_qs, {u"« il dit “non” hier »"_qs});
    row("side by side", u"“a”“b”"_qs, {u"“a”"_qs, u"“b”"_qs});
    row("no quotation", u"l’été, l'hiver"_qs, {});
    row("unclosed", u"a “b c\nd\n\ne “f”"_qs, {u"“b c\nd"_qs, u"“f”"_qs});
    row("unclosed inside", u"« a “b » c"_qs, {u"« a “b »"_qs});
    row("closes nothing", u"a” b» c"_qs, {});
    row("opened by a stray closing mark", u"écrit ” “ce n’est pas” mais"_qs, {u"“ce n’est pas”"_qs});
    row("closing marks at both ends", u"dit ”non” et"_qs, {u"”non”"_qs});
    row("closing mark before a word", u"dit ”non et puis"_qs, {});
    row("opening marks at both ends", u"dit “non“ et"_qs, {u"“non“"_qs});
    row("German", u"sagt „nein“ und"_qs, {u"„nein“"_qs});
    row("inches", u"un écran 15\" neuf"_qs, {});
    row("lines", u"> tu mens\n> oui\nnon"_qs, {u"> tu mens\n> oui"_qs});
    row("lines apart", u"> a\nb\n> c"_qs, {u"> a"_qs, u"> c"_qs});
    row("arrow", u"révélée –> rompu\na -> b"_qs, {});
    row("quotation across a quoted line", u"“a\n> b”\nc"_qs, {u"“a\n> b”"_qs});
    row("paragraph of CR LF", u"“a\r\n\r\nb"_qs, {u"“a"_qs});
}

void TestQuotations::quoted()
{
    QFETCH(QString, text);
    QFETCH(QStringList, quotes);
    const std::string utf8 = text.toStdString();
    const text::TokenText tokens = text::tokenise(utf8);
    QStringList found;
    for (const base::Span span : tokens.quotes)
        found += QString::fromStdString(std::string(text::slice(utf8, span)));
    QCOMPARE(found, quotes);
    for (const text::Token& token : tokens.tokens) {
        const bool isInside = std::any_of(tokens.quotes.begin(), tokens.quotes.end(),
                                          [&token](base::Span span) { return span.contains(token.exact); });
        QCOMPARE(token.quoteDepth > 0, isInside);
    }
}

void TestQuotations::depth()
{
    const text::TokenText tokens = text::tokenise("a « b “c” d » e\n>> f");
    QString depths;
    for (const text::Token& token : tokens.tokens)
        depths += QString::number(token.quoteDepth);
    QCOMPARE(depths, u"0112221102222"_qs.left(depths.size()));
    QCOMPARE(tokens.tokens.size(), std::size_t{12});
}

QTEST_GUILESS_MAIN(TestQuotations)
#include "tst_quotations.moc"
