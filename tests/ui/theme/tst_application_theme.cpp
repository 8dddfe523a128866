#include "ui/theme/application_theme.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"

#include <QStyle>
#include <QTest>
#include <QWidget>

using namespace greffier;
using theme::ThemeChoice;

class TestApplicationTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choicesSwitchBackAndForth()
    {
        auto& application = *static_cast<QApplication*>(QCoreApplication::instance());
        theme::applyTheme(application, ThemeChoice::System);
        const QPalette system = QApplication::palette();
        theme::applyTheme(application, ThemeChoice::Dark);
        QVERIFY(theme::isDark(QApplication::palette()));
        QCOMPARE(QApplication::style()->name(), QStringLiteral("fusion"));
        theme::applyTheme(application, ThemeChoice::Light);
        QVERIFY(!theme::isDark(QApplication::palette()));
        theme::applyTheme(application, ThemeChoice::System);
        QCOMPARE(QApplication::palette().color(QPalette::Base), system.color(QPalette::Base));
        QCOMPARE(QApplication::palette().color(QPalette::Highlight), system.color(QPalette::Highlight));
    }

    void widgetsFollow()
    {
        auto& application = *static_cast<QApplication*>(QCoreApplication::instance());
        theme::applyTheme(application, ThemeChoice::Light);
        QWidget widget;
        widget.show();
        const qint64 before = widget.palette().cacheKey();
        theme::applyTheme(application, ThemeChoice::Dark);
        QTRY_VERIFY(theme::isDark(widget.palette()));
        QVERIFY(widget.palette().cacheKey() !=
                before); // what views compare to know that their colours are old
    }

    void metricsFollowTheFont()
    {
        QFont small(QStringLiteral("DejaVu Sans"));
        small.setPixelSize(12);
        QFont large = small;
        large.setPixelSize(24);
        const theme::Metrics one{QFontMetrics(small)};
        const theme::Metrics two{QFontMetrics(large)};
        QVERIFY(two.line > one.line * 3 / 2);
        QVERIFY(two.gap > one.gap);
        QVERIFY(two.margin > one.margin);
        QVERIFY(two.column > one.column);
        QFont tiny = small;
        tiny.setPixelSize(1);
        const theme::Metrics least{QFontMetrics(tiny)};
        QVERIFY(least.gap >= 1 && least.stroke >= 1 && least.radius >= 1 && least.margin >= 1);
    }
};

QTEST_MAIN(TestApplicationTheme)
#include "tst_application_theme.moc"
