// Bundles, anchors, backups and their verification on the command line.
#include "cli_runner.h"
#include "tests/support/time_stamp_authority.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

namespace {

const QString kSample = QStringLiteral(GREFFIER_SOURCE_DIR "/resources/sample/divan-clos.txt");

} // namespace

class TestCliBundle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSignedBundleIsChecked();
    void aFixedClockGivesTheSameBytes();
    void exhibitsStandUnderTheirNumbers();
    void redactedBundlesNameNobody();
    void theJournalIsAnchored();
    void aCaseComesBackFromItsBackup();
    void importsAndErasuresKnowTheBackups();
    void misuseIsTold_data();
    void misuseIsTold();

private:
    // Words separated by blanks; the rest as they are.
    CliRunner::Answer run(const char* words, const QStringList& rest = {})
    {
        return m_cli->run(QString::fromLatin1(words).split(QLatin1Char(' ')) + rest);
    }
    static QJsonArray notProved(const CliRunner::Answer& answer) { return answer.json()[QLatin1String("not_proved")].toArray(); }
    QByteArray read(const char* name) const
    {
        QFile file(m_cli->path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::unique_ptr<CliRunner> m_cli;
};

void TestCliBundle::init()
{
    m_cli = std::make_unique<CliRunner>();
    QCOMPARE(run("new c.greffier --title T").code, 0);
    QCOMPARE(run("import c.greffier", {kSample}).code, 0);
    QCOMPARE(run("decide c.greffier c-8 --as flagged --reason injure").code, 0);
}

void TestCliBundle::aSignedBundleIsChecked()
{
    QCOMPARE(run("bundle key -o key").code, 0);
    const auto written = run("bundle c.greffier -o b.zip --sign key --recipient Conseil");
    QVERIFY2(written.code == 0, written.err.constData());
    const auto alone = run("verify b.zip --json");
    QVERIFY2(alone.code == 0, alone.out.constData());
    QVERIFY(alone.json()[QLatin1String("ok")].toBool());
    QVERIFY(notProved(alone).contains(QStringLiteral("signer-key")));
    const auto known = run("verify b.zip --json --key key.pub");
    QCOMPARE(known.code, 0);
    QVERIFY(!notProved(known).contains(QStringLiteral("signer-key")));
    const auto text = run("verify b.zip --lang fr");
    QVERIFY2(text.out.contains("que le site a vraiment affiché cela"), text.out.constData());

    QByteArray bytes = read("b.zip");
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    m_cli->write("changed.zip", bytes);
    const auto changed = run("verify changed.zip --json");
    QVERIFY2(changed.code == 1, changed.err.constData());
    QVERIFY2(changed.out.contains("cannot be unpacked"), changed.out.constData());
    m_cli->write("cut.zip", bytes.left(bytes.size() / 3));
    QCOMPARE(run("verify cut.zip").code, 3);
    QCOMPARE(run("verify c.greffier --json").json()[QLatin1String("ok")].toBool(), true);
}

void TestCliBundle::aFixedClockGivesTheSameBytes()
{
    qputenv("SOURCE_DATE_EPOCH", "1764500000");
    CliRunner fixed;
    qunsetenv("SOURCE_DATE_EPOCH");
    fixed.write("one.greffier", read("c.greffier"));
    fixed.write("two.greffier", read("c.greffier"));
    QCOMPARE(fixed.run({QStringLiteral("bundle"), QStringLiteral("one.greffier"), QStringLiteral("-o"), QStringLiteral("one.zip")}).code, 0);
    QCOMPARE(fixed.run({QStringLiteral("bundle"), QStringLiteral("two.greffier"), QStringLiteral("-o"), QStringLiteral("two.zip")}).code, 0);
    QVERIFY(QFileInfo(fixed.path("one.zip")).size() > 10'000);
    QCOMPARE(fixed.digest("one.zip"), fixed.digest("two.zip"));
}

void TestCliBundle::exhibitsStandUnderTheirNumbers()
{
    const QString recipient = run("complaint recipients --json").json()[0][QLatin1String("id")].toString();
    QCOMPARE(run("complaint new c.greffier --title Courrier --to", {recipient}).code, 0);
    QCOMPARE(run("complaint add c.greffier d-1 c-8 c-9").code, 0);
    const auto written = run("bundle c.greffier -o b.zip");
    QVERIFY2(written.code == 0, written.err.constData());
    const QByteArray zip = read("b.zip");
    for (const char* name : {"data/complaints/d-1.html", "data/complaints/d-1.pdf", "data/complaints/d-1.odt",
                             "data/exhibits/piece-001.pdf", "data/exhibits/piece-002.pdf", "data/exhibits/index.json"})
        QVERIFY2(zip.contains(name), name);
    QVERIFY(!zip.contains("piece-003"));
    QCOMPARE(run("verify b.zip").code, 0);
    QCOMPARE(run("bundle c.greffier -o c.zip --complaint d-2").code, 2);
    QCOMPARE(run("person add c.greffier", {QStringLiteral("porcs")}).code, 0); // stands in c-6, around the exhibits
    const auto redacted = run("bundle c.greffier -o r.zip --complaint d-1 --redact names");
    QVERIFY2(redacted.code == 0, redacted.err.constData());
    QVERIFY(read("r.zip").contains("data/exhibits/piece-001.pdf"));
    const auto checked = run("verify r.zip");
    QVERIFY2(checked.code == 0, checked.out.constData());
}

void TestCliBundle::redactedBundlesNameNobody()
{
    QCOMPARE(run("person add c.greffier", {QStringLiteral("porcs")}).code, 0); // a word that the thread has
    const auto written = run("bundle c.greffier -o r.zip --redact names");
    QVERIFY2(written.code == 0, written.err.constData());
    const QByteArray zip = read("r.zip");
    QVERIFY(!zip.contains("data/evidence/") && zip.contains("data/comments.json"));
    const auto checked = run("verify r.zip --json");
    QVERIFY2(checked.code == 0, checked.out.constData());
    QVERIFY(notProved(checked).contains(QStringLiteral("left-out-acts")));
    const auto named = run("bundle c.greffier -o porcs.zip --redact names");
    QCOMPARE(named.code, 1); // the file's own name tells it
    QCOMPARE(run("bundle c.greffier -o x.zip --redact nothing").code, 2);
}

void TestCliBundle::theJournalIsAnchored()
{
    greffier::tests::TimeStampAuthority authority;
    QCOMPARE(run("anchor c.greffier --request r.tsq").code, 0);
    const std::string response = authority.reply(read("r.tsq").toStdString());
    m_cli->write("r.tsr", QByteArray::fromStdString(response));
    const auto accepted = run("anchor c.greffier --response r.tsr");
    QVERIFY2(accepted.code == 0, accepted.err.constData());
    const auto alone = run("verify c.greffier --json");
    QCOMPARE(alone.code, 0);
    QCOMPARE(alone.json()[QLatin1String("stamps")][0][QLatin1String("trusted")].toBool(), false);
    QVERIFY(notProved(alone).contains(QStringLiteral("stamp-authority")));
    const auto traced = run("verify c.greffier --json --ca", {QString::fromStdString(authority.rootPath())});
    QCOMPARE(traced.json()[QLatin1String("stamps")][0][QLatin1String("trusted")].toBool(), true);
    QVERIFY(!notProved(traced).contains(QStringLiteral("stamp-authority")));

    const auto printed = run("anchor c.greffier --printed --lang fr");
    QCOMPARE(printed.code, 0);
    QVERIFY2(printed.out.contains("SHA-256 de la tête du journal"), printed.out.constData());
    const auto again = run("anchor c.greffier --response r.tsr");
    QCOMPARE(again.code, 2);
    QCOMPARE(again.err.count('\n'), 1);
}

void TestCliBundle::aCaseComesBackFromItsBackup()
{
    QCOMPARE(run("backup c.greffier -o copy.greffier").code, 0);
    const auto kept = run("backup c.greffier");
    QCOMPARE(kept.code, 0);
    QVERIFY(QFileInfo::exists(QString::fromUtf8(kept.out.trimmed())));
    const auto list = run("backup c.greffier --list --json");
    QCOMPARE(list.json().array().size(), 1);
    QVERIFY(QFile::remove(m_cli->path("c.greffier")));
    QCOMPARE(run("restore copy.greffier -o c.greffier").code, 0);
    QCOMPARE(run("verify c.greffier").code, 0);
    QCOMPARE(run("decide c.greffier c-1 --as cleared").code, 0);
    m_cli->write("text.greffier", "no case");
    QCOMPARE(run("restore text.greffier -o d.greffier").code, 4);
}

void TestCliBundle::importsAndErasuresKnowTheBackups()
{
    const auto backups = [this] { return run("backup c.greffier --list --json").json().array(); };
    QCOMPARE(backups().size(), 0); // the first import had nothing to lose
    m_cli->write("t.csv", "id,parent,author,text\n1,,Brunehilde,Bonjour\n");
    QCOMPARE(run("import c.greffier t.csv --no-backup").code, 0);
    QCOMPARE(backups().size(), 0);
    const auto imported = run("import c.greffier t.csv --json");
    QCOMPARE(imported.code, 0);
    QCOMPARE(backups().size(), 1);
    QCOMPARE(imported.json()[QLatin1String("backup")].toString(), backups()[0][QLatin1String("path")].toString());
    QCOMPARE(run("person add c.greffier Brunehilde").code, 0);
    QCOMPARE(run("erase c.greffier --person n-1 --basis RGPD --backups shred").code, 2);
    const auto kept = run("erase c.greffier --person n-1 --basis RGPD -o one.greffier --lang en");
    QVERIFY2(kept.code == 0, kept.err.constData());
    QVERIFY2(kept.out.contains("Backup that still holds the person: ") && kept.out.contains("--backups delete"), kept.out.constData());
    const auto deleted = run("erase c.greffier --person n-1 --basis RGPD -o two.greffier --backups delete --json");
    QCOMPARE(deleted.json()[QLatin1String("deleted_backups")].toArray().size(), 1);
    QCOMPARE(backups().size(), 0);
}

void TestCliBundle::misuseIsTold_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* words, int code) { QTest::newRow(name) << QString::fromLatin1(words) << code; };
    row("bundle without a name", "bundle c.greffier", 2);
    row("bundle over a file", "bundle c.greffier -o there", 2);
    row("no such key", "bundle c.greffier -o b.zip --sign absent", 3);
    row("no key at all", "bundle c.greffier -o b.zip --sign there", 2);
    row("key over a file", "bundle key -o there", 2);
    row("no such complaint or option", "bundle c.greffier -o b.zip --nothing", 2);
    row("no way of anchoring", "anchor c.greffier", 2);
    row("two ways of anchoring", "anchor c.greffier --printed --mailed", 2);
    row("no response", "anchor c.greffier --response there", 3);
    row("no such response", "anchor c.greffier --response absent", 3);
    row("no such folder", "backup c.greffier -o no/such/folder", 3);
    row("backup of no case", "backup absent -o copy", 4);
    row("restore over a file", "restore c.greffier -o there", 2);
    row("record of a bundle's check", "verify c.greffier --key there", 2);
    row("no certificates", "verify c.greffier --ca there", 2);
    row("neither case nor bundle", "verify there", 4);
}

void TestCliBundle::misuseIsTold()
{
    QFETCH(QString, words);
    QFETCH(int, code);
    m_cli->write("there", "text");
    const QByteArray before = m_cli->digest("c.greffier");
    const auto answer = m_cli->run(words.split(QLatin1Char(' ')));
    QVERIFY2(answer.code == code, answer.err.constData());
    QCOMPARE(answer.err.count('\n'), 1);
    QCOMPARE(answer.out, QByteArray());
    QCOMPARE(m_cli->digest("c.greffier"), before);
    QCOMPARE(read("there"), QByteArray("text"));
}

QTEST_GUILESS_MAIN(TestCliBundle)
#include "tst_cli_bundle.moc"
