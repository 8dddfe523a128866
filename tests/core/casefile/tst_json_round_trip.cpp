#include "core/base/json.h"
#include "core/casefile/attachments.h"
#include "core/casefile/case_core.h"
#include "core/casefile/export.h"
#include "core/evidence/evidence_reader.h"
#include "core/evidence/names.h"
#include "core/report/json_writer.h"
#include "case_fixture.h"

#include <QDirIterator>
#include <QtTest>

using namespace greffier;
using casefile::CaseFile;

namespace {

// What evidence is apart from the file that it was read from: everything but places in bytes.
struct Picture {
    QStringList threads, items, losses;
    QString ledger;
};

QString line(std::initializer_list<std::string> fields)
{
    QStringList parts;
    for (const std::string& field : fields)
        parts += base::toQString(field);
    return parts.join(QLatin1String(" | "));
}

std::string timeOf(const evidence::PostedTime& time)
{
    return time.raw + " = " + (time.seconds ? std::to_string(*time.seconds) : "?") + " " +
           std::string(evidence::toString(time.precision)) + (time.isZoneKnown ? " UTC" : "");
}

QString itemLine(const CaseFile& file, const evidence::Comment& comment, const std::string& authorRef)
{
    const auto parent = file.arrays().positionOf(comment.parent);
    return line({base::toString(comment.publicId), "t-" + std::to_string(comment.thread.value),
                 parent < 0 ? std::string() : base::toString(file.arrays().publicId(parent)),
                 std::string(evidence::toString(comment.parentState)), std::to_string(comment.depth), comment.ref,
                 authorRef, comment.author, timeOf(comment.posted), comment.audience, comment.sourceStatus,
                 comment.permalink, comment.extra, comment.text});
}

// Files that were not kept: those that the report only names have no bytes when it is read again.
std::int64_t missingFiles(const CaseFile& file)
{
    std::int64_t count = 0;
    for (const evidence::Loss& loss : file.captures().front().ledger.losses)
        count += loss.what == "attachment" ? loss.count : 0;
    return count;
}

// Counts that a second reading cannot repeat: a circle is cut already, repeated comments and unread files are gone, and
// missing files are compared by missingFiles().
void forgetWhatIsGone(evidence::Ledger& ledger)
{
    for (const evidence::Loss& loss : ledger.losses)
        ledger.replies -= loss.what == "cycle" ? loss.count : 0;
    const auto isGone = [](const evidence::Loss& loss) {
        return loss.what == "cycle" || loss.what == "duplicate-id" || loss.what == "attachment";
    };
    ledger.losses.erase(std::remove_if(ledger.losses.begin(), ledger.losses.end(), isGone), ledger.losses.end());
    ledger.files = ledger.joined = ledger.skippedFiles = 0;
    ledger.skipped.clear();
}

Picture pictureOf(const CaseFile& file)
{
    Picture picture;
    for (const evidence::Thread& thread : file.threads()) {
        const auto index = static_cast<std::int32_t>(thread.id.value - 1);
        picture.threads += line({base::toString(thread.publicId), thread.ref, thread.title, thread.uri,
                                 timeOf(thread.posted), file.threadBody(thread.id), file.arrays().toText(index)});
    }
    std::vector<base::ItemId> ids;
    for (std::int64_t id = 1; id <= file.arrays().size(); ++id)
        ids.push_back({id});
    const auto comments = file.comments(ids);
    const auto authors = file.core().read(
        [&ids](store::Connection& connection) { return evidence::loadAuthorRefs(connection, ids); });
    for (std::size_t i = 0; comments && authors && i < comments->size(); ++i)
        picture.items += itemLine(file, (*comments)[i], (*authors)[i]);
    evidence::Ledger ledger = file.captures().front().ledger;
    forgetWhatIsGone(ledger);
    picture.ledger = line({std::to_string(ledger.threads), std::to_string(ledger.comments),
                           std::to_string(ledger.replies), std::to_string(ledger.orphans),
                           std::to_string(ledger.placeholders), std::to_string(ledger.maxDepth),
                           std::to_string(ledger.announced.value_or(-1)), std::to_string(ledger.unknownAuthors),
                           std::to_string(ledger.unknownDates), std::to_string(ledger.depthCap), ledger.firstAuthor});
    for (const auto& [status, count] : ledger.statuses)
        picture.losses += line({status, std::to_string(count)});
    for (const evidence::Loss& loss : ledger.losses)
        picture.losses += line({loss.what, std::to_string(loss.count), loss.example});
    picture.losses.sort();
    return picture;
}

std::string jsonOf(const CaseFile& file)
{
    const auto data = casefile::collectReport(file, {{}, "en"}, {});
    return data ? report::toJson(*data) : std::string();
}

} // namespace

// What a case exports as JSON and another case imports from it is the same evidence.
class TestJsonRoundTrip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void samples_data();
    void samples() { roundTrip(); }
    void corpus_data();
    void corpus() { roundTrip(); }
    void judgementIsCounted();
    void aSortedFileIsTheSame();
    void aLaterVersionIsRefused();
    void whatIsWrongInIt_data();
    void whatIsWrongInIt();

private:
    static void roundTrip();
};

// Thousands of cases: in memory where there is such a folder, since nothing here is about the disk.
void TestJsonRoundTrip::initTestCase()
{
    if (QFileInfo(QStringLiteral("/dev/shm")).isWritable())
        qputenv("TMPDIR", "/dev/shm");
}

void TestJsonRoundTrip::samples_data()
{
    QTest::addColumn<QString>("path");
    const QString folder = QStringLiteral(GREFFIER_SOURCE_DIR "/tests/data/formats/");
    for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        const QString path = files.next();
        if (!path.endsWith(QLatin1String(".expected")))
            QTest::newRow(qPrintable(path.mid(folder.size()))) << path;
    }
}

void TestJsonRoundTrip::corpus_data()
{
    QTest::addColumn<QString>("path");
    const QString corpus = qEnvironmentVariable("GREFFIER_CORPUS");
    QFile table(corpus + QLatin1String("/EXPECTED.tsv"));
    if (corpus.isEmpty() || !table.open(QIODevice::ReadOnly)) {
        QTest::newRow("GREFFIER_CORPUS is not set") << QString();
        return;
    }
    const auto rows = QString::fromUtf8(table.readAll()).split(QLatin1Char('\n'));
    for (const QString& row : rows.mid(1)) {
        const QStringList cells = row.split(QLatin1Char('\t'));
        if (cells.size() > 3 && cells[3] != QLatin1String("0"))
            QTest::newRow(qPrintable(cells[0])) << corpus + QLatin1Char('/') + cells[0];
    }
}

void TestJsonRoundTrip::roundTrip()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("GREFFIER_CORPUS is not set");
    const tests::CaseFolder folder;
    const auto first = folder.create("first.greffier");
    const auto second = folder.create("second.greffier");
    casefile::ImportSource source;
    source.path = path.toStdString();
    const auto imported = casefile::importFiles(*first, {source}, {}, {});
    if (!imported && imported.error().code == base::ErrorCode::NoThread)
        return; // a page that holds none
    QVERIFY2(imported.has_value(), imported ? "" : imported.error().detail.c_str());
    const std::string json = jsonOf(*first);
    QVERIFY(tests::CaseFolder::importText(*second, json, "report.json"));
    QCOMPARE(second->captures().front().format, std::string("greffier-json"));
    const Picture before = pictureOf(*first);
    const Picture after = pictureOf(*second);
    QVERIFY(!before.items.isEmpty());
    QCOMPARE(after.threads, before.threads);
    QCOMPARE(after.items, before.items);
    QCOMPARE(after.ledger, before.ledger);
    QCOMPARE(after.losses, before.losses);
    const auto kept = casefile::attachmentsOf(*first);
    QVERIFY(kept.has_value());
    const auto ofComments = std::count_if(kept->begin(), kept->end(), [](const auto& file) { return !file.object.empty(); });
    QCOMPARE(missingFiles(*second), missingFiles(*first) + ofComments);
}

void TestJsonRoundTrip::judgementIsCounted()
{
    const tests::CaseFolder folder;
    const auto file = folder.createFilled("first.greffier");
    QVERIFY(file->act(journal::Decided{{"c-2"}, journal::DecisionStatus::Flagged, "insulte", {}}).has_value());
    const auto second = folder.create("second.greffier");
    QVERIFY(tests::CaseFolder::importText(*second, jsonOf(*file)));
    QVERIFY((second->captures().front().ledger.losses == std::vector<evidence::Loss>{{"judgement", 1, "c-2"}}));
    QVERIFY(second->state().decisions.empty());
}

// Other programs write the members of an object in another order, and blanks between them.
void TestJsonRoundTrip::aSortedFileIsTheSame()
{
    const tests::CaseFolder folder;
    const auto first = folder.createFilled("first.greffier");
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(jsonOf(*first)));
    const auto second = folder.create("second.greffier");
    QVERIFY(tests::CaseFolder::importText(*second, document.toJson(QJsonDocument::Indented).toStdString()));
    QCOMPARE(pictureOf(*second).items, pictureOf(*first).items);
    QCOMPARE(pictureOf(*second).threads, pictureOf(*first).threads);
}

void TestJsonRoundTrip::aLaterVersionIsRefused()
{
    const tests::CaseFolder folder;
    const auto file = folder.createFilled("first.greffier");
    std::string json = jsonOf(*file);
    const std::size_t at = json.find("\"version\":1");
    QVERIFY(at != std::string::npos);
    json.replace(at, 11, "\"version\":2");
    casefile::ImportSource source{{}, "later.json", json, true};
    const auto imported = casefile::importFiles(*folder.create("second.greffier"), {source}, {}, {});
    QVERIFY(!imported.has_value());
    QCOMPARE(imported.error().code, base::ErrorCode::FormatNotRecognised);
}

void TestJsonRoundTrip::whatIsWrongInIt_data()
{
    QTest::addColumn<QByteArray>("items");
    QTest::addColumn<QString>("tree"); // or the code of the error
    QTest::newRow("parents that are nowhere")
        << QByteArray(R"({"id":"c-1","parent":"c-9","text":"a"},{"id":"c-2","parent":"c-9","text":"b"})")
        << QStringLiteral("(p1 1 2)");
    QTest::newRow("a circle") << QByteArray(
        R"({"id":"c-1","ref":"a","parent":"c-2"},{"id":"c-2","ref":"b","parent":"c-1"},{"id":"c-3","ref":"c","parent":"c-3"})")
                              << QStringLiteral("(1 2)(3)");
    QTest::newRow("one identifier twice")
        << QByteArray(R"({"id":"c-1"},{"id":"c-1"},{"id":"c-2","parent":"c-1"})") << QStringLiteral("(1 3)(2)");
    QTest::newRow("rows in another order")
        << QByteArray(R"({"id":"c-2","row":2,"parent":"c-1"},{"id":"c-1","row":1})") << QStringLiteral("(1 2)");
    QTest::newRow("times and depths beyond all bounds") << QByteArray(
        R"({"id":"c-1","depth":99999999999,"posted":{"seconds":9223372036854775807,"precision":"second"},"extra":"[1"})")
                                                        << QStringLiteral("(1)");
    QTest::newRow("only placeholders") << QByteArray(R"({"id":"p-1","kind":"placeholder"})")
                                       << QString::number(static_cast<int>(base::ErrorCode::NoThread));
    QTest::newRow("cut off") << QByteArray(R"({"id":"c-1","text":"a"},{"id":)")
                             << QString::number(static_cast<int>(base::ErrorCode::Malformed));
}

void TestJsonRoundTrip::whatIsWrongInIt()
{
    QFETCH(QByteArray, items);
    QFETCH(QString, tree);
    const tests::CaseFolder folder;
    const auto file = folder.create();
    casefile::ImportSource source{{}, "report.json", {}, true};
    source.bytes = R"({"format":"greffier-report","version":1,"items":[)" + items.toStdString() + "]}";
    const auto imported = casefile::importFiles(*file, {source}, {}, {});
    if (!imported)
        QCOMPARE(QString::number(static_cast<int>(imported.error().code)), tree);
    else
        QCOMPARE(QString::fromStdString(file->arrays().toText(0)), tree);
}

QTEST_GUILESS_MAIN(TestJsonRoundTrip)
#include "tst_json_round_trip.moc"
