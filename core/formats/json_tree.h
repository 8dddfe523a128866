#pragma once
#include "core/base/result.h"
#include "core/evidence/comment.h"
#include "core/evidence/sink.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::formats {

class JsonTree;

// One value of a JSON document. What is absent behaves like null and has no members, so that a chain of keys
// needs no checks between. Valid as long as its tree.
class JsonValue {
public:
    JsonValue() = default;

    bool exists() const { return m_tree != nullptr; }
    bool isNull() const;
    bool isObject() const;
    bool isArray() const;
    bool isString() const;
    bool isTrue() const;

    // The first member of that name: where a key stands twice, the second is a finding, never a silent
    // winner.
    JsonValue operator[](std::string_view key) const;
    // Members of an object or elements of an array, in the order of the file.
    JsonValue first() const;
    JsonValue next() const;
    std::string key() const;

    // Strings decoded; numbers as the digits of the file; "true", "false"; empty for null, objects and
    // arrays.
    std::string text() const;
    std::optional<std::int64_t> integer() const;
    // The JSON text of the value.
    std::string_view json() const;
    evidence::ByteRange bytes() const; // of the text that was parsed

private:
    friend class JsonTree;
    JsonValue(const JsonTree* tree, std::uint32_t node) : m_tree(tree), m_node(node) {}

    const JsonTree* m_tree = nullptr;
    std::uint32_t m_node = 0;
    std::uint32_t m_end = 0; // one past the last node of the enclosing value
};

// An error at that byte of the text, with its line and column.
base::Error jsonErrorAt(std::string_view text, std::size_t at, const std::string& name, base::ErrorCode code,
                        std::string detail);

// A JSON document as flat pre-order nodes that point into its text: no depth needs recursion, numbers keep
// their digits, halves of surrogate pairs are no error. What captured files hold and strict parsers refuse.
class JsonTree {
public:
    // Parses the value that starts at `from`; `end` is then the byte behind it. The text must be valid UTF-8
    // and outlive the tree. Errors: Malformed and Truncated with line and column, LimitExceeded (1024 nested
    // values, 16,777,216 of them, 2 GiB).
    static base::Result<JsonTree> parse(std::string_view utf8, const std::string& name, std::size_t from,
                                        std::size_t& end);
    // What can be seen of a document of which only the beginning is there; never fails.
    static JsonTree glimpse(std::string_view beginning);

    JsonValue root() const { return {this, 0}; }
    // What was found odd, added up over the trees of a file.
    struct Findings {
        std::int64_t duplicateKeys = 0;
        std::string duplicateKey; // the first one
        std::int64_t loneSurrogates = 0;
        std::int64_t nulCharacters = 0;

        void add(const Findings& other);
        void report(evidence::Sink& sink) const;
    };
    const Findings& findings() const { return m_findings; }

private:
    friend class JsonValue;
    friend class JsonScan;
    enum class Type : std::uint8_t { Null, False, True, Number, String, Array, Object };
    struct Node {
        std::uint32_t keyStart = 0; // without quotes; keyEnd 0: no key
        std::uint32_t keyEnd = 0;
        std::uint32_t start = 0; // with quotes or brackets
        std::uint32_t end = 0;
        std::uint32_t after = 0; // one past the last node of the subtree
        Type type = Type::Null;
    };
    std::string_view m_text;
    std::vector<Node> m_nodes;
    Findings m_findings;
};

} // namespace greffier::formats
