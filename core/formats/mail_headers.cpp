#include "core/formats/mail_headers.h"

#include "core/formats/charset.h"

#include <algorithm>
#include <utility>

namespace greffier::formats {

namespace {

constexpr std::size_t kMaxHeaders = 256 * 1024;
constexpr std::size_t kMaxReferences = 1000;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::string valid(std::string_view text)
{
    std::int64_t ignored = 0;
    return repairUtf8(text, ignored);
}

bool isSame(std::string_view left, std::string_view right)
{
    return left.size() == right.size() && std::equal(left.begin(), left.end(), right.begin(),
                                                     [](char a, char b) { return lower(a) == lower(b); });
}

// Calls take(name, value) for each header, unfolded, up to the empty line; false stops.
template <class Take> void forEachHeader(std::string_view message, const Take& take)
{
    std::string_view name;
    std::string value;
    const auto head = message.substr(0, kMaxHeaders);
    const auto flush = [&] { return name.empty() || take(name, value); };
    for (std::size_t start = 0; start < head.size();) {
        const auto end = std::min(head.find('\n', start), head.size());
        auto line = head.substr(start, end - start);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        start = end + 1;
        if (line.empty())
            break;
        if (line.front() == ' ' || line.front() == '\t') {
            value += ' ';
            value += line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
            continue;
        }
        if (!flush())
            return;
        const auto colon = line.find(':');
        name = colon == std::string_view::npos || line.substr(0, colon).find(' ') != std::string_view::npos
                   ? std::string_view()
                   : line.substr(0, colon);
        value = name.empty() ? std::string_view() : line.substr(colon + 1);
        value.erase(0, std::min(value.find_first_not_of(" \t"), value.size()));
    }
    flush();
}

// What stands between angle brackets. An address without them is no identifier, but for the message's own.
std::vector<std::string> identifiers(std::string_view value)
{
    std::vector<std::string> found;
    for (auto open = value.find('<'); open != std::string_view::npos; open = value.find('<', open + 1)) {
        const auto close = value.find('>', open);
        if (close == std::string_view::npos || found.size() >= kMaxReferences)
            break;
        std::string id(value.substr(open + 1, close - open - 1));
        id.erase(std::remove_if(id.begin(), id.end(), [](char c) { return c == ' ' || c == '\t'; }),
                 id.end());
        if (!id.empty())
            found.push_back(valid(id));
        open = close;
    }
    return found;
}

bool isMailHeader(std::string_view name)
{
    for (const std::string_view known :
         {"From", "To", "Date", "Subject", "Message-ID", "Received", "Return-Path", "Delivered-To",
          "MIME-Version", "Newsgroups", "Path", "Sender"}) {
        if (isSame(name, known))
            return true;
    }
    return false;
}

bool isFromLine(std::string_view line)
{
    // "From sender Thu Apr 14 11:06:56 2016": a clock tells it from a sentence.
    return line.substr(0, 5) == "From " && line.find(':') != std::string_view::npos &&
           line.find_first_of("0123456789") != std::string_view::npos;
}

} // namespace

MailLinks mailLinks(std::string_view message)
{
    MailLinks links;
    std::vector<std::string> answered;
    int known = 0;
    forEachHeader(message, [&](std::string_view name, const std::string& value) {
        known += isMailHeader(name) ? 1 : 0;
        if (isSame(name, "Message-ID") && links.id.empty()) {
            const auto ids = identifiers(value);
            const bool isBare = ids.empty() && value.find(' ') == std::string::npos;
            links.id = !ids.empty() ? ids.front() : isBare ? valid(value) : std::string();
        } else if (isSame(name, "In-Reply-To") && answered.empty()) {
            answered = identifiers(value);
        } else if (isSame(name, "References") && links.references.empty()) {
            links.references = identifiers(value);
        }
        return true;
    });
    if (!answered.empty())
        links.parent = answered.front();
    else if (!links.references.empty())
        links.parent = links.references.back();
    links.references.insert(links.references.end(), answered.begin(), answered.end());
    links.hasMailHeaders = known >= 2;
    return links;
}

std::string mailHeader(std::string_view message, std::string_view wanted)
{
    std::string found;
    forEachHeader(message, [&](std::string_view name, const std::string& value) {
        if (!isSame(name, wanted))
            return true;
        found = value;
        return false;
    });
    return found;
}

std::vector<std::size_t> mailboxStarts(std::string_view mailbox)
{
    std::vector<std::size_t> starts;
    bool isAfterEmptyLine = true;
    for (std::size_t start = 0; start < mailbox.size();) {
        const auto end = std::min(mailbox.find('\n', start), mailbox.size());
        const auto line = mailbox.substr(start, end - start);
        if (isAfterEmptyLine && isFromLine(line))
            starts.push_back(start);
        isAfterEmptyLine = line.empty() || line == "\r";
        start = end + 1;
    }
    return starts;
}

std::string mailboxMessage(std::string_view piece)
{
    std::string message;
    message.reserve(piece.size());
    bool isFirst = true;
    for (std::size_t start = 0; start < piece.size();) {
        const auto end = std::min(piece.find('\n', start), piece.size());
        auto line = piece.substr(start, end - start + (end < piece.size() ? 1 : 0));
        start = end + 1;
        if (std::exchange(isFirst, false))
            continue;
        const auto marks = line.find_first_not_of('>');
        if (marks != 0 && marks != std::string_view::npos && line.substr(marks, 5) == "From ")
            line.remove_prefix(1);
        message += line;
    }
    return message;
}

} // namespace greffier::formats
