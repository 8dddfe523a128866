#pragma once
#include "ui/delegates/chips.h"
#include "ui/views/conversation_source.h"

#include <QWidget>

#include <vector>

namespace greffier::views {

// What the chips below a comment's text say.
struct Mark {
    delegates::ChipText chip;
    theme::Ink ink;
};

// Severity and number of rules, status, passages, notes, hidden characters: those that there are, in that
// order.
std::vector<Mark> marksOf(const ConversationItem& item, int hiddenCharacters, const theme::Colours& colours);

// The chips of one comment in a row that wraps. Invariant: says the same words by its accessible name.
class MarkRow final : public QWidget {
    Q_OBJECT
public:
    explicit MarkRow(QWidget* parent = nullptr);
    void setItem(const ConversationItem& item, int hiddenCharacters);
    bool hasMarks() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    // Calls `place` for each chip with its left top; gives the height used.
    template <class Place> int flow(int width, Place place) const;
    void describe();

    ConversationItem m_item; // without text and highlights
    int m_hidden = 0;
};

} // namespace greffier::views
