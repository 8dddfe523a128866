#include "core/journal/state.h"

#include <QtTest>

#include <random>
#include <sstream>

using namespace greffier;
using namespace greffier::journal;

namespace {

// Acts without chain: only what the fold reads.
class Script {
public:
    std::int64_t add(Payload payload, const std::string& actor = "Anne")
    {
        Act act;
        act.seq = static_cast<std::int64_t>(acts.size()) + 1;
        act.actor = actor;
        act.at = {1'000 * act.seq, 60};
        act.payload = std::move(payload);
        act.hash = base::sha256(std::to_string(act.seq));
        acts.push_back(std::move(act));
        return acts.back().seq;
    }
    bool undo(const std::string& actor = "Anne")
    {
        const auto seq = nextUndo(acts, actor);
        if (seq)
            add(Undone{{hashOf(*seq)}}, actor);
        return seq.has_value();
    }
    bool redo(const std::string& actor = "Anne")
    {
        Redone again;
        for (const std::int64_t seq : nextRedo(acts, actor))
            again.acts.push_back(hashOf(seq));
        const bool hasAny = !again.acts.empty();
        if (hasAny)
            add(std::move(again), actor);
        return hasAny;
    }
    std::string hashOf(std::int64_t seq) const { return base::toHex(acts[static_cast<std::size_t>(seq) - 1].hash); }
    CaseState state() const { return fold(acts); }

    std::vector<Act> acts;
};

// Everything that a state says, in a fixed order, without the numbers of undone acts.
std::string describe(const CaseState& state)
{
    std::ostringstream out;
    out << "title " << state.title << "\n";
    for (const auto& [key, value] : state.values)
        out << "value " << key << "=" << value << "\n";
    std::map<std::string, std::string> sorted;
    for (const auto& [comment, decision] : state.decisions)
        sorted["decision " + comment] = std::string(toString(decision.status)) + decision.reason + decision.actor + std::to_string(decision.act);
    for (const auto& [object, notes] : state.notes) {
        for (const Note& note : notes)
            sorted["note " + object] += note.text + note.actor + std::to_string(note.act) + ";";
    }
    for (const auto& [comment, labels] : state.labels) {
        for (const std::string& label : labels)
            sorted["label " + comment] += label + ";";
    }
    for (const auto& [object, facts] : state.asserted) {
        for (const auto& [field, fact] : facts)
            sorted["fact " + object + field] = fact.value + fact.source + std::to_string(fact.act);
    }
    for (const auto& [key, value] : sorted)
        out << key << "=" << value << "\n";
    for (const auto& [act, passage] : state.passages)
        out << "passage " << act << passage.mark.comment << passage.mark.span.start << "\n";
    for (const auto& [id, edit] : state.editedRules)
        out << "edited " << id << edit.when << "\n";
    for (const std::string& id : state.removedRules)
        out << "removed " << id << "\n";
    for (const auto& [id, value] : state.ruleStates)
        out << "rule state " << id << value << "\n";
    for (const auto& [comment, verdicts] : state.verdicts) {
        for (const auto& [rule, judged] : verdicts)
            out << "verdict " << comment << rule << toString(judged.verdict) << judged.version << "\n";
    }
    for (const auto& [name, expression] : state.views)
        out << "view " << name << expression << "\n";
    for (const auto& [id, pack] : state.packs)
        out << "pack " << id << pack.version << pack.act << "\n";
    for (const auto& [act, qualification] : state.qualifications)
        out << "qualified " << act << qualification.what.passage << qualification.what.ground << "\n";
    for (const auto& [name, profile] : state.redactionProfiles)
        out << "profile " << name << profile.kinds.size() << "\n";
    for (const auto& [number, complaint] : state.complaints) {
        out << "complaint " << number << complaint.opened.title;
        for (const auto& [field, value] : complaint.values)
            out << field << value;
        for (const std::string& fact : complaint.facts)
            out << fact;
        for (const auto& [exhibit, what] : complaint.exhibits)
            out << exhibit << what.object << what.withdrawn.value_or("-");
        out << "\n";
    }
    out << "scan " << state.lastScan.value_or(0) << "\n";
    return out.str();
}

Payload randomJudgement(std::mt19937& random)
{
    const std::string comment = "c-" + std::to_string(1 + random() % 4);
    const std::string word = std::to_string(random() % 1'000);
    const std::string complaint = "d-" + std::to_string(1 + random() % 2);
    switch (random() % 21) {
    case 0: return Decided{{comment}, static_cast<DecisionStatus>(random() % 5), word, {}};
    case 1: return Decided{{"c-1", "c-2", comment}, static_cast<DecisionStatus>(random() % 5), word, {}};
    case 2: return Noted{comment, word};
    case 3: return PassageMarked{comment, {static_cast<std::int32_t>(random() % 9), 20}, word, "", "", "", "", "", "", ""};
    case 4: return PassageRetracted{"a-" + std::to_string(1 + random() % 20)};
    case 5: return LabelSet{comment, "l" + std::to_string(random() % 3), random() % 2 == 0};
    case 6: return Asserted{comment, random() % 2 == 0 ? "author" : "posted", word, ""};
    case 7: return HitJudged{comment, "p/r", word, static_cast<Verdict>(random() % 3)};
    case 8: return ViewSaved{"v" + std::to_string(random() % 2), word};
    case 9: return ViewRemoved{"v" + std::to_string(random() % 2)};
    case 10: return RuleEdited{"p/r" + std::to_string(random() % 2), "", "", "", word};
    case 11: return RuleRemoved{"p/r" + std::to_string(random() % 2)};
    case 12: return Qualified{"a-2", random() % 2 == 0 ? "injure" : "diffamation", word, {}, {}, ""};
    case 13: return QualificationWithdrawn{"a-" + std::to_string(1 + random() % 20), ""};
    case 14: return RedactionProfileSet{"custom", {word}, {}};
    case 15: return ComplaintOpened{complaint, "ordre", word, "fr"};
    case 16: return ComplaintAmended{complaint, "request", word};
    case 17: return ComplaintFactSet{complaint, "a-2", random() % 2 == 0};
    case 18: return ExhibitNumbered{complaint, static_cast<std::int64_t>(1 + random() % 3), comment, ""};
    case 19: return ExhibitWithdrawn{complaint, static_cast<std::int64_t>(1 + random() % 3), word};
    default: return RuleStateSet{"p/r" + std::to_string(random() % 2), word, ""};
    }
}

} // namespace

class TestState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void foldGivesThePresentState();
    void undoTakesBackEachKind_data();
    void undoTakesBackEachKind();
    void bulkIsUndoneAsOne();
    void severalUndosAndRedos();
    void somethingNewEndsTheRedo();
    void whatWasSentStays();
    void aPersonGrowsByItsNames();
    void onlyOwnActsAreUndone();
    void actsOfTheMachineStay();
    void passagesComeByTheirStart();
    void nextActEqualsTheFold_data();
    void nextActEqualsTheFold();
    void undoAfterDoIsNothing_data();
    void undoAfterDoIsNothing();
};

void TestState::foldGivesThePresentState()
{
    Script script;
    script.add(CaseOpened{"Dossier"});
    script.add(CaseValueSet{"dossier", "12"});
    script.add(CaseValueSet{"dossier", "13"});
    script.add(Decided{{"c-1", "c-2"}, DecisionStatus::Flagged, "injure", {}});
    script.add(Decided{{"c-2"}, DecisionStatus::Cleared, "", {}}, "Bea");
    script.add(Noted{"c-1", "un"});
    script.add(Noted{"c-1", "deux"});
    script.add(LabelSet{"c-1", "x", true});
    script.add(LabelSet{"c-1", "x", false});
    script.add(RulesAdopted{"p", "1", "aa"});
    script.add(RulesAdopted{"p", "2", "bb"});
    script.add(ScanRun{});
    script.add(RuleEdited{"p/r", "", "", "", "x"});
    script.add(RuleRemoved{"p/r"});
    const CaseState state = script.state();
    QCOMPARE(state.title, std::string("Dossier"));
    QCOMPARE(state.values.at("dossier"), std::string("13"));
    QVERIFY(state.statusOf("c-1") == DecisionStatus::Flagged);
    QVERIFY(state.statusOf("c-2") == DecisionStatus::Cleared);
    QVERIFY(state.statusOf("c-3") == DecisionStatus::Open);
    QCOMPARE(state.decisions.at("c-2").actor, std::string("Bea"));
    QCOMPARE(state.decisions.at("c-2").act, 5);
    QCOMPARE(state.notes.at("c-1").size(), std::size_t{2});
    QVERIFY(state.labels.at("c-1").empty());
    QCOMPARE(state.packs.at("p").version, std::string("2"));
    QCOMPARE(state.lastScan.value_or(0), 12);
    QVERIFY(state.editedRules.empty());
    QVERIFY(state.removedRules.contains("p/r"));
}

void TestState::undoTakesBackEachKind_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed)
        QTest::addRow("%u", seed) << seed;
}

// Each judgement on top of a state where its object is already taken: the former value comes back.
void TestState::undoTakesBackEachKind()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    Script script;
    script.add(Decided{{"c-1", "c-2", "c-3", "c-4"}, DecisionStatus::Removed, "first", {}});
    script.add(PassageMarked{"c-1", {0, 1}, "", "", "", "", "", "", "", ""});
    script.add(LabelSet{"c-1", "l0", true});
    script.add(Asserted{"c-2", "author", "Marc", ""});
    script.add(HitJudged{"c-3", "p/r", "", Verdict::Beside});
    script.add(ViewSaved{"v0", "old"});
    script.add(RuleEdited{"p/r0", "", "", "", "old"});
    script.add(RuleStateSet{"p/r0", "old", ""});
    script.add(ComplaintOpened{"d-1", "ordre", "old", "fr"});
    script.add(ExhibitNumbered{"d-1", 1, "c-1", ""});
    script.add(Qualified{"a-2", "injure", "", {}, {}, ""});
    const std::string before = describe(script.state());
    const std::int64_t seq = script.add(randomJudgement(random));
    const std::string after = describe(script.state());
    QVERIFY(script.undo());
    QVERIFY(script.state().undone.contains(seq));
    QCOMPARE(describe(script.state()), before);
    QVERIFY(script.redo());
    QVERIFY(script.state().undone.empty());
    QCOMPARE(describe(script.state()), after);
}

void TestState::bulkIsUndoneAsOne()
{
    Script script;
    script.add(Decided{{"c-1", "c-2", "c-3"}, DecisionStatus::Flagged, "", {}});
    QVERIFY(script.undo());
    QVERIFY(script.state().decisions.empty());
    QVERIFY(!script.undo());
    QVERIFY(script.redo());
    QCOMPARE(script.state().decisions.size(), std::size_t{3});
    QVERIFY(!script.redo());

    const auto first = script.add(Noted{"c-1", "un"});
    const auto second = script.add(Noted{"c-2", "deux"});
    script.add(Undone{{script.hashOf(second), script.hashOf(first)}}); // several acts in one step back
    QVERIFY(script.state().notes.empty());
    QCOMPARE(nextRedo(script.acts, "Anne"), (std::vector<std::int64_t>{first, second}));
    QVERIFY(script.redo());
    QCOMPARE(script.state().notes.size(), std::size_t{2});
}

void TestState::severalUndosAndRedos()
{
    Script script;
    for (const char* text : {"a", "b", "c"})
        script.add(Noted{"c-1", text});
    const auto texts = [&script] {
        std::string all;
        const CaseState state = script.state();
        if (const auto notes = state.notes.find("c-1"); notes != state.notes.end()) {
            for (const Note& note : notes->second)
                all += note.text;
        }
        return all;
    };
    std::string seen;
    for (const bool isUndo : {true, true, false, true, true, false, false, false}) {
        QVERIFY(isUndo ? script.undo() : script.redo());
        seen += texts() + " ";
    }
    QCOMPARE(seen, std::string("ab a ab a  a ab abc "));
    QVERIFY(!script.redo());
}

void TestState::somethingNewEndsTheRedo()
{
    Script script;
    script.add(Noted{"c-1", "a"});
    script.add(Noted{"c-1", "b"});
    QVERIFY(script.undo());
    script.add(ScanRun{}); // not a judgement: changes nothing
    QVERIFY(!nextRedo(script.acts, "Anne").empty());
    script.add(Noted{"c-1", "c"});
    QVERIFY(nextRedo(script.acts, "Anne").empty());
    QVERIFY(script.undo());
    QCOMPARE(nextRedo(script.acts, "Anne"), std::vector<std::int64_t>{5});
}

void TestState::whatWasSentStays()
{
    Script script;
    script.add(ComplaintOpened{"d-1", "ordre", "A", "fr"});
    script.add(ComplaintOpened{"d-2", "ordre", "B", "fr"});
    script.add(ExhibitNumbered{"d-2", 1, "c-1", ""});
    script.add(ExhibitNumbered{"d-1", 1, "c-1", ""});
    script.add(ComplaintSent{"d-1", "2026-11-24", "post", "", ""});
    QCOMPARE(nextUndo(script.acts, "Anne").value_or(0), 3);
    QVERIFY(script.undo());
    const CaseState state = script.state();
    QVERIFY(state.complaints.at(2).exhibits.empty());
    QCOMPARE(state.complaints.at(1).exhibits.size(), std::size_t{1});
    QCOMPARE(state.complaints.at(1).sent.size(), std::size_t{1});
    script.add(ComplaintAmended{"d-3", "request", "x"}); // of a complaint that is not there: no effect
    script.add(PersonNamed{"c-3", "", {}});
    QCOMPARE(script.state().complaints.size(), std::size_t{2});
    QVERIFY(script.state().persons.empty());
}

void TestState::aPersonGrowsByItsNames()
{
    Script script;
    script.add(PersonNamed{"n-1", "médecin", {"aa"}});
    script.add(PersonNamed{"n-1", "", {"bb"}});
    const CaseState state = script.state();
    QCOMPARE(state.persons.at(1).role, std::string("médecin"));
    QCOMPARE(state.persons.at(1).values, (std::vector<std::string>{"aa", "bb"}));
    QVERIFY(!script.undo()); // the values lie outside the journal
}

void TestState::onlyOwnActsAreUndone()
{
    Script script;
    script.add(Noted{"c-1", "a"}, "Anne");
    script.add(Noted{"c-1", "b"}, "Bea");
    QCOMPARE(nextUndo(script.acts, "Anne").value_or(0), 1);
    QVERIFY(!nextUndo(script.acts, "Chloé").has_value());
    QVERIFY(script.undo("Anne"));
    QVERIFY(nextRedo(script.acts, "Bea").empty());
    QCOMPARE(script.state().notes.at("c-1").front().text, std::string("b"));
    script.add(Noted{"c-1", "c"}, "Bea"); // does not end Anne's redo
    QCOMPARE(nextRedo(script.acts, "Anne"), std::vector<std::int64_t>{1});
}

void TestState::actsOfTheMachineStay()
{
    Script script;
    script.add(CaseOpened{"x"});
    script.add(CaptureAdded{});
    script.add(RulesAdopted{"p", "1", ""});
    script.add(ScanRun{});
    script.add(CaseValueSet{"a", "b"});
    script.add(Exported{});
    script.add(Verified{});
    QVERIFY(!script.undo());
    QVERIFY(!script.redo());
}

void TestState::passagesComeByTheirStart()
{
    Script script;
    for (const base::Span span : {base::Span{9, 12}, base::Span{0, 4}, base::Span{0, 2}})
        script.add(PassageMarked{"c-1", span, "", "", "", "", "", "", "", ""});
    script.add(PassageMarked{"c-2", {1, 2}, "", "", "", "", "", "", "", ""});
    const CaseState state = script.state();
    std::vector<std::int64_t> order;
    for (const Passage* passage : state.passagesOf("c-1"))
        order.push_back(passage->act);
    QCOMPARE(order, (std::vector<std::int64_t>{3, 2, 1}));
    script.add(PassageRetracted{"a-2"});
    QCOMPARE(script.state().passagesOf("c-1").size(), std::size_t{2});
}

void TestState::nextActEqualsTheFold_data()
{
    undoTakesBackEachKind_data();
}

// applyNext is the fold, act by act, as long as nothing is undone; a fold gives a starting point after an undo.
void TestState::nextActEqualsTheFold()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    Script script;
    CaseState state;
    for (int step = 0; step < 60; ++step) {
        const unsigned what = random() % 10;
        if (what == 0 && script.undo())
            state = script.state();
        else if (what == 1 && script.redo())
            state = script.state();
        else {
            script.add(randomJudgement(random), random() % 4 == 0 ? "Bea" : "Anne");
            applyNext(state, script.acts.back());
        }
        QCOMPARE(describe(state), describe(script.state()));
    }
}

void TestState::undoAfterDoIsNothing_data()
{
    undoTakesBackEachKind_data();
}

void TestState::undoAfterDoIsNothing()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    Script script;
    std::vector<std::string> states{describe(script.state())};
    for (int step = 0; step < 30; ++step) {
        script.add(randomJudgement(random));
        states.push_back(describe(script.state()));
    }
    for (std::size_t left = states.size() - 1; left-- > 0;) {
        QVERIFY(script.undo());
        QCOMPARE(describe(script.state()), states[left]);
    }
    QVERIFY(!script.undo());
    for (std::size_t done = 1; done < states.size(); ++done) {
        QVERIFY(script.redo());
        QCOMPARE(describe(script.state()), states[done]);
    }
    QVERIFY(!script.redo());
}

QTEST_GUILESS_MAIN(TestState)
#include "tst_state.moc"
