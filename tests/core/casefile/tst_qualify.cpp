#include "case_fixture.h"
#include "core/casefile/annotate.h"
#include "core/casefile/export.h"
#include "core/casefile/qualify.h"
#include "core/casefile/verify.h"
#include "core/report/html_writer.h"
#include "core/report/json_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace greffier;
using namespace greffier::tests;
using base::ErrorCode;

namespace {

// c-1: dated with a zone, an hour before midnight in UTC; c-2: a day; c-3: nothing.
const char* const kDated = "id,parent,author,date,text,url\n"
                           "a,,Marc,2026-11-05T23:30:00Z,\"Ce médecin est un escroc, un sale con\",https://blog.example/a/\n"
                           "b,,Ana,2026-08-31,\"Tous des voleurs et des porcs\",https://blog.example/a/\n"
                           "c,,Luc,,\"Quel imbécile fini\",https://blog.example/a/\n";

const char* const kHouse = R"(id = "charte-3"
title = { fr = "Article 3 de la charte", en = "Article 3 of the charter" }
provision = { fr = "Charte du site, article 3", en = "Charter of the site, article 3" }
)";

const QDate kToday(2026, 11, 30);

journal::Qualified qualified(const std::string& passage, const std::string& ground)
{
    return {passage, ground, {}, journal::EvidenceDegree::Direct, {}, {}};
}

// "prescription c-1 2026-11-06 2027-02-06; …"
QString described(const std::vector<casefile::Reminder>& reminders)
{
    QStringList all;
    for (const casefile::Reminder& reminder : reminders)
        all << QStringLiteral("%1 %2 %3").arg(QString::fromStdString(reminder.comment + reminder.complaint),
                                              reminder.clock.start.toString(Qt::ISODate), reminder.clock.end.toString(Qt::ISODate));
    return all.join(QLatin1String("; "));
}

} // namespace

class TestQualify : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void injureAndDiffamationExcludeEachOther();
    void overlappingStretchesToo();
    void theGroundOfTheMarkCounts();
    void otherGroundsMayStandTogether();
    void elementsAndDegree();
    void refused();
    void undone();
    void retractedPassagesCountNoMore();
    void houseGrounds();
    void daysAreThoseOfParis();
    void unknownDatesAreNotInvented();
    void periodsOfComplaints();
    void aReminderMovesNoPeriod();
    void theInternalComplaintIsDue();
    void reportsAndJson();

private:
    std::string mark(const std::string& comment, base::Span span, const std::string& ground = {}, std::vector<base::Span> more = {})
    {
        casefile::PassageRequest request{comment, span, "x", ground, "", ""};
        request.more = std::move(more);
        const auto act = casefile::markPassage(*m_file, request);
        return act ? act->publicId() : std::string(act.error().code == ErrorCode::GroundConflict ? "conflict " + act.error().detail : "error");
    }
    std::string qualify(const std::string& passage, const std::string& ground)
    {
        const auto act = casefile::qualify(*m_file, qualified(passage, ground));
        return act ? act->publicId() : std::string(act.error().code == ErrorCode::GroundConflict ? "conflict " + act.error().detail : "error");
    }
    std::unique_ptr<CaseFolder> m_folder;
    std::unique_ptr<casefile::CaseFile> m_file;
};

void TestQualify::init()
{
    m_file.reset();
    m_folder = std::make_unique<CaseFolder>();
    m_file = m_folder->create();
    QVERIFY(CaseFolder::importText(*m_file, kDated)); // a-2
}

void TestQualify::injureAndDiffamationExcludeEachOther()
{
    QCOMPARE(mark("c-1", {15, 24}), std::string("a-3"));
    QCOMPARE(qualify("a-3", "injure"), std::string("a-4"));
    QCOMPARE(qualify("a-3", "diffamation"), std::string("conflict injure a-3"));
    QCOMPARE(casefile::conflictsOf(*m_file, "a-3", "diffamation").size(), std::size_t{1});
    QCOMPARE(casefile::conflictsOf(*m_file, "a-3", "diffamation").front().otherQualification, std::string("a-4"));
    QCOMPARE(qualify("a-3", "injure"), std::string("a-5")); // again: replaces
    QCOMPARE(m_file->state().qualifications.size(), std::size_t{1});
    QVERIFY(casefile::withdrawQualification(*m_file, "a-5", "un fait est imputé"));
    QCOMPARE(qualify("a-3", "diffamation"), std::string("a-7"));
    QVERIFY(casefile::conflictsOf(*m_file).empty());
    // What another program journaled is found.
    QVERIFY(m_file->act(qualified("a-3", "injure")));
    QCOMPARE(casefile::conflictsOf(*m_file).size(), std::size_t{1});
}

void TestQualify::overlappingStretchesToo()
{
    QCOMPARE(mark("c-1", {0, 9}, "", {{18, 24}}), std::string("a-3"));
    QCOMPARE(qualify("a-3", "diffamation"), std::string("a-4"));
    QCOMPARE(mark("c-1", {26, 37}), std::string("a-5"));
    QCOMPARE(qualify("a-5", "injure"), std::string("a-6")); // other words of the same comment
    QCOMPARE(mark("c-1", {10, 17}), std::string("a-7"));    // between the stretches
    QCOMPARE(qualify("a-7", "injure"), std::string("a-8"));
    QCOMPARE(mark("c-1", {23, 28}), std::string("a-9"));
    QCOMPARE(qualify("a-9", "injure"), std::string("conflict diffamation a-3")); // the last letter of the second stretch
    QCOMPARE(mark("c-2", {0, 9}), std::string("a-10"));
    QCOMPARE(qualify("a-10", "injure"), std::string("a-11")); // another comment
}

void TestQualify::theGroundOfTheMarkCounts()
{
    QCOMPARE(mark("c-1", {15, 24}, "injure"), std::string("a-3"));
    QCOMPARE(mark("c-1", {18, 24}, "diffamation"), std::string("conflict injure a-3"));
    QCOMPARE(mark("c-1", {18, 24}), std::string("a-4"));
    QCOMPARE(qualify("a-4", "diffamation"), std::string("conflict injure a-3"));
    QCOMPARE(qualify("a-3", "diffamation"), std::string("conflict injure a-3"));
    QCOMPARE(qualify("a-3", "injure"), std::string("a-5"));
    QVERIFY(casefile::withdrawQualification(*m_file, "a-5", "relu"));
    QCOMPARE(qualify("a-4", "diffamation"), std::string("conflict injure a-3")); // the first impression still stands
    QVERIFY(casefile::withdrawQualification(*m_file, "a-3", "un fait est imputé"));
    QVERIFY(m_file->state().passages.at(3).mark.ground.empty());
    QCOMPARE(qualify("a-4", "diffamation"), std::string("a-8"));
    QVERIFY(m_file->undo());
    QVERIFY(m_file->undo()); // the withdrawal
    QCOMPARE(m_file->state().passages.at(3).mark.ground, std::string("injure"));
    QCOMPARE(casefile::withdrawQualification(*m_file, "a-4", "x").error().code, ErrorCode::UnknownObject);
}

void TestQualify::otherGroundsMayStandTogether()
{
    QCOMPARE(mark("c-1", {15, 24}, "injure"), std::string("a-3"));
    QCOMPARE(qualify("a-3", "harcelement"), std::string("a-4"));
    QCOMPARE(qualify("a-3", "hors-charte"), std::string("a-5"));
    QCOMPARE(m_file->state().qualificationsOf(3).size(), std::size_t{2});
}

void TestQualify::elementsAndDegree()
{
    mark("c-1", {15, 24});
    const law::Ground* ground = law::catalogue().ground("diffamation");
    QVERIFY(ground != nullptr && ground->elements.size() > 1);
    journal::Qualified wanted = qualified("a-3", "diffamation");
    wanted.degree = journal::EvidenceDegree::Quoted;
    wanted.elements = {{ground->elements[0].id, journal::ElementState::Established, "c-1, « escroc »"},
                       {ground->elements[1].id, journal::ElementState::Disputed, ""}};
    wanted.note = "à vérifier";
    const auto act = casefile::qualify(*m_file, wanted);
    QVERIFY(act);
    const auto& kept = std::get<journal::Qualified>(act->payload);
    QCOMPARE(kept.catalogue, ground->provenance.version);
    QCOMPARE(kept.elements[0].evidence, std::string("c-1, « escroc »"));
    const auto all = casefile::qualificationsOf(*m_file, 3, kToday);
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(all[0].ground.id, std::string("diffamation"));
    QVERIFY(all[0].qualification.what.degree == journal::EvidenceDegree::Quoted);
    m_file.reset();
    QVERIFY(casefile::verify(m_folder->path(), m_folder->cache(), {})->isIntact());
}

void TestQualify::refused()
{
    mark("c-1", {15, 24});
    const std::size_t before = m_file->acts().size();
    QCOMPARE(casefile::qualify(*m_file, qualified("a-9", "injure")).error().code, ErrorCode::UnknownObject);
    QCOMPARE(casefile::qualify(*m_file, qualified("c-1", "injure")).error().code, ErrorCode::UnknownObject);
    QCOMPARE(casefile::qualify(*m_file, qualified("a-3", "impolitesse")).error().code, ErrorCode::BadValue);
    journal::Qualified wanted = qualified("a-3", "injure");
    wanted.elements = {{"beauté", journal::ElementState::Established, ""}};
    QCOMPARE(casefile::qualify(*m_file, wanted).error().code, ErrorCode::BadValue);
    const std::string element = law::catalogue().ground("injure")->elements.front().id;
    wanted.elements = {{element, journal::ElementState::Established, ""}, {element, journal::ElementState::Absent, ""}};
    QCOMPARE(casefile::qualify(*m_file, wanted).error().code, ErrorCode::BadValue);
    QCOMPARE(m_file->acts().size(), before);
}

void TestQualify::undone()
{
    mark("c-1", {15, 24});
    qualify("a-3", "injure");
    QVERIFY(m_file->undo());
    QVERIFY(m_file->state().qualifications.empty());
    QCOMPARE(qualify("a-3", "diffamation"), std::string("a-6")); // nothing stands any more
    QVERIFY(casefile::withdrawQualification(*m_file, "a-6", "x"));
    QVERIFY(m_file->undo());
    QVERIFY(m_file->state().qualifications.contains(6));
    QCOMPARE(qualify("a-3", "injure"), std::string("conflict diffamation a-3"));
}

void TestQualify::retractedPassagesCountNoMore()
{
    mark("c-1", {15, 24}, "injure");
    qualify("a-3", "injure");
    QVERIFY(casefile::retractPassage(*m_file, "a-3"));
    QCOMPARE(mark("c-1", {15, 24}, "diffamation"), std::string("a-6"));
    QVERIFY(casefile::remindersOf(*m_file, kToday).empty());
}

void TestQualify::houseGrounds()
{
    const std::size_t known = casefile::groundsOf(*m_file).size();
    QVERIFY(known > 0);
    QVERIFY(casefile::addHouseGround(*m_file, kHouse));
    QCOMPARE(casefile::groundsOf(*m_file).size(), known + 1);
    QVERIFY(casefile::groundsOf(*m_file).back().isHouse);
    mark("c-1", {15, 24});
    const std::string done = qualify("a-4", "charte-3");
    QCOMPARE(done, std::string("a-5"));
    QCOMPARE(casefile::removeHouseGround(*m_file, "charte-3").error().code, ErrorCode::BadValue); // in use
    QVERIFY(casefile::remindersOf(*m_file, kToday).empty());                                      // it has no prescription
    QVERIFY(casefile::withdrawQualification(*m_file, done, "x"));
    QVERIFY(casefile::removeHouseGround(*m_file, "charte-3"));
    QCOMPARE(casefile::groundsOf(*m_file).size(), known);
    QCOMPARE(casefile::removeHouseGround(*m_file, "charte-3").error().code, ErrorCode::UnknownObject);
    QString taken = QString::fromUtf8(kHouse);
    QCOMPARE(casefile::addHouseGround(*m_file, taken.replace(QLatin1String("charte-3"), QLatin1String("injure")).toStdString()).error().code,
             ErrorCode::BadValue);
    QVERIFY(!casefile::addHouseGround(*m_file, "id = "));
}

// c-1 was posted at 00:30 on 6 November in Paris; three months later is 6 February.
void TestQualify::daysAreThoseOfParis()
{
    mark("c-1", {15, 24});
    mark("c-2", {0, 16});
    qualify("a-3", "injure");
    qualify("a-4", "injure");
    QCOMPARE(described(casefile::remindersOf(*m_file, kToday)),
             QStringLiteral("c-2 2026-08-31 2026-11-30; c-1 2026-11-06 2027-02-06"));
    const auto reminders = casefile::remindersOf(*m_file, kToday);
    QCOMPARE(reminders[0].clock.state, law::ClockState::Soon);
    QCOMPARE(reminders[0].clock.daysLeft, 0);
    QCOMPARE(reminders[0].qualification, std::string("a-6"));
    QCOMPARE(casefile::remindersOf(*m_file, kToday.addDays(1))[0].clock.state, law::ClockState::Over);
}

void TestQualify::unknownDatesAreNotInvented()
{
    mark("c-3", {5, 13});
    mark("c-1", {15, 24});
    qualify("a-3", "injure");
    qualify("a-4", "injure");
    auto reminders = casefile::remindersOf(*m_file, kToday);
    QCOMPARE(described(reminders), QStringLiteral("c-3  ; c-1 2026-11-06 2027-02-06")); // first: somebody has to date it
    QCOMPARE(reminders[0].clock.state, law::ClockState::Unknown);
    QVERIFY(!reminders[0].clock.isAsserted);
    QVERIFY(casefile::assertFact(*m_file, "c-3", "posted", "2026-10-02", "capture d'écran"));
    reminders = casefile::remindersOf(*m_file, kToday);
    QCOMPARE(described(reminders), QStringLiteral("c-3 2026-10-02 2027-01-02; c-1 2026-11-06 2027-02-06"));
    QVERIFY(reminders[0].clock.isAsserted);
    QVERIFY(casefile::assertFact(*m_file, "c-1", "posted", "2020-01-01", "erreur")); // what was captured wins
    QCOMPARE(described(casefile::remindersOf(*m_file, kToday)), described(reminders));
    QVERIFY(!casefile::remindersOf(*m_file, kToday)[1].clock.isAsserted);
}

void TestQualify::periodsOfComplaints()
{
    const auto idOf = [](law::RecipientKind kind) {
        for (const law::Recipient& recipient : law::catalogue().recipients) {
            if (recipient.kind == kind)
                return recipient.id;
        }
        return std::string();
    };
    QVERIFY(m_file->act(journal::ComplaintOpened{"d-1", idOf(law::RecipientKind::PlatformNotice), "Signalement", "fr"}));
    QVERIFY(m_file->act(journal::ComplaintOpened{"d-2", idOf(law::RecipientKind::Ordre), "Plainte", "fr"}));
    QVERIFY(casefile::remindersOf(*m_file, kToday).empty()); // nothing was sent
    QVERIFY(m_file->act(journal::ComplaintSent{"d-1", "2026-11-02", "formulaire", "", ""}));
    QVERIFY(m_file->act(journal::ComplaintSent{"d-2", "2026-11-02", "LRAR", "", ""}));
    QCOMPARE(described(casefile::remindersOf(*m_file, kToday)), QStringLiteral("d-2  ; d-2  ")); // not registered yet
    QVERIFY(m_file->act(journal::ComplaintAnswered{"d-2", "acknowledged", "2026-11-30", ""}));
    QVERIFY(m_file->act(journal::ComplaintAnswered{"d-1", "answered", "2026-08-31T23:30:00Z", "refus"}));
    QCOMPARE(described(casefile::remindersOf(*m_file, kToday)),
             QStringLiteral("d-2 2026-11-30 2026-12-30; d-2 2026-11-30 2027-02-28; d-1 2026-09-01 2027-03-01"));
    const auto reminders = casefile::remindersOf(*m_file, kToday);
    QCOMPARE(reminders[0].clock.kind, law::ClockKind::OrdreConciliation);
    QCOMPARE(reminders[1].clock.kind, law::ClockKind::OrdreTransmission);
    QCOMPARE(reminders[2].clock.kind, law::ClockKind::InternalComplaint);
    QVERIFY(m_file->act(journal::ComplaintAnswered{"d-2", "answered", "2026-12-15", "non-conciliation"}));
    QCOMPARE(casefile::remindersOf(*m_file, kToday).size(), std::size_t{2});
}

// The author was told once: a reminder moves nothing.
void TestQualify::aReminderMovesNoPeriod()
{
    QVERIFY(m_file->act(journal::ComplaintOpened{"d-1", "statement-of-reasons", "Motifs", "fr"}));
    QVERIFY(m_file->act(journal::ComplaintSent{"d-1", "2026-11-02", "courriel", "", ""}));
    const QString once = described(casefile::remindersOf(*m_file, kToday));
    QCOMPARE(once, QStringLiteral("d-1 2026-11-02 2027-05-02"));
    QVERIFY(m_file->act(journal::ComplaintSent{"d-1", "2026-11-20", "courriel", "", ""}));
    QCOMPARE(described(casefile::remindersOf(*m_file, kToday)), once);
}

// Six months from the day on which the decision was told, before anything is sent (DSA, art. 20).
void TestQualify::theInternalComplaintIsDue()
{
    QVERIFY(m_file->act(journal::ComplaintOpened{"d-1", "internal-complaint", "Réclamation", "fr"}));
    QCOMPARE(described(casefile::remindersOf(*m_file, kToday)), QStringLiteral("d-1  ")); // the day is not invented
    QCOMPARE(casefile::remindersOf(*m_file, kToday)[0].clock.state, law::ClockState::Unknown);
    QVERIFY(m_file->act(journal::ComplaintAmended{"d-1", "decision.informed-on", "2026-08-31"}));
    QCOMPARE(described(casefile::remindersOf(*m_file, kToday)), QStringLiteral("d-1 2026-08-31 2027-02-28"));
    QCOMPARE(casefile::remindersOf(*m_file, kToday)[0].clock.kind, law::ClockKind::InternalComplaint);
    QVERIFY(m_file->act(journal::ComplaintSent{"d-1", "2026-11-02", "formulaire", "", ""}));
    QVERIFY(casefile::remindersOf(*m_file, kToday).empty());
}

void TestQualify::reportsAndJson()
{
    mark("c-3", {5, 13}, "", {{14, 18}});
    qualify("a-3", "injure");
    const auto data = casefile::collectReport(*m_file, {{}, "en"}, {});
    QVERIFY(data);
    QCOMPARE(data->deadlines.size(), std::size_t{1});
    const std::string html = report::toHtml(*data);
    for (const char* words : {"Qualifications", "Deadlines", "imbécile", "date unknown: date the publication", "[5–13]", "[14–18]"})
        QVERIFY2(html.find(words) != std::string::npos, words);
    QVERIFY(html.find(law::catalogue().ground("injure")->title.english) != std::string::npos);
    const std::string json = report::toJson(*data);
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    const QJsonObject item = document[QLatin1String("items")].toArray()[2].toObject();
    QCOMPARE(item[QLatin1String("passages")].toArray()[0][QLatin1String("more")].toArray()[0][QLatin1String("exact")].toString(), QStringLiteral("fini"));
    const QJsonObject qualification = item[QLatin1String("qualifications")].toArray()[0].toObject();
    QCOMPARE(qualification[QLatin1String("passage")].toString(), QStringLiteral("a-3"));
    QCOMPARE(qualification[QLatin1String("ground")][QLatin1String("id")].toString(), QStringLiteral("injure"));
    QVERIFY(qualification[QLatin1String("prescription")][QLatin1String("end")].isNull());
    QCOMPARE(document[QLatin1String("deadlines")].toArray()[0][QLatin1String("state")].toString(), QStringLiteral("unknown"));
    const auto second = m_folder->create("second.greffier"); // the format of record comes in again
    QVERIFY(CaseFolder::importText(*second, json, "report.json"));
    QCOMPARE(second->comment({3})->text, std::string("Quel imbécile fini"));
}

QTEST_GUILESS_MAIN(TestQualify)
#include "tst_qualify.moc"
