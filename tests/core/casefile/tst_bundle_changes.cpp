// Bundles that were changed, damaged or made by strangers: what is wrong is named, with its layer.
#include "bundle_bench.h"

#include <QTest>

using namespace greffier;
using base::ErrorCode;

class TestBundleChanges : public QObject, private tests::BundleBench {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void changesAreNamed_data();
    void changesAreNamed();
    void changesWithNewListsAreNamed_data();
    void changesWithNewListsAreNamed();
    void strangeArchivesAreRefused_data();
    void strangeArchivesAreRefused();
    void whatIsNoBundleAtAllIsTold();
    void findingsAreBounded();
};

void TestBundleChanges::init()
{
    prepare();
    QVERIFY(m_file);
}

void TestBundleChanges::changesAreNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("change"); // "-": gone, "+": one byte more, "~": one byte changed, "^": capitals, else its text
    QTest::addColumn<QString>("finding");
    const auto row = [](const char* name, const char* file, const char* change, const char* finding) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(change) << QString::fromLatin1(finding);
    };
    row("payload changed", "data/report.html", "~", "payload[data/report.html]");
    row("payload longer", "data/report.html", "+", "manifest[bag-info.txt]");
    row("payload gone", "data/report.html", "-", "payload[data/report.html]");
    row("payload added", "data/extra.txt", "x", "payload[data/extra.txt]");
    row("captured bytes", "data/evidence/b-1.csv", "~", "blob[data/evidence/b-1.csv]");
    row("attached bytes", "data/evidence/b-4.txt", "~", "blob[data/evidence/b-4.txt]");
    row("journal", "data/journal.jsonl", "~", "chain[");
    row("comments", "data/comments.json", "~", "payload[data/comments.json]");
    row("rows", "data/evidence/k-1.rows", "~", "capture[k-1]");
    row("salts", "data/evidence/k-1.salts.jsonl", "~", "payload[data/evidence/k-1.salts.jsonl]");
    row("list changed", "manifest-sha512.txt", "~", "manifest[manifest-sha512.txt]");
    row("list of lists in capitals", "tagmanifest-sha256.txt", "^", "manifest[tagmanifest-sha256.txt]");
    row("list gone", "manifest-sha256.txt", "-", "manifest[manifest-sha256.txt]");
    row("list of lists gone", "tagmanifest-sha256.txt", "-", "manifest[tagmanifest-sha256.txt]");
    row("declaration", "bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n", "manifest[bagit.txt]");
    row("fetch", "fetch.txt", "http://example.org 3 data/x\n", "manifest[fetch.txt]");
    row("another file beside", "readme.txt", "x", "manifest[readme.txt]");
    row("info gone", "bag-info.txt", "-", "manifest[bag-info.txt]");
    row("declaration gone", "bagit.txt", "-", "manifest[bagit.txt]");
    row("journal gone", "data/journal.jsonl", "-", "chain[");
    row("comments gone", "data/comments.json", "-", "text[data/comments.json]");
    row("index of the evidence gone", "data/evidence/index.json", "-", "blob[data/evidence/index.json]");
    row("index of the evidence no JSON", "data/evidence/index.json", "[[[[", "blob[data/evidence/index.json]");
    row("a list empty", "manifest-sha512.txt", "", "payload[data/report.html]");
    row("a list that names files outside", "manifest-sha512.txt",
        "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e  ../../etc/passwd\n",
        "payload[../../etc/passwd]");
    row("a list of nonsense", "manifest-sha256.txt", "\xFF\xFE  x\n\n  data\n", "manifest[manifest-sha256.txt]");
    row("info of nonsense", "bag-info.txt", ": : :\n\n: x", "manifest[bag-info.txt]");
}

void TestBundleChanges::changesAreNamed()
{
    QFETCH(QString, file);
    QFETCH(QString, change);
    QFETCH(QString, finding);
    QVERIFY(write("b.zip"));
    Files files = tests::filesOfZip(m_folder->path("b.zip"));
    const std::string name = m_top + file.toStdString();
    if (change == QLatin1String("-"))
        QCOMPARE(files.erase(name), std::size_t{1});
    else if (change == QLatin1String("+"))
        files.at(name) += 'x';
    else if (change == QLatin1String("^"))
        files.at(name) = QByteArray::fromStdString(files.at(name)).replace("a", "A").toStdString();
    else if (change == QLatin1String("~"))
        files.at(name)[files.at(name).size() / 2] ^= 1;
    else
        files[name] = change.toStdString();
    const QString found = tests::describe(verified(zip(files)));
    QVERIFY2(found.contains(finding), qPrintable(found));
}

// Whoever changes a file can make new lists: what the journal binds is found all the same.
void TestBundleChanges::changesWithNewListsAreNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char* name, const char* file, const char* from, const char* to, const char* finding) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromLatin1(finding);
    };
    row("a text", "data/comments.json", "Un sale con", "Un beau con", "text[c-2]");
    row("another text", "data/comments.json", "Quelle œuvre !", "Quelle horreur", "text[c-4]");
    row("an author", "data/comments.json", "\"author\":\"Ana\"", "\"author\":\"Zoé\"", "text[c-5]");
    row("an author's identifier", "data/comments.json", "\"author_ref\":\"", "\"author_ref\":\"x", "text[c-1]");
    row("a date", "data/comments.json", "\"precision\":\"unknown\",\"raw\":\"\",\"seconds\":null",
        "\"precision\":\"second\",\"raw\":\"\",\"seconds\":1710460000", "thread[t-1]");
    row("a comment's date", "data/comments.json", "\"permalink\":\"\",\"posted\":{\"precision\":\"unknown\",\"raw\":\"\"",
        "\"permalink\":\"\",\"posted\":{\"precision\":\"unknown\",\"raw\":\"hier\"", "text[c-1]");
    row("a depth", "data/comments.json", "\"depth\":2", "\"depth\":1", "text[c-2]");
    row("whom it answers", "data/comments.json", "\"parent\":\"c-1\"", "\"parent\":\"c-3\"", "text[c-2]");
    row("a decision", "data/comments.json", "\"reason\":\"injure\"", "\"reason\":\"louange\"", "chain[c-2]");
    row("the words of a passage", "data/comments.json", "\"exact\":\"sale con\"", "\"exact\":\"beau con\"", "chain[c-2]");
    row("what an act says", "data/comments.json", "\"kind\":\"Decided\"", "\"kind\":\"Noted\"", "chain[a-6]");
    row("an identifier", "data/comments.json", "\"id\":\"c-5\"", "\"id\":\"c-1\"", "text[c-1]");
    row("a comment twice", "data/comments.json", "\"row\":2", "\"row\":1", "text[c-2]");
    row("where it was captured from", "data/comments.json", "\"captured_utc_ms\":17", "\"captured_utc_ms\":16", "capture[k-1]");
    row("an address", "data/comments.json", "\"permalink\":\"", "\"permalink\":\"https://example.org", "text[c-1]");
    row("a thread's title", "data/comments.json", "Un titre.\",\"uri\"", "Un Titre.\",\"uri\"", "thread[t-2]");
    row("a body", "data/comments.json", "\"body\":\"Un article.", "\"body\":\"Un Article.", "thread[t-2]");
    row("a reason", "data/journal.jsonl", "\"reason\":\"injure\"", "\"reason\":\"louange\"", "chain[a-6]");
    row("a blank in the journal", "data/journal.jsonl", "\"reason\":\"injure\"", "\"reason\": \"injure\"", "chain[a-6]");
    row("captured bytes", "data/evidence/b-1.csv", "sale", "beau", "blob[data/evidence/b-1.csv]");
    row("which files were captured", "data/comments.json", "\"sha256\":\"", "\"sha256\":\"0", "blob[k-1]");
    row("a depth in the fields", "data/evidence/k-1.rows", "known", "Known", "capture[k-1]");
    row("a salt", "data/evidence/k-1.salts.jsonl", "\"row\":\"c-1\",\"salt\":\"", "\"row\":\"c-1\",\"salt\":\"00", "text[c-1]");
    row("an exhibit's number", "data/exhibits/index.json", "\"number\": 3", "\"number\": 7", "exhibit[d-1/7]");
    row("an exhibit's object", "data/exhibits/index.json", "\"object\": \"c-2\"", "\"object\": \"c-3\"", "exhibit[d-1/1]");
    row("an exhibit's title", "data/exhibits/index.json", "Propos de Marc", "Propos de Zoé", "exhibit[d-1/1]");
    row("an exhibit withdrawn after all", "data/exhibits/index.json", "\"withdrawn\": false", "\"withdrawn\": true", "exhibit[d-1/1]");
    row("an exhibit's digest", "data/exhibits/index.json", "\"text_sha256\": \"", "\"text_sha256\": \"0", "exhibit[d-1/1]");
    row("an exhibit's file", "data/exhibits/index.json", "\"file_sha256\": \"", "\"file_sha256\": \"0", "exhibit[d-1/1]");
    row("an exhibit not listed", "data/exhibits/index.json", "data/exhibits/piece-003.html", "data/complaints/d-1.html",
        "exhibit[data/exhibits/piece-003.html]");
    row("the head", "bag-info.txt", "Journal-Head: ", "Journal-Head: 0", "chain[bag-info.txt]");
    row("the case", "bag-info.txt", "External-Identifier: ", "External-Identifier: 0", "manifest[bag-info.txt]");
    row("said to be redacted", "bag-info.txt", "Profile: none", "Profile: names", "manifest[bag-info.txt]");
}

void TestBundleChanges::changesWithNewListsAreNamed()
{
    QFETCH(QString, file);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, finding);
    QVERIFY(tests::addComplaint(*m_file));
    casefile::BundleOptions options;
    options.complaints = {"d-1"};
    QVERIFY(write("b.zip", options));
    const std::string folder = tests::unpackZip(m_folder->path("b.zip"), m_folder->path("unpacked"));
    QVERIFY(tests::changeWithNewLists(folder, file, from.toUtf8(), to.toUtf8()));
    const QString found = tests::describe(verified(folder));
    QVERIFY2(found.contains(finding), qPrintable(found));
    QVERIFY2(!found.contains(QLatin1String("payload[")), qPrintable(found)); // the lists are right
}

void TestBundleChanges::strangeArchivesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isLink");
    QTest::newRow("upwards") << QStringLiteral("TOP/../../evil") << false;
    QTest::newRow("absolute") << QStringLiteral("/tmp/evil") << false;
    QTest::newRow("drive") << QStringLiteral("C:/evil") << false;
    QTest::newRow("backslash") << QStringLiteral("TOP/data\\evil") << false;
    QTest::newRow("outside") << QStringLiteral("evil") << false;
    QTest::newRow("other folder") << QStringLiteral("other/evil") << false;
    QTest::newRow("twice") << QStringLiteral("TOP/data/report.html") << false;
    QTest::newRow("only case differs") << QStringLiteral("TOP/data/REPORT.html") << false;
    QTest::newRow("control character") << QStringLiteral("TOP/data/a\tb") << false;
    QTest::newRow("long name") << QStringLiteral("TOP/data/") + QString(300, QLatin1Char('x')) << false;
    QTest::newRow("empty part") << QStringLiteral("TOP//data/x") << false;
    QTest::newRow("link") << QStringLiteral("TOP/data/link") << true;
}

void TestBundleChanges::strangeArchivesAreRefused()
{
    QFETCH(QString, name);
    QFETCH(bool, isLink);
    QVERIFY(write("b.zip"));
    std::vector<tests::Entry> entries;
    for (const auto& [path, bytes] : tests::filesOfZip(m_folder->path("b.zip")))
        entries.push_back({path, bytes, {}});
    const std::string strange = QString(name).replace(QLatin1String("TOP/"), QString::fromStdString(m_top)).toStdString();
    entries.push_back({strange, isLink ? "" : "evil", isLink ? "/etc/passwd" : ""});
    const std::string bytes = tests::packed(tests::PackedAs::Zip, entries);
    const std::string path = m_folder->write("strange.zip", QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    const QString found = tests::describe(verified(path));
    QVERIFY2(found.contains(QLatin1String("container[")), qPrintable(found));
    QVERIFY(!QFileInfo::exists(QStringLiteral("/tmp/evil")));
}

void TestBundleChanges::whatIsNoBundleAtAllIsTold()
{
    const QString empty = tests::describe(verified(zip({{"a/b", "c"}})));
    for (const char* finding : {"manifest[bagit.txt]", "manifest[manifest-sha256.txt]", "manifest[manifest-sha512.txt]", "chain[bag-info.txt]"})
        QVERIFY2(empty.contains(QLatin1String(finding)), qPrintable(empty));
    QVERIFY(m_folder->write("cut.zip", QByteArray("PK\x03\x04", 4)).size() > 0);
    const auto cut = casefile::verifyBundle(m_folder->path("cut.zip"), {}, {});
    QVERIFY(!cut.has_value() && cut.error().code == ErrorCode::FormatNotRecognised);
}

// A bundle can be made to have any number of things wrong with it.
void TestBundleChanges::findingsAreBounded()
{
    QVERIFY(write("b.zip"));
    Files files = tests::filesOfZip(m_folder->path("b.zip"));
    std::string& journal = files.at(m_top + "data/journal.jsonl");
    for (int i = 0; i < 20'000; ++i)
        journal += "nonsense " + std::to_string(i * 7919) + "\n";
    const casefile::BundleReport report = verified(zip(files));
    QVERIFY(!report.isIntact());
    QCOMPARE(report.findings.size(), std::size_t{10'000});
    QVERIFY(report.moreFindings >= 10'000);
}

QTEST_GUILESS_MAIN(TestBundleChanges)
#include "tst_bundle_changes.moc"
