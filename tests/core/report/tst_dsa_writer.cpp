#include "core/report/dsa_writer.h"
#include "core/report/html_writer.h"
#include "tests/support/report_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

#include <set>

using namespace greffier;
using report::DsaStatements;

class TestDsaWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void removedCommentGivesAStatement();
    void identifiersAreStableAndUnique();
    void defaultsOfTheCaseAndOfTheDecision();
    void onlyRestrictionsGiveStatements();
    void automationIsThatOfTheDecision_data();
    void automationIsThatOfTheDecision();
    void undatedCommentsAreListed();
    void assertedDateIsUsed();
    void invalidStatementNamesCommentAndField();
    void personalDataIsRefused_data();
    void personalDataIsRefused();
    void filesHoldAHundred();
    void letterSaysWhatTheStatementCannot();
};

namespace {

constexpr std::int64_t kPosted = 1'550'620'800; // 2019-02-20T00:00:00Z, seconds

struct Made {
    journal::DecisionStatus status = journal::DecisionStatus::Removed;
    std::string reason = "Injure envers une profession.";
    std::vector<journal::NamedValue> dsa{};
    bool hadHit = false;
};

report::ReportData caseOf(int comments, const Made& made = {}, bool isBulk = false)
{
    report::ReportData data;
    data.language = "fr";
    data.caseUid = "7d0c5a0e-2b0f-4f0e-8f57-3f1f5ab0c9d1";
    std::vector<std::string> ids;
    for (int i = 1; i <= comments; ++i)
        ids.push_back("c-" + std::to_string(i));
    for (int i = 1; i <= comments; ++i) {
        report::ReportItem item = testing::reportComment(i, "", 1, "Sales porcs !");
        item.isSelected = true;
        item.comment.author = "Lucie Martin";
        item.comment.posted = {"20 février 2019", kPosted, evidence::TimePrecision::Second, true};
        if (made.hadHit)
            item.hits = {testing::reportHit("p/r", evidence::Severity::High, {0, 5})};
        journal::Decided decided{isBulk ? ids : std::vector<std::string>{ids[static_cast<std::size_t>(i) - 1]}, made.status,
                                 made.reason, {}, made.dsa};
        if (made.hadHit && !isBulk)
            decided.hits = {{"p/r", "ab"}};
        if (!isBulk || i == 1) {
            journal::Act act;
            act.seq = static_cast<std::int64_t>(data.journal.size()) + 1;
            act.at = testing::kWhen;
            act.hash[0] = static_cast<base::Digest::value_type>(i);
            act.payload = decided;
            data.journal.push_back(act);
        }
        item.decision = journal::Decision{made.status, made.reason, "X", testing::kWhen, data.journal.back().seq};
        data.items.push_back(item);
    }
    return data;
}

std::string field(const report::DsaStatement& one, const char* name)
{
    const auto found = one.statement.find(name);
    return found == one.statement.end() || found->second.empty() ? std::string() : found->second.front();
}

} // namespace

void TestDsaWriter::removedCommentGivesAStatement()
{
    const auto made = report::makeStatements(caseOf(1));
    QVERIFY2(made, made ? "" : made.error().detail.c_str());
    QCOMPARE(made->statements.size(), std::size_t(1));
    const report::DsaStatement& one = made->statements.front();
    QVERIFY(law::checkStatement(one.statement).empty());
    QCOMPARE(field(one, "decision_visibility"), std::string("DECISION_VISIBILITY_CONTENT_REMOVED"));
    QCOMPARE(field(one, "decision_ground"), std::string("DECISION_GROUND_INCOMPATIBLE_CONTENT"));
    QCOMPARE(field(one, "category"), std::string("STATEMENT_CATEGORY_OTHER_VIOLATION_TC"));
    QCOMPARE(field(one, "territorial_scope"), std::string("FR"));
    QCOMPARE(field(one, "content_language"), std::string("FR"));
    QCOMPARE(field(one, "content_date"), std::string("2019-02-20"));
    QCOMPARE(field(one, "application_date"), std::string("2026-11-23"));
    QCOMPARE(field(one, "decision_facts"), std::string("Injure envers une profession."));
    QCOMPARE(field(one, "incompatible_content_explanation"), std::string("Injure envers une profession."));
    const std::string file = report::dsaFiles(*made).front();
    QVERIFY(file.find("Lucie") == std::string::npos && file.find("Sales porcs") == std::string::npos);
}

void TestDsaWriter::identifiersAreStableAndUnique()
{
    const auto first = report::makeStatements(caseOf(40, {}, true));
    const auto second = report::makeStatements(caseOf(40, {}, true));
    QVERIFY(first && second);
    const QRegularExpression allowed(QStringLiteral("^[a-zA-Z0-9-_]{1,500}$"));
    std::set<std::string> all;
    for (std::size_t i = 0; i < 40; ++i) {
        const std::string puid = field(first->statements[i], "puid");
        QVERIFY2(allowed.match(QString::fromStdString(puid)).hasMatch(), puid.c_str());
        QCOMPARE(field(second->statements[i], "puid"), puid);
        all.insert(puid);
    }
    QCOMPARE(all.size(), std::size_t(40));
}

void TestDsaWriter::defaultsOfTheCaseAndOfTheDecision()
{
    Made how;
    how.dsa = {{"category", "illegal-or-harmful-speech"}, {"keywords", "other"}, {"category_specification_other", "injure"}};
    report::ReportData data = caseOf(1, how);
    data.values = {{"dsa.scope", "FR,BE"}, {"dsa.category", "self-harm"}, {"dsa.clause", "Charte, art. 3"}, {"dossier", "12"},
                   {"dsa.law", "loi de 1881"}, {"dsa.redress", "Écrivez-nous."}};
    const auto made = report::makeStatements(data);
    QVERIFY2(made, made ? "" : made.error().detail.c_str());
    const report::DsaStatement& one = made->statements.front();
    QCOMPARE(field(one, "category"), std::string("STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH"));
    QCOMPARE(one.statement.at("territorial_scope"), (std::vector<std::string>{"FR", "BE"}));
    QCOMPARE(field(one, "incompatible_content_ground"), std::string("Charte, art. 3"));
    QVERIFY(!one.statement.contains("illegal_content_legal_ground")); // a default for the other ground
    data.values["dsa.ground"] = "illegal-content";
    const auto illegal = report::makeStatements(data);
    QVERIFY2(illegal, illegal ? "" : illegal.error().detail.c_str());
    QCOMPARE(field(illegal->statements.front(), "illegal_content_legal_ground"), std::string("loi de 1881"));
    QVERIFY(!illegal->statements.front().statement.contains("incompatible_content_ground"));
}

void TestDsaWriter::onlyRestrictionsGiveStatements()
{
    for (const auto status : {journal::DecisionStatus::Open, journal::DecisionStatus::Cleared, journal::DecisionStatus::Flagged,
                              journal::DecisionStatus::Escalated})
        QVERIFY(report::makeStatements(caseOf(1, {status}))->statements.empty());
    Made demoted{journal::DecisionStatus::Flagged};
    demoted.dsa = {{"visibility", "content-demoted"}};
    const auto made = report::makeStatements(caseOf(1, demoted));
    QCOMPARE(made->statements.size(), std::size_t(1));
    QCOMPARE(field(made->statements.front(), "decision_visibility"), std::string("DECISION_VISIBILITY_CONTENT_DEMOTED"));
}

void TestDsaWriter::automationIsThatOfTheDecision_data()
{
    QTest::addColumn<bool>("hadHit");
    QTest::addColumn<bool>("isBulk");
    QTest::addColumn<QString>("detection");
    QTest::addColumn<QString>("decision");
    QTest::newRow("a person alone") << false << false << "No" << "AUTOMATED_DECISION_NOT_AUTOMATED";
    QTest::newRow("a rule pointed it out") << true << false << "Yes" << "AUTOMATED_DECISION_NOT_AUTOMATED";
    QTest::newRow("several at once after a rule") << true << true << "Yes" << "AUTOMATED_DECISION_PARTIALLY";
    QTest::newRow("several at once without a rule") << false << true << "No" << "AUTOMATED_DECISION_NOT_AUTOMATED";
}

void TestDsaWriter::automationIsThatOfTheDecision()
{
    QFETCH(bool, hadHit);
    QFETCH(bool, isBulk);
    QFETCH(QString, detection);
    QFETCH(QString, decision);
    Made how;
    how.hadHit = hadHit;
    const auto made = report::makeStatements(caseOf(2, how, isBulk));
    QCOMPARE(QString::fromStdString(field(made->statements.back(), "automated_detection")), detection);
    QCOMPARE(QString::fromStdString(field(made->statements.back(), "automated_decision")), decision);
}

void TestDsaWriter::undatedCommentsAreListed()
{
    report::ReportData data = caseOf(3);
    data.items[1].comment.posted = {"hier", std::nullopt, evidence::TimePrecision::Unknown, false};
    const auto made = report::makeStatements(data);
    QCOMPARE(made->statements.size(), std::size_t(2));
    QCOMPARE(made->undated, std::vector<std::string>{"c-2"});
}

void TestDsaWriter::assertedDateIsUsed()
{
    report::ReportData data = caseOf(1);
    data.items[0].comment.posted = {};
    data.items[0].asserted["posted"] = {"2019-02-19T23:30:00Z", "", "X", testing::kWhen, 1};
    QCOMPARE(field(report::makeStatements(data)->statements.front(), "content_date"), std::string("2019-02-20")); // in Paris
    data.items[0].asserted["posted"].value = "2019-02-19";
    QCOMPARE(field(report::makeStatements(data)->statements.front(), "content_date"), std::string("2019-02-19"));
}

void TestDsaWriter::invalidStatementNamesCommentAndField()
{
    Made how;
    how.reason.clear();
    const auto without = report::makeStatements(caseOf(1, how));
    QVERIFY(!without);
    QCOMPARE(without.error().code, base::ErrorCode::StatementInvalid);
    QCOMPARE(without.error().where, std::string("c-1"));
    QCOMPARE(without.error().detail, std::string("decision_facts missing"));
    report::ReportData old = caseOf(1);
    old.items[0].comment.posted.seconds = 946'000'000; // 1999-12-24
    QCOMPARE(report::makeStatements(old).error().detail, std::string("content_date out-of-range (1999-12-24)"));
}

void TestDsaWriter::personalDataIsRefused_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("kind"); // empty: passes
    const auto row = [](const char* reason, const char* kind) {
        QTest::newRow(reason) << QString::fromUtf8(reason) << QString::fromUtf8(kind);
    };
    row("Injure envers une profession, art. 3 de la charte du 20/02/2019.", "");
    row("Le code 06 n'est pas un numéro, 12 345 non plus.", "");
    row("Écrit par lucie.martin@example.org.", "email");
    row("Donne le 06 12 34 56 78.", "phone");
    row("Donne le 06.12.34.56.78.", "phone");
    row("Donne le +33 6 12 34 56 78.", "phone");
    row("Donne le 0033612345678.", "phone");
    row("Répond à @JeanMich sans mesure.", "mention");
    row("Propos de LUCIE MARTIN contre une profession.", "name");
    row("Propos de Lucie-Martin contre une profession.", "name");
    row("Propos de Martin contre une profession.", "name");
    row("Martin est aussi un oiseau : le martin.", "");
    row("Propos de Lucien Martinet contre une profession.", "");
    row("Voir https://example.org/user/4711.", "url");
}

void TestDsaWriter::personalDataIsRefused()
{
    QFETCH(QString, reason);
    QFETCH(QString, kind);
    Made how;
    how.reason = reason.toStdString();
    const auto made = report::makeStatements(caseOf(1, how));
    QCOMPARE(bool(made), kind.isEmpty());
    if (!made) {
        const QString detail = QString::fromStdString(made.error().detail);
        QCOMPARE(detail, QStringLiteral("decision_facts personal-data (%1)").arg(kind));
    }
}

void TestDsaWriter::filesHoldAHundred()
{
    const auto made = report::makeStatements(caseOf(201));
    const auto files = report::dsaFiles(*made);
    QCOMPARE(files.size(), std::size_t(3));
    int written = 0;
    for (const std::string& file : files) {
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(file)).object();
        const QJsonArray all = json.value(QStringLiteral("statements")).toArray();
        QVERIFY(all.size() <= 100);
        written += static_cast<int>(all.size());
    }
    QCOMPARE(written, 201);
    QVERIFY(report::dsaFiles(DsaStatements{}).empty());
}

void TestDsaWriter::letterSaysWhatTheStatementCannot()
{
    report::ReportData data = caseOf(1);
    data.language = "en";
    data.items[0].comment.permalink = "https://journal.example/a#c1";
    data.values["dsa.redress"] = "Write to complaints@journal.example.";
    const auto made = report::makeStatements(data);
    QVERIFY(made);
    const QString html = QString::fromStdString(report::toHtml(report::buildStatementLetter(data, made->statements.front())));
    for (const char* text : {"https://journal.example/a#c1", "Sales porcs !", "on our own initiative", "the content was removed",
                             "A person took the decision.", "Internal complaint", "Out-of-court", "court", "complaints@journal.example",
                             "Injure envers une profession."})
        QVERIFY2(html.contains(QString::fromUtf8(text)), text);
    QVERIFY(html.contains(QString::fromStdString(field(made->statements.front(), "puid"))));
}

QTEST_GUILESS_MAIN(TestDsaWriter)
#include "tst_dsa_writer.moc"
