#include "core/formats/csv.h"
#include "core/formats/discourse_markdown.h"
#include "core/formats/disqus_xml.h"
#include "core/formats/feeds.h"
#include "core/formats/greffier_json.h"
#include "core/formats/html_markup.h"
#include "core/formats/hypermail.h"
#include "core/formats/isso_sqlite.h"
#include "core/formats/json_formats.h"
#include "core/formats/json_ld_html.h"
#include "core/formats/json_table.h"
#include "core/formats/mail.h"
#include "core/formats/mhtml.h"
#include "core/formats/pasted_text.h"
#include "core/formats/reader.h"
#include "core/formats/spreadsheet.h"
#include "core/formats/stackexchange_xml.h"
#include "core/formats/staticman.h"
#include "core/formats/whatsapp.h"
#include "core/formats/wiki_talk.h"
#include "core/formats/wordpress_html.h"
#include "core/formats/wxr.h"

#include <algorithm>
#include <array>

namespace greffier::formats {

namespace {

constexpr std::size_t kLookedAt = 64 * 1024;
constexpr int kOnlyLooksLike = 10; // the confidence of a reader that can only say what a file is

struct Magic {
    std::string_view bytes;
    std::string_view what;
};

using namespace std::string_view_literals;

// First bytes of files that hold no text (file(1) and the formats' own specifications).
constexpr std::array<Magic, 15> kMagics = {{
    {"\x89PNG\r\n\x1A\n"sv, "a PNG image"},
    {"\xFF\xD8\xFF"sv, "a JPEG image"},
    {"GIF8"sv, "a GIF image"},
    {"RIFF"sv, "a RIFF file (image, sound or video)"},
    {"%PDF-"sv, "a PDF document"},
    {"PK\x03\x04"sv, "a ZIP archive or office document"},
    {"PK\x05\x06"sv, "an empty ZIP archive"},
    {"SQLite format 3\0"sv, "an SQLite database"},
    {"\x7F"
     "ELF"sv,
     "a program"},
    {"MZ\x90"sv, "a program"},
    {"\x1F\x8B"sv, "a gzip archive"},
    {"BZh"sv, "a bzip2 archive"},
    {"\xFD"
     "7zXZ\0"sv,
     "an xz archive"},
    {"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive"},
    {"\x28\xB5\x2F\xFD"sv, "a Zstandard archive"},
}};

std::vector<JsonFormatReader> jsonFormatReaders()
{
    std::vector<JsonFormatReader> readers;
    for (const auto description :
         {wordPressRestJson,  redditJson,       pushshiftJson, hackerNewsJson,  discourseJson,
          mastodonRest,       activityPubJson,  lemmyJson,     artransJson,     valineJson,
          twikooJson,         issoGenericJson,  remark42Json,  commentoJson,    coralJson,
          coralIngestionJson, echoActivityJson, youTubeJson,   ytDlpJson,       slackJson,
          mattermostJson,     rocketChatJson,   gitterJson,    telegramBotJson, telegramExportJson,
          twitterV1Json,      phpbbJson,        facebookJson})
        readers.emplace_back(description());
    return readers;
}

bool startsWith(std::string_view bytes, std::string_view prefix)
{
    return bytes.substr(0, prefix.size()) == prefix;
}

bool isUtf16(std::string_view bytes)
{
    return startsWith(bytes, "\xFF\xFE") || startsWith(bytes, "\xFE\xFF");
}

// More than one control character in fifty: no text that a person wrote.
bool isBinary(std::string_view bytes)
{
    if (isUtf16(bytes))
        return false;
    const auto head = bytes.substr(0, kLookedAt);
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1B;
    });
    return controls * 50 > static_cast<std::ptrdiff_t>(head.size());
}

} // namespace

base::Status Reader::readTogether(const std::vector<Source>&, evidence::Sink&, const base::JobControl&) const
{
    return base::fail(base::ErrorCode::Internal, name());
}

const std::vector<const Reader*>& allReaders()
{
    static const PastedTextReader pastedText;
    static const WxrReader wxr;
    static const WordPressHtmlReader wordPressHtml;
    static const DisqusReader disqus;
    static const FeedReader bloggerAtom(FeedKind::BloggerAtom);
    static const FeedReader redditAtom(FeedKind::RedditAtom);
    static const FeedReader commentFeed(FeedKind::CommentFeed);
    static const StackExchangeReader stackExchange;
    static const DiscourseMarkdownReader discourseMarkdown;
    static const WhatsAppReader whatsApp;
    static const MailReader mailbox(MailKind::Mbox);
    static const MailReader message(MailKind::Message);
    static const MhtmlReader mhtml;
    static const IssoReader isso;
    static const WikiTalkReader wikiTalk;
    static const HypermailReader hypermail;
    static const JsonLdHtmlReader jsonLd;
    static const SpreadsheetReader xlsx(SpreadsheetKind::Xlsx);
    static const SpreadsheetReader ods(SpreadsheetKind::Ods);
    static const StaticmanReader staticman;
    static const GreffierJsonReader greffierJson;
    static const CsvReader csv;
    static const JsonReader json;
    static const std::vector<HtmlMarkupReader> htmlReaders(htmlMarkups().begin(), htmlMarkups().end());
    static const std::vector<JsonFormatReader> jsonFormats = jsonFormatReaders();
    static const std::vector<const Reader*> readers = [] {
        std::vector<const Reader*> all = {&pastedText,  &wordPressHtml, &wxr,
                                          &disqus,      &bloggerAtom,   &redditAtom,
                                          &commentFeed, &stackExchange, &discourseMarkdown,
                                          &whatsApp,    &mailbox,       &message,       &mhtml,
                                          &isso,        &wikiTalk,      &hypermail,
                                          &jsonLd,      &greffierJson,  &csv,
                                          &xlsx,        &ods,           &staticman,
                                          &json};
        for (const auto& reader : htmlReaders)
            all.push_back(&reader);
        for (const auto& reader : jsonFormats)
            all.push_back(&reader);
        return all;
    }();
    return readers;
}

const Reader* readerByName(std::string_view name)
{
    for (const auto* reader : allReaders()) {
        if (reader->name() == name)
            return reader;
    }
    return nullptr;
}

base::Result<std::vector<Detection>> detect(const Source& source)
{
    if (source.bytes.empty())
        return base::fail(base::ErrorCode::FileEmpty, source.name);
    const auto magic = std::find_if(kMagics.begin(), kMagics.end(), [&](const Magic& known) {
        return startsWith(source.bytes, known.bytes);
    });
    const bool isKnownBinary = magic != kMagics.end();
    if (!isKnownBinary && isBinary(source.bytes))
        return base::fail(base::ErrorCode::FormatNotRecognised, source.name, "binary data");
    std::vector<Detection> detections;
    for (const auto* reader : allReaders()) {
        auto recognition = reader->recognise(source);
        if (recognition.confidence > (isKnownBinary ? kOnlyLooksLike : 0))
            detections.push_back({reader, std::move(recognition)});
    }
    if (detections.empty())
        return base::fail(base::ErrorCode::NoThread, source.name,
                          isKnownBinary ? std::string(magic->what) : "text without numbered comments");
    std::stable_sort(detections.begin(), detections.end(), [](const Detection& left, const Detection& right) {
        return left.recognition.confidence > right.recognition.confidence;
    });
    return detections;
}

} // namespace greffier::formats
