#include "core/casefile/import.h"
#include "core/casefile/verify.h"
#include "case_fixture.h"
#include "tests/support/whole_capture.h"

#include <QDir>
#include <QtTest>

using namespace greffier;
using base::ErrorCode;

namespace {

// One page of an article in WordPress's markup; the number is that of the comment on it.
QByteArray page(int number, const QByteArray& link, const QByteArray& text)
{
    return "<html><head><title>Article</title><link rel=\"canonical\" href=\"" + link +
           "\"></head><body class=\"single wordpress\"><h2>9 commentaires</h2><ol class=\"comment-list\">"
           "<li id=\"comment-" +
           QByteArray::number(number) +
           "\" class=\"comment depth-1\"><article id=\"div-comment-" + QByteArray::number(number) +
           "\" class=\"comment-body\"><footer class=\"comment-meta\"><div class=\"comment-author vcard\"><b "
           "class=\"fn\">Anne</b></div></footer><div class=\"comment-content\"><p>" +
           text + "</p></div></article></li></ol></body></html>";
}

} // namespace

// Several files that become one capture.
class TestReadFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void aFolderIsOneCapture();
    void identifiersCountWithinAFile();
    void pagesOfOneArticleAreOneThread();
    void repliesStayOnTheirPage_data();
    void repliesStayOnTheirPage();
    void messagesAnswerAcrossFiles();
    void aFolderWithoutThreadsSaysSo();
    void aDamagedFileOfAFolderIsListed();
    void aFolderOfDamagedFilesIsMalformed();
    void theCaseItselfIsLeftAlone();
    void aMalformedTailNeedsAgreement();

private:
    void write(const char* name, const QByteArray& bytes) const;
    base::Result<evidence::Capture> import(const std::string& path, bool isPartial = false) const;

    std::unique_ptr<tests::CaseFolder> m_folder;
    std::unique_ptr<casefile::CaseFile> m_file;
};

void TestReadFiles::init()
{
    m_folder = std::make_unique<tests::CaseFolder>();
    m_file = m_folder->create();
    QVERIFY(m_file);
    QVERIFY(QDir(m_folder->folder().path()).mkpath(QStringLiteral("pages/sub")));
}

void TestReadFiles::write(const char* name, const QByteArray& bytes) const
{
    QVERIFY(!m_folder->write(name, bytes).empty());
}

base::Result<evidence::Capture> TestReadFiles::import(const std::string& path, bool isPartial) const
{
    casefile::ImportSource source;
    source.path = path;
    auto captures = casefile::importFiles(*m_file, {source}, {isPartial}, {});
    if (!captures)
        return base::fail(captures.error());
    return captures->front();
}

void TestReadFiles::aFolderIsOneCapture()
{
    write("pages/b.csv", "id,text\n1,deux\n");
    write("pages/a.csv", "id,text\n1,un\n");
    write("pages/sub/c.csv", "id,text\n1,trois\n");
    write("pages/image.png", "\x89PNG\r\n\x1A\n");
    const auto capture = import(m_folder->path("pages"));
    QVERIFY2(capture.has_value(), capture ? "" : capture.error().detail.c_str());
    QCOMPARE(capture->format, std::string("csv"));
    QCOMPARE(capture->ledger.comments, 3);
    QCOMPARE(capture->ledger.files, 3);
    QVERIFY((capture->ledger.skipped == std::vector<evidence::SkippedFile>{{"image.png", "a PNG image"}}));
    std::vector<std::string> names;
    for (const evidence::Blob& blob : capture->blobs)
        names.push_back(blob.name);
    QVERIFY((names == std::vector<std::string>{"a.csv", "b.csv", "image.png", "sub/c.csv"}));
    m_file.reset();
    const auto report = casefile::verify(m_folder->path(), m_folder->cache(), {});
    QVERIFY(report.has_value() && report->findings.empty());
}

void TestReadFiles::identifiersCountWithinAFile()
{
    write("pages/a.csv", "id,parent,text\n1,,un\n2,1,réponse\n");
    write("pages/b.csv", "id,parent,text\n1,,autre\n3,2,orpheline\n");
    const auto capture = import(m_folder->path("pages"));
    QVERIFY(capture.has_value());
    QCOMPARE(capture->ledger.duplicates, 0);
    QCOMPARE(capture->ledger.replies, 1);
    QCOMPARE(capture->ledger.orphans, 1);
}

void TestReadFiles::pagesOfOneArticleAreOneThread()
{
    write("pages/1.html", page(1, "https://site.example/article/", "un"));
    write("pages/2.html", page(2, "https://site.example/article/comment-page-2/", "deux"));
    write("pages/2b.html", page(2, "https://site.example/article/comment-page-2/?replytocom=2", "deux"));
    write("pages/2c.html", page(2, "https://site.example/article/comment-page-2/", "deux, changé"));
    const auto capture = import(m_folder->path("pages"));
    QVERIFY2(capture.has_value(), capture ? "" : capture.error().detail.c_str());
    QCOMPARE(capture->ledger.threads, 1);
    QCOMPARE(capture->ledger.joined, 3);
    QCOMPARE(capture->ledger.comments, 3); // what is repeated word for word is kept once, what changed twice
    QCOMPARE(capture->ledger.duplicates, 2);
    QCOMPARE(capture->ledger.announced.value_or(0), 9);
}

// Pages name parents by nesting: the second page counts on where the first one ended.
void TestReadFiles::repliesStayOnTheirPage_data()
{
    QTest::addColumn<QByteArray>("second");
    const auto item = [](const char* number, const QByteArray& inside) {
        return "<li id=\"comment-" + QByteArray(number) + "\" class=\"comment\"><article id=\"div-comment-" + number +
               "\" class=\"comment-body\"><footer class=\"comment-meta\"><b class=\"fn\">Zoé</b></footer>"
               "<div class=\"comment-content\"><p>Texte " + number + "</p></div></article>" + inside + "</li>";
    };
    QTest::newRow("WordPress") << "<html><head><title>B</title></head><body class=\"single wordpress\"><ol class=\"comment-list\">" +
                                      item("21", "<ol class=\"children\">" + item("22", {}) + "</ol>") + item("23", {}) +
                                      "</ol></body></html>";
    const auto marked = [](const char* number, const QByteArray& inside) {
        return "<div itemscope itemtype=\"https://schema.org/Comment\" id=\"c" + QByteArray(number) +
               "\"><span itemprop=\"author\">Zoé</span><p itemprop=\"text\">Texte " + number + "</p>" + inside + "</div>";
    };
    QTest::newRow("schema.org") << "<html><head><title>B</title></head><body>" + marked("21", marked("22", {})) +
                                       marked("23", {}) + "</body></html>";
}

void TestReadFiles::repliesStayOnTheirPage()
{
    QFETCH(QByteArray, second);
    write("pages/a.html", page(1, "https://blog.example/a", "Un"));
    write("pages/b.html", second);
    const auto capture = import(m_folder->path("pages"));
    QVERIFY(capture);
    QCOMPARE(m_file->arrays().toText(0), std::string("(1)"));
    QCOMPARE(m_file->arrays().toText(1), std::string("(2 3)(4)"));
}

void TestReadFiles::messagesAnswerAcrossFiles()
{
    write("pages/1", "From: a@example.org\nMessage-ID: <1@x>\nDate: Mon, 1 Jan 2024 10:00:00 +0000\nSubject: A\n\nun\n");
    write("pages/2", "From: b@example.org\nMessage-ID: <2@x>\nIn-Reply-To: <1@x>\nDate: Mon, 1 Jan 2024 11:00:00 "
                     "+0000\nSubject: Re: A\n\ndeux\n");
    const auto capture = import(m_folder->path("pages"));
    QVERIFY2(capture.has_value(), capture ? "" : capture.error().detail.c_str());
    QCOMPARE(capture->format, std::string("eml"));
    QCOMPARE(capture->ledger.threads, 1);
    QCOMPARE(capture->ledger.replies, 1);
    QCOMPARE(capture->ledger.files, 2);
}

void TestReadFiles::aFolderWithoutThreadsSaysSo()
{
    write("pages/image.png", "\x89PNG\r\n\x1A\n");
    const auto capture = import(m_folder->path("pages"));
    QVERIFY(!capture.has_value());
    QCOMPARE(capture.error().code, ErrorCode::NoThread);
    QVERIFY(m_file->captures().empty());
}

void TestReadFiles::aDamagedFileOfAFolderIsListed()
{
    write("pages/a.csv", "id,text\n1,un\n");
    write("pages/cut.csv", "id,text\n1,entier\n2,\"coupé\n");
    write("pages/early.csv", "id,text\n\"");
    write("pages/late.csv", "id,text\n5,cinq\n6,\"six\n");
    write("pages/z.csv", "id,text\n1,dernier\n");
    const auto capture = import(m_folder->path("pages"));
    QVERIFY2(capture.has_value(), capture ? "" : capture.error().detail.c_str());
    QCOMPARE(capture->ledger.comments, 2); // nothing of the damaged files is left
    QCOMPARE(capture->ledger.files, 2);
    QCOMPARE(capture->ledger.skippedFiles, 3);
    QCOMPARE(capture->ledger.skipped.front().name, std::string("cut.csv"));
    QVERIFY2(capture->ledger.skipped.front().why.find("unclosed quote") != std::string::npos,
             capture->ledger.skipped.front().why.c_str());
    const auto partial = import(m_folder->path("pages"), true);
    QVERIFY(partial.has_value());
    QCOMPARE(partial->ledger.comments, 4); // with what stands before the damage
    QCOMPARE(partial->ledger.files, 4);
    QCOMPARE(partial->ledger.skippedFiles, 1);
    QCOMPARE(partial->ledger.losses.front().what, std::string("rest-unreadable"));
    QCOMPARE(partial->ledger.losses.front().count, 2);
    m_file.reset();
    const auto report = casefile::verify(m_folder->path(), m_folder->cache(), {});
    QVERIFY(report.has_value() && report->findings.empty());
}

void TestReadFiles::aFolderOfDamagedFilesIsMalformed()
{
    write("pages/a.png", "\x89PNG\r\n\x1A\n");
    write("pages/cut.csv", "id,text\n1,\"coupé\n");
    const auto capture = import(m_folder->path("pages"));
    QVERIFY(!capture.has_value());
    QCOMPARE(capture.error().code, ErrorCode::Truncated);
    QVERIFY(capture.error().where.find("cut.csv") != std::string::npos);
    QVERIFY(m_file->captures().empty());
}

// Closing a second handle of the open case would drop the locks of SQLite.
void TestReadFiles::theCaseItselfIsLeftAlone()
{
    write("a.csv", "id,text\n1,un\n");
    const auto capture = import(m_folder->folder().path().toStdString());
    QVERIFY2(capture.has_value(), capture ? "" : capture.error().detail.c_str());
    for (const evidence::Blob& blob : capture->blobs)
        QVERIFY2(blob.name.find("case.greffier") == std::string::npos, blob.name.c_str());
    const auto itself = import(m_folder->path());
    QVERIFY(!itself.has_value());
    QCOMPARE(itself.error().code, ErrorCode::CaseLocked);
}

void TestReadFiles::aMalformedTailNeedsAgreement()
{
    const std::string cut = m_folder->write("cut.csv", "id,text\n1,entier\n2,\"coupé\n");
    const auto refused = import(cut);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::Truncated);
    QCOMPARE(refused.error().hint, std::string("--partial"));
    QVERIFY(m_file->captures().empty());
    const auto kept = import(cut, true);
    QVERIFY(kept.has_value());
    QCOMPARE(kept->ledger.comments, 1);
    QCOMPARE(kept->ledger.losses.front().what, std::string("rest-unreadable"));
    QVERIFY(kept->ledger.losses.front().example.find("line") != std::string::npos);
    m_file.reset();
    const auto report = casefile::verify(m_folder->path(), m_folder->cache(), {});
    QVERIFY(report.has_value() && report->findings.empty());
}

QTEST_GUILESS_MAIN(TestReadFiles)
#include "tst_read_files.moc"
