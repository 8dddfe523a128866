// The full-text index of a case: its texts, read and folded on a thread of their own while the index takes the ones before.
#include "core/casefile/facts.h"

#include "core/evidence/evidence_reader.h"
#include "core/text/folded_texts.h"

#include <algorithm>
#include <future>

namespace greffier::casefile {
namespace {

using base::Result;
using base::Status;

constexpr std::int64_t kChunk = 2'000; // items per read: a writer waits less than 50 ms

struct FoldedChunk {
    std::vector<base::ItemId> items; // comments alone
    text::FoldedTexts texts;
};

class FoldedReader {
public:
    FoldedReader(const CaseCore& core, std::int64_t end) : m_core(core), m_end(end) { readAhead(); }
    FoldedReader(const FoldedReader&) = delete;
    FoldedReader& operator=(const FoldedReader&) = delete;
    ~FoldedReader()
    {
        if (m_ahead.valid())
            m_ahead.wait();
    }

    // False at the end.
    Result<bool> next(base::ItemId& item, std::string& folded, const base::JobControl& job)
    {
        while (m_used == m_chunk.items.size()) {
            if (!m_ahead.valid())
                return false;
            job.report(base::Stage::Indexing, m_first - kChunk - 1, m_end - 1);
            auto chunk = m_ahead.get();
            if (!chunk)
                return base::fail(chunk.error());
            m_chunk = std::move(*chunk);
            m_used = 0;
            readAhead();
        }
        const std::size_t start = m_used == 0 ? 0 : m_chunk.texts.textEnd(m_used - 1);
        folded.assign(m_chunk.texts.bytes().substr(start, m_chunk.texts.textEnd(m_used) - 1 - start)); // without its line feed
        item = m_chunk.items[m_used++];
        return true;
    }

private:
    void readAhead()
    {
        if (m_first >= m_end)
            return;
        const base::ItemId first{m_first};
        const base::ItemId end{std::min(m_first + kChunk, m_end)};
        m_first += kChunk;
        m_ahead = std::async(std::launch::async, [this, first, end] { return read(first, end); });
    }

    Result<FoldedChunk> read(base::ItemId first, base::ItemId end) const
    {
        evidence::TextChunk chunk;
        const Status status = m_core.read([&](store::Connection& connection) {
            return evidence::TextLoader(connection).load(first, end, nullptr, chunk);
        });
        if (!status)
            return base::fail(status.error());
        FoldedChunk result;
        for (std::size_t i = 0; i < chunk.rows.size(); ++i) {
            if (chunk.rows[i].isPlaceholder)
                continue;
            result.items.push_back(chunk.items[i]);
            result.texts.append(chunk.rows[i].text);
        }
        return result;
    }

    const CaseCore& m_core;
    const std::int64_t m_end;  // the item behind the last
    std::int64_t m_first = 1;  // the item that is read ahead next
    std::future<Result<FoldedChunk>> m_ahead;
    FoldedChunk m_chunk;
    std::size_t m_used = 0; // of its texts
};

} // namespace

Status ensureSearch(const CaseCore& core, const Snapshot& snapshot, const base::JobControl& job)
{
    auto file = index::DerivedFile::open(core.environment.cacheFolder, core.uid);
    if (!file)
        return base::fail(file.error());
    const std::string stamp = evidenceStamp(snapshot.acts);
    if (file->isCurrent(index::Part::Search, stamp))
        return {};
    const auto end = core.read([](store::Connection& connection) { return evidence::endOfComments(connection); });
    if (!end)
        return base::fail(end.error());
    FoldedReader texts(core, end->value);
    const auto next = [&](base::ItemId& item, std::string& folded) { return texts.next(item, folded, job); };
    return file->saveSearch(next, stamp, job);
}

} // namespace greffier::casefile
