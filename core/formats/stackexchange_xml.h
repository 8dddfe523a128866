#pragma once
#include "core/formats/reader.h"

namespace greffier::formats {

// Comments.xml and Posts.xml of a Stack Exchange data dump: one <row> per record, everything in attributes.
class StackExchangeReader final : public Reader {
public:
    std::string name() const override { return "stackexchange-xml"; }
    std::vector<std::string> extensions() const override { return {"xml"}; }
    std::vector<std::string> recovers() const override { return {"id", "parent", "author", "time", "text"}; }
    int version() const override { return 1; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
};

} // namespace greffier::formats
