#include "core/base/time_stamp.h"

#include "tests/support/time_stamp_authority.h"

#include <QDateTime>
#include <QTest>

using namespace greffier;
using base::ErrorCode;

class TestTimeStamp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsSayWhatTheyAsk();
    void anAuthorityAnswers();
    void opensslChecksTheStamp();
    void otherAuthoritiesAreNotTrusted();
    void refusalsAreTold();
    void changedStampsAreSeen();
    void otherFilesAreRefused();

private:
    const base::Digest m_head = base::sha256("head of a journal");
    tests::TimeStampAuthority m_authority;
};

void TestTimeStamp::requestsSayWhatTheyAsk()
{
    const auto asked = base::readTimeStampRequest(base::timeStampRequest(m_head));
    QVERIFY(asked.has_value());
    QCOMPARE(asked->imprint, std::string(base::asBytes(m_head)));
    QCOMPARE(asked->imprintAlgorithm, std::string("SHA256"));
    QVERIFY(asked->nonce.size() > 10);
    QVERIFY(base::readTimeStampRequest(base::timeStampRequest(m_head))->nonce != asked->nonce);
}

void TestTimeStamp::anAuthorityAnswers()
{
    const std::string request = base::timeStampRequest(m_head);
    const std::string answer = m_authority.reply(request);
    QVERIFY2(!answer.empty(), m_authority.said().constData());
    const auto stamp = base::readTimeStamp(answer);
    QVERIFY(stamp.has_value());
    QCOMPARE(stamp->imprint, std::string(base::asBytes(m_head)));
    QCOMPARE(stamp->nonce, base::readTimeStampRequest(request)->nonce);
    QCOMPARE(stamp->authority, std::string("CN=Horodatage d'essai"));
    QCOMPARE(stamp->serial, std::string("2"));
    QVERIFY(qAbs(stamp->utcMs - QDateTime::currentMSecsSinceEpoch()) < 600'000);
    QVERIFY(base::checkTimeStampSignature(answer).has_value());
    QVERIFY(base::checkTimeStampTrust(answer, m_authority.rootPem()).has_value());
}

// The journal's head, in hex, is all that somebody without this program needs.
void TestTimeStamp::opensslChecksTheStamp()
{
    QVERIFY(!m_authority.reply(base::timeStampRequest(m_head)).empty());
    const QString hex = QString::fromStdString(base::toHex(m_head));
    const auto verify = [this](const QString& digest) {
        return m_authority.run(QStringList{QStringLiteral("ts"), QStringLiteral("-verify"), QStringLiteral("-digest"), digest,
                                           QStringLiteral("-in"), QStringLiteral("out.tsr"), QStringLiteral("-CAfile"),
                                           QStringLiteral("root.pem")});
    };
    QCOMPARE(verify(hex), 0);
    QCOMPARE(verify(QString(hex).replace(0, 2, hex.startsWith(QLatin1String("00")) ? QStringLiteral("01") : QStringLiteral("00"))), 1);
}

void TestTimeStamp::otherAuthoritiesAreNotTrusted()
{
    const std::string answer = m_authority.reply(base::timeStampRequest(m_head));
    const auto other = base::checkTimeStampTrust(answer, tests::TimeStampAuthority().rootPem());
    QVERIFY(!other.has_value() && other.error().code == ErrorCode::VerificationFailed);
    const auto none = base::checkTimeStampTrust(answer, "no certificate");
    QVERIFY(!none.has_value() && none.error().code == ErrorCode::VerificationFailed);
    QVERIFY(base::checkTimeStampSignature(answer).has_value()); // by its own certificate it still is
}

void TestTimeStamp::refusalsAreTold()
{
    m_authority.write("message", "x");
    m_authority.run({"ts", "-query", "-data", "message", "-sha512", "-out", "other.tsq"}); // digest not served
    const auto refused = base::readTimeStamp(m_authority.reply(m_authority.read("other.tsq")));
    QVERIFY(!refused.has_value());
    QVERIFY(refused.error().code == ErrorCode::VerificationFailed);
    QCOMPARE(refused.error().detail, std::string("status 2"));
}

// What the signature does not cover (the certificates that come along) is bound by the stamp's digest in the journal.
void TestTimeStamp::changedStampsAreSeen()
{
    const std::string answer = m_authority.reply(base::timeStampRequest(m_head));
    const auto before = base::readTimeStamp(answer);
    int unseen = 0;
    for (std::size_t at = 0; at < answer.size(); ++at) {
        std::string changed = answer;
        changed[at] = static_cast<char>(changed[at] ^ 0x01);
        const auto after = base::readTimeStamp(changed);
        if (!after || !base::checkTimeStampSignature(changed))
            continue;
        QCOMPARE(after->imprint, before->imprint);
        QCOMPARE(after->nonce, before->nonce);
        QCOMPARE(after->utcMs, before->utcMs);
        ++unseen;
    }
    QVERIFY2(unseen < static_cast<int>(answer.size()) * 2 / 3, qPrintable(QString::number(unseen)));
}

void TestTimeStamp::otherFilesAreRefused()
{
    for (const std::string& bytes : {std::string(), std::string("text"), std::string(3'000'000, '0'), base::timeStampRequest(m_head)}) {
        const auto stamp = base::readTimeStamp(bytes);
        QVERIFY(!stamp.has_value() && stamp.error().code == ErrorCode::Malformed);
        QVERIFY(!base::checkTimeStampSignature(bytes).has_value());
    }
    const std::string answer = m_authority.reply(base::timeStampRequest(m_head));
    QVERIFY(!base::readTimeStamp(answer + "x").has_value());
    QVERIFY(!base::readTimeStampRequest(answer).has_value());
}

QTEST_GUILESS_MAIN(TestTimeStamp)
#include "tst_time_stamp.moc"
