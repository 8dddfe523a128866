#include "core/casefile/rule_book.h"

#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/casefile/judgement.h"
#include "core/casefile/rules_of_case.h"
#include "core/casefile/trial.h"
#include "core/evidence/evidence_writer.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Status;

struct PackFile {
    std::string name, bytes;
    rules::Pack pack;
};

base::Result<PackFile> checkedPack(std::string name, std::string bytes)
{
    rules::PackResult parsed = rules::parsePack(bytes, name);
    if (!parsed.errors.empty())
        return base::fail(parsed.errors.front());
    const auto failures = rules::testPack(parsed.pack);
    if (!failures.empty())
        return base::fail(base::Error{ErrorCode::TestsFailed, name, failures.front().rule, 0, 0,
                                      failures.front().example});
    return PackFile{std::move(name), std::move(bytes), std::move(parsed.pack)};
}

Status adopt(CaseFile& file, const std::vector<PackFile>& packs)
{
    CaseCore& core = file.core();
    const Status status = core.write([&](store::Connection& connection) -> Status {
        for (const PackFile& pack : packs) {
            const auto blob = evidence::storeBlob(connection, pack.bytes, "application/toml");
            if (!blob)
                return base::fail(blob.error());
            const auto act = journal::append(
                connection, core.uid, {core.environment.operatorName, core.environment.device},
                core.environment.clock->now(),
                journal::RulesAdopted{pack.pack.id, pack.pack.version, base::toHex(pack.pack.sha256)});
            if (!act)
                return base::fail(act.error());
        }
        return {};
    });
    if (status)
        file.refresh();
    return status;
}

void tally(const CaseFile& file, std::vector<RuleInfo>& infos)
{
    std::map<std::string, RuleInfo*> byId;
    for (RuleInfo& info : infos)
        byId.emplace(info.rule.fullId(), &info);
    const journal::CaseState& state = file.state();
    file.core().derived([&](index::DerivedFile* derived) {
        const std::string stamp = scanStamp(file.acts(), state);
        if (derived == nullptr || stamp.empty() || !derived->isCurrent(index::Part::Hits, stamp))
            return;
        for (const index::RuleGap& gap : derived->ruleGaps()) {
            if (const auto info = byId.find(gap.name); info != byId.end()) {
                info->second->indeterminate = gap.indeterminate;
                info->second->isSuspended = gap.isSuspended;
            }
        }
        derived->forEachHit([&](const index::StoredRule& rule, base::ItemId item, evidence::Severity) {
            const auto info = byId.find(rule.name);
            const std::int32_t position = file.arrays().positionOf(item);
            if (info == byId.end() || position < 0)
                return;
            ++info->second->hits;
            const std::string comment = base::toString(file.arrays().publicId(position));
            count(info->second->tally, judgementOf(state, comment, rule.name));
        });
    });
}

} // namespace

base::Result<std::string> readPackFile(const std::string& path)
{
    QFile pack(QString::fromStdString(path));
    if (!pack.exists())
        return base::fail(ErrorCode::FileMissing, path);
    if (QFileInfo(pack).isDir())
        return base::fail(ErrorCode::FileIsDirectory, path);
    if (!pack.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::FileUnreadable, path, pack.errorString().toStdString());
    return pack.readAll().toStdString();
}

Status adoptPacks(CaseFile& file, const std::vector<std::string>& paths)
{
    std::vector<PackFile> packs;
    for (const std::string& path : paths) {
        auto bytes = readPackFile(path);
        if (!bytes)
            return base::fail(bytes.error());
        auto checked = checkedPack(path, std::move(*bytes));
        if (!checked)
            return base::fail(checked.error());
        packs.push_back(std::move(*checked));
    }
    return adopt(file, packs);
}

Status adoptPackBytes(CaseFile& file, const std::string& name, const std::string& bytes)
{
    auto checked = checkedPack(name, bytes);
    if (!checked)
        return base::fail(checked.error());
    return adopt(file, {std::move(*checked)});
}

std::vector<RuleInfo> ruleInfos(const CaseFile& file)
{
    std::vector<RuleInfo> infos;
    const auto rules = rulesOf(file.core(), file.state());
    for (const rules::Rule& rule : *rules) {
        RuleInfo info;
        info.isEdited = file.state().editedRules.contains(rule.fullId());
        info.rule = rule;
        infos.push_back(std::move(info));
    }
    tally(file, infos);
    return infos;
}

base::Result<RuleInfo> findRule(const CaseFile& file, std::string_view id)
{
    const auto rule = ruleOf(file.core(), file.state(), id);
    if (!rule)
        return base::fail(rule.error());
    for (RuleInfo& info : ruleInfos(file)) {
        if (info.rule.fullId() == rule->fullId())
            return std::move(info);
    }
    return base::fail(ErrorCode::RuleUnknown, std::string(id));
}

} // namespace greffier::casefile
