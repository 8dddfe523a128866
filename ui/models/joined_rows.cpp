#include "ui/models/joined_rows.h"

#include "core/evidence/joined_tree.h"

#include <iterator>
#include <set>
#include <unordered_map>

namespace greffier::models {
namespace {

std::int64_t firstOf(const evidence::Relations& relations, base::ItemId item)
{
    const evidence::Sighting* sighting = relations.sightingOf(item);
    return sighting != nullptr ? sighting->first.value : item.value;
}

void addAsCaptured(const evidence::ThreadArrays& arrays, std::int32_t thread, std::vector<evidence::ItemNode>& nodes)
{
    const auto [first, end] = arrays.threadRange(thread);
    for (std::int32_t position = first; position < end; ++position) {
        const std::int32_t parent = arrays.parent(position);
        nodes.push_back({arrays.id(position), parent < 0 ? base::ItemId{} : arrays.id(parent), thread, arrays.depth(position),
                         arrays.isPlaceholder(position), arrays.number(position)});
    }
}

} // namespace

std::shared_ptr<const JoinedRows> JoinedRows::of(const evidence::ThreadArrays& arrays, const evidence::Relations& relations,
                                                 std::int32_t firstThread, std::int32_t endThread)
{
    std::set<const evidence::Discussion*> joined;
    std::vector<evidence::ItemNode> nodes;
    std::vector<std::int32_t> threads; // whose positions have a place
    for (std::int32_t thread = firstThread; thread < endThread; ++thread) {
        const evidence::Discussion* discussion = relations.discussionOf(thread);
        if (discussion == nullptr) {
            addAsCaptured(arrays, thread, nodes);
            threads.push_back(thread);
        } else if (joined.insert(discussion).second) {
            for (evidence::ItemNode& node : evidence::joinedNodes(arrays, relations, *discussion)) {
                node.thread = thread;
                nodes.push_back(node);
            }
            for (const evidence::JoinedThread& part : *discussion)
                threads.push_back(part.thread);
        }
    }
    if (joined.empty())
        return nullptr;
    auto rows = std::make_shared<JoinedRows>();
    rows->tree = evidence::ThreadArrays::build(nodes, arrays.threadCount());
    rows->places.assign(static_cast<std::size_t>(arrays.size()), -1);
    std::unordered_map<std::int64_t, std::int32_t> placeOf; // by the first capture of the comment
    for (std::int32_t place = 0; place < rows->tree.size(); ++place) {
        rows->positions.push_back(arrays.positionOf(rows->tree.id(place)));
        placeOf.emplace(firstOf(relations, rows->tree.id(place)), place);
    }
    for (const std::int32_t thread : threads) {
        const auto [first, end] = arrays.threadRange(thread);
        for (std::int32_t position = first; position < end; ++position) {
            if (const auto place = placeOf.find(firstOf(relations, arrays.id(position))); place != placeOf.end())
                rows->places[static_cast<std::size_t>(position)] = place->second;
        }
    }
    return rows;
}

bool isAddedLater(const evidence::ThreadArrays& arrays, const evidence::Relations& relations, base::ItemId item)
{
    const std::int32_t first = arrays.positionOf(base::ItemId{firstOf(relations, item)});
    if (first < 0 || arrays.isPlaceholder(first))
        return false;
    const evidence::Discussion* discussion = relations.discussionOf(arrays.thread(first));
    return discussion != nullptr && discussion->front().thread != arrays.thread(first);
}

} // namespace greffier::models
