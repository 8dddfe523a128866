#pragma once
#include "core/evidence/thread_arrays.h"

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::tests {

// A case of any size, made up: threads of 1 to some thousand comments, most of them replies to a recent comment, depth
// with a long tail, texts of about 250 bytes of French-looking words, a rule's hit about once in a hundred comments.
// Deterministic: the n-th comment is the same in every run and for every size, so a smaller case is a prefix of a
// larger one.
struct MadeUpComment {
    std::int32_t thread = 0;
    std::int32_t parent = -1; // index of an earlier comment of the same thread; -1 = top level
    std::int32_t author = 0;
    std::int64_t postedUtc = 0; // seconds since 1970
};
std::vector<MadeUpComment> madeUpComments(std::int32_t count);
// The text of the comment of that index: one to a few sentences, UTF-8.
std::string madeUpText(std::int32_t index);
std::string madeUpAuthor(std::int32_t author);

// The same tree without texts, for ThreadArrays::build. Item ids and numbers count from 1.
std::vector<evidence::ItemNode> madeUpNodes(const std::vector<MadeUpComment>& comments);
std::int32_t threadCountOf(const std::vector<MadeUpComment>& comments);

// A file that `greffier-cli import` reads. False where it cannot be written.
enum class Export { Csv, JsonLines, Wxr };
bool writeComments(const std::string& path, Export kind, const std::vector<MadeUpComment>& comments);

} // namespace greffier::tests
