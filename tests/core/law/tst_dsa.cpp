#include "core/law/dsa.h"

#include <QJsonArray>
#include <QtTest>

#include <algorithm>

using namespace greffier::law;

// Each rule of the database with a statement that passes and one that fails.
class TestDsa : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsAreThoseOfTheDatabase();
    void minimalStatementsPass();
    void rules_data();
    void rules();
    void lengthsCountCodePoints_data();
    void lengthsCountCodePoints();
    void removedWordsNameTheirSuccessor();
    void everyKeywordPassesUnderItsCategoryOnly();
    void identifiersAreUniqueInAFile();
    void jsonLeavesOutWhatWouldBeDropped();
};

Q_DECLARE_METATYPE(Statement)

namespace {

Statement incompatible()
{
    return {{"puid", {"GRF-2026-0001-D-0007"}},
            {"decision_visibility", {"DECISION_VISIBILITY_CONTENT_REMOVED"}},
            {"decision_ground", {"DECISION_GROUND_INCOMPATIBLE_CONTENT"}},
            {"incompatible_content_ground", {"Charte des commentaires, art. 3"}},
            {"incompatible_content_explanation", {"Injure envers une profession."}},
            {"incompatible_content_illegal", {"No"}},
            {"content_type", {"CONTENT_TYPE_TEXT"}},
            {"category", {"STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH"}},
            {"category_specification", {"KEYWORD_OTHER"}},
            {"category_specification_other", {"injure"}},
            {"territorial_scope", {"FR"}},
            {"content_language", {"FR"}},
            {"content_date", {"2019-02-20"}},
            {"application_date", {"2026-11-23"}},
            {"decision_facts", {"Le commentaire traite une profession entière d’un terme de mépris."}},
            {"source_type", {"SOURCE_VOLUNTARY"}},
            {"automated_detection", {"Yes"}},
            {"automated_decision", {"AUTOMATED_DECISION_NOT_AUTOMATED"}}};
}

Statement illegal()
{
    Statement statement = incompatible();
    statement.erase("incompatible_content_ground");
    statement.erase("incompatible_content_explanation");
    statement.erase("incompatible_content_illegal");
    statement["decision_ground"] = {"DECISION_GROUND_ILLEGAL_CONTENT"};
    statement["illegal_content_legal_ground"] = {"Loi du 29 juillet 1881, art. 33"};
    statement["illegal_content_explanation"] = {"Expression outrageante."};
    return statement;
}

using Values = std::vector<std::string>;

// The statement with one field changed; no values take it out.
Statement with(Statement statement, const char* field, Values values)
{
    if (values.empty())
        statement.erase(field);
    else
        statement[field] = std::move(values);
    return statement;
}

QString worded(const std::vector<DsaProblem>& problems)
{
    QStringList all;
    for (const DsaProblem& problem : problems)
        all << QString::fromStdString(problem.field + " " + std::string(toString(problem.fault)));
    all.sort();
    return all.join(QStringLiteral(", "));
}

void passes(const std::string& name, const Statement& statement)
{
    QTest::newRow((name + ": passes").c_str()) << statement << QString();
}
void fails(const std::string& name, const Statement& statement, const std::string& problems)
{
    QTest::newRow((name + ": fails").c_str()) << statement << QString::fromStdString(problems);
}

std::string repeated(const char* text, int times)
{
    return QString::fromUtf8(text).repeated(times).toStdString();
}

void decisionRows()
{
    const Statement none = with(incompatible(), "decision_visibility", {});
    fails("one decision of four", none, "decision_visibility missing");
    passes("monetary alone", with(none, "decision_monetary", {"DECISION_MONETARY_SUSPENSION"}));
    passes("provision alone", with(none, "decision_provision", {"DECISION_PROVISION_TOTAL_SUSPENSION"}));
    passes("account alone", with(none, "decision_account", {"DECISION_ACCOUNT_TERMINATED"}));
    fails("an empty decision is none", with(incompatible(), "decision_visibility", {""}), "decision_visibility missing");
    fails("visibility's words", with(incompatible(), "decision_visibility", {"DECISION_VISIBILITY_REMOVED"}),
          "decision_visibility unknown-value");
    passes("visibility is a list", with(incompatible(), "decision_visibility",
                                        {"DECISION_VISIBILITY_CONTENT_REMOVED", "DECISION_VISIBILITY_CONTENT_LABELLED"}));
    fails("visibility twice", with(incompatible(), "decision_visibility",
                                   {"DECISION_VISIBILITY_CONTENT_REMOVED", "DECISION_VISIBILITY_CONTENT_REMOVED"}),
          "decision_visibility repeated");
    const Statement other = with(incompatible(), "decision_visibility", {"DECISION_VISIBILITY_OTHER"});
    passes("visibility other", with(other, "decision_visibility_other", {"replié"}));
    fails("visibility other without words", other, "decision_visibility_other missing");
    fails("visibility other for nothing", with(incompatible(), "decision_visibility_other", {"replié"}),
          "decision_visibility_other would-be-dropped");
    const Statement money = with(incompatible(), "decision_monetary", {"DECISION_MONETARY_OTHER"});
    passes("monetary other", with(money, "decision_monetary_other", {"retenue"}));
    fails("monetary other without words", money, "decision_monetary_other missing");
    fails("monetary other for nothing", with(incompatible(), "decision_monetary_other", {"retenue"}),
          "decision_monetary_other would-be-dropped");
    fails("monetary has one value", with(incompatible(), "decision_monetary", {"DECISION_MONETARY_SUSPENSION", "DECISION_MONETARY_TERMINATION"}),
          "decision_monetary repeated");
    fails("monetary's words", with(incompatible(), "decision_monetary", {"SUSPENSION"}), "decision_monetary unknown-value");
    fails("provision's words", with(incompatible(), "decision_provision", {"PARTIAL"}), "decision_provision unknown-value");
    fails("account's words", with(incompatible(), "decision_account", {"BANNED"}), "decision_account unknown-value");
    passes("account type", with(incompatible(), "account_type", {"ACCOUNT_TYPE_PRIVATE"}));
    fails("account type's words", with(incompatible(), "account_type", {"PRIVATE"}), "account_type unknown-value");
}

void groundRows()
{
    fails("ground", with(incompatible(), "decision_ground", {}),
          "decision_ground missing, incompatible_content_explanation would-be-dropped, incompatible_content_ground "
          "would-be-dropped, incompatible_content_illegal would-be-dropped");
    fails("incompatible ground", with(incompatible(), "incompatible_content_ground", {}), "incompatible_content_ground missing");
    fails("incompatible explanation", with(incompatible(), "incompatible_content_explanation", {}),
          "incompatible_content_explanation missing");
    passes("incompatible but not said whether illegal", with(incompatible(), "incompatible_content_illegal", {}));
    fails("illegal's words", with(incompatible(), "incompatible_content_illegal", {"no"}), "incompatible_content_illegal unknown-value");
    passes("illegal", illegal());
    fails("illegal ground", with(illegal(), "illegal_content_legal_ground", {}), "illegal_content_legal_ground missing");
    fails("illegal explanation", with(illegal(), "illegal_content_explanation", {}), "illegal_content_explanation missing");
    fails("illegal with whether illegal", with(illegal(), "incompatible_content_illegal", {"Yes"}),
          "incompatible_content_illegal would-be-dropped");
    passes("reference", with(incompatible(), "decision_ground_reference_url", {"https://example.org/charte#3"}));
    fails("reference", with(incompatible(), "decision_ground_reference_url", {"charte, article 3"}),
          "decision_ground_reference_url bad-format");
}

void contentRows()
{
    fails("content type", with(incompatible(), "content_type", {}), "content_type missing");
    fails("content type's words", with(incompatible(), "content_type", {"TEXT"}), "content_type unknown-value");
    passes("content types", with(incompatible(), "content_type", {"CONTENT_TYPE_TEXT", "CONTENT_TYPE_IMAGE"}));
    const Statement other = with(incompatible(), "content_type", {"CONTENT_TYPE_OTHER"});
    passes("content type other", with(other, "content_type_other", {"autocollant"}));
    fails("content type other", other, "content_type_other missing");
    fails("content type other for nothing", with(incompatible(), "content_type_other", {"autocollant"}),
          "content_type_other would-be-dropped");
    fails("category", with(with(with(incompatible(), "category", {}), "category_specification", {}), "category_specification_other", {}),
          "category missing");
    fails("one category", with(incompatible(), "category", {"STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH", "STATEMENT_CATEGORY_VIOLENCE"}),
          "category repeated");
    passes("category addition", with(incompatible(), "category_addition", {"STATEMENT_CATEGORY_VIOLENCE"}));
    fails("category addition's words", with(incompatible(), "category_addition", {"VIOLENCE"}), "category_addition unknown-value");
    fails("other keyword without its keyword", with(incompatible(), "category_specification", {}),
          "category_specification_other not-allowed");
    passes("keyword without category", with(incompatible(), "category_specification", {"KEYWORD_STALKING", "KEYWORD_OTHER"}));
    passes("keyword of an addition", with(with(incompatible(), "category_addition", {"STATEMENT_CATEGORY_SELF_HARM"}),
                                          "category_specification", {"KEYWORD_OTHER", "KEYWORD_SUICIDE"}));
    fails("keyword of another category", with(incompatible(), "category_specification", {"KEYWORD_OTHER", "KEYWORD_SUICIDE"}),
          "category_specification misplaced");
    passes("language", with(incompatible(), "content_language", {"EL"}));
    passes("language, not of the Union", with(incompatible(), "content_language", {"BR"}));
    passes("no language", with(incompatible(), "content_language", {}));
    fails("language: GR is a country", with(incompatible(), "content_language", {"GR"}), "content_language unknown-value");
    fails("language in small letters", with(incompatible(), "content_language", {"fr"}), "content_language unknown-value");
    passes("EAN-13", with(incompatible(), "content_id_ean", {"4006381333931"}));
    fails("EAN-13 of 12 digits", with(incompatible(), "content_id_ean", {"400638133393"}), "content_id_ean bad-format");
    fails("EAN-13 with a letter", with(incompatible(), "content_id_ean", {"400638133393X"}), "content_id_ean bad-format");
}

void dateRows()
{
    for (const char* field : {"content_date", "application_date"}) {
        const std::string name(field);
        fails(name + " missing", with(incompatible(), field, {}), name + " missing");
        fails(name + " of another form", with(incompatible(), field, {"23/11/2026"}), name + " bad-format");
        fails(name + " with a time", with(incompatible(), field, {"2026-11-23T10:00:00"}), name + " bad-format");
        fails(name + " on no day", with(incompatible(), field, {"2026-02-29"}), name + " bad-format");
        passes(name + " on a leap day", with(incompatible(), field, {"2024-02-29"}));
        passes(name + " on the last day", with(incompatible(), field, {"2038-01-01"}));
        fails(name + " after the last day", with(incompatible(), field, {"2038-01-02"}), name + " out-of-range");
    }
    passes("content, first day", with(incompatible(), "content_date", {"2000-01-01"}));
    fails("content, before the first day", with(incompatible(), "content_date", {"1999-12-31"}), "content_date out-of-range");
    passes("application, first day", with(incompatible(), "application_date", {"2020-01-01"}));
    fails("application, before the first day", with(incompatible(), "application_date", {"2019-12-31"}), "application_date out-of-range");
    for (const char* field : {"end_date_visibility_restriction", "end_date_monetary_restriction", "end_date_service_restriction",
                              "end_date_account_restriction"}) {
        const std::string name(field);
        passes(name + " on the day it begins", with(incompatible(), field, {"2026-11-23"}));
        passes(name + " empty is for ever", with(incompatible(), field, {""}));
        fails(name + " before it begins", with(incompatible(), field, {"2026-11-22"}), name + " out-of-range");
        fails(name + " too late", with(incompatible(), field, {"2038-01-02"}), name + " out-of-range");
        fails(name + " of another form", with(incompatible(), field, {"2027-1-1"}), name + " bad-format");
    }
}

void sourceRows()
{
    fails("source", with(incompatible(), "source_type", {}), "source_type missing");
    fails("source's words", with(incompatible(), "source_type", {"SOURCE_USER"}), "source_type unknown-value");
    const Statement notice = with(incompatible(), "source_type", {"SOURCE_ARTICLE_16"});
    passes("notice without identity", notice);
    passes("identity of a notice", with(notice, "source_identity", {"une association"}));
    fails("identity of one's own initiative", with(incompatible(), "source_identity", {"une association"}),
          "source_identity would-be-dropped");
    fails("facts", with(incompatible(), "decision_facts", {}), "decision_facts missing");
    fails("empty facts", with(incompatible(), "decision_facts", {""}), "decision_facts missing");
    fails("detection", with(incompatible(), "automated_detection", {}), "automated_detection missing");
    fails("detection's words", with(incompatible(), "automated_detection", {"true"}), "automated_detection unknown-value");
    fails("decision", with(incompatible(), "automated_decision", {}), "automated_decision missing");
    passes("identifier", with(incompatible(), "puid", {"a_Z-09"}));
    fails("identifier missing", with(incompatible(), "puid", {}), "puid missing");
    fails("identifier with a blank", with(incompatible(), "puid", {"GRF 1"}), "puid bad-format");
    fails("identifier with an accent", with(incompatible(), "puid", {"d\u00e9cision"}), "puid bad-format");
    fails("identifier with a line end", with(incompatible(), "puid", {"GRF-1\n"}), "puid bad-format");
    fails("a field that is none", with(incompatible(), "platform_name", {"x"}), "platform_name unknown-field");
}

// LAW.md 2.5, by number: the stricter of both.
void disagreementRows()
{
    passes("(1) scope: optional in code, required in prose", incompatible());
    fails("(1) scope: optional in code, required in prose", with(incompatible(), "territorial_scope", {}), "territorial_scope missing");
    passes("(1) Greece is GR", with(incompatible(), "territorial_scope", {"GR", "IS", "LI", "NO"}));
    fails("(1) EL is a language", with(incompatible(), "territorial_scope", {"EL"}), "territorial_scope unknown-value");
    fails("(1) UK has left", with(incompatible(), "territorial_scope", {"FR", "UK"}), "territorial_scope unknown-value");
    passes("(2) end after application", with(incompatible(), "end_date_visibility_restriction", {"2026-12-23"}));
    fails("(2) end before application", with(incompatible(), "end_date_visibility_restriction", {"2026-10-23"}),
          "end_date_visibility_restriction out-of-range");
    passes("(3) automated decision: three words", with(incompatible(), "automated_decision", {"AUTOMATED_DECISION_PARTIALLY"}));
    fails("(3) automated decision: Yes", with(incompatible(), "automated_decision", {"Yes"}), "automated_decision unknown-value");
    fails("(4) illegal_* with ground incompatible", with(incompatible(), "illegal_content_legal_ground", {"art. 33"}),
          "illegal_content_legal_ground would-be-dropped");
    fails("(4) illegal_content_explanation", with(incompatible(), "illegal_content_explanation", {"x"}),
          "illegal_content_explanation would-be-dropped");
    fails("(4) incompatible_* with ground illegal", with(illegal(), "incompatible_content_ground", {"x"}),
          "incompatible_content_ground would-be-dropped");
    fails("(4) incompatible_content_explanation", with(illegal(), "incompatible_content_explanation", {"x"}),
          "incompatible_content_explanation would-be-dropped");
    const Statement products = with(incompatible(), "category", {"STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS"});
    passes("(5) products", with(products, "category_specification", {"KEYWORD_OTHER", "KEYWORD_UNSAFE_PRODUCTS"}));
    fails("(5) dangerous toys are a constant only", with(products, "category_specification", {"KEYWORD_OTHER", "KEYWORD_DANGEROUS_TOYS"}),
          "category_specification unknown-value");
    for (const char* field : {"decision_monetary", "decision_provision", "decision_account", "account_type", "content_language"}) {
        const std::string name(field);
        fails("(6) the word null for " + name, with(incompatible(), field, {"null"}), name + " unknown-value");
    }
    passes("(6) absent instead", with(incompatible(), "account_type", {}));
}

} // namespace

void TestDsa::wordsAreThoseOfTheDatabase()
{
    QCOMPARE(dsaFields().size(), std::size_t(35));
    QCOMPARE(dsaFields().front(), std::string("puid"));
    QCOMPARE(dsaValues("category").size(), std::size_t(16));
    QCOMPARE(dsaValues("category_specification").size(), std::size_t(69));
    QCOMPARE(dsaValues("territorial_scope").size(), std::size_t(30));
    QCOMPARE(dsaValues("content_type").size(), std::size_t(8));
    QVERIFY(dsaValues("decision_facts").empty());
    QVERIFY(isDsaList("decision_visibility") && isDsaList("territorial_scope") && !isDsaList("category"));
    QVERIFY(dsaKeywordsOf("STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE").empty());
    for (const char* language : {"BG", "CS", "DA", "DE", "EL", "EN", "ES", "ET", "FI", "FR", "GA", "HR", "HU", "IT", "LT", "LV",
                                 "MT", "NL", "PL", "PT", "RO", "SK", "SL", "SV"}) {
        const auto& all = dsaValues("content_language");
        QVERIFY2(std::find(all.begin(), all.end(), language) != all.end(), language);
    }
}

void TestDsa::minimalStatementsPass()
{
    QCOMPARE(worded(checkStatement(incompatible())), QString());
    QCOMPARE(worded(checkStatement(illegal())), QString());
    QVERIFY(checkStatement({}).size() >= 10);
}

void TestDsa::rules_data()
{
    QTest::addColumn<Statement>("statement");
    QTest::addColumn<QString>("problems");
    decisionRows();
    groundRows();
    contentRows();
    dateRows();
    sourceRows();
    disagreementRows();
}

void TestDsa::rules()
{
    QFETCH(Statement, statement);
    QFETCH(QString, problems);
    QCOMPARE(worded(checkStatement(statement)), problems);
}

void TestDsa::lengthsCountCodePoints_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("most");
    for (const char* field : {"incompatible_content_ground", "category_specification_other"})
        QTest::newRow(field) << QString::fromLatin1(field) << 500;
    QTest::newRow("explanation") << QStringLiteral("incompatible_content_explanation") << 2'000;
    QTest::newRow("facts") << QStringLiteral("decision_facts") << 5'000;
}

void TestDsa::lengthsCountCodePoints()
{
    QFETCH(QString, field);
    QFETCH(int, most);
    // Two bytes each, then four bytes (two UTF-16 units) each: neither bytes nor units are counted.
    for (const char* character : {"\u00e9", "\U0001F600"}) {
        QVERIFY(checkStatement(with(incompatible(), qPrintable(field), {repeated(character, most)})).empty());
        const auto problems = checkStatement(with(incompatible(), qPrintable(field), {repeated(character, most + 1)}));
        QCOMPARE(worded(problems), field + QStringLiteral(" too-long"));
        QCOMPARE(problems.front().detail, std::to_string(most));
    }
    QCOMPARE(worded(checkStatement(with(incompatible(), "puid", {repeated("a", 501)}))), QStringLiteral("puid too-long"));
    QVERIFY(checkStatement(with(incompatible(), "puid", {repeated("a", 500)})).empty());
    const auto url = with(incompatible(), "decision_ground_reference_url", {"https://example.org/" + repeated("a", 481)});
    QCOMPARE(worded(checkStatement(url)), QStringLiteral("decision_ground_reference_url too-long"));
}

void TestDsa::removedWordsNameTheirSuccessor()
{
    const auto instead = [](const char* field, const char* word) {
        for (const DsaProblem& problem : checkStatement(with(incompatible(), field, {word}))) {
            if (problem.fault == DsaFault::UnknownValue && problem.detail == word)
                return QString::fromStdString(problem.instead);
        }
        return QStringLiteral("accepted");
    };
    QCOMPARE(instead("category", "STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE"), QStringLiteral("STATEMENT_CATEGORY_OTHER_VIOLATION_TC"));
    QCOMPARE(instead("category", "STATEMENT_CATEGORY_UNSAFE_AND_ILLEGAL_PRODUCTS"),
             QStringLiteral("STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS"));
    QCOMPARE(instead("category", "STATEMENT_CATEGORY_NON_CONSENSUAL_BEHAVIOUR"), QString());
    QCOMPARE(instead("category", "STATEMENT_CATEGORY_PORNOGRAPHY_OR_SEXUALIZED_CONTENT"), QString());
    QCOMPARE(instead("category_specification", "KEYWORD_ONLINE_BULLYING_INTIMIDATION"), QStringLiteral("KEYWORD_CYBER_BULLYING_INTIMIDATION"));
    QCOMPARE(instead("category_specification", "KEYWORD_DISINFORMATION"), QStringLiteral("KEYWORD_MISINFORMATION_DISINFORMATION"));
    QCOMPARE(instead("category_specification", "KEYWORD_INSUFFICIENT_INFORMATION_TRADERS"),
             QStringLiteral("KEYWORD_INSUFFICIENT_INFORMATION_ON_TRADERS"));
    QCOMPARE(instead("category_specification", "KEYWORD_NON_CONSENSUAL_ITEMS_DEEPFAKE"),
             QStringLiteral("KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE"));
    for (const char* gone : {"KEYWORD_MISINFORMATION", "KEYWORD_FOREIGN_INFORMATION_MANIPULATION", "KEYWORD_REGULATED_GOODS_SERVICES",
                             "KEYWORD_DANGEROUS_TOYS", "KEYWORD_GENDER_BASED_VIOLENCE", "KEYWORD_IMAGE_BASED_SEXUAL_ABUSE"})
        QCOMPARE(instead("category_specification", gone), QString());
    QCOMPARE(instead("territorial_scope", "EL"), QStringLiteral("GR"));
    QCOMPARE(instead("content_language", "GR"), QStringLiteral("EL"));
}

void TestDsa::everyKeywordPassesUnderItsCategoryOnly()
{
    int placed = 0;
    for (const std::string& category : dsaValues("category")) {
        for (const std::string& keyword : dsaKeywordsOf(category)) {
            const Statement right = with(with(with(incompatible(), "category", {category}), "category_specification", {keyword}),
                                         "category_specification_other", {});
            QVERIFY2(checkStatement(right).empty(), keyword.c_str());
            const std::string other = category == "STATEMENT_CATEGORY_SELF_HARM" ? "STATEMENT_CATEGORY_VIOLENCE" : "STATEMENT_CATEGORY_SELF_HARM";
            QCOMPARE(worded(checkStatement(with(right, "category", {other}))), QStringLiteral("category_specification misplaced"));
            ++placed;
        }
    }
    QCOMPARE(placed, 67); // and two that stand under none
}

void TestDsa::identifiersAreUniqueInAFile()
{
    const Statement second = with(incompatible(), "puid", {"GRF-2026-0001-D-0008"});
    QVERIFY(repeatedPuids({incompatible(), second}).empty());
    const auto problems = repeatedPuids({incompatible(), second, incompatible()});
    QCOMPARE(problems.size(), std::size_t(1));
    QCOMPARE(problems.front().detail, std::string("GRF-2026-0001-D-0007"));
}

void TestDsa::jsonLeavesOutWhatWouldBeDropped()
{
    Statement statement = incompatible();
    statement["illegal_content_legal_ground"] = {"art. 33"};
    statement["source_identity"] = {"une association"};
    statement["end_date_visibility_restriction"] = {""};
    statement["content_id_ean"] = {"4006381333931"};
    const QJsonObject json = toJson(statement);
    QVERIFY(!json.contains(QStringLiteral("illegal_content_legal_ground")));
    QVERIFY(!json.contains(QStringLiteral("source_identity")));
    QVERIFY(!json.contains(QStringLiteral("end_date_visibility_restriction")));
    QCOMPARE(json.value(QStringLiteral("territorial_scope")).toArray().first().toString(), QStringLiteral("FR"));
    QCOMPARE(json.value(QStringLiteral("category")).toString(), QStringLiteral("STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH"));
    QCOMPARE(json.value(QStringLiteral("content_id")).toObject().value(QStringLiteral("EAN-13")).toString(), QStringLiteral("4006381333931"));
    QVERIFY(!json.contains(QStringLiteral("content_id_ean")));
}

QTEST_GUILESS_MAIN(TestDsa)
#include "tst_dsa.moc"
