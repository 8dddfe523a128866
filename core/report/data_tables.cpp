#include "core/report/data_tables.h"

#include "core/report/table_rows.h"
#include "core/report/wording.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace greffier::report {
namespace {

using OnRow = std::function<void(TableRow)>;

std::string announced(const evidence::Ledger& ledger)
{
    return ledger.announced ? std::to_string(*ledger.announced) : std::string();
}

} // namespace

std::string statusCell(const Labels* labels, journal::DecisionStatus status)
{
    return labels != nullptr ? labels->text(wordFor(status)) : std::string(journal::toString(status));
}

std::string yesOrNo(const Labels* labels, bool isTrue)
{
    if (labels == nullptr)
        return isTrue ? "true" : "false";
    return labels->text(isTrue ? QT_TRANSLATE_NOOP("Report", "yes") : QT_TRANSLATE_NOOP("Report", "no"));
}

DataTable capturesTable()
{
    return {"captures",
            QT_TRANSLATE_NOOP("Report", "Captures"),
            {{"id", QT_TRANSLATE_NOOP("Report", "Capture"), "string", "public identifier", 9},
             {"uid", QT_TRANSLATE_NOOP("Report", "Identifier"), "string", "for ever, everywhere", 38},
             {"title", QT_TRANSLATE_NOOP("Report", "Title"), "string", "as captured", 40},
             {"source", QT_TRANSLATE_NOOP("Report", "Source"), "string", "path or address as given", 40},
             {"captured", QT_TRANSLATE_NOOP("Report", "Captured on"), "string", "ISO 8601 with offset", 24},
             {"format", QT_TRANSLATE_NOOP("Report", "Format"), "string", "of the file", 16},
             {"charset", QT_TRANSLATE_NOOP("Report", "Character set"), "string", "of the file", 10},
             {"comments", QT_TRANSLATE_NOOP("Report", "Comments captured"), "integer", "number", 10},
             {"announced", QT_TRANSLATE_NOOP("Report", "Comments announced"), "integer", "by the source; empty where it says nothing", 10},
             {"placeholders", QT_TRANSLATE_NOOP("Report", "Missing parents"), "integer", "number", 10},
             {"operator", QT_TRANSLATE_NOOP("Report", "Captured by"), "string", "who imported it", 20},
             {"tool", QT_TRANSLATE_NOOP("Report", "Made with"), "string", "program and version", 18},
             {"files", QT_TRANSLATE_NOOP("Report", "Files"), "string", "names, one per line", 24},
             {"sha256", QT_TRANSLATE_NOOP("Report", "SHA-256 of the files"), "string", "one per line, lower-case hex", 40},
             {"note", QT_TRANSLATE_NOOP("Report", "Note"), "string", "of whoever imported it", 36}},
            [](const ReportData& data, const Labels*, const OnRow& onRow) {
                for (const evidence::Capture& capture : data.captures)
                    onRow({base::toString(capture.publicId), capture.uid, capture.title, capture.sourceUri,
                           base::isoLocal(capture.captured), capture.format, capture.charset,
                           std::to_string(capture.ledger.comments), announced(capture.ledger),
                           std::to_string(capture.ledger.placeholders), capture.operatorName, capture.toolVersion,
                           joined(capture.blobs, "\n", [](const evidence::Blob& blob) { return blob.name; }),
                           joined(capture.blobs, "\n", [](const evidence::Blob& blob) { return blob.sha256 == base::Digest{} ? std::string() : base::toHex(blob.sha256); }),
                           capture.note});
            }};
}

DataTable lossesTable()
{
    return {"losses",
            QT_TRANSLATE_NOOP("Report", "Losses"),
            {{"capture", QT_TRANSLATE_NOOP("Report", "Capture"), "string", "public identifier of the capture", 9},
             {"what", QT_TRANSLATE_NOOP("Report", "What"), "string", "kind of loss", 30},
             {"count", QT_TRANSLATE_NOOP("Report", "How often"), "integer", "number", 10},
             {"example", QT_TRANSLATE_NOOP("Report", "First example"), "string", "as found", 60}},
            [](const ReportData& data, const Labels* labels, const OnRow& onRow) {
                for (const evidence::Capture& capture : data.captures) {
                    for (const evidence::Loss& loss : capture.ledger.losses) {
                        const char* word = labels != nullptr ? wordForLoss(loss.what) : nullptr;
                        onRow({base::toString(capture.publicId), word != nullptr ? labels->text(word) : loss.what,
                               std::to_string(loss.count), loss.example});
                    }
                }
            }};
}

DataTable rulesTable()
{
    return {"rules",
            QT_TRANSLATE_NOOP("Report", "Rules"),
            {{"id", QT_TRANSLATE_NOOP("Report", "Rule"), "string", "pack/rule", 36},
             {"title", QT_TRANSLATE_NOOP("Report", "Title"), "string", "in the language of the export", 40},
             {"severity", QT_TRANSLATE_NOOP("Report", "Severity"), "string", "info, low, medium, high or critical", 12},
             {"state", QT_TRANSLATE_NOOP("Report", "State"), "string", "draft, watch, active or off", 12},
             {"version", QT_TRANSLATE_NOOP("Report", "Version"), "string", "hex digest of the condition", 24},
             {"hits", QT_TRANSLATE_NOOP("Report", "Hits"), "integer", "comments that it matched", 8}},
            [](const ReportData& data, const Labels* labels, const OnRow& onRow) {
                for (const ReportRule& rule : data.rules)
                    onRow({rule.id, rule.title, rule.severity,
                           labels != nullptr ? labels->text(wordForRuleState(rule.state)) : rule.state, rule.version,
                           std::to_string(rule.hits)});
            }};
}

DataTable actsTable()
{
    return {"acts",
            QT_TRANSLATE_NOOP("Report", "Journal"),
            {{"id", QT_TRANSLATE_NOOP("Report", "Act"), "string", "public identifier", 8},
             {"at", QT_TRANSLATE_NOOP("Report", "When"), "string", "ISO 8601 with offset", 24},
             {"actor", QT_TRANSLATE_NOOP("Report", "Who"), "string", "as it called itself", 24},
             {"kind", QT_TRANSLATE_NOOP("Report", "What"), "string", "kind of the act", 28},
             {"object", QT_TRANSLATE_NOOP("Report", "About"), "string", "public identifier; empty for none", 12},
             {"hash", QT_TRANSLATE_NOOP("Report", "Hash"), "string", "SHA-256 of its chain, lower-case hex", 64}},
            [](const ReportData& data, const Labels* labels, const OnRow& onRow) {
                for (const journal::Act& act : data.journal) {
                    const std::string kind(journal::kindName(act.payload));
                    const char* word = labels != nullptr ? wordForAct(kind) : nullptr;
                    onRow({act.publicId(), base::isoLocal(act.at), act.actor, word != nullptr ? labels->text(word) : kind,
                           journal::objectOf(act.payload), act.hash == base::Digest{} ? std::string() : base::toHex(act.hash)});
                }
            }};
}

const std::vector<DataTable>& dataTables()
{
    static const std::vector<DataTable> kTables{itemsTable(),  passagesTable(), decisionsTable(), capturesTable(),
                                                lossesTable(), rulesTable(),    actsTable()};
    return kTables;
}

const DataTable* findTable(std::string_view id)
{
    const auto& tables = dataTables();
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const DataTable& each) { return each.id == id; });
    return found == tables.end() ? nullptr : &*found;
}

std::string tableIds()
{
    return joined(dataTables(), " ", [](const DataTable& table) { return std::string(table.id); });
}

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

} // namespace greffier::report
