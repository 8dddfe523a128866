#pragma once
#include "core/base/error.h"
#include "core/base/job.h"
#include "core/base/pace.h"
#include "core/casefile/backtest.h"
#include "core/casefile/import_preview.h"
#include "core/casefile/rule_book.h"
#include "core/casefile/rule_diff.h"
#include "core/casefile/suggestions.h"
#include "core/casefile/verify.h"
#include "core/evidence/capture.h"
#include "core/evidence/hit.h"
#include "core/journal/act.h"
#include "core/rules/collisions.h"
#include "core/rules/pack.h"

#include <QString>

#include <cstdint>
#include <QStringList>

namespace greffier::models {

// The sentences of the interface and of the command line for values of core. Core never words anything.
// Every text is translated at the time of the call (context "Wording"); nothing is cached, so a switch of language needs
// no more than asking again.

// ONE line for a person: the file or object and the place in it, what happened, the way out.
// "page.html, line 3, column 12: The file is not well-formed (unexpected "<"). Save the page again, complete."
// Line breaks and other control characters of the error's data become spaces.
QString errorText(const base::Error& error);

QString statusText(journal::DecisionStatus status); // "open", "flagged"
QString statusVerb(journal::DecisionStatus status); // the action: "Flag", "Clear"
QString severityText(evidence::Severity severity);
QString stepsText(std::int64_t steps); // "12 steps"
QString costText(std::int64_t steps, std::int64_t budget); // "12 steps, 0.001 % of the budget"
QString truthText(evidence::Truth truth); // "true", "not decidable: data missing"
QString readingText(text::ReadingKind reading); // "as written", "ignoring case and accents"
// How a word was disguised: "c0nn4rd: “connard” (digits and signs for letters)" without the word as it was written.
QString disguiseText(const evidence::Disguise& disguise);
QString verdictText(journal::Verdict verdict);
QString ruleStateText(rules::RuleState state);
QString layerText(casefile::Layer layer);
QString findingText(const casefile::Finding& finding);       // one line: layer, row, what differs
QString stageText(base::Stage stage);                        // "Reading"
QString progressText(const base::Progress& progress);        // "Scanning: 1,200 of 20,000"
// How far, how fast and how long still: "1,200 of 20,000, 300 per second, about 1 min left"; what is not known is said or
// left out. Empty before anything is known.
QString paceText(const base::Progress& progress, const base::Pace& pace);

// What the act did, in one line, without who and when: "Flagged c-3: insult". Long texts are shortened.
QString actText(const journal::Act& act);
QString payloadText(const journal::Payload& payload);
// The kind alone, for a column or a filter: "Decision", "Note". Distinct for every kind.
QString kindText(const journal::Payload& payload);

// A format for people: "WordPress page" for "wordpress-html"; its id where it has no name; empty for none.
QString formatText(const std::string& format);
// Why a format was recognised, or what a file is that holds no thread; other facts of a reader are given as they are.
QString reasonText(const std::string& because);
// What a folder or archive holds: "12 files: WordPress page (10); 2 without comments, for example x.png: …".
QString insideText(const casefile::FilePreview& preview);

// The loss alone ("unknown author"), and with its count and example.
QString lossKindText(const std::string& what);
QString lossText(const evidence::Loss& loss);
// "20 captured of 32 announced"; "20 captured, number announced unknown".
QString completenessText(const evidence::Ledger& ledger);

// "7 of 9 (45–94 %)", the interval of 95 % in brackets; "no decisions yet" for 0 of 0.
QString precisionText(const rules::Tally& tally);
// What a backtest found, as lines: hits, precision, recall where it can be said, the warning of a runaway.
QStringList backtestTexts(const casefile::Backtest& test);
QString backtestGroupText(casefile::BacktestGroup group); // "confirmed by a decision"
// "3 gained, 1 lost, 2 in other passages, 40 as before".
QString ruleDiffText(const casefile::RuleDiff& diff);
// "12 French and 3 English words, 14 of them only in part"; "no ordinary word".
QString collisionText(const rules::TermCollisions& term);
QString examplesText(const rules::WordCollisions& words); // "abcès, accès, …"
// What was compared: "From 12 comments decided against and 30 cleared ones: 8 words."
QString suggestionsText(const casefile::Suggestions& suggestions);
QString matchedText(const casefile::Suggestion& suggestion); // "found already in 3 by pack/rule"; empty where not
// The rules that hit too many of the comments, as a warning; empty where there is none.
// On how many comments the last scan got no answer from a rule, and why; empty where it got them all.
QString ruleGapText(const casefile::RuleInfo& info);
QString runawayText(const std::vector<casefile::RuleHits>& runaways, std::int64_t comments);

// Counts with the plural of the language: "1 comment", "20 comments".
QString commentCountText(std::int64_t count);
QString hitCountText(std::int64_t count);

QString unknownAuthorText(); // "unknown author"
QString placeholderText();   // what a row says that stands for a missing comment

} // namespace greffier::models
