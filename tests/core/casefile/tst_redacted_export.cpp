#include "core/casefile/annotate.h"
#include "core/casefile/complaint.h"
#include "core/casefile/complaint_export.h"
#include "core/casefile/export.h"
#include "core/casefile/personal_values.h"
#include "core/casefile/persons.h"
#include "core/casefile/statements.h"
#include "core/report/export_formats.h"
#include "core/report/export_streams.h"
#include "core/report/html_writer.h"
#include "case_fixture.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QtTest>

#include <map>

using namespace greffier;

namespace {

constexpr const char* kTalk =
    "id,parent,author,text,profile,avatar\n"
    "u1001,,Brünehilde Lachâtre,\"Bonjour, je suis née le 12/03/1984 et mon numéro est le 06 39 98 12 34.\",https://f.example/u/brunehilde#1,lachatre.png\n"
    "u1002,u1001,Zoé,\"@BRUNEHILDE LACHATRE a tort ; +33 6 39 98 12 34, c'est elle. Lachâtre !\",https://f.example/u/2,z.png\n"
    "u1003,u1001,Kévin_du_13,\"Zoe\u0301 ment, écrivez à zoe.k@example.org. Elle a 16 ans.\",https://f.example/u/3,k.png\n"
    "u1004,,Zoé,\"RPPS 10 10 12 34 567, NIR 2 95 10 99 126 111 93, FR76 3000 6000 0112 3456 7890 189.\",https://f.example/u/4,z.png\n"
    "u1005,u1004,Kévin_du_13,\"L a c h â t r e ! L4ch4tre, L\u0430chatre, @Lach4tre, Lach**re et Brun3hilde\",https://f.example/u/3,k.png\n";

// Words by which somebody would look for a person in a file.
struct Searched {
    QString word;
    bool isInside = true; // false: as a word of its own
};

QString searchable(const QString& text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing && c.category() != QChar::Other_Format)
            plain += c.toCaseFolded();
    }
    return plain;
}

const std::map<QString, std::vector<Searched>>& searched()
{
    static const std::map<QString, std::vector<Searched>> all = [] {
        std::vector<Searched> names{{QStringLiteral("brunehilde"), true}, {QStringLiteral("lachatre"), true}, {QStringLiteral("zoe"), false},
                                    {QStringLiteral("kevin"), true},      {QStringLiteral("f.example/u/"), true}};
        for (const char* word : {"l a c h", "l4ch4tre", "l\u0430chatre", "lach4tre", "lach**re", "brun3hilde"})
            names.push_back({QString::fromUtf8(word), true});
        std::vector<Searched> personal = names;
        for (const char* word : {"639981234", "639 98 12 34", "12/03/1984", "zoe.k", "16 ans", "101012345", "10 10 12 34", "99 126 111",
                                 "0112 3456"})
            personal.push_back({QLatin1String(word), true});
        return std::map<QString, std::vector<Searched>>{{QStringLiteral("names"), names},
                                                        {QStringLiteral("personal"), personal},
                                                        {QStringLiteral("custom:tel"), {{QStringLiteral("639981234"), true},
                                                                                        {QStringLiteral("39 98 12 34"), true}}}};
    }();
    return all;
}

std::map<QString, casefile::Renderer> renderers()
{
    std::map<QString, casefile::Renderer> all;
    for (const report::ExportFormat& format : report::exportFormats())
        all[QString::fromUtf8(format.id.data(), static_cast<qsizetype>(format.id.size()))] = format.writer();
    return all;
}

// What a reader sees: the text of a PDF by another program, what archives hold, else the bytes.
QString shown(const QString& path)
{
    if (path.endsWith(QLatin1String(".pdf"))) {
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        process.waitForFinished(60'000);
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    QFile file(path);
    const std::string bytes = file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    QString all;
    if (const auto streams = report::streamsOf("export", bytes)) {
        for (const report::ExportStream& stream : *streams)
            all += QString::fromStdString(stream.text) + QLatin1Char('\n');
    }
    return all;
}

} // namespace

class TestRedactedExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsLeft_data();
    void nothingIsLeft();
    void onePersonHasOneToken();
    void sharedPartsNameNobody();
    void theGateRefusesTheFileName();
    void theGateRefusesWhatARendererAdds();
    void theJournalKeepsNoValue();
    void badPersonsAndProfilesAreRefused();
    void quasiIdentifiersAreChecked();
    void everyDetectorFinds_data();
    void everyDetectorFinds();
    void complaintsAreSearched_data();
    void complaintsAreSearched();
    void aPartysValueElsewhereGoesEverywhere();
    void statementsObeyTheProfile_data();
    void statementsObeyTheProfile();
    void statementsNameNobody_data();
    void statementsNameNobody();

private:
    QString write(const QString& format, const std::string& profile, const QString& name = QStringLiteral("rapport"));

    std::unique_ptr<tests::CaseFolder> m_folder;
    std::unique_ptr<casefile::CaseFile> m_file;
};

void TestRedactedExport::init()
{
    m_folder = std::make_unique<tests::CaseFolder>();
    m_file = m_folder->create();
    QVERIFY(m_file && tests::CaseFolder::importText(*m_file, kTalk, "fil-lachatre.csv"));
    QVERIFY(casefile::decide(*m_file, {"c-2"}, journal::DecisionStatus::Flagged, "Vise Brunehilde Lachâtre, 06.39.98.12.34"));
    QVERIFY(casefile::note(*m_file, "c-1", "Voir Mme LACHÂTRE et Zoé."));
    QVERIFY(casefile::markPassage(*m_file, {"c-2", {0, 20}, "injure", "injure", {}, "vise Lachâtre"}));
    QVERIFY(m_file->act(journal::Asserted{"c-3", "permalink", "https://f.example/u/brunehilde#3", ""}));
    QVERIFY(m_file->act(journal::CaseValueSet{"requester", "Brunehilde Lachâtre"}));
    QVERIFY(m_file->act(journal::RedactionProfileSet{"tel", {"phone"}, {}}));
}

// "path", or why nothing was written.
QString TestRedactedExport::write(const QString& format, const std::string& profile, const QString& name)
{
    const QString path = QDir(m_folder->folder().path()).filePath(name + QLatin1Char('.') + format);
    casefile::ReportOptions options{{}, "fr"};
    options.profile = profile;
    const auto status = casefile::exportReport(*m_file, format.toStdString(), path.toStdString(), options, renderers()[format], {});
    return status ? path : tests::codeOf(status.error());
}

void TestRedactedExport::nothingIsLeft_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("format");
    for (const auto& [profile, words] : searched()) {
        for (const auto& [format, renderer] : renderers())
            QTest::addRow("%s, %s", qPrintable(profile), qPrintable(format)) << profile << format;
    }
}

void TestRedactedExport::nothingIsLeft()
{
    QFETCH(QString, profile);
    QFETCH(QString, format);
    const QString full = searchable(shown(write(format, "none", QStringLiteral("entier"))));
    const QString path = write(format, profile.toStdString());
    QVERIFY2(QFile::exists(path), qPrintable(path));
    const QString text = searchable(shown(path));
    for (const Searched& each : searched().at(profile)) {
        const QString word = QRegularExpression::escape(each.word);
        const QRegularExpression pattern(each.isInside ? word : QStringLiteral("(?<!\\w)%1(?!\\w)").arg(word),
                                         QRegularExpression::UseUnicodePropertiesOption);
        QVERIFY2(!text.contains(pattern), qPrintable(each.word + QLatin1String(" in ") + text.mid(text.indexOf(pattern) - 60, 160)));
    }
    QVERIFY(full.contains(QLatin1String("lachatre")));
    const auto* exported = std::get_if<journal::Exported>(&m_file->acts().back().payload);
    QVERIFY(exported != nullptr);
    QCOMPARE(QString::fromStdString(exported->profile), profile);
}

void TestRedactedExport::onePersonHasOneToken()
{
    QVERIFY(casefile::addPerson(*m_file, {"Maître Y"}, "avocat")); // n-1
    QVERIFY(casefile::addPerson(*m_file, {"Brunehilde Lachâtre", "Bru"}, "")); // n-2, as an author is called
    const auto prepared = casefile::prepareReport(*m_file, {{}, "fr", "names"}, {});
    QVERIFY(prepared);
    QCOMPARE(QString::fromStdString(prepared->data.items[0].comment.author), QStringLiteral("[PERSONNE 2]"));
    QVERIFY(QString::fromStdString(prepared->data.items[1].comment.text).startsWith(QLatin1String("@[PERSONNE 2] a tort")));
    QCOMPARE(QString::fromStdString(prepared->data.values.at("requester")), QStringLiteral("[PERSONNE 2]"));
    const auto english = casefile::prepareReport(*m_file, {{}, "en", "names"}, {});
    QCOMPARE(QString::fromStdString(english->data.items[0].comment.author), QStringLiteral("[PERSON 2]"));
    QCOMPARE(prepared->data.items[1].comment.author, prepared->data.items[3].comment.author); // Zoé, twice
}

void TestRedactedExport::sharedPartsNameNobody()
{
    QVERIFY(casefile::addPerson(*m_file, {"Paul Durand"}, ""));
    QVERIFY(casefile::addPerson(*m_file, {"Anne Durand"}, ""));
    QVERIFY(casefile::note(*m_file, "c-1", "Durand, puis Anne Durand"));
    const auto prepared = casefile::prepareReport(*m_file, {{}, "fr", "names"}, {});
    QVERIFY(prepared);
    QCOMPARE(QString::fromStdString(prepared->data.items[0].notes.back().text), QStringLiteral("[PERSONNE], puis [PERSONNE 2]"));
}

void TestRedactedExport::theGateRefusesTheFileName()
{
    const auto acts = m_file->acts().size();
    const QString refused = write(QStringLiteral("html"), "names", QStringLiteral("plainte-Lachatre"));
    QVERIFY2(refused.contains(QLatin1String("name of the file")), qPrintable(refused));
    QVERIFY(!QFile::exists(QDir(m_folder->folder().path()).filePath(QStringLiteral("plainte-Lachatre.html"))));
    QCOMPARE(m_file->acts().size(), acts);
    QVERIFY(QFile::exists(write(QStringLiteral("html"), "none", QStringLiteral("plainte-Lachatre"))));
}

void TestRedactedExport::theGateRefusesWhatARendererAdds()
{
    const std::string path = QDir(m_folder->folder().path()).filePath(QStringLiteral("x.html")).toStdString();
    casefile::ReportOptions options{{}, "fr"};
    options.profile = "names";
    const auto careless = [](const report::ReportData& data) -> base::Result<std::string> {
        return report::toHtml(data) + (data.items[0].comment.text.size() > 10 ? "<meta content=\"Br&uuml;nehilde\">" : "");
    };
    const auto status = casefile::exportReport(*m_file, "html", path, options, careless, {});
    QVERIFY(!status);
    QCOMPARE(status.error().code, base::ErrorCode::RedactionLeak);
    QCOMPARE(QString::fromStdString(status.error().detail).left(9), QStringLiteral("[PERSONNE"));
    QVERIFY(!QFile::exists(QString::fromStdString(path)));
}

void TestRedactedExport::theJournalKeepsNoValue()
{
    QVERIFY(casefile::addPerson(*m_file, {"Hermenegilde Secret"}, "témoin"));
    QVERIFY(casefile::linkPerson(*m_file, "n-1", {"Hermé"}, ""));
    const auto persons = casefile::personsOf(*m_file);
    QVERIFY(persons && persons->size() == 1);
    QCOMPARE(persons->front().values, (std::vector<std::string>{"Hermenegilde Secret", "Hermé"}));
    QCOMPARE(persons->front().role, std::string("témoin"));
    for (const journal::Act& act : m_file->acts()) {
        const QByteArray payload = QJsonDocument(journal::toJson(act.payload)).toJson();
        QVERIFY(!payload.contains("Hermen"));
        QVERIFY(!payload.contains(QCryptographicHash::hash("Hermenegilde Secret", QCryptographicHash::Sha256).toHex()));
    }
}

void TestRedactedExport::badPersonsAndProfilesAreRefused()
{
    QVERIFY(!casefile::addPerson(*m_file, {}, ""));
    QVERIFY(!casefile::addPerson(*m_file, {"  "}, ""));
    QVERIFY(!casefile::addPerson(*m_file, {std::string(201, 'a')}, ""));
    QVERIFY(casefile::addPerson(*m_file, {std::string(200, 'a')}, ""));
    QCOMPARE(casefile::linkPerson(*m_file, "n-2", {"x"}, "").error().code, base::ErrorCode::UnknownObject);
    QCOMPARE(casefile::linkPerson(*m_file, "c-1", {"x"}, "").error().code, base::ErrorCode::UnknownObject);
    QVERIFY(!casefile::setProfile(*m_file, {"a", {"telephone"}, {}}));
    QVERIFY(!casefile::setProfile(*m_file, {"none", {"phone"}, {}}));
    QVERIFY(!casefile::setProfile(*m_file, {"names", {"phone"}, {}}));
    QVERIFY(!casefile::setProfile(*m_file, {"a", {}, {}}));
    QVERIFY(!casefile::setProfile(*m_file, {"a", {"n-9"}, {}}));
    QVERIFY(casefile::setProfile(*m_file, {"a", {"n-1"}, {}}));
    for (const char* profile : {"nobody", "custom:b", "custom:", "custom"})
        QVERIFY(!casefile::prepareReport(*m_file, {{}, "fr", profile}, {}));
}

void TestRedactedExport::quasiIdentifiersAreChecked()
{
    QVERIFY(!casefile::setProfile(*m_file, {"names", {}, {"colour"}}));
    QVERIFY(casefile::setProfile(*m_file, {"names", {}, {"place", "health"}}));
    const auto prepared = casefile::prepareReport(*m_file, {{}, "fr", "names"}, {});
    QVERIFY(prepared && prepared->data.redaction);
    int checked = 0;
    for (const report::CheckedIdentifier& each : prepared->data.redaction->checked) {
        checked += each.isChecked ? 1 : 0;
        QCOMPARE(each.isChecked, each.id == "place" || each.id == "health");
        QCOMPARE(each.actor, each.isChecked ? std::string("Anne") : std::string());
    }
    QCOMPARE(checked, 2);
    QVERIFY(!casefile::prepareReport(*m_file, {}, {})->data.redaction);
}

void TestRedactedExport::everyDetectorFinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* kind, const char* text, const char* value) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(kind) << QString::fromUtf8(value);
    };
    row("phone", "Appelez le 01 99 00 12 34.", "01 99 00 12 34");
    row("email", "à anselme.v@example.org", "anselme.v@example.org");
    row("nir", "2 95 10 99 126 111 93", "2 95 10 99 126 111 93");
    row("iban", "FR7630006000011234567890189", "FR7630006000011234567890189");
    row("birthdate", "née le 12 mars 1984", "12 mars 1984");
    row("age", "une fille de 16 ans", "16 ans");
    row("age", "âgée de 34 ans", "34 ans");
    row("ip", "depuis 203.0.113.7", "203.0.113.7");
    row("rpps", "RPPS : 10101234567", "10101234567");
    row("address", "au 12 rue des Lilas", "12 rue des Lilas");
    row("place", "à 29200 Brest", "29200 Brest");
    row("position", "ici : 48.85837, 2.29448", "48.85837, 2.29448");
    row("plate", "sa clio AB-123-CD", "AB-123-CD");
    row("number", "passeport 12AB34567", "12AB34567");
    row("number", "dossier patient 1234567", "1234567");
}

void TestRedactedExport::everyDetectorFinds()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    QFETCH(QString, value);
    QStringList found;
    for (const casefile::PersonalValue& each : casefile::personalValuesIn(text.toStdString()))
        found += QString::fromStdString(each.kind + " " + each.value);
    QVERIFY2(found.contains(kind + QLatin1Char(' ') + value), qPrintable(found.join(QLatin1Char('|'))));
    QVERIFY(casefile::personalValuesIn("Une amende de 15 000 euros, il y a trois places.").empty());
}

namespace {

QString passageOf(const casefile::CaseFile& file)
{
    return QStringLiteral("a-%1").arg(file.state().passages.begin()->first);
}

// A notice whose own fields hold personal data of others and the lines of its sender.
QString notice(casefile::CaseFile& file)
{
    const auto opened = casefile::openComplaint(file, "platform-notice", "Propos sur Mme L4chatre", "fr");
    const std::vector<std::pair<const char*, const char*>> fields{
        {"notifier.name", "Association Horizon"},
        {"notifier.email", "contact@horizon.example"},
        {"sender.phone", "01 40 00 00 07"},
        {"recipient.address", "5 rue du Port, 29200 Brest"},
        {"notice.explanation", "Elle est joignable au 01 99 00 12 34 et à tiers@example.org, 12 rue des Lilas."},
        {"context", "Voir le dossier patient 1234567 de L a c h a t r e."},
        {"reference", "FR7630006000011234567890189"}};
    bool isDone = static_cast<bool>(opened);
    for (const auto& [field, value] : fields)
        isDone = isDone && casefile::amendComplaint(file, "d-1", field, value);
    isDone = isDone && casefile::setFact(file, "d-1", passageOf(file).toStdString(), true) && casefile::numberExhibit(file, "d-1", "c-2", "Message du 06 39 98 12 34");
    return isDone ? QStringLiteral("d-1") : QString();
}

} // namespace

void TestRedactedExport::complaintsAreSearched_data()
{
    QTest::addColumn<QString>("format");
    for (const report::ExportFormat& format : report::exportFormats()) {
        if (format.hasPages())
            QTest::newRow(format.id.data()) << QString::fromLatin1(format.id.data(), static_cast<qsizetype>(format.id.size()));
    }
}

void TestRedactedExport::complaintsAreSearched()
{
    QFETCH(QString, format);
    QCOMPARE(notice(*m_file), QStringLiteral("d-1"));
    const report::ExportFormat& as = *report::findFormat(format.toStdString());
    const auto written = [&](const char* profile) {
        const QString path = QDir(m_folder->folder().path()).filePath(QLatin1String(profile) + QLatin1Char('.') + format);
        const auto status = casefile::exportComplaint(*m_file, {"d-1", "", profile}, format.toStdString(), path.toStdString(), as.complaintWriter(), {});
        return status ? searchable(shown(path)).simplified() : tests::codeOf(status.error());
    };
    const QString full = written("none"), redacted = written("personal");
    for (const char* word : {"01 99 00 12 34", "tiers@example.org", "12 rue des lilas", "1234567", "fr7630006000011234567890189", "l a c h a t r e",
                             "l4chatre", "06 39 98 12 34"}) {
        QVERIFY2(full.contains(QLatin1String(word)), word);
        QVERIFY2(!redacted.contains(QLatin1String(word)), word);
    }
    for (const char* word : {"association horizon", "contact@horizon.example", "01 40 00 00 07", "5 rue du port"})
        QVERIFY2(redacted.contains(QLatin1String(word)), word);
    QVERIFY2(redacted.contains(QLatin1String("laisses")), qPrintable(redacted.right(900))); // the list of what was left in, and why
    QVERIFY(!full.contains(QLatin1String("laisses")));
}

void TestRedactedExport::aPartysValueElsewhereGoesEverywhere()
{
    QVERIFY(!notice(*m_file).isEmpty());
    QVERIFY(casefile::amendComplaint(*m_file, "d-1", "notice.explanation", "Écrire à CONTACT@horizon.example."));
    const auto prepared = casefile::prepareComplaint(*m_file, {"d-1", "", "personal"}, {});
    QVERIFY(prepared);
    QCOMPARE(prepared->data.complaint.values.at("notifier.email"), std::string("[COURRIEL]"));
    QCOMPARE(prepared->set.kept, (std::vector<std::string>{"address", "phone", "place"}));
    QVERIFY(casefile::setProfile(*m_file, {"mail", {"email"}, {}}));
    const auto own = casefile::prepareComplaint(*m_file, {"d-1", "", "custom:mail"}, {});
    QVERIFY(own && own->set.kept.empty()); // telephones are none of its kinds
}

void TestRedactedExport::statementsObeyTheProfile_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("letter");
    for (const char* profile : {"names", "personal"}) {
        for (const char* letter : {"html", "pdf", "odt"})
            QTest::addRow("%s, %s", profile, letter) << QString::fromLatin1(profile) << QString::fromLatin1(letter);
    }
}

void TestRedactedExport::statementsObeyTheProfile()
{
    QFETCH(QString, profile);
    QFETCH(QString, letter);
    QVERIFY(m_file->act(journal::Asserted{"c-2", "posted", "2024-02-01", "Brunehilde Lachâtre"}));
    QVERIFY(m_file->act(journal::Asserted{"c-2", "permalink", "https://f.example/u/brunehilde#2", ""}));
    QVERIFY(casefile::decide(*m_file, {"c-2"}, journal::DecisionStatus::Removed, "Vise BRUNEHILDE L4chatre sans mesure."));
    casefile::ReportOptions options{"status = removed", "fr"};
    const auto refused = casefile::prepareStatements(*m_file, options, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::ErrorCode::StatementInvalid);
    options.profile = profile.toStdString();
    const auto prepared = casefile::prepareStatements(*m_file, options, {});
    QVERIFY2(prepared, prepared ? "" : qPrintable(tests::codeOf(prepared.error())));
    const QDir folder(m_folder->folder().path());
    const report::ExportFormat& as = *report::findFormat(letter.toStdString());
    const casefile::StatementTarget target{folder.filePath(QStringLiteral("exposes.json")).toStdString(), folder.filePath(QStringLiteral("lettres")).toStdString(),
                                           letter.toStdString()};
    auto files = casefile::renderStatements(*prepared, target,
                                                  [&](const report::Document& document) { return as.writeDocument(document, prepared->data.written); }, {});
    QVERIFY(files && files->size() == 2);
    QVERIFY(casefile::passGate(*prepared, *files, {}));
    auto planted = *files;
    planted.back().bytes = letter == QLatin1String("html") ? planted.back().bytes + "<!-- Lach4tre -->" : std::string("L a c h a t r e");
    QVERIFY(!casefile::writeStatements(*m_file, *prepared, planted, options)); // what passed is worth nothing for other bytes
    const base::Status status = casefile::writeStatements(*m_file, *prepared, *files, options);
    QVERIFY2(status, status ? "" : qPrintable(tests::codeOf(status.error())));
    for (const casefile::StatementFile& file : *files) {
        const QString text = searchable(shown(QString::fromStdString(file.path)));
        QVERIFY(text.contains(QLatin1String("[personne 1]")));
        QVERIFY(text.contains(QLatin1String("grf-"))); // the identifier is that of the full data
        for (const Searched& each : searched().at(profile)) {
            const QRegularExpression pattern((each.isInside ? QStringLiteral("%1") : QStringLiteral("(?<!\\w)%1(?!\\w)")).arg(QRegularExpression::escape(each.word)),
                                             QRegularExpression::UseUnicodePropertiesOption);
            QVERIFY2(!text.contains(pattern), qPrintable(each.word + QLatin1String(" in ") + text));
        }
    }
    const auto* exported = std::get_if<journal::Exported>(&m_file->acts().back().payload);
    QVERIFY(exported != nullptr && exported->profile == profile.toStdString() && exported->format == "dsa-letter");
}

void TestRedactedExport::statementsNameNobody_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("kind"); // empty: passes
    const auto row = [](const char* reason, const char* kind) { QTest::newRow(reason) << QString::fromUtf8(reason) << QString::fromUtf8(kind); };
    row("Injure envers une profession.", "");
    row("Propos visant une fille de 16 ans.", "");
    row("Vise l'Horizon, et un horizon.", "");
    row("Vise Brunehilde Lachâtre.", "name");
    row("Vise Lach4tre.", "name");
    row("Vise M. D u r t a l.", "name");
    row("Vise Monsieur Durtal.", "name");
    row("Donne un compte : FR76 3000 6000 0112 3456 7890 189.", "iban");
    row("Demeure au 12 rue des Lilas.", "address");
}

void TestRedactedExport::statementsNameNobody()
{
    QFETCH(QString, reason);
    QFETCH(QString, kind);
    QVERIFY(casefile::addPerson(*m_file, {"Paul Durtal"}, "témoin"));
    QVERIFY(m_file->act(journal::Asserted{"c-2", "posted", "2024-02-01", ""}));
    QVERIFY(casefile::decide(*m_file, {"c-2"}, journal::DecisionStatus::Removed, reason.toStdString()));
    const auto prepared = casefile::prepareStatements(*m_file, {"status = removed", "fr"}, {});
    QCOMPARE(prepared ? QString() : QString::fromStdString(prepared.error().detail),
             kind.isEmpty() ? QString() : QStringLiteral("decision_facts personal-data (%1)").arg(kind));
}

QTEST_MAIN(TestRedactedExport)
#include "tst_redacted_export.moc"
