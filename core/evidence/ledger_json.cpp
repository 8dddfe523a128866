#include "core/evidence/ledger_json.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <utility>

namespace greffier::evidence {
namespace {

struct Count {
    const char* key;
    std::int64_t Ledger::*member;
};
constexpr std::array<Count, 11> kCounts{{{"threads", &Ledger::threads},
                                        {"comments", &Ledger::comments},
                                        {"replies", &Ledger::replies},
                                        {"orphans", &Ledger::orphans},
                                        {"placeholders", &Ledger::placeholders},
                                        {"unknown_authors", &Ledger::unknownAuthors},
                                        {"unknown_dates", &Ledger::unknownDates},
                                        {"duplicates", &Ledger::duplicates},
                                        {"files", &Ledger::files},
                                        {"joined", &Ledger::joined},
                                        {"skipped_files", &Ledger::skippedFiles}}};

} // namespace

QJsonObject toJson(const Ledger& ledger)
{
    QJsonObject json;
    for (const Count& count : kCounts)
        json[QLatin1String(count.key)] = static_cast<qint64>(ledger.*count.member);
    json[QLatin1String("max_depth")] = ledger.maxDepth;
    json[QLatin1String("announced")] =
        ledger.announced ? QJsonValue(static_cast<qint64>(*ledger.announced)) : QJsonValue();
    json[QLatin1String("first_author")] = base::toQString(ledger.firstAuthor);
    json[QLatin1String("depth_cap")] = ledger.depthCap;
    QJsonObject statuses;
    for (const auto& [status, count] : ledger.statuses)
        statuses[base::toQString(status)] = static_cast<qint64>(count);
    json[QLatin1String("statuses")] = statuses;
    QJsonArray skipped;
    for (const SkippedFile& file : ledger.skipped)
        skipped.append(QJsonObject{{QLatin1String("file"), base::toQString(file.name)},
                                   {QLatin1String("why"), base::toQString(file.why)}});
    json[QLatin1String("skipped")] = skipped;
    QJsonArray losses;
    for (const Loss& loss : ledger.losses)
        losses.append(QJsonObject{{QLatin1String("what"), base::toQString(loss.what)},
                                  {QLatin1String("count"), static_cast<qint64>(loss.count)},
                                  {QLatin1String("example"), base::toQString(loss.example)}});
    json[QLatin1String("losses")] = losses;
    return json;
}

MomentOrigin momentOrigin(const Capture& capture)
{
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(capture.environment)).object();
    return {json[QLatin1String(kEnvironmentMoment)].toString().toStdString(),
            json[QLatin1String(kEnvironmentImported)].toString().toStdString()};
}

Ledger ledgerFromJson(const QJsonObject& json)
{
    Ledger ledger;
    for (const Count& count : kCounts)
        ledger.*count.member = json[QLatin1String(count.key)].toInteger();
    ledger.maxDepth = json[QLatin1String("max_depth")].toInt();
    if (const QJsonValue announced = json[QLatin1String("announced")]; announced.isDouble())
        ledger.announced = announced.toInteger();
    ledger.firstAuthor = json[QLatin1String("first_author")].toString().toStdString();
    ledger.depthCap = json[QLatin1String("depth_cap")].toInt();
    const QJsonObject statuses = json[QLatin1String("statuses")].toObject();
    for (auto status = statuses.begin(); status != statuses.end(); ++status)
        ledger.statuses.emplace_back(status.key().toStdString(), status.value().toInteger());
    for (const QJsonValue& file : json[QLatin1String("skipped")].toArray())
        ledger.skipped.push_back(
            {file[QLatin1String("file")].toString().toStdString(), file[QLatin1String("why")].toString().toStdString()});
    for (const QJsonValue& loss : json[QLatin1String("losses")].toArray())
        ledger.losses.push_back({loss[QLatin1String("what")].toString().toStdString(),
                                 loss[QLatin1String("count")].toInteger(),
                                 loss[QLatin1String("example")].toString().toStdString()});
    return ledger;
}

} // namespace greffier::evidence
