#pragma once
#include "core/base/result.h"
#include "core/base/span.h"
#include "core/journal/act.h"

#include <string>
#include <string_view>
#include <vector>

namespace greffier::casefile {

class CaseFile;

// What a passage shall be. Passages may overlap each other; the stretches of one may not.
struct PassageRequest {
    std::string comment; // c-N
    base::Span span;     // code points of the exact text
    std::string label, ground, rule, note; // ground: a first impression, which can be withdrawn (qualify.h)
    std::vector<base::Span> more{};   // further stretches, in any order
    std::string severity{}, person{}; // severity as rules name them; the person aimed at ("n-2")
    std::string from{};               // the passage of an earlier capture that this one continues ("a-9")
};
// Commits PassageMarked, its stretches in the order of the text. Errors: UnknownObject, PassageNotFound (outside the text
// or empty), PassageSplitsGrapheme, BadValue (stretches that overlap, unknown severity or person), GroundConflict (a ground
// that excludes this one stands on the same words).
base::Result<journal::Act> markPassage(CaseFile& file, const PassageRequest& request);
// The n-th occurrence (from 1) of `exact` in the comment, else of its composed or decomposed form (NFC, NFD). Errors:
// PassageNotFound.
base::Result<base::Span> findPassage(const CaseFile& file, const std::string& comment, std::string_view exact, int n);
// A passage as a rule's hit on the comment suggests it: its words, whole characters, with the rule's title as label, its
// severity and its ground. Errors: RuleUnknown, UnknownObject (no such hit), PassageNotFound (a hit without words).
base::Result<PassageRequest> passageOfHit(const CaseFile& file, const std::string& comment, const std::string& rule,
                                          std::string_view language);
base::Result<journal::Act> retractPassage(CaseFile& file, const std::string& passage); // "a-9"

// Whether every stretch of a passage still stands in the text, word for word: checked wherever passages are read.
bool fits(const journal::PassageMarked& mark, std::string_view text);
// The passages of the case that do not fit the texts of their comments any more ("a-9"); a whole case has none.
// Errors: those of reading.
base::Result<std::vector<std::string>> brokenPassages(const CaseFile& file);

} // namespace greffier::casefile
