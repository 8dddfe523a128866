#include "core/evidence/capture_builder.h"

#include "core/text/unicode.h"

#include <algorithm>
#include <utility>

namespace greffier::evidence {
namespace {

constexpr std::int32_t kExampleCodePoints = 120;

std::size_t at(std::int64_t index)
{
    return static_cast<std::size_t>(index);
}

} // namespace

void CaptureBuilder::setCapture(CaptureDraft capture)
{
    m_built.capture = std::move(capture);
}

ThreadIndex CaptureBuilder::addThread(ThreadDraft thread)
{
    m_built.threads.push_back(std::move(thread));
    return static_cast<ThreadIndex>(m_built.threads.size()) - 1;
}

ItemIndex CaptureBuilder::addComment(ThreadIndex thread, CommentDraft comment)
{
    const auto index = static_cast<ItemIndex>(m_built.items.size());
    if (!comment.ref.empty() && !m_byRef.try_emplace(comment.ref, index).second) {
        ++m_built.ledger.duplicates;
        addLoss("duplicate-id", 1, comment.ref);
    }
    m_statedDepth.push_back(comment.statedDepth);
    m_built.items.push_back({false, thread, -1, ParentState::Root, 1, std::move(comment)});
    return index;
}

ItemIndex CaptureBuilder::addPlaceholder(ThreadIndex thread, PlaceholderDraft placeholder)
{
    const auto index = static_cast<ItemIndex>(m_built.items.size());
    CommentDraft draft;
    draft.ref = std::move(placeholder.ref);
    draft.parent = std::move(placeholder.parent);
    if (!draft.ref.empty())
        m_byRef.try_emplace(draft.ref, index);
    m_statedDepth.push_back(placeholder.statedDepth);
    m_built.items.push_back({true, thread, -1, ParentState::Root, 1, std::move(draft)});
    return index;
}

void CaptureBuilder::addLoss(std::string_view what, std::int64_t count, std::string_view example)
{
    auto& losses = m_built.ledger.losses;
    const auto known = std::find_if(losses.begin(), losses.end(), [&](const Loss& loss) { return loss.what == what; });
    if (known != losses.end()) {
        known->count += count;
        return;
    }
    losses.push_back({std::string(what), count, std::string(text::slice(example, {0, kExampleCodePoints}))});
}

BuiltCapture CaptureBuilder::finish()
{
    resolveParents();
    countNamedLinks();
    cutCycles();
    insertPlaceholders();
    setDepths();
    dropEmptyThreads();
    countUnknowns();
    return std::move(m_built);
}

void CaptureBuilder::resolveParents()
{
    m_missingRef.resize(m_built.items.size());
    for (std::size_t i = 0; i < m_built.items.size(); ++i) {
        BuiltItem& item = m_built.items[i];
        if (const auto* place = std::get_if<ParentItem>(&item.draft.parent)) {
            item.parent = place->index;
        } else if (const auto* name = std::get_if<ParentRef>(&item.draft.parent)) {
            const auto found = m_byRef.find(name->ref);
            if (found != m_byRef.end())
                item.parent = found->second;
            else
                m_missingRef[i] = name->ref;
        }
        if (item.parent >= 0)
            item.parentState = ParentState::Known;
        else if (!m_missingRef[i].empty())
            item.parentState = ParentState::Missing;
    }
    m_byRef.clear();
}

// Before cycles are cut: a loop counts its links as named.
void CaptureBuilder::countNamedLinks()
{
    Ledger& ledger = m_built.ledger;
    for (std::size_t i = 0; i < m_built.items.size(); ++i) {
        BuiltItem& item = m_built.items[i];
        if (item.isPlaceholder)
            continue;
        ++ledger.comments;
        const bool namesAbsent = item.parent >= 0 && m_built.items[at(item.parent)].isPlaceholder;
        if (namesAbsent)
            item.parentState = ParentState::Missing;
        if (namesAbsent || !m_missingRef[i].empty())
            ++ledger.orphans;
        else if (item.parent >= 0 && item.parent != static_cast<ItemIndex>(i))
            ++ledger.replies;
    }
}

void CaptureBuilder::cutCycles()
{
    std::vector<std::int64_t> seenFrom(m_built.items.size(), -1);
    for (std::size_t start = 0; start < m_built.items.size(); ++start) {
        auto item = static_cast<ItemIndex>(start);
        while (item >= 0 && seenFrom[at(item)] < 0) {
            seenFrom[at(item)] = static_cast<std::int64_t>(start);
            item = m_built.items[at(item)].parent;
        }
        if (item < 0 || seenFrom[at(item)] != static_cast<std::int64_t>(start))
            continue;
        // `item` lies on a cycle found by this walk: its earliest member in reading order becomes a root.
        ItemIndex first = item;
        for (ItemIndex next = m_built.items[at(item)].parent; next != item; next = m_built.items[at(next)].parent)
            first = std::min(first, next);
        m_built.items[at(first)].parent = -1;
        m_built.items[at(first)].parentState = ParentState::Root;
        addLoss("cycle", 1, m_built.items[at(first)].draft.ref);
    }
}

// One placeholder for each missing identifier, right before the first comment that names it.
void CaptureBuilder::insertPlaceholders()
{
    std::unordered_map<std::string, ItemIndex> placeholderOf; // missing identifier -> new index
    std::vector<ItemIndex> newIndex(m_built.items.size());
    std::vector<BuiltItem> items;
    std::vector<std::optional<std::int32_t>> stated;
    items.reserve(m_built.items.size());
    for (std::size_t i = 0; i < m_built.items.size(); ++i) {
        const std::string& missing = m_missingRef[i];
        if (!missing.empty() && !placeholderOf.contains(missing)) {
            placeholderOf.emplace(missing, static_cast<ItemIndex>(items.size()));
            BuiltItem placeholder;
            placeholder.isPlaceholder = true;
            placeholder.thread = m_built.items[i].thread;
            placeholder.draft.ref = missing;
            items.push_back(std::move(placeholder));
            stated.emplace_back();
        }
        newIndex[i] = static_cast<ItemIndex>(items.size());
        items.push_back(std::move(m_built.items[i]));
        stated.push_back(m_statedDepth[i]);
    }
    for (std::size_t i = 0; i < newIndex.size(); ++i) {
        BuiltItem& item = items[at(newIndex[i])];
        if (!m_missingRef[i].empty())
            item.parent = placeholderOf.at(m_missingRef[i]);
        else if (item.parent >= 0)
            item.parent = newIndex[at(item.parent)];
    }
    m_built.items = std::move(items);
    m_statedDepth = std::move(stated);
    m_built.ledger.placeholders = std::count_if(m_built.items.begin(), m_built.items.end(),
                                                [](const BuiltItem& item) { return item.isPlaceholder; });
}

// The stated depth, else one more than the parent's; a placeholder without a stated depth adds no level.
void CaptureBuilder::setDepths()
{
    std::vector<bool> isSet(m_built.items.size(), false);
    std::vector<std::size_t> path;
    for (std::size_t start = 0; start < m_built.items.size(); ++start) {
        for (auto item = static_cast<ItemIndex>(start); item >= 0 && !isSet[at(item)];
             item = m_built.items[at(item)].parent)
            path.push_back(at(item));
        for (; !path.empty(); path.pop_back()) {
            BuiltItem& item = m_built.items[path.back()];
            const std::int32_t above = item.parent < 0 ? 0 : m_built.items[at(item.parent)].depth;
            item.depth = m_statedDepth[path.back()].value_or(item.isPlaceholder ? above : above + 1);
            isSet[path.back()] = true;
        }
    }
    for (BuiltItem& item : m_built.items) {
        if (item.isPlaceholder)
            item.depth = std::max(item.depth, 1);
        else
            m_built.ledger.maxDepth = std::max(m_built.ledger.maxDepth, item.depth);
    }
}

void CaptureBuilder::dropEmptyThreads()
{
    std::vector<bool> isUsed(m_built.threads.size(), false);
    for (const BuiltItem& item : m_built.items)
        isUsed[at(item.thread)] = true;
    std::vector<ThreadIndex> newIndex(m_built.threads.size(), -1);
    std::vector<ThreadDraft> threads;
    for (std::size_t i = 0; i < m_built.threads.size(); ++i) {
        if (!isUsed[i])
            continue;
        newIndex[i] = static_cast<ThreadIndex>(threads.size());
        threads.push_back(std::move(m_built.threads[i]));
    }
    m_built.threads = std::move(threads);
    for (BuiltItem& item : m_built.items)
        item.thread = newIndex[at(item.thread)];
    m_built.ledger.threads = static_cast<std::int64_t>(m_built.threads.size());
}

void CaptureBuilder::countUnknowns()
{
    Ledger& ledger = m_built.ledger;
    ledger.announced = m_built.capture.announced;
    bool isFirst = true;
    for (const BuiltItem& item : m_built.items) {
        if (item.isPlaceholder)
            continue;
        if (std::exchange(isFirst, false))
            ledger.firstAuthor = item.draft.author;
        ledger.unknownAuthors += item.draft.author.empty() ? 1 : 0;
        ledger.unknownDates += item.draft.posted.seconds ? 0 : 1;
    }
}

} // namespace greffier::evidence
