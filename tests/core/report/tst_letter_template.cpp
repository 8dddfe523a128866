#include "core/report/letter_template.h"

#include <QtTest>

#include <algorithm>

using namespace greffier;
using report::LetterPartKind;

class TestLetterTemplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsParts();
    void cutsAtNames();
    void everyBuiltInLetterIsWhole_data();
    void everyBuiltInLetterIsWhole();
    void makesSpacesFirm_data();
    void makesSpacesFirm();
};

void TestLetterTemplate::readsParts()
{
    const auto parts = report::readLetter("# Faits\n\nPremier.\nSecond.\n\n- un\n- deux\n\n## Suite\r\nTrois {champ}.\n");
    QCOMPARE(parts.size(), std::size_t(5));
    QCOMPARE(parts[0].kind, LetterPartKind::Heading);
    QCOMPARE(parts[0].lines, std::vector<std::string>{"Faits"});
    QCOMPARE(parts[1].lines, (std::vector<std::string>{"Premier.", "Second."}));
    QCOMPARE(parts[2].kind, LetterPartKind::List);
    QCOMPARE(parts[2].lines, (std::vector<std::string>{"un", "deux"}));
    QCOMPARE(parts[3].kind, LetterPartKind::Subheading);
    QCOMPARE(parts[3].lines, std::vector<std::string>{"Suite"});
    QCOMPARE(parts[4].lines, std::vector<std::string>{"Trois {champ}."});
    QVERIFY(report::readLetter("\n \n").empty());
}

void TestLetterTemplate::cutsAtNames()
{
    const auto cuts = report::cutAtNames("contre {practitioner.name}, {} {A} {x");
    QCOMPARE(cuts.size(), std::size_t(2));
    QCOMPARE(cuts[0].words, std::string("contre "));
    QCOMPARE(cuts[0].name, std::string("practitioner.name"));
    QCOMPARE(cuts[1].words, std::string(", {} {A} {x")); // what is no name stays as it is
    QCOMPARE(report::namesIn("{a} {b} {a}"), (std::vector<std::string>{"a", "b"}));
}

void TestLetterTemplate::everyBuiltInLetterIsWhole_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("language");
    for (int kind = 0; kind <= static_cast<int>(law::RecipientKind::Letter); ++kind) {
        for (const char* language : {"fr", "en"})
            QTest::addRow("%d %s", kind, language) << kind << QString::fromLatin1(language);
    }
}

// Every name is a block or a field that somebody can fill in, and both languages have the same blocks.
void TestLetterTemplate::everyBuiltInLetterIsWhole()
{
    QFETCH(int, kind);
    QFETCH(QString, language);
    const auto recipientKind = static_cast<law::RecipientKind>(kind);
    const std::string letter = report::builtInLetter(recipientKind, language.toStdString(), "letter");
    const std::vector<std::string> names = report::namesIn(letter);
    for (const char* block : {"subject", "opening", "bordereau", "exhibits"})
        QVERIFY2(std::find(names.begin(), names.end(), block) != names.end(), block);
    QCOMPARE(names, report::namesIn(report::builtInLetter(recipientKind, "fr", "letter")));
    const auto& recipients = law::catalogue().recipients;
    const auto recipient = std::find_if(recipients.begin(), recipients.end(),
                                        [&](const law::Recipient& each) { return each.kind == recipientKind; });
    QVERIFY(recipient != recipients.end());
    std::vector<std::string> all = names;
    for (const char* part : {"opening", "closing"}) {
        for (const std::string& name : report::namesIn(report::builtInLetter(recipientKind, language.toStdString(), part)))
            all.push_back(name);
    }
    for (const std::string& name : all) {
        const auto isCommon = [&](const report::CommonField& field) { return name == field.id; };
        const auto isAsked = [&](const law::AskedField& field) { return name == field.field; };
        const bool isKnown = report::isLetterBlock(name) ||
                             std::any_of(report::commonFields().begin(), report::commonFields().end(), isCommon) ||
                             std::any_of(recipient->asks.begin(), recipient->asks.end(), isAsked);
        QVERIFY2(isKnown, name.c_str());
    }
}

void TestLetterTemplate::makesSpacesFirm_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("firm");
    QTest::newRow("colon") << QStringLiteral("Objet : plainte") << QStringLiteral("Objet\u00A0: plainte");
    QTest::newRow("high signs") << QStringLiteral("Quoi ? Non ; si !") << QStringLiteral("Quoi\u202F? Non\u202F; si\u202F!");
    QTest::newRow("quotes") << QStringLiteral("« mot »") << QStringLiteral("«\u202Fmot\u202F»");
    QTest::newRow("number") << QStringLiteral("pièce n° 3") << QStringLiteral("pièce n°\u00A03");
    QTest::newRow("article") << QStringLiteral("(art. 16, § 2)") << QStringLiteral("(art.\u00A016, §\u00A02)");
    QTest::newRow("not within words") << QStringLiteral("l’homme Me suit") << QStringLiteral("l’homme Me\u00A0suit");
    QTest::newRow("address") << QStringLiteral("https://a.example/b?c=1;d") << QStringLiteral("https://a.example/b?c=1;d");
}

void TestLetterTemplate::makesSpacesFirm()
{
    QFETCH(QString, written);
    QFETCH(QString, firm);
    QCOMPARE(QString::fromStdString(report::withFirmSpaces(written.toStdString(), "fr")), firm);
    QCOMPARE(QString::fromStdString(report::withFirmSpaces(written.toStdString(), "en")), written);
}

QTEST_GUILESS_MAIN(TestLetterTemplate)
#include "tst_letter_template.moc"
