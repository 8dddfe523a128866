#include "core/report/complaint_parts.h"

#include "core/report/sections.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace greffier::report {
namespace {

constexpr std::int32_t kFirstWords = 60; // code points that name a passage in a table

std::string exhibitsOf(const ComplaintFact& fact)
{
    std::string numbers;
    for (const std::int64_t number : fact.exhibits)
        numbers += (numbers.empty() ? "" : ", ") + std::to_string(number);
    return numbers;
}

Inlines threadOf(const LetterDraft& draft, const ReportItem& item)
{
    const auto& threads = draft.data.report.threads;
    const auto thread = std::find_if(threads.begin(), threads.end(), [&item](const evidence::Thread& each) {
        return base::toString(each.publicId) == item.threadId;
    });
    Inlines line{words(item.threadId)};
    if (thread != threads.end() && !thread->title.empty()) {
        line.push_back(words(", " + draft.labels.openQuote()));
        line.push_back(foreign(thread->title));
        line.push_back(words(draft.labels.closeQuote()));
    }
    return line;
}

// What the sender says that the words are, by the titles of their grounds.
Inlines groundsOf(const LetterDraft& draft, const ComplaintFact& fact)
{
    Inlines line;
    for (const QualifiedGround& qualified : fact.grounds) {
        if (!line.empty())
            line.push_back(words(" ; "));
        line.push_back(words(draft.firm(qualified.ground.title.in(draft.labels.language()))));
        for (Inline& mark : draft.unverified(qualified.ground.provenance))
            line.push_back(std::move(mark));
    }
    return line;
}

KeyValueTable tableOf(const LetterDraft& draft, const ComplaintFact& fact)
{
    const ReportItem& item = draft.itemOf(fact);
    KeyValueTable table;
    const auto add = [&](const char* key, Inlines value) {
        if (!value.empty())
            table.rows.push_back({draft.text(key), std::move(value)});
    };
    add(QT_TRANSLATE_NOOP("Report", "Author"), {authorIn(draft, item)});
    add(QT_TRANSLATE_NOOP("Report", "Posted"), {words(draft.published(item))});
    add(QT_TRANSLATE_NOOP("Report", "Thread"), threadOf(draft, item));
    add(QT_TRANSLATE_NOOP("Report", "Address"), addressOf(draft, fact));
    add(QT_TRANSLATE_NOOP("Report", "Qualification proposed"), groundsOf(draft, fact));
    if (const std::string numbers = exhibitsOf(fact); !numbers.empty())
        add(QT_TRANSLATE_NOOP("Report", "Exhibit"), {words(draft.text(QT_TRANSLATE_NOOP("Report", "no. %1"), {numbers}))});
    return table;
}

Inlines factTitle(const LetterDraft& draft, std::size_t fact)
{
    const std::string number = std::to_string(draft.numberOf(fact));
    return {words(draft.text(QT_TRANSLATE_NOOP("Report", "Fact no. %1: comment %2"),
                             {number, draft.data.facts[fact].passage.mark.comment}))};
}

const char* degreeTitle(journal::EvidenceDegree degree)
{
    switch (degree) {
    case journal::EvidenceDegree::Direct: return QT_TRANSLATE_NOOP("Report", "Words that the sender captured");
    case journal::EvidenceDegree::Quoted: return QT_TRANSLATE_NOOP("Report", "Words that somebody quotes in what was captured");
    case journal::EvidenceDegree::Reported: return QT_TRANSLATE_NOOP("Report", "Words that somebody reports");
    }
    return "";
}

const char* degreeRemark(journal::EvidenceDegree degree)
{
    switch (degree) {
    case journal::EvidenceDegree::Direct:
        return QT_TRANSLATE_NOOP("Report", "The following words were captured themselves. They are quoted exactly as they "
                                           "were captured, spelling included; the identifier of each comment is the one of the case.");
    case journal::EvidenceDegree::Quoted:
        return QT_TRANSLATE_NOOP("Report", "The following words are known only by the quotation that a captured text gives of them.");
    case journal::EvidenceDegree::Reported:
        return QT_TRANSLATE_NOOP("Report", "The following words are known only because somebody reports them; the sender did "
                                           "not capture them.");
    }
    return "";
}

std::string firstWords(const std::string& text)
{
    const std::string_view start = sliceOf(text, {0, kFirstWords});
    std::string line;
    for (const char c : start)
        line += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    return start.size() < text.size() ? line + "\u2026" : line;
}

} // namespace

void addQuotations(LetterDraft& draft, const journal::PassageMarked& mark)
{
    const auto quote = [&draft](const std::string& exact) {
        draft.add({ExactText{exact, {}, draft.labels.openQuote(), draft.labels.closeQuote()}});
    };
    quote(mark.exact);
    for (const journal::Excerpt& more : mark.more) {
        draft.say({quiet("[\u2026]")}, ParagraphRole::Quiet);
        quote(more.exact);
    }
}

Inline authorIn(const LetterDraft& draft, const ReportItem& item)
{
    if (!item.comment.author.empty())
        return foreign(item.comment.author);
    const auto told = item.asserted.find("author");
    if (told == item.asserted.end())
        return words(draft.text(QT_TRANSLATE_NOOP("Report", "author unknown")));
    return foreign(draft.text(QT_TRANSLATE_NOOP("Report", "%1 (stated by %2, not captured)"),
                              {told->second.value, told->second.actor}));
}

Inlines addressOf(const LetterDraft& draft, const ComplaintFact& fact)
{
    if (fact.addressKind == AddressKind::None)
        return {words(draft.text(QT_TRANSLATE_NOOP("Report", "address unknown")))};
    Inlines line{foreign(fact.address)};
    if (fact.addressKind == AddressKind::Thread)
        line.push_back(quiet(draft.text(QT_TRANSLATE_NOOP("Report", " (of the page; the comment has none of its own)"))));
    if (fact.isAddressAsserted)
        line.push_back(quiet(draft.text(QT_TRANSLATE_NOOP("Report", " (stated by a person, not captured)"))));
    return line;
}

void addFacts(LetterDraft& draft)
{
    std::optional<journal::EvidenceDegree> degree;
    for (const std::size_t index : draft.order) {
        const ComplaintFact& fact = draft.data.facts[index];
        if (degree != fact.degree) {
            degree = fact.degree;
            draft.say({words(draft.text(degreeTitle(fact.degree)))}, ParagraphRole::Label);
            draft.say({words(draft.text(degreeRemark(fact.degree)))});
        }
        draft.add(heading(3, factTitle(draft, index), "fact-" + fact.passageId));
        addQuotations(draft, fact.passage.mark);
        draft.add({tableOf(draft, fact)});
    }
}

void addLocations(LetterDraft& draft)
{
    if (draft.data.facts.empty())
        return;
    Table table;
    table.caption = draft.text(QT_TRANSLATE_NOOP("Report", "Exact electronic location"));
    table.columns = {{draft.text(QT_TRANSLATE_NOOP("Report", "Fact")), 1, false},
                     {draft.text(QT_TRANSLATE_NOOP("Report", "Address")), 7, false},
                     {draft.text(QT_TRANSLATE_NOOP("Report", "By what it is recognised")), 7, false}};
    for (const std::size_t index : draft.order) {
        const ComplaintFact& fact = draft.data.facts[index];
        const ReportItem& item = draft.itemOf(fact);
        Inlines signs{words(draft.text(QT_TRANSLATE_NOOP("Report", "comment beginning with")) + " " + draft.labels.openQuote()),
                      foreign(firstWords(item.comment.text)), words(draft.labels.closeQuote())};
        if (!item.comment.ref.empty()) {
            signs.push_back(words(draft.text(QT_TRANSLATE_NOOP("Report", ", identifier in the source:")) + " "));
            signs.push_back(code(item.comment.ref));
        }
        table.rows.push_back({{words(std::to_string(draft.numberOf(index)))}, addressOf(draft, fact), std::move(signs)});
    }
    draft.add({std::move(table)});
}

void addReports(LetterDraft& draft)
{
    const std::string total = std::to_string(draft.order.size());
    for (const std::size_t index : draft.order) {
        const ComplaintFact& fact = draft.data.facts[index];
        draft.section({words(draft.text(QT_TRANSLATE_NOOP("Report", "Report %1 of %2"),
                                        {std::to_string(draft.numberOf(index)), total}))}, false);
        const auto said = [&draft](const char* field, Inlines otherwise) {
            const std::string given = draft.value(field);
            return given.empty() ? std::move(otherwise) : Inlines{foreign(draft.firm(given))};
        };
        const auto category = draft.field("report.category");
        KeyValueTable table;
        table.rows.push_back({draft.text(QT_TRANSLATE_NOOP("Report", "Step 1. Category")),
                              {category ? *category : draft.missing(draft.text(QT_TRANSLATE_NOOP("Report", "Category")))}});
        table.rows.push_back({draft.text(QT_TRANSLATE_NOOP("Report", "Step 2. Date and time of publication")),
                              said("report.published", {words(draft.published(draft.itemOf(fact)))})});
        table.rows.push_back({draft.text(QT_TRANSLATE_NOOP("Report", "Step 3. Place and address")),
                              said("report.place", addressOf(draft, fact))});
        table.rows.push_back({draft.text(QT_TRANSLATE_NOOP("Report", "Step 4. Comment")),
                              said("report.comment", {words(draft.text(QT_TRANSLATE_NOOP("Report", "the words below")))})});
        table.rows.push_back({draft.text(QT_TRANSLATE_NOOP("Report", "Step 5. Contact (not required)")),
                              said("report.contact", {words(draft.text(QT_TRANSLATE_NOOP("Report", "left out: report without a name")))})});
        draft.add({std::move(table)});
        addQuotations(draft, fact.passage.mark);
    }
}

void addContext(LetterDraft& draft)
{
    if (const std::string own = draft.value("context"); !own.empty()) {
        draft.say({draft.label(QT_TRANSLATE_NOOP("Report", "Context"))}, ParagraphRole::Label);
        for (const std::string& line : linesIn(own))
            draft.say({foreign(draft.firm(line))});
    }
    if (draft.data.report.captures.empty())
        return;
    draft.say({words(draft.text(QT_TRANSLATE_NOOP("Report", "Completeness of the captures")))}, ParagraphRole::Label);
    List list;
    for (const evidence::Capture& capture : draft.data.report.captures) {
        const evidence::Ledger& ledger = capture.ledger;
        const auto count = [&draft](std::int64_t value) { return draft.labels.number(value); };
        Inlines line{strong(base::toString(capture.publicId)), words(", "),
                     foreign(capture.title.empty() ? sourceOf(capture) : capture.title),
                     words(draft.text(QT_TRANSLATE_NOOP("Report", ", captured on %1: "), {draft.labels.moment(capture.captured)}))};
        line.push_back(words(
            ledger.announced
                ? draft.text(QT_TRANSLATE_NOOP("Report", "%1 comments captured of %2 that the source announces"),
                             {count(ledger.comments), count(*ledger.announced)})
                : draft.text(QT_TRANSLATE_NOOP("Report", "%1 comments captured; the source announces no number"),
                             {count(ledger.comments)})));
        line.push_back(words(draft.text(
            QT_TRANSLATE_NOOP("Report", "; comments answered but not captured: %1; authors unknown: %2; dates unknown: %3."),
            {count(ledger.placeholders), count(ledger.unknownAuthors), count(ledger.unknownDates)})));
        list.items.push_back(std::move(line));
    }
    draft.add({std::move(list)});
}

} // namespace greffier::report
