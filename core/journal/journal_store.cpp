#include "core/journal/journal_store.h"

#include "core/base/json.h"
#include "core/store/journal_sql.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace greffier::journal {
namespace {

namespace sql = store::sql;
using base::ErrorCode;
using base::Result;

Result<Act> readAct(const store::Statement& row, const std::string& path)
{
    Act act;
    act.seq = row.integer(0);
    act.uid = row.text(1);
    act.chainId = row.text(2);
    act.n = row.integer(3);
    act.at = {row.integer(4), static_cast<std::int32_t>(row.integer(5))};
    act.actor = row.text(6);
    act.device = row.text(7);
    const std::string_view payload = row.text(10);
    const QJsonDocument json =
        QJsonDocument::fromJson(QByteArray(payload.data(), static_cast<qsizetype>(payload.size())));
    // What is not in canonical form was not written by this program: a changed byte that means the same still shows.
    if (!json.isObject() || !payloadFromJson(row.text(8), json.object(), act.payload) ||
        base::canonicalJson(toJson(act.payload)) != payload || objectOf(act.payload) != row.text(9))
        return base::fail(ErrorCode::CaseDamaged, path, act.publicId());
    act.prev = base::digestFromBytes(row.blob(11)).value_or(base::Digest{});
    act.hash = base::digestFromBytes(row.blob(12)).value_or(base::Digest{});
    return act;
}

// The hash binds the head fields of DECISIONS.md 3; the columns beside them follow from those, so that a change of any
// column shows.
std::string chainIdOf(std::string_view caseUid, std::string_view actor, std::string_view device)
{
    const base::Digest digest = base::Sha256{}.addField(caseUid).addField(actor).addField(device).result();
    return base::toHex(base::asBytes(digest).substr(0, 16));
}

std::string uidOf(const Act& act)
{
    return base::toHex(base::asBytes(act.hash).substr(0, 16));
}

} // namespace

Result<std::vector<Act>> loadActs(store::Connection& connection, std::int64_t after)
{
    auto statement = connection.prepare(sql::kSelectActs);
    if (!statement)
        return base::fail(statement.error());
    std::vector<Act> acts;
    statement->bind(1, after);
    for (;;) {
        const Result<bool> hasRow = statement->step();
        if (!hasRow)
            return base::fail(hasRow.error());
        if (!*hasRow)
            return acts;
        Result<Act> act = readAct(*statement, connection.path());
        if (!act)
            return base::fail(act.error());
        acts.push_back(std::move(*act));
    }
}

Result<Act> append(store::Connection& connection, std::string_view caseUid, const Author& author, base::Moment at,
                   Payload payload)
{
    const auto last = connection.integer(sql::kLastAct);
    auto end = connection.prepare(sql::kSelectChainEnd);
    auto insert = connection.prepare(sql::kInsertAct);
    if (!last || !end || !insert)
        return base::fail(!last ? last.error() : !end ? end.error() : insert.error());
    Act act;
    act.seq = last->value_or(0) + 1;
    act.actor = author.actor;
    act.device = author.device;
    act.at = at;
    act.payload = std::move(payload);
    act.chainId = chainIdOf(caseUid, author.actor, author.device);
    end->bind(1, act.chainId);
    const Result<bool> hasChain = end->step();
    if (!hasChain)
        return base::fail(hasChain.error());
    act.n = *hasChain ? end->integer(0) + 1 : 1;
    if (*hasChain)
        act.prev = base::digestFromBytes(end->blob(1)).value_or(base::Digest{});
    end->reset();
    act.hash = computeHash(act, caseUid);
    act.uid = uidOf(act);

    insert->bind(1, act.seq)
        .bind(2, act.uid)
        .bind(3, act.chainId)
        .bind(4, act.n)
        .bind(5, act.at.utcMs)
        .bind(6, std::int64_t{act.at.offsetMinutes})
        .bind(7, act.actor)
        .bind(8, act.device)
        .bind(9, kindName(act.payload))
        .bind(10, objectOf(act.payload))
        .bind(11, base::canonicalJson(toJson(act.payload)))
        .bindBlob(12, base::asBytes(act.prev))
        .bindBlob(13, base::asBytes(act.hash));
    if (const base::Status status = insert->run(); !status)
        return base::fail(status.error());
    return act;
}

std::vector<ChainFault> checkChains(const std::vector<Act>& acts, std::string_view caseUid)
{
    std::vector<ChainFault> faults;
    std::map<std::string, const Act*> ends;
    std::int64_t seq = 0;
    for (const Act& act : acts) {
        const Act*& end = ends[act.chainId];
        if (act.seq != ++seq)
            faults.push_back({act.publicId(), "seq"});
        seq = act.seq;
        if (act.n != (end != nullptr ? end->n + 1 : 1))
            faults.push_back({act.publicId(), "n"});
        if (act.prev != (end != nullptr ? end->hash : base::Digest{}))
            faults.push_back({act.publicId(), "prev"});
        if (act.hash != computeHash(act, caseUid))
            faults.push_back({act.publicId(), "hash"});
        if (act.uid != uidOf(act))
            faults.push_back({act.publicId(), "uid"});
        if (act.chainId != chainIdOf(caseUid, act.actor, act.device))
            faults.push_back({act.publicId(), "device"});
        end = &act;
    }
    return faults;
}

base::Digest journalHead(const std::vector<Act>& acts)
{
    std::map<std::string, const Act*> ends;
    for (const Act& act : acts)
        ends[act.chainId] = &act;
    std::vector<base::Digest> heads;
    for (const auto& [chain, act] : ends)
        heads.push_back(act->hash);
    std::sort(heads.begin(), heads.end());
    base::Sha256 hash;
    for (const base::Digest& head : heads)
        hash.add(base::asBytes(head));
    return hash.result();
}

} // namespace greffier::journal
