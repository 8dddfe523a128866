#include "core/formats/reader.h"
#include "tests/support/whole_capture.h"

#include <QDirIterator>
#include <QtTest>

using namespace greffier;

namespace {

const QString kFolder = QStringLiteral(GREFFIER_SOURCE_DIR "/tests/data/formats/");

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string escaped(const std::string& text)
{
    std::string line;
    for (const char c : text)
        line += c == '\n' ? std::string("\\n") : c == '\t' ? std::string("\\t") : std::string(1, c);
    return line;
}

class Lines {
public:
    void start(const std::string& head) { m_text += head; }
    Lines& field(const char* name, const std::string& value)
    {
        if (!value.empty())
            m_text += std::string(" ") + name + "=" + escaped(value);
        return *this;
    }
    void end() { m_text += '\n'; }
    const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

std::string timeText(const evidence::PostedTime& time)
{
    if (!time.seconds)
        return time.raw.empty() ? std::string() : "?" + time.raw;
    const auto moment = QDateTime::fromSecsSinceEpoch(*time.seconds, Qt::UTC);
    auto text = moment.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toStdString();
    if (time.precision != evidence::TimePrecision::Second)
        text.resize(time.precision == evidence::TimePrecision::Day ? 10 : 16);
    return text + (time.isZoneKnown ? "Z" : " local");
}

// Everything that an import keeps, one line per thread, item and loss; empty fields are left out.
std::string described(const tests::WholeCapture& built)
{
    Lines lines;
    lines.start("capture");
    lines.field("title", built.capture.title)
        .field("uri", built.capture.uri)
        .field("charset", built.capture.charset);
    if (built.capture.announced)
        lines.field("announced", std::to_string(*built.capture.announced));
    lines.end();
    for (const auto& thread : built.threads) {
        lines.start("thread");
        lines.field("ref", thread.ref).field("title", thread.title).field("uri", thread.uri);
        lines.field("posted", timeText(thread.posted)).field("body", thread.body).end();
    }
    for (std::size_t i = 0; i < built.items.size(); ++i) {
        const auto& item = built.items[i];
        const auto& draft = item.draft;
        lines.start((item.isPlaceholder ? "missing " : "") + std::to_string(i));
        lines.field("thread", std::to_string(item.thread));
        if (item.parent >= 0)
            lines.field("parent", std::to_string(item.parent));
        lines.field("depth", std::to_string(item.depth))
            .field("ref", draft.ref)
            .field("author", draft.author);
        lines.field("authorRef", draft.authorRef).field("posted", timeText(draft.posted));
        lines.field("status", draft.sourceStatus).field("audience", draft.audience);
        lines.field("link", draft.permalink).field("extra", draft.extra).field("text", draft.text).end();
    }
    for (const auto& loss : built.ledger.losses) {
        lines.start("loss " + loss.what);
        lines.field("count", std::to_string(loss.count)).field("example", loss.example).end();
    }
    return lines.text();
}

} // namespace

// Each folder of tests/data/formats holds small files of one reader; beside each stands what an import keeps
// of it.
class TestSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sample_data();
    void sample();
    void everyReaderHasOne();
};

void TestSamples::sample_data()
{
    QTest::addColumn<QString>("reader");
    QTest::addColumn<QString>("path");
    for (QDirIterator files(kFolder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        const auto path = files.next();
        const auto name = path.mid(kFolder.size());
        if (name.contains(QLatin1Char('/')) && !name.endsWith(QLatin1String(".expected")))
            QTest::newRow(qPrintable(name)) << name.section(QLatin1Char('/'), 0, 0) << path;
    }
}

void TestSamples::sample()
{
    QFETCH(QString, reader);
    QFETCH(QString, path);
    const auto bytes = bytesOf(path);
    const formats::Source source{"sample", {bytes.constData(), static_cast<std::size_t>(bytes.size())}};
    const auto detections = formats::detect(source);
    QVERIFY(detections.has_value());
    QCOMPARE(QString::fromStdString(detections->front().reader->name()), reader);
    QVERIFY(!detections->front().recognition.because.empty());
    evidence::CaptureBuilder builder;
    const auto status = detections->front().reader->read(source, builder, {});
    const auto found = status ? described(tests::wholeCapture(builder)) : "no thread: " + status.error().detail + "\n";
    const auto expected = bytesOf(path + QStringLiteral(".expected"));
    if (QString::fromStdString(found) != QString::fromUtf8(expected))
        qInfo("found:\n%s", found.c_str());
    QCOMPARE(QString::fromStdString(found), QString::fromUtf8(expected));
}

// These four have tests of their own with more than a sample.
void TestSamples::everyReaderHasOne()
{
    static const std::vector<std::string> others = {"pasted-text", "wordpress-html", "wxr", "csv", "json"};
    for (const auto* reader : formats::allReaders()) {
        if (std::find(others.begin(), others.end(), reader->name()) != others.end())
            continue;
        QVERIFY2(QDir(kFolder + QString::fromStdString(reader->name())).exists(), reader->name().c_str());
    }
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
