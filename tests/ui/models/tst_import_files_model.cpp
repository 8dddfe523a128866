#include "ui/models/import_files_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace greffier;
using casefile::FilePreview;
using models::ImportFilesModel;

class TestImportFilesModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void everyPathStandsOnce();
    void readableIsWhatIsRecognisedOrChosen_data();
    void readableIsWhatIsRecognisedOrChosen();
    void tablesNeedAColumnOfTexts();
    void foldersSayWhatIsInThem();
    void failuresFindTheirRow();
    void rowsThatAreGoneAreNotTold();
};

namespace {

FilePreview recognised(const char* format, int confidence)
{
    FilePreview preview;
    preview.size = 100;
    preview.guesses.push_back({format, confidence, "12 elements with id=\"comment-N\""});
    return preview;
}

FilePreview unreadable()
{
    FilePreview preview;
    preview.size = 100;
    preview.problem = base::Error{base::ErrorCode::NoThread, "a.png", "a PNG image", 0, 0, {}};
    return preview;
}

using Tester = QAbstractItemModelTester;
constexpr auto kFatal = Tester::FailureReportingMode::Fatal;

QString text(const ImportFilesModel& model, int row, ImportFilesModel::Column column)
{
    return model.index(row, column).data().toString();
}

} // namespace

void TestImportFilesModel::everyPathStandsOnce()
{
    ImportFilesModel model;
    const Tester tester(&model, kFatal);
    QCOMPARE(model.addPaths({QStringLiteral("/x/a"), QStringLiteral("/x/b"), QStringLiteral("/x/a")}), 2);
    QCOMPARE(model.addPaths({QStringLiteral("/x/./a"), QStringLiteral("/x/c")}), 1); // another spelling, the same file
    QCOMPARE(model.addPaths({QStringLiteral("/x/b")}), 0);
    QVERIFY(model.isLooking());
    QCOMPARE(model.nextUnknown(), model.rows().front().id);
    QCOMPARE(model.summary(), QStringLiteral("Looking at the files…"));
}

void TestImportFilesModel::readableIsWhatIsRecognisedOrChosen_data()
{
    QTest::addColumn<int>("confidence");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<bool>("isReadable");
    QTest::newRow("sure") << 90 << "" << true;
    QTest::newRow("looks like a page") << 10 << "" << false;
    QTest::newRow("chosen") << 10 << "wordpress-html" << true;
    QTest::newRow("not recognised") << 0 << "" << false;
    QTest::newRow("not recognised, chosen") << 0 << "mbox" << true;
}

void TestImportFilesModel::readableIsWhatIsRecognisedOrChosen()
{
    QFETCH(int, confidence);
    QFETCH(QString, chosen);
    ImportFilesModel model;
    const Tester tester(&model, kFatal);
    model.addPaths({QStringLiteral("/x/a")});
    const int id = model.nextUnknown();
    model.setPreview(id, confidence > 0 ? recognised("wordpress-html", confidence) : unreadable());
    model.setFormat(id, chosen.toStdString());
    QTEST(model.rows().front().isReadable(), "isReadable");
    QCOMPARE(model.readable().size(), std::size_t(model.rows().front().isReadable() ? 1 : 0));
    if (!model.readable().empty())
        QCOMPARE(model.readable().front().format, chosen.toStdString());
    QVERIFY(!text(model, 0, ImportFilesModel::VerdictColumn).isEmpty());
}

void TestImportFilesModel::tablesNeedAColumnOfTexts()
{
    ImportFilesModel model;
    const Tester tester(&model, kFatal);
    model.addPaths({QStringLiteral("/x/a.csv")});
    const int id = model.nextUnknown();
    model.setPreview(id, recognised("csv", 5));
    model.setTable(id, formats::TablePreview{{"Nr", "Kommentar"}, {}});
    QVERIFY(!model.rows().front().isReadable());
    model.setColumns(id, {{formats::Column::Text, "Kommentar"}});
    QVERIFY(model.rows().front().isReadable());
    QCOMPARE(model.readable().front().format, std::string("csv")); // detection alone would not take it
    model.setFormat(id, "mbox"); // another format knows nothing of columns
    QVERIFY(model.rows().front().source.columns.empty());
}

void TestImportFilesModel::foldersSayWhatIsInThem()
{
    ImportFilesModel model;
    const Tester tester(&model, kFatal);
    model.addPaths({QStringLiteral("/x/pages"), QStringLiteral("/x/pictures")});
    FilePreview pages;
    pages.kind = FilePreview::Kind::Folder;
    pages.files = 300;
    pages.looked = 200;
    pages.formats = {{"csv", 2}, {"wordpress-html", 197}};
    pages.firstUnreadable = base::Error{base::ErrorCode::NoThread, "x.png", "a PNG image", 0, 0, {}};
    model.setPreview(model.nextUnknown(), pages);
    FilePreview pictures;
    pictures.kind = FilePreview::Kind::Folder;
    pictures.files = pictures.looked = 1;
    pictures.firstUnreadable = pages.firstUnreadable;
    model.setPreview(model.nextUnknown(), pictures);
    const QString inside = text(model, 0, ImportFilesModel::VerdictColumn);
    QVERIFY2(inside.contains(QStringLiteral("WordPress page (197), Table (CSV, TSV) (2)")), qPrintable(inside));
    QVERIFY2(inside.contains(QStringLiteral("x.png, a PNG image")), qPrintable(inside));
    QVERIFY(model.rows()[0].isReadable());
    QVERIFY(!model.rows()[1].isReadable());
    QVERIFY(model.summary().startsWith(QStringLiteral("1 of 2 ")));
}

void TestImportFilesModel::failuresFindTheirRow()
{
    ImportFilesModel model;
    const Tester tester(&model, kFatal);
    model.addPaths({QStringLiteral("/x/a"), QStringLiteral("/x/ab")});
    for (int i = 0; i < 2; ++i)
        model.setPreview(model.nextUnknown(), recognised("csv", 80));
    QVERIFY(!model.setFailure({base::ErrorCode::DiskFull, "/case", {}, 0, 0, {}}));
    QVERIFY(model.setFailure({base::ErrorCode::Truncated, "/x/ab: in/side.csv", "unclosed quote", 7, 0, "--partial"}));
    QVERIFY(!model.rows()[0].failure);
    const QString verdict = text(model, 1, ImportFilesModel::VerdictColumn);
    QVERIFY2(verdict.startsWith(QStringLiteral("in/side.csv, line 7")), qPrintable(verdict));
    QVERIFY(!verdict.contains(QStringLiteral("--partial")));
    model.setFormat(model.rows()[1].id, "json"); // tried anew
    QVERIFY(!model.rows()[1].failure);
}

void TestImportFilesModel::rowsThatAreGoneAreNotTold()
{
    ImportFilesModel model;
    const Tester tester(&model, kFatal);
    model.addPaths({QStringLiteral("/x/a"), QStringLiteral("/x/b")});
    const int first = model.rows()[0].id;
    model.removeRow(0);
    model.setPreview(first, recognised("csv", 80));
    model.setTable(first, {});
    model.setColumns(first, {});
    model.setFormat(first, "csv");
    QCOMPARE(model.rowOf(first), -1);
    QVERIFY(!model.rows()[0].preview);
    model.removeRow(7);
    QCOMPARE(model.rowCount(), 1);
}

QTEST_GUILESS_MAIN(TestImportFilesModel)
#include "tst_import_files_model.moc"
