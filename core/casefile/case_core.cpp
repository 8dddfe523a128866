#include "core/casefile/case_core.h"

#include "core/evidence/evidence_reader.h"

#include <utility>

namespace greffier::casefile {

using base::Status;

CaseCore::CaseCore(std::string filePath, Environment where, store::Connection readConnection,
                   std::optional<store::Connection> writeConnection)
    : path(std::move(filePath)), environment(std::move(where)), m_reader(std::move(readConnection))
{
    present.arrays = std::make_shared<evidence::ThreadArrays>();
    if (writeConnection)
        m_writer.emplace(std::move(*writeConnection));
}

Snapshot CaseCore::snapshot() const
{
    const std::shared_lock lock(m_presentMutex);
    return present;
}

Status CaseCore::write(const WriterThread::Task& task)
{
    if (!m_writer)
        return base::fail(base::ErrorCode::CaseReadOnly, path);
    return m_writer->run(task);
}

Status CaseCore::append(const journal::Payload& payload, const WriterThread::Task& before)
{
    return write([&](store::Connection& connection) -> Status {
        if (before) {
            if (const Status status = before(connection); !status)
                return status;
        }
        const auto act = journal::append(connection, uid, {environment.operatorName, environment.device},
                                         environment.clock->now(), payload);
        return act ? Status() : base::fail(act.error());
    });
}

KeptRules CaseCore::keptRules() const
{
    const std::lock_guard lock(m_keptMutex);
    return m_rules;
}

void CaseCore::keepRules(KeptRules kept) const
{
    const std::lock_guard lock(m_keptMutex);
    m_rules = std::move(kept);
}

KeptArrays CaseCore::keptArrays() const
{
    const std::lock_guard lock(m_keptMutex);
    return m_arrays;
}

void CaseCore::keepArrays(KeptArrays kept) const
{
    const std::lock_guard lock(m_keptMutex);
    m_arrays = std::move(kept);
}

KeptRelations CaseCore::keptRelations() const
{
    const std::lock_guard lock(m_keptMutex);
    return m_relations;
}

void CaseCore::keepRelations(KeptRelations kept) const
{
    const std::lock_guard lock(m_keptMutex);
    m_relations = std::move(kept);
}

std::shared_ptr<const rules::Pack> CaseCore::keptPack(const std::string& key) const
{
    const std::lock_guard lock(m_keptMutex);
    const auto kept = m_packs.find(key);
    return kept == m_packs.end() ? nullptr : kept->second;
}

void CaseCore::keepPack(const std::string& key, std::shared_ptr<const rules::Pack> pack) const
{
    constexpr std::size_t kMostPacks = 32; // of the present state, and of older ones that were looked at
    const std::lock_guard lock(m_keptMutex);
    if (m_packs.size() >= kMostPacks)
        m_packs.clear();
    m_packs[key] = std::move(pack);
}

std::string evidenceStamp(const std::vector<journal::Act>& acts)
{
    base::Sha256 hash;
    for (const journal::Act& act : acts) {
        if (const auto* added = std::get_if<journal::CaptureAdded>(&act.payload))
            hash.addField(added->evidenceDigest);
        else if (std::holds_alternative<journal::Erased>(act.payload))
            hash.addField(base::asBytes(act.hash)); // an older copy of the case has the same captures with other texts
    }
    return base::toHex(hash.result());
}

std::string scanStamp(const std::vector<journal::Act>& acts, const journal::CaseState& state)
{
    // Acts are numbered from 1 without gaps (checked by `verify`), so the last scan's act is found by its number.
    if (!state.lastScan || static_cast<std::size_t>(*state.lastScan) > acts.size())
        return {};
    return base::toHex(acts[static_cast<std::size_t>(*state.lastScan) - 1].hash);
}

base::Result<std::shared_ptr<const evidence::ThreadArrays>>
loadArrays(const CaseCore& core, const std::vector<journal::Act>& acts, std::size_t threadCount,
           std::shared_ptr<const evidence::ThreadArrays> known)
{
    using Arrays = std::shared_ptr<const evidence::ThreadArrays>;
    const std::string stamp = evidenceStamp(acts);
    const KeptArrays last = core.keptArrays();
    Arrays arrays = core.derived([&](index::DerivedFile* file) -> Arrays {
        if (file == nullptr || !file->isCurrent(index::Part::Arrays, stamp))
            return nullptr;
        if (Arrays kept = last.stamp == stamp ? last.all.lock() : nullptr)
            return kept;
        auto read = file->loadArrays(stamp);
        return read.size() > 0 ? std::make_shared<const evidence::ThreadArrays>(std::move(read)) : nullptr;
    });
    if (!arrays) {
        arrays = std::move(known);
        if (!arrays) {
            const auto nodes = core.read([](store::Connection& connection) { return evidence::loadNodes(connection); });
            if (!nodes)
                return base::fail(nodes.error());
            arrays = std::make_shared<const evidence::ThreadArrays>(
                evidence::ThreadArrays::build(*nodes, static_cast<std::int32_t>(threadCount)));
        }
        core.derived([&](index::DerivedFile* file) {
            return file != nullptr ? file->saveArrays(*arrays, stamp) : Status();
        });
    }
    core.keepArrays({stamp, arrays});
    return arrays;
}

} // namespace greffier::casefile
