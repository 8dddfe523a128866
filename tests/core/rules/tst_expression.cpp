#include "core/rules/expression.h"
#include "core/rules/syntax.h"

#include <QTest>

using namespace greffier::rules;
using greffier::base::Error;
using greffier::base::ErrorCode;

namespace {

ParseOptions withLists()
{
    ParseOptions options;
    options.lists = {{"profession", {"médecin|médecins", "docteur"}}, {"autre", {"x-y"}}};
    return options;
}

std::string repeated(const std::string& text, int times)
{
    std::string result;
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

} // namespace

class TestExpression : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void errors_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("hint");
        const auto row = [](const char* name, const char* when, int line, int column, const char* detail, const char* hint) {
            QTest::newRow(name) << QString::fromUtf8(when) << line << column << QString::fromUtf8(detail)
                                << QString::fromUtf8(hint);
        };
        row("empty", "", 1, 1, "", "(");
        row("typo of a keyword", "wrod(\"a\")", 1, 1, "wrod", "word");
        row("typo of an alias", "profondeurr > 2", 1, 1, "profondeurr", "profondeur");
        row("nothing near", "zzzzzzzz > 2", 1, 1, "zzzzzzzz", "");
        row("second line, after é", "word(\"été\")\n  and \"é\" depht > 2", 2, 7, "é", "word(\"é\")");
        row("column in code points", "word(\"été\") and depht > 2", 1, 17, "depht", "depth");
        row("unclosed string", "word(\"con", 1, 6, "\"con", "\"");
        row("unclosed pattern", "regex(/a", 1, 7, "/a", "/");
        row("unclosed parenthesis", "(depth > 2", 1, 11, "", ")");
        row("closed twice", "depth > 2)", 1, 11 - 1, ")", "(");
        row("missing and", "depth > 2 orphan", 1, 11, "orphan", "and");
        row("missing comparison", "depth", 1, 6, "", ">=");
        row("a number for a text", "author = 3", 1, 10, "3", "\"…\"");
        row("a text for a number", "depth > \"two\"", 1, 9, "two", "10");
        row("a fraction for a count", "depth > 1.5", 1, 9, "1.5", "1");
        row("order of texts", "author > \"a\"", 1, 8, ">", "=");
        row("unknown status", "status = flaged", 1, 10, "flaged", "flagged");
        row("unknown list", "list(\"professions\")", 1, 6, "professions", "profession");
        row("unknown option", "word(\"a\", acents = strict)", 1, 11, "acents", "accents");
        row("option of another", "word(\"a\", gap = 1)", 1, 11, "gap", "");
        row("option twice", "phrase(\"a b\", gap = 1, gap = 2)", 1, 24, "gap", ")");
        row("option value", "word(\"a\", accents = strikt)", 1, 21, "strikt", "strict");
        row("bad date", "posted < 2021-02-30", 1, 10, "2021-02-30", "2021-03-04T10:00Z");
        row("bad pattern", "regex(/a(/)", 1, 1, "a(", "missing closing parenthesis");
        row("bad flag", "regex(/a/iz)", 1, 7, "iz", "i m s x");
        row("flag twice", "regex(/a/ii)", 1, 7, "ii", "i m s x");
        row("two words in word", "word(\"sales porcs\")", 1, 1, "sales porcs", "phrase(\"sales porcs\")");
        row("elision in word", "word(\"l'été\")", 1, 1, "l'été", "phrase(\"l'été\")");
        row("no word at all", "word(\"!!\")", 1, 1, "!!", "");
        row("empty form", "word(\"con||cons\")", 1, 1, "con||cons", "");
        row("it without a term", "near(it, word(\"a\"))", 1, 6, "it", "word(");
        row("in_quote without a term", "in_quote", 1, 1, "in_quote", "word(");
        row("term of another comment", "parent(word(\"a\")) and in_quote", 1, 23, "in_quote", "word(");
        row("it as a condition", "word(\"a\") and it", 1, 15, "it", "near(it, word(\"\"))");
        row("no term in near", "near(depth > 2, word(\"a\"))", 1, 6, "depth", "word(");
        row("never", "word(\"a\") and depth < 1", 1, 15, "depth < 1", "depth >= 1");
        row("always", "length >= 0", 1, 1, "length >= 0", "length >= 0");
        row("more than all", "caps > 1", 1, 1, "caps > 1", "caps 0…1");
        row("contradiction", "orphan and not orphan", 1, 12, "not orphan", "");
        row("tautology", "word(\"a\") or not mot(\"a\")", 1, 14, "not word(\"a\")", "");
        row("exclamation mark", "depth ! 2", 1, 7, "!", "!=");
        row("keyword alone", "and", 1, 1, "and", "word(");
    }

    void errors()
    {
        QFETCH(const QString, when);
        ParseOptions options = withLists();
        options.where = "pack.toml: rule";
        const auto result = parseExpression(when.toStdString(), options);
        QVERIFY2(!result, "parsed");
        const Error& error = result.error();
        QCOMPARE(error.code, ErrorCode::BadExpression);
        QCOMPARE(error.where, std::string("pack.toml: rule"));
        QTEST(QString::fromStdString(error.detail), "detail");
        QTEST(QString::fromStdString(error.hint), "hint");
        QTEST(error.line, "line");
        QTEST(error.column, "column");
    }

    void positionInFile()
    {
        ParseOptions options;
        options.firstLine = 40;
        options.firstColumn = 9;
        auto error = parseExpression("depth >", options).error();
        QCOMPARE(error.line, 40);
        QCOMPARE(error.column, 16);
        error = parseExpression("depth > 1\nand x", options).error();
        QCOMPARE(error.line, 41);
        QCOMPARE(error.column, 5);
    }

    void roundTrip_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("french");
        const auto row = [](const char* name, const char* when, const char* english, const char* french) {
            QTest::newRow(name) << QString::fromUtf8(when) << QString::fromUtf8(english) << QString::fromUtf8(french);
        };
        row("word", "mot(\"con|conne\")", "word(\"con|conne\")", "mot(\"con|conne\")");
        row("capitals", "MOT(\"con\") ET NON Orphelin", "word(\"con\") and not orphan", "mot(\"con\") et non orphelin");
        row("without accents", "repond_a = \"Zoé\"", "reply_to = \"Zoé\"", "répond_à = \"Zoé\"");
        row("quotes", "word(«con») or word(“cons”)", "word(\"con\") or word(\"cons\")", "mot(\"con\") ou mot(\"cons\")");
        row("escapes", "author = \"a\\\"b\\\\c\"", "author = \"a\\\"b\\\\c\"", "auteur = \"a\\\"b\\\\c\"");
        row("pattern", "regex(/a\\/b\\d/i)", "regex(/a\\/b\\d/i)", "motif(/a\\/b\\d/i)");
        row("flattened", "orphan and (top_level and annotated)", "orphan and top_level and annotated",
            "orphelin et premier_niveau et annoté");
        row("precedence", "orphan or top_level and annotated", "orphan or (top_level and annotated)",
            "orphelin ou (premier_niveau et annoté)");
        row("unknown", "author is not unknown", "not (author is unknown)", "non (auteur est inconnu)");
        row("or unknown", "(depth > 2 and posted < 2021) or unknown", "(depth > 2 and posted < \"2021\") or unknown",
            "(profondeur > 2 et publié < \"2021\") ou inconnu");
        row("or unknown in an or", "posted < 2021 or unknown or orphan", "(posted < \"2021\" or unknown) or orphan",
            "(publié < \"2021\" ou inconnu) ou orphelin");
        row("near", "phrase(\"sale|sales porc\", gap=2) and near(it, list(\"profession\"), words=12)",
            "phrase(\"sale|sales porc\", gap = 2) and near(it, list(\"profession\"), words = 12)",
            "expression(\"sale|sales porc\", écart = 2) et près(cela, liste(\"profession\"), mots = 12)");
        row("accents", "word(\"été\", accents = strict)", "word(\"été\", accents = \"strict\")",
            "mot(\"été\", accents = \"stricts\")");
        row("ratio", "caps ≥ 0.750", "caps >= 0.75", "majuscules >= 0.75");
        row("status", "statut != signalé", "status != \"flagged\"", "statut != \"signalé\"");
        row("contains", "auteur contient \"x\" ou auteur = /^a/", "author contains \"x\" or author matches /^a/",
            "auteur contient \"x\" ou auteur correspond /^a/");
        row("nested", "parent(not parent(word(\"a\")))", "parent(not parent(word(\"a\")))",
            "parent(non parent(mot(\"a\")))");
        row("count", "count(word(\"a\") or masked(\"merde\")) >= 2", "count(word(\"a\") or masked(\"merde\")) >= 2",
            "nombre(mot(\"a\") ou masqué(\"merde\")) >= 2");
        row("not of not", "not not orphan", "not (not orphan)", "non (non orphelin)");
    }

    void roundTrip()
    {
        QFETCH(const QString, when);
        const auto first = parseExpression(when.toStdString(), withLists());
        QVERIFY2(first.has_value(), first ? "" : first.error().detail.c_str());
        QTEST(QString::fromStdString(first->toText(Language::English)), "english");
        QTEST(QString::fromStdString(first->toText(Language::French)), "french");
        for (const Language language : {Language::English, Language::French}) {
            const auto again = parseExpression(first->toText(language), withLists());
            QVERIFY(again.has_value());
            QCOMPARE(QString::fromStdString(again->canonicalJson()), QString::fromStdString(first->canonicalJson()));
            QVERIFY(again->digest() == first->digest());
        }
    }

    void canonicalForm()
    {
        const auto json = [](const char* when, const ParseOptions& options) {
            return QString::fromStdString(parseExpression(when, options)->canonicalJson());
        };
        QCOMPARE(json("list(\"profession\") and depth >= 2", withLists()),
                 QStringLiteral("{\"condition\":{\"all\":[{\"list\":{\"accents\":\"context\",\"texts\":[\"profession\"]}},"
                                "{\"compare\":{\"is\":\">=\",\"thousandths\":2000,\"value\":\"depth\"}}]},"
                                "\"lists\":{\"profession\":[\"médecin|médecins\",\"docteur\"]}}"));
        // The pack's default is part of the version, because it changes what is found.
        ParseOptions strict;
        strict.accents = AccentMode::Strict;
        QVERIFY(json("word(\"été\")", strict) != json("word(\"été\")", {}));
        QCOMPARE(json("word(\"été\")", strict), json("word(\"été\", accents = strict)", {}));
        // Layout and language are not.
        QCOMPARE(json("depth>2", {}), json("  profondeur\n > 2", {}));
    }

    void searchWords()
    {
        ParseOptions options;
        options.allowsSearchWords = true;
        const auto text = [&](const char* when) {
            const auto result = parseExpression(when, options);
            return result ? QString::fromStdString(result->toText()) : QString::fromStdString("error " + result.error().hint);
        };
        QCOMPARE(text("porcs"), QStringLiteral("\"porcs\""));
        QCOMPARE(text("sales porcs"), QStringLiteral("\"sales\" and \"porcs\""));
        QCOMPARE(text("\"sales porcs\" depth > 2"), QStringLiteral("\"sales porcs\" and depth > 2"));
        QCOMPARE(text("l'été not \"depth\""), QStringLiteral("\"l'été\" and not \"depth\""));
        QCOMPARE(text("2021"), QStringLiteral("\"2021\""));
        QCOMPARE(text("athor = \"x\""), QStringLiteral("error author"));
        QCOMPARE(text("wrod(\"x\")"), QStringLiteral("error word"));
    }

    void limits()
    {
        QVERIFY(parseExpression(repeated("(", 150) + "orphan" + repeated(")", 150)).has_value());
        QVERIFY(!parseExpression(repeated("(", 100'000) + "orphan" + repeated(")", 100'000)).has_value());
        QVERIFY(!parseExpression(repeated("not ", 100'000) + "orphan").has_value());
        QVERIFY(!parseExpression(repeated("parent(", 5'000) + "orphan" + repeated(")", 5'000)).has_value());
        QVERIFY(!parseExpression("regex(/" + repeated("a", 2'001) + "/)").has_value());
        QVERIFY(parseExpression("regex(/" + repeated("a", 2'000) + "/)").has_value());
        QVERIFY(!parseExpression("orphan" + repeated(" or top_level", 100'001)).has_value());
        QVERIFY(!parseExpression("word(\"a\xFF\")").has_value());
        QVERIFY(parseExpression("author" + repeated(" is unknown", 3)).has_value());
        QVERIFY(!parseExpression("author" + repeated(" is unknown", 4)).has_value());
        QVERIFY(!parseExpression("author" + repeated(" is unknown", 99'000)).has_value());
    }

    void everyPrefixIsAnErrorOrAnExpression()
    {
        const std::string when = "phrase(\"sale|sales porc\", gap = 2) and not in_quote or near(it, word(\"é\"), words = 3)"
                                 " and author contains \"x\" and (posted < 2021-03-04T10:00Z or unknown)";
        for (std::size_t size = 0; size < when.size(); ++size) {
            const auto result = parseExpression(when.substr(0, size));
            if (!result) {
                QVERIFY(result.error().line == 1);
                QVERIFY(result.error().column >= 1 && result.error().column <= static_cast<int>(size) + 1);
            }
        }
    }

    void keywordTable()
    {
        for (const KeywordInfo& entry : keywords()) {
            QCOMPARE(&info(entry.keyword), &entry);
            QCOMPARE(findKeyword(entry.english), &entry);
            QVERIFY(!entry.description.empty());
            QCOMPARE(findKeyword(nameOf(entry.keyword, Language::French)), &entry);
        }
    }
};

QTEST_GUILESS_MAIN(TestExpression)
#include "tst_expression.moc"
