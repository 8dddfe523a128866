#include "core/law/dsa.h"

#include <QtTest>

using namespace greffier;
using namespace greffier::law;

class TestDsaSetting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void settingsAreRead_data();
    void settingsAreRead();
    void badSettingsAreRefused_data();
    void badSettingsAreRefused();
};

void TestDsaSetting::settingsAreRead_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("values");
    const auto row = [](const char* key, const char* value, const char* field, const char* values) {
        QTest::newRow(value) << QString::fromUtf8(key) << QString::fromUtf8(value) << QString::fromUtf8(field)
                             << QString::fromUtf8(values);
    };
    row("ground", "illegal-content", "decision_ground", "DECISION_GROUND_ILLEGAL_CONTENT");
    row("decision_ground", "DECISION_GROUND_INCOMPATIBLE_CONTENT", "decision_ground", "DECISION_GROUND_INCOMPATIBLE_CONTENT");
    row("category", "scams-and-fraud", "category", "STATEMENT_CATEGORY_SCAMS_AND_FRAUD");
    row("scope", "fr, be", "territorial_scope", "FR|BE");
    row("language", "fr", "content_language", "FR");
    row("keywords", "hate-speech,defamation", "category_specification", "KEYWORD_HATE_SPEECH|KEYWORD_DEFAMATION");
    row("visibility", "content-demoted", "decision_visibility", "DECISION_VISIBILITY_CONTENT_DEMOTED");
    row("clause", "Charte, art. 3, injures", "incompatible_content_ground", "Charte, art. 3, injures");
    row("incompatible_content_illegal", "no", "incompatible_content_illegal", "No");
    row("source", "article-16", "source_type", "SOURCE_ARTICLE_16");
    row("automated_decision", "partially", "automated_decision", "AUTOMATED_DECISION_PARTIALLY");
    row("posted", "2019-02-20", "content_date", "2019-02-20");
    row("scope", "", "territorial_scope", "");
}

void TestDsaSetting::settingsAreRead()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, field);
    QFETCH(QString, values);
    const auto setting = readDsaSetting(key.toStdString(), value.toStdString());
    QVERIFY2(setting, setting ? "" : setting.error().detail.c_str());
    QCOMPARE(QString::fromStdString(setting->field), field);
    QStringList found;
    for (const std::string& one : setting->values)
        found << QString::fromStdString(one);
    QCOMPARE(found.join(QLatin1Char('|')), values);
}

void TestDsaSetting::badSettingsAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    const auto row = [](const char* key, const char* value, base::ErrorCode code) {
        QTest::newRow(qPrintable(QLatin1String(key) + QLatin1Char('=') + QLatin1String(value)))
            << QString::fromUtf8(key) << QString::fromUtf8(value) << static_cast<int>(code);
    };
    row("grund", "x", base::ErrorCode::UnknownField);
    row("puid", "x", base::ErrorCode::UnknownField); // made by the program, unique for ever
    row("ground", "house", base::ErrorCode::BadValue);
    row("ground", "null", base::ErrorCode::BadValue);
    row("scope", "FR,EL", base::ErrorCode::BadValue);
    row("scope", "FR,FR", base::ErrorCode::BadValue);
    row("scope", "FR,", base::ErrorCode::BadValue);
    row("keywords", "dangerous-toys", base::ErrorCode::BadValue);
    row("content_date", "20/02/2019", base::ErrorCode::BadValue);
    row("automated_decision", "fully", base::ErrorCode::BadValue); // a person sits at a workstation
    row("decision_ground_reference_url", "charte", base::ErrorCode::BadValue);
    row("suspended", "yes", base::ErrorCode::UnknownField);
}

void TestDsaSetting::badSettingsAreRefused()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(int, code);
    const auto setting = readDsaSetting(key.toStdString(), value.toStdString());
    QVERIFY(!setting);
    QCOMPARE(static_cast<int>(setting.error().code), code);
    if (value == QLatin1String("house")) // a word too short to guess the right one from: all of them are named
        QVERIFY2(setting.error().hint.find("DECISION_GROUND_ILLEGAL_CONTENT") != std::string::npos, setting.error().hint.c_str());
}

QTEST_GUILESS_MAIN(TestDsaSetting)
#include "tst_dsa_setting.moc"
