#include "ui/shell/command_palette.h"

#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace greffier::shell;

class TestCommandPalette : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void matching_data();
    void matching();
    void findsAndDoes();
};

void TestCommandPalette::matching_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("isMatch");
    QTest::newRow("empty query") << "Undo" << "" << true;
    QTest::newRow("letters in order") << "Export a report" << "expo" << true;
    QTest::newRow("letters apart") << "Export a report" << "exre" << true;
    QTest::newRow("wrong order") << "Export a report" << "troper" << false;
    QTest::newRow("accents left aside") << QStringLiteral("Vérifier le dossier") << "verif" << true;
    QTest::newRow("accents typed") << QStringLiteral("Règles") << QStringLiteral("rég") << true;
    QTest::newRow("case") << "flag" << "FLAG" << true;
    QTest::newRow("blanks") << "Next hit" << "n h" << true;
    QTest::newRow("other letters") << "Undo" << "x" << false;
}

void TestCommandPalette::matching()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(bool, isMatch);
    QCOMPARE(CommandPalette::matches(text, query), isMatch);
}

void TestCommandPalette::findsAndDoes()
{
    ActionRegistry actions;
    actions.setCaseOpen(true, false);
    QSignalSpy flagged(actions.action(ActionId::Flag), &QAction::triggered);
    CommandPalette palette(actions, nullptr);
    palette.show();
    QVERIFY(QTest::qWaitForWindowActive(&palette));
    auto* const list = palette.findChild<QListWidget*>();
    const int all = list->count();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("flag"));
    QVERIFY(list->count() > 0);
    QVERIFY(list->count() < all);
    QVERIFY(list->currentItem()->text().contains(QStringLiteral("(F)")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(flagged.count(), 1);
    QVERIFY(!palette.isVisible());
}

QTEST_MAIN(TestCommandPalette)
#include "tst_command_palette.moc"
