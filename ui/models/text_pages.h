#pragma once
#include "ui/models/comment_display.h"

#include <QObject>

#include <cstdint>
#include <list>
#include <unordered_map>
#include <vector>

namespace greffier::models {

// The texts of the rows that are on screen or were a moment ago: pages of 256 comments by position, the least
// recently used dropped. Does no reading itself: it asks (pageNeeded) and is answered (setPage), so that painting
// never waits for a disk.
// Invariant: at most maxPages pages; every request has its own number, and an answer to another request than the page's
// latest is dropped; a page is asked for once until it is answered, given up or has changed.
class TextPages final : public QObject {
    Q_OBJECT
public:
    static constexpr std::int32_t kPageSize = 256;

    explicit TextPages(int maxPages = 64, QObject* parent = nullptr);

    // Other comments: everything is forgotten, requests included. `size` in comments.
    void reset(std::int32_t size);
    // The same comments with other hits or facts: pages are asked for again, what is known is shown meanwhile.
    void refresh();
    // The same for the one page that holds the position.
    void refreshAt(std::int32_t position);

    // The comment at the position, or nullptr where its page is not here; asks for the page where it is missing or
    // out of date. Valid until the next call of a function that is not const.
    const CommentDisplay* find(std::int32_t position);
    bool isLoaded(std::int32_t position) const;

    // The answer to pageNeeded: the page's comments in order, shorter only at the end of the case.
    void setPage(quint64 request, int page, std::vector<CommentDisplay> comments);
    // The page will not be answered (too many newer requests, a read error); it is asked for again when it is needed.
    void giveUp(quint64 request, int page);

    std::int32_t size() const { return m_size; }
    int pageCount() const { return static_cast<int>(m_pages.size()); } // pages held

Q_SIGNALS:
    void pageNeeded(quint64 request, int page);
    // Those of the arrived page's positions that find() was asked for since: what has to be painted again.
    void rowsArrived(const QList<int>& positions);

private:
    struct Page {
        std::vector<CommentDisplay> comments;
        bool isOutOfDate = false;
        std::list<int>::iterator use; // place in m_uses
    };
    struct Asked {
        quint64 request = 0;
        QList<int> waiting; // positions
    };
    void ask(int page, const QList<int>& waiting);
    void touch(Page& page);
    void dropLeastUsed();

    int m_maxPages;
    std::int32_t m_size = 0;
    quint64 m_lastRequest = 0;
    std::unordered_map<int, Page> m_pages;
    std::list<int> m_uses; // most recent first
    std::unordered_map<int, Asked> m_asked; // pages on their way
};

} // namespace greffier::models
