#include "tests/ui/shell/window_fixture.h"

#include "ui/views/reading_pane.h"

#include <QBuffer>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTreeWidget>

using namespace greffier;
using greffier::test::WindowFixture;

namespace {

QByteArray picture()
{
    QImage image(320, 200, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QPainter painter(&image);
    painter.fillRect(40, 40, 120, 80, Qt::yellow);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

// A page with two comments: one shows a picture and names a script that came along, the other nothing.
QByteArray page()
{
    const auto comment = [](const char* number, const QByteArray& text) {
        return "<li id=\"comment-" + QByteArray(number) + "\" class=\"comment depth-1\"><article id=\"div-comment-" + number +
               "\" class=\"comment-body\"><footer class=\"comment-meta\"><div class=\"comment-author vcard\"><b "
               "class=\"fn\">Anne</b></div></footer><div class=\"comment-content\">" +
               text + "</div></article></li>";
    };
    return "<html><head><title>Article</title></head><body class=\"single wordpress\"><ol class=\"comment-list\">" +
           comment("1", "<p>Regardez :</p><img src=\"data:image/png;base64," + picture().toBase64() +
                            "\"><img src=\"data:image/svg+xml;base64," + QByteArray("<svg/>").toBase64() + "\">") +
           comment("2", "<p>Rien</p>") + "</ol></body></html>";
}

} // namespace

// From the reading pane to the picture, on demand alone.
class TestAttachmentsDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(GREFFIER_BINARY_DIR "/screenshots"))); }
    void picturesAreShownOnDemand_data();
    void picturesAreShownOnDemand();
};

void TestAttachmentsDialog::picturesAreShownOnDemand_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("attachments-light-fr") << QStringLiteral("fr") << false;
    QTest::newRow("attachments-dark-fr") << QStringLiteral("fr") << true;
}

void TestAttachmentsDialog::picturesAreShownOnDemand()
{
    QFETCH(QString, language);
    QFETCH(bool, isDark);
    theme::applyTheme(*qApp, isDark ? theme::ThemeChoice::Dark : theme::ThemeChoice::Light);
    WindowFixture f(language);
    f.show();
    QVERIFY(f.bench->createCase(f.casePath(), QStringLiteral("Images")));
    QFile file(f.folder.filePath(QStringLiteral("page.html")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(page()) > 0);
    file.close();
    f.importFiles({file.fileName()});
    f.bench->session()->setCurrent(0);
    auto* const pane = f.window->findChild<views::ReadingPane*>();
    QPushButton* const button = pane->findChild<QPushButton*>();
    QTRY_VERIFY(button->isVisible());
    f.bench->session()->setCurrent(1);
    QTRY_VERIFY(!button->isVisible());
    f.bench->session()->setCurrent(0);
    QTRY_VERIFY(button->isVisible());
    const QString shots = QStringLiteral(GREFFIER_BINARY_DIR "/screenshots/%1%2.png").arg(QLatin1String(QTest::currentDataTag()));
    QVERIFY(f.window->grab().save(shots.arg(QStringLiteral("-pane"))));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(f.dialog("attachmentsDialog"));
    QDialog* const dialog = f.dialog("attachmentsDialog");
    auto* const list = dialog->findChild<QTreeWidget*>();
    QCOMPARE(list->topLevelItemCount(), 2);
    const QList<QLabel*> labels = dialog->findChildren<QLabel*>();
    QVERIFY(std::none_of(labels.begin(), labels.end(), [](QLabel* label) { return !label->pixmap(Qt::ReturnByValue).isNull(); }));
    QPushButton* show = nullptr;
    for (QPushButton* each : dialog->findChildren<QPushButton*>()) {
        if (each->objectName() == QLatin1String("showPicture"))
            show = each;
    }
    QVERIFY(show && show->isEnabled());
    QTest::mouseClick(show, Qt::LeftButton);
    QTRY_VERIFY(std::any_of(labels.begin(), labels.end(),
                            [](QLabel* label) { return label->pixmap(Qt::ReturnByValue).size() == QSize(320, 200); }));
    QVERIFY(dialog->grab().save(shots.arg(QString())));
    list->setCurrentItem(list->topLevelItem(1)); // SVG
    QVERIFY(!show->isEnabled());
    QVERIFY(std::none_of(labels.begin(), labels.end(), [](QLabel* label) { return label->isVisible() && !label->pixmap(Qt::ReturnByValue).isNull(); }));
    f.bench->closeCase();
    QTRY_VERIFY(!f.dialog("attachmentsDialog"));
}

QTEST_MAIN(TestAttachmentsDialog)
#include "tst_attachments_dialog.moc"
