#include "core/report/export_streams.h"

#include "core/report/redaction.h"
#include "core/text/unicode.h"

#include <QFileInfo>
#include <QString>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace greffier::report {
namespace {

using base::ErrorCode;
using base::Result;
using Streams = std::vector<ExportStream>;

constexpr int kDeepestArchive = 4;
constexpr const char* kFileName = "name of the file"; // a person chose it: none of its words is the program's

Result<Streams> streamsAt(std::string_view name, std::string_view bytes, int depth);

// Tags that do not end a line: a name may stand half in one of them.
bool isWithinLine(std::string_view tag)
{
    constexpr std::array<std::string_view, 17> kTags{"a",  "abbr", "b",   "bdi", "bdo",  "code", "em",     "i",      "mark",
                                                     "q",  "s",    "small", "span", "strong", "u", "wbr", "text:span"};
    const std::size_t start = tag.starts_with('/') ? 1 : 0;
    const std::size_t end = std::min(tag.find_first_of(" \t\r\n/>", start), tag.size());
    const std::string_view word = tag.substr(start, end - start);
    return word == "text:a" || std::find(kTags.begin(), kTags.end(), word) != kTags.end();
}

std::string withoutTags(std::string_view markup)
{
    std::string text;
    text.reserve(markup.size());
    for (std::size_t at = 0; at < markup.size();) {
        const std::size_t open = std::min(markup.find('<', at), markup.size());
        text += markup.substr(at, open - at);
        const std::size_t close = markup.find('>', open);
        if (close == std::string_view::npos)
            break;
        if (!isWithinLine(markup.substr(open + 1, close - open - 1)))
            text += '\n';
        at = close + 1;
    }
    return text;
}

void addText(std::string_view name, std::string_view bytes, Streams& streams)
{
    std::string text = text::toValidUtf8(bytes);
    if (text.find('<') != std::string::npos)
        streams.push_back({std::string(name), withoutTags(text)});
    streams.push_back({std::string(name), std::move(text)});
}

struct CloseArchive {
    void operator()(archive* open) const { archive_read_free(open); }
};

Result<Streams> streamsOfZip(std::string_view name, std::string_view bytes, int depth)
{
    if (depth > kDeepestArchive)
        return base::fail(ErrorCode::LimitExceeded, std::string(name), "archives");
    const std::unique_ptr<archive, CloseArchive> zip(archive_read_new());
    archive_read_support_format_zip(zip.get());
    if (archive_read_open_memory(zip.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        return base::fail(ErrorCode::Malformed, std::string(name), "zip");
    Streams streams;
    std::string names;
    for (;;) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(zip.get(), &entry);
        if (status == ARCHIVE_EOF)
            break;
        if (status != ARCHIVE_OK)
            return base::fail(ErrorCode::Malformed, std::string(name), "zip");
        const char* const utf8 = archive_entry_pathname_utf8(entry);
        const char* const raw = archive_entry_pathname(entry);
        const std::string entryName = utf8 != nullptr ? utf8 : raw != nullptr ? raw : "";
        names += entryName + '\n';
        std::string content;
        std::array<char, 65'536> buffer{};
        for (;;) {
            const la_ssize_t size = archive_read_data(zip.get(), buffer.data(), buffer.size());
            if (size < 0)
                return base::fail(ErrorCode::Malformed, entryName, "zip");
            if (size == 0)
                break;
            content.append(buffer.data(), static_cast<std::size_t>(size));
        }
        auto inner = streamsAt(entryName, content, depth + 1);
        if (!inner)
            return inner;
        std::move(inner->begin(), inner->end(), std::back_inserter(streams));
    }
    streams.push_back({std::string(name), text::toValidUtf8(names)});
    return streams;
}

Result<Streams> streamsAt(std::string_view name, std::string_view bytes, int depth)
{
    constexpr std::string_view kZip("PK\x03\x04", 4);
    if (bytes.starts_with(kZip))
        return streamsOfZip(name, bytes, depth);
    if (bytes.starts_with("%PDF-"))
        return streamsOfPdf(name, bytes);
    Streams streams;
    addText(name, bytes, streams);
    return streams;
}

} // namespace

Result<Streams> streamsOf(std::string_view name, std::string_view bytes)
{
    return streamsAt(name, bytes, 0);
}

std::vector<Leak> findLeaks(const RedactionSet& set, std::string_view name, std::string_view bytes)
{
    std::vector<Leak> leaks;
    if (!set.isActive())
        return leaks;
    const std::string file = QFileInfo(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))).fileName().toStdString();
    const auto streams = streamsOf(file, bytes);
    if (!streams)
        return {{streams.error().where, {}, 0, 1}};
    const Redactor redactor(set);
    const auto look = [&](const std::string& where, std::string_view text) {
        for (const auto& [value, count] : redactor.count(text)) {
            const auto same = std::find_if(leaks.begin(), leaks.end(), [&, v = value](const Leak& leak) {
                return leak.value == v && leak.where == where;
            });
            if (same == leaks.end())
                leaks.push_back({where, set.values[value].token, value, count});
            else
                same->count = std::max(same->count, count);
        }
    };
    for (const ExportStream& stream : *streams)
        look(stream.where, stream.text);
    look(kFileName, file);
    return leaks;
}

std::vector<Leak> withoutOwnWords(std::vector<Leak> leaks, const std::vector<Leak>& own)
{
    std::erase_if(leaks, [&own](const Leak& leak) {
        return std::any_of(own.begin(), own.end(), [&leak](const Leak& other) {
            return !leak.token.empty() && leak.where != kFileName && other.value == leak.value && other.where == leak.where && other.count >= leak.count;
        });
    });
    return leaks;
}

} // namespace greffier::report
