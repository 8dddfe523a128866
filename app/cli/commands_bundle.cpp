// What leaves a case as a whole, and what fixes it in time: bundles, keys, anchors, backups.
#include "app/cli/commands_bundle.h"
#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/casefile/anchor.h"
#include "core/casefile/backup.h"
#include "core/casefile/bundle.h"
#include "core/casefile/rule_book.h"
#include "core/report/export_formats.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;

QString words(const char* source)
{
    return QCoreApplication::translate("Cli", source);
}

// "--complaint d-1 --complaint d-2", "--complaint none"; all of them where nothing is said, or "all".
std::vector<std::string> complaintsNamed(const Call& call, const casefile::CaseFile& file)
{
    std::vector<std::string> named;
    const QStringList given = call.options->values(QStringLiteral("complaint"));
    if (given == QStringList{QStringLiteral("none")})
        return named;
    if (given.isEmpty() || given == QStringList{QStringLiteral("all")}) {
        for (const auto& [number, complaint] : file.state().complaints)
            named.push_back(complaint.opened.complaint);
    } else {
        for (const QString& each : given)
            named.push_back(each.toStdString());
    }
    std::sort(named.begin(), named.end());
    named.erase(std::unique(named.begin(), named.end()), named.end());
    return named;
}

Result<int> bundle(const Call& call)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    if (const auto status = casefile::restoreHits(**file, terminalJob()); !status)
        return base::fail(status.error());
    casefile::BundleOptions options;
    options.language = call.language;
    if (call.has("redact"))
        options.profile = call.value("redact");
    options.complaints = complaintsNamed(call, **file);
    options.recipient = call.value("recipient");
    options.purpose = call.value("purpose");
    options.signingKeyPath = call.value("sign");
    const auto status = casefile::writeBundle(**file, call.value("o"), options, report::exportFormats(), terminalJob());
    if (!status)
        return base::fail(status.error());
    return 0;
}

Result<int> newKey(const Call& call)
{
    if (const auto status = casefile::writeKeyPair(call.value("o")); !status)
        return base::fail(status.error());
    print(words(QT_TRANSLATE_NOOP("Cli", "Secret key: %1 (keep it to yourself). Public key, for others: %1.pub"))
              .arg(base::toQString(call.value("o"))));
    return 0;
}

Result<std::string> readFile(const std::string& path)
{
    constexpr qint64 kMost = 1 << 20; // bytes; stamps have a few thousand
    QFile file(base::toQString(path));
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileMissing, path, file.errorString().toStdString());
    if (file.size() > kMost)
        return base::fail(ErrorCode::FileTooLarge, path);
    return file.readAll().toStdString();
}

Result<int> accept(casefile::CaseFile& file, const std::string& path)
{
    const auto response = readFile(path);
    if (!response)
        return base::fail(response.error());
    if (const auto status = casefile::acceptStamp(file, *response); !status) {
        base::Error error = status.error();
        if (error.where.empty())
            error.where = path;
        return base::fail(error);
    }
    return 0;
}

Result<int> anchor(const Call& call)
{
    const int ways = int{call.has("request")} + int{call.has("response")} + int{call.has("printed")} + int{call.has("mailed")};
    if (ways != 1)
        return base::fail(base::Error{ErrorCode::Usage, "anchor", {}, 0, 0,
                                      "--request OUT.tsq | --response IN.tsr | --printed | --mailed"});
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    if (call.has("response"))
        return accept(**file, call.value("response"));
    if (call.has("request")) {
        if (const auto status = casefile::requestStamp(**file, call.value("request")); !status)
            return base::fail(status.error());
        return 0;
    }
    const auto kind = call.has("printed") ? casefile::AnchorKind::Printed : casefile::AnchorKind::Mailed;
    const auto text = casefile::anchorByText(**file, kind, call.language);
    if (!text)
        return base::fail(text.error());
    printRaw(*text);
    return 0;
}

QJsonObject toJson(const casefile::KeptBackup& backup)
{
    return {{QLatin1String("path"), base::toQString(backup.path)},
            {QLatin1String("written"), base::toQString(base::isoUtc(backup.utcMs))},
            {QLatin1String("journal_head"), base::toQString(backup.head)},
            {QLatin1String("size"), static_cast<qint64>(backup.size)}};
}

Result<int> listBackups(const Call& call)
{
    const auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    QJsonArray all;
    for (const casefile::KeptBackup& kept : casefile::backupsOf(casefile::backupFolder(), (*file)->info().uid)) {
        all.append(toJson(kept));
        if (!call.has("json"))
            print(QStringLiteral("%1  %2 B  %3").arg(base::toQString(base::isoUtc(kept.utcMs))).arg(kept.size, 12)
                      .arg(base::toQString(kept.path)));
    }
    if (call.has("json"))
        printJson(all);
    return 0;
}

Result<int> backup(const Call& call)
{
    if (call.has("list"))
        return listBackups(call);
    if (!call.value("o").empty()) {
        if (const auto status = casefile::backUp(call.argument(0), call.value("o"), terminalJob()); !status)
            return base::fail(status.error());
        return 0;
    }
    const auto path = casefile::keepBackup(call.argument(0), casefile::backupFolder(), *call.environment.clock, terminalJob());
    if (!path)
        return base::fail(path.error());
    print(base::toQString(*path));
    return 0;
}

Result<int> restore(const Call& call)
{
    if (const auto status = casefile::restore(call.argument(0), call.value("o"), terminalJob()); !status)
        return base::fail(status.error());
    return 0;
}

} // namespace

std::vector<Command> bundleCommands()
{
    return {
        {"bundle", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "writes the whole case as a BagIt bundle that others can check"),
         {{"o", "OUT.zip", Need::Required}, {"complaint", "d-N|all|none"}, {"redact", "PROFILE"}, {"sign", "KEY"}, {"recipient", "NAME"}, {"purpose", "TEXT"}},
         QT_TRANSLATE_NOOP("Cli", "Report, comments, journal, captured files and HOW-TO-VERIFY.txt, with SHA-256 and SHA-512 of each. "
                                  "Each complaint comes with its letter and each of its exhibits under its number; --complaint, which "
                                  "may be given several times, chooses them. --sign signs the lists with a secret key of `bundle key`. The export is an act of the journal."),
         bundle},
        {"bundle key", "", 0, 0, QT_TRANSLATE_NOOP("Cli", "makes a key pair (Ed25519) for signing bundles"), {{"o", "KEY", Need::Required}},
         QT_TRANSLATE_NOOP("Cli", "Both keys are PEM files, which openssl reads too."), newKey},
        {"anchor", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "has the head of the journal kept by somebody outside"),
         {{"request", "OUT.tsq"}, {"response", "IN.tsr"}, {"printed"}, {"mailed"}},
         QT_TRANSLATE_NOOP("Cli", "--request writes a request for a time-stamping authority (RFC 3161), --response takes its answer. "
                                  "--printed and --mailed give the text that is to be printed and signed, or sent by mail, and "
                                  "note it in the journal."),
         anchor},
        {"backup", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "copies a case and verifies the copy"),
         {{"o", "FILE"}, {"list"}, {"json"}},
         QT_TRANSLATE_NOOP("Cli", "Without -o into the ring of backups (XDG_STATE_HOME/greffier/backups): the ten newest and the newest "
                                  "of 7 days, 4 weeks and 6 months are kept. --list names them."),
         backup},
        {"restore", "BACKUP", 1, 1, QT_TRANSLATE_NOOP("Cli", "makes a case out of a backup, after verifying it"), {{"o", "CASE", Need::Required}}, "",
         restore},
    };
}

} // namespace greffier::cli
