#include "core/casefile/reanchor.h"

#include "core/casefile/case_file.h"
#include "core/casefile/passages.h"
#include "core/casefile/relations_of_case.h"
#include "core/casefile/relocate.h"
#include "core/journal/excerpts.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using journal::Act;

std::string nameOf(std::int64_t act)
{
    return base::toString({base::PublicKind::Act, act});
}

// Looks for passages of earlier captures in later ones.
class Finder {
public:
    Finder(const CaseFile& file, const evidence::Relations& relations) : m_file(file), m_relations(relations)
    {
        for (const auto& [act, passage] : file.state().passages)
            m_continued.insert(passage.mark.from);
    }

    Result<std::vector<Continuation>> run() const
    {
        std::vector<Continuation> all;
        for (const auto& [act, passage] : m_file.state().passages) {
            const auto item = m_file.resolveComment(passage.mark.comment);
            if (!item || m_continued.contains(nameOf(act)))
                continue;
            auto continuation = follow(*item, passage.mark);
            if (!continuation)
                return base::fail(continuation.error());
            if (!*continuation)
                continue;
            (*continuation)->passage = nameOf(act);
            if (!isMarkedThere(passage.mark, **continuation))
                all.push_back(std::move(**continuation));
        }
        return all;
    }

private:
    using Found = Result<std::optional<Continuation>>;
    using Moment = std::pair<std::int64_t, std::int64_t>; // of the capture and, where they are equal, its number

    const evidence::Thread& threadAt(std::int32_t thread) const
    {
        return m_file.threads()[static_cast<std::size_t>(thread)];
    }
    Moment momentOf(std::int32_t thread) const
    {
        const base::CaptureId capture = threadAt(thread).capture;
        return {m_file.captures()[static_cast<std::size_t>(capture.value) - 1].captured.utcMs, capture.value};
    }
    Moment momentOf(base::ItemId item) const
    {
        return momentOf(m_file.arrays().thread(m_file.arrays().positionOf(item)));
    }
    std::string captureOf(std::int32_t thread) const
    {
        return base::toString({base::PublicKind::Capture, threadAt(thread).capture.value});
    }

    Found follow(base::ItemId item, const journal::PassageMarked& mark) const
    {
        base::ItemId later = item;
        for (const base::ItemId sighting : m_relations.sightingsOf(item)) {
            if (momentOf(sighting) > momentOf(later))
                later = sighting;
        }
        if (later != item)
            return inComment(item, later, mark);
        std::optional<evidence::Absence> absence;
        for (const evidence::Absence& each : m_relations.absencesOf(item)) {
            if (momentOf(each.thread) > momentOf(item) && (!absence || momentOf(each.thread) > momentOf(absence->thread)))
                absence = each;
        }
        if (!absence)
            return unseen(item, mark);
        return absence->hasIdentifier ? Found(gone(absence->thread)) : inThread(item, absence->thread, mark);
    }

    // Neither seen again nor missed: the later capture may begin after it. Without identifiers it may also be there with an
    // edited text: where it is found, that is proposed.
    Found unseen(base::ItemId item, const journal::PassageMarked& mark) const
    {
        const std::int32_t own = m_file.arrays().thread(m_file.arrays().positionOf(item));
        std::optional<std::int32_t> latest;
        if (const evidence::Discussion* discussion = m_relations.discussionOf(own)) {
            for (const evidence::JoinedThread& part : *discussion) {
                if (momentOf(part.thread) > momentOf(latest.value_or(own)))
                    latest = part.thread;
            }
        }
        const auto comment = m_file.comment(item);
        if (!comment)
            return base::fail(comment.error());
        if (!latest || !comment->ref.empty())
            return std::optional<Continuation>();
        Found found = inThread(item, *latest, mark);
        return found && (*found)->anchoring == Anchoring::Orphan ? std::optional<Continuation>() : found;
    }

    std::optional<Continuation> gone(std::int32_t thread) const
    {
        return Continuation{{}, Anchoring::Orphan, captureOf(thread), {}, {}, {}};
    }

    Found inComment(base::ItemId item, base::ItemId later, const journal::PassageMarked& mark) const
    {
        const auto texts = m_file.comments({item, later});
        if (!texts || texts->size() != 2)
            return base::fail(texts ? base::Error{ErrorCode::CaseDamaged, mark.comment, {}, 0, 0, {}} : texts.error());
        const std::int32_t position = m_file.arrays().positionOf(later);
        Continuation continuation{{}, Anchoring::Orphan, captureOf(m_file.arrays().thread(position)),
                                  base::toString((*texts)[1].publicId), {}, {}};
        if (const auto found = relocate((*texts)[0].text, journal::spansOf(mark), (*texts)[1].text))
            put(*found, (*texts)[1].text, found->isExact ? Anchoring::Exact : Anchoring::Proposed, continuation);
        return std::optional(continuation);
    }

    // A source without identifiers: an edited comment looks like one that is gone and one that is new. Where one new comment
    // of the same author holds the words, it is proposed.
    Found inThread(base::ItemId item, std::int32_t thread, const journal::PassageMarked& mark) const
    {
        const auto earlier = m_file.comment(item);
        if (!earlier)
            return base::fail(earlier.error());
        constexpr std::int32_t kChunk = 1'000;
        const auto [first, last] = m_file.arrays().threadRange(thread);
        std::vector<Continuation> candidates;
        for (std::int32_t from = first; from < last; from += kChunk) {
            std::vector<base::ItemId> ids;
            for (std::int32_t position = from; position < std::min(from + kChunk, last); ++position) {
                const base::ItemId id = m_file.arrays().id(position);
                if (!m_file.arrays().isPlaceholder(position) && m_relations.sightingOf(id) == nullptr)
                    ids.push_back(id);
            }
            const auto comments = m_file.comments(ids);
            if (!comments)
                return base::fail(comments.error());
            for (const evidence::Comment& comment : *comments) {
                const auto found = comment.author == earlier->author
                                       ? relocate(earlier->text, journal::spansOf(mark), comment.text)
                                       : std::nullopt;
                if (!found)
                    continue;
                Continuation candidate{{}, Anchoring::Orphan, captureOf(thread), base::toString(comment.publicId), {}, {}};
                put(*found, comment.text, Anchoring::Proposed, candidate);
                candidates.push_back(std::move(candidate));
            }
        }
        return candidates.size() == 1 ? Found(std::optional(candidates.front())) : Found(gone(thread));
    }

    static void put(const Relocated& found, const std::string& text, Anchoring anchoring, Continuation& continuation)
    {
        continuation.anchoring = anchoring;
        continuation.spans = found.spans;
        for (const base::Span span : found.spans)
            continuation.words.emplace_back(text::slice(text, span));
    }

    // Somebody marked the same words there by hand.
    bool isMarkedThere(const journal::PassageMarked& mark, const Continuation& continuation) const
    {
        if (continuation.spans.empty())
            return false;
        const auto there = m_file.state().passagesOf(continuation.comment);
        return std::any_of(there.begin(), there.end(), [&](const journal::Passage* passage) {
            return passage->mark.label == mark.label && journal::spansOf(passage->mark) == continuation.spans;
        });
    }

    const CaseFile& m_file;
    const evidence::Relations& m_relations;
    std::set<std::string> m_continued;
};

} // namespace

std::string_view toString(Anchoring anchoring)
{
    static constexpr std::array<std::string_view, 3> kNames{"exact", "proposed", "orphan"};
    return kNames[static_cast<std::size_t>(anchoring)];
}

Result<std::vector<Continuation>> continuationsOf(const CaseFile& file, const base::JobControl& job)
{
    if (file.state().passages.empty() || file.captures().size() < 2)
        return std::vector<Continuation>();
    const auto relations = relationsOf(file, job);
    if (!relations)
        return base::fail(relations.error());
    return Finder(file, **relations).run();
}

std::vector<Continuation> continuationsAtHand(const CaseFile& file)
{
    if (file.state().passages.empty() || file.captures().size() < 2)
        return {};
    const RelationsPointer relations = relationsAtHand(file);
    return relations ? Finder(file, *relations).run().value_or(std::vector<Continuation>()) : std::vector<Continuation>();
}

Result<Act> takeContinuation(CaseFile& file, const Continuation& continuation)
{
    const auto id = base::parsePublicId(continuation.passage);
    const auto passage = file.state().passages.find(id ? id->number : 0);
    if (passage == file.state().passages.end())
        return base::fail(ErrorCode::UnknownObject, continuation.passage);
    if (continuation.spans.empty())
        return base::fail(ErrorCode::BadValue, continuation.passage, std::string(toString(Anchoring::Orphan)));
    const journal::PassageMarked& mark = passage->second.mark;
    PassageRequest request{continuation.comment, continuation.spans.front(), mark.label, mark.ground, mark.rule, mark.note};
    request.more.assign(continuation.spans.begin() + 1, continuation.spans.end());
    request.severity = mark.severity;
    request.person = mark.person;
    request.from = continuation.passage;
    return markPassage(file, request);
}

Result<std::vector<Act>> takeExact(CaseFile& file, const std::vector<Continuation>& continuations)
{
    std::vector<Act> acts;
    for (const Continuation& continuation : continuations) {
        if (continuation.anchoring != Anchoring::Exact)
            continue;
        auto act = takeContinuation(file, continuation);
        if (act)
            acts.push_back(std::move(*act));
        else if (act.error().code != ErrorCode::GroundConflict)
            return base::fail(act.error());
    }
    return acts;
}

} // namespace greffier::casefile
