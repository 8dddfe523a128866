// Passages, qualifications and periods as JSON.
#include "core/base/json.h"
#include "core/report/json_item.h"
#include "core/report/wording.h"

#include <QJsonArray>

namespace greffier::report {
namespace {

using base::toQString;

QJsonValue dayJson(const QDate& day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

void addSignature(QJsonObject& json, const std::string& actor, base::Moment at, std::int64_t act)
{
    json.insert(QStringLiteral("actor"), toQString(actor));
    json.insert(QStringLiteral("at"), toQString(base::isoLocal(at)));
    json.insert(QStringLiteral("act"), toQString("a-" + std::to_string(act)));
}

// A verified fact of the catalogue is one that somebody read in its source.
QJsonObject provenanceJson(const law::Provenance& provenance)
{
    return {{QStringLiteral("source"), toQString(provenance.source)},
            {QStringLiteral("version"), toQString(provenance.version)},
            {QStringLiteral("verified"), provenance.isVerified}};
}

QJsonObject excerptJson(const journal::Excerpt& excerpt)
{
    return {{QStringLiteral("span"), QJsonArray{excerpt.span.start, excerpt.span.end}},
            {QStringLiteral("exact"), toQString(excerpt.exact)},
            {QStringLiteral("prefix"), toQString(excerpt.prefix)},
            {QStringLiteral("suffix"), toQString(excerpt.suffix)}};
}

QJsonArray elementsJson(const journal::Qualified& qualified)
{
    QJsonArray elements;
    for (const journal::Element& element : qualified.elements)
        elements.append(QJsonObject{{QStringLiteral("element"), toQString(element.element)},
                                    {QStringLiteral("state"), toQString(journal::toString(element.state))},
                                    {QStringLiteral("evidence"), toQString(element.evidence)}});
    return elements;
}

} // namespace

QJsonObject groundJson(const law::Ground& ground, const std::string& language)
{
    QJsonArray elements, penalties;
    for (const law::GroundElement& element : ground.elements)
        elements.append(QJsonObject{{QStringLiteral("id"), toQString(element.id)},
                                    {QStringLiteral("title"), toQString(element.title.in(language))}});
    for (const law::Penalty& penalty : ground.penalties) {
        QJsonObject json = provenanceJson(penalty.provenance);
        json.insert(QStringLiteral("text"), toQString(penalty.text.in(language)));
        penalties.append(json);
    }
    QJsonObject json = provenanceJson(ground.provenance);
    json.insert(QStringLiteral("id"), toQString(ground.id));
    json.insert(QStringLiteral("title"), toQString(ground.title.in(language)));
    json.insert(QStringLiteral("provision"), toQString(ground.provision.in(language)));
    json.insert(QStringLiteral("elements"), elements);
    json.insert(QStringLiteral("penalties"), penalties);
    json.insert(QStringLiteral("house"), ground.isHouse);
    return json;
}

QJsonObject clockJson(const law::Clock& clock)
{
    return {{QStringLiteral("kind"), toQString(idOf(clock.kind))},
            {QStringLiteral("ground"), clock.ground.empty() ? QJsonValue() : QJsonValue(toQString(clock.ground))},
            {QStringLiteral("start"), dayJson(clock.start)},
            {QStringLiteral("end"), dayJson(clock.end)},
            {QStringLiteral("state"), toQString(idOf(clock.state))},
            {QStringLiteral("days_left"), clock.end.isValid() ? QJsonValue(clock.daysLeft) : QJsonValue()},
            {QStringLiteral("verified"), clock.isVerified},
            {QStringLiteral("asserted"), clock.isAsserted}};
}

QJsonObject passageJson(const journal::Passage& passage)
{
    const journal::PassageMarked& mark = passage.mark;
    QJsonArray more;
    for (const journal::Excerpt& excerpt : mark.more)
        more.append(excerptJson(excerpt));
    QJsonObject json = excerptJson({mark.span, mark.exact, mark.prefix, mark.suffix});
    json.insert(QStringLiteral("more"), more);
    json.insert(QStringLiteral("text_digest"), toQString(mark.textDigest));
    json.insert(QStringLiteral("label"), toQString(mark.label));
    json.insert(QStringLiteral("ground"), toQString(mark.ground));
    json.insert(QStringLiteral("severity"), toQString(mark.severity));
    json.insert(QStringLiteral("person"), toQString(mark.person));
    json.insert(QStringLiteral("rule"), toQString(mark.rule));
    json.insert(QStringLiteral("from"), toQString(mark.from));
    json.insert(QStringLiteral("note"), toQString(mark.note));
    addSignature(json, passage.actor, passage.at, passage.act);
    return json;
}

QJsonObject qualificationJson(const QualifiedGround& qualified, const std::string& language)
{
    const journal::Qualification& qualification = qualified.qualification;
    QJsonObject json{{QStringLiteral("passage"), toQString(qualification.what.passage)},
                     {QStringLiteral("ground"), groundJson(qualified.ground, language)},
                     {QStringLiteral("catalogue"), toQString(qualification.what.catalogue)},
                     {QStringLiteral("degree"), toQString(journal::toString(qualification.what.degree))},
                     {QStringLiteral("elements"), elementsJson(qualification.what)},
                     {QStringLiteral("note"), toQString(qualification.what.note)},
                     {QStringLiteral("prescription"),
                      qualified.ground.prescription ? QJsonValue(clockJson(qualified.clock)) : QJsonValue()}};
    addSignature(json, qualification.actor, qualification.at, qualification.act);
    return json;
}

} // namespace greffier::report
