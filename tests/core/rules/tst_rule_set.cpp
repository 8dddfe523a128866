#include "core/rules/prefilter.h"
#include "tests/core/rules/random_rules.h"
#include "tests/core/rules/rule_check.h"

using namespace greffier;
using namespace greffier::rules;
using evidence::Truth;

class TestRuleSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spansLieOnTokens()
    {
        RandomRules random(4711);
        Chain chain;
        for (int i = 0; i < 300; ++i) {
            std::string term = random.term();
            // A pattern and personal data end where they end; two forms that are one are refused, rightly.
            while (term.rfind("regex", 0) == 0 || term.rfind("pii", 0) == 0 || !parseExpression(term))
                term = random.term();
            const Facts facts = comment(random.text());
            const text::TokenText tokens = text::tokenise(facts.text);
            for (const base::Span span : outcomeOf(term, facts).spans) {
                const auto starts = [&](const text::Token& token) { return token.exact.start == span.start; };
                const auto ends = [&](const text::Token& token) { return token.exact.end == span.end; };
                QVERIFY2(std::any_of(tokens.tokens.begin(), tokens.tokens.end(), starts), facts.text.c_str());
                QVERIFY2(std::any_of(tokens.tokens.begin(), tokens.tokens.end(), ends), facts.text.c_str());
            }
        }
    }

    void literals_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<int>("count"); // -1: evaluated on every comment
        QTest::newRow("word") << "word(\"con|cons\")" << 2;
        QTest::newRow("phrase: every word") << "phrase(\"de|du secret\")" << 3;
        QTest::newRow("and") << "depth > 2 and word(\"con\")" << 1;
        QTest::newRow("or") << "word(\"con\") or word(\"sot\")" << 2;
        QTest::newRow("or with a field") << "word(\"con\") or depth > 2" << -1;
        QTest::newRow("not") << "not word(\"con\")" << -1;
        QTest::newRow("one letter") << "word(\"a\")" << 1;
        QTest::newRow("count") << "count(word(\"con\")) >= 1" << 1;
        QTest::newRow("count of few") << "count(word(\"con\")) < 3" << -1;
        QTest::newRow("regex") << "regex(/con/)" << 1;
        QTest::newRow("regex: alternatives") << "regex(/\\bporc|truie/i)" << 2;
        QTest::newRow("regex without a sure literal") << "regex(/[cs]on?/)" << -1;
        QTest::newRow("parent") << "parent(word(\"con\"))" << -1;
    }

    void literals()
    {
        QFETCH(const QString, when);
        const Condition condition(*parseExpression(when.toStdString()));
        const auto literals = requiredLiterals(condition.root());
        int count = literals.empty() ? -1 : 0;
        for (const LiteralSet& set : literals)
            count += static_cast<int>(set.size());
        QTEST(count, "count");
    }

    void rulesSeeEachOther()
    {
        std::vector<Rule> rules{ruleOf("hit(\"b\") and hit(\"test/c\")", {}, "a"), ruleOf("word(\"con\")", {}, "b"),
                                ruleOf("parent(hit(\"b\"))", {}, "c")};
        const auto set = RuleSet::compile(rules);
        QVERIFY(set.has_value());
        Facts facts = comment("con");
        facts.parentState = evidence::ParentState::Known;
        Chain chain({comment("quel con")});
        QCOMPARE(set->matcher()->evaluate(facts, chain).size(), std::size_t{3});
        rules[1].state = RuleState::Retired;
        const auto without = RuleSet::compile(rules);
        QCOMPARE(without->matcher()->evaluate(facts, chain).size(), std::size_t{0});
        QVERIFY(set->digest() != without->digest());
    }

    void circlesAndChains()
    {
        const auto circle = RuleSet::compile({ruleOf("hit(\"b\")", {}, "a"), ruleOf("hit(\"a\")", {}, "b")});
        QVERIFY(!circle);
        QCOMPARE(circle.error().code, base::ErrorCode::BadExpression);
        QCOMPARE(circle.error().detail, std::string("test/a test/b test/a"));
        const auto twice = RuleSet::compile({ruleOf("orphan", {}, "a"), ruleOf("orphan", {}, "a")});
        QCOMPARE(twice.error().code, base::ErrorCode::PackInvalid);
        const auto unknown = RuleSet::compile({ruleOf("hit(\"insult\")", {}, "a"), ruleOf("orphan", {}, "insulte")});
        QCOMPARE(unknown.error().hint, std::string("insulte"));
        std::vector<Rule> chain{ruleOf("orphan", {}, "r0")};
        for (int i = 1; i < 40; ++i)
            chain.push_back(ruleOf("hit(\"r" + std::to_string(i - 1) + "\")", {}, "r" + std::to_string(i)));
        QVERIFY(!RuleSet::compile(chain));
    }

    void journal()
    {
        QVERIFY(RuleSet::compile({ruleOf("parent(status = flagged)")})->dependsOnJournal());
        QVERIFY(!RuleSet::compile({ruleOf("word(\"con\")")})->dependsOnJournal());
    }

    void explanation()
    {
        const std::string when = "phrase(\"sales porcs\") and not in_quote and near(it, word(\"médecin\"), words = 2)";
        const auto set = RuleSet::compile({ruleOf(when)});
        const auto matcher = set->matcher();
        Chain chain;
        const auto hit = matcher->explain(0, comment("sales porcs de médecin"), chain, "fr");
        QCOMPARE(hit.truth, Truth::True);
        QVERIFY(!hit.isNearMiss);
        QCOMPARE(hit.root.children.size(), std::size_t{3});
        QCOMPARE(hit.root.children[0].condition, std::string("expression(\"sales porcs\")"));
        QCOMPARE(hit.root.children[2].measured, std::string("mots = 1"));

        const auto far = matcher->explain(0, comment("sales porcs un deux trois quatre cinq médecin"), chain, "en");
        QCOMPARE(far.truth, Truth::False);
        QVERIFY(far.isNearMiss);
        QVERIFY(far.root.children[2].isDecisive);
        QVERIFY(!far.root.children[0].isDecisive);
        QCOMPARE(far.root.children[2].measured, std::string("words = 5"));

        const auto nothing = matcher->explain(0, comment("rien"), chain, "en");
        QVERIFY(!nothing.isNearMiss);
        const auto quoted = matcher->explain(0, comment("« sales porcs » de médecin"), chain, "en");
        QVERIFY(quoted.isNearMiss);
        QVERIFY(quoted.root.children[1].isDecisive);
    }

    void oneWordIsNoNearMiss()
    {
        const auto set = RuleSet::compile({ruleOf("word(\"con\") and not in_quote")});
        Chain chain;
        QVERIFY(!set->matcher()->explain(0, comment("rien"), chain, "en").isNearMiss);
    }
};

QTEST_GUILESS_MAIN(TestRuleSet)
#include "tst_rule_set.moc"
