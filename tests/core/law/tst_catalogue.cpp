#include "core/law/catalogue.h"

#include <QFile>
#include <QtTest>

#include <algorithm>
#include <set>

using namespace greffier;
using namespace greffier::law;
using base::ErrorCode;

class TestCatalogue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void compiledInFilesAreSound();
    void everyEntrySaysWhereItComesFrom();
    void whatNobodyReadIsNotVerified();
    void periodsOfPrescription_data();
    void periodsOfPrescription();
    void injureAndDiffamationExcludeEachOther();
    void recipientsAskForWhatTheLawSays();
    void pharosShowsBothOfficialPages();
    void minorsFormDropsTheNotifier();
    void badFilesAreRefusedWithTheirPlace_data();
    void badFilesAreRefusedWithTheirPlace();
    void houseGroundsAreRead();
    void badHouseGroundsAreRefused_data();
    void badHouseGroundsAreRefused();
};

namespace {
std::string fileText(const char* name)
{
    QFile file(QLatin1String(":/law/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

bool mentions(const std::vector<Wording>& all, std::string_view word)
{
    return std::any_of(all.begin(), all.end(), [word](const Wording& one) {
        return one.french.find(word) != std::string::npos && one.english.find(word) != std::string::npos;
    });
}

std::set<std::string> askedOf(const char* recipient)
{
    std::set<std::string> fields;
    for (const AskedField& asked : catalogue().recipient(recipient)->asks)
        fields.insert(asked.field);
    return fields;
}

const char* const kGood = "[[ground]]\nid = \"a\"\ntitle = { fr = \"A\", en = \"A\" }\nprovision = { fr = \"P\", en = \"P\" }\n"
                          "definition = { fr = \"D\", en = \"D\" }\nsource = \"S\"\nversion = \"2026-11\"\nverified = true\n";
} // namespace

void TestCatalogue::compiledInFilesAreSound()
{
    const auto read = readCatalogue({{"grounds.toml", fileText("grounds.toml")}, {"recipients.toml", fileText("recipients.toml")}});
    QVERIFY2(read, read ? "" : qPrintable(QStringLiteral("%1:%2 %3").arg(QString::fromStdString(read.error().where))
                                              .arg(read.error().line).arg(QString::fromStdString(read.error().detail))));
    QCOMPARE(catalogue().grounds.size(), std::size_t(13));
    QCOMPARE(catalogue().recipients.size(), std::size_t(8));
    for (const Ground& ground : catalogue().grounds) {
        QVERIFY2(!ground.elements.empty() && !ground.recipients.empty(), ground.id.c_str());
        QVERIFY(!ground.isHouse);
    }
}

void TestCatalogue::everyEntrySaysWhereItComesFrom()
{
    const QRegularExpression iso(QStringLiteral("^20\\d\\d-\\d\\d(-\\d\\d)?$"));
    const auto isSourced = [&iso](const Provenance& provenance) {
        return !provenance.source.empty() && iso.match(QString::fromStdString(provenance.version)).hasMatch();
    };
    for (const Ground& ground : catalogue().grounds) {
        QVERIFY2(isSourced(ground.provenance), ground.id.c_str());
        QVERIFY2(!ground.prescription || isSourced(ground.prescriptionProvenance), ground.id.c_str());
        for (const Penalty& penalty : ground.penalties)
            QVERIFY2(isSourced(penalty.provenance), ground.id.c_str());
    }
    for (const Recipient& recipient : catalogue().recipients)
        QVERIFY2(isSourced(recipient.provenance) && isSourced(recipient.asksProvenance), recipient.id.c_str());
}

void TestCatalogue::whatNobodyReadIsNotVerified()
{
    const Catalogue& all = catalogue();
    QVERIFY(all.ground("injure")->provenance.isVerified);
    QVERIFY(!all.ground("diffamation")->penalties.front().provenance.isVerified); // amounts of art. 32
    QVERIFY(!all.ground("harcelement")->penalties.back().provenance.isVerified);  // online amount: a commentary
    QVERIFY(!all.ground("vie-privee")->penalties.back().provenance.isVerified);   // 226-8 online
    QVERIFY(!all.ground("sexisme")->prescriptionProvenance.isVerified);           // list of art. 65-3
    QVERIFY(!all.ground("menace")->provenance.isVerified);
    QVERIFY(!all.recipient("host")->provenance.isVerified);       // LCEN after 2024-449
    QVERIFY(!all.recipient("ordre")->asksProvenance.isVerified);  // a lawyer's page
    QVERIFY(all.recipient("ordre")->provenance.isVerified);       // L.4123-2
}

void TestCatalogue::periodsOfPrescription_data()
{
    QTest::addColumn<QString>("ground");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("unit");
    QTest::newRow("injure") << "injure" << 3 << static_cast<int>(PeriodUnit::Month);
    QTest::newRow("diffamation") << "diffamation" << 3 << static_cast<int>(PeriodUnit::Month);
    QTest::newRow("secret") << "secret-professionnel" << 6 << static_cast<int>(PeriodUnit::Year);
    QTest::newRow("vie privée") << "vie-privee" << 6 << static_cast<int>(PeriodUnit::Year);
    QTest::newRow("harcèlement") << "harcelement" << 6 << static_cast<int>(PeriodUnit::Year);
    QTest::newRow("sexisme") << "sexisme" << 1 << static_cast<int>(PeriodUnit::Year);
    QTest::newRow("hors charte: none") << "hors-charte" << 0 << 0;
}

void TestCatalogue::periodsOfPrescription()
{
    QFETCH(QString, ground);
    QFETCH(int, count);
    QFETCH(int, unit);
    const Ground* one = catalogue().ground(ground.toStdString());
    QCOMPARE(one->prescription.has_value(), count > 0);
    if (count > 0) {
        QCOMPARE(one->prescription->count, count);
        QCOMPARE(static_cast<int>(one->prescription->unit), unit);
    }
}

void TestCatalogue::injureAndDiffamationExcludeEachOther()
{
    const std::string group = catalogue().ground("injure")->exclusivity;
    QVERIFY(!group.empty());
    QCOMPARE(catalogue().ground("diffamation")->exclusivity, group);
    QCOMPARE(catalogue().ground("sexisme")->exclusivity, group); // an injure by sex
    QVERIFY(catalogue().ground("harcelement")->exclusivity != group);
}

void TestCatalogue::recipientsAskForWhatTheLawSays()
{
    const std::set<std::string> notice = askedOf("platform-notice");
    for (const char* field : {"notice.explanation", "notice.location", "notifier.name", "notifier.email"})
        QVERIFY2(notice.contains(field), field);
    QVERIFY(!catalogue().recipient("platform-notice")->statements.empty()); // bona fide, art. 16(2)(d)
    const std::set<std::string> host = askedOf("host");
    for (const char* field : {"notice.date", "notifier.profession", "notifier.address", "notifier.nationality", "notifier.birth",
                              "notifier.representative", "host.name", "notice.correspondence"})
        QVERIFY2(host.contains(field), field);
    QVERIFY(mentions(catalogue().recipient("ordre")->warnings, "226-10"));
    QVERIFY(mentions(catalogue().recipient("procureur")->warnings, "226-10"));
    QVERIFY(mentions(catalogue().recipient("platform-notice")->warnings, "6-I-4"));
    QVERIFY(askedOf("statement-of-reasons").contains("statement.redress"));
    QVERIFY(askedOf("internal-complaint").contains("decision.informed-on"));
}

void TestCatalogue::pharosShowsBothOfficialPages()
{
    const Recipient* pharos = catalogue().recipient("pharos");
    QVERIFY(pharos->mustBePublic);
    QVERIFY(mentions(pharos->warnings, "F31979") && mentions(pharos->warnings, "R17674"));
}

void TestCatalogue::minorsFormDropsTheNotifier()
{
    int dropped = 0;
    for (const AskedField& asked : catalogue().recipient("platform-notice")->asks)
        dropped += asked.droppedIf == "notice.child-sexual-offence" ? 1 : 0;
    QCOMPARE(dropped, 2); // name and e-mail address, art. 16(2)(c)
}

void TestCatalogue::badFilesAreRefusedWithTheirPlace_data()
{
    QTest::addColumn<QString>("toml");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("line");
    const auto row = [](const char* name, const std::string& toml, ErrorCode code, int line) {
        QTest::newRow(name) << QString::fromStdString(toml) << static_cast<int>(code) << line;
    };
    const std::string good = kGood;
    row("good", good, ErrorCode::Internal, 0);
    row("no TOML", good + "x = = 1\n", ErrorCode::Malformed, 9);
    row("unknown key", good + "penality = 1\n", ErrorCode::UnknownField, 9);
    row("one language", "[[ground]]\nid = \"a\"\ntitle = { fr = \"A\" }\n", ErrorCode::BadValue, 3);
    row("no provenance", "[[ground]]\nid = \"a\"\ntitle = { fr = \"A\", en = \"A\" }\nprovision = { fr = \"P\", en = \"P\" }\n"
                         "definition = { fr = \"D\", en = \"D\" }\n", ErrorCode::BadValue, 1);
    row("an id in capitals", "[[ground]]\nid = \"A\"\n", ErrorCode::BadValue, 1);
    row("twice", good + good, ErrorCode::BadValue, 0);
    row("a recipient that is none", good + "recipients = [\"nobody\"]\n", ErrorCode::BadValue, 0);
    row("a period of two units", good + "prescription = { months = 3, years = 1, source = \"S\", version = \"2026-11\", verified = true }\n",
        ErrorCode::BadValue, 9);
    row("a period of nothing", good + "prescription = { months = 0, source = \"S\", version = \"2026-11\", verified = true }\n",
        ErrorCode::BadValue, 9);
    row("a kind that is none", "[[recipient]]\nid = \"a\"\nkind = \"king\"\n", ErrorCode::BadValue, 1);
}

void TestCatalogue::badFilesAreRefusedWithTheirPlace()
{
    QFETCH(QString, toml);
    QFETCH(int, code);
    QFETCH(int, line);
    const auto read = readCatalogue({{"x.toml", toml.toStdString()}});
    if (code == static_cast<int>(ErrorCode::Internal)) {
        QVERIFY(read);
        return;
    }
    QVERIFY(!read);
    QCOMPARE(static_cast<int>(read.error().code), code);
    QCOMPARE(read.error().line, line);
}

void TestCatalogue::houseGroundsAreRead()
{
    const auto ground = readHouseGround("id = \"charte-3\"\ntitle = \"Injures envers une profession\"\n"
                                        "provision = { fr = \"Charte, art. 3\" }\nverified = true\n"
                                        "prescription = { days = 30 }\nrecipients = [\"platform-notice\"]\n"
                                        "[[element]]\nid = \"profession\"\ntitle = \"Une profession est visée\"\n");
    QVERIFY(ground);
    QVERIFY(ground->isHouse);
    QVERIFY(!ground->provenance.isVerified); // nobody verifies his own word
    QCOMPARE(ground->title.in("en"), std::string("Injures envers une profession"));
    QCOMPARE(ground->provision.in("en"), std::string("Charte, art. 3"));
    QCOMPARE(ground->elements.size(), std::size_t(1));
    QCOMPARE(ground->prescription->count, 30);
}

void TestCatalogue::badHouseGroundsAreRefused_data()
{
    QTest::addColumn<QString>("toml");
    QTest::addColumn<int>("code");
    QTest::newRow("no title") << "id = \"a\"" << static_cast<int>(ErrorCode::BadValue);
    QTest::newRow("no id") << "title = \"A\"" << static_cast<int>(ErrorCode::BadValue);
    QTest::newRow("one of the catalogue") << "id = \"injure\"\ntitle = \"A\"" << static_cast<int>(ErrorCode::BadValue);
    QTest::newRow("no recipient") << "id = \"a\"\ntitle = \"A\"\nrecipients = [\"b\"]" << static_cast<int>(ErrorCode::BadValue);
    QTest::newRow("an unknown key") << "id = \"a\"\ntitle = \"A\"\nbasis = \"b\"" << static_cast<int>(ErrorCode::UnknownField);
    QTest::newRow("no TOML") << "id = injure" << static_cast<int>(ErrorCode::Malformed);
    QTest::newRow("empty") << "" << static_cast<int>(ErrorCode::BadValue);
    QTest::newRow("deep keys") << QStringLiteral("a.").repeated(8'000) + QStringLiteral("b = 1")
                               << static_cast<int>(ErrorCode::UnknownField);
    QTest::newRow("deep arrays") << QStringLiteral("a = ") + QStringLiteral("[").repeated(8'000)
                                 << static_cast<int>(ErrorCode::Malformed);
    QTest::newRow("too long") << QStringLiteral("#").repeated(20'000) << static_cast<int>(ErrorCode::LimitExceeded);
}

void TestCatalogue::badHouseGroundsAreRefused()
{
    QFETCH(QString, toml);
    QFETCH(int, code);
    const auto ground = readHouseGround(toml.toStdString());
    QVERIFY(!ground);
    QCOMPARE(static_cast<int>(ground.error().code), code);
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
