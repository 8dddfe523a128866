#include "ui/theme/application_theme.h"
#include "ui/theme/icons.h"

#include <QTest>

#include <set>

using namespace greffier;
using theme::Icon;

namespace {

QImage painted(Icon icon, int side, QColor colour = Qt::black)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    theme::paintIcon(painter, QRectF(0, 0, side, side), icon, colour);
    return image;
}

} // namespace

class TestIcons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Colour alone never tells two icons apart: their shapes differ.
    void shapesDiffer()
    {
        std::set<QByteArray> shapes;
        for (int i = 0; i < theme::kIconCount; ++i) {
            const QImage image = painted(static_cast<Icon>(i), 32);
            shapes.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(static_cast<int>(shapes.size()), theme::kIconCount);
    }

    void strokesStayInside()
    {
        for (int i = 0; i < theme::kIconCount; ++i) {
            QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            theme::paintIcon(painter, QRectF(8, 8, 32, 32), static_cast<Icon>(i), Qt::black);
            painter.end();
            bool isPainted = false;
            for (int y = 0; y < 48; ++y) {
                for (int x = 0; x < 48; ++x) {
                    const bool isInk = qAlpha(image.pixel(x, y)) > 0;
                    const bool isInside = x >= 7 && y >= 7 && x <= 40 && y <= 40;
                    isPainted = isPainted || isInk;
                    QVERIFY2(!isInk || isInside,
                             qPrintable(QStringLiteral("icon %1 at %2,%3").arg(i).arg(x).arg(y)));
                }
            }
            QVERIFY2(isPainted, qPrintable(QString::number(i)));
        }
    }

    void followsTheTheme()
    {
        auto& application = *static_cast<QApplication*>(QCoreApplication::instance());
        theme::applyTheme(application, theme::ThemeChoice::Light);
        const QIcon icon = theme::icon(Icon::Flag);
        const QImage light = icon.pixmap(32, 32).toImage();
        theme::applyTheme(application, theme::ThemeChoice::Dark);
        const QImage dark = icon.pixmap(32, 32).toImage();
        QVERIFY(light != dark);
        QVERIFY(icon.pixmap(32, 32, QIcon::Disabled).toImage() != dark);
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
