#include "core/rules/importers/automoderator_fields.h"

#include "core/rules/keywords.h"

#include <algorithm>
#include <array>
#include <utility>

namespace greffier::rules::importers {
namespace {

using K = FieldKind;

constexpr std::array<std::pair<std::string_view, FieldKind>, 67> kFields{{
    {"body", K::Text}, {"title", K::Title}, {"url", K::Title}, {"domain", K::Title}, {"id", K::NoData},
    {"flair_text", K::Title}, {"flair_css_class", K::Title}, {"flair_template_id", K::Title}, {"poll_option_text", K::Title},
    {"media_author", K::Title}, {"media_author_url", K::Title}, {"media_title", K::Title}, {"media_description", K::Title},
    {"crosspost_id", K::Title}, {"crosspost_title", K::Title}, {"crosspost_author", K::Title}, {"crosspost_subreddit", K::Title},
    {"standard", K::Title}, {"author", K::Author}, {"type", K::Type}, {"is_top_level", K::TopLevel},
    {"body_longer_than", K::LongerThan}, {"body_shorter_than", K::ShorterThan}, {"ignore_blockquotes", K::IgnoreQuotes},
    {"action", K::Action}, {"action_reason", K::Reason}, {"report_reason", K::Reason},
    {"comment", K::Consequence}, {"comment_locked", K::Consequence}, {"comment_stickied", K::Consequence},
    {"message", K::Consequence}, {"message_subject", K::Consequence}, {"modmail", K::Consequence},
    {"modmail_subject", K::Consequence}, {"set_flair", K::Consequence}, {"overwrite_flair", K::Consequence},
    {"set_sticky", K::Consequence}, {"set_nsfw", K::Consequence}, {"set_spoiler", K::Consequence},
    {"set_contest_mode", K::Consequence}, {"set_original_content", K::Consequence}, {"set_suggested_sort", K::Consequence},
    {"set_locked", K::Consequence}, {"set_post_crowd_control_level", K::Consequence}, {"discard", K::Consequence},
    {"priority", K::Standing}, {"moderators_exempt", K::Standing}, {"is_edited", K::NoData}, {"reports", K::NoData},
    {"past_archive_date", K::NoData}, {"parent_submission", K::NoData}, {"crosspost_submission", K::NoData},
    {"subreddit", K::NoData}, {"is_gallery", K::NoData}, {"is_original_content", K::NoData}, {"is_poll", K::NoData},
    {"is_reply", K::NoData}, {"is_meta_discussion", K::NoData}, {"title_longer_than", K::NoData},
    {"title_shorter_than", K::NoData}, {"link_karma", K::NoData}, {"poll_option_count", K::NoData},
    {"contains_links", K::NoData}, {"satisfy_any_threshold", K::NoData}, {"account_age", K::NoData},
    {"post_karma", K::NoData}, {"discussion_type", K::NoData},
}};

std::string trimmed(std::string_view text)
{
    const std::size_t start = text.find_first_not_of(" \t");
    return start == std::string_view::npos ? std::string() : std::string(text.substr(start, text.find_last_not_of(" \t") - start + 1));
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        if (std::string part = trimmed(text.substr(at, end - at)); !part.empty())
            parts.push_back(std::move(part));
        at = end + 1;
    }
    return parts;
}

} // namespace

FieldKey parseFieldKey(std::string_view key)
{
    FieldKey result;
    result.whole = std::string(key);
    const std::size_t open = key.find('(');
    if (open != std::string_view::npos) {
        const std::size_t close = std::min(key.find(')', open), key.size());
        result.modifiers = split(key.substr(open + 1, close - open - 1), ',');
    }
    std::string name = trimmed(key.substr(0, open));
    if (!name.empty() && name[0] == '~') {
        result.isNegated = true;
        name.erase(0, 1);
    }
    name = name.substr(0, name.find('#')); // "body#2": the same field once more
    result.fields = split(name, '+');
    return result;
}

std::optional<FieldKind> fieldKind(std::string_view name)
{
    const auto found = std::find_if(kFields.begin(), kFields.end(), [name](const auto& entry) { return entry.first == name; });
    return found == kFields.end() ? std::nullopt : std::optional(found->second);
}

std::string nearestField(std::string_view name)
{
    std::vector<std::string> names;
    for (const auto& [known, kind] : kFields)
        names.emplace_back(known);
    return nearestName(name, names);
}

Search searchOf(const FieldKey& key, Fit fallback, std::string& unknown)
{
    static constexpr std::array<std::pair<std::string_view, Fit>, 6> kFits{{{"includes-word", Fit::Word},
                                                                            {"includes", Fit::Anywhere},
                                                                            {"starts-with", Fit::Start},
                                                                            {"ends-with", Fit::End},
                                                                            {"full-exact", Fit::Whole},
                                                                            {"full-text", Fit::WholeButPunctuation}}};
    Search search;
    search.fit = fallback;
    search.isNegated = key.isNegated;
    for (const std::string& modifier : key.modifiers) {
        const auto fit = std::find_if(kFits.begin(), kFits.end(), [&](const auto& entry) { return entry.first == modifier; });
        if (fit != kFits.end())
            search.fit = fit->second;
        else if (modifier == "regex")
            search.isPattern = true;
        else if (modifier == "case-sensitive")
            search.isCaseSensitive = true;
        else
            unknown = modifier;
    }
    return search;
}

} // namespace greffier::rules::importers
