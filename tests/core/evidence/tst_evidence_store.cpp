#include "core/evidence/author_labels.h"
#include "core/evidence/evidence_digest.h"
#include "core/evidence/evidence_reader.h"
#include "core/evidence/evidence_writer.h"
#include "core/store/case_schema.h"
#include "tests/support/whole_capture.h"

#include <QtTest>

#include <random>

using namespace greffier;
using evidence::BuiltCapture;
using store::Connection;

namespace {

evidence::CaptureOrigin origin()
{
    evidence::CaptureOrigin made;
    made.uid = "0b6f5c1e-6a4b-4f7e-9c55-1d2f3a4b5c6d";
    made.format = "csv";
    made.sourceUri = "/home/anne/fil.csv";
    made.operatorName = "Anne";
    made.toolVersion = "0.1.0";
    made.environment = R"({"os":"Debian"})";
    made.readerVersion = 3;
    made.captured = {1'710'450'300'123, 60};
    return made;
}

// Two threads, a placeholder, a later parent, and every field filled somewhere.
BuiltCapture sample()
{
    evidence::CaptureBuilder builder;
    evidence::CaptureDraft head;
    head.title = "« Divan »";
    head.charset = "UTF-8";
    head.announced = 7;
    head.note = "note\nde capture";
    builder.setCapture(head);
    builder.addThread({"t1", "Titre 😏", "https://a.example/1", {"hier", 1'000, evidence::TimePrecision::Day, false}, "Corps\u00A0du texte"});
    builder.addThread({"t2", "", "", {}, ""});
    evidence::CommentDraft full;
    full.ref = "a";
    full.parent = evidence::ParentRef{"b"};
    full.statedDepth = 2;
    full.authorRef = "u1";
    full.author = "Zoé";
    full.posted = {"2024-03-14T21:05:00+01:00", 1'710'446'700, evidence::TimePrecision::Second, true};
    full.audience = "public";
    full.sourceStatus = "approved";
    full.permalink = "https://a.example/1#a";
    full.bytes = {12, 98};
    full.extra = R"({"votes":"3"})";
    full.text = "\uFEFF« Œuvre » 🖕\r\nfin\u00A0!";
    builder.addComment(0, full);
    evidence::CommentDraft plain;
    plain.ref = "b";
    plain.author = "Marc";
    plain.posted = {"14 mars, 9 h", 1'710'400'000, evidence::TimePrecision::Minute, false};
    plain.text = "x";
    builder.addComment(0, plain);
    evidence::CommentDraft orphan;
    orphan.parent = evidence::ParentRef{"absent"};
    orphan.text = "";
    builder.addComment(1, orphan);
    builder.addLoss("html-removed", 2, "<img>");
    return std::move(*builder.finish());
}

std::vector<evidence::CapturedFile> fileOf(Connection& connection, std::string_view bytes)
{
    const auto blob = evidence::storeBlob(connection, bytes, "text/csv");
    if (!blob)
        qFatal("no blob");
    return {{"fil.csv", *blob}};
}

std::string seededBytes(std::size_t size)
{
    std::mt19937 random(7);
    std::string bytes(size, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random() & 0xFFU);
    return bytes;
}

Connection newCase()
{
    auto connection = Connection::openInMemory();
    // Chunks come before the row that they belong to: writing needs a transaction.
    if (!connection || !store::createCaseSchema(*connection) || !connection->execute("BEGIN"))
        qFatal("no case in memory");
    return std::move(*connection);
}

std::string digestOf(Connection& connection, QStringList* mismatches = nullptr)
{
    const auto onMismatch = [mismatches](const std::string& row) {
        if (mismatches != nullptr)
            mismatches->append(QString::fromStdString(row));
    };
    const auto digest = evidence::evidenceDigest(connection, {1}, onMismatch, {});
    return digest ? base::toHex(*digest) : std::string();
}

} // namespace

class TestEvidenceStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void capturesComeBackWhole();
    void threadsComeBackWhole();
    void commentsComeBackWhole();
    void numbersGoOnInTheNextCapture();
    void authorsAreStoredOnceEach();
    void labelsAreFoundByAnyNumber();
    void largeFilesAreKeptInChunks();
    void sameBytesAreStoredOnce();
    void digestIsTheSameEachTime();
    void anyChangeShowsInTheDigest_data();
    void anyChangeShowsInTheDigest();
    void cancelLeavesNothing();
};

void TestEvidenceStore::capturesComeBackWhole()
{
    Connection connection = newCase();
    const BuiltCapture built = sample();
    const auto stored = evidence::CaptureWriter(connection).finish(origin(), built, fileOf(connection, "id,text\n"), {});
    QVERIFY(stored.has_value());
    QCOMPARE(stored->firstComment, 1);
    QCOMPARE(stored->lastComment, 3);
    const auto captures = evidence::loadCaptures(connection, {});
    QVERIFY(captures.has_value() && captures->size() == 1);
    const evidence::Capture& capture = captures->front();
    QCOMPARE(base::toString(capture.publicId), std::string("k-1"));
    QCOMPARE(capture.uid, origin().uid);
    QCOMPARE(capture.format, origin().format);
    QCOMPARE(capture.sourceUri, origin().sourceUri);
    QCOMPARE(capture.title, built.capture.title);
    QVERIFY(capture.captured == origin().captured);
    QCOMPARE(capture.operatorName, origin().operatorName);
    QCOMPARE(capture.toolVersion, origin().toolVersion);
    QCOMPARE(capture.environment, origin().environment);
    QCOMPARE(capture.charset, built.capture.charset);
    QCOMPARE(capture.note, built.capture.note);
    QVERIFY(capture.ledger == built.ledger);
    QCOMPARE(capture.blobs.size(), std::size_t{1});
    QCOMPARE(capture.blobs[0].name, std::string("fil.csv"));
    QCOMPARE(capture.blobs[0].mediaType, std::string("text/csv"));
    QCOMPARE(capture.blobs[0].size, 8);
    QVERIFY(capture.blobs[0].sha256 == base::sha256("id,text\n"));
    QVERIFY(evidence::loadCaptures(connection, capture.id)->empty());
}

void TestEvidenceStore::threadsComeBackWhole()
{
    Connection connection = newCase();
    const BuiltCapture built = sample();
    QVERIFY(evidence::CaptureWriter(connection).finish(origin(), built, {}, {}).has_value());
    const auto threads = evidence::loadThreads(connection, {});
    QVERIFY(threads.has_value());
    QCOMPARE(threads->size(), built.threads.size());
    for (std::size_t i = 0; i < built.threads.size(); ++i) {
        const evidence::Thread& thread = (*threads)[i];
        QCOMPARE(thread.id.value, static_cast<std::int64_t>(i) + 1);
        QCOMPARE(thread.capture.value, 1);
        QCOMPARE(thread.ref, built.threads[i].ref);
        QCOMPARE(thread.title, built.threads[i].title);
        QCOMPARE(thread.uri, built.threads[i].uri);
        QVERIFY(thread.posted == built.threads[i].posted);
        QCOMPARE(evidence::loadThreadBody(connection, thread.id).value(), built.threads[i].body);
    }
}

void TestEvidenceStore::commentsComeBackWhole()
{
    Connection connection = newCase();
    const BuiltCapture sampled = sample();
    const tests::WholeCapture built = tests::wholeCapture(sampled);
    QVERIFY(evidence::CaptureWriter(connection).finish(origin(), sampled, {}, {}).has_value());
    const auto range = evidence::loadCommentRange(connection, {1}, {100});
    QVERIFY(range.has_value());
    QCOMPARE(range->size(), built.items.size());
    QCOMPARE(evidence::endOfComments(connection)->value, 5);
    QStringList names;
    for (std::size_t i = 0; i < built.items.size(); ++i) {
        const tests::WholeCapture::Item& item = built.items[i];
        const evidence::Comment& comment = (*range)[i];
        names += QString::fromStdString(base::toString(comment.publicId));
        QCOMPARE(comment.id.value, static_cast<std::int64_t>(i) + 1);
        QCOMPARE(comment.isPlaceholder(), item.isPlaceholder);
        QCOMPARE(comment.thread.value, item.thread + 1);
        QCOMPARE(comment.parent.value, item.parent + 1);
        QVERIFY(comment.parentState == item.parentState);
        QCOMPARE(comment.depth, item.depth);
        QCOMPARE(comment.ref, item.draft.ref);
        QCOMPARE(comment.author, item.draft.author);
        QVERIFY(comment.posted == item.draft.posted);
        QCOMPARE(comment.audience, item.draft.audience);
        QCOMPARE(comment.sourceStatus, item.draft.sourceStatus);
        QCOMPARE(comment.permalink, item.draft.permalink);
        QVERIFY(comment.bytes == item.draft.bytes);
        QCOMPARE(comment.extra, item.draft.extra);
        QCOMPARE(comment.text, item.draft.text);
    }
    QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("c-1 c-2 p-1 c-3"));
    const auto chosen = evidence::loadComments(connection, {{4}, {99}, {1}});
    QCOMPARE(chosen->size(), std::size_t{2});
    QCOMPARE(chosen->front().id.value, 4);
    const auto nodes = evidence::loadNodes(connection);
    QCOMPARE(evidence::ThreadArrays::build(*nodes, 2).toText(0), std::string("(2 1)"));
    QCOMPARE(evidence::ThreadArrays::build(*nodes, 2).toText(1), std::string("(p1 3)"));
}

void TestEvidenceStore::numbersGoOnInTheNextCapture()
{
    Connection connection = newCase();
    QVERIFY(evidence::CaptureWriter(connection).finish(origin(), sample(), {}, {}).has_value());
    evidence::CaptureOrigin second = origin();
    second.uid = "another";
    const auto stored = evidence::CaptureWriter(connection).finish(second, sample(), {}, {});
    QVERIFY(stored.has_value());
    QCOMPARE(stored->firstComment, 4);
    QCOMPARE(stored->lastComment, 6);
    const auto range = evidence::loadCommentRange(connection, {5}, {9});
    QCOMPARE(base::toString((*range)[2].publicId), std::string("p-2"));
    QCOMPARE((*range)[0].parent.value, 6);
    QCOMPARE((*range)[0].thread.value, 3);
    QVERIFY(evidence::loadThreads(connection, {2})->front().capture == base::CaptureId{2});
}

void TestEvidenceStore::authorsAreStoredOnceEach()
{
    evidence::CaptureBuilder builder;
    builder.addThread({});
    for (const auto& [ref, label] : std::vector<std::pair<std::string, std::string>>{{"1", "Marc"}, {"", "Marc"}, {"1", "Marc"}, {"", ""}}) {
        evidence::CommentDraft draft;
        draft.authorRef = ref;
        draft.author = label;
        builder.addComment(0, draft);
    }
    Connection connection = newCase();
    QVERIFY(evidence::CaptureWriter(connection).finish(origin(), *builder.finish(), {}, {}).has_value());
    QCOMPARE(connection.integer("SELECT count(*) FROM author").value().value(), 2);
    QCOMPARE(connection.integer("SELECT count(*) FROM comment WHERE author_id IS NULL").value().value(), 1);
}

// Damaged files may have numbers with gaps, or such as nobody gives.
void TestEvidenceStore::labelsAreFoundByAnyNumber()
{
    evidence::AuthorLabels labels;
    const std::vector<std::pair<std::int64_t, std::string>> authors{
        {INT64_MIN, "least"}, {0, "nul"}, {1, "Anne"}, {2, ""}, {3, "Zoé"}, {7, "Marc"}, {INT64_MAX, "most"}};
    QVERIFY(labels.of(1).empty());
    for (const auto& [number, label] : authors)
        labels.add(number, label);
    for (const auto& [number, label] : authors)
        QCOMPARE(labels.of(number), std::string_view(label));
    for (const std::int64_t other : {-1, 4, 6, 8, 1'000'000})
        QVERIFY(labels.of(other).empty());
    evidence::AuthorLabels dense;
    for (std::int64_t number = 1; number < 100; ++number)
        dense.add(number, std::to_string(number));
    for (std::int64_t number = 1; number < 100; ++number)
        QCOMPARE(std::string(dense.of(number)), std::to_string(number));
    QVERIFY(dense.of(0).empty() && dense.of(100).empty());
}

void TestEvidenceStore::largeFilesAreKeptInChunks()
{
    Connection connection = newCase();
    const std::string bytes = seededBytes(3'670'016); // 3.5 MiB
    const auto blob = evidence::storeBlob(connection, bytes, "application/x");
    QVERIFY(blob.has_value());
    QCOMPARE(connection.integer("SELECT count(*) FROM blob_chunk").value().value(), 4);
    QCOMPARE(connection.integer("SELECT length(bytes) FROM blob_chunk ORDER BY n DESC").value().value(), 524'288);
    QVERIFY(evidence::loadBlob(connection, *blob).value() == bytes);
    const auto blobs = evidence::loadBlobs(connection);
    QCOMPARE(blobs->front().size, 3'670'016);
    QVERIFY(blobs->front().sha256 == base::sha256(bytes));
}

void TestEvidenceStore::sameBytesAreStoredOnce()
{
    Connection connection = newCase();
    const auto first = evidence::storeBlob(connection, "abc", "text/plain");
    const auto other = evidence::storeBlob(connection, "abd", "text/plain");
    const auto again = evidence::storeBlob(connection, "abc", "text/html");
    const auto empty = evidence::storeBlob(connection, "", "text/plain");
    QVERIFY(first.has_value() && other.has_value() && again.has_value() && empty.has_value());
    QVERIFY(*first == *again);
    QVERIFY(!(*first == *other));
    QCOMPARE(evidence::loadBlob(connection, *empty).value(), std::string());
    QCOMPARE(connection.integer("SELECT count(*) FROM blob").value().value(), 3);
    // Larger than a chunk: known to be there only once it is stored again.
    const std::string bytes = seededBytes(3'500'000);
    const auto large = evidence::storeBlob(connection, bytes, "text/plain");
    const auto largeAgain = evidence::storeBlob(connection, bytes, "text/html");
    QVERIFY(large.has_value() && largeAgain.has_value() && *large == *largeAgain);
    QCOMPARE(connection.integer("SELECT count(*) FROM blob").value().value(), 4);
    QCOMPARE(connection.integer("SELECT count(*) FROM blob_chunk").value().value(), 2 + 4);
    QVERIFY(connection.execute("COMMIT").has_value());
    QVERIFY(evidence::loadBlob(connection, *large).value() == bytes);
}

void TestEvidenceStore::digestIsTheSameEachTime()
{
    Connection connection = newCase();
    QVERIFY(evidence::CaptureWriter(connection).finish(origin(), sample(), fileOf(connection, "abc"), {}).has_value());
    QStringList mismatches;
    const std::string digest = digestOf(connection, &mismatches);
    QCOMPARE(digest.size(), std::size_t{64});
    QCOMPARE(digestOf(connection), digest);
    QVERIFY(mismatches.isEmpty());
}

void TestEvidenceStore::anyChangeShowsInTheDigest_data()
{
    QTest::addColumn<QString>("sql");
    const auto columns = [](const char* table, const char* names) {
        for (const QString& name : QString::fromLatin1(names).split(QLatin1Char(' ')))
            QTest::addRow("%s.%s", table, qPrintable(name))
                << QStringLiteral("UPDATE %1 SET %2 = %3 WHERE rowid = 1").arg(QLatin1String(table), name.section(QLatin1Char('='), 0, 0), name.section(QLatin1Char('='), 1));
    };
    columns("capture", "uid='x' format='x' reader_version=9 source_uri='x' title='x' captured_utc_ms=9 utc_offset_min=9 "
                       "operator='x' tool_version='x' environment='x' announced=9 announced=NULL charset='x' note='x' ledger='x'");
    columns("blob", "sha256=x'00' size=9 media_type='x'");
    columns("capture_blob", "name='x' blob_id=2 capture_id=9");
    columns("loss", "what='x' count=9 example='x' capture_id=9");
    columns("author", "ref='x' label='x' salt=x'00' digest=x'00' capture_id=9");
    columns("thread", "ref='x' title='x' uri='x' posted_raw='x' posted_utc=9 posted_local=9 posted_local=NULL "
                      "posted_precision='x' body='x' salt=x'00' body_digest=x'00' capture_id=9");
    columns("comment", "number=9 kind='x' thread_id=2 ref='x' parent_id=3 parent_id=NULL parent_state='x' depth=9 author_id=2 "
                       "author_id=NULL posted_raw='x' posted_utc=9 posted_utc=NULL posted_local=9 posted_precision='x' audience='x' "
                       "source_status='x' permalink='x' byte_start=9 byte_end=9 extra='x' text='x' salt=x'00' text_digest=x'00'");
    QTest::newRow("comment gone") << QStringLiteral("DELETE FROM comment WHERE id = 4");
    QTest::newRow("comment more") << QStringLiteral("INSERT INTO comment SELECT 99, 99, kind, thread_id, ref, parent_id, parent_state, depth, "
        "author_id, posted_raw, posted_utc, posted_local, posted_precision, audience, source_status, permalink, byte_start, byte_end, extra, "
        "text, salt, text_digest FROM comment WHERE id = 1");
    QTest::newRow("loss gone") << QStringLiteral("DELETE FROM loss");
    QTest::newRow("author gone") << QStringLiteral("DELETE FROM author WHERE id = 2");
    QTest::newRow("thread gone") << QStringLiteral("DELETE FROM thread WHERE id = 2");
}

void TestEvidenceStore::anyChangeShowsInTheDigest()
{
    QFETCH(QString, sql);
    Connection connection = newCase();
    QVERIFY(evidence::CaptureWriter(connection).finish(origin(), sample(), fileOf(connection, "abc"), {}).has_value());
    QVERIFY(evidence::storeBlob(connection, "other", "text/csv").has_value());
    const std::string before = digestOf(connection);
    QVERIFY(connection.execute("COMMIT").has_value()); // foreign keys can be switched off only outside
    QVERIFY(connection.execute("PRAGMA foreign_keys=OFF").has_value());
    for (const char* table : {"capture", "blob", "capture_blob", "loss", "author", "thread", "comment"}) {
        for (const char* kind : {"update", "delete", "replace"})
            QVERIFY(connection.execute(std::string("DROP TRIGGER ") + table + "_no_" + kind).has_value());
    }
    const auto changed = connection.execute(sql.toStdString());
    QVERIFY2(changed.has_value(), changed ? "" : changed.error().detail.c_str());
    QCOMPARE(connection.integer("SELECT changes()").value().value(), 1);
    QStringList mismatches;
    const std::string after = digestOf(connection, &mismatches);
    QVERIFY2(after != before || !mismatches.isEmpty(), "the change does not show");
}

void TestEvidenceStore::cancelLeavesNothing()
{
    Connection connection = newCase();
    QVERIFY(connection.execute("COMMIT").has_value());
    base::JobControl job;
    job.progress = [&job](const base::Progress&) { job.cancel.cancel(); }; // seen at the next look, 2,000 items on
    evidence::CaptureBuilder builder;
    builder.addThread({});
    for (int i = 0; i < 5'000; ++i)
        builder.addComment(0, {});
    {
        auto transaction = store::Transaction::begin(connection, store::Transaction::Kind::Write);
        QVERIFY(transaction.has_value());
        const auto stored = evidence::CaptureWriter(connection).finish(origin(), *builder.finish(), fileOf(connection, "abc"), job);
        QVERIFY(!stored.has_value());
        QVERIFY(stored.error().code == base::ErrorCode::Cancelled);
    }
    for (const char* table : {"capture", "blob", "blob_chunk", "capture_blob", "thread", "comment"})
        QCOMPARE(connection.integer(std::string("SELECT count(*) FROM ") + table).value().value(), 0);
}

QTEST_GUILESS_MAIN(TestEvidenceStore)
#include "tst_evidence_store.moc"
