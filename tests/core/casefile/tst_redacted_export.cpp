#include "core/casefile/personal_values.h"
#include "core/casefile/persons.h"
#include "core/report/html_writer.h"
#include "naming_case.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

using namespace greffier;
using namespace greffier::tests;

class TestRedactedExport : public QObject, private tests::NamingCase {
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

private:
    QString write(const QString& format, const std::string& profile, const QString& name = QStringLiteral("rapport"));
};

void TestRedactedExport::init()
{
    QVERIFY(prepare());
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

QTEST_MAIN(TestRedactedExport)
#include "tst_redacted_export.moc"
