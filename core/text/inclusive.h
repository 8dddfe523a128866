#pragma once
#include "core/text/source.h"

#include <string>
#include <vector>

// Reading inclusive writing ("patient·e·s", "patient.e.s", "patient(e)s", "patient-e-s"); not for other
// folders.
namespace greffier::text {

struct Inclusive {
    std::size_t end = 0;                   // the end of the whole word; 0 where it is none
    std::vector<std::string> alternatives; // folded forms: patient, patiente, patients, patientes
};

// `start` is where the word (or the last part of a compound) begins, `stemEnd` where its first ending may
// begin.
Inclusive readInclusive(const Source& source, std::size_t start, std::size_t stemEnd);

// The first byte of a joint.
inline bool mayBeginJoint(char c)
{
    return c == '.' || c == '-' || c == '(' || static_cast<unsigned char>(c) >= 0x80;
}
// False where readInclusive() would find nothing: for a word that is followed by `joint` (folded) and the folded word
// `ending`. `isPlural`: the same joint and an "s" follow.
bool mayBeInclusive(std::string_view joint, std::string_view ending, bool isPlural);

} // namespace greffier::text
