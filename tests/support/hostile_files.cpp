#include "tests/support/hostile_files.h"

#include "tests/support/packed_archive.h"

namespace greffier::tests {
namespace {

using base::ErrorCode;

constexpr int kMega = 1'000'000;

std::string repeated(const std::string& piece, int times)
{
    std::string text;
    text.reserve(piece.size() * static_cast<std::size_t>(times));
    for (int i = 0; i < times; ++i)
        text += piece;
    return text;
}

std::string numbered(const std::string& before, int count, const std::string& between, const std::string& after)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += before + std::to_string(i) + between + std::to_string(i) + after;
    return text;
}

// A WordPress export with `inside` in the text of its only comment, behind `prologue`.
std::string wxr(const std::string& prologue, const std::string& inside)
{
    return "<?xml version=\"1.0\"?>" + prologue +
           "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>t</title><item><title>a</title>"
           "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>" +
           inside + "</wp:comment_content></wp:comment></item></channel></rss>";
}

std::string page(const std::string& inside)
{
    return "<html><body class=\"single wordpress\"><ol class=\"comment-list\"><li id=\"comment-1\" class=\"comment "
           "depth-1\"><article id=\"div-comment-1\" class=\"comment-body\"><footer class=\"comment-meta\"><b class=\"fn\">A"
           "</b></footer><div class=\"comment-content\"><p>" +
           inside + "</p></div></article></li></ol></body></html>";
}

// Each entity twice the one before it.
std::string doublingEntities(int count, const std::string& innermost)
{
    std::string text = "<!DOCTYPE rss [<!ENTITY e0 \"" + innermost + "\">";
    for (int i = 1; i < count; ++i)
        text += "<!ENTITY e" + std::to_string(i) + " \"" + repeated("&e" + std::to_string(i - 1) + ";", 2) + "\">";
    return text + "]>";
}

void addXml(std::vector<HostileFile>& files)
{
    const auto add = [&](const char* name, std::function<std::string()> make, std::optional<ErrorCode> expected) {
        files.push_back({name, "wxr", std::move(make), expected, 500, 64});
    };
    add("xml: billion laughs", [] { return wxr(doublingEntities(30, "ha"), "&e29;"); }, ErrorCode::DoctypeRefused);
    add("xml: empty expansions", [] { return wxr(doublingEntities(40, ""), "&e39;"); }, ErrorCode::DoctypeRefused);
    add("xml: entity of itself", [] { return wxr("<!DOCTYPE rss [<!ENTITY a \"&a;\">]>", "&a;"); },
        ErrorCode::DoctypeRefused);
    add("xml: file as entity", [] { return wxr("<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;"); },
        ErrorCode::DoctypeRefused);
    add("xml: parameter entity", [] { return wxr("<!DOCTYPE rss [<!ENTITY % a SYSTEM \"http://x.example/a\">%a;]>", ""); },
        ErrorCode::DoctypeRefused);
    add("xml: DOCTYPE of 8 MB", [] { return wxr("<!DOCTYPE rss [<!--" + repeated("x", 8 * kMega) + "-->]>", ""); },
        ErrorCode::DoctypeRefused);
    add("xml: entity that is not declared", [] { return wxr("", "&nope;"); }, ErrorCode::Malformed);
    add("xml: 200,000 attributes", [] { return wxr("", "<a " + numbered("a", 200'000, "=\"", "\" ") + "/>"); },
        ErrorCode::LimitExceeded);
    add("xml: 1,000,000 levels", [] { return wxr("", repeated("<a>", kMega)); }, ErrorCode::LimitExceeded);
    add("xml: 12 MB of one tag", [] { return wxr("", "<a b=\"" + repeated("x", 12 * kMega) + "\"/>"); },
        ErrorCode::LimitExceeded);
    add("xml: comment without end, 20 MB", [] { return wxr("", "<!-- " + repeated("x", 20 * kMega)); },
        ErrorCode::LimitExceeded);
    add("xml: cut in a text", [] { return wxr("", "x").substr(0, 200); }, ErrorCode::Truncated);
    add("xml: NUL in a text", [] { return wxr("", std::string("a\0b", 3)); }, ErrorCode::Malformed);
    add("xml: 8 MB of text", [] { return wxr("", repeated("texte ", 8 * kMega / 6)); }, std::nullopt);
}

void addJson(std::vector<HostileFile>& files)
{
    const auto reddit = [](const std::string& inside) {
        return R"([{"kind":"Listing","data":{"children":[{"kind":"t3","data":{"id":"a","title":"t"}}]}},)"
               R"({"kind":"Listing","data":{"children":[)" +
               inside + "]}}]";
    };
    const std::string comment = R"({"kind":"t1","data":{"id":"1","body":"b","parent_id":"t3_a","replies":)";
    files.push_back({"json: 100,000 levels", "json", [] { return repeated("[", 100'000); }, ErrorCode::LimitExceeded, 500, 64});
    files.push_back({"json: replies 2,000 levels deep", "reddit-json",
                     [=] { return reddit(repeated(comment + R"({"data":{"children":[)", 2'000)); }, ErrorCode::LimitExceeded,
                     500, 64});
    files.push_back({"json: 64 MB of numbers", "reddit-json", [=] { return reddit(repeated("0,", 32 * kMega) + "0"); },
                     ErrorCode::LimitExceeded, 4'000, 800});
    files.push_back({"json: 1,000,000 keys of one object", "reddit-json",
                     [=] { return reddit("{" + numbered("\"k", kMega, "\":", ",") + "\"z\":0}"); }, ErrorCode::NoThread, 4'000,
                     200});
    files.push_back({"json: one string of 64 MB", "json",
                     [] { return R"([{"id":"1","text":")" + repeated("texte ", 64 * kMega / 6) + "\"}]"; }, std::nullopt,
                     4'000, 400});
    files.push_back({"json: cut", "json", [] { return R"([{"id":"1","text":"a"},{"id":"2","te)"; }, ErrorCode::Truncated, 100, 16});
    files.push_back({"json: own report, 100,000 levels", "greffier-json",
                     [] { return R"({"format":"greffier-report","version":1,"items":)" + repeated("[", 100'000); },
                     ErrorCode::LimitExceeded, 500, 64});
    files.push_back({"json: own report, 200,000 parents that come later", "greffier-json",
                     [] {
                         return R"({"format":"greffier-report","version":1,"items":[)" +
                                numbered(R"({"id":"c-)", 200'000, R"(","parent":"c-9)", R"(","text":"x"},)") +
                                R"({"id":"c-900000"}]})";
                     },
                     std::nullopt, 3'000, 200});
}

void addHtml(std::vector<HostileFile>& files)
{
    const auto add = [&](const char* name, std::function<std::string()> make, std::optional<ErrorCode> expected, int ms,
                         int mb) { files.push_back({name, "wordpress-html", std::move(make), expected, ms, mb}); };
    add("html: 50,000 open divisions", [] { return page(repeated("<div>", 50'000)); }, ErrorCode::LimitExceeded, 500, 64);
    add("html: 30 tables in each other", [] { return page(repeated("<table><tr><td>", 30) + "x"); }, std::nullopt, 500, 64);
    add("html: 5,000 bold texts in each other", [] { return page(repeated("<b><i><p>", 5'000)); }, ErrorCode::LimitExceeded,
        500, 64);
    add("html: 200,000 attributes", [] { return page("<a " + numbered("a", 200'000, "=\"", "\" ") + ">x</a>"); },
        ErrorCode::LimitExceeded, 500, 64);
    add("html: 8,000 tags with 300 attributes", [] {
        return page(repeated("<a " + numbered("a", 300, "=", " ") + ">x</a>", 8'000));
    }, ErrorCode::LimitExceeded, 500, 64);
    add("html: 1,000,000 paragraphs", [] { return page(repeated("<p>x", kMega)); }, std::nullopt, 10'000, 1'400);
    add("html: 1,000,000 entities", [] { return page(repeated("&amp;", kMega)); }, std::nullopt, 5'000, 200);
    add("html: comment without end", [] { return page("<!-- " + repeated("x", 8 * kMega)); }, std::nullopt, 3'000, 200);
    add("html: data for search engines, 100,000 levels", [] {
        return "<html><script type=\"application/ld+json\">{\"@type\":\"Comment\",\"x\":" + repeated("[", 100'000) + "</script>";
    }, ErrorCode::NoThread, 500, 64);
    files.back().reader = "json-ld-html";
    files.push_back({"html: Hypermail without an end of its text", "hypermail-html",
                     [] { return "<!-- id=\"1\" --><!-- body=\"start\" -->" + repeated("<b>", 50'000); },
                     ErrorCode::LimitExceeded, 500, 64});
}

void addTables(std::vector<HostileFile>& files)
{
    const std::string head = "id,parent,text\n";
    files.push_back({"csv: 100,000 columns", "csv", [] { return "id,text\n1,a" + repeated(",x", 100'000) + "\n"; },
                     ErrorCode::LimitExceeded, 500, 64});
    files.push_back({"csv: quotation without end, 32 MB", "csv", [=] { return head + "1,,\"" + repeated("x\n", 16 * kMega); },
                     ErrorCode::Truncated, 2'000, 200});
    files.push_back({"csv: a chain of 100,000 replies", "csv",
                     [=] {
                         std::string text = head + "0,,a\n";
                         for (int i = 1; i <= 100'000; ++i)
                             text += std::to_string(i) + "," + std::to_string(i - 1) + ",x\n";
                         return text;
                     },
                     std::nullopt, 3'000, 200});
    files.push_back({"csv: 200,000 answers to one", "csv",
                     [=] { return head + "a,,x\n" + numbered("", 200'000, ",a,", "\n"); }, std::nullopt, 5'000, 200});
    files.push_back({"csv: a circle of 100,000", "csv",
                     [=] {
                         std::string text = head;
                         for (int i = 0; i < 100'000; ++i)
                             text += std::to_string(i) + "," + std::to_string((i + 1) % 100'000) + ",x\n";
                         return text;
                     },
                     std::nullopt, 3'000, 200});
    files.push_back({"csv: everyone answers himself", "csv", [=] { return head + numbered("", 100'000, ",", ",x\n"); },
                     std::nullopt, 3'000, 200});
    files.push_back({"csv: 100,000 absent parents", "csv", [=] { return head + numbered("", 100'000, ",absent", ",x\n"); },
                     std::nullopt, 3'000, 200});
    files.push_back({"csv: 100,000 marks on one letter", "csv",
                     [=] { return head + "1,,e" + repeated("\xCC\x81", 100'000) + "\n"; }, std::nullopt, 500, 64});
    files.push_back({"csv: 100,000 changes of direction", "csv",
                     [=] { return head + "1,,a" + repeated("\xE2\x80\xAE", 100'000) + "\n"; }, std::nullopt, 500, 64});
}

std::string spreadsheet(const std::string& sheet, const std::string& strings)
{
    return packed(PackedAs::Zip,
                  {{"[Content_Types].xml", "<Types/>", {}},
                   {"xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" r:id=\"r\"/></sheets></workbook>", {}},
                   {"xl/_rels/workbook.xml.rels", "<R><Relationship Id=\"r\" Target=\"s.xml\"/></R>", {}},
                   {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>", {}},
                   {"xl/s.xml", "<worksheet><sheetData>" + sheet + "</sheetData></worksheet>", {}}});
}

std::string openDocument(const std::string& rows)
{
    return packed(PackedAs::Zip, {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet", {}},
                                  {"content.xml",
                                   "<c><spreadsheet><table name=\"a\"><table-row><table-cell><p>id</p></table-cell><table-cell>"
                                   "<p>text</p></table-cell></table-row>" +
                                       rows + "</table></spreadsheet></c>",
                                   {}}});
}

void addArchives(std::vector<HostileFile>& files)
{
    files.push_back({"zip: 100 MB of zeros", "", [] {
                         return packed(PackedAs::Zip, {{"a.csv", std::string(100 * kMega, '0'), {}}});
                     },
                     ErrorCode::LimitExceeded, 2'000, 64});
    files.push_back({"gzip: 100 MB of zeros", "", [] {
                         return packed(PackedAs::Gzip, {{"a", std::string(100 * kMega, '0'), {}}});
                     },
                     ErrorCode::LimitExceeded, 2'000, 64});
    files.push_back({"zip: 20,001 files", "", [] {
                         int left = 20'001;
                         return packed(PackedAs::Zip, [&](Entry& entry) {
                             entry.name = std::to_string(left);
                             return left-- > 0;
                         });
                     },
                     ErrorCode::LimitExceeded, 3'000, 64});
    files.push_back({"xlsx: DOCTYPE inside an element", "", [] { return spreadsheet("<!DOCTYPE a [<!ENTITY b \"c\">]>", ""); },
                     ErrorCode::Malformed, 500, 64});
    files.push_back({"xlsx: 11,000,000 shared texts", "", [] { return spreadsheet("", repeated("<si/>", 11 * kMega)); },
                     ErrorCode::LimitExceeded, 10'000, 400});
    files.push_back({"xlsx: a cell in column 18,278", "", [] {
                         return spreadsheet(R"(<row><c r="A1"><v>1</v></c><c r="ZZZ1"><v>2</v></c></row>)", "");
                     },
                     ErrorCode::LimitExceeded, 500, 64});
    files.push_back({"ods: one row 2,000,000 times", "ods", [] {
                         return openDocument("<table-row number-rows-repeated=\"2000000\"><table-cell><p>1</p></table-cell>"
                                             "<table-cell><p>x</p></table-cell></table-row>");
                     },
                     ErrorCode::LimitExceeded, 15'000, 400});
    files.push_back({"ods: one cell 1,000,000 times", "ods", [] {
                         return openDocument("<table-row><table-cell number-columns-repeated=\"1000000\"><p>x</p></table-cell>"
                                             "</table-row>");
                     },
                     ErrorCode::LimitExceeded, 500, 64});
}

void addMessages(std::vector<HostileFile>& files)
{
    const std::string head = "From: a@example.org\nSubject: s\nMessage-ID: <1@x>\nDate: Mon, 1 Jan 2024 10:00:00 +0000\n";
    files.push_back({"mail: 5,000 parts in each other", "eml",
                     [=] {
                         std::string text = head;
                         for (int i = 0; i < 5'000; ++i) {
                             const auto mark = "b" + std::to_string(i);
                             text += "Content-Type: multipart/mixed; boundary=" + mark + "\n\n--" + mark + "\n";
                         }
                         return text + "\nx\n";
                     },
                     std::nullopt, 5'000, 200});
    files.push_back({"mhtml: 9,000 pages without a thread", "mhtml",
                     [] {
                         std::string text = "Snapshot-Content-Location: http://x.example/\nContent-Type: multipart/related; boundary=b\n\n";
                         return text + repeated("--b\nContent-Type: text/html\n\n<html><p>x</html>\n", 9'000) + "--b--\n";
                     },
                     ErrorCode::NoThread, 4'000, 200});
    files.push_back({"mhtml: cut in a page", "mhtml",
                     [] {
                         return std::string("Snapshot-Content-Location: http://x.example/\nContent-Type: multipart/related; boundary=b\n\n"
                                            "--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPGh0bWw");
                     },
                     ErrorCode::NoThread, 500, 64});
    files.push_back({"mail: 100,000 references", "eml",
                     [=] { return head + "References: " + numbered("<", 100'000, "@", ">\n ") + "\n\nx\n"; }, std::nullopt,
                     3'000, 200});
    files.push_back({"mail: a header of 8 MB", "eml", [=] { return head + "X-A: " + repeated("x", 8 * kMega) + "\n\nx\n"; },
                     std::nullopt, 3'000, 200});
    files.push_back({"whatsapp: 8 MB of one message", "whatsapp-txt",
                     [] {
                         return "[12/05/2023 10:00:00] Léa : a\n[13/05/2023 10:00:00] Jo : b\n" +
                                repeated("ligne\n", 8 * kMega / 6);
                     },
                     std::nullopt, 5'000, 200});
    files.push_back({"text: 5,000 levels", "pasted-text",
                     [] {
                         std::string text = "2 commentaires\n\n";
                         for (int i = 0; i < 5'000; ++i)
                             text += std::string(static_cast<std::size_t>(i), ' ') + "1. x\n";
                         return text;
                     },
                     std::nullopt, 5'000, 200});
    files.push_back({"yaml: aliases that double", "staticman-yaml",
                     [] {
                         std::string text = "_id: 1\nmessage: x\na0: &a0 [x, x]\n";
                         for (int i = 1; i < 40; ++i)
                             text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" + std::to_string(i - 1) +
                                     ", *a" + std::to_string(i - 1) + "]\n";
                         return text;
                     },
                     ErrorCode::LimitExceeded, 500, 64});
    files.push_back({"yaml: 100,000 levels", "staticman-yaml", [] { return "_id: 1\nmessage: " + repeated("[", 100'000); },
                     ErrorCode::LimitExceeded, 1'000, 64});
}

} // namespace

std::vector<HostileFile> hostileFiles()
{
    std::vector<HostileFile> files;
    addXml(files);
    addJson(files);
    addHtml(files);
    addTables(files);
    addArchives(files);
    addMessages(files);
    return files;
}

} // namespace greffier::tests
