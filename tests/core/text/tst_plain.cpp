#include "core/text/tokens.h"
#include "core/text/unicode.h"

#include <QTest>

using namespace greffier;

// The plain reading: which stretches of a text may stand for which words, and which are left alone.
class TestPlain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forms_data();
    void forms();
    void leftAlone_data();
    void leftAlone();
    void accents();
    void disguises_data();
    void disguises();
    void quickLook_data();
    void quickLook();
    void quickLookSeesEverywhere_data();
    void quickLookSeesEverywhere();
    void manyChoices();
};

namespace {

// "conard connard [coooonnard]": the forms, then the exact stretch; masks kept are marked with "?".
QString describedForms(const std::string& exact)
{
    QStringList all;
    for (const text::PlainForm& form : text::tokenise(exact).plain) {
        all += QString::fromStdString(form.folded) + (form.isMasked ? u"?"_qs : QString()) + u"["_qs
               + QString::fromStdString(std::string(text::slice(exact, form.exact))) + u"]"_qs;
    }
    return all.join(QLatin1Char(' '));
}

void add(const char* name, const QString& text, const QString& expected)
{
    QTest::newRow(name) << text << expected;
}

void addSignRows()
{
    add("digits", u"quel c0nn4rd"_qs, u"connard[c0nn4rd]"_qs);
    add("i or l", u"1diot"_qs, u"idiot[1diot] ldiot[1diot]"_qs);
    add("digit at the end", u"m3rd3"_qs, u"merde[m3rd3]"_qs);
    add("at sign", u"sale s@lope !"_qs, u"salope[s@lope]"_qs);
    add("dollar at the start", u"$alope"_qs, u"salope[$alope]"_qs);
    add("dollar at the end", u"pute$"_qs, u"putes[pute$]"_qs);
    add("euro", u"€nculé"_qs, u"cncule[€nculé] encule[€nculé]"_qs);
    add("bar and mark", u"sa|ope b!te"_qs, u"saiope[sa|ope] salope[sa|ope] bite[b!te] blte[b!te]"_qs);
    add("mark at the end is a mark", u"con! con!!"_qs, QString());
    add("compound", u"porc-ép1c"_qs, u"porc-epic[porc-ép1c] porc-eplc[porc-ép1c]"_qs);
}

void addRepeatRows()
{
    add("one or two", u"connnnard"_qs, u"conard[connnnard] connard[connnnard]"_qs);
    add("cases mixed", u"PuTTTe"_qs, u"pute[PuTTTe] putte[PuTTTe]"_qs);
    add("two are no repeat", u"connard poisson"_qs, QString());
    add("créée has two letters", u"créée agréées"_qs, QString());
    add("repeated sign", u"c000n"_qs, u"con[c000n] coon[c000n]"_qs);
}

void addSeparatorRows()
{
    add("blanks", u"espèce de p o r c"_qs, u"porc[p o r c]"_qs);
    add("two blanks", u"p  u  t  e"_qs, u"pute[p  u  t  e]"_qs);
    add("full stops", u"un c.o.n, là"_qs, u"con[c.o.n]"_qs);
    add("signs of all kinds", u"p.o-r.c"_qs, u"porc[p.o-r.c]"_qs);
    add("hyphens", u"p-o-r-c"_qs, u"porc[p-o-r-c]"_qs);
    add("underscores", u"p_o_r_c"_qs, u"porc[p_o_r_c]"_qs);
    add("stars", u"p*o*r*c"_qs, u"porc[p*o*r*c]"_qs);
    add("clapping", u"p👏o👏r👏c"_qs, u"porc[p👏o👏r👏c]"_qs);
    add("below each other", u"p\no\nr\nc"_qs, u"porc[p\no\nr\nc]"_qs);
    add("signs between blanks", u"p . o . r . c"_qs, u"porc[p . o . r . c]"_qs);
    add("with digits", u"p.0.r.c"_qs, u"porc[p.0.r.c]"_qs);
    add("words around", u"il y a p o r c"_qs, u"yaporc[y a p o r c] aporc[a p o r c] porc[p o r c]"_qs);
    add("elision in front", u"l e n f l u r e"_qs, u"lenflure[l e n f l u r e] enflure[e n f l u r e]"_qs);
    add("one joint", u"con*nard con~nard"_qs, u"connard[con*nard] connard[con~nard]"_qs);
    add("two words apart", u"p o r c  s a l e"_qs, u"porc[p o r c] sale[s a l e] ale[a l e]"_qs);
}

void addLookalikeRows()
{
    add("Cyrillic", u"p\u043Erc"_qs, u"porc[p\u043Erc]"_qs);
    add("Greek", u"p\u03BFrc"_qs, u"porc[p\u03BFrc]"_qs);
    add("all letters Cyrillic", u"le \u0440\u043E\u0440\u0435"_qs, u"pope[\u0440\u043E\u0440\u0435]"_qs);
    add("full-width", u"ｐｏｒｃ"_qs, u"porc[ｐｏｒｃ]"_qs);
    add("mathematical", u"𝐩𝐨𝐫𝐜 𝓹𝓸𝓻𝓬"_qs, u"porc[𝐩𝐨𝐫𝐜] porc[𝓹𝓸𝓻𝓬]"_qs);
    add("squares and circles", u"🄿🄾🅁🄲 🅟🅞🅡🅒 ⓟⓞⓡⓒ"_qs, u"porc[🄿🄾🅁🄲] porc[🅟🅞🅡🅒] porc[ⓟⓞⓡⓒ]"_qs);
    add("flags", u"🇵 🇴 🇷 🇨"_qs, u"porc[🇵 🇴 🇷 🇨]"_qs);
    add("small capitals", u"ᴘᴏʀᴄ"_qs, u"porc[ᴘᴏʀᴄ]"_qs);
    add("stroke", u"pørc"_qs, u"porc[pørc]"_qs);
    add("marks", u"p\u0337o\u0337r\u0337c\u0337"_qs, u"porc[p\u0337o\u0337r\u0337c\u0337]"_qs);
    add("marks of other languages", u"pǒrc"_qs, u"porc[pǒrc]"_qs);
    add("hidden ones are no matter", u"p\u200B0\u00ADrc"_qs, u"porc[p\u200B0\u00ADrc]"_qs);
}

void addMaskRows()
{
    add("mask and digit", u"m3r**"_qs, u"mer**?[m3r**]"_qs);
    add("mask and Cyrillic", u"\u043C**d\u0435"_qs, u"m**de?[\u043C**d\u0435] mde[\u043C**d\u0435]"_qs);
    add("mask alone", u"m**** p…n"_qs, QString());
}

} // namespace

void TestPlain::forms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    addSignRows();
    addRepeatRows();
    addSeparatorRows();
    addLookalikeRows();
    addMaskRows();
}

void TestPlain::forms()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(describedForms(text.toStdString()), expected);
}

void TestPlain::leftAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"15 000 euros", "1,50 m", "16h30", "le 3e et le 1er, la 3ème", "en 5G", "H2O", "Covid19", "covid-19", "B12",
          "AB-123-CD", "50€, 20 k€ et 3 M€", "100$", "US$", "06.12.34.56.78", "12/03/2019", "Jean_Mich", "@s4lope",
          "#m3rde", "https://exemple.fr/c0nn4rd?p=m3rde", "c0n@exemple.fr", "il n'y a rien, il y a tout", "l'été, t'as",
          "et/ou a/b", "p. ex. M. X", "a-t-il peut-être vis-à-vis", "tou·te·s et patient.e.s", "!!! ... ---",
          ":-) ;-) ^^ <3", "привет мир", "👩‍❤️‍👨 🇫🇷🇧🇪 ❤️ 1️⃣", "œuvre, naïf, Noël, où, çà", "(c) 2019", "C# et C++",
          "les points a, b, c", "il n'y a qu'un seul « y »"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestPlain::leftAlone()
{
    QFETCH(const QString, text);
    QCOMPARE(describedForms(text.toStdString()), QString());
}

// Letters that were written as such keep their accents; a digit says nothing about accents.
void TestPlain::accents()
{
    const text::TokenText text = text::tokenise("3ncul\u00E9");
    QCOMPARE(text.plain.size(), std::size_t{1});
    QCOMPARE(text.plain[0].readable, std::string("encul\u00E9"));
    QCOMPARE(text.plain[0].anyAccent, std::uint64_t{1});
}

void TestPlain::disguises_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // lookalikes, signs, repeats, separators
    add("sign", u"p0rc"_qs, u"s"_qs);
    add("repeat", u"pooorc"_qs, u"r"_qs);
    add("separator", u"p.o.r.c"_qs, u"e"_qs);
    add("lookalike", u"p\u043Erc"_qs, u"l"_qs);
    add("all", u"\u0440.0.r.r.r.c"_qs, u"lsre"_qs);
}

void TestPlain::disguises()
{
    QFETCH(const QString, text);
    const text::TokenText read = text::tokenise(text.toStdString());
    QVERIFY(!read.plain.empty());
    const text::Disguises& found = read.plain.front().disguises;
    const QString actual = (found.hasLookalikes ? u"l"_qs : QString()) + (found.hasSigns ? u"s"_qs : QString())
                           + (found.hasRepeats ? u"r"_qs : QString()) + (found.hasSeparators ? u"e"_qs : QString());
    QTEST(actual, "expected");
}

// The quick look must be quick, and so must not stop at what ordinary comments hold.
void TestPlain::quickLook_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"Bonjour, j’ai lu l’article : il n’y a rien à dire… « Vraiment ? » – oui !", "Le 3e jour, à 16h30, 15 000 euros",
          "https://exemple.fr/page_1?x=a0b1 et voilà !!", "aujourd'hui, c'est-à-dire peut-être", "ça, où, Noël, œuvre, Île",
          "😀 👍🏽 ❤️ 🇫🇷 👩‍❤️‍👨", "50€, 20 % et n° 5", "(a) et b)", "est-ce qu'il y a 3 ou 4 cas ?"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestPlain::quickLook()
{
    QFETCH(const QString, text);
    QVERIFY(!text::mayHavePlainForms(text.toStdString()));
}

// The quick look takes many bytes at once: it must see a disguise wherever it stands.
void TestPlain::quickLookSeesEverywhere_data()
{
    QTest::addColumn<QString>("disguise");
    for (const char* disguise :
         {"c0n", "cooon", "ééébloui", "c o n", "c.o.n", "é t é", "s@lope", "con$", "€nculé", "pu!te", "c*o*n", "c_o_n", "c\u043En",
          "ｃｏｎ", "pørc", "co€n", "p.@.r.c"})
        QTest::newRow(disguise) << QString::fromUtf8(disguise);
}

void TestPlain::quickLookSeesEverywhere()
{
    QFETCH(const QString, disguise);
    for (const QString& filling : {QStringLiteral("mot "), QStringLiteral("été "), QStringLiteral("’ l "), QStringLiteral("« »")}) {
        for (int before = 0; before < 140; ++before) {
            const QString text = filling.repeated(before).left(before) + u" . . . "_qs + disguise + u" fin"_qs;
            const std::string exact = text.toStdString();
            QVERIFY2(!text::tokenise(exact).plain.empty(), exact.c_str());
        }
    }
}

// Too many possibilities: some are given, among them the same choice everywhere.
void TestPlain::manyChoices()
{
    const text::TokenText text = text::tokenise("ab1cd1ef1gh1ij1kl1mn1");
    QVERIFY(text.plain.size() <= 40);
    const auto isFound = [&text](const char* folded) {
        return std::any_of(text.plain.begin(), text.plain.end(), [&](const auto& form) { return form.folded == folded; });
    };
    QVERIFY(isFound("abicdiefighiijiklimni"));
    QVERIFY(isFound("ablcdleflghlijlkllmnl"));
}

QTEST_GUILESS_MAIN(TestPlain)
#include "tst_plain.moc"
