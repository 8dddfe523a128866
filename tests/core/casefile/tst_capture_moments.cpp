// When something was captured, from where that is known, and what times count back from it.
#include "case_fixture.h"
#include "core/casefile/export.h"
#include "core/casefile/verify.h"
#include "core/evidence/ledger_json.h"
#include "core/report/html_writer.h"
#include "core/report/json_writer.h"

#include <QDateTime>
#include <QFileInfo>
#include <QtTest>

using namespace greffier;

namespace {

constexpr const char* kTable = "id,date,text\na,il y a 2 heures,Un\nb,hier \xC3\xA0 14:05,Deux\nc,il y a 3 mois,Trois\nd,2020-01-02,Quatre\n";
constexpr base::Moment kSaved{1'709'323'200'000, 60}; // 2024-03-01T20:00:00Z, before the clock of the tests

} // namespace

class TestCaptureMoments : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void asAPersonSays();
    void asThePageSays();
    void asTheFileSays();
    void impossibleFileTimes_data();
    void impossibleFileTimes();
    void nothingTellsIt();
    void reportsSayThatTheyAreCounted();

private:
    std::string write(const char* name, const QByteArray& bytes, const QDateTime& time = {}) const
    {
        const std::string path = m_folder->write(name, bytes);
        QFile file(QString::fromStdString(path));
        if (time.isValid() && (!file.open(QIODevice::ReadWrite) || !file.setFileTime(time, QFileDevice::FileModificationTime)))
            return {};
        return path;
    }
    evidence::Capture import(const std::string& path, std::optional<base::Moment> said = {})
    {
        casefile::ImportSource source;
        source.path = path;
        casefile::ImportOptions options;
        options.captured = said;
        const auto captures = casefile::importFiles(*m_file, {source}, options, {});
        if (!captures)
            qFatal("no import: %s", captures.error().detail.c_str());
        return captures->back();
    }
    QString posted(const char* id) const
    {
        const auto time = m_file->comment(*m_file->resolveComment(id))->posted;
        return time.seconds ? QDateTime::fromSecsSinceEpoch(*time.seconds, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
    }
    static std::int64_t loss(const evidence::Capture& capture, const char* what)
    {
        for (const evidence::Loss& each : capture.ledger.losses) {
            if (each.what == what)
                return each.count;
        }
        return 0;
    }
    QString findings()
    {
        m_file.reset();
        const auto report = casefile::verify(m_folder->path(), m_folder->cache(), {});
        return report && report->isIntact() ? QString() : QStringLiteral("%1 findings").arg(report ? report->findings.size() : 0);
    }

    std::unique_ptr<tests::CaseFolder> m_folder;
    std::unique_ptr<casefile::CaseFile> m_file;
};

void TestCaptureMoments::init()
{
    m_file.reset();
    m_folder = std::make_unique<tests::CaseFolder>();
    m_file = m_folder->create();
    QVERIFY(m_file);
}

void TestCaptureMoments::asAPersonSays()
{
    const auto capture = import(write("a.csv", kTable), kSaved);
    QCOMPARE(capture.captured.utcMs, kSaved.utcMs);
    const auto origin = evidence::momentOrigin(capture);
    QCOMPARE(origin.from, std::string("person"));
    QVERIFY(origin.imported.starts_with("2024-03-14T"));
    QVERIFY(m_file->acts().back().at.utcMs > kSaved.utcMs); // the journal tells when it was brought in
    QCOMPARE(posted("c-1"), QStringLiteral("2024-03-01 00:00"));
    QCOMPARE(posted("c-2"), QStringLiteral("2024-02-29 14:05"));
    QCOMPARE(posted("c-3"), QString());
    QCOMPARE(posted("c-4"), QStringLiteral("2020-01-02 00:00"));
    QCOMPARE(m_file->comment(*m_file->resolveComment("c-1"))->posted.raw, std::string("il y a 2 heures"));
    QCOMPARE(loss(capture, "relative-time-counted"), 2);
    QCOMPARE(loss(capture, "relative-time-vague"), 1);
    QCOMPARE(capture.ledger.unknownDates, 1);
    QCOMPARE(findings(), QString());
}

void TestCaptureMoments::asThePageSays()
{
    const auto capture = import(write("page.html",
        "<!DOCTYPE html><html><!-- Page saved with SingleFile \n saved date: Fri Mar 01 2024 21:00:00 GMT+0100 (CET) --><head><title>A</title>"
        "</head><body class=\"single wordpress\"><h2>1 commentaire</h2><ol class=\"comment-list\"><li id=\"comment-1\" class=\"comment depth-1\">"
        "<article id=\"div-comment-1\" class=\"comment-body\"><footer class=\"comment-meta\"><div class=\"comment-author vcard\"><b class=\"fn\">Anne</b>"
        "</div><div class=\"comment-metadata\"><a href=\"#comment-1\">il y a 2 heures</a></div></footer><div class=\"comment-content\"><p>Un</p></div>"
        "</article></li></ol></body></html>"));
    QCOMPARE(capture.captured.utcMs, kSaved.utcMs);
    QCOMPARE(evidence::momentOrigin(capture).from, std::string("page"));
    QCOMPARE(posted("c-1"), QStringLiteral("2024-03-01 00:00"));
    QCOMPARE(findings(), QString());
}

void TestCaptureMoments::asTheFileSays()
{
    const auto capture = import(write("a.csv", kTable, QDateTime::fromMSecsSinceEpoch(kSaved.utcMs)));
    QCOMPARE(capture.captured.utcMs, kSaved.utcMs);
    QCOMPARE(evidence::momentOrigin(capture).from, std::string("file"));
    QCOMPARE(posted("c-2"), QStringLiteral("2024-02-29 14:05"));
    QCOMPARE(findings(), QString());
}

void TestCaptureMoments::impossibleFileTimes_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::newRow("1980") << QDateTime(QDate(1980, 1, 1), {}, Qt::UTC);
    QTest::newRow("later than the import") << QDateTime(QDate(2024, 4, 1), {}, Qt::UTC);
}

void TestCaptureMoments::impossibleFileTimes()
{
    QFETCH(QDateTime, time);
    const auto capture = import(write("a.csv", kTable, time));
    QCOMPARE(evidence::momentOrigin(capture).from, std::string("import"));
    QCOMPARE(capture.captured.utcMs, m_file->acts().back().at.utcMs);
}

void TestCaptureMoments::nothingTellsIt()
{
    QVERIFY(tests::CaseFolder::importText(*m_file, kTable));
    const evidence::Capture capture = m_file->captures().back();
    QCOMPARE(evidence::momentOrigin(capture).from, std::string("import"));
    QCOMPARE(posted("c-1"), QString());
    QCOMPARE(loss(capture, "relative-time"), 3);
    QCOMPARE(findings(), QString());
}

void TestCaptureMoments::reportsSayThatTheyAreCounted()
{
    import(write("a.csv", kTable), kSaved);
    const auto data = casefile::collectReport(*m_file, {"depth = 1", "en"}, {});
    QVERIFY(data);
    const QByteArray html = QByteArray::fromStdString(report::toHtml(*data));
    QVERIFY(html.contains("counted back from the moment of capture") && html.contains("as a person says"));
    const QByteArray json = QByteArray::fromStdString(report::toJson(*data));
    QVERIFY(json.contains("\"captured_from\":\"person\"") && json.contains("\"relative\":true"));
    // Read again, its times are what they were, whatever the report's own age.
    m_folder->write("report.json", json);
    auto again = m_folder->create("again.greffier");
    casefile::ImportSource source;
    source.path = m_folder->path("report.json");
    casefile::ImportOptions options;
    options.captured = base::Moment{1'710'000'000'000, 60};
    QVERIFY(again && casefile::importFiles(*again, {source}, options, {}));
    for (const char* id : {"c-1", "c-2", "c-3", "c-4"})
        QCOMPARE(again->comment(*again->resolveComment(id))->posted, m_file->comment(*m_file->resolveComment(id))->posted);
}

QTEST_GUILESS_MAIN(TestCaptureMoments)
#include "tst_capture_moments.moc"
