#pragma once
#include "core/formats/reader.h"

namespace greffier::formats {

// The export of Disqus (help.disqus.com/developer/comments-export): <thread> elements first, then <post>.
class DisqusReader final : public Reader {
public:
    std::string name() const override { return "disqus-xml"; }
    std::vector<std::string> extensions() const override { return {"xml"}; }
    std::vector<std::string> recovers() const override
    {
        return {"id", "parent", "author", "time", "text", "status"};
    }
    int version() const override { return 1; }
    Recognition recognise(const Source& source) const override;
    base::Status read(const Source& source, evidence::Sink& sink, const base::JobControl& job) const override;
};

} // namespace greffier::formats
