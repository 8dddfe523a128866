#include "core/report/json_item.h"
#include "core/report/table_rows.h"

#include <QtGlobal>

namespace greffier::report {
namespace {

std::vector<TableColumn> passageColumns()
{
    return {
        {"id", QT_TRANSLATE_NOOP("Report", "Passage"), "string", "act that marked it", 9},
        {"comment", QT_TRANSLATE_NOOP("Report", "Comment"), "string", "public identifier of the comment", 9},
        {"thread", QT_TRANSLATE_NOOP("Report", "Thread"), "string", "public identifier of its thread", 8},
        {"author", QT_TRANSLATE_NOOP("Report", "Author"), "string", "label as captured; empty where unknown", 20},
        {"posted", QT_TRANSLATE_NOOP("Report", "Posted"), "string",
         "ISO 8601, as precise as known; ends with Z only where the zone is known", 20},
        {"permalink", QT_TRANSLATE_NOOP("Report", "Permanent address"), "string", "of the comment", 30},
        {"exact", QT_TRANSLATE_NOOP("Report", "Exact words"), "string",
         "exact words, but for the apostrophe of a guarded cell; of several stretches one per line", 60},
        {"ranges", QT_TRANSLATE_NOOP("Report", "Ranges"), "string",
         "START:END in code points of the comment's text, end excluded, separated by a blank", 14},
        {"prefix", QT_TRANSLATE_NOOP("Report", "Before"), "string", "up to 32 code points before the first stretch", 24},
        {"suffix", QT_TRANSLATE_NOOP("Report", "After"), "string", "up to 32 code points after the first stretch", 24},
        {"label", QT_TRANSLATE_NOOP("Report", "Label"), "string", "as the marker named it", 16},
        {"ground", QT_TRANSLATE_NOOP("Report", "Ground"), "string", "identifier of the ground", 16},
        {"severity", QT_TRANSLATE_NOOP("Report", "Severity"), "string", "info, low, medium, high or critical", 12},
        {"person", QT_TRANSLATE_NOOP("Report", "Person aimed at"), "string", "public identifier of the person (n-N)", 12},
        {"rule", QT_TRANSLATE_NOOP("Report", "Rule"), "string", "whose hit was marked; empty for none", 28},
        {"note", QT_TRANSLATE_NOOP("Report", "Note"), "string", "of the marker", 36},
        {"marked_by", QT_TRANSLATE_NOOP("Report", "Marked by"), "string", "who marked it", 20},
        {"marked_at", QT_TRANSLATE_NOOP("Report", "Marked on"), "string", "ISO 8601 with offset", 24},
        {"exact_sha256", QT_TRANSLATE_NOOP("Report", "SHA-256 of the exact words"), "string",
         "of the first stretch as UTF-8, lower-case hex", 20},
        {"text_sha256", QT_TRANSLATE_NOOP("Report", "SHA-256 of the exact text"), "string",
         "of the comment's exact UTF-8 text, lower-case hex", 20}};
}

std::string rangeOf(base::Span span)
{
    return std::to_string(span.start) + ":" + std::to_string(span.end);
}

TableRow passageRow(const ReportItem& item, const journal::Passage& passage)
{
    const journal::PassageMarked& mark = passage.mark;
    std::string exact = mark.exact;
    std::string ranges = rangeOf(mark.span);
    for (const journal::Excerpt& excerpt : mark.more) {
        exact += "\n" + excerpt.exact;
        ranges += " " + rangeOf(excerpt.span);
    }
    return {"a-" + std::to_string(passage.act),
            base::toString(item.comment.publicId),
            item.threadId,
            item.comment.author,
            postedIso(item.comment.posted),
            item.comment.permalink,
            exact,
            ranges,
            mark.prefix,
            mark.suffix,
            mark.label,
            mark.ground,
            mark.severity,
            mark.person,
            mark.rule,
            mark.note,
            passage.actor,
            base::isoLocal(passage.at),
            // Empty where the comment's own digest was left out: the words were redacted, and their digest would say which.
            item.textSha256.empty() ? std::string() : base::toHex(base::sha256(mark.exact)),
            item.textSha256};
}

} // namespace

DataTable passagesTable()
{
    return {"passages", QT_TRANSLATE_NOOP("Report", "Passages"), passageColumns(),
            [](const ReportData& data, const Labels*, const std::function<void(TableRow)>& onRow) {
                for (const ReportItem& item : data.items) {
                    for (const journal::Passage& passage : item.passages)
                        onRow(passageRow(item, passage));
                }
            }};
}

} // namespace greffier::report
