#pragma once
#include "ui/theme/metrics.h"
#include "ui/views/conversation_source.h"
#include "ui/views/height_tree.h"
#include "ui/views/text_block.h"

#include <QFont>

#include <list>
#include <memory>
#include <unordered_map>

namespace greffier::views {

// Where everything of a conversation page stands, in page coordinates (y from the top of the article).
// Row -1 is the head (title and body), rows from 0 are comments. Heights are estimates until settle() has
// laid a row out. Invariant: at most kKept rows are held in memory, those on screen always among them.
class ConversationLayout {
public:
    static constexpr std::size_t kKept = 256;

    // A row as laid out.
    struct Row {
        ConversationItem item;
        std::unique_ptr<TextBlock> text; // nullptr for a placeholder

        bool hasMarks() const;
    };

    // Estimates every height; forgets all rows. `source` may be null.
    void reset(const ConversationSource* source, const QFont& font, int width);
    // Other words or marks in the same rows: forgets the rows, keeps the heights.
    void forgetRows();
    void setShowsMarks(bool shows) { m_showsMarks = shows; }
    bool showsMarks() const { return m_showsMarks; }

    const theme::Metrics& metrics() const { return m_metrics; }
    const QFont& font() const { return m_font; }
    int width() const { return m_width; }
    std::int64_t height() const; // of the whole page
    std::int64_t top(std::int32_t row) const;
    int rowHeight(std::int32_t row) const;
    std::int32_t rowAt(std::int64_t y) const; // -1 for the head
    std::int32_t count() const { return m_heights.size(); }

    // Reads and lays out the rows that touch [top, top + height) and corrects their heights. Rows are read in
    // pages.
    void settle(std::int64_t top, int height);
    // The row, read and laid out. Never null for rows from 0 while there is a source.
    Row* row(std::int32_t row);
    TextBlock* headText() { return m_head.get(); }
    QString title() const { return m_title; }

    // Where the parts of a laid out row stand, relative to the row's left top.
    struct Card {
        QRect box;      // without the gap below
        QRect head;     // the line of author, time and id
        QPoint text;    // left top of the comment's text
        QRect marks;    // the line of chips; empty where there is none
        int height = 0; // with the gap below
    };
    Card card(std::int32_t row, const Row& laidOut) const;
    QRect titleRect() const; // of the head, relative to the page
    QPoint bodyOrigin() const;
    QFont titleFont() const;
    int columnLeft() const; // of the page's column
    int columnWidth() const;
    int indentOf(std::int32_t row) const; // of the card's left edge, relative to the column
    int indentStep() const;

private:
    int estimatedHeight(std::int32_t row) const;
    int textWidth(std::int32_t row) const;
    void load(std::int32_t row);
    void touch(std::int32_t row);
    void layOutHead();

    const ConversationSource* m_source = nullptr;
    QFont m_font;
    theme::Metrics m_metrics{QFontMetrics(QFont())};
    int m_width = 0;
    bool m_showsMarks = false;
    QString m_title;
    std::unique_ptr<TextBlock> m_head;
    int m_titleHeight = 0, m_headHeight = 0;
    HeightTree m_heights;
    std::unordered_map<std::int32_t, Row> m_rows;
    std::list<std::int32_t> m_used; // most recent first
    std::unordered_map<std::int32_t, std::list<std::int32_t>::iterator> m_places;
};

} // namespace greffier::views
