#include "core/base/json.h"
#include "core/journal/act.h"
#include "seeded_payload.h"

#include <QJsonDocument>
#include <QtTest>

#include <set>

using namespace greffier;
using namespace greffier::journal;

namespace {

constexpr std::size_t kKinds = std::variant_size_v<Payload>;

QJsonObject parsed(const std::string& json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

Act noted()
{
    Act act;
    act.seq = 5;
    act.chainId = "00112233";
    act.n = 2;
    act.at = {1'710'450'300'123, 60};
    act.actor = "Anne \"A\"";
    act.device = "poste";
    act.payload = Noted{"c-12", "\uFEFFœuvre 😏\n"};
    act.prev.fill(0xAB);
    return act;
}

} // namespace

class TestAct : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void payloadsSurviveJson_data();
    void payloadsSurviveJson();
    void everyFieldIsWritten();
    void laterFieldsAreOptional();
    void kindNamesAreStable();
    void missingAndWrongFieldsAreRefused_data();
    void missingAndWrongFieldsAreRefused();
    void unknownKindsAreRefused();
    void hashIsThatOfTheCanonicalText();
    void hashBindsEveryHeadField();
    void onlyJudgementsCanBeUndone();
    void namesOfStatusesAndVerdicts();
};

void TestAct::payloadsSurviveJson_data()
{
    QTest::addColumn<int>("kind");
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        QTest::newRow(std::string(kindName(tests::SeededPayloads(1).make(kind))).c_str()) << static_cast<int>(kind);
    }
}

void TestAct::payloadsSurviveJson()
{
    QFETCH(int, kind);
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const Payload payload = tests::SeededPayloads(seed).make(static_cast<std::size_t>(kind));
        QCOMPARE(payload.index(), static_cast<std::size_t>(kind));
        const std::string json = base::canonicalJson(toJson(payload));
        Payload again;
        QVERIFY2(payloadFromJson(kindName(payload), parsed(json), again), json.c_str());
        QCOMPARE(again.index(), payload.index());
        QCOMPARE(base::canonicalJson(toJson(again)), json);
        QCOMPARE(objectOf(again), objectOf(payload)); // one plain member, byte for byte
    }
}

// Two payloads that differ in one member only differ in JSON: no field is forgotten.
void TestAct::everyFieldIsWritten()
{
    const std::vector<std::pair<Payload, int>> members{
        {CaseOpened{}, 1}, {CaptureAdded{}, 5}, {Attached{}, 5}, {RulesAdopted{}, 3}, {RuleEdited{}, 5}, {RuleRemoved{}, 1},
        {RuleStateSet{}, 3}, {ScanRun{}, 8}, {Decided{}, 4}, {Noted{}, 2}, {PassageMarked{}, 11}, {PassageRetracted{}, 1},
        {LabelSet{}, 3}, {Asserted{}, 4}, {HitJudged{}, 4}, {CaseValueSet{}, 2}, {ViewSaved{}, 2}, {ViewRemoved{}, 1},
        {Exported{}, 6}, {Verified{}, 2}, {Qualified{}, 6}, {QualificationWithdrawn{}, 2}, {PersonNamed{}, 3},
        {RedactionProfileSet{}, 3}, {ComplaintOpened{}, 4}, {ComplaintAmended{}, 3}, {ComplaintFactSet{}, 3},
        {ComplaintSent{}, 5}, {ComplaintAnswered{}, 4}, {ExhibitNumbered{}, 4}, {ExhibitWithdrawn{}, 3}, {Anchored{}, 4},
        {Erased{}, 4}, {Undone{}, 1}, {Redone{}, 1}};
    QCOMPARE(members.size(), kKinds);
    for (const auto& [payload, count] : members)
        QCOMPARE(toJson(payload).size(), count);

    const PassageMarked mark{"c-1", {2, 5}, "exact", "before", "after", "digest", "label", "ground", "rule", "note"};
    QCOMPARE(base::canonicalJson(toJson(mark)),
             std::string(R"({"comment":"c-1","end":5,"exact":"exact","ground":"ground","label":"label","note":"note",)"
                         R"("prefix":"before","rule":"rule","start":2,"suffix":"after","text_digest":"digest"})"));
    const Decided decided{{"c-1", "c-2"}, DecisionStatus::Escalated, "why", {{"p/r", "v"}}};
    QCOMPARE(base::canonicalJson(toJson(decided)),
             std::string(R"({"comments":["c-1","c-2"],"hits":[{"rule":"p/r","version":"v"}],"reason":"why","status":"escalated"})"));
}

// What came with a later version is written only where it says something: the hashes of older acts stay.
void TestAct::laterFieldsAreOptional()
{
    PassageMarked mark{"c-1", {2, 5}, "exact", "", "", "", "", "", "", ""};
    QCOMPARE(toJson(mark).size(), 11);
    mark.more = {{{7, 9}, "ab", "", ""}};
    mark.person = "n-2";
    const QJsonObject json = toJson(mark);
    QCOMPARE(json.size(), 13);
    Payload again;
    QVERIFY(payloadFromJson("PassageMarked", json, again));
    const auto& read = std::get<PassageMarked>(again);
    QCOMPARE(read.more.size(), std::size_t{1});
    QCOMPARE(read.more.front().span, (base::Span{7, 9}));
    QCOMPARE(read.person, std::string("n-2"));
    QJsonObject wrong = json;
    wrong[QLatin1String("more")] = 3;
    QVERIFY(!payloadFromJson("PassageMarked", wrong, again));
}

void TestAct::kindNamesAreStable()
{
    QStringList names;
    for (std::size_t kind = 0; kind < kKinds; ++kind)
        names += QString::fromStdString(std::string(kindName(tests::SeededPayloads(1).make(kind))));
    QCOMPARE(names.join(QLatin1Char(' ')),
             QStringLiteral("CaseOpened CaptureAdded Attached RulesAdopted RuleEdited RuleRemoved RuleStateSet ScanRun Decided "
                            "Noted PassageMarked PassageRetracted LabelSet Asserted HitJudged CaseValueSet ViewSaved ViewRemoved "
                            "Exported Verified Qualified QualificationWithdrawn PersonNamed RedactionProfileSet ComplaintOpened "
                            "ComplaintAmended ComplaintFactSet ComplaintSent ComplaintAnswered ExhibitNumbered "
                            "ExhibitWithdrawn Anchored Erased Undone Redone"));
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
}

void TestAct::missingAndWrongFieldsAreRefused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("missing") << "Noted" << QByteArray(R"({"object":"c-1"})");
    QTest::newRow("number for text") << "Noted" << QByteArray(R"({"object":"c-1","text":3})");
    QTest::newRow("null for text") << "Noted" << QByteArray(R"({"object":null,"text":""})");
    QTest::newRow("text for number") << "Attached" << QByteArray(R"({"sha256":"","name":"","media_type":"","to":"","size":"3"})");
    QTest::newRow("text for flag") << "LabelSet" << QByteArray(R"({"comment":"c-1","label":"x","on":"true"})");
    QTest::newRow("unknown status") << "Decided" << QByteArray(R"({"comments":[],"hits":[],"reason":"","status":"closed"})");
    QTest::newRow("text for list") << "Decided" << QByteArray(R"({"comments":"c-1","hits":[],"reason":"","status":"open"})");
    QTest::newRow("number in list") << "Undone" << QByteArray(R"({"acts":["a",1]})");
    QTest::newRow("hit without version") << "Decided" << QByteArray(R"({"comments":[],"hits":[{"rule":"x"}],"reason":"","status":"open"})");
    QTest::newRow("unknown verdict") << "HitJudged" << QByteArray(R"({"comment":"","rule":"","version":"","verdict":"so so"})");
    QTest::newRow("span as text") << "PassageMarked"
                                  << QByteArray(R"({"comment":"","end":"5","exact":"","ground":"","label":"","note":"","prefix":"",)"
                                                R"("rule":"","start":2,"suffix":"","text_digest":""})");
}

void TestAct::missingAndWrongFieldsAreRefused()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, json);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QVERIFY(document.isObject());
    Payload payload;
    QVERIFY(!payloadFromJson(kind.toStdString(), document.object(), payload));
}

void TestAct::unknownKindsAreRefused()
{
    Payload payload;
    for (const char* kind : {"", "noted", "Noted ", "ComplaintOpened"})
        QVERIFY(!payloadFromJson(kind, parsed(R"({"object":"c-1","text":""})"), payload));
}

// Written by hand: whoever checks a journal without this program computes exactly this.
void TestAct::hashIsThatOfTheCanonicalText()
{
    std::string bytes("greffier/act/1\0", 15);
    bytes += std::string(32, '\xAB');
    bytes += R"({"actor":"Anne \"A\"","case":"case-uid","chain":"00112233","kind":"Noted","n":2,"object":"c-12","offset":60,)"
             R"("payload":{"object":"c-12","text":"\ufeffœuvre 😏\n"},"utc":1710450300123})";
    QCOMPARE(base::toHex(computeHash(noted(), "case-uid")), base::toHex(base::sha256(bytes)));
}

void TestAct::hashBindsEveryHeadField()
{
    std::set<std::string> hashes{base::toHex(computeHash(noted(), "case-uid")), base::toHex(computeHash(noted(), "other"))};
    const auto add = [&hashes](auto change) {
        Act act = noted();
        change(act);
        hashes.insert(base::toHex(computeHash(act, "case-uid")));
    };
    add([](Act& act) { act.actor = "Anne"; });
    add([](Act& act) { act.chainId = "x"; });
    add([](Act& act) { act.n = 3; });
    add([](Act& act) { ++act.at.utcMs; });
    add([](Act& act) { act.at.offsetMinutes = 120; });
    add([](Act& act) { act.prev[31] = 0; });
    add([](Act& act) { act.payload = Noted{"c-12", "œuvre 😏\n"}; });
    add([](Act& act) { act.payload = Noted{"c-13", "\uFEFFœuvre 😏\n"}; });
    QCOMPARE(hashes.size(), std::size_t{10});
}

void TestAct::onlyJudgementsCanBeUndone()
{
    QStringList names;
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        const Payload payload = tests::SeededPayloads(1).make(kind);
        if (isUndoable(payload))
            names += QString::fromStdString(std::string(kindName(payload)));
    }
    QCOMPARE(names.join(QLatin1Char(' ')),
             QStringLiteral("RuleEdited RuleRemoved RuleStateSet Decided Noted PassageMarked PassageRetracted LabelSet Asserted "
                            "HitJudged ViewSaved ViewRemoved Qualified QualificationWithdrawn RedactionProfileSet "
                            "ComplaintOpened ComplaintAmended ComplaintFactSet ExhibitNumbered ExhibitWithdrawn"));
}

void TestAct::namesOfStatusesAndVerdicts()
{
    for (int i = 0; i < 5; ++i) {
        DecisionStatus status{};
        QVERIFY(parseDecisionStatus(toString(static_cast<DecisionStatus>(i)), status));
        QCOMPARE(static_cast<int>(status), i);
    }
    for (int i = 0; i < 3; ++i) {
        Verdict verdict{};
        QVERIFY(parseVerdict(toString(static_cast<Verdict>(i)), verdict));
        QCOMPARE(static_cast<int>(verdict), i);
    }
    DecisionStatus status = DecisionStatus::Removed;
    QVERIFY(!parseDecisionStatus("", status));
    QVERIFY(!parseDecisionStatus("Open", status));
    QVERIFY(status == DecisionStatus::Removed);
}

QTEST_GUILESS_MAIN(TestAct)
#include "tst_act.moc"
