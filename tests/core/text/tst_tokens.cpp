#include "described.h"

#include <QTest>

using namespace greffier;

// The tokenizer against tables of French as people write it.
class TestTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void folded_data();
    void folded();
    void inclusiveWriting_data();
    void inclusiveWriting();
    void sentences_data();
    void sentences();
    void exactSpans_data();
    void exactSpans();
    void markOfMentionIsNoWord();
};

namespace {
void add(const char* name, const QString& text, const QString& expected)
{
    QTest::newRow(name) << text << expected;
}

void addWordRows()
{
    add("elision", u"l’été"_qs, u"l'/e été/w"_qs);
    add("no word inside a word", u"conçu"_qs, u"conçu/w"_qs);
    add("repeated word", u"con con con con"_qs, u"con/w con/w con/w con/w"_qs);
    add("apostrophe by mistake", u"secret’médical"_qs, u"secret/w '/s médical/w"_qs);
    add("no-break space", u"avis\u00A0médical"_qs, u"avis/w médical/w"_qs);
    add("narrow no-break space", u"quoi\u202F!"_qs, u"quoi/w !/s"_qs);
    add("decomposed", u"e\u0301te\u0301"_qs, u"été/w"_qs);
    add("zero width space", u"c\u200Bon"_qs, u"con/w"_qs);
    add("soft hyphen", u"mé\u00ADdecin"_qs, u"médecin/w"_qs);
    add("compound", u"un cul-de-sac"_qs, u"un/w cul-de-sac/w-"_qs);
    add("compound with elision", u"la main-d'œuvre"_qs, u"la/w main-d'œuvre/w-"_qs);
    add("dash is no hyphen", u"lui – non"_qs, u"lui/w –/s non/w"_qs);
    add("underscore joins", u"Jean_Mich"_qs, u"Jean_Mich/w"_qs);
    add("underscores around", u"_mot_"_qs, u"_/s mot/w _/s"_qs);
    add("leet", u"sales p0rcs"_qs, u"sales/w p0rcs/w"_qs);
    add("leet at the start", u"0rdure"_qs, u"0rdure/w"_qs);
    add("Cyrillic", u"привет мир"_qs, u"привет/w мир/w"_qs);
    add("Arabic", u"مرحبا بك"_qs, u"مرحبا/w بك/w"_qs);
}

void addElisionRows()
{
    add("long prefixes", u"jusqu’ici lorsqu'on puisqu'il quelqu'un entr'ouvert"_qs,
        u"jusqu'/e ici/w lorsqu'/e on/w puisqu'/e il/w quelqu'/e un/w entr'/e ouvert/w"_qs);
    add("capital", u"L'Ordre D’ACCORD"_qs, u"L'/e Ordre/w D'/e ACCORD/w"_qs);
    add("before a quotation", u"d'“humour”"_qs, u"d'/e “/s humour/w ”/s"_qs);
    add("written with a space", u"l humour"_qs, u"l/e humour/w"_qs);
    add("written with a space, capital", u"C est potache"_qs, u"C/e est/w potache/w"_qs);
    add("space before a quotation", u"sous couvert d “humour”"_qs,
        u"sous/w couvert/w d/e “/s humour/w ”/s"_qs);
    add("space and apostrophe", u"que c ‘est vrai"_qs, u"que/w c ‘/e est/w vrai/w"_qs);
    add("two spaces", u"l  humour"_qs, u"l/w humour/w"_qs);
    add("before a consonant", u"plan d secours"_qs, u"plan/w d/w secours/w"_qs);
    add("not a prefix", u"b humour"_qs, u"b/w humour/w"_qs);
    add("unit", u"1,50 m et demi, 2 l à deux"_qs, u"1,50/n m/w et/w demi/w ,/s 2/n l/w à/w deux/w"_qs);
    add("Monsieur", u"M Hollande m énerve"_qs, u"M/w Hollande/w m/e énerve/w"_qs);
    add("before et", u"plan C et D"_qs, u"plan/w C/w et/w D/w"_qs);
    add("spelled out", u"c o n n a r d"_qs, u"c/w o/w n/w n/w a/w r/w d/w"_qs);
    add("spelled out before a vowel", u"quel c o n il est"_qs, u"quel/w c/w o/w n/w il/w est/w"_qs);
    add("spelled out, two blanks", u"p  u  t  e"_qs, u"p/w u/w t/w e/w"_qs);
    add("il n y a", u"il n y a rien"_qs, u"il/w n/e y/w a/w rien/w"_qs);
    add("ca m a l air", u"ca m a l air"_qs, u"ca/w m/e a/w l/e air/w"_qs);
    add("two elisions", u"d’un l un"_qs, u"d'/e un/w l/e un/w"_qs);
    add("exceptions", u"aujourd’hui prud'hommes presqu’île grand'mère"_qs,
        u"aujourd'hui/w prud'hommes/w presqu'île/w grand'mère/w"_qs);
    add("presqu'il", u"presqu'il pleut"_qs, u"presqu'/e il/w pleut/w"_qs);
}

void addCliticRows()
{
    add("subject", u"fait-il"_qs, u"fait/w -il/w+"_qs);
    add("euphonic t", u"a-t-il parlé"_qs, u"a/w -t-il/w+ parlé/w"_qs);
    add("t-il alone", u"semble t-il"_qs, u"semble/w t-il/w+"_qs);
    add("two clitics", u"donne-le-moi"_qs, u"donne/w -le/w+ -moi/w+"_qs);
    add("est-ce", u"Qu'est-ce que"_qs, u"Qu'/e est/w -ce/w+ que/w"_qs);
    add("elided", u"va-t'en"_qs, u"va/w -t'/e+ en/w"_qs);
    add("compound", u"court-circuite-t-il"_qs, u"court-circuite/w- -t-il/w+"_qs);
    add("no clitic", u"peut-être là-bas au-delà"_qs, u"peut-être/w- là-bas/w- au-delà/w-"_qs);
    add("not after a compound", u"ça-et-là"_qs, u"ça-et-là/w-"_qs);
}

void addNumberRows()
{
    add("amount", u"15 000 euros"_qs, u"15 000/n euros/w"_qs);
    add("amount, narrow space", u"15\u202F000 euros"_qs, u"15 000/n euros/w"_qs);
    add("decimals", u"1,50 m"_qs, u"1,50/n m/w"_qs);
    add("time", u"à 16h30"_qs, u"à/w 16h30/n"_qs);
    add("date", u"le 12/03/2019."_qs, u"le/w 12/03/2019/n ./s"_qs);
    add("years stay apart", u"en 2018 300 cas"_qs, u"en/w 2018/n 300/n cas/w"_qs);
    add("ordinals", u"1er 2e 3ème"_qs, u"1er/n 2e/n 3ème/n"_qs);
    add("units and signs", u"50€ 20 % 37°C 12km"_qs, u"50€/n 20/n %/s 37°C/n 12km/n"_qs);
    add("telephone", u"06.12.34.56.78"_qs, u"06.12.34.56.78/n"_qs);
    add("full stop after", u"16."_qs, u"16/n ./s"_qs);
}

void addLinkRows()
{
    add("mention", u"@Jean Mich, vous"_qs, u"@Jean/m Mich/w ,/s vous/w"_qs);
    add("mention with full stop after", u"merci @jean.mich."_qs, u"merci/w @jean.mich/m ./s"_qs);
    add("fediverse", u"@a_b@example.org!"_qs, u"@a_b@example.org/m !/s"_qs);
    add("at sign inside", u"s@lope"_qs, u"s/w @/s lope/w"_qs);
    add("hashtag", u"#BalanceTonPorc!"_qs, u"#BalanceTonPorc/h !/s"_qs);
    add("number sign", u"le #1"_qs, u"le/w #/s 1/n"_qs);
    add("url", u"(voir https://example.org/a_(b)?c=d#e)."_qs,
        u"(/s voir/w https://example.org/a_(b)?c=d#e/u )/s ./s"_qs);
    add("www", u"www.example.fr, oui"_qs, u"www.example.fr/u ,/s oui/w"_qs);
    add("bare host", u"sur example.com/page"_qs, u"sur/w example.com/page/u"_qs);
    add("mail", u"l'adresse jean.mich@example.org."_qs, u"l'/e adresse/w jean.mich@example.org/u ./s"_qs);
    add("missing blank after full stop", u"fini.Oui"_qs, u"fini/w ./s Oui/w"_qs);
}

void addMaskRows()
{
    add("stars at the end", u"m**** quoi"_qs, u"m****/x quoi/w"_qs);
    add("stars inside", u"m*rde c*nnard s*l*pe"_qs, u"m*rde/x c*nnard/x s*l*pe/x"_qs);
    add("ellipsis inside", u"p…n p...n conn…d"_qs, u"p…n/x p...n/x conn…d/x"_qs);
    add("one letter and ellipsis", u"de m… et m..."_qs, u"de/w m…/x et/w m.../x"_qs);
    add("ellipsis after a word", u"mais bon… attends..."_qs, u"mais/w bon/w …/s attends/w ./s ./s ./s"_qs);
    add("no blank after ellipsis", u"bon…on verra"_qs, u"bon/w …/s on/w verra/w"_qs);
    add("stutter", u"c…c'est j...je"_qs, u"c/w …/s c'/e est/w j/w ./s ./s ./s je/w"_qs);
    add("footnote", u"mot* suite"_qs, u"mot/w */s suite/w"_qs);
    add("emphasis", u"*mot* et **gras** et **deux mots**"_qs,
        u"*/s mot/w */s et/w */s */s gras/w */s */s et/w */s */s deux/w mots/w */s */s"_qs);
    add("emphasis around a mask", u"*m*rde*"_qs, u"*/s m*rde/x */s"_qs);
    add("emphasis ends with the paragraph", u"**a b\n\nm** quoi"_qs, u"*/s */s a/w b/w m**/x quoi/w"_qs);
    add("full stop", u"m.rde M.Dupont"_qs, u"m.rde/x M/w ./s Dupont/w"_qs);
    add("underscores", u"m____ m_rde"_qs, u"m____/x m_rde/x"_qs);
    add("number signs", u"m##de m#rde C# c'est"_qs, u"m##de/x m#rde/x C/w #/s c'/e est/w"_qs);
    add("hyphens", u"m--de e-mail non--"_qs, u"m--de/x e-mail/w- non/w -/s -/s"_qs);
    add("middle dot", u"m·rde"_qs, u"m·rde/x"_qs);
    add("crossed out", u"mxxxx XXX xxx"_qs, u"mxxxx/x XXX/w xxx/w"_qs);
}

void addSymbolRows()
{
    add("emoji", u"🟣 ok 👍🏽"_qs, u"🟣/s ok/w 👍🏽/s"_qs);
    add("joined emoji", u"a 👩‍❤️‍👨b"_qs, u"a/w 👩‍❤️‍👨/s b/w"_qs);
    add("flags", u"🇫🇷🇧🇪"_qs, u"🇫🇷/s 🇧🇪/s"_qs);
    add("flag of tags", u"🏴\U000E0067\U000E0062\U000E007F!"_qs,
        u"🏴\U000E0067\U000E0062\U000E007F/s !/s"_qs);
    add("marks", u"quoi ?!"_qs, u"quoi/w ?/s !/s"_qs);
    add("nothing", QString(), QString());
    add("blanks", u" \n\t\u00A0"_qs, QString());
}
} // namespace

void TestTokens::kinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    addWordRows();
    addElisionRows();
    addCliticRows();
    addNumberRows();
    addLinkRows();
    addMaskRows();
    addSymbolRows();
}

void TestTokens::kinds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(described(text), expected);
}

void TestTokens::folded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("accents and case") << u"Évidemment ÇA"_qs << QStringList{u"evidemment"_qs, u"ca"_qs};
    QTest::newRow("ligatures") << u"sœur Æther ﬁn"_qs << QStringList{u"soeur"_qs, u"aether"_qs, u"fin"_qs};
    QTest::newRow("sharp s") << u"Straße"_qs << QStringList{u"strasse"_qs};
    QTest::newRow("an elision has one form")
        << u"l'a l a L’A"_qs << QStringList{u"l'"_qs, u"a"_qs, u"l'"_qs, u"a"_qs, u"l'"_qs, u"a"_qs};
    QTest::newRow("a clitic is folded without hyphens")
        << u"tais-toi a-t-elle"_qs << QStringList{u"tais"_qs, u"toi"_qs, u"a"_qs, u"elle"_qs};
    QTest::newRow("only marks") << u"\u0301"_qs << QStringList{u"\u0301"_qs};
}

void TestTokens::folded()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QStringList actual;
    for (const text::Token& token : text::tokenise(text.toStdString()).tokens)
        actual += QString::fromUtf8(token.folded);
    QCOMPARE(actual, expected);
}

void TestTokens::inclusiveWriting_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString patients = u"patient patiente patients patientes"_qs;
    add("middle dots", u"patient·e·s"_qs, patients);
    add("one middle dot", u"patient·es"_qs, patients);
    add("full stops", u"patient.e.s"_qs, patients);
    add("parentheses", u"patient(e)s"_qs, patients);
    add("two parentheses", u"patient(e)(s)"_qs, patients);
    add("hyphens", u"patient-e-s"_qs, patients);
    add("singular", u"étudiant·e"_qs, u"etudiant etudiante"_qs);
    add("plural only", u"ami(s)"_qs, u"ami amis"_qs);
    add("rice", u"acteur·rice·s"_qs, u"acteur actrice acteurs actrices"_qs);
    add("both plural", u"acteurs·rices"_qs, u"acteur actrice acteurs actrices"_qs);
    add("euse", u"menteur·euse"_qs, u"menteur menteuse"_qs);
    add("ne", u"chirurgien·ne·s"_qs, u"chirurgien chirurgienne chirurgiens chirurgiennes"_qs);
    add("se", u"heureux·se"_qs, u"heureux heureuse"_qs);
    add("compound", u"vice-président·e"_qs, u"vice-president vice-presidente"_qs);
    add("end of sentence", u"Bonjour.Et"_qs, QString());
    add("clitic", u"donne-le"_qs, QString());
    add("abbreviation", u"i.e."_qs, QString());
    add("missing blank", u"non.ne dis pas"_qs, QString());
}

void TestTokens::inclusiveWriting()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const text::TokenText tokens = text::tokenise(text.toStdString());
    QStringList actual;
    for (const std::string& form : tokens.tokens.front().alternatives)
        actual += QString::fromStdString(form);
    QCOMPARE(actual.join(QLatin1Char(' ')), expected);
}

void TestTokens::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // the first tokens of its sentences
    add("full stops", u"Bien. Mais non! Si ? oui"_qs, u"Bien Mais Si oui"_qs);
    add("ellipsis", u"et … on tape… Oui... non"_qs, u"et Oui"_qs);
    add("closing mark", u"“Sales porcs.” Et ben. « Non. » Bon"_qs, u"“ Et « Bon"_qs);
    add("abbreviations", u"M. Dupont, cf. art. 6. Voir J. Martin"_qs, u"M Voir"_qs);
    add("wrapped line", u"une ligne\nqui continue\nUne autre"_qs, u"une Une"_qs);
    add("paragraph", u"une ligne\n\nqui recommence"_qs, u"une qui"_qs);
    add("missing blank", u"fini.Et 1,50 m"_qs, u"fini Et"_qs);
}

void TestTokens::sentences()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QStringList actual;
    for (const text::Token& token : text::tokenise(text.toStdString()).tokens) {
        if (token.startsSentence)
            actual += QString::fromUtf8(token.readable);
    }
    QCOMPARE(actual.join(QLatin1Char(' ')), expected);
}

void TestTokens::exactSpans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("token");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::newRow("after an emoji") << u"🟣 con"_qs << 1 << 2 << 5;
    QTest::newRow("decomposed") << u"e\u0301te\u0301 con"_qs << 1 << 6 << 9;
    QTest::newRow("hidden inside") << u"a c\u200B\u200Bon b"_qs << 1 << 2 << 7;
    QTest::newRow("ligature") << u"œuf sœur"_qs << 1 << 4 << 8;
    QTest::newRow("elision with a space") << u"l humour"_qs << 0 << 0 << 1;
    QTest::newRow("mask") << u"et m**** quoi"_qs << 1 << 3 << 8;
}

void TestTokens::exactSpans()
{
    QFETCH(QString, text);
    QFETCH(int, token);
    QFETCH(int, start);
    QFETCH(int, end);
    const text::TokenText tokens = text::tokenise(text.toStdString());
    QVERIFY(static_cast<int>(tokens.tokens.size()) > token);
    const base::Span span = tokens.tokens[static_cast<std::size_t>(token)].exact;
    QCOMPARE(span.start, start);
    QCOMPARE(span.end, end);
}

void TestTokens::markOfMentionIsNoWord()
{
    const text::TokenText tokens = text::tokenise("@Jean Mich");
    QCOMPARE(tokens.tokens.front().folded, std::string_view("@jean"));
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
