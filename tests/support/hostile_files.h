#pragma once
#include "core/base/error.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace greffier::tests {

// A file made to hurt: what it is, how it is made, and what must come of it.
struct HostileFile {
    const char* name;
    const char* reader;                       // empty: detection decides
    std::function<std::string()> make;
    std::optional<base::ErrorCode> expected;  // nothing: its comments are read
    int milliseconds;                         // of the processor, in an optimised build
    int megabytes;                            // beyond the file itself
};

// Made up here, so that none of them lies about in the project: XML, JSON, HTML, tables, archives, mail, chats, YAML.
std::vector<HostileFile> hostileFiles();

} // namespace greffier::tests
