// Rules tried on the whole case: backtest, comparison of versions, the gate of activation.
#include "core/casefile/annotate.h"
#include "core/casefile/backtest.h"
#include "core/casefile/rule_diff.h"
#include "case_fixture.h"

#include <QtTest>

using namespace greffier;
using base::ErrorCode;
using casefile::Backtest;
using casefile::BacktestGroup;
using casefile::CaseFile;
using journal::DecisionStatus;

namespace {

QString ids(const std::vector<std::int64_t>& comments)
{
    QStringList all;
    for (const std::int64_t comment : comments)
        all += QString::number(comment);
    return all.join(QLatin1Char(' '));
}

// "+5 -2 ~1 =3 4": comments gained, lost, changed and kept.
QString describe(const base::Result<casefile::RuleDiff>& diff)
{
    if (!diff)
        return tests::codeOf(diff.error());
    return QStringLiteral("+%1 -%2 ~%3 =%4").arg(ids(diff->gained), ids(diff->lost), ids(diff->changed), ids(diff->kept));
}

std::string comments(int count, const std::string& text)
{
    std::string csv = "id,text\n";
    for (int i = 0; i < count; ++i)
        csv += std::to_string(i) + "," + text + "\n";
    return csv;
}

} // namespace

class TestBacktest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void hitsAreCountedByWhatPeopleSaid();
    void verdictsStandAboveDecisions();
    void recallIsOfTheSameGround();
    void draftsAndConditionsCanBeTested();
    void rulesSeeTheRulesTheyAskFor();
    void missingDataIsNoHit();
    void runawaysAreTold();
    void wrongNamesAndConditions();
    void cancelStops();
    void conditionsAreCompared_data();
    void conditionsAreCompared();
    void versionsAreCompared();
    void packsAreCompared();
    void activationNeedsProofOrReason();
    void adoptedRulesNeedNoProof();
    void editedRulesHaveToProveThemselvesAgain();

private:
    // A rule written in the case.
    void write(const char* rule, const char* when, const char* ground = "injure");
    void decide(const std::string& comment, DecisionStatus status);
    Backtest test(const char* rule, const char* when = "");

    std::unique_ptr<tests::CaseFolder> m_folder;
    std::unique_ptr<CaseFile> m_file;
};

void TestBacktest::init()
{
    m_folder = std::make_unique<tests::CaseFolder>();
    m_file = m_folder->createFilled();
    QVERIFY(m_file);
}

void TestBacktest::cleanup()
{
    m_file.reset();
    m_folder.reset();
}

void TestBacktest::write(const char* rule, const char* when, const char* ground)
{
    QVERIFY(casefile::editRule(*m_file, {rule, "", "low", ground, when}).has_value());
}

void TestBacktest::decide(const std::string& comment, DecisionStatus status)
{
    QVERIFY(casefile::decide(*m_file, {comment}, status, "").has_value());
}

Backtest TestBacktest::test(const char* rule, const char* when)
{
    const auto result = casefile::backtest(*m_file, rule, when, {});
    if (!result)
        qWarning("%s", qPrintable(tests::codeOf(result.error())));
    return result.value_or(Backtest{});
}

void TestBacktest::hitsAreCountedByWhatPeopleSaid()
{
    write("large", "word(\"bonjour|con|café|œuvre\")");
    decide("c-1", DecisionStatus::Flagged);
    decide("c-2", DecisionStatus::Removed);
    decide("c-3", DecisionStatus::Cleared);
    decide("c-5", DecisionStatus::Escalated); // no hit
    const std::size_t acts = m_file->acts().size();
    const Backtest result = test("large");
    QCOMPARE(result.rule, std::string("case/large"));
    QCOMPARE(result.comments, 5);
    QCOMPARE(result.hits, 4);
    QCOMPARE(ids(result.group(BacktestGroup::Confirmed).examples), QStringLiteral("1 2"));
    QCOMPARE(ids(result.group(BacktestGroup::Contradicted).examples), QStringLiteral("3"));
    QCOMPARE(ids(result.group(BacktestGroup::Undecided).examples), QStringLiteral("4"));
    QVERIFY(result.tally() == (rules::Tally{2, 1}));
    QCOMPARE(result.decidedAgainst.found, 2);
    QCOMPARE(result.decidedAgainst.of, 3);
    QCOMPARE(m_file->acts().size(), acts);
}

void TestBacktest::verdictsStandAboveDecisions()
{
    QVERIFY(casefile::adoptPackBytes(*m_file, "essai.toml", tests::kPack).has_value());
    QVERIFY(casefile::scan(*m_file, {}).has_value());
    decide("c-1", DecisionStatus::Flagged);
    QVERIFY(test("salut").tally() == (rules::Tally{1, 0}));
    QVERIFY(casefile::judgeHit(*m_file, "c-1", "salut", journal::Verdict::Beside).has_value());
    const Backtest result = test("salut");
    QVERIFY(result.tally() == (rules::Tally{0, 1}));
    QCOMPARE(result.group(BacktestGroup::Beside).count, 1);
    QVERIFY(test("salut", "word(\"paix\")").tally() == rules::Tally{}); // no hit: its verdict says nothing
    QVERIFY(m_file->undo().has_value());
    QVERIFY(test("salut").tally() == (rules::Tally{1, 0}));
}

void TestBacktest::recallIsOfTheSameGround()
{
    write("injures", "word(\"con\")");
    for (const char* comment : {"c-2", "c-3", "c-4"})
        decide(comment, DecisionStatus::Flagged);
    QCOMPARE(test("injures").ofGround.of, 0);
    for (const char* comment : {"c-2", "c-3", "c-5"}) { // c-5 is not decided against
        casefile::PassageRequest passage{comment, {0, 1}, "x", "injure", {}, {}};
        QVERIFY(casefile::markPassage(*m_file, passage).has_value());
    }
    const Backtest result = test("injures");
    QCOMPARE(result.ground, std::string("injure"));
    QCOMPARE(result.ofGround.found, 1);
    QCOMPARE(result.ofGround.of, 2);
    QCOMPARE(ids(result.group(BacktestGroup::Missed).examples), QStringLiteral("3"));
}

void TestBacktest::draftsAndConditionsCanBeTested()
{
    write("essai", "word(\"con\")");
    QCOMPARE(casefile::findRule(*m_file, "essai")->rule.state, rules::RuleState::Draft);
    QCOMPARE(test("essai").hits, 1);
    QCOMPARE(test("essai", "word(\"bonjour\")").hits, 1);
    QCOMPARE(test("essai", "word(\"bonjour|con\")").rule, std::string("case/essai"));
    const Backtest alone = test("", "word(\"bonjour|con\")");
    QCOMPARE(alone.hits, 2);
    QVERIFY(alone.rule.empty());
}

void TestBacktest::rulesSeeTheRulesTheyAskFor()
{
    QVERIFY(casefile::adoptPackBytes(*m_file, "essai.toml", tests::kPack).has_value());
    write("suite", "hit(\"essai/insulte\") and word(\"sale\")");
    write("chaîne", "hit(\"suite\")");
    QCOMPARE(test("suite").hits, 1); // without a scan
    QCOMPARE(test("chaîne").hits, 0); // a draft hits nothing
    QVERIFY(casefile::setRuleState(*m_file, "suite", "watch", "").has_value());
    QCOMPARE(test("chaîne").hits, 1);
    QVERIFY(casefile::setRuleState(*m_file, "essai/insulte", "retired", "").has_value());
    QCOMPARE(test("suite").hits, 0);
}

void TestBacktest::missingDataIsNoHit()
{
    const Backtest result = test("", "parent(word(\"con\"))");
    QCOMPARE(ids(result.group(BacktestGroup::Undecided).examples), QStringLiteral("4"));
    QCOMPARE(ids(result.group(BacktestGroup::Unknown).examples), QStringLiteral("3")); // its parent was not captured
    QCOMPARE(result.hits, 1);
}

void TestBacktest::runawaysAreTold()
{
    QVERIFY(!test("", "word(\"con\")").isRunaway());           // 1 of 5 is a fifth, not more
    QVERIFY(test("", "word(\"con|bonjour\")").isRunaway());
    QVERIFY(casefile::adoptPackBytes(*m_file, "essai.toml", tests::kPack).has_value());
    QVERIFY(casefile::editRule(*m_file, {"essai/insulte", "", "high", "injure", "word(\"con|bonjour|rien\")"}).has_value());
    const auto report = casefile::scan(*m_file, {});
    QVERIFY(report.has_value());
    QCOMPARE(report->runaways.size(), std::size_t{1});
    QCOMPARE(report->runaways[0].rule, std::string("essai/insulte"));
    QCOMPARE(report->runaways[0].hits, 3);
}

void TestBacktest::wrongNamesAndConditions()
{
    write("essai", "word(\"con\")");
    const auto unknown = casefile::backtest(*m_file, "esai", "", {});
    QVERIFY(!unknown && unknown.error().code == ErrorCode::RuleUnknown);
    QCOMPARE(unknown.error().hint, std::string("essai"));
    const auto wrong = casefile::backtest(*m_file, "essai", "wrd(\"con\")", {});
    QVERIFY(!wrong && wrong.error().code == ErrorCode::BadExpression);
    QCOMPARE(wrong.error().column, 1);
    QVERIFY(!casefile::backtest(*m_file, "", "", {}).has_value());
}

void TestBacktest::cancelStops()
{
    base::JobControl job;
    job.cancel.cancel();
    const auto stopped = casefile::backtest(*m_file, "", "word(\"con\")", job);
    QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
    write("essai", "word(\"con\")");
    const auto diff = casefile::diffWithCondition(*m_file, "essai", "word(\"cons\")", job);
    QVERIFY(!diff && diff.error().code == ErrorCode::Cancelled);
}

void TestBacktest::conditionsAreCompared_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("diff");
    QTest::newRow("the same") << "word(\"bonjour|con\")" << "+ - ~ =1 2";
    QTest::newRow("one less") << "word(\"con\")" << "+ -1 ~ =2";
    QTest::newRow("one more, one less") << "word(\"bonjour|rien\")" << "+5 -2 ~ =1";
    QTest::newRow("other passages") << "word(\"bonjour|con\") or phrase(\"sale con\")" << "+ - ~2 =1";
}

void TestBacktest::conditionsAreCompared()
{
    QFETCH(QString, when);
    write("essai", "word(\"bonjour|con\")");
    QTEST(describe(casefile::diffWithCondition(*m_file, "essai", when.toStdString(), {})), "diff");
}

void TestBacktest::versionsAreCompared()
{
    write("essai", "word(\"bonjour\")");
    const std::string first = base::toHex(casefile::findRule(*m_file, "essai")->rule.condition.digest());
    const std::string act = m_file->acts().back().publicId();
    write("essai", "word(\"con\")");
    QCOMPARE(describe(casefile::diffWithVersion(*m_file, "essai", first.substr(0, 8), {})), QStringLiteral("+2 -1 ~ ="));
    QCOMPARE(describe(casefile::diffWithVersion(*m_file, "essai", act, {})), QStringLiteral("+2 -1 ~ ="));
    const auto diff = casefile::diffWithVersion(*m_file, "essai", act, {});
    QCOMPARE(diff->oldVersion, first);
    for (const char* wrong : {"a-0", "a-99", "abc", "0123456789"}) {
        const auto refused = casefile::diffWithVersion(*m_file, "essai", wrong, {});
        QVERIFY2(!refused && refused.error().code == ErrorCode::BadValue, wrong);
    }
    QVERIFY(!casefile::diffWithVersion(*m_file, "essai", "a-1", {}).has_value()); // there was no such rule yet
    const std::string pack =
        m_folder->write("autre.toml", QByteArray(tests::kPack).replace("id = \"insulte\"", "id = \"essai\""));
    QCOMPARE(describe(casefile::diffWithVersion(*m_file, "essai", pack, {})), QStringLiteral("+ - ~ =2"));
}

void TestBacktest::packsAreCompared()
{
    QVERIFY(casefile::adoptPackBytes(*m_file, "essai.toml", tests::kPack).has_value());
    QByteArray newer(tests::kPack);
    const auto unchanged = casefile::diffWithPack(*m_file, m_folder->write("essai.toml", newer), {});
    QVERIFY(unchanged.has_value() && unchanged->empty());
    newer.replace("word(\"con|cons\")", "word(\"con|œuvre\")").replace("\"un con\"", "\"une œuvre\"");
    newer.replace("id = \"froid\"", "id = \"tiede\"");
    const auto diffs = casefile::diffWithPack(*m_file, m_folder->write("neuf.toml", newer), {});
    QVERIFY(diffs.has_value());
    QStringList all;
    for (const casefile::RuleDiff& diff : *diffs)
        all += QString::fromStdString(diff.rule) + QLatin1Char(' ') + describe(diff);
    QCOMPARE(all.join(QLatin1String(", ")),
             QStringLiteral("essai/insulte +4 - ~ =2, essai/froid + -3 ~ =, essai/tiede +3 - ~ ="));
    QVERIFY(diffs->at(1).newVersion.empty() && diffs->at(2).oldVersion.empty());
    const auto missing = casefile::diffWithPack(*m_file, m_folder->path("absent.toml"), {});
    QVERIFY(!missing && missing.error().code == ErrorCode::FileMissing);
}

void TestBacktest::activationNeedsProofOrReason()
{
    QVERIFY(tests::CaseFolder::importText(*m_file, comments(20, "encore un con")));
    write("essai", "word(\"con\")");
    for (int i = 6; i <= 25; ++i)
        decide("c-" + std::to_string(i), i <= 21 ? DecisionStatus::Flagged : DecisionStatus::Cleared);
    const rules::Tally weak = test("essai").tally();
    QVERIFY(weak == (rules::Tally{16, 4}));
    const auto refused = casefile::setRuleState(*m_file, "essai", "active", " ", weak);
    QVERIFY(!refused && refused.error().code == ErrorCode::ActivationRefused);
    QCOMPARE(refused.error().detail, std::string("16 4"));
    QVERIFY(casefile::setRuleState(*m_file, "essai", "watch", "").has_value());
    decide("c-22", DecisionStatus::Flagged);
    const rules::Tally strong = test("essai").tally();
    QVERIFY(strong == (rules::Tally{17, 3}));
    QVERIFY(casefile::setRuleState(*m_file, "essai", "active", "", strong).has_value());
    write("autre", "word(\"con\")");
    QVERIFY(casefile::setRuleState(*m_file, "autre", "active", "Demandé par le service.").has_value());
    QVERIFY(casefile::setRuleState(*m_file, "autre", "active", "").has_value()); // it is already
}

void TestBacktest::adoptedRulesNeedNoProof()
{
    QVERIFY(casefile::adoptPackBytes(*m_file, "essai.toml", tests::kPack).has_value());
    QVERIFY(casefile::setRuleState(*m_file, "froid", "active", "").has_value()); // was on watch
    QVERIFY(casefile::setRuleState(*m_file, "froid", "retired", "").has_value());
    write("essai/froid", "word(\"chaud\")"); // no longer the text that was tested
    QVERIFY(!casefile::setRuleState(*m_file, "froid", "active", "").has_value());
}

void TestBacktest::editedRulesHaveToProveThemselvesAgain()
{
    const auto state = [this](const char* rule) { return casefile::findRule(*m_file, rule)->rule.state; };
    QVERIFY(casefile::adoptPackBytes(*m_file, "essai.toml", tests::kPack).has_value());
    write("essai", "word(\"con\")");
    QVERIFY(casefile::setRuleState(*m_file, "essai", "active", "Demandé par le service.").has_value());
    for (const char* rule : {"essai", "essai/insulte"}) {
        QVERIFY(state(rule) == rules::RuleState::Active);
        const std::string same = casefile::findRule(*m_file, rule)->rule.when;
        write(rule, same.c_str()); // another title or severity: the same text
        QVERIFY(state(rule) == rules::RuleState::Active);
        write(rule, "word(\"con|bonjour\")");
        QVERIFY(state(rule) == rules::RuleState::Watch);
        const auto refused = casefile::setRuleState(*m_file, rule, "active", "");
        QVERIFY(!refused && refused.error().code == ErrorCode::ActivationRefused);
        QVERIFY(m_file->undo().has_value()); // the old text, still watched
        QVERIFY(casefile::findRule(*m_file, rule)->rule.when == same && state(rule) == rules::RuleState::Watch);
        QVERIFY(m_file->undo().has_value());
        QVERIFY(state(rule) == rules::RuleState::Active);
    }
}

QTEST_GUILESS_MAIN(TestBacktest)
#include "tst_backtest.moc"
