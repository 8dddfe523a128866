#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

namespace greffier::tests {

// Gives the bytes to the reader of that name and to detection, builds the capture, and checks what must hold
// for any input: texts are valid UTF-8 without NUL, byte ranges lie inside the file, an error has a place or
// a detail. Returns what does not hold, empty where all is well.
std::string readBytes(const char* reader, const std::uint8_t* data, std::size_t size);

} // namespace greffier::tests
