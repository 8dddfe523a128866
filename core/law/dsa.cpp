#include "core/law/dsa.h"

#include "core/law/dsa_values.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <set>

namespace greffier::law {
namespace {

bool isAbsent(const Statement& statement, std::string_view field)
{
    const auto found = statement.find(std::string(field));
    return found == statement.end() || found->second.empty() ||
           (found->second.size() == 1 && found->second.front().empty());
}

bool holds(const Statement& statement, std::string_view field, std::string_view value)
{
    const auto found = statement.find(std::string(field));
    return found != statement.end() && std::find(found->second.begin(), found->second.end(), value) != found->second.end();
}

// A field that the database keeps only where another one has a value, and silently drops otherwise.
struct Condition {
    std::string_view field, on, value;
    bool isRequired; // where the other one has that value
};
constexpr std::array<Condition, 8> kConditions{{
    {"decision_visibility_other", "decision_visibility", "DECISION_VISIBILITY_OTHER", true},
    {"decision_monetary_other", "decision_monetary", "DECISION_MONETARY_OTHER", true},
    {"content_type_other", "content_type", "CONTENT_TYPE_OTHER", true},
    {"illegal_content_legal_ground", "decision_ground", "DECISION_GROUND_ILLEGAL_CONTENT", true},
    {"illegal_content_explanation", "decision_ground", "DECISION_GROUND_ILLEGAL_CONTENT", true},
    {"incompatible_content_ground", "decision_ground", "DECISION_GROUND_INCOMPATIBLE_CONTENT", true},
    {"incompatible_content_explanation", "decision_ground", "DECISION_GROUND_INCOMPATIBLE_CONTENT", true},
    {"incompatible_content_illegal", "decision_ground", "DECISION_GROUND_INCOMPATIBLE_CONTENT", false},
}};

bool isDropped(const Statement& statement, std::string_view field)
{
    if (field == "source_identity")
        return holds(statement, "source_type", "SOURCE_VOLUNTARY");
    return std::any_of(kConditions.begin(), kConditions.end(), [&](const Condition& one) {
        return one.field == field && !holds(statement, one.on, one.value);
    });
}

void checkConditions(const Statement& statement, std::vector<DsaProblem>& problems)
{
    for (const Condition& one : kConditions) {
        const bool isKept = holds(statement, one.on, one.value);
        const bool isGiven = !isAbsent(statement, one.field);
        if (isKept && one.isRequired && !isGiven)
            problems.push_back({std::string(one.field), DsaFault::Missing, {}});
        else if (!isKept && isGiven)
            problems.push_back({std::string(one.field), DsaFault::WouldBeDropped, std::string(one.value)});
    }
    if (!isAbsent(statement, "source_identity") && isDropped(statement, "source_identity"))
        problems.push_back({"source_identity", DsaFault::WouldBeDropped, "SOURCE_VOLUNTARY"});
    // Meant for that keyword by the documentation; the validator does not look.
    if (!isAbsent(statement, "category_specification_other") && !holds(statement, "category_specification", "KEYWORD_OTHER"))
        problems.push_back({"category_specification_other", DsaFault::NotAllowed, "KEYWORD_OTHER"});
}

void checkPresence(const Statement& statement, std::vector<DsaProblem>& problems)
{
    for (const DsaField& field : dsaWords().fields) {
        if (field.isRequired && isAbsent(statement, field.name))
            problems.push_back({field.name, DsaFault::Missing, {}});
    }
    const bool hasDecision = std::any_of(kDsaDecisions.begin(), kDsaDecisions.end(),
                                         [&statement](std::string_view field) { return !isAbsent(statement, field); });
    if (!hasDecision)
        problems.push_back({"decision_visibility", DsaFault::Missing, {}});
}

// The documentation wants an end that is not before its beginning; the validator only asks for a date.
void checkEnds(const Statement& statement, std::vector<DsaProblem>& problems)
{
    const auto from = statement.find("application_date");
    if (from == statement.end() || from->second.size() != 1)
        return;
    const QDate begin = dsaDate(from->second.front());
    for (const char* field : {"end_date_visibility_restriction", "end_date_monetary_restriction",
                              "end_date_service_restriction", "end_date_account_restriction"}) {
        const auto end = statement.find(field);
        if (end == statement.end() || end->second.size() != 1)
            continue;
        const QDate day = dsaDate(end->second.front());
        if (begin.isValid() && day.isValid() && day < begin)
            problems.push_back({field, DsaFault::OutOfRange, "application_date"});
    }
}

void checkKeywords(const Statement& statement, std::vector<DsaProblem>& problems)
{
    const auto given = statement.find("category_specification");
    if (given == statement.end())
        return;
    std::set<std::string> fitting(dsaWords().anywhere.begin(), dsaWords().anywhere.end());
    for (const char* field : {"category", "category_addition"}) {
        const auto categories = statement.find(field);
        for (const std::string& category : categories == statement.end() ? std::vector<std::string>() : categories->second)
            fitting.insert(dsaKeywordsOf(category).begin(), dsaKeywordsOf(category).end());
    }
    const std::vector<std::string>& known = dsaValues("category_specification");
    for (const std::string& keyword : given->second) {
        const bool isKnown = std::find(known.begin(), known.end(), keyword) != known.end();
        if (isKnown && !fitting.contains(keyword))
            problems.push_back({"category_specification", DsaFault::Misplaced, keyword});
    }
}

} // namespace

std::string_view toString(DsaFault fault)
{
    constexpr std::array<std::string_view, 11> kNames{"missing",          "not-allowed",   "unknown-value", "too-long",
                                                      "bad-format",       "out-of-range",  "would-be-dropped",
                                                      "unknown-field",    "repeated",      "misplaced",
                                                      "personal-data"};
    return kNames[static_cast<std::size_t>(fault)];
}

const std::vector<std::string>& dsaFields()
{
    return dsaWords().names;
}

const std::vector<std::string>& dsaValues(std::string_view field)
{
    static const std::vector<std::string> none;
    const DsaField* found = dsaWords().field(field);
    return found ? found->values : none;
}

bool isDsaList(std::string_view field)
{
    const DsaField* found = dsaWords().field(field);
    return found && found->isList;
}

const std::vector<std::string>& dsaKeywordsOf(std::string_view category)
{
    static const std::vector<std::string> none;
    const auto found = dsaWords().keywords.find(category);
    return found == dsaWords().keywords.end() ? none : found->second;
}

std::vector<DsaProblem> checkStatement(const Statement& statement)
{
    std::vector<DsaProblem> problems;
    checkPresence(statement, problems);
    for (const auto& [name, values] : statement) {
        const DsaField* field = dsaWords().field(name);
        if (!field)
            problems.push_back({name, DsaFault::UnknownField, {}});
        else if (!isAbsent(statement, name))
            checkDsaValues(*field, values, problems);
    }
    checkConditions(statement, problems);
    checkEnds(statement, problems);
    checkKeywords(statement, problems);
    return problems;
}

std::vector<DsaProblem> repeatedPuids(const std::vector<Statement>& statements)
{
    std::vector<DsaProblem> problems;
    std::set<std::string> seen;
    for (const Statement& statement : statements) {
        const auto puid = statement.find("puid");
        if (puid != statement.end() && !puid->second.empty() && !seen.insert(puid->second.front()).second)
            problems.push_back({"puid", DsaFault::Repeated, puid->second.front()});
    }
    return problems;
}

QJsonObject toJson(const Statement& statement)
{
    QJsonObject json;
    for (const DsaField& field : dsaWords().fields) {
        if (isAbsent(statement, field.name) || isDropped(statement, field.name))
            continue;
        const std::vector<std::string>& values = statement.at(field.name);
        const QString first = QString::fromStdString(values.front());
        if (field.name == "content_id_ean") {
            json.insert(QStringLiteral("content_id"), QJsonObject{{QStringLiteral("EAN-13"), first}});
        } else if (field.isList) {
            QJsonArray all;
            for (const std::string& value : values)
                all.append(QString::fromStdString(value));
            json.insert(QString::fromStdString(field.name), all);
        } else {
            json.insert(QString::fromStdString(field.name), first);
        }
    }
    return json;
}

} // namespace greffier::law
