#pragma once
#include <string_view>

namespace greffier::report {

// The name of a format (formats::Reader::name()) in English, of the translations' context "Formats", which reports and the
// interface share; null for a format that has none.
const char* wordForFormat(std::string_view id);

} // namespace greffier::report
