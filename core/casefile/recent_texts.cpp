#include "core/casefile/recent_texts.h"

#include <algorithm>

namespace greffier::casefile {
namespace {

// Looks for the letter of the part that is the rarest in French, and at what stands around it.
bool holds(std::string_view text, std::string_view part)
{
    constexpr std::string_view kRarestFirst = "wkzxyjqhbfgvpmcdlourtnisae";
    const std::size_t known = kRarestFirst.find_first_of(part);
    if (known == std::string_view::npos) // no letter of ASCII
        return text.find(part) != std::string_view::npos;
    const std::size_t rarest = part.find(kRarestFirst[known]);
    for (std::size_t at = text.find(part[rarest], rarest); at != std::string_view::npos; at = text.find(part[rarest], at + 1)) {
        if (text.substr(at - rarest).starts_with(part))
            return true;
    }
    return false;
}

} // namespace

bool RecentTexts::Chunk::mayHold(base::ItemId item, std::string_view part) const
{
    const auto found = std::lower_bound(items.begin(), items.end(), item);
    if (found == items.end() || *found != item)
        return true;
    return holds(texts.text(static_cast<std::size_t>(found - items.begin())), part);
}

bool RecentTexts::View::mayHold(base::ItemId item, std::string_view part) const
{
    const auto after = std::partition_point(m_chunks.begin(), m_chunks.end(),
                                            [item](const auto& chunk) { return chunk->items.front() <= item; });
    return after == m_chunks.begin() || (*std::prev(after))->mayHold(item, part);
}

// Views change under the lock alone while threads add: what no view has now, none will have.
std::shared_ptr<RecentTexts::Chunk> RecentTexts::takeSpare()
{
    const std::lock_guard lock(m_mutex);
    const auto free = std::find_if(m_spare.begin(), m_spare.end(), [](const auto& chunk) { return chunk.use_count() == 1; });
    if (free == m_spare.end())
        return std::make_shared<Chunk>();
    std::shared_ptr<Chunk> chunk = std::move(*free);
    m_spare.erase(free);
    return chunk;
}

void RecentTexts::add(const std::vector<base::ItemId>& items, text::FoldedTexts& texts, View& view)
{
    std::shared_ptr<Chunk> chunk;
    if (!items.empty() && texts.size() == items.size()) { // else no rule needed the texts
        chunk = takeSpare();
        chunk->items = items;
        std::swap(chunk->texts, texts);
        chunk->texts.forgetWords();
    }
    const std::lock_guard lock(m_mutex);
    if (chunk && m_chunks.emplace(items.front().value, chunk).second)
        m_memory += chunk->texts.memory();
    while (m_memory > kMostMemory && m_chunks.size() > 1) {
        const auto first = m_chunks.begin();
        const std::size_t memory = first->second->texts.memory();
        m_memory -= memory;
        if (memory < kLargeSpare)
            m_spare.push_back(std::move(first->second));
        m_chunks.erase(first);
    }
    view.m_chunks.clear();
    for (const auto& [first, each] : m_chunks)
        view.m_chunks.push_back(each);
}

} // namespace greffier::casefile
