#pragma once
#include "core/rules/pack.h"

#include <toml++/toml.h>

#include <functional>

namespace greffier::rules {

// Told about each problem: the place in the file, what was found, what would be right.
using Report = std::function<void(const toml::source_region& at, std::string found, std::string expected)>;

// One example of a pack: a string, or a table { text, parent, author, posted, depth, missing_parent } whose parent is a
// string, such a table, or a list of them, nearest first.
Example readExample(const toml::node& node, const Report& report);

// Reports every key that is not in `allowed`, with the nearest that is.
void checkKeys(const toml::table& table, const std::vector<std::string>& allowed, const Report& report);

// The thread of an example. The facts must be those of the example (they are told apart by their ids).
class ExampleThread final : public Surroundings {
public:
    explicit ExampleThread(const Example& example) : m_example(example) {}
    const Facts* parentOf(const Facts& facts) override;
    bool matchesSearch(const Facts& facts, std::string_view folded) override;

private:
    const Example& m_example;
};

} // namespace greffier::rules
