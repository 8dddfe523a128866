// Bags as others may hand them over: ZIP files whose parts contradict each other, that are damaged, or that want to do harm.
#include "core/formats/bag_files.h"
#include "core/report/zip_file.h"
#include "tests/support/packed_archive.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace greffier;
using base::ErrorCode;

namespace {

constexpr base::Moment kWhen{1'795'435'205'000, 60};

struct Read {
    std::map<std::string, std::string> files;
    std::vector<formats::BagFault> faults;
    std::optional<base::Error> error;

    QString told() const
    {
        QStringList all;
        for (const formats::BagFault& fault : faults)
            all += QString::fromStdString(fault.name + ": " + fault.why);
        return error ? QStringLiteral("error %1").arg(static_cast<int>(error->code)) : all.join(QLatin1Char('\n'));
    }
    bool tells(const char* words) const { return told().contains(QLatin1String(words)); }
};

Read readBag(const QString& path)
{
    Read read;
    std::string name;
    const formats::BagVisitor visitor{[&](const std::string& file) {
                                          name = file;
                                          read.files[file];
                                          return true;
                                      },
                                      [&](std::string_view piece) { read.files[name] += piece; }, [] {}};
    const auto faults = formats::readBag(path.toStdString(), visitor, {});
    if (faults)
        read.faults = *faults;
    else
        read.error = faults.error();
    return read;
}

const std::vector<report::ZipEntry>& entries()
{
    static const std::vector<report::ZipEntry> kEntries{{"bag/data/one.txt", std::string(3000, 'a') + "one", false},
                                                        {"bag/data/two.bin", std::string("\0\1\2two", 6), true},
                                                        {"bag/data/three.txt", std::string(500, 'c') + "three", false},
                                                        {"bag/bagit.txt", "BagIt", true}};
    return kEntries;
}

std::string zipped(report::ZipLimits limits = {})
{
    std::string zip;
    report::ZipWriter writer(
        [&zip](std::string_view bytes) {
            zip += bytes;
            return true;
        },
        kWhen, limits);
    for (const report::ZipEntry& entry : entries()) {
        if (!writer.add(entry))
            return {};
    }
    return writer.finish() ? zip : std::string();
}

void put16(std::string& zip, std::size_t at, std::size_t value)
{
    zip[at] = static_cast<char>(value & 0xFFU);
    zip[at + 1] = static_cast<char>(value >> 8U);
}

} // namespace

class TestBagFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadWhole_data();
    void isReadWhole();
    void contradictionsAreTold_data();
    void contradictionsAreTold();
    void whatCannotBeReadIsAnError();
    void bombsAreRefused();
    void linksInAFolderAreNotFollowed();
    void filesNotWantedAreSkipped();

private:
    QString write(const std::string& bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("b.zip"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0)
            qFatal("cannot write");
        return path;
    }
    QTemporaryDir m_folder;
};

void TestBagFiles::isReadWhole_data()
{
    QTest::addColumn<QByteArray>("zip");
    const auto row = [](const char* name, const std::string& zip) { QTest::newRow(name) << QByteArray::fromStdString(zip); };
    row("as we write it", zipped());
    row("sizes in ZIP64", zipped({100, 0xFFFF}));
    row("everything in ZIP64", zipped({1, 1}));
    row("number in ZIP64", zipped({0xFFFFFFFF, 4}));
    std::vector<tests::Entry> again;
    for (const report::ZipEntry& entry : entries())
        again.push_back({entry.name, entry.bytes, {}});
    row("packed again by another program", tests::packed(tests::PackedAs::Zip, again)); // sizes behind the bytes
}

void TestBagFiles::isReadWhole()
{
    QFETCH(QByteArray, zip);
    const Read read = readBag(write(zip.toStdString()));
    QCOMPARE(read.told(), QString());
    QCOMPARE(read.files.size(), entries().size());
    for (const report::ZipEntry& entry : entries())
        QVERIFY2(read.files.at(entry.name.substr(4)) == entry.bytes, entry.name.c_str());
}

namespace {

void row(const char* name, const std::string& zip, const char* told, int files)
{
    QTest::newRow(name) << QByteArray::fromStdString(zip) << QByteArray(told) << files;
}

// Where the list begins in a file, and the record behind it.
struct Places {
    std::size_t list = 0, end = 0;
};

void addChangedBytes(const std::string& whole, Places at)
{
    const auto [list, end] = at;
    const auto changed = [&whole](std::size_t place, char by) {
        std::string zip = whole;
        zip[place] = static_cast<char>(zip[place] ^ by);
        return zip;
    };
    row("a byte of a stored file", changed(whole.find("two", whole.find("two.bin") + 7), 1), "data/two.bin: cannot be unpacked", 3);
    row("a byte of a packed file", changed(whole.find("one.txt") + 12, 64), "data/one.txt: cannot be unpacked", 3);
    row("a name in the list", changed(whole.find("two.bin", list), 1), "differ", 3);
    row("a name in a head", changed(whole.find("two.bin"), 1), "two.bin: its own head", 4);
    row("a sum in the list", changed(list + 16, 1), "differ", 4);
    row("a size in the list", changed(list + 20, 1), "differ", 4);
    row("a place in the list", changed(whole.find("PK\x01\x02", list + 4) + 42, 1), "differ", 3);
    row("the sign of a head", changed(0, 1), "one.txt: its own head", 4);
    row("the length of a name in a head", changed(26, 1), "one.txt: its own head", 4);
    row("the sign of the list", changed(list, 1), "the list at the end cannot be read", 4);
    row("the sign of an entry of the list", changed(whole.find("PK\x01\x02", list + 4) + 1, 1), "the list at the end cannot be read", 4);
    row("the place of the list", changed(end + 16, 1), "the record at the end", 4);
    row("the size of the list", changed(end + 12, 1), "the record at the end", 4);
    row("the number of entries", changed(end + 10, 1), "the record at the end", 4);
    row("the sign of the end", changed(end, 1), "the list at the end cannot be read", 4);
}

void addChangedParts(const std::string& whole, Places at)
{
    const auto [list, end] = at;
    row("bytes in front", "MZ" + whole, "differ", 1);
    row("cut within the list", whole.substr(0, list + 60), "the list at the end cannot be read", 4);
    std::string commented = whole + "comment";
    put16(commented, end + 20, 7);
    row("bytes behind the end", commented, "bytes behind the end", 4);
    const std::size_t second = whole.find("PK\x01\x02", list + 4), third = whole.find("PK\x01\x02", second + 4);
    std::string hidden = whole;
    hidden.erase(second, third - second);
    put16(hidden, end - (third - second) + 8, 3);
    put16(hidden, end - (third - second) + 10, 3);
    put16(hidden, end - (third - second) + 12, end - list - (third - second));
    row("an entry that the list does not name", hidden, "bytes behind the entry that belong to none", 3);
    std::string twice = whole;
    twice.insert(list, whole.substr(list, second - list));
    const std::size_t longer = end + second - list;
    put16(twice, longer + 8, 5);
    put16(twice, longer + 10, 5);
    put16(twice, longer + 12, longer - list);
    row("an entry listed twice", twice, "is longer than the place it has", 4);
    const std::size_t kind = second + 38 + 3; // external attributes: a link of Unix
    std::string link = whole;
    link[kind] = static_cast<char>(0xA1);
    row("a link", link, "two.bin: a link", 3);
    std::string device = whole;
    device[kind] = 0x21;
    row("a device", device, "two.bin: a special file", 3);
    std::string locked = whole;
    locked[second + 8] = 1;
    locked[whole.find("PK\x03\x04", 4) + 6] = 1;
    row("encrypted", locked, "two.bin: an encrypted file", 3);
}

} // namespace

void TestBagFiles::contradictionsAreTold_data()
{
    QTest::addColumn<QByteArray>("zip");
    QTest::addColumn<QByteArray>("told");
    QTest::addColumn<int>("files"); // that are read with all of their bytes
    const std::string whole = zipped();
    const Places at{whole.find("PK\x01\x02"), whole.rfind("PK\x05\x06")};
    addChangedBytes(whole, at);
    addChangedParts(whole, at);
}

void TestBagFiles::contradictionsAreTold()
{
    QFETCH(QByteArray, zip);
    QFETCH(QByteArray, told);
    QFETCH(int, files);
    const Read read = readBag(write(zip.toStdString()));
    QVERIFY2(!read.error, qPrintable(read.told()));
    QVERIFY2(read.tells(told.constData()), qPrintable(read.told()));
    int whole = 0;
    for (const report::ZipEntry& entry : entries()) {
        const auto found = read.files.find(entry.name.substr(4));
        whole += found != read.files.end() && found->second == entry.bytes ? 1 : 0;
    }
    QCOMPARE(whole, files);
}

void TestBagFiles::whatCannotBeReadIsAnError()
{
    const std::string whole = zipped();
    QCOMPARE(readBag(write(whole.substr(0, whole.find("three.txt") + 12))).error.value().code, ErrorCode::Truncated);
    QCOMPARE(readBag(write("no archive at all")).error.value().code, ErrorCode::FormatNotRecognised);
    QCOMPARE(readBag(write("")).error.value().code, ErrorCode::FormatNotRecognised);
    QCOMPARE(readBag(m_folder.filePath(QStringLiteral("absent"))).error.value().code, ErrorCode::FileMissing);
}

void TestBagFiles::bombsAreRefused()
{
    std::string zip;
    report::ZipWriter writer(
        [&zip](std::string_view bytes) {
            zip += bytes;
            return true;
        },
        kWhen);
    QVERIFY(writer.add("bag/data/zeros", std::string(std::size_t{64} << 20U, '\0')) && writer.finish());
    const Read bomb = readBag(write(zip));
    QVERIFY(bomb.error);
    QCOMPARE(bomb.error.value().code, ErrorCode::LimitExceeded);
    QCOMPARE(bomb.error->detail, std::string("ratio"));

    zip.clear();
    report::ZipWriter many(
        [&zip](std::string_view bytes) {
            zip += bytes;
            return true;
        },
        kWhen);
    for (int i = 0; i <= 250'000; ++i)
        QVERIFY(many.add("bag/" + std::to_string(i), "", true));
    QVERIFY(many.finish());
    const Read crowd = readBag(write(zip));
    QVERIFY(crowd.error);
    QCOMPARE(crowd.error.value().code, ErrorCode::LimitExceeded);
    QCOMPARE(crowd.error->detail, std::string("entries"));
}

void TestBagFiles::linksInAFolderAreNotFollowed()
{
    QDir folder(m_folder.path());
    QVERIFY(folder.mkpath(QStringLiteral("bag/data")));
    QVERIFY(QFile::link(QStringLiteral("/etc/hostname"), m_folder.filePath(QStringLiteral("bag/data/file"))));
    QVERIFY(QFile::link(QStringLiteral("/etc"), m_folder.filePath(QStringLiteral("bag/data/folder"))));
    const Read read = readBag(m_folder.filePath(QStringLiteral("bag")));
    QVERIFY2(read.tells("data/file: a link") && read.tells("data/folder: a link"), qPrintable(read.told()));
    QVERIFY(read.files.empty());
}

void TestBagFiles::filesNotWantedAreSkipped()
{
    std::string zip = zipped();
    zip[zip.find("one.txt") + 12] ^= 64; // and what is wrong with them is not found then
    std::string bytes;
    const formats::BagVisitor visitor{[](const std::string& file) { return file == "data/three.txt"; },
                                      [&](std::string_view piece) { bytes += piece; }, [] {}};
    const auto faults = formats::readBag(write(zip).toStdString(), visitor, {});
    QVERIFY(faults && faults->empty());
    QVERIFY(bytes == entries()[2].bytes);
}

QTEST_GUILESS_MAIN(TestBagFiles)
#include "tst_bag_files.moc"
