// Bundles: what stands in them, and that others can check them without this program.
#include "bundle_bench.h"
#include "core/report/bag_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace greffier;
using base::ErrorCode;
using Layer = casefile::BundleLayer;
using casefile::NotProved;

class TestBundle : public QObject, private tests::BundleBench {
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
    void cancelLeavesNothing();
};

void TestBundle::init()
{
    prepare();
    QVERIFY(m_file);
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
