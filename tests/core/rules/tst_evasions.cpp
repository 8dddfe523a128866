#include "tests/core/rules/rule_check.h"
#include "tests/support/evasion.h"

#include <map>

using namespace greffier;
using namespace greffier::rules;

// Thirty words in all the disguises of tests/support/evasion.h: nearly all are found, each exactly as long as it is.
class TestEvasions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areFound()
    {
        const std::vector<std::string> words{
            "connard", "salope",   "enculé",  "pute",      "merde",    "bâtard",   "ordure", "crétin",  "abruti", "porc",
            "con",     "pétasse",  "enfoiré", "salaud",    "débile",   "connasse", "raclure", "vermine", "bouffon", "charogne",
            "crevure", "imbécile", "idiot",   "pourriture", "parasite", "truie",    "chacal", "fumier",  "minable", "pouffiasse"};
        QCOMPARE(words.size(), std::size_t{30});
        std::size_t count = 0;
        std::size_t found = 0;
        for (const std::string& word : words) {
            const auto set = RuleSet::compile({ruleOf("word(\"" + word + "\") or masked(\"" + word + "\")")});
            const auto matcher = set->matcher();
            for (const test::Evasion& evasion : test::evasionsOf(word)) {
                ++count;
                found += isFound(*matcher, word, evasion) ? 1U : 0U;
            }
        }
        qInfo("%zu of %zu variants found", found, count);
        QVERIFY(count >= 600);
        QVERIFY2(found * 100 >= count * 99, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(count)));
    }

    // A disguise of one word is none of another: the variants do not all match everything.
    void areNoOtherWords()
    {
        for (const char* word : {"connard", "salope", "merde"}) {
            for (const test::Evasion& evasion : test::evasionsOf(word)) {
                const std::string text = "Ah, " + evasion.text + ".";
                QCOMPARE(hitsOf("word(\"porc|con|truie|chacal|pute\")", text), std::string("-"));
            }
        }
    }

private:
    static bool isFound(RuleSet::Matcher& matcher, const std::string& word, const test::Evasion& evasion)
    {
        const std::string before = "Franchement, quel ";
        Chain chain;
        const auto outcomes = matcher.evaluate(comment(before + evasion.text + " ! Voilà."), chain);
        const auto start = text::codePointCount(before);
        const base::Span span{start, start + text::codePointCount(evasion.text)};
        const bool isHit = outcomes.size() == 1 && outcomes[0].spans == std::vector<base::Span>{span};
        if (!isHit)
            qInfo("%s, %s: %s %s", word.c_str(), evasion.kind.c_str(), evasion.text.c_str(),
                  outcomes.empty() ? "missed" : "found elsewhere");
        return isHit;
    }
};

QTEST_GUILESS_MAIN(TestEvasions)
#include "tst_evasions.moc"
