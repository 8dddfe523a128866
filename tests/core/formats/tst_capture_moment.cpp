#include "core/formats/capture_moment.h"

#include <QtTest>

using namespace greffier;

class TestCaptureMoment : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stated_data();
    void stated();
};

void TestCaptureMoment::stated_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& bytes, const char* expected) {
        QTest::newRow(name) << bytes << QString::fromLatin1(expected);
    };
    row("SingleFile",
        "<!DOCTYPE html> <html lang=fr><!--\n Page saved with SingleFile \n url: https://f.example/a \n"
        " saved date: Thu Nov 26 2020 21:06:05 GMT+0100 (heure normale d\xE2\x80\x99" "Europe centrale)\n--><meta charset=utf-8>",
        "2020-11-26T21:06:05+01:00 page");
    row("Internet Archive",
        "<html><body><p>x</p></body></html>\n<!--\n     FILE ARCHIVED ON 12:34:56 Nov 23, 2020 AND RETRIEVED FROM THE\n"
        "     INTERNET ARCHIVE ON 10:00:00 Jan 02, 2024.\n-->",
        "2020-11-23T12:34:56Z page");
    row("headers of HTTP", "HTTP/1.1 200 OK\r\nServer: x\r\nDate: Mon, 23 Nov 2026 20:14:05 GMT\r\n\r\n<html></html>",
        "2026-11-23T20:14:05Z headers");
    row("MHTML",
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://f.example/a\r\nSubject: x\r\n"
        "Date: Mon, 23 Nov 2026 21:14:05 +0100\r\nMIME-Version: 1.0\r\n\r\n",
        "2026-11-23T21:14:05+01:00 headers");
    row("MHTML in another language",
        "From: =?iso-8859-1?Q?Enregistr=E9_par_Windows_Internet_Explorer_8?=\r\nSubject: x\r\n"
        "Date: Mon, 23 Nov 2026 21:14:05 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"b\"\r\n\r\n"
        "--b\r\nContent-Type: text/html\r\nContent-Location: https://f.example/a\r\n\r\n",
        "2026-11-23T21:14:05+01:00 headers");
    row("a mail with related parts is no page",
        "From: Anne <a@example.org>\r\nTo: b@example.org\r\nDate: Mon, 23 Nov 2026 21:14:05 +0100\r\n"
        "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Location: a\r\n",
        "nothing");
    row("a mail is no page", "From: Anne <a@example.org>\r\nDate: Mon, 23 Nov 2026 21:14:05 +0100\r\n\r\nTexte", "nothing");
    row("a date in the text", "<html><p>saved date: Thu Nov 26 2020 21:06:05 GMT+0100</p></html>", "nothing");
    row("no moment", "<html><!-- Page saved with SingleFile \n saved date: hier --></html>", "nothing");
    row("headers without an end of the line", "HTTP/1.1 200 OK\r\nDate: hier", "nothing");
    row("a table", "id;text\r\n1;a\r\n", "nothing");
    row("nothing", "", "nothing");
}

void TestCaptureMoment::stated()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const auto found = formats::statedMoment(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    QCOMPARE(found ? QString::fromStdString(base::isoLocal(found->at)) +
                         QLatin1String(found->source == formats::MomentSource::Page ? " page" : " headers")
                   : QStringLiteral("nothing"),
             expected);
}

QTEST_GUILESS_MAIN(TestCaptureMoment)
#include "tst_capture_moment.moc"
