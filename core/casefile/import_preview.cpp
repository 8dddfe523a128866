#include "core/casefile/import_preview.h"

#include "core/casefile/import_input.h"
#include "core/formats/archive.h"
#include "core/formats/csv.h"
#include "core/formats/json_table.h"

namespace greffier::casefile {

using base::ErrorCode;
using base::Result;

FilePreview previewFile(const ImportSource& source)
{
    FilePreview preview;
    const auto input = source.isInMemory ? Result<Input>(Input::inMemory(source.name, source.bytes)) : Input::open(source.path);
    if (!input) {
        preview.isWhole = input.error().code == ErrorCode::FileIsDirectory;
        if (!preview.isWhole)
            preview.problem = input.error();
        return preview;
    }
    preview.size = static_cast<std::int64_t>(input->bytes.size());
    preview.isWhole = formats::Archive::isArchive(input->bytes);
    if (preview.isWhole)
        return preview;
    const auto detections = formats::detect(input->source());
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
    return format == "csv" || format == "json";
}

Result<formats::TablePreview> previewTable(const ImportSource& source, std::size_t most)
{
    if (!isTableFormat(source.format))
        return base::fail(ErrorCode::UnknownFormat, source.format);
    const auto input = source.isInMemory ? Result<Input>(Input::inMemory(source.name, source.bytes)) : Input::open(source.path);
    if (!input)
        return base::fail(input.error());
    return source.format == "csv" ? formats::previewCsv(input->source(), most) : formats::previewJson(input->source(), most);
}

std::vector<std::string> formatNames()
{
    std::vector<std::string> names;
    for (const formats::Reader* reader : formats::allReaders())
        names.push_back(reader->name());
    return names;
}

} // namespace greffier::casefile
