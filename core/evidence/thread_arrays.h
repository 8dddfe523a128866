#pragma once
#include "core/base/ids.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace greffier::evidence {

// What the arrays are built from: one row per comment or placeholder in reading order; a parent may come later.
struct ItemNode {
    base::ItemId id;
    base::ItemId parent;
    std::int32_t thread = 0; // index of the thread in the case; rows of threads may be mixed
    std::int32_t depth = 1;  // stated depth, for display only
    bool isPlaceholder = false;
    std::int32_t number = 0; // N of c-N or p-N
};

// All threads of a case as flat pre-order arrays (HOUSE.md, "A tree of a million comments").
// Invariant: a position is a pre-order index over the whole case, threads one after the other; the subtree of p is
// [p, subtreeEnd[p]); the children of p are children[childBegin[p] .. childBegin[p+1]) in reading order;
// roots of thread t are rootPositions[rootBegin[t] .. rootBegin[t+1]). A parent that lies in another thread,
// after a cycle was cut or nowhere counts as none. Immutable after build; safe to read from any thread.
class ThreadArrays {
public:
    static ThreadArrays build(const std::vector<ItemNode>& nodes, std::int32_t threadCount);

    std::int32_t size() const { return static_cast<std::int32_t>(m_id.size()); }
    std::int32_t threadCount() const { return static_cast<std::int32_t>(m_rootBegin.size()) - 1; }
    base::ItemId id(std::int32_t position) const { return m_id[at(position)]; }
    std::int32_t parent(std::int32_t position) const { return m_parent[at(position)]; } // -1 for a root
    std::int32_t rowInParent(std::int32_t position) const { return m_row[at(position)]; }
    std::int32_t childCount(std::int32_t position) const
    {
        return m_childBegin[at(position) + 1] - m_childBegin[at(position)];
    }
    std::int32_t child(std::int32_t position, std::int32_t row) const
    {
        return m_children[static_cast<std::size_t>(m_childBegin[at(position)] + row)];
    }
    std::int32_t subtreeEnd(std::int32_t position) const { return m_subtreeEnd[at(position)]; }
    std::int32_t depth(std::int32_t position) const { return m_depth[at(position)]; } // nesting, a root is 1
    std::int32_t thread(std::int32_t position) const { return m_thread[at(position)]; }
    bool isPlaceholder(std::int32_t position) const { return m_isPlaceholder[at(position)] != 0; }
    std::int32_t number(std::int32_t position) const { return m_number[at(position)]; }
    base::PublicId publicId(std::int32_t position) const;
    std::int32_t rootCount(std::int32_t thread) const;
    std::int32_t root(std::int32_t thread, std::int32_t row) const;
    // [first, last) of the thread's positions.
    std::pair<std::int32_t, std::int32_t> threadRange(std::int32_t thread) const;
    // -1 where the case has no such item.
    std::int32_t positionOf(base::ItemId id) const;
    std::int32_t positionOf(base::PublicId id) const;

    // The arrays as bytes for the derived file, and back; an empty result where the bytes are not ours.
    std::string serialise() const;
    static ThreadArrays deserialise(std::string_view bytes);

    // "(1 (2 3) 4)(p1 5)" (numbers of c-N, p in front of a placeholder's): the tree of one thread as text, for tests and messages.
    std::string toText(std::int32_t thread) const;

private:
    static std::size_t at(std::int32_t position) { return static_cast<std::size_t>(position); }
    void buildLookups();

    std::vector<base::ItemId> m_id;
    std::vector<std::int32_t> m_parent, m_row, m_childBegin, m_children, m_subtreeEnd, m_depth, m_thread, m_number;
    std::vector<std::uint8_t> m_isPlaceholder;
    std::vector<std::int32_t> m_roots, m_rootBegin{0};
    std::vector<std::int32_t> m_positionById;                     // index: item id
    std::vector<std::int32_t> m_positionByComment, m_positionByPlaceholder; // index: number
};

} // namespace greffier::evidence
