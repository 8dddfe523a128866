// What anchors the journal outside, against the journal.
#include "core/base/time_stamp.h"
#include "core/casefile/anchor.h"
#include "core/casefile/verify_checks.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace greffier::casefile {
namespace {

using base::Status;

// (up to which act, head, kind, SHA-256 of the token, moment), as rows and as acts say it.
using Anchor = std::tuple<std::int64_t, std::string, std::string, std::string, std::int64_t>;

Anchor anchorOf(const journal::Attest& attest)
{
    return {attest.upToSeq, base::toHex(attest.head), attest.kind, base::toHex(base::sha256(attest.token)),
            attest.obtainedUtcMs};
}

// A stamp that answers no request of this case was asked for by somebody else.
bool hasRequest(const std::vector<journal::Attest>& attests, const base::TimeStampFacts& stamp)
{
    return std::any_of(attests.begin(), attests.end(), [&stamp](const journal::Attest& attest) {
        if (attest.kind != "request")
            return false;
        const auto asked = base::readTimeStampRequest(attest.token);
        return asked && asked->imprint == stamp.imprint && asked->nonce == stamp.nonce;
    });
}

void checkStamp(const journal::Attest& attest, const std::string& authorities, CheckedAnchor& checked)
{
    const auto stamp = base::readTimeStamp(attest.token);
    if (!stamp) {
        checked.faults.push_back(stamp.error().detail);
        return;
    }
    if (stamp->imprint != attest.head || stamp->imprintAlgorithm != "SHA256")
        checked.faults.push_back("the stamp is over something else");
    if (const Status isSigned = base::checkTimeStampSignature(attest.token); !isSigned) {
        checked.faults.push_back(isSigned.error().detail);
        return;
    }
    checked.stamp = CheckedStamp{attest.upToSeq, stamp->utcMs, stamp->authority, false};
    if (authorities.empty())
        return;
    const Status isTrusted = base::checkTimeStampTrust(attest.token, authorities);
    if (!isTrusted)
        checked.faults.push_back(isTrusted.error().detail);
    checked.stamp->isTrusted = isTrusted.has_value();
}

} // namespace

std::vector<base::Digest> journalHeads(const std::vector<journal::Act>& acts)
{
    std::vector<base::Digest> heads{journal::journalHead({})};
    heads.reserve(acts.size() + 1);
    std::map<std::string, base::Digest> ends;
    std::vector<base::Digest> sorted;
    for (const journal::Act& act : acts) {
        ends[act.chainId] = act.hash;
        sorted.clear();
        for (const auto& [chain, end] : ends)
            sorted.push_back(end);
        std::sort(sorted.begin(), sorted.end());
        base::Sha256 hash;
        for (const base::Digest& end : sorted)
            hash.add(base::asBytes(end));
        heads.push_back(hash.result());
    }
    return heads;
}

const char* notProvedName(NotProved what)
{
    constexpr std::array<const char*, 9> kNames{"source", "clock",      "rebuilt",        "people",       "stamp-authority",
                                                "maker",  "signer-key", "left-out-bytes", "left-out-acts"};
    return kNames[static_cast<std::size_t>(what)];
}

CheckedAnchor checkAnchor(const journal::Attest& attest, const std::vector<base::Digest>& heads, const std::string& authorities)
{
    CheckedAnchor checked;
    const bool isSeq = attest.upToSeq > 0 && static_cast<std::size_t>(attest.upToSeq) < heads.size();
    if (!isSeq || base::asBytes(heads[static_cast<std::size_t>(attest.upToSeq)]) != attest.head)
        checked.faults.push_back("head of the journal at a-" + std::to_string(attest.upToSeq));
    if (attest.kind == "rfc3161") {
        checkStamp(attest, authorities, checked);
    } else if (attest.kind == "request") {
        const auto asked = base::readTimeStampRequest(attest.token);
        if (!asked || asked->imprint != attest.head)
            checked.faults.push_back("request");
    } else if (attest.kind != "printed" && attest.kind != "mailed") {
        checked.faults.push_back("kind");
    } else if (attest.token.find(base::toHex(attest.head)) == std::string::npos) {
        checked.faults.push_back("the text does not hold the head");
    }
    return checked;
}

base::Result<AnchorReport> verifyAnchors(const std::string& casePath, const std::string& authorities)
{
    auto connection = store::Connection::open(casePath, store::OpenMode::ReadOnly);
    if (!connection)
        return base::fail(connection.error());
    const auto attests = journal::loadAttests(*connection);
    const auto acts = journal::loadActs(*connection, 0);
    if (!attests || !acts)
        return AnchorReport(); // verify() names the damage
    const std::vector<base::Digest> heads = journalHeads(*acts);
    AnchorReport report;
    for (const journal::Attest& attest : *attests) {
        if (attest.kind != "rfc3161")
            continue;
        CheckedAnchor checked = checkAnchor(attest, heads, authorities);
        for (std::string& fault : checked.faults)
            report.findings.push_back({Layer::Chain, "attest " + std::to_string(attest.id), std::move(fault)});
        if (checked.stamp)
            report.stamps.push_back(std::move(*checked.stamp));
    }
    return report;
}

Status checkAnchors(store::Connection& connection, const std::vector<journal::Act>& acts, VerifyReport& report)
{
    const auto attests = journal::loadAttests(connection);
    if (!attests) {
        report.findings.push_back({Layer::Chain, "attest", attests.error().detail});
        return {};
    }
    std::map<Anchor, std::string> bound; // and the act that says so
    for (const journal::Act& act : acts) {
        if (const auto* anchored = std::get_if<journal::Anchored>(&act.payload))
            bound.emplace(Anchor{anchored->upToSeq, anchored->head, anchored->kind, anchored->sha256, act.at.utcMs}, act.publicId());
    }
    const std::vector<base::Digest> heads = journalHeads(acts);
    std::int64_t last = 0;
    for (const journal::Attest& attest : *attests) {
        const std::string row = "attest " + std::to_string(attest.id);
        for (std::string& fault : checkAnchor(attest, heads, {}).faults)
            report.findings.push_back({Layer::Chain, row, std::move(fault)});
        if (attest.id != ++last) // rows are only added, from 1 on
            report.findings.push_back({Layer::Chain, row, "number"});
        if (bound.erase(anchorOf(attest)) == 0)
            report.findings.push_back({Layer::Chain, row, "no act binds it"});
        const auto stamp = attest.kind == "rfc3161" ? base::readTimeStamp(attest.token) : base::fail(base::ErrorCode::Malformed);
        if (stamp && !hasRequest(*attests, *stamp))
            report.findings.push_back({Layer::Chain, row, "it answers no request of this case"});
    }
    for (const auto& [anchor, act] : bound)
        report.findings.push_back({Layer::Chain, act, "missing"});
    return {};
}

} // namespace greffier::casefile
