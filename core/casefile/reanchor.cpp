#include "core/casefile/reanchor.h"

#include "core/casefile/case_file.h"
#include "core/casefile/passages.h"
#include "core/casefile/relations_of_case.h"
#include "core/casefile/relocate.h"
#include "core/journal/excerpts.h"
#include "core/text/reading.h"
#include "core/text/shingles.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
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

// Every three words in a row, ascending.
std::vector<std::uint64_t> rowsOf(const std::string& text)
{
    constexpr std::size_t kRow = 3;
    std::vector<std::uint64_t> rows = text::shinglesOf(text::foldedWords(text::fold(text)), kRow);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

// Of several comments, the one that an earlier text was most likely edited into.
class Likest {
public:
    explicit Likest(const std::string& earlier) : m_rows(rowsOf(earlier)) {}

    void look(const evidence::Comment& comment)
    {
        constexpr std::size_t kLeast = 50; // percent of the rows of the shorter text
        const std::vector<std::uint64_t> rows = rowsOf(comment.text);
        std::vector<std::uint64_t> both;
        std::set_intersection(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), std::back_inserter(both));
        const std::size_t shorter = std::min(rows.size(), m_rows.size());
        if (shorter == 0 || 100 * both.size() < kLeast * shorter || both.size() < m_most)
            return;
        m_isAlone = both.size() > m_most;
        m_most = both.size();
        m_found = comment;
    }
    const evidence::Comment* found() const { return m_found && m_isAlone ? &*m_found : nullptr; }

private:
    std::vector<std::uint64_t> m_rows;
    std::optional<evidence::Comment> m_found;
    std::size_t m_most = 0; // rows that both texts have
    bool m_isAlone = false;
};

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

    // Of captures that are later than those of the passages, none is known to show the same threads.
    bool areLaterUnrecognised() const
    {
        bool isAnyLater = false;
        for (const auto& [act, passage] : m_file.state().passages) {
            const auto item = m_file.resolveComment(passage.mark.comment);
            if (!item)
                continue;
            const std::int32_t own = m_file.arrays().thread(m_file.arrays().positionOf(*item));
            if (!laterPartsOf(own).empty())
                return false;
            const auto& captures = m_file.captures();
            isAnyLater = isAnyLater || std::any_of(captures.begin(), captures.end(), [&](const evidence::Capture& capture) {
                return Moment(capture.captured.utcMs, capture.id.value) > momentOf(own);
            });
        }
        return isAnyLater;
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

    // The parts of its discussion that were captured after the thread; the latest first.
    std::vector<evidence::JoinedThread> laterPartsOf(std::int32_t thread) const
    {
        std::vector<evidence::JoinedThread> later;
        const evidence::Discussion* discussion = m_relations.discussionOf(thread);
        for (std::size_t i = discussion != nullptr ? discussion->size() : 0; i > 0; --i) {
            if (momentOf((*discussion)[i - 1].thread) > momentOf(thread))
                later.push_back((*discussion)[i - 1]);
        }
        return later;
    }

    // Do both show some comment? Another page of the same thread does not.
    bool areOverlapping(std::int32_t earlier, std::int32_t later) const
    {
        const auto [known, isNew] = m_overlaps.try_emplace({earlier, later}, false);
        if (!isNew)
            return known->second;
        bool& areBoth = known->second;
        std::map<std::int64_t, int> seenIn; // by the first capture of the comment: 1 earlier, 2 later
        const auto see = [&](base::ItemId item, base::ItemId first) {
            const std::int32_t thread = m_file.arrays().thread(m_file.arrays().positionOf(item));
            int& places = seenIn[first.value];
            places |= thread == earlier ? 1 : thread == later ? 2 : 0;
            areBoth = areBoth || places == 3;
        };
        for (const evidence::Sighting& sighting : m_relations.sightings) {
            see(sighting.first, sighting.first);
            see(sighting.item, sighting.first);
        }
        return areBoth;
    }

    // Neither seen again nor missed: the later capture may begin after it, or end before it. Without identifiers it may also
    // be there with an edited text: where it is found, that is proposed. A feed shows the latest comments only: what it lacks
    // is no news.
    Found unseen(base::ItemId item, const journal::PassageMarked& mark) const
    {
        const std::int32_t own = m_file.arrays().thread(m_file.arrays().positionOf(item));
        const auto comment = m_file.comment(item);
        if (!comment)
            return base::fail(comment.error());
        std::optional<std::int32_t> unseenIn;
        for (const evidence::JoinedThread& part : laterPartsOf(own)) {
            if (comment->ref.empty()) {
                Found found = inThread(item, part.thread, mark);
                if (!found || (*found)->loss != Loss::Comment)
                    return found;
            }
            if (!unseenIn && part.coverage != evidence::Coverage::Feed && areOverlapping(own, part.thread))
                unseenIn = part.thread;
        }
        if (!unseenIn)
            return std::optional<Continuation>();
        return std::optional(Continuation{{}, Anchoring::Unseen, captureOf(*unseenIn), {}, {}, {}});
    }

    std::optional<Continuation> gone(std::int32_t thread) const
    {
        return Continuation{{}, Anchoring::Orphan, captureOf(thread), {}, {}, {}, Loss::Comment};
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
        else
            continuation.loss = lossIn((*texts)[0].text, mark, (*texts)[1].text);
        return std::optional(continuation);
    }

    // A source without identifiers: an edited comment looks like one that is gone and one that is new. Where one new comment
    // of the same author holds the words, it is proposed; where one holds most of the text but not the words, they are lost in it.
    Found inThread(base::ItemId item, std::int32_t thread, const journal::PassageMarked& mark) const
    {
        const auto earlier = m_file.comment(item);
        if (!earlier)
            return base::fail(earlier.error());
        constexpr std::int32_t kChunk = 1'000;
        const auto [first, last] = m_file.arrays().threadRange(thread);
        std::vector<Continuation> candidates;
        Likest likest(earlier->text);
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
                if (comment.author != earlier->author)
                    continue;
                const auto found = relocate(earlier->text, journal::spansOf(mark), comment.text);
                if (!found) {
                    likest.look(comment);
                    continue;
                }
                Continuation candidate{{}, Anchoring::Orphan, captureOf(thread), base::toString(comment.publicId), {}, {}};
                put(*found, comment.text, Anchoring::Proposed, candidate);
                candidates.push_back(std::move(candidate));
            }
        }
        if (candidates.size() == 1)
            return std::optional(candidates.front());
        std::optional<Continuation> lost = gone(thread);
        if (!candidates.empty()) {
            lost->loss = Loss::Choice;
        } else if (const evidence::Comment* edited = likest.found()) {
            lost->comment = base::toString(edited->publicId);
            lost->loss = lossIn(earlier->text, mark, edited->text);
        }
        return lost;
    }

    static Loss lossIn(const std::string& before, const journal::PassageMarked& mark, const std::string& after)
    {
        return areWordsIn(before, journal::spansOf(mark), after) ? Loss::Choice : Loss::Words;
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
    mutable std::map<std::pair<std::int32_t, std::int32_t>, bool> m_overlaps; // of an earlier and a later thread, as asked
};

} // namespace

std::string_view toString(Anchoring anchoring)
{
    static constexpr std::array<std::string_view, 4> kNames{"exact", "proposed", "orphan", "unseen"};
    return kNames[static_cast<std::size_t>(anchoring)];
}

std::string_view toString(Loss loss)
{
    static constexpr std::array<std::string_view, 4> kNames{"", "comment", "words", "choice"};
    return kNames[static_cast<std::size_t>(loss)];
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

Result<bool> areLaterUnrecognised(const CaseFile& file, const base::JobControl& job)
{
    if (file.state().passages.empty() || file.captures().size() < 2)
        return false;
    const auto relations = relationsOf(file, job);
    if (!relations)
        return base::fail(relations.error());
    return Finder(file, **relations).areLaterUnrecognised();
}

Result<Act> takeContinuation(CaseFile& file, const Continuation& continuation)
{
    const auto id = base::parsePublicId(continuation.passage);
    const auto passage = file.state().passages.find(id ? id->number : 0);
    if (passage == file.state().passages.end())
        return base::fail(ErrorCode::UnknownObject, continuation.passage);
    if (continuation.spans.empty())
        return base::fail(ErrorCode::BadValue, continuation.passage, std::string(toString(continuation.anchoring)));
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
