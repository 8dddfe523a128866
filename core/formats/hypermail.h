#pragma once
#include "core/formats/reader.h"

namespace greffier::formats {

// Pages of a mailing list's archive made by Hypermail: one message each, its facts in comments at the head of the page.
class HypermailReader final : public Reader {
public:
    std::string name() const override { return "hypermail-html"; }
    std::vector<std::string> extensions() const override { return {"html", "htm"}; }
    std::vector<std::string> recovers() const override { return {"id", "parent", "author", "time", "text"}; }
    int version() const override { return 1; }
    bool isOneOfMany() const override { return true; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
    base::Status readTogether(const std::vector<Source>& files, evidence::Sink& sink,
                              const base::JobControl& job) const override;
};

} // namespace greffier::formats
