// What becomes of files that came with comments: erasure of a person, bundles, redaction, complaints, a report read again.
#include "bundle_fixture.h"
#include "core/casefile/attachments.h"
#include "core/casefile/erase.h"
#include "core/casefile/export.h"
#include "core/casefile/persons.h"
#include "core/report/json_writer.h"
#include "tests/support/packed_archive.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace greffier;

namespace {

const QByteArray kHers = "\x89PNG\r\n\x1A\n hers";
const QByteArray kOthers = "\x89PNG\r\n\x1A\n of somebody else";
const QByteArray kShared = "\x89PNG\r\n\x1A\n a stamp that everybody uses";
const QByteArray kNaming = "Lettre de Mme Lach\xC3\xA2tre";

QByteArray hex(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

// One message per line of the chat, each with a file.
const QByteArray kChat = "13/02/2024, 10:00 - Brunehilde Lach\xC3\xA2tre: hers.png (fichier joint)\n"
                         "13/02/2024, 10:01 - Zo\xC3\xA9: others.png (fichier joint)\n"
                         "13/02/2024, 10:02 - Brunehilde Lach\xC3\xA2tre: shared.png (fichier joint)\n"
                         "13/02/2024, 10:03 - Zo\xC3\xA9: shared.png (fichier joint)\n"
                         "13/02/2024, 10:04 - Zo\xC3\xA9: lachatre.txt (fichier joint)\n";

QByteArray mail(int number, const QByteArray& author, const QByteArray& name, const QByteArray& bytes)
{
    const QByteArray id = QByteArray::number(number);
    return "From a@example.org Mon Jan  1 10:00:00 2024\nFrom: " + author + " <p" + author.left(1) + "@example.org>\nMessage-ID: <" + id +
           "@example.org>\nDate: Mon, 1 Jan 2024 10:0" + id + ":00 +0000\nSubject: s\nMIME-Version: 1.0\n"
           "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\nTexte\n--b\nContent-Type: image/png\n"
           "Content-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=\"" + name + "\"\n\n" + bytes.toBase64() +
           "\n--b--\n\n";
}

} // namespace

class TestAttachmentLife : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void erasedWithThePerson_data();
    void erasedWithThePerson();
    void whatAnActNamesKeepsItsDigest();
    void inBundles();
    void changesOfABundleAreNamed();
    void notInRedactedBundles();
    void reportsReadAgainSayWhatIsMissing();

private:
    bool import(const std::string& path) const
    {
        casefile::ImportSource source;
        source.path = path;
        return casefile::importFiles(*m_file, {source}, {}, {}).has_value();
    }
    bool importChat() const
    {
        QDir(m_folder->folder().path()).mkpath(QStringLiteral("chat"));
        m_folder->write("chat/chat.txt", kChat);
        m_folder->write("chat/hers.png", kHers);
        m_folder->write("chat/others.png", kOthers);
        m_folder->write("chat/shared.png", kShared);
        m_folder->write("chat/lachatre.txt", kNaming);
        return import(m_folder->path("chat"));
    }
    base::Result<casefile::Erasure> erase()
    {
        if (!casefile::addPerson(*m_file, {"Brunehilde Lachâtre"}, ""))
            return base::fail(base::ErrorCode::Internal);
        m_file.reset();
        return casefile::erase(m_folder->path(), {"n-1", "RGPD, art. 17", {}, false}, m_folder->environment(), {});
    }
    std::unique_ptr<tests::CaseFolder> m_folder;
    std::unique_ptr<casefile::CaseFile> m_file;
};

void TestAttachmentLife::init()
{
    m_file.reset();
    m_folder = std::make_unique<tests::CaseFolder>();
    m_file = m_folder->create();
    QVERIFY(m_file);
}

void TestAttachmentLife::erasedWithThePerson_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("beside the chat") << true;
    QTest::newRow("carried by mails") << false;
}

void TestAttachmentLife::erasedWithThePerson()
{
    QFETCH(bool, isFolder);
    if (isFolder) {
        QVERIFY(importChat());
    } else {
        m_folder->write("list.mbox", mail(1, "Brunehilde Lachatre", "hers.png", kHers) + mail(2, "Zoe", "others.png", kOthers) +
                                         mail(3, "Brunehilde Lachatre", "shared.png", kShared) + mail(4, "Zoe", "shared.png", kShared) +
                                         mail(5, "Zoe", "lachatre.txt", kNaming));
        QVERIFY(import(m_folder->path("list.mbox")));
    }
    QCOMPARE(casefile::attachmentsOf(*m_file)->size(), std::size_t{5});
    const auto done = erase();
    QVERIFY2(done, qPrintable(done ? QString() : tests::codeOf(done.error())));
    const auto report = casefile::verify(done->output, m_folder->cache(), {});
    QVERIFY2(report && report->isIntact(), qPrintable(report ? tests::describe(*report) : QString()));
    auto file = casefile::CaseFile::open(done->output, m_folder->environment());
    QVERIFY(file);
    auto files = casefile::attachmentsOf(**file);
    QVERIFY(files);
    std::erase_if(*files, [](const evidence::Attachment& each) { return !each.capture; }); // the record of the erasure
    QCOMPARE(files->size(), std::size_t{5});
    const auto bytes = [&](std::size_t i) { return QByteArray::fromStdString(casefile::attachmentBytes(**file, files->at(i)).value_or("gone")); };
    const auto all = m_folder->bytes("case-erased.greffier");
    QVERIFY(files->at(0).isErased && !all.contains(kHers) && !all.contains(QByteArray::fromHex(hex(kHers))));
    QCOMPARE(bytes(1), kOthers);
    QCOMPARE(bytes(2), kShared); // somebody else showed it too
    QCOMPARE(bytes(3), kShared);
    QVERIFY(files->at(4).isErased && !all.contains(kNaming));
    QCOMPARE(QString::fromStdString(files->at(4).name), QString::fromUtf8("\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588.txt"));
    const auto gone = casefile::attachmentBytes(**file, files->at(0));
    QVERIFY(!gone && gone.error().code == base::ErrorCode::UnknownObject);
    // What is left is bound as before.
    const auto data = casefile::collectReport(**file, {{}, "en"}, {});
    QVERIFY(data && QByteArray::fromStdString(report::toJson(*data)).contains("\"erased\":true"));
}

// The person's picture that somebody also attached by hand: the act goes on naming its digest.
void TestAttachmentLife::whatAnActNamesKeepsItsDigest()
{
    QVERIFY(importChat());
    QVERIFY(casefile::attachFile(*m_file, m_folder->path("chat/hers.png"), "c-2"));
    const auto done = erase();
    QVERIFY(done);
    const auto report = casefile::verify(done->output, m_folder->cache(), {});
    QVERIFY2(report && report->isIntact(), qPrintable(report ? tests::describe(*report) : QString()));
    QVERIFY(!m_folder->bytes("case-erased.greffier").contains(kHers));
}

void TestAttachmentLife::inBundles()
{
    m_folder->write("list.mbox", mail(1, "Anne", "plan.png", kHers) + mail(2, "Zoe", "vue.png", kOthers));
    QVERIFY(import(m_folder->path("list.mbox")));
    QVERIFY(casefile::writeBundle(*m_file, m_folder->path("b.zip"), {}, tests::plainFormats(), {}));
    const auto files = tests::filesOfZip(m_folder->path("b.zip"));
    const std::string top = files.begin()->first.substr(0, files.begin()->first.find('/') + 1);
    const auto index = QJsonDocument::fromJson(QByteArray::fromStdString(files.at(top + "data/evidence/index.json"))).object();
    const auto shown = index[QStringLiteral("captures")][0][QStringLiteral("attachments")].toArray();
    QCOMPARE(shown.size(), 2);
    QCOMPARE(shown[1][QStringLiteral("to")].toString(), QStringLiteral("c-2"));
    QCOMPARE(shown[1][QStringLiteral("name")].toString(), QStringLiteral("vue.png"));
    const std::string place = shown[1][QStringLiteral("file")].toString().toStdString();
    QVERIFY(place.ends_with(".png"));
    QCOMPARE(QByteArray::fromStdString(files.at(top + place)), kOthers);
    const auto report = casefile::verifyBundle(m_folder->path("b.zip"), {}, {});
    QVERIFY2(report && report->isIntact(), qPrintable(report ? tests::describe(*report) : QString()));
}

// Lists that were made anew around a picture that another comment is said to show, in the index or in comments.json.
void TestAttachmentLife::changesOfABundleAreNamed()
{
    m_folder->write("list.mbox", mail(1, "Anne", "plan.png", kHers) + mail(2, "Zoe", "vue.png", kOthers));
    QVERIFY(import(m_folder->path("list.mbox")));
    QVERIFY(casefile::writeBundle(*m_file, m_folder->path("b.zip"), {}, tests::plainFormats(), {}));
    const auto changed = [&](const char* into, const char* name, const QByteArray& from, const QByteArray& to) {
        const std::string folder = tests::unpackZip(m_folder->path("b.zip"), m_folder->path(into));
        if (!tests::changeWithNewLists(folder, QString::fromLatin1(name), from, to))
            return QStringLiteral("no change");
        const auto report = casefile::verifyBundle(folder, {}, {});
        return report ? tests::describe(*report) : tests::codeOf(report.error());
    };
    const QString index = changed("one", "data/evidence/index.json", hex(kOthers), hex(kHers));
    QVERIFY2(index.contains(QLatin1String("capture[k-1]")), qPrintable(index));
    const QString digest = changed("two", "data/comments.json", hex(kOthers), hex(kHers));
    QVERIFY2(digest.contains(QLatin1String("text[c-2]")), qPrintable(digest));
    const QString name = changed("three", "data/comments.json", "\"name\":\"plan.png\"", "\"name\":\"autre.png\"");
    QVERIFY2(name.contains(QLatin1String("text[c-1]")), qPrintable(name));
}

void TestAttachmentLife::notInRedactedBundles()
{
    QVERIFY(importChat());
    casefile::BundleOptions options;
    options.profile = "names";
    const auto written = casefile::writeBundle(*m_file, m_folder->path("r.zip"), options, tests::plainFormats(), {});
    QVERIFY2(written, qPrintable(written ? QString() : tests::codeOf(written.error())));
    bool isListed = false;
    for (const auto& [name, content] : tests::filesOfZip(m_folder->path("r.zip"))) {
        const QByteArray bytes = QByteArray::fromStdString(content);
        for (const QByteArray& picture : {kHers, kOthers, kShared}) {
            QVERIFY2(!bytes.contains(picture), name.c_str());
            QVERIFY2(!bytes.contains(hex(picture)), name.c_str());
        }
        QVERIFY2(!bytes.toLower().contains("lachatre"), name.c_str());
        isListed = isListed || (name.ends_with("report.html") && bytes.contains("hers.png"));
    }
    const auto report = casefile::verifyBundle(m_folder->path("r.zip"), {}, {});
    QVERIFY2(report && report->isIntact(), qPrintable(report ? tests::describe(*report) : QString()));
    const auto data = casefile::prepareReport(*m_file, {"depth = 1", "fr", "names"}, {});
    QVERIFY2(data, qPrintable(data ? QString() : tests::codeOf(data.error())));
    const auto html = QByteArray::fromStdString(report::toHtml(data->data));
    QVERIFY(html.contains("others.png") && !html.contains(hex(kOthers)));
}

void TestAttachmentLife::reportsReadAgainSayWhatIsMissing()
{
    m_folder->write("list.mbox", mail(1, "Anne", "plan.png", kHers) + mail(2, "Zoe", "vue.png", kOthers));
    QVERIFY(import(m_folder->path("list.mbox")));
    const auto data = casefile::collectReport(*m_file, {{}, "en"}, {});
    QVERIFY(data);
    m_folder->write("report.json", QByteArray::fromStdString(report::toJson(*data)));
    auto again = m_folder->create("again.greffier");
    QVERIFY(again);
    casefile::ImportSource source;
    source.path = m_folder->path("report.json");
    const auto captures = casefile::importFiles(*again, {source}, {}, {});
    QVERIFY(captures && casefile::attachmentsOf(*again)->empty());
    std::int64_t missing = 0;
    for (const evidence::Loss& loss : captures->front().ledger.losses)
        missing += loss.what == "attachment" ? loss.count : 0;
    QCOMPARE(missing, 2);
}

QTEST_GUILESS_MAIN(TestAttachmentLife)
#include "tst_attachment_life.moc"
