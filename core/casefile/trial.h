#pragma once
#include "core/base/result.h"
#include "core/journal/state.h"
#include "core/rules/pack.h"
#include "core/rules/rule_set.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::casefile {

class CaseCore;

// Rules that are tried out on a case without touching it, compiled together with those that they ask for with hit(…).
// Invariant: the tried rules are the first `count` of `set`, in the order given.
struct Trial {
    std::shared_ptr<const rules::RuleSet> set;
    std::size_t count = 0;
};
// `others`: where the rules asked for are looked up, as they stand there. Errors: those of RuleSet::compile.
base::Result<Trial> compileTrial(std::vector<rules::Rule> tried, const std::vector<rules::Rule>& others);

// True where its condition asks for other rules.
bool asksForRules(const rules::Rule& rule);

// A rule of the case in that state, by full id or, where unique, its own. Any thread. Errors: RuleUnknown, `hint` the
// nearest name.
base::Result<rules::Rule> ruleOf(const CaseCore& core, const journal::CaseState& state, std::string_view id);
// The same as it would be live with that condition (empty: its own). An empty id gives a condition alone, of the pack
// of the case. Errors: RuleUnknown, BadExpression.
base::Result<rules::Rule> liveRule(const CaseCore& core, const journal::CaseState& state, std::string_view id,
                                   std::string_view when);

} // namespace greffier::casefile
