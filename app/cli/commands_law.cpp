#include "app/cli/commands_law.h"

#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/law/catalogue.h"

#include <QCoreApplication>

namespace greffier::cli {
namespace {

using base::Result;

QString words(const char* source)
{
    return QCoreApplication::translate("Cli", source);
}

QString in(const Call& call, const law::Wording& wording)
{
    return base::toQString(wording.in(call.language));
}

QString mark(const law::Provenance& provenance)
{
    return provenance.isVerified ? QString() : QLatin1Char(' ') + words(QT_TRANSLATE_NOOP("Cli", "[not verified]"));
}

QJsonObject toJson(const law::Provenance& provenance)
{
    return {{QLatin1String("source"), base::toQString(provenance.source)},
            {QLatin1String("version"), base::toQString(provenance.version)},
            {QLatin1String("verified"), provenance.isVerified}};
}

QJsonArray toJson(const Call& call, const std::vector<law::Wording>& all)
{
    QJsonArray array;
    for (const law::Wording& one : all)
        array.append(in(call, one));
    return array;
}

QJsonObject toJson(const law::Period& period)
{
    const char* unit = period.unit == law::PeriodUnit::Day ? "days" : period.unit == law::PeriodUnit::Month ? "months" : "years";
    return {{QLatin1String(unit), period.count}};
}

QJsonObject toJson(const Call& call, const law::Ground& ground)
{
    QJsonArray elements, penalties, recipients;
    for (const law::GroundElement& element : ground.elements)
        elements.append(QJsonObject{{QLatin1String("id"), base::toQString(element.id)}, {QLatin1String("title"), in(call, element.title)}});
    for (const law::Penalty& penalty : ground.penalties)
        penalties.append(QJsonObject{{QLatin1String("text"), in(call, penalty.text)}, {QLatin1String("provenance"), toJson(penalty.provenance)}});
    for (const std::string& recipient : ground.recipients)
        recipients.append(base::toQString(recipient));
    QJsonObject json{{QLatin1String("id"), base::toQString(ground.id)},
                     {QLatin1String("title"), in(call, ground.title)},
                     {QLatin1String("provision"), in(call, ground.provision)},
                     {QLatin1String("definition"), in(call, ground.definition)},
                     {QLatin1String("elements"), elements},
                     {QLatin1String("penalties"), penalties},
                     {QLatin1String("exclusivity"), base::toQString(ground.exclusivity)},
                     {QLatin1String("recipients"), recipients},
                     {QLatin1String("provenance"), toJson(ground.provenance)}};
    if (ground.prescription) {
        QJsonObject prescription = toJson(*ground.prescription);
        prescription.insert(QLatin1String("note"), in(call, ground.prescriptionNote));
        prescription.insert(QLatin1String("provenance"), toJson(ground.prescriptionProvenance));
        json.insert(QLatin1String("prescription"), prescription);
    }
    return json;
}

QJsonObject toJson(const Call& call, const law::Recipient& recipient)
{
    QJsonArray asks;
    for (const law::AskedField& asked : recipient.asks)
        asks.append(QJsonObject{{QLatin1String("field"), base::toQString(asked.field)},
                                {QLatin1String("title"), in(call, asked.title)},
                                {QLatin1String("hint"), in(call, asked.hint)},
                                {QLatin1String("required"), asked.isRequired},
                                {QLatin1String("dropped_if"), base::toQString(asked.droppedIf)}});
    return {{QLatin1String("id"), base::toQString(recipient.id)},
            {QLatin1String("title"), in(call, recipient.title)},
            {QLatin1String("address"), in(call, recipient.address)},
            {QLatin1String("basis"), in(call, recipient.basis)},
            {QLatin1String("asks"), asks},
            {QLatin1String("asks_provenance"), toJson(recipient.asksProvenance)},
            {QLatin1String("warnings"), toJson(call, recipient.warnings)},
            {QLatin1String("statements"), toJson(call, recipient.statements)},
            {QLatin1String("requests"), toJson(call, recipient.requests)},
            {QLatin1String("must_be_public"), recipient.mustBePublic},
            {QLatin1String("provenance"), toJson(recipient.provenance)}};
}

void printSource(const law::Provenance& provenance)
{
    print(words(QT_TRANSLATE_NOOP("Cli", "Source: %1, version %2"))
              .arg(base::toQString(provenance.source), base::toQString(provenance.version)) + mark(provenance));
}

void printList(const QString& title, const Call& call, const std::vector<law::Wording>& all)
{
    if (!all.empty())
        print(title);
    for (const law::Wording& one : all)
        print(QLatin1String("  - ") + in(call, one));
}

void printGround(const Call& call, const law::Ground& ground)
{
    print(in(call, ground.title) + mark(ground.provenance));
    print(in(call, ground.provision));
    print(in(call, ground.definition));
    print(words(QT_TRANSLATE_NOOP("Cli", "To establish:")));
    for (const law::GroundElement& element : ground.elements)
        print(QStringLiteral("  - %1 (%2)").arg(in(call, element.title), base::toQString(element.id)));
    if (!ground.penalties.empty())
        print(words(QT_TRANSLATE_NOOP("Cli", "Penalties:")));
    for (const law::Penalty& penalty : ground.penalties)
        print(QLatin1String("  - ") + in(call, penalty.text) + mark(penalty.provenance));
    if (ground.prescription)
        print(words(QT_TRANSLATE_NOOP("Cli", "Prescription: %1")).arg(in(call, ground.prescriptionNote)) +
              mark(ground.prescriptionProvenance));
    if (!ground.exclusivity.empty()) {
        for (const law::Ground& other : law::catalogue().grounds) {
            if (other.exclusivity == ground.exclusivity && other.id != ground.id)
                print(words(QT_TRANSLATE_NOOP("Cli", "Never on the same words as: %1")).arg(in(call, other.title)));
        }
    }
    print(words(QT_TRANSLATE_NOOP("Cli", "Recipients:")));
    for (const std::string& id : ground.recipients)
        print(QStringLiteral("  - %1 (%2)").arg(in(call, law::catalogue().recipient(id)->title), base::toQString(id)));
    printSource(ground.provenance);
}

void printRecipient(const Call& call, const law::Recipient& recipient)
{
    print(in(call, recipient.title) + mark(recipient.provenance));
    print(in(call, recipient.basis));
    print(words(QT_TRANSLATE_NOOP("Cli", "Asks for:")) + mark(recipient.asksProvenance));
    for (const law::AskedField& asked : recipient.asks) {
        const QString hint = in(call, asked.hint);
        print(QStringLiteral("  - %1 (%2)%3%4").arg(in(call, asked.title), base::toQString(asked.field),
              asked.isRequired ? QString() : words(QT_TRANSLATE_NOOP("Cli", ", optional")),
              hint.isEmpty() ? QString() : QLatin1String(": ") + hint));
    }
    printList(words(QT_TRANSLATE_NOOP("Cli", "Warnings:")), call, recipient.warnings);
    printList(words(QT_TRANSLATE_NOOP("Cli", "Statements above the signature:")), call, recipient.statements);
    printList(words(QT_TRANSLATE_NOOP("Cli", "Requests:")), call, recipient.requests);
    printSource(recipient.provenance);
}

Result<int> listLaw(const Call& call)
{
    const law::Catalogue& all = law::catalogue();
    if (call.has("json")) {
        QJsonArray grounds, recipients;
        for (const law::Ground& ground : all.grounds)
            grounds.append(toJson(call, ground));
        for (const law::Recipient& recipient : all.recipients)
            recipients.append(toJson(call, recipient));
        printJson(QJsonObject{{QLatin1String("grounds"), grounds}, {QLatin1String("recipients"), recipients}});
        return 0;
    }
    for (const law::Ground& ground : all.grounds)
        print(QStringLiteral("%1 %2").arg(base::toQString(ground.id), -22).arg(in(call, ground.title)) + mark(ground.provenance));
    print(QString());
    for (const law::Recipient& recipient : all.recipients)
        print(QStringLiteral("%1 %2").arg(base::toQString(recipient.id), -22).arg(in(call, recipient.title)) +
              mark(recipient.provenance));
    return 0;
}

Result<int> showLaw(const Call& call)
{
    const law::Ground* ground = law::catalogue().ground(call.argument(0));
    const law::Recipient* recipient = law::catalogue().recipient(call.argument(0));
    if (!ground && !recipient)
        return base::fail(base::Error{base::ErrorCode::UnknownObject, call.argument(0), {}, 0, 0, "greffier-cli law list"});
    if (call.has("json"))
        printJson(ground ? toJson(call, *ground) : toJson(call, *recipient));
    else if (ground)
        printGround(call, *ground);
    else
        printRecipient(call, *recipient);
    return 0;
}

} // namespace

std::vector<Command> lawCommands()
{
    return {{"law list", "", 0, 0, QT_TRANSLATE_NOOP("Cli", "lists the grounds and recipients of the law catalogue"), {{"json"}}, "",
             listLaw},
            {"law show", "GROUND|RECIPIENT", 1, 1,
             QT_TRANSLATE_NOOP("Cli", "shows what has to be established, penalties, prescription, or what a recipient asks for"),
             {{"json"}},
             QT_TRANSLATE_NOOP("Cli", "What nobody has read in the text itself is marked as not verified."), showLaw}};
}

} // namespace greffier::cli
