#include "cli_runner.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest>

#include <memory>

namespace {

QString textOf(const QString& pdf)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-enc"), QStringLiteral("UTF-8"), QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

// Words in order, whatever the lines: blanks of every kind become one space.
QString flat(QString text)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s\u00A0\u202F]+"));
    return text.replace(blanks, QStringLiteral(" "));
}

QStringList kindsOf(const QJsonObject& complaint, bool isBlocking)
{
    QStringList kinds;
    const QJsonArray gaps = complaint[QLatin1String("gaps")].toArray();
    for (const QJsonValue& gap : gaps) {
        if (gap[QLatin1String("blocking")].toBool() == isBlocking)
            kinds << gap[QLatin1String("kind")].toString() + QLatin1Char(' ') + gap[QLatin1String("subject")].toString();
    }
    return kinds;
}

} // namespace

// A complaint on the command line: from the sample to the answer, and from a real page to the PDF.
class TestCliComplaint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fromPassagesToTheAnswer();
    void attachedDocumentsAreExhibits();
    void theInternalComplaintIsDue();
    void misuseIsOneLine_data();
    void misuseIsOneLine();
    void lettersCanBeRewritten();
    void warnsWhoeverSigns();
    void everyRecipientGivesADocument();
    void exportsOfOneMomentAreTheSame();
    void helpTellsTheJson();
    void fromARealPage();

private:
    CliRunner::Answer run(const QStringList& words) const { return m_cli->run(words); }
    CliRunner::Answer run(const char* words) const { return m_cli->run(QString::fromUtf8(words).split(QLatin1Char(' '))); }
    QJsonObject shown(const char* complaint) const
    {
        return run({QStringLiteral("complaint"), QStringLiteral("show"), QStringLiteral("a.greffier"), QLatin1String(complaint),
                    QStringLiteral("--json")}).json().object();
    }
    QString mark(const char* comment, const char* exact, const char* ground) const;
    QString read(const char* name) const
    {
        QFile file(m_cli->path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    std::unique_ptr<CliRunner> m_cli;
};

void TestCliComplaint::init()
{
    qputenv("SOURCE_DATE_EPOCH", "1798104600"); // 2026-12-24T09:30:00Z
    m_cli = std::make_unique<CliRunner>();
    QCOMPARE(run("new a.greffier --title Essai").code, 0);
    QCOMPARE(run({QStringLiteral("import"), QStringLiteral("a.greffier"),
                  QStringLiteral(GREFFIER_SOURCE_DIR "/resources/sample/divan-clos.html")}).code, 0);
}

// The id of the passage, which the command prints first.
QString TestCliComplaint::mark(const char* comment, const char* exact, const char* ground) const
{
    const auto answer = run({QStringLiteral("annotate"), QStringLiteral("a.greffier"), QLatin1String(comment), QStringLiteral("--exact"),
                             QString::fromUtf8(exact), QStringLiteral("--label"), QStringLiteral("propos"), QStringLiteral("--ground"),
                             QLatin1String(ground)});
    return answer.code == 0 ? QString::fromUtf8(answer.out).section(QLatin1Char(' '), 0, 0) : QString();
}

void TestCliComplaint::fromPassagesToTheAnswer()
{
    QCOMPARE(run("complaint new a.greffier --to letter --title Essai --lang fr").out, QByteArray("d-1\n"));
    const QString text = run("list a.greffier --format json --limit 1").json().array()[0][QLatin1String("text")].toString();
    const QString fact = mark("c-1", text.left(12).toUtf8().constData(), "injure");
    QVERIFY(!fact.isEmpty());
    QCOMPARE(run({QStringLiteral("complaint"), QStringLiteral("add"), QStringLiteral("a.greffier"), QStringLiteral("d-1"), fact}).code, 0);
    QCOMPARE(run("complaint add a.greffier d-1 c-1 c-2 k-1 --exhibit Capture").code, 0);
    QCOMPARE(run("complaint withdraw a.greffier d-1 2 --reason inutile").code, 0);
    QJsonObject complaint = shown("d-1");
    QCOMPARE(complaint[QLatin1String("status")].toString(), QStringLiteral("draft"));
    QCOMPARE(complaint[QLatin1String("facts")].toArray()[0][QLatin1String("words")].toArray()[0].toString(), text.left(12));
    QCOMPARE(complaint[QLatin1String("exhibits")].toArray().size(), 3);
    QCOMPARE(complaint[QLatin1String("exhibits")].toArray()[1][QLatin1String("withdrawn")].toString(), QStringLiteral("inutile"));
    QVERIFY(kindsOf(complaint, true).contains(QStringLiteral("field-missing sender.name")));
    QCOMPARE(run("complaint sent a.greffier d-1 --on 2026-11-20 --way LRAR").code, 1);
    QCOMPARE(run("complaint set a.greffier d-1 sender.name=Zoé letter.addressee=Mairie letter.body=Bonjour").code, 0);
    QCOMPARE(kindsOf(shown("d-1"), true), QStringList());
    QCOMPARE(run("report a.greffier --complaint d-1 --format html -o lettre.html").code, 0);
    QVERIFY(read("lettre.html").contains(text.left(12).toHtmlEscaped()));
    QCOMPARE(run("complaint sent a.greffier d-1 --on 2026-11-20 --way LRAR --reference 1A").code, 0);
    complaint = shown("d-1");
    QCOMPARE(complaint[QLatin1String("sent")].toArray()[0][QLatin1String("sha256")].toString().toLatin1(),
             m_cli->digest("lettre.html").toHex()); // what was exported last is what was sent
    QCOMPARE(run("complaint set a.greffier d-1 place=Lyon").code, 2);
    QCOMPARE(run("undo a.greffier").code, 0); // the passage, which is older than the complaint's acts, can be taken back
    QCOMPARE(shown("d-1")[QLatin1String("facts")].toArray().size(), 1);
    QCOMPARE(run("complaint acknowledged a.greffier d-1 --on 2026-11-22").code, 0);
    QCOMPARE(run("complaint answered a.greffier d-1 --on 2026-12-22 --outcome classée").code, 0);
    QCOMPARE(run("complaint list a.greffier --json").json().array()[0][QLatin1String("status")].toString(), QStringLiteral("answered"));
    QCOMPARE(run("verify a.greffier").code, 0);
    const QByteArray log = run("log a.greffier --json").out;
    QVERIFY(log.contains("\"purpose\": \"d-1\"") && log.contains("\"recipient\": \"letter\""));
}

void TestCliComplaint::attachedDocumentsAreExhibits()
{
    m_cli->write("constat.txt", "Constat du 2 novembre");
    const auto attached = run("attach a.greffier constat.txt");
    QCOMPARE(attached.code, 0);
    const QByteArray id = attached.out.split(' ').first();
    QCOMPARE(id, QByteArray("a-3"));
    QVERIFY(attached.out.contains("constat.txt"));
    const QJsonArray listed = run("attachments a.greffier --json").json().array();
    QCOMPARE(listed.last()[QLatin1String("id")].toString().toLatin1(), id);
    QVERIFY(run("attachments a.greffier").out.contains("  a-3  "));
    QCOMPARE(run("complaint new a.greffier --to letter --lang fr").code, 0);
    QCOMPARE(run({QStringLiteral("complaint"), QStringLiteral("add"), QStringLiteral("a.greffier"), QStringLiteral("d-1"),
                  QString::fromLatin1(id)}).code, 0);
    QCOMPARE(shown("d-1")[QLatin1String("exhibits")].toArray()[0][QLatin1String("object")].toString().toLatin1(), id);
}

// The regulation gives six months from the day on which the decision was told.
void TestCliComplaint::theInternalComplaintIsDue()
{
    QCOMPARE(run("complaint new a.greffier --to internal-complaint --lang fr").code, 0);
    QVERIFY(run("reminders a.greffier --json").json().array()[0][QLatin1String("end")].isNull());
    QCOMPARE(run("complaint set a.greffier d-1 decision.informed-on=2026-08-31").code, 0);
    const QJsonArray reminders = run("reminders a.greffier --json").json().array();
    QCOMPARE(reminders.size(), 1);
    QCOMPARE(reminders[0][QLatin1String("end")].toString(), QStringLiteral("2027-02-28"));
    QCOMPARE(reminders[0][QLatin1String("complaint")].toString(), QStringLiteral("d-1"));
}

void TestCliComplaint::misuseIsOneLine_data()
{
    QTest::addColumn<QString>("words");
    for (const char* words :
         {"complaint new a.greffier", "complaint new a.greffier --to police", "complaint add a.greffier d-1 c-999",
          "complaint add a.greffier d-9 c-1", "complaint add a.greffier d-1 a-1", "complaint set a.greffier d-1",
          "complaint set a.greffier d-1 place", "complaint set a.greffier d-1 nobody=x", "complaint set a.greffier d-1 date=hier",
          "complaint set a.greffier d-1 template={nobody}", "complaint remove a.greffier d-1 a-9",
          "complaint withdraw a.greffier d-1 1 --reason x", "complaint withdraw a.greffier d-1 x --reason x",
          "complaint sent a.greffier d-1",
          "complaint sent a.greffier d-1 --on hier --way LRAR --incomplete",
          "complaint sent a.greffier d-1 --on 2026-12-25 --way LRAR --incomplete",
          "complaint answered a.greffier d-1 --on 2026-11-20 --outcome x", "complaint show a.greffier d-2",
          "complaint show a.greffier c-1", "report a.greffier --complaint d-2 --format html -o x.html",
          "report a.greffier --complaint d-1 --format csv -o x.csv", "report a.greffier --complaint d-1 --format html",
          "complaint set a.greffier d-1 --file template"})
        QTest::newRow(words) << QString::fromUtf8(words);
}

void TestCliComplaint::misuseIsOneLine()
{
    QFETCH(QString, words);
    QCOMPARE(run("complaint new a.greffier --to letter").code, 0);
    const QByteArray before = run("log a.greffier --json").out;
    const auto answer = run(words.split(QLatin1Char(' ')));
    QVERIFY(answer.code == 2);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.err.startsWith("greffier-cli: ") && answer.err.count('\n') == 1, answer.err.constData());
    QCOMPARE(run("log a.greffier --json").out, before);
}

void TestCliComplaint::lettersCanBeRewritten()
{
    QCOMPARE(run("complaint new a.greffier --to letter --lang fr").code, 0);
    const QByteArray letter = run("complaint letter a.greffier d-1").out;
    QVERIFY(letter.contains("{bordereau}"));
    m_cli->write("lettre.txt", "# Titre à nous\n\nÀ {letter.addressee} : bonjour.\n\n{facts}\n");
    QCOMPARE(run({QStringLiteral("complaint"), QStringLiteral("set"), QStringLiteral("a.greffier"), QStringLiteral("d-1"),
                  QStringLiteral("letter.addressee=la mairie"), QStringLiteral("--file"),
                  QStringLiteral("template=") + m_cli->path("lettre.txt")}).code, 0);
    QCOMPARE(run("report a.greffier --complaint d-1 --format html -o l.html").code, 0);
    const QString html = read("l.html");
    QVERIFY(html.contains(QStringLiteral("I.\u00A0Titre à nous")));
    QVERIFY(html.contains(QStringLiteral("À <bdi>la mairie</bdi>\u00A0: bonjour.")));
    QVERIFY(!html.contains(QStringLiteral("Madame, Monsieur")));
    m_cli->write("bad.txt", QByteArray("caf\xE9"));
    QCOMPARE(run({QStringLiteral("complaint"), QStringLiteral("set"), QStringLiteral("a.greffier"), QStringLiteral("d-1"),
                  QStringLiteral("--file"), QStringLiteral("template=") + m_cli->path("bad.txt")}).code, 3);
    QCOMPARE(run("complaint set a.greffier d-1 template=").code, 0);
    QVERIFY(run("complaint letter a.greffier d-1").out == letter);
}

// The warning about a false denunciation is for the person, never a part of the letter.
void TestCliComplaint::warnsWhoeverSigns()
{
    QCOMPARE(run("complaint new a.greffier --to ordre --lang fr").code, 0);
    QVERIFY(run("complaint show a.greffier d-1 --lang fr").err.contains("226-10"));
    const auto exported = run("report a.greffier --complaint d-1 --format html -o l.html --lang fr");
    QCOMPARE(exported.code, 0);
    QVERIFY(exported.err.contains("226-10"));
    QVERIFY(!read("l.html").contains(QStringLiteral("226-10")));
}

void TestCliComplaint::everyRecipientGivesADocument()
{
    const QString fact = mark("c-1", " ", "injure");
    const QJsonArray recipients = run("complaint recipients --json").json().array();
    QVERIFY(recipients.size() >= 8);
    int number = 0;
    for (const QJsonValue& recipient : recipients) {
        const QString id = QStringLiteral("d-%1").arg(++number);
        const QString to = recipient[QLatin1String("id")].toString();
        QCOMPARE(run({QStringLiteral("complaint"), QStringLiteral("new"), QStringLiteral("a.greffier"), QStringLiteral("--to"), to}).code, 0);
        QCOMPARE(run({QStringLiteral("complaint"), QStringLiteral("add"), QStringLiteral("a.greffier"), id, fact, QStringLiteral("c-1")}).code, 0);
        for (const char* format : {"html", "pdf"}) {
            const auto made = run({QStringLiteral("report"), QStringLiteral("a.greffier"), QStringLiteral("--complaint"), id,
                                   QStringLiteral("--format"), QLatin1String(format), QStringLiteral("-o"), QStringLiteral("l.%1").arg(QLatin1String(format))});
            QVERIFY2(made.code == 0, qPrintable(to + QString::fromUtf8(made.err)));
        }
    }
}

void TestCliComplaint::exportsOfOneMomentAreTheSame()
{
    QCOMPARE(run("complaint new a.greffier --to letter --lang fr").code, 0);
    QCOMPARE(run("complaint add a.greffier d-1 c-1").code, 0);
    QFile::copy(m_cli->path("a.greffier"), m_cli->path("b.greffier"));
    const auto first = run("report a.greffier --complaint d-1 --format pdf -o 1.pdf");
    const auto second = run("report b.greffier --complaint d-1 --format pdf -o 2.pdf");
    QCOMPARE(first.code + second.code, 0);
    QCOMPARE(m_cli->digest("1.pdf"), m_cli->digest("2.pdf"));
}

void TestCliComplaint::helpTellsTheJson()
{
    const QByteArray help = run("help complaint").out;
    QVERIFY(help.contains("JSON: {id, recipient, title"));
    for (const char* command : {"new", "add", "set", "show", "list", "remove", "withdraw", "sent", "acknowledged", "answered", "letter"})
        QVERIFY2(help.contains(QByteArray("greffier-cli complaint ") + command), command);
    QVERIFY(run("help report").out.contains("--complaint"));
}

// The founding page: three passages to the Ordre and to a platform, exhibits 1 to 3, read back out of the PDF.
void TestCliComplaint::fromARealPage()
{
    const QString seed = qEnvironmentVariable("GREFFIER_CORPUS") + QStringLiteral("/seed/journaldugeek.txt");
    if (!QFile::exists(seed))
        QSKIP("GREFFIER_CORPUS is not set: the founding page is not there");
    QVERIFY(!QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty());
    m_cli = std::make_unique<CliRunner>();
    QCOMPARE(run("new a.greffier --title Divan").code, 0);
    QCOMPARE(run({QStringLiteral("import"), QStringLiteral("a.greffier"), seed}).code, 0);
    const char* const words[] = {"ces sales porcs font surement des réflexions", "Je m’en branle tant que ça ne me concerne pas",
                                 "dire d’une personne que c ‘est une contraceptioàn a elle toute seule"};
    const QStringList facts{mark("c-6", words[0], "injure"), mark("c-12", words[1], "injure"), mark("c-17", words[2], "injure")};
    QVERIFY(!facts.contains(QString()));
    for (const char* to : {"ordre", "platform-notice"}) {
        const QString id = QString::fromUtf8(run({QStringLiteral("complaint"), QStringLiteral("new"), QStringLiteral("a.greffier"),
                                                  QStringLiteral("--to"), QLatin1String(to), QStringLiteral("--lang"), QStringLiteral("fr")}).out).trimmed();
        QCOMPARE(run(QStringList{QStringLiteral("complaint"), QStringLiteral("add"), QStringLiteral("a.greffier"), id} + facts).code, 0);
        QCOMPARE(run({QStringLiteral("complaint"), QStringLiteral("add"), QStringLiteral("a.greffier"), id, QStringLiteral("t-1"),
                      QStringLiteral("c-6"), QStringLiteral("k-1")}).code, 0);
        for (const char* format : {"pdf", "html"})
            QCOMPARE(run({QStringLiteral("report"), QStringLiteral("a.greffier"), QStringLiteral("--complaint"), id, QStringLiteral("--format"),
                          QLatin1String(format), QStringLiteral("-o"), QStringLiteral("l.%1").arg(QLatin1String(format))}).code, 0);
        const QString text = flat(textOf(m_cli->path("l.pdf")));
        const QString html = read("l.html");
        for (const char* passage : words) {
            QVERIFY2(text.contains(flat(QString::fromUtf8(passage))), passage);
            QVERIFY2(html.contains(QString::fromUtf8(passage).toHtmlEscaped()), passage);
        }
        QVERIFY(text.contains(QStringLiteral("fin"))); // no ligature
        for (const ushort ligature : {0xFB00, 0xFB01, 0xFB02, 0xFB03, 0xFB04})
            QVERIFY(!text.contains(QChar(ligature)));
        QVERIFY(text.contains(QStringLiteral("« Quand les seins tombent, je refuse la consultation »"))); // 27 no-break spaces are spaces
        QCOMPARE(html.count(QChar(0x00A0)) >= 27, true);                                                    // and themselves in HTML
        for (const char* piece : {"Pièce n° 1", "Pièce n° 2", "Pièce n° 3", "Bordereau de pièces communiquées", "date inconnue"})
            QVERIFY2(text.contains(QString::fromUtf8(piece)), piece);
    }
}

QTEST_GUILESS_MAIN(TestCliComplaint)
#include "tst_cli_complaint.moc"
