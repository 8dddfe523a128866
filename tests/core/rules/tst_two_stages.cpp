#include "core/text/tokens.h"
#include "tests/bench/labelled_sets.h"
#include "tests/core/rules/random_rules.h"
#include "tests/core/rules/rule_check.h"

#include <algorithm>
#include <array>
#include <set>

using namespace greffier;
using namespace greffier::rules;
using evidence::Truth;

namespace {

constexpr std::size_t kRules = 120;
constexpr std::size_t kCorpusTexts = 300; // of each labelled set

// Any code points: most of them alone, some between letters, so that they stand inside words.
std::string anyUnicode(std::mt19937& random)
{
    constexpr std::array<std::u32string_view, 12> kKnown{U"con", U"salé", U"m", U"rde", U" ", U"merde", U"…", U"*", U".", U"porcs", U"é", U"'"};
    constexpr std::array<std::uint_fast32_t, 7> kEnds{0x180, 0x370, 0x2100, 0x3000, 0x10000, 0x20000, 0x110000};
    std::u32string text;
    for (std::size_t i = 0, count = 1 + random() % 24; i < count; ++i) {
        if (random() % 3 != 0) {
            text += kKnown[random() % kKnown.size()];
            continue;
        }
        const auto c = static_cast<char32_t>(random() % kEnds[random() % kEnds.size()]);
        text += c == 0 || (c >= 0xD800 && c < 0xE000) ? U'x' : c;
    }
    return text::fromUtf32(text);
}

std::vector<std::string> textsOf(const QByteArray& kind)
{
    std::vector<std::string> texts;
    RandomRules pieces(33);
    std::mt19937 random(34);
    for (int i = 0; i < 300 && kind == "pieces"; ++i)
        texts.push_back(pieces.text());
    for (int i = 0; i < 600 && kind == "Unicode"; ++i)
        texts.push_back(anyUnicode(random));
    if (kind != "corpus")
        return texts;
    for (const bench::LabelledSet& set : bench::labelledSets(qEnvironmentVariable("GREFFIER_CORPUS").toStdString(), "fr")) {
        const std::size_t step = set.texts.size() / kCorpusTexts + 1;
        for (std::size_t i = 0; i < set.texts.size(); i += step)
            texts.push_back(set.texts[i].text);
    }
    return texts;
}

} // namespace

// A set evaluates on each comment only the rules that its first stage finds; here every rule is evaluated on every comment
// beside it, and the answers compared.
class TestTwoStages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithNaiveEvaluation_data();
    void agreesWithNaiveEvaluation();
    void sketchesLeaveNoTruthOut_data() { agreesWithNaiveEvaluation_data(); }
    void sketchesLeaveNoTruthOut();
    void oneSmallConsonantGivesKnownLetters();

private:
    std::vector<Rule> m_rules;
};

void TestTwoStages::initTestCase()
{
    RandomRules random(20'211);
    const auto add = [this](const std::string& when) {
        if (parseExpression(when)) // a contradiction now and then is refused, rightly
            m_rules.push_back(ruleOf(when, {}, "r" + std::to_string(m_rules.size())));
    };
    while (m_rules.size() < kRules)
        add(random.condition(0));
    for (const char* when : {"masked(\"merde\")", "masked(\"fille|con\")", "masked(\"salaud\")", "caps > 0.4", "caps < 0.05",
                             "author = \"Éloïse_7\"", "links > 0", "length > 60", "word(\"de|la|le\")", "not word(\"de\") and caps > 0.2"})
        add(when);
    QCOMPARE(m_rules.size(), kRules + 10);
}

void TestTwoStages::agreesWithNaiveEvaluation_data()
{
    QTest::addColumn<QByteArray>("texts");
    QTest::newRow("pieces of text") << QByteArray("pieces");
    QTest::newRow("random Unicode") << QByteArray("Unicode");
    QTest::newRow("corpus") << QByteArray("corpus");
}

void TestTwoStages::agreesWithNaiveEvaluation()
{
    QFETCH(const QByteArray, texts);
    if (texts == "corpus" && !qEnvironmentVariableIsSet("GREFFIER_CORPUS"))
        QSKIP("GREFFIER_CORPUS is not set");
    const auto set = RuleSet::compile(m_rules);
    QVERIFY(set.has_value());
    const auto matcher = set->matcher();
    std::vector<Filter> filters;
    for (const Rule& rule : m_rules)
        filters.emplace_back(rule.condition);
    Chain chain;
    int hits = 0;
    const std::array<const char*, 5> authors{"", "Éloïse_7", "E\u0301loïse_7", "Noé_17", "Ana"};
    const std::vector<std::string> all = textsOf(texts);
    for (std::size_t i = 0; i < all.size(); ++i) {
        Facts facts = comment(all[i]);
        facts.author = authors[i % authors.size()];
        std::vector<Truth> truths(m_rules.size(), Truth::False);
        for (const Outcome& outcome : matcher->evaluate(facts, chain))
            truths[outcome.rule] = outcome.truth;
        for (std::size_t rule = 0; rule < m_rules.size(); ++rule) {
            const Truth alone = filters[rule].test(facts, chain);
            QVERIFY2(truths[rule] == alone, (m_rules[rule].when + " on " + facts.text).c_str());
            hits += alone == Truth::True ? 1 : 0;
        }
    }
    QVERIFY2(hits > 1'000, qPrintable(QString::number(hits))); // else the test says nothing
}

// A comment that is not read, because its sketch has none of the words that a rule needs, would have been false.
void TestTwoStages::sketchesLeaveNoTruthOut()
{
    QFETCH(const QByteArray, texts);
    if (texts == "corpus" && !qEnvironmentVariableIsSet("GREFFIER_CORPUS"))
        QSKIP("GREFFIER_CORPUS is not set");
    const auto set = RuleSet::compile(m_rules);
    QVERIFY(set.has_value());
    const std::vector<std::string> all = textsOf(texts);
    std::vector<CommentRow> rows;
    for (const std::string& text : all)
        rows.push_back({text, {}, 1, evidence::ParentState::Root});
    std::vector<WordSketch> sketches;
    set->matcher()->candidates(rows, &sketches);
    QCOMPARE(sketches.size(), rows.size());
    Chain chain;
    int told = 0;
    int leftOut = 0;
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule) {
        std::vector<char> isAsked(m_rules.size(), 0);
        isAsked[rule] = 1;
        const auto finder = set->finder(isAsked);
        if (!finder->canUseSketches())
            continue;
        ++told;
        Filter filter(m_rules[rule].condition);
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (finder->mayConcern(sketches[i]))
                continue;
            ++leftOut;
            QVERIFY2(filter.test(comment(all[i]), chain) == Truth::False, (m_rules[rule].when + " on " + all[i]).c_str());
        }
    }
    QVERIFY2(told > 20 && leftOut > 1'000, qPrintable(QStringLiteral("%1 rules, %2 left out").arg(told).arg(leftOut)));
}

// What the literals of masked(…) rely on: the letters of ASCII that one small consonant is folded to are few and known.
void TestTwoStages::oneSmallConsonantGivesKnownLetters()
{
    const std::set<std::string> known{"ss", "ff", "fi", "fl", "st", "ffi", "ffl"};
    for (char32_t c = 0x80; c < 0x110000; ++c) {
        if (!QChar::isLower(c))
            continue;
        const std::string exact = text::fromUtf32(std::u32string(1, c));
        const std::string folded = text::fold(exact);
        const bool isLetters = folded.size() > 1 && std::all_of(folded.begin(), folded.end(), [](char l) { return l >= 'a' && l <= 'z'; });
        const bool isMasked = isLetters && text::tokenise(exact + "...").tokens.front().kind == text::TokenKind::Masked;
        QVERIFY2(!isMasked || known.contains(folded), folded.c_str());
    }
}

QTEST_GUILESS_MAIN(TestTwoStages)
#include "tst_two_stages.moc"
