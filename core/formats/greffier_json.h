#pragma once
#include "core/formats/reader.h"

namespace greffier::formats {

// The program's own JSON report: the comments of a case come back as they were, with their places and identifiers. The
// captures that they came from become one. What people did with them is no evidence and is counted as left out.
class GreffierJsonReader final : public Reader {
public:
    std::string name() const override { return "greffier-json"; }
    std::vector<std::string> extensions() const override { return {"json"}; }
    std::vector<std::string> recovers() const override
    {
        return {"id", "parent", "author", "time", "text", "status", "permalink", "announced"};
    }
    int version() const override { return 1; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
};

} // namespace greffier::formats
