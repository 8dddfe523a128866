#include "core/evidence/built_capture.h"

#include <algorithm>
#include <utility>

namespace greffier::evidence {
namespace {

std::size_t at(std::int32_t index)
{
    return static_cast<std::size_t>(index);
}

void resolveParents(BuiltCapture& built, const std::vector<std::int32_t>& itemOf)
{
    for (BuiltItem& item : built.items) {
        if (item.missing >= 0 && itemOf[at(item.missing)] >= 0)
            item.parent = itemOf[at(std::exchange(item.missing, -1))];
        else if (item.isRootIfAbsent)
            item.missing = -1;
        if (item.parent >= 0)
            item.parentState = ParentState::Known;
        else if (item.missing >= 0)
            item.parentState = ParentState::Missing;
    }
}

// Before circles are cut: a loop counts its links as named.
void countNamedLinks(BuiltCapture& built)
{
    Ledger& ledger = built.ledger;
    for (std::size_t i = 0; i < built.items.size(); ++i) {
        BuiltItem& item = built.items[i];
        if (item.isPlaceholder)
            continue;
        ++ledger.comments;
        const bool namesAbsent = item.parent >= 0 && built.items[at(item.parent)].isPlaceholder;
        if (namesAbsent)
            item.parentState = ParentState::Missing;
        if (namesAbsent || item.missing >= 0)
            ++ledger.orphans;
        else if (item.parent >= 0 && at(item.parent) != i)
            ++ledger.replies;
    }
}

void cutCircles(BuiltCapture& built, Sink& losses)
{
    std::vector<std::int32_t> seenFrom(built.items.size(), -1);
    for (std::size_t start = 0; start < built.items.size(); ++start) {
        auto item = static_cast<std::int32_t>(start);
        while (item >= 0 && seenFrom[at(item)] < 0) {
            seenFrom[at(item)] = static_cast<std::int32_t>(start);
            item = built.items[at(item)].parent;
        }
        if (item < 0 || seenFrom[at(item)] != static_cast<std::int32_t>(start))
            continue;
        // `item` lies on a circle found by this walk: its earliest member in reading order becomes a root.
        std::int32_t first = item;
        for (std::int32_t next = built.items[at(item)].parent; next != item; next = built.items[at(next)].parent)
            first = std::min(first, next);
        built.items[at(first)].parent = -1;
        built.items[at(first)].parentState = ParentState::Root;
        losses.addLoss("cycle", 1, built.refOf(built.items[at(first)]));
    }
}

// One placeholder for each missing identifier, right before the first comment that names it.
void insertPlaceholders(BuiltCapture& built)
{
    std::vector<std::int32_t> placeholderOf(at(built.refs.size()), -1); // by identifier: new index
    std::vector<std::int32_t> newIndex(built.items.size());
    const auto missing = std::count_if(built.items.begin(), built.items.end(),
                                       [](const BuiltItem& item) { return item.missing >= 0; });
    std::vector<BuiltItem> items;
    items.reserve(built.items.size() + static_cast<std::size_t>(missing));
    for (std::size_t i = 0; i < built.items.size(); ++i) {
        const BuiltItem& item = built.items[i];
        if (item.missing >= 0 && placeholderOf[at(item.missing)] < 0) {
            placeholderOf[at(item.missing)] = static_cast<std::int32_t>(items.size());
            BuiltItem placeholder;
            placeholder.isPlaceholder = true;
            placeholder.thread = item.thread;
            placeholder.ref = item.missing;
            items.push_back(placeholder);
        }
        newIndex[i] = static_cast<std::int32_t>(items.size());
        items.push_back(item);
    }
    for (const std::int32_t index : newIndex) {
        BuiltItem& item = items[at(index)];
        if (item.missing >= 0)
            item.parent = placeholderOf[at(std::exchange(item.missing, -1))];
        else if (item.parent >= 0)
            item.parent = newIndex[at(item.parent)];
    }
    built.items = std::move(items);
    built.ledger.placeholders = std::count_if(built.items.begin(), built.items.end(),
                                              [](const BuiltItem& item) { return item.isPlaceholder; });
}

// The stated depth, else one more than the parent's; a placeholder without a stated depth adds no level.
void setDepths(BuiltCapture& built)
{
    std::vector<bool> isSet(built.items.size(), false);
    std::vector<std::size_t> path;
    for (std::size_t start = 0; start < built.items.size(); ++start) {
        for (auto item = static_cast<std::int32_t>(start); item >= 0 && !isSet[at(item)];
             item = built.items[at(item)].parent)
            path.push_back(at(item));
        for (; !path.empty(); path.pop_back()) {
            BuiltItem& item = built.items[path.back()];
            const std::int32_t above = item.parent < 0 ? 0 : built.items[at(item.parent)].depth;
            if (item.depth == 0)
                item.depth = item.isPlaceholder ? above : above + 1;
            isSet[path.back()] = true;
        }
    }
    for (BuiltItem& item : built.items) {
        if (item.isPlaceholder)
            item.depth = std::max(item.depth, 1);
        else
            built.ledger.maxDepth = std::max(built.ledger.maxDepth, item.depth);
    }
}

void dropEmptyThreads(BuiltCapture& built)
{
    std::vector<std::int32_t> newIndex(built.threads.size(), -1);
    for (const BuiltItem& item : built.items)
        newIndex[at(item.thread)] = 0;
    std::vector<ThreadDraft> threads;
    for (std::size_t i = 0; i < built.threads.size(); ++i) {
        if (newIndex[i] < 0)
            continue;
        newIndex[i] = static_cast<std::int32_t>(threads.size());
        threads.push_back(std::move(built.threads[i]));
    }
    built.threads = std::move(threads);
    for (BuiltItem& item : built.items)
        item.thread = newIndex[at(item.thread)];
    built.ledger.threads = static_cast<std::int64_t>(built.threads.size());
}

// Sites stop nesting at a depth of their choice and put further replies beside each other there. Replies get fewer with
// every level; a last level that holds more than the one before it is the sign.
void suspectDepthCap(BuiltCapture& built)
{
    constexpr std::int32_t kShallowest = 3, kDeepest = 20;
    const std::int32_t last = built.ledger.maxDepth;
    if (last < kShallowest || last > kDeepest)
        return;
    std::int64_t onLast = 0, before = 0;
    for (const BuiltItem& item : built.items) {
        onLast += !item.isPlaceholder && item.depth == last ? 1 : 0;
        before += !item.isPlaceholder && item.depth == last - 1 ? 1 : 0;
    }
    if (onLast > before && before > 0)
        built.ledger.depthCap = last;
}

} // namespace

std::string_view BuiltCapture::refOf(const BuiltItem& item) const
{
    if (item.ref < 0)
        return {};
    // In captures of several files the file's number follows a NUL, which no identifier holds.
    const std::string_view name = refs.at(item.ref);
    return name.substr(0, name.find('\0'));
}

void settleStructure(BuiltCapture& built, const std::vector<std::int32_t>& itemOf, Sink& losses)
{
    resolveParents(built, itemOf);
    countNamedLinks(built);
    cutCircles(built, losses);
    insertPlaceholders(built);
    setDepths(built);
    dropEmptyThreads(built);
    suspectDepthCap(built);
}

} // namespace greffier::evidence
