#include "tests/fuzz/read_bytes.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QtTest>

using namespace greffier;

// Runs the checked-in seeds and the samples of the formats, and every prefix of a sample of each, through
// what the fuzz targets run.
class TestFuzzSeeds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seeds_data();
    void seeds();
    void mutations_data() { seeds_data(); }
    void mutations();
};

void TestFuzzSeeds::seeds_data()
{
    QTest::addColumn<QByteArray>("reader");
    QTest::addColumn<QString>("path");
    for (const auto& folder : {QStringLiteral(GREFFIER_SOURCE_DIR "/tests/fuzz/seeds/"),
                               QStringLiteral(GREFFIER_SOURCE_DIR "/tests/data/formats/")}) {
        for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            const auto path = files.next();
            const auto name = path.mid(folder.size());
            if (name.contains(QLatin1Char('/')) && !name.endsWith(QLatin1String(".expected")))
                QTest::newRow(qPrintable(name)) << name.section(QLatin1Char('/'), 0, 0).toUtf8() << path;
        }
    }
}

void TestFuzzSeeds::seeds()
{
    QFETCH(QByteArray, reader);
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto bytes = file.readAll();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(QString::fromStdString(tests::readBytes(reader.constData(),
                                                     reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                                     static_cast<std::size_t>(bytes.size()))),
             QString());
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

// Cuts and single-byte changes at fixed places: what a damaged download looks like.
void TestFuzzSeeds::mutations()
{
    QFETCH(QByteArray, reader);
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto bytes = file.readAll();
    const auto step = std::max<qsizetype>(1, bytes.size() / 60);
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        for (const char change : {'\0', '<', '"', '\n', '\xFF', '}'}) {
            auto changed = bytes;
            changed[at] = change;
            const auto wrong = tests::readBytes(reader.constData(),
                                                reinterpret_cast<const std::uint8_t*>(changed.constData()),
                                                static_cast<std::size_t>(changed.size()));
            QVERIFY2(wrong.empty(),
                     qPrintable(QString::fromStdString(wrong) + QStringLiteral(" at %1").arg(at)));
        }
        const auto wrong =
            tests::readBytes(reader.constData(), reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                             static_cast<std::size_t>(at));
        QVERIFY2(wrong.empty(),
                 qPrintable(QString::fromStdString(wrong) + QStringLiteral(" cut at %1").arg(at)));
    }
}

QTEST_GUILESS_MAIN(TestFuzzSeeds)
#include "tst_fuzz_seeds.moc"
