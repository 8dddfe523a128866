#include "core/report/case_report.h"
#include "core/report/complaint_document.h"
#include "core/report/exhibit_document.h"
#include "core/report/html_writer.h"
#include "tests/support/report_fixture.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace greffier;

namespace {

constexpr const char* kExact = "Quels sales\u00A0porcs\u202F! <b>\u202E \"fin\"";

report::ComplaintFact factOn(const report::ReportData& data, std::size_t item, const std::string& exact, const char* id)
{
    report::ComplaintFact fact;
    fact.passageId = id;
    fact.item = item;
    fact.passage.mark.comment = base::toString(data.items[item].comment.publicId);
    fact.passage.mark.exact = exact;
    fact.passage.mark.span = {0, 5};
    fact.addressKind = report::AddressKind::Thread;
    fact.address = "https://journal.example/sante";
    return fact;
}

report::QualifiedGround injure()
{
    report::QualifiedGround ground;
    ground.ground = *law::catalogue().ground("injure");
    ground.qualification.what.elements = {{"outrage", journal::ElementState::Established, "le mot « porcs »"},
                                          {"publicity", journal::ElementState::Disputed, ""}};
    return ground;
}

// Two facts, exhibits 1, 3 (withdrawn) and 4; nobody gave 2.
report::ComplaintData sample(const char* recipient, const char* language)
{
    report::ComplaintData data;
    data.report = testing::sampleReport(language);
    data.id = "d-1";
    data.recipient = *law::catalogue().recipient(recipient);
    data.complaint.opened = {"d-1", recipient, "Propos injurieux : le « Divan »", language};
    data.facts = {factOn(data.report, 0, kExact, "a-9"), factOn(data.report, 1, "Second\nen deux lignes", "a-10")};
    data.facts[0].grounds = {injure()};
    data.facts[0].exhibits = {1};
    data.facts[1].degree = journal::EvidenceDegree::Reported;
    report::ComplaintExhibit first;
    first.number = 1;
    first.exhibit = {"c-1", "Commentaire « un »", std::nullopt, 20};
    first.item = 0;
    first.capture = 0;
    first.sha256 = std::string(64, '1');
    report::ComplaintExhibit gone;
    gone.number = 3;
    gone.exhibit = {"c-2", "Titre retiré", "double emploi", 21};
    report::ComplaintExhibit document;
    document.number = 4;
    document.exhibit = {"a-4", "Courrier du 3 mars", std::nullopt, 22};
    document.document = journal::Attached{std::string(64, '4'), "lettre.pdf", "application/pdf", "", 1234};
    document.name = "lettre.pdf";
    document.mediaType = "application/pdf";
    document.size = 1234;
    document.sha256 = std::string(64, '4');
    data.exhibits = {first, gone, document};
    return data;
}

// Exhibit 5 is the capture of the comment of exhibit 1.
report::ComplaintData sampleWithCapture()
{
    report::ComplaintData data = sample("ordre", "fr");
    report::ComplaintExhibit page;
    page.number = 5;
    page.exhibit = {"k-1", "Page capturée", std::nullopt, 23};
    page.capture = 0;
    page.sha256 = base::toHex(data.report.captures[0].blobs[0].sha256);
    data.exhibits.push_back(page);
    return data;
}

QString htmlOf(const report::ComplaintData& data)
{
    return QString::fromStdString(report::toHtml(report::buildComplaint(data)));
}

QString plain(QString html)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    return html.mid(html.indexOf(QLatin1String("<main>"))).remove(tags);
}

const char* const kRecipients[] = {"platform-notice", "statement-of-reasons", "internal-complaint", "ordre",
                                   "procureur", "pharos", "host", "letter"};

} // namespace

class TestComplaintDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsFactsAndExhibits_data();
    void holdsFactsAndExhibits();
    void saysWhatIsMissing();
    void leavesOutWhatMayBeEmpty();
    void takesTheOwnLetter();
    void keepsDegreesApart();
    void marksWhatIsNotVerified();
    void givesGapsTheirRows();
    void printsACaptureSheetOnce();
    void theSheetIsInWords();
    void aCaptureShowsItsArticle();
    void pharosIsASheet();
    void namesAreDroppedWhereTheLawSaysSo();
    void hostileWordsStayText();
};

void TestComplaintDocument::holdsFactsAndExhibits_data()
{
    QTest::addColumn<QByteArray>("recipient");
    QTest::addColumn<QByteArray>("language");
    for (const char* recipient : kRecipients) {
        for (const char* language : {"fr", "en"})
            QTest::addRow("%s %s", recipient, language) << QByteArray(recipient) << QByteArray(language);
    }
}

void TestComplaintDocument::holdsFactsAndExhibits()
{
    QFETCH(QByteArray, recipient);
    QFETCH(QByteArray, language);
    const report::ComplaintData data = sample(recipient.constData(), language.constData());
    const report::Document document = report::buildComplaint(data);
    QCOMPARE(document.layout, report::Layout::Letter);
    QCOMPARE(document.language, language.toStdString());
    std::vector<std::string> quoted, exact;
    for (const report::Block& block : document.blocks) {
        if (const auto* text = std::get_if<report::ExactText>(&block.content))
            (text->isQuotation() ? quoted : exact).push_back(text->text);
    }
    QCOMPARE(quoted, (std::vector<std::string>{kExact, "Second\nen deux lignes"})); // character for character
    QVERIFY(std::find(exact.begin(), exact.end(), data.report.items[0].comment.text) != exact.end());
    const QString text = plain(htmlOf(data));
    QVERIFY(text.contains(language == "fr" ? QStringLiteral("Bordereau de pièces communiquées") : QStringLiteral("List of exhibits")));
    QVERIFY(text.contains(QString(64, QLatin1Char('4'))));
    QVERIFY(text.contains(QString::fromStdString(data.report.caseUid)));
    static const QRegularExpression left(QStringLiteral("%[1-9]|\\{[a-z]"));
    QVERIFY2(!text.contains(left), qPrintable(left.match(text).captured()));
}

void TestComplaintDocument::saysWhatIsMissing()
{
    report::ComplaintData data = sample("ordre", "fr");
    QVERIFY(plain(htmlOf(data)).contains(QStringLiteral("[à compléter\u00A0: Praticien mis en cause]")));
    data.complaint.values["practitioner.name"] = "Dr Jean Exemple";
    const QString text = plain(htmlOf(data));
    QVERIFY(!text.contains(QStringLiteral("Praticien mis en cause]")));
    QVERIFY(text.contains(QStringLiteral("contre Dr Jean Exemple, pour les faits")));
    QVERIFY(!text.contains(QStringLiteral("Exposé des faits]"))); // the facts say it
}

void TestComplaintDocument::leavesOutWhatMayBeEmpty()
{
    report::ComplaintData data = sample("ordre", "fr");
    QVERIFY(!plain(htmlOf(data)).contains(QStringLiteral("Échanges antérieurs")));
    QVERIFY(!plain(htmlOf(data)).contains(QStringLiteral("Articles du code de déontologie")));
    data.complaint.values["correspondence"] = "Courriel du 3 mars.\nSans réponse.";
    data.complaint.values["complaint.articles"] = "R.4127-4";
    const QString text = plain(htmlOf(data));
    QVERIFY(text.contains(QStringLiteral("IV.\u00A0Échanges antérieurs")));
    QVERIFY(text.contains(QStringLiteral("Articles du code de déontologie\u00A0: R.4127-4")));
}

void TestComplaintDocument::takesTheOwnLetter()
{
    report::ComplaintData data = sample("letter", "fr");
    data.complaint.values["template"] = "# Titre\n\nObjet : {subject} de {sender.name}\n\n{facts}\n\n{opening}";
    data.complaint.values["sender.name"] = "Zoé";
    data.complaint.values["subject"] = "essai";
    data.complaint.values["opening"] = "Bonjour {sender.name} {facts}.";
    const QString text = plain(htmlOf(data));
    QVERIFY(text.contains(QStringLiteral("I.\u00A0Titre")));
    QVERIFY(text.contains(QStringLiteral("Objet\u00A0: essai de Zoé")));
    QVERIFY(!text.contains(QStringLiteral("Bordereau")));
    QVERIFY(!text.contains(QStringLiteral("Bonjour"))); // {facts} is no field: the line has nothing to say there
}

void TestComplaintDocument::keepsDegreesApart()
{
    const QString text = plain(htmlOf(sample("procureur", "fr")));
    const qsizetype direct = text.indexOf(QStringLiteral("Propos capturés directement"));
    const qsizetype reported = text.indexOf(QStringLiteral("Propos rapportés"));
    QVERIFY(direct >= 0 && reported > direct);
    QVERIFY(text.indexOf(QStringLiteral("Second\nen deux lignes")) > reported);
}

void TestComplaintDocument::marksWhatIsNotVerified()
{
    report::ComplaintData data = sample("procureur", "fr");
    data.facts[0].grounds[0].ground.provenance.isVerified = false;
    QVERIFY(plain(htmlOf(data)).contains(QStringLiteral("Injure non vérifié")));
    const QString text = plain(htmlOf(sample("procureur", "fr")));
    QVERIFY(!text.contains(QStringLiteral("Injure non vérifié")));
    QVERIFY(text.contains(QStringLiteral("établi")));
    QVERIFY(text.contains(QStringLiteral("contesté")));
    QVERIFY(text.contains(QStringLiteral("le mot «\u202Fporcs\u202F»")));
}

void TestComplaintDocument::givesGapsTheirRows()
{
    const report::Document document = report::buildComplaint(sample("ordre", "fr"));
    const report::Table* bordereau = nullptr;
    for (const report::Block& block : document.blocks) {
        const auto* table = std::get_if<report::Table>(&block.content);
        if (table != nullptr && table->columns.size() == 5)
            bordereau = table;
    }
    QVERIFY(bordereau != nullptr);
    QCOMPARE(bordereau->rows.size(), std::size_t(4));
    QCOMPARE(bordereau->rows[1][1][0].text, std::string("numéro non attribué"));
    QCOMPARE(bordereau->rows[2][1].front().text, std::string("Titre retiré")); // with the reason, so that it can be traced
    QCOMPARE(bordereau->rows[2][1].back().text, std::string("double emploi"));
    QCOMPARE(bordereau->rows[3][0][0].text, std::string("4"));
    const QString text = plain(htmlOf(sample("ordre", "fr")));
    QVERIFY(text.contains(QStringLiteral("Titre retiré")) && text.contains(QStringLiteral("double emploi")));
}

void TestComplaintDocument::printsACaptureSheetOnce()
{
    const report::ComplaintData data = sampleWithCapture();
    const QString uid = QString::fromStdString(data.report.captures[0].uid);
    const QString html = htmlOf(data);
    QCOMPARE(plain(html).count(uid), 1);
    const QString fifth = html.mid(html.indexOf(QLatin1String("id=\"exhibit-5\"")));
    QVERIFY(fifth.contains(QLatin1String("href=\"#exhibit-1\""))); // where the sheet stands
    // An exhibit that is a file of its own keeps its sheet.
    for (const std::int64_t number : {1, 5})
        QCOMPARE(plain(QString::fromStdString(report::toHtml(report::buildExhibit(data, number)))).count(uid), 1);
}

void TestComplaintDocument::theSheetIsInWords()
{
    report::ComplaintData data = sampleWithCapture();
    evidence::Capture& capture = data.report.captures[0];
    capture.format = "pasted-text";
    capture.sourceUri = "/home/claire/dossiers/page.txt";
    capture.toolVersion = "0.1.0";
    capture.environment = R"({"captured_from":"file","imported":"2026-12-01T01:19:12+01:00","kernel":"6.18.44",)"
                          R"json("os":"Debian GNU/Linux 12 (bookworm)","qt":"6.4.2"})json";
    for (const QString& html : {htmlOf(data), QString::fromStdString(report::toHtml(report::buildCaseReport(data.report)))}) {
        const QString text = plain(html);
        for (const char* shown : {"Texte collé", "page.txt", "Greffier 0.1.0", "Debian 12, Qt 6.4.2", "1er décembre 2026, 01:19:12 UTC+01:00"})
            QVERIFY2(text.contains(QString::fromUtf8(shown)), shown);
        for (const char* hidden : {"pasted-text", "/home/", "captured_from", "kernel", "2026-12-01T"})
            QVERIFY2(!text.contains(QLatin1String(hidden)), hidden);
    }
    capture.sourceUri = "https://journal.example/sante/groupe-ferme";
    QVERIFY(plain(htmlOf(data)).contains(QStringLiteral("https://journal.example/sante/groupe-ferme")));
    capture.sourceUri = "C:\\Dossiers\\Claire\\page.txt";
    QVERIFY(!plain(htmlOf(data)).contains(QStringLiteral("Dossiers")));
}

void TestComplaintDocument::aCaptureShowsItsArticle()
{
    report::ComplaintData data = sampleWithCapture();
    const auto exhibit = [&data] { return plain(QString::fromStdString(report::toHtml(report::buildExhibit(data, 5)))); };
    const QString text = exhibit();
    QVERIFY(text.contains(QStringLiteral("un défouloir")));
    QVERIFY(text.contains(QString::fromStdString(data.report.captures[0].title)));
    QVERIFY(text.contains(QStringLiteral("https://journal.example/sante/groupe-ferme")));
    QVERIFY(text.contains(QStringLiteral("b-1")));
    QVERIFY(text.contains(QStringLiteral("6 capturés sur")) || text.contains(QStringLiteral("6 commentaires")));
    data.report.threads[0].body = std::string(6'000, 'x') + "la suite";
    QVERIFY(!exhibit().contains(QStringLiteral("la suite")));
    QVERIFY(exhibit().contains(QStringLiteral("6\u202F008"))); // and says of how many
}

void TestComplaintDocument::pharosIsASheet()
{
    const QString text = plain(htmlOf(sample("pharos", "fr")));
    QVERIFY(text.contains(QStringLiteral("Signalement 2 sur 2")));
    for (const char* step : {"Étape 1. Catégorie", "Étape 2. Date", "Étape 3. Lieu", "Étape 4. Commentaire", "Étape 5. Coordonnées"})
        QCOMPARE(text.count(QString::fromUtf8(step)), 2);
    QVERIFY(!text.contains(QStringLiteral("agréer")));
}

void TestComplaintDocument::namesAreDroppedWhereTheLawSaysSo()
{
    report::ComplaintData data = sample("platform-notice", "fr");
    data.complaint.values["notifier.name"] = "Zoé Exemple";
    data.complaint.values["notifier.email"] = "zoe@example.org";
    QVERIFY(plain(htmlOf(data)).contains(QStringLiteral("zoe@example.org")));
    data.complaint.values["notice.child-sexual-offence"] = "yes";
    QVERIFY(!htmlOf(data).contains(QStringLiteral("Zoé")));
    QVERIFY(!htmlOf(data).contains(QStringLiteral("zoe@example.org")));
}

void TestComplaintDocument::hostileWordsStayText()
{
    const char* const hostile = "<script>alert(1)</script> {facts} %1 \u202E&amp;\n\n# titre";
    report::ComplaintData data = sample("ordre", "fr");
    for (const char* field : {"practitioner.name", "complainant.address", "complaint.facts", "correspondence", "requests", "subject"})
        data.complaint.values[field] = hostile;
    data.exhibits[0].exhibit.title = hostile;
    const QString html = htmlOf(data);
    QVERIFY(!html.contains(QStringLiteral("<script")));
    QVERIFY(html.contains(QStringLiteral("&lt;script&gt;")));
    QCOMPARE(html.count(QStringLiteral("<blockquote")), 2); // {facts} within a value is no block
    QVERIFY(!html.contains(QStringLiteral("titre</h2>")));
}

QTEST_GUILESS_MAIN(TestComplaintDocument)
#include "tst_complaint_document.moc"
