#include "ui/models/text_loader.h"

#include "ui/models/text_pages.h"

#include <algorithm>
#include <utility>

namespace greffier::models {

TextLoader::TextLoader(TextPages& pages, Prepare prepare, QObject* parent)
    : QObject(parent), m_pages(pages), m_prepare(std::move(prepare)),
      m_arrays(std::make_shared<const evidence::ThreadArrays>())
{
    m_pool.setMaxThreadCount(1);
    connect(&pages, &TextPages::pageNeeded, this, &TextLoader::enqueue);
}

TextLoader::~TextLoader()
{
    m_pool.waitForDone();
}

void TextLoader::setArrays(std::shared_ptr<const evidence::ThreadArrays> arrays)
{
    m_arrays = std::move(arrays);
    m_waiting.clear();
    m_pages.reset(m_arrays->size());
}

void TextLoader::enqueue(quint64 request, int page)
{
    m_waiting.push_back({request, page});
    if (m_waiting.size() > kMaxWaiting) {
        const Request oldest = m_waiting.front();
        m_waiting.pop_front();
        m_pages.giveUp(oldest.number, oldest.page);
    }
    queueStart();
}

// Requests come while a view paints; the work begins after it.
void TextLoader::queueStart()
{
    if (m_isReading || m_isStartQueued)
        return;
    m_isStartQueued = true;
    QMetaObject::invokeMethod(this, &TextLoader::startNext, Qt::QueuedConnection);
}

void TextLoader::startNext()
{
    m_isStartQueued = false;
    if (m_isReading || m_waiting.empty())
        return;
    const Request request = m_waiting.back();
    m_waiting.pop_back();
    m_isReading = true;
    m_pool.start([this, request, read = m_prepare(idsOf(request.page))] {
        std::vector<CommentDisplay> comments = read();
        QMetaObject::invokeMethod(
            this, [this, request, arrived = std::move(comments)]() mutable { finish(request, std::move(arrived)); },
            Qt::QueuedConnection);
    });
}

void TextLoader::finish(Request request, std::vector<CommentDisplay> comments)
{
    m_isReading = false;
    if (comments.empty())
        m_pages.giveUp(request.number, request.page);
    else
        m_pages.setPage(request.number, request.page, std::move(comments));
    if (!m_waiting.empty())
        queueStart();
}

std::vector<base::ItemId> TextLoader::idsOf(int page) const
{
    const std::int32_t first = page * TextPages::kPageSize;
    const std::int32_t end = std::min(first + TextPages::kPageSize, m_arrays->size());
    std::vector<base::ItemId> ids;
    for (std::int32_t position = first; position < end; ++position)
        ids.push_back(m_arrays->id(position));
    return ids;
}

} // namespace greffier::models
