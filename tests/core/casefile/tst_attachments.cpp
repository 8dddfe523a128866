#include "core/casefile/attachments.h"
#include "core/casefile/export.h"
#include "core/casefile/verify.h"
#include "core/evidence/attachment_collector.h"
#include "core/report/html_writer.h"
#include "core/report/json_writer.h"
#include "core/store/connection.h"
#include "case_fixture.h"
#include "tamper.h"
#include "tests/support/packed_archive.h"

#include <QDir>
#include <QtTest>

using namespace greffier;
using base::ErrorCode;

namespace {

const QByteArray kPng = "\x89PNG\r\n\x1A\n picture";
const QByteArray kOther = "\x89PNG\r\n\x1A\n another picture";

// Two comments of an article; `first` and `second` are the markup of their texts.
QByteArray page(const QByteArray& first, const QByteArray& second)
{
    const auto comment = [](const char* number, const QByteArray& text) {
        return "<li id=\"comment-" + QByteArray(number) + "\" class=\"comment depth-1\"><article id=\"div-comment-" + number +
               "\" class=\"comment-body\"><footer class=\"comment-meta\"><div class=\"comment-author vcard\"><b "
               "class=\"fn\">Anne</b></div></footer><div class=\"comment-content\">" +
               text + "</div></article></li>";
    };
    return "<html><head><title>Article</title></head><body class=\"single wordpress\"><h2>2 commentaires</h2>"
           "<ol class=\"comment-list\">" + comment("1", first) + comment("2", second) + "</ol></body></html>";
}

// A message with one part of each (name, bytes).
QByteArray message(int number, const QList<std::pair<QByteArray, QByteArray>>& parts)
{
    QByteArray text = "From a@example.org Mon Jan  1 10:00:00 2024\nFrom: Anne <a@example.org>\nMessage-ID: <" +
                      QByteArray::number(number) + "@example.org>\nDate: Mon, 1 Jan 2024 10:00:00 +0000\nSubject: s\n"
                      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\nTexte\n";
    for (const auto& [name, bytes] : parts)
        text += "--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n"
                "Content-Disposition: attachment; filename=\"" + name + "\"\n\n" + bytes.toBase64() + "\n";
    return text + "--b--\n\n";
}

} // namespace

// Files that comments refer to or carry.
class TestAttachments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_file.reset(), m_folder.reset(); }
    void referencesBecomePaths_data();
    void referencesBecomePaths();
    void picturesOfASavedPage();
    void filesBesideAPage();
    void picturesOfAnArchive();
    void picturesInAnAddress();
    void exports_data();
    void exports();
    void partsOfAMail();
    void aNameIsOnlyALabel();
    void namesToOffer_data();
    void namesToOffer();
    void pagesSavedAsOneFile();
    void tenThousandFiles();
    void beyondTheLimit();
    void tamperingIsFound_data();
    void tamperingIsFound();
    void filesOfPeopleStayApart();
    void reportsListThem();
    void rowsOfManyCaptures();

private:
    void write(const char* name, const QByteArray& bytes) const { QVERIFY(!m_folder->write(name, bytes).empty()); }
    base::Result<evidence::Capture> import(const std::string& path) const
    {
        casefile::ImportSource source;
        source.path = path;
        auto captures = casefile::importFiles(*m_file, {source}, {}, {});
        return captures ? base::Result<evidence::Capture>(captures->front()) : base::fail(captures.error());
    }
    // "c-1 photos/1.jpg" for each file, one after the other.
    QString kept(const std::string& object = {}) const
    {
        QStringList names;
        const auto all = casefile::attachmentsOf(*m_file, object);
        if (!all)
            return QStringLiteral("error");
        for (const evidence::Attachment& file : *all)
            names += QString::fromStdString(file.object + " " + file.name);
        return names.join(QStringLiteral(", "));
    }
    static std::int64_t lossOf(const evidence::Capture& capture, const std::string& what)
    {
        for (const evidence::Loss& loss : capture.ledger.losses) {
            if (loss.what == what)
                return loss.count;
        }
        return 0;
    }
    QString findings()
    {
        m_file.reset();
        const auto report = casefile::verify(m_folder->path(), m_folder->cache(), {});
        if (!report)
            return QStringLiteral("error");
        QStringList all;
        for (const casefile::Finding& finding : report->findings)
            all += QStringLiteral("%1[%2]").arg(QLatin1String(casefile::layerName(finding.layer)), QString::fromStdString(finding.row));
        return all.join(QLatin1Char(' '));
    }

    std::unique_ptr<tests::CaseFolder> m_folder;
    std::unique_ptr<casefile::CaseFile> m_file;
};

void TestAttachments::init()
{
    m_folder = std::make_unique<tests::CaseFolder>();
    m_file = m_folder->create();
    QVERIFY(m_file);
    QVERIFY(QDir(m_folder->folder().path()).mkpath(QStringLiteral("pages/page_files")));
    QVERIFY(QDir(m_folder->folder().path()).mkpath(QStringLiteral("pages/photos")));
}

void TestAttachments::referencesBecomePaths_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const char* reference, const char* base, const char* path) {
        QTest::newRow(name) << QString::fromUtf8(reference) << QString::fromUtf8(base) << QString::fromUtf8(path);
    };
    row("beside", "a.png", "x/y", "x/y/a.png");
    row("dots", "./b/../a.png", "x", "x/a.png");
    row("up", "../a.png", "x/y", "x/a.png");
    row("out of the folder", "../../a.png", "x", "");
    row("from the top", "/media/a.png", "x", "media/a.png");
    row("address", "https://h.example/i/a.png?w=3#f", "x", "h.example/i/a.png");
    row("without scheme", "//h.example/a.png", "x", "h.example/a.png");
    row("escapes", "b%20c/%C3%A9.png", "", "b c/é.png");
    row("escaped dots", "%2e%2e/%2e%2e/a.png", "x", "");
    row("backslashes", "b\\a.png", "x", "x/b/a.png");
    row("other scheme", "mailto:a@example.org", "x", "");
    row("windows path", "C:\\b\\a.png", "x", "");
}

void TestAttachments::referencesBecomePaths()
{
    QFETCH(QString, reference);
    QFETCH(QString, base);
    QFETCH(QString, path);
    QCOMPARE(QString::fromStdString(evidence::pathOfReference(reference.toStdString(), base.toStdString())), path);
}

void TestAttachments::picturesOfASavedPage()
{
    write("pages/page.html", page("<p>Un</p><img src=\"page_files/a.png\"><img src=\"page_files/a.png\">",
                                  "<p>Deux</p><img src=\"page_files/absent.png\"><a href=\"page_files/doc.pdf\">doc</a>"
                                  "<a href=\"page.html\">page</a>"));
    write("pages/page_files/a.png", kPng);
    write("pages/page_files/doc.pdf", "%PDF-1.4");
    write("pages/page_files/advert.png", kOther);
    const auto capture = import(m_folder->path("pages"));
    QVERIFY2(capture.has_value(), capture ? "" : capture.error().detail.c_str());
    QCOMPARE(kept(), QStringLiteral("c-1 page_files/a.png, c-2 page_files/doc.pdf"));
    QCOMPARE(kept("c-2"), QStringLiteral("c-2 page_files/doc.pdf"));
    QCOMPARE(lossOf(*capture, "image"), 1);
    QVERIFY((capture->ledger.skipped == std::vector<evidence::SkippedFile>{{"page_files/advert.png", "a PNG image"}}));
    const auto files = casefile::attachmentsOf(*m_file, "c-1");
    QCOMPARE(files->front().mediaType, std::string("image/png"));
    QCOMPARE(files->front().capture.value, 1);
    QCOMPARE(casefile::attachmentBytes(*m_file, files->front()).value_or(""), kPng.toStdString());
    QCOMPARE(findings(), QString());
}

// What a browser saved with the page is looked at for the page's pictures, and is no part of the capture otherwise.
void TestAttachments::filesBesideAPage()
{
    write("pages/page.html", page("<img src=\"page_files/a.png\">", "<p>Deux</p>"));
    write("pages/page_files/a.png", kPng);
    write("pages/page_files/frame.html", page("<p>Trois</p>", "<p>Quatre</p>"));
    const auto capture = import(m_folder->path("pages/page.html"));
    QVERIFY(capture.has_value());
    QCOMPARE(capture->ledger.comments, 2);
    QCOMPARE(capture->blobs.size(), std::size_t{1});
    QCOMPARE(kept(), QStringLiteral("c-1 page_files/a.png"));
    QCOMPARE(findings(), QString());
}

void TestAttachments::picturesOfAnArchive()
{
    const std::string html = page("<img src=\"./i/a.png\">", "<p>Deux</p>").toStdString();
    const std::string bytes = tests::packed(
        tests::PackedAs::Zip, {{"x/page.html", html, {}}, {"x/i/a.png", kPng.toStdString(), {}}, {"a.png", kOther.toStdString(), {}}});
    write("a.zip", QByteArray::fromStdString(bytes));
    QVERIFY(import(m_folder->path("a.zip")).has_value());
    QCOMPARE(kept(), QStringLiteral("c-1 x/i/a.png"));
    QCOMPARE(casefile::attachmentBytes(*m_file, casefile::attachmentsOf(*m_file)->front()).value_or(""), kPng.toStdString());
    QCOMPARE(findings(), QString());
}

void TestAttachments::picturesInAnAddress()
{
    write("page.html", page("<img src=\"data:image/png;base64," + kPng.toBase64() + "\">", "<p>Deux</p><img src=\"data:,x\">"));
    const auto capture = import(m_folder->path("page.html"));
    QVERIFY(capture.has_value());
    QCOMPARE(kept(), QStringLiteral("c-1 data:image/png"));
    QCOMPARE(lossOf(*capture, "image"), 1);
    QCOMPARE(casefile::attachmentBytes(*m_file, casefile::attachmentsOf(*m_file)->front()).value_or(""), kPng.toStdString());
}

void TestAttachments::exports_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("picture");
    QTest::newRow("telegram") << "result.json"
                              << QByteArray(R"json({"id": 7, "name": "n", "type": "x", "messages": [{"id": 1, "type": "message",
        "date": "2024-01-01T10:00:00", "date_unixtime": "1704103200", "from": "Anne", "from_id": "user1", "photo": "photos/1.jpg", "text": "a"},
        {"id": 2, "type": "message", "date": "2024-01-01T10:01:00", "date_unixtime": "1704103260", "from": "Anne", "from_id": "user1",
         "file": "(File not included. Change data exporting settings to download.)", "text": "b"}]})json")
                              << "photos/1.jpg";
    QTest::newRow("whatsapp, French") << "chat.txt"
                                      << QByteArray("01/02/2024, 10:00 - Anne: IMG-1.jpg (fichier joint)\n01/02/2024, 10:01 - Bob: <Médias omis>\n"
                                                    "13/02/2024, 10:02 - Bob: oui\n")
                                      << "IMG-1.jpg";
    QTest::newRow("whatsapp, iOS") << "_chat.txt"
                                   << QByteArray("[13/02/2024 10:00:00] Anne: \u200E<attached: 00000001-PHOTO.jpg>\n"
                                                 "[13/02/2024 10:01:00] Bob: \u200E<attached: absent.jpg>\n")
                                   << "00000001-PHOTO.jpg";
    QTest::newRow("facebook") << "message_1.json"
                              << QByteArray(R"({"participants": [{"name": "Anne"}], "messages": [
        {"sender_name": "Anne", "timestamp_ms": 1704103200000, "content": "a", "photos": [{"uri": "messages/inbox/x/photos/1.jpg"}]},
        {"sender_name": "Bob", "timestamp_ms": 1704103200000, "content": "b", "photos": [{"uri": "messages/inbox/x/photos/2.jpg"}]}]})")
                              << "photos/1.jpg";
    QTest::newRow("slack") << "history.json"
                           << QByteArray(R"([{"type": "message", "ts": "1704103200.1", "user": "U1", "text": "a",
        "files": [{"id": "F1", "name": "plan.png", "url_private": "https://slack.example/x"}]},
        {"type": "message", "ts": "1704103201.1", "user": "U1", "text": "b", "files": [{"id": "F2", "name": "plan.png"}]}])")
                           << "attachments/F1-plan.png";
    QTest::newRow("mastodon archive") << "outbox.json"
                                      << QByteArray(R"({"@context": "https://www.w3.org/ns/activitystreams", "type": "OrderedCollection", "orderedItems": [
        {"type": "Create", "actor": "https://s.example/u", "object": {"id": "https://s.example/1", "type": "Note", "content": "<p>a</p>",
         "published": "2024-01-01T10:00:00Z", "attachment": [{"url": "/media_attachments/files/1.png"}, {"url": "https://s.example/2.png"}]}}]})")
                                      << "media_attachments/files/1.png";
}

// One file is there, the other one is a loss.
void TestAttachments::exports()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, picture);
    QVERIFY(QDir(m_folder->folder().path()).mkpath(QStringLiteral("pages/") + QFileInfo(picture).path()));
    write((QStringLiteral("pages/") + name).toUtf8().constData(), bytes);
    write((QStringLiteral("pages/") + picture).toUtf8().constData(), kPng);
    const auto capture = import(m_folder->path("pages"));
    QVERIFY2(capture.has_value(), capture ? "" : capture.error().detail.c_str());
    QCOMPARE(kept(), QStringLiteral("c-1 ") + picture);
    QCOMPARE(lossOf(*capture, "attachment"), 1);
    QCOMPARE(findings(), QString());
}

void TestAttachments::partsOfAMail()
{
    write("list.mbox", message(1, {{"plan.pdf", "%PDF-1.4 un"}, {"", "%PDF-1.4 deux"}}) + message(2, {{"plan.pdf", "%PDF-1.4 un"}}));
    const auto capture = import(m_folder->path("list.mbox"));
    QVERIFY(capture.has_value());
    QCOMPARE(kept(), QStringLiteral("c-1 plan.pdf, c-1 without a name, c-2 plan.pdf"));
    QCOMPARE(lossOf(*capture, "attachment"), 0);
    const auto files = casefile::attachmentsOf(*m_file);
    QCOMPARE((*files)[0].blob.id.value, (*files)[2].blob.id.value); // the same bytes once
    QCOMPARE((*files)[0].mediaType, std::string("application/pdf"));
    QCOMPARE(casefile::attachmentBytes(*m_file, (*files)[1]).value_or(""), std::string("%PDF-1.4 deux"));
    QCOMPARE(findings(), QString());
}

void TestAttachments::aNameIsOnlyALabel()
{
    write("list.mbox", message(1, {{"../../../x.pdf", "%PDF-1.4"}}));
    QVERIFY(import(m_folder->path("list.mbox")).has_value());
    QCOMPARE(kept(), QStringLiteral("c-1 ../../../x.pdf"));
    QVERIFY(casefile::saveAttachment(*m_file, 1, m_folder->path("out.pdf")).has_value());
    QCOMPARE(m_folder->bytes("out.pdf"), QByteArray("%PDF-1.4"));
    const auto again = casefile::saveAttachment(*m_file, 1, m_folder->path("out.pdf"));
    QVERIFY(!again && again.error().code == ErrorCode::FileExists);
    const auto absent = casefile::saveAttachment(*m_file, 2, m_folder->path("out2.pdf"));
    QVERIFY(!absent && absent.error().code == ErrorCode::UnknownObject);
}

void TestAttachments::namesToOffer_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    QTest::newRow("path") << "../../x.pdf" << "x.pdf";
    QTest::newRow("windows path") << "C:\\a\\x.pdf" << "x.pdf";
    QTest::newRow("hidden") << "a/..bashrc" << "bashrc";
    QTest::newRow("direction") << QString::fromUtf8("x\u202Efdp.exe") << "xfdp.exe";
    QTest::newRow("nothing") << "../.." << "file";
    QTest::newRow("long") << QString(300, QLatin1Char('a')) + QStringLiteral(".png") << QString(116, QLatin1Char('a')) + QStringLiteral(".png");
}

void TestAttachments::namesToOffer()
{
    QFETCH(QString, name);
    QFETCH(QString, safe);
    QCOMPARE(QString::fromStdString(casefile::safeFileName(name.toStdString())), safe);
}

void TestAttachments::pagesSavedAsOneFile()
{
    QFile sample(QStringLiteral(GREFFIER_SOURCE_DIR "/tests/data/formats/mhtml/wordpress.mhtml"));
    QVERIFY(sample.open(QIODevice::ReadOnly));
    write("page.mhtml", sample.readAll());
    const auto capture = import(m_folder->path("page.mhtml"));
    QVERIFY(capture.has_value());
    QCOMPARE(capture->format, std::string("mhtml"));
    QCOMPARE(capture->sourceUri, std::string("https://exemple.fr/le-marche/"));
    QCOMPARE(capture->captured.utcMs, 1'615'138'200'000); // as the headers say
    QCOMPARE(kept(), QStringLiteral("c-1 https://exemple.fr/photos/halle.png"));
    const auto pictures = casefile::attachmentsOf(*m_file);
    QVERIFY(pictures && pictures->size() == 1);
    QCOMPARE(pictures->front().mediaType, std::string("image/png"));
    QCOMPARE(pictures->front().blob.mediaType, std::string("image/png")); // what its bytes look like
    QCOMPARE(pictures->front().blob.size, 69);
    QCOMPARE(findings(), QString()); // read again it gives the same
}

void TestAttachments::tenThousandFiles()
{
    QByteArray mails;
    for (int i = 0; i < 10'000; ++i)
        mails += message(i, {{"n" + QByteArray::number(i) + ".pdf", "%PDF-1.4 " + QByteArray::number(i)}});
    write("list.mbox", mails);
    const auto capture = import(m_folder->path("list.mbox"));
    QVERIFY(capture.has_value());
    QCOMPARE(casefile::attachmentsOf(*m_file).value_or(std::vector<evidence::Attachment>()).size(), std::size_t{10'000});
    QCOMPARE(kept("c-9999"), QStringLiteral("c-9999 n9998.pdf"));
    QCOMPARE(findings(), QString());
}

void TestAttachments::beyondTheLimit()
{
    evidence::AttachmentCollector collector;
    using Found = evidence::AttachmentCollector::Found;
    const std::string large(std::size_t{64} << 20U, 'x'), larger = large + "x";
    collector.setFiles({{"small", "x"}, {"large", large}, {"larger", larger}});
    QVERIFY(collector.add(0, {"large"}).value() == Found::Yes);
    QVERIFY(collector.add(0, {"larger"}).value() == Found::BeyondLimit);
    evidence::AttachmentDraft carried{"part"};
    carried.bytes = larger;
    QVERIFY(collector.add(0, carried).value() == Found::BeyondLimit);
    for (evidence::ItemIndex item = 1; item < 20'000; ++item)
        QVERIFY(collector.add(item, {"small"}).value() == Found::Yes);
    QVERIFY(collector.add(20'000, {"small"}).value() == Found::BeyondLimit);
    QVERIFY(collector.add(1, {"small"}).value() == Found::Yes); // known already

    // What many comments carry lies in the file once: together they would be beyond 1 GiB.
    evidence::AttachmentCollector sharing;
    carried.bytes = std::string(std::size_t{60} << 20U, 'y');
    constexpr evidence::ItemIndex kSharing = 20;
    for (evidence::ItemIndex item = 0; item < kSharing; ++item)
        QVERIFY(sharing.add(item, carried).value() == Found::Yes);
    carried.bytes = "z";
    QVERIFY(sharing.add(kSharing, carried).value() == Found::Yes);
    std::vector<std::int32_t> comments;
    for (std::int32_t i = 0; i <= kSharing; ++i)
        comments.push_back(i);
    const auto kept = sharing.finish(comments);
    QVERIFY(kept && kept->size() == kSharing + 1);
    QVERIFY(kept->front().bytes.data() == (*kept)[kSharing - 1].bytes.data() && kept->front().bytes.size() == std::size_t{60} << 20U);
    QCOMPARE(kept->back().bytes, std::string_view("z"));
}

void TestAttachments::tamperingIsFound_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("expected");
    QTest::newRow("name") << "UPDATE attachment SET name = 'x' WHERE id = 1" << "capture[k-1]";
    QTest::newRow("type") << "UPDATE attachment SET media_type = 'x' WHERE id = 1" << "capture[k-1]";
    QTest::newRow("other comment") << "UPDATE attachment SET object = 'k-1/c-2' WHERE id = 1" << "capture[k-1]";
    QTest::newRow("other file") << "UPDATE attachment SET blob_id = 1 WHERE id = 1" << "blob[blob 2] capture[k-1]";
    QTest::newRow("gone") << "DELETE FROM attachment WHERE id = 1" << "blob[blob 2] capture[k-1]";
    QTest::newRow("one more") << "INSERT INTO attachment VALUES(9, 'k-1/c-2', 2, 'x', 'y')" << "capture[k-1]";
    QTest::newRow("of no capture") << "INSERT INTO attachment VALUES(9, 'k-7/c-2', 2, 'x', 'y')" << "capture[attachment]";
    QTest::newRow("bytes") << "UPDATE blob_chunk SET bytes = CAST('x' AS BLOB) WHERE blob_id = 2" << "blob[blob 2]";
}

void TestAttachments::tamperingIsFound()
{
    QFETCH(QString, statement);
    QFETCH(QString, expected);
    write("page.html", page("<img src=\"data:image/png;base64," + kPng.toBase64() + "\">", "<p>Deux</p>"));
    QVERIFY(import(m_folder->path("page.html")).has_value());
    m_file.reset();
    const std::string table = statement.contains(QLatin1String("blob_chunk")) ? "blob_chunk" : "attachment";
    QVERIFY(tests::tamper(m_folder->path(), table, {statement.toStdString()}));
    QCOMPARE(findings(), expected);
}

void TestAttachments::filesOfPeopleStayApart()
{
    write("page.html", page("<img src=\"data:image/png;base64," + kPng.toBase64() + "\">", "<p>Deux</p>"));
    QVERIFY(import(m_folder->path("page.html")).has_value());
    write("letter.pdf", "%PDF-1.4");
    QVERIFY(casefile::attachFile(*m_file, m_folder->path("letter.pdf"), "c-1").has_value());
    QCOMPARE(kept("c-1"), QStringLiteral("c-1 data:image/png, c-1 letter.pdf"));
    QVERIFY(!casefile::attachmentsOf(*m_file)->back().capture);
    QCOMPARE(findings(), QString());
}

void TestAttachments::reportsListThem()
{
    write("page.html", page("<p>Un</p><img src=\"data:image/png;base64," + kPng.toBase64() + "\">", "<p>Deux</p>"));
    QVERIFY(import(m_folder->path("page.html")).has_value());
    QVERIFY(tests::CaseFolder::importText(*m_file, tests::kThread));
    const auto data = casefile::collectReport(*m_file, {"depth = 1", "en"}, {});
    QVERIFY2(data.has_value(), data ? "" : data.error().detail.c_str());
    const auto digest = QCryptographicHash::hash(kPng, QCryptographicHash::Sha256).toHex();
    QVERIFY(QByteArray::fromStdString(report::toJson(*data)).contains(digest));
    const QByteArray html = QByteArray::fromStdString(report::toHtml(*data));
    QVERIFY(html.contains(digest) && html.contains("data:image/png"));
    QVERIFY(!html.contains("<img"));
}

// Rows are looked for where they lie: what is bound is the same as over whole tables.
void TestAttachments::rowsOfManyCaptures()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(tests::CaseFolder::importText(*m_file, tests::kThread));
    QCOMPARE(m_file->info().comments, 25);
    QCOMPARE(m_file->info().placeholders, 5);
    QCOMPARE(findings(), QString());
}

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
