#include "core/casefile/annotate.h"
#include "core/casefile/case_core.h"
#include "core/casefile/export.h"
#include "core/casefile/verify.h"
#include "core/journal/excerpts.h"
#include "core/text/unicode.h"
#include "passage_fixture.h"

#include <QtTest>

using namespace greffier;
using namespace greffier::tests;
using base::ErrorCode;

class TestPassages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<CaseFolder>(); }
    void wordsOfEveryScript_data();
    void wordsOfEveryScript();
    void wordsAsTyped();
    void severalStretches();
    void refused_data();
    void refused();
    void passagesMayOverlap();
    void takenFromAHit();
    void verificationReadsEveryStretch();
    void undone();

private:
    std::unique_ptr<CaseFolder> m_folder;
};

void TestPassages::wordsOfEveryScript_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("start");
    QTest::newRow("emoji before") << QStringLiteral("😂🤣 sale con") << QStringLiteral("con") << 8;
    QTest::newRow("a family and a flag") << QStringLiteral("👨‍👩‍👧 🇫🇷 oui") << QStringLiteral("👨‍👩‍👧 🇫🇷") << 0;
    QTest::newRow("decomposed") << QStringLiteral("le cafe\u0301 du coin") << QStringLiteral("cafe\u0301") << 3;
    QTest::newRow("several marks") << QStringLiteral("a\u0323\u0307 fin") << QStringLiteral("a\u0323\u0307") << 0;
    QTest::newRow("right to left") << QStringLiteral("قال: أنت أحمق، والسلام") << QStringLiteral("أنت أحمق") << 5;
    QTest::newRow("hebrew with points") << QStringLiteral("שָׁלוֹם לכם") << QStringLiteral("שָׁלוֹם") << 0;
    QTest::newRow("CRLF") << QStringLiteral("un\r\ndeux\r\ntrois") << QStringLiteral("deux\r\n") << 4;
    QTest::newRow("no-break space") << QStringLiteral("«\u00A0con\u00A0» !") << QStringLiteral("con\u00A0»") << 2;
}

void TestPassages::wordsOfEveryScript()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(int, start);
    {
        const auto file = filled(*m_folder, text);
        QVERIFY(file);
        QCOMPARE(QString::fromStdString(file->comment({1})->text), text);
        const auto span = casefile::findPassage(*file, "c-1", words.toStdString(), 1);
        QVERIFY(span);
        QCOMPARE(span->start, start);
        const auto act = casefile::markPassage(*file, request(*span));
        QVERIFY2(act.has_value(), act ? "" : qPrintable(codeOf(act.error())));
        QCOMPARE(std::get<journal::PassageMarked>(act->payload).exact, words.toStdString());
        // One code point fewer cuts a character or, where characters are single, is another passage.
        const base::Span cut{span->start, span->end - 1};
        const auto other = casefile::markPassage(*file, request(cut));
        QCOMPARE(other.has_value(), text::isGraphemeBoundary(text.toStdString(), cut.end));
    }
    {
        const auto again = m_folder->open();
        QVERIFY(again);
        QVERIFY(casefile::brokenPassages(*again)->empty());
    }
    QVERIFY(casefile::verify(m_folder->path(), m_folder->cache(), {})->isIntact());
}

void TestPassages::wordsAsTyped()
{
    const auto file = filled(*m_folder, QStringLiteral("le cafe\u0301, le café, le cafe\u0301"));
    const auto found = [&file](const char* words, int n) {
        const auto span = casefile::findPassage(*file, "c-1", words, n);
        return span ? QStringLiteral("%1:%2").arg(span->start).arg(span->end) : codeOf(span.error());
    };
    QCOMPARE(found("caf\u00E9", 1), QStringLiteral("13:17")); // what stands as it was typed comes first
    QVERIFY(!found("caf\u00E9", 2).contains(QLatin1Char(':')));
    QCOMPARE(found("le caf\u00E9,", 1), QStringLiteral("10:18"));
    QCOMPARE(found("cafe\u0301", 2), QStringLiteral("22:27"));
    QVERIFY(!found("cafe", 9).contains(QLatin1Char(':')));
}

void TestPassages::severalStretches()
{
    const QString text = QStringLiteral("Un con, un sale con, et un con 😂 encore");
    const auto file = filled(*m_folder, text);
    const std::string exact = text.toStdString();
    const base::Span second = spanOf(exact, "con", 2);
    const base::Span third = spanOf(exact, "con 😂", 1);
    const auto act = casefile::markPassage(*file, request(third, {spanOf(exact, "Un"), second}));
    QVERIFY(act);
    const auto& mark = std::get<journal::PassageMarked>(act->payload);
    QCOMPARE(mark.exact, std::string("Un")); // in the order of the text
    QCOMPARE(mark.more.size(), std::size_t{2});
    QVERIFY(mark.more[0].span == second);
    QCOMPARE(mark.more[0].prefix, std::string("Un con, un sale "));
    QCOMPARE(mark.more[1].exact, std::string("con 😂"));
    QCOMPARE(journal::wordsOf(mark), std::string("Un […] con […] con 😂"));
    QVERIFY(casefile::fits(mark, exact));
    journal::PassageMarked wrong = mark;
    wrong.more[1].exact = "con 🤣";
    QVERIFY(!casefile::fits(wrong, exact));
}

void TestPassages::refused_data()
{
    QTest::addColumn<QString>("ranges"); // "0:3 5:9"
    QTest::addColumn<QString>("severity");
    QTest::addColumn<QString>("person");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* ranges, const char* severity, const char* person, ErrorCode code) {
        QTest::newRow(name) << QString::fromLatin1(ranges) << QString::fromLatin1(severity) << QString::fromLatin1(person)
                            << static_cast<int>(code);
    };
    row("stretches that overlap", "0:6 3:10", "", "", ErrorCode::BadValue);
    row("the same stretch twice", "3:6 3:6", "", "", ErrorCode::BadValue);
    row("the second past the end", "0:2 90:95", "", "", ErrorCode::PassageNotFound);
    row("the second empty", "0:2 4:4", "", "", ErrorCode::PassageNotFound);
    row("the second cuts a character", "0:2 8:9", "", "", ErrorCode::PassageSplitsGrapheme);
    row("a severity that is none", "0:2", "terrible", "", ErrorCode::BadValue);
    row("a person that is none", "0:2", "", "n-4", ErrorCode::UnknownObject);
}

void TestPassages::refused()
{
    QFETCH(QString, ranges);
    QFETCH(QString, severity);
    QFETCH(QString, person);
    QFETCH(int, code);
    const auto file = filled(*m_folder, QStringLiteral("Un café e\u0301te\u0301 con"));
    casefile::PassageRequest wanted = request({});
    std::vector<base::Span> spans;
    for (const QString& range : ranges.split(QLatin1Char(' ')))
        spans.push_back({range.section(QLatin1Char(':'), 0, 0).toInt(), range.section(QLatin1Char(':'), 1).toInt()});
    wanted.span = spans.front();
    wanted.more.assign(spans.begin() + 1, spans.end());
    wanted.severity = severity.toStdString();
    wanted.person = person.toStdString();
    const std::size_t before = file->acts().size();
    const auto act = casefile::markPassage(*file, wanted);
    QVERIFY(!act);
    QCOMPARE(static_cast<int>(act.error().code), code);
    QCOMPARE(file->acts().size(), before);
}

void TestPassages::passagesMayOverlap()
{
    const auto file = filled(*m_folder, QStringLiteral("Un sale con de menteur"));
    QVERIFY(casefile::markPassage(*file, request({0, 11})));
    QVERIFY(casefile::markPassage(*file, request({3, 15})));
    QCOMPARE(file->state().passagesOf("c-1").size(), std::size_t{2});
}

void TestPassages::takenFromAHit()
{
    const auto file = m_folder->createFilled();
    QVERIFY(casefile::adoptPackBytes(*file, "essai.toml", kPack));
    QVERIFY(casefile::scan(*file, {}));
    const auto wanted = casefile::passageOfHit(*file, "c-1", "salut", "fr");
    QVERIFY2(wanted.has_value(), wanted ? "" : qPrintable(codeOf(wanted.error())));
    QCOMPARE(wanted->label, std::string("Salut"));
    QCOMPARE(wanted->ground, std::string("injure"));
    QCOMPARE(wanted->severity, std::string("info"));
    QCOMPARE(wanted->more.size(), std::size_t{2}); // three times the word
    const auto act = casefile::markPassage(*file, *wanted);
    QVERIFY(act);
    const auto& mark = std::get<journal::PassageMarked>(act->payload);
    QCOMPARE(mark.rule, std::string("essai/salut"));
    QCOMPARE(journal::wordsOf(mark), std::string("Bonjour […] bonjour […] bonjour"));
    QCOMPARE(casefile::passageOfHit(*file, "c-2", "salut", "fr").error().code, ErrorCode::UnknownObject);
    QCOMPARE(casefile::passageOfHit(*file, "c-1", "rien", "fr").error().code, ErrorCode::RuleUnknown);
}

void TestPassages::verificationReadsEveryStretch()
{
    auto file = filled(*m_folder, QStringLiteral("Un sale con de menteur"));
    const auto act = casefile::markPassage(*file, request({0, 2}, {{8, 11}}));
    QVERIFY(act);
    auto mark = std::get<journal::PassageMarked>(act->payload);
    QVERIFY(casefile::brokenPassages(*file)->empty());
    mark.more.front().exact = "bon"; // what another program could have journaled
    QVERIFY(file->act(mark));
    mark = std::get<journal::PassageMarked>(act->payload);
    mark.from = "a-1"; // no passage
    QVERIFY(file->act(mark));
    QCOMPARE(*casefile::brokenPassages(*file), std::vector<std::string>{"a-4"});
    QCOMPARE(casefile::collectReport(*file, {{}, "fr"}, {}).error().code, ErrorCode::CaseDamaged);
    file.reset();
    const auto report = casefile::verify(m_folder->path(), m_folder->cache(), {});
    QVERIFY(report);
    QStringList rows;
    for (const casefile::Finding& finding : report->findings)
        rows << QString::fromStdString(finding.row + " " + finding.detail);
    QCOMPARE(rows, QStringList({QStringLiteral("a-4 c-1"), QStringLiteral("a-5 a-1")}));
}

void TestPassages::undone()
{
    const auto file = filled(*m_folder, QStringLiteral("Un sale con de menteur"));
    QVERIFY(casefile::markPassage(*file, request({0, 2}, {{8, 11}})));
    QVERIFY(file->undo());
    QVERIFY(file->state().passages.empty());
    QVERIFY(file->redo());
    QCOMPARE(file->state().passages.size(), std::size_t{1});
    QVERIFY(casefile::retractPassage(*file, "a-3"));
    QVERIFY(file->state().passages.empty());
    QVERIFY(file->undo());
    QVERIFY(file->state().passages.contains(3));
}

QTEST_GUILESS_MAIN(TestPassages)
#include "tst_passages.moc"
