#pragma once
#include "core/formats/reader.h"

namespace greffier::formats {

// The database of Isso, of every schema so far: columns that a version lacks are left out.
class IssoReader final : public Reader {
public:
    std::string name() const override { return "isso-sqlite"; }
    std::vector<std::string> extensions() const override { return {"db", "sqlite"}; }
    std::vector<std::string> recovers() const override
    {
        return {"id", "parent", "author", "time", "text", "status"};
    }
    int version() const override { return 1; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
};

} // namespace greffier::formats
