#include "core/casefile/annotate.h"
#include "core/casefile/suggestions.h"
#include "case_fixture.h"

#include <QtTest>

using namespace greffier;
using base::ErrorCode;
using casefile::Suggestion;
using journal::DecisionStatus;

namespace {

// Numbers 1 to 4 are decided against in the tests, 5 to 8 cleared, the rest stay open.
constexpr const char* kTexts = "id,text\n"
                               "1,Ce charlatan incompétent ment aux patients\n"
                               "2,Un charlatan incompétent et un con\n"
                               "3,charlatan charlatan charlatan ! Incompetent\n"
                               "4,Un charlatan de plus\n"
                               "5,Un médecin parle aux patients\n"
                               "6,\"« charlatan incompétent », dit un patient\"\n"
                               "7,Un avis sur les patients\n"
                               "8,Un rendez-vous de plus\n"
                               "9,Un mot de plus aux patients\n"
                               "10,Un mot de plus\n";

const Suggestion* find(const std::vector<Suggestion>& all, const char* text)
{
    for (const Suggestion& each : all) {
        if (each.text == text)
            return &each;
    }
    return nullptr;
}

} // namespace

class TestSuggestions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tellingWordsComeFirst();
    void commentsCountOnceAndQuotesNot();
    void countsAreALimit();
    void matchedWordsAreMarked();
    void nothingIsAdopted();
    void decisionsOfBothKindsAreNeeded();
    void cancelStops();

private:
    void decide(int first, int last, DecisionStatus status);
    casefile::Suggestions suggest(std::int64_t minCount = 2)
    {
        return casefile::suggestWords(*m_file, minCount, {}).value_or(casefile::Suggestions{});
    }

    std::unique_ptr<tests::CaseFolder> m_folder;
    std::unique_ptr<casefile::CaseFile> m_file;
};

void TestSuggestions::init()
{
    m_folder = std::make_unique<tests::CaseFolder>();
    m_file = m_folder->create();
    QVERIFY(m_file && tests::CaseFolder::importText(*m_file, kTexts));
    decide(1, 4, DecisionStatus::Removed);
    decide(5, 8, DecisionStatus::Cleared);
}

void TestSuggestions::cleanup()
{
    m_file.reset();
    m_folder.reset();
}

void TestSuggestions::decide(int first, int last, DecisionStatus status)
{
    for (int i = first; i <= last; ++i)
        QVERIFY(casefile::decide(*m_file, {"c-" + std::to_string(i)}, status, "").has_value());
}

void TestSuggestions::tellingWordsComeFirst()
{
    const casefile::Suggestions result = suggest();
    QCOMPARE(result.against, 4);
    QCOMPARE(result.cleared, 4);
    QCOMPARE(result.others, 2);
    QVERIFY(!result.all.empty());
    QCOMPARE(result.all[0].text, std::string("charlatan"));
    QCOMPARE(result.all[0].when, std::string("word(\"charlatan\")"));
    const Suggestion* const pair = find(result.all, "charlatan incompétent");
    QVERIFY(pair && pair->isPair);
    QCOMPARE(pair->when, std::string("phrase(\"charlatan incompétent\")"));
    for (std::size_t i = 1; i < result.all.size(); ++i)
        QVERIFY(result.all[i].z > 0 && result.all[i - 1].z >= result.all[i].z);
    QVERIFY(!find(result.all, "patients")); // as common in cleared ones
}

void TestSuggestions::commentsCountOnceAndQuotesNot()
{
    const casefile::Suggestions result = suggest();
    const Suggestion* const word = find(result.all, "charlatan");
    QVERIFY(word);
    QCOMPARE(word->against, 4);
    QCOMPARE(word->cleared, 0); // number 6 quotes it
    const Suggestion* const accents = find(result.all, "incompétent");
    QVERIFY(accents);
    QCOMPARE(accents->against, 3); // number 3 leaves the accent out
}

void TestSuggestions::countsAreALimit()
{
    QVERIFY(find(suggest(1).all, "ment"));
    QVERIFY(!find(suggest(2).all, "ment"));
    QVERIFY(suggest(5).all.empty());
}

void TestSuggestions::matchedWordsAreMarked()
{
    QCOMPARE(find(suggest(1).all, "con")->matched, 0);
    QVERIFY(casefile::adoptPackBytes(*m_file, "essai.toml", tests::kPack).has_value());
    QVERIFY(casefile::scan(*m_file, {}).has_value());
    const casefile::Suggestions result = suggest(1);
    const Suggestion* const word = find(result.all, "con");
    QVERIFY(word);
    QCOMPARE(word->matched, 1);
    QCOMPARE(word->rule, std::string("essai/insulte"));
    QCOMPARE(find(result.all, "charlatan")->matched, 0);
}

void TestSuggestions::nothingIsAdopted()
{
    const std::size_t acts = m_file->acts().size();
    QVERIFY(!suggest().all.empty());
    QCOMPARE(m_file->acts().size(), acts);
    QVERIFY(casefile::ruleInfos(*m_file).empty());
}

void TestSuggestions::decisionsOfBothKindsAreNeeded()
{
    decide(5, 8, DecisionStatus::Open);
    const auto refused = casefile::suggestWords(*m_file, 1, {});
    QVERIFY(!refused && refused.error().code == ErrorCode::TooFewDecisions);
    QCOMPARE(refused.error().detail, std::string("4 0"));
}

void TestSuggestions::cancelStops()
{
    base::JobControl job;
    job.cancel.cancel();
    const auto stopped = casefile::suggestWords(*m_file, 1, job);
    QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestSuggestions)
#include "tst_suggestions.moc"
