#pragma once
#include <string>
#include <string_view>

namespace greffier::evidence {

// What the addresses of one discussion have in common: "https://a.example/article/comment-page-2/?replytocom=7#comment-3"
// and "http://a.example/article/" give the same key. Without scheme, "www.", fragment, page number, session and tracking
// parameters, final slash. Empty where the text is no address of the web.
std::string discussionKey(std::string_view uri);

} // namespace greffier::evidence
