#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace greffier::text {

struct YamlField;

// A YAML value with its place. Unlike the trees of YAML libraries it keeps every field of a mapping, also those of the
// same name, in the order of the file.
struct YamlNode {
    enum class Kind { Scalar, Sequence, Mapping };
    Kind kind = Kind::Scalar;
    int line = 0;                                       // of the file, from 1
    std::string text;                                   // Scalar
    std::vector<YamlNode> items;                        // Sequence
    std::vector<YamlField> fields;                      // Mapping
};
struct YamlField {
    YamlNode key; // a Scalar
    YamlNode value;
};

// One document of the file, or why it cannot be read.
struct YamlDocument {
    YamlNode root;
    int line = 0;          // where it begins
    int nulCharacters = 0; // that were written as escapes; U+2400 stands for each
    int errorLine = 0;     // 0 = it was read
    std::string error;     // the library's message, or the limit that was passed
    bool isBeyondLimit = false;
};

constexpr int kYamlDepth = 32;
constexpr int kYamlNodes = 50'000; // of the whole file, aliases written out
constexpr std::size_t kYamlKey = 256; // bytes

// The documents of the text, divided at lines that begin with "---": one that cannot be read spoils no other.
// Aliases are written out within the limits, so that no file of a few lines grows without end.
std::vector<YamlDocument> readYaml(std::string_view text);

} // namespace greffier::text
