#include "core/report/odt_text.h"

#include <unicode/uchar.h>

#include <array>
#include <utility>

namespace greffier::report {
namespace {

constexpr std::string_view kFirstStrongIsolate = "\u2068";
constexpr std::string_view kPopIsolate = "\u2069";
constexpr std::string_view kNoBreakSpace = "\u00A0";

void appendEscaped(std::string& out, char32_t codePoint)
{
    switch (codePoint) {
    case U'&': out += "&amp;"; return;
    case U'<': out += "&lt;"; return;
    case U'>': out += "&gt;"; return;
    case U'"': out += "&quot;"; return;
    default: break;
    }
    if (renderInOdt(codePoint) == Rendering::Coded)
        out += codeOf(codePoint);
    else
        appendCodePoint(out, codePoint);
}

UCharDirection directionOf(char32_t codePoint)
{
    return u_charDirection(static_cast<UChar32>(codePoint));
}

bool isFromRight(UCharDirection direction)
{
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

} // namespace

Rendering renderInOdt(char32_t codePoint)
{
    return renderInHtml(codePoint) == Rendering::Coded || (isInvisible(codePoint) && !isEmojiGlue(codePoint))
               ? Rendering::Coded
               : Rendering::Exact;
}

std::string odtEscaped(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t codePoint = nextCodePoint(text, at);
        appendEscaped(out, codePoint == U'\n' || codePoint == U'\r' || codePoint == U'\t' ? U' ' : codePoint);
    }
    return out;
}

bool hasRightToLeft(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (isFromRight(directionOf(nextCodePoint(text, at))))
            return true;
    }
    return false;
}

bool isRightToLeft(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const UCharDirection direction = directionOf(nextCodePoint(text, at));
        if (direction == U_LEFT_TO_RIGHT || isFromRight(direction))
            return isFromRight(direction);
    }
    return false;
}

void OdtText::append(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            const std::size_t end = std::min(text.find_first_not_of(' ', at), text.size());
            std::size_t count = end - at;
            const bool isBetween = !m_isAfterBlank && end < text.size() && text[end] != '\n' && text[end] != '\r';
            if (isBetween) {
                m_out += ' ';
                --count;
            }
            if (count > 0)
                m_out += count == 1 ? "<text:s/>" : "<text:s text:c=\"" + std::to_string(count) + "\"/>";
            m_isAfterBlank = false;
            at = end;
            continue;
        }
        const char32_t codePoint = nextCodePoint(text, at);
        m_isAfterBlank = codePoint == U'\t' || codePoint == U'\n' || codePoint == U'\r';
        if (codePoint == U'\r' && at < text.size() && text[at] == '\n')
            continue; // the pair is one line end
        if (codePoint == U'\t')
            m_out += "<text:tab/>";
        else if (m_isAfterBlank)
            m_out += "<text:line-break/>";
        else
            appendEscaped(m_out, codePoint);
    }
}

void OdtText::span(std::string_view style, std::string_view text)
{
    m_out += "<text:span text:style-name=\"";
    m_out += style;
    m_out += "\">";
    append(text);
    m_out += "</text:span>";
}

void OdtText::add(const Inlines& inlines)
{
    for (const Inline& each : inlines) {
        // What others wrote must not turn our own words round.
        const bool isIsolated = each.kind != InlineKind::Words && hasRightToLeft(each.text);
        if (isIsolated)
            m_out += kFirstStrongIsolate;
        add(each);
        if (isIsolated)
            m_out += kPopIsolate;
    }
}

void OdtText::add(const Inline& each)
{
    constexpr std::array<std::string_view, 5> kBadges{"BadgeNeutral", "BadgeInfo", "BadgeWarning", "BadgeDanger", "BadgeGood"};
    switch (each.kind) {
    case InlineKind::Words:
    case InlineKind::Foreign: append(each.text); return;
    case InlineKind::Strong: span("StrongText", each.text); return;
    case InlineKind::Quiet: span("QuietText", each.text); return;
    case InlineKind::Code: span("CodeText", each.text); return;
    case InlineKind::Badge: {
        std::string padded(kNoBreakSpace);
        padded += each.text;
        padded += kNoBreakSpace;
        span(kBadges[static_cast<std::size_t>(each.tone)], padded);
        return;
    }
    case InlineKind::Link:
        m_out += "<text:a xlink:type=\"simple\" xlink:href=\"#" + odtEscaped(each.target) +
                 "\" text:style-name=\"LinkText\" text:visited-style-name=\"LinkText\">";
        append(each.text);
        m_out += "</text:a>";
        return;
    case InlineKind::Page:
        m_out += "<text:bookmark-ref text:reference-format=\"page\" text:ref-name=\"" + odtEscaped(each.target) + "\">";
        append(each.text);
        m_out += "</text:bookmark-ref>";
        return;
    }
}

void OdtText::add(const Piece& piece)
{
    if (piece.isHit || piece.isPassage)
        span(piece.isHit && piece.isPassage ? "HitPassage" : piece.isHit ? "Hit" : "Passage", piece.text);
    else
        append(piece.text);
}

void OdtText::addBookmark(const std::string& anchor)
{
    if (!anchor.empty())
        m_out += "<text:bookmark text:name=\"" + odtEscaped(anchor) + "\"/>";
}

std::string OdtText::take()
{
    m_isAfterBlank = true;
    return std::exchange(m_out, {});
}

} // namespace greffier::report
