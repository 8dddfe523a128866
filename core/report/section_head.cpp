#include "core/report/inlines.h"
#include "core/report/sections.h"
#include "core/report/wording.h"

#include <QtGlobal>

#include <array>
#include <utility>

namespace greffier::report {
namespace {

// The keys that a report's head shows first, whether set or not.
constexpr std::array<const char*, 4> kHeadKeys{"dossier", "service", "requester", "authors"};

void addValues(KeyValueTable& table, const Draft& draft)
{
    const Labels& labels = draft.labels;
    const auto& values = draft.data.values;
    for (const char* key : kHeadKeys) {
        const auto found = values.find(key);
        const bool isSet = found != values.end() && !found->second.empty();
        table.rows.push_back({labels.text(wordForField(key)),
                              {isSet ? foreign(found->second)
                                     : quiet(labels.text(QT_TRANSLATE_NOOP("Report", "not stated")))}});
    }
    for (const auto& [key, value] : values) {
        bool isShown = value.empty() || key.starts_with("ground."); // house grounds stand with the qualifications
        for (const char* headKey : kHeadKeys)
            isShown = isShown || key == headKey;
        if (isShown)
            continue;
        const char* word = wordForField(key);
        table.rows.push_back({word ? labels.text(word) : key, {foreign(value)}});
    }
}

KeyValueTable headTable(const Draft& draft)
{
    const ReportData& data = draft.data;
    const Labels& labels = draft.labels;
    KeyValueTable table;
    const auto add = [&](const char* key, Inlines value) {
        table.rows.push_back({labels.text(key), std::move(value)});
    };
    add(QT_TRANSLATE_NOOP("Report", "Case"), {foreign(data.title)});
    add(QT_TRANSLATE_NOOP("Report", "Case identifier"), {code(data.caseUid)});
    addValues(table, draft);
    add(QT_TRANSLATE_NOOP("Report", "Report written"), {words(labels.moment(data.written))});
    add(QT_TRANSLATE_NOOP("Report", "Report made by"), {foreign(data.operatorName)});
    add(QT_TRANSLATE_NOOP("Report", "Made with"), {words("Greffier " + data.toolVersion)});
    add(QT_TRANSLATE_NOOP("Report", "Journal"),
        {words(labels.text(QT_TRANSLATE_NOOP("Report", "%1 acts before this export"), {labels.number(data.acts)}))});
    add(QT_TRANSLATE_NOOP("Report", "Journal head (SHA-256)"), {code(data.journalHead)});
    if (data.rulesDigest.empty())
        add(QT_TRANSLATE_NOOP("Report", "Rules (SHA-256)"),
            {quiet(labels.text(QT_TRANSLATE_NOOP("Report", "no rules were applied")))});
    else
        add(QT_TRANSLATE_NOOP("Report", "Rules (SHA-256)"), {code(data.rulesDigest)});
    return table;
}

// The worst hit of an item decides its severity.
Inlines severityCell(const Labels& labels, const ReportItem& item)
{
    if (item.hits.empty())
        return {quiet(labels.text(QT_TRANSLATE_NOOP("Report", "no hit")))};
    evidence::Severity worst = item.hits.front().severity;
    for (const evidence::Hit& hit : item.hits)
        worst = std::max(worst, hit.severity);
    return {badge(labels.text(wordFor(worst)), toneOf(worst))};
}

Inlines decisionCell(const Labels& labels, const ReportItem& item)
{
    const journal::DecisionStatus status = item.decision ? item.decision->status : journal::DecisionStatus::Open;
    Inlines cell{badge(labels.text(wordFor(status)), toneOf(status))};
    if (item.decision && !item.decision->reason.empty()) {
        cell.push_back(words(" "));
        cell.push_back(foreign(item.decision->reason));
    }
    return cell;
}

Table selectionTable(const Draft& draft)
{
    const Labels& labels = draft.labels;
    Table table;
    table.caption = labels.text(QT_TRANSLATE_NOOP("Report", "Selected comments"));
    table.columns = {{labels.text(QT_TRANSLATE_NOOP("Report", "Comment")), 5, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Author")), 6, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Posted")), 7, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Severity")), 4, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Decision and reason")), 10, false}};
    for (const ThreadPlan& thread : draft.plan) {
        for (const PlanRow& row : thread.rows) {
            if (row.role != Role::Selected)
                continue;
            const ReportItem& item = draft.data.items[row.item];
            const std::string id = base::toString(item.comment.publicId);
            table.rows.push_back({{link(id, id)},
                                  {authorOf(draft, item)},
                                  {words(labels.posted(item.comment.posted))},
                                  severityCell(labels, item),
                                  decisionCell(labels, item)});
        }
    }
    return table;
}

} // namespace

void addHead(Draft& draft)
{
    draft.add(heading(1, {words(draft.document.title), words(" \u2013 "), foreign(draft.data.title)}));
    if (draft.data.redaction)
        draft.add(pseudonymisedNotice(draft.labels, *draft.data.redaction));
    draft.add({headTable(draft)});
}

void addSelection(Draft& draft)
{
    const Labels& labels = draft.labels;
    const auto count = [&](std::size_t value) { return labels.number(static_cast<std::int64_t>(value)); };
    draft.section(QT_TRANSLATE_NOOP("Report", "Selected comments"), "selection");
    const std::size_t selected = draft.selected();
    if (draft.comments() == 0) {
        draft.add(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report", "The case holds no comment.")))}));
        return;
    }
    Inlines line{words(labels.text(QT_TRANSLATE_NOOP("Report", "Comments selected: %1 of %2."),
                                   {count(selected), count(draft.comments())})),
                 words(" ")};
    if (draft.data.where.empty()) {
        line.push_back(words(labels.text(QT_TRANSLATE_NOOP("Report",
            "Selected are the comments that a rule matched, that were decided otherwise than open or cleared, "
            "or in which a passage is marked."))));
    } else if (draft.data.where == "*") {
        line.push_back(words(labels.text(QT_TRANSLATE_NOOP("Report", "Every comment is selected."))));
    } else {
        line.push_back(words(labels.text(QT_TRANSLATE_NOOP("Report", "Selected by the expression:")) + " "));
        line.push_back(code(draft.data.where));
    }
    draft.add(paragraph(std::move(line)));
    if (selected == 0) {
        draft.add(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report", "No comment meets this.")))},
                            ParagraphRole::Notice));
        return;
    }
    draft.add({selectionTable(draft)});
}

} // namespace greffier::report
