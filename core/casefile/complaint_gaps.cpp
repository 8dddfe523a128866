#include "core/casefile/complaint.h"

#include "core/casefile/case_file.h"
#include "core/casefile/complaint_sources.h"
#include "core/casefile/passages.h"
#include "core/casefile/qualify.h"
#include "core/casefile/reanchor.h"
#include "core/report/letter_template.h"

#include <algorithm>
#include <array>
#include <set>

namespace greffier::casefile {
namespace {

using base::Result;

// Collects what is missing in one complaint.
class GapFinder {
public:
    GapFinder(const CaseFile& file, std::string id, const journal::Complaint& complaint)
        : m_file(file), m_id(std::move(id)), m_complaint(complaint), m_recipient(recipientOf(complaint)), m_today(todayOf(file))
    {
    }

    Result<std::vector<Gap>> find()
    {
        findFields();
        if (m_complaint.facts.empty())
            add(GapKind::NoFact, m_id, {}, needsFacts());
        for (const std::string& passage : m_complaint.facts) {
            if (const base::Status status = lookAtFact(passage); !status)
                return base::fail(status.error());
        }
        findConflicts();
        findVanished();
        findExhibits();
        if (m_file.state().anchors.empty())
            add(GapKind::NotAnchored, m_id, {}, false);
        std::stable_sort(m_gaps.begin(), m_gaps.end(), [](const Gap& a, const Gap& b) { return a.isBlocking && !b.isBlocking; });
        return std::move(m_gaps);
    }

private:
    void add(GapKind kind, std::string subject, std::string detail, bool isBlocking)
    {
        m_gaps.push_back({kind, std::move(subject), std::move(detail), isBlocking});
    }

    std::string value(const std::string& field) const
    {
        const auto found = m_complaint.values.find(field);
        return found == m_complaint.values.end() ? std::string() : found->second;
    }

    bool needsFacts() const
    {
        return m_recipient.kind != law::RecipientKind::Letter && m_recipient.kind != law::RecipientKind::InternalComplaint &&
               m_recipient.kind != law::RecipientKind::StatementOfReasons;
    }

    bool needsPlace() const
    {
        return m_recipient.kind == law::RecipientKind::PlatformNotice || m_recipient.kind == law::RecipientKind::Host ||
               m_recipient.kind == law::RecipientKind::Pharos;
    }

    void findFields()
    {
        for (const law::AskedField& asked : m_recipient.asks) {
            const bool isSaid = report::isSaidByFacts(asked.field) && !m_complaint.facts.empty();
            const bool isDropped = !asked.droppedIf.empty() && value(asked.droppedIf) == "yes";
            const bool hasHost = asked.field == "host.name" && !value("recipient.name").empty();
            if (asked.isRequired && !isSaid && !isDropped && !hasHost && value(asked.field).empty())
                add(GapKind::FieldMissing, asked.field, {}, true);
        }
        const bool hasName = !value("recipient.name").empty() || !value("host.name").empty();
        if (m_recipient.kind == law::RecipientKind::PlatformNotice && !hasName)
            add(GapKind::FieldMissing, "recipient.name", {}, false);
        if (m_recipient.kind == law::RecipientKind::Letter && value("sender.name").empty())
            add(GapKind::FieldMissing, "sender.name", {}, true);
    }

    base::Status lookAtFact(const std::string& passage)
    {
        const auto id = base::parsePublicId(passage);
        const auto& passages = m_file.state().passages;
        const auto found = passages.find(id ? id->number : 0);
        if (found == passages.end()) {
            add(GapKind::FactRetracted, passage, {}, true);
            return {};
        }
        const journal::PassageMarked& mark = found->second.mark;
        const auto item = m_file.resolveComment(mark.comment);
        if (!item)
            return base::fail(item.error());
        const auto comment = m_file.comment(*item);
        if (!comment)
            return base::fail(comment.error());
        if (!fits(mark, comment->text))
            add(GapKind::FactBroken, passage, {}, true);
        if (m_recipient.mustBePublic && !isPublic(m_file, *comment))
            add(GapKind::NotPublic, passage, {}, true);
        const FactAddress address = addressOf(m_file, *comment);
        if (needsPlace() && address.kind != report::AddressKind::Comment)
            add(GapKind::NoPermalink, passage, {}, address.kind == report::AddressKind::None);
        if (!publishedOf(m_file, mark).on.isKnown())
            add(GapKind::DateUnknown, passage, {}, false);
        lookAtGrounds(passage, found->first);
        return {};
    }

    void lookAtGrounds(const std::string& passage, std::int64_t act)
    {
        const std::vector<report::QualifiedGround> grounds = groundsOfFact(m_file, act, m_today);
        if (grounds.empty() && m_recipient.asksForProvisions)
            add(GapKind::Unqualified, passage, {}, false);
        for (const report::QualifiedGround& qualified : grounds) {
            if (!qualified.ground.provenance.isVerified)
                add(GapKind::GroundUnverified, passage, qualified.ground.id, false);
            if (qualified.clock.state == law::ClockState::Over)
                add(GapKind::PrescriptionOver, passage, qualified.ground.id, m_recipient.kind == law::RecipientKind::Prosecutor);
            for (const law::GroundElement& element : qualified.ground.elements) {
                if (!isEstablished(qualified.qualification.what, element.id))
                    add(GapKind::ElementOpen, passage, qualified.ground.id + " " + element.id, false);
            }
        }
    }

    static bool isEstablished(const journal::Qualified& qualified, const std::string& element)
    {
        return std::any_of(qualified.elements.begin(), qualified.elements.end(), [&element](const journal::Element& each) {
            return each.element == element && each.state == journal::ElementState::Established;
        });
    }

    // Two facts of this complaint that exclude each other, or one that excludes another of the case.
    void findConflicts()
    {
        const std::set<std::string> facts(m_complaint.facts.begin(), m_complaint.facts.end());
        for (const Conflict& conflict : conflictsOf(m_file)) {
            if (facts.contains(conflict.passage) || facts.contains(conflict.otherPassage))
                add(GapKind::GroundConflict, facts.contains(conflict.passage) ? conflict.passage : conflict.otherPassage,
                    conflict.ground + " " + conflict.otherGround, true);
        }
    }

    void findVanished()
    {
        const std::set<std::string> facts(m_complaint.facts.begin(), m_complaint.facts.end());
        for (const Continuation& continuation : continuationsAtHand(m_file)) {
            if (continuation.anchoring == Anchoring::Orphan && facts.contains(continuation.passage))
                add(GapKind::FactVanished, continuation.passage, continuation.capture, false);
        }
    }

    void findExhibits()
    {
        if (!m_recipient.asksForExhibits)
            return;
        std::set<std::string> shown;
        for (const auto& [number, exhibit] : m_complaint.exhibits) {
            if (!exhibit.withdrawn)
                shown.insert(exhibit.object);
        }
        if (shown.empty()) {
            add(GapKind::NoExhibit, m_id, {}, false);
            return;
        }
        for (const std::string& passage : m_complaint.facts) {
            const auto id = base::parsePublicId(passage);
            const auto found = m_file.state().passages.find(id ? id->number : 0);
            if (found == m_file.state().passages.end())
                continue;
            const std::string capture = captureOf(m_file, found->second.mark.comment);
            if (!shown.contains(found->second.mark.comment) && !shown.contains(capture))
                add(GapKind::FactWithoutExhibit, passage, {}, false);
        }
    }

    const CaseFile& m_file;
    std::string m_id;
    const journal::Complaint& m_complaint;
    const law::Recipient& m_recipient;
    QDate m_today;
    std::vector<Gap> m_gaps;
};

} // namespace

std::string_view toString(GapKind kind)
{
    constexpr std::array<std::string_view, 16> kNames{
        "field-missing", "no-fact",         "fact-retracted",    "fact-broken",  "fact-vanished", "fact-without-exhibit",
        "no-exhibit",    "unqualified",     "ground-conflict",   "ground-unverified", "element-open", "date-unknown",
        "prescription-over", "not-public", "no-permalink", "not-anchored"};
    return kNames[static_cast<std::size_t>(kind)];
}

Result<std::vector<Gap>> gapsOf(const CaseFile& file, const std::string& complaint)
{
    const auto found = findComplaint(file, complaint);
    if (!found)
        return base::fail(found.error());
    return GapFinder(file, complaint, **found).find();
}

} // namespace greffier::casefile
