#pragma once
#include "core/base/job.h"
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace greffier::formats {

// What an XML document consists of, in document order. Names are as written ("wp:comment"): namespace
// prefixes of real exports are often undeclared, so nothing is resolved.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void startElement(std::string_view name) = 0;
    virtual void endElement(std::string_view name) = 0;
    virtual void text(std::string_view utf8) = 0; // may come in pieces
    // Bytes of the document up to the present start or end of an element.
    std::int64_t position = 0;
    // Names and values in turn, as written, up to a nullptr; only while startElement runs.
    const char** attributes = nullptr;
};

// "wp:comment" -> "comment".
std::string_view localName(std::string_view name);

// Declared: as the document says (UTF-8, UTF-16, ISO-8859-1). Utf8: already converted, whatever the document
// says.
enum class XmlCharset { Declared, Utf8 };

// Parses with expat. Errors: DoctypeRefused (whatever the DOCTYPE says), LimitExceeded (nesting beyond 256,
// more than 256 attributes), Truncated (the document ends too early), Malformed, Cancelled; all with line and
// column.
base::Status parseXml(std::string_view bytes, const std::string& name, XmlCharset charset,
                      XmlHandler& handler, const base::JobControl& job);

} // namespace greffier::formats
