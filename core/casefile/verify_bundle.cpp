#include "core/casefile/verify_bundle.h"

#include "core/base/file_digests.h"
#include "core/base/ids.h"
#include "core/base/signature.h"
#include "core/casefile/bundle_contents.h"
#include "core/casefile/bundle_exhibits.h"
#include "core/casefile/bundle_rows.h"
#include "core/casefile/verify_checks.h"
#include "core/formats/bag_files.h"
#include "core/journal/journal_store.h"
#include "core/report/bag_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
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
        : m_trust(trust), m_job(job), m_journal(m_report), m_rows(m_salts, m_erasures),
          m_comments(m_salts, m_erasures, m_rows, m_journal, m_report)
    {
        m_report.notProved = {NotProved::Source, NotProved::Clock, NotProved::Rebuilt, NotProved::People};
    }

    Result<BundleReport> run(const std::string& path)
    {
        if (const Status status = readFirst(path); !status)
            return base::fail(status.error());
        checkLists(m_seen, m_kept, m_report);
        readInfo();
        if (const Status status = readErasures(path); !status)
            return base::fail(status.error());
        m_journal.finish(m_erasures);
        if (m_report.journalHead != m_head || std::to_string(m_report.acts) != m_acts)
            add(BundleLayer::Chain, bag::kInfo, "head of the journal");
        if (const Status status = readRows(path); !status)
            return base::fail(status.error());
        if (const Status status = readComments(path); !status)
            return base::fail(status.error());
        m_comments.finish();
        if (m_report.profile == "none")
            checkEvidence();
        else
            m_report.notProved.insert(m_report.notProved.end(), {NotProved::LeftOutBytes, NotProved::LeftOutActs});
        checkAttests();
        checkSignature();
        const bool isRedacted = m_journal.isRedacted();
        checkExhibits(m_seen, m_kept, isRedacted ? std::vector<journal::Act>() : m_journal.acts(), m_comments.keptDigests(), m_report);
        if (!isRedacted) {
            for (const auto& [act, detail] : numberFaults(m_journal.acts()))
                add(BundleLayer::Exhibit, act, detail);
        }
        return std::move(m_report);
    }

private:
    void add(BundleLayer layer, std::string row, std::string detail)
    {
        m_report.add(layer, std::move(row), std::move(detail));
    }

    // Everything but the comments' texts, which need the salts first.
    Status readFirst(const std::string& path)
    {
        std::optional<base::FileDigests> digests;
        std::string name;
        std::optional<LineReader> lines;
        std::string* kept = nullptr;
        formats::BagVisitor visitor;
        visitor.begin = [&](const std::string& file) {
            name = file;
            digests.emplace();
            lines.reset();
            const bool isTag = !file.starts_with("data/");
            const bool isIndex = file == bag::kEvidence || file == bag::kExhibits || file.starts_with("data/attest/");
            kept = isTag || isIndex ? &m_kept[file] : nullptr;
            if (file == bag::kJournal)
                lines.emplace([this](const std::string& line) { m_journal.addLine(line); });
            else if (file.ends_with(".salts.jsonl"))
                lines.emplace([this, file](const std::string& line) {
                    if (!m_salts.addLine(file, line))
                        add(BundleLayer::Capture, file, "not as it was written");
                });
            return true;
        };
        visitor.bytes = [&](std::string_view piece) {
            digests->add(piece);
            m_seen[name].size += static_cast<std::int64_t>(piece.size());
            if (kept != nullptr && kept->size() + piece.size() <= kMostKept && m_keptBytes + piece.size() <= 4 * kMostKept) {
                *kept += piece;
                m_keptBytes += piece.size();
            }
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
        const auto faults = formats::readBag(path, visitor, m_job);
        if (!faults)
            return base::fail(faults.error());
        for (const formats::BagFault& fault : *faults)
            add(BundleLayer::Container, fault.name, fault.why);
        m_report.layers.push_back({BundleLayer::Container, static_cast<std::int64_t>(m_seen.size())});
        return {};
    }

    // Reads single files again, in the order in which they lie there: `take` is given a reader for each that it wants.
    // What else is wrong with them was told after the first reading.
    using Reader = std::function<void(std::string_view)>;
    Status readAgain(const std::string& path, const std::function<Reader(const std::string& file)>& take)
    {
        base::FileDigests digests;
        std::string name;
        Reader reader;
        formats::BagVisitor visitor;
        visitor.begin = [&](const std::string& file) {
            name = file;
            reader = take(file);
            digests = {};
            return static_cast<bool>(reader);
        };
        visitor.bytes = [&](std::string_view piece) {
            digests.add(piece);
            reader(piece);
        };
        visitor.end = [&] {
            if (m_seen[name].sha256 != digests.sha256())
                add(BundleLayer::Container, name, "changed while it was read");
        };
        const auto faults = formats::readBag(path, visitor, m_job);
        return faults ? Status() : base::fail(faults.error());
    }

    // The records of erasures: a record counts only as the act behind its act Erased names it (erasuresOf).
    Status readErasures(const std::string& path)
    {
        std::map<std::string, std::string> records; // by file
        std::vector<std::string> inOrder;
        const auto& acts = m_journal.acts();
        const QJsonArray others = parsed(bag::kEvidence)[QLatin1String("others")].toArray();
        for (const QJsonValue& other : others) {
            const auto id = base::parsePublicId(textOf(other, "act"));
            const std::size_t seq = id && id->kind == base::PublicKind::Act ? static_cast<std::size_t>(id->number) : 0;
            if (seq < 2 || seq > acts.size() || !std::holds_alternative<journal::Erased>(acts[seq - 2].payload))
                continue;
            const auto* attached = std::get_if<journal::Attached>(&acts[seq - 1].payload);
            const std::string file = textOf(other, "file");
            const auto seen = m_seen.find(file);
            if (attached != nullptr && attached->mediaType == kErasureType && seen != m_seen.end() &&
                seen->second.sha256 == attached->sha256 && records.emplace(file, std::string()).second)
                inOrder.push_back(file);
        }
        if (inOrder.empty())
            return {};
        const Status status = readAgain(path, [&records](const std::string& file) -> Reader {
            const auto record = records.find(file);
            if (record == records.end())
                return {};
            return [&text = record->second](std::string_view piece) { text += piece; };
        });
        for (const std::string& file : inOrder)
            m_erasures.add(records[file]);
        return status;
    }

    // The fields that the acts bind, once it is known which salts and how many files each capture has.
    Status readRows(const std::string& path)
    {
        const QJsonArray captures = parsed(bag::kEvidence)[QLatin1String("captures")].toArray();
        for (const QJsonValue& capture : captures) {
            const auto count = [&capture](const char* list) {
                return static_cast<std::size_t>(capture[QLatin1String(list)].toArray().size());
            };
            m_fields.try_emplace(textOf(capture, "rows"), count("files"), count("attachments"), m_salts.namesInOrder[textOf(capture, "salts")], m_rows);
        }
        const Status status = readAgain(path, [this](const std::string& file) -> Reader {
            const auto fields = m_fields.find(file);
            if (fields == m_fields.end())
                return {};
            return [&reading = fields->second](std::string_view piece) { reading.add(piece); };
        });
        for (auto& [file, fields] : m_fields)
            fields.finish();
        return status;
    }

    Status readComments(const std::string& path)
    {
        m_comments.keepDigestsOf(exhibitObjects(m_kept));
        LineReader lines([this](const std::string& line) { m_comments.addLine(line); });
        const Status status = readAgain(path, [&lines](const std::string& file) -> Reader {
            if (file != bag::kComments)
                return {};
            return [&lines](std::string_view piece) { lines.add(piece); };
        });
        if (!lines.isWhole())
            add(BundleLayer::Text, bag::kComments, "the last line has no end");
        return status;
    }

    QJsonObject parsed(const char* path)
    {
        const auto kept = m_kept.find(path);
        return kept == m_kept.end() ? QJsonObject() : QJsonDocument::fromJson(QByteArray::fromStdString(kept->second)).object();
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
        const QJsonObject json = parsed(path);
        if (json.isEmpty())
            add(layer, path, "missing");
        return json;
    }

    // A file of the index lies where it says, with the digest that it says.
    void checkFile(BundleLayer layer, const QJsonValue& file)
    {
        const std::string path = textOf(file, "file"), blob = textOf(file, "blob");
        if (path.empty() && m_erasures.blobs.contains(blob)) {
            if (std::find(m_report.erased.begin(), m_report.erased.end(), blob) == m_report.erased.end())
                m_report.erased.push_back(blob);
            return;
        }
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
        const auto since = m_erasures.evidence.find(uid);
        if (since != m_erasures.evidence.end())
            m_report.erased.push_back(textOf(capture, "id"));
        if (m_seen[path].sha256 != (since != m_erasures.evidence.end()
                                        ? since->second
                                        : std::get<journal::CaptureAdded>(added->payload).evidenceDigest))
            add(BundleLayer::Capture, textOf(capture, "id"), "evidence digest");
        std::string expected;
        std::vector<std::string> files;
        for (const QJsonValue& file : capture[QLatin1String("files")].toArray()) {
            files.push_back(textOf(file, "sha256"));
            expected += QByteArray::fromHex(QByteArray::fromStdString(files.back())).toStdString();
        }
        expected += m_salts.digestsInOrder[textOf(capture, "salts")];
        for (const QJsonValue& file : capture[QLatin1String("attachments")].toArray())
            expected += QByteArray::fromHex(QByteArray::fromStdString(textOf(file, "sha256"))).toStdString();
        const auto fields = m_fields.find(path);
        if (fields == m_fields.end() || !fields->second.isWhole() || fields->second.digests() != expected)
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
            for (const QJsonValue& file : capture[QLatin1String("attachments")].toArray()) {
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
    ErasureRecord m_erasures;
    BundleRows m_rows;
    BundleComments m_comments;
    std::map<std::string, CaptureFields> m_fields; // by file
    std::size_t m_keptBytes = 0;
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
