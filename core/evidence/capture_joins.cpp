#include "core/evidence/capture_joins.h"

#include "core/evidence/permalink.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace greffier::evidence {
namespace {

constexpr std::size_t kLeastShared = 2; // comments that two threads without a common address must share

// The content of a comment, so that the same number at two sites is not taken for the same comment.
std::uint64_t contentOf(const SeenComment& seen)
{
    std::uint64_t hash = seen.words;
    for (const std::uint64_t more : {seen.ref, seen.author})
        hash = (hash ^ more) * 0x9E3779B97F4A7C15U + (hash >> 29U);
    return hash;
}

} // namespace

Coverage coverageOf(const Capture& capture)
{
    if (capture.format == "comment-feed" || capture.format == "reddit-atom")
        return Coverage::Feed;
    const auto& losses = capture.ledger.losses;
    if (std::any_of(losses.begin(), losses.end(), [](const Loss& loss) {
            return loss.what == "rest-unreadable" || loss.what == "partial" || loss.what == "more-comments";
        }))
        return Coverage::Cut;
    if (!capture.ledger.announced)
        return Coverage::Unstated;
    return *capture.ledger.announced > capture.ledger.comments ? Coverage::Short : Coverage::Whole;
}

CaptureJoins::CaptureJoins(const std::vector<JoinCandidate>& threads)
    : m_order(threads.size()), m_groups(threads.size()), m_groupOf(threads.size())
{
    for (std::size_t i = 0; i < threads.size(); ++i) {
        const JoinCandidate& candidate = threads[i];
        SeenThread thread;
        thread.thread = static_cast<std::int32_t>(i);
        thread.capture = candidate.capture;
        thread.capturedUtcMs = candidate.capturedUtcMs;
        thread.format = std::hash<std::string>{}(candidate.format);
        thread.coverage = candidate.coverage;
        m_threads.push_back(std::move(thread));
        m_keys.push_back(discussionKey(candidate.uri));
        m_groups[i] = {i};
        m_groupOf[i] = i;
    }
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::sort(m_order.begin(), m_order.end(), [this](std::size_t a, std::size_t b) { return isEarlier(a, b); });
}

bool CaptureJoins::isEarlier(std::size_t a, std::size_t b) const
{
    const SeenThread &first = m_threads[a], &second = m_threads[b];
    if (first.capturedUtcMs != second.capturedUtcMs)
        return first.capturedUtcMs < second.capturedUtcMs;
    return first.thread < second.thread;
}

void CaptureJoins::add(const Comment& item)
{
    const auto index = static_cast<std::size_t>(item.thread.value) - 1;
    if (index >= m_threads.size())
        return;
    if (m_keys[index].empty())
        m_keys[index] = discussionKey(item.permalink);
    m_threads[index].items.push_back(seenComment(item));
}

// Threads of one capture are never joined with each other: the source keeps them apart.
bool CaptureJoins::unite(std::size_t thread, std::size_t with, JoinRule rule)
{
    const std::size_t from = m_groupOf[thread], to = m_groupOf[with];
    if (from == to)
        return false;
    for (const std::size_t mine : m_groups[from]) {
        for (const std::size_t other : m_groups[to]) {
            if (m_threads[mine].capture == m_threads[other].capture)
                return false;
        }
    }
    m_threads[thread].rule = rule;
    for (const std::size_t moved : m_groups[from]) {
        m_groupOf[moved] = to;
        m_groups[to].push_back(moved);
    }
    m_groups[from].clear();
    return true;
}

void CaptureJoins::joinByAddress()
{
    std::unordered_map<std::string, std::size_t> firstOf;
    for (const std::size_t thread : m_order) {
        if (m_keys[thread].empty())
            continue;
        const auto [known, isNew] = firstOf.try_emplace(m_keys[thread], thread);
        if (!isNew)
            unite(thread, known->second, JoinRule::Address);
    }
}

void CaptureJoins::joinByContent()
{
    std::unordered_map<std::uint64_t, std::size_t> threadOf; // by content: the latest thread that has it
    for (const std::size_t thread : m_order) {
        const SeenThread& own = m_threads[thread];
        std::unordered_map<std::size_t, std::size_t> shared; // comments by thread
        std::size_t comments = 0, named = 0;
        for (const SeenComment& seen : own.items) {
            if (seen.isPlaceholder || seen.words == 0)
                continue;
            ++comments;
            named += seen.ref != 0 ? 1 : 0;
            const auto known = threadOf.find(contentOf(seen));
            if (known != threadOf.end() && m_threads[known->second].capture != own.capture)
                ++shared[known->second];
        }
        std::size_t best = m_threads.size(), most = 0;
        for (const auto& [other, count] : shared) {
            if (count > most || (count == most && other < best)) {
                best = other;
                most = count;
            }
        }
        if (most >= kLeastShared && most * 2 >= std::min(comments, m_threads[best].items.size()))
            unite(thread, best, named * 2 >= comments ? JoinRule::Identifiers : JoinRule::Texts);
        for (const SeenComment& seen : own.items) {
            if (!seen.isPlaceholder && seen.words != 0)
                threadOf[contentOf(seen)] = thread;
        }
    }
}

void CaptureJoins::finish(Relations& relations)
{
    joinByAddress();
    joinByContent();
    for (const std::size_t first : m_order) {
        std::vector<std::size_t> group = std::move(m_groups[m_groupOf[first]]);
        m_groups[m_groupOf[first]].clear();
        if (group.size() < 2)
            continue;
        std::sort(group.begin(), group.end(), [this](std::size_t a, std::size_t b) { return isEarlier(a, b); });
        std::vector<const SeenThread*> parts;
        for (const std::size_t thread : group)
            parts.push_back(&m_threads[thread]);
        compareCaptures(parts, relations);
    }
    const auto byItem = [](const auto& a, const auto& b) { return a.item < b.item; };
    std::stable_sort(relations.sightings.begin(), relations.sightings.end(), byItem);
    std::stable_sort(relations.absences.begin(), relations.absences.end(), byItem);
    std::stable_sort(relations.replies.begin(), relations.replies.end(), byItem);
}

} // namespace greffier::evidence
