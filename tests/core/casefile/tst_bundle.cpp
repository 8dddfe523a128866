// Bundles: what stands in them, and that others can check them without this program.
#include "bundle_fixture.h"
#include "core/report/bag_writer.h"
#include "tests/support/packed_archive.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace greffier;
using base::ErrorCode;
using Layer = casefile::BundleLayer;
using casefile::NotProved;

class TestBundle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatStandsInIt();
    void anUntouchedBundleIsIntact();
    void othersCanCheckIt();
    void theSameCaseGivesTheSameBytes();
    void exportsAreActs();
    void whatExistsIsNotReplaced();
    void signaturesAreChecked();
    void keysStayWithTheirOwner();
    void largeFilesGoInPieces();
    void emptyDisksAreNoBombs();
    void exhibitsStandUnderTheirNumbers();
    void severalComplaintsKeepTheirNumbersApart();
    void redactedBundlesNameNobody();
    void whatALetterSaysItselfIsTakenOutToo();
    void changesAreNamed_data();
    void changesAreNamed();
    void changesWithNewListsAreNamed_data();
    void changesWithNewListsAreNamed();
    void strangeArchivesAreRefused_data();
    void strangeArchivesAreRefused();
    void whatIsNoBundleAtAllIsTold();
    void findingsAreBounded();
    void cancelLeavesNothing();

private:
    using Files = std::map<std::string, std::string>;
    casefile::BundleReport verified(const std::string& path, const casefile::BundleTrust& trust = {}) const
    {
        const auto report = casefile::verifyBundle(path, trust, {});
        if (!report)
            qFatal("the bundle cannot be verified: %s", report.error().detail.c_str());
        return *report;
    }
    bool write(const char* name, const casefile::BundleOptions& options = {})
    {
        return casefile::writeBundle(*m_file, m_folder->path(name), options, tests::pageFormats(), {}).has_value();
    }
    std::string zip(const Files& files, const char* name = "changed.zip") const
    {
        std::vector<tests::Entry> entries;
        for (const auto& [path, bytes] : files)
            entries.push_back({path, bytes, {}});
        const std::string bytes = tests::packed(tests::PackedAs::Zip, entries);
        return m_folder->write(name, QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }
    std::unique_ptr<tests::CaseFolder> m_folder;
    std::unique_ptr<casefile::CaseFile> m_file;
    std::string m_top; // the bag's folder, with '/'
};

void TestBundle::init()
{
    m_folder = std::make_unique<tests::CaseFolder>();
    m_file = tests::richCase(*m_folder);
    QVERIFY(m_file);
    m_top = "greffier-" + m_file->info().uid.substr(0, 8) + "/";
}

void TestBundle::whatStandsInIt()
{
    QVERIFY(write("b.zip"));
    const Files files = tests::filesOfZip(m_folder->path("b.zip"));
    for (const char* name : {"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt",
                             "tagmanifest-sha512.txt", "data/HOW-TO-VERIFY.txt", "data/report.html", "data/comments.json",
                             "data/tables/comments.csv", "data/journal.jsonl", "data/evidence/index.json", "data/evidence/b-1.csv",
                             "data/evidence/b-2.txt", "data/evidence/b-3.toml", "data/evidence/b-4.txt", "data/evidence/k-1.rows",
                             "data/evidence/k-1.salts.jsonl"})
        QVERIFY2(files.contains(m_top + name), name);
    QCOMPARE(files.at(m_top + "data/evidence/b-1.csv"), std::string(tests::kThread));
    QCOMPARE(files.at(m_top + "data/evidence/b-4.txt"), std::string("une note"));
    const std::string& info = files.at(m_top + "bag-info.txt");
    QVERIFY(info.find("External-Identifier: " + m_file->info().uid + "\n") != std::string::npos);
    QVERIFY(info.find("Bagging-Date: 2024-03-14\n") != std::string::npos);
    std::size_t bytes = 0, count = 0;
    for (const auto& [name, content] : files) {
        QVERIFY(std::all_of(name.begin(), name.end(), [](char c) { return c > 0x20 && c < 0x7F; }));
        QVERIFY(name.starts_with(m_top) && name.find("..") == std::string::npos);
        if (name.starts_with(m_top + "data/")) {
            bytes += content.size();
            ++count;
        }
    }
    QVERIFY(info.find("Payload-Oxum: " + std::to_string(bytes) + "." + std::to_string(count) + "\n") != std::string::npos);
    const std::string& guide = files.at(m_top + "data/HOW-TO-VERIFY.txt");
    for (const char* word : {"sha512sum -c manifest-sha512.txt", "greffier/act/1", "hashlib.sha256", "What is not proved"})
        QVERIFY2(guide.find(word) != std::string::npos, word);
    QVERIFY(guide.find("signer.pub") == std::string::npos); // nobody signed
}

void TestBundle::anUntouchedBundleIsIntact()
{
    const auto head = m_file->info();
    QVERIFY(write("b.zip"));
    const casefile::BundleReport report = verified(m_folder->path("b.zip"));
    QCOMPARE(tests::describe(report), QString());
    QCOMPARE(report.journalHead, head.journalHead); // as it was before the bundle's own act
    QCOMPARE(report.acts, head.acts);
    QCOMPARE(report.caseUid, head.uid);
    QVERIFY(std::count(report.notProved.begin(), report.notProved.end(), NotProved::Maker) == 1);
    std::map<Layer, std::int64_t> checked;
    for (const casefile::BundleLayerCount& layer : report.layers)
        checked[layer.layer] += layer.checked;
    QCOMPARE(checked[Layer::Text], 10); // 7 comments, a placeholder, 2 threads
    QCOMPARE(checked[Layer::Capture], 2);
    QCOMPARE(checked[Layer::Blob], 4);
    QCOMPARE(checked[Layer::Chain], head.acts);
    const std::string folder = tests::unpackZip(m_folder->path("b.zip"), m_folder->path("unpacked"));
    QVERIFY(casefile::isBundle(folder) && casefile::isBundle(m_folder->path("b.zip")));
    QCOMPARE(tests::describe(verified(folder)), QString());
}

void TestBundle::othersCanCheckIt()
{
    QVERIFY(write("b.zip"));
    const std::string folder = tests::unpackZip(m_folder->path("b.zip"), m_folder->path("unpacked"));
    for (const char* list : {"sha512sum -c --strict manifest-sha512.txt", "sha256sum -c --strict manifest-sha256.txt",
                             "sha512sum -c --strict tagmanifest-sha512.txt", "sha256sum -c --strict tagmanifest-sha256.txt"})
        QCOMPARE(tests::shell(folder, QString::fromLatin1(list)), 0);
    // What an act binds is the digest of a file of the bag.
    QCOMPARE(tests::shell(folder, QStringLiteral("for f in data/evidence/*.rows; do h=$(sha256sum < $f | cut -d' ' -f1); "
                                                 "grep -q \"\\\"evidence\\\":\\\"$h\\\"\" data/journal.jsonl || exit 1; done")), 0);
    QCOMPARE(tests::shell(folder, QStringLiteral("printf x >> data/report.html; sha512sum -c --status manifest-sha512.txt")), 1);
}

void TestBundle::theSameCaseGivesTheSameBytes()
{
    m_file.reset();
    const QByteArray bytes = m_folder->bytes();
    QByteArray bundles[2];
    for (int i = 0; i < 2; ++i) {
        m_folder->write("copy.greffier", bytes);
        struct Fixed final : base::Clock {
            base::Moment now() const override { return {1'710'460'000'000, 60}; }
        };
        auto file = casefile::CaseFile::open(m_folder->path("copy.greffier"),
                                             {"Anne", "bureau", m_folder->cache(), std::make_shared<Fixed>()});
        QVERIFY(file.has_value());
        const std::string path = m_folder->path(i == 0 ? "one.zip" : "two.zip");
        QVERIFY(casefile::writeBundle(**file, path, {}, tests::plainFormats(), {}).has_value());
        bundles[i] = m_folder->bytes(i == 0 ? "one.zip" : "two.zip");
        file->reset();
        QFile::remove(QString::fromStdString(m_folder->path("copy.greffier")));
    }
    QVERIFY(!bundles[0].isEmpty());
    QVERIFY(bundles[0] == bundles[1]);
}

void TestBundle::exportsAreActs()
{
    casefile::BundleOptions options;
    options.recipient = "Conseil";
    QVERIFY(write("b.zip", options));
    const auto* exported = std::get_if<journal::Exported>(&m_file->acts().back().payload);
    QVERIFY(exported != nullptr);
    QCOMPARE(exported->format, std::string("bagit"));
    QCOMPARE(exported->recipient, std::string("Conseil"));
    QCOMPARE(exported->name, std::string("b.zip"));
    QCOMPARE(QByteArray::fromStdString(exported->sha256), m_folder->sha256("b.zip"));
}

void TestBundle::whatExistsIsNotReplaced()
{
    m_folder->write("b.zip", "mine");
    const auto acts = m_file->acts().size();
    const auto status = casefile::writeBundle(*m_file, m_folder->path("b.zip"), {}, {}, {});
    QVERIFY(!status.has_value() && status.error().code == ErrorCode::FileExists);
    QCOMPARE(m_folder->bytes("b.zip"), QByteArray("mine"));
    QCOMPARE(m_file->acts().size(), acts);
}

void TestBundle::signaturesAreChecked()
{
    QVERIFY(casefile::writeKeyPair(m_folder->path("key")).has_value());
    QVERIFY(casefile::writeKeyPair(m_folder->path("other")).has_value());
    casefile::BundleOptions options;
    options.signingKeyPath = m_folder->path("key");
    QVERIFY(write("b.zip", options));
    const std::string path = m_folder->path("b.zip");
    const casefile::BundleReport alone = verified(path);
    QCOMPARE(tests::describe(alone), QString());
    QCOMPARE(std::count(alone.notProved.begin(), alone.notProved.end(), NotProved::SignerKey), 1);
    const casefile::BundleReport known = verified(path, {m_folder->bytes("key.pub").toStdString(), {}});
    QCOMPARE(tests::describe(known), QString());
    QCOMPARE(std::count(known.notProved.begin(), known.notProved.end(), NotProved::SignerKey), 0);
    QCOMPARE(tests::describe(verified(path, {m_folder->bytes("other.pub").toStdString(), {}})), QStringLiteral("signature[signer.pub]"));
    const std::string folder = tests::unpackZip(path, m_folder->path("unpacked"));
    QCOMPARE(tests::shell(folder, QStringLiteral("openssl pkeyutl -verify -pubin -inkey signer.pub -rawin -in "
                                                 "tagmanifest-sha512.txt -sigfile tagmanifest-sha512.txt.sig")), 0);
    Files files = tests::filesOfZip(path);
    files[m_top + "tagmanifest-sha512.txt.sig"][3] ^= 1;
    QCOMPARE(tests::describe(verified(zip(files))), QStringLiteral("signature[tagmanifest-sha512.txt.sig]"));
    QVERIFY(write("unsigned.zip"));
    QCOMPARE(tests::describe(verified(m_folder->path("unsigned.zip"), {m_folder->bytes("key.pub").toStdString(), {}})),
             QStringLiteral("signature[tagmanifest-sha512.txt.sig]"));
    options.signingKeyPath = m_folder->path("key.pub");
    const auto wrong = casefile::writeBundle(*m_file, m_folder->path("c.zip"), options, {}, {});
    QVERIFY(!wrong.has_value() && wrong.error().code == ErrorCode::BadValue);
    QVERIFY(!QFileInfo::exists(QString::fromStdString(m_folder->path("c.zip"))));
}

void TestBundle::keysStayWithTheirOwner()
{
    QVERIFY(casefile::writeKeyPair(m_folder->path("key")).has_value());
    const auto permissions = QFile::permissions(QString::fromStdString(m_folder->path("key")));
    QVERIFY((permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)) == 0);
    const auto again = casefile::writeKeyPair(m_folder->path("key"));
    QVERIFY(!again.has_value() && again.error().code == ErrorCode::FileExists);
}

void TestBundle::largeFilesGoInPieces()
{
    QByteArray large(20 << 20, '\0');
    for (qsizetype i = 0; i < large.size(); i += 37)
        large[i] = static_cast<char>(i * 31);
    QVERIFY(casefile::attachFile(*m_file, m_folder->write("large.bin", large), "c-1").has_value());
    QVERIFY(write("b.zip"));
    QVERIFY(tests::filesOfZip(m_folder->path("b.zip"))[m_top + "data/evidence/b-5.bin"] == large.toStdString());
    QCOMPARE(tests::describe(verified(m_folder->path("b.zip"))), QString());
}

// What shrinks to nothing is stored, or the bundle would look like a bomb to its own verification.
void TestBundle::emptyDisksAreNoBombs()
{
    for (const char* name : {"one.img", "two.img", "three.img"})
        QVERIFY(casefile::attachFile(*m_file, m_folder->write(name, QByteArray(7 << 20, '\0') + name), "c-1").has_value());
    QVERIFY(write("b.zip"));
    QCOMPARE(tests::describe(verified(m_folder->path("b.zip"))), QString());
}

void TestBundle::exhibitsStandUnderTheirNumbers()
{
    QVERIFY(tests::addComplaint(*m_file));
    casefile::BundleOptions options;
    options.complaints = {"d-1"};
    QVERIFY(write("b.zip", options));
    Files files = tests::filesOfZip(m_folder->path("b.zip"));
    for (const char* name : {"data/complaints/d-1.html", "data/exhibits/piece-001.html", "data/exhibits/piece-003.html"})
        QVERIFY2(files.contains(m_top + name), name);
    QVERIFY(!files.contains(m_top + "data/exhibits/piece-002.html")); // withdrawn
    const std::string& piece = files.at(m_top + "data/exhibits/piece-001.html");
    QVERIFY(piece.find("Un sale con") != std::string::npos);
    QVERIFY(piece.find("Un article.") == std::string::npos); // exhibit 3 alone shows it
    QVERIFY(files.at(m_top + "data/exhibits/piece-003.html").find("Un article.") != std::string::npos);
    const QJsonObject index =
        QJsonDocument::fromJson(QByteArray::fromStdString(files.at(m_top + "data/exhibits/index.json"))).object();
    const QJsonArray exhibits = index[QLatin1String("exhibits")].toArray();
    QCOMPARE(exhibits.size(), 3);
    QCOMPARE(exhibits[0][QLatin1String("file")].toString(), QStringLiteral("data/exhibits/piece-001.html"));
    QCOMPARE(exhibits[0][QLatin1String("object")].toString(), QStringLiteral("c-2"));
    QCOMPARE(exhibits[0][QLatin1String("text_sha256")].toString().toStdString(),
             base::toHex(base::sha256("Un sale con, 👨‍👩‍👧 dit-il")));
    QVERIFY(exhibits[1][QLatin1String("withdrawn")].toBool());
    QCOMPARE(exhibits[0][QLatin1String("pages")].toInt(), 2); // as the format of the fixture says
    QVERIFY(files.at(m_top + "data/complaints/d-1.html").find("pages") != std::string::npos); // in the list of exhibits
    for (const char* list : {"manifest-sha256.txt", "manifest-sha512.txt"})
        QVERIFY2(files.at(m_top + list).find("  data/exhibits/piece-001.html\n") != std::string::npos, list);
    QVERIFY(files.at(m_top + "data/HOW-TO-VERIFY.txt").find("data/exhibits/index.json") != std::string::npos);
    const casefile::BundleReport report = verified(m_folder->path("b.zip"));
    QCOMPARE(tests::describe(report), QString());
    QVERIFY(std::any_of(report.layers.begin(), report.layers.end(), [](const casefile::BundleLayerCount& layer) {
        return layer.layer == Layer::Exhibit && layer.checked == 3;
    }));
    files.erase(m_top + "data/exhibits/piece-003.html");
    QVERIFY(tests::describe(verified(zip(files))).contains(QLatin1String("exhibit[data/exhibits/piece-003.html]")));
    options.complaints = {"d-2"};
    const auto none = casefile::writeBundle(*m_file, m_folder->path("none.zip"), options, tests::pageFormats(), {});
    QVERIFY(!none.has_value() && none.error().code == ErrorCode::UnknownObject);
    QVERIFY(!QFileInfo::exists(QString::fromStdString(m_folder->path("none.zip"))));
}

void TestBundle::severalComplaintsKeepTheirNumbersApart()
{
    QVERIFY(tests::addComplaint(*m_file));
    QVERIFY(casefile::openComplaint(*m_file, "letter", "Second", "en") && casefile::numberExhibit(*m_file, "d-2", "c-3", ""));
    casefile::BundleOptions options;
    options.complaints = {"d-1", "d-2"};
    QVERIFY(write("b.zip", options));
    const Files files = tests::filesOfZip(m_folder->path("b.zip"));
    for (const char* name : {"d-1-piece-001.html", "d-1-piece-003.html", "d-2-piece-001.html"})
        QVERIFY2(files.contains(m_top + "data/exhibits/" + name), name);
    QCOMPARE(tests::describe(verified(m_folder->path("b.zip"))), QString());
}

void TestBundle::redactedBundlesNameNobody()
{
    QVERIFY(tests::addComplaint(*m_file));
    casefile::BundleOptions options;
    options.profile = "names";
    options.complaints = {"d-1"};
    QVERIFY(write("r.zip", options));
    for (const auto& [name, bytes] : tests::filesOfZip(m_folder->path("r.zip"))) {
        QVERIFY2(!name.starts_with(m_top + "data/evidence"), name.c_str());
        for (const char* author : {"Marc", "Zoé", "Ana"})
            QVERIFY2(bytes.find(author) == std::string::npos, (name + " tells of " + author).c_str());
    }
    const Files redacted = tests::filesOfZip(m_folder->path("r.zip"));
    QVERIFY(redacted.at(m_top + "data/exhibits/piece-001.html").find("Propos de [PERSONNE") != std::string::npos);
    QVERIFY(redacted.at(m_top + "data/exhibits/index.json").find("Propos de [PERSONNE") != std::string::npos);
    const casefile::BundleReport report = verified(m_folder->path("r.zip"));
    QCOMPARE(tests::describe(report), QString());
    QCOMPARE(std::count(report.notProved.begin(), report.notProved.end(), NotProved::LeftOutActs), 1);
    QCOMPARE(std::count(report.notProved.begin(), report.notProved.end(), NotProved::LeftOutBytes), 1);
    const auto named = casefile::writeBundle(*m_file, m_folder->path("Lettre de Marc.zip"), options, tests::plainFormats(), {});
    QVERIFY(!named.has_value() && named.error().code == ErrorCode::RedactionLeak);
    // A link that is broken is found, though what the acts say is left out.
    Files files = tests::filesOfZip(m_folder->path("r.zip"));
    std::string& journal = files.at(m_top + "data/journal.jsonl");
    const std::size_t hash = journal.find("\"hash\":\"") + 8;
    journal[hash] = journal[hash] == '0' ? '1' : '0';
    const QString found = tests::describe(verified(zip(files)));
    QVERIFY2(found.contains(QLatin1String("chain[a-2]")), qPrintable(found));
}

void TestBundle::whatALetterSaysItselfIsTakenOutToo()
{
    QVERIFY(tests::addComplaint(*m_file));
    QVERIFY(casefile::amendComplaint(*m_file, "d-1", "closing", "Appelez-moi au 06 12 34 56 78."));
    casefile::BundleOptions options;
    options.profile = "personal";
    options.complaints = {"d-1"};
    QVERIFY(write("r.zip", options));
    const Files files = tests::filesOfZip(m_folder->path("r.zip"));
    QVERIFY(files.at(m_top + "data/complaints/d-1.html").find("Appelez-moi au [") != std::string::npos);
    for (const auto& [name, bytes] : files)
        QVERIFY2(bytes.find("06 12 34 56 78") == std::string::npos, name.c_str());
    QCOMPARE(tests::describe(verified(m_folder->path("r.zip"))), QString());
}

void TestBundle::changesAreNamed_data()
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

void TestBundle::changesAreNamed()
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
void TestBundle::changesWithNewListsAreNamed_data()
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

void TestBundle::changesWithNewListsAreNamed()
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

void TestBundle::strangeArchivesAreRefused_data()
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

void TestBundle::strangeArchivesAreRefused()
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

void TestBundle::whatIsNoBundleAtAllIsTold()
{
    const QString empty = tests::describe(verified(zip({{"a/b", "c"}})));
    for (const char* finding : {"manifest[bagit.txt]", "manifest[manifest-sha256.txt]", "manifest[manifest-sha512.txt]", "chain[bag-info.txt]"})
        QVERIFY2(empty.contains(QLatin1String(finding)), qPrintable(empty));
    QVERIFY(m_folder->write("cut.zip", QByteArray("PK\x03\x04", 4)).size() > 0);
    const auto cut = casefile::verifyBundle(m_folder->path("cut.zip"), {}, {});
    QVERIFY(!cut.has_value() && cut.error().code == ErrorCode::FormatNotRecognised);
}

// A bundle can be made to have any number of things wrong with it.
void TestBundle::findingsAreBounded()
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

void TestBundle::cancelLeavesNothing()
{
    base::JobControl job;
    job.cancel.cancel();
    const auto acts = m_file->acts().size();
    const auto status = casefile::writeBundle(*m_file, m_folder->path("b.zip"), {}, tests::plainFormats(), job);
    QVERIFY(!status.has_value() && status.error().code == ErrorCode::Cancelled);
    QVERIFY(!QFileInfo::exists(QString::fromStdString(m_folder->path("b.zip"))));
    QCOMPARE(m_file->acts().size(), acts);
    QVERIFY(write("b.zip"));
    const auto verified = casefile::verifyBundle(m_folder->path("b.zip"), {}, job);
    QVERIFY(!verified.has_value() && verified.error().code == ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
