#include "ui/shell/session_store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace greffier::shell;

class TestSessionStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheSession();
    void leavesOneWholeFile();
    void recentCasesAreLatestFirstAndSayWhatIsMissing();
    void columnsAreRememberedByTheirHeader();
    void followsTheStateFolder();
};

void TestSessionStore::columnsAreRememberedByTheirHeader()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("greffier.ini"));
    SessionStore store(file);
    store.rememberColumns({"a", "bc"}, QStringLiteral("{\"text\":\"a\"}"));
    store.rememberColumns({"ab", "c"}, QStringLiteral("{\"text\":\"ab\"}")); // the same letters, another table
    QCOMPARE(store.columnsOf({"a", "bc"}), QStringLiteral("{\"text\":\"a\"}"));
    QCOMPARE(store.columnsOf({"ab", "c"}), QStringLiteral("{\"text\":\"ab\"}"));
    QCOMPARE(store.columnsOf({"a"}), QString());
    for (int i = 0; i < SessionStore::kMaxTables; ++i)
        store.rememberColumns({std::to_string(i)}, QStringLiteral("{}"));
    QCOMPARE(store.columnsOf({"a", "bc"}), QString()); // the oldest go
    QCOMPARE(SessionStore(file).columnsOf({"0"}), QStringLiteral("{}"));
}

void TestSessionStore::keepsTheSession()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("deep/greffier.ini"));
    WindowSession session;
    session.geometry = QByteArray("\x00\x01geometry", 10);
    session.casePath = QStringLiteral("/tmp/été & hiver.greffier");
    session.comment = QStringLiteral("c-12");
    session.filter = QStringLiteral("status = flagged, \"a;b\"");
    session.isPageView = true;
    {
        SessionStore store(file);
        store.setSession(session);
        store.setLanguage(QStringLiteral("fr"));
        store.setTextZoom(130);
    }
    const SessionStore again(file);
    QVERIFY(again.session() == session);
    QCOMPARE(again.language(), QStringLiteral("fr"));
    QCOMPARE(again.textZoom(), 130);
    QCOMPARE(again.theme(), QString());
}

void TestSessionStore::leavesOneWholeFile()
{
    const QTemporaryDir folder;
    SessionStore store(folder.filePath(QStringLiteral("greffier.ini")));
    for (int i = 0; i < 20; ++i) {
        WindowSession session;
        session.comment = QStringLiteral("c-%1").arg(i);
        store.setSession(session);
    }
    // Nothing half-written stays beside it; a reader of its own sees the last state without the store being closed.
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("greffier.ini")});
    QCOMPARE(SessionStore(folder.filePath(QStringLiteral("greffier.ini"))).session().comment, QStringLiteral("c-19"));
}

void TestSessionStore::recentCasesAreLatestFirstAndSayWhatIsMissing()
{
    const QTemporaryDir folder;
    SessionStore store(folder.filePath(QStringLiteral("greffier.ini")));
    const QString here = folder.filePath(QStringLiteral("here.greffier"));
    QFile file(here);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString gone = folder.filePath(QStringLiteral("gone.greffier"));
    store.addRecent(gone);
    store.addRecent(here);
    store.addRecent(gone);
    store.addRecent(here); // each once
    const std::vector<RecentCase> recent = store.recentCases();
    QCOMPARE(recent.size(), std::size_t{2});
    QCOMPARE(recent[0].path, here);
    QVERIFY(!recent[0].isMissing);
    QCOMPARE(recent[1].path, gone);
    QVERIFY(recent[1].isMissing);
    store.forgetRecent(gone);
    QCOMPARE(store.recentCases().size(), std::size_t{1});
    for (int i = 0; i < 30; ++i)
        store.addRecent(folder.filePath(QStringLiteral("case-%1.greffier").arg(i)));
    QCOMPARE(store.recentCases().size(), static_cast<std::size_t>(SessionStore::kMaxRecent));
}

void TestSessionStore::followsTheStateFolder()
{
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", "/somewhere/state");
    QCOMPARE(SessionStore::defaultFile(), QStringLiteral("/somewhere/state/greffier/greffier.ini"));
    qputenv("XDG_STATE_HOME", "relative");
    QCOMPARE(SessionStore::defaultFile(), QDir::homePath() + QStringLiteral("/.local/state/greffier/greffier.ini"));
    qputenv("XDG_STATE_HOME", before);
}

QTEST_GUILESS_MAIN(TestSessionStore)
#include "tst_session_store.moc"
