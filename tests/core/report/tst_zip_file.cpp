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

void TestZipFile::saysWhereItCannotBeWritten()
{
    report::ZipWriter writer([](std::string_view) { return false; }, kWhen);
    const base::Status status = writer.add({"a", "b", false});
    QVERIFY(!status);
    QCOMPARE(status.error().code, base::ErrorCode::WriteFailed);
}

QTEST_GUILESS_MAIN(TestZipFile)
#include "tst_zip_file.moc"
