#include "ui/models/navigator_model.h"
#include "ui/panels/navigator_panel.h"
#include "ui/shell/filter_bar.h"
#include "ui/shell/language.h"

#include <QTest>

using namespace greffier;

class TestLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void localeNames();
    void classesInNamespacesAreTranslated();
    void switchesBack();
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

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
