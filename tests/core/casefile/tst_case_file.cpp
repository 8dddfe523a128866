#include "core/casefile/annotate.h"
#include "core/casefile/case_core.h"
#include "core/store/connection.h"
#include "case_fixture.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QtTest>

#include <unistd.h>

#include <thread>

using namespace greffier;
using base::ErrorCode;
using casefile::Access;
using casefile::CaseFile;

namespace {

// What a person would see of the state.
std::string describe(const CaseFile& file)
{
    const journal::CaseState& state = file.state();
    std::string all = state.title;
    for (int number = 1; number <= 5; ++number) {
        const std::string id = "c-" + std::to_string(number);
        all += "|" + id + " " + std::string(toString(state.statusOf(id)));
        if (const auto notes = state.notes.find(id); notes != state.notes.end()) {
            for (const journal::Note& note : notes->second)
                all += " note:" + note.text + "@" + std::to_string(note.at.utcMs);
        }
        for (const journal::Passage* passage : state.passagesOf(id))
            all += " passage:" + passage->mark.exact + std::to_string(passage->mark.span.start);
    }
    return all;
}

std::string marksOf(const CaseFile& file)
{
    std::string all;
    for (std::int32_t position = 0; position < file.arrays().size(); ++position)
        all += std::string(toString(file.marks(position).status)) + std::to_string(file.marks(position).hits) + " ";
    return all;
}

// Where root runs the tests: another user for a while, since permissions mean nothing to root.
class NotRoot {
public:
    NotRoot() : m_wasRoot(::geteuid() == 0)
    {
        constexpr uid_t kNobody = 65'534;
        if (m_wasRoot && ::setresuid(kNobody, kNobody, 0) != 0)
            QTest::qFail("setresuid", __FILE__, __LINE__);
    }
    ~NotRoot()
    {
        if (m_wasRoot && ::setresuid(0, 0, 0) != 0)
            qFatal("setresuid");
    }
    NotRoot(const NotRoot&) = delete;
    NotRoot& operator=(const NotRoot&) = delete;

private:
    bool m_wasRoot;
};

} // namespace

class TestCaseFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<tests::CaseFolder>(); }
    void cleanup() { m_folder.reset(); }
    void aNewCase();
    void refusedPaths();
    void reopeningGivesTheSameState();
    void newerSchemas();
    void damagedNumberingIsRefused_data();
    void damagedNumberingIsRefused();
    void sideCarsAreRefused();
    void readOnlyFiles();
    void twoObjectsSeeEachOther();
    void importsOfAnotherThreadArriveAfterTheCommit();
    void passagesKeepGraphemesWhole_data();
    void passagesKeepGraphemesWhole();
    void theSecondOccurrenceStaysTheSecond();
    void placeholdersAreNotDecided();
    void unknownObjects();

private:
    std::unique_ptr<tests::CaseFolder> m_folder;
};

void TestCaseFile::aNewCase()
{
    auto file = m_folder->create();
    QVERIFY(file);
    const casefile::CaseInfo info = file->info();
    QCOMPARE(info.title, std::string("Essai"));
    QCOMPARE(info.acts, 1);
    QCOMPARE(info.comments, 0);
    QCOMPARE(info.journalHead.size(), std::size_t{64});
    QCOMPARE(info.uid.size(), std::size_t{36});
    QVERIFY(!info.isReadOnly);
    QCOMPARE(file->arrays().size(), 0);
    QVERIFY(QFileInfo(QString::fromStdString(m_folder->path())).permissions().testFlag(QFile::ReadOther) == false);
}

void TestCaseFile::refusedPaths()
{
    m_folder->create();
    const QByteArray before = m_folder->bytes();
    const auto again = CaseFile::create(m_folder->path(), "x", m_folder->environment());
    QVERIFY(!again.has_value() && again.error().code == ErrorCode::FileExists);
    QCOMPARE(m_folder->bytes(), before);
    const auto missing = CaseFile::open(m_folder->path("absent"), m_folder->environment());
    QVERIFY(!missing.has_value() && missing.error().code == ErrorCode::CaseMissing);
    QVERIFY(!QFileInfo::exists(QString::fromStdString(m_folder->path("absent"))));
    const auto folder = CaseFile::open(m_folder->folder().path().toStdString(), m_folder->environment());
    QVERIFY(!folder.has_value() && folder.error().code == ErrorCode::CaseNotACase);
    const auto text = CaseFile::open(m_folder->write("text", QByteArray(2'000, 'x')), m_folder->environment());
    QVERIFY(!text.has_value() && text.error().code == ErrorCode::CaseNotACase);
    QVERIFY(QFile::link(QString::fromStdString(m_folder->path()), QString::fromStdString(m_folder->path("link"))));
    const auto link = CaseFile::open(m_folder->path("link"), m_folder->environment());
    QVERIFY(!link.has_value() && link.error().code == ErrorCode::CaseRefused);
}

void TestCaseFile::reopeningGivesTheSameState()
{
    std::string before;
    std::string head;
    {
        auto file = m_folder->createFilled();
        QVERIFY(file);
        QVERIFY(casefile::decide(*file, {"c-1", "c-2"}, journal::DecisionStatus::Flagged, "injure").has_value());
        QVERIFY(casefile::note(*file, "c-1", "\uFEFF« note » 😏").has_value());
        QVERIFY(casefile::markPassage(*file, {"c-4", {7, 12}, "art", "", "", ""}).has_value());
        QVERIFY(casefile::note(*file, "c-5", "reprise").has_value());
        QVERIFY(file->undo().has_value());
        before = describe(*file);
        head = file->info().journalHead;
    }
    {
        auto file = m_folder->open();
        QVERIFY(file);
        QCOMPARE(describe(*file), before);
        QCOMPARE(file->info().journalHead, head);
        QVERIFY(file->redo().has_value()); // what was undone before the end of the program
        QVERIFY(describe(*file) != before);
        QVERIFY(file->undo().has_value());
        QVERIFY(file->undo().has_value());
        QVERIFY(file->state().passages.empty());
        QVERIFY(file->undoTo(2).has_value());
        QVERIFY(file->state().decisions.empty() && file->undo().error().code == ErrorCode::NothingToUndo);
    }
    auto file = m_folder->open();
    QVERIFY(file);
    QVERIFY(file->state().statusOf("c-1") == journal::DecisionStatus::Open);
    QVERIFY(file->redo().has_value()); // the two of undoTo come back together
    QVERIFY(file->state().statusOf("c-2") == journal::DecisionStatus::Flagged);
}

void TestCaseFile::newerSchemas()
{
    m_folder->create();
    {
        auto connection = store::Connection::open(m_folder->path(), store::OpenMode::ReadWrite);
        QVERIFY(connection.has_value() && connection->execute("PRAGMA user_version=2").has_value());
    }
    for (const Access access : {Access::Write, Access::Read}) {
        const auto refused = CaseFile::open(m_folder->path(), m_folder->environment(), access);
        QVERIFY(!refused.has_value() && refused.error().code == ErrorCode::CaseNewer);
    }
    const auto window = CaseFile::open(m_folder->path(), m_folder->environment(), Access::Window);
    QVERIFY(window.has_value());
    QVERIFY((*window)->info().isReadOnly);
    const auto act = casefile::note(**window, "k-1", "x");
    QVERIFY(!act.has_value());
}

void TestCaseFile::damagedNumberingIsRefused_data()
{
    QTest::addColumn<QString>("trigger");
    QTest::addColumn<QString>("sql");
    QTest::newRow("huge item") << "comment" << "UPDATE comment SET id = 4611686018427387904 WHERE id = 6";
    QTest::newRow("gap") << "comment" << "UPDATE comment SET id = 60 WHERE id = 6";
    QTest::newRow("no such thread") << "comment" << "UPDATE comment SET thread_id = 99 WHERE id = 2";
    QTest::newRow("negative thread") << "comment" << "UPDATE comment SET thread_id = -5 WHERE id = 2";
    QTest::newRow("huge number") << "comment" << "UPDATE comment SET number = 2000000000 WHERE id = 2";
    QTest::newRow("negative number") << "comment" << "UPDATE comment SET number = -2 WHERE id = 2";
    QTest::newRow("gap between acts") << "act" << "UPDATE act SET seq = 40 WHERE seq = 2";
}

void TestCaseFile::damagedNumberingIsRefused()
{
    QFETCH(QString, trigger);
    QFETCH(QString, sql);
    m_folder->createFilled();
    {
        auto connection = store::Connection::open(m_folder->path(), store::OpenMode::ReadWrite);
        QVERIFY(connection.has_value());
        QVERIFY(connection->execute("PRAGMA foreign_keys=OFF").has_value());
        auto find = connection->prepare("SELECT sql FROM sqlite_schema WHERE name = ?1");
        find->bind(1, trigger.toStdString() + "_no_update");
        QVERIFY(find->step().value_or(false));
        const std::string ddl(find->text(0));
        find->reset();
        QVERIFY(connection->execute("DROP TRIGGER " + trigger.toStdString() + "_no_update").has_value());
        QVERIFY(connection->execute(sql.toStdString()).has_value());
        QVERIFY(connection->execute(ddl).has_value());
    }
    QVERIFY(QFile::remove(QString::fromStdString(m_folder->cache() + "/x")) == false);
    QDir(QString::fromStdString(m_folder->cache())).removeRecursively();
    const auto file = CaseFile::open(m_folder->path(), m_folder->environment());
    QVERIFY(!file.has_value());
    QVERIFY(file.error().code == ErrorCode::CaseDamaged);
}

void TestCaseFile::sideCarsAreRefused()
{
    m_folder->create();
    for (const char* name : {"case.greffier-wal", "case.greffier-shm"}) {
        m_folder->write(name, "x");
        const auto file = CaseFile::open(m_folder->path(), m_folder->environment());
        QVERIFY(!file.has_value() && file.error().code == ErrorCode::SideCarPresent);
        QFile::remove(QString::fromStdString(m_folder->path(name)));
    }
    QVERIFY(m_folder->open());
}

void TestCaseFile::readOnlyFiles()
{
    m_folder->createFilled();
    const QByteArray before = m_folder->sha256();
    {
        const auto reader = CaseFile::open(m_folder->path(), m_folder->environment(), Access::Read);
        QVERIFY(reader.has_value() && (*reader)->info().isReadOnly);
        QCOMPARE((*reader)->arrays().size(), 6);
        QVERIFY(casefile::note(**reader, "c-1", "x").error().code == ErrorCode::CaseReadOnly);
        QVERIFY(!tests::CaseFolder::importText(**reader, tests::kThread));
    }
    QCOMPARE(m_folder->sha256(), before);
    const QString path = QString::fromStdString(m_folder->path());
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    // Only the user is another one: the group stays.
    for (QDir folder = QFileInfo(path).dir(); folder != QDir::temp() && !folder.isRoot(); folder.cdUp())
        QVERIFY(QFile::setPermissions(folder.path(),
                                      QFile::permissions(folder.path()) | QFile::ReadGroup | QFile::ExeGroup));
    const NotRoot rights; // who may write to every file
    QVERIFY(!QFileInfo(path).isWritable());
    const auto writer = CaseFile::open(m_folder->path(), m_folder->environment(), Access::Write);
    QVERIFY(!writer.has_value());
    QCOMPARE(writer.error().code, ErrorCode::CaseReadOnly);
    const auto window = CaseFile::open(m_folder->path(), m_folder->environment(), Access::Window);
    QVERIFY(window.has_value() && (*window)->info().isReadOnly);
}

void TestCaseFile::twoObjectsSeeEachOther()
{
    auto anne = m_folder->createFilled();
    auto bea = m_folder->open("case.greffier", "Bea");
    QVERIFY(anne && bea);
    QVERIFY(!bea->refresh());
    QSignalSpy acted(bea.get(), &CaseFile::acted);
    QVERIFY(casefile::decide(*anne, {"c-2"}, journal::DecisionStatus::Flagged, "").has_value());
    QVERIFY(casefile::note(*bea, "c-1", "de Bea").has_value()); // sees Anne's act on the way
    QCOMPARE(acted.count(), 2);
    QVERIFY(bea->state().statusOf("c-2") == journal::DecisionStatus::Flagged);
    QVERIFY(anne->refresh());
    QCOMPARE(describe(*anne), describe(*bea));
    QVERIFY(anne->undo().has_value()); // takes back Anne's own, not Bea's later one
    QVERIFY(bea->refresh());
    QCOMPARE(marksOf(*anne), marksOf(*bea));
    QCOMPARE(describe(*anne), describe(*bea));
    QVERIFY(anne->state().decisions.empty());
    QVERIFY(tests::CaseFolder::importText(*bea, "id,text\nz,Encore\n"));
    QVERIFY(anne->refresh());
    QCOMPARE(anne->arrays().size(), 7);
    QCOMPARE(marksOf(*anne), marksOf(*bea));
    QCOMPARE(anne->info().journalHead, bea->info().journalHead);
    QVERIFY(!anne->refresh());
}

void TestCaseFile::importsOfAnotherThreadArriveAfterTheCommit()
{
    auto file = m_folder->create();
    QVERIFY(file);
    int itemsAtSignal = -1;
    connect(file.get(), &CaseFile::captureAdded, this, [&] {
        QCOMPARE(QThread::currentThread(), file->thread());
        auto other = m_folder->open("case.greffier", "Bea"); // what is signalled is on the disk
        itemsAtSignal = other ? other->arrays().size() : -2;
    });
    QSignalSpy added(file.get(), &CaseFile::captureAdded);
    QSignalSpy acted(file.get(), &CaseFile::acted);
    bool isImported = false;
    std::thread worker([&] { isImported = tests::CaseFolder::importText(*file, tests::kThread); });
    worker.join();
    QVERIFY(isImported);
    QCOMPARE(added.count(), 0); // nothing changes under the window's feet
    QCOMPARE(file->arrays().size(), 0);
    QTRY_COMPARE(added.count(), 1);
    QCOMPARE(acted.count(), 1);
    QCOMPARE(file->arrays().size(), 6);
    QCOMPARE(itemsAtSignal, 6);
}

void TestCaseFile::passagesKeepGraphemesWhole_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("exact"); // empty: refused
    QTest::addColumn<int>("code");
    const auto refuse = [](const char* name, const char* id, int start, int end, ErrorCode code) {
        QTest::newRow(name) << QString::fromLatin1(id) << start << end << QString() << static_cast<int>(code);
    };
    QTest::newRow("family") << "c-2" << 13 << 18 << QStringLiteral("👨‍👩‍👧") << 0;
    refuse("first of the family", "c-2", 13, 14, ErrorCode::PassageSplitsGrapheme);
    refuse("end of the family", "c-2", 14, 18, ErrorCode::PassageSplitsGrapheme);
    QTest::newRow("decomposed accent") << "c-3" << 3 << 8 << QStringLiteral("cafe\u0301") << 0;
    refuse("without its accent", "c-3", 3, 7, ErrorCode::PassageSplitsGrapheme);
    QTest::newRow("to the end") << "c-5" << 5 << 11 << QStringLiteral("à dire") << 0;
    refuse("past the end", "c-5", 5, 12, ErrorCode::PassageNotFound);
    refuse("empty", "c-5", 5, 5, ErrorCode::PassageNotFound);
    refuse("backwards", "c-5", 5, 3, ErrorCode::PassageNotFound);
    refuse("negative", "c-5", -1, 3, ErrorCode::PassageNotFound);
    refuse("placeholder", "p-1", 0, 1, ErrorCode::PlaceholderNotAllowed);
}

void TestCaseFile::passagesKeepGraphemesWhole()
{
    QFETCH(QString, comment);
    QFETCH(int, start);
    QFETCH(int, end);
    QFETCH(QString, exact);
    QFETCH(int, code);
    auto file = m_folder->createFilled();
    QVERIFY(file);
    const auto act = casefile::markPassage(*file, {comment.toStdString(), {start, end}, "x", "", "", ""});
    QCOMPARE(act.has_value(), !exact.isEmpty());
    if (act)
        QCOMPARE(std::get<journal::PassageMarked>(act->payload).exact, exact.toStdString());
    else
        QCOMPARE(static_cast<int>(act.error().code), code);
    QCOMPARE(file->state().passages.size(), std::size_t(act ? 1 : 0));
}

void TestCaseFile::theSecondOccurrenceStaysTheSecond()
{
    {
        auto file = m_folder->createFilled();
        QVERIFY(file);
        const auto span = casefile::findPassage(*file, "c-1", "bonjour", 2);
        QVERIFY(span.has_value());
        QVERIFY((*span == base::Span{24, 31}));
        QVERIFY(casefile::markPassage(*file, {"c-1", *span, "", "", "", ""}).has_value());
        QVERIFY(casefile::findPassage(*file, "c-1", "bonjour", 3).error().code == ErrorCode::PassageNotFound);
    }
    auto file = m_folder->open();
    QVERIFY(file);
    const auto passages = file->state().passagesOf("c-1");
    QCOMPARE(passages.size(), std::size_t{1});
    const journal::PassageMarked& mark = passages.front()->mark;
    QVERIFY((mark.span == base::Span{24, 31}));
    QCOMPARE(mark.prefix, std::string("Bonjour et bonjour : un "));
    QCOMPARE(mark.suffix, std::string(" de plus"));
    QVERIFY(casefile::retractPassage(*file, "a-3").has_value());
    QVERIFY(file->state().passages.empty());
    QVERIFY(casefile::retractPassage(*file, "a-3").error().code == ErrorCode::UnknownObject);
}

void TestCaseFile::placeholdersAreNotDecided()
{
    auto file = m_folder->createFilled();
    QVERIFY(file);
    const std::size_t before = file->acts().size();
    for (const std::vector<std::string>& comments : {std::vector<std::string>{"p-1"}, {"c-1", "p-1"}}) {
        const auto act = casefile::decide(*file, comments, journal::DecisionStatus::Flagged, "");
        QVERIFY(!act.has_value() && act.error().code == ErrorCode::PlaceholderNotAllowed);
        QCOMPARE(act.error().where, std::string("p-1"));
    }
    QCOMPARE(file->acts().size(), before);
    QVERIFY(casefile::note(*file, "p-1", "x").error().code == ErrorCode::PlaceholderNotAllowed);
}

void TestCaseFile::unknownObjects()
{
    auto file = m_folder->createFilled();
    QVERIFY(file);
    for (const char* id : {"c-6", "c-0", "c--1", "t-1", "", "1", "C-1", "c-01"})
        QVERIFY2(casefile::decide(*file, {id}, journal::DecisionStatus::Flagged, "").error().code == ErrorCode::UnknownObject, id);
    QVERIFY(casefile::decide(*file, {}, journal::DecisionStatus::Flagged, "").error().code == ErrorCode::UnknownObject);
    QVERIFY(casefile::note(*file, "t-2", "x").error().code == ErrorCode::UnknownObject);
    QVERIFY(casefile::note(*file, "t-1", "x").has_value());
    QVERIFY(casefile::note(*file, "k-1", "x").has_value());
    QVERIFY(casefile::assertFact(*file, "c-2", "author", "Léa", "page").has_value());
    QVERIFY(casefile::assertFact(*file, "c-2", "mood", "x", "").error().code == ErrorCode::UnknownField);
    QVERIFY(casefile::assertFact(*file, "c-2", "posted", "hier", "").error().code == ErrorCode::BadValue);
}

QTEST_GUILESS_MAIN(TestCaseFile)
#include "tst_case_file.moc"
