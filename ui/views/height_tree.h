#pragma once
#include <cstdint>
#include <vector>

namespace greffier::views {

// The heights of many rows and their running sums: a Fenwick tree (Fenwick 1994, "A new data structure for
// cumulative frequency tables"). Heights are whole pixels, so sums of a million rows are exact. Invariant:
// heights are 0 at least. All calls but assign() cost O(log rows).
class HeightTree {
public:
    void assign(const std::vector<std::int32_t>& heights); // O(rows)
    std::int32_t size() const { return static_cast<std::int32_t>(m_heights.size()); }
    std::int32_t height(std::int32_t row) const { return m_heights[static_cast<std::size_t>(row)]; }
    void setHeight(std::int32_t row, std::int32_t height);
    // Sum of the heights before the row; `row` may be size().
    std::int64_t top(std::int32_t row) const;
    std::int64_t total() const { return top(size()); }
    // The row that covers that distance from the top: top(row) <= y < top(row + 1). Before the first: 0;
    // behind the last: the last row; -1 where there is none. Rows of height 0 are never given where another
    // covers y.
    std::int32_t rowAt(std::int64_t y) const;

private:
    std::vector<std::int32_t> m_heights;
    std::vector<std::int64_t> m_sums; // m_sums[i] covers the rows (i - lowbit(i), i], counted from 1
};

} // namespace greffier::views
