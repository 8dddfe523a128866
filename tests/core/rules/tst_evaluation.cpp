#include "core/rules/dates.h"
#include "tests/core/rules/rule_check.h"

using namespace greffier;
using namespace greffier::rules;
using evidence::ParentState;
using evidence::PostedTime;
using evidence::TimePrecision;
using evidence::Truth;

namespace {

Truth truthIn(const std::string& when, const Facts& facts, std::vector<Facts> ancestors = {})
{
    Chain chain(std::move(ancestors));
    return Filter(*parseExpression(when)).test(facts, chain);
}

// One letter per truth value, for tables: T F U I.
char letter(Truth truth)
{
    return truth == Truth::True ? 'T' : truth == Truth::False ? 'F' : truth == Truth::Unknown ? 'U' : 'I';
}

PostedTime postedAt(const char* iso, TimePrecision precision)
{
    const DateRange range = *DateRange::parse(iso);
    return {iso, range.first, precision, range.isZoneKnown};
}

Facts rich()
{
    Facts facts = comment("bonjour");
    facts.author = "Zoé B.";
    facts.status = "flagged";
    facts.labels = {"à relire"};
    facts.hits = {"pack/insulte"};
    facts.decidedBy = "Anne";
    facts.sourceStatus = "approved";
    facts.audience = "public";
    facts.format = "wxr";
    facts.capture = "k-1";
    facts.isAnnotated = true;
    return facts;
}

// A comment with earlier ones of which none has its words; counts how often they are gone through.
class Asked final : public Surroundings {
public:
    const Facts* parentOf(const Facts&) override { return nullptr; }
    bool matchesSearch(const Facts&, std::string_view) override { return false; }
    std::vector<bool> areRepeated(const Facts&, const std::vector<text::HashedWord>& words, std::string_view) override
    {
        ++times;
        return std::vector<bool>(words.size());
    }
    int times = 0;
};

} // namespace

// Three truth values and the conditions on facts, thread and time.
class TestEvaluation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // However often a word is found, the comments before it are gone through a few times.
    void quotationsAreNotAskedForEachMatch()
    {
        std::string text;
        for (int i = 0; i < 2'000; ++i)
            text += "con mot" + std::to_string(i) + " ";
        const Facts facts = comment(text);
        Asked asked;
        QCOMPARE(Filter(*parseExpression("word(\"con\") and not in_quote")).test(facts, asked), Truth::True);
        QVERIFY(asked.times > 0 && asked.times < 6);
    }

    // Every pair of the four values under and, or, not, is unknown, or unknown.
    void truthTables()
    {
        const Facts facts = comment(std::string(3'000, 'a') + "!");
        const std::string conditions[] = {"top_level", "orphan", "author = \"x\"", "regex(/(a+)+$/)"}; // T F U I
        const std::string others[] = {"depth = 1", "annotated", "decided_by = \"x\"", "regex(/(a*)+$/)"};
        const std::string both[] = {"TFUI", "FFFF", "UFUI", "IFII"};
        const std::string either[] = {"TTTT", "TFUI", "TUUI", "TIII"};
        for (std::size_t a = 0; a < 4; ++a) {
            QCOMPARE(letter(truthIn(conditions[a], facts)), "TFUI"[a]);
            QCOMPARE(letter(truthIn("not " + conditions[a], facts)), "FTUI"[a]);
            QCOMPARE(letter(truthIn(conditions[a] + " is unknown", facts)), "FFTI"[a]);
            QCOMPARE(letter(truthIn(conditions[a] + " or unknown", facts)), "TFTI"[a]);
            for (std::size_t b = 0; b < 4; ++b) {
                QCOMPARE(letter(truthIn(conditions[a] + " and " + others[b], facts)), both[a][b]);
                QCOMPARE(letter(truthIn(conditions[a] + " or " + others[b], facts)), either[a][b]);
            }
        }
    }

    void facts_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<char>("bare"); // a comment of which nothing is known
        QTest::addColumn<char>("full");
        const auto row = [](const char* when, char bare, char full) { QTest::newRow(when) << QString::fromUtf8(when) << bare << full; };
        row("author = \"Zoé B.\"", 'U', 'T');
        row("author = \"zoé b.\"", 'U', 'F');
        row("author contains \"ZOE\"", 'U', 'T');
        row("author matches /^Zo. /", 'U', 'T');
        row("author != \"Zoé B.\"", 'U', 'F');
        row("author is unknown", 'T', 'F');
        row("unknown_author", 'T', 'F');
        row("posted is unknown", 'T', 'T');
        row("status = flagged", 'F', 'T');
        row("statut != signalé", 'T', 'F');
        row("label(\"à relire\")", 'F', 'T');
        row("hit(\"pack/insulte\")", 'F', 'T');
        row("hit(\"insulte\")", 'F', 'T');
        row("hit(\"sulte\")", 'F', 'F');
        row("decided_by = \"Anne\"", 'U', 'T');
        row("source_status = \"approved\"", 'U', 'T');
        row("audience = \"public\"", 'U', 'T');
        row("format = \"wxr\"", 'U', 'T');
        row("capture = \"k-1\"", 'U', 'T');
        row("annotated", 'F', 'T');
        row("top_level", 'T', 'T');
        row("depth = 1", 'T', 'T');
        row("depth > 1", 'F', 'F');
        row("reply_to = \"x\"", 'F', 'F');
        row("parent(top_level)", 'F', 'F');
        row("any_ancestor(top_level)", 'F', 'F');
    }

    void facts()
    {
        QFETCH(const QString, when);
        QTEST(letter(truthIn(when.toStdString(), comment("bonjour"))), "bare");
        QTEST(letter(truthIn(when.toStdString(), rich())), "full");
    }

    void thread()
    {
        Facts facts = comment("moi");
        facts.depth = 3;
        facts.parentState = ParentState::Known;
        Facts parent = comment("je suis médecin");
        parent.author = "Léa";
        parent.parentState = ParentState::Known;
        Facts root = comment("sales porcs");
        const std::vector<Facts> chain{parent, root};
        QCOMPARE(letter(truthIn("parent(word(\"médecin\"))", facts, chain)), 'T');
        QCOMPARE(letter(truthIn("parent(word(\"moi\"))", facts, chain)), 'F');
        QCOMPARE(letter(truthIn("parent(parent(phrase(\"sales porcs\") and not in_quote))", facts, chain)), 'T');
        QCOMPARE(letter(truthIn("any_ancestor(word(\"porcs\"))", facts, chain)), 'T');
        QCOMPARE(letter(truthIn("any_ancestor(word(\"moi\"))", facts, chain)), 'F');
        QCOMPARE(letter(truthIn("reply_to = \"Léa\"", facts, chain)), 'T');
        QCOMPARE(letter(truthIn("parent(author = \"x\")", facts, {root})), 'U');
        QCOMPARE(hitsOf("word(\"moi\") and parent(word(\"médecin\"))", facts, {}, chain), std::string("moi"));
    }

    void missingParents()
    {
        Facts orphan = comment("moi");
        orphan.parentState = ParentState::Missing;
        QCOMPARE(letter(truthIn("orphan and missing_parent", orphan)), 'T');
        QCOMPARE(letter(truthIn("parent(top_level)", orphan)), 'U');
        QCOMPARE(letter(truthIn("any_ancestor(top_level)", orphan)), 'U');
        QCOMPARE(letter(truthIn("reply_to = \"x\"", orphan)), 'U');
        orphan.parentState = ParentState::Deleted;
        QCOMPARE(letter(truthIn("orphan", orphan)), 'F');
        QCOMPARE(letter(truthIn("missing_parent", orphan)), 'T');
        // Above a captured parent something is missing: what the parent answers stands, the rest is unknown.
        Facts child = comment("moi");
        child.parentState = ParentState::Known;
        orphan.text = "toi";
        QCOMPARE(letter(truthIn("any_ancestor(word(\"toi\"))", child, {orphan})), 'T');
        QCOMPARE(letter(truthIn("any_ancestor(word(\"lui\"))", child, {orphan})), 'U');
    }

    void dates_data()
    {
        QTest::addColumn<QString>("posted");
        QTest::addColumn<int>("precision");
        QTest::addColumn<QString>("when");
        QTest::addColumn<char>("truth");
        const auto row = [](const char* posted, TimePrecision precision, const char* when, char truth) {
            QTest::addRow("%s %s", posted, when) << QString::fromUtf8(posted) << static_cast<int>(precision)
                                                 << QString::fromUtf8(when) << truth;
        };
        const auto second = TimePrecision::Second;
        const auto day = TimePrecision::Day;
        row("2021-03-04T10:00:00", second, "posted < 2021-03-05", 'T');
        row("2021-03-04T10:00:00", second, "posted < 2021-03-04", 'F');
        row("2021-03-04T10:00:00", second, "posted <= 2021-03-04", 'T');
        row("2021-03-04T10:00:00", second, "posted > 2021-03-04", 'F');
        row("2021-03-04T10:00:00", second, "posted >= 2021-03-04", 'T');
        row("2021-03-04T10:00:00", second, "posted = 2021-03", 'T');
        row("2021-03-04T10:00:00", second, "posted != 2021", 'F');
        row("2021-03-04T10:00:00", second, "posted = 2022", 'F');
        row("2021-03-04", day, "posted < \"2021-03-04T12:00\"", 'U');
        row("2021-03-04", day, "posted < \"2021-03-05T00:00\"", 'T');
        // Local time against UTC: only far enough away there is an answer.
        row("2021-03-04T10:00:00", second, "posted < 2021-03-04T12:00Z", 'U');
        row("2021-03-04T10:00:00", second, "posted < 2021-03-06T12:00Z", 'T');
        row("2021-03-04T10:00:00Z", second, "posted < 2021-03-05", 'U');
        row("2021-03-04T10:00:00Z", second, "posted = 2021", 'T');
        row("2021-12-31T23:00:00Z", second, "posted = 2021", 'U');
        row("2021-03-04T10:00:00Z", second, "posted < 2021-03-04T11:30+01:00", 'T');
        row("2021-03-04T10:00:00Z", second, "posted < 2021-03-04T10:30+01:00", 'F');
    }

    void dates()
    {
        QFETCH(const QString, posted);
        QFETCH(const int, precision);
        QFETCH(const QString, when);
        Facts facts = comment("x");
        facts.posted = postedAt(posted.toUtf8().constData(), static_cast<TimePrecision>(precision));
        QTEST(letter(truthIn(when.toStdString(), facts)), "truth");
    }

    void badDates()
    {
        for (const char* text : {"", "21", "2021-", "2021-13", "2021-02-29", "2021-3-4", "2021-03-04T", "2021-03-04T25:00",
                                 "2021-03-04T10:00+15:00", "2021-03-04T10:00:00Zx", "2021-03-04Z", "0000"})
            QVERIFY2(!DateRange::parse(text), text);
        QVERIFY(DateRange::parse("2024-02-29").has_value());
    }

    void search()
    {
        ParseOptions options;
        options.allowsSearchWords = true;
        Chain chain;
        const Facts facts = comment("Les Évêques");
        QCOMPARE(letter(Filter(*parseExpression("eveques depth = 1", options)).test(facts, chain)), 'T');
        QCOMPARE(letter(Filter(*parseExpression("pretres or depth > 1", options)).test(facts, chain)), 'F');
        QCOMPARE(letter(Filter(Expression{}).test(facts, chain)), 'T');
    }
};

QTEST_GUILESS_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
