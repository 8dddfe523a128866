// Taking the registered values out of everything that a report prints.
#include "core/journal/excerpts.h"
#include "core/report/letter_template.h"
#include "core/report/redaction.h"
#include "core/report/redaction_acts.h"
#include "core/report/redaction_walk.h"

#include <map>
#include <utility>

namespace greffier::report {
namespace {

void moveSpans(const RedactedText& text, evidence::ExplanationNode& node)
{
    for (base::Span& span : node.spans)
        span = text.map(span);
    for (evidence::Disguise& disguise : node.disguises)
        disguise.span = text.map(disguise.span);
    for (evidence::ExplanationNode& child : node.children)
        moveSpans(text, child);
}

void moveSpans(const RedactedText& text, ReportItem& item)
{
    for (evidence::Hit& hit : item.hits) {
        for (base::Span& span : hit.spans)
            span = text.map(span);
    }
    for (evidence::Explanation& explanation : item.explanations)
        moveSpans(text, explanation.root);
    for (journal::Passage& passage : item.passages)
        cutAgain(&text, passage.mark);
    if (item.relations.inferred && !item.relations.inferred->span.isEmpty())
        item.relations.inferred->span = text.map(item.relations.inferred->span);
}

class DataRedactor {
public:
    explicit DataRedactor(const RedactionSet& set) : m_redactor(set) {}

    std::string text(std::string_view words)
    {
        RedactedText redacted = m_redactor.apply(words);
        count(redacted);
        return std::move(redacted.text);
    }

    void run(ReportData& data)
    {
        for (ReportItem& item : data.items)
            redactItem(item);
        walkWords(data, [this](std::string& words) { words = text(words); });
        for (const ReportItem& item : data.items)
            redactOrphans(item, data.orphans);
        redactKeys(data);
        for (evidence::Capture& capture : data.captures)
            hideDigests(capture);
        ActRedactor acts(m_redactor, m_texts);
        for (journal::Act& act : data.journal)
            acts.redact(act);
        fillNote(data);
    }

    // What a complaint holds beside the report's data.
    void run(ComplaintData& data)
    {
        walkComplaint(data, [this](std::string_view, std::string& words) { words = text(words); });
        for (ComplaintFact& fact : data.facts)
            redactFact(data.report, fact);
        for (ComplaintExhibit& exhibit : data.exhibits) {
            exhibit.sha256.clear(); // of bytes that hold what was taken out
            if (exhibit.document) {
                exhibit.document->name = exhibit.name;
                exhibit.document->sha256.clear();
            }
        }
        fillNote(data.report);
    }

private:
    void count(const RedactedText& redacted)
    {
        for (const Edit& edit : redacted.edits)
            ++m_counts[edit.value];
    }

    void redactItem(ReportItem& item)
    {
        evidence::Comment& comment = item.comment;
        RedactedText redacted = m_redactor.apply(comment.text);
        count(redacted);
        moveSpans(redacted, item);
        if (!redacted.edits.empty())
            item.textSha256.clear();
        comment.text = redacted.text;
        const RedactedText author = m_redactor.applyToLabel(comment.author);
        count(author);
        comment.author = author.text;
        item.authorRef.clear();
        comment.permalink.clear();
        item.asserted.erase("permalink");
        comment.extra.clear();
        for (evidence::Attachment& file : item.attachments)
            file.blob.sha256 = {};
        m_texts.emplace(base::toString(comment.publicId), std::move(redacted));
    }

    // A passage may begin or end inside a name: its words are those of the redacted text.
    static void redactOrphans(const ReportItem& item, std::vector<ReportOrphan>& orphans)
    {
        for (const journal::Passage& passage : item.passages) {
            for (ReportOrphan& orphan : orphans) {
                if (orphan.passage == base::toString({base::PublicKind::Act, passage.act}))
                    orphan.words = journal::wordsOf(passage.mark);
            }
        }
    }

    // Names of fields that people chose themselves.
    void redactKeys(ReportData& data)
    {
        std::map<std::string, std::string> values;
        for (auto& [key, value] : data.values)
            values.emplace(text(key), std::move(value));
        data.values = std::move(values);
    }

    // The digest of a small file whose rest is shown could be guessed from a name.
    static void hideDigests(evidence::Capture& capture)
    {
        for (evidence::Blob& blob : capture.blobs)
            blob.sha256 = {};
        for (evidence::Loss& loss : capture.ledger.losses) { // an example may be cut in the middle of a name
            if (!base::parsePublicId(loss.example))
                loss.example.clear();
        }
    }

    void redactFact(const ReportData& report, ComplaintFact& fact)
    {
        if (fact.item < report.items.size()) {
            const auto found = m_texts.find(base::toString(report.items[fact.item].comment.publicId));
            cutAgain(found == m_texts.end() ? nullptr : &found->second, fact.passage.mark);
        }
        // The address of a comment may hold its author's identifier; that of the page stays, as its thread's does.
        fact.address = fact.addressKind == AddressKind::Thread ? text(fact.address) : std::string();
        if (fact.addressKind == AddressKind::Comment)
            fact.addressKind = AddressKind::None;
    }

    void fillNote(ReportData& data) const
    {
        RedactionNote note;
        const RedactionSet& set = m_redactor.set();
        note.profile = set.profile;
        note.checked = set.checked;
        note.kept = set.kept;
        std::map<std::string, std::size_t> rows; // by token
        for (const auto& [value, places] : m_counts) {
            const Redacted& redacted = set.values[value];
            const auto [row, isNew] = rows.emplace(redacted.token, note.withheld.size());
            if (isNew)
                note.withheld.push_back({redacted.token, redacted.kind, 0});
            note.withheld[row->second].count += places;
        }
        data.redaction = std::move(note);
    }

    Redactor m_redactor;
    std::map<std::size_t, std::int64_t> m_counts; // places, by value
    std::map<std::string, RedactedText> m_texts; // of comments, by public id
};

} // namespace

ReportData redact(const ReportData& data, const RedactionSet& set)
{
    ReportData redacted = data;
    if (set.isActive())
        DataRedactor(set).run(redacted);
    return redacted;
}

ComplaintData redact(const ComplaintData& data, const RedactionSet& set)
{
    ComplaintData redacted = data;
    if (!set.isActive())
        return redacted;
    DataRedactor redactor(set);
    redactor.run(redacted.report);
    redactor.run(redacted);
    return redacted;
}

void forEachText(const ReportData& data, const std::function<void(std::string_view)>& each)
{
    for (const ReportItem& item : data.items)
        each(item.comment.text);
    walkWords(data, [&each](const std::string& words) { each(words); });
    for (const journal::Act& act : data.journal)
        forEachWord(act.payload, each);
}

void forEachText(const ComplaintData& data, const std::function<void(std::string_view, bool)>& each)
{
    forEachText(data.report, [&each](std::string_view words) { each(words, false); });
    walkComplaint(data, [&each](std::string_view field, const std::string& words) { each(words, isLineOfParty(field)); });
}

} // namespace greffier::report
