#include "core/casefile/scan_pipeline.h"

#include "core/casefile/facts.h"
#include "core/evidence/evidence_reader.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <optional>
#include <thread>

namespace greffier::casefile {
namespace {

using base::Result;
using base::Status;
using evidence::Truth;

constexpr std::int64_t kChunk = 1'000;  // items per read: a millisecond
constexpr std::int64_t kMostAhead = 16; // chunks that wait to be taken
constexpr unsigned kMostWorkers = 2;    // more would only wait for the disk and for the one that takes

// Makes the facts of one comment after the other, where a condition asks for them.
class LoadedFacts final : public rules::FactsSource {
public:
    LoadedFacts(const FactsMaker& maker, store::Connection& connection) : m_maker(maker), m_loader(connection) {}

    void moveTo(base::ItemId item)
    {
        m_item = item;
        m_facts.reset();
    }

    const rules::Facts& facts() override
    {
        if (!m_facts) {
            const auto comment = m_loader.load(m_item);
            if (!comment)
                status = base::fail(comment.error());
            m_facts = comment ? m_maker.make(*comment) : rules::Facts();
        }
        return *m_facts;
    }

    Status status; // of the last read

private:
    const FactsMaker& m_maker;
    evidence::CommentLoader m_loader;
    base::ItemId m_item;
    std::optional<rules::Facts> m_facts;
};

// Keeps the case file locked for reading while many small reads follow each other: each by itself would take the lock
// anew, which costs more than most of them. Lets it go often enough that a writer waits no longer than for one comment.
class ReadLock {
public:
    explicit ReadLock(store::Connection& connection) : m_connection(connection) { take(); }

    // Between two comments.
    void renew()
    {
        if (std::chrono::steady_clock::now() - m_taken > kLongest)
            take();
    }

private:
    void take()
    {
        m_transaction.reset();
        if (auto transaction = store::Transaction::begin(m_connection, store::Transaction::Kind::Read))
            m_transaction.emplace(std::move(*transaction)); // else each read locks by itself
        m_taken = std::chrono::steady_clock::now();
    }

    static constexpr std::chrono::milliseconds kLongest{20};
    store::Connection& m_connection;
    std::optional<store::Transaction> m_transaction;
    std::chrono::steady_clock::time_point m_taken;
};

std::int64_t chunkEnd(std::int64_t first, std::int64_t end)
{
    return std::min(end, (first - 1) / kChunk * kChunk + kChunk + 1); // chunks end at the same items in every scan
}

} // namespace

// What one thread needs to scan a chunk.
class ScanPipeline::Worker {
public:
    Worker(const ScanPipeline& pipeline, store::Connection connection)
        : m_pipeline(pipeline), m_connection(std::move(connection)), m_maker(pipeline.m_snapshot),
          m_around(pipeline.m_core, pipeline.m_snapshot, m_maker, &m_connection), m_facts(m_maker, m_connection),
          m_matcher(pipeline.m_set.matcher(pipeline.m_finder)), m_texts(m_connection), m_tallies(pipeline.m_set.rules().size())
    {
    }

    ScannedChunk scan(std::int64_t first, std::int64_t end)
    {
        ScannedChunk result;
        result.first = first;
        result.end = end;
        ReadLock lock(m_connection);
        const bool isSketched = m_pipeline.isSketched(first, end);
        result.status = isSketched && m_pipeline.m_finder->canUseSketches() ? readConcerned(first, end) : readAll(first, end);
        if (!result.status)
            return result;
        takeRows();
        const bool isMaking = m_pipeline.m_makesSketches && !isSketched;
        const std::vector<rules::Candidate>& candidates = m_matcher->candidates(m_rows, isMaking ? &m_sketches : nullptr);
        m_matcher->swapTexts(m_folded);
        m_pipeline.m_recent.add(m_items, m_folded, m_around.recent());
        if (isMaking)
            keepSketches(result);
        const rules::Candidate* const last = candidates.data() + candidates.size();
        for (const rules::Candidate* from = candidates.data(); from != last;) {
            const rules::Candidate* to = from;
            while (to != last && to->row == from->row)
                ++to;
            lock.renew();
            evaluate(from, to, result);
            from = to;
        }
        result.status = m_facts.status;
        takeTallies(result);
        return result;
    }

private:
    Status readAll(std::int64_t first, std::int64_t end)
    {
        return m_texts.load({first}, {end}, authors(), m_chunk);
    }

    // The items that are not left out.
    Status readConcerned(std::int64_t first, std::int64_t end)
    {
        m_items.clear();
        for (std::int64_t item = first; item < end; ++item) {
            if (m_pipeline.m_sketched[static_cast<std::size_t>(item)] == Sketched::Concerned)
                m_items.push_back({item});
        }
        constexpr std::size_t kManyOf = 4; // of so many one: then one read of all costs less than many of one
        if (m_items.size() > static_cast<std::size_t>(end - first) / kManyOf)
            return readAll(first, end);
        return evidence::loadTextsOf(m_connection, m_items, authors(), m_chunk);
    }

    const evidence::AuthorLabels* authors() const { return m_pipeline.m_authors ? &*m_pipeline.m_authors : nullptr; }

    // What was read, without placeholders.
    void takeRows()
    {
        m_rows.clear();
        m_items.clear();
        for (std::size_t i = 0; i < m_chunk.rows.size(); ++i) {
            const evidence::TextRow& row = m_chunk.rows[i];
            if (row.isPlaceholder)
                continue;
            m_rows.push_back({row.text, row.author, row.depth, row.parentState});
            m_items.push_back(m_chunk.items[i]);
        }
    }

    // Placeholders have no words.
    void keepSketches(ScannedChunk& result) const
    {
        result.sketches.resize(static_cast<std::size_t>(result.end - result.first));
        for (std::size_t i = 0; i < m_items.size(); ++i)
            result.sketches[static_cast<std::size_t>(m_items[i].value - result.first)] = m_sketches[i];
    }

    // The rules [from, to) on one comment.
    void evaluate(const rules::Candidate* from, const rules::Candidate* to, ScannedChunk& result)
    {
        const base::ItemId item = m_items[from->row];
        m_asked.clear();
        for (const rules::Candidate* candidate = from; candidate != to; ++candidate) {
            ScanTally& tally = m_tallies[candidate->rule];
            if (tally.candidates++ == 0)
                m_touched.push_back(candidate->rule);
            const bool isOver = isOverrunning(tally.candidates, tally.indeterminate); // not even to the end of the chunk
            tally.indeterminate += isOver ? 1 : 0;
            if (!isOver && !m_pipeline.m_isSuspended[candidate->rule].load(std::memory_order_relaxed))
                m_asked.push_back(*candidate);
            else if (m_pipeline.m_listsOthers)
                result.others.push_back({item, candidate->rule, Truth::Indeterminate});
        }
        m_facts.moveTo(item);
        const rules::Candidate* const asked = m_asked.data();
        m_matcher->evaluate(m_rows[from->row].text, m_facts, m_around, asked, asked + m_asked.size(), m_outcomes);
        auto outcome = m_outcomes.begin();
        for (const rules::Candidate& candidate : m_asked) {
            const bool isFalse = outcome == m_outcomes.end() || outcome->rule != candidate.rule;
            const Truth truth = isFalse ? Truth::False : outcome->truth;
            ScanTally& tally = m_tallies[candidate.rule];
            tally.unknown += truth == Truth::Unknown ? 1 : 0;
            tally.indeterminate += truth == Truth::Indeterminate ? 1 : 0;
            if (truth == Truth::True)
                result.hits.push_back({item, candidate.rule, outcome->reading, std::move(outcome->spans)});
            else if (m_pipeline.m_listsOthers)
                result.others.push_back({item, candidate.rule, truth});
            if (!isFalse)
                ++outcome;
        }
    }

    void takeTallies(ScannedChunk& result)
    {
        std::sort(m_touched.begin(), m_touched.end());
        for (const std::uint32_t rule : m_touched) {
            ScanTally& tally = m_tallies[rule];
            tally.rule = rule;
            result.tallies.push_back(tally);
            tally = {};
        }
        m_touched.clear();
    }

    const ScanPipeline& m_pipeline;
    store::Connection m_connection;
    FactsMaker m_maker;
    CaseSurroundings m_around;
    LoadedFacts m_facts;
    std::unique_ptr<rules::RuleSet::Matcher> m_matcher;
    evidence::TextLoader m_texts;
    evidence::TextChunk m_chunk;
    std::vector<rules::CommentRow> m_rows;
    std::vector<rules::WordSketch> m_sketches; // of the rows
    std::vector<base::ItemId> m_items; // of the rows
    text::FoldedTexts m_folded; // theirs, on their way to those that are at hand
    std::vector<rules::Candidate> m_asked;
    std::vector<rules::Outcome> m_outcomes;
    std::vector<ScanTally> m_tallies; // by rule
    std::vector<std::uint32_t> m_touched;
};

ScanPipeline::ScanPipeline(const CaseCore& core, const Snapshot& snapshot, const rules::RuleSet& set,
                           const std::vector<char>& isAsked)
    : m_core(core), m_snapshot(snapshot), m_set(set), m_finder(set.finder(isAsked)), m_isSuspended(set.rules().size())
{
}

void ScanPipeline::useSketches(index::DerivedFile& file, const std::set<std::string>& stamps, std::int64_t lastItem)
{
    m_sketched.assign(static_cast<std::size_t>(lastItem) + 1, Sketched::Not);
    const bool isRead = m_finder->canUseSketches();
    file.forEachSketches(stamps, isRead, [&](std::int64_t first, std::int64_t end, std::string_view sketches) {
        for (std::int64_t item = std::max<std::int64_t>(first, 1); item < std::min(end, lastItem + 1); ++item) {
            Sketched& state = m_sketched[static_cast<std::size_t>(item)];
            state = Sketched::Concerned;
            if (!isRead)
                continue;
            rules::WordSketch sketch;
            std::memcpy(&sketch, sketches.data() + static_cast<std::size_t>(item - first) * sizeof sketch, sizeof sketch);
            state = m_finder->mayConcern(sketch) ? Sketched::Concerned : Sketched::LeftOut;
        }
    });
}

bool ScanPipeline::isSketched(std::int64_t first, std::int64_t end) const
{
    const auto size = static_cast<std::int64_t>(m_sketched.size());
    return end <= size && std::find(m_sketched.begin() + first, m_sketched.begin() + end, Sketched::Not) == m_sketched.begin() + end;
}

void ScanPipeline::work(Worker& worker)
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_room.wait(lock, [this] { return m_isStopped || m_nextToScan < m_nextToTake + kMostAhead * kChunk; });
        if (m_isStopped || m_nextToScan >= m_end)
            return;
        const std::int64_t first = m_nextToScan;
        const std::int64_t end = chunkEnd(first, m_end);
        m_nextToScan = end;
        lock.unlock();
        ScannedChunk chunk = worker.scan(first, end);
        lock.lock();
        m_done.emplace(first, std::move(chunk));
        m_ready.notify_one();
    }
}

// The next chunk in order, waited for.
Result<ScannedChunk> ScanPipeline::next()
{
    std::unique_lock lock(m_mutex);
    m_ready.wait(lock, [this] { return m_done.contains(m_nextToTake); });
    ScannedChunk chunk = std::move(m_done.extract(m_nextToTake).mapped());
    m_nextToTake = chunk.end;
    m_room.notify_all();
    if (!chunk.status)
        return base::fail(chunk.status.error());
    return chunk;
}

Status ScanPipeline::run(std::int64_t first, std::int64_t end, const Take& take, const base::JobControl& job)
{
    if (first >= end)
        return {};
    m_nextToScan = m_nextToTake = first;
    m_end = end;
    m_isStopped = false;
    const std::int64_t chunks = (end - first + kChunk - 1) / kChunk;
    const unsigned count = static_cast<unsigned>(
        std::clamp<std::int64_t>(std::min<std::int64_t>(std::thread::hardware_concurrency(), chunks), 1, kMostWorkers));
    if (m_finder->needsAuthors() && !m_authors) {
        auto authors = m_core.read([](store::Connection& connection) { return evidence::loadAuthorLabels(connection); });
        if (!authors)
            return base::fail(authors.error());
        m_authors = std::move(*authors);
    }
    std::vector<std::unique_ptr<Worker>> workers;
    for (unsigned i = 0; i < count; ++i) {
        auto connection = store::Connection::open(m_core.path, store::OpenMode::ReadOnly);
        if (!connection)
            return base::fail(connection.error());
        workers.push_back(std::make_unique<Worker>(*this, std::move(*connection)));
    }
    std::vector<std::thread> threads;
    for (const auto& worker : workers)
        threads.emplace_back([this, &worker] { work(*worker); });
    Status status;
    while (status && m_nextToTake < end) {
        if (job.isCancelled()) {
            status = base::fail(base::ErrorCode::Cancelled);
            break;
        }
        job.report(base::Stage::Scanning, m_nextToTake - 1, end - 1);
        auto chunk = next();
        status = chunk ? take(*chunk) : base::fail(chunk.error());
    }
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
        m_room.notify_all();
    }
    for (std::thread& thread : threads)
        thread.join();
    m_done.clear();
    if (status)
        job.report(base::Stage::Scanning, end - 1, end - 1);
    return status;
}

} // namespace greffier::casefile
