#include "core/casefile/rules_of_case.h"

#include "core/casefile/case_core.h"
#include "core/evidence/evidence_reader.h"
#include "core/evidence/names.h"
#include "core/rules/rule_state.h"
#include "core/store/evidence_sql.h"

#include <algorithm>

namespace greffier::casefile {
namespace {

std::string packBytes(const CaseCore& core, const std::string& sha256)
{
    const QByteArray digest = QByteArray::fromHex(QByteArray::fromStdString(sha256));
    return core
        .read([&digest](store::Connection& connection) -> base::Result<std::string> {
            auto find = connection.prepare(store::sql::kFindBlob);
            if (!find)
                return base::fail(find.error());
            find->bindBlob(1, {digest.constData(), static_cast<std::size_t>(digest.size())});
            const auto isKnown = find->step();
            if (!isKnown || !*isKnown)
                return base::fail(base::ErrorCode::CaseDamaged, connection.path());
            return evidence::loadBlob(connection, {find->integer(0)});
        })
        .value_or(std::string());
}

// A pack of the case as it was adopted; parsed once.
std::shared_ptr<const rules::Pack> packOf(const CaseCore& core, const std::string& id, const std::string& sha256)
{
    const std::string key = id + " " + sha256;
    if (auto kept = core.keptPack(key))
        return kept;
    auto pack = std::make_shared<const rules::Pack>(rules::parsePack(packBytes(core, sha256), id).pack);
    core.keepPack(key, pack);
    return pack;
}

void applyEdit(rules::Rule& rule, const journal::RuleEdited& edited, const rules::WordLists& lists)
{
    rules::ParseOptions options;
    options.lists = lists;
    options.where = edited.rule;
    const auto condition = rules::parseExpression(edited.when, options);
    if (!condition)
        return; // it was checked when the act was made
    rule.when = edited.when;
    rule.condition = *condition;
    if (!edited.title.empty())
        rule.title = {{"fr", edited.title}, {"en", edited.title}};
    rule.ground = edited.ground;
    rule.severity = evidence::severityFrom(edited.severity).value_or(rule.severity);
}

// Equal for two states whose rules are the same.
std::string rulesKey(const journal::CaseState& state)
{
    base::Sha256 key;
    for (const auto& [id, pack] : state.packs)
        key.addField(id).addField(pack.sha256);
    for (const auto& [id, edit] : state.editedRules)
        key.addField(id).addField(edit.title).addField(edit.severity).addField(edit.ground).addField(edit.when);
    for (const std::string& id : state.removedRules)
        key.addField("removed").addField(id);
    for (const auto& [id, name] : state.ruleStates)
        key.addField("state").addField(id).addField(name);
    return base::toHex(key.result());
}

void applyState(rules::Rule& rule, const journal::CaseState& state)
{
    const auto set = state.ruleStates.find(rule.fullId());
    if (set != state.ruleStates.end())
        rule.state = rules::ruleStateFrom(set->second).value_or(rule.state);
}

} // namespace

rules::WordLists listsOf(const CaseCore& core, const journal::CaseState& state, std::string_view pack)
{
    rules::WordLists all;
    for (const auto& [id, adopted] : state.packs) {
        if (!pack.empty() && pack != kCasePack && pack != id)
            continue;
        const auto known = packOf(core, id, adopted.sha256);
        all.insert(known->lists.begin(), known->lists.end());
    }
    return all;
}

static std::vector<rules::Rule> readRules(const CaseCore& core, const journal::CaseState& state)
{
    std::vector<rules::Rule> all;
    std::set<std::string> edited;
    for (const auto& [id, adopted] : state.packs) {
        const auto pack = packOf(core, id, adopted.sha256);
        for (rules::Rule rule : pack->rules) {
            if (state.removedRules.contains(rule.fullId()))
                continue;
            if (const auto edit = state.editedRules.find(rule.fullId()); edit != state.editedRules.end()) {
                applyEdit(rule, edit->second, pack->lists);
                edited.insert(edit->first);
            }
            applyState(rule, state);
            all.push_back(std::move(rule));
        }
    }
    for (const auto& [id, edit] : state.editedRules) {
        if (edited.contains(id))
            continue;
        rules::Rule rule;
        const std::size_t slash = id.find('/');
        rule.pack = slash == std::string::npos ? std::string(kCasePack) : id.substr(0, slash);
        rule.id = slash == std::string::npos ? id : id.substr(slash + 1);
        rule.state = rules::RuleState::Draft; // until it is activated
        applyEdit(rule, edit, listsOf(core, state, rule.pack));
        applyState(rule, state);
        if (!rule.condition.isEmpty())
            all.push_back(std::move(rule));
    }
    return all;
}

std::shared_ptr<const std::vector<rules::Rule>> rulesOf(const CaseCore& core, const journal::CaseState& state)
{
    const std::string key = rulesKey(state);
    if (const KeptRules kept = core.keptRules(); kept.all && kept.key == key)
        return kept.all;
    auto all = std::make_shared<const std::vector<rules::Rule>>(readRules(core, state));
    core.keepRules({key, all, nullptr});
    return all;
}

base::Result<std::shared_ptr<const rules::RuleSet>> compiledRules(const CaseCore& core, const journal::CaseState& state)
{
    const std::string key = rulesKey(state);
    if (const KeptRules kept = core.keptRules(); kept.compiled && kept.key == key)
        return kept.compiled;
    const auto previous = core.keptRules().compiled; // most rules of another state are the same
    const auto all = rulesOf(core, state);
    auto set = rules::RuleSet::compile(*all, previous.get());
    if (!set)
        return base::fail(set.error());
    auto shared = std::make_shared<const rules::RuleSet>(std::move(*set));
    core.keepRules({key, all, shared});
    return shared;
}

} // namespace greffier::casefile
