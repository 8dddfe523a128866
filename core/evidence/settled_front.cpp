#include "core/evidence/settled_front.h"

#include <algorithm>
#include <utility>

namespace greffier::evidence {

void SettledFront::follow(BuiltItem& item, std::int32_t named, const BuiltCapture& built)
{
    // Threads are numbered by their first items, since those without any are dropped.
    const bool isThreadSettled = item.thread <= m_threads;
    const bool isParentSettled = item.missing >= 0 ? named >= 0 : item.parent < m_settled;
    const bool isNext = m_settled == static_cast<std::int64_t>(built.items.size()); // not beyond the limit of items
    m_isOver = m_isOver || !isNext || item.isPlaceholder || !isThreadSettled || !isParentSettled;
    if (m_isOver)
        return;
    if (std::exchange(item.missing, -1) >= 0)
        item.parent = named;
    if (item.parent >= 0)
        item.parentState = ParentState::Known;
    if (item.depth == 0)
        item.depth = item.parent < 0 ? 1 : built.items[static_cast<std::size_t>(item.parent)].depth + 1;
    m_threads = std::max(m_threads, item.thread + 1);
    ++m_settled;
}

void SettledFront::handOn(const BuiltCapture& built)
{
    const WrittenDrafts& written = built.drafts.written();
    const std::int64_t end = std::min(written.count, m_settled);
    if (!m_take || end <= m_handedOn)
        return;
    SettledPart part;
    part.items.assign(built.items.begin() + std::exchange(m_handedOn, end), built.items.begin() + end);
    part.drafts = written;
    m_take(std::move(part));
}

} // namespace greffier::evidence
