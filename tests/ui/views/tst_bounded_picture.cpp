#include "ui/views/bounded_picture.h"

#include <QBuffer>
#include <QtTest>

using namespace greffier;
using views::decodePicture;
using views::PictureProblem;

namespace {

constexpr QSize kMost(400, 300);

std::string encoded(const QSize& size, const char* format)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes.toStdString();
}

quint32 crcOf(const QByteArray& bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> static_cast<unsigned>(shift));
    return bytes;
}

QByteArray chunk(const QByteArray& type, const QByteArray& data)
{
    return bigEndian(static_cast<quint32>(data.size())) + type + data + bigEndian(crcOf(type + data));
}

// A PNG of that size in one colour: a few bytes that become as many pixels as it says.
std::string bomb(quint32 width, quint32 height)
{
    const QByteArray rows((width / 8 + 1) * height, '\0'); // one bit a pixel, a filter byte before each row
    return (QByteArray("\x89PNG\r\n\x1A\n") + chunk("IHDR", bigEndian(width) + bigEndian(height) + QByteArray("\x01\x00\x00\x00\x00", 5)) +
            chunk("IDAT", qCompress(rows, 9).mid(4)) + chunk("IEND", {}))
        .toStdString();
}

} // namespace

class TestBoundedPicture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void picturesAreScaled_data();
    void picturesAreScaled();
    void othersAreNotDecoded_data();
    void othersAreNotDecoded();
    void bombsAreRefused();
    void cutFilesAreNoPictures();
};

void TestBoundedPicture::picturesAreScaled_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QSize>("shown");
    for (const char* format : {"PNG", "JPEG"}) {
        const QString name = QString::fromLatin1(format);
        QTest::addRow("%s, small", format) << QSize(20, 10) << name << QSize(20, 10);
        QTest::addRow("%s, wide", format) << QSize(2000, 1000) << name << QSize(400, 200);
        QTest::addRow("%s, high", format) << QSize(100, 3000) << name << QSize(10, 300);
        QTest::addRow("%s, a line", format) << QSize(1, 5000) << name << QSize(1, 300);
    }
}

void TestBoundedPicture::picturesAreScaled()
{
    QFETCH(QSize, size);
    QFETCH(QString, format);
    QFETCH(QSize, shown);
    const auto picture = decodePicture(encoded(size, format.toLatin1().constData()), kMost);
    QVERIFY(!picture.problem);
    QCOMPARE(picture.image.size(), shown);
}

void TestBoundedPicture::othersAreNotDecoded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("svg") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>");
    QTest::newRow("bmp") << QByteArray::fromStdString(encoded({4, 4}, "BMP"));
    QTest::newRow("ppm") << QByteArray::fromStdString(encoded({4, 4}, "PPM"));
    QTest::newRow("gif") << QByteArray("GIF89a");
}

void TestBoundedPicture::othersAreNotDecoded()
{
    QFETCH(QByteArray, bytes);
    const auto picture = decodePicture(bytes.toStdString(), kMost);
    QVERIFY(picture.problem == PictureProblem::NotAPicture);
    QVERIFY(picture.image.isNull());
}

void TestBoundedPicture::bombsAreRefused()
{
    const std::string large = bomb(20'000, 20'000); // 400 million pixels in less than 100 kB
    QVERIFY(large.size() < 100'000);
    QVERIFY(decodePicture(large, kMost).problem == PictureProblem::TooLarge);
    const std::string small = bomb(640, 480);
    QVERIFY(!decodePicture(small, kMost).problem); // the same file in a size that is fine
    // What it declares is small, what it holds is not: the rest is never looked at.
    QCOMPARE(decodePicture(bomb(64, 64) + std::string(1'000'000, 'x'), kMost).image.size(), QSize(64, 64));
}

void TestBoundedPicture::cutFilesAreNoPictures()
{
    const std::string jpeg = encoded({200, 200}, "JPEG");
    QVERIFY(decodePicture(jpeg.substr(0, 20), kMost).problem == PictureProblem::Damaged);
    // Half a file is either refused or shown as far as it goes, never more than it says.
    const auto half = decodePicture(jpeg.substr(0, jpeg.size() / 2), kMost);
    QVERIFY(half.problem || half.image.size() == QSize(200, 200));
    const std::string png = encoded({200, 200}, "PNG");
    QVERIFY(decodePicture(png.substr(0, 40), kMost).problem == PictureProblem::Damaged);
    std::string lying = png;
    lying[16] = '\x7F'; // a width of two thousand million
    QVERIFY(decodePicture(lying, kMost).problem.has_value());
}

QTEST_MAIN(TestBoundedPicture)
#include "tst_bounded_picture.moc"
