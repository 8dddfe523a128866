#include "core/casefile/annotate.h"
#include "core/casefile/backup.h"
#include "core/casefile/erase.h"
#include "core/casefile/persons.h"
#include "core/casefile/verify.h"
#include "core/index/derived_file.h"
#include "core/store/connection.h"
#include "bundle_fixture.h"

#include <QDirIterator>
#include <QtTest>

using namespace greffier;

namespace {

constexpr const char* kTalk = "id,parent,author,text,profile\n"
                              "u1001,,Brünehilde Lachâtre,\"Bonjour à tous, c'est moi.\",https://f.example/u/brunehilde\n"
                              "u1002,u1001,Zoé,\"@BRUNEHILDE LACHATRE a tort, dit-elle à Lacha\u0302tre.\",https://f.example/2\n"
                              "u1003,u1001,Kevin,\"Rien de tout cela.\",https://f.example/3\n";
constexpr const char* kOther = "id,parent,author,text\nx1,,Ana,\"Un autre fil, d'autres gens.\"\n";

// Every form in which the name could lie in a file, as bytes.
QList<QByteArray> formsOf()
{
    QList<QByteArray> forms;
    for (const QString& name : {QStringLiteral("Brünehilde"), QStringLiteral("Brunehilde"), QStringLiteral("Lachâtre"), QStringLiteral("Lachatre")}) {
        for (const QString& form : {name, name.toUpper(), name.toLower(), name.normalized(QString::NormalizationForm_D),
                                    name.toUpper().normalized(QString::NormalizationForm_D)}) {
            forms += form.toUtf8();
            forms += form.toUtf8().toPercentEncoding();
            forms += QByteArray(reinterpret_cast<const char*>(form.utf16()), form.size() * 2);
        }
    }
    return forms;
}

QString fileWithName(const QString& folder, const QStringList& exceptions)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (exceptions.contains(file.fileName()) || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const QByteArray& form : formsOf()) {
            if (bytes.contains(form))
                return file.fileName() + QLatin1String(": ") + QString::fromUtf8(form);
        }
    }
    return {};
}

QString describe(const base::Result<casefile::VerifyReport>& report)
{
    if (!report)
        return tests::codeOf(report.error());
    QStringList all;
    for (const casefile::Finding& finding : report->findings)
        all += QStringLiteral("%1[%2 %3]").arg(QLatin1String(casefile::layerName(finding.layer)), QString::fromStdString(finding.row),
                                               QString::fromStdString(finding.detail));
    return all.join(QLatin1Char(' '));
}

} // namespace

class TestErase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingOfThePersonIsLeft();
    void theRestStays();
    void changesOfTheNewFileAreFound();
    void erasesTwice();
    void refusesWhatItCannotErase();
    void theOldFileIsSetAside();
    void bundlesHoldNothingOfThePerson();
    void backupsThatHoldThePersonAreNamed();

private:
    base::Result<casefile::Erasure> eraseFirst(bool setsAside = false) const;
    base::Result<casefile::VerifyReport> verify(const std::string& path) const { return casefile::verify(path, m_folder->cache(), {}); }

    std::unique_ptr<tests::CaseFolder> m_folder;
};

void TestErase::init()
{
    m_folder = std::make_unique<tests::CaseFolder>();
    auto file = m_folder->create();
    QVERIFY(file && tests::CaseFolder::importText(*file, kTalk, "fil.csv") && tests::CaseFolder::importText(*file, kOther, "autre.csv"));
    QVERIFY(casefile::addPerson(*file, {"Brünehilde Lachâtre"}, "auteure"));
    QVERIFY(casefile::addPerson(*file, {"Zoé"}, "témoin"));
    QVERIFY(casefile::decide(*file, {"c-2"}, journal::DecisionStatus::Flagged, "Vise Brunehilde Lachâtre."));
    QVERIFY(casefile::note(*file, "c-3", "Rien à voir."));
    QVERIFY(casefile::markPassage(*file, {"c-2", {0, 27}, "injure", "injure", {}, "vise Lachâtre"}));
    QVERIFY(casefile::markPassage(*file, {"c-2", {22, 28}, "injure", "injure", {}, {}})); // its prefix holds half of the name
    const QByteArray document("Lettre de Mme LACHÂTRE");
    QVERIFY(casefile::attachFile(*file, m_folder->write("lettre.txt", document), "c-1"));
    QVERIFY(QFile::remove(QString::fromStdString(m_folder->path("lettre.txt"))));
    QVERIFY(casefile::completeDerived(*file, {}));
}

base::Result<casefile::Erasure> TestErase::eraseFirst(bool setsAside) const
{
    return casefile::erase(m_folder->path(), {"n-1", "RGPD, art. 17, demande du 2 mars", {}, setsAside}, m_folder->environment(), {});
}

void TestErase::nothingOfThePersonIsLeft()
{
    const QByteArray before = m_folder->sha256();
    QVERIFY(!fileWithName(m_folder->folder().path(), {}).isEmpty());
    const auto done = eraseFirst();
    QVERIFY2(done, qPrintable(done ? QString() : tests::codeOf(done.error())));
    QCOMPARE(m_folder->sha256(), before);
    QCOMPARE(done->captures, 1);
    QCOMPARE(done->copies, std::vector<std::string>{m_folder->path()});
    const QString old = QString::fromStdString(m_folder->path());
    QCOMPARE(fileWithName(m_folder->folder().path(), {old}), QString());
    const auto report = verify(done->output);
    QVERIFY2(report && report->isIntact(), qPrintable(describe(report)));
    for (const char* row : {"c-2", "author 1", "k-1", "a-6"})
        QVERIFY2(std::find(report->erased.begin(), report->erased.end(), row) != report->erased.end(), row);
    QVERIFY(std::find(report->erased.begin(), report->erased.end(), "k-2") == report->erased.end());
    // Opened, searched and exported, nothing of it comes back.
    {
        auto file = casefile::CaseFile::open(done->output, m_folder->environment());
        QVERIFY(file);
        QVERIFY(casefile::completeDerived(**file, {}));
        const auto& passages = (*file)->state().passages;
        for (const auto& [act, passage] : passages)
            QVERIFY(passage.mark.prefix.find("LACHA") == std::string::npos);
    }
    QCOMPARE(fileWithName(m_folder->folder().path(), {old}), QString());
    const auto again = verify(done->output);
    QVERIFY2(again && again->isIntact(), qPrintable(describe(again)));
}

void TestErase::theRestStays()
{
    const auto done = eraseFirst();
    QVERIFY(done);
    auto file = casefile::CaseFile::open(done->output, m_folder->environment());
    QVERIFY(file);
    const auto comment = [&](const char* id) { return (*file)->comment(*(*file)->resolveComment(id)).value(); };
    QCOMPARE(QString::fromStdString(comment("c-1").text), QString::fromUtf8("Bonjour à tous, c'est moi."));
    QCOMPARE(QString::fromStdString(comment("c-1").author), QString::fromUtf8("███"));
    const QString text = QString::fromStdString(comment("c-2").text);
    QVERIFY2(text.startsWith(QString::fromUtf8("@███████████████████ a tort, dit-elle à █")), qPrintable(text));
    QCOMPARE(QString::fromStdString(comment("c-3").text), QStringLiteral("Rien de tout cela."));
    QCOMPARE((*file)->state().passages.size(), std::size_t{2});
    QCOMPARE((*file)->state().erasures.size(), std::size_t{1});
    QCOMPARE((*file)->info().comments, 4);
    const auto persons = casefile::personsOf(**file);
    QVERIFY(persons && persons->size() == 2);
    QVERIFY(persons->at(0).values.empty());
    QCOMPARE(persons->at(1).values, std::vector<std::string>{"Zoé"});
    QVERIFY(casefile::note(**file, "c-1", "Le dossier continue."));
}

// What was erased is not a hole through which something else could be slipped in.
void TestErase::changesOfTheNewFileAreFound()
{
    const auto done = eraseFirst();
    QVERIFY(done);
    const auto tampered = [&](const char* table, const char* statement) {
        const QString path = QString::fromStdString(done->output) + QLatin1String(".tampered");
        QFile::remove(path);
        if (!QFile::copy(QString::fromStdString(done->output), path))
            return QStringLiteral("no copy");
        auto connection = store::Connection::open(path.toStdString(), store::OpenMode::ReadWrite);
        for (const char* trigger : {"_no_update", "_no_delete"}) {
            if (!connection->execute(std::string("DROP TRIGGER ") + table + trigger))
                return QStringLiteral("no trigger");
        }
        if (!connection->execute(statement))
            return QStringLiteral("no statement");
        return describe(verify(path.toStdString()));
    };
    QVERIFY(tampered("comment", "UPDATE comment SET text = 'Autre chose' WHERE number = 2").contains(QLatin1String("text[c-2")));
    QVERIFY(tampered("comment", "UPDATE comment SET text = 'Autre chose', salt = NULL WHERE number = 3").contains(QLatin1String("text[c-3")));
    QVERIFY(tampered("comment", "UPDATE comment SET permalink = 'x' WHERE number = 1").contains(QLatin1String("capture[k-1")));
    QVERIFY(tampered("author", "UPDATE author SET label = 'Zoé' WHERE id = 1").contains(QLatin1String("author[author 1")));
    QVERIFY(tampered("act", "UPDATE act SET payload = replace(payload, 'Rien', 'Tout') WHERE kind = 'Noted'").contains(QLatin1String("chain[")));
}

void TestErase::erasesTwice()
{
    const auto first = eraseFirst();
    QVERIFY(first);
    const auto second = casefile::erase(first->output, {"n-2", "RGPD, art. 17", m_folder->path("deux.greffier"), false}, m_folder->environment(), {});
    QVERIFY2(second, qPrintable(second ? QString() : tests::codeOf(second.error())));
    const auto report = verify(second->output);
    QVERIFY2(report && report->isIntact(), qPrintable(describe(report)));
    const QByteArray bytes = m_folder->bytes("deux.greffier");
    QVERIFY(!bytes.contains("Zo\xC3\xA9") && !bytes.contains("Brunehilde"));
}

void TestErase::refusesWhatItCannotErase()
{
    const auto code = [&](const casefile::EraseRequest& request, const std::string& actor = "Anne") {
        const auto done = casefile::erase(m_folder->path(), request, m_folder->environment(actor), {});
        return done ? base::ErrorCode::Internal : done.error().code;
    };
    QCOMPARE(code({"n-7", "RGPD", {}, false}), base::ErrorCode::UnknownObject);
    QCOMPARE(code({"c-1", "RGPD", {}, false}), base::ErrorCode::UnknownObject);
    QCOMPARE(code({"n-1", " ", {}, false}), base::ErrorCode::BadValue);
    QCOMPARE(code({"n-1", "demande de Mme Lachatre", {}, false}), base::ErrorCode::BadValue);
    QCOMPARE(code({"n-1", "RGPD", m_folder->path(), false}), base::ErrorCode::FileExists);
    QCOMPARE(code({"n-1", "RGPD", m_folder->path("sans-lachatre.greffier"), false}), base::ErrorCode::BadValue);
    QVERIFY(!QFile::exists(QString::fromStdString(m_folder->path("case-erased.greffier"))));
    {
        auto file = m_folder->open();
        QVERIFY(file && casefile::addPerson(*file, {"Anne"}, ""));
    }
    QCOMPARE(code({"n-3", "RGPD", {}, false}, "Paul"), base::ErrorCode::BadValue); // she acted: her name is in every hash
    QVERIFY(!QFile::exists(QString::fromStdString(m_folder->path("case-erased.greffier"))));
}

void TestErase::theOldFileIsSetAside()
{
    const auto done = eraseFirst(true);
    QVERIFY(done);
    QVERIFY(!QFile::exists(QString::fromStdString(m_folder->path())));
    QCOMPARE(done->copies, std::vector<std::string>{m_folder->path("case.greffier.set-aside")});
    QVERIFY(!eraseFirst());
}

void TestErase::bundlesHoldNothingOfThePerson()
{
    {
        auto file = m_folder->open();
        QVERIFY(file && casefile::openComplaint(*file, "letter", "Plainte de Mme Lachâtre", "fr"));
        QVERIFY(casefile::numberExhibit(*file, "d-1", "c-2", "Propos sur Brunehilde") && casefile::numberExhibit(*file, "d-1", "c-3", ""));
    }
    const auto done = eraseFirst();
    QVERIFY2(done, qPrintable(done ? QString() : tests::codeOf(done.error())));
    auto file = casefile::CaseFile::open(done->output, m_folder->environment());
    QVERIFY(file);
    casefile::BundleOptions options;
    options.complaints = {"d-1"};
    const std::string path = m_folder->path("scelle.zip");
    const auto written = casefile::writeBundle(**file, path, options, tests::pageFormats(), {});
    QVERIFY2(written, qPrintable(written ? QString() : tests::codeOf(written.error())));
    for (const auto& [name, bytes] : tests::filesOfZip(path)) {
        const QByteArray all = QByteArray::fromStdString(name + "\n" + bytes);
        for (const QByteArray& form : formsOf())
            QVERIFY2(!all.contains(form), qPrintable(QString::fromStdString(name) + QLatin1String(": ") + QString::fromUtf8(form)));
    }
    const auto report = casefile::verifyBundle(path, {}, {});
    QVERIFY(report.has_value());
    QCOMPARE(tests::describe(*report), QString());
    for (const char* row : {"c-2", "k-1", "a-6", "blob 1"})
        QVERIFY2(std::find(report->erased.begin(), report->erased.end(), row) != report->erased.end(), row);
    // What was erased is not a hole through which something else could be slipped in.
    const std::string folder = tests::unpackZip(path, m_folder->path("unpacked"));
    QVERIFY(tests::changeWithNewLists(folder, QStringLiteral("data/comments.json"), "\"text\":\"@", "\"text\":\"!"));
    const auto changed = casefile::verifyBundle(folder, {}, {});
    QVERIFY2(changed && tests::describe(*changed).contains(QLatin1String("text[c-2]")), qPrintable(tests::describe(*changed)));

    options.profile = "names";
    QVERIFY(casefile::writeBundle(**file, m_folder->path("caviarde.zip"), options, tests::pageFormats(), {}));
    const auto redacted = casefile::verifyBundle(m_folder->path("caviarde.zip"), {}, {});
    QVERIFY2(redacted && redacted->isIntact(), qPrintable(tests::describe(*redacted)));
}

void TestErase::backupsThatHoldThePersonAreNamed()
{
    const std::string ring = m_folder->path("ring"), path = m_folder->path("ring.greffier");
    const auto environment = m_folder->environment();
    const auto keep = [&](const std::string& of) { return *casefile::keepBackup(of, ring, *environment.clock, {}); };
    std::string before, captured, named;
    {
        auto file = m_folder->create("ring.greffier");
        QVERIFY(file && tests::CaseFolder::importText(*file, kOther, "autre.csv"));
        before = keep(path);
        QVERIFY(tests::CaseFolder::importText(*file, kTalk, "fil.csv"));
        captured = keep(path);
        QVERIFY(casefile::addPerson(*file, {"Brünehilde Lachâtre"}, "auteure"));
        named = keep(path);
    }
    const auto kept = casefile::erase(path, {"n-1", "RGPD", m_folder->path("un.greffier"), false, ring, false}, environment, {});
    QVERIFY2(kept, qPrintable(kept ? QString() : tests::codeOf(kept.error())));
    QCOMPARE(kept->backups, (std::vector<std::string>{named, captured}));
    QVERIFY(kept->deletedBackups.empty() && QFile::exists(QString::fromStdString(captured)));
    const std::string erased = keep(kept->output); // holds nothing of her any more
    const auto deleted = casefile::erase(path, {"n-1", "RGPD", m_folder->path("deux.greffier"), false, ring, true}, environment, {});
    QVERIFY(deleted);
    QVERIFY(deleted->backups.empty());
    QCOMPARE(deleted->deletedBackups, (std::vector<std::string>{named, captured}));
    for (const std::string& gone : {named, captured})
        QVERIFY(!QFile::exists(QString::fromStdString(gone)));
    for (const std::string& left : {before, erased})
        QVERIFY(QFile::exists(QString::fromStdString(left)));
    QCOMPARE(fileWithName(QString::fromStdString(ring), {}), QString());
}

QTEST_GUILESS_MAIN(TestErase)
#include "tst_erase.moc"
