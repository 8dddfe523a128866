#include "core/journal/excerpts.h"
#include "core/report/inlines.h"
#include "core/report/item_parts.h"
#include "core/report/sections.h"
#include "core/report/wording.h"

#include <QtGlobal>

#include <utility>

namespace greffier::report {
namespace {

std::vector<Inlines> passageRow(const Labels& labels, const ReportItem& item, const journal::Passage& passage)
{
    const std::string id = base::toString(item.comment.publicId);
    Inlines exact;
    appendSpans(labels, item.comment.text, journal::spansOf(passage.mark), exact);
    Inlines ground{strong(passage.mark.label)};
    if (!passage.mark.ground.empty()) {
        ground.push_back(words(", "));
        ground.push_back(foreign(passage.mark.ground));
    }
    appendAims(labels, passage.mark, ground);
    return {{code("a-" + std::to_string(passage.act))},
            {item.isSelected ? link(id, id) : words(id)},
            std::move(exact),
            std::move(ground),
            {foreign(passage.actor), words(", " + labels.moment(passage.at))}};
}

std::string lossText(const Labels& labels, const ReportOrphan& orphan)
{
    switch (orphan.loss) {
    case OrphanLoss::Comment:
        return labels.text(QT_TRANSLATE_NOOP("Report", "the comment is not in %1 any more"), {orphan.capture});
    case OrphanLoss::Words:
        return labels.text(QT_TRANSLATE_NOOP("Report", "not found in %1, where the comment is %2"), {orphan.capture, orphan.laterComment});
    case OrphanLoss::Choice: break;
    }
    if (orphan.laterComment.empty())
        return labels.text(QT_TRANSLATE_NOOP("Report", "several comments of %1 hold such words, and nothing tells which one it was"),
                           {orphan.capture});
    return labels.text(QT_TRANSLATE_NOOP("Report", "%2 of %1 holds such words, but nothing tells that they are these"),
                       {orphan.capture, orphan.laterComment});
}

// Passages that the latest capture does not show: they stand, in the capture in which they were marked.
void addOrphans(Draft& draft)
{
    const Labels& labels = draft.labels;
    if (draft.data.orphans.empty())
        return;
    draft.add(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report",
        "These passages are not found again, or not for certain, in a later capture of their thread. They stand as captured "
        "before.")))},
                        ParagraphRole::Notice));
    List list;
    for (const ReportOrphan& orphan : draft.data.orphans) {
        list.items.push_back({code(orphan.passage), words(" (" + orphan.comment + ") " + labels.openQuote()), foreign(orphan.words),
                              words(labels.closeQuote() + " "), quiet(lossText(labels, orphan))});
    }
    draft.add({std::move(list)});
}

} // namespace

void addPassages(Draft& draft)
{
    const Labels& labels = draft.labels;
    draft.section(QT_TRANSLATE_NOOP("Report", "Marked passages and their grounds"), "passages");
    Table table;
    table.caption = labels.text(QT_TRANSLATE_NOOP("Report", "Marked passages and their grounds"));
    table.columns = {{labels.text(QT_TRANSLATE_NOOP("Report", "Passage")), 3, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Comment")), 5, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Exact words")), 9, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Label and ground")), 6, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Marked by")), 8, false}};
    for (const ReportItem& item : draft.data.items) {
        if (!item.isSelected)
            continue;
        for (const journal::Passage& passage : item.passages)
            table.rows.push_back(passageRow(labels, item, passage));
    }
    if (table.rows.empty())
        draft.add(paragraph({words(labels.text(
            QT_TRANSLATE_NOOP("Report", "No passage is marked in the selected comments.")))}));
    else
        draft.add({std::move(table)});
    addOrphans(draft);
}

void addRules(Draft& draft)
{
    const Labels& labels = draft.labels;
    draft.section(QT_TRANSLATE_NOOP("Report", "Rules used"), "rules");
    if (draft.data.rules.empty()) {
        draft.add(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report", "The case holds no rules.")))}));
        return;
    }
    draft.add(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report",
        "A hit is the finding of a rule, not of a person. The version is the SHA-256 of the rule's condition, shortened "
        "here and given whole in the JSON export.")))},
                        ParagraphRole::Quiet));
    Table table;
    table.caption = labels.text(QT_TRANSLATE_NOOP("Report", "Rules used"));
    table.columns = {{labels.text(QT_TRANSLATE_NOOP("Report", "Rule")), 10, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Title")), 9, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "State")), 5, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Version")), 6, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Hits")), 5, true}};
    for (const ReportRule& rule : draft.data.rules) {
        const char* state = wordForRuleState(rule.state);
        table.rows.push_back({{code(rule.id)},
                              {foreign(rule.title)},
                              {words(state ? labels.text(state) : rule.state)},
                              {code(rule.version.substr(0, 16))},
                              {words(labels.number(rule.hits))}});
    }
    draft.add({std::move(table)});
}

} // namespace greffier::report
