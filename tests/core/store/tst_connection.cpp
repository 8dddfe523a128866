#include "core/base/digest.h"
#include "core/store/case_schema.h"
#include "core/store/connection.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace greffier;
using base::ErrorCode;
using store::Connection;
using store::OpenMode;

namespace {

// One row in every table that may only grow, written with plain values; x'…' are blobs.
constexpr const char* kRows[] = {
    "INSERT INTO meta(key, value) VALUES('uid', 'u')",
    "INSERT INTO blob(id, sha256, size, media_type) VALUES(1, x'01', 1, 'text/plain')",
    "INSERT INTO blob_chunk(id, blob_id, n, bytes) VALUES(1, 1, 1, x'41')",
    "INSERT INTO capture VALUES(1, 'k', 'csv', 1, '', '', 0, 0, 'Anne', '0.1', '{}', NULL, 'UTF-8', '', '{}')",
    "INSERT INTO capture_blob VALUES(1, 1, 1, 1, 'a.csv')",
    "INSERT INTO thread VALUES(1, 1, '', '', '', '', NULL, NULL, 'unknown', '', x'00', x'00')",
    "INSERT INTO author VALUES(1, 1, '', 'Marc', x'00', x'00')",
    "INSERT INTO comment VALUES(1, 1, 'comment', 1, '', NULL, 'root', 1, 1, '', NULL, NULL, 'unknown', '', '', '', -1, "
    "-1, '', 'Bonjour', x'00', x'00')",
    "INSERT INTO attachment VALUES(1, 'c-1', 1, 'a.csv', 'text/plain')",
    "INSERT INTO loss VALUES(1, 1, 'cycle', 1, '')",
    "INSERT INTO act VALUES(1, 'a', 'chain', 1, 0, 0, 'Anne', 'test', 'Noted', '', '{}', x'00', x'02')",
    "INSERT INTO attest VALUES(1, 1, x'00', 'printed', x'00', 0)"};

struct Attempt {
    const char* name;
    const char* sql;
};

// Every way to touch a row that is there; a replacement may collide with any unique column.
constexpr Attempt kAttempts[] = {
    {"meta update", "UPDATE meta SET value = 'x'"},
    {"meta replace", "INSERT OR REPLACE INTO meta(key, value) VALUES('uid', 'x')"},
    {"blob update", "UPDATE blob SET size = 2"},
    {"blob replace", "INSERT OR REPLACE INTO blob VALUES(1, x'09', 1, '')"},
    {"blob replace by digest", "INSERT OR REPLACE INTO blob VALUES(9, x'01', 1, '')"},
    {"blob_chunk update", "UPDATE blob_chunk SET bytes = x'42'"},
    {"blob_chunk replace", "INSERT OR REPLACE INTO blob_chunk VALUES(1, 1, 9, x'42')"},
    {"blob_chunk replace by place", "INSERT OR REPLACE INTO blob_chunk(blob_id, n, bytes) VALUES(1, 1, x'42')"},
    {"capture update", "UPDATE capture SET title = 'x'"},
    {"capture replace", "INSERT OR REPLACE INTO capture SELECT 1, 'z', format, 1, '', '', 0, 0, '', '', '', 0, '', '', '' FROM capture"},
    {"capture replace by uid",
     "INSERT OR REPLACE INTO capture SELECT 9, 'k', format, 1, '', '', 0, 0, '', '', '', 0, '', '', '' FROM capture"},
    {"capture_blob update", "UPDATE capture_blob SET name = 'x'"},
    {"capture_blob replace", "INSERT OR REPLACE INTO capture_blob VALUES(1, 1, 1, 1, 'x')"},
    {"thread update", "UPDATE thread SET body = 'x'"},
    {"thread replace", "INSERT OR REPLACE INTO thread VALUES(1, 1, '', '', '', '', NULL, NULL, '', 'x', x'00', x'00')"},
    {"author update", "UPDATE author SET label = 'x'"},
    {"author replace", "INSERT OR REPLACE INTO author VALUES(1, 1, '', 'x', x'00', x'00')"},
    {"comment update", "UPDATE comment SET text = 'x'"},
    {"comment update or replace", "UPDATE OR REPLACE comment SET text = 'x'"},
    {"comment replace", "INSERT OR REPLACE INTO comment SELECT 1, number, kind, thread_id, ref, parent_id, parent_state, "
                        "depth, author_id, posted_raw, posted_utc, posted_local, posted_precision, audience, source_status, "
                        "permalink, byte_start, byte_end, extra, 'x', salt, text_digest FROM comment"},
    {"attachment update", "UPDATE attachment SET name = 'x'"},
    {"attachment replace", "INSERT OR REPLACE INTO attachment VALUES(1, 'c-1', 1, 'x', '')"},
    {"loss update", "UPDATE loss SET count = 9"},
    {"loss replace", "INSERT OR REPLACE INTO loss VALUES(1, 1, 'x', 1, '')"},
    {"act update", "UPDATE act SET actor = 'x'"},
    {"act replace", "INSERT OR REPLACE INTO act VALUES(1, 'z', 'z', 9, 0, 0, '', '', '', '', '{}', x'00', x'09')"},
    {"act replace by uid", "INSERT OR REPLACE INTO act VALUES(9, 'a', 'z', 9, 0, 0, '', '', '', '', '{}', x'00', x'09')"},
    {"act replace by hash", "INSERT OR REPLACE INTO act VALUES(9, 'z', 'z', 9, 0, 0, '', '', '', '', '{}', x'00', x'02')"},
    {"act replace by place",
     "INSERT OR REPLACE INTO act VALUES(9, 'z', 'chain', 1, 0, 0, '', '', '', '', '{}', x'00', x'09')"},
    {"attest update", "UPDATE attest SET kind = 'x'"},
    {"attest replace", "INSERT OR REPLACE INTO attest VALUES(1, 1, x'00', 'x', x'00', 0)"}};

constexpr const char* kTables[] = {"meta",   "blob",    "blob_chunk", "capture", "capture_blob", "thread",
                                   "author", "comment", "attachment", "loss",    "act",          "attest"};

} // namespace

class TestConnection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void rowsStayAsTheyAre_data();
    void rowsStayAsTheyAre();
    void ownSchemaIsAccepted();
    void otherSchemasAreRefused_data();
    void otherSchemasAreRefused();
    void otherEncodingsAreRefused();
    void linksAreRefused();
    void textsComeBackAsTheyWere_data();
    void textsComeBackAsTheyWere();
    void transactionsRollBackAtTheEndOfTheirScope();
    void readersCannotWrite();
    void oneFileWithDeleteJournal();
    void otherFilesAreNamed_data();
    void otherFilesAreNamed();

private:
    std::string path(const char* name = "case.greffier") const
    {
        return m_folder->filePath(QLatin1String(name)).toStdString();
    }
    QByteArray fileBytes() const
    {
        QFile file(QString::fromStdString(path()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConnection::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto connection = Connection::open(path(), OpenMode::Create);
    QVERIFY(connection.has_value());
    auto transaction = store::Transaction::begin(*connection, store::Transaction::Kind::Write);
    QVERIFY(transaction.has_value());
    QVERIFY(store::createCaseSchema(*connection).has_value());
    for (const char* row : kRows)
        QVERIFY2(connection->execute(row).has_value(), row);
    QVERIFY(transaction->commit().has_value());
}

void TestConnection::rowsStayAsTheyAre_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("isPlain");
    for (const bool isPlain : {false, true}) {
        const char* who = isPlain ? "plain" : "ours";
        for (const Attempt& attempt : kAttempts)
            QTest::addRow("%s, %s", attempt.name, who) << QString::fromLatin1(attempt.sql) << isPlain;
        for (const char* table : kTables)
            QTest::addRow("%s delete, %s", table, who) << QStringLiteral("DELETE FROM %1").arg(QLatin1String(table)) << isPlain;
    }
}

void TestConnection::rowsStayAsTheyAre()
{
    QFETCH(QString, sql);
    QFETCH(bool, isPlain);
    const QByteArray before = fileBytes();
    {
        auto connection = Connection::open(path(), OpenMode::ReadWrite);
        QVERIFY(connection.has_value());
        if (isPlain) { // SQLite's own default: a replacement then deletes without asking the DELETE triggers
            QVERIFY(connection->execute("PRAGMA recursive_triggers=OFF").has_value());
            QVERIFY(connection->execute("PRAGMA foreign_keys=OFF").has_value());
        }
        const auto status = connection->execute(sql.toStdString());
        QVERIFY2(!status.has_value(), "the statement went through");
        QVERIFY2(QString::fromStdString(status.error().detail).contains(QLatin1String("append only")),
                 status.error().detail.c_str());
    }
    QCOMPARE(fileBytes(), before);
}

void TestConnection::ownSchemaIsAccepted()
{
    auto connection = Connection::open(path(), OpenMode::ReadOnly);
    QVERIFY(connection.has_value());
    QVERIFY(store::checkCaseSchema(*connection).has_value());
}

void TestConnection::otherSchemasAreRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    const auto add = [](const char* name, const char* sql, ErrorCode code, const char* detail) {
        QTest::newRow(name) << QString::fromLatin1(sql) << static_cast<int>(code) << QString::fromLatin1(detail);
    };
    add("table", "CREATE TABLE extra(x)", ErrorCode::CaseRefused, "table extra");
    add("index", "CREATE INDEX extra ON comment(text)", ErrorCode::CaseRefused, "index extra");
    add("view", "CREATE VIEW extra AS SELECT 1", ErrorCode::CaseRefused, "view extra");
    add("trigger", "CREATE TRIGGER extra AFTER INSERT ON act BEGIN SELECT 1; END", ErrorCode::CaseRefused, "trigger extra");
    add("lost trigger", "DROP TRIGGER act_no_update", ErrorCode::CaseRefused, "trigger act_no_update");
    add("lost table", "DROP TABLE pseudonym", ErrorCode::CaseRefused, "table pseudonym");
    add("other column", "ALTER TABLE pseudonym ADD COLUMN more TEXT", ErrorCode::CaseRefused, "table pseudonym");
    add("newer", "PRAGMA user_version=2", ErrorCode::CaseNewer, "2");
    add("another program", "PRAGMA application_id=1", ErrorCode::CaseNotACase, "");
}

void TestConnection::otherSchemasAreRefused()
{
    QFETCH(QString, sql);
    QFETCH(int, code);
    QFETCH(QString, detail);
    {
        auto connection = Connection::open(path(), OpenMode::ReadWrite);
        QVERIFY(connection.has_value());
        QVERIFY(connection->execute(sql.toStdString()).has_value());
    }
    auto connection = Connection::open(path(), OpenMode::ReadOnly);
    QVERIFY(connection.has_value());
    const auto status = store::checkCaseSchema(*connection);
    QVERIFY(!status.has_value());
    QCOMPARE(static_cast<int>(status.error().code), code);
    QCOMPARE(QString::fromStdString(status.error().detail), detail);
}

// Tools can make a database that keeps its texts in UTF-16.
void TestConnection::otherEncodingsAreRefused()
{
    auto connection = Connection::open(path("utf16"), OpenMode::Create);
    QVERIFY(connection.has_value());
    QVERIFY(connection->execute("PRAGMA encoding='UTF-16le'").has_value());
    QVERIFY(store::createCaseSchema(*connection).has_value());
    const auto status = store::checkCaseSchema(*connection);
    QVERIFY(!status.has_value());
    QCOMPARE(static_cast<int>(status.error().code), static_cast<int>(ErrorCode::CaseRefused));
    QCOMPARE(status.error().detail, std::string("encoding"));
}

void TestConnection::linksAreRefused()
{
    QVERIFY(QFile::link(QString::fromStdString(path()), m_folder->filePath(QStringLiteral("link"))));
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite, OpenMode::Create, OpenMode::Immutable}) {
        const auto connection = Connection::open(path("link"), mode);
        QVERIFY(!connection.has_value());
        QCOMPARE(static_cast<int>(connection.error().code), static_cast<int>(ErrorCode::CaseRefused));
    }
}

void TestConnection::textsComeBackAsTheyWere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("accents") << QByteArray("« œuvre » d’été\u00A0!");
    QTest::newRow("beyond the BMP") << QByteArray("😏🖕🏽 𝔄");
    QTest::newRow("NUL inside") << QByteArray("a\0b\0", 4);
    QTest::newRow("U+FEFF first") << QByteArray("\uFEFFx");
    QTest::newRow("line ends") << QByteArray("a\r\nb\rc\n");
}

void TestConnection::textsComeBackAsTheyWere()
{
    QFETCH(QByteArray, bytes);
    auto connection = Connection::open(path(), OpenMode::ReadWrite);
    QVERIFY(connection.has_value());
    auto insert = connection->prepare("INSERT INTO meta(key, value) VALUES('text', ?1)");
    QVERIFY(insert.has_value());
    insert->bind(1, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    QVERIFY(insert->run().has_value());
    auto select = connection->prepare("SELECT value, CAST(value AS BLOB) FROM meta WHERE key = 'text'");
    QVERIFY(select.has_value());
    QVERIFY(select->step().value_or(false));
    QCOMPARE(base::toHex(select->text(0)), bytes.toHex().toStdString());
    QCOMPARE(base::toHex(select->blob(1)), bytes.toHex().toStdString());
    QVERIFY(!select->isNull(0));
}

void TestConnection::transactionsRollBackAtTheEndOfTheirScope()
{
    const QByteArray before = fileBytes();
    auto connection = Connection::open(path(), OpenMode::ReadWrite);
    QVERIFY(connection.has_value());
    {
        auto transaction = store::Transaction::begin(*connection, store::Transaction::Kind::Write);
        QVERIFY(transaction.has_value());
        QVERIFY(connection->execute("INSERT INTO meta(key, value) VALUES('a', 'b')").has_value());
        QCOMPARE(connection->integer("SELECT count(*) FROM meta").value().value(), 2);
    }
    QCOMPARE(connection->integer("SELECT count(*) FROM meta").value().value(), 1);
    QCOMPARE(fileBytes(), before);
    {
        auto transaction = store::Transaction::begin(*connection, store::Transaction::Kind::Write);
        QVERIFY(connection->execute("INSERT INTO meta(key, value) VALUES('a', 'b')").has_value());
        QVERIFY(transaction->commit().has_value());
    }
    QCOMPARE(connection->integer("SELECT count(*) FROM meta").value().value(), 2);
}

void TestConnection::readersCannotWrite()
{
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::Immutable}) {
        auto connection = Connection::open(path(), mode);
        QVERIFY(connection.has_value());
        const auto status = connection->execute("INSERT INTO meta(key, value) VALUES('a', 'b')");
        QVERIFY(!status.has_value());
        QCOMPARE(static_cast<int>(status.error().code), static_cast<int>(ErrorCode::CaseReadOnly));
    }
}

void TestConnection::oneFileWithDeleteJournal()
{
    const QByteArray bytes = fileBytes();
    QCOMPARE(bytes.left(16), QByteArray("SQLite format 3\0", 16));
    QCOMPARE(static_cast<int>(bytes.at(18)), 1); // 2 = WAL (https://www.sqlite.org/fileformat.html, 1.3.4)
    QCOMPARE(static_cast<int>(bytes.at(19)), 1);
    QCOMPARE(bytes.mid(68, 4), QByteArray("GREF"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("case.greffier")});
}

void TestConnection::otherFilesAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("text") << QByteArray(5000, 'x') << static_cast<int>(ErrorCode::CaseNotACase);
    QTest::newRow("empty") << QByteArray() << static_cast<int>(ErrorCode::CaseNotACase);
}

void TestConnection::otherFilesAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFile file(m_folder->filePath(QStringLiteral("other")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    auto connection = Connection::open(path("other"), OpenMode::ReadOnly);
    const auto status = connection ? store::checkCaseSchema(*connection) : base::fail(connection.error());
    QVERIFY(!status.has_value());
    QCOMPARE(static_cast<int>(status.error().code), code);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
