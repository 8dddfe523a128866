#include "core/evidence/names.h"
#include "core/report/json_item.h"
#include "core/report/table_rows.h"
#include "core/report/wording.h"

#include <QtGlobal>

namespace greffier::report {
namespace {

std::vector<TableColumn> itemColumns()
{
    return {
        {"id", QT_TRANSLATE_NOOP("Report", "Comment"), "string", "public identifier of the comment", 9},
        {"thread", QT_TRANSLATE_NOOP("Report", "Thread"), "string", "public identifier of its thread", 8},
        {"parent", QT_TRANSLATE_NOOP("Report", "Answers"), "string",
         "comment (c-N) or placeholder (p-N) that it answers; empty for none", 9},
        {"parent_state", QT_TRANSLATE_NOOP("Report", "Parent"), "string", "root, known, missing or deleted", 9},
        {"depth", QT_TRANSLATE_NOOP("Report", "Level"), "integer", "1 for a top-level comment", 7},
        {"ref", QT_TRANSLATE_NOOP("Report", "Identifier in the source"), "string", "identifier in the source", 12},
        {"author", QT_TRANSLATE_NOOP("Report", "Author"), "string", "label as captured; empty where unknown", 20},
        {"author_asserted", QT_TRANSLATE_NOOP("Report", "Author as stated by a person"), "string",
         "author as a person stated it; not captured", 20},
        {"posted_raw", QT_TRANSLATE_NOOP("Report", "Date as captured"), "string", "date as captured", 20},
        {"posted", QT_TRANSLATE_NOOP("Report", "Posted"), "string",
         "ISO 8601, as precise as known; ends with Z only where the zone is known", 20},
        {"posted_precision", QT_TRANSLATE_NOOP("Report", "Precision of the date"), "string",
         "unknown, day, minute or second", 10},
        {"posted_zone_known", QT_TRANSLATE_NOOP("Report", "Zone known"), "boolean", "true or false", 8},
        {"audience", QT_TRANSLATE_NOOP("Report", "Audience"), "string", "as stated by the source", 10},
        {"source_status", QT_TRANSLATE_NOOP("Report", "Status in the source"), "string", "as stated by the source", 12},
        {"permalink", QT_TRANSLATE_NOOP("Report", "Permanent address"), "string", "permanent address", 30},
        {"selected", QT_TRANSLATE_NOOP("Report", "Selected"), "boolean",
         "whether the comment meets the expression of the export", 9},
        {"status", QT_TRANSLATE_NOOP("Report", "Decision"), "string", "open, cleared, flagged, removed or escalated", 12},
        {"reason", QT_TRANSLATE_NOOP("Report", "Reason"), "string", "of the decision", 36},
        {"decided_by", QT_TRANSLATE_NOOP("Report", "Decided by"), "string", "who decided", 20},
        {"decided_at", QT_TRANSLATE_NOOP("Report", "Decided on"), "string", "ISO 8601 with offset", 24},
        {"hits", QT_TRANSLATE_NOOP("Report", "Rules that matched"), "string", "rules that matched, separated by a blank", 30},
        {"labels", QT_TRANSLATE_NOOP("Report", "Labels"), "string", "separated by a line feed", 16},
        {"notes", QT_TRANSLATE_NOOP("Report", "Notes"), "string", "separated by a line feed", 36},
        {"text", QT_TRANSLATE_NOOP("Report", "Text"), "string", "exact text, but for the apostrophe of a guarded cell", 80},
        {"text_sha256", QT_TRANSLATE_NOOP("Report", "SHA-256 of the exact text"), "string",
         "of the exact UTF-8 text, lower-case hex", 20}};
}

TableRow itemRow(const ReportItem& item, const Labels* labels)
{
    const evidence::Comment& comment = item.comment;
    const auto asserted = item.asserted.find("author");
    const auto& decision = item.decision;
    return {base::toString(comment.publicId),
            item.threadId,
            item.parentId,
            std::string(evidence::toString(comment.parentState)),
            std::to_string(comment.depth),
            comment.ref,
            comment.author,
            asserted == item.asserted.end() ? std::string() : asserted->second.value,
            comment.posted.raw,
            postedIso(comment.posted),
            std::string(evidence::toString(comment.posted.precision)),
            yesOrNo(labels, comment.posted.isZoneKnown),
            comment.audience,
            comment.sourceStatus,
            comment.permalink,
            yesOrNo(labels, item.isSelected),
            statusCell(labels, decision ? decision->status : journal::DecisionStatus::Open),
            decision ? decision->reason : std::string(),
            decision ? decision->actor : std::string(),
            decision ? base::isoLocal(decision->at) : std::string(),
            joined(item.hits, " ", [](const evidence::Hit& hit) { return hit.rule; }),
            joined(item.labels, "\n", [](const std::string& name) { return name; }),
            joined(item.notes, "\n", [](const journal::Note& note) { return note.text; }),
            comment.text,
            item.textSha256};
}

std::vector<TableColumn> decisionColumns()
{
    return {{"id", QT_TRANSLATE_NOOP("Report", "Comment"), "string", "public identifier of the comment", 9},
            {"author", QT_TRANSLATE_NOOP("Report", "Author"), "string", "label as captured; empty where unknown", 20},
            {"posted", QT_TRANSLATE_NOOP("Report", "Posted"), "string",
             "ISO 8601, as precise as known; ends with Z only where the zone is known", 20},
            {"status", QT_TRANSLATE_NOOP("Report", "Decision"), "string", "cleared, flagged, removed or escalated", 12},
            {"reason", QT_TRANSLATE_NOOP("Report", "Reason"), "string", "of the decision", 60},
            {"decided_by", QT_TRANSLATE_NOOP("Report", "Decided by"), "string", "who decided", 20},
            {"decided_at", QT_TRANSLATE_NOOP("Report", "Decided on"), "string", "ISO 8601 with offset", 24},
            {"act", QT_TRANSLATE_NOOP("Report", "Act"), "string", "of the journal", 8},
            {"hits", QT_TRANSLATE_NOOP("Report", "Rules that matched"), "string", "rules that matched, separated by a blank", 40},
            {"text_sha256", QT_TRANSLATE_NOOP("Report", "SHA-256 of the exact text"), "string",
             "of the exact UTF-8 text, lower-case hex", 20}};
}

TableRow decisionRow(const ReportItem& item, const Labels* labels)
{
    const journal::Decision& decision = *item.decision;
    return {base::toString(item.comment.publicId),
            item.comment.author,
            postedIso(item.comment.posted),
            statusCell(labels, decision.status),
            decision.reason,
            decision.actor,
            base::isoLocal(decision.at),
            "a-" + std::to_string(decision.act),
            joined(item.hits, " ", [](const evidence::Hit& hit) { return hit.rule; }),
            item.textSha256};
}

} // namespace

DataTable itemsTable()
{
    return {"items", QT_TRANSLATE_NOOP("Report", "Comments"), itemColumns(),
            [](const ReportData& data, const Labels* labels, const std::function<void(TableRow)>& onRow) {
                for (const ReportItem& item : data.items) {
                    if (!item.comment.isPlaceholder())
                        onRow(itemRow(item, labels));
                }
            }};
}

DataTable decisionsTable()
{
    return {"decisions", QT_TRANSLATE_NOOP("Report", "Decisions"), decisionColumns(),
            [](const ReportData& data, const Labels* labels, const std::function<void(TableRow)>& onRow) {
                for (const ReportItem& item : data.items) {
                    if (item.decision && item.decision->status != journal::DecisionStatus::Open)
                        onRow(decisionRow(item, labels));
                }
            }};
}

} // namespace greffier::report
