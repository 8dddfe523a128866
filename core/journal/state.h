#pragma once
#include "core/base/ids.h"
#include "core/journal/act.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace greffier::journal {

struct Decision {
    DecisionStatus status = DecisionStatus::Open;
    std::string reason, actor;
    base::Moment at;
    std::int64_t act = 0; // seq
};
struct Note {
    std::string object, text, actor;
    base::Moment at;
    std::int64_t act = 0;
};
struct Passage {
    PassageMarked mark;
    std::string actor;
    base::Moment at;
    std::int64_t act = 0; // its public id is a-<act>
};
struct AssertedFact {
    std::string value, source, actor;
    base::Moment at;
    std::int64_t act = 0;
};
struct AdoptedPack {
    std::string pack, version, sha256;
    std::int64_t act = 0;
};
// How people judged a rule's hits: for precision.
struct RuleTally {
    std::int64_t right = 0, wrong = 0, beside = 0;
};
struct JudgedHit {
    Verdict verdict = Verdict::Right;
    std::string version;
};

struct Qualification {
    Qualified what;
    std::string actor;
    base::Moment at;
    std::int64_t act = 0; // its public id is a-<act>
};
struct Person {
    std::string role;
    std::vector<std::string> values; // hex digests, as in PersonNamed
};
struct Exhibit {
    std::string object, title;
    std::optional<std::string> withdrawn; // the reason
    std::int64_t act = 0;
};
struct Complaint {
    ComplaintOpened opened;
    std::map<std::string, std::string> values; // by field
    std::vector<std::string> facts;            // passages ("a-9") in the order in which they were added
    std::map<std::int64_t, Exhibit> exhibits;  // by number
    std::vector<ComplaintSent> sent;
    std::vector<ComplaintAnswered> answers;
    std::int64_t act = 0;
};

// The present state of a case: a pure fold of its acts (HOUSE.md, second law). Keys are public ids.
struct CaseState {
    std::string title;
    std::map<std::string, std::string> values; // case set key=value
    std::unordered_map<std::string, Decision> decisions; // comments never decided are absent
    std::unordered_map<std::string, std::vector<Note>> notes;
    std::map<std::int64_t, Passage> passages; // by act
    std::unordered_map<std::string, std::set<std::string>> labels;
    std::unordered_map<std::string, std::map<std::string, AssertedFact>> asserted; // object -> field -> fact
    std::map<std::string, AdoptedPack> packs; // by pack id, the latest adoption
    std::map<std::string, RuleEdited> editedRules; // full rule id -> its text in the case
    std::set<std::string> removedRules;
    std::map<std::string, std::string> ruleStates; // full rule id -> state set in the case
    std::map<std::string, std::map<std::string, JudgedHit>> verdicts; // comment -> full rule id
    std::map<std::string, std::string> views; // name -> expression
    std::map<std::int64_t, Qualification> qualifications; // by act
    std::map<std::int64_t, Person> persons;               // by number: 2 is "n-2"
    std::map<std::string, RedactionProfileSet> redactionProfiles; // by name
    std::map<std::int64_t, Complaint> complaints; // by number: 1 is "d-1"
    std::vector<Anchored> anchors;
    std::vector<Erased> erasures;
    std::map<std::string, std::vector<NamedValue>> dsa; // comment -> fields given with its latest decision
    std::optional<std::int64_t> lastScan; // seq of the latest ScanRun
    std::set<std::int64_t> undone;        // seq of acts that are taken back at present

    DecisionStatus statusOf(const std::string& comment) const;
    std::vector<const Passage*> passagesOf(const std::string& comment) const; // by start
    std::vector<const Qualification*> qualificationsOf(std::int64_t passage) const; // in order of their acts
};

// The state after all acts, in order of seq. Acts that were undone and not redone have no effect.
CaseState fold(const std::vector<Act>& acts);
// Adds one more act, which is neither Undone nor Redone, to a folded state: fold(a + b) == applyNext(fold(a), b).
void applyNext(CaseState& state, const Act& act);
// The act that `undo` of this actor would take back: the latest undoable act that is not undone. Nothing: nullopt.
std::optional<std::int64_t> nextUndo(const std::vector<Act>& acts, std::string_view actor);
// The acts that `redo` would bring back: those of the latest Undone that no later undoable act of the actor follows.
std::vector<std::int64_t> nextRedo(const std::vector<Act>& acts, std::string_view actor);

} // namespace greffier::journal
