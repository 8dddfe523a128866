#include "core/report/dsa_writer.h"

#include "core/base/digest.h"
#include "core/evidence/relative_time.h"
#include "core/law/period.h"
#include "core/report/dsa_privacy.h"
#include "core/report/labels.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cctype>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

namespace greffier::report {
namespace {

using base::ErrorCode;
using base::Result;

const journal::Act* actOf(const ReportData& data, const ReportItem& item)
{
    const std::int64_t seq = item.decision ? item.decision->act : 0;
    const bool isThere = seq > 0 && static_cast<std::size_t>(seq) <= data.journal.size();
    return isThere ? &data.journal[static_cast<std::size_t>(seq) - 1] : nullptr;
}

const journal::Decided* decidedOf(const ReportData& data, const ReportItem& item)
{
    const journal::Act* act = actOf(data, item);
    return act ? std::get_if<journal::Decided>(&act->payload) : nullptr;
}

// An assertion is used where nothing was captured.
law::Dated publicationOf(const ReportItem& item)
{
    const evidence::PostedTime& posted = item.comment.posted;
    law::Dated dated;
    const bool isCounted = evidence::isRelativeTime(posted.raw); // back from the capture: no date for an authority
    if (!isCounted && posted.seconds && posted.isZoneKnown) {
        dated.utcMs = *posted.seconds * 1'000;
    } else if (!isCounted && posted.seconds) {
        dated.day = QDateTime::fromSecsSinceEpoch(*posted.seconds, Qt::UTC).date(); // the writer's own calendar
    } else if (const auto asserted = item.asserted.find("posted"); asserted != item.asserted.end()) {
        const QString value = QString::fromStdString(asserted->second.value);
        const QDateTime moment = QDateTime::fromString(value, Qt::ISODate);
        if (value.size() > 10 && moment.isValid() && moment.timeSpec() != Qt::LocalTime)
            dated.utcMs = moment.toMSecsSinceEpoch();
        else if (const QDate day = QDate::fromString(value.left(10), Qt::ISODate); day.isValid())
            dated.day = day;
    }
    return dated;
}

std::string iso(QDate day)
{
    return day.toString(Qt::ISODate).toStdString();
}

// Stable: the same decision gives the same identifier in every export. Unique for ever: case, act and comment, and a
// few digits of the act's hash, which tell apart two copies of a case that went on separately.
std::string puidOf(const ReportData& data, const ReportItem& item)
{
    const journal::Act* act = actOf(data, item);
    return "GRF-" + data.caseUid + "-" + (act ? act->publicId() : std::string("a-0")) + "-" +
           base::toString(item.comment.publicId) + "-" + (act ? base::toHex(act->hash).substr(0, 8) : std::string());
}

void apply(law::Statement& statement, law::DsaSetting setting)
{
    if (setting.values.empty())
        statement.erase(setting.field);
    else
        statement[setting.field] = std::move(setting.values);
}

bool isGiven(const law::Statement& statement, const char* field)
{
    const auto found = statement.find(field);
    return found != statement.end() && !found->second.empty();
}

std::string languageOf(const ReportData& data)
{
    const auto own = data.values.find("language");
    std::string code = own != data.values.end() && own->second.size() == 2 ? own->second : data.language;
    std::transform(code.begin(), code.end(), code.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return code;
}

law::Statement defaults(const ReportData& data, const ReportItem& item, const journal::Decided& decided)
{
    const bool hadHits = decided.comments.size() == 1 ? !decided.hits.empty() : !item.hits.empty();
    const bool isBulk = decided.comments.size() > 1;
    law::Statement statement{
        {"puid", {puidOf(data, item)}},
        {"decision_ground", {"DECISION_GROUND_INCOMPATIBLE_CONTENT"}},
        {"content_type", {"CONTENT_TYPE_TEXT"}},
        {"category", {"STATEMENT_CATEGORY_OTHER_VIOLATION_TC"}},
        {"territorial_scope", {"FR"}},
        {"content_language", {languageOf(data)}},
        {"content_date", {iso(law::parisDay(publicationOf(item)))}},
        {"application_date", {iso(law::parisDay({item.decision->at.utcMs, {}}))}},
        {"decision_facts", {decided.reason}},
        {"source_type", {"SOURCE_VOLUNTARY"}},
        {"automated_detection", {hadHits ? "Yes" : "No"}},
        {"automated_decision",
         {isBulk && hadHits ? "AUTOMATED_DECISION_PARTIALLY" : "AUTOMATED_DECISION_NOT_AUTOMATED"}}};
    if (decided.status == journal::DecisionStatus::Removed)
        statement["decision_visibility"] = {"DECISION_VISIBILITY_CONTENT_REMOVED"};
    return statement;
}

// The explanation of the ground is the facts where nobody wrote another one; the clause is named in general terms.
void completeGround(const ReportData& data, law::Statement& statement)
{
    const Labels labels(data.language);
    const auto ground = statement.find("decision_ground");
    const bool isIllegal = ground != statement.end() && ground->second == std::vector<std::string>{"DECISION_GROUND_ILLEGAL_CONTENT"};
    const char* explanation = isIllegal ? "illegal_content_explanation" : "incompatible_content_explanation";
    if (!isGiven(statement, explanation) && isGiven(statement, "decision_facts"))
        statement[explanation] = statement["decision_facts"];
    if (!isIllegal && !isGiven(statement, "incompatible_content_ground"))
        statement["incompatible_content_ground"] = {labels.text(QT_TRANSLATE_NOOP("Report", "Terms of use of the service"))};
    // Defaults of the case for the other ground have nothing to say here.
    const std::string_view other = isIllegal ? "incompatible_content_" : "illegal_content_";
    std::erase_if(statement, [other](const auto& field) { return field.first.starts_with(other); });
}

Result<law::Statement> makeStatement(const ReportData& data, const ReportItem& item, const journal::Decided& decided)
{
    law::Statement statement = defaults(data, item, decided);
    for (const auto& [key, value] : data.values) {
        if (!key.starts_with("dsa.") || key == "dsa.redress")
            continue;
        auto setting = law::readDsaSetting(key.substr(4), value);
        if (!setting)
            return base::fail(setting.error());
        apply(statement, std::move(*setting));
    }
    for (const journal::NamedValue& own : decided.dsa) {
        auto setting = law::readDsaSetting(own.key, own.value);
        if (!setting)
            return base::fail(setting.error());
        apply(statement, std::move(*setting));
    }
    completeGround(data, statement);
    return statement;
}

bool restricts(const journal::Decided& decided)
{
    return decided.status == journal::DecisionStatus::Removed ||
           std::any_of(decided.dsa.begin(), decided.dsa.end(), [](const journal::NamedValue& own) {
               const auto setting = law::readDsaSetting(own.key, own.value);
               return setting && !setting->values.empty() &&
                      (setting->field == "decision_visibility" || setting->field == "decision_monetary" ||
                       setting->field == "decision_provision" || setting->field == "decision_account");
           });
}

// Personal data besides those of the finder: persons of the case, what is disguised, every kind of number.
std::optional<law::DsaProblem> forbiddenIn(const law::Statement& statement, const Redactor& forbidden)
{
    for (const std::string& field : statementTexts()) {
        const auto found = statement.find(field);
        if (found == statement.end() || found->second.empty())
            continue;
        const auto counts = forbidden.count(found->second.front());
        if (!counts.empty())
            return law::DsaProblem{field, law::DsaFault::PersonalData, forbidden.set().values[counts.begin()->first].kind};
    }
    return std::nullopt;
}

void changeTexts(law::Statement& statement, const std::function<std::string(const std::string&)>& change)
{
    for (const std::string& field : statementTexts()) {
        const auto found = statement.find(field);
        if (found == statement.end())
            continue;
        for (std::string& text : found->second)
            text = change(text);
    }
}

std::string described(const law::DsaProblem& problem)
{
    std::string text = problem.field + " " + std::string(law::toString(problem.fault));
    if (!problem.detail.empty())
        text += " (" + problem.detail + (problem.instead.empty() ? "" : " -> " + problem.instead) + ")";
    return text;
}

} // namespace

Result<DsaStatements> makeStatements(const ReportData& data, const StatementPrivacy& privacy)
{
    DsaStatements made;
    const PersonalDataFinder finder(data, privacy.names);
    for (std::size_t i = 0; i < data.items.size(); ++i) {
        const ReportItem& item = data.items[i];
        const journal::Decided* decided = item.isSelected ? decidedOf(data, item) : nullptr;
        if (!decided || !restricts(*decided))
            continue;
        const std::string comment = base::toString(item.comment.publicId);
        if (!publicationOf(item).isKnown()) {
            made.undated.push_back(comment);
            continue;
        }
        auto statement = makeStatement(data, item, *decided);
        if (!statement)
            return base::fail(statement.error());
        if (privacy.takenOut != nullptr)
            changeTexts(*statement, [&privacy](const std::string& text) { return privacy.takenOut->apply(text).text; });
        std::vector<law::DsaProblem> problems = law::checkStatement(*statement);
        const std::vector<law::DsaProblem> personal = finder.find(*statement);
        problems.insert(problems.end(), personal.begin(), personal.end());
        if (const auto forbidden = privacy.forbidden != nullptr ? forbiddenIn(*statement, *privacy.forbidden) : std::nullopt)
            problems.push_back(*forbidden);
        if (!problems.empty())
            return base::fail(ErrorCode::StatementInvalid, comment, described(problems.front()));
        made.statements.push_back({comment, i, std::move(*statement)});
    }
    return made;
}

DsaStatements wordless(const DsaStatements& statements)
{
    DsaStatements kept = statements;
    for (DsaStatement& one : kept.statements)
        changeTexts(one.statement, [](const std::string& text) { return text.empty() ? text : std::string("\u25A0"); });
    return kept;
}

std::vector<std::string> dsaFiles(const DsaStatements& statements)
{
    std::vector<std::string> files;
    for (std::size_t first = 0; first < statements.statements.size(); first += law::kStatementsPerFile) {
        QJsonArray all;
        const std::size_t end = std::min(first + law::kStatementsPerFile, statements.statements.size());
        for (std::size_t i = first; i < end; ++i)
            all.append(law::toJson(statements.statements[i].statement));
        files.push_back(QJsonDocument(QJsonObject{{QStringLiteral("statements"), all}}).toJson().toStdString());
    }
    return files;
}

} // namespace greffier::report
