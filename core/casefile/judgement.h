#pragma once
#include "core/journal/state.h"
#include "core/rules/rule_statistics.h"

#include <string>

namespace greffier::casefile {

// What people said, by a verdict or a decision, about a rule's hit on a comment.
enum class Judgement { Undecided, Confirmed, Contradicted, Beside };

// The decision on a comment speaks for its hits (flagged, removed and escalated confirm them, cleared contradicts
// them), unless the hit has a verdict of its own. `rule`: full id; empty for a condition that is no rule yet.
Judgement judgementOf(const journal::CaseState& state, const std::string& comment, const std::string& rule);

// A hit that is wrong or beside the point speaks against its rule.
void count(rules::Tally& tally, Judgement judgement);

// Flagged, removed or escalated.
bool isDecidedAgainst(journal::DecisionStatus status);

} // namespace greffier::casefile
