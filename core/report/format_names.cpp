#include "core/report/format_names.h"

#include <QtGlobal>

namespace greffier::report {
namespace {

struct NamedFormat {
    std::string_view id; // formats::Reader::name()
    const char* text;
};

// NOLINTNEXTLINE(modernize-avoid-c-arrays): a table of literals
constexpr NamedFormat kFormats[] = {
    {"pasted-text", QT_TRANSLATE_NOOP("Formats", "Pasted text")},
    {"wordpress-html", QT_TRANSLATE_NOOP("Formats", "WordPress page")},
    {"wxr", QT_TRANSLATE_NOOP("Formats", "WordPress export (WXR)")},
    {"disqus-xml", QT_TRANSLATE_NOOP("Formats", "Disqus export (XML)")},
    {"blogger-atom", QT_TRANSLATE_NOOP("Formats", "Blogger export (Atom)")},
    {"reddit-atom", QT_TRANSLATE_NOOP("Formats", "Reddit feed (Atom)")},
    {"comment-feed", QT_TRANSLATE_NOOP("Formats", "Comment feed (RSS or Atom)")},
    {"stackexchange-xml", QT_TRANSLATE_NOOP("Formats", "Stack Exchange archive (XML)")},
    {"discourse-markdown", QT_TRANSLATE_NOOP("Formats", "Discourse topic (Markdown)")},
    {"whatsapp-txt", QT_TRANSLATE_NOOP("Formats", "WhatsApp chat (text)")},
    {"mbox", QT_TRANSLATE_NOOP("Formats", "Mailbox (mbox)")},
    {"eml", QT_TRANSLATE_NOOP("Formats", "E-mail message")},
    {"mhtml", QT_TRANSLATE_NOOP("Formats", "Page saved as one file (MHTML)")},
    {"isso-sqlite", QT_TRANSLATE_NOOP("Formats", "Isso database (SQLite)")},
    {"mediawiki-talk-html", QT_TRANSLATE_NOOP("Formats", "MediaWiki talk page")},
    {"csv", QT_TRANSLATE_NOOP("Formats", "Table (CSV, TSV)")},
    {"json", QT_TRANSLATE_NOOP("Formats", "Table (JSON, NDJSON)")},
    {"xlsx", QT_TRANSLATE_NOOP("Formats", "Spreadsheet (XLSX)")},
    {"ods", QT_TRANSLATE_NOOP("Formats", "Spreadsheet (ODS)")},
    {"mybb-archive-html", QT_TRANSLATE_NOOP("Formats", "MyBB archive page")},
    {"mybb-html", QT_TRANSLATE_NOOP("Formats", "MyBB page")},
    {"phpbb-html", QT_TRANSLATE_NOOP("Formats", "phpBB page")},
    {"xenforo-html", QT_TRANSLATE_NOOP("Formats", "XenForo 2 page")},
    {"xenforo1-html", QT_TRANSLATE_NOOP("Formats", "XenForo 1 page")},
    {"vbulletin-html", QT_TRANSLATE_NOOP("Formats", "vBulletin page")},
    {"discourse-html", QT_TRANSLATE_NOOP("Formats", "Discourse page")},
    {"discourse-crawler-html", QT_TRANSLATE_NOOP("Formats", "Discourse page for search engines")},
    {"reddit-html", QT_TRANSLATE_NOOP("Formats", "Reddit page")},
    {"reddit-old-html", QT_TRANSLATE_NOOP("Formats", "Reddit page (old design)")},
    {"spip-html", QT_TRANSLATE_NOOP("Formats", "SPIP page")},
    {"drupal-html", QT_TRANSLATE_NOOP("Formats", "Drupal page")},
    {"blogger-html", QT_TRANSLATE_NOOP("Formats", "Blogger page")},
    {"schema-org-html", QT_TRANSLATE_NOOP("Formats", "Page with schema.org comments")},
    {"wordpress-rest-json", QT_TRANSLATE_NOOP("Formats", "WordPress comments (REST)")},
    {"reddit-json", QT_TRANSLATE_NOOP("Formats", "Reddit thread (JSON)")},
    {"pushshift-ndjson", QT_TRANSLATE_NOOP("Formats", "Pushshift archive (NDJSON)")},
    {"hackernews-json", QT_TRANSLATE_NOOP("Formats", "Hacker News (JSON)")},
    {"discourse-json", QT_TRANSLATE_NOOP("Formats", "Discourse topic (JSON)")},
    {"mastodon-rest", QT_TRANSLATE_NOOP("Formats", "Mastodon (JSON)")},
    {"activitypub-json", QT_TRANSLATE_NOOP("Formats", "ActivityPub objects (JSON)")},
    {"lemmy-json", QT_TRANSLATE_NOOP("Formats", "Lemmy (JSON)")},
    {"artrans-json", QT_TRANSLATE_NOOP("Formats", "Artalk export (Artrans)")},
    {"valine-json", QT_TRANSLATE_NOOP("Formats", "Valine export (JSON)")},
    {"twikoo-ndjson", QT_TRANSLATE_NOOP("Formats", "Twikoo export (NDJSON)")},
    {"isso-generic-json", QT_TRANSLATE_NOOP("Formats", "Isso import file (JSON)")},
    {"remark42-json", QT_TRANSLATE_NOOP("Formats", "Remark42 backup (JSON)")},
    {"commento-json", QT_TRANSLATE_NOOP("Formats", "Commento export (JSON)")},
    {"coral-json", QT_TRANSLATE_NOOP("Formats", "Coral export (JSON)")},
    {"coral-ingestion-json", QT_TRANSLATE_NOOP("Formats", "Coral import file (JSON)")},
    {"echo-activity-json", QT_TRANSLATE_NOOP("Formats", "Echo activity stream (JSON)")},
    {"youtube-json", QT_TRANSLATE_NOOP("Formats", "YouTube comments (JSON)")},
    {"yt-dlp-json", QT_TRANSLATE_NOOP("Formats", "YouTube comments saved by yt-dlp")},
    {"slack-json", QT_TRANSLATE_NOOP("Formats", "Slack export (JSON)")},
    {"mattermost-json", QT_TRANSLATE_NOOP("Formats", "Mattermost export (JSON)")},
    {"rocketchat-json", QT_TRANSLATE_NOOP("Formats", "Rocket.Chat messages (JSON)")},
    {"gitter-json", QT_TRANSLATE_NOOP("Formats", "Gitter messages (JSON)")},
    {"telegram-bot-json", QT_TRANSLATE_NOOP("Formats", "Telegram bot messages (JSON)")},
    {"telegram-export-json", QT_TRANSLATE_NOOP("Formats", "Telegram export (JSON)")},
    {"twitter-v1-json", QT_TRANSLATE_NOOP("Formats", "Twitter statuses (JSON)")},
    {"phpbb-json", QT_TRANSLATE_NOOP("Formats", "phpBB posts (JSON)")},
    {"facebook-json", QT_TRANSLATE_NOOP("Formats", "Facebook download (JSON)")},
    {"mixed", QT_TRANSLATE_NOOP("Formats", "Several formats")},
};

} // namespace

const char* wordForFormat(std::string_view id)
{
    for (const NamedFormat& named : kFormats) {
        if (named.id == id)
            return named.text;
    }
    return nullptr;
}

} // namespace greffier::report
