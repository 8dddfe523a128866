// A program killed at any moment loses at most the act that was being written: what was acknowledged is there.
#include "cli_runner.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

class TestKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void notesSurviveKills();
    void killedImportLeavesTheCase();
};

// Notes are written one after the other; the writer is killed after a random time of up to twice what one takes here, so
// that some are killed before, some while and some after they write.
void TestKill::notesSurviveKills()
{
    CliRunner cli;
    QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("c.greffier")}).code, 0);
    QCOMPARE(cli.run({QStringLiteral("import"), QStringLiteral("c.greffier"),
                      QStringLiteral(GREFFIER_SOURCE_DIR "/resources/sample/divan-clos.txt")}).code, 0);
    const QStringList note{QStringLiteral("note"), QStringLiteral("c.greffier"), QStringLiteral("c-1"), QStringLiteral("--text")};
    QElapsedTimer clock;
    clock.start();
    int acknowledged = 0;
    for (; acknowledged < 5; ++acknowledged)
        QCOMPARE(cli.run(note + QStringList{QStringLiteral("à temps")}).code, 0);
    const int longest = 2 * static_cast<int>(clock.elapsed()) / acknowledged; // ms
    QRandomGenerator random(20261123);
    int killed = 0;
    for (int round = 0; round < 300; ++round) {
        QProcess writer;
        writer.start(QStringLiteral(GREFFIER_CLI), {QStringLiteral("note"), cli.path("c.greffier"), QStringLiteral("c-1"),
                                                    QStringLiteral("--text"), QStringLiteral("note %1").arg(round)});
        QVERIFY(writer.waitForStarted());
        if (!writer.waitForFinished(static_cast<int>(random.bounded(longest)))) {
            writer.kill();
            writer.waitForFinished();
        }
        const bool isDone = writer.exitStatus() == QProcess::NormalExit && writer.exitCode() == 0;
        acknowledged += isDone ? 1 : 0;
        killed += isDone ? 0 : 1;
    }
    QVERIFY(killed > 0);
    QVERIFY(acknowledged > 5);
    const auto log = cli.run({QStringLiteral("log"), QStringLiteral("c.greffier"), QStringLiteral("--json")});
    QCOMPARE(log.code, 0);
    const auto notes = log.json().array().size() - 2; // without CaseOpened and CaptureAdded
    QVERIFY2(notes >= acknowledged, qPrintable(QStringLiteral("%1 of %2").arg(notes).arg(acknowledged)));
    QVERIFY(notes <= acknowledged + killed);
    QCOMPARE(cli.run({QStringLiteral("verify"), QStringLiteral("c.greffier")}).code, 0);
    qInfo("%d acknowledged, %d killed, %lld found", acknowledged, killed, static_cast<long long>(notes));
}

void TestKill::killedImportLeavesTheCase()
{
    CliRunner cli;
    QByteArray table = "id,parent,author,text\n";
    for (int i = 1; i <= 60'000; ++i)
        table += QByteArray::number(i) + ',' + QByteArray::number(i % 7 == 0 ? i / 2 : 0) + ",a,\"texte " +
                 QByteArray::number(i) + " du fil\"\n";
    cli.write("big.csv", table);
    QCOMPARE(cli.run({QStringLiteral("new"), QStringLiteral("c.greffier")}).code, 0);
    QRandomGenerator random(7);
    for (int round = 0; round < 20; ++round) {
        QProcess writer;
        writer.start(QStringLiteral(GREFFIER_CLI), {QStringLiteral("import"), cli.path("c.greffier"), cli.path("big.csv")});
        QVERIFY(writer.waitForStarted());
        if (!writer.waitForFinished(200 + static_cast<int>(random.bounded(1200)))) {
            writer.kill();
            writer.waitForFinished();
        }
        const auto verify = cli.run({QStringLiteral("verify"), QStringLiteral("c.greffier"), QStringLiteral("--json")});
        QVERIFY2(verify.code == 0, verify.out.constData());
        const auto list = cli.run({QStringLiteral("log"), QStringLiteral("c.greffier"), QStringLiteral("--json")});
        if (list.json().array().size() > 1)
            break; // one went through before its kill: whole, as verify just said
    }
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
