#include "core/report/json_writer.h"

#include "core/base/json.h"
#include "core/evidence/ledger_json.h"
#include "core/report/json_item.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <string_view>

namespace greffier::report {
namespace {

using base::toQString;

QString hex(const base::Digest& digest)
{
    return toQString(base::toHex(digest));
}

QJsonValue number(std::int64_t value)
{
    return {static_cast<qint64>(value)};
}

QJsonObject captureJson(const evidence::Capture& capture)
{
    QJsonArray blobs;
    for (const evidence::Blob& blob : capture.blobs)
        blobs.append(QJsonObject{{QStringLiteral("name"), toQString(blob.name)},
                                 {QStringLiteral("sha256"), blob.sha256 == base::Digest{} ? QString() : hex(blob.sha256)},
                                 {QStringLiteral("size"), number(blob.size)},
                                 {QStringLiteral("media_type"), toQString(blob.mediaType)}});
    return {{QStringLiteral("id"), toQString(base::toString(capture.publicId))},
            {QStringLiteral("uid"), toQString(capture.uid)},
            {QStringLiteral("format"), toQString(capture.format)},
            {QStringLiteral("source"), toQString(capture.sourceUri)},
            {QStringLiteral("title"), toQString(capture.title)},
            {QStringLiteral("captured"), toQString(base::isoLocal(capture.captured))},
            {QStringLiteral("captured_from"), toQString(evidence::momentOrigin(capture).from)},
            {QStringLiteral("captured_utc_ms"), number(capture.captured.utcMs)},
            {QStringLiteral("operator"), toQString(capture.operatorName)},
            {QStringLiteral("tool"), toQString(capture.toolVersion)},
            {QStringLiteral("environment"), toQString(capture.environment)},
            {QStringLiteral("charset"), toQString(capture.charset)},
            {QStringLiteral("note"), toQString(capture.note)},
            {QStringLiteral("files"), blobs},
            {QStringLiteral("ledger"), evidence::toJson(capture.ledger)}};
}

// Threads name their capture by its row in the case; a report names it as people do.
QJsonValue captureIdOf(const ReportData& data, const evidence::Thread& thread)
{
    for (const evidence::Capture& capture : data.captures) {
        if (capture.id == thread.capture && capture.id)
            return toQString(base::toString(capture.publicId));
    }
    return {};
}

QJsonObject threadJson(const ReportData& data, const evidence::Thread& thread)
{
    return {{QStringLiteral("id"), toQString(base::toString(thread.publicId))},
            {QStringLiteral("capture"), captureIdOf(data, thread)},
            {QStringLiteral("ref"), toQString(thread.ref)},
            {QStringLiteral("title"), toQString(thread.title)},
            {QStringLiteral("uri"), toQString(thread.uri)},
            {QStringLiteral("posted"), postedJson(thread.posted)},
            {QStringLiteral("body"), toQString(thread.body)},
            {QStringLiteral("body_sha256"), data.redaction ? QString() : hex(base::sha256(thread.body))}};
}

QJsonObject ruleJson(const ReportRule& rule)
{
    return {{QStringLiteral("id"), toQString(rule.id)},           {QStringLiteral("title"), toQString(rule.title)},
            {QStringLiteral("severity"), toQString(rule.severity)}, {QStringLiteral("state"), toQString(rule.state)},
            {QStringLiteral("version"), toQString(rule.version)}, {QStringLiteral("hits"), number(rule.hits)}};
}

// Of a pseudonymised export the hashes are left out: with everything else in sight, a name could be guessed from them.
QJsonObject actJson(const ReportData& data, const journal::Act& act)
{
    QJsonObject json{{QStringLiteral("id"), toQString(act.publicId())},
                     {QStringLiteral("seq"), number(act.seq)},
                     {QStringLiteral("n"), number(act.n)},
                     {QStringLiteral("at"), toQString(base::isoLocal(act.at))},
                     {QStringLiteral("utc"), number(act.at.utcMs)},
                     {QStringLiteral("offset"), number(act.at.offsetMinutes)},
                     {QStringLiteral("actor"), toQString(act.actor)},
                     {QStringLiteral("device"), toQString(act.device)},
                     {QStringLiteral("kind"), toQString(journal::kindName(act.payload))},
                     {QStringLiteral("object"), toQString(journal::objectOf(act.payload))},
                     {QStringLiteral("payload"), journal::toJson(act.payload)}};
    if (!data.redaction) {
        json.insert(QStringLiteral("uid"), toQString(act.uid));
        json.insert(QStringLiteral("chain"), toQString(act.chainId));
        json.insert(QStringLiteral("prev"), hex(act.prev));
        json.insert(QStringLiteral("hash"), hex(act.hash));
    }
    return json;
}

QJsonObject redactionJson(const RedactionNote& note)
{
    QJsonArray withheld, checked;
    for (const Withheld& each : note.withheld)
        withheld.append(QJsonObject{{QStringLiteral("token"), toQString(each.token)},
                                    {QStringLiteral("kind"), toQString(each.kind)},
                                    {QStringLiteral("places"), number(each.count)}});
    for (const CheckedIdentifier& each : note.checked)
        checked.append(QJsonObject{{QStringLiteral("id"), toQString(each.id)},
                                   {QStringLiteral("checked"), each.isChecked},
                                   {QStringLiteral("by"), toQString(each.actor)},
                                   {QStringLiteral("at"), each.isChecked ? toQString(base::isoLocal(each.at)) : QString()}});
    return {{QStringLiteral("profile"), toQString(note.profile)},
            {QStringLiteral("withheld"), withheld},
            {QStringLiteral("quasi_identifiers"), checked}};
}

QJsonObject deadlineJson(const ReportDeadline& deadline, const std::string& language)
{
    QJsonObject json = clockJson(deadline.clock);
    json.insert(QStringLiteral("ground_title"), toQString(deadline.ground.in(language)));
    json.insert(QStringLiteral("qualification"), toQString(deadline.qualification));
    json.insert(QStringLiteral("passage"), toQString(deadline.passage));
    json.insert(QStringLiteral("comment"), toQString(deadline.comment));
    json.insert(QStringLiteral("complaint"), toQString(deadline.complaint));
    json.insert(QStringLiteral("complaint_title"), toQString(deadline.complaintTitle));
    return json;
}

QString nameOf(OrphanLoss loss)
{
    constexpr std::array<const char*, 3> kNames{"comment", "words", "choice"};
    return QLatin1String(kNames.at(static_cast<std::size_t>(loss)));
}

QJsonObject orphanJson(const ReportOrphan& orphan)
{
    return {{QStringLiteral("passage"), toQString(orphan.passage)},
            {QStringLiteral("comment"), toQString(orphan.comment)},
            {QStringLiteral("words"), toQString(orphan.words)},
            {QStringLiteral("capture"), toQString(orphan.capture)},
            {QStringLiteral("lost"), nameOf(orphan.loss)},
            {QStringLiteral("later_comment"),
             orphan.laterComment.empty() ? QJsonValue() : QJsonValue(toQString(orphan.laterComment))}};
}

// Writes the outer object by hand, so that its members keep their order and a large case never stands in memory twice.
class TopLevel {
public:
    void add(std::string_view key, const QJsonValue& value)
    {
        begin(key);
        m_out += compact(value);
    }

    template <class Values, class ToJson> void addArray(std::string_view key, const Values& values, ToJson toObject)
    {
        begin(key);
        m_out += "[";
        bool isFirst = true;
        for (const auto& value : values) {
            m_out += isFirst ? "\n" : ",\n";
            m_out += base::canonicalJson(toObject(value));
            isFirst = false;
        }
        m_out += isFirst ? "]" : "\n]";
    }

    std::string finish()
    {
        // U+FEFF at the start of a string is dropped by some readers (Qt's own among them) unless it is escaped.
        constexpr std::string_view kMark = "\uFEFF";
        for (std::size_t at = m_out.find(kMark); at != std::string::npos; at = m_out.find(kMark, at))
            m_out.replace(at, kMark.size(), "\\ufeff");
        return std::move(m_out) + "\n}\n";
    }

private:
    void begin(std::string_view key)
    {
        m_out += m_out.empty() ? "{\n\"" : ",\n\"";
        m_out += key;
        m_out += "\":";
    }

    // QJsonDocument writes objects and arrays only: the value is taken out of an array of one.
    static std::string compact(const QJsonValue& value)
    {
        const std::string wrapped = base::canonicalJson(QJsonArray{value});
        return wrapped.substr(1, wrapped.size() - 2);
    }

    std::string m_out;
};

QJsonObject caseJson(const ReportData& data)
{
    QJsonObject values;
    for (const auto& [key, value] : data.values)
        values.insert(toQString(key), toQString(value));
    return {{QStringLiteral("uid"), toQString(data.caseUid)},
            {QStringLiteral("title"), toQString(data.title)},
            {QStringLiteral("values"), values}};
}

} // namespace

std::string toJson(const ReportData& data)
{
    TopLevel top;
    top.add("format", QStringLiteral("greffier-report"));
    top.add("version", 1);
    top.add("language", toQString(data.language));
    top.add("case", caseJson(data));
    top.add("tool", toQString("Greffier " + data.toolVersion));
    top.add("operator", toQString(data.operatorName));
    top.add("written", toQString(base::isoLocal(data.written)));
    top.add("journal", QJsonObject{{QStringLiteral("head"), toQString(data.journalHead)},
                                   {QStringLiteral("acts"), number(data.acts)}});
    top.add("rules_digest", toQString(data.rulesDigest));
    top.add("where", toQString(data.where));
    top.addArray("captures", data.captures, captureJson);
    top.addArray("threads", data.threads,
                 [&](const evidence::Thread& thread) { return threadJson(data, thread); });
    top.addArray("rules", data.rules, ruleJson);
    top.addArray("items", data.items, [&](const ReportItem& item) { return itemJson(item, data.language); });
    top.addArray("deadlines", data.deadlines, [&](const ReportDeadline& deadline) { return deadlineJson(deadline, data.language); });
    top.addArray("orphans", data.orphans, orphanJson);
    top.addArray("acts", data.journal, [&](const journal::Act& act) { return actJson(data, act); });
    if (data.redaction)
        top.add("redaction", redactionJson(*data.redaction));
    return top.finish();
}

} // namespace greffier::report
