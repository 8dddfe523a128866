#pragma once
#include "ui/views/conversation_layout.h"
#include "ui/views/conversation_source.h"
#include "ui/views/text_cursor.h"

#include <QAbstractScrollArea>

#include <memory>

namespace greffier::views {

// ONE thread like a page: the article's title and body, then every comment's exact text, nesting visible.
// Heights are estimated from length and corrected when painted, so that a thread of 100,000 comments opens at
// once (HOUSE.md). Invariant: text, offsets and selections are those of the exact text (code points), never a
// widget's. Keys: Up/Down scroll, PageUp/PageDown, Home/End, Shift+arrows (with Ctrl: words) select inside
// the current comment, Ctrl+A all of it, Ctrl+C copies the exact characters. Ctrl+wheel zooms.
class ConversationView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit ConversationView(QWidget* parent = nullptr);
    ~ConversationView() override;

    // Shows another thread from its top, or nothing (nullptr).
    void setSource(std::unique_ptr<ConversationSource> source);
    const ConversationSource* source() const { return m_source.get(); }
    // Marks, hits, passages or facts changed (the rows are the same): reads again what is on screen, keeps
    // the place.
    void refresh();

    std::int32_t currentPosition() const; // of ThreadArrays, -1 = none
    // The characters chosen in the current comment, whole grapheme clusters, code points of its exact text.
    base::Span selectedSpan() const;
    std::string selectedText() const; // the exact characters
    int zoom() const { return m_zoom; }
    bool showsMarks() const { return m_layout.showsMarks(); }
    QSize sizeHint() const override;

public Q_SLOTS:
    // Makes the comment current and brings it into view; nothing where it is of another thread. Does not
    // emit.
    void goTo(int position);
    void clearSelection();
    void setZoom(int percent);      // bounded to 50..300
    void setShowsMarks(bool shows); // dotted marks under NO-BREAK SPACES

Q_SIGNALS:
    void currentChanged(int position);                // by the person: click or key
    void selectionChanged(greffier::base::Span span); // of the current comment; empty = none
    void zoomChanged(int percent);
    void contextMenuRequested(int position, const QPoint& globalPos);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    enum class ByWhom { Person, Program };
    // What stays where it is on screen while heights are corrected: a row and its top in the viewport.
    struct Anchor {
        std::int32_t row = -1; // -1: the head, or nothing
        int y = 0;
    };
    void relayout(); // width or font changed
    void updateScrollBar();
    void settleVisible(); // lays out what is on screen and keeps the anchor still
    void reveal(std::int32_t row);
    void setCurrentRow(std::int32_t row, ByWhom whom);
    void announceSelection(base::Span before);
    void scrollToCaret();
    void describe(); // accessible description of the current comment
    bool handleScrollKey(const QKeyEvent& event);
    std::int32_t rowAt(const QPoint& viewportPos) const;
    QPointF toText(const QPoint& viewportPos, std::int32_t row) const;
    const TextBlock* currentBlock() const;

    std::unique_ptr<ConversationSource> m_source;
    mutable ConversationLayout m_layout; // a cache: rows are read and laid out when asked for
    TextCursor m_cursor;                 // in the current comment
    Anchor m_anchor;
    std::int32_t m_currentRow = -1;
    int m_zoom = 100;
    bool m_isSettling = false;
};

} // namespace greffier::views
