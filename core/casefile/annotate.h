#pragma once
#include "core/base/result.h"
#include "core/casefile/passages.h"
#include "core/journal/act.h"
#include "core/rules/rule_statistics.h"

#include <string>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// The one place where a person's judgement on comments becomes an act.
// Every function commits one act. Errors: UnknownObject, PlaceholderNotAllowed, those of CaseFile::act.

// Decides one comment or many (one act). The hits that stand on a single comment are recorded with the decision.
base::Result<journal::Act> decide(CaseFile& file, const std::vector<std::string>& comments,
                                  journal::DecisionStatus status, const std::string& reason);
base::Result<journal::Act> note(CaseFile& file, const std::string& object, const std::string& text);

// Comments, threads and captures can carry notes, facts and attached files; a placeholder cannot.
base::Status checkObject(const CaseFile& file, const std::string& object);

base::Result<journal::Act> judgeHit(CaseFile& file, const std::string& comment, const std::string& rule,
                                    journal::Verdict verdict);
// Fields: author, posted (ISO 8601), role, permalink, audience on a comment; posted, permalink, audience on a thread.
// Errors: UnknownField, BadValue.
base::Result<journal::Act> assertFact(CaseFile& file, const std::string& object, const std::string& field,
                                      const std::string& value, const std::string& source);
// A rule's state, with the reason. A rule whose text was written in the case becomes active only with a written reason or
// where `shown`, what a backtest gave, is enough (rules::isProven); the adoption of a tested pack is reason enough for
// the pack's own text. Errors: RuleUnknown, BadValue, ActivationRefused.
base::Result<journal::Act> setRuleState(CaseFile& file, const std::string& rule, const std::string& state,
                                        const std::string& reason, const rules::Tally& shown = {});
// A rule with other words, or a new one, which is a draft. An active rule whose condition changes is only watched from then
// on (an act of its own, before this one): it becomes active again through setRuleState(). Errors: BadExpression with the
// position in `when`.
base::Result<journal::Act> editRule(CaseFile& file, const journal::RuleEdited& edited);

} // namespace greffier::casefile
