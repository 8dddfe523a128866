#include "core/evidence/joined_tree.h"

#include <unordered_map>
#include <unordered_set>

namespace greffier::evidence {
namespace {

class JoinedTree {
public:
    JoinedTree(const ThreadArrays& arrays, const Relations& relations, const Discussion& discussion)
        : m_arrays(arrays), m_relations(relations), m_discussion(discussion)
    {
        for (const JoinedThread& part : discussion) {
            const auto [first, end] = arrays.threadRange(part.thread);
            for (std::int32_t position = first; position < end; ++position)
                noteLatest(arrays.id(position), part.coverage == Coverage::Feed);
        }
    }

    std::vector<ItemNode> nodes()
    {
        std::unordered_map<std::int64_t, base::ItemId> parents; // of what is shown
        forEachItem([&](std::int32_t position) {
            const base::ItemId id = m_arrays.id(position);
            if (!m_arrays.isPlaceholder(position) && shown(id) == id)
                parents[id.value] = parentOf(position);
        });
        std::vector<ItemNode> nodes;
        forEachItem([&](std::int32_t position) {
            const base::ItemId id = m_arrays.id(position);
            const bool isPlaceholder = m_arrays.isPlaceholder(position);
            if (isPlaceholder ? !m_needed.contains(id.value) : m_relations.sightingOf(id) != nullptr)
                return; // a comment stands where it was first seen
            const std::int32_t latest = isPlaceholder ? position : m_arrays.positionOf(shown(id));
            nodes.push_back({m_arrays.id(latest), isPlaceholder ? parentOf(position) : parents[m_arrays.id(latest).value], 0,
                             m_arrays.depth(latest), isPlaceholder, m_arrays.number(latest)});
        });
        return nodes;
    }

private:
    // The latest capture of a comment; a feed's only where there is no other.
    struct Latest {
        base::ItemId item;
        bool isOfFeed = false;
    };

    template <class Each> void forEachItem(Each each) const
    {
        for (const JoinedThread& part : m_discussion) {
            const auto [first, end] = m_arrays.threadRange(part.thread);
            for (std::int32_t position = first; position < end; ++position)
                each(position);
        }
    }

    std::int64_t firstOf(base::ItemId item) const
    {
        const Sighting* sighting = m_relations.sightingOf(item);
        return sighting != nullptr ? sighting->first.value : item.value;
    }

    void noteLatest(base::ItemId item, bool isOfFeed)
    {
        Latest& latest = m_latest[firstOf(item)];
        if (!latest.item || !isOfFeed || latest.isOfFeed)
            latest = {item, isOfFeed};
    }

    base::ItemId shown(base::ItemId item) const
    {
        const auto latest = m_latest.find(firstOf(item));
        return latest != m_latest.end() ? latest->second.item : item;
    }

    base::ItemId parentOf(std::int32_t position)
    {
        const std::int32_t parent = m_arrays.parent(position);
        if (parent < 0)
            return {};
        if (!m_arrays.isPlaceholder(parent))
            return shown(m_arrays.id(parent));
        const InferredReply* reply = m_relations.replyOf(m_arrays.id(position));
        if (reply != nullptr && reply->reason == ReplyReason::OtherCapture)
            return shown(reply->parent);
        for (std::int32_t above = parent; above >= 0 && m_arrays.isPlaceholder(above); above = m_arrays.parent(above))
            m_needed.insert(m_arrays.id(above).value);
        return m_arrays.id(parent);
    }

    const ThreadArrays& m_arrays;
    const Relations& m_relations;
    const Discussion& m_discussion;
    std::unordered_map<std::int64_t, Latest> m_latest; // by the first capture of the comment
    std::unordered_set<std::int64_t> m_needed;         // placeholders that no capture fills
};

} // namespace

std::vector<ItemNode> joinedNodes(const ThreadArrays& arrays, const Relations& relations, const Discussion& discussion)
{
    return JoinedTree(arrays, relations, discussion).nodes();
}

} // namespace greffier::evidence
