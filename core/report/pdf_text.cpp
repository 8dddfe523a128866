#include "core/report/pdf_text.h"

#include "core/report/characters.h"

#include <algorithm>

namespace greffier::report {
namespace {

constexpr QChar kLineSeparator(0x2028);
constexpr QChar kFirstStrongIsolate(0x2068);
constexpr QChar kPopIsolate(0x2069);

QRgb groundOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return 0xFFECEEF1;
    case Tone::Info: return 0xFFE1ECF7;
    case Tone::Warning: return 0xFFFFF0C2;
    case Tone::Danger: return 0xFFFBDCD9;
    case Tone::Good: return 0xFFDCF1E1;
    }
    return 0xFFECEEF1;
}

bool hasRightToLeft(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    });
}

} // namespace

PdfTextMaker::Style PdfTextMaker::styleOf(const Inline& each) const
{
    Style style{m_face, m_colour, 0, false, false, false};
    switch (each.kind) {
    case InlineKind::Words:
    case InlineKind::Page:
    case InlineKind::Foreign: break;
    case InlineKind::Strong: style.face = m_face == Face::Serif ? Face::SerifBold : Face::Bold; break;
    case InlineKind::Quiet: style.colour = ink::kQuiet; break;
    case InlineKind::Code:
        style.face = Face::Mono;
        style.isSmaller = true;
        break;
    case InlineKind::Badge: style.ground = groundOf(each.tone); break;
    case InlineKind::Link: style.colour = ink::kAccent; break;
    }
    return style;
}

QTextCharFormat PdfTextMaker::formatOf(const Style& style) const
{
    QTextCharFormat format;
    const int pixels = style.isSmaller ? m_pixels * 9 / 10 : m_pixels;
    format.setFont(m_fonts.font(style.face, pixels), QTextCharFormat::FontPropertiesAll);
    format.setForeground(QColor::fromRgb(style.colour));
    if (style.ground != 0)
        format.setBackground(QColor::fromRgb(style.ground));
    if (style.isHit || style.isPassage) {
        format.setBackground(QColor::fromRgb(style.isHit ? ink::kHit : ink::kPassage));
        format.setUnderlineStyle(style.isPassage ? QTextCharFormat::DotLine : QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(QColor::fromRgb(style.isPassage ? ink::kAccent : ink::kHitLine));
    }
    return format;
}

void PdfTextMaker::appendRun(PdfText& out, const QString& run, const Style& style) const
{
    if (run.isEmpty())
        return;
    out.formats.append({static_cast<int>(out.text.size()), static_cast<int>(run.size()), formatOf(style)});
    out.text += run;
}

void PdfTextMaker::append(PdfText& out, std::string_view text, const Style& style) const
{
    Style coded = style;
    coded.face = Face::Mono;
    coded.colour = ink::kQuiet;
    coded.isSmaller = true;
    QString run;
    Style runStyle = style;
    const auto add = [&](const QString& piece, const Style& pieceStyle) {
        if (!(pieceStyle == runStyle)) {
            appendRun(out, run, runStyle);
            run.clear();
            runStyle = pieceStyle;
        }
        run += piece;
    };
    for (std::size_t at = 0; at < text.size();) {
        const char32_t codePoint = nextCodePoint(text, at);
        if (m_fonts.renders(codePoint) == Rendering::Coded) {
            Style pieceStyle = coded;
            const std::string code = codeOf(codePoint);
            pieceStyle.face = Face::Regular;
            add(QString::fromStdString(code), pieceStyle);
            continue;
        }
        Style pieceStyle = style;
        pieceStyle.face = m_fonts.faceFor(style.face, codePoint);
        const bool isBreak = codePoint == U'\n' || codePoint == U'\r';
        if (codePoint == U'\r' && at < text.size() && text[at] == '\n')
            continue;
        add(isBreak ? QString(kLineSeparator) : QString::fromUcs4(&codePoint, 1), pieceStyle);
    }
    appendRun(out, run, runStyle);
}

PdfText PdfTextMaker::make(const Inlines& inlines) const
{
    PdfText out;
    for (const Inline& each : inlines) {
        const Style style = styleOf(each);
        const bool isBadge = each.kind == InlineKind::Badge;
        PdfText part;
        append(part, each.text, style);
        // What others wrote must not turn our own words round.
        const bool isIsolated = each.kind != InlineKind::Words && hasRightToLeft(part.text);
        const QString before = isIsolated ? QString(kFirstStrongIsolate) : isBadge ? QStringLiteral("\u00A0") : QString();
        const QString after = isIsolated ? QString(kPopIsolate) : before;
        appendRun(out, before, style);
        for (QTextLayout::FormatRange range : part.formats) {
            range.start += static_cast<int>(out.text.size());
            out.formats.append(range);
        }
        out.text += part.text;
        appendRun(out, after, style);
    }
    return out;
}

std::vector<PdfText> PdfTextMaker::make(const ExactText& exact) const
{
    std::vector<PdfText> lines(1);
    const Style ours{m_face, m_colour, 0, false, false, false};
    append(lines.back(), exact.openQuote, ours);
    for (const Piece& piece : cutAtMarks(exact)) {
        Style style{m_face, m_colour, 0, piece.isHit, piece.isPassage, false};
        std::string_view rest = piece.text;
        while (!rest.empty()) {
            const std::size_t end = rest.find_first_of("\r\n");
            append(lines.back(), rest.substr(0, end), style);
            if (end == std::string_view::npos)
                break;
            const bool isPair = rest[end] == '\r' && end + 1 < rest.size() && rest[end + 1] == '\n';
            rest.remove_prefix(end + (isPair ? 2 : 1));
            lines.emplace_back();
        }
    }
    append(lines.back(), exact.closeQuote, ours);
    return lines;
}

} // namespace greffier::report
