#pragma once
#include "core/base/ids.h"
#include "core/evidence/thread_arrays.h"
#include "ui/models/comment_display.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace greffier::models {

class TextPages;

// Answers TextPages from a worker thread.
// Invariant: one read at a time; the newest request is read first, because it is what is on screen; of more than
// kMaxWaiting waiting requests the oldest are given up. The destructor waits for the read under way, so what the
// reads use (the case) must outlive the loader, and the pages too.
class TextLoader final : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kMaxWaiting = 64; // as many as TextPages holds
    // Runs on a worker thread; the comments in the order of the ids, or an empty vector where reading failed.
    using Read = std::function<std::vector<CommentDisplay>()>;
    // Called on the loader's own thread, where the journal's state may be looked at; gives the work for the worker.
    using Prepare = std::function<Read(std::vector<base::ItemId> ids)>;

    TextLoader(TextPages& pages, Prepare prepare, QObject* parent = nullptr);
    ~TextLoader() override;

    // The positions that pages are counted in. Resets the pages.
    void setArrays(std::shared_ptr<const evidence::ThreadArrays> arrays);

private:
    struct Request {
        quint64 number = 0; // TextPages' own
        int page = 0;
    };
    void enqueue(quint64 request, int page);
    void queueStart();
    void startNext();
    void finish(Request request, std::vector<CommentDisplay> comments);
    std::vector<base::ItemId> idsOf(int page) const;

    TextPages& m_pages;
    Prepare m_prepare;
    std::shared_ptr<const evidence::ThreadArrays> m_arrays;
    std::deque<Request> m_waiting; // newest last
    bool m_isReading = false;
    bool m_isStartQueued = false;
    QThreadPool m_pool;
};

} // namespace greffier::models
