#include "tests/core/rules/rule_check.h"

#include <QFile>
#include <QRegularExpression>

using namespace greffier;
using namespace greffier::rules;

namespace {

struct Count {
    int right = 0;
    int all = 0;
};

// The lines "... NUMBER" between the first two rows of ''' of a doctest.
QStringList sampleNumbers(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QStringList blocks = QString::fromUtf8(file.readAll()).split(QStringLiteral("'''"));
    QStringList numbers;
    for (const QString& line : blocks.value(1).split(u'\n')) {
        const QString number = line.mid(line.startsWith(QStringLiteral("... ")) ? 4 : 0).trimmed();
        if (!number.isEmpty() && number != QStringLiteral("..."))
            numbers << number;
    }
    return numbers;
}

std::string found(const char* kind, const std::string& text)
{
    return hitsOf(std::string("pii(\"") + kind + "\")", text);
}

void row(const char* kind, const char* text, const char* expected)
{
    QTest::addRow("%s: %s", kind, text) << QString::fromUtf8(kind) << QString::fromUtf8(text) << QString::fromUtf8(expected);
}

void whole(const char* kind, const char* text)
{
    row(kind, text, text);
}

void addAddresses()
{
    for (const char* const phone :
         {"06 12 34 56 78", "06.12.34.56.78", "0612345678", "06-12-34-56-78", "06/12/34/56/78", "06\u00A012\u202F34\u00A056\u00A078",
          "06 . 12 . 34 . 56 . 78", "+33 6 12 34 56 78", "+33612345678", "+33 (0)6 12 34 56 78", "(+33) 6 12 34 56 78", "0033612345678",
          "00 33 6 12 34 56 78", "00 33 (0) 6 12 34 56 78", "01 42 33 44 55", "0 800 123 456", "0800 123 456", "06 1234 5678",
          "+32 475 12 34 56", "+1 (212) 555 0199", "+262 692 12 34 56", "00 32 475 12 34 56", "06_12_34_56_78"})
        whole("phone", phone);
    row("téléphone", "Tél : 06.12.34.56.78.", "06.12.34.56.78");
    row("phone", "0612345678 ou 07 12 34 56 78", "0612345678 + 07 12 34 56 78");
    row("phone", "le 12/03/2020 06 12 34 56 78", "06 12 34 56 78");
    for (const char* const other :
         {"15 000 000 euros", "01/02/2003 04:05:06", "06123456789", "3,0612345678", "SIRET 356 000 000 09075", "0123456789,50", "x0612345678",
          "295109912611193", "1 85 05 78 006 084 36", "FR76 3000 6000 0112 3456 7890 189", "4111 1111 1111 1111", "https://site.fr/0612345678",
          "+33", "en 2021, 12 345 personnes", "192.168.100.200", "06 12 34 56", "+12 €"})
        row("phone", other, "-");
    for (const char* const mail : {"a.b+c@exemple.fr", "jean@sous.domaine.co.uk", "nom arobase domaine point fr", "nom(at)domaine.fr", "nom [at] domaine [dot] com",
                                   "nom at domaine dot com", "prenom point nom arobase gmail point com", "nom (a) domaine . fr", "nom @ domaine . fr", "zoé@exemple.fr",
                                   "nom arobase gmail.com", "NOM AROBASE DOMAINE POINT FR"})
        whole("email", mail);
    row("courriel", "Écrivez à mailto:a@b.fr.", "a@b.fr");
    for (const char* const other : {"@pseudo", "@pseudo@serveur.social", "un arobase", "a@b", "chez Paul point final", "je suis at home", "3 @ 5 . 2", "ftp://moi@serveur.fr/x"})
        row("email", other, "-");
}

void addNumbers()
{
    for (const char* const nir : {"2 95 10 99 126 111 93", "295109912611193", "253072B07300470", "2 53 07 2A 073 004 43", "2.95.10.99.126.111.93"})
        whole("nir", nir);
    for (const char* const other : {"295109912611199", "253072C07300443", "6546546546546703", "2951099126111930", "2 95 13 99 126 111 93"})
        row("nir", other, "-");
    for (const char* const iban : {"FR76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189", "fr76 3000 6000 0112 3456 7890 189", "DE89-3704-0044-0532-0130-00",
                                   "BE71 0961 2345 6769", "MC58 1122 2000 0101 2345 6789 030"})
        whole("iban", iban);
    for (const char* const other : {"FR76 3000 6000 0112 3456 7890 188", "XX43 1234", "FR76", "AFR7630006000011234567890189", "FR76300060000112345678901890"})
        row("iban", other, "-");
    for (const char* const card : {"4111 1111 1111 1111", "4111-1111-1111-1111", "4111111111111111", "5555 5555 5555 4444", "3782 822463 10005", "2223003122003222"})
        whole("carte", card);
    for (const char* const other : {"4111 1111 1111 1112", "356 000 000 00048", "1234567890123456", "0000 0000 0000 0000", "4111 1111 1111 1111 1", "490154203237518"})
        row("card", other, "-");
}

void addDatesAndMachines()
{
    row("birthdate", "né le 12/03/1985 à Lyon", "12/03/1985");
    row("birthdate", "Née le 1er mars 1985.", "1er mars 1985");
    row("naissance", "Date de naissance : 1985-03-12", "1985-03-12");
    row("birthdate", "née à Saint-Denis le lundi 12 mars 85", "12 mars 85");
    row("birthdate", "Je suis ne le 12.03.1985", "12.03.1985");
    row("birthdate", "né(e) le 12-03-85", "12-03-85");
    row("birthdate", "née Dupont le 3 avril 1960", "3 avril 1960");
    row("birthdate", "né le trois avril mille neuf cent quatre-vingt-cinq", "trois avril mille neuf cent quatre-vingt-cinq");
    row("birthdate", "born on March 12, 1985", "March 12, 1985");
    row("birthdate", "DDN 12/03/1985", "12/03/1985");
    for (const char* const other : {"né le 31/02/1985", "né en 1985", "il ne part que le 12/03/2020", "le 12/03/1985", "année le 12/03/1985", "né le 12 mars", "nés de parents"})
        row("birthdate", other, "-");
    for (const char* const ip : {"82.64.3.9", "192.168.1.254", "2001:db8::1:2", "2001:0db8:0000:0000:0000:ff00:0042:8329", "fe80::1:2"})
        whole("adresse_ip", ip);
    row("ip", "IP : 82.64.3.9:8080", "82.64.3.9");
    for (const char* const other : {"version 1.2.3.4", "v1.2.3.4", "Chrome/120.0.0.0", "Firefox 102.0.1.2", "1.2.3.4.5", "256.1.1.1", "12:30:45", "std::vector", "::", "1.2.3", "§ 1.2.3.4",
                                    "01.02.03.04", "06.12.34.56.78"})
        row("ip", other, "-");
}

} // namespace

// Personal data: every kind on what people write, and on what looks like it.
class TestPii : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        addAddresses();
        addNumbers();
        addDatesAndMachines();
    }

    void kinds()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, text);
        QTEST(QString::fromStdString(found(kind.toUtf8().constData(), text.toStdString())), "expected");
    }

    // A long row of almost-matches must not take more than its budget.
    void hostile()
    {
        for (const char* const piece : {"0", "06 ", "a.", "a@", "1.", "a:", "né le ", "FR76 ", "point "}) {
            std::string text;
            while (text.size() < 60'000)
                text += piece;
            QElapsedTimer timer;
            timer.start();
            hitsOf("pii(phone, email, nir, iban, birthdate, card, ip)", text);
            QVERIFY2(timer.elapsed() < 10'000, piece);
        }
    }

    // Sample numbers of python-stdnum: all of a registry are found, none of the business numbers is taken for a person's.
    void corpus()
    {
        if (qEnvironmentVariableIsEmpty("GREFFIER_CORPUS"))
            QSKIP("GREFFIER_CORPUS is not set");
        const QString folder = qEnvironmentVariable("GREFFIER_CORPUS") + QStringLiteral("/pii/python-stdnum-tests/");
        const QStringList ibans = sampleNumbers(folder + QStringLiteral("test_iban.doctest"));
        Count recall;
        QStringList missed;
        for (const QString& iban : ibans) {
            ++recall.all;
            const bool isFound = found("iban", "Voici : " + iban.toStdString() + " merci") == iban.toStdString();
            recall.right += isFound ? 1 : 0;
            if (!isFound)
                missed << iban;
        }
        qInfo("IBAN: %d of %d found; missed: %s", recall.right, recall.all, qPrintable(missed.join(u',')));
        QVERIFY(recall.all > 100);
        QCOMPARE(missed, QStringList());

        Count wrong;
        QStringList taken;
        for (const char* const name : {"siret", "siren", "tva", "rcs", "accise"}) {
            for (const QString& number : sampleNumbers(folder + QStringLiteral("test_fr_%1.doctest").arg(QLatin1String(name)))) {
                ++wrong.all;
                const std::string hit = found("phone\",\"nir\",\"iban\",\"card", "Numéro " + number.toStdString() + " au registre");
                wrong.right += hit == "-" ? 1 : 0;
                if (hit != "-")
                    taken << QLatin1String(name) + QStringLiteral(" ") + number;
            }
        }
        qInfo("numbers of businesses left alone: %d of %d; taken: %s", wrong.right, wrong.all, qPrintable(taken.join(u',')));
        QVERIFY(wrong.all > 50);
        QCOMPARE(taken, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestPii)
#include "tst_pii.moc"
