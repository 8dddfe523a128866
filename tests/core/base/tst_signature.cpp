#include "core/base/signature.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace greffier;

class TestSignature : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standardVector();
    void keysAreKept();
    void anyChangeIsSeen();
    void wrongKeysAreRefused_data();
    void wrongKeysAreRefused();
    void opensslAgrees();
};

// RFC 8032, section 7.1, test 2.
void TestSignature::standardVector()
{
    base::KeyPair keys;
    keys.secret = QByteArray::fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb").toStdString();
    const auto read = base::readSecretPem(base::secretPem(keys));
    QVERIFY(read.has_value());
    QCOMPARE(QByteArray::fromStdString(read->publicKey).toHex(),
             QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
    QCOMPARE(QByteArray::fromStdString(base::sign(keys, "\x72")).toHex(),
             QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
}

void TestSignature::keysAreKept()
{
    const base::KeyPair keys = base::newKeyPair();
    QVERIFY(keys.secret != base::newKeyPair().secret);
    QCOMPARE(base::readSecretPem(base::secretPem(keys))->secret, keys.secret);
    QCOMPARE(base::readSecretPem(base::secretPem(keys))->publicKey, keys.publicKey);
    QCOMPARE(*base::readPublicPem(base::publicPem(keys.publicKey)), keys.publicKey);
}

void TestSignature::anyChangeIsSeen()
{
    const base::KeyPair keys = base::newKeyPair();
    const std::string message = "manifest";
    const std::string signature = base::sign(keys, message);
    QVERIFY(base::isSignedBy(keys.publicKey, message, signature));
    QVERIFY(!base::isSignedBy(keys.publicKey, "manifesT", signature));
    QVERIFY(!base::isSignedBy(base::newKeyPair().publicKey, message, signature));
    QVERIFY(!base::isSignedBy(keys.publicKey, message, signature.substr(1)));
    for (std::size_t bit = 0; bit < signature.size() * 8; ++bit) {
        std::string changed = signature;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(!base::isSignedBy(keys.publicKey, message, changed));
    }
}

void TestSignature::wrongKeysAreRefused_data()
{
    QTest::addColumn<QByteArray>("pem");
    const QByteArray good = QByteArray::fromStdString(base::secretPem(base::newKeyPair()));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("secret");
    QTest::newRow("cut") << good.left(60);
    QTest::newRow("no base64") << QByteArray(good).replace("MC4C", "M*4C");
    QTest::newRow("other algorithm") << QByteArray(good).replace("MC4CAQAwBQYDK2Vw", "MC4CAQAwBQYDK2Vx");
    QTest::newRow("public for secret") << QByteArray::fromStdString(base::publicPem(base::newKeyPair().publicKey));
}

void TestSignature::wrongKeysAreRefused()
{
    QFETCH(QByteArray, pem);
    const auto read = base::readSecretPem(pem.toStdString());
    QVERIFY(!read.has_value());
    QVERIFY(read.error().code == base::ErrorCode::BadValue);
}

// Somebody without this program checks the signature, and signs with a key that this program reads.
void TestSignature::opensslAgrees()
{
    QTemporaryDir folder;
    const auto write = [&folder](const char* name, const std::string& bytes) {
        QFile file(folder.filePath(QLatin1String(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes.data(), static_cast<qint64>(bytes.size())) >= 0;
    };
    const auto openssl = [&folder](const char* words) {
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(QStringLiteral("openssl"), QString::fromLatin1(words).split(QLatin1Char(' ')));
        process.waitForFinished();
        return process.exitCode();
    };
    const base::KeyPair keys = base::newKeyPair();
    const std::string message = "one line\n";
    QVERIFY(write("message", message) && write("sig", base::sign(keys, message)));
    QVERIFY(write("key.pub", base::publicPem(keys.publicKey)) && write("other", "another line\n"));
    QCOMPARE(openssl("pkeyutl -verify -pubin -inkey key.pub -rawin -in message -sigfile sig"), 0);
    QCOMPARE(openssl("pkeyutl -verify -pubin -inkey key.pub -rawin -in other -sigfile sig"), 1);
    QCOMPARE(openssl("genpkey -algorithm ed25519 -out theirs"), 0);
    QCOMPARE(openssl("pkeyutl -sign -inkey theirs -rawin -in message -out theirs.sig"), 0);
    QFile theirs(folder.filePath(QStringLiteral("theirs"))), signature(folder.filePath(QStringLiteral("theirs.sig")));
    QVERIFY(theirs.open(QIODevice::ReadOnly) && signature.open(QIODevice::ReadOnly));
    const auto read = base::readSecretPem(theirs.readAll().toStdString());
    QVERIFY(read.has_value());
    QVERIFY(base::isSignedBy(read->publicKey, message, signature.readAll().toStdString()));
}

QTEST_GUILESS_MAIN(TestSignature)
#include "tst_signature.moc"
