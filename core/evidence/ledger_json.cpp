#include "core/evidence/ledger_json.h"

#include "core/base/json.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace greffier::evidence {
namespace {

struct Count {
    const char* key;
    std::int64_t Ledger::*member;
};
constexpr std::array<Count, 8> kCounts{{{"threads", &Ledger::threads},
                                        {"comments", &Ledger::comments},
                                        {"replies", &Ledger::replies},
                                        {"orphans", &Ledger::orphans},
                                        {"placeholders", &Ledger::placeholders},
                                        {"unknown_authors", &Ledger::unknownAuthors},
                                        {"unknown_dates", &Ledger::unknownDates},
                                        {"duplicates", &Ledger::duplicates}}};

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
    QJsonArray losses;
    for (const Loss& loss : ledger.losses)
        losses.append(QJsonObject{{QLatin1String("what"), base::toQString(loss.what)},
                                  {QLatin1String("count"), static_cast<qint64>(loss.count)},
                                  {QLatin1String("example"), base::toQString(loss.example)}});
    json[QLatin1String("losses")] = losses;
    return json;
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
    for (const QJsonValue& loss : json[QLatin1String("losses")].toArray())
        ledger.losses.push_back({loss[QLatin1String("what")].toString().toStdString(),
                                 loss[QLatin1String("count")].toInteger(),
                                 loss[QLatin1String("example")].toString().toStdString()});
    return ledger;
}

} // namespace greffier::evidence
