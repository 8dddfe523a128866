#include "core/text/source.h"
#include "core/text/tokens.h"
#include "core/text/unicode.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace greffier;

// Most words of a text are read in a quick way of their own. It gives what the long way gives.
class TestPlainWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sourceKnowsEveryCharacter();
    void quickAndLongWayGiveTheSameTokens();
    void memoryOfAnotherTextChangesNothing();
};

namespace {

// Words, beginnings and ends of words, and what stands between them: all that one of the two ways looks at.
std::string randomText(std::mt19937& random)
{
    static const std::vector<std::string> kWords{
        "mot",    "Mots",    "été",     "ÉTÉ",   "œuvre", "l",      "d",    "qu",     "jusqu", "aujourd", "hui", "prud",
        "homme",  "grand",   "mère",    "dis",   "moi",   "il",     "t",    "va",     "en",    "patient", "e",   "s",
        "es",     "acteur",  "rice",    "ami",   "mxxxx", "Mxxx",   "axx",  "xxx",    "m",     "h",       "16h", "16",
        "000",    "com",     "fr",      "www",   "https", "http",   "ftp",  "exemple", "a",    "y",       "M",   "Dupont",
        "art",    "p",       "ex",      "rde",   "conn",  "connnard", "c0n", "naïf",  "mot2",  "sœur",    "aaa", "et",
        "entr",   "quelqu",  "me\u0301re", "\u0301", "слово", "ｍｏｔ", "猫", "İstanbul", "ß", "ﬁn", "Jean_Mich", "o"};
    static const std::vector<std::string> kGaps{
        " ", " ", " ", " ", " ", "  ", "\n", "\r\n", "\n\n", "\t", "\u00A0", "\u202F", "\u2009", "\u2028", "\v", "\f", "'", "’",
        "' ", " '", "-", "-", "--", " - ", "\u2010", "_", "*", "**", " **", "** ", ".", ". ", "..", "...", "… ", "…", ",", ", ",
        ";", "; ", ":", " : ", "://", "/", "!", " !", "?", "? ", "(", ")", " (", ") ", "\"", " \"", "\" ", " « ", " » ", "»", "“",
        "”", "” ", "·", "•", "@", " @", "#", " #", "%", "+", "=", "&", "> ", "\n> ", "\u200B", "\u00AD", "[", "]", "👍", "🏽", ""};
    std::string text;
    for (std::size_t count = random() % 14; count > 0; --count) {
        text += kWords[random() % kWords.size()];
        text += kGaps[random() % kGaps.size()];
    }
    return text;
}

// Words that the quick way may have read: letters alone, before a blank or a common mark.
bool mayBeQuick(const text::Token& token, std::u32string_view exact)
{
    if (token.kind != text::TokenKind::Word || token.exact.length() < 2)
        return false;
    const std::u32string word = text::toUtf32(token.readable);
    const auto isLetter = [](char32_t c) { return text::classOf(c) == text::CharacterClass::Letter; };
    if (!std::all_of(word.begin(), word.end(), isLetter))
        return false;
    const auto end = static_cast<std::size_t>(token.exact.end);
    return end == exact.size() || std::u32string_view(U" \n\r\t\v\f\u00A0\u202F\u2009\u2028,;!?)").find(exact[end]) != exact.npos;
}

bool isSame(const text::Token& a, const text::Token& b)
{
    return a.kind == b.kind && a.readable == b.readable && a.folded == b.folded && a.isCompound == b.isCompound
           && a.isPart == b.isPart && a.hasJoint == b.hasJoint && a.startsSentence == b.startsSentence
           && a.quoteDepth == b.quoteDepth
           && std::equal(a.alternatives.begin(), a.alternatives.end(), b.alternatives.begin(), b.alternatives.end());
}

} // namespace

// Sixteen characters are read at a time: each of them at each place.
void TestPlainWords::sourceKnowsEveryCharacter()
{
    for (char32_t c = 0; c < text::kCommonCount + 0x100; ++c) {
        if (c == U'`') // stands in no readable text
            continue;
        const std::string one = text::fromUtf32(std::u32string(1, c));
        const std::string readable = "aé" + one + "12345678901" + one + one + "B" + one;
        const text::Source source(readable);
        QCOMPARE(static_cast<std::int32_t>(source.size()), text::codePointCount(readable));
        for (const std::size_t at : {2U, 14U, 15U, 17U}) {
            QVERIFY(source.at(at) == c && source.kind(at) == text::classOf(c));
            QCOMPARE(source.slice(at, at + 1), std::string_view(one));
            std::string folded;
            text::appendFolded(folded, c);
            QCOMPARE(source.folded(at, at + 1), std::string_view(folded));
        }
        QVERIFY(source.kind(18) == text::CharacterClass::LineEnd && source.at(18) == 0);
        QCOMPARE(source.folded(0, 2), std::string_view("ae"));
        QCOMPARE(source.folded(16, 17), std::string_view("b"));
    }
}

// A sign that belongs to no word, put behind one, sends the word the long way and changes nothing else.
void TestPlainWords::quickAndLongWayGiveTheSameTokens()
{
    std::mt19937 random(7);
    std::size_t quick = 0;
    for (int round = 0; round < 60'000; ++round) {
        const std::string exact = randomText(random);
        const std::u32string characters = text::toUtf32(exact);
        const text::TokenText read = text::tokenise(exact);
        std::u32string signs;
        std::vector<text::Token> expected;
        std::size_t copied = 0;
        for (const text::Token& token : read.tokens) {
            expected.push_back(token);
            if (!mayBeQuick(token, characters) || random() % 2 == 0)
                continue;
            const auto end = static_cast<std::size_t>(token.exact.end);
            // "art." and "semble t-il" are looked at with the blank before them.
            const std::size_t next = std::min(characters.find_first_not_of(U' ', end), characters.size());
            if (next < characters.size() && (characters[next] == U'.' || characters[next] == U'\''))
                continue;
            signs.append(characters, copied, end - copied);
            signs += U'§';
            copied = end;
            ++quick;
        }
        signs.append(characters, copied);
        const std::string changed = text::fromUtf32(signs);
        text::TokenText other = text::tokenise(changed);
        std::vector<text::Token>& found = other.tokens;
        std::erase_if(found, [](const text::Token& token) { return token.readable == "§"; });
        const bool isEqual = std::equal(found.begin(), found.end(), expected.begin(), expected.end(), isSame);
        QVERIFY2(isEqual, (exact + "\n" + changed).c_str());
    }
    QVERIFY(quick > 50'000);
}

void TestPlainWords::memoryOfAnotherTextChangesNothing()
{
    std::mt19937 random(11);
    text::TokenText spare;
    for (int round = 0; round < 5'000; ++round) {
        const std::string exact = randomText(random);
        const text::TokenText fresh = text::tokenise(exact);
        spare = text::tokenise(exact, text::mayHavePlainForms(exact), std::move(spare));
        QVERIFY(std::equal(fresh.tokens.begin(), fresh.tokens.end(), spare.tokens.begin(), spare.tokens.end(), isSame));
        QVERIFY(fresh.quotes == spare.quotes);
        QCOMPARE(fresh.readable.text, spare.readable.text);
        QCOMPARE(fresh.plain.size(), spare.plain.size());
    }
}

QTEST_APPLESS_MAIN(TestPlainWords)
#include "tst_plain_words.moc"
