#include "core/casefile/parse_ahead.h"

#include <chrono>
#include <utility>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;

constexpr std::chrono::milliseconds kLookEvery(50); // at the cancel token

Result<ReadFiles> parse(const Parcel& parcel, ReadOptions options, const base::JobControl& job)
{
    options.format = parcel.format;
    options.columns = parcel.columns;
    options.fileTime = parcel.fileTime;
    std::vector<formats::Source> sources;
    for (const Input& file : parcel.files)
        sources.push_back(file.source());
    for (const Input& file : parcel.beside)
        options.beside.push_back(file.source());
    // An archive's progress counts what it unpacks, a folder's its files: only a single file's is a place in its bytes.
    auto read = parcel.isFolder ? readFiles(sources, options, job)
                                : readFiles(sources, options, parcel.files.front().releasing(job));
    for (const Input& file : parcel.files)
        file.release(file.bytes.size());
    for (const Input& file : parcel.beside)
        file.release(file.bytes.size());
    if (read || read.error().code == ErrorCode::UnknownFormat)
        return read;
    // The path as the person gave it, and the file in it.
    base::Error error = read.error();
    const bool isMember = !error.where.empty() && error.where != parcel.files.front().name;
    error.where = isMember || parcel.isFolder ? parcel.label() + ": " + error.where : parcel.label();
    return base::fail(std::move(error));
}

} // namespace

ParseAhead::ParseAhead(const std::vector<Parcel>& parcels, ReadOptions options, ImportProgress& progress,
                       const base::JobControl& job)
    : m_parcels(parcels), m_options(std::move(options)), m_job(job), m_progress(progress)
{
    m_thread = std::thread([this] { work(); });
}

ParseAhead::~ParseAhead()
{
    m_cancel.cancel();
    {
        const std::lock_guard lock(m_mutex);
        m_changed.notify_all();
    }
    m_thread.join();
}

// For a change; looks at the job's token meanwhile.
void ParseAhead::wait(std::unique_lock<std::mutex>& lock)
{
    m_changed.wait_for(lock, kLookEvery);
    if (m_job.isCancelled())
        m_cancel.cancel();
}

std::optional<ParseAhead::Part> ParseAhead::nextPart()
{
    std::unique_lock lock(m_mutex);
    const auto hasPart = [this] { return !m_parts.empty() && m_parts.front().first == m_taken; };
    while (!m_ready && !hasPart())
        wait(lock);
    if (!hasPart())
        return std::nullopt;
    auto part = std::move(m_parts.front().second);
    m_parts.pop_front();
    return part;
}

Result<ReadFiles> ParseAhead::next()
{
    std::unique_lock lock(m_mutex);
    while (!m_ready)
        wait(lock);
    Result<ReadFiles> capture = std::move(*m_ready);
    m_ready.reset();
    ++m_taken;
    m_changed.notify_all();
    return capture;
}

// Of the reader; it stops with the job or with this object.
base::JobControl ParseAhead::controlOf(std::size_t parcel)
{
    base::JobControl control = m_progress.control(parcel, ImportProgress::Step::Parsing, m_cancel);
    control.progress = [this, report = std::move(control.progress)](const base::Progress& progress) {
        if (m_job.isCancelled())
            m_cancel.cancel();
        if (progress.total > 0)
            m_parsed = static_cast<double>(progress.done) / static_cast<double>(progress.total);
        report(progress);
    };
    return control;
}

void ParseAhead::work()
{
    for (std::size_t i = 0; i < m_parcels.size(); ++i) {
        ReadOptions options = m_options;
        options.onSettled = [this, i](evidence::SettledPart rows) {
            const std::lock_guard lock(m_mutex);
            m_parts.emplace_back(i, Part{std::move(rows), m_parsed});
            m_changed.notify_all();
        };
        m_parsed = 0;
        Result<ReadFiles> capture = parse(m_parcels[i], std::move(options), controlOf(i));
        m_progress.finish(i, ImportProgress::Step::Parsing);
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_ready || m_cancel.isCancelled(); });
        const bool isLast = !capture || m_cancel.isCancelled();
        if (m_cancel.isCancelled())
            capture = base::fail(ErrorCode::Cancelled);
        m_ready = std::move(capture);
        m_changed.notify_all();
        if (isLast)
            return;
    }
}

} // namespace greffier::casefile
