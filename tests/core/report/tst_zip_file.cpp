#include "core/report/zip_file.h"
#include "tests/support/unpacked_archive.h"

#include <QtTest>

using namespace greffier;

namespace {

constexpr base::Moment kWhen{1'795'435'205'000, 60}; // 2026-11-23T12:00:05Z

} // namespace

class TestZipFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadByOthers();
    void isTheSameTwice();
    void holdsNoExtraFields();
    void goesOnBeyondTheOldLimits_data();
    void goesOnBeyondTheOldLimits();
    void takesMoreEntriesThanTheOldFieldCounts();
    void saysWhereItCannotBeWritten();
};

void TestZipFile::isReadByOthers()
{
    std::string noise;
    for (std::uint32_t i = 1, value = 7; i < 100'000; ++i)
        noise += static_cast<char>((value = value * 1664525U + 1013904223U) >> 24U);
    const std::vector<report::ZipEntry> entries{{"mimetype", "application/x", true},
                                                {"data/pièce.txt", std::string(70'000, 'a'), false},
                                                {"empty", "", false},
                                                {"noise", noise, false}};
    const auto zip = report::zipOf(entries, kWhen);
    QVERIFY(zip);
    QVERIFY(zip->size() < noise.size() + 2'000);
    const auto files = testing::unpacked(*zip);
    QCOMPARE(files.size(), entries.size());
    for (const report::ZipEntry& entry : entries)
        QVERIFY2(files.at(entry.name) == entry.bytes, entry.name.c_str());
}

void TestZipFile::isTheSameTwice()
{
    const std::vector<report::ZipEntry> entries{{"a", "words words words words", false}};
    const auto first = report::zipOf(entries, kWhen);
    QCOMPARE(report::zipOf(entries, {kWhen.utcMs, 0}).value(), first.value());
    // 12:00:05 UTC of that day, in whole two seconds; not the local time.
    QCOMPARE(first->substr(10, 4), std::string("\x02\x60\x77\x5D"));
    QVERIFY(report::zipOf(entries, {0, 0}).value().substr(12, 2) == std::string("\x21\0", 2)); // 1980 is the first year there is
}

void TestZipFile::holdsNoExtraFields()
{
    const std::string zip = report::zipOf({{"mimetype", "application/vnd.oasis.opendocument.text", true}}, kWhen).value();
    QCOMPARE(zip.substr(30, 47), std::string("mimetypeapplication/vnd.oasis.opendocument.text"));
}

// ZIP64, from limits on that need no 4 GiB.
void TestZipFile::goesOnBeyondTheOldLimits_data()
{
    QTest::addColumn<qulonglong>("bytes");
    QTest::addColumn<qulonglong>("entries");
    QTest::newRow("sizes") << 60'000ULL << 65'535ULL;
    QTest::newRow("places") << 100ULL << 65'535ULL;
    QTest::newRow("number") << 0xFFFFFFFFULL << 3ULL;
    QTest::newRow("everything") << 1ULL << 1ULL;
}

void TestZipFile::goesOnBeyondTheOldLimits()
{
    QFETCH(qulonglong, bytes);
    QFETCH(qulonglong, entries);
    std::string zip, noise;
    for (std::uint32_t i = 1, value = 7; i < 70'000; ++i)
        noise += static_cast<char>((value = value * 1664525U + 1013904223U) >> 24U);
    report::ZipWriter writer(
        [&zip](std::string_view piece) {
            zip += piece;
            return true;
        },
        kWhen, {bytes, entries});
    QVERIFY(writer.add("small", "words"));
    QVERIFY(writer.addStored("noise", [&noise](const report::ZipWriter::Take& take) { return take(noise); }));
    QVERIFY(writer.add("packed", std::string(70'000, 'a')) && writer.add("empty", "") && writer.finish());
    QVERIFY(zip.find("PK\x06\x06") != std::string::npos);
    QVERIFY(zip.find("PK\x06\x07") != std::string::npos);
    const auto files = testing::unpacked(zip);
    QCOMPARE(files.size(), std::size_t{4});
    QVERIFY(files.at("small") == "words" && files.at("noise") == noise && files.at("empty").empty());
    QVERIFY(files.at("packed") == std::string(70'000, 'a'));
}

void TestZipFile::takesMoreEntriesThanTheOldFieldCounts()
{
    for (const int count : {65'534, 65'535, 70'000}) {
        std::string zip;
        report::ZipWriter writer(
            [&zip](std::string_view piece) {
                zip += piece;
                return true;
            },
            kWhen);
        for (int i = 0; i < count; ++i)
            QVERIFY(writer.add(std::to_string(i), "", true));
        QVERIFY(writer.finish());
        QCOMPARE(zip.find("PK\x06\x06") != std::string::npos, count >= 65'535);
        QCOMPARE(testing::unpacked(zip).size(), static_cast<std::size_t>(count));
    }
}

void TestZipFile::saysWhereItCannotBeWritten()
{
    report::ZipWriter writer([](std::string_view) { return false; }, kWhen);
    const base::Status status = writer.add({"a", "b", false});
    QVERIFY(!status);
    QCOMPARE(status.error().code, base::ErrorCode::WriteFailed);
}

QTEST_GUILESS_MAIN(TestZipFile)
#include "tst_zip_file.moc"
