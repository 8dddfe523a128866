#include "core/rules/author_index.h"

#include "core/rules/truth.h"

#include <algorithm>
#include <tuple>

namespace greffier::rules {

using evidence::Truth;

void AuthorIndex::add(std::int32_t comment, std::string_view author, const evidence::PostedTime& posted)
{
    if (comment < 0 || author.empty())
        return;
    Entry entry;
    entry.author = m_authors.emplace(author, static_cast<std::int32_t>(m_authors.size())).first->second;
    const bool hasMinutes = posted.precision == evidence::TimePrecision::Minute
                            || posted.precision == evidence::TimePrecision::Second;
    if (posted.seconds && hasMinutes) {
        entry.seconds = *posted.seconds;
        entry.clock = posted.isZoneKnown ? Universal : Local;
    }
    m_entries.resize(std::max(m_entries.size(), static_cast<std::size_t>(comment) + 1));
    m_entries[static_cast<std::size_t>(comment)] = entry;
}

bool AuthorIndex::isBefore(std::int32_t a, std::int32_t b) const
{
    const Entry& first = m_entries[static_cast<std::size_t>(a)];
    const Entry& second = m_entries[static_cast<std::size_t>(b)];
    return std::tie(first.author, first.clock, first.seconds, a) < std::tie(second.author, second.clock, second.seconds, b);
}

void AuthorIndex::finish()
{
    for (std::size_t comment = 0; comment < m_entries.size(); ++comment) {
        if (m_entries[comment].author >= 0)
            m_order.push_back(static_cast<std::int32_t>(comment));
    }
    std::sort(m_order.begin(), m_order.end(), [this](auto a, auto b) { return isBefore(a, b); });
    const auto authorAt = [this](std::size_t i) { return m_entries[static_cast<std::size_t>(m_order[i])].author; };
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        if (i == 0 || authorAt(i) != authorAt(i - 1))
            m_begin.push_back(i);
    }
    m_begin.push_back(m_order.size());
    for (std::size_t author = 0; author + 1 < m_begin.size(); ++author) {
        const auto begin = m_order.begin() + static_cast<std::ptrdiff_t>(m_begin[author]);
        const auto end = m_order.begin() + static_cast<std::ptrdiff_t>(m_begin[author + 1]);
        const Clock clock = m_entries[static_cast<std::size_t>(*begin)].clock;
        const bool isComparable = clock != None && m_entries[static_cast<std::size_t>(*(end - 1))].clock == clock;
        m_first.push_back(isComparable ? *begin : *std::min_element(begin, end));
    }
    m_authors.clear();
}

const AuthorIndex::Entry* AuthorIndex::find(std::int32_t comment) const
{
    const auto at = static_cast<std::size_t>(comment);
    return comment >= 0 && at < m_entries.size() && m_entries[at].author >= 0 ? &m_entries[at] : nullptr;
}

std::pair<std::size_t, std::size_t> AuthorIndex::range(std::int32_t author) const
{
    return {m_begin[static_cast<std::size_t>(author)], m_begin[static_cast<std::size_t>(author) + 1]};
}

std::int64_t AuthorIndex::comments(std::int32_t comment) const
{
    const Entry* const entry = find(comment);
    if (!entry)
        return 0;
    const auto [begin, end] = range(entry->author);
    return static_cast<std::int64_t>(end - begin);
}

bool AuthorIndex::isFirst(std::int32_t comment) const
{
    const Entry* const entry = find(comment);
    return entry && m_first[static_cast<std::size_t>(entry->author)] == comment;
}

Truth AuthorIndex::isInBurst(std::int32_t comment, std::int32_t count, std::int32_t minutes) const
{
    const Entry* const entry = find(comment);
    if (!entry)
        return Truth::False;
    const auto [begin, end] = range(entry->author);
    const auto wanted = static_cast<std::size_t>(count);
    if (end - begin < wanted)
        return Truth::False;
    if (entry->clock == None)
        return Truth::Unknown;
    // The author's comments of the same clock stand side by side, by time: is there a row of `count` with this one in it?
    const auto clockAt = [this](std::size_t i) { return m_entries[static_cast<std::size_t>(m_order[i])].clock; };
    const auto secondsAt = [this](std::size_t i) { return m_entries[static_cast<std::size_t>(m_order[i])].seconds; };
    const auto place = std::lower_bound(m_order.begin() + static_cast<std::ptrdiff_t>(begin),
                                        m_order.begin() + static_cast<std::ptrdiff_t>(end), comment,
                                        [this](auto a, auto b) { return isBefore(a, b); });
    const auto own = static_cast<std::size_t>(place - m_order.begin());
    for (std::size_t first = own; first + wanted > own && clockAt(first) == entry->clock; --first) {
        const std::size_t last = first + wanted - 1;
        if (last < end && clockAt(last) == entry->clock && secondsAt(last) - secondsAt(first) <= minutes * std::int64_t{60})
            return Truth::True;
        if (first == begin)
            break;
    }
    const bool isOneClock = clockAt(begin) == entry->clock && clockAt(end - 1) == entry->clock;
    return isOneClock ? Truth::False : Truth::Unknown;
}

} // namespace greffier::rules
