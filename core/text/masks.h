#pragma once
#include "core/text/source.h"

// Finding words of which letters were replaced ("m****", "c*nnard", "p…n"); not for other folders.
namespace greffier::text {

// The end of the masked word that begins with the letter at `start`, or `start` where the word is an ordinary
// one. `openStars` is the length of a run of stars that opened an emphasis ("**mot**") and waits for its
// closing run.
std::size_t maskedEnd(const Source& source, std::size_t start, std::size_t openStars);

} // namespace greffier::text
