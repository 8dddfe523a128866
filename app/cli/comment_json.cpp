#include "app/cli/comment_json.h"

#include "core/base/json.h"
#include "core/evidence/names.h"
#include "core/report/json_item.h"
#include "core/report/wording.h"

namespace greffier::cli {
namespace {

QJsonValue orNull(const std::string& text)
{
    return text.empty() ? QJsonValue() : QJsonValue(base::toQString(text));
}

QJsonArray spansJson(const std::vector<base::Span>& spans)
{
    QJsonArray array;
    for (const base::Span span : spans)
        array.append(QJsonArray{span.start, span.end});
    return array;
}

QJsonArray hitsJson(const std::vector<evidence::Hit>& hits)
{
    QJsonArray array;
    for (const evidence::Hit& hit : hits)
        array.append(QJsonObject{{QLatin1String("rule"), base::toQString(hit.rule)},
                                 {QLatin1String("severity"), base::toQString(evidence::toString(hit.severity))},
                                 {QLatin1String("reading"), base::toQString(report::idOf(hit.reading))},
                                 {QLatin1String("spans"), spansJson(hit.spans)}});
    return array;
}

QJsonArray disguisesJson(const std::vector<evidence::Disguise>& disguises)
{
    QJsonArray array;
    for (const evidence::Disguise& disguise : disguises) {
        QJsonArray how;
        for (const std::string_view id : report::idsOf(disguise.how))
            how.append(base::toQString(id));
        array.append(QJsonObject{{QLatin1String("span"), QJsonArray{disguise.span.start, disguise.span.end}},
                                 {QLatin1String("read_as"), base::toQString(disguise.readAs)},
                                 {QLatin1String("how"), how}});
    }
    return array;
}

QJsonObject nodeJson(const evidence::ExplanationNode& node)
{
    QJsonArray children;
    for (const evidence::ExplanationNode& child : node.children)
        children.append(nodeJson(child));
    return {{QLatin1String("condition"), base::toQString(node.condition)},
            {QLatin1String("truth"), base::toQString(report::idOf(node.truth))},
            {QLatin1String("spans"), spansJson(node.spans)},
            {QLatin1String("reading"), base::toQString(report::idOf(node.reading))},
            {QLatin1String("disguises"), disguisesJson(node.disguises)},
            {QLatin1String("measured"), base::toQString(node.measured)},
            {QLatin1String("steps"), static_cast<qint64>(node.steps)},
            {QLatin1String("decisive"), node.isDecisive},
            {QLatin1String("children"), children}};
}

QJsonObject briefJson(const casefile::CaseFile& file, std::int32_t position)
{
    const evidence::ThreadArrays& arrays = file.arrays();
    QJsonObject json{{QLatin1String("id"), base::toQString(base::toString(arrays.publicId(position)))}};
    if (const auto comment = file.comment(arrays.id(position)); comment && !comment->isPlaceholder())
        json[QLatin1String("text")] = base::toQString(comment->text);
    return json;
}

} // namespace

QJsonObject toJson(const casefile::CaseFile& file, const evidence::Comment& comment)
{
    const std::string id = base::toString(comment.publicId);
    const journal::CaseState& state = file.state();
    QJsonArray labels;
    if (const auto found = state.labels.find(id); found != state.labels.end()) {
        for (const std::string& label : found->second)
            labels.append(base::toQString(label));
    }
    const std::int32_t parent = file.arrays().positionOf(comment.parent);
    const std::string posted = report::postedIso(comment.posted);
    return {{QLatin1String("id"), base::toQString(id)},
            {QLatin1String("ref"), base::toQString(comment.ref)},
            {QLatin1String("parent"), orNull(parent < 0 ? "" : base::toString(file.arrays().publicId(parent)))},
            {QLatin1String("depth"), comment.depth},
            {QLatin1String("author"), orNull(comment.author)},
            {QLatin1String("posted"), orNull(posted.empty() ? comment.posted.raw : posted)},
            {QLatin1String("text"), base::toQString(comment.text)},
            {QLatin1String("status"), base::toQString(journal::toString(state.statusOf(id)))},
            {QLatin1String("hits"), hitsJson(file.hits(comment.id))},
            {QLatin1String("labels"), labels}};
}

void addDetails(const casefile::CaseFile& file, const evidence::Comment& comment, QJsonObject& json)
{
    const std::string id = base::toString(comment.publicId);
    const journal::CaseState& state = file.state();
    json[QLatin1String("thread")] = base::toQString(base::toString({base::PublicKind::Thread, comment.thread.value}));
    json[QLatin1String("source_status")] = base::toQString(comment.sourceStatus);
    json[QLatin1String("permalink")] = base::toQString(comment.permalink);
    json[QLatin1String("bytes")] =
        QJsonArray{static_cast<qint64>(comment.bytes.start), static_cast<qint64>(comment.bytes.end)};
    if (const auto decision = state.decisions.find(id); decision != state.decisions.end())
        json[QLatin1String("decision")] =
            QJsonObject{{QLatin1String("status"), base::toQString(journal::toString(decision->second.status))},
                        {QLatin1String("reason"), base::toQString(decision->second.reason)},
                        {QLatin1String("actor"), base::toQString(decision->second.actor)},
                        {QLatin1String("utc"), base::toQString(base::isoUtc(decision->second.at.utcMs))}};
    QJsonArray notes, passages;
    if (const auto found = state.notes.find(id); found != state.notes.end()) {
        for (const journal::Note& note : found->second)
            notes.append(QJsonObject{{QLatin1String("text"), base::toQString(note.text)},
                                     {QLatin1String("actor"), base::toQString(note.actor)},
                                     {QLatin1String("utc"), base::toQString(base::isoUtc(note.at.utcMs))}});
    }
    for (const journal::Passage* passage : state.passagesOf(id)) {
        QJsonObject mark = journal::toJson(passage->mark);
        mark[QLatin1String("id")] = QStringLiteral("a-%1").arg(passage->act);
        passages.append(mark);
    }
    json[QLatin1String("notes")] = notes;
    json[QLatin1String("passages")] = passages;
    QJsonObject asserted;
    if (const auto facts = state.asserted.find(id); facts != state.asserted.end()) {
        for (const auto& [field, fact] : facts->second)
            asserted[base::toQString(field)] = QJsonObject{{QLatin1String("value"), base::toQString(fact.value)},
                                                           {QLatin1String("source"), base::toQString(fact.source)}};
    }
    json[QLatin1String("asserted")] = asserted;
}

QJsonObject contextJson(const casefile::CaseFile& file, const evidence::Comment& comment)
{
    const evidence::ThreadArrays& arrays = file.arrays();
    const std::int32_t position = arrays.positionOf(comment.id);
    QJsonArray ancestors, siblings, replies;
    for (std::int32_t above = arrays.parent(position); above >= 0; above = arrays.parent(above))
        ancestors.append(briefJson(file, above));
    const std::int32_t parent = arrays.parent(position);
    const std::int32_t thread = arrays.thread(position);
    const std::int32_t count = parent < 0 ? arrays.rootCount(thread) : arrays.childCount(parent);
    for (std::int32_t row = 0; row < count; ++row) {
        const std::int32_t sibling = parent < 0 ? arrays.root(thread, row) : arrays.child(parent, row);
        if (sibling != position)
            siblings.append(briefJson(file, sibling));
    }
    for (std::int32_t row = 0; row < arrays.childCount(position); ++row)
        replies.append(briefJson(file, arrays.child(position, row)));
    return {{QLatin1String("ancestors"), ancestors},
            {QLatin1String("siblings"), siblings},
            {QLatin1String("replies"), replies}};
}

QJsonArray toJson(const std::vector<evidence::Explanation>& explanations)
{
    QJsonArray all;
    for (const evidence::Explanation& explanation : explanations)
        all.append(QJsonObject{{QLatin1String("rule"), base::toQString(explanation.rule)},
                               {QLatin1String("title"), base::toQString(explanation.title)},
                               {QLatin1String("severity"), base::toQString(evidence::toString(explanation.severity))},
                               {QLatin1String("truth"), base::toQString(report::idOf(explanation.truth))},
                               {QLatin1String("near_miss"), explanation.isNearMiss},
                               {QLatin1String("budget"), static_cast<qint64>(explanation.budget)},
                               {QLatin1String("tree"), nodeJson(explanation.root)}});
    return all;
}

} // namespace greffier::cli
