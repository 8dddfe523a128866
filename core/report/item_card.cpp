#include "core/journal/excerpts.h"
#include "core/report/inlines.h"
#include "core/report/item_parts.h"
#include "core/report/sections.h"
#include "core/report/wording.h"

#include <QtGlobal>

#include <utility>

namespace greffier::report {
namespace {

ExactText exactText(const ReportItem& item)
{
    ExactText exact{item.comment.text, {}};
    for (const evidence::Hit& hit : item.hits) {
        for (const base::Span span : hit.spans)
            exact.marks.push_back({span, false});
    }
    for (const journal::Passage& passage : item.passages) {
        for (const base::Span span : journal::spansOf(passage.mark))
            exact.marks.push_back({span, true});
    }
    return exact;
}

Inlines parentPart(const Draft& draft, const ReportItem& item)
{
    const Labels& labels = draft.labels;
    switch (item.comment.parentState) {
    case evidence::ParentState::Root:
        return {};
    case evidence::ParentState::Deleted:
        return {quiet(labels.text(QT_TRANSLATE_NOOP("Report", "answers a comment that the source says was deleted")))};
    case evidence::ParentState::Missing:
        if (item.parentId.empty())
            return {quiet(labels.text(QT_TRANSLATE_NOOP("Report", "answers a comment that was not captured")))};
        break;
    case evidence::ParentState::Known:
        break;
    }
    if (item.parentId.empty())
        return {};
    return {quiet(labels.text(QT_TRANSLATE_NOOP("Report", "answers")) + " "), link(item.parentId, item.parentId)};
}

// Named apart from the captured parent, and as what it is.
Inlines inferredPart(const Draft& draft, const ReportItem& item)
{
    const Labels& labels = draft.labels;
    Inlines part;
    if (item.relations.inferred)
        part = {quiet(labels.text(QT_TRANSLATE_NOOP("Report", "seems to answer")) + " "),
                words(item.relations.inferredId), // perhaps not printed: no link
                quiet(" (" + labels.text(wordFor(item.relations.inferred->reason)) + "; " +
                      labels.text(wordFor(item.relations.inferred->confidence)) + ")")};
    const auto& sighting = item.relations.sighting;
    if (sighting && sighting->isChanged()) {
        if (!part.empty())
            part.push_back(quiet(" \u00B7 "));
        part.push_back(quiet(labels.text(QT_TRANSLATE_NOOP("Report", "changed since")) + " "));
        part.push_back(words(item.relations.earlierId));
    }
    for (const std::string& capture : item.relations.vanishedFrom) {
        if (!part.empty())
            part.push_back(quiet(" \u00B7 "));
        part.push_back(quiet(labels.text(QT_TRANSLATE_NOOP("Report", "no longer there in %1"), {capture})));
    }
    return part;
}

Inlines headOf(const Draft& draft, const ReportItem& item)
{
    const Labels& labels = draft.labels;
    const evidence::Comment& comment = item.comment;
    const Inline dot = quiet(" \u00B7 ");
    Inlines head{strong(base::toString(comment.publicId)), dot, authorOf(draft, item), dot,
                 words(labels.posted(comment.posted)), dot,
                 quiet(labels.text(QT_TRANSLATE_NOOP("Report", "level %1"), {labels.number(comment.depth)}))};
    const Inlines parent = parentPart(draft, item);
    if (!parent.empty())
        head.push_back(dot);
    head.insert(head.end(), parent.begin(), parent.end());
    const Inlines inferred = inferredPart(draft, item);
    if (!inferred.empty())
        head.push_back(dot);
    head.insert(head.end(), inferred.begin(), inferred.end());
    return head;
}

Card absentCard(const Draft& draft, const ReportItem& item, int nesting)
{
    Card card{CardKind::Absent, nesting, base::toString(item.comment.publicId), {}, {}};
    card.head = {strong(card.anchor), words(" "),
                 words(draft.labels.text(QT_TRANSLATE_NOOP("Report",
                     "Absent: comments below answer this comment, but the capture does not hold it.")))};
    return card;
}

// Where the item stands in its source; empty where the source says nothing.
Inlines sourceLine(const Labels& labels, const evidence::Comment& comment)
{
    Inlines line;
    const auto add = [&](const char* key, const std::string& value) {
        if (value.empty())
            return;
        line.push_back(quiet((line.empty() ? "" : " \u00B7 ") + labels.text(key) + " "));
        line.push_back(foreign(value));
    };
    add(QT_TRANSLATE_NOOP("Report", "Date as captured:"), comment.posted.raw);
    add(QT_TRANSLATE_NOOP("Report", "Identifier in the source:"), comment.ref);
    add(QT_TRANSLATE_NOOP("Report", "Permanent address:"), comment.permalink);
    add(QT_TRANSLATE_NOOP("Report", "Audience:"), comment.audience);
    add(QT_TRANSLATE_NOOP("Report", "Status in the source:"), comment.sourceStatus);
    return line;
}

} // namespace

Block digestLine(const Labels& labels, const std::string& sha256)
{
    if (sha256.empty()) // with the rest of the text in sight, what was taken out could be guessed from it
        return paragraph({quiet(labels.text(QT_TRANSLATE_NOOP("Report", "Pseudonymised: the digest of the exact text is left out.")))},
                         ParagraphRole::Quiet);
    return paragraph({quiet(labels.text(QT_TRANSLATE_NOOP("Report", "SHA-256 of this text:")) + " "), code(sha256)},
                     ParagraphRole::Quiet);
}

Inline authorOf(const Draft& draft, const ReportItem& item)
{
    if (!item.comment.author.empty())
        return foreign(item.comment.author);
    const auto asserted = item.asserted.find("author");
    if (asserted != item.asserted.end())
        return foreign(draft.labels.text(QT_TRANSLATE_NOOP("Report", "%1 (asserted)"), {asserted->second.value}));
    return words(draft.labels.text(QT_TRANSLATE_NOOP("Report", "author unknown")));
}

std::string signature(const Labels& labels, const std::string& actor, base::Moment at)
{
    return labels.text(QT_TRANSLATE_NOOP("Report", "%1, %2"), {actor, labels.moment(at)});
}

Card contextCard(const Draft& draft, const ReportItem& item, int nesting)
{
    if (item.comment.isPlaceholder())
        return absentCard(draft, item, nesting);
    Card card{CardKind::Context, nesting, base::toString(item.comment.publicId), headOf(draft, item), {}};
    card.head.push_back(quiet(" \u00B7 " + draft.labels.text(QT_TRANSLATE_NOOP("Report", "context"))));
    card.blocks.push_back({ExactText{item.comment.text, {}}});
    return card;
}

Card selectedCard(const Draft& draft, const ReportItem& item, int nesting)
{
    const Labels& labels = draft.labels;
    Card card{CardKind::Selected, nesting, base::toString(item.comment.publicId), headOf(draft, item), {}};
    auto& blocks = card.blocks;
    if (item.comment.text.empty())
        blocks.push_back(paragraph({quiet(labels.text(QT_TRANSLATE_NOOP("Report", "The text is empty.")))}));
    else
        blocks.push_back({exactText(item)});
    blocks.push_back(digestLine(labels, item.textSha256));
    Inlines source = sourceLine(labels, item.comment);
    if (!source.empty())
        blocks.push_back(paragraph(std::move(source), ParagraphRole::Quiet));
    addInvisible(labels, item, blocks);
    addAttachments(labels, item, blocks);
    addAsserted(labels, item, blocks);
    addHits(draft, item, blocks);
    addDecision(labels, item, blocks);
    addPassagesOf(labels, item, blocks);
    addNotes(labels, item, blocks);
    return card;
}

} // namespace greffier::report
