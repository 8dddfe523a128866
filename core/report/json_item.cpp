#include "core/report/json_item.h"

#include "core/base/json.h"
#include "core/evidence/names.h"
#include "core/evidence/relative_time.h"
#include "core/report/wording.h"

#include <QDateTime>
#include <QJsonArray>

namespace greffier::report {
namespace {

using base::toQString;

QJsonArray spanJson(base::Span span)
{
    return {span.start, span.end};
}

QJsonArray spansJson(const std::vector<base::Span>& spans)
{
    QJsonArray array;
    for (const base::Span span : spans)
        array.append(spanJson(span));
    return array;
}

// Who, when and by which act: the same three members everywhere.
void addSignature(QJsonObject& json, const std::string& actor, base::Moment at, std::int64_t act)
{
    json.insert(QStringLiteral("actor"), toQString(actor));
    json.insert(QStringLiteral("at"), toQString(base::isoLocal(at)));
    json.insert(QStringLiteral("act"), toQString("a-" + std::to_string(act)));
}

QJsonObject hitJson(const evidence::Hit& hit)
{
    return {{QStringLiteral("rule"), toQString(hit.rule)},
            {QStringLiteral("severity"), toQString(evidence::toString(hit.severity))},
            {QStringLiteral("reading"), toQString(idOf(hit.reading))},
            {QStringLiteral("spans"), spansJson(hit.spans)}};
}

QJsonArray disguisesJson(const std::vector<evidence::Disguise>& disguises)
{
    QJsonArray array;
    for (const evidence::Disguise& disguise : disguises) {
        QJsonArray how;
        for (const std::string_view id : idsOf(disguise.how))
            how.append(toQString(id));
        array.append(QJsonObject{{QStringLiteral("span"), QJsonArray{disguise.span.start, disguise.span.end}},
                                 {QStringLiteral("read_as"), toQString(disguise.readAs)},
                                 {QStringLiteral("how"), how}});
    }
    return array;
}

QJsonObject nodeJson(const evidence::ExplanationNode& node)
{
    QJsonArray children;
    for (const evidence::ExplanationNode& child : node.children)
        children.append(nodeJson(child));
    return {{QStringLiteral("condition"), toQString(node.condition)},
            {QStringLiteral("truth"), toQString(idOf(node.truth))},
            {QStringLiteral("reading"), toQString(idOf(node.reading))},
            {QStringLiteral("disguises"), disguisesJson(node.disguises)},
            {QStringLiteral("measured"), toQString(node.measured)},
            {QStringLiteral("decisive"), node.isDecisive},
            {QStringLiteral("spans"), spansJson(node.spans)},
            {QStringLiteral("children"), children}};
}

QJsonObject explanationJson(const evidence::Explanation& explanation)
{
    return {{QStringLiteral("rule"), toQString(explanation.rule)},
            {QStringLiteral("title"), toQString(explanation.title)},
            {QStringLiteral("severity"), toQString(evidence::toString(explanation.severity))},
            {QStringLiteral("truth"), toQString(idOf(explanation.truth))},
            {QStringLiteral("near_miss"), explanation.isNearMiss},
            {QStringLiteral("root"), nodeJson(explanation.root)}};
}

QJsonValue decisionJson(const std::optional<journal::Decision>& decision)
{
    if (!decision)
        return {};
    QJsonObject json{{QStringLiteral("status"), toQString(journal::toString(decision->status))},
                     {QStringLiteral("reason"), toQString(decision->reason)}};
    addSignature(json, decision->actor, decision->at, decision->act);
    return json;
}

QJsonObject noteJson(const journal::Note& note)
{
    QJsonObject json{{QStringLiteral("object"), toQString(note.object)}, {QStringLiteral("text"), toQString(note.text)}};
    addSignature(json, note.actor, note.at, note.act);
    return json;
}

QJsonObject assertedJson(const std::map<std::string, journal::AssertedFact>& facts)
{
    QJsonObject json;
    for (const auto& [field, fact] : facts) {
        QJsonObject each{{QStringLiteral("value"), toQString(fact.value)},
                         {QStringLiteral("source"), toQString(fact.source)}};
        addSignature(each, fact.actor, fact.at, fact.act);
        json.insert(toQString(field), each);
    }
    return json;
}

template <class Values, class ToJson> QJsonArray arrayOf(const Values& values, ToJson toObject)
{
    QJsonArray array;
    for (const auto& value : values)
        array.append(toObject(value));
    return array;
}

void addJudgement(QJsonObject& json, const ReportItem& item, const std::string& language)
{
    json.insert(QStringLiteral("selected"), item.isSelected);
    json.insert(QStringLiteral("hits"), arrayOf(item.hits, hitJson));
    json.insert(QStringLiteral("explanations"), arrayOf(item.explanations, explanationJson));
    json.insert(QStringLiteral("decision"), decisionJson(item.decision));
    json.insert(QStringLiteral("status"),
                toQString(journal::toString(item.decision ? item.decision->status : journal::DecisionStatus::Open)));
    json.insert(QStringLiteral("notes"), arrayOf(item.notes, noteJson));
    json.insert(QStringLiteral("passages"), arrayOf(item.passages, passageJson));
    json.insert(QStringLiteral("qualifications"), arrayOf(item.qualifications, [&language](const QualifiedGround& qualified) {
                    return qualificationJson(qualified, language);
                }));
    json.insert(QStringLiteral("asserted"), assertedJson(item.asserted));
    json.insert(QStringLiteral("labels"), arrayOf(item.labels, [](const std::string& name) { return toQString(name); }));
}

QJsonObject inferredJson(const ReportRelations& relations)
{
    const evidence::InferredReply& reply = *relations.inferred;
    return {{QStringLiteral("parent"), toQString(relations.inferredId)},
            {QStringLiteral("reason"), toQString(evidence::toString(reply.reason))},
            {QStringLiteral("confidence"), toQString(evidence::toString(reply.confidence))},
            {QStringLiteral("span"), reply.span.isEmpty() ? QJsonValue()
                                                          : QJsonValue(QJsonArray{reply.span.start, reply.span.end})}};
}

// Only where there is something to say: most comments stand in one capture and answer as captured.
void addRelations(QJsonObject& json, const ReportRelations& relations)
{
    if (relations.inferred)
        json.insert(QStringLiteral("inferred"), inferredJson(relations));
    if (relations.sighting) {
        const std::uint8_t differences = relations.sighting->differences;
        QJsonArray differs;
        for (const auto& [bit, name] : {std::pair{evidence::Difference::kText, "text"},
                                        std::pair{evidence::Difference::kAuthor, "author"},
                                        std::pair{evidence::Difference::kStatus, "status"}}) {
            if ((differences & bit) != 0)
                differs.append(QLatin1String(name));
        }
        json.insert(QStringLiteral("earlier_capture"),
                    QJsonObject{{QStringLiteral("comment"), toQString(relations.earlierId)},
                                {QStringLiteral("differs"), differs},
                                {QStringLiteral("other_format"), relations.sighting->isOtherFormat}});
    }
    if (!relations.vanishedFrom.empty())
        json.insert(QStringLiteral("vanished_from"),
                    arrayOf(relations.vanishedFrom, [](const std::string& capture) { return toQString(capture); }));
}

} // namespace

QJsonObject attachmentJson(const evidence::Attachment& file)
{
    return {{QStringLiteral("number"), static_cast<qint64>(file.number)},
            {QStringLiteral("capture"),
             file.capture ? QJsonValue(toQString(base::toString({base::PublicKind::Capture, file.capture.value}))) : QJsonValue()},
            {QStringLiteral("name"), toQString(file.name)},
            {QStringLiteral("media_type"), toQString(file.mediaType)},
            {QStringLiteral("looks_like"), toQString(file.blob.mediaType)},
            {QStringLiteral("size"), static_cast<qint64>(file.blob.size)},
            {QStringLiteral("erased"), file.isErased},
            {QStringLiteral("sha256"), hasDigest(file) ? toQString(base::toHex(file.blob.sha256)) : QString()}};
}

std::string postedIso(const evidence::PostedTime& posted)
{
    if (!posted.seconds || posted.precision == evidence::TimePrecision::Unknown)
        return {};
    std::string iso = base::isoUtc(*posted.seconds * 1000);
    constexpr std::size_t kDay = 10;    // "2026-11-23"
    constexpr std::size_t kMinute = 16; // "2026-11-23T20:14"
    const std::size_t zone = iso.size() - 1;
    if (posted.precision == evidence::TimePrecision::Day)
        return iso.substr(0, kDay);
    iso = iso.substr(0, posted.precision == evidence::TimePrecision::Minute ? kMinute : zone);
    return posted.isZoneKnown ? iso + "Z" : iso;
}

QJsonObject postedJson(const evidence::PostedTime& posted)
{
    const std::string iso = postedIso(posted);
    QJsonObject json{{QStringLiteral("raw"), toQString(posted.raw)},
                     {QStringLiteral("time"), iso.empty() ? QJsonValue() : QJsonValue(toQString(iso))},
                     {QStringLiteral("seconds"), posted.seconds ? QJsonValue(static_cast<qint64>(*posted.seconds)) : QJsonValue()},
                     {QStringLiteral("precision"), toQString(evidence::toString(posted.precision))},
                     {QStringLiteral("zone_known"), posted.isZoneKnown}};
    if (posted.seconds && evidence::isRelativeTime(posted.raw))
        json.insert(QStringLiteral("relative"), true);
    return json;
}

QJsonObject itemJson(const ReportItem& item, const std::string& language)
{
    const evidence::Comment& comment = item.comment;
    QJsonObject json{
        {QStringLiteral("id"), toQString(base::toString(comment.publicId))},
        {QStringLiteral("row"), static_cast<qint64>(comment.id.value)},
        {QStringLiteral("kind"), comment.isPlaceholder() ? QStringLiteral("placeholder") : QStringLiteral("comment")},
        {QStringLiteral("thread"), toQString(item.threadId)},
        {QStringLiteral("parent"), item.parentId.empty() ? QJsonValue() : QJsonValue(toQString(item.parentId))},
        {QStringLiteral("parent_state"), toQString(evidence::toString(comment.parentState))},
        {QStringLiteral("depth"), comment.depth},
        {QStringLiteral("ref"), toQString(comment.ref)},
        {QStringLiteral("author"), toQString(comment.author)},
        {QStringLiteral("author_ref"), toQString(item.authorRef)},
        {QStringLiteral("posted"), postedJson(comment.posted)},
        {QStringLiteral("audience"), toQString(comment.audience)},
        {QStringLiteral("source_status"), toQString(comment.sourceStatus)},
        {QStringLiteral("permalink"), toQString(comment.permalink)},
        {QStringLiteral("bytes"), QJsonArray{static_cast<qint64>(comment.bytes.start),
                                             static_cast<qint64>(comment.bytes.end)}},
        {QStringLiteral("extra"), toQString(comment.extra)},
        {QStringLiteral("text"), toQString(comment.text)},
        {QStringLiteral("text_sha256"), toQString(item.textSha256)}};
    addJudgement(json, item, language);
    addRelations(json, item.relations);
    if (!item.attachments.empty())
        json.insert(QStringLiteral("attachments"), arrayOf(item.attachments, attachmentJson));
    return json;
}

} // namespace greffier::report
