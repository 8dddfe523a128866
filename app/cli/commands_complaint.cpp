#include "app/cli/command.h"
#include "app/cli/complaint_export.h"
#include "app/cli/complaint_json.h"
#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/report/letter_template.h"
#include "ui/models/wording.h"
#include "ui/models/wording_complaint.h"

#include <QCoreApplication>
#include <QFile>

#include <charconv>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;
using base::toQString;
using journal::Act;

constexpr qint64 kLargestField = 256 * 1024; // bytes of a file given for a field
constexpr int kLine = 100;

QString words(const char* source)
{
    return QCoreApplication::translate("Cli", source);
}

void printAct(const Act& act)
{
    print(toQString(act.publicId()) + QLatin1String("  ") + models::actText(act));
}

// Opens the case for writing and says what the act did.
template <class Make> Result<int> commitAct(const Call& call, Make make)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    const Result<Act> act = make(**file);
    if (!act)
        return base::fail(act.error());
    printAct(*act);
    return 0;
}

Result<int> openOne(const Call& call)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    const auto act = casefile::openComplaint(**file, call.value("to"), call.value("title"), call.language);
    if (!act)
        return base::fail(act.error());
    print(toQString(std::get<journal::ComplaintOpened>(act->payload).complaint));
    return 0;
}

Result<int> recipients(const Call& call)
{
    QJsonArray all;
    for (const law::Recipient& recipient : law::catalogue().recipients) {
        all.append(QJsonObject{{QLatin1String("id"), toQString(recipient.id)},
                               {QLatin1String("title"), toQString(recipient.title.in(call.language))},
                               {QLatin1String("basis"), toQString(recipient.basis.in(call.language))},
                               {QLatin1String("verified"), recipient.provenance.isVerified}});
        if (!call.has("json"))
            print(QStringLiteral("%1 %2").arg(toQString(recipient.id), -22).arg(toQString(recipient.title.in(call.language))));
    }
    if (call.has("json"))
        printJson(all);
    return 0;
}

// A passage becomes a fact; everything else a numbered exhibit.
Result<Act> addObject(casefile::CaseFile& file, const Call& call, const std::string& object)
{
    const auto id = base::parsePublicId(object);
    const bool isPassage = id && id->kind == base::PublicKind::Act && file.state().passages.contains(id->number);
    return isPassage ? casefile::setFact(file, call.argument(1), object, true)
                     : casefile::numberExhibit(file, call.argument(1), object, call.value("exhibit"));
}

Result<int> add(const Call& call)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    for (const std::string& object : call.argumentsFrom(2)) {
        const Result<Act> act = addObject(**file, call, object);
        if (!act)
            return base::fail(act.error());
        printAct(*act);
    }
    return 0;
}

struct FieldValue {
    std::string field, value;
};

Result<std::string> readField(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return base::fail(ErrorCode::FileMissing, path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::FileUnreadable, path);
    if (file.size() > kLargestField)
        return base::fail(ErrorCode::FileTooLarge, path);
    const QByteArray bytes = file.readAll();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless); // a cut character at the end is an error too
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return base::fail(ErrorCode::NotUtf8, path);
    return text.trimmed().toStdString();
}

Result<std::vector<FieldValue>> givenFields(const Call& call)
{
    std::vector<FieldValue> fields;
    for (const std::string& pair : call.argumentsFrom(2)) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string::npos || equals == 0)
            return base::fail(base::Error{ErrorCode::BadValue, "complaint set", pair, 0, 0, "field=value"});
        fields.push_back({pair.substr(0, equals), pair.substr(equals + 1)});
    }
    for (const QString& pair : call.options->values(QStringLiteral("file"))) {
        const std::string text = pair.toStdString();
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos || equals == 0)
            return base::fail(base::Error{ErrorCode::BadValue, "--file", text, 0, 0, "field=PATH"});
        auto value = readField(text.substr(equals + 1));
        if (!value)
            return base::fail(value.error());
        fields.push_back({text.substr(0, equals), std::move(*value)});
    }
    if (fields.empty())
        return base::fail(base::Error{ErrorCode::Usage, "complaint set", {}, 0, 0, "field=value"});
    return fields;
}

Result<int> set(const Call& call)
{
    const auto fields = givenFields(call);
    if (!fields)
        return base::fail(fields.error());
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    for (const FieldValue& each : *fields) {
        const auto act = casefile::amendComplaint(**file, call.argument(1), each.field, each.value);
        if (!act)
            return base::fail(act.error());
        printAct(*act);
    }
    return 0;
}

Result<int> remove(const Call& call)
{
    return commitAct(call, [&](casefile::CaseFile& file) {
        return casefile::setFact(file, call.argument(1), call.argument(2), false);
    });
}

Result<int> withdraw(const Call& call)
{
    const std::string text = call.argument(2);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 1)
        return base::fail(base::Error{ErrorCode::BadValue, "complaint withdraw", text, 0, 0, "1 2 3 …"});
    return commitAct(call, [&](casefile::CaseFile& file) {
        return casefile::withdrawExhibit(file, call.argument(1), number, call.value("reason"));
    });
}

void printFields(const journal::Complaint& complaint)
{
    for (const std::string& field : casefile::fieldsOf(casefile::recipientOf(complaint))) {
        const auto value = complaint.values.find(field);
        if (value != complaint.values.end() && !value->second.empty())
            print(QStringLiteral("  %1 = %2").arg(toQString(field), oneLine(value->second, kLine)));
    }
}

void printComplaint(const report::ComplaintData& data, const std::vector<casefile::Gap>& gaps)
{
    const journal::Complaint& complaint = data.complaint;
    print(QStringLiteral("%1  %2  %3  %4").arg(toQString(data.id), toQString(complaint.opened.recipient),
                                               models::complaintStatusText(casefile::statusOf(complaint)),
                                               oneLine(complaint.opened.title, kLine)));
    printFields(complaint);
    for (const report::ComplaintFact& fact : data.facts)
        print(words(QT_TRANSLATE_NOOP("Cli", "Fact %1 (%2): %3"))
                  .arg(toQString(fact.passageId), toQString(fact.passage.mark.comment), oneLine(fact.passage.mark.exact, kLine)));
    for (const report::ComplaintExhibit& exhibit : data.exhibits) {
        const QString line = words(QT_TRANSLATE_NOOP("Cli", "Exhibit %1 (%2): %3"))
                                 .arg(exhibit.number)
                                 .arg(toQString(exhibit.exhibit.object), oneLine(exhibit.exhibit.title, kLine));
        print(exhibit.exhibit.withdrawn
                  ? line + words(QT_TRANSLATE_NOOP("Cli", " [withdrawn: %1]")).arg(oneLine(*exhibit.exhibit.withdrawn, kLine))
                  : line);
    }
    for (const journal::ComplaintSent& sent : complaint.sent)
        print(words(QT_TRANSLATE_NOOP("Cli", "Sent on %1 (%2) %3"))
                  .arg(toQString(sent.on), oneLine(sent.way, kLine), oneLine(sent.reference, kLine)));
    for (const journal::ComplaintAnswered& answer : complaint.answers)
        print(QStringLiteral("%1 %2 %3").arg(toQString(answer.kind), toQString(answer.on), oneLine(answer.outcome, kLine)));
    for (const casefile::Gap& gap : gaps)
        print((gap.isBlocking ? words(QT_TRANSLATE_NOOP("Cli", "Missing: %1")) : words(QT_TRANSLATE_NOOP("Cli", "To look at: %1")))
                  .arg(oneLine(models::gapText(gap, complaint).toStdString(), 2 * kLine)));
}

Result<int> show(const Call& call)
{
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    const auto data = casefile::collectComplaint(**file, call.argument(1), call.language, terminalJob());
    if (!data)
        return base::fail(data.error());
    const auto gaps = casefile::gapsOf(**file, call.argument(1));
    if (!gaps)
        return base::fail(gaps.error());
    if (call.has("json"))
        printJson(complaintJson(*data, *gaps));
    else
        printComplaint(*data, *gaps);
    if (data->complaint.sent.empty())
        printWarnings(data->complaint.opened.recipient);
    return 0;
}

Result<int> list(const Call& call)
{
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    QJsonArray all;
    for (const auto& [number, complaint] : (*file)->state().complaints) {
        const std::string id = base::toString({base::PublicKind::Complaint, number});
        all.append(complaintSummary(id, complaint));
        if (!call.has("json"))
            print(QStringLiteral("%1  %2  %3  %4")
                      .arg(toQString(id), toQString(complaint.opened.recipient),
                           models::complaintStatusText(casefile::statusOf(complaint)), oneLine(complaint.opened.title, kLine)));
    }
    if (call.has("json"))
        printJson(all);
    return 0;
}

Result<int> letter(const Call& call)
{
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    const auto complaint = casefile::findComplaint(**file, call.argument(1));
    if (!complaint)
        return base::fail(complaint.error());
    const auto own = (*complaint)->values.find("template");
    printRaw((own != (*complaint)->values.end() && !own->second.empty()
                  ? own->second
                  : casefile::builtInText(**complaint, "template")) +
             "\n");
    return 0;
}

Result<std::string> digestOf(const Call& call, const casefile::CaseFile& file)
{
    if (!call.has("document"))
        return casefile::lastDocumentOf(file, call.argument(1));
    QFile document(QString::fromStdString(call.value("document")));
    if (!document.exists())
        return base::fail(ErrorCode::FileMissing, call.value("document"));
    if (!document.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::FileUnreadable, call.value("document"));
    base::Sha256 sha;
    while (!document.atEnd())
        sha.add(document.read(1 << 20).toStdString());
    return base::toHex(sha.result());
}

Result<int> sent(const Call& call)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    const auto complaint = casefile::findComplaint(**file, call.argument(1));
    if (!complaint)
        return base::fail(complaint.error());
    const std::string recipient = (*complaint)->opened.recipient;
    const auto digest = digestOf(call, **file);
    if (!digest)
        return base::fail(digest.error());
    const auto act = casefile::markSent(
        **file, {call.argument(1), call.value("on"), call.value("way"), call.value("reference"), *digest},
        call.has("incomplete") ? casefile::Gaps::Accepted : casefile::Gaps::Refused);
    if (!act)
        return base::fail(act.error());
    printAct(*act);
    printWarnings(recipient);
    if (digest->empty())
        warn(words(QT_TRANSLATE_NOOP("Cli", "No document of this complaint was exported: what was sent is not recorded.")));
    return 0;
}

Result<int> answer(const Call& call, const char* kind)
{
    return commitAct(call, [&](casefile::CaseFile& file) {
        return casefile::markAnswered(file, {call.argument(1), kind, call.value("on"), call.value("outcome")});
    });
}

Result<int> acknowledged(const Call& call)
{
    return answer(call, "acknowledged");
}

Result<int> answered(const Call& call)
{
    return answer(call, "answered");
}

} // namespace

std::vector<Command> complaintCommands()
{
    return {
        {"complaint new", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "begins a complaint; prints its id (d-N)"),
         {{"to", "RECIPIENT", Need::Required}, {"title", "T"}},
         QT_TRANSLATE_NOOP("Cli", "--lang is the language of the letter. “complaint recipients” lists the recipients."), openOne},
        {"complaint recipients", "", 0, 0, QT_TRANSLATE_NOOP("Cli", "lists the recipients of the law catalogue"), {{"json"}},
         "[{id, title, basis, verified}]", recipients},
        {"complaint add", "CASE COMPLAINT PASSAGE|OBJECT...", 3, -1,
         QT_TRANSLATE_NOOP("Cli", "adds passages as facts, and comments, threads, captures and attached documents as numbered exhibits"),
         {{"exhibit", "TITLE"}}, QT_TRANSLATE_NOOP("Cli", "A number is given once and never moves."), add},
        {"complaint set", "CASE COMPLAINT FIELD=VALUE...", 2, -1,
         QT_TRANSLATE_NOOP("Cli", "fills in what the recipient asks for, and parts of the letter"), {{"file", "FIELD=PATH"}},
         QT_TRANSLATE_NOOP("Cli", "opening, requests, closing and template replace the built-in letter; {field} stands for a field. An empty value takes a field back."),
         set},
        {"complaint letter", "CASE COMPLAINT", 2, 2,
         QT_TRANSLATE_NOOP("Cli", "prints the letter's template, to be changed and given back with “complaint set --file template=PATH”"),
         {}, "", letter},
        {"complaint show", "CASE COMPLAINT", 2, 2, QT_TRANSLATE_NOOP("Cli", "shows a complaint and what is missing"), {{"json"}},
         "{id, recipient, title, language, status: draft|sent|acknowledged|answered, fields: [{field, title, asked, required, value}], "
         "facts: [{passage, comment, words: [], degree, address, grounds: [], exhibits: []}], "
         "exhibits: [{number, object, title, withdrawn, name, media_type, size, sha256}], "
         "gaps: [{kind, subject, detail, blocking, text}], sent: [{on, way, reference, sha256}], answers: [{kind, on, outcome}]}",
         show},
        {"complaint list", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "lists the complaints of the case"), {{"json"}},
         "[{id, recipient, title, language, status, facts, exhibits}]", list},
        {"complaint remove", "CASE COMPLAINT PASSAGE", 3, 3, QT_TRANSLATE_NOOP("Cli", "takes a passage out of the facts"), {}, "", remove},
        {"complaint withdraw", "CASE COMPLAINT NUMBER", 3, 3, QT_TRANSLATE_NOOP("Cli", "withdraws an exhibit; its number stays as a gap"),
         {{"reason", "T", Need::Required}}, "", withdraw},
        {"complaint sent", "CASE COMPLAINT", 2, 2, QT_TRANSLATE_NOOP("Cli", "records that a complaint was sent; it does not change after that"),
         {{"on", "DATE", Need::Required}, {"way", "W", Need::Required}, {"reference", "R"}, {"document", "FILE"}, {"incomplete"}},
         QT_TRANSLATE_NOOP("Cli", "Keeps the SHA-256 of FILE, else of the document last exported. --incomplete: although something is missing."),
         sent},
        {"complaint acknowledged", "CASE COMPLAINT", 2, 2, QT_TRANSLATE_NOOP("Cli", "records that its receipt was confirmed"),
         {{"on", "DATE", Need::Required}, {"outcome", "O"}}, "", acknowledged},
        {"complaint answered", "CASE COMPLAINT", 2, 2, QT_TRANSLATE_NOOP("Cli", "records the answer"),
         {{"on", "DATE", Need::Required}, {"outcome", "O", Need::Required}}, "", answered},
    };
}

} // namespace greffier::cli
