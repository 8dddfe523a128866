#include "core/casefile/export.h"
#include "core/report/html_writer.h"
#include "core/report/json_writer.h"
#include "core/text/unicode.h"
#include "case_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace greffier;
using casefile::CaseFile;

// The main job, on the captured page that the project began with: from the pasted text to hits and reports.
class TestMainJob : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void ledgerOfThePage();
    void treeOfThePage();
    void articleKeepsItsBlanks();
    void insultIsFoundWhereItIsSaid();
    void maskedWordIsFound();
    void minorIsFound();
    void mentionIsNoOffence();
    void jsonReportHoldsEverything();
    void htmlReportShowsEveryText();

private:
    evidence::Comment commentOf(std::int64_t number) const
    {
        const auto& arrays = m_file->arrays();
        return m_file->comment(arrays.id(arrays.positionOf(base::PublicId{base::PublicKind::Comment, number}))).value_or(evidence::Comment());
    }
    // "rule: words", one for each span of each hit.
    QStringList hitsOf(std::int64_t number) const
    {
        QStringList all;
        const evidence::Comment comment = commentOf(number);
        for (const evidence::Hit& hit : m_file->hits(comment.id)) {
            for (const base::Span span : hit.spans)
                all += QString::fromStdString(hit.rule + ": " + std::string(text::slice(comment.text, span)));
        }
        return all;
    }
    report::ReportData reportData() const
    {
        const auto data = casefile::collectReport(*m_file, {"depth > 1", "fr"}, {});
        if (!data)
            qWarning("%s", qPrintable(tests::codeOf(data.error())));
        return data.value_or(report::ReportData());
    }

    std::unique_ptr<tests::CaseFolder> m_folder;
    std::unique_ptr<CaseFile> m_file;
    QString m_corpus;
};

void TestMainJob::initTestCase()
{
    m_corpus = qEnvironmentVariable("GREFFIER_CORPUS");
    if (m_corpus.isEmpty())
        QSKIP("whole file: GREFFIER_CORPUS is not set");
    m_folder = std::make_unique<tests::CaseFolder>();
    m_file = m_folder->create();
    QVERIFY(m_file);
    casefile::ImportSource source;
    source.path = (m_corpus + QLatin1String("/seed/journaldugeek.txt")).toStdString();
    QVERIFY(casefile::importFiles(*m_file, {source}, {}, {}).has_value());
    QVERIFY(casefile::adoptPacks(*m_file, {std::string(GREFFIER_SOURCE_DIR) + "/resources/packs/fr-moderation.toml"}).has_value());
    QVERIFY(casefile::scan(*m_file, {}).has_value());
}

void TestMainJob::cleanupTestCase()
{
    m_file.reset();
    m_folder.reset();
}

void TestMainJob::ledgerOfThePage()
{
    const evidence::Ledger& ledger = m_file->captures().front().ledger;
    QCOMPARE(ledger.comments, 20);
    QCOMPARE(ledger.replies, 16);
    QCOMPARE(ledger.orphans, 2);
    QCOMPARE(ledger.announced.value_or(0), 32);
    QCOMPARE(ledger.maxDepth, 5);
    QCOMPARE(ledger.unknownAuthors, 20);
}

void TestMainJob::treeOfThePage()
{
    QFile file(m_corpus + QLatin1String("/seed/EXPECTED-TREE.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    lines.removeFirst();
    QCOMPARE(lines.size(), 20);
    for (const QString& line : lines) {
        const QStringList cells = line.split(QLatin1Char('\t'));
        const evidence::Comment comment = commentOf(cells[0].toLongLong());
        const std::int32_t position = m_file->arrays().positionOf(comment.id);
        const std::int32_t parent = m_file->arrays().parent(position);
        QString answered;
        if (parent >= 0)
            answered = m_file->arrays().isPlaceholder(parent) ? QStringLiteral("MISSING") : QString::number(m_file->arrays().number(parent));
        QCOMPARE(answered, cells[5]);
        QCOMPARE(comment.depth, cells[4].toInt());
        QVERIFY2(QString::fromStdString(comment.text).startsWith(cells[6].trimmed()), qPrintable(line));
    }
}

void TestMainJob::articleKeepsItsBlanks()
{
    const QString body = QString::fromStdString(m_file->threadBody(m_file->threads().front().id));
    QCOMPARE(body.count(QChar(0x00A0)), 27);
    QVERIFY(body.contains(QStringLiteral("Divan Gate")));
}

void TestMainJob::insultIsFoundWhereItIsSaid()
{
    const evidence::Comment said = commentOf(6);
    const auto where = text::findOccurrence(said.text, "sales porcs", 1);
    QVERIFY(where.has_value());
    bool isFound = false;
    for (const evidence::Hit& hit : m_file->hits(said.id))
        isFound = isFound || std::find(hit.spans.begin(), hit.spans.end(), *where) != hit.spans.end();
    QVERIFY2(isFound, qPrintable(hitsOf(6).join(QLatin1String("; "))));
    const QStringList quoted = hitsOf(8); // “Sales porcs” is quoted there, to blame it
    QVERIFY2(quoted.filter(QStringLiteral("porcs"), Qt::CaseInsensitive).isEmpty(), qPrintable(quoted.join(QLatin1String("; "))));
}

void TestMainJob::maskedWordIsFound()
{
    const QStringList hits = hitsOf(2);
    QVERIFY2(!hits.filter(QStringLiteral("m****")).isEmpty(), qPrintable(hits.join(QLatin1String("; "))));
}

void TestMainJob::minorIsFound()
{
    QStringList rules;
    for (const evidence::Hit& hit : m_file->hits(commentOf(6).id))
        rules += QString::fromStdString(hit.rule);
    QVERIFY2(!rules.filter(QStringLiteral("mineur")).isEmpty(), qPrintable(rules.join(QLatin1Char(' '))));
}

void TestMainJob::mentionIsNoOffence()
{
    const QStringList hits = hitsOf(12);
    for (const char* words : {"@Jean", "Jean", "Mich", "Jean Mich"})
        QVERIFY2(hits.filter(QLatin1String(words)).isEmpty(), qPrintable(hits.join(QLatin1String("; "))));
}

void TestMainJob::jsonReportHoldsEverything()
{
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(report::toJson(reportData()))).object();
    int comments = 0;
    for (const QJsonValue& item : json[QLatin1String("items")].toArray()) {
        const QString text = item[QLatin1String("text")].toString();
        if (text.isEmpty())
            continue;
        ++comments;
        QCOMPARE(text, QString::fromStdString(commentOf(comments).text));
    }
    QCOMPARE(comments, 20);
    QCOMPARE(json[QLatin1String("journal")][QLatin1String("head")].toString().toStdString(), m_file->info().journalHead);
}

void TestMainJob::htmlReportShowsEveryText()
{
    const QString html = QString::fromStdString(report::toHtml(reportData()));
    QVERIFY(html.contains(QString::fromStdString(m_file->info().journalHead)));
    QVERIFY(!html.contains(QLatin1String("<script"), Qt::CaseInsensitive));
    for (const char* words : {"Vu la rigueur de l’ordre des médecins", "Quelle importance tout cela", "Ravi de vous conforter"})
        QVERIFY2(html.contains(QString::fromUtf8(words)), words);
}

QTEST_GUILESS_MAIN(TestMainJob)
#include "tst_main_job.moc"
