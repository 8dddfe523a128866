#include "core/evidence/capture_builder.h"
#include "core/formats/csv.h"
#include "core/formats/json_records.h"
#include "core/formats/table_columns.h"
#include "tests/core/formats/reader_run.h"

#include <QtTest>

using namespace greffier;
using tests::runReader;

// The two readers of tables, CSV and JSON, which share their columns.
class TestTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameTableFromEveryForm_data();
    void sameTableFromEveryForm();
    void columns_data();
    void columns();
    void parents_data();
    void parents();
    void threads();
    void csvCells_data();
    void csvCells();
    void csvByteRanges();
    void jsonValues_data();
    void jsonValues();
    void jsonLosses();
    void jsonByteRanges();
    void errors_data();
    void errors();
    void errorNamesColumns();
    void hostile_data();
    void hostile();
    void recognition_data();
    void recognition();
};

void TestTable::sameTableFromEveryForm_data()
{
    QTest::addColumn<QByteArray>("reader");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("comma") << QByteArray("csv")
                           << QByteArray("id,parent,author,posted,text,note\n1,,Zoé,2014-10-06T10:29:00Z,"
                                         "\"Bon, voilà\",x\n2,1,,,Non,\n");
    QTest::newRow("semicolon, CRLF") << QByteArray("csv")
                                     << QByteArray("ID;Parent;Auteur;Date;Texte;note\r\n1;;Zoé;2014-10-06T10:"
                                                   "29:00Z;Bon, voilà;x\r\n2;1;;;Non;\r\n");
    QTest::newRow("tab, byte order mark")
        << QByteArray("csv")
        << QByteArray("\xEF\xBB\xBFref\treply_to\tname\ttime\tbody\tnote\n1\t\tZoé\t2014-10-06T10:29:"
                      "00Z\tBon, voilà\tx\n2\t1\t\t\tNon\t\n");
    QTest::newRow("sep line")
        << QByteArray("csv")
        << QByteArray("sep=;\nid;parent;author;posted;text;note\n1;;Zoé;1412591340;Bon, voilà;x\n2;1;;;Non;");
    QTest::newRow("windows-1252") << QByteArray("csv")
                                  << QByteArray("id,parent,author,posted,text,note\n1,,Zo\xE9,2014-10-06T10:"
                                                "29:00Z,\"Bon, voil\xE0\",x\n2,1,,,Non,\n");
    QTest::newRow("JSON array") << QByteArray("json")
                                << QByteArray("[{\"id\":1,\"parent\":null,\"author\":\"Zo\\u00e9\","
                                              "\"posted\":1412591340,\"text\":\"Bon, voilà\",\"note\":\"x\"},"
                                              "{\"id\":2,\"parent\":1,\"text\":\"Non\"}]");
    QTest::newRow("JSON object") << QByteArray("json")
                                 << QByteArray(
                                        "{\"site\":\"a\",\"comments\":[{\"id\":\"1\",\"author\":\"Zoé\","
                                        "\"posted\":1412591340000,\"text\":\"Bon, voilà\",\"note\":\"x\"},"
                                        "{\"id\":\"2\",\"parent\":\"1\",\"text\":\"Non\"}]}");
    QTest::newRow("NDJSON") << QByteArray("json")
                            << QByteArray("{\"id\":1,\"author\":\"Zoé\",\"posted\":1412591340,\"text\":\"Bon,"
                                          " voilà\",\"note\":\"x\"}\n\n"
                                          "{\"id\":2,\"parent\":1,\"text\":\"Non\"}\n");
}

void TestTable::sameTableFromEveryForm()
{
    QFETCH(QByteArray, reader);
    QFETCH(QByteArray, bytes);
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const auto detections = formats::detect({"file", view});
    QVERIFY(detections.has_value());
    QCOMPARE(QByteArray::fromStdString(detections->front().reader->name()), reader);
    const auto run = runReader(reader.constData(), view);
    QVERIFY2(run.status.has_value(), run.status ? "" : run.status.error().detail.c_str());
    QCOMPARE(run.sink.toText(), std::string("(1 (2))"));
    const auto comments = run.sink.comments();
    QCOMPARE(comments[0].author, std::string("Zoé"));
    QCOMPARE(comments[0].text, std::string("Bon, voilà"));
    QCOMPARE(comments[0].posted.seconds.value_or(0), std::int64_t(1412591340));
    QVERIFY(comments[0].posted.isZoneKnown);
    QCOMPARE(comments[0].extra, std::string("{\"note\":\"x\"}"));
    QCOMPARE(comments[1].text, std::string("Non"));
    QVERIFY(comments[1].author.empty());
}

void TestTable::columns_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<int>("column");
    const auto number = [](formats::Column column) { return static_cast<int>(column); };
    QTest::newRow("comment_id") << "comment_id" << number(formats::Column::Id);
    QTest::newRow("in_reply_to") << "In_Reply_To" << number(formats::Column::Parent);
    QTest::newRow("auteur") << "AUTEUR" << number(formats::Column::Author);
    QTest::newRow("created_at") << " created_at " << number(formats::Column::Time);
    QTest::newRow("texte") << "texte" << number(formats::Column::Text);
    QTest::newRow("url") << "url" << number(formats::Column::Thread);
    QTest::newRow("title") << "Title" << number(formats::Column::Title);
    QTest::newRow("another") << "identifier" << number(formats::Column::Other);
    QTest::newRow("empty") << "" << number(formats::Column::Other);
}

void TestTable::columns()
{
    QFETCH(QString, header);
    QTEST(static_cast<int>(formats::columnOf(header.toStdString())), "column");
}

void TestTable::parents_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("tree");
    QTest::newRow("later parent") << QByteArray("1,2,a\n2,,b\n") << "(2 (1))";
    QTest::newRow("absent parent") << QByteArray("1,7,a\n2,7,b\n") << "(1?7)(2?7)";
    QTest::newRow("zero is no parent") << QByteArray("1,0,a\n2,1,b\n") << "(1 (2))";
    QTest::newRow("unless a row has it") << QByteArray("0,,a\n2,0,b\n") << "(1 (2))";
    QTest::newRow("words for none") << QByteArray("1,root,a\n2,null,b\n3,-1,c\n") << "(1)(2)(3)";
}

void TestTable::parents()
{
    QFETCH(QByteArray, rows);
    const auto run = runReader("csv", "id,parent,text\n" + rows.toStdString());
    QTEST(QString::fromStdString(run.sink.toText()), "tree");
}

void TestTable::threads()
{
    const auto run = runReader("csv", "id,parent,text,url,title\n1,,a,https://exemple.fr/a,Un\n2,,b,https://"
                                      "exemple.fr/b,Deux\n3,1,c,https://exemple.fr/a,\n");
    QCOMPARE(run.sink.threads.size(), std::size_t(2));
    QCOMPARE(run.sink.threads[0].title, std::string("Un"));
    QCOMPARE(run.sink.threads[1].uri, std::string("https://exemple.fr/b"));
    QCOMPARE(run.sink.items[2].thread, evidence::ThreadIndex(0));
}

void TestTable::csvCells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("a") << QByteArray("a");
    QTest::newRow("blanks are kept") << QByteArray(" a ") << QByteArray(" a ");
    QTest::newRow("separator in quotes") << QByteArray("\"a,b\"") << QByteArray("a,b");
    QTest::newRow("doubled quotes") << QByteArray("\"il dit \"\"non\"\"\"") << QByteArray("il dit \"non\"");
    QTest::newRow("lines in quotes") << QByteArray("\"a\r\nb\n\nc\"") << QByteArray("a\r\nb\n\nc");
    QTest::newRow("quote inside a bare cell") << QByteArray("5\" de neige") << QByteArray("5\" de neige");
    QTest::newRow("text behind a closing quote") << QByteArray("\"a\" b") << QByteArray("a b");
    QTest::newRow("lone CR") << QByteArray("a\rb") << QByteArray("a\rb");
    QTest::newRow("formula") << QByteArray("=1+1") << QByteArray("=1+1");
    QTest::newRow("NUL") << QByteArray("a\0b", 3)
                         << QByteArray("a\xE2\x90\x80"
                                       "b");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestTable::csvCells()
{
    QFETCH(QByteArray, cell);
    const auto run = runReader("csv", "id,text,parent\n1," + cell.toStdString() + ",\n2,b,1\n");
    QVERIFY(run.status.has_value());
    QTEST(QByteArray::fromStdString(run.sink.comments().at(0).text), "text");
    QCOMPARE(run.sink.comments().at(1).text, std::string("b"));
}

void TestTable::csvByteRanges()
{
    const std::string table = "\xEF\xBB\xBFid,parent,text\n1,,\"é\nè\"\n2,1,b\n";
    const auto comments = runReader("csv", table).sink.comments();
    const auto slice = [&](const evidence::ByteRange& range) {
        return table.substr(static_cast<std::size_t>(range.start),
                            static_cast<std::size_t>(range.end - range.start));
    };
    QCOMPARE(slice(comments.at(0).bytes), std::string("1,,\"é\nè\""));
    QCOMPARE(slice(comments.at(1).bytes), std::string("2,1,b"));
}

void TestTable::jsonValues_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("escapes") << QByteArray(R"("a\n\t\"\\\/é")") << QByteArray("a\n\t\"\\/é");
    QTest::newRow("surrogate pair") << QByteArray(R"("\ud83d\ude00")") << QByteArray("\U0001F600");
    QTest::newRow("lone surrogate") << QByteArray(R"("a\ud800b")") << QByteArray("a\uFFFDb");
    QTest::newRow("lone low surrogate") << QByteArray(R"("\udc00")") << QByteArray("\uFFFD");
    QTest::newRow("two high surrogates") << QByteArray(R"("\ud800\ud800x")") << QByteArray("\uFFFD\uFFFDx");
    QTest::newRow("NUL") << QByteArray(R"("a\u0000b")")
                         << QByteArray("a\xE2\x90\x80"
                                       "b");
    QTest::newRow("2^53 + 1") << QByteArray("9007199254740993") << QByteArray("9007199254740993");
    QTest::newRow("beyond 64 bits") << QByteArray("123456789012345678901234567890")
                                    << QByteArray("123456789012345678901234567890");
    QTest::newRow("fraction") << QByteArray("1.50") << QByteArray("1.50");
    QTest::newRow("true") << QByteArray("true") << QByteArray("true");
    QTest::newRow("null") << QByteArray("null") << QByteArray();
    QTest::newRow("object") << QByteArray(R"({"a": [1, "]"]})") << QByteArray(R"({"a": [1, "]"]})");
    QTest::newRow("right-to-left override") << QByteArray(R"("\u202eabc")") << QByteArray("\u202Eabc");
}

void TestTable::jsonValues()
{
    QFETCH(QByteArray, value);
    const auto run = runReader("json", "[{\"id\":1,\"text\":" + value.toStdString() +
                                           ",\"parent\":0},{\"id\":2,\"text\":\"b\",\"parent\":1}]");
    QVERIFY2(run.status.has_value(), run.status ? "" : run.status.error().detail.c_str());
    QTEST(QByteArray::fromStdString(run.sink.comments().at(0).text), "text");
    QCOMPARE(run.sink.toText(), std::string("(1 (2))"));
}

void TestTable::jsonLosses()
{
    const auto run = runReader(
        "json", R"([{"id":1,"text":"a","text":"b","parent":""},{"id":2,"parent":1,"text":"\ud800\u0000"}])");
    QCOMPARE(run.sink.losses.at("duplicate-key").count, std::int64_t(1));
    QCOMPARE(run.sink.losses.at("duplicate-key").example, std::string("text"));
    QCOMPARE(run.sink.comments().at(0).text, std::string("a"));
    QCOMPARE(run.sink.losses.at("lone-surrogates").count, std::int64_t(1));
    QCOMPARE(run.sink.losses.at("nul-characters").count, std::int64_t(1));
}

void TestTable::jsonByteRanges()
{
    for (const std::string json :
         {"[ {\"id\":1,\"text\":\"é\",\"parent\":0} ,\n {\"id\":2,\"text\":\"b\",\"parent\":1} ]",
          "{\"id\":1,\"text\":\"é\",\"parent\":0}\n{\"id\":2,\"text\":\"b\",\"parent\":1}\n"}) {
        const auto comments = runReader("json", json).sink.comments();
        const auto range = comments.at(1).bytes;
        QCOMPARE(json.substr(static_cast<std::size_t>(range.start),
                             static_cast<std::size_t>(range.end - range.start)),
                 std::string("{\"id\":2,\"text\":\"b\",\"parent\":1}"));
    }
}

void TestTable::errors_data()
{
    QTest::addColumn<QByteArray>("reader");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("line");
    const auto code = [](base::ErrorCode value) { return static_cast<int>(value); };
    QTest::newRow("header alone") << QByteArray("csv") << QByteArray("id,parent,text\n")
                                  << code(base::ErrorCode::NoThread) << 0;
    QTest::newRow("no text column") << QByteArray("csv") << QByteArray("id,parent,author\n1,,a\n")
                                    << code(base::ErrorCode::MissingColumn) << 1;
    QTest::newRow("no id column") << QByteArray("csv") << QByteArray("parent,text\n1,a\n")
                                  << code(base::ErrorCode::MissingColumn) << 1;
    QTest::newRow("unclosed quote") << QByteArray("csv") << QByteArray("id,parent,text\n1,,a\n2,1,\"b\nc\n")
                                    << code(base::ErrorCode::Truncated) << 5;
    QTest::newRow("cut JSON") << QByteArray("json")
                              << QByteArray("[{\"id\":1,\"text\":\"a\",\"parent\":0},\n{\"id\":2,\"te")
                              << code(base::ErrorCode::Truncated) << 2;
    QTest::newRow("cut between records")
        << QByteArray("json") << QByteArray("[{\"id\":1,\"text\":\"a\",\"parent\":0},")
        << code(base::ErrorCode::Truncated) << 1;
    QTest::newRow("broken JSON") << QByteArray("json")
                                 << QByteArray("[{\"id\":1,\"text\":\"a\",\"parent\":0},\n{\"id\" 2}]")
                                 << code(base::ErrorCode::Malformed) << 2;
    QTest::newRow("other JSON") << QByteArray("json") << QByteArray("{\"name\":\"x\"}")
                                << code(base::ErrorCode::NoThread) << 0;
    QTest::newRow("array of numbers")
        << QByteArray("json") << QByteArray("[1,2]") << code(base::ErrorCode::NoThread) << 0;
    QTest::newRow("empty array") << QByteArray("json") << QByteArray("[]") << code(base::ErrorCode::NoThread)
                                 << 0;
    QTest::newRow("objects without text") << QByteArray("json") << QByteArray("[{\"id\":1,\"parent\":0}]")
                                          << code(base::ErrorCode::MissingColumn) << 1;
}

void TestTable::errors()
{
    QFETCH(QByteArray, reader);
    QFETCH(QByteArray, bytes);
    const auto run =
        runReader(reader.constData(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    QVERIFY(!run.status.has_value());
    QTEST(static_cast<int>(run.code()), "code");
    QTEST(run.status.error().line, "line");
}

void TestTable::errorNamesColumns()
{
    const auto run = runReader("csv", "id,parent,remarque\n1,,a\n");
    QCOMPARE(run.status.error().detail, std::string("text"));
    QCOMPARE(run.status.error().hint, std::string("id, parent, remarque"));
}

void TestTable::hostile_data()
{
    QTest::addColumn<QByteArray>("reader");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isRead");
    const QByteArray header("id,parent,text\n");
    QTest::newRow("CSV: a million quotes")
        << QByteArray("csv") << header + "1,," + QByteArray("\"\"").repeated(500000) << true;
    QTest::newRow("CSV: a million separators")
        << QByteArray("csv") << header + QByteArray(1000000, ',') << false;
    QTest::newRow("CSV: chain of 50,000") << QByteArray("csv") << [&] {
        QByteArray rows = header;
        for (int i = 1; i <= 50000; ++i)
            rows += QByteArray::number(i) + "," + QByteArray::number(i - 1) + ",a\n";
        return rows;
    }() << true;
    QTest::newRow("CSV: a cycle") << QByteArray("csv") << header + "1,2,a\n2,1,b\n3,3,c\n" << true;
    QTest::newRow("CSV: invalid bytes") << QByteArray("csv") << header + "1,,\xC3\xA9\xC3\xA9\xFF\n" << true;
    QTest::newRow("JSON: a million brackets") << QByteArray("json") << QByteArray(1000000, '[') << false;
    QTest::newRow("JSON: deep value")
        << QByteArray("json")
        << "[{\"id\":1,\"text\":\"a\",\"parent\":0,\"x\":" + QByteArray(1000, '[') + QByteArray(1000, ']') +
               "}]"
        << true;
    QTest::newRow("JSON: too deep value")
        << QByteArray("json")
        << "[{\"id\":1,\"text\":\"a\",\"parent\":0,\"x\":" + QByteArray(5000, '[') + QByteArray(5000, ']') +
               "}]"
        << false;
    QTest::newRow("JSON: backslashes at the end")
        << QByteArray("json") << "[{\"id\":1,\"text\":\"" + QByteArray(100001, '\\') << false;
    QTest::newRow("JSON: NUL bytes") << QByteArray("json") << QByteArray("[{\"id\":1,\0\"text\":\"a\"}]", 22)
                                     << false;
    QTest::newRow("CSV: 4,000 cells")
        << QByteArray("csv") << header + QByteArray("x,").repeated(4000) << true;
    QTest::newRow("JSON: 2,000 keys") << QByteArray("json") << [] {
        QByteArray object("[{\"id\":1,\"text\":\"a\",\"parent\":0");
        for (int i = 0; i < 2000; ++i)
            object += ",\"k" + QByteArray::number(i) + "\":1";
        return object + "}]";
    }() << true;
}

void TestTable::hostile()
{
    QFETCH(QByteArray, reader);
    QFETCH(QByteArray, bytes);
    const auto run =
        runReader(reader.constData(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    QTEST(run.status.has_value(), "isRead");
    QVERIFY2(run.milliseconds < 5000, qPrintable(QString::number(run.milliseconds)));
}

void TestTable::recognition_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("best"); // name and confidence, or the error's detail
    QTest::newRow("table") << QByteArray("id,parent,text\n1,,a\n") << "csv 80";
    QTest::newRow("table without text") << QByteArray("id,parent,author\n1,,a\n") << "csv 40";
    QTest::newRow("another table") << QByteArray("jour,prix\nlundi,3\n") << "text without numbered comments";
    QTest::newRow("JSON comments") << QByteArray("[{\"id\":1,\"parent\":0,\"text\":\"a\"}]") << "json 70";
    QTest::newRow("other JSON") << QByteArray("{\"a\":1}") << "json 5";
    QTest::newRow("prose") << QByteArray("Bonjour, merci pour le message, à bientôt.\n")
                           << "text without numbered comments";
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1A\nabc") << "a PNG image";
    QTest::newRow("PDF") << QByteArray("%PDF-1.7") << "a PDF document";
    QTest::newRow("ZIP") << QByteArray("PK\x03\x04") << "a ZIP archive or office document";
    QTest::newRow("SQLite") << QByteArray("SQLite format 3\0", 16) << "an SQLite database";
    QTest::newRow("program") << QByteArray("\x7F"
                                           "ELF\x02")
                             << "a program";
    QTest::newRow("binary") << QByteArray(100, '\x01') << "binary data";
    QTest::newRow("empty") << QByteArray() << "";
}

void TestTable::recognition()
{
    QFETCH(QByteArray, bytes);
    const auto detections =
        formats::detect({"file", {bytes.constData(), static_cast<std::size_t>(bytes.size())}});
    const auto found = detections
                           ? QString::fromStdString(detections->front().reader->name()) + QLatin1Char(' ') +
                                 QString::number(detections->front().recognition.confidence)
                           : QString::fromStdString(detections.error().detail);
    QTEST(found, "best");
    if (bytes.isEmpty())
        QCOMPARE(detections.error().code, base::ErrorCode::FileEmpty);
}

QTEST_GUILESS_MAIN(TestTable)
#include "tst_table.moc"
