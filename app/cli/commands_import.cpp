#include "app/cli/commands_attachments.h"
#include "app/cli/output.h"
#include "app/cli/relations_output.h"
#include "core/base/json.h"
#include "core/casefile/attachments.h"
#include "core/casefile/backup.h"
#include "core/casefile/import.h"
#include "core/evidence/ledger_json.h"
#include "ui/models/moment_text.h"
#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

#include <map>

namespace greffier::cli {
namespace {

using base::Result;

QJsonObject toJson(const evidence::Capture& capture)
{
    QJsonObject json = evidence::toJson(capture.ledger);
    const bool hasFile = !capture.blobs.empty();
    json[QLatin1String("id")] = base::toQString(base::toString(capture.publicId));
    json[QLatin1String("file")] = base::toQString(hasFile ? capture.blobs.front().name : capture.sourceUri);
    json[QLatin1String("format")] = base::toQString(capture.format);
    json[QLatin1String("title")] = base::toQString(capture.title);
    const evidence::MomentOrigin moment = evidence::momentOrigin(capture);
    json[QLatin1String("captured")] = base::toQString(base::isoLocal(capture.captured));
    json[QLatin1String("captured_from")] = base::toQString(moment.from.empty() ? "import" : moment.from);
    json[QLatin1String("imported")] = base::toQString(moment.imported.empty() ? base::isoLocal(capture.captured) : moment.imported);
    json[QLatin1String("sha256")] = base::toQString(hasFile ? base::toHex(capture.blobs.front().sha256) : "");
    return json;
}

void printMoment(const evidence::Capture& capture)
{
    const evidence::MomentOrigin moment = evidence::momentOrigin(capture);
    print(QStringLiteral("  %1: %2 (%3)")
              .arg(QCoreApplication::translate("Cli", "captured"), base::toQString(base::isoLocal(capture.captured)),
                   models::momentSourceText(moment.from)));
    if (!moment.imported.empty() && moment.from != "import")
        print(QStringLiteral("  %1: %2").arg(QCoreApplication::translate("Cli", "brought in"), base::toQString(moment.imported)));
}

void printLedger(const evidence::Capture& capture, std::int64_t attachments)
{
    const evidence::Ledger& ledger = capture.ledger;
    const auto line = [](const char* name, std::int64_t count) {
        print(QStringLiteral("  %1: %2").arg(QCoreApplication::translate("Cli", name)).arg(count));
    };
    print(QStringLiteral("%1  %2  (%3)")
              .arg(base::toQString(base::toString(capture.publicId)), oneLine(capture.title, 80),
                   base::toQString(capture.format)));
    print(QLatin1String("  ") + models::completenessText(ledger));
    printMoment(capture);
    line(QT_TRANSLATE_NOOP("Cli", "threads"), ledger.threads);
    line(QT_TRANSLATE_NOOP("Cli", "replies"), ledger.replies);
    line(QT_TRANSLATE_NOOP("Cli", "orphans (their parent is missing)"), ledger.orphans);
    line(QT_TRANSLATE_NOOP("Cli", "placeholders for missing parents"), ledger.placeholders);
    line(QT_TRANSLATE_NOOP("Cli", "greatest depth"), ledger.maxDepth);
    line(QT_TRANSLATE_NOOP("Cli", "unknown authors"), ledger.unknownAuthors);
    line(QT_TRANSLATE_NOOP("Cli", "unknown dates"), ledger.unknownDates);
    line(QT_TRANSLATE_NOOP("Cli", "duplicates"), ledger.duplicates);
    if (ledger.depthCap > 0)
        line(QT_TRANSLATE_NOOP("Cli", "depth at which the site seems to stop nesting"), ledger.depthCap);
    if (ledger.files > 0)
        line(QT_TRANSLATE_NOOP("Cli", "files with comments"), ledger.files);
    if (ledger.joined > 0)
        line(QT_TRANSLATE_NOOP("Cli", "threads continued in another file"), ledger.joined);
    if (attachments > 0)
        line(QT_TRANSLATE_NOOP("Cli", "files kept with comments"), attachments);
    for (const auto& [status, count] : ledger.statuses)
        print(QCoreApplication::translate("Cli", "  status \u201c%1\u201d at the source: %2").arg(oneLine(status, 40)).arg(count));
    if (ledger.skippedFiles > 0)
        line(QT_TRANSLATE_NOOP("Cli", "files without a thread"), ledger.skippedFiles);
    for (const evidence::SkippedFile& file : ledger.skipped)
        print(QStringLiteral("    %1: %2").arg(oneLine(file.name, 80), oneLine(file.why, 80)));
    for (const evidence::Loss& loss : ledger.losses)
        print(QLatin1String("  - ") + oneLine(models::lossText(loss).toStdString(), 120));
}

// What --map says about the columns of tables.
Result<formats::ColumnMap> columnsOf(const Call& call)
{
    if (!call.has("map"))
        return formats::ColumnMap{};
    constexpr qint64 kMostBytes = 65'536;
    const std::string path = call.value("map");
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(file.exists() ? base::ErrorCode::FileUnreadable : base::ErrorCode::FileMissing, path);
    return formats::columnMapFromJson(file.read(kMostBytes).toStdString(), path);
}

// The ledgers of captures that stand one after the other, and of which threads they are further captures.
Result<int> printCaptures(const Call& call, const casefile::CaseFile& file, const std::vector<evidence::Capture>& captures,
                          const std::string& backup = {})
{
    const base::CaptureId first = captures.empty() ? base::CaptureId{} : captures.front().id;
    casefile::RelationsPointer relations = std::make_shared<const evidence::Relations>();
    if (file.captures().size() > 1) { // one capture alone has nothing to be joined with
        const auto made = casefile::relationsOf(file, terminalJob());
        if (!made)
            return base::fail(made.error());
        relations = *made;
    }
    const auto attachments = casefile::attachmentsOf(file);
    if (!attachments)
        return base::fail(attachments.error());
    std::map<std::int64_t, std::int64_t> kept; // files kept with comments, by capture
    for (const evidence::Attachment& attachment : *attachments)
        ++kept[attachment.capture.value];
    if (call.has("json")) {
        QJsonArray all;
        for (const evidence::Capture& capture : captures) {
            QJsonObject json = toJson(capture);
            json[QLatin1String("attachments")] = static_cast<qint64>(kept[capture.id.value]);
            all.append(json);
        }
        QJsonObject json{{QLatin1String("captures"), all}, {QLatin1String("joined"), joinedJson(file, *relations, first)}};
        if (!backup.empty())
            json.insert(QLatin1String("backup"), base::toQString(backup));
        printJson(json);
        return 0;
    }
    for (const evidence::Capture& capture : captures)
        printLedger(capture, kept[capture.id.value]);
    printJoined(file, *relations, first);
    if (!backup.empty())
        print(QCoreApplication::translate("Cli", "The case as it was before: %1").arg(base::toQString(backup)));
    return 0;
}

// Into the ring of backups. One that could not be made keeps nobody from importing: nothing of the case is ever changed.
Result<std::string> backUp(const Call& call, const casefile::CaseFile& file)
{
    if (call.has("no-backup"))
        return std::string();
    const auto kept = casefile::backUpBeforeImport(file.info(), casefile::backupFolder(), *call.environment.clock, terminalJob());
    if (!kept && kept.error().code == base::ErrorCode::Cancelled)
        return base::fail(kept.error());
    if (!kept)
        warn(QCoreApplication::translate("Cli", "No backup before the import: %1").arg(models::errorText(kept.error())));
    else if (kept->isTooLarge)
        warn(QCoreApplication::translate("Cli", "No backup before the import: the case is larger than %1 MB. `backup` makes one.")
                 .arg(casefile::kMostAutomatic >> 20U));
    return kept ? kept->path : std::string();
}

// "2026-11-23T21:14+01:00"; without a zone in that of this machine.
Result<std::optional<base::Moment>> capturedAt(const Call& call)
{
    if (!call.has("captured-at"))
        return std::optional<base::Moment>();
    const QString text = QString::fromStdString(call.value("captured-at"));
    const QDateTime time = QDateTime::fromString(QString(text).replace(QLatin1Char(' '), QLatin1Char('T')), Qt::ISODate);
    const bool hasClock = text.contains(QLatin1Char(':'));
    if (!time.isValid() || !hasClock || time.toMSecsSinceEpoch() > call.environment.clock->now().utcMs)
        return base::fail(base::Error{base::ErrorCode::BadValue, "--captured-at", call.value("captured-at"), 0, 0,
                                      "2026-11-23T21:14+01:00"});
    return std::optional(base::Moment{time.toMSecsSinceEpoch(), time.offsetFromUtc() / 60});
}

Result<int> importFiles(const Call& call)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    const auto columns = columnsOf(call);
    if (!columns)
        return base::fail(columns.error());
    const auto captured = capturedAt(call);
    if (!captured)
        return base::fail(captured.error());
    const auto backup = backUp(call, **file);
    if (!backup)
        return base::fail(backup.error());
    std::vector<casefile::ImportSource> sources;
    for (const std::string& path : call.argumentsFrom(1))
        sources.push_back({path, {}, {}, false, call.value("format"), *columns});
    const auto captures = casefile::importFiles(**file, sources, {call.has("partial"), *captured, {}}, terminalJob());
    if (!captures)
        return base::fail(captures.error());
    return printCaptures(call, **file, *captures, *backup);
}

Result<int> ledger(const Call& call)
{
    const auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    return printCaptures(call, **file, (*file)->captures());
}

} // namespace

std::vector<Command> importCommands()
{
    return {{"import", "CASE FILE...", 2, -1,
             QT_TRANSLATE_NOOP("Cli", "brings files in as captures, all or none, and prints their ledger"),
             {{"format", "NAME"}, {"map", "FILE"}, {"partial"}, {"captured-at", "TIME"}, {"no-backup"}, {"json"}},
             "A case that holds comments already, of at most 256 MB, is put into the ring of backups first (backup --list), unless "
             "--no-backup is given.\n--map names the columns of tables as JSON: {\"text\": \"Kommentar\", \"parent\": \"\"}; the columns are id, parent, "
             "author, time, text, thread and title, an empty name is a column that is not there.\n"
             "--captured-at says when the files were captured where they do not say it themselves, as ISO 8601; times such as "
             "\u201cil y a 2 heures\u201d count from there. captured_from is person, page, headers, file or import.\n"
             "{captures: [{id, file, format, title, sha256, captured, captured_from, imported, threads, comments, replies, orphans, placeholders, max_depth, "
             "announced, first_author, unknown_authors, unknown_dates, duplicates, depth_cap, "
             "statuses, attachments, files, joined, skipped_files, skipped: [{file, why}], losses: [{what, count, example}]}], "
             "joined: [{parts: [{thread, capture, rule, coverage, comments, added, changed, differing, lacking, vanished}], "
             "findings: [{kind, comment, earlier, thread, capture, differs, has_identifier}]}], backup: where the case as it was before is}",
             importFiles},
            {"ledger", "CASE", 1, 1,
             QT_TRANSLATE_NOOP("Cli", "prints the ledger of every capture, and what captures of one thread add, change or lack"),
             {{"json"}}, "{captures, joined} as after import", ledger},
            attachmentsCommand()};
}

} // namespace greffier::cli
