#pragma once
#include "core/evidence/hit.h"
#include "core/rules/condition.h"

namespace greffier::rules {

// What of an answer counts as a hit: the matches without those that the condition wants outside quotations.
std::vector<Match> keptMatches(const Answer& answer);
// Ascending; overlapping spans joined.
std::vector<base::Span> mergedSpans(std::vector<base::Span> spans);

// Fills truth, near-miss and tree. Near-miss: one condition short of a hit, while something that it looks for stands in
// the text (without that every rule of one word would nearly hit every comment).
void explainInto(evidence::Explanation& explanation, const Condition& condition, Subject& subject,
                 Surroundings& around, HitSource* hits, Language language);

} // namespace greffier::rules
