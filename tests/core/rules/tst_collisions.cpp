#include "core/rules/collisions.h"

#include "core/rules/french_words.h"
#include "core/rules/ordinary_words.h"

#include <QtTest>

#include <algorithm>

using namespace greffier;
using rules::Language;

namespace {

std::vector<rules::TermCollisions> collisionsOf(const char* condition, const rules::WordLists& lists = {})
{
    rules::ParseOptions options;
    options.lists = lists;
    const auto expression = rules::parseExpression(condition, options);
    return expression ? rules::findCollisions(*expression, {}).value_or(std::vector<rules::TermCollisions>{})
                      : std::vector<rules::TermCollisions>{};
}

bool holds(const std::vector<std::string>& words, const char* word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

class TestCollisions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordListsAreWhole();
    void wholeWordsCollideOnlyWithoutAccents();
    void formsThatTheRuleNamesDoNotCount();
    void patternsHitInside();
    void termsAreToldApart();
    void examplesAreSpreadOut();
    void cancelStops();
};

void TestCollisions::wordListsAreWhole()
{
    int french = 0;
    bool hasAccents = false;
    std::string before;
    rules::forEachOrdinaryWord(Language::French, [&](const std::string& word) {
        ++french;
        hasAccents = hasAccents || word == "médecin";
        return true;
    });
    QVERIFY2(french > 340'000, qPrintable(QString::number(french))); // of 346,205 lines
    QVERIFY(hasAccents);
    int english = 0;
    bool hasNames = false;
    rules::forEachOrdinaryWord(Language::English, [&](const std::string& word) {
        ++english;
        hasNames = hasNames || word == "london" || word == "cat's";
        return word != "zebra";
    });
    QVERIFY2(english > 50'000 && english < 74'744, qPrintable(QString::number(english)));
    QVERIFY(!hasNames);
    const std::vector<std::string> forms = rules::frenchWords("tache");
    QVERIFY(holds(forms, "tache") && holds(forms, "tâche") && holds(forms, "taché"));
}

void TestCollisions::wholeWordsCollideOnlyWithoutAccents()
{
    QCOMPARE(collisionsOf("word(\"tache\")").at(0).french.all(), 0);
    const auto ignoring = collisionsOf("word(\"tache\", accents = \"ignore\")");
    QCOMPARE(ignoring.at(0).french.whole, static_cast<int>(rules::frenchWords("tache").size()) - 1);
    QCOMPARE(ignoring.at(0).french.inside, 0);
    QVERIFY(holds(ignoring.at(0).french.examples, "tâche"));
    QVERIFY(!holds(ignoring.at(0).french.examples, "tache"));
}

void TestCollisions::formsThatTheRuleNamesDoNotCount()
{
    const auto named = collisionsOf("word(\"tache|tâche\", accents = \"ignore\")");
    QVERIFY(!holds(named.at(0).french.examples, "tâche") && holds(named.at(0).french.examples, "taché"));
    const auto lists = collisionsOf("list(\"a\")", {{"a", {"sale|sales"}}});
    QCOMPARE(lists.at(0).french.all(), 0);
}

// Counted with grep: 9,534 of the list's forms hold "con" (accents apart, so that a few more do when folded).
void TestCollisions::patternsHitInside()
{
    const auto found = collisionsOf("regex(/con/)");
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY2(found[0].french.inside > 9'000, qPrintable(QString::number(found[0].french.inside)));
    QCOMPARE(found[0].french.whole, 1); // "con" itself
    QVERIFY(found[0].english.inside > 500);
    const auto bounded = collisionsOf("regex(/\\bcon\\b/)");
    QCOMPARE(bounded[0].french.whole, 1);
    QVERIFY2(bounded[0].french.inside < 20, qPrintable(QString::number(bounded[0].french.inside)));
}

void TestCollisions::termsAreToldApart()
{
    const auto found = collisionsOf(
        "(word(\"tache\", accents = \"ignore\") or regex(/^zyg/)) and not word(\"mur\", accents = \"ignore\")");
    QCOMPARE(found.size(), std::size_t{2}); // what is excluded widens nothing
    QVERIFY(found[1].french.inside > 5);
    QVERIFY(holds(found[0].french.examples, "tâche"));
    QVERIFY(collisionsOf("depth > 3").empty());
}

void TestCollisions::examplesAreSpreadOut()
{
    const auto examples = collisionsOf("regex(/con/)")[0].french.examples;
    QCOMPARE(examples.size(), rules::kCollisionExamples);
    QVERIFY(std::is_sorted(examples.begin(), examples.end(), [](const auto& a, const auto& b) { return a[0] < b[0]; }));
    QVERIFY(examples.front()[0] == 'a' && examples.back()[0] > 'm');
}

void TestCollisions::cancelStops()
{
    base::JobControl job;
    job.cancel.cancel();
    const auto stopped = rules::findCollisions(*rules::parseExpression("regex(/con/)"), job);
    QVERIFY(!stopped && stopped.error().code == base::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestCollisions)
#include "tst_collisions.moc"
