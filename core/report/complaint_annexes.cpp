#include "core/report/complaint_parts.h"

#include "core/report/characters.h"
#include "core/report/item_parts.h"
#include "core/report/sections.h"

#include <QtGlobal>

#include <algorithm>
#include <map>
#include <utility>

namespace greffier::report {
namespace {

constexpr int kAncestors = 8; // printed above an exhibit: beyond that the thread itself is the better exhibit
constexpr std::int32_t kArticle = 6'000; // code points of an article that a letter prints

// In which exhibit the sheet of each capture stands, by index into ReportData::captures.
using Sheets = std::map<std::size_t, std::int64_t>;

std::string titleOf(const LetterDraft& draft, const ComplaintExhibit& exhibit)
{
    return exhibit.exhibit.title.empty() ? natureOf(draft, exhibit) : exhibit.exhibit.title;
}

std::string dateOf(const LetterDraft& draft, const ComplaintExhibit& exhibit)
{
    if (exhibit.item)
        return draft.published(draft.data.report.items[*exhibit.item]);
    const QDate day = QDate::fromString(QString::fromStdString(exhibit.date).left(10), Qt::ISODate);
    if (!day.isValid())
        return draft.labels.text(QT_TRANSLATE_NOOP("Report", "date unknown"));
    return draft.text(exhibit.document ? QT_TRANSLATE_NOOP("Report", "put into the case on %1")
                                       : QT_TRANSLATE_NOOP("Report", "captured on %1"),
                      {draft.labels.day(day)});
}

// The text that an exhibit reproduces; null where it is a file.
const std::string* textOf(const LetterDraft& draft, const ComplaintExhibit& exhibit)
{
    if (exhibit.item)
        return &draft.data.report.items[*exhibit.item].comment.text;
    return exhibit.thread ? &draft.data.report.threads[*exhibit.thread].body : nullptr;
}

// Of the text where there is one; what was taken out of it has no digest.
std::string digestOf(const LetterDraft& draft, const ComplaintExhibit& exhibit)
{
    if (exhibit.item)
        return draft.data.report.items[*exhibit.item].textSha256;
    if (exhibit.thread)
        return draft.data.report.redaction ? std::string() : base::toHex(base::sha256(*textOf(draft, exhibit)));
    return exhibit.sha256;
}

Inlines codeOrNothing(const std::string& digest)
{
    return {digest.empty() ? words("\u2013") : code(digest)};
}

std::int64_t countOf(std::string_view text)
{
    return std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

std::string formatOf(const LetterDraft& draft, const ComplaintExhibit& exhibit)
{
    if (const std::string* text = textOf(draft, exhibit))
        return draft.text(QT_TRANSLATE_NOOP("Report", "text, %1 characters"), {draft.labels.number(countOf(*text))});
    std::string format = exhibit.mediaType;
    if (exhibit.size > 0)
        format += (format.empty() ? "" : ", ") + draft.labels.bytes(exhibit.size);
    return format;
}

std::string numberOf(const LetterDraft& draft, std::int64_t number)
{
    return draft.text(QT_TRANSLATE_NOOP("Report", "Exhibit no. %1"), {std::to_string(number)});
}

// An exhibit that was withdrawn keeps its number and its title: who had an earlier list must find out what is missing.
Inlines withdrawnTitle(const LetterDraft& draft, const journal::Exhibit& exhibit)
{
    Inlines title;
    if (!exhibit.title.empty()) {
        title.push_back(foreign(exhibit.title));
        title.push_back(quiet(" \u2013 "));
    }
    if (exhibit.withdrawn->empty()) {
        title.push_back(quiet(draft.text(QT_TRANSLATE_NOOP("Report", "exhibit withdrawn"))));
        return title;
    }
    title.push_back(quiet(draft.text(QT_TRANSLATE_NOOP("Report", "exhibit withdrawn: "))));
    title.push_back(foreign(*exhibit.withdrawn));
    return title;
}

// "7", "7–9", "7 ff.": where the letter has it.
Inline pagesOf(const LetterDraft& draft, const ComplaintExhibit& exhibit)
{
    if (draft.hasCountedPages && !exhibit.exhibit.withdrawn)
        return pageOf("exhibit-" + std::to_string(exhibit.number));
    if (exhibit.firstPage == 0)
        return words("\u2013");
    const std::string first = std::to_string(exhibit.firstPage);
    if (exhibit.lastPage == 0)
        return words(draft.text(QT_TRANSLATE_NOOP("Report", "%1 ff."), {first}));
    return words(exhibit.lastPage > exhibit.firstPage ? first + "\u2013" + std::to_string(exhibit.lastPage) : first);
}

// Number, title, date, format, SHA-256.
std::vector<Inlines> bordereauRow(const LetterDraft& draft, std::int64_t number, const ComplaintExhibit* exhibit)
{
    const Inlines nothing{words("\u2013")};
    if (exhibit == nullptr)
        return {{words(std::to_string(number))},
                {quiet(draft.text(QT_TRANSLATE_NOOP("Report", "number not given to an exhibit")))},
                nothing, nothing, nothing};
    if (exhibit->exhibit.withdrawn)
        return {{words(std::to_string(number))},
                withdrawnTitle(draft, exhibit->exhibit),
                nothing, nothing, nothing};
    Inlines title{link(titleOf(draft, *exhibit), "exhibit-" + std::to_string(number))};
    if (!exhibit->exhibit.title.empty())
        title.push_back(quiet(" \u2013 " + natureOf(draft, *exhibit)));
    std::string format = formatOf(draft, *exhibit);
    if (exhibit->pages > 0 && exhibit->firstPage == 0) // of its own file; the letter's are in a column
        format += (format.empty() ? "" : ", ") + draft.text(QT_TRANSLATE_NOOP("Report", "pages: %1"), {std::to_string(exhibit->pages)});
    return {{strong(std::to_string(number))},
            std::move(title),
            {words(dateOf(draft, *exhibit))},
            {foreign(format)},
            codeOrNothing(digestOf(draft, *exhibit))};
}

Table bordereauTable(const LetterDraft& draft)
{
    const std::vector<ComplaintExhibit>& exhibits = draft.data.exhibits;
    const bool hasPages = std::any_of(exhibits.begin(), exhibits.end(), [&draft](const ComplaintExhibit& each) {
        return each.firstPage > 0 || (draft.hasCountedPages && !each.exhibit.withdrawn);
    });
    Table table;
    table.caption = draft.text(QT_TRANSLATE_NOOP("Report", "List of exhibits"));
    table.columns = {{draft.text(QT_TRANSLATE_NOOP("Report", "No.")), 2, false},
                     {draft.text(QT_TRANSLATE_NOOP("Report", "Title")), hasPages ? 10 : 11, false},
                     {draft.text(QT_TRANSLATE_NOOP("Report", "Date")), 6, false},
                     {draft.text(QT_TRANSLATE_NOOP("Report", "Format and size")), 6, false},
                     {"SHA-256", 9, false}};
    if (hasPages)
        table.columns.insert(table.columns.end() - 1, Column{draft.text(draft.hasCountedPages ? QT_TRANSLATE_NOOP("Report", "Page") : QT_TRANSLATE_NOOP("Report", "Pages")), 3, false});
    std::map<std::int64_t, const ComplaintExhibit*> byNumber;
    for (const ComplaintExhibit& exhibit : exhibits)
        byNumber[exhibit.number] = &exhibit;
    for (std::int64_t number = 1; number <= byNumber.rbegin()->first; ++number) {
        const auto found = byNumber.find(number);
        const ComplaintExhibit* exhibit = found == byNumber.end() ? nullptr : found->second;
        std::vector<Inlines> row = bordereauRow(draft, number, exhibit);
        if (hasPages)
            row.insert(row.end() - 1, Inlines{exhibit == nullptr ? words("\u2013") : pagesOf(draft, *exhibit)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

// The items above one, from the root, and the neighbours of the same level that the data hold.
struct Surroundings {
    std::vector<const ReportItem*> above, before, after;
};

Surroundings surroundingsOf(const ReportData& data, std::size_t index)
{
    std::map<std::string, const ReportItem*> byId;
    for (const ReportItem& item : data.items)
        byId.emplace(base::toString(item.comment.publicId), &item);
    const ReportItem& item = data.items[index];
    Surroundings around;
    std::string parent = item.parentId;
    for (int i = 0; i < kAncestors && byId.contains(parent); ++i) {
        around.above.insert(around.above.begin(), byId.at(parent));
        parent = around.above.front()->parentId;
    }
    const auto isSibling = [&item](const ReportItem& other) {
        return &other != &item && other.threadId == item.threadId && other.parentId == item.parentId;
    };
    for (std::size_t i = 0; i < index; ++i) {
        if (isSibling(data.items[i]))
            around.before = {&data.items[i]};
    }
    for (std::size_t i = index + 1; i < data.items.size() && around.after.empty(); ++i) {
        if (isSibling(data.items[i]))
            around.after = {&data.items[i]};
    }
    return around;
}

void addCards(LetterDraft& draft, const Draft& report, const std::vector<const ReportItem*>& items, int nesting)
{
    for (const ReportItem* item : items) {
        Card card = contextCard(report, *item, nesting++);
        card.anchor.clear(); // the same comment may stand around several exhibits
        draft.add({std::move(card)});
    }
}

ExactText markedText(const LetterDraft& draft, const ReportItem& item)
{
    ExactText exact{item.comment.text, {}};
    for (const ComplaintFact& fact : draft.data.facts) {
        if (&draft.itemOf(fact) != &item)
            continue;
        exact.marks.push_back({fact.passage.mark.span, true});
        for (const journal::Excerpt& more : fact.passage.mark.more)
            exact.marks.push_back({more.span, true});
    }
    return exact;
}

void addCommentExhibit(LetterDraft& draft, const Draft& report, const ComplaintExhibit& exhibit)
{
    const ReportItem& item = draft.data.report.items[*exhibit.item];
    const Surroundings around = surroundingsOf(draft.data.report, *exhibit.item);
    if (!around.above.empty() || !around.before.empty()) {
        draft.say({words(draft.text(QT_TRANSLATE_NOOP("Report", "What stands before it")))}, ParagraphRole::Label);
        addCards(draft, report, around.above, 0);
        addCards(draft, report, around.before, static_cast<int>(around.above.size()));
    }
    draft.say({words(draft.text(QT_TRANSLATE_NOOP("Report", "Exact text of %1"),
                                {base::toString(item.comment.publicId)}))}, ParagraphRole::Label);
    draft.add({markedText(draft, item)});
    std::vector<Block> files;
    addAttachments(draft.labels, item, files);
    for (Block& block : files)
        draft.add(std::move(block));
    if (around.after.empty())
        return;
    draft.say({words(draft.text(QT_TRANSLATE_NOOP("Report", "What stands after it, on the same level")))}, ParagraphRole::Label);
    addCards(draft, report, around.after, static_cast<int>(around.above.size()));
}

// The article of a thread as captured, cut where it is too long for a letter, which is said.
void addArticle(LetterDraft& draft, const evidence::Thread& thread)
{
    draft.say({words(draft.text(QT_TRANSLATE_NOOP("Report", "Exact text of the article of %1"),
                                {base::toString(thread.publicId)}))}, ParagraphRole::Label);
    if (thread.body.empty()) {
        draft.say({words(draft.text(QT_TRANSLATE_NOOP("Report", "The text is empty.")))});
        return;
    }
    const std::string_view printed = sliceOf(thread.body, {0, kArticle});
    draft.add({ExactText{std::string(printed), {}}});
    if (printed.size() < thread.body.size())
        draft.say({quiet(draft.text(QT_TRANSLATE_NOOP("Report", "Shortened: the first %1 of %2 characters. The captured file holds all of it."),
                                    {draft.labels.number(kArticle), draft.labels.number(countOf(thread.body))}))},
                  ParagraphRole::Quiet);
}

void addCaptureExhibit(LetterDraft& draft, const evidence::Capture& capture)
{
    for (const evidence::Thread& thread : draft.data.report.threads) {
        if (thread.capture == capture.id && !thread.body.empty())
            addArticle(draft, thread);
    }
}

// What an exhibit that is a capture or a thread shows: title, address, how many comments, and where its bytes are.
void addOrigin(const LetterDraft& draft, const ComplaintExhibit& exhibit, KeyValueTable& table)
{
    const evidence::Capture& capture = draft.data.report.captures[*exhibit.capture];
    const evidence::Thread* thread = exhibit.thread ? &draft.data.report.threads[*exhibit.thread] : nullptr;
    const auto add = [&](const char* key, Inline value) {
        if (!value.text.empty())
            table.rows.push_back({draft.text(key), {std::move(value)}});
    };
    const std::string& address = thread != nullptr && !thread->uri.empty() ? thread->uri : capture.sourceUri;
    add(QT_TRANSLATE_NOOP("Report", "Title"), foreign(thread != nullptr && !thread->title.empty() ? thread->title : capture.title));
    if (address.find("://") != std::string::npos && !address.starts_with("file:"))
        add(QT_TRANSLATE_NOOP("Report", "Address"), foreign(address));
    add(QT_TRANSLATE_NOOP("Report", "Comments"), words(announcedLine(draft.labels, capture.ledger)));
    for (const evidence::Blob& blob : capture.blobs) {
        if (exhibit.sha256 == base::toHex(blob.sha256))
            add(QT_TRANSLATE_NOOP("Report", "Where the bytes are"),
                words(draft.text(QT_TRANSLATE_NOOP("Report", "stored file b-%1 of the case; the same name in the folder data/evidence of a bundle"),
                                 {std::to_string(blob.id.value)})));
    }
}

// The cover of an exhibit: what it is, when it is of, what it shows.
KeyValueTable coverOf(const LetterDraft& draft, const ComplaintExhibit& exhibit)
{
    KeyValueTable table;
    const auto add = [&](const char* key, Inlines value) { table.rows.push_back({draft.text(key), std::move(value)}); };
    add(QT_TRANSLATE_NOOP("Report", "What it is"), {words(natureOf(draft, exhibit))});
    add(QT_TRANSLATE_NOOP("Report", "Date"), {words(dateOf(draft, exhibit))});
    if (exhibit.item)
        add(QT_TRANSLATE_NOOP("Report", "Author"), {authorIn(draft, draft.data.report.items[*exhibit.item])});
    if (exhibit.capture && !exhibit.item)
        addOrigin(draft, exhibit, table);
    if (exhibit.document)
        add(QT_TRANSLATE_NOOP("Report", "File"), {foreign(exhibit.name)});
    if (const std::string format = formatOf(draft, exhibit); !format.empty())
        add(QT_TRANSLATE_NOOP("Report", "Format and size"), {foreign(format)});
    std::vector<std::size_t> facts;
    for (std::size_t i = 0; i < draft.data.facts.size(); ++i) {
        const auto& numbers = draft.data.facts[i].exhibits;
        if (std::find(numbers.begin(), numbers.end(), exhibit.number) != numbers.end())
            facts.push_back(i);
    }
    if (!facts.empty())
        add(QT_TRANSLATE_NOOP("Report", "In support of"),
            {words(draft.text(facts.size() == 1 ? QT_TRANSLATE_NOOP("Report", "fact no. %1")
                                                : QT_TRANSLATE_NOOP("Report", "facts nos. %1"),
                              {draft.factNumbers(facts)}))});
    add(exhibit.item || exhibit.thread ? QT_TRANSLATE_NOOP("Report", "SHA-256 of the text")
                                       : QT_TRANSLATE_NOOP("Report", "SHA-256 of the file"),
        codeOrNothing(digestOf(draft, exhibit)));
    return table;
}

void addOne(LetterDraft& draft, const Draft& report, const ComplaintExhibit& exhibit, Sheets& sheets)
{
    Block title = heading(2, {words(numberOf(draft, exhibit.number) + " \u2013 "), foreign(titleOf(draft, exhibit))},
                          "exhibit-" + std::to_string(exhibit.number));
    std::get<Heading>(title.content).startsPage = true;
    draft.add(std::move(title));
    // The sheet of a capture stands in the first of its exhibits; the covers of the others say in which.
    const std::int64_t sheet = exhibit.capture ? sheets.emplace(*exhibit.capture, exhibit.number).first->second : exhibit.number;
    KeyValueTable cover = coverOf(draft, exhibit);
    if (sheet != exhibit.number)
        cover.rows.push_back({draft.text(QT_TRANSLATE_NOOP("Report", "Capture sheet")),
                              {link(draft.text(QT_TRANSLATE_NOOP("Report", "see exhibit no. %1"), {std::to_string(sheet)}),
                                    "exhibit-" + std::to_string(sheet))}});
    draft.add({std::move(cover)});
    if (exhibit.item)
        addCommentExhibit(draft, report, exhibit);
    else if (exhibit.thread)
        addArticle(draft, draft.data.report.threads[*exhibit.thread]);
    else if (exhibit.capture)
        addCaptureExhibit(draft, draft.data.report.captures[*exhibit.capture]);
    else if (exhibit.document)
        draft.say({words(draft.text(QT_TRANSLATE_NOOP("Report",
            "The document is enclosed as a file; whoever receives it can compare its SHA-256 with the one above.")))});
    if (!exhibit.capture || sheet != exhibit.number)
        return;
    draft.add(heading(3, {words(draft.text(QT_TRANSLATE_NOOP("Report", "Capture sheet")))}));
    draft.add({captureTable(draft.labels, draft.data.report.captures[*exhibit.capture])});
}

} // namespace

std::string natureOf(const LetterDraft& draft, const ComplaintExhibit& exhibit)
{
    const ReportData& data = draft.data.report;
    const std::string capture =
        exhibit.capture ? base::toString(data.captures[*exhibit.capture].publicId) : std::string();
    if (exhibit.item)
        return draft.text(QT_TRANSLATE_NOOP("Report", "comment %1 of thread %2, capture %3"),
                          {exhibit.exhibit.object, data.items[*exhibit.item].threadId, capture});
    if (exhibit.thread)
        return draft.text(QT_TRANSLATE_NOOP("Report", "article of thread %1, capture %2"), {exhibit.exhibit.object, capture});
    if (exhibit.capture)
        return draft.text(QT_TRANSLATE_NOOP("Report", "capture %1"), {capture});
    return draft.text(QT_TRANSLATE_NOOP("Report", "document %1"), {exhibit.name});
}

void addBordereau(LetterDraft& draft)
{
    if (draft.data.exhibits.empty())
        return;
    Block title = heading(2, {words(draft.text(QT_TRANSLATE_NOOP("Report", "List of exhibits")))}, "bordereau");
    std::get<Heading>(title.content).startsPage = true;
    draft.add(std::move(title));
    KeyValueTable head;
    if (const std::string sender = draft.senderValue("name"); !sender.empty())
        head.rows.push_back({draft.text(QT_TRANSLATE_NOOP("Report", "From")), {foreign(linesIn(sender).front())}});
    for (const char* field : {"practitioner.name", "accused"}) {
        if (const std::string other = draft.value(field); !other.empty())
            head.rows.push_back({draft.text(QT_TRANSLATE_NOOP("Report", "Against")), {foreign(other)}});
    }
    head.rows.push_back({draft.text(QT_TRANSLATE_NOOP("Report", "Subject of the letter")),
                         {foreign(draft.firm(draft.data.complaint.opened.title.empty() ? draft.document.title
                                                                                       : draft.data.complaint.opened.title))}});
    head.rows.push_back({draft.text(QT_TRANSLATE_NOOP("Report", "Date")), {words(draft.dateOfLetter())}});
    draft.add({std::move(head)});
    draft.add({bordereauTable(draft)});
}

void addExhibits(LetterDraft& draft)
{
    const Draft report{draft.data.report, draft.labels, {}, {}, 0, 0};
    Sheets sheets;
    for (const ComplaintExhibit& exhibit : draft.data.exhibits) {
        if (!exhibit.exhibit.withdrawn)
            addOne(draft, report, exhibit, sheets);
    }
}

void addExhibit(LetterDraft& draft, std::int64_t number)
{
    const Draft report{draft.data.report, draft.labels, {}, {}, 0, 0};
    Sheets sheets;
    for (const ComplaintExhibit& exhibit : draft.data.exhibits) {
        if (exhibit.number == number && !exhibit.exhibit.withdrawn)
            addOne(draft, report, exhibit, sheets);
    }
}

void addIntegrity(LetterDraft& draft)
{
    const ReportData& data = draft.data.report;
    Block title = heading(2, {words(draft.text(QT_TRANSLATE_NOOP("Report", "How this can be checked")))}, "integrity");
    std::get<Heading>(title.content).startsPage = true;
    draft.add(std::move(title));
    KeyValueTable table;
    const auto add = [&](const char* key, Inlines value) { table.rows.push_back({draft.text(key), std::move(value)}); };
    add(QT_TRANSLATE_NOOP("Report", "Case identifier"), {code(data.caseUid)});
    add(QT_TRANSLATE_NOOP("Report", "Complaint"), {code(draft.data.id)});
    add(QT_TRANSLATE_NOOP("Report", "Journal head (SHA-256)"), {code(data.journalHead)});
    add(QT_TRANSLATE_NOOP("Report", "Journal"),
        {words(draft.text(QT_TRANSLATE_NOOP("Report", "%1 acts before this export"), {draft.labels.number(data.acts)}))});
    add(QT_TRANSLATE_NOOP("Report", "Made with"), {words("Greffier " + data.toolVersion)});
    add(QT_TRANSLATE_NOOP("Report", "Made on"), {words(draft.labels.moment(data.written))});
    draft.add({std::move(table)});
    for (const char* sentence :
         {QT_TRANSLATE_NOOP("Report", "The case holds the captured files unchanged. Each digest in this document can be computed "
                                      "again from the file or text it stands beside (sha256sum); the case itself is checked with "
                                      "“greffier-cli verify”."),
          QT_TRANSLATE_NOOP("Report", "The digests do not prove that the site really showed this, nor that the clock of the "
                                      "machine was right; what is marked as stated by a person is that person's statement."),
          QT_TRANSLATE_NOOP("Report", "Text copied out of a PDF loses its no-break spaces; the HTML document keeps every "
                                      "character.")})
        draft.say({words(draft.text(sentence))});
}

} // namespace greffier::report
