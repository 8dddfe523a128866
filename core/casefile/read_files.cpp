#include "core/casefile/read_files.h"

#include "core/evidence/capture_builder.h"
#include "core/formats/archive.h"
#include "core/formats/mail.h"

#include <algorithm>
#include <utility>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using base::Status;
using formats::Reader;
using formats::Source;

Result<const Reader*> readerOf(const Source& source, const std::string& format)
{
    if (format.empty()) {
        const auto detected = formats::detect(source);
        if (!detected)
            return base::fail(detected.error());
        return detected->front().reader;
    }
    const Reader* reader = formats::readerByName(format);
    if (reader == nullptr)
        return base::fail(ErrorCode::UnknownFormat, format);
    if (source.bytes.empty())
        return base::fail(ErrorCode::FileEmpty, source.name);
    return reader;
}

bool isNoThread(const base::Error& error)
{
    return error.code == ErrorCode::NoThread || error.code == ErrorCode::FormatNotRecognised ||
           error.code == ErrorCode::FileEmpty;
}

class Collecting {
public:
    Collecting(const ReadOptions& options, const base::JobControl& job)
        : m_options(options), m_job(job), m_builder(options.folder)
    {
    }

    Status single(const Source& source)
    {
        const auto reader = readerOf(source, m_options.format);
        if (!reader)
            return base::fail(reader.error());
        note(**reader);
        return kept((*reader)->read(named(source), m_builder, m_job), source.name);
    }

    // Messages of a folder answer each other across files, so they are read together.
    Status together(const std::vector<Source>& members)
    {
        std::vector<Source> messages;
        const auto count = static_cast<std::int64_t>(members.size());
        std::int64_t done = 0;
        for (const Source& member : members) {
            if (m_job.isCancelled())
                return base::fail(ErrorCode::Cancelled);
            m_job.report(base::Stage::Parsing, done++, count);
            const auto reader = readerOf(member, m_options.format);
            if (!reader && !isNoThread(reader.error()))
                return base::fail(reader.error());
            if (!reader) {
                skip(member.name, reader.error());
            } else if ((*reader)->name() == "eml") {
                note(**reader);
                messages.push_back(member);
            } else if (const Status status = one(member, **reader); !status) {
                return status;
            }
        }
        if (messages.empty())
            return {};
        const Status status = formats::readMailFolder(messages, m_builder, m_job);
        if (status)
            m_builder.addFiles(static_cast<std::int64_t>(messages.size()));
        return kept(status, messages.front().name);
    }

    void skip(const std::string& name, const base::Error& error)
    {
        if (!m_lastSkipped)
            m_lastSkipped = error;
        m_builder.addSkipped(name, error.detail.empty() ? "empty" : error.detail);
    }
    void refuse(const std::string& name, const std::string& why) { m_builder.addSkipped(name, why); }

    // `name`: of the archive or folder, for the message that nothing in it is a thread.
    Result<ReadFiles> finish(const std::string& name)
    {
        auto built = m_builder.finish();
        if (!built)
            return base::fail(built.error());
        if (built->ledger.comments == 0)
            return base::fail(ErrorCode::NoThread, name,
                              m_lastSkipped ? m_lastSkipped->where + ": " + m_lastSkipped->detail : "no files");
        return ReadFiles{std::move(*built), m_format, m_version};
    }

private:
    // With what the person said about columns.
    Source named(const Source& source) const
    {
        Source result = source;
        result.columns = m_options.columns;
        return result;
    }

    Status one(const Source& member, const Reader& reader)
    {
        m_builder.startFile(member.name);
        const Status status = reader.read(named(member), m_builder, {{}, m_job.cancel});
        if (!status && isNoThread(status.error())) {
            m_builder.dropFile();
            skip(member.name, status.error());
            return {};
        }
        note(reader);
        return kept(status, member.name);
    }

    // A malformed tail is kept away only from those who agree.
    Status kept(const Status& status, const std::string& name)
    {
        if (status)
            return status;
        base::Error error = status.error();
        error.where = name;
        const bool isCut = error.code == ErrorCode::Malformed || error.code == ErrorCode::Truncated;
        if (!isCut || m_builder.comments() == 0)
            return base::fail(std::move(error));
        if (!m_options.isPartial) {
            error.hint = "--partial";
            return base::fail(std::move(error));
        }
        const std::string place = error.line > 0 ? "line " + std::to_string(error.line) + ": " : "";
        m_builder.addLoss("rest-unreadable", 1, name + ", " + place + error.detail);
        return {};
    }

    void note(const Reader& reader)
    {
        const bool isFirst = m_format.empty();
        const bool isSame = isFirst || m_format == reader.name();
        m_format = isSame ? reader.name() : "mixed";
        m_version = isSame ? reader.version() : 0;
    }

    const ReadOptions& m_options;
    const base::JobControl& m_job;
    evidence::CaptureBuilder m_builder;
    std::optional<base::Error> m_lastSkipped;
    std::string m_format;
    int m_version = 0;
};

} // namespace

Result<ReadFiles> readFiles(const std::vector<Source>& files, const ReadOptions& options, const base::JobControl& job)
{
    Collecting collecting(options, job);
    const std::string name = files.empty() ? std::string() : files.front().name;
    if (files.size() == 1 && formats::Archive::isArchive(files.front().bytes)) {
        const auto archive = formats::Archive::unpack(files.front(), options.folder, job);
        if (!archive)
            return base::fail(archive.error());
        for (const auto& [refused, why] : archive->refused())
            collecting.refuse(refused, why);
        const auto& members = archive->members();
        const Status status =
            members.size() == 1 ? collecting.single(members.front()) : collecting.together(members);
        return status ? collecting.finish(name) : base::fail(status.error());
    }
    const Status status = files.size() == 1 ? collecting.single(files.front()) : collecting.together(files);
    return status ? collecting.finish(name) : base::fail(status.error());
}

} // namespace greffier::casefile
