#pragma once
#include "core/base/clock.h"

#include <optional>
#include <string_view>

namespace greffier::formats {

// Where a page says when it was saved.
enum class MomentSource { Page, Headers };

struct StatedMoment {
    base::Moment at; // with the offset that the page states, else UTC
    MomentSource source = MomentSource::Page;
};

// When the bytes say that they were captured: a comment of SingleFile ("saved date: …") or of the Internet Archive ("FILE
// ARCHIVED ON …"), the Date of HTTP headers kept in front of a page, the Date of a page saved as MHTML. The Date of a mail
// is that of the mail. Nothing where the bytes say nothing, or something that is no moment with its zone.
std::optional<StatedMoment> statedMoment(std::string_view bytes);

} // namespace greffier::formats
