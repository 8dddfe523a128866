#include "core/text/tokens.h"
#include "core/text/unicode.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace greffier;

// The founding page of the corpus through the tokenizer. Skipped where GREFFIER_CORPUS is not set.
class TestSeedText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void elisions();
    void quotations();
    void mentionAndMask();
    void noBreakSpaces();

private:
    std::string m_exact;
    text::TokenText m_text;
};

namespace {
bool hasApostrophe(const text::Token& token)
{
    return token.readable.find('\'') != std::string::npos || token.readable.find("‘") != std::string::npos;
}
} // namespace

void TestSeedText::initTestCase()
{
    const QString corpus = qEnvironmentVariable("GREFFIER_CORPUS");
    if (corpus.isEmpty())
        QSKIP("whole file: GREFFIER_CORPUS is not set");
    QFile file(QDir(corpus).filePath(QStringLiteral("seed/journaldugeek.txt")));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    m_exact = file.readAll().toStdString();
    m_text = text::tokenise(m_exact);
    QVERIFY(m_text.tokens.size() > 2000);
}

void TestSeedText::elisions()
{
    int written = 0;
    QStringList spaced;
    for (std::size_t i = 0; i < m_text.tokens.size(); ++i) {
        const text::Token& token = m_text.tokens[i];
        if (token.kind != text::TokenKind::Elision)
            continue;
        if (hasApostrophe(token))
            ++written;
        else
            spaced += QString::fromUtf8(token.readable) + u' ' + QString::fromUtf8(m_text.tokens[i + 1].readable);
    }
    qInfo("%d elisions with an apostrophe, %d with a space: %s", written, static_cast<int>(spaced.size()),
          qPrintable(spaced.join(QStringLiteral(", "))));
    QCOMPARE(spaced.size(), 26);
    QVERIFY(spaced.contains(QStringLiteral("l humour")));
    QVERIFY(spaced.contains(QStringLiteral("n est")));
    QCOMPARE(written, 164);
}

void TestSeedText::quotations()
{
    QStringList quotes;
    for (const base::Span span : m_text.quotes)
        quotes += QString::fromStdString(std::string(text::slice(m_exact, span)));
    QVERIFY(quotes.contains(u"“Sales porcs”"_qs));
    QVERIFY(quotes.contains(u"“Je m’en branle tant que ça ne me concerne pas”"_qs));
    // Its author opened it with a closing mark as well.
    QVERIFY(quotes.contains(u"“ce n’est pas important car ce n’est pas sur moi”"_qs));
    // "ces sales porcs" says it, "“Sales porcs”" quotes it.
    QList<bool> isQuoted;
    for (const text::Token& token : m_text.tokens) {
        if (token.folded == "porcs")
            isQuoted += token.quoteDepth > 0;
    }
    QCOMPARE(isQuoted, (QList<bool>{false, true}));
}

void TestSeedText::mentionAndMask()
{
    const auto find = [this](text::TokenKind kind) {
        QStringList found;
        for (const text::Token& token : m_text.tokens) {
            if (token.kind == kind)
                found += QString::fromUtf8(token.readable);
        }
        return found;
    };
    QCOMPARE(find(text::TokenKind::Masked), QStringList{u"m****"_qs});
    QCOMPARE(find(text::TokenKind::Mention), (QStringList{u"@DarkoStojanovic"_qs, u"@Jean"_qs}));
    QVERIFY(find(text::TokenKind::Number).contains(u"15 000"_qs));
    QVERIFY(find(text::TokenKind::Number).contains(u"1,50"_qs));
}

void TestSeedText::noBreakSpaces()
{
    QCOMPARE(QString::fromStdString(m_exact).count(QChar::Nbsp), 27);
    QCOMPARE(QString::fromStdString(m_text.readable.text).count(QChar::Nbsp), 0);
    QCOMPARE(m_text.readable.origin.size(), text::foldedReading(m_text.readable).origin.size() - 1); // the one œ
}

QTEST_GUILESS_MAIN(TestSeedText)
#include "tst_seed_text.moc"
