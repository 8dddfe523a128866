#pragma once
#include "core/formats/json_tree.h"

#include <functional>
#include <string>
#include <string_view>

namespace greffier::formats {

// Called with a member's key, its value, and the byte at which the value starts. False ends the walk.
using TakeMember = std::function<bool(std::string_view key, JsonValue value, std::size_t start)>;

// Goes through the members of the object that starts at `from`, those of an array member one element after the other,
// so that a document of any length is never a tree as a whole. The text is valid UTF-8. Errors: those of JsonTree::parse.
base::Status walkJsonObject(std::string_view utf8, const std::string& name, std::size_t from, const TakeMember& take);

} // namespace greffier::formats
