#include "core/report/csv_writer.h"
#include "tests/support/report_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace greffier;

namespace {

using Rows = std::vector<std::vector<std::string>>;

// Reads RFC 4180 strictly: every cell quoted, CRLF between rows. Nothing where the text is not that.
std::optional<Rows> parse(const std::string& csv)
{
    Rows rows(1);
    std::size_t at = 0;
    while (at < csv.size()) {
        if (csv[at++] != '"')
            return std::nullopt;
        std::string cell;
        for (;; ++at) {
            if (at >= csv.size())
                return std::nullopt;
            if (csv[at] != '"') {
                cell += csv[at];
            } else if (at + 1 < csv.size() && csv[at + 1] == '"') {
                cell += '"';
                ++at;
            } else {
                break;
            }
        }
        rows.back().push_back(cell);
        ++at;
        if (csv.compare(at, 2, "\r\n") == 0) {
            at += 2;
            if (at < csv.size())
                rows.emplace_back();
        } else if (at >= csv.size() || csv[at++] != ',') {
            return std::nullopt;
        }
    }
    return rows;
}

std::size_t columnOf(const Rows& rows, const std::string& name)
{
    const auto found = std::find(rows.front().begin(), rows.front().end(), name);
    return static_cast<std::size_t>(found - rows.front().begin());
}

report::ReportData withText(const std::string& text)
{
    report::ReportData data = testing::sampleReport("en");
    data.items = {testing::reportComment(1, "", 1, text)};
    return data;
}

} // namespace

class TestCsvWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void guardsFormulas_data();
    void guardsFormulas();
    void leavesPlainTextAlone_data();
    void leavesPlainTextAlone();
    void guardsEveryColumn();
    void hasOneRowPerComment();
    void keepsQuotesAndLineEnds();
    void isDescribed();
};

void TestCsvWriter::guardsFormulas_data()
{
    QTest::addColumn<QByteArray>("payload");
    const std::array<QByteArray, 11> starts{"=", "+", "-", "@", "\t", "\r", QByteArray(1, '\0'), "\xEF\xBC\x9D",
                                            "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
    const std::array<QByteArray, 4> bodies{"cmd|'/C calc'!A0", "HYPERLINK(\"https://evil.example\";\"ici\")", "1+1",
                                           "SUM(A1:A9)\r\n=2"};
    for (std::size_t i = 0; i < starts.size(); ++i) {
        for (std::size_t j = 0; j < bodies.size(); ++j)
            QTest::addRow("%zu-%zu", i, j) << starts[i] + bodies[j];
    }
}

void TestCsvWriter::guardsFormulas()
{
    QFETCH(QByteArray, payload);
    const std::string text = payload.toStdString();
    const std::optional<Rows> rows = parse(report::toCsv(withText(text)));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 2U);
    const auto& row = rows->back();
    QCOMPARE(row[columnOf(*rows, "text")], "'" + text);
    QCOMPARE(row[columnOf(*rows, "guarded")], std::string("text"));
    QCOMPARE(row[columnOf(*rows, "text_sha256")], base::toHex(base::sha256(text)));
}

void TestCsvWriter::leavesPlainTextAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << QStringLiteral("Bonjour");
    QTest::newRow("sign inside") << QStringLiteral("a=b");
    QTest::newRow("apostrophe") << QStringLiteral("'tis");
    QTest::newRow("quote") << QStringLiteral("\"=1\"");
    QTest::newRow("hyphen of another kind") << QStringLiteral("\u2013 non");
    QTest::newRow("empty") << QString();
}

void TestCsvWriter::leavesPlainTextAlone()
{
    QFETCH(QString, text);
    const std::optional<Rows> rows = parse(report::toCsv(withText(text.toStdString())));
    QVERIFY(rows);
    QCOMPARE(rows->back()[columnOf(*rows, "text")], text.toStdString());
    QCOMPARE(rows->back()[columnOf(*rows, "guarded")], std::string());
}

void TestCsvWriter::guardsEveryColumn()
{
    report::ReportData data = withText("ok");
    data.items[0].comment.author = "=1+1";
    data.items[0].comment.permalink = "@x";
    data.items[0].notes = {{"c-1", "-5", "A", testing::kWhen, 1}};
    const std::optional<Rows> rows = parse(report::toCsv(data));
    QVERIFY(rows);
    QCOMPARE(rows->back()[columnOf(*rows, "author")], std::string("'=1+1"));
    QCOMPARE(rows->back()[columnOf(*rows, "guarded")], std::string("author permalink notes"));
}

void TestCsvWriter::hasOneRowPerComment()
{
    const report::ReportData data = testing::sampleReport("fr");
    const std::optional<Rows> rows = parse(report::toCsv(data));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 7U); // header and six comments; the placeholder is none
    for (const auto& row : *rows)
        QCOMPARE(row.size(), rows->front().size());
    const auto& third = (*rows)[3];
    QCOMPARE(third[columnOf(*rows, "id")], std::string("c-3"));
    QCOMPARE(third[columnOf(*rows, "parent")], std::string("c-2"));
    QCOMPARE(third[columnOf(*rows, "author_asserted")], std::string("Jean Martin"));
    QCOMPARE(third[columnOf(*rows, "posted")], std::string("2026-11-23T14:14"));
    QCOMPARE(third[columnOf(*rows, "status")], std::string("flagged"));
    QCOMPARE(third[columnOf(*rows, "hits")], std::string("fr-moderation/insulte-profession fr-moderation/mineur"));
    QCOMPARE(third[columnOf(*rows, "selected")], std::string("true"));
    QCOMPARE((*rows)[1][columnOf(*rows, "guarded")], std::string("text")); // "@Lucie …": ordinary French
    QCOMPARE((*rows)[5][columnOf(*rows, "parent")], std::string("p-1"));
}

void TestCsvWriter::keepsQuotesAndLineEnds()
{
    for (const std::string& text : {std::string("il a dit \"non\"\nfin"), std::string("a\r\nb,c;d"), std::string("\u00A0x")}) {
        const std::optional<Rows> rows = parse(report::toCsv(withText(text)));
        QVERIFY(rows);
        QCOMPARE(rows->back()[columnOf(*rows, "text")], text);
    }
}

void TestCsvWriter::isDescribed()
{
    const std::optional<Rows> rows = parse(report::toCsv(withText("x")));
    const QJsonObject schema = QJsonDocument::fromJson(QByteArray::fromStdString(report::csvSchema())).object();
    const QJsonArray columns = schema.value(QStringLiteral("columns")).toArray();
    QVERIFY(rows);
    QCOMPARE(static_cast<std::size_t>(columns.size()), rows->front().size());
    for (qsizetype i = 0; i < columns.size(); ++i)
        QCOMPARE(columns[i].toObject().value(QStringLiteral("name")).toString().toStdString(),
                 rows->front()[static_cast<std::size_t>(i)]);
    QCOMPARE(schema.value(QStringLiteral("delimiter")).toString(), QStringLiteral(","));
}

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csv_writer.moc"
