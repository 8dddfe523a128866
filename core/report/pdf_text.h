#pragma once
#include "core/report/document.h"
#include "core/report/pdf_fonts.h"

#include <QColor>
#include <QString>
#include <QTextLayout>

namespace greffier::report {

// Colours of the printed report: dark enough for paper, light enough behind text.
namespace ink {
inline constexpr QRgb kText = 0xFF1B1F24;
inline constexpr QRgb kQuiet = 0xFF57606A;
inline constexpr QRgb kLine = 0xFFC9CED6;
inline constexpr QRgb kSoft = 0xFFF4F5F7;
inline constexpr QRgb kAccent = 0xFF0B4F8A;
inline constexpr QRgb kHit = 0xFFFFE69C;
inline constexpr QRgb kHitLine = 0xFF8A5A00;
inline constexpr QRgb kPassage = 0xFFCFE3FF;
} // namespace ink

// A text with the formats of its stretches, as QTextLayout wants them. Line feeds are line separators in it.
struct PdfText {
    QString text;
    QList<QTextLayout::FormatRange> formats;
};

// Turns the leaves of the document tree into formatted text of one size.
class PdfTextMaker {
public:
    PdfTextMaker(const PdfFonts& fonts, int pixels, Face face = Face::Regular, QRgb colour = ink::kText)
        : m_fonts(fonts), m_pixels(pixels), m_face(face), m_colour(colour)
    {
    }

    PdfText make(const Inlines& inlines) const;
    // One entry per line of the text (LF, CR LF or CR ends one), so that each can have its own direction.
    std::vector<PdfText> make(const ExactText& exact) const;

private:
    struct Style {
        Face face = Face::Regular;
        QRgb colour = ink::kText;
        QRgb ground = 0; // 0: none
        bool isHit = false;
        bool isPassage = false;
        bool isSmaller = false;
        bool operator==(const Style&) const = default;
    };
    Style styleOf(const Inline& each) const;
    void append(PdfText& out, std::string_view text, const Style& style) const;
    void appendRun(PdfText& out, const QString& run, const Style& style) const;
    QTextCharFormat formatOf(const Style& style) const;

    const PdfFonts& m_fonts;
    int m_pixels;
    Face m_face;
    QRgb m_colour;
};

} // namespace greffier::report
