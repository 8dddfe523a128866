#pragma once
#include <string_view>

namespace greffier::text {

// A first glance at a text, many bytes at a time: false only where mayHavePlainForms() is. Not for other folders.
bool mayShowDisguise(std::string_view exact);

} // namespace greffier::text
