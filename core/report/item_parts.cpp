#include "core/report/item_parts.h"

#include "core/evidence/names.h"
#include "core/journal/excerpts.h"
#include "core/report/inlines.h"
#include "core/report/wording.h"

#include <QtGlobal>

#include <algorithm>
#include <map>
#include <utility>

namespace greffier::report {
namespace {

Block label(const Labels& labels, const char* text)
{
    return paragraph({words(labels.text(text))}, ParagraphRole::Label);
}

std::string range(base::Span span)
{
    return "[" + std::to_string(span.start) + "\u2013" + std::to_string(span.end) + "]";
}

const ReportRule* ruleOf(const ReportData& data, const std::string& id)
{
    const auto found = std::find_if(data.rules.begin(), data.rules.end(),
                                    [&](const ReportRule& rule) { return rule.id == id; });
    return found == data.rules.end() ? nullptr : &*found;
}

const evidence::Explanation* explanationOf(const ReportItem& item, const std::string& rule)
{
    const auto found = std::find_if(item.explanations.begin(), item.explanations.end(),
                                    [&](const evidence::Explanation& each) { return each.rule == rule; });
    return found == item.explanations.end() ? nullptr : &*found;
}

Inline truthBadge(const Labels& labels, evidence::Truth truth)
{
    const std::string word = labels.text(wordFor(truth));
    switch (truth) {
    case evidence::Truth::True: return badge(word, Tone::Good);
    case evidence::Truth::False: return badge(word, Tone::Neutral);
    case evidence::Truth::Unknown:
    case evidence::Truth::Indeterminate: return badge(word, Tone::Warning);
    }
    return badge(word, Tone::Neutral);
}

void appendNode(const Labels& labels, const ReportItem& item, const evidence::ExplanationNode& node, int depth,
                Outline& outline)
{
    OutlineRow row{depth, {truthBadge(labels, node.truth), words(" "), code(node.condition)}};
    if (!node.measured.empty())
        row.inlines.push_back(quiet(" (" + node.measured + ")"));
    if (node.children.empty() && !node.spans.empty()) {
        row.inlines.push_back(words(" "));
        appendSpans(labels, item.comment.text, node.spans, row.inlines);
    }
    outline.rows.push_back(std::move(row));
    for (const evidence::ExplanationNode& child : node.children)
        appendNode(labels, item, child, depth + 1, outline);
}

void addHit(const Draft& draft, const ReportItem& item, const evidence::Hit& hit, std::vector<Block>& blocks)
{
    const Labels& labels = draft.labels;
    const evidence::Explanation* explanation = explanationOf(item, hit.rule);
    const ReportRule* rule = ruleOf(draft.data, hit.rule);
    std::string title = rule ? rule->title : std::string();
    if (title.empty() && explanation)
        title = explanation->title;
    Inlines line{badge(labels.text(wordFor(hit.severity)), toneOf(hit.severity)), words(" "),
                 strong(title.empty() ? hit.rule : title), words(" "), code(hit.rule)};
    blocks.push_back(paragraph(std::move(line)));

    Inlines where;
    if (hit.spans.empty())
        where.push_back(quiet(labels.text(QT_TRANSLATE_NOOP("Report", "Matched without particular words."))));
    else
        where.push_back(quiet(labels.text(QT_TRANSLATE_NOOP("Report", "Words:")) + " "));
    appendSpans(labels, item.comment.text, hit.spans, where);
    where.push_back(quiet(" \u00B7 " + labels.text(QT_TRANSLATE_NOOP("Report", "Found in:")) + " "
                          + labels.text(wordFor(hit.reading))));
    blocks.push_back(paragraph(std::move(where)));
    if (!explanation)
        return;
    Outline outline;
    appendNode(labels, item, explanation->root, 0, outline);
    blocks.push_back({std::move(outline)});
}

} // namespace

void appendSpans(const Labels& labels, const std::string& text, const std::vector<base::Span>& spans, Inlines& line)
{
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (i > 0)
            line.push_back(words(", "));
        line.push_back(words(labels.openQuote()));
        line.push_back(foreign(std::string(sliceOf(text, spans[i]))));
        line.push_back(words(labels.closeQuote() + " "));
        line.push_back(quiet(range(spans[i])));
    }
}

void appendAims(const Labels& labels, const journal::PassageMarked& mark, Inlines& line)
{
    if (const auto severity = evidence::severityFrom(mark.severity)) {
        line.push_back(words(" "));
        line.push_back(badge(labels.text(wordFor(*severity)), toneOf(*severity)));
    }
    if (!mark.person.empty())
        line.push_back(quiet(" \u00B7 " + labels.text(QT_TRANSLATE_NOOP("Report", "aims at %1"), {mark.person})));
    if (!mark.from.empty())
        line.push_back(quiet(" \u00B7 "
                             + labels.text(QT_TRANSLATE_NOOP("Report", "continues %1 of an earlier capture"), {mark.from})));
}

void addInvisible(const Labels& labels, const ReportItem& item, std::vector<Block>& blocks)
{
    std::map<char32_t, std::string> places;
    const std::string& text = item.comment.text;
    std::size_t at = 0;
    for (std::int32_t index = 0; at < text.size(); ++index) {
        const char32_t codePoint = nextCodePoint(text, at);
        if (isInvisible(codePoint) && !isEmojiGlue(codePoint))
            places[codePoint] += (places[codePoint].empty() ? "" : ", ") + std::to_string(index);
    }
    if (places.empty())
        return;
    blocks.push_back(label(labels, QT_TRANSLATE_NOOP("Report", "Characters that a reader does not see")));
    List list;
    for (const auto& [codePoint, where] : places)
        list.items.push_back({code(nameOf(codePoint)),
                              quiet(labels.text(QT_TRANSLATE_NOOP("Report", " at position %1"), {where}))});
    blocks.push_back({std::move(list)});
}

void addAsserted(const Labels& labels, const ReportItem& item, std::vector<Block>& blocks)
{
    if (item.asserted.empty())
        return;
    blocks.push_back(label(labels, QT_TRANSLATE_NOOP("Report", "Asserted by a person, not captured")));
    List list;
    for (const auto& [field, fact] : item.asserted) {
        const char* word = wordForField(field);
        Inlines line{words((word ? labels.text(word) : field) + " "), foreign(fact.value)};
        if (!fact.source.empty()) {
            line.push_back(quiet(" \u00B7 " + labels.text(QT_TRANSLATE_NOOP("Report", "Source:")) + " "));
            line.push_back(foreign(fact.source));
        }
        line.push_back(quiet(" \u00B7 " + signature(labels, fact.actor, fact.at)));
        list.items.push_back(std::move(line));
    }
    blocks.push_back({std::move(list)});
}

void addHits(const Draft& draft, const ReportItem& item, std::vector<Block>& blocks)
{
    if (item.hits.empty())
        return;
    blocks.push_back(label(draft.labels, QT_TRANSLATE_NOOP("Report", "Hits of rules, and why")));
    for (const evidence::Hit& hit : item.hits)
        addHit(draft, item, hit, blocks);
}

void addDecision(const Labels& labels, const ReportItem& item, std::vector<Block>& blocks)
{
    blocks.push_back(label(labels, QT_TRANSLATE_NOOP("Report", "Decision")));
    if (!item.decision) {
        blocks.push_back(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report", "No person has decided yet.")))}));
        return;
    }
    const journal::Decision& decision = *item.decision;
    Inlines line{badge(labels.text(wordFor(decision.status)), toneOf(decision.status)), words(" ")};
    if (decision.reason.empty())
        line.push_back(quiet(labels.text(QT_TRANSLATE_NOOP("Report", "without a written reason"))));
    else
        line.push_back(foreign(decision.reason));
    line.push_back(quiet(" \u00B7 " + signature(labels, decision.actor, decision.at)));
    blocks.push_back(paragraph(std::move(line)));
}

void addPassagesOf(const Labels& labels, const ReportItem& item, std::vector<Block>& blocks)
{
    if (item.passages.empty())
        return;
    blocks.push_back(label(labels, QT_TRANSLATE_NOOP("Report", "Marked passages")));
    List list;
    for (const journal::Passage& passage : item.passages) {
        Inlines line{code("a-" + std::to_string(passage.act)), words(" "), strong(passage.mark.label), words(" ")};
        if (!passage.mark.ground.empty()) {
            line.push_back(words(labels.text(QT_TRANSLATE_NOOP("Report", "Ground:")) + " "));
            line.push_back(foreign(passage.mark.ground));
            line.push_back(words(" "));
        }
        appendSpans(labels, item.comment.text, journal::spansOf(passage.mark), line);
        appendAims(labels, passage.mark, line);
        if (!passage.mark.note.empty()) {
            line.push_back(words(" "));
            line.push_back(foreign(passage.mark.note));
        }
        line.push_back(quiet(" \u00B7 " + signature(labels, passage.actor, passage.at)));
        list.items.push_back(std::move(line));
    }
    blocks.push_back({std::move(list)});
}

void addAttachments(const Labels& labels, const ReportItem& item, std::vector<Block>& blocks)
{
    if (item.attachments.empty())
        return;
    blocks.push_back(label(labels, QT_TRANSLATE_NOOP("Report", "Files kept with this comment")));
    List list;
    for (const evidence::Attachment& file : item.attachments) {
        Inlines line{foreign(file.name),
                     quiet(" \u00B7 " + file.blob.mediaType + " \u00B7 " + labels.bytes(file.blob.size) + " \u00B7 " +
                           labels.text(file.capture ? QT_TRANSLATE_NOOP("Report", "came with the capture")
                                                    : QT_TRANSLATE_NOOP("Report", "attached by a person")) +
                           " \u00B7 ")};
        if (hasDigest(file)) {
            line.push_back(quiet("SHA-256 "));
            line.push_back(code(base::toHex(file.blob.sha256)));
        } else {
            line.push_back(quiet(labels.text(file.isErased ? QT_TRANSLATE_NOOP("Report", "erased")
                                                           : QT_TRANSLATE_NOOP("Report", "digest left out: pseudonymised"))));
        }
        list.items.push_back(std::move(line));
    }
    blocks.push_back({std::move(list)});
}

void addNotes(const Labels& labels, const ReportItem& item, std::vector<Block>& blocks)
{
    if (!item.labels.empty()) {
        Inlines line{words(labels.text(QT_TRANSLATE_NOOP("Report", "Labels:")))};
        for (const std::string& name : item.labels) {
            line.push_back(words(" "));
            line.push_back(badge(name, Tone::Info));
        }
        blocks.push_back(paragraph(std::move(line)));
    }
    if (item.notes.empty())
        return;
    blocks.push_back(label(labels, QT_TRANSLATE_NOOP("Report", "Notes")));
    List list;
    for (const journal::Note& note : item.notes)
        list.items.push_back({foreign(note.text), quiet(" \u00B7 " + signature(labels, note.actor, note.at))});
    blocks.push_back({std::move(list)});
}

} // namespace greffier::report
