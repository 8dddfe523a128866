#include "core/base/json.h"
#include "core/report/jsonld_writer.h"
#include "tests/support/report_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace greffier;

namespace {

QJsonObject parsed(const std::string& json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

QJsonArray itemsOf(const QJsonObject& collection)
{
    return collection.value(QStringLiteral("first")).toObject().value(QStringLiteral("items")).toArray();
}

QJsonObject withId(const QJsonArray& items, const QString& ending)
{
    for (const QJsonValue& item : items) {
        if (item.toObject().value(QStringLiteral("id")).toString().endsWith(ending))
            return item.toObject();
    }
    return {};
}

QJsonObject selector(const QJsonObject& target, int index)
{
    return target.value(QStringLiteral("selector")).toArray().at(index).toObject();
}

report::ReportData withPassage(const std::string& text, const std::vector<std::string>& words)
{
    report::ReportData data = testing::sampleReport("fr");
    report::ReportItem item = testing::reportComment(1, "", 1, text);
    journal::PassageMarked mark{"c-1", testing::spanOf(text, words[0]), words[0], "", "", "", "label", "injure", "", "une note"};
    for (std::size_t i = 1; i < words.size(); ++i)
        mark.more.push_back({testing::spanOf(text, words[i]), words[i], "", ""});
    item.passages = {{mark, "Me Claire Fontaine", testing::kWhen, 7}};
    data.items = {item};
    return data;
}

} // namespace

class TestJsonLdWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isACollectionOfOnePage();
    void annotationsHaveTheShapeOfTheModel();
    void selectorsFindTheExactWords_data();
    void selectorsFindTheExactWords();
    void severalStretchesAreSeveralTargets();
    void survivesHostileTexts();
};

void TestJsonLdWriter::isACollectionOfOnePage()
{
    const QJsonObject json = parsed(report::toJsonLd(testing::sampleReport("fr")));
    QCOMPARE(json.value(QStringLiteral("@context")).toArray().at(0).toString(), QStringLiteral("http://www.w3.org/ns/anno.jsonld"));
    QCOMPARE(json.value(QStringLiteral("type")).toString(), QStringLiteral("AnnotationCollection"));
    QCOMPARE(json.value(QStringLiteral("greffier:offsets")).toString(), QStringLiteral("unicode-code-points"));
    const QJsonObject page = json.value(QStringLiteral("first")).toObject();
    QCOMPARE(page.value(QStringLiteral("type")).toString(), QStringLiteral("AnnotationPage"));
    QCOMPARE(page.value(QStringLiteral("partOf")), json.value(QStringLiteral("id")));
    QCOMPARE(page.value(QStringLiteral("items")).toArray().size(), json.value(QStringLiteral("total")).toInt());
    QVERIFY(json.value(QStringLiteral("total")).toInt() >= 6);
}

void TestJsonLdWriter::annotationsHaveTheShapeOfTheModel()
{
    static const QStringList kMotivations{
        QStringLiteral("assessing"),   QStringLiteral("bookmarking"), QStringLiteral("classifying"), QStringLiteral("commenting"),
        QStringLiteral("describing"),  QStringLiteral("editing"),     QStringLiteral("highlighting"), QStringLiteral("identifying"),
        QStringLiteral("linking"),     QStringLiteral("moderating"),  QStringLiteral("questioning"), QStringLiteral("replying"),
        QStringLiteral("tagging")};
    const QJsonArray items = itemsOf(parsed(report::toJsonLd(testing::sampleReport("fr"))));
    QSet<QString> ids;
    for (const QJsonValue& value : items) {
        const QJsonObject item = value.toObject();
        QCOMPARE(item.value(QStringLiteral("type")).toString(), QStringLiteral("Annotation"));
        QVERIFY(kMotivations.contains(item.value(QStringLiteral("motivation")).toString()));
        QVERIFY(!item.value(QStringLiteral("target")).isUndefined());
        for (const QJsonValue& body : item.value(QStringLiteral("body")).toArray()) {
            QCOMPARE(body.toObject().value(QStringLiteral("type")).toString(), QStringLiteral("TextualBody"));
            QVERIFY(kMotivations.contains(body.toObject().value(QStringLiteral("purpose")).toString()));
        }
        ids.insert(item.value(QStringLiteral("id")).toString());
    }
    QCOMPARE(ids.size(), items.size()); // every annotation has a name of its own
    const QJsonObject passage = withId(items, QStringLiteral("#a-7"));
    QCOMPARE(passage.value(QStringLiteral("created")).toString(), QStringLiteral("2026-11-23T12:00:00Z"));
    QCOMPARE(passage.value(QStringLiteral("creator")).toObject().value(QStringLiteral("name")).toString(), QStringLiteral("Me Claire Fontaine"));
    const QJsonObject target = passage.value(QStringLiteral("target")).toObject();
    QCOMPARE(target.value(QStringLiteral("source")).toString(), QStringLiteral("urn:uuid:0b6f5c1e-6a4b-4f7e-9c55-1d2f3a4b5c6d#c-3"));
    QCOMPARE(target.value(QStringLiteral("scope")).toString(), QStringLiteral("https://journal.example/sante/groupe-ferme#c4711"));
    QVERIFY(!target.value(QStringLiteral("state")).toObject().value(QStringLiteral("greffier:textSha256")).toString().isEmpty());
    QCOMPARE(selector(target, 0).value(QStringLiteral("prefix")).toString(), QStringLiteral("Quels sales "));
}

void TestJsonLdWriter::selectorsFindTheExactWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("emoji before") << QStringLiteral("\U0001F602\U0001F923 quel con, vraiment") << QStringLiteral("con");
    QTest::newRow("emoji inside") << QStringLiteral("un \U0001F469\u200D\u2696\uFE0F ici") << QStringLiteral("\U0001F469\u200D\u2696\uFE0F");
    QTest::newRow("decomposed") << QStringLiteral("e\u0301te\u0301 et a\u0300 l\u2019e\u0301te\u0301") << QStringLiteral("a\u0300 l");
    QTest::newRow("right to left") << QStringLiteral("\u05E9\u05DC\u05D5\u05DD \U0001F602 fin") << QStringLiteral("fin");
    QTest::newRow("no-break") << QStringLiteral("15\u00A0000\u202F? oui") << QStringLiteral("000\u202F?");
    QTest::newRow("all") << QStringLiteral("\uFEFFtout") << QStringLiteral("\uFEFFtout");
}

void TestJsonLdWriter::selectorsFindTheExactWords()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    const report::ReportData data = withPassage(text.toStdString(), {words.toStdString()});
    for (const auto unit : {report::OffsetUnit::CodePoints, report::OffsetUnit::Utf16}) {
        const QJsonObject json = parsed(report::toJsonLd(data, unit));
        const bool isUtf16 = unit == report::OffsetUnit::Utf16;
        QCOMPARE(json.value(QStringLiteral("greffier:offsets")).toString(),
                 isUtf16 ? QStringLiteral("utf-16-code-units") : QStringLiteral("unicode-code-points"));
        const QJsonObject target = itemsOf(json).at(0).toObject().value(QStringLiteral("target")).toObject();
        const QString exact = selector(target, 0).value(QStringLiteral("exact")).toString();
        QCOMPARE(exact, words);
        const int start = selector(target, 1).value(QStringLiteral("start")).toInt();
        const int end = selector(target, 1).value(QStringLiteral("end")).toInt();
        // The position leads to the quote, counted by Qt's own units and not by our code.
        if (isUtf16) {
            QCOMPARE(text.mid(start, end - start), exact);
        } else {
            QStringList points; // one entry per code point
            for (const QChar c : text) {
                if (c.isLowSurrogate())
                    points.last() += c;
                else
                    points << QString(c);
            }
            QCOMPARE(points.mid(start, end - start).join(QString()), exact);
        }
        const QString around = selector(target, 0).value(QStringLiteral("prefix")).toString() + exact +
                               selector(target, 0).value(QStringLiteral("suffix")).toString();
        QVERIFY(text.contains(around));
    }
}

void TestJsonLdWriter::severalStretchesAreSeveralTargets()
{
    const QJsonArray items = itemsOf(parsed(report::toJsonLd(withPassage("un deux trois", {"un", "trois"}))));
    const QJsonArray targets = items.at(0).toObject().value(QStringLiteral("target")).toArray();
    QCOMPARE(targets.size(), 2);
    QCOMPARE(selector(targets.at(1).toObject(), 0).value(QStringLiteral("exact")).toString(), QStringLiteral("trois"));
}

void TestJsonLdWriter::survivesHostileTexts()
{
    for (const std::string& text : testing::hostileTexts()) {
        const report::ReportData data = withPassage(text, {text});
        const std::string json = report::toJsonLd(data);
        const QJsonObject target = itemsOf(parsed(json)).at(0).toObject().value(QStringLiteral("target")).toObject();
        QCOMPARE(selector(target, 0).value(QStringLiteral("exact")).toString(), base::toQString(text));
        QCOMPARE(report::toJsonLd(data), json);
    }
}

QTEST_GUILESS_MAIN(TestJsonLdWriter)
#include "tst_jsonld_writer.moc"
