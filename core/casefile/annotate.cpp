#include "core/casefile/annotate.h"

#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/casefile/decide_dsa.h"
#include "core/casefile/rule_book.h"
#include "core/casefile/rules_of_case.h"
#include "core/evidence/names.h"
#include "core/law/dsa.h"
#include "core/rules/rule_state.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using journal::Act;

std::vector<journal::ConfirmedHit> standingHits(const CaseFile& file, base::ItemId comment)
{
    std::vector<journal::ConfirmedHit> standing;
    const auto hits = file.hits(comment);
    if (hits.empty())
        return standing;
    const auto set = compiledRules(file.core(), file.state());
    if (!set)
        return standing;
    for (const rules::Rule& rule : (*set)->rules()) {
        const bool stands = std::any_of(hits.begin(), hits.end(),
                                        [&rule](const evidence::Hit& hit) { return hit.rule == rule.fullId(); });
        if (stands)
            standing.push_back({rule.fullId(), base::toHex(rule.condition.digest())});
    }
    return standing;
}

bool isIsoDate(const std::string& value)
{
    return QDateTime::fromString(QString::fromStdString(value), Qt::ISODate).isValid();
}

} // namespace

base::Status checkObject(const CaseFile& file, const std::string& object)
{
    const auto id = base::parsePublicId(object);
    if (!id)
        return base::fail(ErrorCode::UnknownObject, object);
    const auto within = [&id](std::size_t count) { return id->number <= static_cast<std::int64_t>(count); };
    switch (id->kind) {
    case base::PublicKind::Comment:
    case base::PublicKind::Placeholder:
        if (const auto comment = file.resolveComment(object); !comment)
            return base::fail(comment.error());
        return {};
    case base::PublicKind::Thread:
        return within(file.threads().size()) ? base::Status() : base::fail(ErrorCode::UnknownObject, object);
    case base::PublicKind::Capture:
        return within(file.captures().size()) ? base::Status() : base::fail(ErrorCode::UnknownObject, object);
    case base::PublicKind::Act:
    case base::PublicKind::Person:
    case base::PublicKind::Complaint:
        break;
    }
    return base::fail(ErrorCode::UnknownObject, object);
}

Result<Act> decide(CaseFile& file, const std::vector<std::string>& comments, journal::DecisionStatus status,
                   const std::string& reason)
{
    return decide(file, comments, status, reason, {});
}

Result<Act> decide(CaseFile& file, const std::vector<std::string>& comments, journal::DecisionStatus status,
                   const std::string& reason, const std::vector<journal::NamedValue>& dsa)
{
    if (comments.empty())
        return base::fail(ErrorCode::UnknownObject);
    for (const journal::NamedValue& own : dsa) {
        if (const auto setting = law::readDsaSetting(own.key, own.value); !setting)
            return base::fail(setting.error());
    }
    journal::Decided decided{comments, status, reason, {}, dsa};
    for (const std::string& comment : comments) {
        const auto item = file.resolveComment(comment);
        if (!item)
            return base::fail(item.error());
        if (comments.size() == 1)
            decided.hits = standingHits(file, *item);
    }
    return file.act(std::move(decided));
}

Result<Act> note(CaseFile& file, const std::string& object, const std::string& text)
{
    if (const auto status = checkObject(file, object); !status)
        return base::fail(status.error());
    if (text.empty())
        return base::fail(ErrorCode::BadValue, object);
    return file.act(journal::Noted{object, text});
}

Result<Act> judgeHit(CaseFile& file, const std::string& comment, const std::string& rule, journal::Verdict verdict)
{
    const auto item = file.resolveComment(comment);
    if (!item)
        return base::fail(item.error());
    const auto info = findRule(file, rule);
    if (!info)
        return base::fail(info.error());
    const auto hits = file.hits(*item);
    const std::string id = info->rule.fullId();
    if (std::none_of(hits.begin(), hits.end(), [&id](const evidence::Hit& hit) { return hit.rule == id; }))
        return base::fail(ErrorCode::UnknownObject, comment, id); // no hit of that rule stands there
    return file.act(journal::HitJudged{comment, id, base::toHex(info->rule.condition.digest()), verdict});
}

Result<Act> assertFact(CaseFile& file, const std::string& object, const std::string& field, const std::string& value,
                       const std::string& source)
{
    if (const auto status = checkObject(file, object); !status)
        return base::fail(status.error());
    constexpr std::array<std::string_view, 5> kCommentFields{"author", "posted", "role", "permalink", "audience"};
    constexpr std::array<std::string_view, 3> kThreadFields{"posted", "permalink", "audience"};
    const bool isComment = object.starts_with("c-");
    const bool isKnown = isComment
                             ? std::find(kCommentFields.begin(), kCommentFields.end(), field) != kCommentFields.end()
                             : std::find(kThreadFields.begin(), kThreadFields.end(), field) != kThreadFields.end();
    if (!isKnown) {
        const std::string names = isComment ? "author posted role permalink audience" : "posted permalink audience";
        return base::fail(base::Error{ErrorCode::UnknownField, object, field, 0, 0, names});
    }
    if (value.empty() || (field == "posted" && !isIsoDate(value)))
        return base::fail(base::Error{ErrorCode::BadValue, object, field + "=" + value, 0, 0,
                                      field == "posted" ? "2019-02-20, 2019-02-20T14:05:00+01:00" : ""});
    return file.act(journal::Asserted{object, field, value, source});
}

Result<Act> setRuleState(CaseFile& file, const std::string& rule, const std::string& state, const std::string& reason,
                         const rules::Tally& shown)
{
    const auto info = findRule(file, rule);
    if (!info)
        return base::fail(info.error());
    const auto wanted = rules::ruleStateFrom(state);
    if (!wanted)
        return base::fail(base::Error{ErrorCode::BadValue, rule, state, 0, 0, "draft watch active retired"});
    const bool hasReason = std::any_of(reason.begin(), reason.end(), [](char c) { return c != ' ' && c != '\t'; });
    const bool isActivated = *wanted == rules::RuleState::Active && info->rule.state != rules::RuleState::Active;
    if (isActivated && info->isEdited && !hasReason && !rules::isProven(shown))
        return base::fail(ErrorCode::ActivationRefused, info->rule.fullId(),
                          std::to_string(shown.confirmed) + " " + std::to_string(shown.contradicted));
    return file.act(journal::RuleStateSet{info->rule.fullId(), state, reason});
}

Result<Act> editRule(CaseFile& file, const journal::RuleEdited& edited)
{
    journal::RuleEdited named = edited;
    if (named.rule.find('/') == std::string::npos)
        named.rule = std::string(kCasePack) + "/" + named.rule;
    rules::ParseOptions options;
    options.where = named.rule;
    options.lists = listsOf(file.core(), file.state(), named.rule.substr(0, named.rule.find('/')));
    const auto condition = rules::parseExpression(named.when, options);
    if (!condition)
        return base::fail(condition.error());
    if (!named.severity.empty() && !evidence::severityFrom(named.severity))
        return base::fail(base::Error{ErrorCode::BadValue, named.rule, named.severity, 0, 0,
                                      "info low medium high critical"});
    // What was proven or adopted was the text before. The state goes first: no undo leaves the new text active.
    const auto before = findRule(file, named.rule);
    if (before && before->rule.fullId() == named.rule && before->rule.state == rules::RuleState::Active &&
        before->rule.condition.digest() != condition->digest()) {
        const std::string watch(rules::toString(rules::RuleState::Watch));
        if (const auto act = file.act(journal::RuleStateSet{named.rule, watch, {}}); !act)
            return base::fail(act.error());
    }
    return file.act(std::move(named));
}

} // namespace greffier::casefile
