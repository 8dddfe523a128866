#include "core/formats/archive.h"
#include "tests/support/packed_archive.h"

#include <QtTest>

using namespace greffier;
using formats::Archive;
using tests::Entry;
using tests::packed;
using Kind = tests::PackedAs;

namespace {

std::string described(const base::Result<Archive>& archive)
{
    if (!archive)
        return "error " + archive.error().detail;
    std::string text;
    for (const formats::Source& member : archive->members())
        text += member.name + "=" + std::string(member.bytes) + ";";
    for (const auto& [name, why] : archive->refused())
        text += name + "!" + why + ";";
    return text;
}

base::Result<Archive> unpacked(const std::string& bytes, const std::string& name = "a.zip")
{
    return Archive::unpack({name, bytes}, {}, {});
}

} // namespace

class TestArchive : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void members_data();
    void members();
    void compressedFileLosesItsSuffix();
    void hostileArchivesAreRefused_data();
    void hostileArchivesAreRefused();
    void cutArchivesAreErrors_data();
    void cutArchivesAreErrors();
    void officeDocumentsAreNoArchives();
    void cancels();
};

void TestArchive::members_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("zip") << static_cast<int>(Kind::Zip);
    QTest::newRow("tar.gz") << static_cast<int>(Kind::TarGzip);
    QTest::newRow("tar.zst") << static_cast<int>(Kind::TarZstd);
}

// Names are labels: those that lead out of a folder are shown as they are and written nowhere.
void TestArchive::members()
{
    QFETCH(int, kind);
    const std::string bytes = packed(static_cast<Kind>(kind), {{"b/2.csv", "two", {}},
                                                               {"../../evil.csv", "up", {}},
                                                               {"B.csv", "upper", {}},
                                                               {"b/10.csv", "ten", {}},
                                                               {"./same.csv", "dot", {}},
                                                               {"link", "", "/etc/passwd"}});
    QVERIFY(Archive::isArchive(bytes));
    QCOMPARE(described(unpacked(bytes)),
             std::string("../../evil.csv=up;B.csv=upper;b/10.csv=ten;b/2.csv=two;same.csv=dot;link!a link;"));
}

void TestArchive::compressedFileLosesItsSuffix()
{
    const std::string bytes = packed(Kind::Gzip, {{"x", "id,text\n", {}}});
    QVERIFY(Archive::isArchive(bytes));
    QCOMPARE(described(unpacked(bytes, "fil.csv.gz")), std::string("fil.csv=id,text\n;"));
}

void TestArchive::hostileArchivesAreRefused_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("mebibytes"); // of each entry, all the same byte
    QTest::addColumn<QString>("limit");
    QTest::newRow("gzip bomb") << static_cast<int>(Kind::Gzip) << 1 << 64 << "ratio";
    QTest::newRow("zip bomb") << static_cast<int>(Kind::Zip) << 4 << 16 << "ratio";
    QTest::newRow("Zstandard bomb") << static_cast<int>(Kind::TarZstd) << 1 << 64 << "ratio";
    QTest::newRow("many entries") << static_cast<int>(Kind::Zip) << 20'001 << 0 << "entries";
}

void TestArchive::hostileArchivesAreRefused()
{
    QFETCH(int, kind);
    QFETCH(int, entries);
    QFETCH(int, mebibytes);
    QFETCH(QString, limit);
    const std::string content(static_cast<std::size_t>(mebibytes) << 20U, 'x');
    int written = 0;
    const std::string bytes = packed(static_cast<Kind>(kind), [&](Entry& entry) {
        entry = {std::to_string(written), content, {}};
        return written++ < entries;
    });
    QElapsedTimer clock;
    clock.start();
    const auto archive = unpacked(bytes);
    QVERIFY(!archive.has_value());
    QCOMPARE(archive.error().code, base::ErrorCode::LimitExceeded);
    QCOMPARE(QString::fromStdString(archive.error().detail), limit);
    QVERIFY2(clock.elapsed() < 10'000, "refusing takes too long");
}

void TestArchive::cutArchivesAreErrors_data()
{
    members_data();
}

void TestArchive::cutArchivesAreErrors()
{
    QFETCH(int, kind);
    std::string text;
    for (std::uint32_t i = 0; i < 50'000; ++i)
        text += static_cast<char>('a' + (i * 2'654'435'761U >> 13U) % 26);
    const std::string bytes = packed(static_cast<Kind>(kind), {{"a", text, {}}});
    const auto archive = unpacked(bytes.substr(0, bytes.size() / 3));
    QVERIFY(!archive.has_value());
    QVERIFY(archive.error().code == base::ErrorCode::Truncated || archive.error().code == base::ErrorCode::Malformed);
    QVERIFY(!archive.error().detail.empty());
}

void TestArchive::officeDocumentsAreNoArchives()
{
    QVERIFY(!Archive::isArchive(packed(Kind::Zip, {{"[Content_Types].xml", "<x/>", {}}})));
    QVERIFY(!Archive::isArchive("id,text\n1,a\n"));
    QVERIFY(!Archive::isArchive(""));
}

void TestArchive::cancels()
{
    base::JobControl job;
    job.cancel.cancel();
    const std::string bytes = packed(Kind::Zip, {{"a", "b", {}}});
    const auto archive = Archive::unpack({"a.zip", bytes}, {}, job);
    QVERIFY(!archive.has_value());
    QCOMPARE(archive.error().code, base::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
