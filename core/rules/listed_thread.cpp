#include "core/rules/listed_thread.h"

#include "core/rules/shingles.h"

#include <algorithm>

namespace greffier::rules {

ListedThread::ListedThread(std::vector<Item> items) : m_items(std::move(items))
{
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        Facts& facts = m_items[i].facts;
        facts.position = static_cast<std::int32_t>(i);
        if (facts.id.empty())
            facts.id = "c-" + std::to_string(i + 1);
        if (m_items[i].parent >= 0)
            facts.parentState = evidence::ParentState::Known;
    }
}

const Facts* ListedThread::parentOf(const Facts& facts)
{
    const std::int32_t parent = itemOf(facts).parent;
    return parent < 0 ? nullptr : &m_items[static_cast<std::size_t>(parent)].facts;
}

bool ListedThread::matchesSearch(const Facts& facts, std::string_view folded)
{
    return text::fold(facts.text).find(folded) != std::string::npos;
}

Place ListedThread::placeOf(const Facts& facts)
{
    Place place;
    place.position = std::int64_t{facts.position} + 1;
    for (const Item& item : m_items) {
        place.siblings += item.parent == itemOf(facts).parent && item.facts.position != facts.position ? 1 : 0;
        place.replies += item.parent == facts.position ? 1 : 0;
    }
    return place;
}

const Facts* ListedThread::replyTo(const Facts& facts, std::int64_t index)
{
    for (const Item& item : m_items) {
        if (item.parent == facts.position && index-- == 0)
            return &item.facts;
    }
    return nullptr;
}

std::vector<bool> ListedThread::areRepeated(const Facts& facts, const std::vector<text::HashedWord>& words, std::string_view)
{
    ShingleFinder finder(words, kQuoteShingle);
    for (std::int32_t i = std::max(0, facts.position - kQuoteWindow); i < facts.position; ++i) {
        const Facts& earlier = m_items[static_cast<std::size_t>(i)].facts;
        if (!earlier.author.empty() && earlier.author == facts.author)
            continue;
        std::vector<std::uint64_t> hashes;
        for (const HashedWord& word : foldedWords(text::fold(earlier.text)))
            hashes.push_back(word.hash);
        finder.lookIn(hashes);
    }
    return finder.found();
}

std::int64_t ListedThread::duplicatesOf(const Facts& facts)
{
    if (!m_duplicates) {
        m_duplicates.emplace();
        for (const Item& item : m_items)
            m_duplicates->add(item.facts.position, text::fold(item.facts.text));
        m_duplicates->finish();
    }
    return m_duplicates->others(facts.position);
}

const AuthorIndex& ListedThread::authors()
{
    if (!m_authors) {
        m_authors.emplace();
        for (const Item& item : m_items)
            m_authors->add(item.facts.position, item.facts.author, item.facts.posted);
        m_authors->finish();
    }
    return *m_authors;
}

AuthorRecord ListedThread::authorOf(const Facts& facts)
{
    return {authors().comments(facts.position), authors().isFirst(facts.position), {}};
}

std::int64_t ListedThread::decidedOf(const Facts& facts, std::string_view status)
{
    return std::count_if(m_items.begin(), m_items.end(), [&](const Item& item) {
        return item.facts.author == facts.author && item.facts.status == status;
    });
}

evidence::Truth ListedThread::isInBurst(const Facts& facts, std::int32_t count, std::int32_t minutes)
{
    return authors().isInBurst(facts.position, count, minutes);
}

} // namespace greffier::rules
