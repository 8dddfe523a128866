// One bit turned over anywhere in a case or a bundle: found, with its layer named, or shown to change no content
// (DECISIONS.md 6). GREFFIER_FLIPS says how many of each; the long run of the full check has 2,000.
#include "bundle_fixture.h"
#include "core/casefile/anchor.h"
#include "core/casefile/verify.h"
#include "core/store/connection.h"

#include <QTest>

#include <random>

using namespace greffier;
using store::Connection;
using store::OpenMode;

namespace {

int flips()
{
    const int asked = qEnvironmentVariableIntValue("GREFFIER_FLIPS");
    return asked > 0 ? asked : 150;
}

// Every value of every table of evidence, journal, anchors and persons as text; empty where it cannot be read.
QByteArray contentOf(const std::string& path)
{
    auto connection = Connection::open(path, OpenMode::ReadOnly);
    QByteArray content;
    const std::map<const char*, int> columns{{"meta", 2}, {"blob", 4}, {"blob_chunk", 4}, {"capture", 15}, {"capture_blob", 5},
                                             {"thread", 12}, {"author", 6}, {"comment", 22}, {"attachment", 5}, {"loss", 5},
                                             {"act", 13}, {"attest", 6}, {"personal_value", 3}};
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

// What a place in a ZIP file is, by the head of the entry or list that it lies in.
std::string partOfZip(const QByteArray& zip, qsizetype at)
{
    const qsizetype list = zip.indexOf(QByteArray("PK\x01\x02", 4)), end = zip.lastIndexOf(QByteArray("PK\x05\x06", 4));
    if (at >= end)
        return "the record at the end";
    if (at >= list)
        return "the list at the end";
    const qsizetype head = zip.lastIndexOf(QByteArray("PK\x03\x04", 4), at);
    const auto nameSize = static_cast<unsigned char>(zip[head + 26]) + 256 * static_cast<unsigned char>(zip[head + 27]);
    return at < head + 30 + nameSize ? "an entry's head" : "an entry's content";
}

// The last byte of a deflated entry: bits behind its end mean nothing.
bool isPadding(const QByteArray& zip, qsizetype at)
{
    return zip.mid(at + 1, 4) == QByteArray("PK\x03\x04", 4) || zip.mid(at + 1, 4) == QByteArray("PK\x01\x02", 4);
}

} // namespace

class TestBitFlips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void inACase();
    void inABundle();
    void inAnUnpackedBundle();

private:
    struct Flip {
        qsizetype at = 0;
        unsigned bit = 0;
    };
    Flip turn(QByteArray& bytes)
    {
        const Flip flip{static_cast<qsizetype>(m_random() % static_cast<unsigned>(bytes.size())),
                        static_cast<unsigned>(m_random() % 8U)};
        bytes[flip.at] = static_cast<char>(static_cast<unsigned char>(bytes[flip.at]) ^ (1U << flip.bit));
        return flip;
    }
    static void tell(const char* what, const std::map<std::string, int>& classes, qsizetype size)
    {
        for (const auto& [name, count] : classes)
            qInfo("%s of %lld bytes: %4d %s", what, static_cast<long long>(size), count, name.c_str());
    }
    std::mt19937 m_random{20'261'130};
    std::unique_ptr<tests::CaseFolder> m_folder;
};

void TestBitFlips::init()
{
    m_folder = std::make_unique<tests::CaseFolder>();
    auto file = tests::richCase(*m_folder);
    QVERIFY(file);
    QVERIFY(casefile::requestStamp(*file, m_folder->path("r.tsq")).has_value());
    QVERIFY(casefile::anchorByText(*file, casefile::AnchorKind::Printed, "fr").has_value());
    QVERIFY(casefile::writeKeyPair(m_folder->path("key")).has_value());
    casefile::BundleOptions options;
    options.signingKeyPath = m_folder->path("key");
    QVERIFY(casefile::writeBundle(*file, m_folder->path("b.zip"), options, tests::plainFormats(), {}).has_value());
}

void TestBitFlips::inACase()
{
    const QByteArray whole = m_folder->bytes();
    const QByteArray content = contentOf(m_folder->path());
    QVERIFY(!content.isEmpty());
    std::map<std::string, int> classes;
    for (int i = 0; i < flips(); ++i) {
        QByteArray bytes = whole;
        const Flip flip = turn(bytes);
        const std::string copy = m_folder->write("flipped.greffier", bytes);
        const auto report = casefile::verify(copy, m_folder->path("no cache"), {});
        if (!report) {
            ++classes["refused: no case any more"];
        } else if (!report->isIntact()) {
            ++classes[std::string("found in layer ") + tests::nameOf(report->findings.front().layer)];
        } else {
            ++classes["harmless: changes no content"];
            QVERIFY2(contentOf(copy) == content, qPrintable(QStringLiteral("byte %1, bit %2 is not found").arg(flip.at).arg(flip.bit)));
        }
    }
    tell("case", classes, whole.size());
    QVERIFY(classes["harmless: changes no content"] < flips());
}

void TestBitFlips::inABundle()
{
    const QByteArray whole = m_folder->bytes("b.zip");
    const auto content = tests::filesOfZip(m_folder->path("b.zip"));
    const std::string key = m_folder->bytes("key.pub").toStdString();
    std::map<std::string, int> classes;
    for (int i = 0; i < flips(); ++i) {
        QByteArray bytes = whole;
        const Flip flip = turn(bytes);
        const std::string copy = m_folder->write("flipped.zip", bytes);
        const std::string part = " (" + partOfZip(whole, flip.at) + ")";
        const auto report = casefile::verifyBundle(copy, {key, {}}, {});
        const auto told = [&] { return qPrintable(QStringLiteral("byte %1, bit %2%3").arg(flip.at).arg(flip.bit).arg(QString::fromStdString(part))); };
        if (!report) {
            ++classes["refused: cannot be read" + part];
            QVERIFY2(part == " (the record at the end)" || part == " (the list at the end)", told());
        } else if (!report->isIntact()) {
            ++classes[std::string("found in layer ") + tests::nameOf(report->findings.front().layer) + part];
            QVERIFY2(part != " (an entry's content)" || !report->findings.front().row.empty(), told()); // the file is named
        } else {
            ++classes["harmless: unpacks to the same files" + part];
            QVERIFY2(tests::filesOfZip(copy) == content, told());
            QVERIFY2(part != " (an entry's content)" || isPadding(whole, flip.at), told());
        }
    }
    tell("bundle", classes, whole.size());
}

// Every bit of an unpacked bundle is content of some file: none may be harmless.
void TestBitFlips::inAnUnpackedBundle()
{
    const std::string folder = tests::unpackZip(m_folder->path("b.zip"), m_folder->path("unpacked"));
    const std::string key = m_folder->bytes("key.pub").toStdString();
    std::vector<std::pair<QString, QByteArray>> files;
    qsizetype size = 0;
    for (const auto& [name, bytes] : tests::filesOfZip(m_folder->path("b.zip"))) {
        files.emplace_back(QString::fromStdString(m_folder->path("unpacked") + "/" + name), QByteArray::fromStdString(bytes));
        size += files.back().second.size();
    }
    std::map<std::string, int> classes;
    for (int i = 0; i < flips(); ++i) {
        const auto& [path, whole] = files[m_random() % files.size()]; // small files as often as large ones
        QByteArray bytes = whole;
        const Flip flip = turn(bytes);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto report = casefile::verifyBundle(folder, {key, {}}, {});
        QVERIFY(report.has_value());
        QVERIFY2(!report->isIntact(), qPrintable(QStringLiteral("%1, byte %2, bit %3").arg(path).arg(flip.at).arg(flip.bit)));
        ++classes[std::string("found in layer ") + tests::nameOf(report->findings.front().layer)];
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(whole) == whole.size());
    }
    tell("unpacked bundle", classes, size);
}

QTEST_GUILESS_MAIN(TestBitFlips)
#include "tst_bit_flips.moc"
