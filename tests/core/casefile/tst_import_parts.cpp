#include "core/casefile/import.h"
#include "core/casefile/parse_ahead.h"
#include "core/casefile/verify.h"
#include "case_fixture.h"
#include "tests/support/million_comments.h"

#include <QFile>
#include <QFileInfo>
#include <QtTest>

#include <functional>
#include <memory>

using namespace greffier;
using base::ErrorCode;
using casefile::ImportSource;

// Captures so large that their beginning is stored while the rest is still being read.
class TestImportParts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void partsComeBeforeTheEnd_data();
    void partsComeBeforeTheEnd();
    void readAgainTheyAreTheSame_data();
    void readAgainTheyAreTheSame();
    void aBrokenEndLeavesNothing();
    void aBrokenEndMayBeLeftOut();
    void cancelLeavesNothing_data();
    void cancelLeavesNothing();
    void severalInOneStep();
    void lateTitlesOfUnnamedColumnsCount();
    void filesThatChangeMeanwhileAreRefused();
    void filesThatAreReplacedMeanwhileAreNot();

private:
    static constexpr std::int32_t kComments = 60'000; // some 20 MB of texts
    ImportSource source(const char* name) const;

    tests::CaseFolder m_folder;
};

ImportSource TestImportParts::source(const char* name) const
{
    ImportSource source;
    source.path = m_folder.path(name);
    return source;
}

void TestImportParts::initTestCase()
{
    const auto comments = tests::madeUpComments(kComments);
    QVERIFY(tests::writeComments(m_folder.path("a.xml"), tests::Export::Wxr, comments));
    QVERIFY(tests::writeComments(m_folder.path("a.csv"), tests::Export::Csv, comments));
    QVERIFY(tests::writeComments(m_folder.path("a.ndjson"), tests::Export::JsonLines, comments));
    QVERIFY(QFile::copy(QString::fromStdString(m_folder.path("a.xml")), QString::fromStdString(m_folder.path("broken.xml"))));
    QFile broken(QString::fromStdString(m_folder.path("broken.xml")));
    QVERIFY(broken.resize(broken.size() - 5'000));
    // An orphan among the first: from there on everything waits for the end.
    QFile whole(QString::fromStdString(m_folder.path("a.csv")));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QByteArray bytes = whole.readAll();
    const auto place = bytes.indexOf('\n' + QByteArray::number(kComments / 5) + ',');
    QVERIFY(place > 0);
    bytes.insert(place + 1, "x,absent,fil-1,Zoé,,Orpheline\n");
    QVERIFY(!m_folder.write("orphan.csv", bytes).empty());
}

void TestImportParts::partsComeBeforeTheEnd_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("least"); // comments
    QTest::addColumn<int>("most");
    QTest::newRow("WXR") << QByteArray("a.xml") << kComments / 4 << kComments;
    QTest::newRow("CSV") << QByteArray("a.csv") << kComments / 4 << kComments;
    QTest::newRow("NDJSON") << QByteArray("a.ndjson") << kComments / 4 << kComments;
    QTest::newRow("an orphan among the first") << QByteArray("orphan.csv") << 1 << kComments / 5;
}

void TestImportParts::partsComeBeforeTheEnd()
{
    QFETCH(QByteArray, name);
    QFETCH(int, least);
    QFETCH(int, most);
    std::vector<casefile::Parcel> parcels;
    auto parcel = casefile::openParcel(source(name.constData()), m_folder.path());
    QVERIFY(parcel.has_value());
    parcels.push_back(std::move(*parcel));
    const base::JobControl job;
    casefile::ImportProgress progress({1}, job);
    casefile::ParseAhead parsing(parcels, {}, progress, job);
    std::size_t comments = 0;
    double parsed = 0;
    while (const auto part = parsing.nextPart()) {
        comments += part->rows.items.size();
        QVERIFY(part->parsed > parsed && part->parsed <= 1);
        parsed = part->parsed;
    }
    QVERIFY2(comments >= static_cast<std::size_t>(least) && comments <= static_cast<std::size_t>(most),
             qPrintable(QString::number(comments)));
    QVERIFY(parsing.next().has_value());
}

void TestImportParts::readAgainTheyAreTheSame_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("placeholders");
    QTest::newRow("WXR") << QByteArray("a.xml") << 0;
    QTest::newRow("CSV") << QByteArray("a.csv") << 0;
    QTest::newRow("NDJSON") << QByteArray("a.ndjson") << 0;
    QTest::newRow("an orphan among the first") << QByteArray("orphan.csv") << 1;
}

// The verification reads the kept bytes again, in one piece, and compares.
void TestImportParts::readAgainTheyAreTheSame()
{
    QFETCH(QByteArray, name);
    QFETCH(int, placeholders);
    const QByteArray caseName = name + ".greffier";
    {
        auto file = m_folder.create(caseName.constData());
        QVERIFY(file);
        const auto captures = casefile::importFiles(*file, {source(name.constData())}, {}, {});
        QVERIFY(captures && captures->front().ledger.comments == kComments + placeholders);
        QCOMPARE(captures->front().ledger.placeholders, placeholders);
    }
    const auto report = casefile::verify(m_folder.path(caseName.constData()), m_folder.cache(), {});
    QVERIFY(report.has_value());
    QVERIFY2(report->findings.empty(), report->findings.empty() ? "" : report->findings.front().row.c_str());
}

void TestImportParts::aBrokenEndLeavesNothing()
{
    auto file = m_folder.create("broken.greffier");
    QVERIFY(file);
    const auto captures = casefile::importFiles(*file, {source("broken.xml")}, {}, {});
    QVERIFY(!captures);
    QVERIFY2(captures.error().code == ErrorCode::Truncated, qPrintable(tests::codeOf(captures.error())));
    QCOMPARE(captures.error().hint, std::string("--partial"));
    QCOMPARE(file->info().comments, 0);
    QVERIFY(file->captures().empty());
    QVERIFY(casefile::importFiles(*file, {source("a.xml")}, {}, {}).has_value());
}

void TestImportParts::aBrokenEndMayBeLeftOut()
{
    auto file = m_folder.create("partial.greffier");
    QVERIFY(file);
    casefile::ImportOptions options;
    options.isPartial = true;
    const auto captures = casefile::importFiles(*file, {source("broken.xml")}, options, {});
    QVERIFY(captures.has_value());
    const auto& ledger = captures->front().ledger;
    QVERIFY(ledger.comments > kComments - 50 && ledger.comments < kComments);
    QCOMPARE(file->info().comments, ledger.comments);
    QCOMPARE(ledger.losses.front().what, std::string("rest-unreadable"));
}

void TestImportParts::cancelLeavesNothing_data()
{
    QTest::addColumn<double>("fraction");
    for (const double fraction : {0.05, 0.2, 0.4, 0.6, 0.9})
        QTest::addRow("%.2f", fraction) << fraction;
}

void TestImportParts::cancelLeavesNothing()
{
    QFETCH(double, fraction);
    const QByteArray name = QByteArray("cancel-") + QTest::currentDataTag() + ".greffier";
    auto file = m_folder.create(name.constData());
    QVERIFY(file);
    base::JobControl job;
    job.progress = [&job, fraction](const base::Progress& progress) {
        if (static_cast<double>(progress.done) >= fraction * static_cast<double>(progress.total))
            job.cancel.cancel();
    };
    const auto captures = casefile::importFiles(*file, {source("a.xml")}, {}, job);
    QVERIFY(!captures && captures.error().code == ErrorCode::Cancelled);
    QCOMPARE(file->info().comments, 0);
    QVERIFY(file->acts().size() == 1);
}

void TestImportParts::severalInOneStep()
{
    auto file = m_folder.create("several.greffier");
    QVERIFY(file);
    const auto captures =
        casefile::importFiles(*file, {source("a.xml"), source("orphan.csv"), source("a.csv")}, {}, {});
    QVERIFY(captures && captures->size() == 3);
    QCOMPARE(file->info().comments, 3 * kComments + 1);
    const auto& last = std::get<journal::CaptureAdded>(file->acts().back().payload);
    QCOMPARE(last.firstComment, 2 * kComments + 2);
    QCOMPARE(last.lastComment, 3 * kComments + 1);
    file.reset();
    const auto report = casefile::verify(m_folder.path("several.greffier"), m_folder.cache(), {});
    QVERIFY(report && report->findings.empty());
}

// "column 3" is what the third column is called where the first line does not name it.
void TestImportParts::lateTitlesOfUnnamedColumnsCount()
{
    QByteArray bytes("id,text,\n");
    for (int i = 0; i < 1'500; ++i)
        bytes += QByteArray::number(i) + ',' + QByteArray(16'000, 'a') + (i == 1'400 ? ",Titre\n" : ",\n");
    ImportSource late;
    late.path = m_folder.write("late.csv", bytes);
    late.columns[formats::Column::Title] = "column 3";
    auto file = m_folder.create("late.greffier");
    QVERIFY(file && casefile::importFiles(*file, {late}, {}, {}));
    QCOMPARE(file->info().comments, 1'500);
    QCOMPARE(file->threads().front().title, std::string("Titre"));
}

namespace {

// Does something at the first report.
base::JobControl once(std::function<void()> act)
{
    base::JobControl job;
    job.progress = [act = std::move(act), isDone = std::make_shared<bool>(false)](const base::Progress&) {
        if (!std::exchange(*isDone, true))
            act();
    };
    return job;
}

} // namespace

void TestImportParts::filesThatChangeMeanwhileAreRefused()
{
    const QString path = QString::fromStdString(m_folder.path("changing.csv"));
    QVERIFY(QFile::copy(QString::fromStdString(m_folder.path("a.csv")), path));
    auto file = m_folder.create("changing.greffier");
    QVERIFY(file);
    const auto captures = casefile::importFiles(*file, {source("changing.csv")}, {}, once([&path] {
        QFile changing(path);
        if (!changing.open(QIODevice::ReadWrite) || !changing.seek(changing.size() - 3) || changing.write("x") != 1)
            qFatal("the file cannot be changed");
    }));
    QVERIFY(!captures);
    QVERIFY2(captures.error().code == ErrorCode::FileChanged, qPrintable(tests::codeOf(captures.error())));
    QCOMPARE(captures.error().where, path.toStdString());
    QCOMPARE(file->info().comments, 0);
}

// Whoever had opened the file still reads the old one.
void TestImportParts::filesThatAreReplacedMeanwhileAreNot()
{
    const QString path = QString::fromStdString(m_folder.path("replaced.csv"));
    QVERIFY(QFile::copy(QString::fromStdString(m_folder.path("a.csv")), path));
    auto file = m_folder.create("replaced.greffier");
    QVERIFY(file);
    const auto captures = casefile::importFiles(*file, {source("replaced.csv")}, {}, once([this, &path] {
        if (!QFile::remove(path) || m_folder.write("replaced.csv", "id,text\na,b\n").empty())
            qFatal("the file cannot be replaced");
    }));
    QVERIFY(captures && captures->front().ledger.comments == kComments);
}

QTEST_GUILESS_MAIN(TestImportParts)
#include "tst_import_parts.moc"
