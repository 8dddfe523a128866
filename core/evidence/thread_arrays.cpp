#include "core/evidence/thread_arrays.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <type_traits>
#include <utility>

namespace greffier::evidence {
namespace {

constexpr std::string_view kMagic = "GTA2";

// The forest in rows (the order of the nodes), before positions exist.
struct RowForest {
    std::vector<std::int32_t> parent;     // -1 = root
    std::vector<std::int32_t> childBegin; // counting-sorted children, in reading order
    std::vector<std::int32_t> children;
};

std::vector<std::int32_t> rowsById(const std::vector<ItemNode>& nodes)
{
    std::int64_t largest = 0;
    for (const ItemNode& node : nodes)
        largest = std::max(largest, node.id.value);
    std::vector<std::int32_t> rows(static_cast<std::size_t>(largest) + 1, -1);
    for (std::size_t row = 0; row < nodes.size(); ++row)
        rows[static_cast<std::size_t>(nodes[row].id.value)] = static_cast<std::int32_t>(row);
    return rows;
}

// Cuts every cycle once, at its first member in reading order. A row is walked over once: linear.
void cutCycles(std::vector<std::int32_t>& parent)
{
    std::vector<std::int32_t> walk(parent.size(), -1); // by row: the walk upwards that came by first
    for (std::size_t start = 0; start < parent.size(); ++start) {
        const auto thisWalk = static_cast<std::int32_t>(start);
        std::int32_t row = thisWalk;
        while (row >= 0 && walk[static_cast<std::size_t>(row)] < 0) {
            walk[static_cast<std::size_t>(row)] = thisWalk;
            row = parent[static_cast<std::size_t>(row)];
        }
        if (row < 0 || walk[static_cast<std::size_t>(row)] != thisWalk)
            continue; // ended at a root, or where an earlier walk has been
        std::int32_t first = row;
        for (std::int32_t next = parent[static_cast<std::size_t>(row)]; next != row;
             next = parent[static_cast<std::size_t>(next)])
            first = std::min(first, next);
        parent[static_cast<std::size_t>(first)] = -1;
    }
}

RowForest makeForest(const std::vector<ItemNode>& nodes)
{
    const std::vector<std::int32_t> rowOf = rowsById(nodes);
    RowForest forest;
    forest.parent.assign(nodes.size(), -1);
    bool answersLaterRow = false; // without one there is no cycle
    for (std::size_t row = 0; row < nodes.size(); ++row) {
        const std::int64_t parentId = nodes[row].parent.value;
        if (parentId <= 0 || static_cast<std::size_t>(parentId) >= rowOf.size())
            continue;
        const std::int32_t parent = rowOf[static_cast<std::size_t>(parentId)];
        if (parent < 0 || nodes[static_cast<std::size_t>(parent)].thread != nodes[row].thread)
            continue;
        forest.parent[row] = parent;
        answersLaterRow = answersLaterRow || static_cast<std::size_t>(parent) >= row;
    }
    if (answersLaterRow)
        cutCycles(forest.parent);

    forest.childBegin.assign(nodes.size() + 1, 0);
    for (const std::int32_t parent : forest.parent) {
        if (parent >= 0)
            ++forest.childBegin[static_cast<std::size_t>(parent) + 1];
    }
    std::partial_sum(forest.childBegin.begin(), forest.childBegin.end(), forest.childBegin.begin());
    forest.children.resize(static_cast<std::size_t>(forest.childBegin.back()));
    std::vector<std::int32_t> next(forest.childBegin.begin(), forest.childBegin.end() - 1);
    for (std::size_t row = 0; row < nodes.size(); ++row) {
        if (forest.parent[row] >= 0)
            forest.children[static_cast<std::size_t>(next[static_cast<std::size_t>(forest.parent[row])]++)] =
                static_cast<std::int32_t>(row);
    }
    return forest;
}

// Rows in pre-order, thread after thread. No recursion: chains may be 100,000 deep.
std::vector<std::int32_t> preOrder(const std::vector<ItemNode>& nodes, const RowForest& forest)
{
    std::vector<std::int32_t> roots;
    for (std::size_t row = 0; row < nodes.size(); ++row) {
        if (forest.parent[row] < 0)
            roots.push_back(static_cast<std::int32_t>(row));
    }
    std::stable_sort(roots.begin(), roots.end(), [&nodes](std::int32_t a, std::int32_t b) {
        return nodes[static_cast<std::size_t>(a)].thread < nodes[static_cast<std::size_t>(b)].thread;
    });
    std::vector<std::int32_t> order;
    order.reserve(nodes.size());
    std::vector<std::int32_t> stack;
    for (const std::int32_t root : roots) {
        stack.push_back(root);
        while (!stack.empty()) {
            const auto row = static_cast<std::size_t>(stack.back());
            stack.pop_back();
            order.push_back(static_cast<std::int32_t>(row));
            for (std::int32_t i = forest.childBegin[row + 1]; i-- > forest.childBegin[row];)
                stack.push_back(forest.children[static_cast<std::size_t>(i)]);
        }
    }
    return order;
}

template <class T> void appendVector(std::string& bytes, const std::vector<T>& values)
{
    static_assert(std::is_trivially_copyable_v<T>);
    const std::uint64_t count = values.size();
    bytes.append(reinterpret_cast<const char*>(&count), sizeof count);
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

template <class T> bool takeVector(std::string_view& bytes, std::vector<T>& values)
{
    std::uint64_t count = 0;
    if (bytes.size() < sizeof count)
        return false;
    std::memcpy(&count, bytes.data(), sizeof count);
    bytes.remove_prefix(sizeof count);
    if (count > bytes.size() / sizeof(T))
        return false;
    values.resize(count);
    if (count > 0) // an empty vector has no data to copy to
        std::memcpy(values.data(), bytes.data(), count * sizeof(T));
    bytes.remove_prefix(count * sizeof(T));
    return true;
}

// Of the bytes that are kept: what indexes arrays is read only as it was written. No defence against a forger.
std::uint64_t checksum(std::string_view bytes)
{
    std::uint64_t sum = bytes.size();
    for (std::size_t start = 0; start < bytes.size(); start += sizeof sum) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + start, std::min(sizeof word, bytes.size() - start));
        sum = (sum ^ word) * 0x9E3779B97F4A7C15U; // odd: no two words give the same sum
        sum ^= sum >> 32U;
    }
    return sum;
}

} // namespace

ThreadArrays ThreadArrays::build(const std::vector<ItemNode>& nodes, std::int32_t threadCount)
{
    const RowForest forest = makeForest(nodes);
    const std::vector<std::int32_t> order = preOrder(nodes, forest);
    std::vector<std::int32_t> positionOfRow(nodes.size());
    for (std::size_t position = 0; position < order.size(); ++position)
        positionOfRow[static_cast<std::size_t>(order[position])] = static_cast<std::int32_t>(position);

    ThreadArrays arrays;
    const std::size_t count = nodes.size();
    arrays.m_childBegin.assign(count + 1, 0);
    arrays.m_rootBegin.assign(static_cast<std::size_t>(threadCount) + 1, 0);
    arrays.m_children.reserve(forest.children.size());
    for (auto* values : {&arrays.m_parent, &arrays.m_row, &arrays.m_subtreeEnd, &arrays.m_depth, &arrays.m_thread,
                         &arrays.m_number})
        values->resize(count);
    arrays.m_id.resize(count);
    arrays.m_isPlaceholder.resize(count);
    for (std::size_t position = 0; position < count; ++position) {
        const auto row = static_cast<std::size_t>(order[position]);
        const ItemNode& node = nodes[row];
        const std::int32_t parentRow = forest.parent[row];
        const std::int32_t parent = parentRow < 0 ? -1 : positionOfRow[static_cast<std::size_t>(parentRow)];
        arrays.m_id[position] = node.id;
        arrays.m_parent[position] = parent;
        arrays.m_depth[position] = parent < 0 ? 1 : arrays.m_depth[at(parent)] + 1;
        arrays.m_thread[position] = node.thread;
        arrays.m_number[position] = node.number;
        arrays.m_isPlaceholder[position] = node.isPlaceholder ? 1 : 0;
        arrays.m_childBegin[position] = static_cast<std::int32_t>(arrays.m_children.size());
        for (std::int32_t i = forest.childBegin[row]; i < forest.childBegin[row + 1]; ++i) {
            const std::int32_t childRow = forest.children[static_cast<std::size_t>(i)];
            const std::int32_t child = positionOfRow[static_cast<std::size_t>(childRow)];
            arrays.m_children.push_back(child);
            arrays.m_row[at(child)] = i - forest.childBegin[row];
        }
        if (parent < 0) {
            arrays.m_roots.push_back(static_cast<std::int32_t>(position));
            arrays.m_row[position] = arrays.m_rootBegin[static_cast<std::size_t>(node.thread) + 1]++; // so far
        }
    }
    arrays.m_childBegin[count] = static_cast<std::int32_t>(arrays.m_children.size());
    std::partial_sum(arrays.m_rootBegin.begin(), arrays.m_rootBegin.end(), arrays.m_rootBegin.begin());

    for (std::size_t position = count; position-- > 0;) {
        const bool isLeaf = arrays.m_childBegin[position] == arrays.m_childBegin[position + 1];
        arrays.m_subtreeEnd[position] =
            isLeaf ? static_cast<std::int32_t>(position) + 1
                   : arrays.m_subtreeEnd[at(arrays.m_children[at(arrays.m_childBegin[position + 1] - 1)])];
    }
    arrays.buildLookups();
    return arrays;
}

void ThreadArrays::buildLookups()
{
    const auto put = [](std::vector<std::int32_t>& map, std::int64_t key, std::size_t position) {
        if (static_cast<std::size_t>(key) >= map.size())
            map.resize(std::max(static_cast<std::size_t>(key) + 1, map.size() * 2), -1);
        map[static_cast<std::size_t>(key)] = static_cast<std::int32_t>(position);
    };
    m_positionById.assign(m_id.size() + 1, -1);
    m_positionByComment.assign(m_id.size() + 1, -1);
    m_positionByPlaceholder.clear();
    for (std::size_t position = 0; position < m_id.size(); ++position) {
        put(m_positionById, m_id[position].value, position);
        put(m_isPlaceholder[position] != 0 ? m_positionByPlaceholder : m_positionByComment, m_number[position],
            position);
    }
}

base::PublicId ThreadArrays::publicId(std::int32_t position) const
{
    return {isPlaceholder(position) ? base::PublicKind::Placeholder : base::PublicKind::Comment, number(position)};
}

std::int32_t ThreadArrays::rootCount(std::int32_t thread) const
{
    return m_rootBegin[at(thread) + 1] - m_rootBegin[at(thread)];
}

std::int32_t ThreadArrays::root(std::int32_t thread, std::int32_t row) const
{
    return m_roots[at(m_rootBegin[at(thread)] + row)];
}

std::pair<std::int32_t, std::int32_t> ThreadArrays::threadRange(std::int32_t thread) const
{
    const auto start = [this](std::size_t begin) {
        return begin < m_roots.size() ? m_roots[begin] : size();
    };
    return {start(at(m_rootBegin[at(thread)])), start(at(m_rootBegin[at(thread) + 1]))};
}

std::int32_t ThreadArrays::positionOf(base::ItemId id) const
{
    return id.value > 0 && static_cast<std::size_t>(id.value) < m_positionById.size()
               ? m_positionById[static_cast<std::size_t>(id.value)]
               : -1;
}

std::int32_t ThreadArrays::positionOf(base::PublicId id) const
{
    const bool isComment = id.kind == base::PublicKind::Comment;
    if (!isComment && id.kind != base::PublicKind::Placeholder)
        return -1;
    const auto& map = isComment ? m_positionByComment : m_positionByPlaceholder;
    return id.number > 0 && static_cast<std::size_t>(id.number) < map.size() ? map[static_cast<std::size_t>(id.number)]
                                                                             : -1;
}

std::string ThreadArrays::serialise() const
{
    std::string bytes;
    std::size_t size = kMagic.size() + m_id.size() * sizeof(base::ItemId) + m_isPlaceholder.size() + 256;
    for (const auto* values : {&m_parent, &m_row, &m_childBegin, &m_children, &m_subtreeEnd, &m_depth, &m_thread,
                               &m_number, &m_roots, &m_rootBegin})
        size += values->size() * sizeof(std::int32_t);
    bytes.reserve(size); // it would double while it grows: of a million comments that is much memory
    bytes += kMagic;
    appendVector(bytes, m_id);
    for (const auto* values : {&m_parent, &m_row, &m_childBegin, &m_children, &m_subtreeEnd, &m_depth, &m_thread,
                               &m_number, &m_roots, &m_rootBegin})
        appendVector(bytes, *values);
    appendVector(bytes, m_isPlaceholder);
    const std::uint64_t sum = checksum(bytes);
    bytes.append(reinterpret_cast<const char*>(&sum), sizeof sum);
    return bytes;
}

ThreadArrays ThreadArrays::deserialise(std::string_view bytes)
{
    ThreadArrays arrays;
    std::uint64_t sum = 0;
    if (!bytes.starts_with(kMagic) || bytes.size() < kMagic.size() + sizeof sum)
        return {};
    std::memcpy(&sum, bytes.data() + bytes.size() - sizeof sum, sizeof sum);
    bytes.remove_suffix(sizeof sum);
    if (sum != checksum(bytes))
        return {};
    bytes.remove_prefix(kMagic.size());
    bool isWhole = takeVector(bytes, arrays.m_id);
    for (auto* values : {&arrays.m_parent, &arrays.m_row, &arrays.m_childBegin, &arrays.m_children,
                         &arrays.m_subtreeEnd, &arrays.m_depth, &arrays.m_thread, &arrays.m_number, &arrays.m_roots,
                         &arrays.m_rootBegin})
        isWhole = isWhole && takeVector(bytes, *values);
    isWhole = isWhole && takeVector(bytes, arrays.m_isPlaceholder) && bytes.empty();
    if (!isWhole || arrays.m_rootBegin.empty())
        return {};
    arrays.buildLookups();
    return arrays;
}

std::string ThreadArrays::toText(std::int32_t thread) const
{
    std::string text;
    std::vector<std::int32_t> open; // ends of the subtrees that are still open
    const auto [first, last] = threadRange(thread);
    for (std::int32_t position = first; position < last; ++position) {
        const bool hasChildren = childCount(position) > 0;
        const bool isRoot = m_parent[at(position)] < 0;
        if (!isRoot)
            text += ' ';
        if (isRoot || hasChildren)
            text += '(';
        text += (isPlaceholder(position) ? "p" : "") + std::to_string(number(position));
        if (isRoot || hasChildren)
            open.push_back(subtreeEnd(position));
        while (!open.empty() && open.back() == position + 1) {
            text += ')';
            open.pop_back();
        }
    }
    return text;
}

} // namespace greffier::evidence
