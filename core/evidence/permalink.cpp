#include "core/evidence/permalink.h"

#include <algorithm>
#include <array>

namespace greffier::evidence {
namespace {

bool skip(std::string_view& text, std::string_view prefix)
{
    if (text.substr(0, prefix.size()) != prefix)
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

// Parameters that name a view of the page, a campaign or a visit, not another page.
bool isOfTheVisit(std::string_view parameter)
{
    constexpr std::array<std::string_view, 9> kNames = {"replytocom", "cpage", "PHPSESSID", "sid",   "s",
                                                        "fbclid",     "gclid", "amp",       "unapproved"};
    const std::string_view name = parameter.substr(0, parameter.find('='));
    return name.substr(0, 4) == "utm_" || name == "moderation-hash" ||
           std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

std::string withoutVisit(std::string_view query)
{
    std::string kept;
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view parameter = query.substr(0, end);
        if (!parameter.empty() && !isOfTheVisit(parameter))
            kept += (kept.empty() ? "?" : "&") + std::string(parameter);
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return kept;
}

// "/article/comment-page-2" -> "/article", "/article/feed" -> "/article".
std::string_view withoutPage(std::string_view path)
{
    while (!path.empty() && path.back() == '/')
        path.remove_suffix(1);
    const std::size_t last = path.rfind('/');
    if (last == std::string_view::npos)
        return path;
    std::string_view name = path.substr(last + 1);
    const bool isPage = skip(name, "comment-page-") && !name.empty() &&
                        name.find_first_not_of("0123456789") == std::string_view::npos;
    return isPage || name == "feed" ? withoutPage(path.substr(0, last)) : path;
}

} // namespace

std::string discussionKey(std::string_view uri)
{
    if (!skip(uri, "https://") && !skip(uri, "http://"))
        return {};
    uri = uri.substr(0, uri.find('#'));
    skip(uri, "www.");
    const std::size_t question = std::min(uri.find('?'), uri.size());
    const std::string_view address = uri.substr(0, question);
    const std::size_t slash = std::min(address.find('/'), address.size());
    std::string key(address.substr(0, slash));
    std::transform(key.begin(), key.end(), key.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    key += withoutPage(address.substr(slash));
    return key + withoutVisit(uri.substr(std::min(question + 1, uri.size())));
}

} // namespace greffier::evidence
