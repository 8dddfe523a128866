#pragma once
#include "core/base/clock.h"

#include <cstdint>
#include <string>

namespace greffier::report {

struct AnchorText {
    std::string language; // "fr" or "en"
    std::string caseUid, title, journalHead, operatorName;
    std::int64_t acts = 0;
    base::Moment at;
};

// The words that fix the head of a journal at a moment, to be printed and signed or sent by mail: plain text.
std::string anchorText(const AnchorText& anchor);

} // namespace greffier::report
