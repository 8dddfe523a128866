#include "core/casefile/bundle_contents.h"

#include "core/base/json.h"
#include "core/evidence/evidence_digest.h"
#include "core/journal/act_head.h"
#include "core/journal/journal_store.h"
#include "core/report/bag_writer.h"

#include <QJsonDocument>

#include <algorithm>

namespace greffier::casefile {
namespace {

using base::toQString;

QJsonObject parse(std::string_view line)
{
    return QJsonDocument::fromJson(QByteArray(line.data(), static_cast<qsizetype>(line.size()))).object();
}

std::string textOf(const QJsonObject& json, const char* key)
{
    return json.value(QLatin1String(key)).toString().toStdString();
}

std::string bytesOf(const QJsonObject& json, const char* key)
{
    return QByteArray::fromHex(json.value(QLatin1String(key)).toString().toLatin1()).toStdString();
}

base::Digest digestOf(const QJsonObject& json, const char* key)
{
    return base::digestFromBytes(bytesOf(json, key)).value_or(base::Digest{});
}

} // namespace

void LineReader::add(std::string_view piece)
{
    constexpr std::size_t kMost = std::size_t{64} << 20U;
    while (!piece.empty()) {
        const std::size_t end = piece.find('\n');
        m_line += piece.substr(0, end);
        if (m_line.size() > kMost) {
            m_isWhole = false;
            m_line.clear();
        }
        if (end == std::string_view::npos)
            return;
        piece.remove_prefix(end + 1);
        m_take(m_line);
        m_line.clear();
    }
}

bool BundleJournal::readWhole(const std::string& line, const QJsonObject& json)
{
    ++m_whole;
    const QJsonObject head = json.value(QLatin1String("head")).toObject();
    journal::Act act;
    act.seq = json.value(QLatin1String("seq")).toInteger();
    act.uid = textOf(json, "uid");
    act.device = textOf(json, "device");
    act.chainId = textOf(head, "chain");
    act.n = head.value(QLatin1String("n")).toInteger();
    act.at = {head.value(QLatin1String("utc")).toInteger(), static_cast<std::int32_t>(head.value(QLatin1String("offset")).toInt())};
    act.actor = textOf(head, "actor");
    act.prev = digestOf(json, "prev");
    act.hash = digestOf(json, "hash");
    const std::string uid = textOf(head, "case");
    if (m_caseUid.empty())
        m_caseUid = uid;
    const bool isRead = journal::payloadFromJson(textOf(head, "kind"), head.value(QLatin1String("payload")).toObject(), act.payload);
    // The line is what this program writes of the act, byte by byte: nothing stands there that no hash covers.
    const bool isCanonical = base::canonicalJson(json) == line && journal::hashedHead(act, m_caseUid) == head;
    m_acts.push_back(std::move(act));
    return isRead && isCanonical && uid == m_caseUid;
}

bool BundleJournal::readRedacted(const QJsonObject& json)
{
    ++m_redacted;
    journal::Act act;
    act.seq = json.value(QLatin1String("seq")).toInteger();
    act.n = json.value(QLatin1String("n")).toInteger();
    act.chainId = std::to_string(json.value(QLatin1String("chain")).toInteger());
    act.prev = digestOf(json, "prev");
    act.hash = digestOf(json, "hash");
    m_acts.push_back(std::move(act));
    return json.size() == 5;
}

void BundleJournal::addLine(const std::string& line)
{
    ++m_lines;
    const QJsonObject json = parse(line);
    const bool isRead = json.contains(QLatin1String("head"))    ? readWhole(line, json)
                        : json.contains(QLatin1String("chain")) ? readRedacted(json)
                                                                : false;
    if (!isRead)
        m_report.findings.push_back({BundleLayer::Chain, "a-" + std::to_string(m_lines), "not as it was written"});
}

void BundleJournal::followLinks()
{
    std::map<std::string, const journal::Act*> ends;
    std::int64_t seq = 0;
    for (const journal::Act& act : m_acts) {
        const journal::Act*& end = ends[act.chainId];
        const bool isNext = act.seq == ++seq && act.n == (end != nullptr ? end->n + 1 : 1) &&
                            act.prev == (end != nullptr ? end->hash : base::Digest{}) && act.hash != base::Digest{};
        if (!isNext)
            m_report.findings.push_back({BundleLayer::Chain, act.publicId(), "prev"});
        end = &act;
    }
}

void BundleJournal::finish()
{
    if (m_whole > 0 && m_redacted > 0)
        m_report.findings.push_back({BundleLayer::Chain, report::bag::kJournal, "whole and redacted acts"});
    if (isRedacted()) {
        followLinks();
    } else {
        for (const journal::ChainFault& fault : journal::checkChains(m_acts, m_caseUid))
            m_report.findings.push_back({BundleLayer::Chain, fault.act, fault.why});
    }
    m_report.acts = static_cast<std::int64_t>(m_acts.size());
    m_report.journalHead = base::toHex(journal::journalHead(m_acts));
    m_report.layers.push_back({BundleLayer::Chain, m_report.acts});
}

bool BundleSalts::addLine(const std::string& path, const std::string& line)
{
    const QJsonObject json = parse(line);
    SaltedRow row{bytesOf(json, "salt"), bytesOf(json, "digest")};
    const std::string name = textOf(json, "row");
    digestsInOrder[path] += row.digest;
    const bool isWhole = !name.empty() && row.digest.size() == sizeof(base::Digest);
    if (!name.starts_with("author"))
        rows[name] = std::move(row);
    return isWhole;
}

// A number of 8 bytes begins each field: 0 is a column without value, 1 a column with one, 32 a digest alone.
void FieldDigests::number()
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < m_bytes.size(); ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(m_bytes[i])) << (8 * i);
    m_bytes.clear();
    m_rest = 8;
    if (m_state == State::Length) {
        m_state = value == 0 ? State::Number : State::Skip;
        m_rest = value == 0 ? 8 : value;
    } else if (value == 1) {
        m_state = State::Length;
    } else if (value == sizeof(base::Digest)) {
        m_state = State::Digest;
        m_rest = value;
    } else if (value != 0) {
        m_state = State::Broken;
    }
}

void FieldDigests::add(std::string_view piece)
{
    while (!piece.empty() && m_state != State::Broken) {
        const std::size_t taken = static_cast<std::size_t>(std::min<std::uint64_t>(m_rest, piece.size()));
        if (m_state != State::Skip)
            m_bytes += piece.substr(0, taken);
        piece.remove_prefix(taken);
        m_rest -= taken;
        if (m_rest > 0)
            return;
        if (m_state == State::Number || m_state == State::Length) {
            number();
            continue;
        }
        if (m_state == State::Digest)
            m_digests += m_bytes;
        m_bytes.clear();
        m_state = State::Number;
        m_rest = 8;
    }
}

void BundleComments::checkText(BundleLayer layer, const std::string& id, const std::string& text, const std::string& sha256)
{
    ++m_texts;
    if (!sha256.empty() && base::toHex(base::sha256(text)) != sha256)
        m_report.findings.push_back({layer, id, "sha256"});
    if (m_journal.isRedacted())
        return;
    const auto row = m_salts.rows.find(id);
    if (row == m_salts.rows.end())
        m_report.findings.push_back({layer, id, "no salt"});
    else if (!row->second.salt.empty() && base::asBytes(evidence::saltedDigest(row->second.salt, text)) != row->second.digest)
        m_report.findings.push_back({layer, id, "digest"});
}

void BundleComments::readElement(const QJsonObject& json)
{
    const std::string id = textOf(json, "id");
    if (m_section == "items") {
        checkText(BundleLayer::Text, id, textOf(json, "text"), textOf(json, "text_sha256"));
    } else if (m_section == "threads") {
        checkText(BundleLayer::Thread, id, textOf(json, "body"), textOf(json, "body_sha256"));
    } else if (m_section == "captures") {
        for (const QJsonValue& file : json.value(QLatin1String("files")).toArray())
            m_captureFiles[id].push_back(textOf(file.toObject(), "sha256"));
    } else if (m_section == "acts") {
        const auto seq = static_cast<std::size_t>(json.value(QLatin1String("seq")).toInteger());
        ++m_acts;
        const bool isSame = seq > 0 && seq <= m_journal.acts().size() &&
                            (m_journal.isRedacted() || digestOf(json, "hash") == m_journal.acts()[seq - 1].hash);
        if (!isSame)
            m_report.findings.push_back({BundleLayer::Chain, id, "differs from the journal"});
    }
}

// The members of the outer object that are no lists.
void BundleComments::readMember(const std::string& line)
{
    const QJsonObject json = parse("{" + line + "}");
    const QJsonObject facts = json.value(QLatin1String("case")).toObject();
    if (!facts.isEmpty() && !m_journal.caseUid().empty() && textOf(facts, "uid") != m_journal.caseUid())
        m_report.findings.push_back({BundleLayer::Chain, report::bag::kComments, "another case"});
    const QJsonObject journal = json.value(QLatin1String("journal")).toObject();
    if (!journal.isEmpty() && textOf(journal, "head") != m_report.journalHead)
        m_report.findings.push_back({BundleLayer::Chain, report::bag::kComments, "head of the journal"});
}

void BundleComments::addLine(const std::string& text)
{
    std::string line = text;
    if (!line.empty() && line.back() == ',')
        line.pop_back();
    if (line.empty() || line == "{" || line == "}" || line == "]")
        return;
    if (line.front() == '"' && line.ends_with(":[")) {
        m_section = line.substr(1, line.size() - 4);
    } else if (line.front() == '"') {
        readMember(line);
    } else {
        const QJsonObject json = parse(line);
        if (json.isEmpty())
            m_report.findings.push_back({BundleLayer::Text, report::bag::kComments, "line " + std::to_string(m_lines + 1)});
        readElement(json);
    }
    ++m_lines;
}

void BundleComments::finish()
{
    m_report.layers.push_back({BundleLayer::Text, m_texts});
    if (m_acts != static_cast<std::int64_t>(m_journal.acts().size()) && !m_journal.isRedacted())
        m_report.findings.push_back({BundleLayer::Chain, report::bag::kComments, "number of acts"});
}

} // namespace greffier::casefile
