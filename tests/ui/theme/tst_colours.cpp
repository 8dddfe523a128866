#include "ui/theme/application_theme.h"
#include "ui/theme/colours.h"

#include <QTest>

using namespace greffier;
using theme::Colours;

namespace {

QPalette paletteOfTwo(QColor text, QColor base, QColor highlight, QColor highlightedText)
{
    QPalette palette;
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Window, base);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, highlightedText);
    palette.setColor(QPalette::Link, highlight);
    return palette;
}

} // namespace

class TestColours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastOfKnownPairs()
    {
        QCOMPARE(theme::contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(theme::contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(theme::contrast(Qt::red, Qt::red), 1.0);
        // #767676 on white is the well-known grey that just passes (4.54).
        QVERIFY(qAbs(theme::contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
    }

    void everyPairIsReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << theme::lightPalette() << false;
        QTest::newRow("dark") << theme::darkPalette() << true;
        QTest::newRow("the platform's") << QGuiApplication::palette() << false;
        QTest::newRow("yellow on black") << paletteOfTwo(Qt::yellow, Qt::black, Qt::cyan, Qt::black) << true;
        QTest::newRow("solarised, pale")
            << paletteOfTwo(QColor(0x657b83), QColor(0xfdf6e3), QColor(0x93a1a1), QColor(0xfdf6e3)) << false;
        QTest::newRow("grey on grey")
            << paletteOfTwo(QColor(0x888888), QColor(0x555555), QColor(0x666666), QColor(0x777777)) << true;
    }

    void everyPairIsReadable()
    {
        QFETCH(QPalette, palette);
        QFETCH(bool, dark);
        const Colours colours = Colours::of(palette);
        QCOMPARE(colours.isDark, dark);
        for (const theme::ColourPair& pair : theme::readablePairs(colours)) {
            const double contrast = theme::contrast(pair.text, pair.ground);
            QVERIFY2(contrast >= theme::kReadable,
                     qPrintable(QStringLiteral("%1: %2 on %3 has %4")
                                    .arg(QLatin1String(pair.name), pair.text.name(), pair.ground.name())
                                    .arg(contrast)));
        }
        QVERIFY(theme::contrast(colours.accent, colours.page) >= 3.0);
    }

    void palettesAreReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << theme::lightPalette();
        QTest::newRow("dark") << theme::darkPalette();
    }

    // The roles that Qt's own widgets pair.
    void palettesAreReadable()
    {
        QFETCH(QPalette, palette);
        const auto verify = [&palette](QPalette::ColorRole text, QPalette::ColorRole ground) {
            const double contrast = theme::contrast(palette.color(text), palette.color(ground));
            QVERIFY2(contrast >= theme::kReadable,
                     qPrintable(QStringLiteral("%1 on %2: %3").arg(text).arg(ground).arg(contrast)));
        };
        verify(QPalette::WindowText, QPalette::Window);
        verify(QPalette::Text, QPalette::Base);
        verify(QPalette::Text, QPalette::AlternateBase);
        verify(QPalette::ButtonText, QPalette::Button);
        verify(QPalette::HighlightedText, QPalette::Highlight);
        verify(QPalette::ToolTipText, QPalette::ToolTipBase);
        verify(QPalette::PlaceholderText, QPalette::Base);
        verify(QPalette::Link, QPalette::Base);
        verify(QPalette::Link, QPalette::Window);
    }

    void legibleKeepsWhatIsLegible()
    {
        QCOMPARE(theme::legible(Qt::darkBlue, {Qt::white}), QColor(Qt::darkBlue));
        QVERIFY(theme::contrast(theme::legible(Qt::yellow, {Qt::white}), Qt::white) >= theme::kReadable);
        QVERIFY(theme::contrast(theme::legible(Qt::darkBlue, {Qt::black}), Qt::black) >= theme::kReadable);
    }
};

QTEST_MAIN(TestColours)
#include "tst_colours.moc"
