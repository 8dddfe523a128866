#include "core/report/pdf_fonts.h"

#include <QFile>
#include <QFontDatabase>

namespace greffier::report {
namespace {

// Any spacing but zero makes Qt switch ligatures off ("fin" would be copied out of the file as "ﬁn"), while shaping
// stays on. Qt rounds to 1/64 of a dot, so less than this would be zero; 0.02 dots of 1/1200 inch cannot be seen.
constexpr qreal kNoLigatures = 0.02;

} // namespace

PdfFonts::PdfFonts()
{
    constexpr std::array<const char*, kFaces> kFiles{":/fonts/DejaVuSans.ttf", ":/fonts/DejaVuSans-Bold.ttf",
                                                     ":/fonts/DejaVuSansMono.ttf", ":/fonts/DejaVuSerif.ttf",
                                                     ":/fonts/DejaVuSerif-Bold.ttf"};
    for (std::size_t i = 0; i < kFiles.size(); ++i) {
        QFile file(QString::fromLatin1(kFiles[i]));
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const int id = bytes.isEmpty() ? -1 : QFontDatabase::addApplicationFontFromData(bytes);
        m_isLoaded = m_isLoaded && id >= 0;
        if (id < 0)
            continue;
        m_ids.append(id);
        m_raw[i] = QRawFont(bytes, 100, QFont::PreferNoHinting);
    }
}

PdfFonts::~PdfFonts()
{
    for (const int id : m_ids)
        QFontDatabase::removeApplicationFont(id);
}

QFont PdfFonts::font(Face face, int pixels) const
{
    const bool hasSerifs = face == Face::Serif || face == Face::SerifBold;
    QFont font(face == Face::Mono ? QStringLiteral("DejaVu Sans Mono")
               : hasSerifs        ? QStringLiteral("DejaVu Serif")
                                  : QStringLiteral("DejaVu Sans"));
    font.setPixelSize(pixels);
    font.setBold(face == Face::Bold || face == Face::SerifBold);
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(QFont::NoFontMerging | QFont::PreferOutline));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::AbsoluteSpacing, kNoLigatures);
    return font;
}

Face PdfFonts::faceFor(Face wanted, char32_t codePoint) const
{
    if (wanted == Face::Regular || (codePoint >= 0x20 && codePoint < 0x7F))
        return wanted;
    return raw(wanted).supportsCharacter(codePoint) ? wanted : Face::Regular;
}

Rendering PdfFonts::renders(char32_t codePoint) const
{
    if (codePoint >= 0x20 && codePoint < 0x7F)
        return Rendering::Exact;
    if (codePoint == U'\n' || codePoint == U'\r' || codePoint == U'\t')
        return Rendering::Exact;
    if (isEmojiGlue(codePoint))
        return Rendering::NotCopied;
    if (renderInHtml(codePoint) == Rendering::Coded || isInvisible(codePoint)
        || !raw(Face::Regular).supportsCharacter(codePoint))
        return Rendering::Coded;
    // Qt writes the way back from glyph to character for the first 65,536 characters only.
    return codePoint > 0xFFFF ? Rendering::NotCopied : Rendering::Exact;
}

} // namespace greffier::report
