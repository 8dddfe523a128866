#include "tests/core/rules/rule_check.h"

#include <QElapsedTimer>

#include <fstream>
#include <functional>

using namespace greffier;
using namespace greffier::rules;

namespace {

const std::string kHead = "[pack]\nid='p'\nversion='1'\nlanguage='fr'\nlicence='CC0-1.0'\n";

std::string ruleText(int number, const std::string& when)
{
    return "[[rule]]\nid='r" + std::to_string(number) + "'\ntitle='R'\nwhen='" + when + "'\n";
}

std::string repeated(const std::string& text, int times)
{
    std::string all;
    all.reserve(text.size() * static_cast<std::size_t>(times));
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

// Letters that differ for every number: words that nobody has in a comment.
std::string wordOf(int number)
{
    std::string word = "zq";
    for (; number > 0; number /= 20)
        word += "bcdfghjklmnpqrstvwxz"[number % 20];
    return word;
}

std::string manyRules(int count, const std::function<std::string(int)>& when)
{
    std::string toml = kHead;
    for (int i = 0; i < count; ++i)
        toml += ruleText(i, when(i));
    return toml;
}

std::string wordList(int count)
{
    std::string toml = kHead + "[lists.l]\nwords=[";
    for (int i = 0; i < count; ++i)
        toml += (i == 0 ? "'" : ",'") + wordOf(i) + "'";
    return toml + "]\n" + ruleText(0, "list(\"l\")");
}

// Megabytes that this process holds now.
double residentMegabytes()
{
    std::ifstream statm("/proc/self/statm");
    double pages = 0, resident = 0;
    statm >> pages >> resident;
    return resident * 4096 / 1e6;
}

} // namespace

// Packs that are made to cost as much as they can: each is refused with its place, or read, compiled and run within bounds.
// Time and memory are printed, the limits on them are those of the whole program's tests.
class TestHostilePacks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packs_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<int>("code"); // of the first error; -1 where the pack is taken
        const auto row = [](const char* name, const std::string& toml, int code) {
            QTest::newRow(name) << QByteArray::fromStdString(toml) << code;
        };
        const int refused = static_cast<int>(base::ErrorCode::PackInvalid);
        const int expression = static_cast<int>(base::ErrorCode::BadExpression);
        const int limit = static_cast<int>(base::ErrorCode::LimitExceeded);
        row("100,000 rules of one word", manyRules(100'000, [](int i) {
                return "word(\"" + wordOf(i) + "\")";
            }), -1);
        row("100,000 rules and one node too many", manyRules(60'000, [](int i) {
                return "word(\"" + wordOf(i) + "\") and depth > 1";
            }), refused);
        row("50,000 patterns without a literal", manyRules(50'000, [](int) {
                return std::string("regex(/[a-z]+\\d{3}\\w/)");
            }), -1);
        row("a list of 400,000 words", wordList(400'000), -1);
        row("a chain of hits", manyRules(20'000, [](int i) {
                return "hit(\"r" + std::to_string(i + 1) + "\")";
            }), expression);
        row("parentheses", kHead + ruleText(0, repeated("(", 100'000) + "depth = 1" + repeated(")", 100'000)), expression);
        row("nots", kHead + ruleText(0, repeated("not ", 100'000) + "orphan"), expression);
        row("parents of parents", kHead + ruleText(0, repeated("parent(", 5'000) + "orphan" + repeated(")", 5'000)), expression);
        row("arrays in arrays", kHead + "sources=" + repeated("[", 100'000) + repeated("]", 100'000) + "\n", refused);
        row("tables in tables", kHead + "[" + repeated("a.", 100'000) + "b]\n", limit);
        row("quoted tables in tables", kHead + "[" + repeated("'='.\"\\\"]\" . ", 100'000) + "b]\n", limit);
        row("keys in tables in keys", kHead + repeated("x.x.x.x.x.x.x.x.x.x.x.x.x.x.x.x={", 240) + repeated("}", 240) + "\n", refused);
        row("a pattern of groups", kHead + ruleText(0, "regex(/" + repeated("(", 900) + "a" + repeated(")", 900) + "/)"), expression);
        row("a pattern that grows", kHead + ruleText(0, "regex(/((a{1,999}){1,999}){1,999}/)"), expression);
        row("too large a file", kHead + "# " + std::string(8'000'000, 'x') + "\n" + ruleText(0, "orphan"), limit);
        row("gaps without end", kHead + ruleText(0, "phrase(\"a b\", gap = 2000000000)"), expression);
    }

    void packs()
    {
        QFETCH(QByteArray, toml);
        QFETCH(int, code);
        const double before = residentMegabytes();
        QElapsedTimer timer;
        timer.start();
        PackResult result = parsePack(std::string_view(toml.constData(), static_cast<std::size_t>(toml.size())), "hostile.toml");
        const qint64 read = timer.restart();
        if (code >= 0) {
            QVERIFY(!result.errors.empty());
            qInfo("%.1f MB: refused in %lld ms, %d errors; line %d: %.80s", static_cast<double>(toml.size()) / 1e6,
                  static_cast<long long>(read), static_cast<int>(result.errors.size()), result.errors[0].line,
                  result.errors[0].detail.c_str());
            QCOMPARE(static_cast<int>(result.errors[0].code), code);
            return;
        }
        QVERIFY2(result.errors.empty(), result.errors.empty() ? "" : result.errors[0].detail.c_str());
        const auto set = RuleSet::compile(std::move(result.pack.rules));
        QVERIFY(set);
        const auto matcher = set->matcher();
        const qint64 compiled = timer.restart();
        Chain chain;
        const auto outcomes = matcher->evaluate(comment("Une phrase sans rien de mal, puis " + wordOf(77) + " et abc123d."), chain);
        qInfo("%.1f MB: read in %lld ms, compiled in %lld ms, one comment in %lld ms, %.0f MB held",
              static_cast<double>(toml.size()) / 1e6, static_cast<long long>(read), static_cast<long long>(compiled),
              static_cast<long long>(timer.elapsed()), residentMegabytes() - before);
        QVERIFY(!outcomes.empty());
    }

    void comments_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isBounded"); // the budget must run out: the answer is indeterminate
        const auto row = [](const char* name, const QString& when, const std::string& text, bool isBounded) {
            QTest::newRow(name) << when << QByteArray::fromStdString(text) << isBounded;
        };
        const std::string words = repeated("con et porc ", 80'000);
        row("a pattern that goes back", QStringLiteral("regex(/(a+)+$/)"), std::string(100'000, 'a') + "!", true);
        row("alternatives that overlap", QStringLiteral("regex(/(a|aa)+$/)"), std::string(100'000, 'a') + "!", true);
        row("every word near every word", QStringLiteral("near(word(\"con\"), word(\"porc\"), words = 100)"), words, false);
        row("every word before every word", QStringLiteral("count(before(word(\"con\"), word(\"porc\"))) > 100000000"), words, false);
        row("a megabyte of one letter", QStringLiteral("word(\"con\") or masked(\"connard\")"), std::string(1'000'000, 'o'), false);
        row("a megabyte of stars", QStringLiteral("masked(\"merde\")"), repeated("m**** ", 160'000), false);
        row("a megabyte of spaced letters", QStringLiteral("word(\"connard\")"), repeated("c o n n a r d ", 70'000), false);
        row("a megabyte of marks", QStringLiteral("word(\"con\")"), "con" + repeated("\xCC\x81", 500'000), false);
        row("a megabyte of quotation marks", QStringLiteral("word(\"con\") and not in_quote"), repeated("\xC2\xAB con ", 160'000), false);
    }

    void comments()
    {
        QFETCH(QString, when);
        QFETCH(QByteArray, text);
        QFETCH(bool, isBounded);
        QElapsedTimer timer;
        timer.start();
        const Outcome outcome = outcomeOf(when.toStdString(), comment(text.toStdString()));
        qInfo("%lld ms, %d spans, %s", static_cast<long long>(timer.elapsed()), static_cast<int>(outcome.spans.size()),
              outcome.truth == evidence::Truth::Indeterminate ? "indeterminate" : outcome.truth == evidence::Truth::True ? "hit" : "miss");
        if (isBounded)
            QCOMPARE(outcome.truth, evidence::Truth::Indeterminate);
    }
};

QTEST_GUILESS_MAIN(TestHostilePacks)
#include "tst_hostile_packs.moc"
