#pragma once
#include "ui/views/conversation_layout.h"
#include "ui/views/conversation_source.h"
#include "ui/views/text_cursor.h"

#include <QAbstractScrollArea>

#include <memory>

namespace greffier::views {

// ONE thread like a page: the article's title and body, then every comment's exact text, nesting visible.
// Heights are estimated from length and corrected when painted, so that a thread of 100,000 comments opens at once
// (HOUSE.md). Invariant: text, offsets and selections are those of the exact text (code points), never a widget's.
// Keys: Up/Down scroll, PageUp/PageDown, Home/End, Shift+arrows (with Ctrl: words) select inside the current comment,
// Ctrl+A all of it, Ctrl+C copies the exact characters. Ctrl+wheel zooms.
class ConversationView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit ConversationView(QWidget* parent = nullptr);
    ~ConversationView() override;

    // Shows another thread from its top, or nothing (nullptr).
    void setSource(std::unique_ptr<ConversationSource> source);
    const ConversationSource* source() const { return m_source.get(); }
    // Marks, hits, passages or facts changed (the rows are the same): reads again what is on screen, keeps the place.
    void refresh();

    std::int32_t currentPosition() const; // of ThreadArrays, -1 = none
    // The characters chosen in the current comment, whole grapheme clusters, code points of its exact text.
    base::Span selectedSpan() const;
    std::string selectedText() const; // the exact characters
    int zoom() const { return m_zoom; }
    bool showsMarks() const { return m_layout.showsMarks(); }
    QSize sizeHint() const override;

public Q_SLOTS:
    // Makes the comment current and brings it into view; nothing where it is of another thread. Does not emit.
    void goTo(int position);
    void clearSelection();
    void setZoom(int percent); // bounded to 50..300
    void setShowsMarks(bool shows); // dotted marks under NO-BREAK SPACES

Q_SIGNALS:
    void currentChanged(int position);        // by the person: click or key
    void selectionChanged(greffier::base::Span span); // of the current comment; empty = none
    void zoomChanged(int percent);
    void contextMenuRequested(int position, const QPoint& globalPos);

protected:
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
    void relayout();       // width or font changed
    void updateScrollBar();
    void settleVisible();  // lays out what is on screen and keeps the anchor still
    void setCurrentRow(std::int32_t row, bool byPerson);
    void scrollToCaret();
    void showToolTip(const QPoint& viewportPos, const QPoint& globalPos);
    void describe();       // accessible description of the current comment
    bool handleScrollKey(QKeyEvent& event);
    QPointF toPage(const QPoint& viewportPos) const;
    const TextBlock* currentBlock();

    std::unique_ptr<ConversationSource> m_source;
    ConversationLayout m_layout;
    TextCursor m_cursor; // in the current comment
    std::int32_t m_currentRow = -1;
    int m_zoom = 100;
    bool m_isSettling = false;
};

} // namespace greffier::views
