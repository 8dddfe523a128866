#pragma once
#include "core/text/source.h"

// Finding numbers, amounts, dates and times; not for other folders.
namespace greffier::text {

// The end of the number that begins at the digit `start` ("15 000", "1,50", "16h30", "12/03/2019", "3e",
// "50€"), or `start` where the digits begin a word ("0rdure").
std::size_t numberEnd(const Source& source, std::size_t start);

// True for one run of digits and one unit, in lower case: "3e", "15km"; may be false where numberEnd knows better.
bool isNumberWithUnit(std::string_view utf8);

} // namespace greffier::text
