#include "core/casefile/parse_ahead.h"

#include "core/evidence/capture_builder.h"
#include "core/formats/reader.h"

#include <chrono>
#include <utility>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using base::Status;
using evidence::BuiltCapture;

constexpr std::chrono::milliseconds kLookEvery(50); // at the cancel token

Result<BuiltCapture> parse(const Parcel& parcel, const std::string& folder, const base::JobControl& job)
{
    evidence::CaptureBuilder builder(folder);
    const Status status =
        parcel.reader->read(parcel.input.source(), builder, parcel.input.releasing(job));
    parcel.input.release(parcel.input.bytes.size());
    if (!status) {
        base::Error error = status.error();
        error.where = parcel.input.label; // the path as the person gave it
        return base::fail(std::move(error));
    }
    return builder.finish();
}

} // namespace

ParseAhead::ParseAhead(const std::vector<Parcel>& parcels, std::string folder, const base::JobControl& job)
    : m_parcels(parcels), m_folder(std::move(folder)), m_job(job)
{
    m_control.progress = [this](const base::Progress& progress) {
        if (m_job.isCancelled())
            m_control.cancel.cancel();
        // While the other thread stores, its progress is the one that is shown.
        const std::lock_guard lock(m_mutex);
        if (m_isAwaited)
            m_job.report(progress.stage, progress.done, progress.total);
    };
    m_thread = std::thread([this] { work(); });
}

ParseAhead::~ParseAhead()
{
    m_control.cancel.cancel();
    {
        const std::lock_guard lock(m_mutex);
        m_changed.notify_all();
    }
    m_thread.join();
}

Result<BuiltCapture> ParseAhead::next()
{
    std::unique_lock lock(m_mutex);
    m_isAwaited = true;
    while (!m_ready) {
        m_changed.wait_for(lock, kLookEvery);
        if (m_job.isCancelled())
            m_control.cancel.cancel();
    }
    m_isAwaited = false;
    Result<BuiltCapture> capture = std::move(*m_ready);
    m_ready.reset();
    m_changed.notify_all();
    return capture;
}

void ParseAhead::work()
{
    for (const Parcel& parcel : m_parcels) {
        Result<BuiltCapture> capture = parse(parcel, m_folder, m_control);
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_ready || m_control.isCancelled(); });
        const bool isLast = !capture || m_control.isCancelled();
        if (m_control.isCancelled())
            capture = base::fail(ErrorCode::Cancelled);
        m_ready = std::move(capture);
        m_changed.notify_all();
        if (isLast)
            return;
    }
}

} // namespace greffier::casefile
