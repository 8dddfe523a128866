#pragma once
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/journal/state.h"
#include "core/rules/pack.h"
#include "core/rules/rule_set.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::casefile {

class CaseCore;
struct Snapshot;

// Rules that are tried out on a case without touching it, and those of the same moment that they may ask for with hit(…),
// as they stand there.
struct TrialSide {
    std::vector<rules::Rule> tried;
    std::vector<rules::Rule> others;
};

// The sides compiled together, so that one pass over the case answers for all; rules see those of their own side only.
struct Trial {
    std::shared_ptr<const rules::RuleSet> set;
    std::vector<std::vector<std::size_t>> tried; // by side: the tried rules in the set, in the order given
};
// Errors: those of RuleSet::compile.
base::Result<Trial> compileTrial(const std::vector<TrialSide>& sides);

// What a tried rule says of a comment; never that it is false.
struct TrialAnswer {
    base::ItemId item;
    std::size_t rule = 0; // in the set
    evidence::Truth truth = evidence::Truth::True;
    std::vector<base::Span> spans; // of a hit
};
// Runs the tried rules over the whole case and calls `visit` on this thread, ascending by item. A rule that runs out of
// its budget too often is not evaluated any more: the comments that it could still hit are indeterminate. Errors: those of
// the reads; Cancelled.
using VisitAnswer = std::function<void(const TrialAnswer&)>;
base::Status runTrial(const CaseCore& core, const Snapshot& snapshot, const Trial& trial, const VisitAnswer& visit,
                      const base::JobControl& job);

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
