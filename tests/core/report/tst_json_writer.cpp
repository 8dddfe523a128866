#include "core/base/json.h"
#include "core/report/json_writer.h"
#include "tests/support/report_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace greffier;

namespace {

QJsonObject parse(const report::ReportData& data)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(report::toJson(data)), &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

// "decision.reason" or "hits.0.spans": a value deep inside.
QJsonValue at(const QJsonValue& value, const char* path)
{
    QJsonValue here = value;
    const QStringList steps = QString::fromLatin1(path).split(QLatin1Char('.'));
    for (const QString& step : steps)
        here = here.isArray() ? here.toArray().at(step.toInt()) : here.toObject().value(step);
    return here;
}

std::string textAt(const QJsonValue& value, const char* path)
{
    return at(value, path).toString().toStdString();
}

} // namespace

class TestJsonWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheHead();
    void keepsCapturesAndLedger();
    void keepsThreads();
    void keepsEverythingOfAComment();
    void keepsUnknownValuesUnknown();
    void keepsExactTexts();
    void actsCanBeVerifiedFromTheFileAlone();
    void isTheSameTwice();
    void emptyCaseIsValid();
};

void TestJsonWriter::keepsTheHead()
{
    const report::ReportData data = testing::sampleReport("fr");
    const QJsonObject json = parse(data);
    QCOMPARE(textAt(json, "format"), std::string("greffier-report"));
    QCOMPARE(at(json, "version").toInt(), 1);
    QCOMPARE(textAt(json, "case.uid"), data.caseUid);
    QCOMPARE(textAt(json, "case.title"), data.title);
    QCOMPARE(textAt(json, "case.values.dossier"), std::string("2026-117"));
    QCOMPARE(textAt(json, "written"), std::string("2026-11-23T13:00:00+01:00"));
    QCOMPARE(textAt(json, "journal.head"), data.journalHead);
    QCOMPARE(at(json, "journal.acts").toInteger(), data.acts);
    QCOMPARE(textAt(json, "rules_digest"), data.rulesDigest);
    QCOMPARE(at(json, "rules").toArray().size(), 3);
    QCOMPARE(textAt(json, "rules.2.state"), std::string("watch"));
}

void TestJsonWriter::keepsCapturesAndLedger()
{
    const report::ReportData data = testing::sampleReport("fr");
    const QJsonValue capture = at(parse(data), "captures.0");
    const evidence::Capture& expected = data.captures.front();
    QCOMPARE(textAt(capture, "id"), std::string("k-1"));
    QCOMPARE(textAt(capture, "uid"), expected.uid);
    QCOMPARE(textAt(capture, "environment"), expected.environment);
    QCOMPARE(textAt(capture, "files.0.sha256"), base::toHex(expected.blobs[0].sha256));
    QCOMPARE(at(capture, "files.0.size").toInteger(), 48'213);
    QCOMPARE(at(capture, "captured_utc_ms").toInteger(), testing::kNoon);
    QCOMPARE(at(capture, "ledger.announced").toInteger(), 9);
    QCOMPARE(at(capture, "ledger.comments").toInteger(), 6);
    QCOMPARE(textAt(capture, "ledger.losses.1.example"), std::string("<img src=x>"));
}

void TestJsonWriter::keepsThreads()
{
    const report::ReportData data = testing::sampleReport("fr");
    const QJsonValue thread = at(parse(data), "threads.0");
    QCOMPARE(textAt(thread, "body"), data.threads[0].body);
    QCOMPARE(textAt(thread, "body_sha256"), base::toHex(base::sha256(data.threads[0].body)));
    QCOMPARE(textAt(thread, "capture"), std::string("k-1"));
    QVERIFY(at(thread, "posted.seconds").isNull());
}

void TestJsonWriter::keepsEverythingOfAComment()
{
    const report::ReportItem expected = testing::reportFullComment();
    const QJsonValue item = at(parse(testing::sampleReport("fr")), "items.2");
    QCOMPARE(textAt(item, "id"), std::string("c-3"));
    QCOMPARE(textAt(item, "parent"), std::string("c-2"));
    QCOMPARE(textAt(item, "text"), expected.comment.text);
    QCOMPARE(textAt(item, "text_sha256"), expected.textSha256);
    QCOMPARE(textAt(item, "posted.raw"), expected.comment.posted.raw);
    QCOMPARE(at(item, "posted.seconds").toInteger(), *expected.comment.posted.seconds);
    QCOMPARE(textAt(item, "posted.precision"), std::string("minute"));
    QCOMPARE(textAt(item, "posted.time"), std::string("2026-11-23T14:14"));
    QCOMPARE(at(item, "posted.zone_known").toBool(true), false);
    QCOMPARE(textAt(item, "extra"), expected.comment.extra);
    QCOMPARE(at(item, "bytes").toArray(), (QJsonArray{1200, 1330}));
    QCOMPARE(at(item, "hits.0.spans.0").toArray(), (QJsonArray{6, 17}));
    QCOMPARE(textAt(item, "hits.1.reading"), std::string("plain"));
    QCOMPARE(textAt(item, "explanations.0.root.children.2.children.0.measured"), std::string("nearest: 14 words"));
    QCOMPARE(textAt(item, "explanations.0.root.children.2.children.1.truth"), std::string("unknown"));
    QCOMPARE(textAt(item, "decision.reason"), expected.decision->reason);
    QCOMPARE(textAt(item, "decision.at"), std::string("2026-11-23T13:00:00+01:00"));
    QCOMPARE(textAt(item, "notes.0.text"), expected.notes[0].text);
    QCOMPARE(textAt(item, "passages.0.exact"), expected.passages[0].mark.exact);
    QCOMPARE(textAt(item, "passages.0.act"), std::string("a-7"));
    QCOMPARE(textAt(item, "asserted.author.source"), expected.asserted.at("author").source);
    QCOMPARE(at(item, "labels").toArray().size(), 2);
    QCOMPARE(at(item, "selected").toBool(), true);
}

void TestJsonWriter::keepsUnknownValuesUnknown()
{
    const QJsonObject json = parse(testing::sampleReport("fr"));
    QCOMPARE(at(json, "items").toArray().size(), 7);
    QVERIFY(at(json, "items.0.parent").isNull());
    QVERIFY(at(json, "items.0.posted.time").isNull());
    QVERIFY(at(json, "items.0.decision").isNull());
    QCOMPARE(textAt(json, "items.0.status"), std::string("open"));
    QCOMPARE(textAt(json, "items.4.kind"), std::string("placeholder"));
    QCOMPARE(textAt(json, "items.5.parent_state"), std::string("missing"));
}

void TestJsonWriter::keepsExactTexts()
{
    for (const std::string& text : testing::hostileTexts()) {
        report::ReportData data = testing::sampleReport("en");
        data.items = {testing::reportComment(1, "", 1, text)};
        const std::string kept = textAt(parse(data), "items.0.text");
        QCOMPARE(QByteArray::fromStdString(kept).toHex(), QByteArray::fromStdString(text).toHex());
    }
}

void TestJsonWriter::actsCanBeVerifiedFromTheFileAlone()
{
    const QJsonObject json = parse(testing::sampleReport("fr"));
    const QJsonArray acts = at(json, "acts").toArray();
    QCOMPARE(acts.size(), 6);
    std::string prev(32, '\0');
    for (const QJsonValue& act : acts) {
        QJsonObject head{{QStringLiteral("case"), at(json, "case.uid")}};
        for (const char* key : {"actor", "chain", "kind", "n", "object", "offset", "payload", "utc"})
            head.insert(QString::fromLatin1(key), at(act, key));
        const base::Digest hash =
            base::sha256(std::string("greffier/act/1\0", 15) + prev + base::canonicalJson(head));
        QCOMPARE(textAt(act, "hash"), base::toHex(hash));
        QCOMPARE(textAt(act, "prev"), base::toHex(prev));
        prev = std::string(base::asBytes(hash));
    }
}

void TestJsonWriter::isTheSameTwice()
{
    QCOMPARE(report::toJson(testing::sampleReport("fr")), report::toJson(testing::sampleReport("fr")));
}

void TestJsonWriter::emptyCaseIsValid()
{
    report::ReportData data;
    data.language = "en";
    const QJsonObject json = parse(data);
    QVERIFY(!json.isEmpty());
    QVERIFY(at(json, "items").toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_json_writer.moc"
