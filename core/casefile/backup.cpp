#include "core/casefile/backup.h"

#include "core/casefile/case_file.h"
#include "core/casefile/verify.h"
#include "core/store/database_copy.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using base::Status;

constexpr std::size_t kHeadDigits = 16;
const QString kStamp = QStringLiteral("yyyyMMdd'T'HHmmss'Z'"); // in UTC

// Without a derived file to compare with: a copy has none.
Status checkWhole(const std::string& path, const base::JobControl& job)
{
    const auto report = verify(path, {}, job);
    if (!report)
        return base::fail(report.error());
    if (report->isIntact())
        return {};
    const Finding& first = report->findings.front();
    return base::fail(ErrorCode::VerificationFailed, path, std::string(layerName(first.layer)) + " " + first.row + ": " + first.detail);
}

std::string fullPath(const std::string& path)
{
    const QFileInfo info(QString::fromStdString(path));
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? path : (folder + QLatin1Char('/') + info.fileName()).toStdString();
}

Status copyAndCheck(const std::string& from, const std::string& to, const base::JobControl& job)
{
    if (QFileInfo::exists(QString::fromStdString(to)))
        return base::fail(ErrorCode::FileExists, to);
    const std::string target = fullPath(to), part = target + ".part";
    const QString partName = QString::fromStdString(part);
    QFile::remove(partName); // what a killed program left
    Status status = store::copyDatabase(fullPath(from), part, [&job](int done, int all) {
        job.report(base::Stage::Storing, done, all);
        return !job.isCancelled();
    });
    if (status)
        status = checkWhole(part, job);
    if (status && !QFile::rename(partName, QString::fromStdString(target)))
        status = base::fail(ErrorCode::WriteFailed, to);
    if (!status) {
        QFile::remove(partName);
        if (status.error().where == part)
            return base::fail(base::Error{status.error().code, to, status.error().detail, 0, 0, {}});
    }
    return status;
}

} // namespace

Status backUp(const std::string& casePath, const std::string& to, const base::JobControl& job)
{
    if (!QFileInfo::exists(QString::fromStdString(casePath)))
        return base::fail(ErrorCode::CaseMissing, casePath);
    return copyAndCheck(casePath, to, job);
}

Status restore(const std::string& backup, const std::string& to, const base::JobControl& job)
{
    if (QFileInfo::exists(QString::fromStdString(to)))
        return base::fail(ErrorCode::FileExists, to);
    const Status isWhole = checkWhole(backup, job);
    return isWhole ? copyAndCheck(backup, to, job) : isWhole;
}

std::string backupFolder()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state)) // the specification wants relative ones ignored
        state = QDir::homePath() + QStringLiteral("/.local/state");
    return (state + QStringLiteral("/greffier/backups")).toStdString();
}

std::vector<KeptBackup> backupsOf(const std::string& folder, const std::string& caseUid)
{
    const QDir all(QString::fromStdString(folder) + QLatin1Char('/') + QString::fromStdString(caseUid));
    std::vector<KeptBackup> backups;
    for (const QFileInfo& file : all.entryInfoList({QStringLiteral("*.greffier")}, QDir::Files, QDir::Name | QDir::Reversed)) {
        const QString name = file.completeBaseName();
        QDateTime time = QDateTime::fromString(name.section(QLatin1Char('-'), 0, 0), kStamp);
        time.setTimeSpec(Qt::UTC);
        if (time.isValid())
            backups.push_back({file.filePath().toStdString(), time.toMSecsSinceEpoch(),
                               name.section(QLatin1Char('-'), 1).toStdString(), file.size()});
    }
    return backups;
}

std::vector<std::size_t> keepers(const std::vector<std::int64_t>& utcMs)
{
    constexpr std::size_t kNewest = 10;
    std::set<std::size_t> kept;
    for (std::size_t i = 0; i < std::min(kNewest, utcMs.size()); ++i)
        kept.insert(i);
    const auto keepOneOfEach = [&](std::size_t most, auto periodOf) {
        std::set<std::int64_t> periods;
        for (std::size_t i = 0; i < utcMs.size() && periods.size() < most; ++i) {
            const QDate day = QDateTime::fromMSecsSinceEpoch(utcMs[i], Qt::UTC).date();
            if (periods.insert(periodOf(day)).second)
                kept.insert(i);
        }
    };
    constexpr qint64 kDaysOfWeek = 7;
    keepOneOfEach(7, [](QDate day) { return day.toJulianDay(); });
    keepOneOfEach(4, [](QDate day) { return day.toJulianDay() / kDaysOfWeek; }); // Julian day 0 was a Monday
    keepOneOfEach(6, [](QDate day) { return qint64{day.year()} * 12 + day.month(); });
    return {kept.begin(), kept.end()};
}

namespace {

Result<std::string> keep(const CaseInfo& info, const std::string& folder, const base::Clock& clock, const base::JobControl& job)
{
    const std::string head = info.journalHead.substr(0, kHeadDigits);
    std::vector<KeptBackup> backups = backupsOf(folder, info.uid);
    if (!backups.empty() && backups.front().head == head)
        return backups.front().path;
    const QString own = QString::fromStdString(folder + "/" + info.uid);
    if (!QDir().mkpath(own))
        return base::fail(ErrorCode::WriteFailed, own.toStdString());
    QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString stamp = QDateTime::fromMSecsSinceEpoch(clock.now().utcMs, Qt::UTC).toString(kStamp);
    const std::string path = (own + QLatin1Char('/') + stamp).toStdString() + "-" + head + ".greffier";
    if (const Status status = backUp(info.path, path, job); !status)
        return base::fail(status.error());
    backups = backupsOf(folder, info.uid);
    std::vector<std::int64_t> times;
    for (const KeptBackup& backup : backups)
        times.push_back(backup.utcMs);
    const auto kept = keepers(times);
    for (std::size_t i = 0; i < backups.size(); ++i) {
        if (!std::binary_search(kept.begin(), kept.end(), i))
            QFile::remove(QString::fromStdString(backups[i].path));
    }
    return path;
}

} // namespace

Result<std::string> keepBackup(const std::string& casePath, const std::string& folder, const base::Clock& clock,
                               const base::JobControl& job)
{
    CaseInfo info;
    {
        const auto file = CaseFile::open(casePath, systemEnvironment(), Access::Read);
        if (!file)
            return base::fail(file.error());
        info = (*file)->info();
    }
    info.path = casePath;
    return keep(info, folder, clock, job);
}

Result<AutomaticBackup> backUpBeforeImport(const CaseInfo& info, const std::string& folder, const base::Clock& clock,
                                           const base::JobControl& job, std::int64_t most)
{
    if (info.comments + info.placeholders == 0)
        return AutomaticBackup{};
    if (QFileInfo(QString::fromStdString(info.path)).size() > most)
        return AutomaticBackup{{}, true};
    auto kept = keep(info, folder, clock, job);
    return kept ? Result<AutomaticBackup>(AutomaticBackup{std::move(*kept), false}) : base::fail(kept.error());
}

} // namespace greffier::casefile
