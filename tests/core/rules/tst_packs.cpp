#include "core/rules/ordinary_words.h"
#include "core/rules/pack.h"
#include "tests/core/rules/rule_check.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace greffier;
using namespace greffier::rules;

// Every pack that the project ships is right and its examples pass in the real engine.
class TestPacks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedPacks_data();
    void shippedPacks();
    void sizes_data();
    void sizes();
    void ordinaryWords_data();
    void ordinaryWords();
};

namespace {

QByteArray bytesOf(const QString& name)
{
    QFile file(QStringLiteral(GREFFIER_SOURCE_DIR "/resources/packs/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Pack packOf(const QString& name)
{
    return parsePack(bytesOf(name).toStdString(), name.toStdString()).pack;
}

// The words that a pack's file names anywhere, lower case.
QSet<QString> namedWords(const QString& name)
{
    QSet<QString> words;
    QString word;
    for (const QChar c : QString::fromUtf8(bytesOf(name)).toLower() + QLatin1Char(' ')) {
        if (c.isLetter() || c == QLatin1Char('-')) {
            word += c;
        } else {
            words.insert(word);
            word.clear();
        }
    }
    return words;
}

} // namespace

void TestPacks::shippedPacks_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(GREFFIER_SOURCE_DIR "/resources/packs"));
    for (const QString& name : folder.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name)) << name;
}

void TestPacks::shippedPacks()
{
    QFETCH(const QString, name);
    const PackResult result = parsePack(bytesOf(name).toStdString(), name.toStdString());
    for (const base::Error& error : result.errors)
        qWarning("%s:%d:%d: '%s' expected '%s'", error.where.c_str(), error.line, error.column, error.detail.c_str(),
                 error.hint.c_str());
    for (const base::Error& warning : result.warnings)
        qWarning("%s:%d:%d: warning '%s' nearest '%s'", warning.where.c_str(), warning.line, warning.column,
                 warning.detail.c_str(), warning.hint.c_str());
    QCOMPARE(result.errors.size(), std::size_t{0});
    QCOMPARE(result.warnings.size(), std::size_t{0});
    const auto failures = testPack(result.pack);
    for (const ExampleFailure& failure : failures)
        qWarning("%s: %s, truth %d: %s", failure.rule.c_str(), failure.mustMatch ? "must match" : "must not match",
                 static_cast<int>(failure.truth), failure.example.c_str());
    QCOMPARE(failures.size(), std::size_t{0});
    QVERIFY(!result.pack.licence.empty() && !result.pack.sources.empty() && !result.pack.changelog.empty());
    for (const Rule& rule : result.pack.rules) {
        QVERIFY2(rule.mustMatch.size() >= 2 && !rule.mustNotMatch.empty(), rule.id.c_str());
        QVERIFY2(rule.title.count("fr") == 1 && rule.title.count("en") == 1, rule.id.c_str());
        QVERIFY2(!rule.group.empty() && isKnownGround(rule.ground), rule.id.c_str());
    }
}

void TestPacks::sizes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("least");
    QTest::newRow("fr") << QStringLiteral("fr-moderation.toml") << 150;
    QTest::newRow("en") << QStringLiteral("en-moderation.toml") << 60;
    QTest::newRow("personal data") << QStringLiteral("personal-data.toml") << 20;
}

void TestPacks::sizes()
{
    QFETCH(const QString, name);
    QFETCH(const int, least);
    QVERIFY(packOf(name).rules.size() >= static_cast<std::size_t>(least));
}

// The collision meter on whole packs: each word of the two lists as a comment of its own. Words that the pack names do
// not count in its own language; in the other one they all do, since a case often adopts both packs.
void TestPacks::ordinaryWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Language>("language");
    QTest::addColumn<bool>("isOwnLanguage");
    QTest::addColumn<int>("most"); // words that an active rule hits
    QTest::newRow("fr, French words") << QStringLiteral("fr-moderation.toml") << Language::French << true << 3;
    QTest::newRow("en, English words") << QStringLiteral("en-moderation.toml") << Language::English << true << 0;
    QTest::newRow("fr, English words") << QStringLiteral("fr-moderation.toml") << Language::English << false << 40;
    QTest::newRow("en, French words") << QStringLiteral("en-moderation.toml") << Language::French << false << 25;
    QTest::newRow("personal data, French words") << QStringLiteral("personal-data.toml") << Language::French << true << 0;
    QTest::newRow("personal data, English words") << QStringLiteral("personal-data.toml") << Language::English << true << 0;
}

void TestPacks::ordinaryWords()
{
    QFETCH(const QString, name);
    QFETCH(const Language, language);
    QFETCH(const bool, isOwnLanguage);
    QFETCH(const int, most);
    auto set = RuleSet::compile(packOf(name).rules);
    QVERIFY(set.has_value());
    const auto matcher = set->matcher();
    const QSet<QString> named = isOwnLanguage ? namedWords(name) : QSet<QString>();
    Chain chain;
    QStringList hits;
    forEachOrdinaryWord(language, [&](const std::string& word) {
        for (const Outcome& outcome : matcher->evaluate(comment(word), chain)) {
            const Rule& rule = set->rules()[outcome.rule];
            const QString text = QString::fromStdString(word);
            if (outcome.truth == evidence::Truth::True && rule.state == RuleState::Active && !named.contains(text)) {
                hits.append(text + QLatin1Char(' ') + QString::fromStdString(rule.id));
                break;
            }
        }
        return true;
    });
    qInfo("%s", qPrintable(hits.join(QStringLiteral(", "))));
    QVERIFY2(hits.size() <= most, qPrintable(QString::number(hits.size())));
}

QTEST_GUILESS_MAIN(TestPacks)
#include "tst_packs.moc"
