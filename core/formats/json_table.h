#pragma once
#include "core/formats/reader.h"
#include "core/formats/table_columns.h"

namespace greffier::formats {

// The keys and values of the first records. Errors: those of readJsonRecords().
base::Result<TablePreview> previewJson(const Source& source, std::size_t most);

// Comments as flat JSON objects: an array, {"comments": […]}, {"items": […]}, or one object per line. The
// keys are those of a table's header. Recognises any other JSON with low confidence, to say that it holds no
// thread.
class JsonReader final : public Reader {
public:
    std::string name() const override { return "json"; }
    std::vector<std::string> extensions() const override { return {"json", "ndjson", "jsonl"}; }
    std::vector<std::string> recovers() const override { return {"id", "parent", "author", "time", "text"}; }
    int version() const override { return 1; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
};

} // namespace greffier::formats
