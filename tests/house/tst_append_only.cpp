#include "source_tree.h"

#include <QRegularExpression>
#include <QTest>

using namespace house;

// Evidence never changes and the journal only grows: no statement that changes or deletes rows names another
// table than those of personal values and of the derived file.
class TestAppendOnly : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noStatementChangesEvidence();
    void everyEvidenceTableHasItsTriggers();
    void plantedViolationsAreFound_data();
    void plantedViolationsAreFound();
};

namespace {

const QStringList& evidenceTables()
{
    static const QStringList tables =
        QStringLiteral("meta blob blob_chunk capture capture_blob thread comment author attachment "
                       "loss act attest")
            .split(QLatin1Char(' '));
    return tables;
}

bool isChangeable(const QString& table)
{
    static const QStringList tables =
        QStringLiteral("personal_value pseudonym stamp arrays relations rule shown hit sketch search").split(QLatin1Char(' '));
    return tables.contains(table);
}

// Statements that change rows, with the table they name; an empty name is one that is put together at run
// time.
QStringList changedTables(const QString& sql)
{
    static const QList<QRegularExpression> statements{
        QRegularExpression(
            QStringLiteral("\\bUPDATE\\s+(?:OR\\s+\\w+\\s+)?[\"'\\[`]?(\\w*)[\"'\\]`]?(?:\\s+SET\\b|\\s*$)"),
            QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("\\bDELETE\\s+FROM\\s*[\"'\\[`]?(\\w*)"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("\\bREPLACE\\s+INTO\\s*[\"'\\[`]?(\\w*)"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("\\bDROP\\s+TABLE\\s*(?:IF\\s+EXISTS\\s+)?[\"'\\[`]?(\\w*)"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("\\bALTER\\s+TABLE\\s*[\"'\\[`]?(\\w*)"),
                           QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("\\bINSERT\\s+INTO\\s+(\\w+)[^;]*\\bDO\\s+UPDATE\\b"),
                           QRegularExpression::CaseInsensitiveOption)};
    QStringList tables;
    for (const QRegularExpression& statement : statements) {
        for (auto match = statement.globalMatch(sql); match.hasNext();)
            tables += match.next().captured(1);
    }
    return tables;
}

QStringList violationsInSql(const QString& where, const QString& sql)
{
    QStringList violations;
    for (const QString& table : changedTables(sql)) {
        if (!isChangeable(table))
            violations += QStringLiteral("%1 changes '%2'").arg(where, table);
    }
    return violations;
}

QStringList violationsOf(const SourceFile& file)
{
    if (file.path.endsWith(QLatin1String(".sql"))) {
        static const QRegularExpression comment(QStringLiteral("--[^\n]*"));
        return violationsInSql(file.path, QString(file.text).remove(comment));
    }
    QStringList violations;
    static const QRegularExpression keyword(
        QStringLiteral("\\b(UPDATE|DELETE|REPLACE|DROP|ALTER|INSERT)\\b"));
    for (const Literal& literal : stringLiterals(file.text)) {
        if (keyword.match(literal.text).hasMatch()) // capitals: SQL, not a sentence
            violations +=
                violationsInSql(QStringLiteral("%1:%2").arg(file.path).arg(literal.line), literal.text);
    }
    return violations;
}

// The schema's triggers refuse what the code does not do anyway.
QStringList missingTriggers(const QString& sql)
{
    const QString schema = sql.simplified(); // wherever a line ends
    QStringList missing;
    for (const QString& table : evidenceTables()) {
        for (const QString& trigger :
             {QStringLiteral("BEFORE UPDATE ON %1 BEGIN"), QStringLiteral("BEFORE DELETE ON %1 BEGIN"),
              QStringLiteral("BEFORE INSERT ON %1 WHEN EXISTS")}) {
            if (!schema.contains(trigger.arg(table)))
                missing += trigger.arg(table);
        }
    }
    return missing;
}
} // namespace

void TestAppendOnly::noStatementChangesEvidence()
{
    const QList<SourceFile> schemas = filesBelow({QStringLiteral("resources")}, {QStringLiteral(".sql")});
    QVERIFY(schemas.size() >= 2);
    QStringList violations;
    for (const SourceFile& file : programSources() + schemas)
        violations += violationsOf(file);
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(QLatin1Char('\n'))));
}

void TestAppendOnly::everyEvidenceTableHasItsTriggers()
{
    const QString schema = projectFile(QStringLiteral("resources/sql/case.sql")).text;
    const QStringList missing = missingTriggers(schema);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
    QCOMPARE(missingTriggers(
                 QString(schema).replace(QLatin1String("BEFORE DELETE ON act "), QLatin1String("AFTER ")))
                 .size(),
             1);
}

void TestAppendOnly::plantedViolationsAreFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("violations");
    const auto row = [](const char* name, const char* path, const char* text, int violations) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(text) << violations;
    };
    row("update", "core/a.cpp", "run(\"UPDATE comment SET text = ''\");", 1);
    row("update, quoted", "core/a.cpp", "run(\"UPDATE \\\"comment\\\" SET text = ''\");", 1);
    row("update, raw", "core/a.cpp", "run(R\"(UPDATE \"comment\" SET text = '')\");", 1);
    row("delete", "core/a.cpp", "run(\"DELETE FROM act\");", 1);
    row("delete in two pieces", "core/a.cpp", "run(\"DELETE \"\n  \"FROM act\");", 1);
    row("table at run time", "core/a.cpp", "run(\"DELETE FROM \" + table);", 1);
    row("replace", "core/a.cpp", "run(\"INSERT OR REPLACE INTO blob VALUES(1)\");", 1);
    row("upsert", "core/a.cpp",
        "run(\"INSERT INTO author(id) VALUES(1) ON CONFLICT DO UPDATE SET label = ''\");", 1);
    row("drop", "core/a.cpp", "run(\"DROP TABLE IF EXISTS loss\");", 1);
    row("alter", "core/a.cpp", "run(\"ALTER TABLE thread ADD x\");", 1);
    row("insert", "core/a.cpp", "run(\"INSERT INTO act VALUES(1)\");", 0);
    row("derived file", "core/a.cpp",
        "run(\"DELETE FROM hit\"); run(\"INSERT OR REPLACE INTO stamp VALUES(1)\");", 0);
    row("personal value", "core/a.cpp", "run(\"DELETE FROM personal_value\");", 0);
    row("in a comment", "core/a.cpp", "// \"DELETE FROM act\"", 0);
    row("a sentence", "ui/a.cpp", "tr(\"Delete from comment\")", 0);
    row("resource", "resources/sql/a.sql", "CREATE TABLE a(x);\nupdate act set n = 1;", 1);
    row("trigger", "resources/sql/a.sql",
        "CREATE TRIGGER t BEFORE UPDATE ON act BEGIN SELECT RAISE(ABORT, ''); END", 0);
}

void TestAppendOnly::plantedViolationsAreFound()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(int, violations);
    const QStringList found = violationsOf({path, text});
    QVERIFY2(found.size() == violations, qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestAppendOnly)
#include "tst_append_only.moc"
