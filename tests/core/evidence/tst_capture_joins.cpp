#include "core/evidence/capture_joins.h"

#include <QtTest>

#include <sstream>

using namespace greffier;
using namespace greffier::evidence;

namespace {

// One capture with one thread. Comments as "ref|parent|author|text", one a line; a ref that begins with "?" is that of a
// placeholder.
struct Given {
    const char* uri;
    const char* format;
    Coverage coverage;
    const char* comments;
};

struct Made {
    std::vector<Comment> items;
    Relations relations;
    std::string name(base::ItemId id) const
    {
        const Comment& item = items[static_cast<std::size_t>(id.value) - 1];
        return std::to_string(item.thread.value) + ":" + (item.ref.empty() ? item.text : item.ref);
    }
};

std::vector<Comment> commentsOf(const char* lines, std::int64_t thread, std::int64_t firstId)
{
    std::vector<Comment> items;
    std::istringstream in(lines);
    std::map<std::string, std::int64_t> idOf;
    for (std::string line; std::getline(in, line);) {
        std::istringstream fields(line);
        std::string ref, parent, author, text;
        std::getline(fields, ref, '|');
        std::getline(fields, parent, '|');
        std::getline(fields, author, '|');
        std::getline(fields, text);
        Comment item;
        item.id = {firstId++};
        item.thread = {thread};
        const bool isPlaceholder = ref.substr(0, 1) == "?";
        item.ref = isPlaceholder ? ref.substr(1) : ref;
        item.publicId = {isPlaceholder ? base::PublicKind::Placeholder : base::PublicKind::Comment, item.id.value};
        if (!item.ref.empty())
            idOf[item.ref] = item.id.value;
        item.parent = {parent.empty() ? 0 : idOf[parent]};
        item.author = author;
        item.text = text;
        items.push_back(item);
    }
    return items;
}

Made joined(const std::vector<Given>& given)
{
    Made made;
    std::vector<JoinCandidate> candidates;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto number = static_cast<std::int64_t>(i) + 1;
        candidates.push_back({{number}, number * 1'000, given[i].format, given[i].uri, given[i].coverage});
        for (Comment& item : commentsOf(given[i].comments, number, static_cast<std::int64_t>(made.items.size()) + 1))
            made.items.push_back(std::move(item));
    }
    CaptureJoins joins(candidates);
    for (const Comment& item : made.items)
        joins.add(item);
    joins.finish(made.relations);
    return made;
}

// "t1+t2 address: 2 added, 1 changed …; changed 2:b (1:b) text; vanished 1:a from t2; 2:c>2:b"
QString described(const Made& made)
{
    QStringList all;
    for (const Discussion& discussion : made.relations.discussions) {
        QStringList parts;
        for (const JoinedThread& part : discussion)
            parts << QStringLiteral("t%1 %2 +%3 ~%4 ≈%5 -%6 !%7")
                         .arg(part.thread + 1).arg(part.comments).arg(part.added).arg(part.changed).arg(part.differing)
                         .arg(part.lacking).arg(part.vanished);
        all << QString::fromUtf8(toString(discussion.back().rule).data()) + QLatin1String(": ") + parts.join(QLatin1String(", "));
    }
    for (const Sighting& sighting : made.relations.sightings) {
        if (sighting.differences != 0)
            all << QStringLiteral("%1 %2 (%3) %4")
                       .arg(sighting.isChanged() ? QLatin1String("changed") : QLatin1String("differs"),
                            QString::fromStdString(made.name(sighting.item)), QString::fromStdString(made.name(sighting.earlier)))
                       .arg(sighting.differences);
    }
    for (const Absence& absence : made.relations.absences)
        all << QStringLiteral("vanished %1 from t%2%3")
                   .arg(QString::fromStdString(made.name(absence.item))).arg(absence.thread + 1)
                   .arg(absence.hasIdentifier ? QLatin1String() : QLatin1String(" or edited"));
    for (const InferredReply& reply : made.relations.replies)
        all << QString::fromStdString(made.name(reply.item) + ">" + made.name(reply.parent));
    return all.join(QLatin1String("; "));
}

constexpr const char* kPage = "https://blog.example/article/";
constexpr const char* kFour = "a||Jean|Un texte assez long\nb|a|Zoé|Une réponse bien sentie\nc||Marc|Encore un autre avis\nd||Ana|Et un dernier mot";

} // namespace

class TestCaptureJoins : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comparisons_data();
    void comparisons();
    void threadsOfOneCaptureStayApart();
    void coverage_data();
    void coverage();
    void lookups();
    void bytes();
};

using Captures = std::vector<Given>;

void TestCaptureJoins::comparisons_data()
{
    using enum Coverage;
    QTest::addColumn<Captures>("captures");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const Captures& captures, const char* expected) {
        QTest::newRow(name) << captures << QString::fromUtf8(expected);
    };
    row("another address, other texts", {{kPage, "html", Whole, kFour}, {"https://blog.example/autre", "html", Whole, "a||Jean|Bonsoir\nb||Ana|Oui"}}, "");
    row("the same again", {{kPage, "html", Whole, kFour}, {kPage, "html", Whole, kFour}}, "address: t1 4 +0 ~0 ≈0 -0 !0, t2 4 +0 ~0 ≈0 -0 !0");
    row("changed and vanished",
        {{kPage, "html", Whole, kFour}, {"http://www.blog.example/article?utm_source=x", "html", Whole, "a||Jean|Un texte assez court\nc||Marc|Encore un autre avis\nd||Ana|Et un dernier mot\ne||Zoé|Neuf"}},
        "address: t1 4 +0 ~0 ≈0 -0 !0, t2 4 +1 ~1 ≈0 -1 !1; changed 2:a (1:a) 1; vanished 1:b from t2");
    row("a blank changed", {{kPage, "html", Whole, "a||Jean|Un texte"}, {kPage, "html", Whole, "a||Jean|Un  texte"}},
        "address: t1 1 +0 ~0 ≈0 -0 !0, t2 1 +0 ~1 ≈0 -0 !0; changed 2:a (1:a) 1");
    row("author withheld later", {{kPage, "html", Whole, "a||Jean|Un texte"}, {kPage, "html", Whole, "a|||Un texte"}},
        "address: t1 1 +0 ~0 ≈0 -0 !0, t2 1 +0 ~1 ≈0 -0 !0; changed 2:a (1:a) 2");
    row("a feed proves no absence", {{kPage, "html", Whole, kFour}, {"https://blog.example/article/feed/", "rss", Feed, "d||Ana|Et un dernier mot"}},
        "address: t1 4 +0 ~0 ≈0 -0 !0, t2 1 +0 ~0 ≈0 -3 !0");
    row("one page of many proves no absence", {{kPage, "html", Short, "a||Jean|Un texte"}, {"https://blog.example/article/comment-page-2/", "html", Short, "b||Zoé|Une réponse"}},
        "address: t1 1 +0 ~0 ≈0 -0 !0, t2 1 +1 ~0 ≈0 -1 !0");
    row("unstated: between two that are still there", {{kPage, "html", Unstated, kFour}, {kPage, "html", Unstated, "a||Jean|Un texte assez long\nd||Ana|Et un dernier mot"}},
        "address: t1 4 +0 ~0 ≈0 -0 !0, t2 2 +0 ~0 ≈0 -2 !2; vanished 1:b from t2; vanished 1:c from t2");
    row("unstated: at the end", {{kPage, "html", Unstated, kFour}, {kPage, "html", Unstated, "a||Jean|Un texte assez long\nb|a|Zoé|Une réponse bien sentie\nc||Marc|Encore un autre avis"}},
        "address: t1 4 +0 ~0 ≈0 -0 !0, t2 3 +0 ~0 ≈0 -1 !0");
    row("gone is told once, a return is no news",
        {{kPage, "html", Whole, "a||J|Un\nb||Z|Deux"}, {kPage, "html", Whole, "a||J|Un"}, {kPage, "html", Whole, "a||J|Un"}, {kPage, "html", Whole, "a||J|Un\nb||Z|Deux"}},
        "address: t1 2 +0 ~0 ≈0 -0 !0, t2 1 +0 ~0 ≈0 -1 !1, t3 1 +0 ~0 ≈0 -1 !0, t4 2 +0 ~0 ≈0 -0 !0; vanished 1:b from t2");
    row("markup of a feed is no change", {{kPage, "html", Whole, "a||Jean|C’est « vrai » et bon"}, {kPage, "rss", Feed, "a||Jean|<p>C&#8217;est &laquo;&nbsp;vrai&nbsp;&raquo; <em>et</em> bon</p>"}},
        "address: t1 1 +0 ~0 ≈0 -0 !0, t2 1 +0 ~0 ≈0 -0 !0");
    row("other words in another format", {{kPage, "html", Whole, "a||Jean|Un texte"}, {kPage, "rss", Feed, "a||Jean|Un autre texte"}},
        "address: t1 1 +0 ~0 ≈0 -0 !0, t2 1 +0 ~0 ≈1 -0 !0; differs 2:a (1:a) 1");
    row("compared with the same format", {{kPage, "html", Whole, "a||Jean|Un"}, {kPage, "rss", Feed, "a||Jean|<b>Un</b>"}, {kPage, "html", Whole, "a||Jean|Deux"}},
        "address: t1 1 +0 ~0 ≈0 -0 !0, t2 1 +0 ~0 ≈0 -0 !0, t3 1 +0 ~1 ≈0 -0 !0; changed 3:a (1:a) 1");
    row("one number, two comments of two formats", {{kPage, "html", Whole, "1||Jean|Un texte"}, {kPage, "list", Unstated, "1||Marc|Un autre"}},
        "address: t1 1 +0 ~0 ≈0 -0 !0, t2 1 +1 ~0 ≈0 -1 !0");
    row("identifiers without address", {{"", "json", Unstated, kFour}, {"", "json", Unstated, kFour}}, "identifiers: t1 4 +0 ~0 ≈0 -0 !0, t2 4 +0 ~0 ≈0 -0 !0");
    row("the same numbers elsewhere", {{"", "json", Unstated, kFour}, {"", "json", Unstated, "a||Luc|Tout\nb||Lou|autre\nc||Max|chose"}}, "");
    row("texts without identifiers", {{"", "list", Unstated, "||Jean|Un texte\n||Zoé|Un avis"}, {"", "list", Unstated, "||Jean|Un texte\n||Ana|Neuf\n||Zoé|Un avis"}},
        "texts: t1 2 +0 ~0 ≈0 -0 !0, t2 3 +1 ~0 ≈0 -0 !0");
    row("edited without identifiers", {{kPage, "list", Whole, "||Jean|Un texte\n||Zoé|Un avis"}, {kPage, "list", Whole, "||Jean|Un texte\n||Zoé|Un avis changé"}},
        "address: t1 2 +0 ~0 ≈0 -0 !0, t2 2 +1 ~0 ≈0 -1 !1; vanished 1:Un avis from t2 or edited");
    row("a feed knows the parent", {{kPage, "html", Whole, "a||J|Un\nb|a|Z|Deux\nc|a|M|Trois"}, {kPage, "rss", Feed, "a||J|Un\nb|a|Z|Deux\nc|b|M|Trois"}},
        "address: t1 3 +0 ~0 ≈0 -0 !0, t2 3 +0 ~0 ≈0 -0 !0; 1:c>1:b");
    row("a root that the feed knows better", {{kPage, "html", Whole, "a||J|Un\nb||Z|Deux"}, {kPage, "rss", Feed, "a||J|Un\nb|a|Z|Deux"}},
        "address: t1 2 +0 ~0 ≈0 -0 !0, t2 2 +0 ~0 ≈0 -0 !0; 1:b>1:a");
    row("a missing parent on another page", {{kPage, "html", Short, "a||J|Un"}, {"https://blog.example/article/comment-page-2", "html", Short, "?a|||\nb|a|Z|Deux"}},
        "address: t1 1 +0 ~0 ≈0 -0 !0, t2 1 +1 ~0 ≈0 -1 !0; 2:b>1:a");
}

void TestCaptureJoins::comparisons()
{
    QFETCH(Captures, captures);
    QTEST(described(joined(captures)), "expected");
}

void TestCaptureJoins::threadsOfOneCaptureStayApart()
{
    CaptureJoins joins({{{1}, 1'000, "disqus-xml", kPage, Coverage::Unstated},
                        {{1}, 1'000, "disqus-xml", kPage, Coverage::Unstated},
                        {{2}, 2'000, "disqus-xml", kPage, Coverage::Unstated}});
    Relations relations;
    joins.finish(relations);
    QCOMPARE(relations.discussions.size(), std::size_t{1});
    QCOMPARE(relations.discussions[0].size(), std::size_t{2});
    QCOMPARE(relations.discussions[0][0].thread, 0);
    QCOMPARE(relations.discussions[0][1].thread, 2);
}

void TestCaptureJoins::coverage_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("announced"); // -1 = nothing
    QTest::addColumn<QString>("loss");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all") << "wordpress-html" << 3 << "" << "whole";
    QTest::newRow("fewer announced") << "wordpress-html" << 2 << "" << "whole";
    QTest::newRow("more announced") << "wordpress-html" << 4 << "" << "short";
    QTest::newRow("nothing announced") << "wordpress-html" << -1 << "image" << "unstated";
    QTest::newRow("feed") << "comment-feed" << 3 << "" << "feed";
    QTest::newRow("more") << "reddit-json" << 3 << "more-comments" << "cut";
    QTest::newRow("cut off") << "json" << -1 << "rest-unreadable" << "cut";
}

void TestCaptureJoins::coverage()
{
    QFETCH(QString, format);
    QFETCH(int, announced);
    QFETCH(QString, loss);
    Capture capture;
    capture.format = format.toStdString();
    capture.ledger.comments = 3;
    if (announced >= 0)
        capture.ledger.announced = announced;
    if (!loss.isEmpty())
        capture.ledger.losses.push_back({loss.toStdString(), 1, {}});
    QTEST(QString::fromUtf8(toString(coverageOf(capture)).data()), "expected");
}

void TestCaptureJoins::lookups()
{
    const Made made = joined({{kPage, "html", Coverage::Whole, "a||J|Un\nb||Z|Deux"},
                              {kPage, "html", Coverage::Whole, "a||J|Un bis"},
                              {kPage, "html", Coverage::Whole, "a||J|Un ter"}});
    const Relations& relations = made.relations;
    QCOMPARE(relations.sightingsOf({1}), (std::vector<base::ItemId>{{1}, {3}, {4}}));
    QCOMPARE(relations.sightingsOf({3}), (std::vector<base::ItemId>{{1}, {3}, {4}}));
    QCOMPARE(relations.sightingsOf({2}), (std::vector<base::ItemId>{{2}}));
    QVERIFY(relations.sightingOf({1}) == nullptr);
    QCOMPARE(relations.sightingOf({4})->earlier, base::ItemId{3});
    QCOMPARE(relations.absencesOf({2}).size(), std::size_t{1});
    QVERIFY(relations.absencesOf({1}).empty());
    QVERIFY(relations.discussionOf(2) != nullptr);
    QVERIFY(relations.discussionOf(3) == nullptr);
}

void TestCaptureJoins::bytes()
{
    const Made made = joined({{kPage, "html", Coverage::Whole, "a||J|Un\nb||Z|Deux"},
                              {kPage, "rss", Coverage::Feed, "a||J|Un bis\nc|a|M|Trois"},
                              {kPage, "html", Coverage::Whole, "a||J|Un ter\nc||M|Trois"}});
    QVERIFY(!made.relations.replies.empty());
    const std::string bytes = made.relations.serialise();
    Relations again;
    QVERIFY(Relations::deserialise(bytes, again));
    QVERIFY(again == made.relations);
    for (std::size_t size = 0; size < bytes.size(); size += 7)
        QVERIFY(!Relations::deserialise(std::string_view(bytes).substr(0, size), again));
    QVERIFY(!Relations::deserialise(bytes + "x", again));
}

QTEST_GUILESS_MAIN(TestCaptureJoins)
#include "tst_capture_joins.moc"
