// Periods that run in a case: of qualifications, from publication, and of complaints, from what became of them.
#include "core/casefile/case_file.h"
#include "core/casefile/complaint_days.h"
#include "core/casefile/facts.h"
#include "core/casefile/qualify.h"
#include "core/evidence/relative_time.h"

#include <QDateTime>

#include <algorithm>
#include <limits>
#include <utility>

namespace greffier::casefile {
namespace {

constexpr std::int64_t kMostSeconds = 253'402'300'799; // 9999-12-31T23:59:59Z: beyond it a time is a mistake

// A time without a zone is taken as the day that it shows.
law::Dated datedOf(const evidence::PostedTime& posted)
{
    if (evidence::isRelativeTime(posted.raw)) // good enough to read by, not for a period of the law: a person asserts the date
        return {};
    if (!posted.seconds || posted.precision == evidence::TimePrecision::Unknown || *posted.seconds > kMostSeconds ||
        *posted.seconds < -kMostSeconds)
        return {};
    if (posted.isZoneKnown && posted.precision != evidence::TimePrecision::Day)
        return {*posted.seconds * 1000, std::nullopt};
    return {std::nullopt, QDateTime::fromSecsSinceEpoch(*posted.seconds, Qt::UTC).date()};
}

law::Dated assertedDate(const journal::CaseState& state, const std::string& comment)
{
    const auto facts = state.asserted.find(comment);
    if (facts == state.asserted.end())
        return {};
    const auto posted = facts->second.find("posted");
    return posted == facts->second.end() ? law::Dated() : datedOf(postedFrom(posted->second.value));
}

// An ISO 8601 date or time as complaints have it.
QDate dayOf(const std::string& value)
{
    return law::parisDay(datedOf(postedFrom(value)));
}

law::Ground groundNamed(const std::vector<law::Ground>& grounds, const std::string& id)
{
    const auto found = std::find_if(grounds.begin(), grounds.end(), [&id](const law::Ground& each) { return each.id == id; });
    if (found != grounds.end())
        return *found;
    law::Ground unknown;
    unknown.id = id;
    unknown.title = {id, id};
    return unknown;
}

law::Clock clockOf(const law::Ground& ground, const Publication& published, QDate today)
{
    law::Clock clock = law::prescriptionClock(ground, published.on, today);
    clock.ground = ground.id;
    clock.isAsserted = published.isAsserted;
    return clock;
}

// Where the answer of that kind came last; invalid where none came.
QDate answeredOn(const journal::Complaint& complaint, std::string_view kind)
{
    QDate day;
    for (const journal::ComplaintAnswered& answer : complaint.answers) {
        if (answer.kind == kind)
            day = dayOf(answer.on);
    }
    return day;
}

void addComplaint(const std::string& id, const journal::Complaint& complaint, QDate today, std::vector<Reminder>& reminders)
{
    const law::Recipient* recipient = law::catalogue().recipient(complaint.opened.recipient);
    if (recipient == nullptr)
        return;
    const auto add = [&](law::ClockKind kind, QDate start) {
        reminders.push_back({law::runningClock(kind, start, today), {}, {}, {}, id});
    };
    if (recipient->kind == law::RecipientKind::InternalComplaint) { // to be lodged in time; then the period has done its work
        const auto informed = complaint.values.find("decision.informed-on");
        if (complaint.sent.empty())
            add(law::ClockKind::InternalComplaint, informed != complaint.values.end() ? dayOf(informed->second) : QDate());
        return;
    }
    if (complaint.sent.empty())
        return;
    const QDate answered = answeredOn(complaint, "answered");
    switch (recipient->kind) {
    case law::RecipientKind::PlatformNotice: // from the day on which the platform told its decision
        if (answered.isValid())
            add(law::ClockKind::InternalComplaint, answered);
        return;
    case law::RecipientKind::StatementOfReasons: // from the day on which the author was told
        add(law::ClockKind::InternalComplaint, firstSentOn(complaint));
        return;
    case law::RecipientKind::Ordre: { // from registration; an answer shows that conciliation was held or refused
        const QDate registered = answeredOn(complaint, "acknowledged");
        if (!answered.isValid())
            add(law::ClockKind::OrdreConciliation, registered);
        add(law::ClockKind::OrdreTransmission, registered);
        return;
    }
    default:
        return;
    }
}

} // namespace

Publication publishedOf(const CaseFile& file, const journal::PassageMarked& mark)
{
    const journal::CaseState& state = file.state();
    law::Dated asserted;
    std::int64_t last = std::numeric_limits<std::int64_t>::max(); // a passage continues earlier ones only
    for (const journal::PassageMarked* at = &mark; at != nullptr;) {
        const auto comment = file.resolveComment(at->comment).and_then([&file](base::ItemId item) { return file.comment(item); });
        if (comment) {
            if (const law::Dated captured = datedOf(comment->posted); captured.isKnown())
                return {captured, false};
        }
        if (!asserted.isKnown())
            asserted = assertedDate(state, at->comment);
        const auto id = base::parsePublicId(at->from);
        const auto earlier = state.passages.find(id ? id->number : 0);
        at = earlier == state.passages.end() || earlier->first >= last ? nullptr : &earlier->second.mark;
        last = at != nullptr ? earlier->first : last;
    }
    return {asserted, asserted.isKnown()};
}

std::vector<report::QualifiedGround> qualificationsOf(const CaseFile& file, std::int64_t passage, QDate today)
{
    std::vector<report::QualifiedGround> all;
    const auto marked = file.state().passages.find(passage);
    const auto qualifications = file.state().qualificationsOf(passage);
    if (marked == file.state().passages.end() || qualifications.empty())
        return all;
    const std::vector<law::Ground> grounds = groundsOf(file);
    const Publication published = publishedOf(file, marked->second.mark);
    for (const journal::Qualification* qualification : qualifications) {
        law::Ground ground = groundNamed(grounds, qualification->what.ground);
        law::Clock clock = clockOf(ground, published, today);
        all.push_back({*qualification, std::move(ground), std::move(clock)});
    }
    return all;
}

std::vector<Reminder> remindersOf(const CaseFile& file, QDate today)
{
    std::vector<Reminder> reminders;
    const journal::CaseState& state = file.state();
    const std::vector<law::Ground> grounds = groundsOf(file);
    for (const auto& [act, qualification] : state.qualifications) {
        const auto id = base::parsePublicId(qualification.what.passage);
        const auto passage = state.passages.find(id ? id->number : 0);
        const law::Ground ground = groundNamed(grounds, qualification.what.ground);
        if (passage == state.passages.end() || !ground.prescription)
            continue;
        reminders.push_back({clockOf(ground, publishedOf(file, passage->second.mark), today),
                             base::toString({base::PublicKind::Act, act}), qualification.what.passage,
                             passage->second.mark.comment, {}});
    }
    for (const auto& [number, complaint] : state.complaints)
        addComplaint(base::toString({base::PublicKind::Complaint, number}), complaint, today, reminders);
    std::stable_sort(reminders.begin(), reminders.end(), [](const Reminder& a, const Reminder& b) {
        if (a.clock.end.isValid() != b.clock.end.isValid())
            return !a.clock.end.isValid();
        return a.clock.end < b.clock.end;
    });
    return reminders;
}

QDate todayOf(const CaseFile& file)
{
    return law::parisDay({file.environment().clock->now().utcMs, std::nullopt});
}

} // namespace greffier::casefile
