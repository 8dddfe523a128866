#include "core/report/csv_writer.h"

#include "core/base/json.h"
#include "core/evidence/names.h"
#include "core/report/json_item.h"
#include "core/report/wording.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace greffier::report {
namespace {

struct CsvColumn {
    std::string_view name, type, description;
};

// `guarded` is filled last: it speaks of the other cells.
constexpr std::array<CsvColumn, 26> kColumns{{
    {"id", "string", "public identifier of the comment"},
    {"thread", "string", "public identifier of its thread"},
    {"parent", "string", "comment (c-N) or placeholder (p-N) that it answers; empty for none"},
    {"parent_state", "string", "root, known, missing or deleted"},
    {"depth", "integer", "1 for a top-level comment"},
    {"ref", "string", "identifier in the source"},
    {"author", "string", "label as captured; empty where unknown"},
    {"author_asserted", "string", "author as a person stated it; not captured"},
    {"posted_raw", "string", "date as captured"},
    {"posted", "string", "ISO 8601, as precise as known; ends with Z only where the zone is known"},
    {"posted_precision", "string", "unknown, day, minute or second"},
    {"posted_zone_known", "boolean", "true or false"},
    {"audience", "string", "as stated by the source"},
    {"source_status", "string", "as stated by the source"},
    {"permalink", "string", "permanent address"},
    {"selected", "boolean", "whether the comment meets the expression of the export"},
    {"status", "string", "open, cleared, flagged, removed or escalated"},
    {"reason", "string", "of the decision"},
    {"decided_by", "string", "who decided"},
    {"decided_at", "string", "ISO 8601 with offset"},
    {"hits", "string", "rules that matched, separated by a blank"},
    {"labels", "string", "separated by a line feed"},
    {"notes", "string", "separated by a line feed"},
    {"text", "string", "exact text, but for the apostrophe of a guarded cell"},
    {"text_sha256", "string", "of the exact UTF-8 text, lower-case hex"},
    {"guarded", "string", "columns of this row that begin with a guarding apostrophe, separated by a blank"},
}};

using Row = std::array<std::string, kColumns.size()>;

template <class Values, class ToText>
std::string joined(const Values& values, std::string_view separator, ToText toText)
{
    std::string out;
    for (const auto& value : values) {
        if (!out.empty())
            out += separator;
        out += toText(value);
    }
    return out;
}

Row rowOf(const ReportItem& item)
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
            comment.posted.isZoneKnown ? "true" : "false",
            comment.audience,
            comment.sourceStatus,
            comment.permalink,
            item.isSelected ? "true" : "false",
            std::string(journal::toString(decision ? decision->status : journal::DecisionStatus::Open)),
            decision ? decision->reason : std::string(),
            decision ? decision->actor : std::string(),
            decision ? base::isoLocal(decision->at) : std::string(),
            joined(item.hits, " ", [](const evidence::Hit& hit) { return hit.rule; }),
            joined(item.labels, "\n", [](const std::string& name) { return name; }),
            joined(item.notes, "\n", [](const journal::Note& note) { return note.text; }),
            comment.text,
            item.textSha256,
            {}};
}

void guard(Row& row)
{
    std::string& guarded = row.back();
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
        if (!needsGuard(row[i]))
            continue;
        row[i].insert(row[i].begin(), '\'');
        guarded += guarded.empty() ? "" : " ";
        guarded += kColumns[i].name;
    }
}

void appendRow(std::string& out, const Row& row)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        out += i == 0 ? "\"" : ",\"";
        for (const char c : row[i]) {
            if (c == '"')
                out += '"';
            out += c;
        }
        out += '"';
    }
    out += "\r\n";
}

} // namespace

bool needsGuard(std::string_view cell)
{
    if (cell.empty())
        return false;
    constexpr std::array<std::string_view, 4> kFullWidth{"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    constexpr std::string_view kSigns("=+-@\t\r\0", 7);
    return kSigns.find(cell.front()) != std::string_view::npos
           || std::any_of(kFullWidth.begin(), kFullWidth.end(),
                          [&](std::string_view sign) { return cell.substr(0, sign.size()) == sign; });
}

std::string toCsv(const ReportData& data)
{
    std::string out;
    Row header;
    std::transform(kColumns.begin(), kColumns.end(), header.begin(),
                   [](const CsvColumn& column) { return std::string(column.name); });
    appendRow(out, header);
    for (const ReportItem& item : data.items) {
        if (item.comment.isPlaceholder())
            continue;
        Row row = rowOf(item);
        guard(row);
        appendRow(out, row);
    }
    return out;
}

std::string csvSchema()
{
    QJsonArray columns;
    for (const CsvColumn& column : kColumns)
        columns.append(QJsonObject{{QStringLiteral("name"), base::toQString(column.name)},
                                   {QStringLiteral("type"), base::toQString(column.type)},
                                   {QStringLiteral("description"), base::toQString(column.description)}});
    const QJsonObject schema{{QStringLiteral("format"), QStringLiteral("greffier-table")},
                             {QStringLiteral("version"), 1},
                             {QStringLiteral("encoding"), QStringLiteral("UTF-8")},
                             {QStringLiteral("delimiter"), QStringLiteral(",")},
                             {QStringLiteral("quote"), QStringLiteral("\"")},
                             {QStringLiteral("line_end"), QStringLiteral("CRLF")},
                             {QStringLiteral("guard"), QStringLiteral("'")},
                             {QStringLiteral("columns"), columns}};
    return QJsonDocument(schema).toJson(QJsonDocument::Indented).toStdString();
}

} // namespace greffier::report
