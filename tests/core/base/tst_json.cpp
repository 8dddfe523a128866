#include "core/base/json.h"

#include <QTest>

using namespace greffier::base;

class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void canonicalForm();
    void keysAreSortedByUtf16();
    void largeIntegersStayWhole();
    void everyCharacterSurvives();
};

void TestJson::canonicalForm()
{
    const QJsonObject object{
        {u"b"_qs, 1}, {u"a"_qs, QJsonArray{u"x"_qs, true, QJsonValue::Null}}, {u"é"_qs, u"\"\n\u2028\\"_qs}};
    QCOMPARE(canonicalJson(object),
             std::string("{\"a\":[\"x\",true,null],\"b\":1,\"é\":\"\\\"\\n\u2028\\\\\"}"));
    QCOMPARE(canonicalJson(QJsonObject()), std::string("{}"));
    QCOMPARE(canonicalJson(QJsonArray()), std::string("[]"));
}

// RFC 8785, 3.2.3: by UTF-16 code units, so an emoji (a surrogate, D83D) comes before U+FB33.
void TestJson::keysAreSortedByUtf16()
{
    QJsonObject object;
    for (const QString& key : {u"\uFB33"_qs, u"\U0001F600"_qs, u"é"_qs, u"1"_qs, u"\r"_qs, u"Z"_qs, u"a"_qs})
        object.insert(key, 1);
    QCOMPARE(canonicalJson(object),
             std::string("{\"\\r\":1,\"1\":1,\"Z\":1,\"a\":1,\"é\":1,\"\U0001F600\":1,\"\uFB33\":1}"));
}

void TestJson::largeIntegersStayWhole()
{
    const QJsonObject object{{u"a"_qs, std::numeric_limits<qint64>::max()},
                             {u"b"_qs, qint64{-9'007'199'254'740'993}}};
    QCOMPARE(canonicalJson(object), std::string("{\"a\":9223372036854775807,\"b\":-9007199254740993}"));
}

void TestJson::everyCharacterSurvives()
{
    QCOMPARE(toQString("\uFEFFaé🟣"), u"\uFEFFaé🟣"_qs);
    QCOMPARE(toQString(std::string_view("a\0b", 3)).size(), 3);
    QCOMPARE(toQString(""), QString());
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
