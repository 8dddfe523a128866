#include "core/report/csv_writer.h"
#include "core/report/export_streams.h"
#include "core/report/html_writer.h"
#include "core/report/json_writer.h"
#include "core/report/redaction.h"
#include "core/text/reading.h"
#include "core/text/unicode.h"
#include "tests/support/packed_archive.h"
#include "tests/support/report_fixture.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace greffier;
using report::RedactionSet;

namespace {

RedactionSet namesOf(const std::vector<std::pair<std::string, std::string>>& values, const std::string& kind = "name")
{
    RedactionSet set;
    set.profile = "names";
    for (const auto& [value, token] : values)
        set.values.push_back({value, token, kind});
    return set;
}

// What somebody would type who looks for the word: not the program's own folding.
QString searchable(const std::string& text)
{
    QString plain;
    for (const QChar c : QString::fromStdString(text).normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing && c.category() != QChar::Other_Format)
            plain += c.toCaseFolded();
    }
    return plain;
}

RedactionSet fixtureSet()
{
    RedactionSet set = namesOf({{"Lucie", "[PERSONNE 1]"}, {"Jean Martin", "[PERSONNE 2]"}, {"Jean", "[PERSONNE 2]"},
                                {"Martin", "[PERSONNE 2]"}, {"Claire Fontaine", "[PERSONNE 3]"}});
    set.checked = {{"place", true, "Anne", testing::kWhen}, {"health", false, {}, {}}};
    return set;
}

} // namespace

class TestRedaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsVariants_data();
    void findsVariants();
    void tokensAreNoWords();
    void spansMoveWithTheText();
    void nothingIsLeftOfRandomTexts();
    void disguisesAreFoundInLongFiles();
    void nothingIsLeftOfAReport_data();
    void nothingIsLeftOfAReport();
    void passagesAreCutAgain();
    void digestsAreLeftOut();
    void plantedLeaksAreFound_data();
    void plantedLeaksAreFound();
    void ownWordsAreNoLeaks();
    void archivesAreUnpacked();
};

void TestRedaction::findsVariants_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* kind, const char* value, const char* text, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(kind) << QString::fromUtf8(value) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("exact", "name", "Zoé", "Bonjour Zoé !", "Bonjour [P] !");
    row("case and accents", "name", "Zoé", "ZOE, zoë et Zoe\u0301", "[P], [P] et [P]");
    row("three letters inside of a word stay", "name", "Zoé", "zoéthique", "zoéthique");
    row("two letters stay", "name", "Jo", "Jo part", "Jo part");
    row("two letters, named", "name", "Jo", "@Jo part", "@[P] part");
    row("five letters inside of a word", "name", "Lucie", "les luciens, Luciennes", "les [P]ns, [P]nnes");
    row("ligature", "name", "Œdipe", "Oedipe, ŒDIPE et œdipe", "[P], [P] et [P]");
    row("odd blanks", "name", "Jean Dupont", "Jean\u00A0Dupont, Jean\u202FDupont, Jean\u2009 Dupont", "[P], [P], [P]");
    row("other joints", "name", "Jean-Michel Roy", "jean_michel.roy JeanMichelRoy jean michel  ROY", "[P]");
    row("soft hyphen and zero width", "name", "Martin", "Mar\u00ADtin M\u200Bartin", "[P]");
    row("percent", "name", "André", "/u/Andr%C3%A9?x=%41ndr%c3%a9", "/u/[P]?x=[P]");
    row("percent twice", "name", "André", "Andr%25C3%25A9", "[P]");
    row("entities", "name", "André", "Andr&eacute; Andr&#233; &#x41;ndr&#XE9;!", "[P]!");
    row("JSON escapes", "name", "Anaé", "{\"a\":\"\\nAna\\u00e9\"}", "{\"a\":\"\\n[P]\"}");
    row("telephone", "phone", "06 39 98 12 34", "0639981234, 06.39.98.12.34, 06-39-98-12-34", "[P], [P], [P]");
    row("telephone with prefix", "phone", "0639981234", "+33 6 39 98 12 34; 0033639981234; +33 (0)6 39 98 12 34; +33 x", "[P]; [P]; [P]; +33 x");
    row("telephone, sign in an address", "phone", "0639981234", "?t=%2B33639981234&u=+33639981234", "?t=[P]&u=[P]");
    row("cut by one sign", "name", "Lefèvre", "Le-fèvre, LE.FEVRE, le_fevre et Le-fè-vre ; le fèvre", "[P], [P], [P] et [P] ; le fèvre");
    row("cut inside of a word", "name", "Lefèvre", "le.fevrette, cle-fevre", "le.fevrette, cle-fevre");
    row("telephone, no-break", "phone", "+33639981234", "06\u00A039\u202F98 12 34", "[P]");
    row("account", "iban", "FR76 3000 6000 0112 3456 7890 189", "fr7630006000011234567890189", "[P]");
    row("mail address", "email", "jo.roy@example.org", "Écrire à JO.ROY@EXAMPLE.ORG.", "Écrire à [P].");
    row("age is a whole", "age", "16 ans", "116 ans, 16 ans, 16\u00A0ans", "116 ans, [P], [P]");
    row("identifier is a whole", "id", "48213", "u/48213 1482139", "u/[P] 1482139");
    row("spaced", "name", "Dupont", "Vu D u p o n t, D.u.p.o.n.t et D-u-p-o-n-t !", "Vu [P], [P] et [P] !");
    row("spaced over lines", "name", "Dupont", "D\nu\np\no\nn\nt", "[P]");
    row("spaced, behind a short word", "name", "Dupont", "il y a D u p o n t", "il y a [P]");
    row("spaced, other letters beside it", "name", "Dupont", "Vu D u p o n t M a r c ; M. D u p o n t x y z", "Vu [P] ; M. [P]");
    row("spaced, not the name", "name", "Dupont", "Vu d u p o n x ; d u p", "Vu d u p o n x ; d u p");
    row("joined to another word", "name", "Dupont", "Je vois Dupont.Alors", "Je vois [P].Alors");
    row("spaced name of two words", "name", "Jean Roy", "J e a n R o y, J*e*a*n*R*o*y", "[P], [P]");
    row("digits and signs", "name", "Dupont", "Dup0nt, DUP0N7 et Dup@nt", "[P], [P] et Dup@nt"); // "@" is no o
    row("digits with accents", "name", "Hélène", "H3lene et H\u00E9l3ne", "[P] et [P]");
    row("repeated letters", "name", "Dupont", "Duuuupont, dupponnnt", "[P], dupponnnt");
    row("letters of other scripts", "name", "Dupont", "D\u0443\u0440\u043Ent, Dup\u043Ent, \uFF24\uFF55\uFF50\uFF4F\uFF4E\uFF54", "D\u0443\u0440\u043Ent, [P], [P]");
    row("letters of another script alone", "name", "Capo", "\u0421\u0430\u0440\u043E", "[P]");
    row("masked", "name", "Dupont", "Dup**t, D*p*nt, Dup\u2026nt, D*****, D****t", "[P], [P], [P], D*****, D****t");
    row("mention and tag", "name", "Dupont", "@Dup0nt, #Dup0nt et xx_Dup0nt_xx", "@[P], #[P] et xx_[P]_xx");
    row("soft hyphen and NFD", "name", "Hélène", "He\u0301l\u00AD3ne", "[P]");
    row("disguise in entities", "name", "Dupont", "Dup&#48;nt, D&#x75;p0nt", "[P], [P]");
    row("a disguise as pseudonym", "name", "K3vin", "k3vin, K e v i n, Kevin", "[P], [P], Kevin");
    row("part of a compound", "name", "Dupont", "Jean-Dup0nt est l\u00E0", "[P] est l\u00E0");
    row("disguises inside of words stay", "name", "Dupont", "leDup0ntel", "leDup0ntel");
    row("short names are not undone", "name", "Zo\u00E9", "Z o e, Z0e", "Z o e, Z0e");
    row("innocents", "name", "Noel", "il n y a pas, \u00AB n. o. \u00BB, no 3l, N\u00B0 0 e l", "il n y a pas, \u00AB n. o. \u00BB, no 3l, N\u00B0 0 e l");
    row("innocent numbers", "name", "Oslo", "051o, 15 000, 3 0 5 1 0, OS-10", "051o, 15 000, 3 0 5 1 0, OS-10");
    row("innocent stars", "name", "Merlin", "m****, m\u2026, mer**, M*, **Mer**", "m****, m\u2026, mer**, M*, **Mer**");
    row("uncovered beside a token", "name", "Lucie", "LucieL u c i e", "[P]");
    row("what is uncovered by another", "name", "Lucie", "luLucieCIE", "lu[P]CIE");
}

void TestRedaction::findsVariants()
{
    QFETCH(QString, kind);
    QFETCH(QString, value);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const RedactionSet set = namesOf({{value.toStdString(), "[P]"}}, kind.toStdString());
    const std::string redacted = report::redactText(set, text.toStdString());
    QCOMPARE(QString::fromStdString(redacted), expected);
    QCOMPARE(report::redactText(set, redacted), redacted);
}

// Somebody may be called like what stands in the place of names.
void TestRedaction::tokensAreNoWords()
{
    const RedactionSet set = namesOf({{"Personne", "[PERSONNE 1]"}, {"Lucie", "[PERSONNE 2]"}});
    const std::string redacted = report::redactText(set, "Lucie, Personne");
    QCOMPARE(redacted, std::string("[PERSONNE 2], [PERSONNE 1]"));
    QCOMPARE(report::redactText(set, redacted), redacted);
    QVERIFY(report::findLeaks(set, "a.txt", "vu [PERSONNE\n2]").empty());
    QVERIFY(!report::findLeaks(set, "a.txt", "vu [PERSONNE 3]").empty()); // no token of this set
}

void TestRedaction::spansMoveWithTheText()
{
    const RedactionSet set = namesOf({{"Lucie", "[PERSONNE 1]"}, {"Marc", "[P]"}});
    const report::Redactor redactor(set);
    const std::string text = "\U0001F602 Lucie a vu Marc hier.";
    const report::RedactedText redacted = redactor.apply(text);
    QCOMPARE(QString::fromStdString(redacted.text), QString::fromUtf8("\U0001F602 [PERSONNE 1] a vu [P] hier."));
    const auto cut = [&](base::Span span) { return QString::fromStdString(std::string(text::slice(redacted.text, redacted.map(span)))); };
    QCOMPARE(cut({0, 1}), QString::fromUtf8("\U0001F602"));
    QCOMPARE(cut({2, 7}), QStringLiteral("[PERSONNE 1]"));
    QCOMPARE(cut({4, 9}), QStringLiteral("[PERSONNE 1] a")); // begins inside
    QCOMPARE(cut({8, 9}), QStringLiteral("a"));
    QCOMPARE(cut({10, 15}), QStringLiteral("vu [P]")); // ends inside
    QCOMPARE(cut({17, 22}), QStringLiteral(" hier"));
    QCOMPARE(cut({3, 5}), QStringLiteral("[PERSONNE 1]"));
}

// A finished file is read piece by piece: a disguise is found wherever it stands, and told once.
void TestRedaction::disguisesAreFoundInLongFiles()
{
    const RedactionSet set = namesOf({{"Dupont", "[P]"}});
    std::string text;
    int count = 0;
    std::mt19937 random(7);
    while (text.size() < 200'000) {
        text += std::string(2 + random() % 60, 'w') + " \u00E9t\u00E9 ";
        if (random() % 40 == 0) {
            text += random() % 2 == 0 ? "D u p o n t " : "Dup0nt ";
            ++count;
        }
    }
    const auto counts = report::Redactor(set).count(text);
    QCOMPARE(counts.size(), std::size_t(1));
    QCOMPARE(counts.begin()->second, std::int64_t(count));
    const std::string redacted = report::redactText(set, text);
    QVERIFY(redacted.find("Dup0nt") == std::string::npos && redacted.find("D u p") == std::string::npos);
    QVERIFY(report::findLeaks(set, "a.txt", redacted).empty());
}

void TestRedaction::nothingIsLeftOfRandomTexts()
{
    const std::vector<std::string> names{"Lucie", "Éléonore", "Jean-Marc", "Œdipe", "Nguyễn", "Zoé", "Ana Roy", "Kārlis 7"};
    RedactionSet set = namesOf({});
    for (std::size_t i = 0; i < names.size(); ++i)
        set.values.push_back({names[i], "[PERSONNE " + std::to_string(i + 1) + "]", "name"});
    const report::Redactor redactor(set);
    const std::vector<std::string> pieces{"a", "é", "e\u0301", "\u0301", " ", "\u00A0", "\u202F", "-", "_", ".", "\u200B", "\u00AD", "%20", "%C3",
                                          "&", ";", "\\u00e9", "\\n", "\U0001F602", "👨‍👩‍👧", "[", "]", "\r\n", "7", "ß", "ﬁ", "İ", "שלום", "%", "@", "Luc", "ie"};
    std::mt19937 random(20261130);
    const auto pick = [&random](std::size_t size) { return std::uniform_int_distribution<std::size_t>(0, size - 1)(random); };
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t i = pick(24); i > 0; --i) {
            const std::string& name = names[pick(names.size())];
            const QString wide = QString::fromStdString(name);
            switch (pick(7)) {
            case 0: text += name; break;
            case 1: text += wide.toUpper().toStdString(); break;
            case 2: text += wide.normalized(QString::NormalizationForm_D).toStdString(); break;
            case 3: text += wide.toUtf8().toPercentEncoding().toStdString(); break;
            default: text += pieces[pick(pieces.size())]; break;
            }
        }
        const report::RedactedText redacted = redactor.apply(text);
        QVERIFY2(redactor.count(redacted.text).empty(), qPrintable(QString::fromStdString(text + " -> " + redacted.text)));
        const QString plain = searchable(redacted.text);
        for (const char* folded : {"lucie", "eleonore", "jean-marc", "nguyen"})
            QVERIFY2(!plain.contains(QLatin1String(folded)), qPrintable(QString::fromStdString(text + " -> " + redacted.text)));
        const std::int32_t size = text::codePointCount(text);
        const std::int32_t shown = text::codePointCount(redacted.text);
        const auto a = static_cast<std::int32_t>(pick(static_cast<std::size_t>(size) + 1));
        const auto b = static_cast<std::int32_t>(pick(static_cast<std::size_t>(size) + 1));
        const base::Span span{std::min(a, b), std::max(a, b)};
        const base::Span moved = redacted.map(span);
        QVERIFY(moved.start >= 0 && moved.start <= moved.end && moved.end <= shown);
        const bool isTouched = std::any_of(redacted.edits.begin(), redacted.edits.end(),
                                           [span](const report::Edit& edit) { return edit.exact.intersects(span); });
        if (!isTouched)
            QCOMPARE(text::slice(redacted.text, moved), text::slice(text, span));
    }
}

void TestRedaction::nothingIsLeftOfAReport_data()
{
    QTest::addColumn<QString>("format");
    for (const char* format : {"html", "json", "csv"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

static std::string written(const report::ReportData& data, const QString& format)
{
    return format == QLatin1String("html") ? report::toHtml(data) : format == QLatin1String("json") ? report::toJson(data) : report::toCsv(data);
}

void TestRedaction::nothingIsLeftOfAReport()
{
    QFETCH(QString, format);
    const RedactionSet set = fixtureSet();
    const report::ReportData full = testing::sampleReport("fr");
    QVERIFY(!report::findLeaks(set, "r." + format.toStdString(), written(full, format)).empty());
    const report::ReportData data = report::redact(full, set);
    const std::string bytes = written(data, format);
    const auto leaks = report::findLeaks(set, "r", bytes);
    QVERIFY2(leaks.empty(), leaks.empty() ? "" : qPrintable(QString::fromStdString(leaks.front().where + " " + leaks.front().token)));
    const QString plain = searchable(bytes);
    for (const char* word : {"lucie", "martin", "fontaine"})
        QVERIFY2(!plain.contains(QLatin1String(word)), word);
    QVERIFY(bytes.find("[PERSONNE 1]") != std::string::npos);
    QVERIFY(bytes.find("#c4711") == std::string::npos); // the permanent address
    if (format == QLatin1String("html")) {
        QVERIFY(plain.contains(QLatin1String("pseudonymis")));
        QVERIFY(data.redaction && !data.redaction->withheld.empty());
        for (const report::Withheld& each : data.redaction->withheld)
            QVERIFY(each.count > 0 && bytes.find(each.token) != std::string::npos);
    }
}

void TestRedaction::passagesAreCutAgain()
{
    report::ReportData data = testing::sampleReport("fr");
    report::ReportItem& item = data.items[2];
    item.comment.text = "Maître Jean Martin ment comme il respire, dit Lucie.";
    const base::Span span = testing::spanOf(item.comment.text, "ment comme");
    // A prefix cut in the middle of the name, as 32 code points may do.
    item.passages[0].mark = {"c-3", span, "ment comme", "artin ", " il respire, dit Luc", std::string(64, 'a'), "injure", "injure", {}, {}};
    item.hits.clear();
    item.explanations.clear();
    data.journal.back().payload = item.passages[0].mark;
    const report::ReportData redacted = report::redact(data, fixtureSet());
    const journal::PassageMarked& mark = redacted.items[2].passages[0].mark;
    QCOMPARE(QString::fromStdString(redacted.items[2].comment.text), QString::fromUtf8("Maître [PERSONNE 2] ment comme il respire, dit [PERSONNE 1]."));
    QCOMPARE(text::slice(redacted.items[2].comment.text, mark.span), std::string_view("ment comme"));
    QCOMPARE(QString::fromStdString(mark.prefix), QString::fromUtf8("Maître [PERSONNE 2] "));
    QCOMPARE(QString::fromStdString(mark.suffix), QStringLiteral(" il respire, dit [PERSONNE 1]."));
    const auto& act = std::get<journal::PassageMarked>(redacted.journal.back().payload);
    QCOMPARE(act.prefix, mark.prefix);
    QCOMPARE(act.exact, std::string("ment comme"));
    QVERIFY(act.textDigest.empty());
}

void TestRedaction::digestsAreLeftOut()
{
    const report::ReportData full = testing::sampleReport("fr");
    const report::ReportData data = report::redact(full, fixtureSet());
    const std::string html = report::toHtml(data), json = report::toJson(data);
    const std::string changed = full.items[0].textSha256, same = full.items[1].textSha256; // "@Lucie …", "Et le secret …"
    QVERIFY(report::toJson(full).find(changed) != std::string::npos);
    QVERIFY(json.find(changed) == std::string::npos && html.find(changed) == std::string::npos);
    QVERIFY(json.find(same) != std::string::npos);
    for (const journal::Act& act : full.journal)
        QVERIFY(json.find(base::toHex(act.hash)) == std::string::npos);
    QVERIFY(json.find(base::toHex(full.captures[0].blobs[0].sha256)) == std::string::npos);
    QVERIFY(json.find(full.journalHead) != std::string::npos);
    for (const report::ReportItem& item : data.items)
        QVERIFY(item.comment.permalink.empty() && item.authorRef.empty() && item.comment.extra.empty());
}

void TestRedaction::plantedLeaksAreFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* title, const char* name, const char* bytes) {
        QTest::newRow(title) << QString::fromUtf8(name) << QByteArray(bytes);
    };
    row("text", "a.txt", "vu Lucie hier");
    row("file name", "rapport-LUCIE.html", "rien");
    row("file name without accents", "Lùcíe.pdf.txt", "rien");
    row("attribute", "a.html", "<p title=\"Lucie\">x</p>");
    row("address", "a.html", "<a href=\"/u/%4Cucie\">x</a>");
    row("half in a mark", "a.html", "<p>Lu<mark class=\"h\">cie</mark></p>");
    row("entity", "a.html", "<p>Luc&#105;e</p>");
    row("escape", "a.json", "{\"x\":\"\\u004cucie\"}");
    row("key", "a.json", "{\"lucie\":1}");
    row("between tags", "a.xml", "<a><b>Jean</b> <b>Martin</b></a>");
    row("comment", "a.html", "<!-- lucie -->");
    row("inside of a word", "a.csv", "x;preLUCIEpost");
}

void TestRedaction::plantedLeaksAreFound()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QVERIFY(!report::findLeaks(fixtureSet(), name.toStdString(), bytes.toStdString()).empty());
    QVERIFY(report::findLeaks(fixtureSet(), "a.txt", "rien à dire").empty());
}

// Authors that are called like words of every report do not keep it from being written, but count where they stand besides.
void TestRedaction::ownWordsAreNoLeaks()
{
    const RedactionSet set = namesOf({{"Journal", "[PERSONNE 1]"}, {"Case", "[PERSONNE 2]"}, {"Article", "[PERSONNE 3]"}});
    for (const QString& format : {QStringLiteral("html"), QStringLiteral("json"), QStringLiteral("csv")}) {
        report::ReportData data = report::redact(testing::sampleReport("en"), set);
        const auto own = report::findLeaks(set, "r", written(report::wordless(data), format));
        const auto leaks = report::withoutOwnWords(report::findLeaks(set, "r", written(data, format)), own);
        QVERIFY2(leaks.empty(), leaks.empty() ? "" : qPrintable(format + QString::fromStdString(leaks.front().where + leaks.front().token)));
        data.items[1].comment.text = "Que dit Journal ?"; // a field that nobody took it out of
        QVERIFY(!report::withoutOwnWords(report::findLeaks(set, "r", written(data, format)), own).empty());
    }
}

void TestRedaction::archivesAreUnpacked()
{
    const auto zip = [](const std::vector<tests::Entry>& entries) { return tests::packed(tests::PackedAs::Zip, entries); };
    const std::string inner = zip({{"content.xml", "<t>Lucie</t>", {}}});
    const std::string outer = zip({{"data/piece-001.odt", inner, {}}, {"data/vide.txt", "rien", {}}});
    const auto leaks = report::findLeaks(fixtureSet(), "b.zip", outer);
    QCOMPARE(leaks.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(leaks.front().where), QStringLiteral("content.xml"));
    QVERIFY(!report::findLeaks(fixtureSet(), "b.zip", zip({{"pieces/Lucie.txt", "rien", {}}})).empty());
    QVERIFY(report::findLeaks(fixtureSet(), "b.zip", zip({{"a.txt", "rien", {}}})).empty());
    QVERIFY(!report::findLeaks(fixtureSet(), "b.zip", outer.substr(0, outer.size() / 2)).empty()); // unread is not empty
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
