// Anchors: requests, stamps and texts over the journal's head, in the case, in bundles, and as `verify` sees them.
#include "bundle_fixture.h"
#include "core/base/time_stamp.h"
#include "core/casefile/anchor.h"
#include "core/casefile/verify.h"
#include "core/store/connection.h"
#include "tests/support/time_stamp_authority.h"

#include <QTest>

#include <algorithm>

using namespace greffier;
using base::ErrorCode;

class TestAnchor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRequestIsNoAnchor();
    void aStampIsTaken();
    void othersStampsAreRefused();
    void textsHoldTheHead();
    void bundlesBringStampsAlong();
    void tamperingIsNamed_data();
    void tamperingIsNamed();

private:
    casefile::VerifyReport verified() const
    {
        const auto report = casefile::verify(m_folder->path(), m_folder->cache(), {});
        if (!report)
            qFatal("the case cannot be verified");
        return *report;
    }
    casefile::AnchorReport traced(const std::string& authorities) const
    {
        return casefile::verifyAnchors(m_folder->path(), authorities).value();
    }
    // Request and response over the present head.
    std::string stamp()
    {
        QFile::remove(QString::fromStdString(m_folder->path("r.tsq")));
        if (!casefile::requestStamp(*m_file, m_folder->path("r.tsq")))
            return {};
        return m_authority.reply(m_folder->bytes("r.tsq").toStdString());
    }
    tests::TimeStampAuthority m_authority;
    std::unique_ptr<tests::CaseFolder> m_folder;
    std::unique_ptr<casefile::CaseFile> m_file;
};

void TestAnchor::init()
{
    m_folder = std::make_unique<tests::CaseFolder>();
    m_file = tests::richCase(*m_folder);
    QVERIFY(m_file);
}

void TestAnchor::aRequestIsNoAnchor()
{
    const std::string head = m_file->info().journalHead;
    QVERIFY(casefile::requestStamp(*m_file, m_folder->path("r.tsq")).has_value());
    const auto asked = base::readTimeStampRequest(m_folder->bytes("r.tsq").toStdString());
    QVERIFY(asked.has_value());
    QCOMPARE(base::toHex(asked->imprint), head);
    QVERIFY(m_file->state().anchors.empty());
    QCOMPARE(std::get<journal::Anchored>(m_file->acts().back().payload).kind, std::string("request"));
    const auto again = casefile::requestStamp(*m_file, m_folder->path("r.tsq"));
    QVERIFY(!again.has_value() && again.error().code == ErrorCode::FileExists);
    QCOMPARE(tests::describe(verified()), QString());
}

void TestAnchor::aStampIsTaken()
{
    const casefile::CaseInfo before = m_file->info();
    const std::string response = stamp();
    QVERIFY2(!response.empty(), m_authority.said().constData());
    QVERIFY(casefile::decide(*m_file, {"c-1"}, journal::DecisionStatus::Cleared, "later").has_value());
    QVERIFY(casefile::acceptStamp(*m_file, response).has_value());
    QCOMPARE(m_file->state().anchors.size(), std::size_t{1});
    const journal::Anchored& anchor = m_file->state().anchors.front();
    QCOMPARE(anchor.head, before.journalHead);
    QCOMPARE(anchor.upToSeq, before.acts);
    QCOMPARE(anchor.kind, std::string("rfc3161"));
    QCOMPARE(tests::describe(verified()), QString());
    const casefile::AnchorReport alone = traced({});
    QVERIFY(alone.findings.empty());
    QCOMPARE(alone.stamps.size(), std::size_t{1});
    QVERIFY(!alone.stamps[0].isTrusted);
    QCOMPARE(alone.stamps[0].upToSeq, before.acts);
    const casefile::AnchorReport known = traced(m_authority.rootPem());
    QVERIFY(known.findings.empty());
    QVERIFY(known.stamps[0].isTrusted);
    QCOMPARE(tests::describe(traced(tests::TimeStampAuthority().rootPem())), QStringLiteral("chain[attest 2]"));
    const auto again = casefile::acceptStamp(*m_file, response);
    QVERIFY(!again.has_value() && again.error().code == ErrorCode::BadValue);
    QVERIFY(!m_file->undo().has_value() || m_file->state().anchors.size() == 1); // an anchor cannot be taken back
}

void TestAnchor::othersStampsAreRefused()
{
    const auto acts = m_file->acts().size();
    const auto refused = [this](const std::string& response, ErrorCode code) {
        const auto status = casefile::acceptStamp(*m_file, response);
        return !status.has_value() && status.error().code == code;
    };
    const base::Digest head = *base::digestFromBytes(QByteArray::fromHex(QByteArray::fromStdString(m_file->info().journalHead)).toStdString());
    // Over the right head, but with a nonce that nobody here asked with.
    QVERIFY(refused(m_authority.reply(base::timeStampRequest(head)), ErrorCode::BadValue));
    QVERIFY(refused(m_authority.reply(base::timeStampRequest(base::sha256("else"))), ErrorCode::BadValue));
    QVERIFY(refused("text", ErrorCode::Malformed));
    QCOMPARE(m_file->acts().size(), acts);
    // The nonce is right, the signature is not.
    std::string response = stamp();
    const std::size_t at = response.size() - 10; // within the signature, which ends the token
    response[at] = static_cast<char>(response[at] ^ 1);
    QVERIFY(!casefile::acceptStamp(*m_file, response).has_value());
    QVERIFY(m_file->state().anchors.empty());
}

void TestAnchor::textsHoldTheHead()
{
    const std::string head = m_file->info().journalHead;
    const auto text = casefile::anchorByText(*m_file, casefile::AnchorKind::Printed, "en");
    QVERIFY(text.has_value());
    QVERIFY(text->find(head) != std::string::npos && text->find(m_file->info().uid) != std::string::npos);
    QVERIFY(casefile::anchorByText(*m_file, casefile::AnchorKind::Mailed, "fr").has_value());
    QCOMPARE(m_file->state().anchors.size(), std::size_t{2});
    QCOMPARE(m_file->state().anchors[1].kind, std::string("mailed"));
    QCOMPARE(tests::describe(verified()), QString());
}

void TestAnchor::bundlesBringStampsAlong()
{
    QVERIFY(casefile::acceptStamp(*m_file, stamp()).has_value());
    QVERIFY(casefile::anchorByText(*m_file, casefile::AnchorKind::Printed, "fr").has_value());
    const std::string path = m_folder->path("b.zip");
    QVERIFY(casefile::writeBundle(*m_file, path, {}, tests::plainFormats(), {}).has_value());
    const auto report = casefile::verifyBundle(path, {{}, m_authority.rootPem()}, {});
    QVERIFY(report.has_value());
    QCOMPARE(tests::describe(*report), QString());
    QVERIFY(report->stamps.size() == 1 && report->stamps[0].isTrusted);
    const std::string folder = tests::unpackZip(path, m_folder->path("unpacked"));
    const journal::Anchored& anchor = m_file->state().anchors.front();
    QCOMPARE(tests::shell(folder, QStringLiteral("openssl ts -verify -digest %1 -in data/attest/rfc3161-2.tsr -CAfile %2")
                                      .arg(QString::fromStdString(anchor.head), QString::fromStdString(m_authority.rootPath()))), 0);
    const auto other = casefile::verifyBundle(path, {{}, tests::TimeStampAuthority().rootPem()}, {});
    QVERIFY2(tests::describe(*other).contains(QLatin1String("anchor[data/attest/rfc3161-2.tsr]")), qPrintable(tests::describe(*other)));
}

void TestAnchor::tamperingIsNamed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char* name, const char* sql, const char* finding) {
        QTest::newRow(name) << QString::fromLatin1(sql) << QString::fromLatin1(finding);
    };
    row("the token", "UPDATE attest SET token = x'00' WHERE kind = 'rfc3161'", "chain[attest 2]");
    row("the head", "UPDATE attest SET head = x'00' WHERE kind = 'rfc3161'", "chain[attest 2]");
    row("the act that it goes up to", "UPDATE attest SET up_to_seq = 3 WHERE kind = 'rfc3161'", "chain[attest 2]");
    row("the kind", "UPDATE attest SET kind = 'printed' WHERE kind = 'rfc3161'", "chain[attest 2]");
    row("the request", "UPDATE attest SET token = x'00' WHERE kind = 'request'", "chain[attest 1]");
    row("the stamp is gone", "DELETE FROM attest WHERE kind = 'rfc3161'", "chain[a-");
    row("one too many", "INSERT INTO attest(up_to_seq, head, kind, token, obtained_utc_ms) SELECT up_to_seq, head, 'mailed', CAST('x' AS BLOB), 0 FROM attest WHERE id = 1", "chain[attest 3]");
}

void TestAnchor::tamperingIsNamed()
{
    QFETCH(QString, sql);
    QFETCH(QString, finding);
    QVERIFY(casefile::acceptStamp(*m_file, stamp()).has_value());
    m_file.reset();
    {
        auto connection = store::Connection::open(m_folder->path(), store::OpenMode::ReadWrite);
        QVERIFY(connection.has_value());
        const std::string triggers[]{"attest_no_update", "attest_no_delete", "attest_no_replace"};
        std::vector<std::string> definitions;
        for (const std::string& name : triggers) {
            auto find = connection->prepare("SELECT sql FROM sqlite_schema WHERE name = ?1");
            find->bind(1, name);
            QVERIFY(find->step().value_or(false));
            definitions.emplace_back(find->text(0));
            find->reset();
            QVERIFY(connection->execute("DROP TRIGGER " + name).has_value());
        }
        QVERIFY(connection->execute(sql.toStdString()).has_value());
        QCOMPARE(connection->integer("SELECT changes()").value().value(), 1);
        for (const std::string& definition : definitions)
            QVERIFY(connection->execute(definition).has_value());
    }
    const QString found = tests::describe(verified());
    QVERIFY2(found.contains(finding), qPrintable(found));
}

QTEST_GUILESS_MAIN(TestAnchor)
#include "tst_anchor.moc"
