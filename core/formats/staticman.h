#pragma once
#include "core/formats/reader.h"

namespace greffier::formats {

// Comments that Staticman wrote into the files of a site: one YAML mapping for each, in a folder named after the page, or
// a list of them. A site chooses its own names for the fields; the usual ones are known.
class StaticmanReader final : public Reader {
public:
    std::string name() const override { return "staticman-yaml"; }
    std::vector<std::string> extensions() const override { return {"yml", "yaml"}; }
    std::vector<std::string> recovers() const override { return {"id", "parent", "author", "time", "text"}; }
    int version() const override { return 2; }
    bool isOneOfMany() const override { return true; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
    base::Status readTogether(const std::vector<Source>& files, evidence::Sink& sink,
                              const base::JobControl& job) const override;
};

} // namespace greffier::formats
