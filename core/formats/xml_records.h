#pragma once
#include "core/formats/reader.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace greffier::formats {

// One record element of an XML document: what it holds by path of local names, in the order of the file. Text
// is trimmed. "author/name" is text of an element, "thread@id" an attribute, "@Id" one of the record itself.
struct XmlRecord {
    std::string name; // local name of the record's element
    std::vector<std::pair<std::string, std::string>> fields;
    evidence::ByteRange bytes; // -1 where the document had to be converted or repaired first

    // The first value of that path, or nothing.
    std::string_view operator[](std::string_view path) const;
    // The attribute `wanted` of the first element `path` whose attribute `key` has that value: ("link",
    // "rel", "replies", "href"). An empty `value` also finds elements without `key`.
    std::string_view attribute(std::string_view path, std::string_view key, std::string_view value,
                               std::string_view wanted) const;
    bool has(std::string_view path) const;
};

// Whether the file's beginning is XML (behind a byte order mark and blanks) and mentions every one of
// `marks`.
bool isXmlWith(const Source& source, std::initializer_list<std::string_view> marks);

// Calls `take` for each element at that depth (the root's children have 2). What has another name above it is
// still a record: `take` looks at `name`. Elements between root and depth are not kept. Reports what the
// decoding lost. Errors as parseXml.
base::Status readXmlRecords(const Source& source, int depth, evidence::Sink& sink,
                            const base::JobControl& job, const std::function<void(const XmlRecord&)>& take);

// Attribute values without quotes get them, bytes before the first '<' go. Returns how many places were
// mended.
std::int64_t repairXml(std::string_view text, std::string& repaired);

} // namespace greffier::formats
