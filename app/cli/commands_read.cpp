#include "app/cli/attachment_json.h"
#include "app/cli/command.h"
#include "app/cli/comment_json.h"
#include "app/cli/comment_text.h"
#include "app/cli/output.h"
#include "app/cli/relations_output.h"
#include "core/base/json.h"
#include "core/casefile/attachments.h"
#include "core/casefile/export.h"
#include "core/casefile/rule_book.h"
#include "core/report/csv_writer.h"
#include "ui/models/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace greffier::cli {
namespace {

using base::Result;

constexpr std::size_t kChunk = 1'000;

Result<int> scan(const Call& call)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    const auto report = casefile::scan(**file, terminalJob());
    if (!report)
        return base::fail(report.error());
    if (call.has("json")) {
        QJsonArray runaways;
        for (const casefile::RuleHits& each : report->runaways)
            runaways.append(QJsonObject{{QLatin1String("rule"), base::toQString(each.rule)},
                                        {QLatin1String("hits"), static_cast<qint64>(each.hits)}});
        QJsonArray suspended;
        for (const casefile::SuspendedRule& rule : report->suspended)
            suspended.append(QJsonObject{{QLatin1String("rule"), QString::fromStdString(rule.rule)},
                                         {QLatin1String("indeterminate"), static_cast<qint64>(rule.indeterminate)}});
        printJson(QJsonObject{{QLatin1String("rules"), static_cast<qint64>(report->rules)},
                              {QLatin1String("comments"), static_cast<qint64>(report->comments)},
                              {QLatin1String("hits"), static_cast<qint64>(report->hits)},
                              {QLatin1String("flagged_comments"), static_cast<qint64>(report->flaggedComments)},
                              {QLatin1String("unknown"), static_cast<qint64>(report->unknown)},
                              {QLatin1String("indeterminate"), static_cast<qint64>(report->indeterminate)},
                              {QLatin1String("runaway"), runaways},
                              {QLatin1String("suspended"), suspended},
                              {QLatin1String("seconds"), report->seconds}});
        return 0;
    }
    print(QCoreApplication::translate("Cli", "%1 rules on %2 comments: %3 hits on %4 comments, %5 indeterminate")
              .arg(report->rules).arg(report->comments).arg(report->hits).arg(report->flaggedComments)
              .arg(report->indeterminate));
    if (!report->runaways.empty())
        warn(models::runawayText(report->runaways, report->comments));
    for (const casefile::SuspendedRule& rule : report->suspended)
        print(QCoreApplication::translate("Cli", "%1 took too long too often and was given up: no answer on %2 comments")
                  .arg(QString::fromStdString(rule.rule)).arg(rule.indeterminate));
    return 0;
}

struct Listing {
    std::unique_ptr<casefile::CaseFile> file;
    std::vector<std::int32_t> positions;
};

Result<Listing> wantedComments(const Call& call)
{
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    if (const auto status = casefile::restoreHits(**file, terminalJob()); !status)
        return base::fail(status.error());
    auto positions = casefile::query(**file, call.value("where"), terminalJob());
    if (!positions)
        return base::fail(positions.error());
    if (call.has("limit")) {
        bool isNumber = false;
        const qulonglong limit = QString::fromStdString(call.value("limit")).toULongLong(&isNumber);
        if (!isNumber)
            return base::fail(base::Error{base::ErrorCode::BadValue, "--limit", call.value("limit"), 0, 0, "0 1 2 …"});
        if (limit < positions->size())
            positions->resize(limit);
    }
    return Listing{std::move(*file), std::move(*positions)};
}

// Calls `each` for every comment listed, in chunks.
template <class Each> base::Status forEachListed(const Listing& listing, Each each)
{
    for (std::size_t first = 0; first < listing.positions.size(); first += kChunk) {
        std::vector<base::ItemId> ids;
        for (std::size_t i = first; i < std::min(first + kChunk, listing.positions.size()); ++i)
            ids.push_back(listing.file->arrays().id(listing.positions[i]));
        const auto comments = listing.file->comments(ids);
        if (!comments)
            return base::fail(comments.error());
        for (const evidence::Comment& comment : *comments)
            each(comment);
    }
    return {};
}

Result<int> listAsCsv(const Call& call)
{
    const auto listing = wantedComments(call);
    if (!listing)
        return base::fail(listing.error());
    // One CSV in the program: the report's, with its guarded cells.
    auto data = casefile::collectReport(*listing->file, {call.value("where"), call.language}, terminalJob());
    if (!data)
        return base::fail(data.error());
    std::set<std::string> wanted;
    for (const std::int32_t position : listing->positions)
        wanted.insert(base::toString(listing->file->arrays().publicId(position)));
    std::erase_if(data->items, [&wanted](const report::ReportItem& item) {
        return !wanted.contains(base::toString(item.comment.publicId));
    });
    printRaw(report::toCsv(*data));
    return 0;
}

Result<int> list(const Call& call)
{
    const std::string format = call.has("format") ? call.value("format") : "table";
    if (format != "table" && format != "json" && format != "csv")
        return base::fail(base::Error{base::ErrorCode::BadValue, "--format", format, 0, 0, "table json csv"});
    if (format == "csv")
        return listAsCsv(call);
    const auto listing = wantedComments(call);
    if (!listing)
        return base::fail(listing.error());
    QJsonArray all;
    const base::Status status = forEachListed(*listing, [&](const evidence::Comment& comment) {
        if (format == "json")
            all.append(toJson(*listing->file, comment));
        else
            print(tableRow(*listing->file, comment));
    });
    if (!status)
        return base::fail(status.error());
    if (format == "json")
        printJson(all);
    return 0;
}

void printAttachments(const std::vector<evidence::Attachment>& attachments, const std::vector<journal::Act>& acts)
{
    const std::vector<std::string> ids = attachingActs(attachments, acts);
    for (std::size_t i = 0; i < ids.size(); ++i)
        print(QStringLiteral("  %1: %2").arg(QCoreApplication::translate("Cli", "file"), attachmentLine(attachments[i], ids[i]).trimmed()));
}

Result<int> show(const Call& call)
{
    auto opened = openCase(call, false);
    if (!opened)
        return base::fail(opened.error());
    casefile::CaseFile& file = **opened;
    const auto id = file.resolveComment(call.argument(1));
    if (!id)
        return base::fail(id.error());
    if (call.arguments.size() > 2 && !call.has("explain"))
        return base::fail(base::Error{base::ErrorCode::Usage, "show", {}, 0, 0, "--explain RULE"});
    if (const auto status = casefile::restoreHits(file, terminalJob()); !status)
        return base::fail(status.error());
    const auto comment = file.comment(*id);
    const auto relations = casefile::relationsOf(file, terminalJob());
    const auto attachments = casefile::attachmentsOf(file, call.argument(1));
    if (!comment || !relations || !attachments)
        return base::fail(!comment ? comment.error() : !relations ? relations.error() : attachments.error());
    std::vector<evidence::Explanation> explanations;
    if (call.has("explain")) {
        auto why = casefile::explain(file, *id, call.argument(2), call.language);
        if (!why)
            return base::fail(why.error());
        explanations = std::move(*why);
    }
    if (call.has("json")) {
        QJsonObject json = toJson(file, *comment);
        addDetails(file, *comment, json);
        addRelations(file, **relations, *comment, json);
        json[QLatin1String("attachments")] = attachmentsJson(*attachments, file.acts());
        if (call.has("context"))
            json[QLatin1String("context")] = contextJson(file, *comment);
        if (call.has("explain"))
            json[QLatin1String("explanations")] = toJson(explanations);
        printJson(json);
        return 0;
    }
    printComment(file, *comment, call.has("context"));
    printRelations(file, **relations, *comment);
    printAttachments(*attachments, file.acts());
    const bool isOneRule = call.arguments.size() > 2;
    for (const evidence::Explanation& explanation : explanations) {
        if (isOneRule || explanation.truth != evidence::Truth::False || explanation.isNearMiss)
            printExplanation(explanation, comment->text);
    }
    return 0;
}

QJsonObject toJson(const journal::Act& act)
{
    return {{QLatin1String("id"), base::toQString(act.publicId())},
            {QLatin1String("utc"), base::toQString(base::isoUtc(act.at.utcMs))},
            {QLatin1String("utc_ms"), static_cast<qint64>(act.at.utcMs)},
            {QLatin1String("utc_offset_min"), act.at.offsetMinutes},
            {QLatin1String("actor"), base::toQString(act.actor)},
            {QLatin1String("device"), base::toQString(act.device)},
            {QLatin1String("chain_id"), base::toQString(act.chainId)},
            {QLatin1String("n"), static_cast<qint64>(act.n)},
            {QLatin1String("kind"), base::toQString(journal::kindName(act.payload))},
            {QLatin1String("object"), base::toQString(journal::objectOf(act.payload))},
            {QLatin1String("payload"), journal::toJson(act.payload)},
            {QLatin1String("prev"), base::toQString(base::toHex(act.prev))},
            {QLatin1String("hash"), base::toQString(base::toHex(act.hash))}};
}

Result<int> log(const Call& call)
{
    const auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    QJsonArray all;
    for (const journal::Act& act : (*file)->acts()) {
        const bool isUndone = (*file)->state().undone.contains(act.seq);
        if (call.has("json")) {
            QJsonObject json = toJson(act);
            json[QLatin1String("undone")] = isUndone;
            all.append(json);
        } else {
            print(QStringLiteral("%1 %2  %3  %4%5")
                      .arg(base::toQString(act.publicId()), -6).arg(base::toQString(base::isoLocal(act.at)))
                      .arg(oneLine(act.actor, 20), -12).arg(oneLine(models::actText(act).toStdString(), 120))
                      .arg(isUndone ? QStringLiteral("  ↶") : QString()));
        }
    }
    if (call.has("json"))
        printJson(all);
    return 0;
}

} // namespace

std::vector<Command> readCommands()
{
    return {
        {"scan", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "runs every active rule over every comment"), {{"json"}},
         "{rules, comments, hits, flagged_comments, unknown, indeterminate, suspended[{rule, indeterminate}], seconds}", scan},
        {"list", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "lists comments"),
         {{"where", "EXPR"}, {"format", "table|json|csv"}, {"limit", "N"}},
         "[{id, ref, parent, depth, author, posted, text, status, hits: [{rule, severity, spans: [[start, end]]}], labels}]",
         list},
        {"show", "CASE COMMENT [RULE]", 2, 3, QT_TRANSLATE_NOOP("Cli", "prints one comment; --explain says why rules hit or missed it"),
         {{"explain"}, {"context"}, {"json"}},
         "{… as in list, thread, bytes, decision, notes, passages, asserted, inferred: {parent, reason, confidence, span}, "
         "sightings: [{id, capture, compared_with, differs, other_format, text}], vanished_from, attachments, context, explanations}", show},
        {"log", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "prints the journal"), {{"json"}},
         "[{id, utc, utc_ms, utc_offset_min, actor, device, chain_id, n, kind, object, payload, prev, hash, undone}]", log},
    };
}

} // namespace greffier::cli
