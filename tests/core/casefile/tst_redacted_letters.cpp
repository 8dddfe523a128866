// Complaints and statements of reasons under the redaction profiles: their own fields, their letters, the gate.
#include "core/casefile/complaint.h"
#include "core/casefile/complaint_export.h"
#include "core/casefile/persons.h"
#include "core/casefile/statements.h"
#include "naming_case.h"

#include <QRegularExpression>
#include <QtTest>

using namespace greffier;
using namespace greffier::tests;

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
    // What was withdrawn stays in the list, with its title and why; a capture prints its address and its articles.
    isDone = isDone && casefile::numberExhibit(file, "d-1", "c-1", "Appel au 06 39 98 56 78")
             && casefile::withdrawExhibit(file, "d-1", 2, "Fait doublon avec l'appel au 06 39 98 43 21")
             && casefile::numberExhibit(file, "d-1", "k-1", "Page");
    return isDone ? QStringLiteral("d-1") : QString();
}

} // namespace

class TestRedactedLetters : public QObject, private tests::NamingCase {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void complaintsAreSearched_data();
    void complaintsAreSearched();
    void aPartysValueElsewhereGoesEverywhere();
    void statementsObeyTheProfile_data();
    void statementsObeyTheProfile();
    void statementsNameNobody_data();
    void statementsNameNobody();
};

void TestRedactedLetters::init()
{
    QVERIFY(prepare());
}

void TestRedactedLetters::complaintsAreSearched_data()
{
    QTest::addColumn<QString>("format");
    for (const report::ExportFormat& format : report::exportFormats()) {
        if (format.hasPages())
            QTest::newRow(format.id.data()) << QString::fromLatin1(format.id.data(), static_cast<qsizetype>(format.id.size()));
    }
}

void TestRedactedLetters::complaintsAreSearched()
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
                             "l4chatre", "06 39 98 12 34", "06 39 98 56 78", "06 39 98 43 21"}) {
        QVERIFY2(full.contains(QLatin1String(word)), word);
        QVERIFY2(!redacted.contains(QLatin1String(word)), word);
    }
    for (const char* word : {"association horizon", "contact@horizon.example", "01 40 00 00 07", "5 rue du port"})
        QVERIFY2(redacted.contains(QLatin1String(word)), word);
    QVERIFY2(redacted.contains(QLatin1String("laisses")), qPrintable(redacted.right(900))); // the list of what was left in, and why
    QVERIFY(!full.contains(QLatin1String("laisses")));
}

void TestRedactedLetters::aPartysValueElsewhereGoesEverywhere()
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

void TestRedactedLetters::statementsObeyTheProfile_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("letter");
    for (const char* profile : {"names", "personal"}) {
        for (const char* letter : {"html", "pdf", "odt"})
            QTest::addRow("%s, %s", profile, letter) << QString::fromLatin1(profile) << QString::fromLatin1(letter);
    }
}

void TestRedactedLetters::statementsObeyTheProfile()
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

void TestRedactedLetters::statementsNameNobody_data()
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

void TestRedactedLetters::statementsNameNobody()
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

QTEST_MAIN(TestRedactedLetters)
#include "tst_redacted_letters.moc"
