#include "core/casefile/read_files.h"

#include "core/evidence/capture_builder.h"
#include "core/formats/archive.h"
#include "core/formats/capture_moment.h"

#include <algorithm>
#include <map>
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

// What is wrong with this one file, while the others of its folder may be fine.
bool isOfTheFile(const base::Error& error)
{
    switch (error.code) {
    case ErrorCode::Malformed:
    case ErrorCode::Truncated:
    case ErrorCode::DoctypeRefused:
    case ErrorCode::LimitExceeded:
    case ErrorCode::FileTooLarge:
    case ErrorCode::NotUtf8:
    case ErrorCode::MissingColumn:
        return true;
    default:
        return isNoThread(error);
    }
}

// Data for the ledger: what the file is, or where and how it is broken.
std::string whyOf(const base::Error& error)
{
    const std::string place = error.line > 0 ? "line " + std::to_string(error.line) + ": " : "";
    switch (error.code) {
    case ErrorCode::FileEmpty:
        return "empty";
    case ErrorCode::DoctypeRefused:
        return place + "a document type of its own";
    case ErrorCode::LimitExceeded:
        return place + "beyond a limit: " + error.detail;
    case ErrorCode::MissingColumn:
        return place + "no column \"" + error.detail + "\"";
    default:
        return place + (error.detail.empty() ? "malformed" : error.detail);
    }
}

using BrokenFiles = std::map<std::string, base::Error>; // by name

// One reading of the files of a capture. Files of a folder that break off after some comments are found on the way: their
// comments are in it, so that it has to be given up for one without them.
class Collecting {
public:
    // `broken`: what earlier readings found, left out in this one.
    Collecting(const ReadOptions& options, const base::JobControl& job, const BrokenFiles& broken = {})
        : m_options(options), m_job(job), m_builder(options.folder), m_broken(broken)
    {
    }

    const BrokenFiles& broken() const { return m_broken; }

    void beside(const std::vector<Source>& files)
    {
        std::vector<evidence::HeldFile> held;
        held.reserve(files.size());
        for (const Source& file : files)
            held.push_back({file.name, file.bytes});
        m_builder.setFiles(std::move(held));
    }

    Status single(const Source& source)
    {
        m_builder.setPage(source.name);
        m_builder.setTake(m_options.onSettled);
        const auto reader = readerOf(source, m_options.format);
        if (!reader)
            return base::fail(reader.error());
        note(**reader);
        takeMoment(source, **reader, m_options.fileTime);
        return kept((*reader)->read(named(source), m_builder, m_job), source.name);
    }

    // Messages of a folder may answer each other across files; those are read together.
    Status together(const std::vector<Source>& members)
    {
        std::vector<std::pair<const Reader*, std::vector<Source>>> messages;
        const auto count = static_cast<std::int64_t>(members.size());
        std::int64_t done = 0;
        for (const Source& member : members) {
            if (m_job.isCancelled())
                return base::fail(ErrorCode::Cancelled);
            m_job.report(base::Stage::Parsing, done++, count);
            if (const auto known = m_broken.find(member.name); known != m_broken.end()) {
                skip(member.name, known->second);
                continue;
            }
            const auto reader = readerOf(member, m_options.format);
            if (!reader && !isNoThread(reader.error()))
                return base::fail(reader.error());
            if (!reader) {
                skip(member.name, reader.error());
            } else if ((*reader)->isOneOfMany()) {
                const auto known = std::find_if(messages.begin(), messages.end(),
                                                [&](const auto& group) { return group.first == *reader; });
                auto& group = known != messages.end() ? *known : messages.emplace_back(*reader, std::vector<Source>());
                group.second.push_back(member);
            } else if (const Status status = one(member, **reader); !status) {
                return status;
            }
        }
        m_builder.setMoment(m_options.said, !m_options.countsBack);
        for (const auto& [reader, files] : messages) {
            const Status status = reader->readTogether(files, m_builder, m_job);
            if (const Status all = kept(status, files.front().name); !all)
                return all;
            note(*reader);
            m_builder.addFiles(static_cast<std::int64_t>(files.size()));
        }
        return {};
    }

    void skip(const std::string& name, const base::Error& error)
    {
        // Of a folder in which no file has a thread, a damaged file is the better reason.
        if (!m_skipped || (isNoThread(*m_skipped) && !isNoThread(error))) {
            m_skipped = error;
            m_skipped->where = name;
        }
        m_builder.addSkipped(name, whyOf(error));
    }
    void refuse(const std::string& name, const std::string& why) { m_builder.addSkipped(name, why); }

    // `name`: of the archive or folder, for the message that nothing in it is a thread.
    Result<ReadFiles> finish(const std::string& name)
    {
        auto built = m_builder.finish();
        if (!built)
            return base::fail(built.error());
        if (built->ledger.comments == 0 && m_skipped && !isNoThread(*m_skipped))
            return base::fail(*m_skipped);
        if (built->ledger.comments == 0)
            return base::fail(ErrorCode::NoThread, name,
                              m_skipped ? m_skipped->where + ": " + whyOf(*m_skipped) : "no files");
        if (m_options.said)
            m_moment = CaptureMoment{*m_options.said, "person"};
        return ReadFiles{std::move(*built), m_format, m_version, m_moment, {}};
    }

private:
    // With what the person said about columns.
    Source named(const Source& source) const
    {
        Source result = source;
        result.columns = m_options.columns;
        return result;
    }

    // What a person says wins over what the bytes say, that over the time of the file.
    void takeMoment(const Source& source, const Reader& reader, const std::optional<base::Moment>& fileTime)
    {
        const bool isReport = reader.name() == std::string_view("greffier-json");
        const auto stated = m_options.said || isReport ? std::nullopt : formats::statedMoment(source.bytes);
        std::optional<CaptureMoment> found;
        if (m_options.said)
            found = CaptureMoment{*m_options.said, "person"};
        else if (stated)
            found = CaptureMoment{stated->at, stated->source == formats::MomentSource::Page ? "page" : "headers"};
        else if (fileTime)
            found = CaptureMoment{*fileTime, "file"};
        m_builder.setMoment(found ? std::optional(found->at) : std::nullopt, isReport || !m_options.countsBack);
        if (found && (!m_moment || m_moment->at.utcMs < found->at.utcMs))
            m_moment = found;
    }

    Status one(const Source& member, const Reader& reader)
    {
        const std::int64_t before = m_builder.comments();
        m_builder.startFile(member.name);
        takeMoment(member, reader, {});
        const Status status = reader.read(named(member), m_builder, {{}, m_job.cancel});
        const bool hasComments = m_builder.comments() > before;
        if (!status && isOfTheFile(status.error()) && !hasComments) {
            m_builder.dropFile();
            skip(member.name, status.error());
            return {};
        }
        if (!status && isOfTheFile(status.error()) && !(m_options.isPartial && isCut(status.error()))) {
            m_broken.emplace(member.name, status.error());
            return {};
        }
        note(reader);
        return kept(status, member.name);
    }

    static bool isCut(const base::Error& error)
    {
        return error.code == ErrorCode::Malformed || error.code == ErrorCode::Truncated;
    }

    // A malformed tail is kept away only from those who agree.
    Status kept(const Status& status, const std::string& name)
    {
        if (status)
            return status;
        base::Error error = status.error();
        error.where = name;
        if (!isCut(error) || m_builder.comments() == 0)
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
    BrokenFiles m_broken;
    std::optional<base::Error> m_skipped; // the first, or the first that is damaged
    std::string m_format;
    int m_version = 0;
    std::optional<CaptureMoment> m_moment;
};

using Refused = std::vector<std::pair<std::string, std::string>>; // name and reason

// A second reading at most: the first names every broken file.
Result<ReadFiles> readMembers(const std::vector<Source>& members, const Refused& refused, const std::string& name,
                              const ReadOptions& options, const base::JobControl& job)
{
    BrokenFiles broken;
    for (;;) {
        Collecting collecting(options, job, broken);
        collecting.beside(members);
        for (const auto& [member, why] : refused)
            collecting.refuse(member, why);
        if (const Status status = collecting.together(members); !status)
            return base::fail(status.error());
        if (collecting.broken().size() == broken.size())
            return collecting.finish(name);
        broken = collecting.broken();
    }
}

Result<ReadFiles> readOne(const Source& source, const Refused& refused, const std::string& name,
                          const ReadOptions& options, const base::JobControl& job)
{
    Collecting collecting(options, job);
    collecting.beside(options.beside);
    for (const auto& [member, why] : refused)
        collecting.refuse(member, why);
    const Status status = collecting.single(source);
    return status ? collecting.finish(name) : base::fail(status.error());
}

} // namespace

Result<ReadFiles> readFiles(const std::vector<Source>& files, const ReadOptions& options, const base::JobControl& job)
{
    const std::string name = files.empty() ? std::string() : files.front().name;
    if (files.size() != 1)
        return readMembers(files, {}, name, options, job);
    if (!formats::Archive::isArchive(files.front().bytes))
        return readOne(files.front(), {}, name, options, job);
    auto unpacked = formats::Archive::unpack(files.front(), options.folder, job);
    if (!unpacked)
        return base::fail(unpacked.error());
    const auto archive = std::make_shared<const formats::Archive>(std::move(*unpacked));
    const auto& members = archive->members();
    auto read = members.size() == 1 ? readOne(members.front(), archive->refused(), name, options, job)
                                    : readMembers(members, archive->refused(), name, options, job);
    if (read)
        read->archive = archive;
    return read;
}

} // namespace greffier::casefile
