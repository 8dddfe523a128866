#include "case_fixture.h"
#include "core/casefile/annotate.h"
#include "core/casefile/complaint.h"
#include "core/casefile/qualify.h"
#include "core/casefile/verify.h"

#include <QtTest>

#include <algorithm>

using namespace greffier;
using namespace greffier::tests;
using base::ErrorCode;
using casefile::Gap;
using casefile::GapKind;

namespace {

template <class Made> ErrorCode errorOf(const Made& made)
{
    return made ? ErrorCode::Internal : made.error().code;
}

} // namespace

// The life of a complaint, from opening to the answer.
class TestComplaint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opens();
    void refusesWhatNobodyAsksFor_data();
    void refusesWhatNobodyAsksFor();
    void factsArePassages();
    void numbersNeverMove();
    void undoGivesTheNumberBack();
    void numbersOfOthersStay();
    void nothingChangesAfterSending();
    void undoAndRedoStopAtTheSending();
    void sendingNeedsWhatIsMissing();
    void answersFollowTheSending();
    void nothingHappenedTomorrow();
    void statusFollows();
    void gapsOfFacts();
    void publicContentForPharos();
    void addressesForPlatforms();
    void collectsWhatItPrints();
    void sentFactsStayAfterRetraction();
    void theCaseStaysIntact();

private:
    std::string passage(const char* comment, const char* exact, const char* ground = "injure");
    std::string sentComplaint();
    std::vector<Gap> gaps(GapKind kind, const char* complaint = "d-1");

    std::unique_ptr<CaseFolder> m_folder;
    std::unique_ptr<casefile::CaseFile> m_file;
};

void TestComplaint::init()
{
    m_file.reset();
    m_folder = std::make_unique<CaseFolder>();
    m_file = m_folder->createFilled();
    QVERIFY(m_file);
    QVERIFY(casefile::openComplaint(*m_file, "letter", "Essai", "fr"));
}

std::string TestComplaint::passage(const char* comment, const char* exact, const char* ground)
{
    const auto span = casefile::findPassage(*m_file, comment, exact, 1);
    if (!span)
        return {};
    const auto act = casefile::markPassage(*m_file, {comment, *span, "propos", ground, {}, {}});
    return act ? act->publicId() : std::string();
}

std::string TestComplaint::sentComplaint()
{
    const std::string fact = passage("c-2", "sale con");
    const bool isMade = casefile::setFact(*m_file, "d-1", fact, true) && casefile::numberExhibit(*m_file, "d-1", "c-2", "Un") &&
                        casefile::numberExhibit(*m_file, "d-1", "c-3", "Deux") &&
                        casefile::amendComplaint(*m_file, "d-1", "sender.name", "Zoé") &&
                        casefile::markSent(*m_file, {"d-1", "2024-03-11", "LRAR", "1A", ""}, casefile::Gaps::Accepted);
    return isMade ? fact : std::string();
}

std::vector<Gap> TestComplaint::gaps(GapKind kind, const char* complaint)
{
    auto all = casefile::gapsOf(*m_file, complaint);
    if (!all)
        return {};
    std::erase_if(*all, [kind](const Gap& gap) { return gap.kind != kind; });
    return *all;
}

void TestComplaint::opens()
{
    const auto second = casefile::openComplaint(*m_file, "ordre", "", "en");
    QVERIFY(second);
    QCOMPARE(std::get<journal::ComplaintOpened>(second->payload).complaint, std::string("d-2"));
    QVERIFY(m_file->undo());
    QCOMPARE(errorOf(casefile::findComplaint(*m_file, "d-2")), ErrorCode::UnknownObject);
    const auto third = casefile::openComplaint(*m_file, "ordre", "", "en");
    QCOMPARE(std::get<journal::ComplaintOpened>(third->payload).complaint, std::string("d-3")); // ids are never given twice
    QCOMPARE(errorOf(casefile::openComplaint(*m_file, "police", "", "fr")), ErrorCode::BadValue);
    QCOMPARE(errorOf(casefile::openComplaint(*m_file, "ordre", "", "de")), ErrorCode::BadValue);
}

void TestComplaint::refusesWhatNobodyAsksFor_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* field, const char* value, ErrorCode code) {
        QTest::newRow(name) << QString::fromLatin1(field) << QString::fromUtf8(value) << static_cast<int>(code);
    };
    row("unknown field", "practitioner.name", "x", ErrorCode::UnknownField); // a letter does not ask for it
    row("no date", "date", "hier", ErrorCode::BadValue);
    row("a date", "date", "2026-11-23", ErrorCode::Internal);
    row("unknown name in the letter", "template", "{facts} {nobody}", ErrorCode::BadValue);
    row("block in the opening", "opening", "{facts}", ErrorCode::BadValue);
    row("known names", "template", "{facts}\n\n{letter.body} {sender.name}", ErrorCode::Internal);
    row("taken back", "template", "", ErrorCode::Internal);
}

void TestComplaint::refusesWhatNobodyAsksFor()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(int, code);
    const auto act = casefile::amendComplaint(*m_file, "d-1", field.toStdString(), value.toStdString());
    QCOMPARE(static_cast<int>(errorOf(act)), code);
    QCOMPARE(errorOf(casefile::amendComplaint(*m_file, "d-9", "date", "2026-11-23")), ErrorCode::UnknownObject);
}

void TestComplaint::factsArePassages()
{
    const std::string fact = passage("c-2", "sale con");
    QCOMPARE(errorOf(casefile::setFact(*m_file, "d-1", "a-1", true)), ErrorCode::UnknownObject);
    QCOMPARE(errorOf(casefile::setFact(*m_file, "d-1", fact, false)), ErrorCode::UnknownObject);
    QVERIFY(casefile::setFact(*m_file, "d-1", fact, true));
    QCOMPARE(errorOf(casefile::setFact(*m_file, "d-1", fact, true)), ErrorCode::BadValue);
    QVERIFY(casefile::setFact(*m_file, "d-1", fact, false));
    QVERIFY((*casefile::findComplaint(*m_file, "d-1"))->facts.empty());
    QVERIFY(casefile::setFact(*m_file, "d-1", fact, true));
    QVERIFY(casefile::retractPassage(*m_file, fact));
    QCOMPARE(gaps(GapKind::FactRetracted).size(), std::size_t(1));
}

void TestComplaint::numbersNeverMove()
{
    const auto number = [this](const char* object) {
        const auto act = casefile::numberExhibit(*m_file, "d-1", object, "");
        return act ? std::get<journal::ExhibitNumbered>(act->payload).number : -1;
    };
    QCOMPARE(number("c-1"), 1);
    QCOMPARE(number("k-1"), 2);
    QCOMPARE(number("t-1"), 3);
    QCOMPARE(number("c-1"), -1); // it has a number
    QCOMPARE(number("p-1"), -1);
    QCOMPARE(number("a-1"), -1); // no document
    QCOMPARE(errorOf(casefile::withdrawExhibit(*m_file, "d-1", 3, " ")), ErrorCode::BadValue);
    QVERIFY(casefile::withdrawExhibit(*m_file, "d-1", 3, "double"));
    QCOMPARE(errorOf(casefile::withdrawExhibit(*m_file, "d-1", 3, "double")), ErrorCode::UnknownObject);
    QCOMPARE(number("c-2"), 4);
    QCOMPARE(number("t-1"), 5); // what was withdrawn comes back under a new number
    const auto& exhibits = (*casefile::findComplaint(*m_file, "d-1"))->exhibits;
    QCOMPARE(exhibits.at(3).withdrawn.value_or(""), std::string("double"));
    QCOMPARE(exhibits.at(1).object, std::string("c-1"));
}

void TestComplaint::undoGivesTheNumberBack()
{
    QVERIFY(casefile::numberExhibit(*m_file, "d-1", "c-1", ""));
    QVERIFY(casefile::numberExhibit(*m_file, "d-1", "c-2", "faux"));
    QVERIFY(m_file->undo());
    const auto again = casefile::numberExhibit(*m_file, "d-1", "c-3", "");
    QCOMPARE(std::get<journal::ExhibitNumbered>(again->payload).number, 2);
    QCOMPARE(errorOf(m_file->redo()), ErrorCode::NothingToRedo);
}

void TestComplaint::numbersOfOthersStay()
{
    QVERIFY(casefile::numberExhibit(*m_file, "d-1", "c-1", ""));
    QVERIFY(m_file->undo());
    m_file.reset();
    auto other = m_folder->open("case.greffier", "Bea");
    QVERIFY(other);
    const auto act = casefile::numberExhibit(*other, "d-1", "c-2", "");
    QCOMPARE(std::get<journal::ExhibitNumbered>(act->payload).number, 2); // Anne may do hers again
}

void TestComplaint::nothingChangesAfterSending()
{
    const std::string fact = sentComplaint();
    QVERIFY(!fact.empty());
    QCOMPARE(errorOf(casefile::amendComplaint(*m_file, "d-1", "date", "2026-11-23")), ErrorCode::ComplaintClosed);
    QCOMPARE(errorOf(casefile::setFact(*m_file, "d-1", fact, false)), ErrorCode::ComplaintClosed);
    QCOMPARE(errorOf(casefile::numberExhibit(*m_file, "d-1", "c-1", "")), ErrorCode::ComplaintClosed);
    QCOMPARE(errorOf(casefile::withdrawExhibit(*m_file, "d-1", 1, "x")), ErrorCode::ComplaintClosed);
    QVERIFY(casefile::markSent(*m_file, {"d-1", "2024-03-12", "courriel", "", ""}, casefile::Gaps::Accepted)); // once more
}

void TestComplaint::undoAndRedoStopAtTheSending()
{
    QVERIFY(casefile::numberExhibit(*m_file, "d-1", "c-1", ""));
    QVERIFY(m_file->undo());
    const std::int64_t before = m_file->acts().back().seq;
    QVERIFY(casefile::markSent(*m_file, {"d-1", "2024-03-11", "LRAR", "", ""}, casefile::Gaps::Accepted));
    QCOMPARE(errorOf(m_file->redo()), ErrorCode::NothingToRedo);
    QCOMPARE(errorOf(m_file->undo()), ErrorCode::NothingToUndo);
    QCOMPARE(errorOf(m_file->undoTo(0)), ErrorCode::NothingToUndo);
    QCOMPARE(m_file->acts().back().seq, before + 1);
    QVERIFY((*casefile::findComplaint(*m_file, "d-1"))->exhibits.empty());
}

void TestComplaint::sendingNeedsWhatIsMissing()
{
    const journal::ComplaintSent sending{"d-1", "2024-03-11", "LRAR", "", ""};
    const auto refused = casefile::markSent(*m_file, sending, casefile::Gaps::Refused);
    QCOMPARE(errorOf(refused), ErrorCode::ComplaintIncomplete);
    QVERIFY(refused.error().detail.find("field-missing letter.body") != std::string::npos);
    QVERIFY(casefile::amendComplaint(*m_file, "d-1", "letter.body", "Texte"));
    QVERIFY(casefile::amendComplaint(*m_file, "d-1", "letter.addressee", "Mairie"));
    QVERIFY(casefile::amendComplaint(*m_file, "d-1", "sender.name", "Zoé"));
    QCOMPARE(errorOf(casefile::markSent(*m_file, {"d-1", "demain", "LRAR", "", ""}, casefile::Gaps::Refused)), ErrorCode::BadValue);
    QCOMPARE(errorOf(casefile::markSent(*m_file, {"d-1", "2024-03-11", "", "", ""}, casefile::Gaps::Refused)), ErrorCode::BadValue);
    QVERIFY(casefile::markSent(*m_file, sending, casefile::Gaps::Refused));
}

void TestComplaint::answersFollowTheSending()
{
    const journal::ComplaintAnswered answer{"d-1", "answered", "2024-03-13", "classée"};
    QCOMPARE(errorOf(casefile::markAnswered(*m_file, answer)), ErrorCode::BadValue); // not sent yet
    QVERIFY(!sentComplaint().empty());
    QCOMPARE(errorOf(casefile::markAnswered(*m_file, {"d-1", "answered", "2024-03-10", "x"})), ErrorCode::BadValue);
    QCOMPARE(errorOf(casefile::markAnswered(*m_file, {"d-1", "answered", "2024-03-13", ""})), ErrorCode::BadValue);
    QCOMPARE(errorOf(casefile::markAnswered(*m_file, {"d-1", "refused", "2024-03-13", "x"})), ErrorCode::BadValue);
    QVERIFY(casefile::markAnswered(*m_file, answer));
}

// The case's clock says 14 March 2024.
void TestComplaint::nothingHappenedTomorrow()
{
    QVERIFY(!sentComplaint().empty()); // on the 11th
    const auto sentOn = [this](const char* day) {
        return casefile::markSent(*m_file, {"d-1", day, "LRAR", "", ""}, casefile::Gaps::Accepted);
    };
    QCOMPARE(errorOf(sentOn("2024-03-15")), ErrorCode::BadValue);
    QCOMPARE(sentOn("2024-03-15").error().detail, std::string("2024-03-15"));
    QVERIFY(sentOn("2024-03-14"));
    QCOMPARE(errorOf(casefile::markAnswered(*m_file, {"d-1", "acknowledged", "2024-03-15", ""})), ErrorCode::BadValue);
    QVERIFY(casefile::markAnswered(*m_file, {"d-1", "acknowledged", "2024-03-12", ""}));
    QVERIFY(sentOn("2024-03-13")); // a reminder
    QVERIFY(casefile::markAnswered(*m_file, {"d-1", "answered", "2024-03-13", "classée"}));
    QCOMPARE(errorOf(sentOn("2024-03-14")), ErrorCode::BadValue); // after the answer that stands
    QCOMPARE(sentOn("2024-03-14").error().hint, std::string("≤ 2024-03-13"));
    QVERIFY(sentOn("2024-03-13"));
}

void TestComplaint::statusFollows()
{
    const auto status = [this] { return casefile::statusOf(**casefile::findComplaint(*m_file, "d-1")); };
    QVERIFY(status() == casefile::ComplaintStatus::Draft);
    QVERIFY(!sentComplaint().empty());
    QVERIFY(status() == casefile::ComplaintStatus::Sent);
    QVERIFY(casefile::markAnswered(*m_file, {"d-1", "acknowledged", "2024-03-12", ""}));
    QVERIFY(status() == casefile::ComplaintStatus::Acknowledged);
    QVERIFY(casefile::markAnswered(*m_file, {"d-1", "answered", "2024-03-13", "classée"}));
    QVERIFY(status() == casefile::ComplaintStatus::Answered);
}

void TestComplaint::gapsOfFacts()
{
    QVERIFY(casefile::openComplaint(*m_file, "procureur", "", "fr"));
    QCOMPARE(gaps(GapKind::NoFact, "d-2").size(), std::size_t(1));
    QVERIFY(gaps(GapKind::NoFact, "d-2")[0].isBlocking);
    const std::string fact = passage("c-2", "sale con");
    const std::string bare = passage("c-3", "froid", "");
    QVERIFY(casefile::setFact(*m_file, "d-2", fact, true));
    QVERIFY(casefile::setFact(*m_file, "d-2", bare, true));
    QVERIFY(gaps(GapKind::NoFact, "d-2").empty());
    QCOMPARE(gaps(GapKind::NoExhibit, "d-2").size(), std::size_t(1));
    QCOMPARE(gaps(GapKind::DateUnknown, "d-2").size(), std::size_t(2)); // nothing is invented
    QVERIFY(gaps(GapKind::PrescriptionOver, "d-2").empty());
    QCOMPARE(gaps(GapKind::Unqualified, "d-2")[0].subject, bare);
    QVERIFY(gaps(GapKind::ElementOpen, "d-2").size() >= 4);
    QVERIFY(casefile::numberExhibit(*m_file, "d-2", "c-2", ""));
    QCOMPARE(gaps(GapKind::FactWithoutExhibit, "d-2")[0].subject, bare);
    QVERIFY(casefile::numberExhibit(*m_file, "d-2", "k-1", "")); // the capture shows both
    QVERIFY(gaps(GapKind::FactWithoutExhibit, "d-2").empty());
    QVERIFY(casefile::assertFact(*m_file, "c-2", "posted", "2019-02-20", "courriel"));
    QCOMPARE(gaps(GapKind::DateUnknown, "d-2").size(), std::size_t(1));
    QCOMPARE(gaps(GapKind::PrescriptionOver, "d-2")[0].subject, fact); // three months for an insult
    QVERIFY(gaps(GapKind::PrescriptionOver, "d-2")[0].isBlocking);
    const auto all = casefile::gapsOf(*m_file, "d-2");
    QVERIFY(std::is_partitioned(all->begin(), all->end(), [](const Gap& gap) { return gap.isBlocking; }));
}

void TestComplaint::publicContentForPharos()
{
    QVERIFY(casefile::openComplaint(*m_file, "pharos", "", "fr"));
    QVERIFY(casefile::setFact(*m_file, "d-2", passage("c-2", "sale con"), true));
    QVERIFY(gaps(GapKind::NotPublic, "d-2")[0].isBlocking);
    QVERIFY(casefile::assertFact(*m_file, "t-1", "audience", "public", "page ouverte"));
    QVERIFY(gaps(GapKind::NotPublic, "d-2").empty());
    QVERIFY(casefile::assertFact(*m_file, "c-2", "audience", "friends", ""));
    QCOMPARE(gaps(GapKind::NotPublic, "d-2").size(), std::size_t(1)); // what is said of the comment comes first
}

void TestComplaint::addressesForPlatforms()
{
    QVERIFY(casefile::openComplaint(*m_file, "platform-notice", "", "fr"));
    QVERIFY(casefile::setFact(*m_file, "d-2", passage("c-2", "sale con"), true));
    QVERIFY(gaps(GapKind::NoPermalink, "d-2")[0].isBlocking);
    QVERIFY(casefile::assertFact(*m_file, "t-1", "permalink", "https://forum.example/t", ""));
    QVERIFY(!gaps(GapKind::NoPermalink, "d-2")[0].isBlocking);
    QVERIFY(casefile::assertFact(*m_file, "c-2", "permalink", "https://forum.example/t#2", ""));
    QVERIFY(gaps(GapKind::NoPermalink, "d-2").empty());
    const auto data = casefile::collectComplaint(*m_file, "d-2", "fr", {});
    QCOMPARE(data->facts[0].address, std::string("https://forum.example/t#2"));
    QVERIFY(data->facts[0].isAddressAsserted);
    QVERIFY(casefile::amendComplaint(*m_file, "d-2", "notice.child-sexual-offence", "yes"));
    const auto missing = gaps(GapKind::FieldMissing, "d-2");
    QVERIFY(std::none_of(missing.begin(), missing.end(), [](const Gap& gap) { return gap.subject == "notifier.name"; }));
    QCOMPARE(errorOf(casefile::amendComplaint(*m_file, "d-2", "notice.child-sexual-offence", "peut-être")), ErrorCode::BadValue);
}

void TestComplaint::collectsWhatItPrints()
{
    const std::string undated = passage("c-4", "œuvre");
    const std::string dated = passage("c-3", "cafe\u0301");
    QVERIFY(casefile::assertFact(*m_file, "c-3", "posted", "2026-02-01", ""));
    QVERIFY(casefile::note(*m_file, "c-4", "entre nous"));
    for (const std::string& fact : {undated, dated})
        QVERIFY(casefile::setFact(*m_file, "d-1", fact, true));
    QVERIFY(casefile::numberExhibit(*m_file, "d-1", "c-4", ""));
    QVERIFY(casefile::attachFile(*m_file, m_folder->write("lettre.txt", "Bonjour"), ""));
    const std::string document = m_file->acts().back().publicId();
    QVERIFY(casefile::numberExhibit(*m_file, "d-1", document, "Lettre"));
    const auto data = casefile::collectComplaint(*m_file, "d-1", "fr", {});
    QVERIFY(data);
    QCOMPARE(data->facts[0].passageId, dated); // undated ones last
    QCOMPARE(data->facts[1].passageId, undated);
    QCOMPARE(data->facts[1].exhibits, std::vector<std::int64_t>{1});
    QCOMPARE(data->exhibits[0].sha256, base::toHex(base::sha256(kThread)));
    QCOMPARE(data->exhibits[1].sha256, base::toHex(base::sha256("Bonjour")));
    QCOMPARE(data->exhibits[1].size, 7);
    std::vector<std::string> ids;
    for (const report::ReportItem& item : data->report.items) {
        ids.push_back(base::toString(item.comment.publicId));
        QVERIFY(item.notes.empty() && item.hits.empty() && !item.decision); // the author's own remarks do not leave
    }
    QVERIFY(std::find(ids.begin(), ids.end(), "c-2") != ids.end()); // what c-4 answers
    QVERIFY(std::find(ids.begin(), ids.end(), "p-1") != ids.end()); // what c-3 answers and nobody captured
    QVERIFY(data->report.journal.empty());
}

void TestComplaint::sentFactsStayAfterRetraction()
{
    const std::string fact = sentComplaint();
    QVERIFY(casefile::retractPassage(*m_file, fact));
    const auto data = casefile::collectComplaint(*m_file, "d-1", "fr", {});
    QCOMPARE(data->facts.size(), std::size_t(1));
    QCOMPARE(data->facts[0].passage.mark.exact, std::string("sale con"));
}

void TestComplaint::theCaseStaysIntact()
{
    QVERIFY(!sentComplaint().empty());
    m_file.reset();
    const auto report = casefile::verify(m_folder->path(), m_folder->cache(), {});
    QVERIFY(report && report->isIntact());
    m_file = m_folder->open();
    QCOMPARE((*casefile::findComplaint(*m_file, "d-1"))->exhibits.size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(TestComplaint)
#include "tst_complaint.moc"
