#include "core/rules/pack.h"

#include <QDir>
#include <QTest>

using namespace greffier;

// Every pack that the project ships is right and its examples pass in the real engine.
class TestPacks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedPacks_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(GREFFIER_SOURCE_DIR "/resources/packs"));
        for (const QString& name : folder.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        if (folder.entryList({QStringLiteral("*.toml")}, QDir::Files).isEmpty())
            QTest::newRow("none") << QString();
    }

    void shippedPacks()
    {
        QFETCH(const QString, path);
        if (path.isEmpty())
            QSKIP("no pack under resources/packs");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const rules::PackResult result = rules::parsePack(file.readAll().toStdString(), path.toStdString());
        for (const base::Error& error : result.errors)
            qWarning("%s:%d:%d: '%s' expected '%s'", error.where.c_str(), error.line, error.column, error.detail.c_str(),
                     error.hint.c_str());
        for (const base::Error& warning : result.warnings)
            qInfo("%s:%d:%d: warning '%s' nearest '%s'", warning.where.c_str(), warning.line, warning.column,
                  warning.detail.c_str(), warning.hint.c_str());
        QCOMPARE(result.errors.size(), std::size_t{0});
        const auto failures = rules::testPack(result.pack);
        for (const rules::ExampleFailure& failure : failures)
            qWarning("%s: %s, truth %d: %s", failure.rule.c_str(), failure.mustMatch ? "must match" : "must not match",
                     static_cast<int>(failure.truth), failure.example.c_str());
        QCOMPARE(failures.size(), std::size_t{0});
        QVERIFY(!result.pack.rules.empty());
    }
};

QTEST_GUILESS_MAIN(TestPacks)
#include "tst_packs.moc"
