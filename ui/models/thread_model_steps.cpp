// The reading order of ThreadModel: steps from row to row and from hit to hit.
#include "ui/models/thread_model.h"

#include <algorithm>

namespace greffier::models {
namespace {

std::size_t at(std::int32_t index)
{
    return static_cast<std::size_t>(index);
}

} // namespace

std::int32_t ThreadModel::shownCount() const
{
    return m_filter ? static_cast<std::int32_t>(m_visible.size()) : m_end - m_first;
}

std::int32_t ThreadModel::shownAt(std::int32_t ordinal) const
{
    if (ordinal < 0 || ordinal >= shownCount())
        return -1;
    return m_filter ? m_visible[at(ordinal)] : positionAt(m_first + ordinal);
}

// Of a joined tree, places are in reading order, of the case positions are.
std::int32_t ThreadModel::ordinalOf(std::int32_t position, bool isBehind) const
{
    const std::int32_t place = placeOf(position) + (isBehind ? 1 : 0);
    if (!m_filter)
        return std::clamp(place, m_first, m_end) - m_first;
    return static_cast<std::int32_t>(std::lower_bound(m_visible.begin(), m_visible.end(), place) - m_visible.begin());
}

// Made when it is first asked for: a scan changes all marks, and not every reader asks for hits.
const std::vector<std::int32_t>& ThreadModel::prefix() const
{
    const std::int32_t count = m_joined ? m_joined->tree.size() : static_cast<std::int32_t>(m_marks.size());
    if (m_prefix.size() != at(count) + 1) {
        m_prefix.assign(at(count) + 1, 0);
        for (std::int32_t place = 0; place < count; ++place)
            m_prefix[at(place) + 1] = m_prefix[at(place)] + (m_marks[at(positionAt(place))].hits > 0 ? 1 : 0);
    }
    return m_prefix;
}

std::int32_t ThreadModel::hitsBefore(std::int32_t ordinal) const
{
    if (!m_filter)
        return prefix()[at(m_first + ordinal)] - prefix()[at(m_first)];
    if (m_visiblePrefix.size() != m_visible.size() + 1) {
        m_visiblePrefix.assign(m_visible.size() + 1, 0);
        for (std::size_t i = 0; i < m_visible.size(); ++i)
            m_visiblePrefix[i + 1] = m_visiblePrefix[i] + (m_marks[at(m_visible[i])].hits > 0 ? 1 : 0);
    }
    return m_visiblePrefix[at(ordinal)];
}

std::int32_t ThreadModel::withHitNumber(std::int32_t number) const
{
    if (number < 1 || number > visibleWithHits())
        return -1;
    std::int32_t low = 0; // hitsBefore(low) < number <= hitsBefore(high)
    std::int32_t high = shownCount();
    while (high - low > 1) {
        const std::int32_t middle = low + (high - low) / 2;
        (hitsBefore(middle) < number ? low : high) = middle;
    }
    return shownAt(low);
}

std::int32_t ThreadModel::nextVisible(std::int32_t position) const
{
    return shownAt(position < 0 ? 0 : ordinalOf(position, true));
}

std::int32_t ThreadModel::previousVisible(std::int32_t position) const
{
    return shownAt((position < 0 ? shownCount() : ordinalOf(position, false)) - 1);
}

std::int32_t ThreadModel::nextWithHits(std::int32_t position) const
{
    return withHitNumber(hitsBefore(position < 0 ? 0 : ordinalOf(position, true)) + 1);
}

std::int32_t ThreadModel::previousWithHits(std::int32_t position) const
{
    return withHitNumber(hitsBefore(position < 0 ? shownCount() : ordinalOf(position, false)));
}

std::int32_t ThreadModel::subtreeHits(std::int32_t position) const
{
    const std::int32_t place = placeOf(position);
    return place < 0 ? 0 : prefix()[at(tree().subtreeEnd(place))] - prefix()[at(place)];
}

std::int32_t ThreadModel::visibleWithHits() const
{
    return hitsBefore(shownCount());
}

} // namespace greffier::models
