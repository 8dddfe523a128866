#include "ui/models/text_pages.h"

#include <algorithm>
#include <utility>

namespace greffier::models {

TextPages::TextPages(int maxPages, QObject* parent) : QObject(parent), m_maxPages(std::max(maxPages, 1)) {}

void TextPages::reset(std::int32_t size)
{
    m_size = size;
    m_pages.clear();
    m_uses.clear();
    m_asked.clear();
}

void TextPages::refresh()
{
    for (auto& [number, page] : m_pages)
        page.isOutOfDate = true;
    const std::unordered_map<int, Asked> asked = std::exchange(m_asked, {});
    for (const auto& [number, request] : asked)
        ask(number, request.waiting);
}

void TextPages::refreshAt(std::int32_t position)
{
    const int number = position / kPageSize;
    if (const auto page = m_pages.find(number); page != m_pages.end())
        page->second.isOutOfDate = true;
    if (const auto asked = m_asked.find(number); asked != m_asked.end()) {
        const QList<int> waiting = asked->second.waiting;
        m_asked.erase(asked); // its answer may be older than what has changed
        ask(number, waiting);
    }
}

const CommentDisplay* TextPages::find(std::int32_t position)
{
    if (position < 0 || position >= m_size)
        return nullptr;
    const int number = position / kPageSize;
    const auto found = m_pages.find(number);
    if (found == m_pages.end()) {
        ask(number, {position});
        return nullptr;
    }
    Page& page = found->second;
    touch(page);
    if (page.isOutOfDate)
        ask(number, {position});
    const auto row = static_cast<std::size_t>(position % kPageSize);
    return row < page.comments.size() ? &page.comments[row] : nullptr;
}

bool TextPages::isLoaded(std::int32_t position) const
{
    const auto found = m_pages.find(position / kPageSize);
    return found != m_pages.end() && static_cast<std::size_t>(position % kPageSize) < found->second.comments.size();
}

void TextPages::setPage(quint64 request, int page, std::vector<CommentDisplay> comments)
{
    const auto asked = m_asked.find(page);
    if (asked == m_asked.end() || asked->second.request != request)
        return;
    const QList<int> waiting = asked->second.waiting;
    m_asked.erase(asked);
    if (const auto found = m_pages.find(page); found != m_pages.end()) {
        found->second.comments = std::move(comments);
        found->second.isOutOfDate = false;
        touch(found->second);
    } else {
        dropLeastUsed();
        m_uses.push_front(page);
        m_pages.emplace(page, Page{std::move(comments), false, m_uses.begin()});
    }
    Q_EMIT rowsArrived(waiting);
}

void TextPages::giveUp(quint64 request, int page)
{
    const auto asked = m_asked.find(page);
    if (asked != m_asked.end() && asked->second.request == request)
        m_asked.erase(asked);
}

void TextPages::ask(int page, const QList<int>& waiting)
{
    const auto [asked, isNew] = m_asked.try_emplace(page);
    for (const int position : waiting) {
        if (!asked->second.waiting.contains(position))
            asked->second.waiting.append(position);
    }
    if (isNew) {
        asked->second.request = ++m_lastRequest;
        Q_EMIT pageNeeded(m_lastRequest, page);
    }
}

void TextPages::touch(Page& page)
{
    m_uses.splice(m_uses.begin(), m_uses, page.use);
}

void TextPages::dropLeastUsed()
{
    while (static_cast<int>(m_pages.size()) >= m_maxPages) {
        m_pages.erase(m_uses.back());
        m_uses.pop_back();
    }
}

} // namespace greffier::models
