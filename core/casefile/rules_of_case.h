#pragma once
#include "core/base/result.h"
#include "core/journal/state.h"
#include "core/rules/pack.h"
#include "core/rules/rule_set.h"

#include <memory>
#include <string_view>
#include <vector>

namespace greffier::casefile {

class CaseCore;

// The pack of rules that were written in the case itself.
constexpr std::string_view kCasePack = "case";

// The rules of a case as they stand in that state: those of its adopted packs, with the texts, states and removals of
// the case, then its own. Any thread. A pack that cannot be read any more gives no rule: `verify` names its blob.
// Reading and compiling cost as much as thousands of comments, so the case keeps the last ones and gives them again while
// its rules stay as they are.
std::shared_ptr<const std::vector<rules::Rule>> rulesOf(const CaseCore& core, const journal::CaseState& state);

// The same, compiled. Errors: those of rules::RuleSet::compile.
base::Result<std::shared_ptr<const rules::RuleSet>> compiledRules(const CaseCore& core, const journal::CaseState& state);

// The word lists that a condition of that pack may use: the pack's own; for a rule of the case (or no pack) those of
// every adopted pack.
rules::WordLists listsOf(const CaseCore& core, const journal::CaseState& state, std::string_view pack);

} // namespace greffier::casefile
