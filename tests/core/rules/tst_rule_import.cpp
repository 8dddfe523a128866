#include "core/rules/importers/rule_import.h"

#include "core/rules/pack.h"
#include "tests/core/rules/rule_check.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace greffier;
using namespace greffier::rules;
using namespace greffier::rules::importers;

namespace {

std::string sample(const char* name)
{
    QFile file(QStringLiteral(GREFFIER_SOURCE_DIR "/tests/data/rule_imports/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

base::Result<Import> imported(const std::string& bytes, const std::string& name, std::optional<Source> from = std::nullopt)
{
    return importRules({bytes, name, from});
}

// "line reason effect what -> detail" of every remark.
QStringList described(const std::vector<Remark>& remarks)
{
    QStringList lines;
    for (const Remark& remark : remarks)
        lines += QStringLiteral("%1 %2 %3 %4 -> %5")
                     .arg(remark.line)
                     .arg(QString::fromStdString(std::string(kReasonNames[static_cast<std::size_t>(remark.reason)])),
                          QString::fromStdString(std::string(kEffectNames[static_cast<std::size_t>(remark.effect)])),
                          QString::fromStdString(remark.what), QString::fromStdString(remark.detail));
    return lines;
}

// The ids of the rules that hit the text, joined by blanks.
QString hitsOn(const Import& import, const std::string& text, const std::string& author = "Jeanne")
{
    QStringList ids;
    Facts facts = comment(text);
    facts.author = author;
    for (Rule rule : parsePack(import.toml, "pack.toml").pack.rules) {
        const std::string id = rule.id;
        rule.state = RuleState::Active;
        std::vector<Rule> one;
        one.push_back(std::move(rule));
        const auto set = RuleSet::compile(std::move(one));
        Chain chain;
        const auto outcomes = set->matcher()->evaluate(facts, chain);
        if (!outcomes.empty() && outcomes[0].truth == evidence::Truth::True)
            ids += QString::fromStdString(id);
    }
    return ids.join(u' ');
}

// The condition of the first rule; of nothing, why there is none.
QString conditionOf(const base::Result<Import>& import)
{
    if (!import || import->rules == 0)
        return QStringLiteral("refused");
    const Pack pack = parsePack(import->toml, "pack.toml").pack;
    return QString::fromStdString(pack.rules.at(0).condition.toText());
}

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

class TestRuleImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySampleGivesAPackOfDrafts_data();
    void everySampleGivesAPackOfDrafts();
    void detection_data();
    void detection();
    void remarks_data();
    void remarks();
    void hits_data();
    void hits();
    void conditionsOfAutoModerator_data();
    void conditionsOfAutoModerator();
    void conditionsOfAbuseFilter_data();
    void conditionsOfAbuseFilter();
    void hostile_data();
    void hostile();
    void refusals_data();
    void refusals();
    void damagedSamples();
    void corpusListsBecomePacks();
};

void TestRuleImport::everySampleGivesAPackOfDrafts_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("pack");
    QTest::addColumn<int>("rules");
    QTest::newRow("automoderator") << QByteArray("automoderator.yaml") << "automoderator" << 6;
    QTest::newRow("abusefilter") << QByteArray("abusefilter.json") << "abusefilter" << 4;
    QTest::newRow("wordpress") << QByteArray("moderation_keys.txt") << "wordpress-moderation-keys" << 2;
    QTest::newRow("discourse csv") << QByteArray("watched_block.csv") << "discourse-watched-block" << 1;
    QTest::newRow("discourse json") << QByteArray("watched.json") << "discourse-watched" << 3;
}

void TestRuleImport::everySampleGivesAPackOfDrafts()
{
    QFETCH(QByteArray, name);
    QFETCH(int, rules);
    const auto import = imported(sample(name.constData()), "some/folder/" + name.toStdString());
    QVERIFY(import.has_value());
    QTEST(QString::fromStdString(import->packId), "pack");
    QCOMPARE(import->rules, rules);
    const PackResult pack = parsePack(import->toml, "pack.toml");
    QVERIFY(pack.errors.empty());
    QVERIFY(testPack(pack.pack).empty());
    QCOMPARE(pack.pack.licence, std::string("LicenseRef-unknown"));
    QCOMPARE(pack.pack.sources.size(), std::size_t(1));
    QVERIFY(QString::fromStdString(pack.pack.sources[0]).startsWith(QLatin1String(name))); // without the folder
    QCOMPARE(static_cast<int>(pack.pack.rules.size()), rules);
    for (const Rule& rule : pack.pack.rules)
        QVERIFY(rule.state == RuleState::Draft);
    QCOMPARE(imported(sample(name.constData()), name.toStdString())->toml, import->toml); // the same every time
}

void TestRuleImport::detection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("source");
    const auto row = [](const char* title, const char* bytes, const char* name, const char* source) {
        QTest::newRow(title) << QByteArray(bytes) << QByteArray(name) << QString::fromLatin1(source);
    };
    row("moderator", "---\nbody: x\n", "a.txt", "automoderator");
    row("modifiers", "~title+body#2 (regex): [x]\n", "a", "automoderator");
    row("lines with colons are no fields", "http://a\nNote: b\n", "a", "wordpress");
    row("filter", "{\"row\": {\"af_pattern\": \"1\"}}", "a", "abusefilter");
    row("words in JSON", "{\"words\": []}", "a", "discourse");
    row("words in a table", "a,b\n", "words.csv", "discourse");
    row("named list", "a\n", "watched-words-block.txt", "discourse");
    row("byte order mark", "\xEF\xBB\xBF" "body: x\n", "a", "automoderator");
    row("not text", "a\0b", "a", "wordpress"); // C string: ends at the NUL
    row("not UTF-8", "\xFF\xFE", "a", "");
    row("blank", " \n", "a", "");
}

void TestRuleImport::detection()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, name);
    const auto source = detectSource(bytes.toStdString(), name.toStdString());
    QTEST(source ? QString::fromStdString(std::string(toString(*source))) : QString(), "source");
}

void TestRuleImport::remarks_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("automoderator") << QByteArray("automoderator.yaml") << QStringList{
        QStringLiteral("6 no-counterpart wider account_age -> "),
        QStringLiteral("10 action-not-taken none comment -> "),
        QStringLiteral("12 duplicate-key none title+body (includes, case-sensitive) -> 13"),
        QStringLiteral("13 title-not-read narrower title+body (includes, case-sensitive) -> "),
        QStringLiteral("16 bad-pattern narrower (unclosed -> missing closing parenthesis"),
        QStringLiteral("18 counts-otherwise none body_longer_than -> "),
        QStringLiteral("21 about-posts left-out  -> "),
        QStringLiteral("22 about-posts wider title -> "),
        QStringLiteral("28 unknown-field wider bdy -> body"),
        QStringLiteral("33 approves-only none action -> "),
        QStringLiteral("35 no-counterpart wider reports -> "),
        QStringLiteral("35 nothing-left left-out  -> "),
        QStringLiteral("36 action-not-taken none modmail -> "),
        QStringLiteral("39 unreadable left-out  -> end of sequence flow not found")};
    QTest::newRow("wordpress") << QByteArray("moderation_keys.txt") << QStringList{
        QStringLiteral("0 only-text narrower  -> "), QStringLiteral("0 only-text narrower  -> "),
        QStringLiteral("2 ordinary-words narrower con -> "), QStringLiteral("5 repeated none con -> 2"),
        QStringLiteral("6 not-in-text left-out 192.168.4.12 -> ")};
    QTest::newRow("discourse") << QByteArray("watched_block.csv") << QStringList{
        QStringLiteral("5 taken-as-pattern none \\b(free|cheap) watches\\b -> "),
        QStringLiteral("7 replacement none truc -> machin")};
}

void TestRuleImport::remarks()
{
    QFETCH(QByteArray, name);
    QFETCH(QStringList, expected);
    QStringList found = described(imported(sample(name.constData()), name.toStdString())->remarks);
    for (QString& line : found) {
        if (line.contains(QLatin1String("ordinary-words"))) { // how many depends on the installed word list
            QVERIFY(line.section(QStringLiteral("-> "), 1).section(u':', 0, 0).toInt() > 1000);
            line = line.section(QStringLiteral("-> "), 0, 0) + QStringLiteral("-> ");
        }
    }
    QCOMPARE(found.join(u'\n'), expected.join(u'\n'));
}

void TestRuleImport::hits_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char* name, const char* text, const char* ids, const char* author = "Jeanne") {
        QTest::addRow("%s: %s", name, text)
            << QByteArray(name) << QString::fromUtf8(text) << QString::fromUtf8(author) << QString::fromLatin1(ids);
    };
    row("automoderator.yaml", "Quel Charlatan !", "insultes-frequentes");
    row("automoderator.yaml", "Quel Charlatan !", "", "mod_3");
    row("automoderator.yaml", "viagra et cialis", "");
    row("automoderator.yaml", "DuCIALISici", "cialis");
    row("automoderator.yaml", "achetez sur https://bit.ly/a3 maintenant", "free-cheap-watches");
    row("automoderator.yaml", "https://bit.ly/a3", ""); // too short
    row("automoderator.yaml", "... premier ...", "premier");
    row("automoderator.yaml", "premier!", ""); // ends with what must not stand there
    row("automoderator.yaml", "bonjour \u00e0 tous", "bonjour");
    row("automoderator.yaml", "bonjour \u00e0 tous", "", "admin");
    row("automoderator.yaml", "un dernier / mot", "dernier-mot");
    row("abusefilter.json", "Merde alors", "vulgarites");
    row("abusefilter.json", "du SPAM", "vulgarites");
    row("abusefilter.json", "aXc", "liste");
    row("abusefilter.json", "voir http://x", "liste");
    row("abusefilter.json", "a1", "ordre");
    row("abusefilter.json", "a1 c3", ""); // operators of one level bind from the left
    row("moderation_keys.txt", "un concours", "");
    row("moderation_keys.txt", "quel con", "words");
    row("moderation_keys.txt", "superCasino.example", "anywhere");
    row("watched_block.csv", "arnaqueurs !", "block");
    row("watched_block.csv", "nazi", ""); // case matters for this one
    row("watched_block.csv", "NAZI", "block");
    row("watched_block.csv", "cheap watches", "block");
    row("watched.json", "truc", "replace");
}

void TestRuleImport::hits()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, text);
    QFETCH(QString, author);
    const auto import = imported(sample(name.constData()), name.toStdString());
    QTEST(hitsOn(*import, text.toStdString(), author.toStdString()), "ids");
}

void TestRuleImport::conditionsOfAutoModerator_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("condition");
    const auto row = [](const char* yaml, const char* condition) {
        QTest::addRow("%s", yaml) << QString::fromUtf8(yaml) << QString::fromUtf8(condition);
    };
    row("body: con", "word(\"con\")");
    row("body: [con, sale porc]", "word(\"con\") or phrase(\"sale porc\")");
    row("~body: con", "not word(\"con\")");
    row("body (includes): con", "regex(/con/i)");
    row("body (starts-with): con", "regex(/\\Acon/i)");
    row("body (ends-with): con", "regex(/con\\z/i)");
    row("body (full-exact): con", "regex(/\\Acon\\z/i)");
    row("body (case-sensitive): con", "regex(/\\bcon\\b/)");
    row("body: $$$", "regex(/\\$\\$\\$/i)");
    row("body: a/b", "regex(/\\ba\\/b\\b/i)");
    row("body (regex, includes): 'a/b\\/c'", "regex(/a\\/b\\/c/i)");
    row("body (regex, includes): \"l\u2019ami\"", "regex(/l'ami/i)");
    row("body: con\nis_top_level: false", "not top_level and word(\"con\")");
    row("body: con\nbody_shorter_than: 9", "length < 9 and word(\"con\")");
    row("body: &x con\n~body#2: *x", "refused"); // says a thing and its contrary
    row("body: &x con\nauthor: *x", "author matches /\\Acon\\z/i and word(\"con\")");
    row("karma: 3", "refused");
}

void TestRuleImport::conditionsOfAutoModerator()
{
    QFETCH(QString, yaml);
    QTEST(conditionOf(imported(yaml.toStdString(), "a", Source::AutoModerator)), "condition");
}

void TestRuleImport::conditionsOfAbuseFilter_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("condition");
    const auto row = [](const char* filter, const char* condition) {
        QTest::addRow("%s", filter) << QString::fromUtf8(filter) << QString::fromUtf8(condition);
    };
    row("added_lines irlike 'a'", "regex(/a/i)");
    row("added_lines rlike 'a\\.b'", "regex(/a\\.b/)");
    row("'a' in added_lines", "regex(/a/)");
    row("lcase(added_lines) contains 'a'", "regex(/a/i)");
    row("!('a' in added_lines)", "not regex(/a/)");
    row("!'a' in added_lines", "not regex(/a/)");
    row("/* why */ added_lines contains 'a' | added_lines contains 'b'", "regex(/a/) or regex(/b/)");
    row("added_lines contains 'a' ^ added_lines contains 'b'",
        "(regex(/a/) and not regex(/b/)) or (regex(/b/) and not regex(/a/))");
    row("if added_lines contains 'a' then added_lines contains 'b' else added_lines contains 'c' end",
        "(regex(/a/) and regex(/b/)) or (not regex(/a/) and regex(/c/))");
    row("x := 'a'; y := x + 'b'; added_lines contains y", "regex(/ab/)");
    row("500 < length(added_lines)", "length > 500");
    row("user_name == 'X.Y'", "author matches /\\AX\\.Y\\z/");
    row("contains_all(added_lines, 'a', 'b')", "regex(/a/) and regex(/b/)");
    row("added_lines contains 'a' & user_age < 3", "regex(/a/)");
    row("user_age < 3", "refused");
    row("added_lines contains", "refused");
    row("", "refused");
}

void TestRuleImport::conditionsOfAbuseFilter()
{
    QFETCH(QString, filter);
    const QJsonObject row{{QStringLiteral("af_pattern"), filter}};
    const auto json = QJsonDocument(QJsonObject{{QStringLiteral("row"), row}}).toJson().toStdString();
    QTEST(conditionOf(imported(json, "a")), "condition");
}

void TestRuleImport::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<bool>("isImported");
    const auto row = [](const char* name, const std::string& bytes, const char* source, bool isImported) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(source) << isImported;
    };
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before + repeated(", " + before, 9) + "]\n";
    }
    const std::string good = "---\nbody: con\n";
    row("aliases of aliases", bomb + good, "automoderator", true);
    row("an alias in itself", "body: &a [*a]\n" + good, "automoderator", true);
    row("deep", "body: " + repeated("[", 100'000) + "\n" + good, "automoderator", true);
    row("deep mappings", repeated("{a: ", 10'000) + "\n" + good, "automoderator", true);
    row("deep blocks", repeated("- ", 100'000) + "\n" + good, "automoderator", true);
    row("long key", std::string(900'000, 'k') + ": 1\n" + good, "automoderator", true);
    row("long explicit key", "? " + std::string(900'000, 'k') + "\n: 1\n" + good, "automoderator", true);
    row("many keys", repeated("body: con\n", 20'000), "automoderator", true);
    row("many documents", repeated("---\nbody: con\n", 20'000), "automoderator", true);
    row("quotation mark left open", "body: \"" + std::string(500'000, 'x') + "\n" + good, "automoderator", true);
    row("a huge word", std::string(500'000, 'x'), "wordpress", false);
    row("many words", repeated("mot\n", 100'000), "wordpress", true);
    row("all brackets", repeated("(\n[\n", 1'000), "discourse", true);
    row("deep filter", "{\"pattern\": \"" + repeated("(", 100'000) + "\"}", "abusefilter", false);
    row("negations", "{\"pattern\": \"" + repeated("!", 100'000) + "added_lines contains 'a'\"}", "abusefilter", true);
    row("a long chain", "{\"pattern\": \"added_lines contains 'a'" + repeated(" | user_age & 'b' in added_lines", 10'000) + "\"}", "abusefilter", false);
    std::string names = "{\"pattern\": \"a0 := 'b' in added_lines;";
    for (int i = 1; i < 90; ++i)
        names += "a" + std::to_string(i) + " := a" + std::to_string(i - 1) + " | a" + std::to_string(i - 1) + ";";
    row("names of names", names + "a89\"}", "abusefilter", true);
    row("a regular expression that explodes", "body (regex, includes): '(a+)+$'\n", "automoderator", true);
}

void TestRuleImport::hostile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, source);
    QElapsedTimer timer;
    timer.start();
    const auto import = imported(bytes.toStdString(), "a", sourceFrom(source.toStdString()));
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(import.has_value());
    QTEST(import->rules > 0, "isImported");
    QVERIFY(import->rules > 0 || !import->remarks.empty());
}

void TestRuleImport::refusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("code");
    using base::ErrorCode;
    const auto row = [](const char* name, const QByteArray& bytes, const char* source, ErrorCode code) {
        QTest::newRow(name) << bytes << QByteArray(source) << static_cast<int>(code);
    };
    row("empty", "", "", ErrorCode::FileEmpty);
    row("blank", " \n\n", "wordpress", ErrorCode::FileEmpty);
    row("too large", QByteArray(1'100'000, 'a'), "", ErrorCode::LimitExceeded);
    row("not UTF-8", "caf\xE9", "", ErrorCode::NotUtf8);
    row("no JSON", "{\"pattern\": ", "abusefilter", ErrorCode::Malformed);
    row("no JSON of Discourse", "[\"a\"", "discourse", ErrorCode::Malformed);
}

void TestRuleImport::refusals()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, source);
    const auto import = imported(bytes.toStdString(), "a.txt", sourceFrom(source.toStdString()));
    QVERIFY(!import.has_value());
    QTEST(static_cast<int>(import.error().code), "code");
    QCOMPARE(import.error().where, std::string("a.txt"));
}

// Cuts and changed bytes give a pack that can be read, or an error; never anything else.
void TestRuleImport::damagedSamples()
{
    for (const char* name : {"automoderator.yaml", "abusefilter.json", "watched_block.csv"}) {
        const std::string whole = sample(name);
        for (std::size_t at = 0; at < whole.size(); at += 37) {
            for (const char change : {'"', '\n', '(', '*', '-'}) {
                std::string bytes = whole;
                bytes[at] = change;
                const auto import = imported(bytes, name);
                QVERIFY(!import || import->rules == 0 || parsePack(import->toml, "pack.toml").errors.empty());
            }
            const auto import = imported(whole.substr(0, at), name);
            QVERIFY(!import || import->rules == 0 || parsePack(import->toml, "pack.toml").errors.empty());
        }
    }
}

void TestRuleImport::corpusListsBecomePacks()
{
    const QString corpus = qEnvironmentVariable("GREFFIER_CORPUS");
    if (corpus.isEmpty())
        QSKIP("GREFFIER_CORPUS is not set");
    for (const char* path : {"wordlists/ldnoobw/fr", "wordlists/darwiin-french-badwords/list.txt"}) {
        QFile file(corpus + u'/' + QLatin1String(path));
        QVERIFY2(file.open(QIODevice::ReadOnly), path);
        const auto import = imported(file.readAll().toStdString(), path, Source::WordPress);
        QVERIFY2(import.has_value(), path);
        QVERIFY(hitsOn(*import, "La commission se r\u00e9unit lundi, l'ordre du jour a chang\u00e9.").isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestRuleImport)
#include "tst_rule_import.moc"
