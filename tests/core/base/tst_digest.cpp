#include "core/base/digest.h"

#include <QTest>

#include <set>

using namespace greffier::base;

class TestDigest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standardVectors_data();
    void standardVectors();
    void pieces();
    void fieldsAreSeparate();
    void numbersAreLittleEndian();
    void hexadecimal();
    void fromBytes();
    void salts();
};

// The examples of FIPS 180-4 (csrc.nist.gov, SHA256.pdf and SHA2_Additional.pdf).
void TestDigest::standardVectors_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("empty") << QByteArray()
                           << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("one block") << QByteArray("abc")
                               << QByteArray(
                                      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << QByteArray(
                                       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("0xbd") << QByteArray("\xbd")
                          << QByteArray("68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b");
    QTest::newRow("55 zeros") << QByteArray(55, '\0')
                              << QByteArray(
                                     "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7");
    QTest::newRow("64 zeros") << QByteArray(64, '\0')
                              << QByteArray(
                                     "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b");
    QTest::newRow("a million times a")
        << QByteArray(1'000'000, 'a')
        << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void TestDigest::standardVectors()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, digest);
    QCOMPARE(toHex(sha256(message.toStdString())), digest.toStdString());
}

void TestDigest::pieces()
{
    QCOMPARE(Sha256{}.add("a").add("").add("bc").result(), sha256("abc"));
    // Around the size up to which pieces are collected.
    const std::string text(10'000, 'x');
    for (const std::size_t piece : {1U, 7U, 2047U, 2048U, 2049U, 5000U}) {
        Sha256 hash;
        for (std::size_t start = 0; start < text.size(); start += piece)
            hash.add(std::string_view(text).substr(start, piece));
        QCOMPARE(hash.result(), sha256(text));
        QCOMPARE(hash.add("y").result(), sha256(text + "y")); // a result does not end it
    }
}

void TestDigest::fieldsAreSeparate()
{
    QVERIFY(Sha256{}.addField("ab").addField("c").result() != Sha256{}.addField("a").addField("bc").result());
    QVERIFY(Sha256{}.addField("").addField("a").result() != Sha256{}.addField("a").addField("").result());
}

void TestDigest::numbersAreLittleEndian()
{
    const std::string_view bytes("\x02\x01\0\0\0\0\0\0", 8);
    QCOMPARE(Sha256{}.addField(std::int64_t{0x0102}).result(), sha256(bytes));
    QCOMPARE(Sha256{}.addField(std::int64_t{-1}).result(), sha256("\xff\xff\xff\xff\xff\xff\xff\xff"));
    const std::string withLength = std::string("\x03\0\0\0\0\0\0\0", 8) + "abc";
    QCOMPARE(Sha256{}.addField("abc").result(), sha256(withLength));
}

void TestDigest::hexadecimal()
{
    QCOMPARE(toHex(std::string_view("\x00\x0f\xf0\xff", 4)), std::string("000ff0ff"));
    QCOMPARE(toHex(std::string_view()), std::string());
}

void TestDigest::fromBytes()
{
    const Digest digest = sha256("abc");
    QVERIFY(digestFromBytes(asBytes(digest)) == digest);
    QVERIFY(!digestFromBytes(asBytes(digest).substr(1)).has_value());
    QVERIFY(!digestFromBytes(std::string(asBytes(digest)) + "x").has_value());
}

void TestDigest::salts()
{
    SaltSource source;
    std::set<Salt> seen;
    for (int i = 0; i < 1'000; ++i) // more than it fetches at once
        seen.insert(source.next());
    QCOMPARE(seen.size(), std::size_t{1'000});
    QVERIFY(SaltSource().next() != SaltSource().next());
}

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
