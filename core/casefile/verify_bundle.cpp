#include "core/casefile/verify_bundle.h"

#include "core/base/file_digests.h"
#include "core/base/signature.h"
#include "core/casefile/bundle_contents.h"
#include "core/casefile/bundle_exhibits.h"
#include "core/casefile/verify_checks.h"
#include "core/formats/bag_files.h"
#include "core/journal/journal_store.h"
#include "core/report/bag_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

namespace greffier::casefile {
namespace {

namespace bag = report::bag;
using base::Result;
using base::Status;

constexpr std::size_t kMostKept = std::size_t{64} << 20U; // bytes of a file that is kept whole

std::string textOf(const QJsonValue& json, const char* key)
{
    return json[QLatin1String(key)].toString().toStdString();
}

class BundleVerification {
public:
    BundleVerification(const BundleTrust& trust, const base::JobControl& job)
        : m_trust(trust), m_job(job), m_journal(m_report), m_comments(m_salts, m_journal, m_report)
    {
        m_report.notProved = {NotProved::Source, NotProved::Clock, NotProved::Rebuilt, NotProved::People};
    }

    Result<BundleReport> run(const std::string& path)
    {
        if (const Status status = readFirst(path); !status)
            return base::fail(status.error());
        checkLists(m_seen, m_kept, m_report);
        readInfo();
        m_journal.finish();
        if (m_report.journalHead != m_head || std::to_string(m_report.acts) != m_acts)
            add(BundleLayer::Chain, bag::kInfo, "head of the journal");
        if (const Status status = readSecond(path); !status)
            return base::fail(status.error());
        m_comments.finish();
        if (m_report.profile == "none")
            checkEvidence();
        else
            m_report.notProved.insert(m_report.notProved.end(), {NotProved::LeftOutBytes, NotProved::LeftOutActs});
        checkAttests();
        checkSignature();
        const bool isRedacted = m_journal.isRedacted();
        checkExhibits(m_seen, m_kept, isRedacted ? std::vector<journal::Act>() : m_journal.acts(), m_report);
        if (!isRedacted) {
            for (const auto& [act, detail] : numberFaults(m_journal.acts()))
                add(BundleLayer::Exhibit, act, detail);
        }
        return std::move(m_report);
    }

private:
    void add(BundleLayer layer, std::string row, std::string detail)
    {
        m_report.findings.push_back({layer, std::move(row), std::move(detail)});
    }

    // Everything but the comments' texts, which need the salts first.
    Status readFirst(const std::string& path)
    {
        std::optional<base::FileDigests> digests;
        std::string name;
        std::optional<LineReader> lines;
        FieldDigests* fields = nullptr;
        std::string* kept = nullptr;
        formats::BagVisitor visitor;
        visitor.begin = [&](const std::string& file) {
            name = file;
            digests.emplace();
            lines.reset();
            const bool isTag = !file.starts_with("data/");
            const bool isIndex = file == bag::kEvidence || file == bag::kExhibits || file.starts_with("data/attest/");
            kept = isTag || isIndex ? &m_kept[file] : nullptr;
            fields = file.ends_with(".rows") ? &m_fields[file] : nullptr;
            if (file == bag::kJournal)
                lines.emplace([this](const std::string& line) { m_journal.addLine(line); });
            else if (file.ends_with(".salts.jsonl"))
                lines.emplace([this, file](const std::string& line) {
                    if (!m_salts.addLine(file, line))
                        add(BundleLayer::Capture, file, "not as it was written");
                });
        };
        visitor.bytes = [&](std::string_view piece) {
            digests->add(piece);
            m_seen[name].size += static_cast<std::int64_t>(piece.size());
            if (kept != nullptr && kept->size() + piece.size() <= kMostKept)
                *kept += piece;
            if (fields != nullptr)
                fields->add(piece);
            if (lines)
                lines->add(piece);
        };
        visitor.end = [&] {
            SeenFile& seen = m_seen[name];
            seen.sha256 = digests->sha256();
            seen.sha512 = digests->sha512();
            if (lines && !lines->isWhole())
                add(name == bag::kJournal ? BundleLayer::Chain : BundleLayer::Capture, name, "the last line has no end");
        };
        const auto faults = formats::readBag(path, formats::BagOrder::ByList, visitor, m_job);
        if (!faults)
            return base::fail(faults.error());
        for (const formats::BagFault& fault : *faults)
            add(BundleLayer::Container, fault.name, fault.why);
        m_report.layers.push_back({BundleLayer::Container, static_cast<std::int64_t>(m_seen.size())});
        return {};
    }

    // Once more, from the front: what other programs find when they unpack the file has to be the same.
    Status readSecond(const std::string& path)
    {
        std::set<std::string> found;
        std::string name;
        std::optional<base::FileDigests> digests;
        LineReader lines([this](const std::string& line) { m_comments.addLine(line); });
        formats::BagVisitor visitor;
        visitor.begin = [&](const std::string& file) {
            name = file;
            digests.emplace();
        };
        visitor.bytes = [&](std::string_view piece) {
            digests->add(piece);
            if (name == bag::kComments)
                lines.add(piece);
        };
        visitor.end = [&] {
            const auto seen = m_seen.find(name);
            if (seen == m_seen.end() || seen->second.sha256 != digests->sha256() || !found.insert(name).second)
                add(BundleLayer::Container, name, "reads otherwise from the front");
        };
        const auto faults = formats::readBag(path, formats::BagOrder::FromFront, visitor, m_job);
        if (!faults && faults.error().code == base::ErrorCode::Cancelled)
            return base::fail(faults.error());
        if (!faults)
            add(BundleLayer::Container, {}, faults.error().detail);
        else if (m_report.findings.empty()) // else most were told after the first reading
            for (const formats::BagFault& fault : *faults)
                add(BundleLayer::Container, fault.name, fault.why);
        for (const auto& [file, seen] : m_seen) {
            if (!found.contains(file))
                add(BundleLayer::Container, file, "missing when read from the front");
        }
        if (!lines.isWhole())
            add(BundleLayer::Text, bag::kComments, "the last line has no end");
        return {};
    }

    void readInfo()
    {
        auto info = readBagInfo(m_kept[bag::kInfo]);
        m_report.caseUid = info["External-Identifier"];
        m_report.profile = info["Greffier-Profile"];
        m_head = info["Greffier-Journal-Head"];
        m_acts = info["Greffier-Journal-Acts"];
        const bool isRedacted = m_report.profile != "none";
        if (isRedacted != m_journal.isRedacted())
            add(BundleLayer::Manifest, bag::kInfo, "Greffier-Profile");
        if (!isRedacted && m_report.caseUid != m_journal.caseUid())
            add(BundleLayer::Manifest, bag::kInfo, "External-Identifier");
    }

    QJsonObject index(const char* path, BundleLayer layer)
    {
        const QJsonDocument json = QJsonDocument::fromJson(QByteArray::fromStdString(m_kept[path]));
        if (!json.isObject())
            add(layer, path, "missing");
        return json.object();
    }

    // A file of the index lies where it says, with the digest that it says.
    void checkFile(BundleLayer layer, const QJsonValue& file)
    {
        const std::string path = textOf(file, "file");
        const auto seen = m_seen.find(path);
        if (seen == m_seen.end() || seen->second.sha256 != textOf(file, "sha256"))
            add(layer, path.empty() ? std::string(bag::kEvidence) : path, "sha256 " + textOf(file, "sha256"));
    }

    // The digest that an act binds is that of the capture's fields, and these hold the digests of its files and salts.
    void checkRows(const QJsonValue& capture)
    {
        const std::string path = textOf(capture, "rows"), uid = textOf(capture, "uid");
        const auto added = std::find_if(m_journal.acts().begin(), m_journal.acts().end(), [&uid](const journal::Act& act) {
            const auto* payload = std::get_if<journal::CaptureAdded>(&act.payload);
            return payload != nullptr && payload->captureUid == uid;
        });
        if (added == m_journal.acts().end())
            return add(BundleLayer::Capture, textOf(capture, "id"), "no act binds it");
        if (m_seen[path].sha256 != std::get<journal::CaptureAdded>(added->payload).evidenceDigest)
            add(BundleLayer::Capture, textOf(capture, "id"), "evidence digest");
        std::string expected;
        std::vector<std::string> files;
        for (const QJsonValue& file : capture[QLatin1String("files")].toArray()) {
            files.push_back(textOf(file, "sha256"));
            expected += QByteArray::fromHex(QByteArray::fromStdString(files.back())).toStdString();
        }
        expected += m_salts.digestsInOrder[textOf(capture, "salts")];
        if (!m_fields[path].isWhole() || m_fields[path].digests() != expected)
            add(BundleLayer::Capture, textOf(capture, "id"), "its fields hold other digests");
        const auto named = m_comments.captureFiles().find(textOf(capture, "id"));
        if (named == m_comments.captureFiles().end() || named->second != files)
            add(BundleLayer::Blob, textOf(capture, "id"), "comments.json names other files");
    }

    void checkEvidence()
    {
        const QJsonObject all = index(bag::kEvidence, BundleLayer::Blob);
        std::int64_t files = 0;
        const QJsonArray captures = all.value(QLatin1String("captures")).toArray();
        for (const QJsonValue& capture : captures) {
            for (const QJsonValue& file : capture[QLatin1String("files")].toArray()) {
                checkFile(BundleLayer::Blob, file);
                ++files;
            }
            checkRows(capture);
        }
        for (const QJsonValue& file : all.value(QLatin1String("others")).toArray()) {
            checkFile(BundleLayer::Blob, file);
            ++files;
        }
        const auto bound = std::count_if(m_journal.acts().begin(), m_journal.acts().end(), [](const journal::Act& act) {
            return std::holds_alternative<journal::CaptureAdded>(act.payload);
        });
        if (bound != captures.size())
            add(BundleLayer::Capture, bag::kEvidence, "number of captures");
        m_report.layers.push_back({BundleLayer::Blob, files});
        m_report.layers.push_back({BundleLayer::Capture, captures.size()});
    }

    void checkAttests()
    {
        if (!m_kept.contains(bag::kAttest))
            return;
        const std::vector<base::Digest> heads = journalHeads(m_journal.acts());
        const QJsonArray all = index(bag::kAttest, BundleLayer::Anchor).value(QLatin1String("attests")).toArray();
        for (const QJsonValue& each : all) {
            const std::string path = textOf(each, "file");
            const journal::Attest attest{0, each[QLatin1String("up_to")].toInteger(),
                                         QByteArray::fromHex(each[QLatin1String("head")].toString().toLatin1()).toStdString(),
                                         textOf(each, "kind"), m_kept[path], 0};
            CheckedAnchor checked = checkAnchor(attest, heads, m_trust.authorities);
            for (std::string& fault : checked.faults)
                add(BundleLayer::Anchor, path, std::move(fault));
            if (checked.stamp)
                m_report.stamps.push_back(std::move(*checked.stamp));
        }
        if (!m_report.stamps.empty() && m_trust.authorities.empty())
            m_report.notProved.push_back(NotProved::StampAuthority);
        m_report.layers.push_back({BundleLayer::Anchor, all.size()});
    }

    void checkSignature()
    {
        const auto signature = m_kept.find(bag::kSignature);
        if (signature == m_kept.end()) {
            m_report.notProved.push_back(NotProved::Maker);
            if (!m_trust.publicKey.empty())
                add(BundleLayer::Signature, bag::kSignature, "missing");
            return;
        }
        const auto inside = base::readPublicPem(m_kept[bag::kSigner]);
        const auto expected = m_trust.publicKey.empty() ? inside : base::readPublicPem(m_trust.publicKey);
        if (m_trust.publicKey.empty())
            m_report.notProved.push_back(NotProved::SignerKey);
        if (!inside || !expected || *inside != *expected)
            add(BundleLayer::Signature, bag::kSigner, "another key");
        else if (!base::isSignedBy(*expected, m_kept["tagmanifest-sha512.txt"], signature->second))
            add(BundleLayer::Signature, bag::kSignature, "does not fit");
        m_report.layers.push_back({BundleLayer::Signature, 1});
    }

    const BundleTrust& m_trust;
    const base::JobControl& m_job;
    BundleReport m_report;
    SeenFiles m_seen;
    KeptFiles m_kept;
    BundleJournal m_journal;
    BundleSalts m_salts;
    BundleComments m_comments;
    std::map<std::string, FieldDigests> m_fields;
    std::string m_head, m_acts;
};

} // namespace

const char* bundleLayerName(BundleLayer layer)
{
    constexpr std::array<const char*, 11> kNames{"container", "manifest", "payload", "signature", "blob",   "text",
                                                 "thread",    "capture",  "chain",   "anchor",    "exhibit"};
    return kNames[static_cast<std::size_t>(layer)];
}

bool isBundle(const std::string& path)
{
    return formats::isBag(path);
}

Result<BundleReport> verifyBundle(const std::string& path, const BundleTrust& trust, const base::JobControl& job)
{
    return BundleVerification(trust, job).run(path);
}

} // namespace greffier::casefile
