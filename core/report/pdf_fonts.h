#pragma once
#include "core/report/characters.h"

#include <QFont>
#include <QList>
#include <QRawFont>

#include <array>

namespace greffier::report {

enum class Face { Regular, Bold, Mono, Serif, SerifBold };
inline constexpr std::size_t kFaces = 5;

// The compiled-in fonts, known to Qt while this object lives. Nothing is ever taken from the fonts of the machine, so
// that a report looks the same everywhere. Needs a QGuiApplication.
class PdfFonts {
public:
    PdfFonts();
    ~PdfFonts();
    PdfFonts(const PdfFonts&) = delete;
    PdfFonts& operator=(const PdfFonts&) = delete;

    bool isLoaded() const { return m_isLoaded; }
    // `pixels` is the size in dots of the page.
    QFont font(Face face, int pixels) const;
    // The face asked for where it has the character, else the regular one.
    Face faceFor(Face wanted, char32_t codePoint) const;
    Rendering renders(char32_t codePoint) const;
    // Only font() may be asked from here on, from any thread: what knows the characters belongs to the thread that made it.
    void forgetCharacters() { m_raw = {}; }

private:
    const QRawFont& raw(Face face) const { return m_raw[static_cast<std::size_t>(face)]; }

    QList<int> m_ids;
    std::array<QRawFont, kFaces> m_raw;
    bool m_isLoaded = true;
};

} // namespace greffier::report
