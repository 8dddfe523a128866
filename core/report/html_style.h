#pragma once
#include <string_view>

namespace greffier::report {

// The style sheet of the HTML report. Contrast of every pair of text and ground is at least 4.5:1, light and dark.
extern const std::string_view kHtmlStyle;

} // namespace greffier::report
