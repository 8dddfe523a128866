#include "core/casefile/annotate.h"
#include "core/casefile/verify.h"
#include "core/index/derived_file.h"
#include "core/store/connection.h"
#include "case_fixture.h"
#include "tamper.h"

#include <QDir>
#include <QtTest>

#include <map>
#include <random>

using namespace greffier;
using casefile::Layer;
using store::Connection;
using store::OpenMode;

namespace {

constexpr const char* kPasted = "Un article sur l’œuvre.\n\n2 commentaires\n\n  1. Un premier.\n\n    1. Une réponse.\n\n  2. Un second.\n";

QString describe(const casefile::VerifyReport& report)
{
    QStringList all;
    for (const casefile::Finding& finding : report.findings)
        all += QStringLiteral("%1[%2]").arg(QLatin1String(casefile::layerName(finding.layer)), QString::fromStdString(finding.row));
    return all.join(QLatin1Char(' '));
}

// Every value of every evidence and journal table as text; empty where it cannot be read.
QByteArray contentOf(const std::string& path)
{
    auto connection = Connection::open(path, OpenMode::ReadOnly);
    QByteArray content;
    const std::map<const char*, int> columns{{"meta", 2}, {"blob", 4}, {"blob_chunk", 4}, {"capture", 15}, {"capture_blob", 5},
                                             {"thread", 12}, {"author", 6}, {"comment", 22}, {"attachment", 5}, {"loss", 5},
                                             {"act", 13}, {"attest", 6}};
    for (const auto& [table, count] : columns) {
        auto rows = connection ? connection->prepare(std::string("SELECT * FROM ") + table + " ORDER BY 1") : base::fail(connection.error());
        for (;;) {
            const auto hasRow = rows ? rows->step() : base::fail(rows.error());
            if (!hasRow)
                return {};
            if (!*hasRow)
                break;
            for (int column = 0; column < count; ++column) {
                const std::string_view bytes = rows->blob(column);
                content += QByteArray::number(static_cast<int>(rows->isNull(column))) + QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toHex() + ',';
            }
            content += '\n';
        }
    }
    return content;
}

} // namespace

class TestVerify : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void anUntouchedCaseIsIntact();
    void verifyWritesNothing();
    void tamperingIsNamed_data();
    void tamperingIsNamed();
    void addedObjectsAreNamed();
    void derivedFilesAreCompared();
    void rebuildMakesItIntactAgain();
    void hugeIdentifiersEndTheCheckSoon();
    void refusedFiles();
    void cancelIsSaid();
    void anyFlippedBitIsFoundOrHarmless();

private:
    casefile::VerifyReport verified(const std::string& path) const
    {
        const auto report = casefile::verify(path, m_folder->cache(), {});
        if (!report)
            qFatal("the case cannot be verified");
        return *report;
    }
    std::unique_ptr<tests::CaseFolder> m_folder;
};

// k-1: c-1 … c-5 and p-1 from a table; k-2: c-6 … c-8 with an article; a pack, a scan, a decision, a passage, an attachment.
void TestVerify::init()
{
    m_folder = std::make_unique<tests::CaseFolder>();
    auto file = m_folder->createFilled();
    QVERIFY(file);
    QVERIFY(tests::CaseFolder::importText(*file, kPasted, "page.txt"));
    QVERIFY(casefile::adoptPackBytes(*file, "essai.toml", tests::kPack).has_value());
    QVERIFY(casefile::scan(*file, {}).has_value());
    QVERIFY(casefile::decide(*file, {"c-2"}, journal::DecisionStatus::Flagged, "injure").has_value());
    QVERIFY(casefile::markPassage(*file, {"c-2", {3, 11}, "insulte", "injure", "", ""}).has_value());
    QVERIFY(casefile::attachFile(*file, m_folder->write("note.txt", "une note"), "c-2").has_value());
    QCOMPARE(file->info().comments, 8);
}

void TestVerify::anUntouchedCaseIsIntact()
{
    const casefile::VerifyReport report = verified(m_folder->path());
    QCOMPARE(describe(report), QString());
    QCOMPARE(report.acts, 8);
    QCOMPARE(report.journalHead, m_folder->open()->info().journalHead);
    std::map<Layer, std::int64_t> checked;
    for (const casefile::LayerCount& layer : report.layers)
        checked[layer.layer] += layer.checked;
    QCOMPARE(checked[Layer::Blob], 4);
    QCOMPARE(checked[Layer::Text], 8);
    QCOMPARE(checked[Layer::Capture], 2);
    QCOMPARE(checked[Layer::Passage], 1);
    QCOMPARE(checked[Layer::Chain], 8);
    QCOMPARE(checked[Layer::Reparse], 2);
    QCOMPARE(checked[Layer::Derived], 9);
}

void TestVerify::verifyWritesNothing()
{
    const QByteArray before = m_folder->sha256();
    const std::string elsewhere = m_folder->path("another cache");
    QVERIFY(casefile::verify(m_folder->path(), elsewhere, {}).has_value());
    QVERIFY(!QFileInfo::exists(QString::fromStdString(elsewhere)));
    QCOMPARE(m_folder->sha256(), before);
}

void TestVerify::tamperingIsNamed_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char* name, const char* table, const char* sql, const char* finding) {
        QTest::newRow(name) << QString::fromLatin1(table) << QString::fromUtf8(sql) << QString::fromLatin1(finding);
    };
    row("text", "comment", "UPDATE comment SET text = text || '.' WHERE number = 2 AND kind = 'comment'", "text[c-2]");
    row("text, seen by the passage", "comment", "UPDATE comment SET text = 'x' WHERE number = 2 AND kind = 'comment'", "passage[a-7]");
    row("text and its digest", "comment", "UPDATE comment SET text = 'x', text_digest = x'00' WHERE number = 5 AND kind = 'comment'", "capture[k-1]");
    row("text, told by the captured file", "comment", "UPDATE comment SET text = 'x' WHERE number = 5 AND kind = 'comment'", "reparse[c-5]");
    row("depth", "comment", "UPDATE comment SET depth = 7 WHERE number = 4 AND kind = 'comment'", "capture[k-1]");
    row("depth, told by the captured file", "comment", "UPDATE comment SET depth = 7 WHERE number = 4 AND kind = 'comment'", "reparse[c-4]");
    row("parent", "comment", "UPDATE comment SET parent_id = 1 WHERE number = 4 AND kind = 'comment'", "capture[k-1]");
    row("author's label", "author", "UPDATE author SET label = 'Léa' WHERE id = 1", "author[author 1]");
    row("captured bytes", "blob_chunk", "UPDATE blob_chunk SET bytes = CAST('x' || substr(CAST(bytes AS TEXT), 2) AS BLOB) WHERE id = 1", "blob[blob 1]");
    row("bytes of the pack", "blob_chunk", "UPDATE blob_chunk SET bytes = CAST('x' || substr(CAST(bytes AS TEXT), 2) AS BLOB) WHERE blob_id = 3", "blob[blob 3]");
    row("a chunk too many", "blob_chunk", "INSERT INTO blob_chunk(blob_id, n, bytes) VALUES(77, 1, x'41')", "blob[blob_chunk]");
    row("a file too many", "blob", "INSERT INTO blob(id, sha256, size, media_type) VALUES(77, x'41', 0, '')", "blob[blob 77]");
    row("kind of the pack's file", "blob", "UPDATE blob SET media_type = 'text/plain' WHERE id = 3", "blob[blob 3]");
    row("the pack is gone", "blob", "DELETE FROM blob WHERE id = 3", "blob[a-4]");
    row("act's payload", "act", "UPDATE act SET payload = replace(payload, 'injure', 'louange') WHERE seq = 6", "chain[a-6]");
    row("act's device", "act", "UPDATE act SET device = 'autre' WHERE seq = 6", "chain[a-6]");
    row("act's time", "act", "UPDATE act SET utc_ms = utc_ms + 1 WHERE seq = 6", "chain[a-6]");
    row("act's actor", "act", "UPDATE act SET actor = 'Bea' WHERE seq = 6", "chain[a-6]");
    row("act's hash", "act", "UPDATE act SET hash = x'00' WHERE seq = 8", "chain[a-8]");
    row("act's kind", "act", "UPDATE act SET kind = 'Later' WHERE seq = 6", "chain[a-6]");
    row("an act is gone", "act", "DELETE FROM act WHERE seq = 6", "chain[a-7]");
    row("an act before the first", "act", "INSERT INTO act SELECT 0, 'x', 'x', 1, utc_ms, 0, actor, device, kind, object_uid, payload, prev, x'09' FROM act WHERE seq = 6", "capture[]");
    row("passage", "act", "UPDATE act SET payload = replace(payload, 'sale con', 'belle co') WHERE seq = 7", "passage[a-7]");
    row("thread body", "thread", "UPDATE thread SET body = body || '.' WHERE id = 2", "thread[t-2]");
    row("thread title", "thread", "UPDATE thread SET title = 'x' WHERE id = 2", "capture[k-2]");
    row("loss", "loss", "INSERT INTO loss(capture_id, what, count, example) VALUES(2, 'x', 1, '')", "capture[k-2]");
    row("loss of no capture", "loss", "INSERT INTO loss(id, capture_id, what, count, example) VALUES(50, 99, 'x', 1, '')", "file[loss 50]");
    row("capture's time", "capture", "UPDATE capture SET captured_utc_ms = 0 WHERE id = 1", "capture[k-1]");
    row("announced", "capture", "UPDATE capture SET announced = 5 WHERE id = 1", "capture[k-1]");
    row("a comment is gone", "comment", "DELETE FROM comment WHERE id = 9", "capture[k-2]");
    row("a comment in the middle is gone", "comment", "DELETE FROM comment WHERE id = 2", "capture[k-1]");
    row("a comment before the first", "comment", "UPDATE comment SET id = -3 WHERE id = 9", "capture[]");
    row("a comment of no thread", "comment", "UPDATE comment SET thread_id = 99 WHERE id = 9", "file[comment 9]");
    row("attachment is gone", "attachment", "DELETE FROM attachment", "capture[attachment]");
    row("attachment's name", "attachment", "UPDATE attachment SET name = 'x'", "capture[attachment]");
    row("the case's uid", "meta", "UPDATE meta SET value = 'x'", "chain[a-1]");
    row("another fact of the case", "meta", "INSERT INTO meta(key, value) VALUES('owner', 'x')", "capture[]");
}

void TestVerify::tamperingIsNamed()
{
    QFETCH(QString, table);
    QFETCH(QString, sql);
    QFETCH(QString, finding);
    QVERIFY(tests::tamper(m_folder->path(), table.toStdString(), {sql.toStdString()}));
    const casefile::VerifyReport report = verified(m_folder->path());
    QVERIFY2(describe(report).contains(finding), qPrintable(describe(report)));
    QVERIFY(!describe(report).contains(QLatin1String("schema"))); // the triggers stand again
}

void TestVerify::addedObjectsAreNamed()
{
    {
        auto connection = Connection::open(m_folder->path(), OpenMode::ReadWrite);
        QVERIFY(connection.has_value());
        QVERIFY(connection->execute("CREATE TABLE extra(x)").has_value());
    }
    QCOMPARE(describe(verified(m_folder->path())), QStringLiteral("schema[table extra]"));
}

void TestVerify::derivedFilesAreCompared()
{
    const std::string derived = index::DerivedFile::pathFor(m_folder->cache(), m_folder->open()->info().uid);
    {
        auto connection = Connection::open(derived, OpenMode::ReadWrite);
        QVERIFY(connection.has_value());
        QVERIFY(connection->execute("DELETE FROM hit WHERE item_id = 2").has_value());
        QCOMPARE(connection->integer("SELECT changes()").value().value(), 1);
    }
    QCOMPARE(describe(verified(m_folder->path())), QStringLiteral("derived[hits]"));
}

void TestVerify::rebuildMakesItIntactAgain()
{
    derivedFilesAreCompared();
    auto file = m_folder->open();
    QVERIFY(casefile::rebuild(*file, {}).has_value());
    QCOMPARE(describe(verified(m_folder->path())), QString());
    QCOMPARE(file->hits({2}).size(), std::size_t{1});
}

void TestVerify::hugeIdentifiersEndTheCheckSoon()
{
    QVERIFY(tests::tamper(m_folder->path(), "comment", {"UPDATE comment SET id = 4611686018427387904 WHERE id = 9"}));
    QVERIFY(describe(verified(m_folder->path())).contains(QLatin1String("text[comment]")));
}

void TestVerify::refusedFiles()
{
    const auto missing = casefile::verify(m_folder->path("absent"), m_folder->cache(), {});
    QVERIFY(!missing.has_value() && missing.error().code == base::ErrorCode::CaseMissing);
    const auto text = casefile::verify(m_folder->write("text", QByteArray(3'000, 'x')), m_folder->cache(), {});
    QVERIFY(!text.has_value() && text.error().code == base::ErrorCode::CaseNotACase);
    QVERIFY(tests::tamper(m_folder->path(), "meta", {"UPDATE meta SET value = 'x'", "PRAGMA user_version=2"}));
    const auto newer = casefile::verify(m_folder->path(), m_folder->cache(), {});
    QVERIFY(!newer.has_value() && newer.error().code == base::ErrorCode::CaseNewer);
}

void TestVerify::cancelIsSaid()
{
    base::JobControl job;
    job.cancel.cancel();
    const auto report = casefile::verify(m_folder->path(), m_folder->cache(), job);
    QVERIFY(!report.has_value() && report.error().code == base::ErrorCode::Cancelled);
}

// 300 copies of the case, each with one bit turned over.
void TestVerify::anyFlippedBitIsFoundOrHarmless()
{
    const QByteArray whole = m_folder->bytes();
    const QByteArray content = contentOf(m_folder->path());
    QVERIFY(!content.isEmpty());
    const std::string noCache = m_folder->path("no cache");
    std::mt19937 random(20'261'123);
    std::map<std::string, int> classes;
    for (int flip = 0; flip < 300; ++flip) {
        QByteArray bytes = whole;
        const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
        const unsigned bit = random() % 8;
        bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << bit));
        const std::string copy = m_folder->write("flipped.greffier", bytes);
        const auto report = casefile::verify(copy, noCache, {});
        if (!report) {
            ++classes["refused"];
        } else if (!report->isIntact()) {
            ++classes[std::string("found in layer ") + casefile::layerName(report->findings.front().layer)];
        } else {
            ++classes["harmless"];
            QVERIFY2(contentOf(copy) == content, qPrintable(QStringLiteral("byte %1, bit %2 is not found").arg(at).arg(bit)));
        }
    }
    for (const auto& [name, count] : classes)
        qInfo("%3d %s (of a case of %d bytes)", count, name.c_str(), static_cast<int>(whole.size()));
    QVERIFY(classes["harmless"] < 300);
}

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
