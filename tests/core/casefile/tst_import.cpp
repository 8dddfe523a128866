#include "core/casefile/import.h"
#include "core/casefile/import_preview.h"
#include "core/casefile/verify.h"
#include "case_fixture.h"

#include <QDir>
#include <QtTest>

using namespace greffier;
using base::ErrorCode;
using casefile::CaseFile;
using casefile::ImportSource;

namespace {

ImportSource fileSource(const std::string& path, const std::string& format = {})
{
    ImportSource source;
    source.path = path;
    source.format = format;
    return source;
}

QByteArray manyComments(int count)
{
    QByteArray csv("id,text\n");
    for (int i = 0; i < count; ++i)
        csv += QByteArray::number(i) + ",Texte du commentaire " + QByteArray::number(i) + "\n";
    return csv;
}

} // namespace

class TestImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<tests::CaseFolder>(); }
    void cleanup() { m_folder.reset(); }
    void severalFilesInOneStep();
    void oneBadFileKeepsAllOut_data();
    void oneBadFileKeepsAllOut();
    void cancelLeavesTheCaseAsItWas_data();
    void cancelLeavesTheCaseAsItWas();
    void pastedTextNeedsNoFile();
    void theFormatCanBeForced();
    void columnsCanBeNamed();
    void filesAreRecognisedBeforeTheyComeIn();
    void foldersAreLookedInto();
    void theFirstCommentsAreShownAsTheyWillBeRead();
    void anyFileCanBeAttached();

private:
    std::unique_ptr<tests::CaseFolder> m_folder;
};

void TestImport::severalFilesInOneStep()
{
    const std::string first = m_folder->write("un.csv", tests::kThread);
    const std::string second = m_folder->write("deux.csv", "id,text\nz,Encore\n");
    auto file = m_folder->create();
    QVERIFY(file);
    const auto captures = casefile::importFiles(*file, {fileSource(first), fileSource(second)}, {}, {});
    QVERIFY(captures.has_value());
    QCOMPARE(captures->size(), std::size_t{2});
    QCOMPARE((*captures)[0].blobs.front().name, std::string("un.csv"));
    QCOMPARE((*captures)[0].sourceUri, first);
    QCOMPARE((*captures)[0].ledger.comments, 5);
    QCOMPARE((*captures)[0].ledger.placeholders, 1);
    QCOMPARE(file->blobBytes((*captures)[0].blobs.front().id).value(), std::string(tests::kThread));
    QCOMPARE(file->info().comments, 6);
    QCOMPARE(file->captures().size(), std::size_t{2});
    QCOMPARE(file->acts().size(), std::size_t{3});
    const auto& added = std::get<journal::CaptureAdded>(file->acts()[2].payload);
    QCOMPARE(added.firstComment, 6);
    QCOMPARE(added.lastComment, 6);
}

void TestImport::oneBadFileKeepsAllOut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray() << static_cast<int>(ErrorCode::FileEmpty);
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0", 11) << static_cast<int>(ErrorCode::NoThread);
    QTest::newRow("no thread") << QByteArray("Rien d’intéressant ici.\n") << static_cast<int>(ErrorCode::NoThread);
    QTest::newRow("absent") << QByteArray("-") << static_cast<int>(ErrorCode::FileMissing);
}

void TestImport::oneBadFileKeepsAllOut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    m_folder->createFilled();
    const QByteArray before = m_folder->sha256();
    const std::string good = m_folder->write("bon.csv", "id,text\nz,Encore\n");
    std::string bad = m_folder->path("absent.csv");
    if (bytes != "-")
        bad = m_folder->write("mauvais", bytes);
    {
        auto file = m_folder->open();
        QVERIFY(file);
        const auto captures = casefile::importFiles(*file, {fileSource(good), fileSource(bad)}, {}, {});
        QVERIFY(!captures.has_value());
        QCOMPARE(static_cast<int>(captures.error().code), code);
        QCOMPARE(captures.error().where, bad);
        QCOMPARE(file->captures().size(), std::size_t{1});
    }
    QCOMPARE(m_folder->sha256(), before);
}

void TestImport::cancelLeavesTheCaseAsItWas_data()
{
    QTest::addColumn<int>("stage");
    QTest::newRow("from the start") << -1;
    QTest::newRow("while storing") << static_cast<int>(base::Stage::Storing);
}

void TestImport::cancelLeavesTheCaseAsItWas()
{
    QFETCH(int, stage);
    m_folder->createFilled();
    const QByteArray before = m_folder->sha256();
    const std::string path = m_folder->write("grand.csv", manyComments(9'000));
    {
        auto file = m_folder->open();
        QVERIFY(file);
        base::JobControl job;
        if (stage < 0)
            job.cancel.cancel();
        job.progress = [&](const base::Progress& progress) {
            if (static_cast<int>(progress.stage) == stage && progress.done > 3'000)
                job.cancel.cancel(); // rows are written already
        };
        const auto captures = casefile::importFiles(*file, {fileSource(path)}, {}, job);
        QVERIFY(!captures.has_value());
        QCOMPARE(static_cast<int>(captures.error().code), static_cast<int>(ErrorCode::Cancelled));
        QCOMPARE(file->arrays().size(), 6);
    }
    QCOMPARE(m_folder->sha256(), before);
    auto file = m_folder->open();
    QVERIFY(casefile::importFiles(*file, {fileSource(path)}, {}, {}).has_value()); // and it goes well afterwards
    QCOMPARE(file->arrays().size(), 9'006);
}

void TestImport::pastedTextNeedsNoFile()
{
    auto file = m_folder->create();
    QVERIFY(file);
    ImportSource source;
    source.name = "presse-papiers";
    source.isInMemory = true;
    source.bytes = "2 commentaires\n\n  1. Un premier.\n\n    1. Une réponse.\n\n  2. Un second.\n";
    const auto captures = casefile::importFiles(*file, {source}, {}, {});
    QVERIFY2(captures.has_value(), captures ? "" : qPrintable(tests::codeOf(captures.error())));
    QCOMPARE(captures->front().sourceUri, std::string("presse-papiers"));
    QCOMPARE(file->blobBytes(captures->front().blobs.front().id).value(), source.bytes);
    QCOMPARE(file->arrays().toText(0), std::string("(1 2)(3)"));
    source.bytes.clear();
    const auto empty = casefile::importFiles(*file, {source}, {}, {});
    QVERIFY(!empty.has_value() && empty.error().code == ErrorCode::FileEmpty);
    QCOMPARE(empty.error().where, std::string("presse-papiers"));
}

void TestImport::theFormatCanBeForced()
{
    auto file = m_folder->create();
    QVERIFY(file);
    const std::string path = m_folder->write("un.csv", tests::kThread);
    const auto unknown = casefile::importFiles(*file, {fileSource(path, "tabelle")}, {}, {});
    QVERIFY(!unknown.has_value() && unknown.error().code == ErrorCode::UnknownFormat);
    QCOMPARE(unknown.error().where, std::string("tabelle"));
    const auto wrong = casefile::importFiles(*file, {fileSource(path, "wxr")}, {}, {});
    QVERIFY(!wrong.has_value());
    QCOMPARE(file->acts().size(), std::size_t{1});
}

// The names are kept with the capture, so that its bytes give the same comments when they are read again.
void TestImport::columnsCanBeNamed()
{
    auto file = m_folder->create();
    QVERIFY(file);
    const std::string path = m_folder->write("export.csv", "Nr;Antwort auf;Verfasser;Kommentar;name\n1;;Anna;Eins;x\n2;1;Bert;Zwei;y\n");
    QCOMPARE(casefile::importFiles(*file, {fileSource(path)}, {}, {}).error().code, ErrorCode::NoThread);
    QCOMPARE(casefile::importFiles(*file, {fileSource(path, "csv")}, {}, {}).error().code, ErrorCode::MissingColumn);
    using formats::Column;
    ImportSource source = fileSource(path, "csv");
    source.columns = {{Column::Id, "Nr"}, {Column::Parent, "Antwort auf"}, {Column::Text, "Kommentar"}, {Column::Author, "Verfasser"}};
    const auto captures = casefile::importFiles(*file, {source}, {false, {}, "Jeanne"}, {});
    QVERIFY(captures.has_value());
    QCOMPARE(captures->front().operatorName, std::string("Jeanne"));
    QCOMPARE(captures->front().ledger.comments, std::int64_t{2});
    QCOMPARE(captures->front().ledger.replies, std::int64_t{1});
    const auto comments = file->comments({base::ItemId{1}, base::ItemId{2}});
    QVERIFY(comments.has_value());
    QCOMPARE(comments->at(1).author, std::string("Bert")); // "name" would be the author, were it not for the person's word
    const auto report = casefile::verify(m_folder->path(), m_folder->cache(), {});
    QVERIFY(report.has_value() && report->isIntact());
}

void TestImport::filesAreRecognisedBeforeTheyComeIn()
{
    const auto table = casefile::previewFile(fileSource(m_folder->write("a.csv", "id,parent,text\n1,,x\n")), {});
    QCOMPARE(table.guesses.front().format, std::string("csv"));
    QVERIFY(table.guesses.front().confidence >= 80 && !table.guesses.front().because.empty() && !table.problem);
    const auto picture = casefile::previewFile(fileSource(m_folder->write("a.png", "\x89PNG\r\n\x1A\n")), {});
    QVERIFY(picture.guesses.empty() && picture.problem);
    QCOMPARE(picture.problem->code, ErrorCode::NoThread);
    QCOMPARE(casefile::previewFile(fileSource(m_folder->path("absent")), {}).problem->code, ErrorCode::FileMissing);

    const auto rows = casefile::previewTable(fileSource(m_folder->write("b.csv", "Nr;Text\n1;\"a;b\"\n2;c\n3;d\n"), "csv"), 2);
    QVERIFY(rows.has_value());
    QCOMPARE(rows->headers, (std::vector<std::string>{"Nr", "Text"}));
    QCOMPARE(rows->rows, (std::vector<std::vector<std::string>>{{"1", "a;b"}, {"2", "c"}}));
    const auto lines = casefile::previewTable(fileSource(m_folder->write("b.ndjson", "{\"a\": 1}\n{\"b\": \"x\"}\n"), "json"), 5);
    QVERIFY(lines.has_value());
    QCOMPARE(lines->headers, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(lines->rows, (std::vector<std::vector<std::string>>{{"1", ""}, {"", "x"}}));
    QVERIFY(!casefile::previewTable(fileSource(m_folder->write("c.html", "<p>x</p>"), "wordpress-html"), 5).has_value());
}

void TestImport::foldersAreLookedInto()
{
    QVERIFY(QDir(m_folder->folder().path()).mkpath(QStringLiteral("pages/sub")));
    m_folder->write("pages/a.csv", "id,text\n1,un\n");
    m_folder->write("pages/sub/b.csv", "id,text\n1,deux\n");
    m_folder->write("pages/x.png", "\x89PNG\r\n\x1A\n");
    const auto preview = casefile::previewFile(fileSource(m_folder->path("pages")), {});
    QVERIFY(preview.kind == casefile::FilePreview::Kind::Folder && !preview.problem);
    QCOMPARE(preview.files, 3);
    QCOMPARE(preview.looked, 3);
    QCOMPARE(preview.formats.at("csv"), 2);
    QCOMPARE(preview.firstUnreadable->where, std::string("x.png"));
    QVERIFY(preview.size > 20);
    QVERIFY(QDir(m_folder->folder().path()).mkpath(QStringLiteral("empty")));
    QVERIFY(casefile::previewFile(fileSource(m_folder->path("empty")), {}).problem);
}

void TestImport::theFirstCommentsAreShownAsTheyWillBeRead()
{
    std::string table = "Nr;Antwort auf;Kommentar\n";
    for (int i = 1; i <= 20'000; ++i)
        table += std::to_string(i) + ";" + (i > 1 ? "1" : "") + ";\"Zeile\n" + std::to_string(i) + "\"\n";
    casefile::ImportSource source = fileSource(m_folder->write("b.csv", QByteArray::fromStdString(table)), "csv");
    const auto unmapped = casefile::previewComments(source, 3, {});
    QVERIFY(!unmapped.has_value());
    QCOMPARE(unmapped.error().code, ErrorCode::MissingColumn);
    source.columns = {{formats::Column::Id, "Nr"}, {formats::Column::Parent, "Antwort auf"}, {formats::Column::Text, "Kommentar"}};
    const auto mapped = casefile::previewComments(source, 3, {});
    QVERIFY(mapped.has_value());
    QCOMPARE(mapped->size(), std::size_t{3});
    QCOMPARE(mapped->at(2).text, std::string("Zeile\n3"));
    QCOMPARE(mapped->at(2).ref, std::string("3"));
    const auto page = casefile::previewComments(fileSource(m_folder->write("p.txt", "1. un\n2. deux\n"), "pasted-text"), 1, {});
    QVERIFY(page.has_value());
    QCOMPARE(page->size(), std::size_t{1});
}

void TestImport::anyFileCanBeAttached()
{
    auto file = m_folder->createFilled();
    QVERIFY(file);
    const QByteArray bytes("\x89PNG\r\n\x1A\n\0 une image", 19);
    const std::string path = m_folder->write("écran.png", bytes);
    QVERIFY(casefile::attachFile(*file, path, "c-2").has_value());
    const auto& attached = std::get<journal::Attached>(file->acts().back().payload);
    QCOMPARE(attached.to, std::string("c-2"));
    QCOMPARE(attached.name, std::string("écran.png"));
    QCOMPARE(attached.size, static_cast<std::int64_t>(bytes.size()));
    QCOMPARE(attached.sha256, base::toHex(base::sha256(bytes.toStdString())));
    QCOMPARE(attached.mediaType, std::string("image/png"));
    QVERIFY(casefile::attachFile(*file, path, "").has_value());
    QVERIFY(casefile::attachFile(*file, path, "Marc").error().code == ErrorCode::UnknownObject);
    QVERIFY(casefile::attachFile(*file, path, "c-99").error().code == ErrorCode::UnknownObject);
    QVERIFY(casefile::attachFile(*file, m_folder->path("absent"), "").error().code == ErrorCode::FileMissing);
    QCOMPARE(file->acts().size(), std::size_t{4});
    const auto report = casefile::verify(m_folder->path(), m_folder->cache(), {});
    QVERIFY(report.has_value() && report->isIntact());
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
