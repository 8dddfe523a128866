#include "ui/models/navigator_model.h"
#include "ui/panels/navigator_panel.h"
#include "ui/shell/filter_bar.h"
#include "ui/shell/language.h"
#include "window_fixture.h"

#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTest>

using namespace greffier;

class TestLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void localeNames();
    void classesInNamespacesAreTranslated();
    void switchesBack();
    void lettersOfMenusAreTheirOwn_data();
    void lettersOfMenusAreTheirOwn();
};

void TestLanguage::localeNames()
{
    QCOMPARE(shell::Language::fromLocaleName(QStringLiteral("fr_CA")), QStringLiteral("fr"));
    QCOMPARE(shell::Language::fromLocaleName(QStringLiteral("en-GB")), QStringLiteral("en"));
    QCOMPARE(shell::Language::fromLocaleName(QStringLiteral("de_DE")), QStringLiteral("en"));
}

// A class asks under its qualified name, the file knows the bare one: without help the texts would stay English.
void TestLanguage::classesInNamespacesAreTranslated()
{
    shell::Language language;
    language.use(QStringLiteral("fr"));
    QVERIFY(panels::NavigatorPanel::tr("Navigator") != QLatin1String("Navigator"));
    QVERIFY(models::NavigatorModel::tr("Case") == QLatin1String("Dossier"));
    QVERIFY(shell::FilterBar::tr("Show all") != QLatin1String("Show all"));
}

void TestLanguage::switchesBack()
{
    shell::Language language;
    language.use(QStringLiteral("fr"));
    language.use(QStringLiteral("en"));
    QCOMPARE(models::NavigatorModel::tr("Case"), QStringLiteral("Case"));
}

void TestLanguage::lettersOfMenusAreTheirOwn_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("French") << QStringLiteral("fr");
}

// The letter after Alt leads to one entry: a second one with the same letter costs every use of both a keystroke.
void TestLanguage::lettersOfMenusAreTheirOwn()
{
    QFETCH(QString, language);
    test::WindowFixture f(language);
    f.makeSampleCase();
    int letters = 0;
    QStringList twice;
    const auto visit = [&](const auto& self, const QList<QAction*>& entries, const QString& menu) -> void {
        QMap<QChar, QString> taken;
        for (const QAction* entry : entries) {
            static const QRegularExpression mnemonic(QStringLiteral("&(\\w)"), QRegularExpression::UseUnicodePropertiesOption);
            const QString letter = mnemonic.match(entry->text()).captured(1).toLower();
            if (!letter.isEmpty()) {
                ++letters;
                if (taken.contains(letter[0]))
                    twice << QStringLiteral("%1: %2, %3").arg(menu, taken.value(letter[0]), entry->text());
                taken.insert(letter[0], entry->text());
            }
            if (entry->menu() != nullptr)
                self(self, entry->menu()->actions(), entry->text());
        }
    };
    visit(visit, f.window->menuBar()->actions(), QStringLiteral("menu bar"));
    QCOMPARE(twice.join(u'\n'), QString());
    QVERIFY(letters > 50);
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
