// Reads back what QPdfWriter wrote: enough to see every character that somebody could copy out of the file.
#include "core/report/export_streams.h"

#include "core/text/unicode.h"

#include <QByteArray>
#include <QString>
#include <QtEndian>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace greffier::report {
namespace {

using base::ErrorCode;
using base::Result;

struct PdfObject {
    std::string head;   // what stands before its stream, or all of it
    std::string stream; // unpacked
    bool hasStream = false;
};
using Objects = std::map<int, PdfObject>;
using Glyphs = std::map<std::uint32_t, std::string>; // of one font: what each stands for

std::optional<int> numberAt(std::string_view text, std::size_t at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r'))
        ++at;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), number);
    return error == std::errc{} ? std::optional(number) : std::nullopt;
}

// The number behind a key: "/Length 12 0 R" and "/Length 12" give 12.
std::optional<int> entry(std::string_view head, std::string_view key)
{
    const std::size_t at = head.find(key);
    return at == std::string_view::npos ? std::nullopt : numberAt(head, at + key.size());
}

std::optional<std::string> inflated(std::string_view packed)
{
    // Qt expects the length in front; it is a hint only.
    QByteArray bytes(4, '\0');
    qToBigEndian(static_cast<quint32>(packed.size() * 4), bytes.data());
    bytes.append(packed.data(), static_cast<qsizetype>(packed.size()));
    const QByteArray plain = qUncompress(bytes);
    return plain.isEmpty() && !packed.empty() ? std::nullopt : std::optional(plain.toStdString());
}

std::optional<Objects> objectsOf(std::string_view pdf)
{
    Objects objects;
    for (std::size_t at = pdf.find(" 0 obj"); at != std::string_view::npos; at = pdf.find(" 0 obj", at)) {
        std::size_t start = at;
        while (start > 0 && pdf[start - 1] >= '0' && pdf[start - 1] <= '9')
            --start;
        const auto id = numberAt(pdf, start);
        const std::size_t body = at + 6;
        const std::size_t end = std::min(pdf.find("endobj", body), pdf.size());
        const std::size_t stream = pdf.substr(0, end).find("stream", body);
        if (!id || start == at)
            return std::nullopt;
        PdfObject& object = objects[*id];
        object.hasStream = stream != std::string_view::npos;
        object.head = pdf.substr(body, (object.hasStream ? stream : end) - body);
        at = end;
        if (!object.hasStream)
            continue;
        const std::size_t from = stream + (pdf.substr(stream + 6).starts_with("\r\n") ? 8 : 7);
        const std::size_t to = pdf.find("endstream", from);
        if (to == std::string_view::npos)
            return std::nullopt;
        const std::size_t close = pdf.find("endobj", to);
        at = close == std::string_view::npos ? pdf.size() : close;
        const std::string_view bytes = pdf.substr(from, to - from);
        const bool isPacked = object.head.find("/FlateDecode") != std::string::npos;
        const auto plain = isPacked ? inflated(bytes) : std::optional(std::string(bytes));
        if (!plain)
            return std::nullopt;
        object.stream = *plain;
    }
    return objects;
}

std::string fromUtf16(std::string_view bigEndian)
{
    QString text;
    for (std::size_t i = 0; i + 1 < bigEndian.size(); i += 2)
        text += QChar(static_cast<char16_t>((static_cast<unsigned char>(bigEndian[i]) << 8) | static_cast<unsigned char>(bigEndian[i + 1])));
    return text.toStdString();
}

// A string object's bytes as text: UTF-16 with its mark, else one byte a character (PDF 32000-1, 7.9.2.2).
std::string textOf(std::string_view bytes)
{
    if (bytes.starts_with("\xFE\xFF"))
        return fromUtf16(bytes.substr(2));
    if (text::isValidUtf8(bytes))
        return std::string(bytes);
    return QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size())).toStdString();
}

std::string hexBytes(std::string_view digits)
{
    return QByteArray::fromHex(QByteArray(digits.data(), static_cast<qsizetype>(digits.size()))).toStdString();
}

// The bytes of "(…)" from behind the bracket on; `at` moves behind its end.
std::string literal(std::string_view head, std::size_t& at)
{
    std::string bytes;
    int depth = 1;
    for (; at < head.size(); ++at) {
        char c = head[at];
        if (c == '(')
            ++depth;
        if (c == ')' && --depth == 0) {
            ++at;
            break;
        }
        if (c != '\\' || at + 1 >= head.size()) {
            bytes += c;
            continue;
        }
        c = head[++at];
        if (c < '0' || c > '7') {
            constexpr std::string_view kNames = "nrtbf", kMeans = "\n\r\t\b\f";
            const std::size_t named = kNames.find(c);
            bytes += named == std::string_view::npos ? c : kMeans[named];
            continue;
        }
        int octal = 0;
        for (int digits = 0; digits < 3 && at < head.size() && head[at] >= '0' && head[at] <= '7'; ++digits)
            octal = octal * 8 + (head[at++] - '0');
        --at;
        bytes += static_cast<char>(octal);
    }
    return bytes;
}

// Every string of an object, one a line: titles, authors, bookmarks, addresses of links, names of attachments.
std::string stringsOf(std::string_view head)
{
    std::string all;
    for (std::size_t at = 0; at < head.size();) {
        const char c = head[at++];
        if (c == '(') {
            all += textOf(literal(head, at)) + '\n';
        } else if (c == '<' && at < head.size() && head[at] == '<') {
            ++at;
        } else if (c == '<') {
            const std::size_t end = std::min(head.find('>', at), head.size());
            all += textOf(hexBytes(head.substr(at, end - at))) + '\n';
            at = end;
        }
    }
    return all;
}

// "<0001>" at or behind `at`; `at` moves behind it.
std::optional<std::string> hexAt(std::string_view text, std::size_t& at, std::size_t end)
{
    const std::size_t open = text.find('<', at);
    const std::size_t close = open < end ? text.find('>', open) : std::string_view::npos;
    if (close == std::string_view::npos || close > end)
        return std::nullopt;
    at = close + 1;
    return hexBytes(text.substr(open + 1, close - open - 1));
}

std::uint32_t numberOf(std::string_view bytes)
{
    std::uint32_t number = 0;
    for (const char byte : bytes)
        number = (number << 8) | static_cast<unsigned char>(byte);
    return number;
}

// A ToUnicode map (Adobe technical note 5411): single characters and ranges, these also with a list.
Glyphs glyphsOf(std::string_view map)
{
    Glyphs glyphs;
    for (std::size_t at = map.find("beginbfchar"); at != std::string_view::npos; at = map.find("beginbfchar", at)) {
        const std::size_t end = std::min(map.find("endbfchar", at), map.size());
        while (const auto code = hexAt(map, at, end)) {
            if (const auto means = hexAt(map, at, end))
                glyphs[numberOf(*code)] = fromUtf16(*means);
        }
        at = end;
    }
    for (std::size_t at = map.find("beginbfrange"); at != std::string_view::npos; at = map.find("beginbfrange", at)) {
        const std::size_t end = std::min(map.find("endbfrange", at), map.size());
        while (const auto first = hexAt(map, at, end)) {
            const auto last = hexAt(map, at, end);
            if (!last)
                break;
            const std::size_t next = map.find_first_not_of(" \r\n\t", at);
            const bool isList = next != std::string_view::npos && map[next] == '[';
            const std::size_t listEnd = isList ? std::min(map.find(']', next), end) : end;
            std::uint32_t offset = 0;
            while (const auto means = hexAt(map, at, listEnd)) {
                if (!isList) {
                    for (std::uint32_t code = numberOf(*first); code <= numberOf(*last) && means->size() == 2; ++code, ++offset)
                        text::appendUtf8(glyphs[code] = {}, static_cast<char32_t>(numberOf(*means) + offset));
                    break;
                }
                glyphs[numberOf(*first) + offset++] = fromUtf16(*means);
            }
            at = isList ? listEnd : at;
        }
        at = end;
    }
    return glyphs;
}

// What one page paints, in the order of painting: `joined` without, `divided` with a line end between two pieces.
struct Painted {
    std::string joined, divided;
};

class PageReader {
public:
    explicit PageReader(const std::map<int, Glyphs>& fonts) : m_fonts(fonts) {}

    // Nothing where a font is not known.
    bool read(std::string_view content, Painted& out)
    {
        const Glyphs* font = nullptr;
        std::size_t fontAt = std::string_view::npos;
        for (std::size_t at = 0; at < content.size();) {
            const std::size_t next = content.find_first_of("/<TB", at);
            if (next == std::string_view::npos)
                return true;
            at = next + 1;
            if (content[next] == '/' && next + 1 < content.size() && content[next + 1] == 'F') {
                fontAt = next + 2;
            } else if (content.substr(next).starts_with("Tf") && fontAt != std::string_view::npos) {
                const auto id = numberAt(content, fontAt);
                const auto found = id ? m_fonts.find(*id) : m_fonts.end();
                font = found == m_fonts.end() ? nullptr : &found->second;
            } else if (content.substr(next).starts_with("BT")) {
                out.divided += '\n';
            } else if (content[next] == '<' && at < content.size() && content[at] != '<') {
                const std::size_t end = content.find('>', at);
                if (end == std::string_view::npos || font == nullptr || !add(*font, hexBytes(content.substr(at, end - at)), out))
                    return false;
                at = end + 1;
            }
        }
        return true;
    }

private:
    static bool add(const Glyphs& font, std::string_view codes, Painted& out)
    {
        for (std::size_t i = 0; i + 1 < codes.size(); i += 2) {
            const auto glyph = font.find(numberOf(codes.substr(i, 2)));
            if (glyph == font.end())
                continue; // a sign that has no character: nobody can copy it either
            out.joined += glyph->second;
            out.divided += glyph->second;
        }
        return true;
    }

    const std::map<int, Glyphs>& m_fonts;
};

std::map<int, Glyphs> fontsOf(const Objects& objects)
{
    std::map<int, Glyphs> fonts;
    for (const auto& [id, object] : objects) {
        const auto map = entry(object.head, "/ToUnicode");
        const auto found = map ? objects.find(*map) : objects.end();
        if (found != objects.end())
            fonts[id] = glyphsOf(found->second.stream);
    }
    return fonts;
}

// Streams whose bytes show no characters: programs of fonts, pictures, colour profiles, and what is read otherwise.
bool isOpaque(std::string_view head)
{
    for (const std::string_view key : {"/Length1", "/Image", "/FontFile", "/N 3", "/FunctionType", "/PatternType", "/CIDSystemInfo"}) {
        if (head.find(key) != std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace

Result<std::vector<ExportStream>> streamsOfPdf(std::string_view name, std::string_view bytes)
{
    const auto objects = objectsOf(bytes);
    if (!objects || objects->empty())
        return base::fail(ErrorCode::Malformed, std::string(name), "PDF");
    const std::map<int, Glyphs> fonts = fontsOf(*objects);
    std::set<int> maps, contents;
    for (const auto& [id, object] : *objects) {
        if (const auto map = entry(object.head, "/ToUnicode"))
            maps.insert(*map);
        if (const auto content = entry(object.head, "/Contents"))
            contents.insert(*content);
    }
    std::vector<ExportStream> streams;
    std::string strings;
    Painted painted;
    for (const auto& [id, object] : *objects) {
        strings += stringsOf(object.head);
        if (!object.hasStream || maps.contains(id) || isOpaque(object.head))
            continue;
        if (contents.contains(id)) {
            if (!PageReader(fonts).read(object.stream, painted))
                return base::fail(ErrorCode::Malformed, std::string(name), "PDF");
            continue;
        }
        auto inner = streamsOf(std::string(name) + ", stream " + std::to_string(id), object.stream); // attachments, XMP
        if (!inner)
            return inner;
        std::move(inner->begin(), inner->end(), std::back_inserter(streams));
    }
    streams.push_back({"metadata of the PDF", std::move(strings)});
    streams.push_back({"text of the PDF", std::move(painted.joined)});
    streams.push_back({"text of the PDF", std::move(painted.divided)});
    return streams;
}

} // namespace greffier::report
