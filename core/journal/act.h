#pragma once
#include "core/base/clock.h"
#include "core/base/digest.h"
#include "core/base/span.h"

#include <QJsonObject>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace greffier::journal {

enum class DecisionStatus { Open, Cleared, Flagged, Removed, Escalated };
std::string_view toString(DecisionStatus status); // "open", "cleared", …
bool parseDecisionStatus(std::string_view text, DecisionStatus& status);

enum class Verdict { Right, Wrong, Beside };
std::string_view toString(Verdict verdict);
bool parseVerdict(std::string_view text, Verdict& verdict);

// How near the evidence is to what it shows: captured itself, quoted inside a capture, or told by somebody.
enum class EvidenceDegree { Direct, Quoted, Reported };
std::string_view toString(EvidenceDegree degree); // "direct", …
bool parseEvidenceDegree(std::string_view text, EvidenceDegree& degree);

enum class ElementState { Unknown, Established, Disputed, Absent };
std::string_view toString(ElementState state); // "unknown", …
bool parseElementState(std::string_view text, ElementState& state);

// The payloads of acts. Objects are public ids ("c-12", "t-1", "k-1", "n-2", "d-1") or act ids ("a-9").
struct CaseOpened { std::string title; };
struct CaptureAdded {
    std::string captureUid, format, evidenceDigest; // hex
    std::int64_t firstComment = 0, lastComment = 0; // numbers of c-N
};
struct Attached { std::string sha256, name, mediaType, to; std::int64_t size = 0; };
struct RulesAdopted { std::string pack, version, sha256; };
// A rule written or changed in the case; `when` is the condition's text. A rule of an adopted pack is overridden.
struct RuleEdited { std::string rule, title, severity, ground, when; };
struct RuleRemoved { std::string rule; };
struct RuleStateSet { std::string rule, state, reason; };
struct ScanRun {
    std::string rulesDigest; // hex, rules::RuleSet::digest
    int engine = 0;
    std::int64_t rules = 0, comments = 0, hits = 0, flaggedComments = 0, unknown = 0, indeterminate = 0;
};
struct ConfirmedHit { std::string rule, version; }; // version: hex digest of the rule
struct NamedValue { std::string key, value; };
struct Decided {
    std::vector<std::string> comments;
    DecisionStatus status = DecisionStatus::Open;
    std::string reason;
    std::vector<ConfirmedHit> hits; // the hits that stood on a single decided comment, for precision for ever after
    std::vector<NamedValue> dsa{};  // fields of the statement of reasons that differ from the case's defaults
};
struct Noted { std::string object, text; };
// A stretch of exact text with what stands around it, by which it is found again in another capture.
struct Excerpt {
    base::Span span;
    std::string exact, prefix, suffix; // prefix and suffix: up to 32 code points
};
struct PassageMarked {
    std::string comment;
    base::Span span;
    std::string exact, prefix, suffix; // prefix and suffix: up to 32 code points
    std::string textDigest;            // hex, salted digest of the comment's text
    std::string label, ground, rule, note;
    std::vector<Excerpt> more{};      // further stretches, disjoint and in order, after the first
    std::string severity{}, person{}; // severity as rules name them; the person aimed at ("n-2")
    std::string from{};               // the passage of an earlier capture that this one continues ("a-9")
};
struct PassageRetracted { std::string passage; }; // "a-9", the act that marked it
struct LabelSet { std::string comment, label; bool isOn = true; };
struct Asserted { std::string object, field, value, source; };
struct HitJudged { std::string comment, rule, version; Verdict verdict = Verdict::Right; };
struct CaseValueSet { std::string key, value; };
struct ViewSaved { std::string name, expression; };
struct ViewRemoved { std::string name; };
struct Exported { std::string format, profile, recipient, purpose, sha256, name; };
struct Verified { bool isIntact = false; std::string findings; };
// What has to be shown for a ground, and whether it is; `evidence` says by what.
struct Element {
    std::string element; // its id in the law catalogue
    ElementState state = ElementState::Unknown;
    std::string evidence;
};
// A ground for a passage, with the version of the catalogue's entry it was read in. Qualifying the same passage by the same
// ground again replaces the earlier one.
struct Qualified {
    std::string passage, ground, catalogue; // catalogue: date of the entry's version
    EvidenceDegree degree = EvidenceDegree::Direct;
    std::vector<Element> elements;
    std::string note;
};
struct QualificationWithdrawn { std::string qualification, reason; }; // "a-9", the act that qualified
// The first for a number names a person; the next ones add to it, a role that is not empty replaces the former. What is
// personal lies in the table personal_value; here stand the hex digests SHA-256(salt, value), which say nothing once the
// value is erased.
struct PersonNamed { std::string person, role; std::vector<std::string> values; };
// What a profile of its own takes out: kinds of personal data ("names", "phone", …) and persons ("n-2"); `checked` are the
// quasi-identifiers that a person has looked for.
struct RedactionProfileSet { std::string name; std::vector<std::string> kinds, checked; };
struct ComplaintOpened { std::string complaint, recipient, title, language; }; // recipient: its id in the law catalogue
struct ComplaintAmended { std::string complaint, field, value; };
struct ComplaintFactSet { std::string complaint, passage; bool isIn = true; };
struct ComplaintSent { std::string complaint, on, way, reference, sha256; }; // on: ISO 8601 date or time
struct ComplaintAnswered { std::string complaint, kind, on, outcome; };       // kind: "acknowledged", "answered"
// Numbers are given once and never move; what is withdrawn leaves a gap. Object: a comment, capture or attached document.
struct ExhibitNumbered { std::string complaint; std::int64_t number = 0; std::string object, title; };
struct ExhibitWithdrawn { std::string complaint; std::int64_t number = 0; std::string reason; };
// The head of the journal as somebody outside has it. Kind: "rfc3161", "printed", "mailed".
struct Anchored { std::int64_t upToSeq = 0; std::string head, kind, sha256; }; // sha256 of the token or request
struct Erased { std::string person, basis; std::int64_t comments = 0, captures = 0; };
struct Undone { std::vector<std::string> acts; }; // hex hashes of the acts taken back, latest first
struct Redone { std::vector<std::string> acts; };

using Payload = std::variant<CaseOpened, CaptureAdded, Attached, RulesAdopted, RuleEdited, RuleRemoved,
                             RuleStateSet, ScanRun, Decided, Noted,
                             PassageMarked, PassageRetracted, LabelSet, Asserted, HitJudged, CaseValueSet, ViewSaved,
                             ViewRemoved, Exported, Verified, Qualified, QualificationWithdrawn, PersonNamed,
                             RedactionProfileSet, ComplaintOpened, ComplaintAmended, ComplaintFactSet, ComplaintSent,
                             ComplaintAnswered, ExhibitNumbered, ExhibitWithdrawn, Anchored, Erased, Undone, Redone>;

// The payload's kind as stored: "Decided". Stable for ever.
std::string_view kindName(const Payload& payload);
QJsonObject toJson(const Payload& payload);
// False where the kind is not known to this version or a field is missing or of another type.
bool payloadFromJson(std::string_view kind, const QJsonObject& json, Payload& payload);
// What the act is about, for the column `object_uid`: the first object, may be empty.
std::string objectOf(const Payload& payload);
// DECISIONS.md 14: only these can be undone.
bool isUndoable(const Payload& payload);

// One thing that a person did. Chained: hash = SHA-256("greffier/act/1" 0x00 prev canonical(head, payload)).
// Invariant: immutable; `seq` is the row's place in this file, `n` its place in its chain (person and device), both
// from 1.
struct Act {
    std::int64_t seq = 0;
    std::string uid;
    std::string chainId;
    std::int64_t n = 0;
    base::Moment at;
    std::string actor;
    std::string device;
    Payload payload;
    base::Digest prev{};
    base::Digest hash{};

    std::string publicId() const { return "a-" + std::to_string(seq); }
};

// The hash that the act must have in the case of that uid.
base::Digest computeHash(const Act& act, std::string_view caseUid);

} // namespace greffier::journal
