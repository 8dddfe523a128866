#pragma once
#include "ui/delegates/display_text.h"
#include "ui/theme/colours.h"
#include "ui/views/conversation_source.h"

#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <string>
#include <vector>

class QPainter;

namespace greffier::views {

// What to paint over a text: the chosen characters and the caret, code points of the exact text.
struct TextSelectionPaint {
    base::Span selected;
    std::int32_t caret = -1; // -1: no caret
};

// An exact text laid out for painting and for finding positions in it: a QTextLayout per paragraph.
// Invariant: the text it was made from is kept and never changed; positions given and taken are code points
// of it.
class TextBlock {
public:
    TextBlock(std::string exact, std::vector<TextHighlight> highlights);

    const std::string& exact() const { return m_exact; }
    std::int32_t size() const { return m_display.size; }
    std::int32_t hiddenCount() const { return m_display.hiddenCount; }
    const std::vector<TextHighlight>& highlights() const { return m_highlights; }

    // Breaks the lines. Does nothing where font and width are those of before.
    void layOut(const QFont& font, qreal width);
    bool isLaidOut() const { return m_width >= 0; }
    qreal height() const { return m_height; } // 0 before layOut
    qreal width() const { return m_width; }

    // Paints the lines that touch `clip` (same coordinates as `origin`).
    void paint(QPainter& painter, const QPointF& origin, const QRectF& clip, const theme::Colours& colours,
               const TextSelectionPaint& selection, bool showsMarks);

    // The code point boundary nearest to the point (relative to the block), at the edge of a grapheme
    // cluster.
    std::int32_t positionAt(const QPointF& point) const;
    // Where a caret before the code point stands, relative to the block.
    QRectF caretRect(std::int32_t codePoint) const;
    // Highlights that hold the code point, hits before passages.
    std::vector<const TextHighlight*> highlightsAt(std::int32_t codePoint) const;
    bool isInside(const QPointF& point) const; // on a line's ink, not beside it

private:
    struct Piece {
        std::unique_ptr<QTextLayout> layout;
        qreal top = 0;
    };
    template <class Place>
    void forEachBox(base::Span span, const QPointF& origin, const QRectF& clip, Place place) const;
    void paintHighlights(QPainter& painter, const QPointF& origin, const QRectF& clip,
                         const theme::Colours& colours) const;
    void paintMarks(QPainter& painter, const QPointF& origin, const QRectF& clip,
                    const theme::Colours& colours) const;
    std::size_t pieceAt(qreal y) const;

    std::string m_exact;
    delegates::DisplayText m_display;
    std::vector<TextHighlight> m_highlights;
    std::vector<Piece> m_pieces;
    QFont m_font;
    qreal m_width = -1, m_height = 0;
};

} // namespace greffier::views
