#include "core/journal/state.h"

#include <algorithm>
#include <type_traits>

namespace greffier::journal {
namespace {

// Applies one act that is in force. Each overload is one act's whole effect.
class Applier {
public:
    explicit Applier(CaseState& state) : m_state(state) {}

    void apply(const Act& act)
    {
        m_act = &act;
        std::visit([this](const auto& payload) { on(payload); }, act.payload);
    }

private:
    void on(const CaseOpened& opened) { m_state.title = opened.title; }
    void on(const Decided& decided)
    {
        for (const std::string& comment : decided.comments)
            decide(comment, decided);
    }
    void on(const Noted& noted)
    {
        m_state.notes[noted.object].push_back({noted.object, noted.text, m_act->actor, m_act->at, m_act->seq});
    }
    void on(const PassageMarked& mark) { m_state.passages[m_act->seq] = {mark, m_act->actor, m_act->at, m_act->seq}; }
    void on(const PassageRetracted& retracted)
    {
        if (const std::int64_t act = numberOf(retracted.passage, base::PublicKind::Act))
            m_state.passages.erase(act);
    }
    void on(const LabelSet& label)
    {
        std::set<std::string>& labels = m_state.labels[label.comment];
        if (label.isOn)
            labels.insert(label.label);
        else
            labels.erase(label.label);
    }
    void on(const Asserted& fact)
    {
        m_state.asserted[fact.object][fact.field] = {fact.value, fact.source, m_act->actor, m_act->at, m_act->seq};
    }
    void on(const HitJudged& judged)
    {
        m_state.verdicts[judged.comment][judged.rule] = {judged.verdict, judged.version};
    }
    void on(const RulesAdopted& adopted)
    {
        m_state.packs[adopted.pack] = {adopted.pack, adopted.version, adopted.sha256, m_act->seq};
    }
    void on(const RuleEdited& edited)
    {
        m_state.editedRules[edited.rule] = edited;
        m_state.removedRules.erase(edited.rule);
    }
    void on(const RuleRemoved& removed)
    {
        m_state.editedRules.erase(removed.rule);
        m_state.removedRules.insert(removed.rule);
    }
    void on(const RuleStateSet& set) { m_state.ruleStates[set.rule] = set.state; }
    void on(const CaseValueSet& set) { m_state.values[set.key] = set.value; }
    void on(const ViewSaved& view) { m_state.views[view.name] = view.expression; }
    void on(const ViewRemoved& view) { m_state.views.erase(view.name); }
    void on(const ScanRun&) { m_state.lastScan = m_act->seq; }
    void on(const Qualified& qualified)
    {
        std::erase_if(m_state.qualifications, [&](const auto& entry) {
            return entry.second.what.passage == qualified.passage && entry.second.what.ground == qualified.ground;
        });
        m_state.qualifications[m_act->seq] = {qualified, m_act->actor, m_act->at, m_act->seq};
    }
    void on(const QualificationWithdrawn& withdrawn)
    {
        const std::int64_t act = numberOf(withdrawn.qualification, base::PublicKind::Act);
        m_state.qualifications.erase(act);
        if (const auto passage = m_state.passages.find(act); passage != m_state.passages.end())
            passage->second.mark.ground.clear(); // the ground that was given with the mark
    }
    void on(const PersonNamed& named)
    {
        const std::int64_t number = numberOf(named.person, base::PublicKind::Person);
        if (number == 0)
            return;
        Person& person = m_state.persons[number];
        if (!named.role.empty())
            person.role = named.role;
        person.values.insert(person.values.end(), named.values.begin(), named.values.end());
    }
    void on(const RedactionProfileSet& set) { m_state.redactionProfiles[set.name] = set; }
    void on(const ComplaintOpened& opened)
    {
        const std::int64_t number = numberOf(opened.complaint, base::PublicKind::Complaint);
        if (number == 0)
            return;
        Complaint& complaint = m_state.complaints[number];
        complaint.opened = opened;
        complaint.act = m_act->seq;
    }
    void on(const ComplaintAmended& amended)
    {
        if (Complaint* complaint = find(amended.complaint))
            complaint->values[amended.field] = amended.value;
    }
    void on(const ComplaintFactSet& fact)
    {
        Complaint* complaint = find(fact.complaint);
        if (complaint == nullptr)
            return;
        std::erase(complaint->facts, fact.passage);
        if (fact.isIn)
            complaint->facts.push_back(fact.passage);
    }
    void on(const ComplaintSent& sent)
    {
        if (Complaint* complaint = find(sent.complaint))
            complaint->sent.push_back(sent);
    }
    void on(const ComplaintAnswered& answered)
    {
        if (Complaint* complaint = find(answered.complaint))
            complaint->answers.push_back(answered);
    }
    void on(const ExhibitNumbered& exhibit)
    {
        if (Complaint* complaint = find(exhibit.complaint))
            complaint->exhibits[exhibit.number] = {exhibit.object, exhibit.title, std::nullopt, m_act->seq};
    }
    void on(const ExhibitWithdrawn& withdrawn)
    {
        Complaint* complaint = find(withdrawn.complaint);
        if (complaint == nullptr)
            return;
        if (const auto exhibit = complaint->exhibits.find(withdrawn.number); exhibit != complaint->exhibits.end())
            exhibit->second.withdrawn = withdrawn.reason;
    }
    void on(const Anchored& anchored) { m_state.anchors.push_back(anchored); }
    void on(const Erased& erased) { m_state.erasures.push_back(erased); }
    // Acts that only say that something happened; Undone and Redone took effect before (see inForce).
    template <class Other> void on(const Other&) {}

    void decide(const std::string& comment, const Decided& decided)
    {
        m_state.decisions[comment] = {decided.status, decided.reason, m_act->actor, m_act->at, m_act->seq};
        if (decided.dsa.empty())
            m_state.dsa.erase(comment);
        else
            m_state.dsa[comment] = decided.dsa;
    }
    // 0 where the text is no public id of that kind.
    static std::int64_t numberOf(const std::string& publicId, base::PublicKind kind)
    {
        const auto id = base::parsePublicId(publicId);
        return id && id->kind == kind ? id->number : 0;
    }
    // Null where the complaint was not opened, or its opening was taken back.
    Complaint* find(const std::string& publicId)
    {
        const auto found = m_state.complaints.find(numberOf(publicId, base::PublicKind::Complaint));
        return found == m_state.complaints.end() ? nullptr : &found->second;
    }

    CaseState& m_state;
    const Act* m_act = nullptr;
};

// Which acts are taken back at present, by seq.
std::set<std::int64_t> undoneActs(const std::vector<Act>& acts)
{
    std::unordered_map<std::string, std::int64_t> seqOf;
    for (const Act& act : acts)
        seqOf.emplace(base::toHex(act.hash), act.seq);
    std::set<std::int64_t> undone;
    for (const Act& act : acts) {
        const auto* taken = std::get_if<Undone>(&act.payload);
        const auto* back = std::get_if<Redone>(&act.payload);
        if (taken == nullptr && back == nullptr)
            continue;
        for (const std::string& hash : taken != nullptr ? taken->acts : back->acts) {
            const auto seq = seqOf.find(hash);
            if (seq == seqOf.end())
                continue;
            if (taken != nullptr)
                undone.insert(seq->second);
            else
                undone.erase(seq->second);
        }
    }
    return undone;
}

// Complaints that were sent: they stay as they were sent, so that nothing about them is done again or taken back.
std::set<std::string> sentComplaints(const std::vector<Act>& acts)
{
    std::set<std::string> sent;
    for (const Act& act : acts) {
        if (const auto* sending = std::get_if<ComplaintSent>(&act.payload))
            sent.insert(sending->complaint);
    }
    return sent;
}

} // namespace

DecisionStatus CaseState::statusOf(const std::string& comment) const
{
    const auto found = decisions.find(comment);
    return found == decisions.end() ? DecisionStatus::Open : found->second.status;
}

std::vector<const Passage*> CaseState::passagesOf(const std::string& comment) const
{
    std::vector<const Passage*> found;
    for (const auto& [act, passage] : passages) {
        if (passage.mark.comment == comment)
            found.push_back(&passage);
    }
    std::stable_sort(found.begin(), found.end(), [](const Passage* a, const Passage* b) {
        return a->mark.span < b->mark.span;
    });
    return found;
}

std::vector<const Qualification*> CaseState::qualificationsOf(std::int64_t passage) const
{
    const std::string id = base::toString({base::PublicKind::Act, passage});
    std::vector<const Qualification*> found;
    for (const auto& [act, qualification] : qualifications) {
        if (qualification.what.passage == id)
            found.push_back(&qualification);
    }
    return found;
}

CaseState fold(const std::vector<Act>& acts)
{
    CaseState state;
    state.undone = undoneActs(acts);
    Applier applier(state);
    for (const Act& act : acts) {
        if (!state.undone.contains(act.seq))
            applier.apply(act);
    }
    return state;
}

void applyNext(CaseState& state, const Act& act)
{
    Applier(state).apply(act);
}

std::optional<std::int64_t> nextUndo(const std::vector<Act>& acts, std::string_view actor)
{
    const std::set<std::int64_t> undone = undoneActs(acts);
    const std::set<std::string> sent = sentComplaints(acts);
    for (auto act = acts.rbegin(); act != acts.rend(); ++act) {
        if (act->actor == actor && isUndoable(act->payload) && !undone.contains(act->seq)
            && !sent.contains(objectOf(act->payload)))
            return act->seq;
    }
    return std::nullopt;
}

std::vector<std::int64_t> nextRedo(const std::vector<Act>& acts, std::string_view actor)
{
    const std::set<std::int64_t> undone = undoneActs(acts);
    const std::set<std::string> sent = sentComplaints(acts);
    for (auto act = acts.rbegin(); act != acts.rend(); ++act) {
        if (act->actor != actor)
            continue;
        if (isUndoable(act->payload))
            return {}; // something new was done since: there is nothing to redo
        const auto* taken = std::get_if<Undone>(&act->payload);
        if (taken == nullptr)
            continue;
        std::vector<std::int64_t> again;
        for (const Act& candidate : acts) {
            if (undone.contains(candidate.seq) && !sent.contains(objectOf(candidate.payload)) &&
                std::find(taken->acts.begin(), taken->acts.end(), base::toHex(candidate.hash)) != taken->acts.end())
                again.push_back(candidate.seq);
        }
        if (!again.empty())
            return again;
    }
    return {};
}

} // namespace greffier::journal
