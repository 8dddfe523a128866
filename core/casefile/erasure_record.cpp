#include "core/casefile/erasure_record.h"

#include "core/base/json.h"
#include "core/evidence/evidence_reader.h"
#include "core/store/evidence_sql.h"

#include <QJsonDocument>

namespace greffier::casefile {
namespace {

QJsonObject mapJson(const std::map<std::string, std::string>& values)
{
    QJsonObject json;
    for (const auto& [key, value] : values)
        json.insert(base::toQString(key), base::toQString(value));
    return json;
}

QJsonArray setJson(const std::set<std::string>& values)
{
    QJsonArray json;
    for (const std::string& value : values)
        json.append(base::toQString(value));
    return json;
}

void addMap(const QJsonValue& json, std::map<std::string, std::string>& values)
{
    const QJsonObject object = json.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        values[member.key().toStdString()] = member.value().toString().toStdString();
}

void addSet(const QJsonValue& json, std::set<std::string>& values)
{
    for (const auto& value : json.toArray())
        values.insert(value.toString().toStdString());
}

} // namespace

std::string ErasureRecord::toJson() const
{
    return base::canonicalJson(QJsonObject{{QStringLiteral("evidence"), mapJson(evidence)},
                                           {QStringLiteral("rows"), mapJson(rows)},
                                           {QStringLiteral("blobs"), setJson(blobs)},
                                           {QStringLiteral("acts"), setJson(acts)}});
}

void ErasureRecord::add(const std::string& json)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    addMap(object[QStringLiteral("evidence")], evidence);
    addMap(object[QStringLiteral("rows")], rows);
    addSet(object[QStringLiteral("blobs")], blobs);
    addSet(object[QStringLiteral("acts")], acts);
}

base::Result<ErasureRecord> erasuresOf(store::Connection& connection, const std::vector<journal::Act>& acts)
{
    ErasureRecord all;
    for (std::size_t i = 1; i < acts.size(); ++i) {
        const auto* attached = std::get_if<journal::Attached>(&acts[i].payload);
        const bool isRecord = attached != nullptr && attached->mediaType == kErasureType &&
                              std::holds_alternative<journal::Erased>(acts[i - 1].payload);
        if (!isRecord)
            continue;
        const QByteArray digest = QByteArray::fromHex(QByteArray::fromStdString(attached->sha256));
        auto find = connection.prepare(store::sql::kFindBlob);
        if (!find)
            return base::fail(find.error());
        find->bindBlob(1, {digest.constData(), static_cast<std::size_t>(digest.size())});
        const auto hasRow = find->step();
        if (!hasRow)
            return base::fail(hasRow.error());
        if (!*hasRow)
            continue; // `verify` names the missing file
        const base::BlobId id{find->integer(0)};
        find->reset();
        const auto bytes = evidence::loadBlob(connection, id);
        if (!bytes)
            return base::fail(bytes.error());
        if (base::toHex(base::sha256(*bytes)) == attached->sha256)
            all.add(*bytes);
    }
    return all;
}

} // namespace greffier::casefile
