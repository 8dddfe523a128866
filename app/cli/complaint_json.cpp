#include "app/cli/complaint_json.h"

#include "core/base/json.h"
#include "ui/models/wording_complaint.h"

#include <QJsonArray>

#include <algorithm>

namespace greffier::cli {
namespace {

using base::toQString;

QString name(std::string_view text)
{
    return toQString(text);
}

QJsonArray fieldsJson(const journal::Complaint& complaint)
{
    QJsonArray fields;
    const law::Recipient& recipient = casefile::recipientOf(complaint);
    for (const std::string& field : casefile::fieldsOf(recipient)) {
        const auto asked = std::find_if(recipient.asks.begin(), recipient.asks.end(),
                                        [&field](const law::AskedField& each) { return each.field == field; });
        const auto value = complaint.values.find(field);
        fields.append(QJsonObject{
            {QLatin1String("field"), toQString(field)},
            {QLatin1String("title"), models::complaintFieldText(complaint, field)},
            {QLatin1String("asked"), asked != recipient.asks.end()},
            {QLatin1String("required"), asked != recipient.asks.end() && asked->isRequired},
            {QLatin1String("value"), value == complaint.values.end() ? QString() : toQString(value->second)}});
    }
    return fields;
}

QJsonObject factJson(const report::ComplaintData& data, const report::ComplaintFact& fact)
{
    QJsonArray words{toQString(fact.passage.mark.exact)};
    for (const journal::Excerpt& more : fact.passage.mark.more)
        words.append(toQString(more.exact));
    QJsonArray grounds, exhibits;
    for (const report::QualifiedGround& qualified : fact.grounds)
        grounds.append(toQString(qualified.ground.id));
    for (const std::int64_t number : fact.exhibits)
        exhibits.append(static_cast<qint64>(number));
    return {{QLatin1String("passage"), toQString(fact.passageId)},
            {QLatin1String("comment"), toQString(base::toString(data.report.items[fact.item].comment.publicId))},
            {QLatin1String("words"), words},
            {QLatin1String("degree"), name(journal::toString(fact.degree))},
            {QLatin1String("address"), toQString(fact.address)},
            {QLatin1String("grounds"), grounds},
            {QLatin1String("exhibits"), exhibits}};
}

QJsonObject exhibitJson(const report::ComplaintExhibit& exhibit)
{
    return {{QLatin1String("number"), static_cast<qint64>(exhibit.number)},
            {QLatin1String("object"), toQString(exhibit.exhibit.object)},
            {QLatin1String("title"), toQString(exhibit.exhibit.title)},
            {QLatin1String("withdrawn"), exhibit.exhibit.withdrawn ? QJsonValue(toQString(*exhibit.exhibit.withdrawn)) : QJsonValue()},
            {QLatin1String("name"), toQString(exhibit.name)},
            {QLatin1String("media_type"), toQString(exhibit.mediaType)},
            {QLatin1String("size"), static_cast<qint64>(exhibit.size)},
            {QLatin1String("sha256"), toQString(exhibit.sha256)}};
}

void addHistory(const journal::Complaint& complaint, QJsonObject& json)
{
    QJsonArray sent, answers;
    for (const journal::ComplaintSent& each : complaint.sent)
        sent.append(QJsonObject{{QLatin1String("on"), toQString(each.on)},
                                {QLatin1String("way"), toQString(each.way)},
                                {QLatin1String("reference"), toQString(each.reference)},
                                {QLatin1String("sha256"), toQString(each.sha256)}});
    for (const journal::ComplaintAnswered& each : complaint.answers)
        answers.append(QJsonObject{{QLatin1String("kind"), toQString(each.kind)},
                                   {QLatin1String("on"), toQString(each.on)},
                                   {QLatin1String("outcome"), toQString(each.outcome)}});
    json[QLatin1String("sent")] = sent;
    json[QLatin1String("answers")] = answers;
}

} // namespace

QJsonObject complaintSummary(const std::string& id, const journal::Complaint& complaint)
{
    const auto given = std::count_if(complaint.exhibits.begin(), complaint.exhibits.end(),
                                     [](const auto& entry) { return !entry.second.withdrawn; });
    return {{QLatin1String("id"), toQString(id)},
            {QLatin1String("recipient"), toQString(complaint.opened.recipient)},
            {QLatin1String("title"), toQString(complaint.opened.title)},
            {QLatin1String("language"), toQString(complaint.opened.language)},
            {QLatin1String("status"), name(casefile::toString(casefile::statusOf(complaint)))},
            {QLatin1String("facts"), static_cast<qint64>(complaint.facts.size())},
            {QLatin1String("exhibits"), static_cast<qint64>(given)}};
}

QJsonObject complaintJson(const report::ComplaintData& data, const std::vector<casefile::Gap>& gaps)
{
    QJsonObject json = complaintSummary(data.id, data.complaint);
    QJsonArray facts, exhibits, gapList;
    for (const report::ComplaintFact& fact : data.facts)
        facts.append(factJson(data, fact));
    for (const report::ComplaintExhibit& exhibit : data.exhibits)
        exhibits.append(exhibitJson(exhibit));
    for (const casefile::Gap& gap : gaps)
        gapList.append(QJsonObject{{QLatin1String("kind"), name(casefile::toString(gap.kind))},
                                   {QLatin1String("subject"), toQString(gap.subject)},
                                   {QLatin1String("detail"), toQString(gap.detail)},
                                   {QLatin1String("blocking"), gap.isBlocking},
                                   {QLatin1String("text"), models::gapText(gap, data.complaint)}});
    json[QLatin1String("fields")] = fieldsJson(data.complaint);
    json[QLatin1String("facts")] = facts;
    json[QLatin1String("exhibits")] = exhibits;
    json[QLatin1String("gaps")] = gapList;
    addHistory(data.complaint, json);
    return json;
}

} // namespace greffier::cli
