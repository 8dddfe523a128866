#include "core/rules/dates.h"
#include "core/rules/domain_term.h"
#include "core/rules/listed_thread.h"
#include "core/text/proportions.h"
#include "tests/core/rules/rule_check.h"

using namespace greffier;
using namespace greffier::rules;
using evidence::ParentState;
using evidence::PostedTime;
using evidence::TimePrecision;
using evidence::Truth;

namespace {

char letter(Truth truth)
{
    return truth == Truth::True ? 'T' : truth == Truth::False ? 'F' : truth == Truth::Unknown ? 'U' : 'I';
}

PostedTime postedAt(const char* iso, TimePrecision precision = TimePrecision::Second)
{
    const DateRange range = *DateRange::parse(iso);
    return {iso, range.first, precision, range.isZoneKnown};
}

ListedThread::Item item(const char* text, const char* author = "", std::int32_t parent = -1, const char* posted = nullptr)
{
    ListedThread::Item made;
    made.facts.text = text;
    made.facts.author = author;
    made.parent = parent;
    if (posted)
        made.facts.posted = postedAt(posted);
    return made;
}

// The truth of the condition on each comment of the thread, as one word: "TFU".
QString truths(const char* when, std::vector<ListedThread::Item> items)
{
    const auto expression = parseExpression(when, [] {
        ParseOptions options;
        options.allowsSearchWords = true;
        return options;
    }());
    if (!expression)
        return QString::fromStdString("does not parse: " + expression.error().detail + " " + expression.error().hint);
    Filter filter(*expression);
    const std::size_t count = items.size();
    ListedThread thread(std::move(items));
    QString all;
    for (std::size_t i = 0; i < count; ++i)
        all += QLatin1Char(letter(filter.test(thread.comment(i), thread)));
    return all;
}

} // namespace

// The conditions beyond words: proportions, domains, places in the text, thread, author, time.
class TestConditions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onText_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found"); // words, "-" for a miss, "" for a hit without words
        const auto row = [](const char* when, const char* text, const char* found) {
            QTest::addRow("%s on %s", when, text) << QString::fromUtf8(when) << QString::fromUtf8(text) << QString::fromUtf8(found);
        };
        row("punctuation > 0.3", "Quoi ?!?!?!", "");
        row("punctuation > 0.3", "Quoi ?", "-");
        row("ponctuation = 0", "rien", "");
        row("emoji >= 0.5", "oui 😀😀😀", "");
        row("emoji > 0.5", "oui 😀😀😀", "-");
        row("émojis = 1", "👨‍👩‍👧🇫🇷👍🏽", "");
        row("emoji = 0", "© 2021 ®", "");
        row("domain(\"example.org\")", "voir https://www.example.org/a?b et http://notexample.org", "https://www.example.org/a?b");
        row("domain(\"example.org\")", "http://example.org@evil.example/x", "-");
        row("domain(\"evil.example\")", "http://example.org@evil.example/x", "http://example.org@evil.example/x");
        row("domaine(\"bücher.de\")", "http://xn--bcher-kva.de/", "http://xn--bcher-kva.de/");
        row("domaine(\"xn--bcher-kva.de\")", "voir https://bücher.de:8080/a", "https://bücher.de:8080/a");
        row("domain(\"EXAMPLE.ORG|exemple.fr\")", "exemple.fr/page", "exemple.fr/page");
        row("domain(\"ru\")", "www.spam.ru http://ru.fr", "www.spam.ru");
        row("regex(/^b/m)", "a\nb", "b");
        row("regex(/^b/)", "a\nb", "-");
        row("regex(/a.b/s)", "a\nb", "a\nb");
        row("regex(/a b # both/x)", "ab", "ab");
        row("same_sentence(word(\"con\"), word(\"toi\"))", "Toi, con ! Et toi ?", "Toi + con");
        row("même_phrase(mot(\"con\"), mot(\"toi\"))", "Con. Toi aussi.", "-");
        row("before(word(\"va\"), word(\"mourir\"))", "Mourir, va mourir va.", "va + mourir");
        row("avant(mot(\"mourir\"), mot(\"va\"))", "va mourir", "-");
        row("near(before(word(\"a\"), word(\"b\")), word(\"c\"), words = 0)", "a b c", "b + c");
        row("starts(\"con\") and ends(\"con\")", "« Con » que ce con !", "Con + con");
        row("count(pii(\"email\")) >= 2", "a@b.fr c@d.fr", "a@b.fr + c@d.fr");
    }

    void onText()
    {
        QFETCH(const QString, when);
        QFETCH(const QString, text);
        QTEST(QString::fromStdString(hitsOf(when.toStdString(), text.toStdString())), "found");
    }

    void hosts()
    {
        QCOMPARE(hostOf("https://User:pw@WWW.Example.ORG.:80/a/b?c#d"), std::string("www.example.org"));
        QCOMPARE(hostOf("nom@domaine.fr"), std::string("domaine.fr"));
        QCOMPARE(hostOf(""), std::string());
        QVERIFY(!badDomain("example.org|fr"));
        QCOMPARE(badDomain("https://example.org/x").value_or(""), std::string("example.org"));
        QVERIFY(badDomain("a||b").has_value());
        QVERIFY(badDomain(".fr").has_value());
    }

    void quotedFromThread()
    {
        const std::string insult = "vous êtes tous des sales porcs et rien de plus";
        const std::vector<ListedThread::Item> items{
            item(insult.c_str(), "Anne"),
            item((insult + ", je le redis encore une fois ici").c_str(), "Anne"), // her own words
            item("Vous écrivez : Vous êtes tous des SALES PORCS et rien de plus. Je trouve cela indigne de vous.", "Bob"),
            item(insult.c_str(), "Carl"), // a copy has nothing of its own
            item("sales porcs, je le redis encore une fois ici", "Dora")};       // six words are not the same
        QCOMPARE(truths("phrase(\"sales porcs\") and not in_quote", items), QStringLiteral("TTFTT"));
        QCOMPARE(truths("cité(expression(\"sales porcs\"))", items), QStringLiteral("FFTFF"));
        QCOMPARE(truths("outside_quote(phrase(\"sales porcs\"))", items), QStringLiteral("TTFTT"));
        // Only what comes before, and only so far back.
        std::vector<ListedThread::Item> late{items[2], items[0]};
        QCOMPARE(truths("in_quote(phrase(\"sales porcs\"))", late), QStringLiteral("FF"));
        std::vector<ListedThread::Item> far{items[0]};
        far.resize(static_cast<std::size_t>(kQuoteWindow) + 1, item("autre chose", "Eve"));
        far.push_back(items[2]);
        QVERIFY(truths("in_quote(phrase(\"sales porcs\"))", far).endsWith(QLatin1Char('F')));
    }

    void thread_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* when, const char* expected) {
            QTest::newRow(when) << QString::fromUtf8(when) << QString::fromLatin1(expected);
        };
        // 0 Anne; 1 Bob -> 0; 2 Anne -> 1; 3 ? -> 0; 4 Bob, a root of its own
        row("any_reply(author = \"Bob\")", "TFFFF");
        row("une_réponse(auteur = \"Zoé\")", "UFFFF"); // one of the answers has no author
        row("any_reply(any_reply(word(\"encore\")))", "TFFFF");
        row("any_ancestor(author = \"Anne\") and not top_level", "FTTTF");
        row("replies = 2", "TFFFF");
        row("réponses < 1", "FFTTT");
        row("siblings = 1", "TTFTT");
        row("position >= 3", "FFTTT");
        row("gap_to_parent <= 5", "FTFUF");
        row("délai_de_réponse > 5", "FFTUF");
        row("gap_to_parent is unknown", "FFFTF");
        row("author.comments = 2", "TTTUT");
        row("auteur.commentaires est inconnu", "FFFTF");
        row("author.first", "TTFUF");
        row("auteur.décidé(\"retiré\") >= 1", "TFTUF");
        row("author.decided(open) = 2", "FTFUT");
        row("author.role is unknown", "TTTTT");
        row("burst(2, 5)", "FFFUF");
        row("rafale(2, 70)", "TTTUT");
        row("burst(3, 10080)", "FFFUF");
        row("duplicate_of >= 1", "TFFFT");
        row("score > 0 or hits > 0", "FFFFF");
        row("heure >= 9 et heure < 10", "TTFUF");
        row("weekday = thursday", "TTTUT");
        row("jour != \"jeudi\"", "FFFUF");
        row("edited", "TUFUU");
        row("modifié est inconnu", "FTFTT");
    }

    void thread()
    {
        QFETCH(const QString, when);
        std::vector<ListedThread::Item> items{
            item("Gagnez mille euros par jour sur mon site, c'est facile et sans risque !", "Anne", -1, "2021-03-04T09:00:00"),
            item("non merci", "Bob", 0, "2021-03-04T09:05:00"),
            item("encore", "Anne", 1, "2021-03-04T10:10:00"),
            item("anonyme", "", 0),
            item("GAGNEZ mille euros par jour, sur mon site : c'est facile, sans risque.", "Bob", -1, "2021-03-04T10:14:59")};
        items[0].facts.status = "removed";
        items[0].facts.isEdited = true;
        items[2].facts.isEdited = false;
        QTEST(truths(when.toUtf8().constData(), std::move(items)), "expected");
    }

    void incomparableTimes()
    {
        std::vector<ListedThread::Item> items{item("a", "Anne", -1, "2021-03-04T09:00:00"),
                                              item("b", "Anne", 0, "2021-03-04T09:01:00Z"), item("c", "Anne", 1)};
        items[2].facts.posted = postedAt("2021-03-04", TimePrecision::Day);
        QCOMPARE(truths("gap_to_parent >= 0 or unknown", items), QStringLiteral("does not parse: gap_to_parent >= 0 gap_to_parent >= 0"));
        QCOMPARE(truths("gap_to_parent < 5", items), QStringLiteral("FUU"));
        QCOMPARE(truths("burst(2, 60)", items), QStringLiteral("UUU"));
        QCOMPARE(truths("burst(4, 60)", items), QStringLiteral("FFF"));
        QCOMPARE(truths("author.first", items), QStringLiteral("TFF")); // in the order of the capture
        QCOMPARE(truths("hour = 9", items), QStringLiteral("TTU"));
        QCOMPARE(truths("weekday = thursday", items), QStringLiteral("TTT"));
        // The zone that the source wrote is its clock.
        items[1].facts.posted = postedAt("2021-03-04T00:30:00+02:00");
        QCOMPARE(truths("hour = 0 and weekday = thursday", items), QStringLiteral("FTU"));
        // An answer that is older than what it answers says that a clock was wrong.
        QCOMPARE(truths("gap_to_parent < 5", {item("a", "x", -1, "2021-03-04T09:00"), item("b", "y", 0, "2021-03-04T08:00")}),
                 QStringLiteral("FU"));
    }

    void orphans()
    {
        auto orphan = item("moi", "Anne", -1, "2021-03-04T09:00:00");
        orphan.facts.parentState = ParentState::Missing;
        QCOMPARE(truths("gap_to_parent < 5", {orphan}), QStringLiteral("U"));
    }

    // A chain of conditions that ask chains of comments: the budget ends it, in any number of comments.
    void budget()
    {
        std::vector<ListedThread::Item> items;
        for (int i = 0; i < 1'500; ++i)
            items.push_back(item("rien à voir", "x", i - 1));
        ListedThread thread(items);
        Filter filter(*parseExpression("any_ancestor(any_ancestor(any_ancestor(word(\"introuvable\"))))"));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(letter(filter.test(thread.comment(1'499), thread)), 'I');
        QCOMPARE(letter(filter.test(thread.comment(20), thread)), 'F');
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void duplicates()
    {
        DuplicateGroups groups;
        for (int i = 0; i < 3'000; ++i)
            groups.add(i, "texte identique repete partout dans le fil");
        groups.add(3'000, "un tout autre texte qui ne ressemble a rien du tout");
        groups.add(3'001, "...");
        groups.add(3'002, "merci");
        groups.add(3'004, "merci");
        // One word of sixteen changed: nearly the same. The beginning alone in common: not.
        const std::string spam = "gagnez mille euros par jour sur mon site c est facile et sans aucun risque pour";
        groups.add(3'005, spam + " vous");
        groups.add(3'006, spam + " tous");
        groups.add(3'007, "gagnez mille euros par jour disait il hier soir a la radio devant des gens qui riaient beaucoup de lui");
        groups.finish();
        QCOMPARE(groups.others(3'005), 1);
        QCOMPARE(groups.others(3'006), 1);
        QCOMPARE(groups.others(3'007), 0);
        QCOMPARE(groups.others(0), 2'999);
        QCOMPARE(groups.others(2'999), 2'999);
        QCOMPARE(groups.others(3'000), 0);
        QCOMPARE(groups.others(3'001), 0);
        QCOMPARE(groups.others(3'002), 1);
        QCOMPARE(groups.others(3'003), 0); // a gap in the numbers
        QCOMPARE(groups.others(99'999), 0);
        QCOMPARE(groups.others(-1), 0);
    }
};

QTEST_GUILESS_MAIN(TestConditions)
#include "tst_conditions.moc"
