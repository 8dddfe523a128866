#pragma once
#include "core/evidence/comment.h"
#include "core/evidence/hit.h"
#include "core/evidence/relations.h"
#include "core/journal/state.h"
#include "core/law/clocks.h"
#include "core/report/document.h"

#include <string_view>
#include <vector>

namespace greffier::report {

// English source strings of the context "Report" for the values of the case; Labels::text translates them.
const char* wordFor(journal::DecisionStatus status);
const char* wordFor(evidence::Severity severity);
const char* wordFor(evidence::Truth truth);
const char* wordFor(text::ReadingKind reading);
const char* wordFor(evidence::ReplyReason reason);
const char* wordFor(evidence::Confidence confidence);
const char* wordFor(journal::EvidenceDegree degree);
const char* wordFor(journal::ElementState state);
const char* wordFor(law::ClockKind kind);
const char* wordForRuleState(std::string_view state);
const char* wordForMoment(std::string_view from); // of evidence::momentOrigin()
const char* wordForLoss(std::string_view what); // null where the kind of loss has no words: print its id
const char* wordForAct(std::string_view kind);  // null for a kind of a later version
const char* wordForField(std::string_view key); // of a case value or an asserted fact; null where it has no words
const char* wordForWithheld(std::string_view kind); // why it was taken out
Tone toneOf(journal::DecisionStatus status);
Tone toneOf(evidence::Severity severity);
Tone toneOf(journal::ElementState state);
Tone toneOf(law::ClockState state);
// Stable names for data formats: "true", "readable"; those of evidence stand in core/evidence/names.h.
std::string_view idOf(evidence::Truth truth);
std::vector<std::string_view> idsOf(const text::Disguises& how); // "lookalikes", "signs", …
std::string_view idOf(text::ReadingKind reading);
std::string_view idOf(law::ClockKind kind);   // "prescription", "internal-complaint", …
std::string_view idOf(law::ClockState state); // "unknown", "running", "soon", "over"

} // namespace greffier::report
