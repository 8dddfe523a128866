#include "core/casefile/import_preview.h"

#include "core/casefile/import_input.h"
#include "core/formats/archive.h"
#include "core/formats/csv.h"
#include "core/formats/json_table.h"
#include "core/formats/spreadsheet.h"

#include <QFileInfo>

#include <utility>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using formats::Source;

constexpr std::size_t kMostMembers = 200;
constexpr std::size_t kMostPacked = 16 * 1024 * 1024; // bytes of an archive that is unpacked for a look
constexpr std::size_t kHead = 256 * 1024;             // bytes of a table
constexpr std::size_t kMostWhole = 8 * 1024 * 1024;   // bytes of a file that has no head to be read alone

Result<Input> openInput(const ImportSource& source)
{
    if (source.isInMemory)
        return Input::inMemory(source.name, source.bytes);
    return Input::open(source.path);
}

// Keeps the first comments and stops the reader then.
class FirstComments final : public evidence::Sink {
public:
    FirstComments(std::size_t most, base::CancelToken enough) : m_most(most), m_enough(std::move(enough)) {}

    void setCapture(evidence::CaptureDraft) override {}
    evidence::ThreadIndex addThread(evidence::ThreadDraft) override { return m_threads++; }
    void completeThread(evidence::ThreadIndex, evidence::ThreadDraft) override {}
    evidence::ItemIndex addComment(evidence::ThreadIndex, evidence::CommentDraft comment) override
    {
        if (comments.size() < m_most)
            comments.push_back(std::move(comment));
        else
            m_enough.cancel();
        return m_items++;
    }
    evidence::ItemIndex addPlaceholder(evidence::ThreadIndex, evidence::PlaceholderDraft) override { return m_items++; }
    void addLoss(std::string_view, std::int64_t, std::string_view) override {}

    std::vector<evidence::CommentDraft> comments;

private:
    const std::size_t m_most;
    const base::CancelToken m_enough;
    evidence::ThreadIndex m_threads = 0;
    evidence::ItemIndex m_items = 0;
};

// A table whose columns nobody knows is not recognised by its content; a person may name them.
bool isNamedAsTable(const std::string& name)
{
    const QString ending = QFileInfo(QString::fromStdString(name)).suffix().toLower();
    return ending == QLatin1String("csv") || ending == QLatin1String("tsv");
}

// Tables whose head can be cut off and read alone.
bool isTextTable(std::string_view format)
{
    return format == "csv" || format == "json";
}

void lookAtMember(FilePreview& preview, const Source& member)
{
    ++preview.looked;
    const auto found = formats::detect(member);
    if (found) {
        ++preview.formats[found->front().reader->name()];
    } else if (!preview.firstUnreadable) {
        preview.firstUnreadable = found.error();
        preview.firstUnreadable->where = member.name;
    }
}

FilePreview previewFolder(const ImportSource& source, const base::JobControl& job)
{
    FilePreview preview;
    preview.kind = FilePreview::Kind::Folder;
    const auto parcel = openParcel(source, {});
    if (!parcel) {
        preview.problem = parcel.error();
        return preview;
    }
    preview.files = static_cast<std::int64_t>(parcel->files.size());
    for (const Input& file : parcel->files) {
        preview.size += static_cast<std::int64_t>(file.bytes.size());
        if (static_cast<std::size_t>(preview.looked) < kMostMembers && !job.isCancelled())
            lookAtMember(preview, file.source());
    }
    if (preview.files == 0)
        preview.problem = base::Error{ErrorCode::FileEmpty, source.path, {}, 0, 0, {}};
    return preview;
}

void previewArchive(FilePreview& preview, const Source& source, const base::JobControl& job)
{
    preview.kind = FilePreview::Kind::Archive;
    if (source.bytes.size() > kMostPacked)
        return;
    const auto archive = formats::Archive::unpack(source, {}, job);
    if (!archive) {
        preview.problem = archive.error();
        return;
    }
    preview.files = static_cast<std::int64_t>(archive->members().size());
    for (const Source& member : archive->members()) {
        if (static_cast<std::size_t>(preview.looked) < kMostMembers && !job.isCancelled())
            lookAtMember(preview, member);
    }
}

} // namespace

FilePreview previewFile(const ImportSource& source, const base::JobControl& job)
{
    const auto input = openInput(source);
    if (!input && input.error().code == ErrorCode::FileIsDirectory)
        return previewFolder(source, job);
    FilePreview preview;
    if (!input) {
        preview.problem = input.error();
        return preview;
    }
    preview.size = static_cast<std::int64_t>(input->bytes.size());
    if (formats::Archive::isArchive(input->bytes)) {
        previewArchive(preview, input->source(), job);
        return preview;
    }
    const auto detections = formats::detect(input->source());
    if (!detections && detections.error().code == ErrorCode::NoThread && isNamedAsTable(input->name)) {
        preview.guesses.push_back({"csv", 5, "a name that ends in .csv or .tsv"});
        return preview;
    }
    if (!detections) {
        preview.problem = detections.error();
        return preview;
    }
    for (const formats::Detection& detection : *detections)
        preview.guesses.push_back({detection.reader->name(), detection.recognition.confidence, detection.recognition.because});
    return preview;
}

bool isTableFormat(std::string_view format)
{
    return isTextTable(format) || format == "xlsx" || format == "ods";
}

Result<formats::TablePreview> previewTable(const ImportSource& source, std::size_t most)
{
    if (!isTableFormat(source.format))
        return base::fail(ErrorCode::UnknownFormat, source.format);
    const auto input = openInput(source);
    if (!input)
        return base::fail(input.error());
    if (!isTextTable(source.format)) {
        // A packed table has no head: a large one is read by the import alone.
        if (input->bytes.size() > kMostWhole)
            return base::fail(ErrorCode::FileTooLarge, source.path);
        const auto kind = source.format == "ods" ? formats::SpreadsheetKind::Ods : formats::SpreadsheetKind::Xlsx;
        return formats::previewSheet(input->source(), kind, most);
    }
    return source.format == "csv" ? formats::previewCsv(input->source(), most) : formats::previewJson(input->source(), most);
}

Result<std::vector<evidence::CommentDraft>> previewComments(const ImportSource& source, std::size_t most,
                                                            const base::JobControl& job)
{
    const auto input = openInput(source);
    if (!input)
        return base::fail(input.error());
    const formats::Reader* const reader = formats::readerByName(source.format);
    if (reader == nullptr)
        return base::fail(ErrorCode::UnknownFormat, source.format);
    Source head = input->source();
    if (head.bytes.size() > (isTextTable(source.format) ? kHead : kMostWhole)) {
        if (!isTextTable(source.format))
            return std::vector<evidence::CommentDraft>{};
        // A line that is cut would end the reading with an error; a cut record of a longer array does, after its comments.
        head.bytes = head.bytes.substr(0, head.bytes.rfind('\n', kHead) + 1);
    }
    head.columns = source.columns;
    base::JobControl control;
    FirstComments sink(most, control.cancel);
    control.progress = [&job, &control](const base::Progress&) {
        if (job.isCancelled())
            control.cancel.cancel();
    };
    const base::Status status = reader->read(head, sink, control);
    if (!status && sink.comments.empty())
        return base::fail(status.error());
    return std::move(sink.comments);
}

std::vector<std::string> formatNames()
{
    std::vector<std::string> names;
    for (const formats::Reader* reader : formats::allReaders())
        names.push_back(reader->name());
    return names;
}

} // namespace greffier::casefile
