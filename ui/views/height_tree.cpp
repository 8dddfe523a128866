#include "ui/views/height_tree.h"

#include <algorithm>
#include <bit>

namespace greffier::views {

void HeightTree::assign(const std::vector<std::int32_t>& heights)
{
    m_heights = heights;
    m_sums.assign(heights.size() + 1, 0);
    for (std::size_t i = 1; i < m_sums.size(); ++i) {
        m_sums[i] += heights[i - 1];
        const std::size_t parent = i + (i & (~i + 1));
        if (parent < m_sums.size())
            m_sums[parent] += m_sums[i];
    }
}

void HeightTree::setHeight(std::int32_t row, std::int32_t height)
{
    const auto index = static_cast<std::size_t>(row);
    const std::int64_t change = static_cast<std::int64_t>(height) - m_heights[index];
    if (change == 0)
        return;
    m_heights[index] = height;
    for (std::size_t i = index + 1; i < m_sums.size(); i += i & (~i + 1))
        m_sums[i] += change;
}

std::int64_t HeightTree::top(std::int32_t row) const
{
    std::int64_t sum = 0;
    for (auto i = static_cast<std::size_t>(row); i > 0; i -= i & (~i + 1))
        sum += m_sums[i];
    return sum;
}

std::int32_t HeightTree::rowAt(std::int64_t y) const
{
    if (m_heights.empty())
        return -1;
    std::size_t row = 0;
    std::int64_t rest = std::max<std::int64_t>(y, 0);
    for (std::size_t step = std::bit_floor(m_heights.size()); step > 0; step /= 2) {
        if (row + step < m_sums.size() && m_sums[row + step] <= rest) {
            row += step;
            rest -= m_sums[row];
        }
    }
    return static_cast<std::int32_t>(std::min(row, m_heights.size() - 1));
}

} // namespace greffier::views
