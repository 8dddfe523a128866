#include "core/casefile/complaint.h"

#include "core/casefile/annotate.h"
#include "core/casefile/case_file.h"
#include "core/casefile/complaint_days.h"
#include "core/casefile/qualify.h"
#include "core/report/letter_template.h"
#include "core/text/unicode.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <utility>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using journal::Act;

constexpr std::int32_t kLongestValue = 50'000; // code points: a letter, not a book

// The calendar day of an ISO 8601 date or moment; invalid where the text is none.
QDate dayOf(const std::string& iso)
{
    const QString text = QString::fromStdString(iso);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? day : QDateTime::fromString(text, Qt::ISODate).date();
}

base::Error badDate(const std::string& where, const std::string& value)
{
    return {ErrorCode::BadValue, where, value, 0, 0, "2026-11-23"};
}

base::Error tooLate(const std::string& where, const std::string& value, QDate last)
{
    return {ErrorCode::BadValue, where, value, 0, 0, "≤ " + last.toString(Qt::ISODate).toStdString()};
}

Result<const journal::Complaint*> openOne(const CaseFile& file, const std::string& id)
{
    const auto complaint = findComplaint(file, id);
    if (complaint && !(*complaint)->sent.empty())
        return base::fail(ErrorCode::ComplaintClosed, id);
    return complaint;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string out;
    for (const std::string& word : words)
        out += (out.empty() ? "" : " ") + word;
    return out;
}

const law::AskedField* askedField(const law::Recipient& recipient, const std::string& field)
{
    const auto found = std::find_if(recipient.asks.begin(), recipient.asks.end(),
                                    [&field](const law::AskedField& each) { return each.field == field; });
    return found == recipient.asks.end() ? nullptr : &*found;
}

base::Status checkNames(const law::Recipient& recipient, const std::string& field, const std::string& letter)
{
    const std::vector<std::string> fields = fieldsOf(recipient);
    for (const std::string& name : report::namesIn(letter)) {
        const bool isField = std::find(fields.begin(), fields.end(), name) != fields.end();
        const bool isBlock = field == "template" && report::isLetterBlock(name);
        if (!isField && !isBlock)
            return base::fail(base::Error{ErrorCode::BadValue, field, "{" + name + "}", 0, 0, joined(fields)});
    }
    return {};
}

base::Status checkValue(const law::Recipient& recipient, const std::string& field, const std::string& value)
{
    if (value.empty())
        return {};
    if (text::codePointCount(value) > kLongestValue)
        return base::fail(ErrorCode::LimitExceeded, field);
    const bool isDate = field == "date" || field == "notice.date" || field.ends_with("-on");
    if (isDate && !dayOf(value).isValid())
        return base::fail(badDate(field, value));
    const law::AskedField* const asked = askedField(recipient, field);
    if (asked != nullptr && asked->isYesNo && value != "yes" && value != "no")
        return base::fail(base::Error{ErrorCode::BadValue, field, value, 0, 0, "yes no"});
    if (field == "template" || field == "opening" || field == "closing")
        return checkNames(recipient, field, value);
    return {};
}

bool isAttached(const CaseFile& file, const std::string& object)
{
    const auto id = base::parsePublicId(object);
    const bool isAct = id && id->kind == base::PublicKind::Act && id->number >= 1 &&
                       id->number <= static_cast<std::int64_t>(file.acts().size());
    return isAct && std::holds_alternative<journal::Attached>(file.acts()[static_cast<std::size_t>(id->number) - 1].payload);
}

// A number is free again only where the same person took its giving back: somebody else could still do that again.
std::int64_t nextNumber(const CaseFile& file, const std::string& complaint)
{
    std::int64_t highest = 0;
    for (const Act& act : file.acts()) {
        const auto* numbered = std::get_if<journal::ExhibitNumbered>(&act.payload);
        const bool isOurs = numbered != nullptr && numbered->complaint == complaint;
        const bool isFree = file.state().undone.contains(act.seq) && act.actor == file.environment().operatorName;
        if (isOurs && !isFree)
            highest = std::max(highest, numbered->number);
    }
    return highest + 1;
}

} // namespace

Result<const journal::Complaint*> findComplaint(const CaseFile& file, const std::string& id)
{
    const auto parsed = base::parsePublicId(id);
    const auto& complaints = file.state().complaints;
    const auto found = parsed && parsed->kind == base::PublicKind::Complaint ? complaints.find(parsed->number)
                                                                              : complaints.end();
    if (found == complaints.end())
        return base::fail(base::Error{ErrorCode::UnknownObject, id, {}, 0, 0, "greffier-cli complaint list"});
    return &found->second;
}

const law::Recipient& recipientOf(const journal::Complaint& complaint)
{
    static const law::Recipient kLetter;
    const law::Recipient* const known = law::catalogue().recipient(complaint.opened.recipient);
    return known != nullptr ? *known : kLetter;
}

std::vector<std::string> fieldsOf(const law::Recipient& recipient)
{
    std::vector<std::string> fields;
    for (const law::AskedField& asked : recipient.asks)
        fields.push_back(asked.field);
    for (const report::CommonField& common : report::commonFields())
        fields.emplace_back(common.id);
    return fields;
}

Result<Act> openComplaint(CaseFile& file, const std::string& recipient, const std::string& title, const std::string& language)
{
    if (law::catalogue().recipient(recipient) == nullptr) {
        std::vector<std::string> known;
        for (const law::Recipient& each : law::catalogue().recipients)
            known.push_back(each.id);
        return base::fail(base::Error{ErrorCode::BadValue, "recipient", recipient, 0, 0, joined(known)});
    }
    if (language != "fr" && language != "en")
        return base::fail(base::Error{ErrorCode::BadValue, "language", language, 0, 0, "fr en"});
    std::int64_t highest = 0; // an opening that was taken back keeps its number
    for (const Act& act : file.acts()) {
        if (const auto* opened = std::get_if<journal::ComplaintOpened>(&act.payload)) {
            const auto id = base::parsePublicId(opened->complaint);
            highest = std::max(highest, id ? id->number : 0);
        }
    }
    const std::string id = base::toString({base::PublicKind::Complaint, highest + 1});
    return file.act(journal::ComplaintOpened{id, recipient, title, language});
}

Result<Act> amendComplaint(CaseFile& file, const std::string& complaint, const std::string& field, const std::string& value)
{
    const auto found = openOne(file, complaint);
    if (!found)
        return base::fail(found.error());
    const law::Recipient& recipient = recipientOf(**found);
    const std::vector<std::string> fields = fieldsOf(recipient);
    if (std::find(fields.begin(), fields.end(), field) == fields.end())
        return base::fail(base::Error{ErrorCode::UnknownField, complaint, field, 0, 0, joined(fields)});
    if (const base::Status status = checkValue(recipient, field, value); !status)
        return base::fail(status.error());
    return file.act(journal::ComplaintAmended{complaint, field, value});
}

std::string builtInText(const journal::Complaint& complaint, const std::string& field)
{
    const law::Recipient& recipient = recipientOf(complaint);
    const std::string& language = complaint.opened.language;
    if (field == "template" || field == "opening" || field == "closing")
        return report::builtInLetter(recipient.kind, language, field == "template" ? "letter" : field);
    std::string lines;
    for (const law::Wording& request : recipient.requests) {
        if (field == "requests")
            lines += (lines.empty() ? "" : "\n") + request.in(language);
    }
    return lines;
}

Result<Act> setFact(CaseFile& file, const std::string& complaint, const std::string& passage, bool isIn)
{
    const auto found = openOne(file, complaint);
    if (!found)
        return base::fail(found.error());
    const auto& facts = (*found)->facts;
    const bool wasIn = std::find(facts.begin(), facts.end(), passage) != facts.end();
    const auto id = base::parsePublicId(passage);
    const bool isPassage = id && id->kind == base::PublicKind::Act && file.state().passages.contains(id->number);
    if (isIn ? !isPassage : !wasIn)
        return base::fail(ErrorCode::UnknownObject, passage);
    if (isIn && wasIn)
        return base::fail(ErrorCode::BadValue, complaint, passage);
    return file.act(journal::ComplaintFactSet{complaint, passage, isIn});
}

Result<Act> numberExhibit(CaseFile& file, const std::string& complaint, const std::string& object, const std::string& title)
{
    const auto found = openOne(file, complaint);
    if (!found)
        return base::fail(found.error());
    if (!isAttached(file, object)) {
        if (const base::Status status = checkObject(file, object); !status)
            return base::fail(status.error());
    }
    for (const auto& [number, exhibit] : (*found)->exhibits) {
        if (exhibit.object == object && !exhibit.withdrawn)
            return base::fail(ErrorCode::BadValue, complaint, object + " = " + std::to_string(number));
    }
    return file.act(journal::ExhibitNumbered{complaint, nextNumber(file, complaint), object, title});
}

Result<Act> withdrawExhibit(CaseFile& file, const std::string& complaint, std::int64_t number, const std::string& reason)
{
    const auto found = openOne(file, complaint);
    if (!found)
        return base::fail(found.error());
    const auto exhibit = (*found)->exhibits.find(number);
    if (exhibit == (*found)->exhibits.end() || exhibit->second.withdrawn)
        return base::fail(ErrorCode::UnknownObject, complaint, std::to_string(number));
    if (reason.find_first_not_of(" \t\n") == std::string::npos)
        return base::fail(base::Error{ErrorCode::BadValue, complaint, {}, 0, 0, "--reason T"});
    return file.act(journal::ExhibitWithdrawn{complaint, number, reason});
}

Result<Act> markSent(CaseFile& file, const journal::ComplaintSent& sent, Gaps accepted)
{
    const auto found = findComplaint(file, sent.complaint);
    if (!found)
        return base::fail(found.error());
    const QDate day = dayOf(sent.on);
    if (!day.isValid())
        return base::fail(badDate(sent.complaint, sent.on));
    if (const QDate last = daysOf(file, **found).lastSending; day > last)
        return base::fail(tooLate(sent.complaint, sent.on, last));
    if (sent.way.empty())
        return base::fail(base::Error{ErrorCode::BadValue, sent.complaint, {}, 0, 0, "--way W"});
    const auto gaps = gapsOf(file, sent.complaint);
    if (!gaps)
        return base::fail(gaps.error());
    std::string blocking;
    for (const Gap& gap : *gaps) {
        if (gap.isBlocking)
            blocking += (blocking.empty() ? "" : ", ") + std::string(toString(gap.kind)) +
                        (gap.subject.empty() ? "" : " " + gap.subject);
    }
    if (!blocking.empty() && accepted == Gaps::Refused)
        return base::fail(ErrorCode::ComplaintIncomplete, sent.complaint, blocking);
    return file.act(sent);
}

Result<Act> markAnswered(CaseFile& file, const journal::ComplaintAnswered& answered)
{
    const auto found = findComplaint(file, answered.complaint);
    if (!found)
        return base::fail(found.error());
    if (answered.kind != "acknowledged" && answered.kind != "answered")
        return base::fail(base::Error{ErrorCode::BadValue, answered.complaint, answered.kind, 0, 0, "acknowledged answered"});
    if ((*found)->sent.empty())
        return base::fail(base::Error{ErrorCode::BadValue, answered.complaint, answered.kind, 0, 0, "complaint sent"});
    const QDate day = dayOf(answered.on);
    const ComplaintDays days = daysOf(file, **found);
    if (!day.isValid() || day < days.firstAnswer)
        return base::fail(base::Error{ErrorCode::BadValue, answered.complaint, answered.on, 0, 0, days.firstAnswer.toString(Qt::ISODate).toStdString()});
    if (day > days.today)
        return base::fail(tooLate(answered.complaint, answered.on, days.today));
    if (answered.kind == "answered" && answered.outcome.empty())
        return base::fail(base::Error{ErrorCode::BadValue, answered.complaint, {}, 0, 0, "--outcome O"});
    return file.act(answered);
}

QDate firstSentOn(const journal::Complaint& complaint)
{
    QDate first;
    for (const journal::ComplaintSent& sent : complaint.sent) {
        if (const QDate day = dayOf(sent.on); day.isValid() && (!first.isValid() || day < first))
            first = day;
    }
    return first;
}

ComplaintDays daysOf(const CaseFile& file, const journal::Complaint& complaint)
{
    const QDate today = todayOf(file);
    ComplaintDays days{today, {}, today};
    for (const journal::ComplaintAnswered& answer : complaint.answers) {
        if (const QDate day = dayOf(answer.on); day.isValid() && answer.kind == "answered")
            days.lastSending = std::min(days.lastSending, day);
    }
    days.firstAnswer = firstSentOn(complaint);
    return days;
}

ComplaintStatus statusOf(const journal::Complaint& complaint)
{
    const auto has = [&complaint](std::string_view kind) {
        return std::any_of(complaint.answers.begin(), complaint.answers.end(),
                           [kind](const journal::ComplaintAnswered& answer) { return answer.kind == kind; });
    };
    if (has("answered"))
        return ComplaintStatus::Answered;
    if (has("acknowledged"))
        return ComplaintStatus::Acknowledged;
    return complaint.sent.empty() ? ComplaintStatus::Draft : ComplaintStatus::Sent;
}

std::string_view toString(ComplaintStatus status)
{
    constexpr std::array<std::string_view, 4> kNames{"draft", "sent", "acknowledged", "answered"};
    return kNames[static_cast<std::size_t>(status)];
}

std::string lastDocumentOf(const CaseFile& file, const std::string& complaint)
{
    for (auto act = file.acts().rbegin(); act != file.acts().rend(); ++act) {
        const auto* exported = std::get_if<journal::Exported>(&act->payload);
        if (exported != nullptr && exported->purpose == complaint)
            return exported->sha256;
    }
    return {};
}

} // namespace greffier::casefile
