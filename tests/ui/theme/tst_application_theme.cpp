#include "ui/theme/application_theme.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QImage>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>
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
        QVERIFY(qobject_cast<QProxyStyle*>(QApplication::style()));
        QCOMPARE(qobject_cast<QProxyStyle*>(QApplication::style())->baseStyle()->name(), QStringLiteral("fusion"));
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

    void emptyBoxesAreSeen_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void emptyBoxesAreSeen()
    {
        QFETCH(bool, isDark);
        auto& application = *static_cast<QApplication*>(QCoreApplication::instance());
        theme::applyTheme(application, isDark ? ThemeChoice::Dark : ThemeChoice::Light);
        QCheckBox box;
        QStyleOptionButton option;
        option.initFrom(&box);
        option.rect = {4, 4, 16, 16};
        option.state |= QStyle::State_Off;
        QImage image(24, 24, QImage::Format_RGB32);
        image.fill(box.palette().color(QPalette::Window));
        QPainter painter(&image);
        QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, &box);
        painter.end();
        QVERIFY(theme::contrast(image.pixelColor(12, 4), box.palette().color(QPalette::Base)) >= 3.0);
        QVERIFY(theme::contrast(image.pixelColor(4, 12), image.pixelColor(12, 12)) >= 3.0);
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
