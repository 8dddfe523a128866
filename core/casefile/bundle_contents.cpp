#include "core/casefile/bundle_contents.h"

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/casefile/bundle_rows.h"
#include "core/evidence/evidence_digest.h"
#include "core/journal/act_head.h"
#include "core/journal/journal_store.h"
#include "core/report/bag_writer.h"
#include "core/report/json_item.h"

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
    constexpr std::size_t kMost = 2'000'000; // acts that are kept
    ++m_lines;
    if (m_acts.size() >= kMost)
        return m_report.add(BundleLayer::Chain, report::bag::kJournal, "too many acts");
    const QJsonObject json = parse(line);
    const bool isRead = json.contains(QLatin1String("head"))    ? readWhole(line, json)
                        : json.contains(QLatin1String("chain")) ? readRedacted(json)
                                                                : false;
    if (!isRead)
        m_report.add(BundleLayer::Chain, "a-" + std::to_string(m_lines), "not as it was written");
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
            m_report.add(BundleLayer::Chain, act.publicId(), "prev");
        end = &act;
    }
}

void BundleJournal::finish(const ErasureRecord& erasures)
{
    if (m_whole > 0 && m_redacted > 0)
        m_report.add(BundleLayer::Chain, report::bag::kJournal, "whole and redacted acts");
    if (isRedacted()) {
        followLinks();
    } else {
        for (const journal::ChainFault& fault : journal::checkChains(m_acts, m_caseUid)) {
            if (fault.why == "hash" && erasures.acts.contains(fault.act))
                m_report.erased.push_back(fault.act);
            else
                m_report.add(BundleLayer::Chain, fault.act, fault.why);
        }
    }
    m_report.acts = static_cast<std::int64_t>(m_acts.size());
    m_report.journalHead = base::toHex(journal::journalHead(m_acts));
    m_report.layers.push_back({BundleLayer::Chain, m_report.acts});
}

bool BundleSalts::addLine(const std::string& path, const std::string& line)
{
    constexpr std::size_t kMost = 20'000'000; // rows that are kept
    if (rows.size() + authors.size() >= kMost)
        return false;
    const QJsonObject json = parse(line);
    SaltedRow row{bytesOf(json, "salt"), bytesOf(json, "digest")};
    const std::string name = textOf(json, "row");
    digestsInOrder[path] += row.digest;
    namesInOrder[path].push_back(name);
    const bool isWhole = !name.empty() && row.digest.size() == sizeof(base::Digest);
    (name.starts_with("author ") ? authors : rows)[name] = std::move(row);
    return isWhole;
}

bool isCommitted(const std::map<std::string, SaltedRow>& rows, const ErasureRecord& erasures, const std::string& row,
                 std::string_view text)
{
    const auto salted = rows.find(row);
    if (salted == rows.end())
        return false;
    if (!salted->second.salt.empty())
        return base::asBytes(evidence::saltedDigest(salted->second.salt, text)) == salted->second.digest;
    const auto left = erasures.rows.find(row);
    return left != erasures.rows.end() && left->second == base::toHex(base::sha256(text));
}

void BundleComments::checkText(BundleLayer layer, const std::string& id, const std::string& text, const std::string& sha256)
{
    ++m_texts;
    if (m_wanted.contains(id))
        m_kept[id] = base::toHex(base::sha256(text));
    if (!sha256.empty() && base::toHex(base::sha256(text)) != sha256)
        m_report.add(layer, id, "sha256");
    if (m_journal.isRedacted())
        return;
    if (!m_salts.rows.contains(id))
        m_report.add(layer, id, "no salt");
    else if (!isCommitted(m_salts.rows, m_erasures, id, text))
        m_report.add(layer, id, "digest");
    else if (m_salts.rows.at(id).salt.empty())
        m_report.erased.push_back(id);
}

void BundleComments::compare(BundleLayer layer, const QJsonObject& json)
{
    if (m_journal.isRedacted())
        return;
    if (const std::string names = m_rows.differences(m_section, json); !names.empty())
        m_report.add(layer, textOf(json, "id"), "differs from what was captured: " + names);
}

// An act as the report tells of it against the act of the journal, whose hash was made again.
bool BundleComments::isAct(const QJsonObject& json) const
{
    const std::int64_t seq = json.value(QLatin1String("seq")).toInteger();
    if (seq <= 0 || seq > static_cast<std::int64_t>(m_journal.acts().size()))
        return false;
    if (m_journal.isRedacted())
        return true;
    const journal::Act& act = m_journal.acts()[static_cast<std::size_t>(seq) - 1];
    return digestOf(json, "hash") == act.hash && textOf(json, "actor") == act.actor && textOf(json, "device") == act.device &&
           json.value(QLatin1String("utc")).toInteger() == act.at.utcMs && textOf(json, "kind") == journal::kindName(act.payload) &&
           base::canonicalJson(json.value(QLatin1String("payload")).toObject()) == base::canonicalJson(journal::toJson(act.payload));
}

void BundleComments::compareJudgement(const QJsonObject& json)
{
    if (m_journal.isRedacted())
        return;
    if (!m_state) {
        m_state = journal::fold(m_journal.acts());
        for (const auto& [act, passage] : m_state->passages)
            ++m_passages[passage.mark.comment];
    }
    const std::string id = textOf(json, "id");
    const QJsonArray passages = json.value(QLatin1String("passages")).toArray();
    const auto count = m_passages.find(id);
    bool isSame = passages.size() == (count == m_passages.end() ? 0 : count->second);
    for (const QJsonValue& passage : passages) {
        const auto act = base::parsePublicId(textOf(passage.toObject(), "act"));
        const auto found = m_state->passages.find(act ? act->number : 0);
        isSame = isSame && found != m_state->passages.end() &&
                 base::canonicalJson(report::passageJson(found->second)) == base::canonicalJson(passage.toObject());
    }
    if (!isSame)
        m_report.add(BundleLayer::Chain, id, "its passages differ from the journal");
    const QJsonObject decision = json.value(QLatin1String("decision")).toObject();
    const auto made = m_state->decisions.find(id);
    const bool isDecided = made != m_state->decisions.end();
    if (isDecided == decision.isEmpty() ||
        (isDecided && (textOf(decision, "status") != journal::toString(made->second.status) ||
                       textOf(decision, "reason") != made->second.reason || textOf(decision, "actor") != made->second.actor)))
        m_report.add(BundleLayer::Chain, id, "its decision differs from the journal");
}

void BundleComments::readElement(const QJsonObject& json)
{
    const std::string id = textOf(json, "id");
    if (m_section == "items") {
        checkText(BundleLayer::Text, id, textOf(json, "text"), textOf(json, "text_sha256"));
        compare(BundleLayer::Text, json);
        compareJudgement(json);
    } else if (m_section == "threads") {
        checkText(BundleLayer::Thread, id, textOf(json, "body"), textOf(json, "body_sha256"));
        compare(BundleLayer::Thread, json);
    } else if (m_section == "captures") {
        for (const QJsonValue& file : json.value(QLatin1String("files")).toArray())
            m_captureFiles[id].push_back(textOf(file.toObject(), "sha256"));
        compare(BundleLayer::Capture, json);
    } else if (m_section == "acts") {
        ++m_acts;
        if (!isAct(json))
            m_report.add(BundleLayer::Chain, id, "differs from the journal");
    }
}

// The members of the outer object that are no lists.
void BundleComments::readMember(const std::string& line)
{
    const QJsonObject json = parse("{" + line + "}");
    const QJsonObject facts = json.value(QLatin1String("case")).toObject();
    if (!facts.isEmpty() && !m_journal.caseUid().empty() && textOf(facts, "uid") != m_journal.caseUid())
        m_report.add(BundleLayer::Chain, report::bag::kComments, "another case");
    const QJsonObject journal = json.value(QLatin1String("journal")).toObject();
    if (!journal.isEmpty() && textOf(journal, "head") != m_report.journalHead)
        m_report.add(BundleLayer::Chain, report::bag::kComments, "head of the journal");
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
            m_report.add(BundleLayer::Text, report::bag::kComments, "line " + std::to_string(m_lines + 1));
        readElement(json);
    }
    ++m_lines;
}

void BundleComments::finish()
{
    m_report.layers.push_back({BundleLayer::Text, m_texts});
    if (m_acts != static_cast<std::int64_t>(m_journal.acts().size()) && !m_journal.isRedacted())
        m_report.add(BundleLayer::Chain, report::bag::kComments, "number of acts");
    for (const auto& [layer, section] : {std::pair{BundleLayer::Text, "items"}, std::pair{BundleLayer::Thread, "threads"},
                                         std::pair{BundleLayer::Capture, "captures"}, std::pair{BundleLayer::Blob, "attachments"}}) {
        if (const std::int64_t left = m_rows.left(section); left > 0)
            m_report.add(layer, report::bag::kComments, "lacks " + std::to_string(left) + " of the " + section + " that were captured");
    }
}

} // namespace greffier::casefile
